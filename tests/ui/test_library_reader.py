"""Questions in lanes: none waits for a long search, newer ones interrupt older ones, what is stale is never told."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from builders import add, article, open_library
from newsreader.library import Library
from newsreader.ui.library_reader import Lane, LibraryReader

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


@pytest.fixture
def reader(qtbot: QtBot, tmp_path: Path) -> Iterator[LibraryReader]:
    library = open_library(tmp_path / "x.library")
    add(library, article("One"), article("Two", path="/2.txt"))
    library.close()
    reader = LibraryReader(tmp_path / "x.library")
    yield reader
    reader.close()
    reader.deleteLater()


class Endless:
    """A question that runs until it is interrupted, and tells that it has begun."""

    def __init__(self) -> None:
        self.has_begun = Event()

    def __call__(self, library: Library) -> str:
        self.has_begun.set()
        library._database.row(ENDLESS)
        return "never"


def test_a_long_search_holds_nothing_up(reader: LibraryReader, qtbot: QtBot) -> None:
    endless, told = Endless(), list[object]()
    reader.ask("search", endless, told.append, Lane.SEARCH)
    assert endless.has_begun.wait(10)
    reader.ask("counts", lambda library: library.counts().articles, told.append)
    qtbot.waitUntil(lambda: told == [2], timeout=10_000)
    assert not reader.is_idle()


@pytest.mark.parametrize("lane", [Lane.SEARCH, Lane.QUICK])
def test_a_newer_search_interrupts_an_older_one_wherever_it_runs(
    reader: LibraryReader, qtbot: QtBot, lane: Lane
) -> None:
    endless, told = Endless(), list[object]()
    reader.ask("search", endless, told.append, Lane.SEARCH)
    assert endless.has_begun.wait(10)
    reader.ask("search", lambda _library: "newer", told.append, lane)
    # the thread is free again, and nothing of the older one is told
    reader.ask("another", lambda _library: "another", told.append, Lane.SEARCH)
    qtbot.waitUntil(lambda: sorted(map(str, told)) == ["another", "newer"], timeout=10_000)
    qtbot.wait(50)
    assert len(told) == 2
    assert reader.is_idle()


def test_what_waits_and_is_stale_is_never_asked(reader: LibraryReader, qtbot: QtBot) -> None:
    endless, asked, told = Endless(), list[int](), list[int]()
    reader.ask("first", endless, lambda _answer: None, Lane.SEARCH)
    assert endless.has_begun.wait(10)

    def question(number: int) -> int:
        asked.append(number)
        return number

    for number in range(5):
        reader.ask("typed", lambda _library, number=number: question(number), told.append, Lane.SEARCH)  # type: ignore[misc]
    reader.ask("first", lambda _library: None, lambda _answer: None, Lane.SEARCH)
    qtbot.waitUntil(lambda: told == [4], timeout=10_000)
    assert asked == [4]


def test_closing_ends_what_runs(qtbot: QtBot, tmp_path: Path) -> None:
    open_library(tmp_path / "y.library").close()
    reader, endless = LibraryReader(tmp_path / "y.library"), Endless()
    reader.ask("search", endless, lambda _answer: None, Lane.COUNT)
    assert endless.has_begun.wait(10)
    reader.close()
    assert reader.is_idle()
