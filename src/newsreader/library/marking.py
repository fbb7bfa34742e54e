"""What the reader puts on articles: tags, notes, highlights, and other titles, sources and dates. Every act can be undone."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from newsreader.errors import LibraryError
from newsreader.library.base import OpenLibrary, changed, stamp
from newsreader.library.redating import link_anew
from newsreader.model.article import ArticleId, KnownBy
from newsreader.model.article_details import DetailsChange
from newsreader.model.changes import Changes
from newsreader.model.own_highlight import HighlightColour, HighlightId, OwnHighlight
from newsreader.model.tag import Tag, TagColour, TagCount, TagId
from newsreader.search.query import Field
from newsreader.search.writing import with_renamed
from newsreader.storage import article_details, article_notes, history, saved_searches, tags
from newsreader.storage import articles as stored_articles
from newsreader.storage.article_details import Details
from newsreader.storage.history import Step
from newsreader.storage.row_changes import RowChange

LONGEST_TAG = 60
_TAG = Changes(tables=frozenset({"tag"}))


class Marking(OpenLibrary):
    """Reading and writing of what is the reader's own."""

    # -- tags

    def list_tags(self) -> list[TagCount]:
        """All tags by name, with their figures."""
        return tags.list_tags(self._database)

    def tag_articles(self, name: str, articles: Collection[ArticleId], colour: TagColour | None = None) -> Changes:
        """Put a tag on articles; one that is not there yet is made. Raises LibraryError for a name without letters."""
        plain = _tag_name(name)
        with self._database.transaction():
            rows: list[RowChange] = []
            tag = tags.find_tag(self._database, plain)
            number = tag.id if tag else None
            if number is None:
                number, made = tags.add_tag(self._database, plain, colour or self._free_colour())
                rows.append(made)
            rows += tags.put_on(self._database, number, articles)
            tagged = _articles_of(rows)
            shown = tag.name if tag else plain
            label = f"Tag “{shown}”" if tagged else f"New tag “{shown}”"
            return self._keep_rows(_counted(label, len(tagged)), rows, changed(tagged) | _TAG)

    def untag_articles(self, tag: TagId, articles: Collection[ArticleId]) -> Changes:
        """Take a tag off articles."""
        with self._database.transaction():
            known = tags.get_tag(self._database, tag)
            rows = tags.take_off(self._database, tag, articles)
            label = f"Take tag “{known.name if known else ''}” off"
            return self._keep_rows(_counted(label, len(rows)), rows, changed(_articles_of(rows)) | _TAG)

    def change_tag(self, tag: Tag) -> Changes:
        """Give a tag another name or colour. Raises LibraryError for a name that another tag has, or without letters."""
        wanted = replace(tag, name=_tag_name(tag.name))
        with self._database.transaction():
            before, namesake = tags.get_tag(self._database, tag.id), tags.find_tag(self._database, wanted.name)
            if before is None or before == wanted:
                return Changes()
            if namesake is not None and namesake.id != tag.id:
                raise LibraryError(f"There is a tag “{namesake.name}” already. Choose another name.")
            label = f"Rename tag “{before.name}”" if before.name != wanted.name else f"Colour of tag “{wanted.name}”"
            with_it = tags.articles_with(self._database, tag.id)
            rows = [tags.change_tag(self._database, wanted), *self._rename_in_searches(before.name, wanted.name)]
            return self._keep_rows(label, rows, changed(with_it) | Changes(tables=frozenset(row.table for row in rows)))

    def _rename_in_searches(self, before: str, after: str) -> tuple[RowChange, ...]:
        """Let saved searches ask for a tag by its new name."""
        rows = saved_searches.SavedSearchChanges(self._database)
        for search in saved_searches.list_saved_searches(self._database):
            query = with_renamed(search.query, Field.TAG, before, after)
            if query != search.query:
                saved_searches.change_saved_search(self._database, replace(search, query=query))
        return rows.changes()

    def delete_tag(self, tag: TagId) -> Changes:
        """Forget a tag and take it off every article; the articles stay."""
        with self._database.transaction():
            known = tags.get_tag(self._database, tag)
            if known is None:
                return Changes()
            rows = tags.delete_tag(self._database, tag)
            return self._keep_rows(f"Delete tag “{known.name}”", rows, changed(_articles_of(rows)) | _TAG)

    def _free_colour(self) -> TagColour:
        """The colour that the fewest tags have, grey last."""
        used = [one.tag.colour for one in tags.list_tags(self._database)]
        return min((one for one in TagColour if one is not TagColour.GREY), key=used.count)

    # -- notes and highlights

    def get_article_note(self, article: ArticleId) -> str:
        """The reader's note on an article; empty where there is none."""
        return article_notes.get_note(self._database, article)

    def set_article_note(self, article: ArticleId, note: str, *, goes_on: bool = False) -> Changes:
        """Put another note in place; an empty one is none. ``goes_on``: one step of undo with the change before it."""
        with self._database.transaction():
            row = article_notes.set_note(self._database, article, note.strip(), stamp())
            if row is None:
                return Changes()
            if goes_on and self._goes_on(row):
                return changed([article])
            label = "Delete note" if row.after is None else "Write note" if row.before is None else "Change note"
            return self._keep_rows(label, [row], changed([article]))

    def hide_note(self, article: ArticleId, note: str) -> Changes:
        """Show a note of the program on how the text was read no more."""
        with self._database.transaction():
            return self._keep_rows("Hide a note", [stored_articles.hide_note(self._database, article, note)], changed([article]))

    def _goes_on(self, row: RowChange) -> bool:
        """Make a change part of the last step, if that changed the same note."""
        last = history.last_done(self._database)
        if last is None or [one.table for one in last[1].rows] != ["article_note"]:
            return False
        earlier = last[1].rows[0]
        if (earlier.after or {}).get("article_id") != (row.before or row.after or {}).get("article_id"):
            return False
        if earlier.before is None and row.after is None:
            # what was written is taken back at once: undo brings it back
            return False
        history.replace_step(self._database, last[0], Step(rows=(RowChange(row.table, earlier.before, row.after),)))
        return True

    def list_highlights(self, article: ArticleId) -> list[OwnHighlight]:
        """The reader's own highlights of an article in reading order."""
        return article_notes.list_highlights(self._database, article)

    def add_highlight(
        self, article: ArticleId, start: int, end: int, colour: HighlightColour, note: str = ""
    ) -> Changes:
        """Mark words of an article (code points); nothing for a span that is none of its text.

        Where just these words are marked already, that highlight takes the colour, and the note where one is given.
        """
        with self._database.transaction():
            text = stored_articles.get_text(self._database, article)
            if text is None or not 0 <= start < end <= len(text):
                return Changes()
            for one in article_notes.list_highlights(self._database, article):
                if (one.start, one.end) == (start, end):
                    return self._change(one, colour, note.strip() or one.note)
            row = article_notes.add_highlight(self._database, article, (start, end), colour, note.strip(), stamp())
            return self._keep_rows("Note on words" if note.strip() else "Highlight", [row], changed([article]))

    def change_highlight(self, highlight: HighlightId, colour: HighlightColour, note: str) -> Changes:
        """Give a highlight another colour or note."""
        with self._database.transaction():
            before = article_notes.get_highlight(self._database, highlight)
            return Changes() if before is None else self._change(before, colour, note.strip())

    def _change(self, before: OwnHighlight, colour: HighlightColour, note: str) -> Changes:
        wanted = replace(before, colour=colour, note=note)
        if wanted == before:
            return Changes()
        row = article_notes.change_highlight(self._database, wanted)
        return self._keep_rows("Change highlight", [row], changed([before.article]))

    def delete_highlight(self, highlight: HighlightId) -> Changes:
        """Take a highlight away, with its note."""
        with self._database.transaction():
            before = article_notes.get_highlight(self._database, highlight)
            if before is None:
                return Changes()
            row = article_notes.delete_highlight(self._database, highlight)
            return self._keep_rows("Delete highlight", [row], changed([before.article]))

    # -- title, source, author, date

    def set_details(self, articles: Collection[ArticleId], wanted: DetailsChange) -> Changes:
        """Set what is wanted on each article. Raises LibraryError for a title without letters or a date that is none."""
        _check(wanted)
        with self._database.transaction():
            steps: list[tuple[ArticleId, Details, Details]] = []
            for article in dict.fromkeys(articles):
                before = article_details.get_details(self._database, article)
                after = before and _changed_details(before, wanted)
                if before is None or after is None or after == before:
                    continue
                article_details.put_details(self._database, article, after)
                steps.append((article, before, after))
            if not steps:
                return Changes()
            changes = changed([article for article, _, _ in steps]) | self._redated(steps)
            history.add_step(self._database, _counted("Edit details", len(steps)), Step(details=tuple(steps)))
        return changes

    def _redated(self, steps: Iterable[tuple[ArticleId, Details, Details]]) -> Changes:
        """Dates are evidence of who is who, and say when somebody was first and last seen."""
        dated = [article for article, before, after in steps if before.published != after.published]
        return link_anew(self._database, self._linking_rules(), dated)

    # -- inside

    def _keep_rows(self, label: str, rows: Sequence[RowChange], changes: Changes) -> Changes:
        """Note an act for undo; nothing happened where no row is different."""
        if not rows:
            return Changes()
        history.add_step(self._database, label, Step(rows=tuple(rows)))
        return changes


