"""Acts on very many articles: several writes, one step of the history, to be gone on with after any end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import add_analysed, article, open_library, person
from newsreader.library import Library, long_acts
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.query import ArticleFilter, ArticleOrder, ArticleView

ALL = tuple(ArticleId(number) for number in range(1, 8))


@pytest.fixture(autouse=True)
def few_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_acts, "_AT_ONCE", 2)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    library = open_library(path)
    for number in ALL:
        both = (person("Hillary Clinton", "Clinton"), person(f"Ann{'e' * (number % 2)} Poe"))
        add_analysed(library, article(f"{number}: {' '.join(form for one in both for form in one.forms)}"), *both)
    yield library
    library.close()


def state(library: Library) -> object:
    people = [(row, library.list_variants(row.entity.id)) for row in library.list_entities(Kind.PERSON)]
    return people, library.counts(), listed(library)


def listed(library: Library, view: ArticleView = ArticleView.ALL) -> list[int]:
    return list(library.list_article_ids(ArticleFilter(view), ArticleOrder.ADDED))


def test_many_are_deleted_some_at_a_time_and_come_back_by_one_undo(library: Library) -> None:
    before = state(library)
    steps = list(library.steps_of_deleting(ALL))
    assert [(step.done, step.total, len(step.changes.removed)) for step in steps] == [
        (2, 7, 2), (4, 7, 2), (6, 7, 2), (7, 7, 1),
    ]  # fmt: skip
    assert listed(library) == []
    after = state(library)
    assert library.get_history().undo == "Delete (7 articles)"
    assert len(library.undo().added) == 7
    assert state(library) == before
    history = library.get_history()
    assert (history.undo, history.redo) == (None, "Delete (7 articles)")
    assert [step.done for step in library.steps_of_redo()] == [2, 4, 6, 7]
    assert state(library) == after
    library.undo()
    assert state(library) == before


def test_many_are_restored_some_at_a_time(library: Library) -> None:
    before = state(library)
    library.delete_articles(ALL)
    assert [step.done for step in library.steps_of_restoring(ALL)] == [2, 4, 6, 7]
    assert state(library) == before
    assert library.get_history().undo == "Restore (7 articles)"
    library.undo()
    assert listed(library) == []


@pytest.mark.parametrize("ends_after", [1, 3])
def test_a_deletion_that_was_cut_short_goes_on(path: Path, library: Library, ends_after: int) -> None:
    before = state(library)
    deleting = library.steps_of_deleting(ALL)
    for _ in range(ends_after):
        next(deleting)
    again = open_library(path)
    assert len(listed(again)) == 7 - 2 * ends_after
    assert sum(len(step.changes.removed) for step in again.steps_left()) == 7 - 2 * ends_after
    assert list(again.steps_left()) == []
    assert again.undo().added == ALL
    assert state(again) == before
    undoing = again.steps_of_redo()
    next(undoing)
    assert sum(len(step.changes.removed) for step in library.steps_left()) == 5
    assert listed(library) == []
    assert library.get_history().redo is None
    again.close()


def test_a_deletion_that_is_given_up_is_as_much_as_was_done(library: Library) -> None:
    before = state(library)
    next(library.steps_of_deleting(ALL))
    library.give_up_act()
    assert list(library.steps_left()) == []
    assert listed(library, ArticleView.BIN) == [2, 1]
    assert library.get_history().undo == "Delete (2 articles)"
    library.set_starred([ArticleId(5)], True, is_undoable=True)
    library.undo()
    library.undo()
    assert state(library) == before


def test_an_undo_that_was_cut_short_does_not_touch_a_new_session(path: Path, library: Library) -> None:
    library.delete_articles(ALL)
    next(library.steps_of_undo())
    library.begin_session()
    assert [step.changes for step in library.steps_left()] == [library.undo()]
    assert len(listed(library)) == 1


def test_few_are_one_write(library: Library) -> None:
    (step,) = library.steps_of_deleting(ALL[:2])
    assert not step.is_long
    assert library.get_history().undo == "Delete (2 articles)"
