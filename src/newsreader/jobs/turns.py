"""Whose turn it is to write: what the reader clicked goes before the next step of a long job."""

from __future__ import annotations

from threading import Condition

_LONGEST = 10.0
"""Seconds that a long job waits at most."""


class Turns:
    """Counts what was asked for and is not done. A writer that only waited for the file would hardly ever get between two
    steps of another, as SQLite has no queue."""

    def __init__(self) -> None:
        self._waiting = 0
        self._done = Condition()

    def asked(self) -> None:
        """Something was asked for that must not wait."""
        with self._done:
            self._waiting += 1

    def done(self) -> None:
        """It is done."""
        with self._done:
            self._waiting -= 1
            self._done.notify_all()

    def give_way(self) -> None:
        """Wait until nothing that was asked for is left."""
        with self._done:
            self._done.wait_for(lambda: self._waiting <= 0, _LONGEST)
