"""What ``make run`` starts: the window, or the sample article in the terminal where there is no display."""

from __future__ import annotations

import ctypes.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
SAMPLE = CHECKOUT / "seeds" / "000_0a09b8f14b032e3c.txt"

LIBRARIES = {
    "EGL": "libegl1",
    "GL": "libgl1",
    "dbus-1": "libdbus-1-3",
    "fontconfig": "libfontconfig1",
    "freetype": "libfreetype6",
    "glib-2.0": "libglib2.0-0",
    "xkbcommon": "libxkbcommon0",
    "X11": "libx11-6",
    "xcb-cursor": "libxcb-cursor0",
    "xcb-icccm": "libxcb-icccm4",
    "xcb-keysyms": "libxcb-keysyms1",
    "xcb-image": "libxcb-image0",
    "xcb-render-util": "libxcb-render-util0",
    "xcb-randr": "libxcb-randr0",
    "xcb-shape": "libxcb-shape0",
    "xcb-sync": "libxcb-sync1",
    "xcb-xfixes": "libxcb-xfixes0",
    "xcb-xkb": "libxcb-xkb1",
    "xkbcommon-x11": "libxkbcommon-x11-0",
    "X11-xcb": "libx11-xcb1",
}
"""System libraries Qt's xcb platform loads: the linker's name and Debian's package."""


def missing_packages() -> list[str]:
    """Debian's names of the libraries that are not there."""
    return [package for name, package in LIBRARIES.items() if ctypes.util.find_library(name) is None]


def install_line(packages: list[str]) -> str:
    """The exact line to install them here."""
    sudo = "" if hasattr(os, "geteuid") and os.geteuid() == 0 else "sudo "
    return f"{sudo}apt-get install -y {' '.join(packages)}"


def offer_libraries() -> bool:
    """Name what is missing and, at a terminal, install it when told to; False when something is still missing."""
    missing = missing_packages()
    if not missing:
        return True
    print("Some system libraries that the window needs are missing.")
    if not shutil.which("apt-get"):
        print("Install your system's packages for these Debian ones, then run this again:\n  " + " ".join(missing))
        return False
    line = install_line(missing)
    print(f"This installs them:\n\n  {line}\n")
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    if input("Run it now? [y/N] ").strip().lower() not in ("y", "yes"):
        return False
    return subprocess.run(line.split(), check=False).returncode == 0 and not missing_packages()


def has_display() -> bool:
    """Whether a window can open."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def main() -> int:
    """Open the window if there is a screen for it."""
    program = [sys.executable, "-m", "newsreader"]
    if not has_display():
        print("There is no display here, so the window cannot open. This is the sample article, with its names and quotes:\n")
        sys.stdout.flush()
        return subprocess.run([*program, "annotate", "--format", "text", str(SAMPLE)], check=False).returncode
    if sys.platform == "linux" and not offer_libraries():
        return 1
    return subprocess.run([*program, *sys.argv[1:]], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
