"""The window from right to left: every pane on the other side, and what is painted with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from harbour_library import fill
from newsreader.model.annotation import Kind
from newsreader.settings import Settings
from newsreader.ui.controls.filter_chip import FilterChip
from newsreader.ui.main_window import MainWindow
from newsreader.ui.mirroring import as_painted
from newsreader.ui.models.article_list_model import ArticleRole
from newsreader.ui.panes.article_row_delegate import ArticleRowDelegate
from newsreader.ui.panes.article_table import ArticleTable
from newsreader.ui.panes.kind_chips import KindChip
from newsreader.ui.theme import Theme, ThemeChoice, ThemeKeeper, load_fonts

SIZE = (1600, 900)
Windows = Callable[[Qt.LayoutDirection], MainWindow]


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Windows]:
    load_fonts()
    path = tmp_path / "harbour.library"
    fill(path)
    opened: list[MainWindow] = []
    before = qapp.layoutDirection()

    def open_it(direction: Qt.LayoutDirection) -> MainWindow:
        qapp.setLayoutDirection(direction)
        settings = Settings(tmp_path / f"{len(opened)}.json")
        window = MainWindow(path, settings, ThemeKeeper(ThemeChoice.LIGHT))
        window.resize(*SIZE)
        window.show()
        window.begin()
        qtbot.waitUntil(lambda: window.is_settled() and len(window.listing.ids) == 3, timeout=60_000)
        opened.append(window)
        return window

    yield open_it
    for window in opened:
        window.close()
        window.deleteLater()
    qapp.setLayoutDirection(before)


def places(window: MainWindow) -> dict[str, QRect]:
    """Where the parts are in the window."""
    parts: dict[str, QWidget] = {
        "navigator": window.navigator,
        "list": window.article_list,
        "reader": window.reading,
        "sidebar": window.mentions,
        "tools": window.reading.tools,
        "ruler": window.reading.ruler,
    }
    for chip in window.reading.findChildren(KindChip):
        parts[f"chip {chip.kind}"] = chip
    return {name: QRect(part.mapTo(window, QPoint(0, 0)), part.size()) for name, part in parts.items()}


def test_every_pane_changes_sides(open_window: Windows, qtbot: QtBot) -> None:
    found: list[dict[str, QRect]] = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        window = open_window(direction)
        window.flow.open_article(window.listing.ids[0])  # type: ignore[arg-type]
        qtbot.waitUntil(window.is_settled, timeout=60_000)
        window.reading.set_visible_kinds(frozenset(Kind))
        found.append(places(window))
    here, there = found
    assert here.keys() == there.keys()
    for name, place in here.items():
        mirrored = SIZE[0] - place.x() - place.width()
        # chips stand over the text, which has its quotes' bars where the text begins, whichever way the window runs
        assert abs(there[name].x() - mirrored) <= (20 if name.startswith("chip") else 2), name
        assert abs(there[name].width() - place.width()) <= 2, name
    assert here["navigator"].x() < here["list"].x() < here["reader"].x() < here["sidebar"].x()
    assert there["navigator"].x() > there["list"].x() > there["reader"].x() > there["sidebar"].x()


def accent_columns(image: QImage, theme: Theme, rows: range) -> list[int]:
    accent = theme.colour("accent").rgb()
    return [x for x in range(image.width()) if any(image.pixel(x, y) == accent for y in rows)]


def test_what_a_row_paints_changes_sides_and_can_be_hit(open_window: Windows) -> None:
    theme = Theme(is_dark=False)
    dots: list[int] = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        window = open_window(direction)
        (table,) = window.article_list.findChildren(ArticleTable)
        index = table.model().index(1, 0)
        row = table.visualRect(index)
        image = table.viewport().grab(row).toImage()
        columns = accent_columns(image, theme, range(10, 30))
        assert columns, "the dot of an unread article"
        dots.append(columns[0] if direction is Qt.LayoutDirection.LeftToRight else image.width() - 1 - columns[-1])

        delegate = table.itemDelegate()
        assert isinstance(delegate, ArticleRowDelegate)
        star = delegate.star_rect(row, str(index.data(ArticleRole.DATE))).center().toPoint()
        shown = as_painted(star, table.viewport().rect(), table)
        assert table._row_of_star_at(shown) == 1
    assert abs(dots[0] - dots[1]) <= 1


def test_a_chip_is_cleared_where_its_cross_is(qapp: QApplication, qtbot: QtBot) -> None:
    load_fonts()
    chip = FilterChip(Theme(is_dark=False), "Speaker")
    chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.addWidget(chip)
    chip.set_value("Anna Lee")
    chip.resize(chip.sizeHint())
    chip.show()
    with qtbot.waitSignal(chip.cleared):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(10, chip.height() // 2))
    with qtbot.assertNotEmitted(chip.cleared, wait=20):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 10, chip.height() // 2))


def test_a_space_stands_between_a_chips_label_and_its_value_in_both_directions(qapp: QApplication, qtbot: QtBot) -> None:
    load_fonts()
    widest = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        chip = FilterChip(Theme(is_dark=False), "Hill")
        chip.setLayoutDirection(direction)
        qtbot.addWidget(chip)
        chip.set_value("Hill")
        chip.resize(chip.sizeHint())
        image = chip.grab().toImage()
        if direction is Qt.LayoutDirection.RightToLeft:
            image = image.flipped(Qt.Orientation.Horizontal)
        ground = image.pixelColor(6, image.height() // 2)
        words = range(8, image.width() - 26)
        has_ink = [any(image.pixelColor(x, y) != ground for y in range(6, image.height() - 6)) for x in words]
        runs = "".join("#" if one else " " for one in has_ink).strip().split("#")
        widest.append(max(map(len, runs)))
    assert widest[0] >= 3
    assert abs(widest[1] - widest[0]) <= 1
