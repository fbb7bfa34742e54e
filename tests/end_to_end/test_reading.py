"""Reading in the whole program: places are kept for each article, and a search is seen in the text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import add_analysed, article, place
from end_to_end.programs import Started
from harbour_library import fill
from newsreader.library import Library
from newsreader.model.article import ArticleId

LONG_TEXT = "\n\n".join(f"Paragraph {number} tells of the quay and of Porto." for number in range(150))


@pytest.fixture
def started(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Started]:
    style, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    fill(tmp_path / "x.library")
    library = Library.open(tmp_path / "x.library")
    add_analysed(library, article(LONG_TEXT, title="Quay", published="2025-02-01"), place("Porto"))
    library.close()
    started = Started(qapp, qtbot, tmp_path)
    started.window.resize(1300, 800)
    yield started
    started.end()
    qapp.setStyleSheet(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


def id_of(started: Started, title: str) -> ArticleId:
    library = started.window.reader.now
    ids = [ArticleId(one) for one in started.window.listing.ids]
    return next(row.id for row in library.list_summaries(ids) if row.title == title)


def test_an_article_is_where_it_was_left_in_this_session_and_the_next(started: Started) -> None:
    flow, reading = started.window.flow, started.window.reading
    quay, vote = id_of(started, "Quay"), id_of(started, "Vote")
    flow.open_article(quay)
    started.settle()
    wanted = LONG_TEXT.index("Paragraph 90 ")
    reading.restore_place(wanted)
    started.settle()
    assert reading.place() == wanted
    flow.open_article(vote)
    started.until(lambda: started.window.reader.now.get_reading_position(quay) == wanted)
    started.window.commands.trigger("view.zoom_in")
    flow.open_article(quay)
    started.settle()
    assert reading.place() == wanted
    reading.restore_place(LONG_TEXT.index("Paragraph 60 "))
    flow.open_article(vote)
    started.settle()
    started.restart()
    started.window.flow.open_article(quay)
    started.settle()
    assert started.window.reading.place() == LONG_TEXT.index("Paragraph 60 ")
    assert started.window.reader.now.get_history().undo is None


def test_what_a_search_found_is_marked_counted_and_stepped_until_it_is_cleared(started: Started) -> None:
    window = started.window
    window.article_list.set_search("harbour")
    started.settle()
    window.flow.open_article(id_of(started, "Storm"))
    started.settle()
    bar = window.reading.find_bar
    assert bar.is_searching()
    assert bar.found() == "1 of 1"
    assert window.reading.view.textCursor().selectedText() == "Harbour"
    assert window.focusWidget() is not bar._field
    window.reading.close_find()
    window.listing.ask_articles()
    started.settle()
    assert bar.isHidden()
    window.commands.trigger("find.next")
    assert bar.is_searching()
    window.article_list.set_search("")
    started.settle()
    assert bar.isHidden()
