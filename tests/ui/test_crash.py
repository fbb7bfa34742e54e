"""Errors nobody caught, runs that ended badly, and signals: written down, told, and nothing lost by them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from newsreader.ui.crash.records import RunRecord, collect_bad_ends, describe, log_folder
from newsreader.ui.crash.reporter import CrashReporter
from newsreader.ui.dialogs.error import ErrorDialog
from newsreader.ui.theme import Theme

LONG = 30_000
QUEUED = Qt.ConnectionType.QueuedConnection
ARTICLE = "The mayor of Porto said that nobody had been hurt in the storm. " * 50
RUN = """
import os, sys
from pathlib import Path
from newsreader.ui.crash.records import RunRecord, log_folder, start_log
start_log()
record = RunRecord(log_folder())
record.begin()
print("begun", flush=True)
sys.stdin.readline()
{}
"""


def run(ending: str) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", RUN.format(ending)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"
    return process


def end(process: subprocess.Popen[str]) -> None:
    process.communicate("go\n", timeout=30)


# -- runs that end badly


def test_a_hard_crash_is_found_at_the_next_start_with_its_place() -> None:
    end(run("import ctypes; ctypes.string_at(0)"))
    (found,) = collect_bad_ends(log_folder())
    assert "Segmentation fault" in found.details
    assert 'File "<string>", line 10' in found.details
    assert [path.read_text("utf-8").strip() for path in log_folder().glob("crash-*.txt")] == [found.details.strip()]
    assert not collect_bad_ends(log_folder())


def test_a_killed_run_is_found_while_one_that_runs_is_none_of_ours() -> None:
    killed, running = run(""), run("")
    os.kill(killed.pid, signal.SIGKILL)
    killed.wait()
    (found,) = collect_bad_ends(log_folder())
    assert "ended from outside" in found.details
    os.kill(running.pid, signal.SIGKILL)
    running.wait()
    assert len(collect_bad_ends(log_folder())) == 1
    for process in (killed, running):
        process.communicate()


def test_the_log_does_not_grow_without_end() -> None:
    end(run("""
import logging
from newsreader.ui.crash.records import rotate_log
logging.warning("the first")
rotate_log()
for _ in range(40):
    logging.warning("x" * 50_000)
logging.warning("the last")
record.end()
"""))
    logs = sorted(log_folder().glob("newsreader.log*"))
    assert [path.name for path in logs] == ["newsreader.log", "newsreader.log.1", "newsreader.log.2"]
    assert max(path.stat().st_size for path in logs) < 600_000
    assert logs[0].read_text("utf-8").endswith("the last\n")


def test_a_run_that_ends_well_leaves_nothing() -> None:
    log_folder().mkdir(parents=True)
    record = RunRecord(log_folder())
    record.begin()
    assert list(log_folder().iterdir())
    record.end()
    assert not list(log_folder().iterdir())
    assert not collect_bad_ends(log_folder())


def test_old_reports_are_forgotten_and_strange_records_stop_nothing() -> None:
    log_folder().mkdir(parents=True)
    for number in range(30):
        (log_folder() / f"crash-2020-{number:02}.txt").write_text("old", encoding="utf-8")
    (log_folder() / "run-1.json").write_text("no json", encoding="utf-8")
    assert not collect_bad_ends(log_folder())
    assert sorted(path.name for path in log_folder().iterdir())[0] == "crash-2020-20.txt"
    assert len(list(log_folder().iterdir())) == 10


# -- what is written


def test_the_log_holds_no_text_of_an_article() -> None:
    try:
        try:
            raise ValueError(ARTICLE)
        except ValueError as error:
            raise RuntimeError("while reading") from error
    except RuntimeError as error:
        words = describe(type(error), error, error.__traceback__)
    assert "ValueError: The mayor of Porto" in words
    assert "RuntimeError: while reading" in words
    assert f"in {test_the_log_holds_no_text_of_an_article.__name__}" in words
    assert len(words) < 1_500
    assert ARTICLE[:130] not in words


# -- errors nobody caught


@pytest.fixture
def reporter(qapp: QApplication) -> Iterator[CrashReporter]:
    reporter = CrashReporter()
    yield reporter
    reporter.deleteLater()


def fail(reporter: CrashReporter, words: str = "odd") -> None:
    try:
        raise LookupError(words)
    except LookupError as error:
        reporter.on_error(type(error), error, error.__traceback__)


def test_one_error_is_told_once_and_soon_only_counted(
    reporter: CrashReporter, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[str] = []
    reporter.went_wrong.connect(told.append)
    for number in range(100):
        fail(reporter, f"odd {number}")
    assert len(told) == 1
    assert "LookupError: odd 0" in told[0]
    assert caplog.text.count("Traceback") == 0
    assert caplog.text.count("an unexpected error") == 3
    assert "64 times" in caplog.text
    try:
        raise KeyError("elsewhere")
    except KeyError as error:
        reporter.on_error(type(error), error, error.__traceback__)
    assert len(told) == 2
    caplog.clear()


def test_an_error_of_a_thread_is_told_on_the_ui_thread(
    reporter: CrashReporter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threading, "excepthook", reporter._on_thread_error)
    told_in: list[threading.Thread] = []
    reporter.went_wrong.connect(lambda _words: told_in.append(threading.current_thread()), QUEUED)
    thread = threading.Thread(target=fail_plainly)
    with qtbot.waitSignal(reporter.went_wrong, timeout=LONG):
        thread.start()
    thread.join()
    qtbot.waitUntil(lambda: told_in == [threading.main_thread()], timeout=LONG)


def fail_plainly() -> None:
    raise LookupError("in a thread")


def test_the_dialog_tells_copies_and_offers_to_quit(qtbot: QtBot, theme: Theme) -> None:
    dialog = ErrorDialog(theme, "LookupError: odd")
    qtbot.addWidget(dialog)
    dialog.open()
    buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
    buttons["Show details"].click()
    dialog.add("KeyError: more")
    buttons["Copy details"].click()
    assert QGuiApplication.clipboard().text() == dialog.details() == "LookupError: odd\n\nKeyError: more"
    with qtbot.waitSignal(dialog.quit_requested):
        buttons["Quit Newsreader"].click()
    assert not dialog.isVisible()


# -- the whole program

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from newsreader.ui import app, main_window
from newsreader.ui.dialogs.error import ErrorDialog
steps = []
def later(self, *rest):
    begin(self, *rest)
    QTimer.singleShot(300, lambda: act(self))
begin = main_window.MainWindow.begin
main_window.MainWindow.begin = later
def act(window):
    {}
def dialogs():
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, ErrorDialog) and one.isVisible()]
sys.exit(app.run_window([], Path(sys.argv[1])))
"""


