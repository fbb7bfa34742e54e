"""The headline, and a title for stories that have none."""

from __future__ import annotations

import re
from dataclasses import replace

from newsreader.model.article import Structure
from newsreader.structure.byline import is_byline
from newsreader.structure.dates import is_date_line
from newsreader.structure.paragraphs import Paragraph

TITLE_LONGEST = 110
"""A title made from the first sentence is cut at a word's end at this many characters."""

GIVEN_LONGEST = 500
"""A title that somebody wrote stays whole up to here; what is longer is hardly a title."""

_HEADLINE_LONGEST = 160
_MUCH_LONGER = 1.8
_URL = re.compile(r"\s{0,8}(?:https?://|www\.)\S{1,2000}\s*$")
_WORD = re.compile(r"[^\W\d_][\w'’\-]*")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’')\]]{0,3}\s{1,4}(?=[\"“‘'(\[]{0,2}[A-Z0-9])")
_SENTENCE_END_LONGEST = 12
"""Characters, with what must follow."""
_READ_AHEAD, _MOSTLY_ENOUGH = 600, 200
"""Characters that hold a title, and those that do unless there is much white space among them."""
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Rev|Hon|St|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct"
    r"|Nov|Dec|vs|Inc|Co|Corp|Ltd|Jr|Sr)|\b[A-Z]|\b(?:[A-Za-z]\.){1,4}[A-Za-z])\.$"
)
_SMALL_WORD = 4
_TITLE_CASE = 0.7


def with_title(text: str, structure: Structure, title: str) -> Structure:
    """The structure under a title that is known from elsewhere, such as a page's own details.

    A first paragraph of the same words is the headline, however it is written. Where the title only goes on after the
    text's headline, as with the name of a site, the headline is the title.
    """
    if structure.paragraphs:
        start, end = structure.paragraphs[0]
        words = text[start:end]
        first = given_title(words)
        if first.casefold() == title.casefold():
            head = start + len(words) - len(words.lstrip())
            return replace(structure, title=first, headline=(head, head + len(words.strip())))
    if structure.headline:
        headline = given_title(text[slice(*structure.headline)])
        if title.casefold().startswith(headline.casefold()):
            return replace(structure, title=headline)
    return replace(structure, title=title)


def is_address(line: str) -> bool:
    """Whether a line is a web address alone."""
    return len(line) < 2100 and _URL.match(line) is not None


def is_headline(text: str, paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether the first paragraph is a headline: short, no sentence, set off from a longer text."""
    line = text[paragraph.start : min(paragraph.end, paragraph.start + _HEADLINE_LONGEST + 40)].strip()
    if following is None or not 0 < len(line) <= _HEADLINE_LONGEST or "\n" in line:
        return False
    if is_address(line) or is_byline(line) or is_date_line(line) or not _WORD.search(line):
        return False
    if line.startswith(("“", '"', "«", "„")) and line.endswith(("”", '"', "»", "“")) and line.count(line[-1]) <= 2:
        return False
    if line.endswith((",", ";", ":", "...", "…")) or (line.rstrip("”\"'’)").endswith(".") and not _is_title_case(line)):
        return False
    longer = following.end - following.start >= _MUCH_LONGER * len(line)
    return paragraph.blank_after or longer


def _is_title_case(line: str) -> bool:
    """Whether the long words begin with capitals, as in headlines (and hardly ever in sentences)."""
    words = [word for word in _WORD.findall(line) if len(word) > _SMALL_WORD]
    return len(words) >= 2 and sum(word[0].isupper() for word in words) >= _TITLE_CASE * len(words)


def make_title(text: str, start: int, end: int) -> str:
    """A title from the first sentence of ``text[start:end]``, at most about 110 characters long."""
    words = text[start : min(end, start + _READ_AHEAD)]
    head = " ".join(words[:_MOSTLY_ENOUGH].split())
    if len(head) < TITLE_LONGEST + _SENTENCE_END_LONGEST:
        head = " ".join(words.split())
    # a sentence that ends later is cut before its end
    head = head[: TITLE_LONGEST + _SENTENCE_END_LONGEST]
    for gap in _SENTENCE_END.finditer(head):
        if not _ABBREVIATION.search(head[max(0, gap.start() - 12) : gap.start()]):
            head = head[: gap.start()] + gap.group().rstrip()
            break
    return _shorten(head, TITLE_LONGEST)


def given_title(line: str) -> str:
    """A headline, or a title from elsewhere: its words are nowhere else in the window, so all of them stay."""
    return _shorten(line, GIVEN_LONGEST)


def _shorten(line: str, longest: int) -> str:
    """The line on one line, cut at a word's end with an ellipsis when longer than a title may be."""
    line = " ".join(line[: 2 * GIVEN_LONGEST].split())
    if len(line) <= longest:
        return line
    cut = line.rfind(" ", longest // 2, longest)
    return line[: cut if cut > 0 else longest - 1].rstrip(" ,;:-–—“\"'‘(") + "…"
