"""Examples as numbers: what the network reads, in batches of about equal size."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from model.recipe import LABELS
from model.sentences import Sentence
from newsreader.analysis.entities.wordpiece import END_ID, PADDING, START_ID, WordPieces

IGNORED = -100
"""The label of pieces that carry none: all but each word's first."""

_LABEL_IDS = {label: number for number, label in enumerate(LABELS)}
_POOL_BATCHES = 50


@dataclass(frozen=True, slots=True)
class Encoded:
    """Piece ids, case classes and label ids of one example, all of one length."""

    ids: tuple[int, ...]
    cases: tuple[int, ...]
    labels: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows of examples padded to one length; ``mask`` is 1 for what is no padding."""

    ids: list[list[int]]
    cases: list[list[int]]
    labels: list[list[int]]
    mask: list[list[int]]


def encode(sentence: Sentence, pieces: WordPieces, longest: int = 384) -> Encoded:
    """An example as the engine would read it, cut to ``longest`` pieces."""
    ids, cases, labels = [START_ID], [PADDING], [IGNORED]
    for word, label in zip(sentence.words, sentence.labels, strict=True):
        found, case = pieces.encode(word)
        ids += found
        cases += [case] * len(found)
        labels += [_LABEL_IDS[label]] + [IGNORED] * (len(found) - 1)
    cut = longest - 1
    return Encoded((*ids[:cut], END_ID), (*cases[:cut], PADDING), (*labels[:cut], IGNORED))


def make_batches(examples: Sequence[Encoded], most_pieces: int, chance: random.Random) -> list[Batch]:
    """Batches of at most ``most_pieces`` pieces with padding: neighbours in length share one, their order is random."""
    batches: list[Batch] = []
    average = sum(len(example.ids) for example in examples) / max(1, len(examples))
    pool = max(1, int(_POOL_BATCHES * most_pieces / max(1.0, average)))
    for first in range(0, len(examples), pool):
        rows: list[Encoded] = []
        for example in sorted(examples[first : first + pool], key=lambda each: len(each.ids)):
            if rows and (len(rows) + 1) * len(example.ids) > most_pieces:
                batches.append(_pad(rows))
                rows = []
            rows.append(example)
        if rows:
            batches.append(_pad(rows))
    chance.shuffle(batches)
    return batches


def _pad(rows: Sequence[Encoded]) -> Batch:
    length = max(len(row.ids) for row in rows)
    gaps = [length - len(row.ids) for row in rows]
    return Batch(
        ids=[[*row.ids, *[0] * gap] for row, gap in zip(rows, gaps, strict=True)],
        cases=[[*row.cases, *[PADDING] * gap] for row, gap in zip(rows, gaps, strict=True)],
        labels=[[*row.labels, *[IGNORED] * gap] for row, gap in zip(rows, gaps, strict=True)],
        mask=[[1] * len(row.ids) + [0] * gap for row, gap in zip(rows, gaps, strict=True)],
    )
