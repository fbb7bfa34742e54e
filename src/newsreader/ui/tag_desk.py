"""Tags in the window: put on by key or by dragging, kept in the navigator."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from newsreader.jobs.article_requests import ChangeTag, DeleteArticles, DeleteTag, TagArticles, UntagArticles
from newsreader.jobs.protocol import SetStarred
from newsreader.library import Library
from newsreader.model.article import ArticleId
from newsreader.model.query import ArticleView
from newsreader.model.tag import Tag, TagColour, TagCount
from newsreader.ui.commands.actions import mark_letters
from newsreader.ui.icons import icon
from newsreader.ui.places import ListKey
from newsreader.ui.tag_colours import tag_dot
from newsreader.ui.theme import ThemeKeeper
from newsreader.ui.window.parts import WindowParts


class TagDesk(QObject):
    """``request_made`` goes to the jobs process.

    ``chosen`` tells the articles that a command is about, and says so itself where there are none.
    """

    request_made = Signal(object)

    def __init__(
        self, window: QWidget, parts: WindowParts, themes: ThemeKeeper, chosen: Callable[[], tuple[ArticleId, ...]]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reader, self._listing = parts.reader, parts.listing
        self._navigator = parts.navigator
        self._themes = themes
        self._chosen = chosen
        self._navigator.tag_menu_requested.connect(self._show_menu)
        self._navigator.tag_act_requested.connect(self._act)
        self._navigator.articles_dropped.connect(self._on_articles_dropped)
        parts.reading.header.tag_requested.connect(lambda name: self._listing.show_list(ListKey(tag=name)))

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The commands that are carried out here."""
        acts = {command: partial(self._act_on_listed, command) for command in self._acts()}
        return {**acts, "article.tag": self.ask_tags}

    # -- on articles

    def ask_tags(self) -> None:
        """Tick the tags of the chosen articles, or type one."""
        articles = self._chosen()
        if articles:
            self._reader.ask(
                "articles.tags", lambda library: _tags_of(library, articles), lambda found: self._pick(articles, *found)
            )

    def _pick(self, articles: tuple[ArticleId, ...], tags: list[TagCount], used: Counter[int]) -> None:
        from newsreader.ui.dialogs.tag_picker import TagPicker

        on_all = {one.tag.id for one in tags if used[one.tag.id] == len(articles)}
        on_some = {one.tag.id for one in tags if 0 < used[one.tag.id] < len(articles)}
        picker = TagPicker(self._themes.current, tags, on_all, on_some, len(articles), self._window)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.tagged.connect(lambda name: self.request_made.emit(TagArticles(name, articles)))
        picker.untagged.connect(lambda tag: self.request_made.emit(UntagArticles(tag, articles)))
        picker.open()

    def _on_articles_dropped(self, key: ListKey, articles: tuple[ArticleId, ...]) -> None:
        """Articles were dragged onto a row of the navigator."""
        if key.tag is not None:
            self.request_made.emit(TagArticles(key.tag, articles))
        elif key.view is ArticleView.BIN:
            self.request_made.emit(DeleteArticles(articles))
        elif key.view is ArticleView.STARRED:
            self.request_made.emit(SetStarred(articles, True, is_undoable=True))

    # -- on tags

    def _acts(self) -> dict[str, Callable[[Tag], None]]:
        return {"tag.rename": self.rename_tag, "tag.delete": self.delete_tag}

    def _act(self, command: str, name: str) -> None:
        tag = self._find(name)
        if tag is not None:
            self._acts()[command](tag)

    def _act_on_listed(self, command: str) -> None:
        name = self._navigator.selected.tag
        if name is not None:
            self._act(command, name)

    def _find(self, name: str) -> Tag | None:
        return next((one.tag for one in self._reader.now.list_tags() if one.tag.name == name), None)

    def _show_menu(self, name: str, at: QPoint) -> None:
        tag = self._find(name)
        if tag is None:
            return
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme = self._themes.current
        menu.addAction(icon("rename", theme), self.tr("Rename…"), partial(self.rename_tag, tag))
        colours = menu.addMenu(icon("theme", theme), self.tr("Colour"))
        for colour, word in self._colour_words().items():
            dot = tag_dot(theme, colour, self._window.devicePixelRatioF())
            action = colours.addAction(dot, word, partial(self.recolour, tag, colour))
            action.setCheckable(True)
            action.setChecked(colour is tag.colour)
        menu.addSeparator()
        menu.addAction(icon("bin", theme), self.tr("Delete the tag"), partial(self.delete_tag, tag))
        mark_letters(menu)
        menu.popup(at)

    def rename_tag(self, tag: Tag) -> None:
        """Another name for a tag."""
        from newsreader.ui.dialogs.ask_name import NameDialog

        sentence = self.tr("How shall the tag “{name}” be called?").format(name=tag.name)
        dialog = NameDialog(self._themes.current, self.tr("Rename the tag"), sentence, tag.name, self._window)
        dialog.named.connect(lambda name: self.request_made.emit(ChangeTag(Tag(tag.id, name, tag.colour))))
        dialog.open()

    def recolour(self, tag: Tag, colour: TagColour) -> None:
        """Another colour for a tag."""
        self.request_made.emit(ChangeTag(Tag(tag.id, tag.name, colour)))

    def delete_tag(self, tag: Tag) -> None:
        """Forget a tag; its articles stay."""
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


def _tags_of(library: Library, articles: tuple[ArticleId, ...]) -> tuple[list[TagCount], Counter[int]]:
    """All tags, and how many of the articles have each."""
    used = Counter(int(tag.id) for row in library.list_summaries(articles) for tag in row.tags)
    return library.list_tags(), used
