from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from newsreader.settings import Settings
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.text_style import TextStyle
from newsreader.ui.theme import Theme, ThemeChoice, ThemeKeeper
from newsreader.ui.window.text_desk import TextDesk


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[TextDesk]:
    window = QMainWindow()
    qtbot.addWidget(window)
    reading = ReadingPane(theme)
    window.setCentralWidget(reading)
    window.resize(800, 600)
    window.show()
    settings = Settings(tmp_path / "settings.json")
    desk = TextDesk(window, reading, settings, ThemeKeeper(ThemeChoice.LIGHT))
    desk.restore()
    # the window lives as long as the test
    yield desk
    desk.stop()
    window.close()


def test_every_control_takes_effect_at_once_and_is_kept(desk: TextDesk, qtbot: QtBot, tmp_path: Path) -> None:
    popup = desk.popup
    desk.open_popup(QPoint(400, 100))
    qtbot.mouseClick(popup.text_size.button(1), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(popup.line_width.button(-1), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(popup.line_height.button(1), Qt.MouseButton.LeftButton)
    popup.typeface.setCurrentIndex(popup.typeface.findData("sans"))
    popup.typeface.activated.emit(popup.typeface.currentIndex())
    wanted = TextStyle(1.1, 64, 1.7, "sans")
    assert desk.style() == wanted
    assert desk._reading._style == wanted
    assert (popup.text_size.figure(), popup.line_width.figure()) == ("110 %", "64 letters")
    kept = Settings(tmp_path / "settings.json")
    assert (kept.number("look.line_width"), kept.text("look.typeface")) == (64, "sans")
    qtbot.mouseClick(popup.reset, Qt.MouseButton.LeftButton)
    assert desk.style() == TextStyle()
    assert not popup.reset.isEnabled()


def test_a_theme_is_chosen_by_key_and_the_popup_closes_on_escape(desk: TextDesk, qtbot: QtBot) -> None:
    desk.open_popup(QPoint(400, 100))
    assert desk.popup.swatches.swatch(ThemeChoice.LIGHT).isChecked()
    sepia = desk.popup.swatches.swatch(ThemeChoice.SEPIA)
    assert sepia.accessibleName() == "Sepia"
    with qtbot.waitSignal(desk.theme_chosen) as chosen:
        qtbot.keyClick(sepia, Qt.Key.Key_Return)
    assert chosen.args == [ThemeChoice.SEPIA]
    qtbot.keyClick(desk.popup, Qt.Key.Key_Escape)
    assert not desk.popup.isVisible()


def test_steps_end_at_the_limits_and_say_so(desk: TextDesk) -> None:
    handlers = desk.handlers()
    for _ in range(30):
        handlers["view.wider_text"]()
    assert desk.style().line_width == 110
    desk.open_popup(QPoint(400, 100))
    assert not desk.popup.line_width.button(1).isEnabled()
    assert desk.popup.line_width.button(-1).isEnabled()
    handlers["view.zoom_out"]()
    handlers["view.zoom_reset"]()
    assert desk.style().zoom == 1.0


def test_what_is_chosen_elsewhere_is_shown_until_the_window_closes(desk: TextDesk) -> None:
    desk._settings.put(look__text_zoom=2.0)
    assert desk._reading._style.zoom == 2.0
    desk.stop()
    desk._settings.put(look__text_zoom=1.0)
    assert desk._reading._style.zoom == 2.0


def test_the_ground_reaches_the_edge(desk: TextDesk) -> None:
    """Nothing is left through which the bare screen could be seen."""
    desk.open_popup(QPoint(400, 100))
    popup = desk.popup
    picture = QImage(popup.size(), QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    popup.render(picture, renderFlags=QWidget.RenderFlag.DrawChildren)
    last = picture.rect().bottomRight()
    for at in (QPoint(0, 0), QPoint(last.x(), 0), QPoint(0, last.y()), last, QPoint(last.x() // 2, 0)):
        assert picture.pixelColor(at).alpha() == 255
    popup.close()
