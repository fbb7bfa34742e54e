"""What the reader does to the library himself, and what the window is told of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import add_analysed, article, open_library, person
from newsreader.errors import NewsreaderError
from newsreader.jobs.article_requests import DeleteArticles
from newsreader.jobs.context import JobContext
from newsreader.jobs.protocol import (
    BeginSession,
    Changed,
    Decide,
    DecisionRefused,
    DecisionsImported,
    HistoryChanged,
    ImportDecisions,
    ProgressEvent,
    Redo,
    Revoke,
    SetRead,
    SetStarred,
    SettleReview,
    StepsFinished,
    Undo,
)
from newsreader.jobs.rulings import go_on, rule
from newsreader.library import Library, long_acts
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.decision import Action, HistoryState
from newsreader.model.entity import EntityId
from newsreader.model.reports import JobKind
from newsreader.model.review import Verdict


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = open_library(tmp_path / "l")
    add_analysed(opened, article("Jane Roe met Tom Reed."), person("Jane Roe"), person("Tom Reed"))
    yield opened
    opened.close()


def both(library: Library) -> tuple[EntityId, EntityId]:
    first, second = (row.entity.id for row in library.list_entities(Kind.PERSON))
    return first, second


def test_a_decision_is_told_with_what_changed_and_what_can_be_undone(library: Library) -> None:
    first, second = both(library)
    changed, history = rule(library, Decide(library.draft_never(first, second), "Part Them"))
    assert isinstance(changed, Changed)
    assert set(changed.changes.entities) == {first, second}
    assert history == HistoryChanged(HistoryState(undo="Part Them"))
    *_, undone = rule(library, Undo())
    assert undone == HistoryChanged(HistoryState(redo="Part Them"))
    *_, redone = rule(library, Redo())
    assert redone == HistoryChanged(HistoryState(undo="Part Them"))
    assert list(rule(library, BeginSession())) == [HistoryChanged(HistoryState())]


def test_a_refusal_names_what_it_contradicts(library: Library) -> None:
    first, second = both(library)
    library.decide(*library.draft_never(first, second))
    (standing,) = library.list_decisions()
    assert standing.decision.action is Action.NEVER
    (refused,) = rule(library, Decide(library.draft_merge(first, [second])))
    assert isinstance(refused, DecisionRefused)
    assert refused.standing == (standing.id,)
    assert "Take that back first." in refused.sentence
    (gone,) = rule(library, SettleReview("link|person|nobody|1", Verdict.SAME))
    assert isinstance(gone, DecisionRefused)
    *_, history = rule(library, Revoke((standing.id,)))
    assert isinstance(history, HistoryChanged)
    assert library.list_decisions() == []


def test_marks_are_undone_where_the_reader_made_them(library: Library) -> None:
    article_id = library.list_waiting(1) or None
    assert article_id is None
    number = next(iter(library.list_occurrences(both(library)[0]))).article_id
    assert list(rule(library, SetRead((number,), True)))[-1] == HistoryChanged(HistoryState())
    *_, history = rule(library, SetStarred((number,), True, is_undoable=True))
    assert history == HistoryChanged(HistoryState(undo="Star"))


def test_a_file_of_decisions_is_read_and_its_report_told(library: Library, tmp_path: Path) -> None:
    first, second = both(library)
    library.decide(*library.draft_never(first, second))
    file = tmp_path / "decisions.jsonl"
    file.write_bytes(b"\xef\xbb\xbf" + library.export_decisions().encode("utf-8"))
    library.undo()
    imported, *_ = rule(library, ImportDecisions(str(file)))
    assert isinstance(imported, DecisionsImported)
    assert (imported.path, imported.report.added, imported.report.revoked_here) == (str(file), 1, 0)
    with pytest.raises(NewsreaderError, match="cannot be read"):
        list(rule(library, ImportDecisions(str(tmp_path / "gone"))))


def test_deleting_many_is_told_as_it_goes_and_ends_where_it_is_cancelled(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_acts, "_AT_ONCE", 1)
    for number in range(3):
        add_analysed(library, article(f"Number {number}"))
    many = tuple(ArticleId(number) for number in range(1, 5))
    told = list(rule(library, DeleteArticles(many)))
    assert [type(one) for one in told] == [Changed, ProgressEvent] * 4 + [StepsFinished, HistoryChanged]
    assert told[-1] == HistoryChanged(HistoryState("Delete (4 articles)", None))
    assert [one.progress.done for one in told if isinstance(one, ProgressEvent)] == [1, 2, 3, 4]
    context = JobContext()
    context.cancelled.set()
    told = list(rule(library, Undo(), context))
    label = "Delete (4 articles)"
    assert told[-2:] == [StepsFinished(JobKind.MOVE, cancelled=True), HistoryChanged(HistoryState(label, label))]
    assert library.counts().bin == 3
    assert list(go_on(library, JobContext())) == []
