"""From the lines of a PDF to its text: without what runs along every page, paragraphs whole, hyphenation undone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median

from newsreader.importing.pdf_layout import Line

_MARGIN = 0.13
"""Share of a page's height, at its top and bottom, in which headers and footers stand."""
_EDGE_LINES = 3
_FIGURES = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|p\.|s\.|pagina|página)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/|von|de)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_FEWEST_PAGES = 3
_SHARE_OF_PAGES = 0.4
"""A line is a header when so many pages have it, or this share of them."""

_LARGE = 1.6
"""Of the size of most letters: a line that is larger is a headline, even where every page has the same."""

_INDENT, _LEVEL = 0.7, 0.3
_GAP = 1.35
_OTHER_SIZE = 0.12
_SHORT = 0.88
"""A paragraph ends where a line begins further in (of the letters' size), stands further down (of the usual distance), has
other letters, or follows one that leaves a part of the column empty and ends a sentence; less than the second figure apart
two lines begin at the same place."""

_FULL = 0.95
_LONG = 60
"""A paragraph of so many letters whose last line fills the column goes on where it breaks off, whatever comes next."""

_COLUMN_LINES = 6
"""Fewer lines are no column of a story."""

_SENTENCE_ENDS = (".", "!", "?", "”", '"', "’", ":", "…", "»", ")")
_LONGEST = 20_000
"""Letters of a paragraph; nothing is added to a longer one."""
_LOOK_BACK = 60
_HYPHENED = re.compile(r"([^\W\d_]+)[\-\u2010\u00ad]$")
_SPAN_OF_FIGURES = re.compile(r"\d[\-–]$")
_WORD = re.compile(r"[^\W\d_]+(?:[\-\u2010][^\W\d_]+)*")
_BULLET = re.compile(r"[•●▪■◦–\-*]\s|\(?\d{1,2}[.)]\s|\d{1,2}(?:\.\d{1,2}){1,4}\.?\s")


def without_running_lines(pages: Sequence[tuple[list[Line], float]]) -> list[Line]:
    """All lines of pages, each with its height, but for headers, footers and page numbers."""
    edges = [_edges(lines, height) for lines, height in pages]
    counts = Counter(key for lines in edges for key in {_key(line) for line in lines})
    usual = median(line.size for lines, _ in pages for line in lines) if any(lines for lines, _ in pages) else 0.0
    needed = min(_FEWEST_PAGES, max(2, round(_SHARE_OF_PAGES * len(pages))))
    kept: list[Line] = []
    for (lines, _), at_edge in zip(pages, edges, strict=True):
        dropped = {
            id(line)
            for line in at_edge
            if (counts[_key(line)] >= needed and line.size < _LARGE * usual) or _PAGE_NUMBER.fullmatch(line.text)
        }
        kept += (line for line in lines if id(line) not in dropped)
    return kept


def _edges(lines: Sequence[Line], height: float) -> list[Line]:
    """The outermost lines in the margins at top and bottom."""
    by_height = sorted(lines, key=lambda line: line.top)
    at_top = [line for line in by_height[: 2 * _EDGE_LINES] if line.bottom <= _MARGIN * height]
    at_foot = [line for line in by_height[-2 * _EDGE_LINES :] if line.top >= (1 - _MARGIN) * height]
    return [*at_top, *(line for line in at_foot if line not in at_top)]


def _key(line: Line) -> tuple[str, int]:
    """What makes two lines the same header: their words, whatever figures are in them, and about where they stand."""
    return _FIGURES.sub("#", " ".join(line.text.split())).casefold(), round(line.top / 12)


def paragraphs_of(lines: Sequence[Line]) -> list[str]:
    """Paragraphs put together from lines in the order of reading, also over the edge of a column or page."""
    blocks = list(_blocks(lines))
    in_column = Counter((line.page, line.column) for line in lines)
    words = Counter(word.casefold() for line in lines for word in _WORD.findall(line.text))
    found: list[tuple[str, Line]] = []
    for block in blocks:
        text = _joined([line.text for line in block], words)
        if found and _goes_on_elsewhere(found[-1], block[0], text, in_column):
            text = _joined([found[-1][0], text], words)
            found[-1] = (text, block[-1])
        else:
            found.append((text, block[-1]))
    return [text for text, _ in found]


