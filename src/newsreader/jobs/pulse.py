"""What a worker is at, in memory that it shares with the process that started it.

A message for each file would wake the other side for each file, which costs more than reading a short one.
"""

from __future__ import annotations

import mmap
import os
import struct
import sys
import tempfile

_CELLS = struct.Struct("=qq")


class Pulse:
    """The line that a worker is at, and a count that grows with every sign of life.

    The worker beats, its starter looks. Each half is written in one go; that one can be newer than the other does no harm.
    """

    def __init__(self, handle: int) -> None:
        """Share the memory of an open file of at least 16 bytes; the handle may be closed then. Raises OSError."""
        self._memory = mmap.mmap(handle, _CELLS.size)
        self._beats = 0

    def beat(self, number: int) -> None:
        """Work on a line began, or goes on."""
        self._beats += 1
        _CELLS.pack_into(self._memory, 0, number, self._beats)

    def look(self) -> tuple[int, int]:
        """The line, and how many beats there were; 0 and 0 before the first."""
        number, beats = _CELLS.unpack_from(self._memory)
        return number, beats


def make_pulse() -> tuple[Pulse, int] | None:
    """A new one, with the handle that the worker inherits, which the caller closes then.

    None where there is no room for a temporary file of a few bytes, or no handle can be inherited by its number.
    """
    if sys.platform == "win32":
        return None
    try:
        with tempfile.TemporaryFile(buffering=0) as file:
            # written, not only made longer: a page of a full disk would end the process that touches it
            file.write(bytes(_CELLS.size))
            handle = os.dup(file.fileno())
    except OSError:
        return None
    try:
        return Pulse(handle), handle
    except OSError:
        os.close(handle)
        return None
