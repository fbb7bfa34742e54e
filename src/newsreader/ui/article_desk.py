"""What the reader puts on articles and does with them: tags, notes, highlights, details, the bin, cutting and joining."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from newsreader.jobs.article_requests import (
    DeleteArticles,
    EmptyBin,
    JoinArticles,
    RestoreArticles,
    SetArticleNote,
    SetDetails,
    SplitArticle,
)
from newsreader.model.article import Article, ArticleId
from newsreader.model.changes import Changes
from newsreader.model.query import ArticleView
from newsreader.ui.commands.actions import Actions
from newsreader.ui.highlight_desk import HighlightDesk
from newsreader.ui.panes.note_panel import NotePanel
from newsreader.ui.reopening_desk import ReopeningDesk
from newsreader.ui.tag_desk import TagDesk
from newsreader.ui.theme import ThemeKeeper
from newsreader.ui.window.front import Front
from newsreader.ui.window.parts import WindowParts

if TYPE_CHECKING:
    from newsreader.structure.stories import StoryStart

LIST_MENU: tuple[str | None, ...] = (
    "article.toggle_read", "article.toggle_star", "article.tag", None, "window.open_article", "article.edit_details",
    "article.join", "article.analyse_again", None, "article.delete", "article.restore",
)  # fmt: skip
"""Commands of the list's menu, in its order; None is a line."""
_LONG_FROM = 500
"""So many articles take a while to leave the library and to come back."""
_ASKED_FROM = 20
"""So many articles are deleted only after a question, though it could be undone."""