def _blocks(lines: Sequence[Line]) -> Iterable[list[Line]]:
    """Lines of one paragraph in one column."""
    block: list[Line] = []
    distances: list[float] = []
    for line in lines:
        if block and _begins_anew(block, line, distances):
            yield block
            block = []
        elif block:
            distances.append(line.top - block[-1].top)
            del distances[:-40]
        block.append(line)
    if block:
        yield block


def _begins_anew(block: Sequence[Line], line: Line, distances: Sequence[float]) -> bool:
    last = block[-1]
    if line.page != last.page or line.column != last.column or line.top <= last.top:
        return True
    size = max(last.size, line.size, 0.1)
    if abs(line.size - last.size) > _OTHER_SIZE * size or "\t" in line.text or "\t" in last.text:
        return True
    usual = median(distances) if len(distances) >= 3 else 1.25 * size
    if line.top - last.top > max(_GAP * usual, 1.1 * size):
        return True
    left, right = line.column
    breaks_off = _is_full(last, line) and not last.text.endswith((*_SENTENCE_ENDS, ";", ","))
    if _BULLET.match(line.text) and (_BULLET.match(block[0].text) or not breaks_off):
        # "at the age of / 17. He later sold it" is no list
        return True
    indent = line.left - left
    if indent > _INDENT * size and indent < 0.4 * (right - left) and last.left - left < _LEVEL * size:
        return True
    is_short = last.right - left < _SHORT * (right - left)
    return (
        is_short
        and last.text.endswith(_SENTENCE_ENDS)
        and line.text[:1].isupper()
        and (line.left - left < _INDENT * size or abs(line.left - block[0].left) < _LEVEL * size)
    )


def _goes_on_elsewhere(
    before: tuple[str, Line], first: Line, text: str, in_column: Counter[tuple[int, tuple[float, float]]]
) -> bool:
    """Whether a paragraph that a column or page broke off goes on here."""
    words, last = before
    if len(words) > _LONGEST or ((first.page, first.column) == (last.page, last.column) and first.top > last.top):
        return False
    if abs(first.size - last.size) > _OTHER_SIZE * max(first.size, last.size) or "\t" in text:
        return False
    if _HYPHENED.search(words[-_LOOK_BACK:]) and text[:1].islower():
        return True
    if words.endswith(_SENTENCE_ENDS):
        return False
    is_full = _is_full(last, first)
    # the first line of a paragraph can be the last of its column; what stands alone over columns is a byline or a date
    is_last_of_column = min(in_column[last.page, last.column], in_column[first.page, first.column]) >= _COLUMN_LINES
    return text[:1].islower() or (is_full and (len(words) >= _LONG or is_last_of_column))


def _is_full(last: Line, following: Line) -> bool:
    """Whether a line fills its column: the first word of the next would have found no room in it."""
    left, right = last.column
    letter = (last.right - last.left) / max(1, len(last.text))
    word = following.text.split(maxsplit=1)[0] if following.text.strip() else ""
    return last.right - left >= _FULL * (right - left) or last.right + (1 + len(word)) * letter > right


def _joined(lines: Sequence[str], words: Counter[str]) -> str:
    text = lines[0]
    for line in lines[1:]:
        match = _HYPHENED.search(text[-_LOOK_BACK:])
        if match and line[:1].isalpha():
            text = _without_hyphen(text, match[1], line, words)
        elif _SPAN_OF_FIGURES.search(text[-_LOOK_BACK:]) and line[:1].isdigit():
            text = f"{text}{line}"
        else:
            text = f"{text.rstrip()} {line.lstrip()}"
    return text


def _without_hyphen(text: str, head: str, line: str, words: Counter[str]) -> str:
    """The two halves of a divided word as one, or with the hyphen that is its own: as the text has it elsewhere."""
    tail = match[0] if (match := _WORD.match(line)) else ""
    first = tail.partition("-")[0]
    whole, double = f"{head}{first}".casefold(), f"{head}-{first}".casefold()
    keeps = not line[:1].islower() or (words[double] > 0 and words[double] >= words[whole])
    return (text if keeps and not text.endswith("\u00ad") else text[:-1]) + line
