"""Names of 120 letters and titles without a space: nothing that a text says makes the window, a page or a dialog wider."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QMenu, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from builders import add, analysis, article, organisation, person, place
from newsreader.jobs.article_requests import TagArticles
from newsreader.library import Library
from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId
from newsreader.model.query import ArticleOrder
from newsreader.settings import Settings
from newsreader.ui.main_window import MainWindow
from newsreader.ui.places import LibraryView
from newsreader.ui.style_sheet import style_sheet
from newsreader.ui.theme import ThemeChoice, ThemeKeeper, load_fonts, palette_of

SIZE = QSize(1024, 640)
LONG = 60_000
SURNAME = "Hubertusblainesteinhausenbergerdorffwelchevoralternwaren" * 2 + "Abcdefgh"
WOMAN = f"Anna {SURNAME}"
NEAR = f"Anna {SURNAME.replace('welche', 'welsche', 1)}"
MANY = "Adolph Blaine Charles David Earl Frederick Gerald Hubert Irvin John Kenneth Lloyd Martin Nero Oliver Paul Quincy Randolph"
TOWN = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 2
BOARD = "Rindfleischetikettierungsueberwachungsaufgabenuebertragungs" * 2
WORDS = {"tag": "Tag" * 40, "list": "Liste" * 24, "source": "Zeitung" * 18, "role": "Obermeister" * 11}


def fill(path: Path) -> None:
    """Two stories about the same people, spelt differently, so that Review asks; a tag, a list, a source, a role."""
    library = Library.open(path)
    for number, woman in enumerate((WOMAN, NEAR, WOMAN)):
        text = (
            f"{woman} met {MANY} in {TOWN}. “We can be a harbour,” {woman} said. "
            f"{BOARD} heard {SURNAME}. “Never,” {MANY} said of {SURNAME}. “Nobody {number},” it was said."
        )
        title = ("Überschriftohneleerzeichen" * 12) + str(number)
        told = article(
            text, path=f"/news/{'datei' * 40}{number}.txt", title=title, source=WORDS["source"], published=f"202{number}-03-04"
        )
        (added,) = add(library, told)
        names = (person(woman, SURNAME), person(MANY, "Randolph"), place(TOWN), organisation(BOARD))
        said = [("“We can be a harbour,”", woman), ("“Never,”", MANY), (f"“Nobody {number},”", None)]
        found = analysis(text, *names, said=said)
        chains = tuple(replace(one, roles=(WORDS["role"], "mayor")) for one in found.chains)
        library.save_analyses([(added, replace(found, chains=chains))])
        library.tag_articles(WORDS["tag"], [added])
    library.save_search(WORDS["list"], "harbour", ArticleOrder.NEWEST)
    library.close()


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path, dressed: None) -> Iterator[MainWindow]:
    load_fonts()
    path = tmp_path / f"{'Bibliothek' * 20}.library"
    fill(path)
    themes = ThemeKeeper(ThemeChoice.LIGHT)
    qapp.setStyleSheet(style_sheet(themes.current))
    qapp.setPalette(palette_of(themes.current))
    qapp.setFont(themes.current.ui_font(13))
    window = MainWindow(path, Settings(tmp_path / "settings.json"), themes)
    window.resize(SIZE)
    window.show()
    window.begin()
    qtbot.waitUntil(lambda: window.is_settled() and len(window.listing.ids) == 3, timeout=LONG)
    yield window
    window.close()
    window.deleteLater()


def beyond(root: QWidget) -> list[str]:
    """The visible parts of a window that reach beyond what holds them, and the words that are cut off without a sign."""
    found = []
    for part in root.findChildren(QWidget):
        holder = part.parentWidget()
        if not part.isVisible() or part.isWindow() or holder is None:
            continue
        if isinstance(part, QAbstractScrollArea) and part.horizontalScrollBar().maximum() > 0:
            found.append(f"{part} scrolls sideways")
        if isinstance(part, QLabel) and not part.pixmap().width() and part.textFormat() is Qt.TextFormat.PlainText:
            found += [f"“{words}” of {part} is cut" for words in cut_words(part)]
        rows = isinstance(holder.parentWidget(), QAbstractScrollArea) and not isinstance(holder.parentWidget(), QScrollArea)
        if not rows and (part.x() < -2 or part.x() + part.width() > holder.width() + 2):
            found.append(f"{part} at {part.x()} is {part.width()} wide in {holder.width()} of {holder}")
    return found


def cut_words(label: QLabel) -> list[str]:
    """Lines, or words where lines wrap, that are wider than their label."""
    if type(label).paintEvent is not QLabel.paintEvent:
        return []
    shown = QLabel.text(label)
    parts = shown.replace("\u200b", " ").split() if label.wordWrap() else shown.split("\n")
    room = label.contentsRect().width() + 2
    return [part for part in parts if label.fontMetrics().horizontalAdvance(part) > room]


def check(window: MainWindow, what: str) -> None:
    assert window.size() == SIZE, f"{what}: its parts made the window larger"
    assert window.minimumSizeHint().width() <= SIZE.width(), what
    assert len(window.windowTitle()) < 220, what
    assert beyond(window) == [], what


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.is_settled, timeout=LONG)
    QApplication.sendPostedEvents()
    qtbot.wait(50)


def everyone(window: MainWindow) -> list[EntityId]:
    kinds = (Kind.PERSON, Kind.PLACE, Kind.ORGANISATION)
    return [EntityId(one) for kind in kinds for one in window.reader.now.list_entity_ids(kind)]


def test_no_text_widens_a_pane(window: MainWindow, qtbot: QtBot) -> None:
    window.flow.open_article(window.listing.ids[0])  # type: ignore[arg-type]
    settle(window, qtbot)
    check(window, "an article")
    for one in everyone(window):
        window.mentions.entity_selected.emit(one)
        settle(window, qtbot)
        check(window, f"{one} in the sidebar")


def test_no_text_widens_a_page(window: MainWindow, qtbot: QtBot) -> None:
    for view in LibraryView:
        window.front.open_view(view)
        settle(window, qtbot)
        check(window, view)
    for one in everyone(window):
        window.open_entity(one)
        settle(window, qtbot)
        check(window, f"the page of {one}")


def dialogs(window: MainWindow) -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not window]


@pytest.mark.parametrize(
    ("command", "most"),
    [
        ("article.tag", 400),
        ("article.edit_details", 500),
        ("article.versions", 1000),
        ("article.show_original", 800),
        ("article.reopen", 800),
        ("mention.list", 700),
        ("entity.merge", 500),
        ("entity.never", 500),
        ("entity.split", 700),
        ("entity.rename", 500),
        ("library.restore", 600),
    ],
)
def test_no_text_widens_a_dialog(window: MainWindow, qtbot: QtBot, command: str, most: int) -> None:
    window.flow.open_article(window.listing.ids[0])  # type: ignore[arg-type]
    settle(window, qtbot)
    if command.startswith("entity."):
        window.mentions.entity_selected.emit(everyone(window)[1])
        settle(window, qtbot)
    if command == "article.versions":
        open_one = window.listing.ids[0]
        qtbot.waitUntil(lambda: bool(window.reader.now.list_versions(open_one)), timeout=LONG)  # type: ignore[arg-type]
    window.commands.trigger(command)
    qtbot.waitUntil(lambda: bool(dialogs(window)), timeout=LONG)
    settle(window, qtbot)
    (dialog,) = dialogs(window)
    assert dialog.width() <= most
    assert len(dialog.windowTitle()) <= 90
    assert beyond(dialog) == []
    dialog.close()


def test_no_text_widens_a_menu(window: MainWindow, qtbot: QtBot) -> None:
    window.send(TagArticles("Neu" * 50, (window.listing.ids[0],)))  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: "Neu" in find_action(window, "edit.undo").text(), timeout=LONG)
    for menu in window.findChildren(QMenu):
        menu.aboutToShow.emit()
        assert menu.sizeHint().width() < 640, menu.title()


def find_action(window: MainWindow, command: str) -> QAction:
    return next(one for one in window.findChildren(QAction) if one.objectName() == command)
