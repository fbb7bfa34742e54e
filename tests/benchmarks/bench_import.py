"""Time importing (without analysis) beside a plain SQLite FTS5 loop, and beside recollindex where that is installed.

    python tests/benchmarks/bench_import.py [FOLDER] [FILES]

The text files of the folder (the sample articles if there is none) are copied, each with a line of its own at its end,
until there are FILES (10,000). Every contestant gets the same files, in turns; the best of three turns counts. The plain
loop reads each file, decodes it and stores it in one table with the index that the program's search has, in transactions
of 500, with the same page size and the same syncs. CPU seconds take in all child processes.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import apsw

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from newsreader.jobs.context import JobContext
from newsreader.jobs.import_articles import import_paths
from newsreader.library import Library
from newsreader.resources import seeds_folder
from newsreader.storage.connection import PAGE_SIZE

FILES = 10_000
TURNS = 3
BATCH = 500
AT_LEAST = 0.5
"""Of the plain loop's files per second."""


@dataclass
class Contestant:
    """Who indexes the files; ``run`` gets them and an empty folder, and gives how many it took in."""

    name: str
    run: Callable[[Path, Path], int]
    seconds: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)


def plain_loop(files: Path, place: Path) -> int:
    database = apsw.Connection(str(place / "plain.db"))
    for sql in (f"PRAGMA page_size = {PAGE_SIZE}", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL"):
        list(database.execute(sql))
    database.execute(
        "CREATE VIRTUAL TABLE story USING fts5 (title, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"
    )
    count = 0
    database.execute("BEGIN")
    for path in sorted(files.rglob("*.txt")):
        text = path.read_bytes().decode("utf-8", "replace")
        database.execute("INSERT INTO story VALUES (?, ?)", (text.partition("\n")[0], text))
        count += 1
        if count % BATCH == 0:
            database.execute("COMMIT")
            database.execute("BEGIN")
    database.execute("COMMIT")
    database.close()
    return count


def newsreader_import(files: Path, place: Path) -> int:
    library = Library.open(place / "x.library")
    report = import_paths(library, [files], JobContext())
    library.close()
    return len(report.added) + len(report.copies)


def recollindex(files: Path, place: Path) -> int:
    settings = place / "recoll"
    settings.mkdir()
    (settings / "recoll.conf").write_text(f"topdirs = {files}\n")
    subprocess.run(["recollindex", "-c", str(settings)], capture_output=True, check=True)
    return sum(1 for _ in files.rglob("*.txt"))


def make_files(source: Path, count: int, target: Path) -> None:
    originals = sorted(path for path in source.rglob("*.txt") if path.is_file())
    if not originals:
        sys.exit(f"no text files in {source}")
    for number in range(count):
        path = originals[number % len(originals)]
        folder = target / f"{number // 500:03}"
        folder.mkdir(exist_ok=True)
        (folder / f"{number:06}.txt").write_bytes(path.read_bytes() + f"\nNumber {number}\n".encode())


def processor_seconds() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def main() -> int:
    """Print files per second and CPU per file; 1 when importing is slower than it should be."""
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else seeds_folder()
    count = int(sys.argv[2]) if len(sys.argv) > 2 else FILES
    contestants = [Contestant("plain FTS5 loop", plain_loop), Contestant("newsreader", newsreader_import)]
    if shutil.which("recollindex"):
        contestants.append(Contestant("recollindex", recollindex))
    with tempfile.TemporaryDirectory() as top:
        files = Path(top) / "files"
        files.mkdir()
        make_files(source, count, files)
        for _turn in range(TURNS):
            for one in contestants:
                with tempfile.TemporaryDirectory(dir=top) as place:
                    before, processor = time.perf_counter(), processor_seconds()
                    taken = one.run(files, Path(place))
                    one.seconds.append(time.perf_counter() - before)
                    time.sleep(0.3)  # until every child is counted
                    one.processor.append(processor_seconds() - processor)
                assert taken == count, f"{one.name} took {taken} of {count}"
    speed = {one.name: count / min(one.seconds) for one in contestants}
    for one in contestants:
        print(
            f"{one.name:16} {speed[one.name]:7,.0f} files/s  {min(one.processor) / count * 1e6:6,.0f} µs CPU a file"
            f"  {speed[one.name] / speed['plain FTS5 loop']:5.0%} of the plain loop"
        )
    is_slow = any(speed["newsreader"] < share * speed[name] for name, share in _WANTED.items() if name in speed)
    return int(is_slow)


_WANTED = {"plain FTS5 loop": AT_LEAST, "recollindex": 1.0}

if __name__ == "__main__":
    sys.exit(main())
