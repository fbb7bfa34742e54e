"""Comparing new articles with the others: sketches made by the workers, versions of one story found as they are stored."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future, wait

from newsreader.analysis.story_sketch import sketches_of
from newsreader.errors import CancelledError, NewsreaderError
from newsreader.jobs.context import JobContext
from newsreader.library import Library
from newsreader.model.article import ArticleId
from newsreader.model.reports import JobKind
from newsreader.model.version import Sketch

_log = logging.getLogger(__name__)
_BATCH = 100
"""Articles at once: a tenth of a second of one worker."""

Waiting = Sequence[tuple[ArticleId, str]]


def find_versions(
    library: Library, pool: Executor, context: JobContext, *, is_interrupted: Callable[[], bool] = lambda: False
) -> int:
    """Compare what has not been compared yet; gives how many articles have been.

    Stops at a cancel, when the program ends, or for work that goes first; the rest is compared the next time.
    """
    library.follow_sketch_rules()
    total = library.count_unsketched()
    done = 0
    try:
        while not context.ending.is_set() and not is_interrupted() and (waiting := library.list_unsketched(_BATCH)):
            context.report(JobKind.COMPARE, done, max(total, done + len(waiting)), always=not done)
            sketches = _sketch(pool, waiting, context)
            if sketches is None:
                break
            changes = library.save_sketches(sketches)
            done += len(sketches)
            if changes:
                context.tell_changes(changes)
    except CancelledError:
        _log.info("comparing was cancelled; the rest is compared later")
    return done


def _sketch(pool: Executor, waiting: Waiting, context: JobContext) -> list[tuple[ArticleId, Sketch]] | None:
    """Sketches of a batch. A text that brings the worker down has none; None when no text can be sketched."""
    whole = _result(pool.submit(sketches_of, tuple(text for _article, text in waiting)), context)
    if whole is not None:
        return [(article, sketch) for (article, _text), sketch in zip(waiting, whole, strict=True)]
    # one text brought the worker down: find it by trying each alone
    alone = [_result(pool.submit(sketches_of, (text,)), context) for _article, text in waiting]
    if not any(alone):
        _log.error("no article can be compared at the moment")
        return None
    return [(article, one[0] if one else Sketch()) for (article, _text), one in zip(waiting, alone, strict=True)]


def _result(future: Future[tuple[Sketch, ...]], context: JobContext) -> tuple[Sketch, ...] | None:
    """What a worker gives, None when it could not; raises CancelledError also while it works."""
    while not wait([future], timeout=0.05).done:
        context.stop_if_cancelled()
    try:
        return future.result()
    except (NewsreaderError, RuntimeError) as error:
        _log.warning("a batch could not be sketched: %s", error)
        return None
