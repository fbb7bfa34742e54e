"""Starts the real window on a library and prints when it could be used, its memory, and unwanted modules.

    python tests/benchmarks/start_window.py LIBRARY

Usable: the list shows its articles, everything that was asked of the library is answered, and the window is idle.
Prints one JSON object: ``usable`` (``time.monotonic``, seconds), ``processor`` (seconds of it that the process had used by
then), ``memory`` (resident bytes a second later) and ``unwanted`` (modules that have no place in the window's process).
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from pathlib import Path

UNWANTED = ("onnxruntime", "numpy")
LOOK_MS = 2


def main() -> None:
    """Run in a home of its own, so that nobody's settings are touched."""
    library = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
            os.environ[name] = home
        _start(library, Path(home))


def _start(library: Path, home: Path) -> None:
    # in the program's own order: first ours, then Qt
    from newsreader.settings import Settings
    from newsreader.ui.app import Program  # isort: split

    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    app = QApplication(["newsreader"])
    program = Program(app, Settings(home / "settings.json"))
    if not program.open(library) or program.window is None:
        raise SystemExit(f"{library} could not be opened")
    window = program.window
    usable = processor = 0.0

    def look() -> None:
        nonlocal usable, processor
        if not window.flow.ids or not window.is_settled():
            return
        watch.stop()
        usable, processor = time.monotonic(), time.process_time()
        QTimer.singleShot(1000, tell)

    def tell() -> None:
        unwanted = [name for name in UNWANTED if name in sys.modules]
        answer = {"usable": usable, "processor": processor, "memory": _resident(), "unwanted": unwanted}
        print(json.dumps(answer), flush=True)
        window.close()
        app.quit()

    watch = QTimer()
    watch.timeout.connect(look)
    watch.start(LOOK_MS)
    app.exec()


def _resident() -> int:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    main()
