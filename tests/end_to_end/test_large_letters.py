"""The whole window at 100, 150, 200 and 300 %: nothing overlaps, no button is cut, no dialog leaves the screen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
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


def check(window: MainWindow, what: str) -> None:
    assert window.size() == SIZE, f"{what}: its parts made the window larger"
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
