"""From pieces of text at places to lines in the order in which a page is read: column by column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from newsreader.importing.pdf_page import INITIAL, PdfPage, Piece
from newsreader.model.values import dataclass

_NARROWEST_GUTTER = 0.7
"""Of the size of the letters: what lies between columns is at least as wide."""
_FEWEST_LINES = 3
_FEWEST_LETTERS = 14
"""A column has so many lines, of so many letters on average; what has fewer is a table or a list of figures."""
_SAME_LINE = 0.5
_DEEPEST = 8
_FEW_ABOVE = 12
_MOST_EARLY = 4
_CLOSE, _SAME_EDGE = 0.9, 0.3
"""Of the size of the letters: the white between two lines of a column, and how far apart they begin."""
_MOST_INITIALS = 20
_MOST_PIECES = 4_000
"""A page of more is a map or a drawing, whose pieces have no order of reading."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of one column. ``column`` is (left, right) of the column it stands in, in points."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    column: tuple[float, float]
    page: int


@dataclass(slots=True)
class _Group:
    """Bands that follow each other and share their gutters. A gutter is a span that no piece crosses."""

    bands: list[list[Piece]]
    gutters: list[tuple[float, float]] | None

    @property
    def pieces(self) -> list[Piece]:
        """Of all bands."""
        return [piece for band in self.bands for piece in band]


def lines_of(page: PdfPage, number: int) -> list[Line]:
    """The page's lines in the order of reading."""
    found: list[Line] = []
    if len(page.pieces) > _MOST_PIECES:
        return _column(page.pieces, number)
    _read_region(_with_initials(page.pieces), number, found, _DEEPEST)
    return _in_same_columns(found)


def _in_same_columns(lines: Sequence[Line]) -> list[Line]:
    """Columns of nearly the same edges that follow each other as one: wide spaces in a line can part a column in two."""
    kept: list[Line] = []
    for line in lines:
        column = kept[-1].column if kept else line.column
        is_same = all(abs(edge - other) <= _SAME_EDGE * line.size for edge, other in zip(column, line.column, strict=True))
        kept.append(replace(line, column=column) if is_same and column != line.column else line)
    return kept


def _with_initials(pieces: Sequence[Piece]) -> list[Piece]:
    """A large letter at the beginning of a story belongs to the first line beside it, and moves no line in."""
    kept = list(pieces)
    large_ones = [piece for piece in pieces if len(piece.text.strip("“\"'‘")) == 1 and piece.text[-1:].isupper()]
    for large in large_ones if len(large_ones) <= _MOST_INITIALS else ():
        beside = [
            piece
            for piece in kept
            if large.size > INITIAL * piece.size
            and 0 <= piece.left - large.right + 0.3 * piece.size <= 1.3 * piece.size
            and large.top - 0.4 * large.size <= piece.top <= large.bottom
        ]
        if not beside:
            continue
        first = min(beside, key=lambda piece: piece.top)
        kept.remove(large)
        for piece in beside:
            text = large.text + piece.text if piece is first else piece.text
            kept[kept.index(piece)] = replace(piece, text=text, left=large.left)
    return kept


def _read_region(pieces: list[Piece], page: int, found: list[Line], depth: int) -> None:
    """Columns side by side one after the other; above and below each other as they stand."""
    for group in _groups(_bands(pieces)):
        gutter = _gutter(group) if depth else None
        if gutter is None:
            found += _column(group.pieces, page)
            continue
        middle = (gutter[0] + gutter[1]) / 2
        _read_region([piece for piece in group.pieces if piece.right <= middle], page, found, depth - 1)
        _read_region([piece for piece in group.pieces if piece.right > middle], page, found, depth - 1)


