"""How a names model is trained: every figure of a run in one frozen value, stored beside its weights."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

LABELS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
"""The model's labels in the order in which the engine reads them."""

DATA_SETS = (
    "wikigold", "crossner_politics", "crossner_music", "crossner_literature", "crossner_science",
    "uner_ewt", "uner_pud", "btc_g", "gum_other",
)  # fmt: skip
"""The sets of the first recipe; the data folder's README has their licences."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """One run. Rates and shares are fractions, lengths are counted in words or word pieces as said.

    ``swapped`` is the share of examples whose names are replaced by others of their kind; ``averaged`` is the share of
    the last steps whose weights are averaged (0: the last weights as they are); ``mended`` mends labels by rule.
    """

    seed: int = 1
    data: tuple[str, ...] = DATA_SETS
    epochs: float = 4.0
    rate: float = 1.5e-4
    fast_factor: float = 5.0
    warm_up_steps: int = 60
    weight_decay: float = 0.01
    batch_pieces: int = 2600
    most_sentences: int = 4
    longest_example: int = 100
    capitals: float = 0.04
    title_case: float = 0.04
    swapped: float = 0.0
    averaged: float = 0.0
    mended: bool = False
    steps: int | None = None

    def save(self, path: Path) -> None:
        """Write as JSON."""
        path.write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf-8")
