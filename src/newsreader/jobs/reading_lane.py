"""Reading files in processes apart: lines of the import queue go in, portions of articles come out in the same order.

A worker that hangs or dies is replaced; the file that it was at is told as failed, the others are read again.
"""

from __future__ import annotations

import logging
import os
import subprocess
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from queue import Empty, Queue, SimpleQueue
from threading import Event, Thread
from time import monotonic
from types import TracebackType
from typing import Self

from newsreader.errors import WorkerDiedError
from newsreader.importing.paths import found_from_text, path_to_text
from newsreader.jobs.frames import BrokenFrameError, encode_frame, read_frame
from newsreader.jobs.pulse import Pulse, make_pulse
from newsreader.jobs.reading_tasks import Alive, Portion, ReadLines
from newsreader.model.reports import Failure
from newsreader.model.tables import ColumnChoice

_log = logging.getLogger(__name__)
LIMIT = 30.0
"""Seconds without a sign of life from one file: a megabyte read, or an article."""
_START_LIMIT = 30.0
"""More seconds for a worker that has said nothing yet."""
_AHEAD = 8
"""Portions that may wait to be stored; then the worker waits."""
_LOOK = 0.02
_MOST_FRUITLESS = 3
"""Workers that die one after the other before they begin with a file."""

_KILLED_IT = (
    "could not be read: it brought the part of Newsreader down that reads files. It may be damaged, or take more memory"
    " than there is. Save it anew and import it again."
)


@dataclass(eq=False)
class _Batch:
    """Lines that were sent and are not finished; ``worker`` reads them."""

    worker: _Worker
    unfinished: dict[int, str]


class ReadingLane:
    """``workers`` processes that take batches in turn; ``take`` gives what they read in the order of ``send``.

    It belongs to one thread.
    """

    def __init__(self, command: Sequence[str], workers: int = 1, limit: float = LIMIT) -> None:
        self._command = command
        self._limit = limit
        self._size = workers
        self._workers: list[_Worker] = []
        self._batches: deque[_Batch] = deque()
        self._fruitless = 0
        self.choices: tuple[ColumnChoice, ...] = ()
        """What the columns of tables hold; for what is sent from now on."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def is_idle(self) -> bool:
        """Whether everything that was sent has come back."""
        return not self._batches

    @property
    def wants_more(self) -> bool:
        """Whether another batch would keep a worker busy."""
        return len(self._batches) < 8 * self._size

    def send(self, lines: Sequence[tuple[int, str]]) -> None:
        """Read these lines after those that were sent before. Raises WorkerDiedError when no worker can be started."""
        if len(self._workers) < self._size:
            self._workers.append(self._start())
        worker = min(self._workers, key=lambda one: sum(batch.worker is one for batch in self._batches))
        if not any(batch.worker is worker for batch in self._batches):
            worker.heard_at = max(worker.heard_at, monotonic())
        batch = _Batch(worker, dict(lines))
        self._batches.append(batch)
        worker.send(batch.unfinished, self.choices)

    def take(self, timeout: float) -> Portion | None:
        """The next portion, or None when there is none within ``timeout`` seconds.

        Raises WorkerDiedError when workers die again and again before they begin.
        """
        until = monotonic() + timeout
        while self._batches:
            batch = self._batches[0]
            told = batch.worker.next_told(_LOOK)
            if isinstance(told, Portion):
                return self._note(batch, told)
            if isinstance(told, _Ended):
                return self._replace(batch, _KILLED_IT)
            if told is None and batch.worker.is_overdue(self._limit):
                return self._replace(batch, _too_slow(round(self._limit)))
            if told is None and monotonic() > until:
                break
        return None

    def close(self) -> None:
        """End the workers at once, in the middle of what they do."""
        self._batches.clear()
        workers, self._workers = self._workers, []
        for worker in workers:
            worker.kill()
        for worker in workers:
            worker.let_go()

    def _note(self, batch: _Batch, portion: Portion) -> Portion:
        self._fruitless = 0
        for number in portion.finished:
            batch.unfinished.pop(number, None)
        if portion.ends:
            self._batches.popleft()
        return portion

    def _replace(self, batch: _Batch, sentence: str) -> Portion:
        """Put another worker in the place of the batch's, and tell what became of the line that it was at."""
        worker = batch.worker
        worker.kill()
        at = worker.at
        line = None if at is None else batch.unfinished.pop(at, None)
        _log.warning("a reading worker was replaced at line %s", at)
        worker.let_go()
        if line is None:
            self._fruitless += 1
            if self._fruitless >= _MOST_FRUITLESS:
                raise WorkerDiedError(
                    "The part of Newsreader that reads files ends as soon as it is started. Nothing was lost;"
                    " restart Newsreader, and install it anew if that does not help."
                )
        other = self._start()
        self._workers[self._workers.index(worker)] = other
        for one in self._batches:
            if one.worker is worker:
                one.worker = other
                other.send(one.unfinished, self.choices)
        if line is None or at is None:
            return Portion()
        failure = Failure(path_to_text(found_from_text(line).path), sentence)
        return Portion(failures=(failure,), finished=(at,))

    def _start(self) -> _Worker:
        pulse, handle = make_pulse() or (None, None)
        try:
            process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                pass_fds=() if handle is None else (handle,),
            )
        except OSError as error:
            raise WorkerDiedError(f"The part of Newsreader that reads files could not be started: {error}.") from error
        finally:
            if handle is not None:
                os.close(handle)
        return _Worker(process, pulse, handle)