def start(act: str, library: Path) -> subprocess.Popen[str]:
    code = PROGRAM.format(act.replace("\n", "\n    "))
    return subprocess.Popen(
        [sys.executable, "-c", code, str(library)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def log_text() -> str:
    return (log_folder() / "newsreader.log").read_text("utf-8")


def test_an_error_in_the_window_is_told_at_once_in_one_dialog_and_the_program_goes_on(tmp_path: Path) -> None:
    act = """
QTimer.singleShot(0, lambda: {}["first"])
QTimer.singleShot(50, lambda: [][9])
QTimer.singleShot(600, lambda: print(len(dialogs()), "first" in dialogs()[0].details(), "IndexError" in dialogs()[0].details()))
QTimer.singleShot(700, lambda: dialogs()[0].accept())
QTimer.singleShot(900, lambda: print(len(dialogs()), window.isVisible()))
QTimer.singleShot(1000, window.close)
"""
    process = start(act, tmp_path / "x.library")
    told, _ = process.communicate(timeout=60)
    assert told.splitlines() == ["1 True True", "0 True"]
    assert process.returncode == 0
    assert "KeyError" in log_text()
    assert not collect_bad_ends(log_folder())


def test_qt_s_own_warnings_are_in_the_log(tmp_path: Path) -> None:
    process = start("from PySide6.QtCore import qWarning\nqWarning('careful')\nwindow.close()", tmp_path / "x.library")
    process.communicate(timeout=60)
    assert "WARNING qt: default: careful" in log_text()


def test_after_a_kill_the_next_start_says_so_and_shows_the_same(tmp_path: Path) -> None:
    first = start("window.session.keep()\nprint('up', flush=True)", tmp_path / "x.library")
    assert first.stdout is not None
    assert first.stdout.readline() == "up\n"
    first.kill()
    first.communicate()
    second = start("print(window.notice.sentence(), flush=True)\nwindow.close()", tmp_path / "x.library")
    told, _ = second.communicate(timeout=60)
    assert "ended unexpectedly" in told
    assert "Nothing" in told
    third = start("print(window.notice.sentence(), flush=True)\nwindow.close()", tmp_path / "x.library")
    assert third.communicate(timeout=60)[0] == "\n"


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_the_system_s_signal_ends_all_windows_well_and_they_come_back(tmp_path: Path) -> None:
    act = """
if len(window.session.windows) == 1:
    window.commands.trigger("window.new")
    QTimer.singleShot(500, lambda: print("two", flush=True))
"""
    process = start(act, tmp_path / "x.library")
    assert process.stdout is not None
    assert process.stdout.readline() == "two\n"
    process.send_signal(signal.SIGTERM)
    said = process.communicate(timeout=60)[1]
    assert process.returncode == 0
    assert "Traceback" not in said
    assert "ERROR" not in log_text()
    assert not collect_bad_ends(log_folder())
    again = start("print(len(window.session.windows), flush=True)\nwindow.session.close()", tmp_path / "x.library")
    assert again.communicate(timeout=60)[0].startswith("2\n")
