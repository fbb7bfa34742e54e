"""Time what linking costs when one article comes into a library of many names.

    python tests/benchmarks/bench_linking.py [NAMES] [FOLDER]

A library with NAMES distinct names (100,000 when not given, for example 1000000) in articles of fifteen is loaded in
bulk and linked once; then articles of fifteen names come one by one, each saved and linked in a transaction of its own.
With FOLDER the library is kept there and used again; linking it goes on where an earlier run was ended. Goals: 15 ms for 19 of 20 articles at 100,000 names, 30 ms at
1,000,000.
"""

from __future__ import annotations

import gc
import random
import sys
import tempfile
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.made_library import NAMES_AN_ARTICLE, common_name, load
from benchmarks.made_names import make_names
from builders import Named, analysis, article
from newsreader.library import Library, Linking, program_linking
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.entity import EntityId
from newsreader.model.linking import NameId, NameIndex, NameRecord, Resolution
from newsreader.storage.opening import open_database

NEW_NAMES = 3
ARTICLES = 400
TELL_EVERY = 30.0


@dataclass
class Stopwatch:
    """The program's linking, which notes how long deciding took and how many names it settled."""

    rules: Linking = field(default_factory=program_linking)
    seconds: float = 0.0
    names: int = 0

    def resolve(
        self,
        kind: Kind,
        changed: Collection[NameRecord],
        index: NameIndex,
        new_entity_id: Callable[[], EntityId],
        renewed: Collection[NameId],
    ) -> Resolution:
        """Resolve and note."""
        started = time.perf_counter()
        resolution = self.rules.resolve(kind, changed, index, new_entity_id, renewed)
        self.seconds += time.perf_counter() - started
        self.names += len(resolution.links)
        return resolution

    def linking(self) -> Linking:
        """What the library is given."""
        return Linking(self.rules.keys, self.resolve, self.rules.version)


def link_all(path: Path) -> None:
    """Link a library that was put in place in bulk, or go on with that after an end in between."""
    started, worked, told = time.perf_counter(), time.process_time(), 0.0
    library = Library.open(path)
    step = library.link_next()
    while not step.is_last:
        library.settle_journal()
        step = library.link_next()
        if time.perf_counter() - told > TELL_EVERY:
            told = time.perf_counter()
            print(f"  {step.done:,} of {step.total:,} names linked", flush=True)
    library.close()
    seconds, processor = time.perf_counter() - started, time.process_time() - worked
    print(f"  linked all in {seconds:.1f} s, {processor:.1f} s of the processor", flush=True)


def add_articles(path: Path, names: Sequence[tuple[Kind, str]], new: Sequence[tuple[Kind, str]]) -> None:
    """Save articles one by one and print what that took.

    On a busy machine the processor's time says more than the clock's, which has the waiting for disk and others in it,
    and the pages that were written say most.
    """
    source = random.Random(time.time_ns())
    watch = Stopwatch()
    library = Library(open_database(path, read_only=False), watch.linking)
    unknown = list(new)
    source.shuffle(unknown)
    gc.collect()
    gc.freeze()  # the made names are the bench's own, not the program's to look through
    saving, working, deciding, settled, written, moving = [], [], [], [], [], []
    for _ in range(ARTICLES):
        chosen = {names[common_name(len(names), source) - 1] for _ in range(NAMES_AN_ARTICLE - NEW_NAMES)}
        chosen |= {unknown.pop() for _ in range(NEW_NAMES)}
        marked = [Named(kind, (surface,)) for kind, surface in sorted(chosen)]
        text = f"{source.getrandbits(60)}. " + ", ".join(one.forms[0] for one in marked)
        (number,) = library.add_articles([article(text, published="2024-05-06")]).added
        found = analysis(text, *marked)
        watch.seconds, watch.names = 0.0, 0
        pages = _pages_in_journal(library)
        started, worked = time.perf_counter(), time.process_time()
        library.save_analyses([(ArticleId(number), found)])
        saving.append((time.perf_counter() - started) * 1000)
        working.append((time.process_time() - worked) * 1000)
        deciding.append(watch.seconds * 1000)
        settled.append(float(watch.names))
        written.append(float(_pages_in_journal(library) - pages))
        # as the jobs process does between two articles
        started = time.perf_counter()
        library.settle_journal()
        moving.append((time.perf_counter() - started) * 1000)
    library.close()
    for what, figures in (
        ("save and link, ms", saving),
        ("processor alone, ms", working),
        ("deciding alone, ms", deciding),
        ("names settled", settled),
        ("pages written", written),
        ("settling between, ms", moving),
    ):
        ranked = sorted(figures)
        median, late = ranked[len(ranked) // 2], ranked[len(ranked) * 95 // 100]
        print(f"{what:20} median {median:7.1f}   p95 {late:7.1f}   worst {ranked[-1]:7.1f}", flush=True)


def _pages_in_journal(library: Library) -> int:
    """Each committed transaction adds the pages it changed."""
    row = library._database.row("PRAGMA wal_checkpoint(NOOP)")
    return int(row[1]) if row else 0


def main() -> None:
    """Load, add, print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    made = make_names(count + 50_000)
    names, new = made[:count], made[count:]
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(sys.argv[2] if len(sys.argv) > 2 else scratch) / f"names-{count}.newsreader"
        if not path.exists():
            started = time.perf_counter()
            load(path, names)
            print(f"loaded {count} names in {time.perf_counter() - started:.1f} s, {path.stat().st_size / 1e6:.0f} MB")
        link_all(path)
        add_articles(path, names, new)


if __name__ == "__main__":
    main()
