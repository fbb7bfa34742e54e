"""Where further stories begin in a file that holds several: new headlines, bylines and datelines further down."""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum
from itertools import pairwise

from newsreader.model.values import dataclass
from newsreader.structure.aside_rules import why_aside
from newsreader.structure.byline import is_byline
from newsreader.structure.dateline import find_dateline, find_dateline_alone
from newsreader.structure.dates import is_date_line
from newsreader.structure.headline import given_title, is_headline, make_title
from newsreader.structure.paragraphs import Paragraph, find_paragraphs

_SHORTEST_STORY = 200
"""Code points: a piece shorter than this is a caption, a teaser or an advertisement."""
_HEAD_WITHIN = 4
"""Byline, date and dateline stand within this many paragraphs below their headline."""
_LINE_LONGEST = 400
_MOST = 200
"""A file with more beginnings is a list of something else."""
_SEPARATOR = re.compile(r"\s{0,12}(?:([-=_*~#•·.+])(?:\s?\1){2,120}|-\s?30\s?-|\f+|E(?:ND|nds?)[.\s]{0,3})\s{0,12}$")

_TWO_SENTENCES = re.compile(r"[^\W\d_]{3}[.?!][\"”’')]? [\"“‘'(]?[A-Z]")
"""Captions and questions to readers go on after a full stop; a headline hardly ever does."""


class StorySign(StrEnum):
    """By what a beginning was known, the surest first."""

    HEADLINE = "headline with a byline, date or dateline"
    DATELINE = "dateline"
    SEPARATOR = "line between stories"
    GAP = "headline after a gap"


@dataclass(frozen=True, slots=True)
class StoryStart:
    """Where a story begins (code points), what it would be called, and by what it was known."""

    offset: int
    title: str
    sign: StorySign


def find_story_starts(text: str) -> tuple[StoryStart, ...]:
    """Beginnings of further stories, in order; the first story's own is none of them. Never raises."""
    paragraphs = find_paragraphs(text)
    usual_gap = _usual_gap(text, paragraphs)
    found: list[StoryStart] = []
    begun = _first_words(text, paragraphs)
    for index in range(1, len(paragraphs)):
        start = _begin(text, paragraphs[index])
        if len(text) - start < _SHORTEST_STORY:
            break
        if start - begun < _SHORTEST_STORY:
            continue
        sign = _sign(text, paragraphs, index, usual_gap)
        if sign is None:
            continue
        begun = start
        found.append(StoryStart(start, _title(text, paragraphs, index), sign))
        if len(found) > _MOST:
            return ()
    return tuple(found)


def _sign(text: str, paragraphs: tuple[Paragraph, ...], index: int, usual_gap: int) -> StorySign | None:
    """By what a story is known to begin with this paragraph; None where none does."""
    if _is_separator(text, paragraphs[index]):
        return None
    has_headline = _has_headline(text, paragraphs, index)
    if has_headline and _has_frame(text, paragraphs, index):
        return StorySign.HEADLINE
    if _is_separator(text, paragraphs[index - 1]) and (has_headline or _has_dateline(text, paragraphs[index], is_sure=False)):
        return StorySign.SEPARATOR
    if _has_dateline(text, paragraphs[index], is_sure=True):
        return StorySign.DATELINE
    gap = text.count("\n", paragraphs[index - 1].end, paragraphs[index].start)
    if has_headline and paragraphs[index].blank_after and gap > max(2, usual_gap):
        return StorySign.GAP
    return None


def _has_headline(text: str, paragraphs: tuple[Paragraph, ...], index: int) -> bool:
    following = next(
        (
            paragraph
            for paragraph in paragraphs[index + 1 : index + _HEAD_WITHIN]
            if not is_byline(_line(text, paragraph)) and not is_date_line(_line(text, paragraph))
        ),
        None,
    )
    line = _line(text, paragraphs[index])
    if why_aside(line) is not None or _TWO_SENTENCES.search(line):
        return False
    return is_headline(text, paragraphs[index], following)


def _has_frame(text: str, paragraphs: tuple[Paragraph, ...], index: int) -> bool:
    """Whether a byline, a date or a dateline stands between this headline and the words of its story."""
    for paragraph in paragraphs[index + 1 : index + _HEAD_WITHIN]:
        line = _line(text, paragraph)
        if is_byline(line) or is_date_line(line) or _has_dateline(text, paragraph, is_sure=False):
            return True
        if paragraph.end - paragraph.start > _LINE_LONGEST:
            return False
    return False


def _has_dateline(text: str, paragraph: Paragraph, *, is_sure: bool) -> bool:
    """``is_sure`` asks for capitals, an agency or a date: "Berlin:" alone may head a paragraph in a story."""
    found = find_dateline(text, paragraph.start, paragraph.end)
    dateline = found[0] if found else find_dateline_alone(text, paragraph.start, paragraph.end)
    if dateline is None:
        return False
    is_capitals = text[dateline.start : dateline.end].partition(":")[0].isupper()
    return not is_sure or is_capitals or dateline.agency is not None or dateline.date is not None


def _title(text: str, paragraphs: tuple[Paragraph, ...], index: int) -> str:
    paragraph = paragraphs[index]
    if _has_headline(text, paragraphs, index):
        return given_title(text[paragraph.start : paragraph.end])
    found = find_dateline(text, paragraph.start, paragraph.end)
    return make_title(text, found[1] if found else paragraph.start, paragraph.end)


def _usual_gap(text: str, paragraphs: tuple[Paragraph, ...]) -> int:
    """How many line ends mostly stand between paragraphs."""
    gaps = Counter(
        text.count("\n", before.end, after.start) for before, after in pairwise(paragraphs)
    )
    return gaps.most_common(1)[0][0] if gaps else 1


def _first_words(text: str, paragraphs: tuple[Paragraph, ...]) -> int:
    first = next((paragraph for paragraph in paragraphs if not _is_separator(text, paragraph)), None)
    return len(text) if first is None else _begin(text, first)


def _is_separator(text: str, paragraph: Paragraph) -> bool:
    return paragraph.end - paragraph.start < _LINE_LONGEST and _SEPARATOR.match(_line(text, paragraph)) is not None


def _line(text: str, paragraph: Paragraph) -> str:
    return text[paragraph.start : min(paragraph.end, paragraph.start + _LINE_LONGEST)]


def _begin(text: str, paragraph: Paragraph) -> int:
    words = text[paragraph.start : paragraph.end]
    return paragraph.start + len(words) - len(words.lstrip())
