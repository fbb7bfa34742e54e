"""Comparing: whether a recipe is better than what ships, beyond what another seed would change."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from model.measure import Measured
from model.scores import Score


def save_runs(measured: Sequence[Measured], path: Path) -> None:
    """Keep figures as JSON."""
    path.write_text(json.dumps([asdict(each) for each in measured], indent=1) + "\n", encoding="utf-8")


def load_runs(path: Path) -> list[Measured]:
    """Figures kept by ``save_runs``."""
    return [
        Measured(
            set_name=str(row["set_name"]),
            alone={label: Score(**score) for label, score in row["alone"].items()},
            with_rules={label: Score(**score) for label, score in row["with_rules"].items()},
            words_per_second=int(row["words_per_second"]),
        )
        for row in json.loads(path.read_text(encoding="utf-8"))
    ]


def merit(measured: Measured) -> float:
    """One figure for a set: the mean exact F with rules over its kinds."""
    return sum(score.exact for score in measured.with_rules.values()) / len(measured.with_rules)


def is_better(before: Sequence[Measured], one: Sequence[Measured], other: Sequence[Measured]) -> bool:
    """Whether two seeds of a recipe both beat ``before`` on every set by more than they differ from each other."""
    merits = [{each.set_name: merit(each) for each in run} for run in (before, one, other)]
    return all(
        min(merits[1][name], merits[2][name]) - merits[0][name] > abs(merits[1][name] - merits[2][name])
        for name in merits[0]
    )


def show_change(before: Sequence[Measured], after: Sequence[Measured]) -> str:
    """A line a set: exact F with rules, before → after."""
    lines: list[str] = []
    for old, new in zip(before, after, strict=True):
        cells = [
            f"{label} {score.exact:.1f} → {new.with_rules[label].exact:.1f}" for label, score in old.with_rules.items()
        ]
        lines.append(f"{old.set_name:24} {'   '.join(cells)}")
    return "\n".join(lines)
