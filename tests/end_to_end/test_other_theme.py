"""Another theme is in force at once, in every pane and page that is open."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QApplication
from pytestqt.qtbot import QtBot

from harbour_library import fill
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.settings import Settings
from newsreader.ui.app import Program
from newsreader.ui.main_window import MainWindow
from newsreader.ui.pages.quotes_page import QuotesPage
from newsreader.ui.places import LibraryView

LONG = 30_000
ROLES = (QPalette.ColorRole.Base, QPalette.ColorRole.Text, QPalette.ColorRole.Highlight)


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path, dressed: None) -> Iterator[Program]:
    fill(tmp_path / "x.library")
    settings = Settings(tmp_path / "settings.json")
    settings.put(look__theme="light")
    program = Program(qapp, settings)
    assert program.open(tmp_path / "x.library")
    settle(program, qtbot)
    yield program
    program.end()


def settle(program: Program, qtbot: QtBot) -> MainWindow:
    window = program.window
    assert window is not None
    qtbot.waitUntil(lambda: window.news.counts is not None and window.is_settled(), timeout=LONG)
    return window


def areas(window: MainWindow) -> dict[str, QAbstractScrollArea]:
    """The lists, tables and texts on screen that draw a ground of their own."""
    found = (area for area in window.findChildren(QAbstractScrollArea) if area.isVisible())
    return {f"{type(area).__name__} {area.accessibleName()}": area for area in found if area.viewport().autoFillBackground()}


def grounds(window: MainWindow) -> dict[str, tuple[str, ...]]:
    """The colours that each of them draws with, and that of its last pixel."""
    colours: dict[str, tuple[str, ...]] = {}
    for name, area in areas(window).items():
        viewport = area.viewport()
        image = viewport.grab().toImage()
        corner = image.pixelColor(image.width() - 1, image.height() - 1).name()
        colours[name] = (corner, *(viewport.palette().color(role).name() for role in ROLES))
    return colours


@pytest.mark.parametrize("view", [None, *LibraryView], ids=str)
@pytest.mark.parametrize("theme", ["dark", "contrast_dark"])
def test_panes_and_pages_follow(program: Program, qtbot: QtBot, view: LibraryView | None, theme: str) -> None:
    window = settle(program, qtbot)
    window.flow.open_article(ArticleId(window.listing.ids[0]))
    settle(program, qtbot)
    if view is None:
        window.flow.select_entity(window.reader.now.list_entities(Kind.PERSON)[0].entity.id)
    else:
        window.front.open_view(view)
        settle(program, qtbot)
    if view is LibraryView.QUOTES:
        page = window.stack.currentWidget()
        assert isinstance(page, QuotesPage)
        nobody = next(row for row in range(page.model.rowCount()) if (one := page.model.value_at(row)) and one.speaker is None)
        page.table.make_current(nobody)
        qtbot.waitUntil(lambda: page.detail.facts is not None and page.detail.facts.quote.speaker is None, timeout=LONG)
    settle(program, qtbot)
    light = grounds(window)
    assert light
    program._settings.put(look__theme=theme)
    settle(program, qtbot)
    dark = grounds(window)
    assert dark.keys() == light.keys()
    for name, area in areas(window).items():
        own = tuple(area.palette().color(role).name() for role in ROLES)
        assert dark[name][1:] == own, name
        assert int(dark[name][0][1:3], 16) < 0x40, (name, dark[name])
    program._settings.put(look__theme="light")
    settle(program, qtbot)
    assert grounds(window) == light
