"""Commands that write do so only while no window and no other command has the library."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsreader.errors import LibraryHeldError, NewsreaderError
from newsreader.library.care import Hold, hold_library, read_holder


def hold_to_write(library: Path) -> Hold:
    """The library, until it is released. Raises NewsreaderError."""
    try:
        return hold_library(library)
    except LibraryHeldError as error:
        holder = read_holder(library)
        whose = f"another Newsreader (process {holder.process})" if holder.is_me_elsewhere() else "another Newsreader"
        if holder.user and not holder.is_me_elsewhere():
            whose = f"the Newsreader of {holder.user} on {holder.host}"
        raise NewsreaderError(f"{library} is open in {whose}. Close it there and try again.") from error


@contextmanager
def held_to_write(library: Path) -> Iterator[None]:
    """The library within a block. Raises NewsreaderError."""
    hold = hold_to_write(library)
    try:
        yield
    finally:
        hold.release()
