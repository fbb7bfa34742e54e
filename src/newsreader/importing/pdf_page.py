"""One page of a PDF as pieces of text with their places, by pdfium.

A PDF holds signs at places, in whatever order a program wrote them. Signs that follow each other on a line with no more
than a word space between them are one piece.
"""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator

import pypdfium2.raw as pdfium

from newsreader.model.values import dataclass

_LINE_END = (0x0A, 0x0D)
_HYPHENS = (0x02, 0xFFFE, 0xAD)
"""What pdfium makes of a hyphen at the end of a line."""
_LIGATURES = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st", 0xA0: " ",
}  # fmt: skip
_WORD_GAP = 0.2
_PIECE_GAP = 0.9
"""Of the size of the letters: a wider gap is a space between words, or the edge of a piece."""
_SAME_LINE = 0.4
"""Of the size of the letters: signs on one line differ by no more in height, which takes raised figures in."""
_SMALLEST = 0.1
INITIAL = 1.7
"""Times the size of its neighbours: a sign so large that stands lower is the first letter of a story, set over lines."""
_LOOK_AT = 60
"""Signs that are asked which way they run."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text on one line: left, right, top and bottom in points from the page's upper left corner, size of its letters."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float


@dataclass(frozen=True, slots=True)
class PdfPage:
    """Pieces in the order of the file, and the page's width and height in points."""

    pieces: tuple[Piece, ...]
    width: float
    height: float


@dataclass(slots=True)
class _Sign:
    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float


def read_page(document: pdfium.FPDF_DOCUMENT, number: int, most_signs: int) -> tuple[PdfPage, int] | None:
    """The pieces of a page and how many signs it has, or None for a page that cannot be loaded."""
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        return None
    try:
        words = pdfium.FPDFText_LoadPage(page)
        if not words:
            return None
        try:
            count = min(pdfium.FPDFText_CountChars(words), most_signs)
            turned = _turned(words, count)
            width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
            if pdfium.FPDFPage_GetRotation(page) % 2:
                # places are told as if the page were not turned
                width, height = height, width
            signs = _signs(words, count, turned, (width, height))
            seen = (height, width) if turned % 2 else (width, height)
            return PdfPage(tuple(_pieces(signs)), *seen), count
        finally:
            pdfium.FPDFText_ClosePage(words)
    finally:
        pdfium.FPDF_ClosePage(page)


def _signs(words: pdfium.FPDF_TEXTPAGE, count: int, turned: int, page: tuple[float, float]) -> Iterator[_Sign | None]:
    """Every sign with its place; None where pdfium saw a line end."""
    room = pdfium.FS_RECTF()
    place = ctypes.byref(room)
    for at in range(count):
        code = pdfium.FPDFText_GetUnicode(words, at)
        if code in _LINE_END:
            yield None
            continue
        if code < 0x20 and code != 0x09 and code not in _HYPHENS:
            continue
        if 0xD800 <= code < 0xE000 or code > 0x10FFFF:
            text = "\N{REPLACEMENT CHARACTER}"
        else:
            text = "-" if code in _HYPHENS else _LIGATURES.get(code) or chr(code)
        # the room that a sign takes up on its line, not the black of it
        if not pdfium.FPDFText_GetLooseCharBox(words, at, place):
            continue
        box = _upright(room.left, room.right, room.bottom, room.top, turned, page)
        tall = box[3] - box[2]
        # a page may scale what its typefaces are set in; the room is as seen
        size = pdfium.FPDFText_GetFontSize(words, at)
        yield _Sign(text, *box, size if tall / 2.2 < size < tall * 2.2 else tall / 1.2)


def _turned(words: pdfium.FPDF_TEXTPAGE, count: int) -> int:
    """By how many quarters to the left most of the text runs: a sheet can lie on its side."""
    step = max(1, count // _LOOK_AT)
    angles = (pdfium.FPDFText_GetCharAngle(words, at) for at in range(0, count, step))
    quarters = Counter(-round(angle / (math.pi / 2)) % 4 for angle in angles if angle >= 0)
    return quarters.most_common(1)[0][0] if quarters else 0


def _upright(
    left: float, right: float, bottom: float, top: float, turned: int, page: tuple[float, float]
) -> tuple[float, float, float, float]:
    """(left, right, top, bottom) of a box as the text is read, from the upper left corner down."""
    width, height = page
    if turned == 1:
        return bottom, top, left, right
    if turned == 2:
        return width - right, width - left, bottom, top
    if turned == 3:
        return height - top, height - bottom, width - right, width - left
    return left, right, height - top, height - bottom


def _pieces(signs: Iterator[_Sign | None]) -> Iterator[Piece]:
    """Signs put together as long as they go on along the line."""
    held: list[_Sign] = []
    is_spaced = False
    for sign in signs:
        if sign is None:
            continue
        if not sign.text.strip():
            is_spaced = True
            continue
        if held and not _goes_on(held[-1], sign):
            yield _piece(held)
            held = []
            is_spaced = False
        if held and (is_spaced or sign.left - held[-1].right > _WORD_GAP * max(sign.size, _SMALLEST)):
            held.append(_Sign(" ", held[-1].right, sign.left, sign.top, sign.bottom, sign.size))
        held.append(sign)
        is_spaced = False
    if held:
        yield _piece(held)


def _goes_on(last: _Sign, sign: _Sign) -> bool:
    size, smaller = max(last.size, sign.size, _SMALLEST), min(last.size, sign.size)
    if size > INITIAL * smaller and abs(last.bottom - sign.bottom) > 0.5 * smaller:
        return False
    middle, other = (last.top + last.bottom) / 2, (sign.top + sign.bottom) / 2
    overlap = min(last.bottom, sign.bottom) - max(last.top, sign.top)
    is_level = abs(middle - other) <= _SAME_LINE * size or overlap > 0.5 * min(
        last.bottom - last.top, sign.bottom - sign.top
    )
    gap = sign.left - last.right
    return is_level and -0.6 * size <= gap <= _PIECE_GAP * size


def _piece(signs: list[_Sign]) -> Piece:
    letters = [sign for sign in signs if sign.text != " "]
    sizes = sorted(sign.size for sign in letters)
    return Piece(
        "".join(sign.text for sign in signs),
        min(sign.left for sign in letters),
        max(sign.right for sign in letters),
        min(sign.top for sign in letters),
        max(sign.bottom for sign in letters),
        sizes[len(sizes) // 2],
    )
