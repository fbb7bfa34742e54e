"""The main loop of an analysis worker: texts in, analyses out, until its standard input closes."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from typing import BinaryIO

from newsreader.analysis.pipeline import Analyser
from newsreader.jobs.frames import read_frame, write_frame

_NICE = 10
_PR_SET_PDEATHSIG = 1


def take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output for frames; what anything prints goes to standard error instead."""
    source = os.fdopen(os.dup(0), "rb")
    target = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return source, target


def end_with_parent() -> None:
    """On Linux the kernel ends this process with its parent even while it is busy; elsewhere the closed pipe does."""
    # the terminal's Ctrl+C is the parent's to handle
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def run_analysis_worker() -> int:
    """Serve batches of texts (a tuple of str) with tuples of analyses."""
    source, target = take_pipes()
    end_with_parent()
    if hasattr(os, "nice"):
        os.nice(_NICE)
    analyser = Analyser.load()
    while (texts := read_frame(source)) is not None:
        assert isinstance(texts, tuple)
        try:
            answer: object = tuple(analyser.analyse_batch(list(texts)))
        except Exception as error:  # noqa: BLE001  # an error of ours in one text must not end the worker
            answer = RuntimeError(f"{type(error).__name__}: {error}")
        write_frame(target, answer)
    return 0
