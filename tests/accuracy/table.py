"""The tables that ``make accuracy`` prints: figures and their change against the baseline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from accuracy.evaluation import Figures
from accuracy.scoring import Count
from accuracy.wanted import WANTED

_SMALLEST_CHANGE = 0.05


def story_lines(now: Mapping[str, Count], before: Mapping[str, Count]) -> Iterator[str]:
    """One line an aspect: found, missed, wrong, F and the change of F."""
    yield f"{'':18}{'found':>7}{'missed':>8}{'wrong':>7}{'F':>8}  change"
    for aspect, count in now.items():
        f = count.f
        change = _change(f, before[aspect].f if aspect in before else None)
        shown = "" if f is None else f"{f:.1f}"
        yield f"{aspect:18}{count.found:7}{count.missed:8}{count.wrong:7}{shown:>8}  {change}".rstrip()


def set_lines(now: Figures, before: Figures) -> Iterator[str]:
    """One line a set and type: its figures with their change, and what is wanted where a figure falls short."""
    for head in dict.fromkeys(name.rpartition(", ")[0] for name in now):
        figures = [name for name in now if name.rpartition(", ")[0] == head]
        yield f"{head:52}" + "  ".join(_figure(name, now[name], before.get(name)) for name in figures)


def _figure(name: str, now: float, before: float | None) -> str:
    change = _change(now, before)
    notes = [change] if change and before is not None else []
    wanted = WANTED.get(name)
    if wanted is not None and not wanted.holds(now):
        notes.append(f"wanted {wanted}")
    return f"{name.rpartition(', ')[2]} {now:.1f}" + (f" ({', '.join(notes)})" if notes else "")


def _change(now: float | None, before: float | None) -> str:
    if now is None:
        return ""
    if before is None:
        return "new"
    return f"{now - before:+.1f}" if abs(now - before) >= _SMALLEST_CHANGE else ""
