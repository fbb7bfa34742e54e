"""Linking all names anew, step by step, as long as nothing else is to do."""

from __future__ import annotations

from collections.abc import Callable

from newsreader.errors import CancelledError
from newsreader.jobs.context import JobContext
from newsreader.library import Library
from newsreader.model.reports import JobKind
from newsreader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class LinkingOutcome:
    """Whether nothing is left to link, or it was cancelled. Neither: it stopped for other work, or for the program's end."""

    finished: bool = False
    cancelled: bool = False


def link_anew(
    library: Library, context: JobContext, *, is_interrupted: Callable[[], bool] = lambda: False
) -> LinkingOutcome:
    """Link until nothing is left, a cancel, or ``is_interrupted``; what is done stays done in every case."""
    try:
        while not context.ending.is_set() and not is_interrupted():
            step = library.link_next()
            if step.changes:
                context.tell_changes(step.changes)
            library.settle_journal()
            if step.is_last:
                return LinkingOutcome(finished=True)
            context.report(JobKind.LINK, step.done, step.total)
            context.rest()
    except CancelledError:
        return LinkingOutcome(cancelled=True)
    return LinkingOutcome()
