"""The whole window at 100, 150, 200 and 300 %: nothing overlaps, no button is cut, no dialog leaves the screen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from harbour_library import fill
from newsreader.model.annotation import Kind
from newsreader.settings import Settings
from newsreader.ui.controls.segmented_control import SegmentedControl
from newsreader.ui.dialogs.fitting import fit_dialog
from newsreader.ui.main_window import MainWindow
from newsreader.ui.panes.kind_chips import KindChip
from newsreader.ui.style_sheet import style_sheet
from newsreader.ui.theme import Theme, ThemeChoice, ThemeKeeper, load_fonts, palette_of, scale_of_font

SIZE = QSize(1600, 1000)
SMALL = QSize(1024, 640)
SCALES = (1.0, 1.5, 2.0, 3.0)
PAGES = ("people", "places", "organisations", "quotes", "review")


@pytest.fixture(params=SCALES, ids=lambda scale: f"{scale:.0%}")
def window(
    request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> Iterator[MainWindow]:
    load_fonts()
    path = tmp_path / "harbour.library"
    fill(path)
    themes = ThemeKeeper(ThemeChoice.LIGHT, request.param)
    before = qapp.styleSheet(), qapp.palette(), qapp.font()
    qapp.setStyleSheet(style_sheet(themes.current))
    qapp.setPalette(palette_of(themes.current))
    qapp.setFont(themes.current.ui_font(13))
    window = MainWindow(path, Settings(tmp_path / "settings.json"), themes)
    window.resize(SIZE)
    window.show()
    window.begin()
    qtbot.waitUntil(lambda: window.is_settled() and len(window.listing.ids) == 3, timeout=60_000)
    yield window
    window.close()
    window.deleteLater()
    qapp.setStyleSheet(before[0])
    qapp.setPalette(before[1])
    qapp.setFont(before[2])


def check(window: MainWindow, what: str, size: QSize = SIZE) -> None:
    assert window.size() == size, f"{what}: its parts made the window larger"
    for widget in (window, *window.findChildren(QWidget)):
        layout = widget.layout()
        if layout is None or not widget.isVisible():
            continue
        shown = [item.widget() for number in range(layout.count()) if (item := layout.itemAt(number)) is not None]
        parts = [part for part in shown if part is not None and part.isVisible() and not part.geometry().isEmpty()]
        for first, second in combinations(parts, 2):
            common = first.geometry() & second.geometry()
            assert common.width() <= 2 or common.height() <= 2, f"{what}: {first} lies over {second}"
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.text():
            # chips yield some of the room round their figures
            share = 0.75 if isinstance(button, KindChip) else 1.0
            least = round(button.minimumSizeHint().width() * share)
            assert button.width() >= least - 2, f"{what}: “{button.text()}” has {button.width()} of {least} px"


def test_nothing_overlaps_and_no_button_is_cut(window: MainWindow, qtbot: QtBot) -> None:
    check(window, "articles")
    window.flow.open_article(window.listing.ids[0])  # type: ignore[arg-type]
    window.commands.trigger("mention.next")
    window.commands.trigger("mention.next_same")
    qtbot.waitUntil(window.is_settled, timeout=60_000)
    check(window, "an article")
    for page in PAGES:
        window.commands.trigger(f"view.{page}")
        qtbot.waitUntil(window.is_settled, timeout=60_000)
        check(window, page)
    window.open_entity(window.reader.now.list_entity_ids(Kind.PERSON)[0])  # type: ignore[arg-type]
    qtbot.waitUntil(window.is_settled, timeout=60_000)
    check(window, "a person")


def check_reach(window: MainWindow, what: str) -> None:
    """No control sticks out of the window's sides, nor out of what shows it."""
    for widget in window.findChildren(QAbstractButton):
        above = widget.parentWidget()
        while widget.isVisible() and above is not None and above is not window:
            at = widget.mapTo(above, widget.rect().topLeft())
            sticks_out = at.x() < -2 or at.x() + widget.width() > above.width() + 2
            assert not sticks_out, f"{what}: “{widget.accessibleName() or widget.text()}” sticks out of {above}"
            above = above.parentWidget()


