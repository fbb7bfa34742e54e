"""What the reader decides: ruled, taken back, undone and done again, listed, and shared with others."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from newsreader.library import sharing
from newsreader.library.acts import Act
from newsreader.library.base import OpenLibrary, changed
from newsreader.library.binning import Binning
from newsreader.library.redating import link_anew
from newsreader.library.sentences import label_of, sentence_of
from newsreader.model.anchor import NameAnchor
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.changes import Changes
from newsreader.model.decision import (
    Decision,
    DecisionId,
    DecisionImport,
    DecisionRecord,
    HistoryState,
    Standing,
)
from newsreader.model.entity import EntityId
from newsreader.model.tag import TagId
from newsreader.storage import anchors, article_details, decisions, history, reviews, tags
from newsreader.storage import articles as stored_articles
from newsreader.storage.connection import Database
from newsreader.storage.decisions import StoredDecision
from newsreader.storage.history import Step
from newsreader.storage.homes import NameHome
from newsreader.storage.row_changes import put_rows

_FLAGS: dict[tuple[str, bool], str] = {
    ("is_read", True): "Mark as read",
    ("is_read", False): "Mark as unread",
    ("is_starred", True): "Star",
    ("is_starred", False): "Take the star off",
}


class Deciding(OpenLibrary):
    """Decisions, and everything else that can be undone."""

    # -- reading

    def list_decisions(
        self, *, entity: EntityId | None = None, article: ArticleId | None = None, revoked: bool = False
    ) -> list[DecisionRecord]:
        """The log, newest first: all, what touches one entity's names, or what corrects one article.

        With ``revoked`` also what was taken back.
        """
        with self._database.snapshot():
            if entity is not None:
                rows = self._of_entity(entity, revoked)
            elif article is not None:
                rows = decisions.list_of_article(self._database, article, revoked=revoked)
            else:
                rows = decisions.list_log(self._database, revoked=revoked)
            return records_of(self._database, reversed(rows))

    def _of_entity(self, entity: EntityId, revoked: bool) -> list[StoredDecision]:
        names = anchors.list_names(self._database, entity)
        if not names:
            return []
        return decisions.list_of_names(self._database, names[0].kind, [name.key for name in names], revoked=revoked)

    def count_decisions(self) -> int:
        """How many are in force."""
        return decisions.count_standing(self._database)

    def get_note(self, entity: EntityId) -> str:
        """The reader's note on an entity; those of entities that became one stand below each other."""
        return "\n\n".join(decisions.list_notes(self._database, entity))

    def get_history(self) -> HistoryState:
        """What undo and redo would do next."""
        return history.get_state(self._database)

    # -- ruling

    def decide(self, *wanted: Decision, label: str = "") -> Changes:
        """Bring decisions into force as one act, which ``label`` names in the menu.

        A newer answer to the same question takes the place of the older one. Raises DecisionConflictError, with
        nothing changed, when one contradicts decisions in force about the same names.
        """
        if not wanted:
            return Changes()
        with self._database.transaction():
            act = Act(self._database, self._linking_rules())
            act.rule(wanted)
            if act:
                history.add_step(self._database, label or label_of(wanted), act.step())
        return act.changes

    def revoke(self, *ids: DecisionId) -> Changes:
        """Take decisions back; they stay in the log."""
        with self._database.transaction():
            act = Act(self._database, self._linking_rules())
            standing = [one for one in decisions.get_decisions(self._database, ids) if one.revoked_at is None]
            if not standing:
                return Changes()
            act.revoke([one.id for one in standing], self._homes_before([one.id for one in standing]))
            history.add_step(self._database, f"Take back “{label_of([standing[0].decision])}”", act.step())
        return act.changes

    def _homes_before(self, ids: Collection[DecisionId]) -> NameHome:
        """Entities that names had before these decisions were made in this session."""
        homes: dict[tuple[Kind, str], EntityId | None] = {}
        for step in history.list_done(self._database):
            if set(step.made) & set(ids):
                homes |= _unmoved(self._database, step.before, step.after)
        return homes

    # -- undo and redo

    def begin_session(self) -> Changes:
        """Forget what could be undone."""
        with self._database.transaction():
            history.clear(self._database)
        return Changes()

    def undo(self) -> Changes:
        """Take the last act back; nothing when there is none."""
        with self._database.transaction():
            return self.undo_row()

    def undo_row(self) -> Changes:
        """Take the last row of the history back, within a transaction: an act of very many articles has several."""
        last = history.last_done(self._database)
        if last is None:
            return Changes()
        number, step = last
        history.set_undone(self._database, number, True)
        return self._switch(step, on=step.revoked, off=step.made, back=True)

    def redo(self) -> Changes:
        """Do the act again that was undone last; nothing when there is none."""
        with self._database.transaction():
            return self.redo_row()

    def redo_row(self) -> Changes:
        """Do the row of the history again that was undone last, within a transaction."""
        first = history.first_undone(self._database)
        if first is None:
            return Changes()
        number, step = first
        history.set_undone(self._database, number, False)
        return self._switch(step, on=step.made, off=step.revoked, back=False)

    def _switch(self, step: Step, *, on: Collection[DecisionId], off: Collection[DecisionId], back: bool) -> Changes:
        homes, there = (step.before, step.after) if back else (step.after, step.before)
        changes = Changes()
        if on or off:
            act = Act(self._database, self._linking_rules())
            act.switch(on, off, _unmoved(self._database, homes, there), is_undo=back)
            changes = act.changes
        for column, value, articles in step.flags:
            flagged = stored_articles.set_flag(self._database, column, articles, value is not back)
            changes |= changed(flagged)
        for key, before, after in step.answers:
            reviews.set_answer(self._database, key, before if back else after)
        put_rows(self._database, step.rows, back=back)
        changes |= changed(self._articles_of(step)) | Changes(tables=frozenset(row.table for row in step.rows))
        changes |= self._put_details(step, back=back)
        return changes | self._move(step, _unmoved(self._database, homes, there), back=back)

    def _articles_of(self, step: Step) -> list[ArticleId]:
        """Articles whose rows say something else now, as their tags, notes or highlights do."""
        cells = [(row.table, row.after or row.before or {}) for row in step.rows]
        found = [ArticleId(int(one["article_id"] or 0)) for _, one in cells if "article_id" in one]
        for table, one in cells:
            if table == "tag":
                found += tags.articles_with(self._database, TagId(int(one["id"] or 0)))
        return found

    def _put_details(self, step: Step, *, back: bool) -> Changes:
        for article, before, after in step.details:
            article_details.put_details(self._database, article, before if back else after)
        dated = [article for article, before, after in step.details if before.published != after.published]
        return changed([article for article, _, _ in step.details]) | link_anew(
            self._database, self._linking_rules(), dated
        )

    def _move(self, step: Step, homes: NameHome, *, back: bool) -> Changes:
        """Bring articles into the bin and out of it."""
        if not step.gone and not step.come:
            return Changes()
        binning = Binning(self._database, self._linking_rules())
        if back:
            changes = binning.put_in(step.come, step.come_from)
            return changes | binning.take_out(step.gone, homes)
        return binning.put_in(step.gone, step.gone_as) | binning.take_out(step.come, homes)

    # -- marks of the reader on articles

    def set_read(self, articles: Collection[ArticleId], is_read: bool, *, is_undoable: bool = False) -> Changes:
        """Mark articles read or unread; ``is_undoable`` where the reader did it, not the program in passing."""
        return self._set_flag("is_read", articles, is_read, is_undoable)

    def set_starred(self, articles: Collection[ArticleId], is_starred: bool, *, is_undoable: bool = False) -> Changes:
        """Star articles or take their star away."""
        return self._set_flag("is_starred", articles, is_starred, is_undoable)

    def _set_flag(self, column: str, articles: Collection[ArticleId], value: bool, is_undoable: bool) -> Changes:
        with self._database.transaction():
            flagged = stored_articles.set_flag(self._database, column, articles, value)
            if flagged and is_undoable:
                label = _FLAGS[column, value]
                label = label if len(flagged) == 1 else f"{label} ({len(flagged)} articles)"
                history.add_step(self._database, label, Step(flags=((column, value, tuple(flagged)),)))
        return changed(flagged)

    # -- sharing

    def export_decisions(self) -> str:
        """All decisions in force as the text of a file: JSON lines in an order that depends on them alone."""
        return sharing.lines_of(decisions.list_log(self._database))

    def import_decisions(self, lines: Iterable[str]) -> tuple[Changes, DecisionImport]:
        """Add the decisions of a file; those that contradict what stands here are left out and reported."""
        with self._database.transaction():
            act = Act(self._database, self._linking_rules())
            report = sharing.merge(self._database, act, lines)
            if act:
                label = "Import a decision" if report.added == 1 else f"Import {report.added} decisions"
                history.add_step(self._database, label, act.step())
        return act.changes, report


