"""Measuring: a weights file on gold sets, the model alone and with the program's rules, and its speed.

Gold measures; nothing of it is ever trained on.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from model.scores import Score, Span, score_names
from newsreader.analysis.entities.engine import OnnxNamesEngine
from newsreader.analysis.pipeline import Analyser
from newsreader.model.annotation import Kind

LABELS = {Kind.PERSON: "PER", Kind.PLACE: "LOC", Kind.ORGANISATION: "ORG"}


@dataclass(frozen=True, slots=True)
class GoldSet:
    """Texts and their names."""

    name: str
    texts: Sequence[str]
    names: Sequence[frozenset[Span]]


@dataclass(frozen=True, slots=True)
class Measured:
    """Scores by label, alone and with rules, and the model's words a second on this machine at that moment."""

    set_name: str
    alone: dict[str, Score]
    with_rules: dict[str, Score]
    words_per_second: int


def read_gold(path: Path) -> GoldSet:
    """A gold set: a JSON object a line with ``text`` and ``entities`` (start, end, label)."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    names = [frozenset((int(e["start"]), int(e["end"]), str(e["label"])) for e in row["entities"]) for row in rows]
    return GoldSet(path.stem, [str(row["text"]) for row in rows], names)


def measure(weights: Path | None, gold: GoldSet) -> Measured:
    """Measure a weights file, or the one that ships when it is None."""
    engine = OnnxNamesEngine(weights)
    started = time.perf_counter()
    alone = [[(n.start, n.end, LABELS[n.kind]) for n in names] for names in engine.find_names(gold.texts)]
    seconds = time.perf_counter() - started
    analyses = Analyser(engine).analyse_batch(gold.texts)
    ruled = [[(m.start, m.end, LABELS[m.kind]) for m in analysis.mentions] for analysis in analyses]
    words = sum(len(text.split()) for text in gold.texts)
    return Measured(gold.name, score_names(gold.names, alone), score_names(gold.names, ruled), round(words / seconds))


def show(measured: Iterable[Measured]) -> str:
    """A line a set and way: exact / overlap F of people, places and organisations."""
    lines: list[str] = []
    for each in measured:
        for way, scores in (("alone", each.alone), ("with rules", each.with_rules)):
            cells = [
                f"{label} {s.exact:.1f} / {s.overlap:.1f}" for label in LABELS.values() if (s := scores.get(label))
            ]
            lines.append(f"{each.set_name:24} {way:11} {'   '.join(cells)}   {each.words_per_second} words/s")
    return "\n".join(lines)
