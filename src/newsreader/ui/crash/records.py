"""The log, and a record of each run, from which the next one learns how it ended.

All of it lies in the user's folder for logs. ``newsreader.log`` is rotated. Each run has a lock, which ends with its
process however that ends, a note of when it began, and a file into which the interpreter writes where a hard crash
happened. A run that ends well takes them away; what is left of another becomes a report.
"""

from __future__ import annotations

import faulthandler
import json
import logging
import os
import sys
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

import platformdirs
from PySide6.QtCore import QLockFile

from newsreader import __version__
from newsreader.model.values import dataclass

_log = logging.getLogger(__name__)
_LOG_BYTES, _LOGS_KEPT, _REPORTS_KEPT = 500_000, 2, 10
_MESSAGE_KEPT = 120
"""Characters of an error's own words: it may quote the text of an article, of which no more than a title is written."""
_LAST_LINES = 40


@dataclass(frozen=True, slots=True)
class EndedBadly:
    """A run that did not end by itself: when it began, and what is known about its end."""

    began: str
    details: str


def log_folder() -> Path:
    """Where log and reports lie."""
    return Path(platformdirs.user_log_dir("newsreader", appauthor=False))


def log_path() -> Path:
    """The file that is written now."""
    return log_folder() / "newsreader.log"


def start_log() -> None:
    """Write into the log from now on; to standard error where there is no place for it."""
    try:
        log_folder().mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.FileHandler(log_path(), encoding="utf-8")
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])


def rotate_log() -> None:
    """Keep the log from growing without end, from now on: for when the window shows, as what rotates takes time to load."""
    from logging.handlers import RotatingFileHandler

    root = logging.getLogger()
    for before in root.handlers[:]:
        if type(before) is logging.FileHandler:
            try:
                handler = RotatingFileHandler(
                    before.baseFilename, maxBytes=_LOG_BYTES, backupCount=_LOGS_KEPT, encoding="utf-8"
                )
            except OSError:
                continue  # what is open is written further
            handler.setFormatter(before.formatter)
            root.addHandler(handler)
            root.removeHandler(before)
            before.close()


def describe(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Where an error came from, line by line, and its name; of its own words no more than a title's length."""
    told = traceback.TracebackException(kind, error, trace)
    lines: list[str] = []
    one: traceback.TracebackException | None = told
    while one is not None:
        where = "".join(one.stack.format())
        words = " ".join(str(one).split())
        words = words if len(words) <= _MESSAGE_KEPT else words[: _MESSAGE_KEPT - 1] + "…"
        lines.insert(0, f"{where}{_name(one)}: {words}")
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    return "\n\nthen came:\n".join(lines)


def _name(told: traceback.TracebackException) -> str:
    """The kind of an error. Python 3.13 tells it by another attribute, and warns of the one that all others have."""
    if sys.version_info >= (3, 13):
        return str(told.exc_type_str).rpartition(".")[2]
    return told.exc_type.__name__ if told.exc_type is not None else "error"


class RunRecord:
    """This run's own record. ``end`` takes it away."""

    def __init__(self, folder: Path) -> None:
        stem = f"run-{os.getpid()}"
        self._note = folder / f"{stem}.json"
        self._fault_path = folder / f"{stem}.fault"
        self._lock = QLockFile(str(folder / f"{stem}.lock"))
        self._lock.setStaleLockTime(0)
        self._fault: TextIO | None = None

    def begin(self) -> None:
        """Note that the program runs, and have a hard crash written down."""
        try:
            if not self._lock.tryLock(0):
                return
            note = {"began": datetime.now().astimezone().isoformat(timespec="seconds"), "version": __version__}
            self._note.write_text(json.dumps(note), encoding="utf-8")
            # a pid that had another run before leaves nothing of that in the new file
            self._fault = self._fault_path.open("w", encoding="utf-8")
        except OSError as error:
            _log.warning("this run has no record: %s", error)
            return
        faulthandler.enable(file=self._fault, all_threads=True)

    def end(self) -> None:
        """The program ended as it should."""
        if self._fault is not None:
            faulthandler.disable()
            self._fault.close()
            self._fault = None
        for path in (self._note, self._fault_path):
            path.unlink(missing_ok=True)
        self._lock.unlock()


def collect_bad_ends(folder: Path) -> list[EndedBadly]:
    """Runs that ended badly since the last start, each now kept as a report; their records are taken away."""
    found = []
    for note in sorted(folder.glob("run-*.json")):
        lock = QLockFile(str(note.with_suffix(".lock")))
        lock.setStaleLockTime(0)
        if not lock.tryLock(0):
            continue  # that program still runs, with another library
        try:
            found.append(_report(note))
        except (OSError, ValueError) as error:
            _log.warning("the record of an earlier run cannot be read: %s", error)
        for path in (note, note.with_suffix(".fault")):
            path.unlink(missing_ok=True)
        lock.unlock()
    _forget_old(folder)
    return found


def _report(note: Path) -> EndedBadly:
    kept = json.loads(note.read_text(encoding="utf-8"))
    began, version = str(kept.get("began", "")), str(kept.get("version", ""))
    fault = note.with_suffix(".fault")
    where = fault.read_text(encoding="utf-8", errors="replace").strip() if fault.exists() else ""
    details = "\n\n".join(
        part
        for part in (
            f"Newsreader {version}, begun {began}",
            where or "No error was written down: the program was ended from outside, or the machine stopped.",
            "The end of the log:\n" + _last_lines(note.parent / "newsreader.log"),
        )
        if part
    )
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S")
    (note.parent / f"crash-{stamp}-{note.stem}.txt").write_text(details + "\n", encoding="utf-8")
    _log.error("the run begun %s did not end by itself", began)
    return EndedBadly(began, details)


def _last_lines(log: Path) -> str:
    if not log.exists():
        return ""
    return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-_LAST_LINES:])


def _forget_old(folder: Path) -> None:
    for path in sorted(folder.glob("crash-*.txt"))[:-_REPORTS_KEPT]:
        path.unlink(missing_ok=True)
