"""The start beside other programs of the kind, where Debian's packages have put them: quiterss and zim.

    python tests/benchmarks/start_beside.py LIBRARY [RUNS]

Each is started in turns on one screen that nobody sees (Xvfb), with a home of its own, and timed until its window is
there (xdotool, which looks every few hundredths of a second). Nothing is timed where one of these tools is missing.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

TOOLS = ("Xvfb", "xdotool")
WITHIN_S = 30
END_WITHIN_S = 5


@dataclass(frozen=True, slots=True)
class Program:
    """A program and how its window is known to X."""

    name: str
    command: tuple[str, ...]
    window_class: str


def programs(library: Path, folder: Path) -> list[Program]:
    """Ours and those that are installed."""
    notebook = folder / "notebook"
    notebook.mkdir(exist_ok=True)
    (notebook / "notebook.zim").write_text("[Notebook]\nname=notebook\n", encoding="utf-8")
    ours = Program("Newsreader", (sys.executable, "-m", "newsreader", "--library", str(library)), "newsreader")
    others = [
        Program("QuiteRSS", ("quiterss",), "quiterss"),
        Program("Zim", ("zim", "--standalone", str(notebook)), "zim"),
    ]
    return [ours, *(other for other in others if shutil.which(other.command[0]))]


def tell_beside(library: Path, folder: Path, runs: int) -> list[str]:
    """A line for each program; none where there is nobody to be timed beside."""
    timed = programs(library, folder)
    if len(timed) == 1 or not all(map(shutil.which, TOOLS)):
        return []
    found: dict[str, list[float]] = {program.name: [] for program in timed}
    with _screen() as display:
        for run in range(runs + 1):
            for program in timed:
                seconds = _until_window(program, _environment(folder, program, display))
                if run:
                    found[program.name].append(seconds)
    return [f"{name:<12} window after {statistics.median(times):.2f} s (median)" for name, times in found.items()]


@contextmanager
def _screen() -> Iterator[str]:
    """A display of its own for as long as it is wanted."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def _environment(folder: Path, program: Program, display: str) -> dict[str, str]:
    home = folder / program.name
    home.mkdir(exist_ok=True)
    home.chmod(0o700)
    places = ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
    environment = {**os.environ, **dict.fromkeys(places, str(home)), "DISPLAY": display}
    environment |= {"QT_QPA_PLATFORM": "xcb", "PYTHONPYCACHEPREFIX": str(folder)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def _until_window(program: Program, environment: Mapping[str, str]) -> float:
    """Seconds from the start of a program until its window is there; it is ended afterwards."""
    looking: Sequence[str] = ("xdotool", "search", "--sync", "--onlyvisible", "--class", program.window_class)
    began = time.monotonic()
    running = subprocess.Popen(
        program.command, env=dict(environment), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        subprocess.run(looking, env=dict(environment), capture_output=True, timeout=WITHIN_S, check=True)
        return time.monotonic() - began
    finally:
        running.terminate()
        try:
            running.wait(END_WITHIN_S)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()


def _run() -> None:
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        lines = tell_beside(Path(sys.argv[1]).absolute(), Path(folder), runs)
    print("\n".join(lines) or "neither quiterss nor zim is here to be timed beside, or Xvfb and xdotool are missing")


if __name__ == "__main__":
    _run()
