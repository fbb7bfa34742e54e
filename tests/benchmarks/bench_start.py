"""Time from the start of the process to a usable window, beside a reference window with the same widgets.

    python tests/benchmarks/bench_start.py [LIBRARY] [RUNS]

Without LIBRARY one of 100,000 made-up articles is filled first, which takes long. Both windows are started in turns
and the first of each is left out (cold caches); medians, the worst and the ratio of the medians are printed, and the
same of the processor's time, which other programs on the machine disturb less. The aim is a ratio of at most 1.3, at
most 140 MB, and neither onnxruntime nor numpy in the window's process. Without QT_QPA_PLATFORM in the environment the
windows are on a screen of 1920 × 1080 that nobody sees. Where quiterss and zim are installed, they are timed beside
ours (``start_beside.py``).
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.start_beside import tell_beside

HERE = Path(__file__).resolve().parent
ARTICLES = 100_000
MOST_RATIO, MOST_BYTES = 1.3, 140_000_000
SCREEN = {"screens": [{"name": "screen", "x": 0, "y": 0, "width": 1920, "height": 1080, "dpr": 1}]}


@dataclass(slots=True)
class Starts:
    """Seconds until one of the windows could be used: by the clock, and of the processor."""

    name: str
    clock: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)

    def tell(self) -> str:
        """A line with the clock's median, best and worst, and the processor's median."""
        return (
            f"{self.name:<18} median {statistics.median(self.clock):.3f} s, best {min(self.clock):.3f}, "
            f"worst {max(self.clock):.3f}; processor {statistics.median(self.processor):.3f}"
        )


def start(script: str, folder: Path, *arguments: str) -> tuple[float, str]:
    """Run one script to its end; its own process's start (``time.monotonic``, seconds) and what it printed.

    Compiled modules are kept in ``folder``, as an installed program has them.
    """
    environment = {
        "QT_QPA_PLATFORM": f"offscreen:configfile={_screen(folder)}",
        **os.environ,
        "PYTHONPYCACHEPREFIX": str(folder),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, str(HERE / script), *arguments]
    began = time.monotonic()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return began, done.stdout.strip().splitlines()[-1]


def _screen(folder: Path) -> Path:
    path = folder / "screen.json"
    path.write_text(json.dumps(SCREEN), encoding="utf-8")
    return path


def _style_sheet(folder: Path) -> Path:
    """The window's own style sheet in a file: the reference is dressed alike."""
    from newsreader.ui.style_sheet import style_sheet
    from newsreader.ui.theme import Theme

    path = folder / "window.css"
    path.write_text(style_sheet(Theme(is_dark=False)), encoding="utf-8")
    return path


def main(library: Path, folder: Path, runs: int) -> int:
    """Time both; 1 when an aim is missed."""
    reference, ours = Starts("reference window"), Starts("Newsreader")
    memory, unwanted = 0, set[str]()
    sheet = _style_sheet(folder)
    for run in range(runs + 1):
        began, shown = start("reference_window.py", folder, str(sheet))
        told_began, told = start("start_window.py", folder, str(library))
        answer = json.loads(told)
        memory = max(memory, answer["memory"])
        unwanted |= set(answer["unwanted"])
        if run:
            moment, processor = map(float, shown.split())
            reference.clock.append(moment - began)
            reference.processor.append(processor)
            ours.clock.append(answer["usable"] - told_began)
            ours.processor.append(answer["processor"])
    ratio = statistics.median(ours.clock) / statistics.median(reference.clock)
    of_processor = statistics.median(ours.processor) / statistics.median(reference.processor)
    for window in (reference, ours):
        print(window.tell())
    print(f"ratio {ratio:.2f} (at most {MOST_RATIO}), of the processor's time {of_processor:.2f}")
    print(f"{memory / 1e6:.0f} MB (at most {MOST_BYTES / 1e6:.0f})")
    print(f"in the window's process: {', '.join(sorted(unwanted)) or 'neither onnxruntime nor numpy'}")
    for line in tell_beside(library, folder, runs):
        print(line)
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
