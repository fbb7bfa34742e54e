"""Labelled text: what the data files hold, as words with a label each."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from newsreader.analysis.entities.words import WORD

OUTSIDE = "O"


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words and their labels (``O``, ``B-PER``, ``I-PER`` …), as many of one as of the other."""

    words: tuple[str, ...]
    labels: tuple[str, ...]

    def names(self) -> list[tuple[int, int, str]]:
        """(first word, word after the last, kind) of each name in reading order."""
        found: list[tuple[int, int, str]] = []
        for index, label in enumerate(self.labels):
            if label.startswith("B-"):
                found.append((index, index + 1, label[2:]))
            elif label.startswith("I-"):
                start, _, kind = found[-1]
                found[-1] = (start, index + 1, kind)
        return found


def labels_of(names: Sequence[tuple[int, int, str]], length: int) -> tuple[str, ...]:
    """Labels of ``length`` words from names given as (first word, word after the last, kind)."""
    labels = [OUTSIDE] * length
    for start, end, kind in names:
        labels[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
    return tuple(labels)


def to_sentence(text: str, names: Sequence[tuple[int, int, str]]) -> Sentence:
    """A sentence from a text and its names as (start, end, kind) in code points.

    A word that a name cuts belongs to the name. Of names that overlap the first in reading order wins.
    """
    spans = [match.span() for match in WORD.finditer(text)]
    ends = [end for _, end in spans]
    starts = [start for start, _ in spans]
    found: list[tuple[int, int, str]] = []
    for start, end, kind in sorted(names):
        first, last = bisect_left(ends, start + 1), bisect_left(starts, end)
        if first < last and (not found or first >= found[-1][1]):
            found.append((first, last, kind))
    return Sentence(tuple(text[start:end] for start, end in spans), labels_of(found, len(spans)))


def read_sentences(path: Path) -> list[Sentence]:
    """The sentences of a data file, in its order: a JSON object a line with ``text`` and ``entities``."""
    sentences: list[Sentence] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            row = json.loads(line)
            names = [(int(name["start"]), int(name["end"]), str(name["label"])) for name in row["entities"]]
            sentences.append(to_sentence(str(row["text"]), names))
    return [sentence for sentence in sentences if sentence.words]
