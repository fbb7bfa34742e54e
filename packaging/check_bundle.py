"""Start the built bundle as a double click would and see that it works: ``python packaging/check_bundle.py [PICTURE.png]``.

In an empty home and on a screen of its own (Xvfb, with openbox when it is there), the command of the ``.desktop`` file
is started with the sample article. The bundle passes when its window comes up, its workers analyse the article, and
no process of it is left after the window is asked to close.
"""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
BUNDLE = CHECKOUT / "dist" / "newsreader"
SAMPLE = CHECKOUT / "seeds" / "000_0a09b8f14b032e3c.txt"
PATIENCE_SECONDS = 60.0


def desktop_command(file: Path) -> list[str]:
    """The ``Exec`` line of the bundle's desktop file with the bundle's executable and the file filled in."""
    text = (BUNDLE / "share" / "applications" / "newsreader.desktop").read_text("utf-8")
    line = next(line for line in text.splitlines() if line.startswith("Exec=")).removeprefix("Exec=")
    words = [str(file) if word == "%F" else word for word in shlex.split(line)]
    return [str(BUNDLE / words[0]), *words[1:]]


def start_screen() -> tuple[subprocess.Popen[bytes], str]:
    """Xvfb on a free display, and that display's name."""
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as pipe:
        return screen, ":" + pipe.readline().strip()


def wait_for(what: str, is_so: Callable[[], bool]) -> None:
    """Return once it is so; SystemExit when it takes too long."""
    until = time.monotonic() + PATIENCE_SECONDS
    while not is_so():
        if time.monotonic() > until:
            raise SystemExit(f"FAILED: {what} took longer than {PATIENCE_SECONDS:.0f} s")
        time.sleep(0.1)
    print(f"ok: {what}", flush=True)


def find_window(display: str) -> str:
    """The id of the program's visible window, or nothing."""
    command = ["xdotool", "search", "--onlyvisible", "--name", "Newsreader"]
    found = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "DISPLAY": display})
    return next(iter(found.stdout.split()), "")


def count_processes() -> int:
    """Running processes whose executable is the bundle's."""
    count = 0
    for process in Path("/proc").glob("[0-9]*"):
        try:
            count += (process / "exe").readlink() == BUNDLE / "newsreader"
        except OSError:
            continue  # it ended meanwhile, or belongs to somebody else
    return count


def list_people(session: dict[str, str]) -> list[str]:
    """What the bundle's own command says about the people in the library, one line each."""
    command = [str(BUNDLE / "newsreader"), "people", "--format", "jsonl"]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=session).stdout.splitlines()


def environment(home: Path, display: str) -> dict[str, str]:
    """What a session of a new user would give the program."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "LC_ALL")}
    return {**kept, "HOME": str(home), "DISPLAY": display, "XDG_RUNTIME_DIR": str(home)}


def check(home: Path, display: str, picture: Path | None) -> None:
    """Start, wait, close, look for what is left."""
    session = environment(home, display)
    program = subprocess.Popen(desktop_command(SAMPLE), env=session, cwd=home)
    try:
        wait_for("the window is on the screen", lambda: bool(find_window(display)))
        wait_for("the article is analysed and its names are linked", lambda: bool(list_people(session)))
        print(f"ok: {count_processes()} processes of the bundle, {len(list_people(session))} people in its library", flush=True)
        time.sleep(1.5)  # the picture wants the highlights painted
        if picture is not None:
            subprocess.run(["import", "-window", "root", "-display", display, str(picture)], check=True)
        subprocess.run(["xdotool", "key", "--clearmodifiers", "ctrl+q"], env={**os.environ, "DISPLAY": display}, check=True)
        wait_for("the window closed by Ctrl+Q", lambda: program.poll() is not None)
        wait_for("no process of the bundle is left", lambda: count_processes() == 0)
    finally:
        if program.poll() is None:
            program.send_signal(signal.SIGKILL)
            program.wait()
    if program.returncode != 0:
        raise SystemExit(f"FAILED: the program ended with {program.returncode}")


def main(picture: Path | None) -> int:
    """Run the check on a screen of its own; 0 when everything was seen."""
    screen, display = start_screen()
    manager = None
    if shutil.which("openbox"):
        manager = subprocess.Popen(["openbox"], env={**os.environ, "DISPLAY": display}, stderr=subprocess.DEVNULL)
    try:
        with tempfile.TemporaryDirectory() as home:
            check(Path(home), display, picture)
    finally:
        for process in (manager, screen):
            if process is not None:
                process.terminate()
                process.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
