"""Find how a news text is laid out."""

from __future__ import annotations

import re
from collections.abc import Callable

from newsreader.model.article import Dateline, KnownBy, Published, Structure
from newsreader.structure.asides import find_asides
from newsreader.structure.byline import is_bare_byline, is_byline, is_role_line, is_sure_bare_byline
from newsreader.structure.dateline import find_dateline, find_dateline_alone
from newsreader.structure.dates import (
    is_date_line,
    parse_date,
    published_in_address,
    published_in_file_name,
    published_in_line,
)
from newsreader.structure.headline import given_title, is_address, is_headline, make_title
from newsreader.structure.paragraphs import Paragraph, find_paragraphs

_HEAD = 8
"""Byline, date and dateline stand within this many paragraphs from the top."""

_STORY_BEGINS_WITHIN = 3
"""A story begins within this many paragraphs below its headline, byline and date: a standfirst may come before."""

_FOOT = 3
"""A date stands within this many paragraphs from the end."""

_BYLINE_LINES = 4
_BARE_WITHIN = 3
_STANDFIRST_MOST = 2

_LINE_LONGEST = 400
_TRANSCRIPT_TURN = re.compile(r"\s{0,8}[A-Z][A-Z.'’\- ]{1,30}:\s")
_TRANSCRIPT_TURNS = 3


def find_structure(text: str, *, file_name: str | None = None) -> Structure:
    """Headline, title, standfirst, byline, dateline, date, paragraphs and asides of one article's text.

    Never raises: an odd text has less structure. ``title`` is empty only when the text holds no words at all and no
    file name is given.
    """
    paragraphs = find_paragraphs(text)
    lines = [text[p.start : min(p.end, p.start + _LINE_LONGEST + 1)] for p in paragraphs[:_HEAD]]
    first = next((index for index, line in enumerate(lines) if not is_address(line)), 0)
    byline = _byline_at(lines, 0, is_byline)
    headline = _headline(text, paragraphs, lines, first, byline)
    if headline is not None and not byline:
        byline = _bare_byline(lines, first + 1)
    frame = frozenset(byline) | {index for index, line in enumerate(lines) if is_date_line(line) or is_address(line)}
    dateline, body = _dateline(text, paragraphs, lines, frame, byline, first if headline is None else first + 1)
    return Structure(
        title=_title(text, headline, body, file_name),
        headline=headline,
        byline=_span(text, paragraphs, byline),
        dateline=dateline,
        published=_published(text, paragraphs, lines, dateline, byline, file_name),
        paragraphs=tuple((paragraph.start, paragraph.end) for paragraph in paragraphs),
        asides=find_asides(text, paragraphs),
        standfirst=_standfirst(text, paragraphs, first, byline, dateline) if headline else None,
    )


def _byline_at(lines: list[str], first: int, is_wanted: Callable[[str], bool]) -> range:
    """Indices of the first byline from ``first`` on, with the role and address lines below it."""
    start = next((index for index in range(first, len(lines)) if is_wanted(lines[index])), None)
    if start is None:
        return range(0)
    stop = start + 1
    while stop < min(len(lines), start + _BYLINE_LINES) and (is_role_line(lines[stop]) or is_byline(lines[stop])):
        stop += 1
    return range(start, stop)


def _bare_byline(lines: list[str], first: int) -> range:
    """A byline without "By" below the headline: names with an agency, or names beside a role or date line."""
    for index in range(first, min(len(lines), first + _BARE_WITHIN)):
        line = lines[index]
        beside = [lines[other] for other in (index - 1, index + 1) if first <= other < len(lines)]
        if is_sure_bare_byline(line) or (
            is_bare_byline(line) and any(is_role_line(other) or is_date_line(other) for other in beside)
        ):
            return _byline_at(lines, index, is_bare_byline)
    return range(0)


def _headline(
    text: str, paragraphs: tuple[Paragraph, ...], lines: list[str], first: int, byline: range
) -> tuple[int, int] | None:
    if first >= len(paragraphs) or first in byline:
        return None
    following = next(
        (paragraphs[i] for i in range(first + 1, len(lines)) if i not in byline and not is_date_line(lines[i])), None
    )
    head = paragraphs[first]
    if not is_headline(text, head, following) or find_dateline(text, head.start, head.end):
        return None
    return _stripped(text, head)