def _bands(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Pieces that overlap in height belong to one band: one line, or lines of columns whose lines are not level."""
    bands: list[list[Piece]] = []
    bottom = float("-inf")
    for piece in sorted(pieces, key=lambda piece: (piece.top, piece.left)):
        # lines set tight overlap by the tails of their letters
        if bands and piece.top < bottom - 0.25 * piece.size:
            bands[-1].append(piece)
            bottom = max(bottom, piece.bottom)
        else:
            bands.append([piece])
            bottom = piece.bottom
    return bands


def _groups(bands: Iterable[list[Piece]]) -> list[_Group]:
    """Bands together as long as a gutter runs through all of them."""
    groups: list[_Group] = []
    for band in bands:
        gutters = _gaps(band)
        last = groups[-1] if groups else None
        if last is None:
            groups.append(_Group([band], gutters))
            continue
        shared = _shared(last.gutters, gutters, last.bands, band)
        if shared or (not last.gutters and not gutters):
            last.bands.append(band)
            last.gutters = shared
            continue
        early = [] if last.gutters else _early_lines(last.bands, band, gutters)
        if early:
            del last.bands[-len(early) :]
        groups.append(_Group([*early, band], gutters))
    return [group for group in groups if group.bands]


def _early_lines(
    above: Sequence[list[Piece]], band: Sequence[Piece], gutters: Sequence[tuple[float, float]]
) -> list[list[Piece]]:
    """The last of the bands above, as far as they are lines of one column that begins higher than those beside it.

    Such a line begins where the column does, and stands no further from the next than lines do.
    """
    early: list[list[Piece]] = []
    below = band
    for lines in reversed(above):
        size = median(piece.size for piece in lines)
        is_close = min(piece.top for piece in below) - max(piece.bottom for piece in lines) <= _CLOSE * size
        is_of_column = any(
            all(piece.right <= left for piece in lines) or all(piece.left >= right for piece in lines)
            for left, right in gutters
        )
        begins_there = any(abs(lines[0].left - piece.left) <= _SAME_EDGE * size for piece in band)
        if len(early) == _MOST_EARLY or not (is_close and is_of_column and begins_there):
            break
        early.insert(0, lines)
        below = lines
    return early


def _gaps(pieces: Sequence[Piece]) -> list[tuple[float, float]]:
    """Spans between the outermost pieces that none of them crosses, wide enough for a gutter."""
    gaps: list[tuple[float, float]] = []
    right = float("-inf")
    for piece in sorted(pieces, key=lambda piece: piece.left):
        if gaps or right > float("-inf"):
            if piece.left - right >= _NARROWEST_GUTTER * piece.size:
                gaps.append((right, piece.left))
        else:
            right = piece.right
        right = max(right, piece.right)
    return gaps


def _shared(
    first: list[tuple[float, float]] | None,
    second: list[tuple[float, float]] | None,
    above: Sequence[list[Piece]],
    band: Sequence[Piece],
) -> list[tuple[float, float]]:
    """What is left of the gutters when both are seen as one. A band in one column alone leaves the gutters as they are."""
    kept: list[tuple[float, float]] = []
    for gutter in first or ():
        kept += _uncrossed(gutter, band)
    if not first and len(above) <= _FEW_ABOVE and sum(map(len, above)) <= _FEW_ABOVE:
        # a first line in one column alone, above lines in two
        pieces = [piece for one in above for piece in one]
        for gutter in second or ():
            kept += _uncrossed(gutter, pieces)
    return kept


def _uncrossed(gutter: tuple[float, float], pieces: Sequence[Piece]) -> list[tuple[float, float]]:
    left, right = gutter
    for piece in pieces:
        if piece.right <= left or piece.left >= right:
            continue
        if piece.left <= left and piece.right >= right:
            return []
        if piece.left <= left:
            left = max(left, piece.right)
        elif piece.right >= right:
            right = min(right, piece.left)
        else:
            # a figure or rule within the gutter
            return []
    size = median(piece.size for piece in pieces)
    return [(left, right)] if right - left >= _NARROWEST_GUTTER * size else []


def _gutter(group: _Group) -> tuple[float, float] | None:
    """The widest of the group's gutters with a column of prose on both sides."""
    for gutter in sorted(group.gutters or (), key=lambda gutter: gutter[0] - gutter[1]):
        middle = (gutter[0] + gutter[1]) / 2
        sides = (
            [piece for piece in group.pieces if piece.right <= middle],
            [piece for piece in group.pieces if piece.right > middle],
        )
        if all(map(_is_prose, sides)):
            return gutter
    return None


def _is_prose(pieces: Sequence[Piece]) -> bool:
    letters = sum(len(piece.text) for piece in pieces)
    return len(pieces) >= _FEWEST_LINES and letters >= _FEWEST_LETTERS * len(pieces)


def _column(pieces: Sequence[Piece], page: int) -> list[Line]:
    """The lines of one column from top to bottom, pieces on a line from left to right."""
    if not pieces:
        return []
    column = (min(piece.left for piece in pieces), max(piece.right for piece in pieces))
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: ((piece.top + piece.bottom) / 2, piece.left)):
        if rows and _is_level(rows[-1][0], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [_line(sorted(row, key=lambda piece: piece.left), column, page) for row in rows]


def _is_level(first: Piece, second: Piece) -> bool:
    distance = abs((first.top + first.bottom) - (second.top + second.bottom)) / 2
    return distance <= _SAME_LINE * min(first.size, second.size)


def _line(row: Sequence[Piece], column: tuple[float, float], page: int) -> Line:
    words = row[0].text
    for before, piece in pairwise(row):
        gap = piece.left - before.right
        # far apart in one line are cells of a table
        words += ("\t" if gap > 3 * piece.size else " " if gap > 0.1 * piece.size else "") + piece.text
    return Line(
        words,
        row[0].left,
        max(piece.right for piece in row),
        min(piece.top for piece in row),
        max(piece.bottom for piece in row),
        max(row, key=lambda piece: len(piece.text)).size,
        column,
        page,
    )
