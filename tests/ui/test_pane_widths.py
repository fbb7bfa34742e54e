import pytest

from newsreader.ui.pane_widths import RAIL, Pane, PaneWidths, share_width


@pytest.mark.parametrize(
    ("total", "sidebar", "expected"),
    [
        (1600, True, PaneWidths(212, 316, 392, 680)),
        (1520, True, PaneWidths(212, 316, 392, 600)),
        (1519, True, PaneWidths(212, 280, 344, 683)),
        (1436, True, PaneWidths(212, 280, 344, 600)),
        (1276, True, PaneWidths(RAIL, 280, 344, 600)),
        (1260, True, PaneWidths(RAIL, 272, 336, 600)),
        (1024, True, PaneWidths(RAIL, 0, 336, 636)),
        (800, True, PaneWidths(RAIL, 0, 328, 420)),
        (533, True, PaneWidths(RAIL, 0, 220, 261)),
        (1280, False, PaneWidths(212, 316, 0, 752)),
        (1024, False, PaneWidths(RAIL, 280, 0, 692)),
    ],
)
def test_what_yields_first(total: int, sidebar: bool, expected: PaneWidths) -> None:
    assert share_width(total, sidebar_shown=sidebar) == expected


def test_rail_is_told() -> None:
    assert share_width(1024, sidebar_shown=True).is_rail
    assert not share_width(1600, sidebar_shown=True).is_rail


@pytest.mark.parametrize(
    ("alone", "expected"),
    [
        (Pane.LIST, PaneWidths(RAIL, 460, 0, 0)),
        (Pane.READER, PaneWidths(RAIL, 0, 0, 460)),
        (Pane.SIDEBAR, PaneWidths(RAIL, 0, 460, 0)),
    ],
)
def test_where_there_is_room_for_one_it_has_all(alone: Pane, expected: PaneWidths) -> None:
    assert share_width(512, sidebar_shown=True, alone=alone) == expected
