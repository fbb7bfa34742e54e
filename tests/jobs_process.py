"""A jobs process, driven over its pipes as the window does."""

from __future__ import annotations

import subprocess
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import TypeVar

from newsreader.jobs.command import worker_command
from newsreader.jobs.frames import read_frame, write_frame
from newsreader.jobs.protocol import Request

T = TypeVar("T")
PATIENCE = 30


class JobsProcess:
    """A started jobs process and everything it has said."""

    def __init__(self, library: Path) -> None:
        self.process = subprocess.Popen(
            worker_command("jobs", str(library)), stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.said: list[object] = []
        self._events: SimpleQueue[object] = SimpleQueue()
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        while (event := read_frame(self.process.stdout)) is not None:
            self._events.put(event)

    def send(self, *requests: Request) -> None:
        assert self.process.stdin is not None
        for request in requests:
            write_frame(self.process.stdin, request)

    def wait_for(self, wanted: type[T]) -> T:
        """The next event of a type; those before it are kept in ``said``."""
        while True:
            event = self._events.get(timeout=PATIENCE)
            self.said.append(event)
            if isinstance(event, wanted):
                return event

    def end(self) -> int:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        try:
            return self.process.wait(PATIENCE)
        finally:
            self.process.kill()
            self.process.stdout.close()