def _too_slow(seconds: int) -> str:
    return (
        f"could not be read: nothing came of it for {seconds} seconds. Check that its drive answers, or save it anew,"
        " and import it again."
    )


class _Ended:
    """The worker says nothing more."""


@dataclass(eq=False)
class _Worker:
    """One process, with a thread that speaks to it and one that listens, so that neither end waits for the other."""

    process: subprocess.Popen[bytes]
    pulse: Pulse | None = None
    handle: int | None = None
    """Of the pulse, in the worker."""
    told_at: int | None = None
    """The line that it said to be at; with a pulse it says nothing."""
    beats: int = 0
    heard_at: float = field(default_factory=lambda: monotonic() + _START_LIMIT)
    _told: Queue[Portion | _Ended] = field(default_factory=lambda: Queue(_AHEAD))
    _to_say: SimpleQueue[bytes | None] = field(default_factory=SimpleQueue)
    _is_let_go: Event = field(default_factory=Event)

    def __post_init__(self) -> None:
        for work in (self._speak, self._listen):
            Thread(target=work, name="reading", daemon=True).start()

    def send(self, lines: dict[int, str], choices: tuple[ColumnChoice, ...]) -> None:
        self._to_say.put(encode_frame(ReadLines(tuple(lines.items()), choices, self.handle)))

    @property
    def at(self) -> int | None:
        """The line that it is at; None before the first."""
        if self.pulse is None:
            return self.told_at
        number, beats = self.pulse.look()
        return number if beats else None

    def next_told(self, timeout: float) -> Portion | _Ended | None:
        """What it told next; None when there is nothing within ``timeout`` seconds."""
        try:
            told = self._told.get(timeout=timeout)
        except Empty:
            return None
        self._hear()
        return told

    def is_overdue(self, limit: float) -> bool:
        """Whether there was no sign of life for so many seconds."""
        if self.pulse is not None:
            _number, beats = self.pulse.look()
            if beats != self.beats:
                self.beats = beats
                self._hear()
        return monotonic() - self.heard_at > limit

    def _hear(self) -> None:
        self.heard_at = max(self.heard_at, monotonic())

    def kill(self) -> None:
        """End the process. One that waits for a drive cannot be ended until that answers; nobody waits for it."""
        self.process.kill()

    def let_go(self) -> None:
        """Let the threads end."""
        self._is_let_go.set()
        self._to_say.put(None)
        try:
            while True:
                self._told.get_nowait()
        except Empty:
            return

    def _speak(self) -> None:
        assert self.process.stdin is not None
        try:
            while (frame := self._to_say.get()) is not None:
                self.process.stdin.write(frame)
                self.process.stdin.flush()
        except OSError:
            _log.debug("a reading worker is gone")
        with suppress(OSError):  # what it did not take any more is lost with it
            self.process.stdin.close()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        try:
            while not self._is_let_go.is_set() and (told := read_frame(self.process.stdout)) is not None:
                self._hear()
                if isinstance(told, Alive):
                    self.told_at = told.number
                elif isinstance(told, Portion):
                    self._told.put(told)
        except (OSError, BrokenFrameError) as error:
            _log.warning("what a reading worker said could not be read: %s", error)
        self._told.put(_Ended())
        self.process.stdout.close()
        self.process.wait()
