"""What a job is given besides its task: where to tell its progress, and when to stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event
from time import monotonic
from typing import TypeVar

from newsreader.errors import CancelledError, DiskFullError, LibraryBusyError
from newsreader.model.changes import Changes
from newsreader.model.reports import JobKind, Progress

T = TypeVar("T")
_TELL_EVERY = 0.1
_REST = 0.02
_LOOK_EVERY = 0.05
_TRY_AGAIN_AFTER = 2.0
"""Seconds between two tries of a write for which there is no room."""


def _nobody_waits() -> None:
    """For jobs beside which nothing else is written."""


def _ignore(_told: object) -> None:
    """For who does not want to know."""


@dataclass
class JobContext:
    """Progress out, cancel and pause in. Telling progress is also the point at which these are noticed.

    ``give_way`` lets what the reader clicked go first.
    ``ending`` is set when the program ends: a job then stops soon and leaves what is undone for the next start.
    ``tell_trouble`` gets a sentence when a write has to wait until there is room again; None where nobody would wait.
    """

    tell_progress: Callable[[Progress], None] = _ignore
    tell_changes: Callable[[Changes], None] = _ignore
    cancelled: Event = field(default_factory=Event)
    ending: Event = field(default_factory=Event)
    paused: Event = field(default_factory=Event)
    tell_trouble: Callable[[str], None] | None = None
    give_way: Callable[[], None] = _nobody_waits
    _told_at: float = 0.0

    def report(self, kind: JobKind, done: int, total: int | None, *, always: bool = False) -> None:
        """Tell progress, at most ten times a second. Raises CancelledError."""
        self.stop_if_cancelled()
        now = monotonic()
        if always or now - self._told_at >= _TELL_EVERY:
            self._told_at = now
            self.tell_progress(Progress(kind, done, total))

    def rest(self) -> None:
        """Between two writes of a job that makes many: let others come to the file, which has no queue."""
        self.give_way()
        self.ending.wait(_REST)

    def teller(self, kind: JobKind) -> Callable[[int, int | None], None]:
        """What the care of a library tells its progress to; it also ends with the program."""

        def tell(done: int, total: int | None) -> None:
            if self.ending.is_set():
                raise CancelledError("Stopped, as Newsreader ended.")
            self.report(kind, done, total)

        return tell

    def stop_if_cancelled(self) -> None:
        """Rests while paused. Raises CancelledError when the user has cancelled."""
        while self.paused.is_set() and not self.ending.is_set() and not self.cancelled.is_set():
            self.ending.wait(_LOOK_EVERY)
        if self.cancelled.is_set():
            raise CancelledError("Cancelled. What was stored before stays.")

    def insist(self, write: Callable[[], T]) -> T:
        """What ``write`` returns; one that the disk has no room for, or another program holds up, is tried again and again.

        Raises what ``write`` raises, CancelledError, and where nobody would wait DiskFullError and LibraryBusyError.
        """
        told = ""
        while True:
            try:
                return write()
            except (DiskFullError, LibraryBusyError) as error:
                if self.tell_trouble is None or self.ending.is_set():
                    raise
                if str(error) != told:
                    told = str(error)
                    self.tell_trouble(f"{error} The work waits for that and then goes on by itself.")
                self._rest(_TRY_AGAIN_AFTER)

    def _rest(self, seconds: float) -> None:
        until = monotonic() + seconds
        while monotonic() < until and not self.ending.is_set():
            self.stop_if_cancelled()
            self.ending.wait(_LOOK_EVERY)
