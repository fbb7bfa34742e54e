"""What the reader puts on articles and does with them: tags, notes, highlights, details, the bin, cutting and joining."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from newsreader.jobs.article_requests import (
    AddHighlight,
    ChangeHighlight,
    ChangeTag,
    DeleteArticles,
    DeleteHighlight,
    DeleteTag,
    EmptyBin,
    JoinArticles,
    RestoreArticles,
    SetArticleNote,
    SetDetails,
    SplitArticle,
    TagArticles,
    UntagArticles,
)
from newsreader.library import Library
from newsreader.model.article import Article, ArticleId
from newsreader.model.changes import Changes
from newsreader.model.own_highlight import HighlightColour, OwnHighlight
from newsreader.model.query import ArticleView
from newsreader.model.tag import Tag, TagColour, TagCount
from newsreader.ui.dialogs.article_details import ArticleDetailsDialog
from newsreader.ui.dialogs.ask_name import NameDialog
from newsreader.ui.dialogs.tag_picker import TagPicker
from newsreader.ui.panes.note_panel import NotePanel
from newsreader.ui.tag_colours import tag_dot
from newsreader.ui.theme import ThemeKeeper
from newsreader.ui.window.front import Front
from newsreader.ui.window.parts import WindowParts

LIST_MENU = (
    "article.toggle_read", "article.toggle_star", "article.tag", "", "article.edit_details", "article.join",
    "article.analyse_again", "", "article.delete", "article.restore",
)  # fmt: skip
"""Commands of the list's menu, in its order; an empty one is a line."""
_ASKED_FROM = 20
"""So many articles are deleted only after a question, though it could be undone."""


