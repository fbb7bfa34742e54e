"""What browsers print along the edges of a page: its address, the moment of printing, its title and the page's number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsreader.importing.pdf_page import PdfPage, Piece

_EDGE = 0.06
"""Share of a page's height, at its top and bottom."""
_ADDRESS = re.compile(r"(?:https?|file|about|chrome-extension|moz-extension)://?\S+(?:\s?(?:…|\.\.\.))?")
_MOMENT = re.compile(
    r"\d{1,4}[./\-]\s?\d{1,2}[./\-]\s?\d{1,4},?\s\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?", re.IGNORECASE
)
_COUNT = re.compile(r"\d{1,4}\s?(?:/|of|von|de|sur|di|van)\s?\d{1,4}")
"""The figure of a page among all."""


def without_printed_edges(page: PdfPage) -> PdfPage:
    """The page without the rows that a browser printed; a page that no browser printed is given back as it is.

    Two of the three marks (address, moment, page of pages) at the very edges tell that one did; then a row with one of
    them goes as a whole, as the title stands beside it.
    """
    rows = [row for row in (_outermost(page, at_top=True), _outermost(page, at_top=False)) if row]
    marks = {mark for row in rows for piece in row for mark in (_ADDRESS, _MOMENT, _COUNT) if mark.fullmatch(piece.text)}
    if len(marks) < 2:
        return page
    printed = [
        piece
        for row in rows
        if any(mark.fullmatch(one.text) for one in row for mark in marks)
        for piece in row
    ]
    return replace(page, pieces=tuple(piece for piece in page.pieces if piece not in printed))


def _outermost(page: PdfPage, *, at_top: bool) -> Sequence[Piece]:
    """The pieces on the first or last line of the page, if that stands at the very edge."""
    if not page.pieces:
        return ()
    if at_top:
        first = min(page.pieces, key=lambda piece: piece.bottom)
        is_at_edge = first.bottom <= _EDGE * page.height
    else:
        first = max(page.pieces, key=lambda piece: piece.top)
        is_at_edge = first.top >= (1 - _EDGE) * page.height
    if not is_at_edge:
        return ()
    middle = (first.top + first.bottom) / 2
    return [piece for piece in page.pieces if piece.top <= middle <= piece.bottom]
