"""Versions of a story and watched folders in the real window, with a real jobs process and real files."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from builders import add, article, open_library
from newsreader.library import Library
from newsreader.model.article import ArticleId, Copy
from newsreader.settings import Settings
from newsreader.ui.dialogs.versions import VersionsDialog
from newsreader.ui.dialogs.watched_folders import WatchedFoldersDialog
from newsreader.ui.main_window import MainWindow
from newsreader.ui.theme import ThemeChoice, ThemeKeeper, load_fonts
from versions_of_a_story import another, cut, edited, story

LONG = 30_000
LONG_AGO = 1_600_000_000
Soon = Callable[[Callable[[Library], bool]], None]


@pytest.fixture
def top(tmp_path: Path) -> Path:
    (tmp_path / "news").mkdir()
    return tmp_path / "news"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    load_fonts()
    path = tmp_path / "x.library"
    library = open_library(path)
    add(library, article(story(), path="/post/1.txt", source="The Post"), article(another(), path="/post/2.txt"))
    library.add_articles([article(story(), path="/echo/1.txt", source="The Echo")])
    add(library, article(edited(), path="/post/3.txt", source="The Post"))
    library.close()
    window = MainWindow(path, Settings(tmp_path / "settings.json"), ThemeKeeper(ThemeChoice.LIGHT))
    window.show()
    window.begin()
    qtbot.waitUntil(lambda: window.news.counts is not None and len(window.listing.ids) == 3, timeout=LONG)
    window.flow.open_article(ArticleId(1))
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def soon(window: MainWindow, qtbot: QtBot) -> Soon:
    """Waits until something is so in the library and shown."""

    def wait(is_so: Callable[[Library], bool]) -> None:
        qtbot.waitUntil(lambda: is_so(window.reader.now) and window.is_settled(), timeout=LONG)

    return wait


def write(path: Path, text: str) -> None:
    """A file that was moved here: written a while ago."""
    aside = path.with_name(f".{path.name}")
    aside.write_text(text, encoding="utf-8")
    os.utime(aside, (LONG_AGO, LONG_AGO))
    aside.rename(path)


def test_versions_are_found_shown_ruled_and_undone(window: MainWindow, soon: Soon, qtbot: QtBot) -> None:
    also_in = window.reading.header.also_in
    soon(lambda library: len(library.list_versions(ArticleId(1))) == 2)
    qtbot.waitUntil(lambda: not also_in.versions.isHidden(), timeout=LONG)
    assert also_in.copies.text() == "Also in The Echo ▸"
    window.commands.trigger("article.places")
    assert not also_in.list.isHidden()
    window.commands.trigger("article.versions")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, VersionsDialog)
    qtbot.waitUntil(lambda: dialog.told.startswith("5 difference"), timeout=LONG)
    dialog.rule.click()
    soon(lambda library: not library.list_versions(ArticleId(1)))
    qtbot.waitUntil(lambda: dialog.rule.text() == "Versions of one story", timeout=LONG)
    dialog.reject()
    qtbot.waitUntil(also_in.versions.isHidden, timeout=LONG)
    window.commands.trigger("edit.undo")
    soon(lambda library: len(library.list_versions(ArticleId(1))) == 2)
    qtbot.waitUntil(lambda: not also_in.versions.isHidden(), timeout=LONG)


def test_two_articles_are_compared_and_put_together(window: MainWindow, soon: Soon, qtbot: QtBot) -> None:
    said: list[str] = []
    window.versions.said.connect(said.append)
    window.commands.trigger("article.compare")
    assert said == ["Select two articles in the list to compare them."]
    window.article_list.setFocus()
    soon(lambda library: library.count_unsketched() == 0)
    window.flow.open_article(ArticleId(2))
    window.versions._list.selected_articles = lambda: [ArticleId(2), ArticleId(1)]  # type: ignore[method-assign]
    window.versions.compare_selected()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, VersionsDialog)
    assert dialog.rule.text() == "Versions of one story"
    dialog.rule.click()
    soon(lambda library: len(library.list_versions(ArticleId(2))) >= 2)
    dialog.reject()


def test_versions_are_folded_in_the_list(window: MainWindow, soon: Soon, qtbot: QtBot) -> None:
    soon(lambda library: len(library.list_versions(ArticleId(1))) == 2)
    window.commands.trigger("list.fold_versions")
    qtbot.waitUntil(lambda: len(window.listing.ids) == 2, timeout=LONG)
    assert window.commands["list.fold_versions"].isChecked()
    window.commands.trigger("list.fold_versions")
    qtbot.waitUntil(lambda: len(window.listing.ids) == 3, timeout=LONG)


def test_a_watched_folder_brings_what_comes_into_it(
    window: MainWindow, soon: Soon, qtbot: QtBot, top: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_what: str(top))
    write(top / "first.txt", cut())
    window.commands.trigger("library.watch_folder")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, WatchedFoldersDialog)
    soon(lambda library: library.counts().articles == 4)
    qtbot.waitUntil(lambda: [row.path.text() for row in dialog.rows] == [str(top)], timeout=LONG)
    qtbot.waitUntil(lambda: dialog.rows[0].state.text().startswith("1 file"), timeout=LONG)
    dialog.reject()
    # nobody asks for a look: the folder is listened to
    qtbot.waitUntil(lambda: str(top) in window.session.watching.paths, timeout=LONG)
    write(top / "second.txt", "Rain in Porto\n\nIt rained all day.\n")
    soon(lambda library: library.counts().articles == 5)
    (top / "second.txt").rename(top / "third.txt")
    soon(lambda library: any(copy.was_at for copy in copies_of(library, 5)))


def copies_of(library: Library, number: int) -> tuple[Copy, ...]:
    found = library.get_article(ArticleId(number))
    return () if found is None else found.copies
