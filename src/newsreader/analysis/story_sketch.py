"""Sketches of texts, by which others that are much alike are found in an index.

Made by MinHash (Broder 1997): of all runs of words the smallest by each of many orders of chance. Two texts agree in one
such smallest run as often as they share runs. A band is three of them together, so that texts with little in common hardly
ever share one. Twelve of the bands are made of the beginning alone: papers cut a story from its end, and what is left may
share little with the whole, but nearly all of its beginning.

Measured on 2,095 news stories and 18 sorts of made changes of 150 of them: stories cut to a third or a quarter are found in
149 and 142 of 150, edits of a tenth of the words in 149, as much again of another story before or after it in 148 and 150;
all 48 pairs of versions in the 2,095 are found, with 19 further pairs to compare.
"""

from __future__ import annotations

from hashlib import blake2b

from newsreader.analysis.story_words import runs_of, story_words
from newsreader.model.version import Sketch

SKETCH_RULES = "1"
"""Raise when the same text gives other bands than before: libraries are then sketched anew."""

FEWEST_RUNS = 30
"""A text of fewer runs is too short to be told from others."""
_BANDS, _HEAD_BANDS, _ROWS = 32, 12, 3
_HEAD_WORDS = 100
_SEED = 1


def sketch_of(text: str) -> Sketch:
    """The sketch of a text; the same in every process and on every machine."""
    words = story_words(text)
    if len(runs_of(words)) < FEWEST_RUNS:
        return Sketch()
    return Sketch((*_bands("all", words, _BANDS), *_bands("head", words[:_HEAD_WORDS], _HEAD_BANDS)))


def sketches_of(texts: tuple[str, ...]) -> tuple[Sketch, ...]:
    """The sketches of several texts: a task of a worker."""
    return tuple(sketch_of(text) for text in texts)


def _bands(part: str, words: list[str], number: int) -> list[int]:
    from rensa import RMinHash  # only where texts are sketched

    hashes = RMinHash(num_perm=number * _ROWS, seed=_SEED)
    # sorted, since sets of words come in another order in each process
    hashes.update(sorted(" ".join(run) for run in runs_of(words)))
    smallest: list[int] = hashes.digest()
    return [
        int.from_bytes(
            blake2b(f"{part} {band} {smallest[band * _ROWS : (band + 1) * _ROWS]}".encode(), digest_size=8).digest(),
            "big",
            signed=True,
        )
        for band in range(number)
    ]
