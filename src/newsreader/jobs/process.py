"""What every worker process does first: keep its pipes for frames, and end with the process that started it."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from typing import BinaryIO

_PR_SET_PDEATHSIG = 1
_NICE = 10


def take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output for frames; what anything prints goes to standard error instead."""
    source = os.fdopen(os.dup(0), "rb")
    target = os.fdopen(os.dup(1), "wb")
    # also for what libraries written in C print, and for children that inherit standard input
    os.dup2(2, 1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    sys.stdout = sys.stderr
    return source, target


def end_with_parent() -> None:
    """On Linux the kernel ends this process with its parent even while it is busy; elsewhere the closed pipe does."""
    # the terminal's Ctrl+C is the parent's to handle
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def yield_to_others() -> None:
    """Let the window and everything else on the machine go first."""
    if hasattr(os, "nice"):
        os.nice(_NICE)


def limit_memory(most: int) -> None:
    """Let no more than this many bytes be asked for, where the system can keep a process to it; MemoryError beyond."""
    if sys.platform != "win32":
        import resource

        _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        if hard == resource.RLIM_INFINITY or hard > most:
            resource.setrlimit(resource.RLIMIT_AS, (most, hard))
