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
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsreader.ui.care.closed_library import Holding

UNWANTED = ("onnxruntime", "numpy")
LOOK_MS = 2


def main() -> None:
    """Run in a home of its own, so that nobody's settings are touched."""
    library = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
            os.environ[name] = home
        _start(library)


def _start(library: Path) -> None:
    """Start the program as its user does, and look at its window as soon as it has one."""
    from newsreader.cli.main import main as run_program
    from newsreader.ui import app  # isort: split

    from PySide6.QtCore import QCoreApplication, QTimer

    opened = app.Program.open

    def open_and_watch(
        program: app.Program, path: Path, files: Sequence[str] = (), holding: Holding | None = None
    ) -> bool:
        if not opened(program, path, files, holding) or program.window is None:
            raise SystemExit(f"{library} could not be opened")
        window = program.window
        watch = QTimer(program)

        def look() -> None:
            if window.listing.ids and window.is_settled():
                watch.stop()
                moments = time.monotonic(), time.process_time()
                QTimer.singleShot(1000, lambda: tell(*moments))

        def tell(usable: float, processor: float) -> None:
            unwanted = [name for name in UNWANTED if name in sys.modules]
            answer = {"usable": usable, "processor": processor, "memory": _resident(), "unwanted": unwanted}
            print(json.dumps(answer), flush=True)
            window.close()
            QCoreApplication.quit()

        watch.timeout.connect(look)
        watch.start(LOOK_MS)
        return True

    app.Program.open = open_and_watch  # type: ignore[assignment, method-assign]  # looks over the program's shoulder
    run_program(["--library", str(library)])


def _resident() -> int:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    main()
