"""How much one file on disk may bring, counted over everything inside it, however it is nested."""

from __future__ import annotations

from newsreader.errors import ArchiveLimitError

MOST_FILES = 200_000
MOST_BYTES = 4_000_000_000
MOST_TIMES = 200
"""Packed news text shrinks to a third or a tenth; what shrinks two hundredfold holds next to nothing."""
_FREE_BYTES = 100_000_000


class Allowance:
    """What is left of it. Shared by all files that lie in the same file on disk."""

    def __init__(self, packed: int, *, files: int = MOST_FILES, size: int = MOST_BYTES) -> None:
        """``packed`` is the size of the file on disk in bytes."""
        self._files = files
        self._bytes = min(size, max(_FREE_BYTES, packed * MOST_TIMES))
        self._told_files = files

    def take_file(self) -> None:
        """One more file inside. Raises ArchiveLimitError."""
        self._files -= 1
        if self._files < 0:
            raise ArchiveLimitError(
                f"holds more than {self._told_files:,} files. Unpack it and import the folders one by one."
            )

    def take_bytes(self, size: int) -> None:
        """So many more unpacked bytes. Raises ArchiveLimitError."""
        self._bytes -= size
        if self._bytes < 0:
            raise ArchiveLimitError(
                "unpacks to far more than its size, as only a trap does. What came before was imported; "
                "if you trust it, unpack it and import the folder."
            )
