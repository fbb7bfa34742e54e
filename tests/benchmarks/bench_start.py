"""Time from the start of the process to a usable window, beside a reference window with the same widgets.

    python tests/benchmarks/bench_start.py [LIBRARY] [RUNS]

Without LIBRARY one of 100,000 made-up articles is filled first, which takes long. Both windows are started in turns
and the first of each is left out (cold caches); medians, the worst and the ratio of the medians are printed. The aim
is a ratio of at most 1.3, at most 140 MB, and neither onnxruntime nor numpy in the window's process.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

HERE = Path(__file__).resolve().parent
ARTICLES = 100_000
MOST_RATIO, MOST_BYTES = 1.3, 140_000_000


def start(script: str, compiled: Path, *arguments: str) -> tuple[float, str]:
    """Run one script to its end; its own process's start (``time.monotonic``, seconds) and what it printed.

    Compiled modules are kept in ``compiled``, as an installed program has them.
    """
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPYCACHEPREFIX": str(compiled)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.monotonic()
    command = [sys.executable, str(HERE / script), *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return began, done.stdout.strip().splitlines()[-1]


def main(library: Path, compiled: Path, runs: int) -> int:
    """Time both; 1 when an aim is missed."""
    ours: list[float] = []
    reference: list[float] = []
    memory, unwanted = 0, set[str]()
    for run in range(runs + 1):
        began, shown = start("reference_window.py", compiled)
        told_began, told = start("start_window.py", compiled, str(library))
        answer = json.loads(told)
        memory = max(memory, answer["memory"])
        unwanted |= set(answer["unwanted"])
        if run:
            reference.append(float(shown) - began)
            ours.append(answer["usable"] - told_began)
    ratio = statistics.median(ours) / statistics.median(reference)
    for name, times in (("reference window", reference), ("Newsreader", ours)):
        print(f"{name:<18} median {statistics.median(times):.3f} s, best {min(times):.3f}, worst {max(times):.3f}")
    print(f"ratio {ratio:.2f} (at most {MOST_RATIO}); {memory / 1e6:.0f} MB (at most {MOST_BYTES / 1e6:.0f})")
    print(f"in the window's process: {', '.join(sorted(unwanted)) or 'neither onnxruntime nor numpy'}")
    return int(ratio > MOST_RATIO or memory > MOST_BYTES or bool(unwanted))


def _run() -> int:
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    from benchmarks.bench_library import fill
    from builders import open_library

    with tempfile.TemporaryDirectory() as folder:
        if len(sys.argv) > 1:
            return main(Path(sys.argv[1]).absolute(), Path(folder), runs)
        path = Path(folder, "start.newsreader")
        library = open_library(path)
        fill(library, ARTICLES)
        library.close()
        return main(path, Path(folder), runs)


if __name__ == "__main__":
    sys.exit(_run())
