"""The committed figures that a run is held against: ``baseline.json`` beside this file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from accuracy.evaluation import Figures
from accuracy.scoring import Count, Result

BASELINE = Path(__file__).with_name("baseline.json")


@dataclass(frozen=True, slots=True)
class Baseline:
    """Counts over all stories, names of the stories without errors, and figures of the evaluation sets."""

    counts: Mapping[str, Count] = field(default_factory=dict)
    right: frozenset[str] = frozenset()
    sets: Figures = field(default_factory=dict)


def read_baseline(path: Path = BASELINE) -> Baseline:
    """The committed baseline; an empty one when there is none."""
    if not path.is_file():
        return Baseline()
    row = json.loads(path.read_text(encoding="utf-8"))
    counts = {aspect: Count(*three) for aspect, three in row["counts"].items()}
    return Baseline(counts, frozenset(row["right"]), row["sets"])


def write_baseline(baseline: Baseline, path: Path = BASELINE) -> None:
    """Keep these figures; one fact a line, so that a change reads well."""
    counts = [f"    {json.dumps(a)}: [{c.found}, {c.missed}, {c.wrong}]" for a, c in baseline.counts.items()]
    right = [f"    {json.dumps(name, ensure_ascii=False)}" for name in sorted(baseline.right)]
    sets = [f"    {json.dumps(name)}: {figure:g}" for name, figure in sorted(baseline.sets.items())]
    parts = (_block("counts", "{}", counts), _block("right", "[]", right), _block("sets", "{}", sets))
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


def _block(name: str, brackets: str, lines: list[str]) -> str:
    inside = "\n" + ",\n".join(lines) + "\n  " if lines else ""
    return f'  "{name}": {brackets[0]}{inside}{brackets[1]}'


def gone_wrong(baseline: Baseline, results: Mapping[str, Result]) -> dict[str, tuple[str, ...]]:
    """Stories that were right in the baseline and are not now, with their errors."""
    return {name: result.errors for name, result in results.items() if name in baseline.right and result.errors}
