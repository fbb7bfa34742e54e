"""Import given documents in random orders and compare the entities, mention for mention.

    python tests/benchmarks/check_order.py FILE.jsonl [ORDERS]

A line of FILE is a document with its mentions as ``newsreader link --mentions`` takes them, or one that
``newsreader annotate`` gave. Each order (ten when not said) fills a library of its own in batches of random sizes.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from import_orders import MarkedText, analysis_of, fill, random_batches
from newsreader.model.annotation import Kind

_KINDS = {"PER": Kind.PERSON, "LOC": Kind.PLACE, "ORG": Kind.ORGANISATION, **{str(kind): kind for kind in Kind}}
_LARGEST_BATCH = 50


def read_documents(path: Path) -> Iterator[MarkedText]:
    """The documents of a file that have a text, each text once."""
    texts: set[str] = set()
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n")):
        row = json.loads(line) if line.strip() else {}
        text = row.get("text")
        if not text or text in texts:
            continue
        texts.add(text)
        marks = [(mark["start"], mark["end"], mark.get("type") or mark["kind"]) for mark in row.get("mentions") or row["entities"]]
        yield MarkedText(str(number), text, tuple((start, end, _KINDS[kind]) for start, end, kind in marks if kind in _KINDS))


def main() -> int:
    """Compare; 1 when an order gave something else."""
    path, orders = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10
    texts = [(marked, analysis_of(marked)) for marked in read_documents(path)]
    source = random.Random(1)
    failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        expected = fill(Path(scratch) / "first", texts, [len(texts)])
        mentions = sum(len(group) for group in expected[0])
        print(f"{len(texts)} documents, {mentions} mentions, {len(expected[0])} entities, {len(expected[1])} pointers")
        for number in range(orders):
            started = time.perf_counter()
            source.shuffle(texts)
            found = fill(Path(scratch) / str(number), texts, random_batches(source, len(texts), _LARGEST_BATCH))
            is_same = found == expected
            failed |= not is_same
            away = len(found[0] ^ expected[0]), len(found[1] ^ expected[1])
            how = "the same" if is_same else f"{away[0]} entities and {away[1]} pointers differ"
            print(f"order {number + 1}: {how}, {time.perf_counter() - started:.1f} s", flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
