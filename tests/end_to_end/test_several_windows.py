"""Several windows on one library: in step, each with its own panes, one jobs process, and closed and opened together."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from end_to_end.programs import LONG, Started
from harbour_library import fill
from newsreader.jobs.article_requests import EmptyBin, SetDetails, SplitArticle
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.article_details import DetailsChange
from newsreader.ui.hand_over import hand_over
from newsreader.ui.main_window import MainWindow
from newsreader.ui.pages.entities_page import EntitiesPage


@pytest.fixture
def started(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Started]:
    style, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    fill(tmp_path / "x.library")
    started = Started(qapp, qtbot, tmp_path)
    yield started
    started.end()
    qapp.setStyleSheet(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


def names(window: MainWindow) -> set[str]:
    return {row.entity.name for row in window.reader.now.list_entities(Kind.PERSON)}


def test_a_decision_in_one_window_shows_in_the_other(started: Started) -> None:
    first, second = started.second_window()
    assert first.jobs is second.jobs
    second.commands.trigger("view.people")
    started.settle()
    page = second.front.page
    assert isinstance(page, EntitiesPage)
    assert page.model.rowCount() == 3

    started.bring(first)
    first.decisions.merge([started.person("Anna Lee"), started.person("Anna Lea")])
    started.until(lambda: page.model.rowCount() == 2)
    started.settle()
    assert [window.commands["edit.undo"].text() for window in (first, second)] == [f"Undo: {first.toast.sentence()}"] * 2
    assert first.toast.isVisible()
    assert not second.toast.isVisible()

    started.bring(second)
    second.commands.trigger("edit.undo")
    started.until(lambda: page.model.rowCount() == 3 and first.commands["edit.redo"].isEnabled())
    assert first.commands["edit.redo"].text() == second.commands["edit.redo"].text() == f"Redo: {first.toast.sentence()}"
    assert not first.toast.isVisible()
    assert second.toast.sentence().startswith("Undone: ")


def test_ctrl_enter_in_the_list_opens_a_window_whoever_is_selected(started: Started, qtbot: QtBot) -> None:
    window = started.window
    started.bring(window)
    window.flow.select_entity(started.person("Anna Lee"))
    window.article_list.focus_list()
    table = window.focusWidget()
    qtbot.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    started.until(lambda: len(started.program.windows) == 2)
    assert window.front.page is None


def open_in(started: Started) -> tuple[MainWindow, MainWindow, ArticleId]:
    """Two windows on the same article, which is the first of the list."""
    first, second = started.second_window()
    article = ArticleId(first.listing.ids[0])
    for window in (first, second):
        window.flow.open_article(article)
    started.settle()
    return first, second, article


def test_an_article_deleted_elsewhere_stays_until_the_reader_goes_on(started: Started) -> None:
    first, second, article = open_in(started)
    text = first.reading.view.toPlainText()
    second.commands.trigger("article.delete")
    started.until(lambda: second.flow.article is not None and second.flow.article.id != article)
    started.until(lambda: "was moved to the bin in another window" in first.notice.sentence())
    started.settle()
    assert first.flow.article is not None and (first.flow.article.id, first.flow.article.is_binned) == (article, True)
    assert first.reading.view.toPlainText() == text
    assert article not in first.listing.ids
    first.commands.trigger("mention.next")
    first.commands.trigger("article.next")
    assert first.flow.article.id != article
    first.flow.open_article(article)

    first.notice._action.click()
    started.until(lambda: article in first.listing.ids and article in second.listing.ids)
    started.settle()
    assert first.flow.article.id == article and not first.flow.article.is_binned
    assert first.mentions.entity_rows(), "its names are back"


def test_an_article_removed_for_good_elsewhere_is_shown_no_more(started: Started) -> None:
    first, second, article = open_in(started)
    second.commands.trigger("article.delete")
    started.until(lambda: article not in second.listing.ids)
    started.settle()
    second.send(EmptyBin())
    started.until(lambda: "was removed for good" in first.notice.sentence())
    started.settle()
    assert [one.flow.article and one.flow.article.id in one.listing.ids for one in (first, second)] == [True, True]
    first.flow.close_article()
    assert first.reading.article() is None and not first.mentions.entity_rows()
    for command in ("article.note", "mention.next", "article.print", "article.delete", "highlight.add"):
        first.commands.trigger(command)
    first.commands.trigger("article.next")
    assert first.flow.article is not None


def test_the_last_article_of_a_list_leaves_nothing_behind(started: Started) -> None:
    window = started.window
    while len(window.listing.ids):
        number = len(window.listing.ids)
        window.flow.open_article(ArticleId(window.listing.ids[0]))
        window.commands.trigger("article.delete")
        started.until(lambda number=number: len(window.listing.ids) == number - 1)  # type: ignore[misc]
        started.settle()
    assert window.reading.article() is None
    window.commands.trigger("edit.undo")
    started.until(lambda: len(window.listing.ids) == 1 and window.reading.article() is not None)


def test_what_an_article_was_cut_into_is_opened_in_all_windows(started: Started) -> None:
    first, second, article = open_in(started)
    whole = second.flow.article
    assert whole is not None
    second.send(SplitArticle(article, (whole.text.index(" ", len(whole.text) // 2),)))
    started.until(lambda: len(second.listing.ids) == 4)
    started.settle()
    shown = [window.flow.article.id for window in (first, second) if window.flow.article is not None]
    assert len(shown) == 2 and article not in shown
    assert shown[0] == shown[1] and shown[0] in first.listing.ids
    second.commands.trigger("edit.undo")
    started.until(lambda: all(window.flow.article and window.flow.article.id == article for window in (first, second)))


def test_details_and_notes_written_elsewhere_show_at_once(started: Started) -> None:
    first, second, article = open_in(started)
    second.send(SetDetails((article,), DetailsChange(title="Another title")))
    started.until(lambda: first.reading.article() is not None and first.reading.article().title == "Another title")  # type: ignore[union-attr]
    first.articles.note.open()
    second.articles.note.open()
    second.articles.note.edit.setPlainText("seen")
    second.articles.note.keep()
    started.until(lambda: first.articles.note.edit.toPlainText() == "seen")


def test_marks_and_imports_show_in_both_and_are_told_in_one(started: Started, tmp_path: Path) -> None:
    first, second = started.second_window()
    assert second.flow.article is not None
    shown = second.flow.article.id
    second.commands.trigger("article.toggle_star")
    started.until(lambda: bool(first.flow.article and first.flow.article.is_starred))
    assert first.flow.article is not None
    assert first.flow.article.id == shown

    (tmp_path / "new.txt").write_text("Ferry returns\n\nThe ferry to Porto is back.", encoding="utf-8")
    second.desk.import_paths([str(tmp_path / "new.txt")])
    started.until(lambda: bool(second.flow.article and second.flow.article.title == "Ferry returns"))
    started.until(lambda: len(first.listing.ids) == 4 and bool(second.notice.sentence()))
    assert first.flow.article.id == shown
    assert not first.notice.sentence()
    started.until(lambda: first.status.text() == second.status.text())


@pytest.mark.skipif(os.name != "posix", reason="kills by a signal of POSIX")
def test_a_dead_jobs_process_is_started_again_and_said_so_in_the_window_in_front(started: Started) -> None:
    first, second = started.second_window()
    os.kill(first.jobs._process.processId(), signal.SIGKILL)
    second.commands.trigger("article.toggle_star")
    started.until(lambda: first.reader.now.counts().starred == 1)
    assert any("started again" in one.sentence for one in second.notice.kept())
    assert not first.notice.sentence()
    second.commands.trigger("edit.undo")
    started.settle()


def test_a_window_that_comes_later_knows_what_can_be_undone(started: Started) -> None:
    window = started.window
    window.decisions.never([started.person("Anna Lee"), started.person("Tom Reed")])
    started.until(lambda: window.commands["edit.undo"].text() != "Undo")
    words = window.commands["edit.undo"].text()
    _first, second = started.second_window()
    assert second.commands["edit.undo"].text() == words
    assert not second.toast.isVisible()


def test_looks_are_the_same_in_all_windows(started: Started) -> None:
    first, second = started.second_window()
    second.commands.trigger("view.toggle_quotes")
    second.commands.trigger("view.zoom_in")
    second.commands.trigger("view.theme_dark")
    assert Kind.QUOTE not in first.reading.header.chips.kinds()
    assert not first.commands["view.toggle_quotes"].isChecked()
    assert first.commands["view.theme_dark"].isChecked()
    assert first.reading.view._style.zoom == second.reading.view._style.zoom
    second.commands.trigger("view.theme_light")


def test_an_article_opens_in_a_window_of_its_own(started: Started) -> None:
    first = started.window
    first.flow.open_article(ArticleId(first.listing.ids[-1]))
    first.open_entity(started.person("Tom Reed"))
    started.settle()
    first.commands.trigger("window.open_article")
    started.until(lambda: len(started.program.windows) == 2)
    started.settle()
    second = started.window
    assert second.flow.article is not None
    assert second.flow.article.id == first.listing.ids[-1]
    assert second.front.is_reading
    assert second.windowTitle().startswith(f"{second.flow.article.title} — x")
    assert first.windowTitle().startswith("Tom Reed — x")


def test_closing_one_leaves_the_others_and_only_the_last_comes_back(started: Started, qtbot: QtBot) -> None:
    first, second = started.second_window()
    process = first.jobs._process
    second.commands.trigger("window.close")
    assert started.program.windows == [first]
    assert process.state() is process.ProcessState.Running
    first.flow.toggle_star()
    started.until(lambda: first.reader.now.counts().starred == 1)
    # what the library tells afterwards is nothing to a window that is closed
    started.settle()
    first.commands.trigger("window.close")
    assert process.state() is process.ProcessState.NotRunning
    started.program = started._start()
    assert len(started.program.windows) == 1


def test_quit_closes_all_and_all_come_back(started: Started) -> None:
    first, second = started.second_window()
    first.commands.trigger("view.quotes")
    started.bring(second)
    process = first.jobs._process
    second.commands.trigger("window.quit")
    assert not started.program.windows
    assert process.state() is process.ProcessState.NotRunning
    started.program = started._start()
    assert [window.front.page is not None for window in started.program.windows] == [True, False]


def test_files_of_a_later_start_go_to_the_window_in_front(started: Started, qtbot: QtBot, tmp_path: Path) -> None:
    first, second = started.second_window()
    started.bring(first)
    asked: list[object] = []
    first.desk.request_made.connect(asked.append)
    second.desk.request_made.connect(lambda _request: asked.append("the other window"))
    program = started.program
    assert program._server is not None
    code = "import sys; from pathlib import Path; from newsreader.ui.hand_over import hand_over; "
    code += "sys.exit(not hand_over(Path(sys.argv[1]), sys.argv[2:]))"
    with qtbot.waitSignal(program._server.files_arrived, timeout=LONG):
        later = subprocess.Popen([sys.executable, "-c", code, str(started.library), "/news/a.txt"])
    assert later.wait() == 0
    assert [getattr(one, "paths", one) for one in asked] == [("/news/a.txt",)]
    assert not hand_over(tmp_path / "other.library", [])


def test_asking_for_the_open_library_changes_nothing(started: Started) -> None:
    window = started.window
    window.library_requested.emit(started.library)
    QApplication.processEvents()
    assert started.window is window
