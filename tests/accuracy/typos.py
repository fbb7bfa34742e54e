"""Puts one typo into a tenth of the full names of people in a set of links, the same ones each time.

    python tests/accuracy/typos.py LINKS.jsonl > WITH_TYPOS.jsonl

A full name has two words or more. A typo is one letter dropped, doubled or changed, or two neighbours swapped; it never
touches the first letter of the name. Texts and the places of all mentions follow; mentions must not overlap.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NotRequired, TypedDict

SHARE = 0.1
_SEED = 20040511
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class MentionRow(TypedDict):
    """A mention of a set of links, as far as a typo touches it."""

    start: int
    end: int
    surface: str
    type: str


class DocumentRow(TypedDict):
    """A document of a set of links."""

    doc: str
    text: NotRequired[str | None]
    mentions: list[MentionRow]


def with_typos(documents: Iterable[DocumentRow], share: float = SHARE, seed: int = _SEED) -> Iterator[DocumentRow]:
    """The documents with one typo in this share of the full names of people."""
    chance = random.Random(seed)
    for document in documents:
        yield _with_typos(document, share, chance)


def _with_typos(document: DocumentRow, share: float, chance: random.Random) -> DocumentRow:
    text = document.get("text")
    parts: list[str] = []
    mentions: list[MentionRow] = []
    position = moved = 0
    for mention in sorted(document["mentions"], key=lambda each: each["start"]):
        surface = mention["surface"]
        is_full = mention["type"] == "PER" and len(surface.split()) > 1
        if is_full and mention["start"] >= position and chance.random() < share:
            surface = misspell(surface, chance)
        start = mention["start"] + moved
        changed: MentionRow = {**mention, "start": start, "end": start + len(surface), "surface": surface}
        if surface == mention["surface"]:
            changed["end"] = mention["end"] + moved
        elif text is not None:
            parts += (text[position : mention["start"]], surface)
            position = mention["end"]
            moved += len(surface) - (mention["end"] - mention["start"])
        mentions.append(changed)
    if text is None:
        return {**document, "mentions": mentions}
    return {**document, "text": "".join((*parts, text[position:])), "mentions": mentions}


def misspell(name: str, chance: random.Random) -> str:
    """The name with one typo; a name without two letters in a row stays."""
    places = [index for index in range(1, len(name)) if name[index].isalpha() and name[index - 1].isalpha()]
    if not places:
        return name
    for _ in range(20):
        index = chance.choice(places)
        before, letter, after = name[:index], name[index], name[index + 1 :]
        other = chance.choice(_LETTERS)
        typo = chance.choice(
            (
                before + after,
                before + letter + letter + after,
                before + (other.upper() if letter.isupper() else other) + after,
                (before[:-1] + letter + before[-1] + after) if index > 1 else name,
            )
        )
        if typo != name:
            return typo
    return name


def main() -> int:
    """Print a set with typos; 2 when no set is named."""
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").split("\n")
    for document in with_typos(json.loads(line) for line in lines if line.strip()):
        print(json.dumps(document, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
