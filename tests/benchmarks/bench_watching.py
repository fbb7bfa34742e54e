"""A look through a watched folder of 21,000 files that nobody touched, and the same by recollindex where it is installed.

Both are whole processes, one after the other, on the same tree: the second runs of each are compared.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import monotonic

from newsreader.jobs.context import JobContext
from newsreader.jobs.watch_folders import Settling, look_through
from newsreader.library import Library

_FOLDERS, _FILES, _RUNS = 210, 100, 5
_LONG_AGO = 1_600_000_000
_WORDS = "The harbour of Skerrin is to be dredged again, said Ann Lee of the council on Tuesday. "


def main() -> int:
    """Print wall and processor seconds of each."""
    with tempfile.TemporaryDirectory() as temporary:
        base = Path(temporary)
        top = _make_tree(base / "news")
        library = Library.open(base / "library")
        library.watch_folder(top)
        library.close()
        command = [sys.executable, str(Path(__file__)), str(base / "library")]
        print(f"{_FOLDERS * _FILES} files in {_FOLDERS} folders")
        print(f"  first look {_timed(command)}")
        for _ in range(_RUNS):
            print(f"  look again, as a process of its own {_timed(command)}")
        if shutil.which("recollindex"):
            _bench_recoll(base, top)
    return 0


def look(path: Path) -> None:
    """One look, as the jobs process makes it; prints its own seconds."""
    library = Library.open(path)
    started, used = monotonic(), _used(resource.RUSAGE_SELF)
    look_through(library, Settling(), JobContext())
    print(f"    the look alone: {monotonic() - started:.2f} s, processor {_used(resource.RUSAGE_SELF) - used:.2f} s")
    library.close()


def _make_tree(top: Path) -> Path:
    for folder in range(_FOLDERS):
        inside = top / f"{folder % 20:02}" / f"{folder:03}"
        inside.mkdir(parents=True)
        for number in range(_FILES):
            file = inside / f"story {number}.txt"
            file.write_text(f"Story {folder}-{number}\n\n{_WORDS * 12}\n", encoding="utf-8")
            os.utime(file, (_LONG_AGO, _LONG_AGO + number))
    return top


def _bench_recoll(base: Path, top: Path) -> None:
    settings = base / "recoll"
    settings.mkdir()
    (settings / "recoll.conf").write_text(f"topdirs = {top}\nloglevel = 1\n", encoding="utf-8")
    command = ["recollindex", "-c", str(settings)]
    print(f"  recollindex, first {_timed(command)}")
    for _ in range(_RUNS):
        print(f"  recollindex again {_timed(command)}")


def _timed(command: Sequence[str]) -> str:
    started, used = monotonic(), _used(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=False, stderr=subprocess.DEVNULL)
    return f"{monotonic() - started:.2f} s, processor {_used(resource.RUSAGE_CHILDREN) - used:.2f} s"


def _used(who: int) -> float:
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    if len(sys.argv) > 1:
        look(Path(sys.argv[1]))
        sys.exit(0)
    sys.exit(main())
