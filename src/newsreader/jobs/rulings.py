"""What the reader does to the library himself, done, and what the window is told of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newsreader.errors import DecisionError, LibraryError, NewsreaderError
from newsreader.jobs.article_requests import (
    AddHighlight,
    ChangeHighlight,
    ChangeTag,
    DeleteArticles,
    DeleteHighlight,
    DeleteTag,
    EmptyBin,
    HideNote,
    JoinArticles,
    ReadArticleAnew,
    RestoreArticles,
    SetArticleNote,
    SetDetails,
    SplitArticle,
    TagArticles,
    UntagArticles,
)
from newsreader.jobs.context import JobContext
from newsreader.jobs.cut_and_join import join_articles, split_article
from newsreader.jobs.protocol import (
    BeginSession,
    Changed,
    ChangeSavedSearch,
    Decide,
    DecisionRefused,
    DecisionsImported,
    DeleteSavedSearch,
    Event,
    HistoryChanged,
    ImportDecisions,
    OrderSavedSearches,
    Problem,
    ProgressEvent,
    Redo,
    Revoke,
    Ruling,
    SaveSearch,
    SetRead,
    SetStarred,
    SettleReview,
    StepsFinished,
    Undo,
)
from newsreader.jobs.read_anew import read_article_anew
from newsreader.jobs.watch_requests import ChangeWatchedFolder, UnwatchFolder, WatchFolder
from newsreader.library import Library
from newsreader.library.long_acts import ActStep
from newsreader.model.changes import Changes
from newsreader.model.decision import DecisionId
from newsreader.model.reports import JobKind, Progress


def rule(library: Library, ruling: Ruling, context: JobContext | None = None) -> Iterator[Event]:
    """Do one ruling and tell it: the changes, then what can be undone now; or that it was refused.

    What concerns very many articles is several writes, each told when it is made; ``context`` says between them if it is
    cancelled, or the program ends.
    """
    try:
        if (steps := _steps(library, ruling)) is not None:
            yield from _told(library, steps, context or JobContext())
            yield HistoryChanged(library.get_history())
            return
        if isinstance(ruling, ImportDecisions):
            changes, report = library.import_decisions(read_lines(Path(ruling.path)))
            yield DecisionsImported(ruling.path, report)
        else:
            changes = _do(library, ruling)
    except DecisionError as error:
        yield DecisionRefused(str(error), tuple(DecisionId(one) for one in error.standing))
        return
    except LibraryError as error:
        yield Problem(str(error), "")
        return
    if changes:
        yield Changed(changes)
    yield HistoryChanged(library.get_history())


def go_on(library: Library, context: JobContext) -> Iterator[Event]:
    """Do what is left of an act that an earlier process did not end."""
    yield from _told(library, library.steps_left(), context)


def _steps(library: Library, ruling: Ruling) -> Iterator[ActStep] | None:
    match ruling:
        case DeleteArticles(articles=articles):
            return library.steps_of_deleting(articles)
        case RestoreArticles(articles=articles):
            return library.steps_of_restoring(articles)
        case Undo():
            return library.steps_of_undo()
        case Redo():
            return library.steps_of_redo()
    return None


def _told(library: Library, steps: Iterator[ActStep], context: JobContext) -> Iterator[Event]:
    was_long = False
    for step in steps:
        if step.changes:
            yield Changed(step.changes)
        if not step.is_long:
            continue
        was_long = True
        yield ProgressEvent(Progress(JobKind.MOVE, step.done, step.total))
        if context.ending.is_set():
            return
        if context.cancelled.is_set() and step.done < step.total:
            library.give_up_act()
            break
        context.rest()
    if was_long:
        yield StepsFinished(JobKind.MOVE, context.cancelled.is_set())


def _do(library: Library, ruling: Ruling) -> Changes:
    match ruling:
        case SetRead(articles=articles, is_read=is_read, is_undoable=is_undoable):
            return library.set_read(articles, is_read, is_undoable=is_undoable)
        case SetStarred(articles=articles, is_starred=is_starred, is_undoable=is_undoable):
            return library.set_starred(articles, is_starred, is_undoable=is_undoable)
        case Decide(decisions=decisions, label=label):
            return library.decide(*decisions, label=label)
        case Revoke(decisions=decisions):
            return library.revoke(*decisions)
        case SettleReview(key=key, verdict=verdict):
            return library.settle_review(key, verdict)
        case SaveSearch(name=name, query=query, order=order):
            return library.save_search(name, query, order)
        case ChangeSavedSearch(search=search):
            return library.change_saved_search(search)
        case DeleteSavedSearch(search=number):
            return library.delete_saved_search(number)
        case OrderSavedSearches(searches=searches):
            return library.order_saved_searches(searches)
        case BeginSession():
            return library.begin_session()
        case WatchFolder(path=path, has_subfolders=has_subfolders):
            return library.watch_folder(Path(path), has_subfolders=has_subfolders)
        case ChangeWatchedFolder(folder=folder, has_subfolders=has_subfolders, is_paused=is_paused):
            return library.change_watched(folder, has_subfolders=has_subfolders, is_paused=is_paused)
        case UnwatchFolder(folder=folder):
            return library.unwatch_folder(folder)
    return _do_with_articles(library, ruling)


def _do_with_articles(library: Library, request: object) -> Changes:
    match request:
        case TagArticles(name=name, articles=articles, colour=colour):
            return library.tag_articles(name, articles, colour)
        case UntagArticles(tag=tag, articles=articles):
            return library.untag_articles(tag, articles)
        case ChangeTag(tag=changed):
            return library.change_tag(changed)
        case DeleteTag(tag=tag):
            return library.delete_tag(tag)
        case SetArticleNote(article=article, note=note, goes_on=goes_on):
            return library.set_article_note(article, note, goes_on=goes_on)
        case AddHighlight(article=article, start=start, end=end, colour=pen, note=note):
            return library.add_highlight(article, start, end, pen, note)
        case ChangeHighlight(highlight=highlight, colour=pen, note=note):
            return library.change_highlight(highlight, pen, note)
        case DeleteHighlight(highlight=highlight):
            return library.delete_highlight(highlight)
        case SetDetails(articles=articles, wanted=wanted):
            return library.set_details(articles, wanted)
        case EmptyBin(articles=articles):
            return library.empty_bin(articles)
        case SplitArticle(article=article, offsets=offsets):
            return split_article(library, article, *offsets)
        case JoinArticles(articles=articles):
            return join_articles(library, articles)
        case ReadArticleAnew(article=article, way=way):
            return read_article_anew(library, article, way)
        case HideNote(article=article, note=note):
            return library.hide_note(article, note)
    raise ValueError(f"unknown ruling {request!r}")


def read_lines(path: Path) -> list[str]:
    """The lines of a file of decisions. Raises NewsreaderError."""
    try:
        # line feeds alone end a line: notes may hold other characters that splitlines() takes for ends
        return path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise NewsreaderError(f"The decisions in {path} cannot be read: {error}. Choose another file.") from error
