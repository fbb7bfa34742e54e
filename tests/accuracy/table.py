"""The tables that ``make accuracy`` prints: figures and their change against the baseline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from accuracy.evaluation import Figures
from accuracy.scoring import Count

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
    """One line a figure of the evaluation sets, with its change."""
    for name, figure in now.items():
        yield f"{name:72}{figure:8.1f}  {_change(figure, before.get(name))}".rstrip()


def _change(now: float | None, before: float | None) -> str:
    if now is None:
        return ""
    if before is None:
        return "new"
    return f"{now - before:+.1f}" if abs(now - before) >= _SMALLEST_CHANGE else ""
