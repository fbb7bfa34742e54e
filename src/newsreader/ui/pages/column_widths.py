"""Which width each column of a table gets: what the reader chose, as far as there is room, and the rest for one. No Qt here."""

from __future__ import annotations

from collections.abc import Mapping


def share_room(
    room: int, wanted: Mapping[int, int], chosen: Mapping[int, int], least: Mapping[int, int], filler: int
) -> dict[int, int]:
    """Widths of the columns in ``wanted`` that fill ``room``; ``filler`` takes what the others leave.

    Chosen widths win over wanted ones. Where there is too little room those that have most to give yield, the chosen
    first, none below its least.
    """
    widths = {
        column: max(least.get(column, 0), chosen.get(column, width))
        for column, width in wanted.items()
        if column != filler
    }
    missing = sum(widths.values()) + least.get(filler, 0) - room
    for column in sorted(widths, key=lambda one: (one not in chosen, least.get(one, 0) - widths[one])):
        given = min(max(missing, 0), widths[column] - least.get(column, 0))
        widths[column] -= given
        missing -= given
    widths[filler] = max(least.get(filler, 0), room - sum(widths.values()))
    return widths


def widths_to_text(chosen: Mapping[int, float]) -> str:
    """Chosen widths (px at 100 %) as they are kept."""
    return " ".join(f"{column}:{round(width)}" for column, width in sorted(chosen.items()))


def widths_from_text(text: str) -> dict[int, float]:
    """What ``widths_to_text`` wrote; what does not fit is left out."""
    found: dict[int, float] = {}
    for part in text.split():
        column, _colon, width = part.partition(":")
        if column.isdecimal() and width.isdecimal() and 0 < int(width) < 10_000:
            found[int(column)] = float(width)
    return found
