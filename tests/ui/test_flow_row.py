"""Rows that take more lines where they have not the width for one."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from newsreader.ui.controls.flow_row import FlowRow
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.theme import Theme
from ui_story import article_of


class _Box(QWidget):
    def __init__(self, width: int, *, grows: bool = False) -> None:
        super().__init__()
        self._width = width
        policy = QSizePolicy.Policy.Expanding if grows else QSizePolicy.Policy.Fixed
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._width, 20)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._width, 30), 20)


def _laid_out(qtbot: QtBot, width: int, *parts: _Box | None, mirrored: bool = False) -> list[QRect]:
    pane = QWidget()
    qtbot.addWidget(pane)
    if mirrored:
        pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row = FlowRow(pane)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    for part in parts:
        if part is None:
            row.add_stretch()
        else:
            row.addWidget(part)
    height = row.heightForWidth(width)
    pane.resize(width, height)
    row.setGeometry(QRect(0, 0, width, height))
    boxes = [part.geometry() for part in parts if part is not None]
    assert all(pane.rect().contains(box) for box in boxes)
    return boxes


def _lines(boxes: list[QRect]) -> list[int]:
    return [box.top() // 30 for box in boxes]


@pytest.mark.parametrize(("width", "lines"), [(170, [0, 0, 0]), (169, [0, 0, 1]), (109, [0, 1, 2]), (40, [0, 1, 2])])
def test_what_has_no_room_begins_another_line(qtbot: QtBot, width: int, lines: list[int]) -> None:
    assert _lines(_laid_out(qtbot, width, _Box(50), _Box(50), _Box(50))) == lines


def test_a_growing_part_takes_the_rest_of_its_line_and_else_a_stretch_does(qtbot: QtBot) -> None:
    first, second = _laid_out(qtbot, 300, _Box(50, grows=True), None, _Box(50))
    assert (first.width(), second.left()) == (240, 250)
    first, second = _laid_out(qtbot, 300, _Box(50), None, _Box(50))
    assert (first.left(), second.right()) == (0, 299)


def test_a_growing_part_grows_to_its_largest_and_the_stretch_takes_what_is_left(qtbot: QtBot) -> None:
    field = _Box(50, grows=True)
    field.setMaximumWidth(80)
    _first, second, third = _laid_out(qtbot, 300, _Box(50), None, field, _Box(50))
    assert (second.left(), second.width(), third.right()) == (160, 80, 299)


def test_lines_run_from_the_right_where_the_interface_does(qtbot: QtBot) -> None:
    first, second, third = _laid_out(qtbot, 120, _Box(50), _Box(50), _Box(50), mirrored=True)
    assert (first.right(), second.right(), third.right()) == (119, 59, 119)


@pytest.mark.parametrize("scale", [1.0, 2.0, 3.0])
def test_the_find_bar_asks_for_no_more_width_than_the_pane_has(qtbot: QtBot, scale: float) -> None:
    pane = ReadingPane(Theme(is_dark=False, scale=scale))
    qtbot.addWidget(pane)
    pane.show_article(article_of("Harbour opens\n\nThe harbour is open, the mayor said on Friday.\n"), None, {})
    before = pane.minimumSizeHint().width()
    pane.open_find()
    assert pane.minimumSizeHint().width() == before
    pane.find_bar.set_found(1, 20, "On from the beginning, where it was last seen")
    pane.find_bar.show_searched(["harbour", "bridge"] * 20)
    assert pane.minimumSizeHint().width() == before