def _tag_name(name: str) -> str:
    plain = " ".join(name.split())[:LONGEST_TAG].strip()
    if not plain:
        raise LibraryError("A tag needs a name. Type one.")
    return plain


def _articles_of(rows: Iterable[RowChange]) -> list[ArticleId]:
    cells = (row.after or row.before or {} for row in rows if row.table == "article_tag")
    return [ArticleId(int(one["article_id"] or 0)) for one in cells]


def _counted(label: str, articles: int) -> str:
    return label if articles < 2 else f"{label} ({articles} articles)"


def _check(wanted: DetailsChange) -> None:
    if wanted.title is not None and not wanted.title.strip():
        raise LibraryError("An article needs a title. Type one.")
    if wanted.published:
        try:
            datetime.fromisoformat(wanted.published)
        except ValueError:
            try:
                date.fromisoformat(wanted.published)
            except ValueError as error:
                raise LibraryError(f"“{wanted.published}” is not a date. Write it as 2024-05-31.") from error


def _changed_details(before: Details, wanted: DetailsChange) -> Details:
    after = before
    if wanted.title is not None and (title := " ".join(wanted.title.split())) != before.title:
        after = replace(after, title=title, title_known_by=KnownBy.READER)
    if wanted.source is not None and (source := " ".join(wanted.source.split()) or None) != before.source:
        after = replace(after, source=source, source_known_by=KnownBy.READER if source else None)
    if wanted.author is not None and (author := " ".join(wanted.author.split()) or None) != before.author:
        after = replace(after, author=author, author_known_by=KnownBy.READER if author else None)
    if wanted.published is not None and (published := wanted.published or None) != before.published:
        after = replace(after, published=published, published_known_by=KnownBy.READER if published else None)
    return after
