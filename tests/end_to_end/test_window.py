"""The window with a real library, a real jobs process and a real worker, driven by command ids."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from newsreader.library import Library
from newsreader.model.annotation import Kind
from newsreader.model.article import AnalysisState
from newsreader.model.entity import EntityInArticle
from newsreader.model.query import ArticleView
from newsreader.resources import seeds_folder
from newsreader.settings import Settings
from newsreader.ui.main_window import MainWindow
from newsreader.ui.theme import ThemeChoice, ThemeKeeper, load_fonts

LONG = 60_000


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    load_fonts()
    path = tmp_path / "x.library"
    Library.open(path).close()
    window = MainWindow(path, Settings(tmp_path / "settings.json"), ThemeKeeper(ThemeChoice.LIGHT))
    window.show()
    window.begin()
    qtbot.waitUntil(lambda: window.news.counts is not None, timeout=LONG)
    yield window
    window.close()
    window.deleteLater()


def drop(window: MainWindow, data: QMimeData) -> None:
    event = QDropEvent(
        QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dropEvent(event)
    assert event.isAccepted()


def wait_until_analysed(qtbot: QtBot, window: MainWindow, articles: int) -> None:
    def is_done() -> bool:
        counts = window.reader.now.counts()
        return counts.articles == articles and counts.waiting == 0

    qtbot.waitUntil(is_done, timeout=LONG)
    qtbot.waitUntil(lambda: window.is_settled(), timeout=LONG)


def test_an_empty_library_welcomes(window: MainWindow) -> None:
    assert window.stack.currentWidget() is window.welcome
    assert window.status.text() == "No articles yet"


def test_dropped_samples_are_read_marked_and_linked(qtbot: QtBot, window: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(seeds_folder()))])
    drop(window, data)
    wait_until_analysed(qtbot, window, 12)
    assert window.stack.currentWidget() is window.panes
    assert "12 article" in window.notice.sentence() or window.notice.isHidden()

    library = window.reader.now
    window.article_list.set_search("courageous")
    window.listing.search("courageous")
    qtbot.waitUntil(lambda: len(window.listing.ids) == 1 and window.reader.is_idle(), timeout=LONG)
    sample = window.listing.ids[0]
    window.flow.open_article(sample)  # type: ignore[arg-type]
    article = library.get_article(sample)  # type: ignore[arg-type]
    assert article is not None
    assert article.analysis_state is AnalysisState.DONE
    def clintons() -> list[EntityInArticle]:
        return [row for row in window.mentions.entity_rows() if "Clinton" in row.entity.name]

    qtbot.waitUntil(lambda: [row.other_articles for row in clintons()] == [1], timeout=LONG)
    (clinton,) = clintons()

    window.mentions.entity_selected.emit(clinton.entity.id)
    variants = {variant.surface: variant for variant in library.list_variants(clinton.entity.id)}
    assert {"Hilary Clinton", "Hillary Clinton"} <= set(variants)
    assert any("Hil" in reason.text for variant in variants.values() for reason in variant.reasons)
    occurrence = library.list_occurrences(clinton.entity.id, except_article=article.id)[0]
    context = occurrence.contexts[0]
    window.mentions.mention_requested.emit(occurrence.article_id, context.start, context.end)
    assert window.flow.article is not None
    assert window.flow.article.id == occurrence.article_id
    assert window.flow.article.text[context.start : context.end] == context.keyword

    window.commands.trigger("history.back")
    assert window.flow.article.id == article.id
    bushes = {row.entity.name for row in library.list_entities(Kind.PERSON) if "Bush" in row.entity.name}
    assert {"George W. Bush", "George H. W. Bush"} <= bushes


def test_dropped_text_becomes_an_article_and_a_star_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    data = QMimeData()
    data.setText("Storm closes port\n\nMayor Anna Lee said: “Nobody was hurt.”\n")
    drop(window, data)
    wait_until_analysed(qtbot, window, 1)
    qtbot.waitUntil(lambda: window.flow.article is not None, timeout=LONG)
    assert window.flow.article is not None
    assert window.flow.article.title == "Storm closes port"
    window.commands.trigger("article.toggle_star")
    qtbot.waitUntil(lambda: window.reader.now.counts().starred == 1, timeout=LONG)
    qtbot.waitUntil(lambda: window.reader.now.counts().unread == 0, timeout=LONG)


def test_a_bad_file_is_named_and_harms_nothing(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "good.txt").write_text("Good news\n\nAll is well in Porto.", encoding="utf-8")
    (tmp_path / "news" / "bad.txt").write_bytes(b"\x7fELF" + bytes(range(256)) * 4)
    window.desk.import_paths([str(tmp_path / "news")])
    wait_until_analysed(qtbot, window, 1)
    qtbot.waitUntil(lambda: "could not be imported" in window.notice.sentence(), timeout=LONG)
    assert "bad.txt" in window.notice.details()


def test_files_that_failed_can_be_tried_again_and_what_came_in_be_seen(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "late.txt"
    file.write_bytes(b"\x7fELF" + bytes(range(256)) * 4)
    window.desk.import_paths([str(file)])
    qtbot.waitUntil(lambda: "could not be imported" in window.notice.sentence(), timeout=LONG)
    file.write_text("Good news\n\nAll is well in Porto.", encoding="utf-8")
    press(window, "Try again")
    qtbot.waitUntil(lambda: window.notice.sentence() in ("1 article(s) added.", "1 article added."), timeout=LONG)
    wait_until_analysed(qtbot, window, 1)
    window.article_list.set_search("storm")
    press(window, "Show in list")
    qtbot.waitUntil(lambda: len(window.listing.ids) == 1 and window.is_settled(), timeout=LONG)
    assert window.listing.filter.view is ArticleView.RECENT
    assert not window.listing.filter.search


def press(window: MainWindow, words: str) -> None:
    """The button of the notice in front."""
    next(one for one in window.notice.findChildren(QPushButton) if one.text() == words and not one.isHidden()).click()


def test_nothing_is_left_running_after_closing(qtbot: QtBot, window: MainWindow) -> None:
    process = window.jobs._process
    qtbot.waitUntil(lambda: process.processId() != 0, timeout=LONG)
    window.close()
    assert process.state() is process.ProcessState.NotRunning


def test_recent_libraries_are_in_the_file_menu(qtbot: QtBot, tmp_path: Path) -> None:
    load_fonts()
    settings = Settings(tmp_path / "settings.json")
    older, path = tmp_path / "older.library", tmp_path / "x.library"
    for library in (older, path):
        Library.open(library).close()
        settings.remember_library(library)
    settings.remember_library(tmp_path / "gone.library")
    window = MainWindow(path, settings, ThemeKeeper(ThemeChoice.LIGHT))
    menu = next(
        action.menu()
        for top in window.menuBar().actions()
        for action in top.menu().actions()  # type: ignore[attr-defined]
        if action.text() == "Recent libraries"
    )
    assert [action.text() for action in menu.actions()] == [str(older)]
    with qtbot.waitSignal(window.library_requested) as asked:
        menu.actions()[0].trigger()
    assert asked.args == [older]
    window.close()
    window.deleteLater()
