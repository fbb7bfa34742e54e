"""The program on a real X screen: drag and drop, quitting by key with nothing left running, windows that come back."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from newsreader.errors import NewsreaderError
from newsreader.library import Library
from newsreader.resources import seeds_folder

pytestmark = [pytest.mark.xscreen, pytest.mark.timeout(240)]
SIZE = (1400, 900)


@pytest.fixture
def screen(own_home: Path) -> Iterator[dict[str, str]]:
    """An X screen with a window manager; gives the environment to start programs with."""
    for tool in ("Xvfb", "xdotool", "openbox"):
        assert shutil.which(tool), f"{tool} is not installed; install the package of that name"
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        display = f":{told.readline().strip()}"
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    environment.pop("WAYLAND_DISPLAY", None)
    manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
    yield environment
    for process in (manager, server):
        process.terminate()
        process.wait(10)


@pytest.fixture
def started() -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts programs, and ends those that a failing test leaves behind."""
    running: list[subprocess.Popen[str]] = []

    def start(command: list[str], **options: Any) -> subprocess.Popen[str]:
        running.append(subprocess.Popen(command, **options))
        return running[-1]

    yield start
    for process in running:
        if process.poll() is None:
            process.kill()
            process.communicate()


def wait_until(is_so: Callable[[], bool], what: str, seconds: float = 90) -> None:
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline, f"waited {seconds} s in vain until {what}"
        time.sleep(0.2)


def counts(path: Path) -> tuple[int, int]:
    """(articles, waiting); nothing while the library is being made."""
    try:
        library = Library.open(path, read_only=True)
    except NewsreaderError:
        return 0, -1
    found = library.counts()
    library.close()
    return found.articles, found.waiting


def xdotool(environment: dict[str, str], *words: str) -> str:
    return subprocess.run(["xdotool", *words], env=environment, capture_output=True, text=True, check=False).stdout


def test_files_dropped_from_another_program_arrive_and_quitting_leaves_nothing(
    screen: dict[str, str], tmp_path: Path, started: Callable[..., subprocess.Popen[str]]
) -> None:
    path = tmp_path / "x.library"
    program = started([sys.executable, "-m", "newsreader", "--library", str(path)], env=screen)
    wait_until(lambda: bool(xdotool(screen, "search", "--onlyvisible", "--name", "Newsreader").strip()), "it opens")
    wait_until(lambda: counts(path)[1] == 0, "the library is made")
    drag_source = Path(__file__).with_name("drag_source.py")
    source = started(
        [sys.executable, str(drag_source), str(seeds_folder())], env=screen, stdout=subprocess.PIPE, text=True
    )
    wait_until(lambda: bool(xdotool(screen, "search", "--onlyvisible", "--name", "drag_source").strip()), "it shows")
    for _attempt in range(3):
        drag(screen)
        if happens(lambda: counts(path)[0] > 0, 15):
            break
    wait_until(lambda: counts(path) == (12, 0), "all twelve articles are read and analysed")
    source.terminate()
    assert source.communicate(timeout=30)[0].startswith("dragging")
    for _attempt in range(3):
        # a key pressed before the window has the focus again is lost
        window = xdotool(screen, "search", "--onlyvisible", "--name", "Newsreader").split()[0]
        xdotool(screen, "windowactivate", "--sync", window, "key", "ctrl+q")
        if happens(lambda: program.poll() is not None, 20):
            break
    assert program.poll() == 0
    wait_until(lambda: processes_of(path) == [], "the jobs process and the workers have ended", 10)


def test_two_windows_come_back_after_a_kill_and_a_later_start_raises_them(
    screen: dict[str, str], tmp_path: Path, started: Callable[..., subprocess.Popen[str]]
) -> None:
    path = tmp_path / "x.library"
    command = [sys.executable, "-m", "newsreader", "--library", str(path)]
    program = started([*command, str(seeds_folder())], env=screen)
    wait_until(lambda: counts(path) == (12, 0), "all twelve articles are read and analysed")
    wait_until(lambda: presses(screen, "ctrl+n", lambda: len(windows(screen)) == 2), "there are two windows")
    wait_until(lambda: presses(screen, "ctrl+5", lambda: any("People" in one for one in titles(screen))), "one shows people")
    kept = tmp_path.joinpath(screen["XDG_CONFIG_HOME"], "newsreader", "sessions")
    wait_until(lambda: any('"view": "people"' in one.read_text("utf-8") for one in kept.glob("*.json")), "it is kept")
    before = titles(screen)
    program.kill()
    program.wait(10)
    wait_until(lambda: processes_of(path) == [], "the jobs process has ended with the window's", 10)

    again = started(command, env=screen)
    wait_until(lambda: titles(screen) == before, "both windows are there again, with what they showed")
    (tmp_path / "new.txt").write_text("Ferry returns\n\nThe ferry is back.", encoding="utf-8")
    later = started([*command, str(tmp_path / "new.txt")], env=screen)
    assert later.wait(60) == 0
    wait_until(lambda: any("Ferry returns" in one for one in titles(screen)), "the window in front shows what came")
    wait_until(lambda: presses(screen, "ctrl+q", lambda: again.poll() == 0), "all windows close")
    wait_until(lambda: processes_of(path) == [], "nothing is left running", 10)


def windows(screen: dict[str, str]) -> list[str]:
    return xdotool(screen, "search", "--onlyvisible", "--class", "newsreader").split()


def titles(screen: dict[str, str]) -> list[str]:
    return sorted(xdotool(screen, "getwindowname", one).strip() for one in windows(screen))


def presses(screen: dict[str, str], keys: str, is_so: Callable[[], bool]) -> bool:
    """Press keys in the newest window and see what comes of it; a key that comes too early is lost."""
    if is_so():
        return True
    found = windows(screen)
    if found:
        xdotool(screen, "windowactivate", "--sync", found[-1], "key", keys)
    return happens(is_so, 5)


def drag(screen: dict[str, str]) -> None:
    """From the source into the window; on a busy machine a press can come before the source takes it."""
    time.sleep(1)
    xdotool(screen, "mousemove", "60", "40", "mousedown", "1")
    for step in range(1, 31):
        xdotool(screen, "mousemove", str(60 + step * 22), str(40 + step * 14))
        time.sleep(0.02)
    time.sleep(0.3)
    xdotool(screen, "mouseup", "1")


def happens(is_so: Callable[[], bool], seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if is_so():
            return True
        time.sleep(0.2)
    return False


def processes_of(path: Path) -> list[str]:
    listed = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
    return [line for line in listed.splitlines() if str(path) in line]
