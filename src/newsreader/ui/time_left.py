"""How long a job still takes, by its rate of late. No Qt here, and no clock: the caller says what time it is."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

_LOOKS_BACK = 30.0
"""Seconds over which the rate is taken."""
_SILENT_FOR = 4.0
"""Seconds before the first estimate: a rate of less says nothing."""
_SLACK = 0.25
"""An estimate shown stays while the new one is within this share of it, so that it counts down without jumping."""
_MINUTE, _HOUR = 60, 3600


class TimeLeft:
    """Told how far a job is, says how many seconds it still takes."""

    def __init__(self) -> None:
        self._points: deque[tuple[float, int]] = deque()
        self._ends_at: float | None = None
        self._began = 0.0

    def tell(self, now: float, done: int, total: int | None) -> None:
        """``done`` of ``total`` at ``now`` (seconds of any steady clock)."""
        if total is None or (self._points and done < self._points[-1][1]):
            # counting, or another job: begin anew
            self._points.clear()
            self._ends_at = None
            if total is None:
                return
        if not self._points:
            self._began = now
        self._points.append((now, done))
        while len(self._points) > 2 and now - self._points[0][0] > _LOOKS_BACK:
            self._points.popleft()
        self._judge(now, total - done)

    def seconds(self, now: float) -> float | None:
        """Seconds left; None while nothing can be said."""
        return None if self._ends_at is None else max(0.0, self._ends_at - now)

    def _judge(self, now: float, left: int) -> None:
        (then, before), (last, done) = self._points[0], self._points[-1]
        if now - self._began < _SILENT_FOR or done == before:
            return
        wanted = left * (last - then) / (done - before)
        shown = self.seconds(now)
        if shown is None or abs(wanted - shown) > _SLACK * max(shown, wanted, 5.0):
            self._ends_at = now + wanted


def words_of_seconds(seconds: float, tr: Callable[..., str]) -> str:
    """ "about 3 minutes left"; coarse, so that it changes seldom. ``tr`` is an object's translation."""
    if seconds < 10:
        return tr("a few seconds left")
    if seconds < 55:
        return tr("about %Ln seconds left", "", round(seconds / 10) * 10)
    if seconds < 57 * _MINUTE:
        return tr("about %Ln minute(s) left", "", max(1, round(seconds / _MINUTE)))
    return tr("about %Ln hour(s) left", "", max(1, round(seconds / _HOUR)))
