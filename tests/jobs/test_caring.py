"""The library's care in the jobs process: cancelled, told of, at the start and at the end."""

from __future__ import annotations

import subprocess
from pathlib import Path
from threading import Event
from time import monotonic, sleep

import pytest

from builders import add, article, open_library
from newsreader.errors import LibraryError
from newsreader.jobs import caring
from newsreader.jobs.command import worker_command
from newsreader.jobs.context import JobContext
from newsreader.jobs.frames import read_frame, write_frame
from newsreader.jobs.protocol import (
    BackUp,
    CareFinished,
    CheckLibrary,
    ExportLibrary,
    Problem,
    ProgressEvent,
    Ready,
    Shutdown,
)
from newsreader.library import Library, keeping
from newsreader.model.article import ArticleId
from newsreader.model.care import Backup, CheckReport, Exported, Part
from newsreader.model.reports import JobKind, Progress
from newsreader.storage.backup_files import note_trouble
from newsreader.storage.connection import Database
from newsreader.storage.guards import are_complete, keep_guards


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "x.library"
    library = open_library(path)
    add(library, *(article(f"Story {number}.\n", path=f"/{number}.txt") for number in range(30)))
    library.close()
    return path


def change_behind_the_program(path: Path) -> None:
    database = Database(path, read_only=False)
    database.run("UPDATE article_text SET text = 'other' WHERE article_id = 3")
    database.close()


def test_each_wish_has_its_answer_and_progress(path: Path, tmp_path: Path) -> None:
    told: list[Progress] = []
    context = JobContext(told.append)
    backup = caring.take_care(path, BackUp(), context)
    assert isinstance(backup.answer, Backup)
    assert caring.take_care(path, BackUp(), context) == CareFinished(JobKind.BACK_UP)
    check = caring.take_care(path, CheckLibrary(), context)
    assert isinstance(check.answer, CheckReport)
    assert check.answer.is_sound
    export = caring.take_care(path, ExportLibrary(str(tmp_path / "out")), context)
    assert isinstance(export.answer, Exported)
    assert export.answer.articles == 30
    again = caring.take_care(path, ExportLibrary(str(tmp_path / "out")), context)
    assert "is not empty" in again.problem
    assert {progress.kind for progress in told} >= {JobKind.BACK_UP}


@pytest.mark.parametrize("ends", ["cancelled", "ending"])
def test_a_cancel_and_the_programs_end_stop_it(path: Path, tmp_path: Path, ends: str) -> None:
    context = JobContext()
    getattr(context, ends).set()
    for request in (BackUp(), CheckLibrary(), ExportLibrary(str(tmp_path / "out"))):
        finished = caring.take_care(path, request, context)
        assert finished.cancelled
    assert keeping.list_backups(path) == []
    assert not (tmp_path / "out").exists()


def test_the_look_at_each_start_tells_damage_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caring, "_AFTER_START", 0.0)
    assert caring.care_after_start(path, Event()) is None
    change_behind_the_program(path)
    found = caring.care_after_start(path, Event())
    assert found is not None and isinstance(found.answer, CheckReport)
    assert found.is_quick
    assert [damage.part for damage in found.answer.damages] == [Part.ROW]
    ending = Event()
    ending.set()
    assert caring.care_after_start(path, ending) is None


def test_the_look_gives_a_library_of_before_its_hashes(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caring, "_AFTER_START", 0.0)
    library = Library.open(path)
    keep_guards(library._database, anew=True)
    assert not are_complete(library._database)
    assert caring.care_after_start(path, Event()) is None
    assert are_complete(library._database)
    library.close()


def test_a_backup_at_the_end_that_fails_is_told_at_the_next_start(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object) -> None:
        raise LibraryError("There is no room.")

    monkeypatch.setattr("newsreader.library.care.back_up", fail)
    caring.back_up_at_end(path)
    assert keeping.take_trouble(path) == "There is no room."


def test_an_empty_library_needs_no_backup(tmp_path: Path) -> None:
    path = tmp_path / "empty.library"
    Library.open(path).close()
    caring.back_up_at_end(path)
    assert not (tmp_path / "empty.library.backups").exists()


def test_a_large_library_is_backed_up_by_a_process_that_outlives_this_one(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(caring, "_SMALL_BYTES", 10)
    monkeypatch.setattr("newsreader.jobs.caring.subprocess.Popen", lambda command, **_options: started.append(command))
    caring.back_up_at_end(path)
    assert started == [worker_command("backup", str(path))]
    assert keeping.list_backups(path) == []
    monkeypatch.undo()
    assert subprocess.run(started[0], check=False).returncode == 0
    assert len(keeping.list_backups(path)) == 1


def test_the_process_checks_while_it_runs_and_backs_up_when_it_ends(path: Path) -> None:
    note_trouble(path, "The last one failed.")
    process = subprocess.Popen(worker_command("jobs", str(path)), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None and process.stdout is not None
    write_frame(process.stdin, CheckLibrary())
    said: list[object] = []
    while not isinstance(event := read_frame(process.stdout), CareFinished):
        said.append(event)
    assert any(isinstance(one, Ready) for one in said)
    assert Problem("The last one failed.", "") in said
    assert isinstance(event.answer, CheckReport) and event.answer.is_sound
    write_frame(process.stdin, Shutdown())
    process.stdin.close()
    assert process.wait(30) == 0
    process.stdout.close()
    # one whose end took long leaves it to a process that goes on alone
    until = monotonic() + 30
    while not keeping.list_backups(path) and monotonic() < until:
        sleep(0.1)
    assert len(keeping.list_backups(path)) == 1


def test_the_care_process_restores_and_stops_when_its_input_closes(path: Path) -> None:
    backup = caring.take_care(path, BackUp(), JobContext()).answer
    assert isinstance(backup, Backup)
    library = Library.open(path)
    library.set_starred([ArticleId(1)], True)
    library.close()
    command = worker_command("care", "restore", str(path), str(backup.path))
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None and process.stdout is not None
    while isinstance(event := read_frame(process.stdout), ProgressEvent):
        assert event.progress.kind is JobKind.RESTORE
    assert isinstance(event, CareFinished)
    assert isinstance(event.answer, Path) and event.answer.exists()
    process.stdin.close()
    process.stdout.close()
    assert process.wait(30) == 0
    library = Library.open(path)
    article_now = library.get_article(ArticleId(1))
    assert article_now is not None and not article_now.is_starred
    library.close()
