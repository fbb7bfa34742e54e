"""The jobs process, driven over its pipes as the window does."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from time import monotonic, sleep

import pytest

from builders import analysis, person
from jobs_process import PATIENCE, JobsProcess
from newsreader.importing.reading import read_text
from newsreader.jobs.context import JobContext
from newsreader.jobs.frames import read_frame
from newsreader.jobs.link_anew import link_anew
from newsreader.jobs.protocol import (
    AnalysisFinished,
    BeginSession,
    Cancel,
    CancelAcknowledged,
    Changed,
    Decide,
    DecisionRefused,
    HistoryChanged,
    ImportFinished,
    ImportPaths,
    ImportText,
    Pause,
    PauseChanged,
    PreferArticle,
    Problem,
    ProgressEvent,
    Ready,
    RequestAnalysis,
    RestChanged,
    Resume,
    SetRead,
    SetStarred,
    Shutdown,
    StepsFinished,
    Undo,
)
from newsreader.jobs.service import _Service
from newsreader.jobs.watch_requests import LookThroughFolders
from newsreader.library import Library
from newsreader.model.annotation import Kind
from newsreader.model.article import AnalysisState, ArticleId
from newsreader.model.query import ArticleFilter, ArticleOrder
from newsreader.model.reports import JobKind


@pytest.fixture
def library_path(tmp_path: Path) -> Path:
    return tmp_path / "x.newsreader"


@pytest.fixture
def jobs(library_path: Path) -> Iterator[JobsProcess]:
    jobs = JobsProcess(library_path)
    yield jobs
    jobs.end()


def stories(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        text = f"Story number {number}\n\nLISBON – Mayor Anna Lee said: “We are ready for winter {number}.”\n"
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
    return folder


def states(path: Path) -> list[AnalysisState]:
    library = Library.open(path, read_only=True)
    ids = library.list_article_ids(ArticleFilter(), ArticleOrder.ADDED)
    found = [row.analysis_state for row in library.list_summaries([ArticleId(number) for number in ids])]
    library.close()
    return found


def children(pid: int) -> list[int]:
    """Processes started by this one, also those of its children; none of one that is just gone."""
    found = []
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text(encoding="ascii").split():
                found += [int(child), *children(int(child))]
    except OSError:
        return found
    return found


def workers_at_work(jobs: JobsProcess) -> list[int]:
    """The analysis workers; where all was read before anybody looked, everything is read once more."""
    give_up = monotonic() + PATIENCE
    while monotonic() < give_up:
        if found := children(jobs.process.pid):
            return found
        while not jobs._events.empty():
            if isinstance(jobs._events.get(), AnalysisFinished):
                jobs.send(RequestAnalysis(None))
        sleep(0.01)
    raise AssertionError("no worker was ever seen")


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_import_then_analysis(jobs: JobsProcess, library_path: Path, tmp_path: Path) -> None:
    jobs.send(Resume(), ImportPaths((str(stories(tmp_path / "news", 30)), str(tmp_path / "gone.txt"))))
    jobs.wait_for(Ready)
    report = jobs.wait_for(ImportFinished).report
    assert len(report.added) == 30
    assert [Path(failure.path).name for failure in report.failures] == ["gone.txt"]
    finished = jobs.wait_for(AnalysisFinished)
    assert (finished.analysed, finished.failures, finished.cancelled) == (30, (), False)
    changes = [event.changes for event in jobs.said if isinstance(event, Changed)]
    assert {one for change in changes for one in change.analysed} == set(report.added)
    assert set(states(library_path)) == {AnalysisState.DONE}


def test_pasted_text_and_quick_writes(jobs: JobsProcess) -> None:
    jobs.send(ImportText("Harbour reopens\n\nThe harbour in Porto reopened, Ann Lee said.\n"))
    (article,) = jobs.wait_for(ImportFinished).report.added
    jobs.wait_for(AnalysisFinished)
    jobs.send(SetRead((article,), True), RequestAnalysis((article,)), PreferArticle(article))
    assert jobs.wait_for(Changed).changes.changed == (article,)
    assert jobs.wait_for(AnalysisFinished).analysed == 1


def test_decisions_are_made_undone_and_refused_while_the_process_runs(jobs: JobsProcess, library_path: Path) -> None:
    jobs.send(BeginSession(), ImportText("Harbour reopens\n\nAnn Lee met Tom Reed in Porto, Ann Lee said.\n"))
    jobs.wait_for(AnalysisFinished)
    library = Library.open(library_path, read_only=True)
    first, second = (row.entity.id for row in library.list_entities(Kind.PERSON))
    apart, together = library.draft_never(first, second), library.draft_merge(first, [second])
    jobs.send(Decide(apart, "Part Them"), Decide(together), Undo(), Decide(together))
    assert {first, second} <= set(jobs.wait_for(Changed).changes.entities)
    assert jobs.wait_for(HistoryChanged).history.undo == "Part Them"
    assert jobs.wait_for(DecisionRefused).standing == (1,)
    assert jobs.wait_for(HistoryChanged).history.redo == "Part Them"
    assert jobs.wait_for(HistoryChanged).history.redo is None
    assert [row.entity.id for row in library.list_entities(Kind.PERSON)] == [first]
    library.close()


def test_a_cancel_drops_the_rest_and_says_so(jobs: JobsProcess, library_path: Path, tmp_path: Path) -> None:
    folder = stories(tmp_path / "news", 1_500)
    jobs.send(ImportPaths((str(folder),)))
    jobs.wait_for(Changed)
    jobs.send(Cancel())
    jobs.wait_for(CancelAcknowledged)
    report = jobs.wait_for(ImportFinished).report
    assert report.cancelled
    assert 0 < len(report.added) == len(states(library_path)) < 1_500
    # what is asked for after a cancel is not dropped by it
    jobs.send(ImportPaths((str(folder / "01499.txt"),)))
    assert len(jobs.wait_for(ImportFinished).report.added) == 1


def test_after_a_cancel_only_what_is_asked_for_is_analysed(jobs: JobsProcess, library_path: Path, tmp_path: Path) -> None:
    jobs.send(ImportPaths((str(stories(tmp_path / "news", 400)),)))
    report = jobs.wait_for(ImportFinished).report
    jobs.send(Cancel())
    assert jobs.wait_for(RestChanged).is_resting
    library = Library.open(library_path, read_only=True)
    waiting = [one for one, _text in library.list_waiting(1_000)]
    library.close()
    assert len(waiting) > 3
    jobs.send(PreferArticle(waiting[-1]))
    jobs.send(RequestAnalysis((waiting[-2],)))
    # no wish to go on with the others
    jobs.send(LookThroughFolders())
    found = set[ArticleId]()
    while not {waiting[-1], waiting[-2]} <= found:
        found |= set(jobs.wait_for(Changed).changes.analysed)
    sleep(0.5)
    assert states(library_path).count(AnalysisState.WAITING) == len(waiting) - 2
    jobs.send(Resume())
    assert not jobs.wait_for(RestChanged).is_resting
    while (finished := jobs.wait_for(AnalysisFinished)).cancelled or finished.analysed == 1:
        pass
    changes = [event.changes for event in jobs.said if isinstance(event, Changed)]
    assert {one for change in changes for one in change.analysed} >= set(report.added)
    assert set(states(library_path)) == {AnalysisState.DONE}


def test_a_pause_rests_everything_but_small_writes(jobs: JobsProcess, library_path: Path, tmp_path: Path) -> None:
    folder = stories(tmp_path / "news", 1_500)
    jobs.send(ImportPaths((str(folder),)))
    first = min(jobs.wait_for(Changed).changes.added)
    jobs.send(Pause(True))
    assert jobs.wait_for(PauseChanged).is_paused
    # a batch that was being stored is stored
    sleep(0.8)
    while_paused = len(states(library_path))
    jobs.send(SetStarred((first,), True))
    while first not in jobs.wait_for(Changed).changes.changed:
        pass
    assert len(states(library_path)) == while_paused < 1_500
    jobs.send(Pause(False))
    assert not jobs.wait_for(PauseChanged).is_paused
    report = jobs.wait_for(ImportFinished).report
    assert (len(report.added), report.cancelled) == (1_500, False)


def test_a_cancel_ends_a_pause(jobs: JobsProcess, tmp_path: Path) -> None:
    jobs.send(ImportPaths((str(stories(tmp_path / "news", 1_500)),)))
    jobs.wait_for(Changed)
    jobs.send(Pause(True), Cancel())
    assert jobs.wait_for(PauseChanged).is_paused
    assert not jobs.wait_for(PauseChanged).is_paused
    assert jobs.wait_for(ImportFinished).report.cancelled


def test_a_cancel_at_once_is_not_overlooked(jobs: JobsProcess, library_path: Path, tmp_path: Path) -> None:
    folder = stories(tmp_path / "news", 400)
    jobs.wait_for(Ready)
    jobs.send(ImportPaths((str(folder),)), Cancel(), ImportPaths((str(folder / "00007.txt"),)))
    assert jobs.wait_for(ImportFinished).report.cancelled
    after = jobs.wait_for(ImportFinished).report
    assert not after.cancelled
    assert len(states(library_path)) <= 20


def test_killed_in_the_middle_it_goes_on_at_the_next_start(library_path: Path, tmp_path: Path) -> None:
    first = JobsProcess(library_path)
    first.send(ImportPaths((str(stories(tmp_path / "news", 800)),)))
    first.wait_for(Changed)
    first.process.kill()
    first.end()
    assert len(states(library_path)) < 800
    second = JobsProcess(library_path)
    second.send(Resume())
    second.wait_for(ImportFinished)
    assert len(states(library_path)) == 800
    second.send(Shutdown())
    assert second.end() == 0


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM, None])
def test_nothing_is_left_running(library_path: Path, tmp_path: Path, end: signal.Signals | None) -> None:
    jobs = JobsProcess(library_path)
    jobs.send(ImportPaths((str(stories(tmp_path / "news", 200)),)))
    jobs.wait_for(ImportFinished)
    workers = workers_at_work(jobs)
    if end is None:
        assert jobs.end() == 0
    else:
        os.kill(jobs.process.pid, end)
        jobs.end()
    give_up = monotonic() + PATIENCE
    while any(map(is_running, workers)) and monotonic() < give_up:
        sleep(0.05)
    assert not any(map(is_running, workers))


def test_a_library_that_cannot_be_opened_is_a_problem_in_words(tmp_path: Path) -> None:
    path = tmp_path / "x.newsreader"
    path.write_bytes(b"this is no library at all, just some words\n" * 200)
    jobs = JobsProcess(path)
    problem = jobs.wait_for(Problem)
    assert problem.sentence.endswith(".")
    assert jobs.end() == 0
    assert path.read_bytes().startswith(b"this is no library")


def _linked_by_an_earlier_program(path: Path, names: int) -> None:
    library = Library.open(path)
    for first in range(0, names, 40):
        people = [person(f"Ann{chr(97 + number % 26)} Poe{number}") for number in range(first, first + 40)]
        text = ", ".join(one.forms[0] for one in people)
        (article,) = library.add_articles([read_text(text)]).added
        library.save_analyses([(article, analysis(text, *people))])
    library.begin_linking_anew()
    library.close()


def test_names_linked_by_an_earlier_program_are_linked_anew_with_progress(tmp_path: Path) -> None:
    path = tmp_path / "library"
    _linked_by_an_earlier_program(path, 400)
    process = JobsProcess(path)
    process.send(Resume())
    told = process.wait_for(StepsFinished)
    assert told == StepsFinished(JobKind.LINK, cancelled=False)
    progress = [event.progress for event in process.said if isinstance(event, ProgressEvent)]
    shown = [one.total for one in progress if one.kind is JobKind.LINK]
    assert shown
    assert set(shown) == {400}
    process.end()
    library = Library.open(path, read_only=True)
    assert not library.is_linked_by_other_rules()
    library.close()


def test_cancelled_linking_goes_on_with_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "library"
    _linked_by_an_earlier_program(path, 400)
    process = JobsProcess(path)
    process.send(Pause(True))
    process.wait_for(PauseChanged)
    process.send(Resume(), Cancel())
    assert process.wait_for(StepsFinished).cancelled
    process.send(BeginSession())
    process.wait_for(HistoryChanged)
    process.end()
    again = JobsProcess(path)
    again.send(Resume())
    assert not again.wait_for(StepsFinished).cancelled
    again.end()


def test_a_new_librarys_linking_is_said_to_have_ended(tmp_path: Path) -> None:
    """Its first articles are linked as they come: no progress of linking anew stays behind."""
    path, told = tmp_path / "library", BytesIO()
    _linked_by_an_earlier_program(path, 40)
    service = _Service(path, BytesIO(), told)
    library = Library.open(path)
    service._links_anew = True
    # a request stops the linking at its first step, and what it brings links the rest
    service._put(service._lane, Resume(), None)
    service._link_anew(library, JobContext())
    assert service._is_linking_shown
    assert link_anew(library, JobContext()).finished
    service._link_anew(library, JobContext())
    library.close()
    told.seek(0)
    assert read_frame(told) == StepsFinished(JobKind.LINK, cancelled=False)
    assert read_frame(told) is None
    assert not service._is_linking_shown