class ArticleDesk(QObject):
    """``request_made`` goes to the jobs process, ``said`` is a sentence for the notice bar."""

    request_made = Signal(object)
    said = Signal(str)

    def __init__(self, window: QWidget, parts: WindowParts, front: Front, themes: ThemeKeeper) -> None:
        super().__init__(window)
        self._window = window
        self._reader, self._flow = parts.reader, parts.flow
        self._list, self._reading, self._navigator = parts.article_list, parts.reading, parts.navigator
        self._front = front
        self._themes = themes
        self._highlights: list[OwnHighlight] = []
        self._actions: Callable[[str], QAction] | None = None
        self.note = NotePanel(themes.current, self._reading)
        self._reading.add_below(self.note)
        self._note_of: ArticleId | None = None
        self.note.note_changed.connect(self._on_note_changed)
        self.note.left.connect(self._reading.setFocus)
        self._flow.article_shown.connect(self._on_article_shown)
        self._list.menu_requested.connect(self._show_list_menu)
        self._navigator.tag_menu_requested.connect(self._show_tag_menu)
        self._navigator.bin_menu_requested.connect(self._show_bin_menu)
        themes.changed.connect(self.note.set_theme)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The commands that are carried out here."""
        return {
            "article.tag": self.ask_tags,
            "article.note": self.write_note,
            "article.edit_details": self.ask_details,
            "article.delete": self.delete,
            "article.restore": self.restore,
            "article.empty_bin": self.ask_empty_bin,
            "article.split": self.split,
            "article.join": self.join,
            "highlight.add": partial(self.highlight, HighlightColour.YELLOW),
            "highlight.note": self.ask_highlight_note,
            "highlight.list": self.show_highlights,
            "highlight.remove": self.remove_highlight,
        }

    def use_actions(self, action_of: Callable[[str], QAction]) -> None:
        """Where the menus find their commands."""
        self._actions = action_of

    def apply(self, changes: Changes) -> None:
        """Show what a write changed."""
        article = self._flow.article
        if article is None:
            return
        if article.id in changes.removed:
            self._leave(article.id)
        elif article.id in changes.changed or changes.tables & {"own_highlight", "article_note"}:
            self._show_own(article.id)
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

    # -- tags

    def ask_tags(self) -> None:
        """Tick the tags of the chosen articles, or type one."""
        articles = self._chosen_or_say()
        if articles:
            self._reader.ask(
                "articles.tags", lambda library: _tags_of(library, articles), lambda found: self._pick(articles, *found)
            )

    def _pick(self, articles: tuple[ArticleId, ...], tags: list[TagCount], used: Counter[int]) -> None:
        on_all = {one.tag.id for one in tags if used[one.tag.id] == len(articles)}
        on_some = {one.tag.id for one in tags if 0 < used[one.tag.id] < len(articles)}
        picker = TagPicker(self._themes.current, tags, on_all, on_some, len(articles), self._window)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.tagged.connect(lambda name: self.request_made.emit(TagArticles(name, articles)))
        picker.untagged.connect(lambda tag: self.request_made.emit(UntagArticles(tag, articles)))
        picker.open()

    def _show_tag_menu(self, name: str, at: QPoint) -> None:
        counts = self._reader.now.list_tags()
        tag = next((one.tag for one in counts if one.tag.name == name), None)
        if tag is None:
            return
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Rename…"), partial(self.rename_tag, tag))
        colours = menu.addMenu(self.tr("Colour"))
        for colour, word in self._colour_words().items():
            dot = tag_dot(self._themes.current, colour, self._window.devicePixelRatioF())
            action = colours.addAction(dot, word, partial(self._recolour, tag, colour))
            action.setCheckable(True)
            action.setChecked(colour is tag.colour)
        menu.addSeparator()
        menu.addAction(self.tr("Delete the tag"), partial(self._delete_tag, tag))
        menu.popup(at)

    def rename_tag(self, tag: Tag) -> None:
        """Another name for a tag."""
        sentence = self.tr("How shall the tag “{name}” be called?").format(name=tag.name)
        dialog = NameDialog(self._themes.current, self.tr("Rename the tag"), sentence, tag.name, self._window)
        dialog.named.connect(lambda name: self.request_made.emit(ChangeTag(Tag(tag.id, name, tag.colour))))
        dialog.open()

    def _recolour(self, tag: Tag, colour: TagColour) -> None:
        self.request_made.emit(ChangeTag(Tag(tag.id, tag.name, colour)))

    def _delete_tag(self, tag: Tag) -> None:
        self.request_made.emit(DeleteTag(tag.id))

    def _colour_words(self) -> dict[TagColour, str]:
        return {
            TagColour.RED: self.tr("Red"),
            TagColour.ORANGE: self.tr("Orange"),
            TagColour.YELLOW: self.tr("Yellow"),
            TagColour.GREEN: self.tr("Green"),
            TagColour.TEAL: self.tr("Teal"),
            TagColour.BLUE: self.tr("Blue"),
            TagColour.VIOLET: self.tr("Violet"),
            TagColour.GREY: self.tr("Grey"),
        }

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
        self._show_own(article.id)

    # -- highlights

    def _show_own(self, article: ArticleId) -> None:
        self._highlights = self._reader.now.list_highlights(article)
        self._reading.set_own_highlights([(one.start, one.end) for one in self._highlights])

    def highlight(self, colour: HighlightColour, note: str = "") -> None:
        """Mark the selected words."""
        target = self._reading.target() if self._open() is not None else None
        if target is None:
            self.said.emit(self.tr("Select some words of the article first."))
            return
        self.request_made.emit(AddHighlight(target.article, target.start, target.end, colour, note))

    def ask_highlight_note(self) -> None:
        """A note on the selected words, or on the highlight that the cursor is in."""
        here = self._highlight_here()
        target = self._reading.target() if self._open() is not None else None
        if here is None and target is None:
            self.said.emit(self.tr("Select some words of the article first."))
            return
        sentence = self.tr("What do you want to remember about these words?")
        before = here.note if here is not None else ""
        dialog = NameDialog(self._themes.current, self.tr("Note on the selected words"), sentence, before, self._window)
        if here is not None:
            dialog.named.connect(lambda note: self.request_made.emit(ChangeHighlight(here.id, here.colour, note)))
        elif target is not None:
            span = target.article, target.start, target.end
            dialog.named.connect(lambda note: self.request_made.emit(AddHighlight(*span, HighlightColour.YELLOW, note)))
        dialog.open()

    def remove_highlight(self) -> None:
        """Take away the highlight that the cursor is in."""
        here = self._highlight_here()
        if here is None:
            self.said.emit(self.tr("Put the cursor into a highlight of yours first."))
        else:
            self.request_made.emit(DeleteHighlight(here.id))

    def _highlight_here(self) -> OwnHighlight | None:
        at = self._reading.caret_offset()
        inside = [one for one in self._highlights if one.start <= at <= one.end]
        return min(inside, key=lambda one: one.end - one.start, default=None)

    def show_highlights(self) -> None:
        """A menu of the article's highlights in reading order; choosing one goes there."""
        article = self._open()
        if article is None:
            return
        if not self._highlights:
            self.said.emit(self.tr("Nothing is highlighted here. Select some words and press Ctrl+H."))
            return
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in self._highlights:
            words = " ".join(article.text[one.start : one.end].split())
            shown = words if len(words) <= 60 else words[:59] + "…"
            label = f"{shown}  —  {one.note}" if one.note else shown
            menu.addAction(label.replace("&", "&&"), partial(self._reading.show_span, one.start, one.end))
        menu.popup(self._reading.mapToGlobal(QPoint(self._themes.current.px(60), self._themes.current.px(60))))

    # -- details, bin, cut and join

    def ask_details(self) -> None:
        """Title, source and date of the chosen articles."""
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
        if self._flow.filter.view is ArticleView.BIN:
            self.said.emit(self.tr("These articles are in the bin already. Empty the bin to remove them for good."))
        elif len(articles) >= _ASKED_FROM:
            sentence = self.tr("Move %n article(s) to the bin?", "", len(articles))
            details = self.tr("They can be restored from there.")
            self._ask(sentence, details, self.tr("Move to the bin"), DeleteArticles(articles))
        else:
            self.request_made.emit(DeleteArticles(articles))

    def restore(self) -> None:
        """Bring the chosen articles back from the bin."""
        articles = self._chosen_or_say()
        if articles and self._flow.filter.view is not ArticleView.BIN:
            self.said.emit(self.tr("These articles are not in the bin."))
        elif articles:
            self.request_made.emit(RestoreArticles(articles))

    def ask_empty_bin(self) -> None:
        """Remove what is in the bin for good, after a question."""
        number = len(self._reader.now.list_deleted())
        if not number:
            self.said.emit(self.tr("The bin is empty."))
            return
        sentence = self.tr("Remove %n article(s) for good?", "", number)
        details = self.tr("Their texts, notes, tags and highlights are lost. This cannot be undone, nor what you did before.")
        self._ask(sentence, details, self.tr("Remove for good"), EmptyBin())

    def split(self) -> None:
        """Cut the open article in two where the cursor is."""
        article = self._open()
        if article is not None:
            self.request_made.emit(SplitArticle(article.id, self._reading.caret_offset()))

    def join(self) -> None:
        """Put the selected articles together, in the order of the list."""
        articles = tuple(self.chosen())
        if len(articles) < 2:
            self.said.emit(self.tr("Select two or more articles in the list to join them."))
        else:
            self.request_made.emit(JoinArticles(articles))

    def _ask(self, sentence: str, details: str, act: str, request: object) -> None:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(sentence)
        box.setInformativeText(details)
        yes = box.addButton(act, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        yes.clicked.connect(lambda: self.request_made.emit(request))
        box.open()

    def _leave(self, article: ArticleId) -> None:
        """The open article went into the bin: the one that takes its place in the list is opened."""
        if article in self._flow.ids and self._flow.filter.view is not ArticleView.BIN:
            self._flow.open_next_to(article)

    # -- menus

    def _show_list_menu(self, at: QPoint) -> None:
        if self._actions is None:
            return
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        is_bin = self._flow.filter.view is ArticleView.BIN
        for command in LIST_MENU:
            if not command:
                menu.addSeparator()
            elif command != ("article.delete" if is_bin else "article.restore"):
                menu.addAction(self._actions(command))
        menu.popup(at)

    def _show_bin_menu(self, at: QPoint) -> None:
        if self._actions is not None:
            menu = QMenu(self._window)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(self._actions("article.empty_bin"))
            menu.popup(at)


def _tags_of(library: Library, articles: tuple[ArticleId, ...]) -> tuple[list[TagCount], Counter[int]]:
    """All tags, and how many of the articles have each."""
    used = Counter(int(tag.id) for row in library.list_summaries(articles) for tag in row.tags)
    return library.list_tags(), used