def records_of(database: Database, rows: Iterable[StoredDecision]) -> list[DecisionRecord]:
    """Decisions as the reader sees them, in the given order."""
    found = list(rows)
    placed = decisions.list_placed(database, [one.id for one in found])
    lost = {one.id for one in decisions.list_lost(database)} if len(placed) < len(found) else set()
    standing = {one.id: Standing.IN_FORCE if one.id in placed else Standing.DORMANT for one in found}
    standing |= dict.fromkeys(lost, Standing.LOST)
    standing |= {one.id: Standing.REVOKED for one in found if one.revoked_at is not None}
    return [_record_of(database, one, standing[one.id]) for one in found]


def _record_of(database: Database, one: StoredDecision, standing: Standing) -> DecisionRecord:
    decision = one.decision
    articles = stored_articles.find_article(database, bytes.fromhex(decision.span.text_hash)) if decision.span else []
    homes = (anchors.find_entity(database, anchor) for anchor in (decision.name, decision.other) if anchor)
    return DecisionRecord(
        id=one.id,
        decision=decision,
        made_at=one.made_at,
        standing=standing,
        sentence=sentence_of(decision),
        article=articles[0] if articles else None,
        entities=tuple(dict.fromkeys(home for home in homes if home is not None)),
    )


def _unmoved(database: Database, homes: NameHome | None, there: NameHome | None) -> NameHome:
    """Of the homes to put names back to, those of names that have not moved on since."""
    at = there or {}
    return {
        (kind, key): home
        for (kind, key), home in (homes or {}).items()
        if (kind, key) not in at or at[kind, key] in (None, anchors.find_entity(database, NameAnchor(kind, key, "")))
    }
