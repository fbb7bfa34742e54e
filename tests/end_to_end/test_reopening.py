"""A text in the wrong encoding is seen, looked at in others, read anew, and brought back by undo: in the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import open_library
from newsreader.jobs.context import JobContext
from newsreader.jobs.import_articles import import_paths
from newsreader.model.article import DOUBLY_ENCODED
from newsreader.model.reading_anew import ReadingAnew
from newsreader.settings import Settings
from newsreader.ui.dialogs.reopen import ReopenDialog
from newsreader.ui.main_window import MainWindow
from newsreader.ui.theme import ThemeChoice, ThemeKeeper, load_fonts

LONG = 30_000
STORY = "Mayor seeks “calm”\n\nMayor José Núñez said: “We’re fine.”\n"
BROKEN = STORY.encode().decode("cp1252", "replace")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    load_fonts()
    (tmp_path / "one.txt").write_text(BROKEN, encoding="utf-8")
    path = tmp_path / "x.library"
    library = open_library(path)
    report = import_paths(library, [tmp_path / "one.txt"], JobContext())
    library.close()
    window = MainWindow(path, Settings(tmp_path / "settings.json"), ThemeKeeper(ThemeChoice.LIGHT))
    window.show()
    window.begin()
    qtbot.waitUntil(lambda: window.news.counts is not None and len(window.listing.ids) == 1, timeout=LONG)
    window.flow.open_article(report.added[0])
    qtbot.waitUntil(window.is_settled, timeout=LONG)
    yield window
    window.close()
    window.deleteLater()


def dialog(qtbot: QtBot) -> ReopenDialog:
    def find() -> ReopenDialog | None:
        return next((one for one in QApplication.topLevelWidgets() if isinstance(one, ReopenDialog)), None)

    qtbot.waitUntil(lambda: find() is not None, timeout=LONG)
    found = find()
    assert found is not None
    return found


def text_in(window: MainWindow) -> str:
    article = window.flow.article
    return article.text if article else ""


def test_the_repair_is_offered_looked_at_made_and_undone(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "encoded twice" in window.reading.header.state.text(), timeout=LONG)
    window.reading.header.state.linkActivated.emit("repair")
    opened = dialog(qtbot)
    qtbot.waitUntil(lambda: opened.text.toPlainText() == STORY, timeout=LONG)
    asked: list[object] = []
    opened.reopen_requested.connect(asked.append)
    opened._reopen.click()
    assert asked == [ReadingAnew(is_repaired=True)]
    qtbot.waitUntil(lambda: text_in(window) == STORY, timeout=LONG)
    window.commands.trigger("edit.undo")
    qtbot.waitUntil(lambda: text_in(window) == BROKEN, timeout=LONG)


def test_the_present_encoding_is_where_the_list_begins_and_changes_nothing(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.trigger("article.reopen")
    opened = dialog(qtbot)
    qtbot.waitUntil(lambda: opened.text.toPlainText() == BROKEN, timeout=LONG)
    assert opened.list.currentItem().text() == "UTF-8"
    assert not opened._reopen.isEnabled()
    opened.reject()


def test_notes_are_hidden(window: MainWindow, qtbot: QtBot) -> None:
    assert window.flow.article is not None
    assert DOUBLY_ENCODED in window.flow.article.notes
    qtbot.waitUntil(window.reading.header.state.isVisible, timeout=LONG)
    window.commands.trigger("article.hide_notes")
    qtbot.waitUntil(lambda: not window.reading.header.state.isVisible(), timeout=LONG)