def test_every_control_is_reached_on_a_small_screen(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(SMALL)
    window.open_entity(window.reader.now.list_entity_ids(Kind.PERSON)[0])  # type: ignore[arg-type]
    qtbot.waitUntil(window.is_settled, timeout=60_000)
    check_reach(window, "a person")
    check(window, "a person", SMALL)
    for page in (*PAGES, None):
        if page is not None:
            window.commands.trigger(f"view.{page}")
        for pane in ("list", "reader", "sidebar") if page is None else ("",):
            if pane:
                window.commands.trigger(f"focus.{pane}")
            if pane == "reader":
                window.commands.trigger("find.open")
            qtbot.waitUntil(window.is_settled, timeout=60_000)
            qtbot.wait(20)
            check_reach(window, page or pane)
            check(window, page or pane, SMALL)


def test_where_there_is_room_for_one_pane_each_comes_when_it_is_led_to(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(SMALL)
    panes = {"list": window.article_list, "reader": window.reading, "sidebar": window.mentions}
    is_tight = window.pane_layout.is_tight
    assert is_tight == (window._themes.current.scale >= 2)
    for name, pane in panes.items():
        window.commands.trigger(f"focus.{name}")
        assert pane.isVisible()
        assert [one for one in panes.values() if one.isVisible()] == [pane] or not is_tight
    if not is_tight:
        return
    assert window.commands["view.toggle_sidebar"].isChecked()
    window.mentions.close_requested.emit()
    assert window.reading.isVisible()
    assert not window.commands["view.toggle_sidebar"].isChecked()
    window.commands.trigger("focus.list")
    table = window.article_list._table
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.model().index(0, 0)).center())
    assert window.reading.isVisible()
    assert not window.article_list.isVisible()
    window.resize(SIZE)
    assert window.reading.isVisible()
    assert window.mentions.isVisible()


def test_actions_take_two_lines_where_they_must(qapp: QApplication, qtbot: QtBot) -> None:
    load_fonts()
    words = (("a", "Zusammenführen …"), ("b", "Aufteilen …"), ("c", "Nie dasselbe …"), ("d", "Umbenennen …"))
    control = SegmentedControl(Theme(is_dark=False), words, fills=True)
    pane = QWidget()
    qtbot.addWidget(pane)
    column = QVBoxLayout(pane)
    column.addWidget(control)
    pane.resize(600, 90)
    pane.show()
    qtbot.waitUntil(lambda: control.button("a").y() == control.button("d").y())
    pane.resize(320, 90)
    qtbot.waitUntil(lambda: control.button("a").y() < control.button("c").y())
    for key, _words in words:
        assert control.button(key).width() >= control.button(key).minimumSizeHint().width()


def test_dialogs_stay_on_the_screen(qapp: QApplication, qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    fit_dialog(dialog, Theme(is_dark=False, scale=3.0), 620, 560)
    screen = dialog.screen().availableSize()
    assert dialog.width() < screen.width()
    assert dialog.height() < screen.height()
    fit_dialog(dialog, Theme(is_dark=False), 300, 200)
    assert dialog.size() == QSize(300, 200)


def test_plain_controls_grow_and_hairlines_do_not() -> None:
    sheet = style_sheet(Theme(is_dark=False, scale=2.0))
    assert "padding: 10px 26px" in sheet
    assert "border: 1px solid" in sheet


@pytest.mark.parametrize(("points", "scale"), [(9.0, 1.0), (11.0, 1.0), (13.2, 1.2), (22.0, 2.0)])
def test_a_system_with_large_letters_has_a_large_window(qapp: QApplication, points: float, scale: float) -> None:
    font = QFont()
    font.setPointSizeF(points)
    assert scale_of_font(font) == scale
