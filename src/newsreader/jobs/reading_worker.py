"""The main loop of a reading worker: lines of the import queue in, articles out, until its standard input closes.

Whatever a file does to the one who reads it happens here: the process has a limit of memory, and is killed and replaced
when it takes too long.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import BinaryIO

from newsreader.errors import ImportFileError
from newsreader.importing.find import find_files
from newsreader.importing.formats import SUFFIXES
from newsreader.importing.paths import FoundFile, found_from_text, found_to_text, path_to_text
from newsreader.importing.reading import read_file
from newsreader.importing.story import BrokenEntry, UnknownTable
from newsreader.jobs.frames import read_frame, write_frame
from newsreader.jobs.process import end_with_parent, limit_memory, take_pipes, yield_to_others
from newsreader.jobs.pulse import Pulse
from newsreader.jobs.reading_tasks import Alive, Portion, ReadLines
from newsreader.model.reports import Failure
from newsreader.model.tables import ColumnChoice, TableQuestion
from newsreader.storage.ready_articles import ReadyArticle, make_ready

_log = logging.getLogger(__name__)
_MEMORY = 1_500_000_000
"""Bytes of address space. The largest file as text, with its structure, needs about half."""
_PORTION_ARTICLES, _PORTION_LINES, _PORTION_BYTES = 100, 1_000, 2_000_000
_PORTION_SECONDS = 0.1
_TOO_MUCH_MEMORY = "needs more memory than one file may take. Split it into single articles and import those."


def run_reading_worker() -> int:
    """Read batch after batch. An error in one file is told in its place, and the next is read."""
    source, target = take_pipes()
    end_with_parent()
    yield_to_others()
    limit_memory(_MEMORY)
    tell_alive: Callable[[int], None] = partial(_send_alive, target)
    has_pulse = False
    while isinstance(task := read_frame(source), ReadLines):
        if task.pulse is not None and not has_pulse:
            has_pulse = True
            tell_alive = Pulse(task.pulse).beat
        batch = _Batch(target, task.choices, tell_alive)
        for number, line in task.lines:
            batch.read(number, line)
        batch.send(ends=True)
    return 0


def _send_alive(target: BinaryIO, number: int) -> None:
    write_frame(target, Alive(number))


class _Batch:
    """Collects what was read until it is worth sending."""

    def __init__(
        self, target: BinaryIO, choices: tuple[ColumnChoice, ...], tell_alive: Callable[[int], None]
    ) -> None:
        self._target = target
        self._choices = choices
        self._tell_alive = tell_alive
        self._is_searching = False
        self._clear()

    def read(self, number: int, line: str) -> None:
        """Read one line to its end, whatever happens."""
        found = found_from_text(line)
        self._tell_alive(number)
        try:
            if not found.in_folder and found.path.is_dir():
                self._folders += 1
                self._list_folder(found)
            else:
                self._read_file(number, found)
        except ImportFileError as error:
            self._fail(path_to_text(found.path), str(error))
        except MemoryError:
            self._fail(path_to_text(found.path), _TOO_MUCH_MEMORY)
        except Exception as error:  # noqa: BLE001  # an error of ours in one file must not keep the others out
            _log.error("%s\n%s", found.path, traceback.format_exc())
            reason = f"could not be read because of a mistake in Newsreader ({type(error).__name__}). Please report it."
            self._fail(path_to_text(found.path), reason)
        self._finished.append(number)
        self._is_searching = False
        self._send_if_due()

    def send(self, *, ends: bool = False) -> None:
        """Send what there is."""
        portion = Portion(
            tuple(self._articles),
            tuple(self._failures),
            tuple(self._lines),
            tuple(self._finished),
            self._folders,
            self._is_searching,
            ends,
            tuple(self._questions),
        )
        self._clear()
        write_frame(self._target, portion)

    def _clear(self) -> None:
        self._articles: list[ReadyArticle] = []
        self._failures: list[Failure] = []
        self._questions: list[tuple[int, TableQuestion]] = []
        self._lines: list[str] = []
        self._finished: list[int] = []
        self._folders = 0
        self._size = 0
        self._since = monotonic()

    def _send_if_due(self) -> None:
        is_full = (
            len(self._articles) >= _PORTION_ARTICLES
            or len(self._lines) >= _PORTION_LINES
            or self._size >= _PORTION_BYTES
        )
        if is_full or monotonic() - self._since > _PORTION_SECONDS:
            self.send()

    def _read_file(self, number: int, found: FoundFile) -> None:
        """Raises ImportFileError."""
        reading = read_file(
            found.path, in_folder=found.in_folder, alive=lambda: self._tell_alive(number), choices=self._choices
        )
        for one in reading:
            # before the next one, so that a file's last article travels with the word that the file is finished
            self._send_if_due()
            if isinstance(one, UnknownTable):
                self._questions.append((number, one.question))
            elif isinstance(one, BrokenEntry):
                self._fail(path_to_text(found.path), one.sentence, one.entry)
            else:
                ready = make_ready(one)
                self._articles.append(ready)
                self._size += len(ready.text) + len(ready.packed)

    def _list_folder(self, found: FoundFile) -> None:
        """Raises ImportFileError when nothing in the folder can be read."""
        holds_any = False
        for file in find_files([found.path]):
            holds_any = True
            self._lines.append(found_to_text(file))
            self._is_searching = True
            self._send_if_due()
        if not holds_any:
            kinds = ", ".join(sorted(SUFFIXES))
            raise ImportFileError(f"holds no files that can be read ({kinds}). Choose another folder.")

    def _fail(self, name: str, reason: str, entry: str | None = None) -> None:
        self._failures.append(Failure(name, reason, entry))
