"""Articles deleted, brought back, and put in the place of others; every act but emptying the bin can be undone."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta

from newsreader.library.acts import Act, contradicted_by
from newsreader.library.base import OpenLibrary, now, stamp
from newsreader.library.binning import Binning
from newsreader.model.anchor import SpanAnchor
from newsreader.model.article import ArticleId, IncomingArticle
from newsreader.model.article_details import TextMove
from newsreader.model.changes import Changes
from newsreader.model.decision import Decision
from newsreader.model.finding import TitleRow
from newsreader.storage import article_bin, article_notes, decisions, history, tags
from newsreader.storage import articles as stored_articles
from newsreader.storage.article_bin import Reason
from newsreader.storage.articles import Outcome
from newsreader.storage.history import Step
from newsreader.storage.ready_articles import make_ready
from newsreader.storage.row_changes import RowChange


class Moving(OpenLibrary):
    """The bin, and texts cut apart or put together."""

    def delete_articles(self, articles: Collection[ArticleId]) -> Changes:
        """Move articles to the bin: they take no part anywhere until they are restored."""
        with self._database.transaction():
            changes, step = self.put_into_bin(articles)
            if changes:
                history.add_step(self._database, counted("Delete", len(changes.removed)), step)
        return changes

    def put_into_bin(self, articles: Collection[ArticleId]) -> tuple[Changes, Step]:
        """The same within a transaction, with what to keep for undo."""
        binning = Binning(self._database, self._linking_rules())
        changes = binning.put_in(articles, Reason.DELETED)
        return changes, Step(gone=changes.removed, before=binning.homes.before, after=binning.homes.after())

    def restore_articles(self, articles: Collection[ArticleId]) -> Changes:
        """Bring deleted articles back with everything that was found and ruled in them."""
        with self._database.transaction():
            changes, step = self.take_from_bin(article_bin.list_inside(self._database, articles, Reason.DELETED))
            if changes:
                history.add_step(self._database, counted("Restore", len(changes.added)), step)
        return changes

    def take_from_bin(self, articles: Collection[ArticleId]) -> tuple[Changes, Step]:
        """The same within a transaction, with what to keep for undo."""
        binning = Binning(self._database, self._linking_rules())
        changes = binning.take_out(articles)
        return changes, Step(come=changes.added, before=binning.homes.before, after=binning.homes.after())

    def list_deleted(self) -> list[ArticleId]:
        """The articles in the bin."""
        return article_bin.list_inside(self._database, reason=Reason.DELETED)

    def list_long_deleted(self, days: float) -> list[TitleRow]:
        """What has been in the bin for longer than so many days, the oldest first; ``day`` is the one of the deletion."""
        return article_bin.list_deleted_before(self._database, stamp(now() - timedelta(days=days)))

    def empty_bin(self, articles: Collection[ArticleId] | None = None) -> Changes:
        """Remove what is in the bin for good, or those of ``articles`` that are in it.

        This cannot be undone, nor can what was done before it.
        """
        with self._database.transaction():
            deleted = self.list_deleted()
            if articles is not None:
                deleted = sorted(set(articles) & set(deleted))
            if not deleted:
                return Changes()
            article_bin.remove(self._database, deleted)
            history.clear(self._database)
        return Changes(removed=tuple(deleted), tables=frozenset({"bin"}))

    def replace_articles(
        self,
        old: Sequence[ArticleId],
        parts: Sequence[IncomingArticle],
        moves: Sequence[TextMove],
        label: str,
        *,
        is_read_anew: bool = False,
    ) -> Changes:
        """Let new articles stand in the place of old ones, which take no part from then on.

        ``moves`` say where each piece of an old text stands in which new one. What the reader put on the old articles
        comes along: tags, star and whether they are read to every part, notes and highlights and decisions to where
        their words are now. ``is_read_anew``: the parts are the old articles' own files, read in another way.
        """
        with self._database.transaction():
            ready = [make_ready(part) for part in parts]
            stored = stored_articles.add_articles(
                self._database, ready, stamp(), is_read_anew=is_read_anew, takes_place=False
            )
            homes_of_parts = [one.article for one in stored]
            binning = Binning(self._database, self._linking_rules())
            returned = binning.take_out(homes_of_parts)
            come = (*(one.article for one in stored if one.outcome is Outcome.ADDED), *returned.added)
            act = Act(self._database, self._linking_rules())
            act.rule(self._moved_decisions(homes_of_parts, moves))
            rows = self._carry_over(old, homes_of_parts, moves)
            changes = binning.put_in(old, Reason.REPLACED)
            step = replace(
                act.step(),
                before=binning.homes.before,
                after=binning.homes.after(),
                rows=tuple(rows),
                gone=changes.removed,
                gone_as=Reason.REPLACED,
                come=come,
                come_from=Reason.UNDONE,
            )
            history.add_step(self._database, label, step)
        return Changes(added=come, tables=frozenset({"tag"})) | returned | changes | act.changes

    def _moved_decisions(self, parts: Sequence[ArticleId], moves: Sequence[TextMove]) -> list[Decision]:
        """Decisions in force about places of the old texts, about the same words of the new ones."""
        found: list[Decision] = []
        for move in moves:
            old, new = self._hash_of(move.article), self._hash_of(parts[move.part])
            if old is None or new is None:
                continue
            for one in decisions.list_of_text(self._database, old):
                span = one.decision.span
                if span is None or not move.start <= span.start <= span.end <= move.end:
                    continue
                shift = move.at - move.start
                there = SpanAnchor(new.hex(), span.start + shift, span.end + shift, span.surface)
                moved = replace(one.decision, span=there)
                if not contradicted_by(self._database, moved):
                    found.append(moved)
        return found

    def _hash_of(self, article: ArticleId) -> bytes | None:
        found = stored_articles.get_article(self._database, article)
        return bytes.fromhex(found.text_hash) if found else None

    def _carry_over(
        self, old: Sequence[ArticleId], parts: Sequence[ArticleId], moves: Sequence[TextMove]
    ) -> list[RowChange]:
        """Tags, notes and highlights on the parts; star and read marks are set with the new articles themselves."""
        rows: list[RowChange] = []
        for move in moves:
            part = parts[move.part]
            before = stored_articles.get_article(self._database, move.article)
            if before is None:
                continue
            for tag in before.tags:
                rows += tags.put_on(self._database, tag.id, [part])
            if before.is_starred:
                stored_articles.set_flag(self._database, "is_starred", [part], True)
            if before.is_read:
                stored_articles.set_flag(self._database, "is_read", [part], True)
        for article in old:
            rows += self._carry_highlights(article, parts, [move for move in moves if move.article == article])
            note = article_notes.get_note(self._database, article)
            first = next((move for move in moves if move.article == article), None)
            if not note or first is None:
                continue
            there = article_notes.get_note(self._database, parts[first.part])
            both = "\n\n".join(each for each in (there, note) if each)
            written = article_notes.set_note(self._database, parts[first.part], both, stamp())
            if written is not None:
                rows.append(written)
        return rows

    def _carry_highlights(
        self, article: ArticleId, parts: Sequence[ArticleId], moves: Sequence[TextMove]
    ) -> list[RowChange]:
        """Highlights where their words are now: one that was cut is in each part, with its note in the first of them."""
        rows: list[RowChange] = []
        for one in article_notes.list_highlights(self._database, article):
            spans: dict[int, tuple[int, int]] = {}
            for move in moves:
                start, end = max(one.start, move.start), min(one.end, move.end)
                if start < end:
                    shift = move.at - move.start
                    first, last = spans.get(move.part, (start + shift, end + shift))
                    # from the first to the last of its words that are there
                    spans[move.part] = min(first, start + shift), max(last, end + shift)
            for number, part in enumerate(sorted(spans)):
                note = "" if number else one.note
                rows.append(
                    article_notes.add_highlight(self._database, parts[part], spans[part], one.colour, note, stamp())
                )
        return rows


def counted(label: str, articles: int) -> str:
    """What an act is called in the menu."""
    return label if articles < 2 else f"{label} ({articles} articles)"