class ArticleDesk(QObject):
    """``request_made`` goes to the jobs process, ``said`` is a sentence for the notice bar.

    ``speaks`` says whether this window is the one in front, or was so last.
    """

    request_made = Signal(object)
    said = Signal(str)

    def __init__(
        self, window: QWidget, parts: WindowParts, front: Front, themes: ThemeKeeper, speaks: Callable[[], bool]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reader, self._flow, self._listing = parts.reader, parts.flow, parts.listing
        self._list, self._reading = parts.article_list, parts.reading
        self._front = front
        self._notice, self._speaks = parts.notice, speaks
        self._themes = themes
        self._actions: Actions | None = None
        self.tags = TagDesk(window, parts, themes, self._chosen_or_say)
        self.highlights = HighlightDesk(window, parts, themes, self._open)
        self.reopening = ReopeningDesk(window, parts, themes, self._open)
        for desk in (self.tags, self.highlights, self.reopening):
            desk.request_made.connect(self.request_made)
        self.note = NotePanel(themes.current, self._reading)
        self._reading.add_below(self.note)
        self._note_of: ArticleId | None = None
        self.note.note_changed.connect(self._on_note_changed)
        self.note.left.connect(self._reading.setFocus)
        self._flow.article_shown.connect(self._on_article_shown)
        self._list.menu_requested.connect(self._show_list_menu)
        parts.navigator.bin_menu_requested.connect(self._show_bin_menu)
        themes.changed.connect(self.note.set_theme)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The commands that are carried out here."""
        return {
            "article.note": self.write_note,
            "article.edit_details": self.ask_details,
            "article.delete": self.delete,
            "article.restore": self.restore,
            "article.empty_bin": self.ask_empty_bin,
            "article.split": self.split,
            "article.split_stories": self.ask_stories,
            "article.join": self.join,
            **self.tags.handlers(),
            **self.highlights.handlers(),
            **self.reopening.handlers(),
        }

    def use_actions(self, actions: Actions) -> None:
        """Where the menus find their commands."""
        self._actions = actions

    def apply(self, changes: Changes) -> None:
        """Show what a write changed."""
        article = self._flow.article
        if article is None:
            return
        if article.id in changes.removed:
            self._leave(article, changes)
        elif article.id in changes.changed or changes.tables & {"own_highlight", "article_note"}:
            self.highlights.show_of(article.id)
            self.note.refresh(self._reader.now.get_article_note(article.id))

    def stop(self) -> None:
        """The window closes: keep what is being written."""
        self.note.keep()

    # -- which articles

    def chosen(self) -> list[ArticleId]:
        """The selected articles of the list, else the open one; none while a page is in front."""
        if self._front.page is not None:
            return []
        return self._list.selected_articles() or ([self._flow.article.id] if self._flow.article else [])

    def _chosen_or_say(self) -> tuple[ArticleId, ...]:
        found = tuple(self.chosen())
        if not found:
            self.said.emit(self.tr("Select an article first."))
        return found

    def _open(self) -> Article | None:
        """The open article, read anew; says so where there is none."""
        article = self._flow.article
        if article is None or self._front.page is not None:
            self.said.emit(self.tr("Open an article first."))
            return None
        return article

    # -- the note

    def write_note(self) -> None:
        """Go to the note of the open article."""
        if self._open() is not None:
            self.note.open()

    def _on_note_changed(self, note: str, goes_on: bool) -> None:
        if self._note_of is not None:
            self.request_made.emit(SetArticleNote(self._note_of, note, goes_on))

    def _on_article_shown(self, article: Article) -> None:
        if article.id != self._note_of:
            # what was written and is not kept yet belongs to the article before
            self.note.keep()
            self._note_of = article.id
            self.note.show_note(self._reader.now.get_article_note(article.id))
        self.highlights.show_of(article.id)

    # -- details, bin, cut and join

    def ask_details(self) -> None:
        """Title, source and date of the chosen articles."""
        from newsreader.ui.dialogs.article_details import ArticleDetailsDialog

        articles = self._chosen_or_say()
        found = [one for article in articles if (one := self._reader.now.get_article(article)) is not None]
        if not found:
            return
        sources = [name for name, _articles in self._reader.now.counts().sources]
        dialog = ArticleDetailsDialog(self._themes.current, found, sources, self._window)
        ids = tuple(one.id for one in found)
        dialog.chosen.connect(lambda wanted: self.request_made.emit(SetDetails(ids, wanted)))
        dialog.open()

    def delete(self) -> None:
        """Move the chosen articles to the bin; many only after a question."""
        articles = self._chosen_or_say()
        if not articles:
            return
        if len(articles) >= _ASKED_FROM:
            sentence = self.tr("Move %Ln article(s) to the bin?", "", len(articles))
            details = self.tr("They can be restored from there.")
            self._ask(sentence, details, self.tr("Move to the bin"), DeleteArticles(articles), self._words_of_many(articles))
        else:
            self.request_made.emit(DeleteArticles(articles))

    def restore(self) -> None:
        """Bring the chosen articles back from the bin."""
        articles = self._chosen_or_say()
        if articles:
            if words := self._words_of_many(articles):
                self.said.emit(words)
            self.request_made.emit(RestoreArticles(articles))

    def ask_empty_bin(self) -> None:
        """Remove what is in the bin for good, after a question."""
        number = len(self._reader.now.list_deleted())
        sentence = self.tr("Remove %Ln article(s) for good?", "", number)
        details = self.tr("Their texts, notes, tags and highlights are lost. This cannot be undone, nor what you did before.")
        self._ask(sentence, details, self.tr("Remove for good"), EmptyBin())

    def split(self) -> None:
        """Cut the open article in two where the cursor is."""
        article = self._open()
        if article is not None:
            self.request_made.emit(SplitArticle(article.id, (self._reading.caret_offset(),)))

    def ask_stories(self) -> None:
        """Let the reader choose at which of the places found for it a file with several stories is cut."""
        from newsreader.structure.stories import find_story_starts

        article = self._open()
        if article is not None:
            self._reader.ask(
                "articles.stories", lambda _library: find_story_starts(article.text), partial(self._show_stories, article)
            )

    def _show_stories(self, article: Article, starts: Sequence[StoryStart]) -> None:
        from newsreader.ui.dialogs.story_starts import StoryStartsDialog

        if self._flow.article is None or self._flow.article.id != article.id:
            return
        if not starts:
            self.said.emit(
                self.tr("No second story was found here. Put the cursor where one begins and split the article there.")
            )
            return
        dialog = StoryStartsDialog(
            self._themes.current, article.text, starts, self._reading.caret_offset(), self._window
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.looked_at.connect(lambda offset: self._reading.show_span(offset, offset))
        dialog.chosen.connect(lambda offsets: self.request_made.emit(SplitArticle(article.id, offsets)))
        # beside the text, which it leads through
        self._flow.leaving_for.connect(dialog.reject)
        dialog.show()

    def join(self) -> None:
        """Put the selected articles together, in the order of the list."""
        self.request_made.emit(JoinArticles(tuple(self.chosen())))

    def _words_of_many(self, articles: Sequence[ArticleId]) -> str:
        """What is said while names of very many articles are linked anew; nothing for few."""
        if len(articles) < _LONG_FROM:
            return ""
        return self.tr("Linking the names of %Ln article(s) anew. This takes a moment; go on reading.", "", len(articles))

    def _ask(self, sentence: str, details: str, act: str, request: object, meanwhile: str = "") -> None:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(sentence)
        box.setInformativeText(details)
        yes = box.addButton(act, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        yes.clicked.connect(lambda: self.request_made.emit(request))
        if meanwhile:
            yes.clicked.connect(lambda: self.said.emit(meanwhile))
        box.open()

    def _leave(self, article: Article, changes: Changes) -> None:
        """The open article takes no part any more: what stands in its place is opened.

        That is what it was cut into or joined to; in the window in which it was deleted, the next of the list. In another
        window it stays until the reader goes on, and a notice says where it is and brings it back.
        """
        if changes.added:
            self._flow.open_article(min(changes.added))
        elif self._reader.now.get_article(article.id) is None:
            self._flow.close_article()
            self.said.emit(self.tr("“{title}” was removed for good.").format(title=article.title))
        elif self._speaks():
            if self._listing.filter.view is not ArticleView.BIN and not self._flow.open_next_to(article.id):
                self._flow.close_article()
        else:
            self._flow.show_again()
            restore = partial(self.request_made.emit, RestoreArticles((article.id,)))
            sentence = self.tr("“{title}” was moved to the bin in another window.").format(title=article.title)
            self._notice.say(sentence, action=(self.tr("Restore"), restore))

    # -- menus

    def _show_list_menu(self, at: QPoint) -> None:
        is_bin = self._listing.filter.view is ArticleView.BIN
        unfit = "article.delete" if is_bin else "article.restore"
        self._show_menu([command for command in LIST_MENU if command != unfit], at)

    def _show_bin_menu(self, at: QPoint) -> None:
        self._show_menu(["article.empty_bin"], at)

    def _show_menu(self, commands: Sequence[str | None], at: QPoint) -> None:
        if self._actions is not None:
            menu = self._actions.context_menu(commands, self._window)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(at)
