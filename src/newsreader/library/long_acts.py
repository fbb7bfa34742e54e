"""Acts on very many articles: done in small writes, between which others come, and one step of the history all the same.

What is left to do is kept in the library, so that an act goes on after any end of the program.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from newsreader.library.deciding import Deciding
from newsreader.library.moving import Moving, counted
from newsreader.model.article import ArticleId
from newsreader.model.changes import Changes
from newsreader.model.values import dataclass
from newsreader.storage import article_bin, history
from newsreader.storage.act_under_way import (
    ActKind,
    ActUnderWay,
    begin_act,
    count_waiting,
    end_act,
    read_act,
    take_waiting,
)
from newsreader.storage.article_bin import Reason

_AT_ONCE = 50
"""Articles: about a fifth of a second."""
_LABELS = {ActKind.DELETE: "Delete", ActKind.RESTORE: "Restore"}


@dataclass(frozen=True, slots=True)
class ActStep:
    """What a write of an act changed, and how many of the act's articles are moved."""

    changes: Changes
    done: int
    total: int

    @property
    def is_long(self) -> bool:
        """Whether the act needs several writes, so that its progress is worth telling."""
        return self.total > _AT_ONCE


class LongActs(Deciding, Moving):
    """What may concern every article of a library. A generator does its next write when it is asked for the next step."""

    def delete_articles(self, articles: Collection[ArticleId]) -> Changes:
        """Move articles to the bin: they take no part anywhere until they are restored."""
        return _all(self.steps_of_deleting(articles))

    def restore_articles(self, articles: Collection[ArticleId]) -> Changes:
        """Bring deleted articles back with everything that was found and ruled in them."""
        return _all(self.steps_of_restoring(articles))

    def undo(self) -> Changes:
        """Take the last act back; nothing when there is none."""
        return _all(self.steps_of_undo())

    def redo(self) -> Changes:
        """Do the act again that was undone last; nothing when there is none."""
        return _all(self.steps_of_redo())

    def steps_of_deleting(self, articles: Collection[ArticleId]) -> Iterator[ActStep]:
        """``delete_articles``, some at a time."""
        return self._steps_of_moving(ActKind.DELETE, article_bin.list_outside(self._database, articles))

    def steps_of_restoring(self, articles: Collection[ArticleId]) -> Iterator[ActStep]:
        """``restore_articles``, some at a time."""
        deleted = article_bin.list_inside(self._database, articles, Reason.DELETED)
        return self._steps_of_moving(ActKind.RESTORE, deleted)

    def steps_of_undo(self) -> Iterator[ActStep]:
        """``undo``: an act of several writes is taken back by as many."""
        return self._steps_through_history(ActKind.UNDO, history.act_of_last_done(self._database))

    def steps_of_redo(self) -> Iterator[ActStep]:
        """``redo``, likewise."""
        return self._steps_through_history(ActKind.REDO, history.act_of_first_undone(self._database))

    def steps_left(self) -> Iterator[ActStep]:
        """Go on with the act that is under way, if any is."""
        while (act := read_act(self._database)) is not None:
            with self._database.transaction():
                step = self._next_step(act)
            yield step

    def give_up_act(self) -> None:
        """Leave the act under way as far as it has come: that much is the act now."""
        with self._database.transaction():
            act = read_act(self._database)
            if act is not None and act.kind in _LABELS:
                moved = act.total - count_waiting(self._database)
                history.set_label(self._database, act.act, counted(_LABELS[act.kind], moved))
            end_act(self._database)

    def _steps_of_moving(self, kind: ActKind, articles: list[ArticleId]) -> Iterator[ActStep]:
        if len(articles) <= _AT_ONCE:
            move = super().delete_articles if kind is ActKind.DELETE else super().restore_articles
            yield ActStep(move(articles), len(articles), len(articles))
            return
        with self._database.transaction():
            act = ActUnderWay(kind, history.new_act(self._database), len(articles))
            begin_act(self._database, act, articles)
        yield from self.steps_left()

    def _steps_through_history(self, kind: ActKind, number: int | None) -> Iterator[ActStep]:
        if number is None:
            yield ActStep(super().undo() if kind is ActKind.UNDO else super().redo(), 1, 1)
            return
        with self._database.transaction():
            total = history.count_moved(self._database, number, is_undone=kind is ActKind.REDO)
            begin_act(self._database, ActUnderWay(kind, number, total))
        yield from self.steps_left()

    def _next_step(self, act: ActUnderWay) -> ActStep:
        if act.kind in _LABELS:
            articles = take_waiting(self._database, _AT_ONCE)
            moves = self.put_into_bin if act.kind is ActKind.DELETE else self.take_from_bin
            changes, step = moves(articles)
            if changes:
                history.add_step(self._database, counted(_LABELS[act.kind], act.total), step, act.act)
            left = count_waiting(self._database)
        else:
            changes, left = self._next_of_history(act)
        if not left:
            end_act(self._database)
        return ActStep(changes, act.total - left, act.total)

    def _next_of_history(self, act: ActUnderWay) -> tuple[Changes, int]:
        """What a part of an act taken back, or done again, changed; and how many articles are left."""
        is_undo = act.kind is ActKind.UNDO
        following = history.act_of_last_done if is_undo else history.act_of_first_undone
        if following(self._database) != act.act:
            return Changes(), 0  # the history was cleared meanwhile
        changes = self.undo_row() if is_undo else self.redo_row()
        return changes, history.count_moved(self._database, act.act, is_undone=not is_undo)


def _all(steps: Iterable[ActStep]) -> Changes:
    changes = Changes()
    for step in steps:
        changes |= step.changes
    return changes
