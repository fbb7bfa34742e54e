"""One program at a time writes to a library: a lock beside the file that goes with the program that holds it.

The lock is the operating system's, so that one that is killed holds nothing. What is written in the file only tells who
it is.
"""

from __future__ import annotations

import errno
import getpass
import json
import logging
import os
import platform
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from newsreader.errors import LibraryHeldError, LibraryReadOnlyError
from newsreader.model.values import dataclass

_log = logging.getLogger(__name__)
_NO_LOCKS = {errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL}
_TRIES = 5
_FAR = 1 << 30
"""Where Windows locks one byte: what is locked there cannot be read by others."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a library open for writing; whatever of it is not known is empty."""

    user: str = ""
    host: str = ""
    since: str = ""
    process: int = 0

    def is_me_elsewhere(self) -> bool:
        """Whether it is this user, on this machine."""
        return (self.user, self.host) == (_user(), platform.node())


class Hold:
    """The library is this program's to write to until ``release``."""

    def __init__(self, path: Path, handle: int | None) -> None:
        self._path = path
        self._handle = handle

    def release(self) -> None:
        """Let others write; twice does nothing."""
        handle, self._handle = self._handle, None
        if handle is None:
            return
        # taken away while it is still locked: whoever takes it over looks whether it is still the one with the name
        with suppress(OSError):
            self._path.unlink()
        os.close(handle)


def lock_path(library: Path) -> Path:
    """The file that is locked."""
    return library.with_name(f"{library.name}.lock")


def hold_library(library: Path) -> Hold:
    """Hold a library for writing.

    Raises LibraryHeldError when another program has it, LibraryReadOnlyError where nothing may be written.
    """
    library = library.absolute()
    path = lock_path(library)
    _refuse_if_read_only(library)
    try:
        library.parent.mkdir(parents=True, exist_ok=True)
        for _ in range(_TRIES):
            handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o666)
            try:
                _lock(handle)
            except OSError as error:
                os.close(handle)
                if error.errno in _NO_LOCKS:
                    _log.warning("%s cannot be locked: %s", path, error)
                    return Hold(path, None)
                raise LibraryHeldError(_sentence(library, read_holder(library))) from error
            if _is_still_there(path, handle):
                _write_holder(handle)
                return Hold(path, handle)
            os.close(handle)
    except OSError as error:
        raise _read_only(library, error) from error
    raise LibraryHeldError(_sentence(library, read_holder(library)))


def is_held(library: Path) -> bool:
    """Whether another program, or another part of this one, holds a library."""
    try:
        handle = os.open(lock_path(library.absolute()), os.O_RDWR)
    except OSError:
        return False
    try:
        _lock(handle)
    except OSError as error:
        return error.errno not in _NO_LOCKS
    finally:
        os.close(handle)
    return False


def read_holder(library: Path) -> Holder:
    """Who holds a library, as far as that is told."""
    try:
        told = json.loads(lock_path(library.absolute()).read_bytes())
        return Holder(str(told["user"]), str(told["host"]), str(told["since"]), int(told["process"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Holder()


def _refuse_if_read_only(library: Path) -> None:
    # a library that is not there yet, or cannot be seen, is the matter of who opens it
    if os.access(library, os.F_OK) and not os.access(library, os.W_OK):
        raise LibraryReadOnlyError(f"You may not change the library {library}, so it is open for reading only.")


def _read_only(library: Path, error: OSError) -> LibraryReadOnlyError:
    return LibraryReadOnlyError(
        f"The folder of {library} may not be changed ({error.strerror}), so the library is open for reading only."
    )


def _sentence(library: Path, holder: Holder) -> str:
    if holder.is_me_elsewhere() or not holder.user:
        return f"{library.name} is open in another Newsreader, so it is open for reading only here."
    return (
        f"{library.name} is open in the Newsreader of {holder.user} on {holder.host}, so it is open for reading only here."
    )


def _write_holder(handle: int) -> None:
    told = {
        "user": _user(),
        "host": platform.node(),
        "since": datetime.now().isoformat(timespec="seconds"),
        "process": os.getpid(),
    }
    # a full disk does not matter here: the lock is what counts
    with suppress(OSError):
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, json.dumps(told).encode("utf-8"))


def _is_still_there(path: Path, handle: int) -> bool:
    """Whether the locked file still has its name: who held it before may have taken it away in between."""
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except OSError:
        return False


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)
else:
    import fcntl

    def _lock(handle: int) -> None:
        # not fcntl.lockf: such a lock goes when any handle of this process to the file is closed
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