def _standfirst(
    text: str, paragraphs: tuple[Paragraph, ...], headline: int, byline: range, dateline: Dateline | None
) -> tuple[int, int] | None:
    """One or two short paragraphs between the headline and the byline, or the dateline when there is no byline."""
    if byline:
        end = byline.start
    elif dateline:
        end = next(index for index, p in enumerate(paragraphs) if p.start <= dateline.start < p.end)
    else:
        return None
    between = range(headline + 1, end)
    if not 0 < len(between) <= _STANDFIRST_MOST or any(
        paragraphs[i].end - paragraphs[i].start > _LINE_LONGEST
        or is_date_line(text[paragraphs[i].start : paragraphs[i].end])
        for i in between
    ):
        return None
    return _span(text, paragraphs, between)


def _span(text: str, paragraphs: tuple[Paragraph, ...], indices: range) -> tuple[int, int] | None:
    if not indices:
        return None
    return _stripped(text, paragraphs[indices[0]])[0], _stripped(text, paragraphs[indices[-1]])[1]


def _stripped(text: str, paragraph: Paragraph) -> tuple[int, int]:
    words = text[paragraph.start : paragraph.end]
    start = paragraph.start + len(words) - len(words.lstrip())
    return start, start + len(words.strip())


def _dateline(
    text: str,
    paragraphs: tuple[Paragraph, ...],
    lines: list[str],
    frame: frozenset[int],
    byline: range,
    first: int,
) -> tuple[Dateline | None, tuple[int, int]]:
    """The dateline and the span of the story's first paragraph after it."""
    body: tuple[int, int] | None = None
    tried = 0
    alone: Dateline | None = None
    for index in range(first, len(lines)):
        paragraph = paragraphs[index]
        if alone is None and index not in byline and tried < _STORY_BEGINS_WITHIN:
            alone = find_dateline_alone(text, paragraph.start, paragraph.end)
            if alone is not None:
                continue
        if index in frame:
            continue
        body = body or (paragraph.start, paragraph.end)
        tried += 1
        found = find_dateline(text, paragraph.start, paragraph.end, at_head=tried <= _STORY_BEGINS_WITHIN)
        if found and not (_is_transcript(text, paragraphs) and found[0].agency is None):
            return found[0], (found[1], paragraph.end)
    return alone, body or (0, len(text))


def _is_transcript(text: str, paragraphs: tuple[Paragraph, ...]) -> bool:
    """Whether several paragraphs begin with a speaker in capitals and a colon."""
    turns = sum(_TRANSCRIPT_TURN.match(text, p.start, min(p.end, p.start + 60)) is not None for p in paragraphs[:60])
    return turns >= _TRANSCRIPT_TURNS


def _title(text: str, headline: tuple[int, int] | None, body: tuple[int, int], file_name: str | None) -> str:
    title = given_title(text[headline[0] : headline[1]]) if headline else make_title(text, *body)
    if not title and file_name:
        title = given_title(file_name.rpartition("/")[2].rpartition("\\")[2])
    return title


def _published(
    text: str,
    paragraphs: tuple[Paragraph, ...],
    lines: list[str],
    dateline: Dateline | None,
    byline: range,
    file_name: str | None,
) -> Published | None:
    foot = paragraphs[max(len(lines), len(paragraphs) - _FOOT) :]
    feet = [text[p.start : min(p.end, p.start + _LINE_LONGEST)] for p in foot]
    for line in (*lines, *feet):
        if is_date_line(line):
            return published_in_line(line)
    stated = [lines[index] for index in byline] + ([dateline.date] if dateline and dateline.date else [])
    if day := next(filter(None, map(parse_date, stated)), None):
        return Published(day, KnownBy.TEXT)
    address = next((published_in_address(line) for line in lines[:2] if is_address(line)), None)
    if address is not None:
        return address
    return published_in_file_name(file_name) if file_name else None
