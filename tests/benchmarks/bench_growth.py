"""Whether any reader's time grows faster than n log n with the length of its input, by doubling hostile pieces twice.

    python tests/benchmarks/bench_growth.py

CPU time, the best of three; four times the letters may take at most ``MOST`` times as long.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from fuzzing import PIECES, read_bytes, read_file, read_name, read_quotes, read_search, read_structure

MOST = 5.5
"""4.5 is n log n at these lengths; the rest is what CPU times vary by."""
LETTERS = 40_000
SMALLEST = 0.004
"""Seconds below which a time says nothing."""
MIXED = tuple(
    "".join(pieces)
    for pieces in (
        ("“", "a "), ('"', "Aaa Bbb, "), ("'", "a's "), ("said ", "“"), ("(", ")"), ("«", "„", "word "), ("a.",), ("A. B. C. ",),
        ("LONDON (Reuters) - ", "Read more:\n"), ("Ann Lee, ", "By "), ("\n", " "), ("word.\n\n",), ("x",), ("<b>", "&"), ("*", "_"),
        ("[a](", "b)"), ("Mr Lee said he said. ",), ("1/2/2024 ",), ("{\\", "}"), ("=", "?="), ('"a",', "\n"), ("e\u0301",), ("😀",),
        ("<div>",), ("<table><tr><td>",), ("> ",), ("```\n",), ("# x\n",), ("- a\n",),
    )
)  # fmt: skip
def _read_as(name: str, text: str) -> None:
    read_file(name)(text.encode("utf-8", "replace"))


TEXT_READERS: dict[str, Callable[[str], None]] = {
    "decoding": lambda text: read_bytes(text.encode("utf-8", "surrogatepass")),
    "structure": read_structure,
    "quotes and speakers": read_quotes,
    "names": lambda text: read_name(text[: len(text) // 40]),
    "search": read_search,
    **{
        name: partial(_read_as, name)
        for name in ("a.txt", "a.html", "a.md", "a.rtf", "a.eml", "a.csv", "a.jsonl", "a.rss", "a.mbox")
    },
}
HEADS = {"a.rtf": r"{\rtf1 ", "a.eml": "Subject: x\n\n", "a.mbox": "From a@b.c Mon Jun  2 10:00:00 2025\nSubject: x\n\n",
         "a.html": "<html><body><p>", "a.rss": '<rss version="2.0"><channel><item><title>'}  # fmt: skip


def seconds(read: Callable[[str], None], text: str) -> float:
    best = float("inf")
    # the collector looks through everything that was made whenever so much is new: it begins between the two lengths
    gc.collect()
    gc.disable()
    try:
        for _ in range(3):
            before = time.process_time()
            read(text)
            best = min(best, time.process_time() - before)
            if best > 1.0:
                break
    finally:
        gc.enable()
    return best


def main() -> int:
    """Print what grows too fast, and the steepest of each reader; 1 when there is any."""
    is_bad = False
    for name, read in TEXT_READERS.items():
        steepest, worst = 0.0, ""
        for piece in dict.fromkeys((*MIXED, *PIECES)):
            head = HEADS.get(name, "")
            short, long = (head + (piece * (size // len(piece) + 1))[:size] for size in (LETTERS, 4 * LETTERS))
            taken = seconds(read, long)
            if taken < SMALLEST:
                continue
            before = max(seconds(read, short), SMALLEST / 4)
            if taken / before > steepest:
                steepest, worst = taken / before, f"{piece[:20]!r} {before:.3f} → {taken:.3f} s"
            if taken / before > MOST:
                print(f"   {name}: {piece[:30]!r} takes {taken / before:.1f} times as long ({before:.3f} → {taken:.3f} s)", flush=True)
        is_bad |= steepest > MOST
        print(f"{name:20} {steepest:4.1f}  {worst}", flush=True)
    return int(is_bad)


if __name__ == "__main__":
    sys.exit(main())
