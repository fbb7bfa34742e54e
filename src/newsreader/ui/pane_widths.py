"""How the panes share the window's width. No Qt here."""

from __future__ import annotations

from enum import StrEnum

from newsreader.model.values import dataclass

READER_AT_LEAST = 600
RAIL = 52


class Pane(StrEnum):
    """What shares the width beside the navigator."""

    LIST = "list"
    READER = "reader"
    SIDEBAR = "sidebar"


@dataclass(frozen=True, slots=True)
class PaneWidths:
    """Logical pixels at 100 %; 0 means folded, ``navigator`` of ``RAIL`` means icons alone."""

    navigator: int
    list_width: int
    sidebar: int
    reader: int

    @property
    def is_rail(self) -> bool:
        """True when the navigator shows icons alone."""
        return self.navigator == RAIL


_STEPS = ((212, 316, 392), (212, 280, 344), (RAIL, 280, 344), (RAIL, 272, 336), (RAIL, 0, 336))
"""List and sidebar narrow first, then the navigator becomes a rail, then the list folds."""
_STEPS_WITHOUT_SIDEBAR = ((212, 316, 0), (212, 280, 0), (RAIL, 280, 0), (RAIL, 272, 0))
_LEAST_BESIDE_LIST = 420
_LEAST_BESIDE_SIDEBAR = 420
_SIDEBAR_AT_LEAST = 220
_READER_BESIDE = 260
"""With less nothing stands beside the reader."""


def is_tight(total: int) -> bool:
    """Whether a window so wide has room for one pane only, as with very large letters on a small screen."""
    return total < RAIL + _SIDEBAR_AT_LEAST + _READER_BESIDE


def share_width(total: int, *, sidebar_shown: bool, alone: Pane = Pane.READER) -> PaneWidths:
    """Widths for a window ``total`` pixels wide; the reader keeps 600 as long as anything else can yield.

    ``alone`` is the pane that is shown where there is room for one only.
    """
    if is_tight(total):
        rest = max(0, total - RAIL)
        widths = {pane: rest if pane is alone else 0 for pane in Pane}
        return PaneWidths(RAIL, widths[Pane.LIST], widths[Pane.SIDEBAR], widths[Pane.READER])
    steps = _STEPS if sidebar_shown else _STEPS_WITHOUT_SIDEBAR
    for navigator, list_width, sidebar in steps:
        reader = total - navigator - list_width - sidebar
        if reader >= READER_AT_LEAST:
            break
    if sidebar_shown and reader < _LEAST_BESIDE_SIDEBAR:
        # large letters in a narrow window: both stay, neither as wide as it should be
        rest = total - navigator
        sidebar = max(_SIDEBAR_AT_LEAST, min(sidebar, rest - _LEAST_BESIDE_SIDEBAR))
        return PaneWidths(navigator, 0, sidebar, max(rest - sidebar, 0))
    return PaneWidths(navigator, list_width, sidebar, max(reader, min(_LEAST_BESIDE_LIST, total)))
