"""Find how a news text is laid out."""

from __future__ import annotations

import re

from newsreader.model.article import Dateline, KnownBy, Published, Structure
from newsreader.structure.asides import find_asides
from newsreader.structure.byline import is_byline, is_credit
from newsreader.structure.dateline import find_dateline
from newsreader.structure.dates import is_date_line, parse_date, published_in_file_name, published_in_line
from newsreader.structure.headline import is_address, is_headline, make_title, shorten
from newsreader.structure.paragraphs import Paragraph, find_paragraphs

_HEAD = 8
"""Byline, date and dateline stand within this many paragraphs from the top."""

_STORY_BEGINS_WITHIN = 3
"""A story begins within this many paragraphs below its headline, byline and date: a standfirst may come before."""

_FOOT = 3
"""A reporters' credit or a date stands within this many paragraphs from the end."""

_LINE_LONGEST = 400
_TRANSCRIPT_TURN = re.compile(r"\s{0,8}[A-Z][A-Z.'’\- ]{1,30}:\s")
_TRANSCRIPT_TURNS = 3


def find_structure(text: str, *, file_name: str | None = None) -> Structure:
    """Headline, title, byline, dateline, date, paragraphs and asides of one article's text.

    Never raises: an odd text has less structure. ``title`` is empty only when the text holds no words at all and no
    file name is given.
    """
    paragraphs = find_paragraphs(text)
    lines = [text[p.start : min(p.end, p.start + _LINE_LONGEST)] for p in paragraphs[:_HEAD]]
    first = next((index for index, line in enumerate(lines) if not is_address(line)), 0)
    headline = _headline(text, paragraphs, first)
    byline = _byline(text, paragraphs, lines)
    dateline, body = _dateline(text, paragraphs, lines, first if headline is None else first + 1)
    return Structure(
        title=_title(text, headline, body, file_name),
        headline=headline,
        byline=byline,
        dateline=dateline,
        published=_published(text, paragraphs, lines, dateline, file_name),
        paragraphs=tuple((paragraph.start, paragraph.end) for paragraph in paragraphs),
        asides=find_asides(text, paragraphs),
    )


def _headline(text: str, paragraphs: tuple[Paragraph, ...], first: int) -> tuple[int, int] | None:
    if first >= len(paragraphs):
        return None
    following = next((p for p in paragraphs[first + 1 : first + 4] if not _is_frame(text[p.start : p.end])), None)
    head = paragraphs[first]
    if not is_headline(text, head, following) or find_dateline(text, head.start, head.end):
        return None
    return _stripped(text, head)


def _is_frame(line: str) -> bool:
    """Whether a line between headline and story is a byline or a date."""
    return len(line) <= _LINE_LONGEST and (is_byline(line) or is_date_line(line))


def _stripped(text: str, paragraph: Paragraph) -> tuple[int, int]:
    words = text[paragraph.start : paragraph.end]
    start = paragraph.start + len(words) - len(words.lstrip())
    return start, start + len(words.strip())


def _byline(text: str, paragraphs: tuple[Paragraph, ...], lines: list[str]) -> tuple[int, int] | None:
    for paragraph, line in zip(paragraphs, lines, strict=False):
        if is_byline(line):
            return _stripped(text, paragraph)
    for paragraph in paragraphs[max(_HEAD, len(paragraphs) - _FOOT) :]:
        if is_credit(text[paragraph.start : min(paragraph.end, paragraph.start + _LINE_LONGEST + 1)]):
            return _stripped(text, paragraph)
    return None


def _dateline(
    text: str, paragraphs: tuple[Paragraph, ...], lines: list[str], first: int
) -> tuple[Dateline | None, tuple[int, int]]:
    """The dateline and the span of the story's first paragraph after it."""
    body: tuple[int, int] | None = None
    tried = 0
    for paragraph, line in list(zip(paragraphs, lines, strict=False))[first:]:
        if _is_frame(line) or is_address(line):
            continue
        body = body or (paragraph.start, paragraph.end)
        tried += 1
        found = find_dateline(text, paragraph.start, paragraph.end, at_head=tried <= _STORY_BEGINS_WITHIN)
        if found and not (_is_transcript(text, paragraphs) and found[0].agency is None):
            return found[0], (found[1], paragraph.end)
    return None, body or (0, len(text))


def _is_transcript(text: str, paragraphs: tuple[Paragraph, ...]) -> bool:
    """Whether several paragraphs begin with a speaker in capitals and a colon."""
    turns = sum(_TRANSCRIPT_TURN.match(text, p.start, min(p.end, p.start + 60)) is not None for p in paragraphs[:60])
    return turns >= _TRANSCRIPT_TURNS


def _title(text: str, headline: tuple[int, int] | None, body: tuple[int, int], file_name: str | None) -> str:
    title = shorten(text[headline[0] : headline[1]]) if headline else make_title(text, *body)
    if not title and file_name:
        title = shorten(file_name.rpartition("/")[2].rpartition("\\")[2])
    return title


def _published(
    text: str, paragraphs: tuple[Paragraph, ...], lines: list[str], dateline: Dateline | None, file_name: str | None
) -> Published | None:
    foot = paragraphs[max(len(lines), len(paragraphs) - _FOOT) :]
    feet = [text[p.start : min(p.end, p.start + _LINE_LONGEST)] for p in foot]
    for line in (*lines, *feet):
        if is_date_line(line):
            return published_in_line(line)
    if dateline and dateline.date and (day := parse_date(dateline.date)):
        return Published(day, KnownBy.TEXT)
    return published_in_file_name(file_name) if file_name else None
