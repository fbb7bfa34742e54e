"""Versions of a story and copies of an article in the window: shown above the text, compared, ruled, folded in the list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from newsreader.jobs.protocol import Decide
from newsreader.model.article import Article, ArticleId
from newsreader.model.changes import Changes
from newsreader.model.version import Version
from newsreader.settings import Settings
from newsreader.ui.theme import ThemeKeeper
from newsreader.ui.window.front import Front
from newsreader.ui.window.parts import WindowParts

if TYPE_CHECKING:
    from newsreader.analysis.word_difference import Stretch
    from newsreader.ui.dialogs.versions import VersionsDialog

    Compared = tuple[str, str, tuple[Stretch, ...]] | None

_FOLDS = "list.folds_versions"


class VersionDesk(QObject):
    """``request_made`` goes to the jobs process, ``said`` is a sentence for the notice bar.

    ``folding_changed`` tells whether versions of one story are one row of the list now.
    """

    request_made = Signal(object)
    said = Signal(str)
    folding_changed = Signal(bool)

    def __init__(
        self, window: QWidget, parts: WindowParts, front: Front, settings: Settings, themes: ThemeKeeper
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reader, self._flow, self._listing = parts.reader, parts.flow, parts.listing
        self._list, self._reading = parts.article_list, parts.reading
        self._front = front
        self._settings = settings
        self._themes = themes
        self._dialog: VersionsDialog | None = None
        self._other: ArticleId | None = None
        self._flow.article_shown.connect(self._on_article_shown)
        self._reading.versions_requested.connect(self.show_versions)
        self._stop_listening = settings.listen(self._on_settings_changed)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The commands that are carried out here."""
        return {
            "article.versions": self.show_versions,
            "article.compare": self.compare_selected,
            "article.places": self.show_places,
            "list.fold_versions": self.toggle_folding,
        }

    def restore(self) -> None:
        """Put the settings into force."""
        self._fold(is_asked_anew=False)

    def stop(self) -> None:
        """The window is closing."""
        self._stop_listening()
        if self._dialog is not None:
            self._dialog.close()

    def apply(self, changes: Changes) -> None:
        """Show what a write changed."""
        article = self._flow.article
        if article is not None and article.id in changes.changed:
            self._reading.show_versions(self._reader.now.list_versions(article.id))
        if self._dialog is not None and (changes.changed or changes.removed):
            self._fill(self._dialog)
        if self._settings.flag(_FOLDS) and "story_version" in changes.tables:
            self._listing.ask_articles()

    # -- copies and folding

    def show_places(self) -> None:
        """Unfold the places with the open article's text, or fold them."""
        if self._open() is not None and not self._reading.unfold_copies():
            self.said.emit(self.tr("This text came from one file only."))

    def toggle_folding(self) -> None:
        """One row of the list for all versions of a story, or a row for each."""
        self._settings.put(list__folds_versions=not self._settings.flag(_FOLDS))

    def _on_settings_changed(self, keys: frozenset[str]) -> None:
        if _FOLDS in keys:
            self._fold(is_asked_anew=True)

    def _fold(self, *, is_asked_anew: bool) -> None:
        folds = self._settings.flag(_FOLDS)
        self._listing.folds_versions = folds
        self.folding_changed.emit(folds)
        if is_asked_anew:
            self._listing.ask_articles()

    # -- versions

    def show_versions(self) -> None:
        """Compare the open article with the other versions of its story."""
        article = self._open()
        if article is None:
            return
        if not self._reader.now.list_versions(article.id):
            self.said.emit(
                self.tr("No other version of this story is in the library. Select two articles to compare any two.")
            )
            return
        self._other = None
        self._show_dialog()

    def compare_selected(self) -> None:
        """Compare two articles that are selected in the list, whether they are versions of one story or not."""
        chosen = [] if self._front.page is not None else self._list.selected_articles()
        if len(chosen) != 2:
            self.said.emit(self.tr("Select two articles in the list to compare them."))
            return
        article = self._flow.article
        if article is None or article.id not in chosen:
            self._flow.open_article(chosen[0])
            article = self._flow.article
        if article is not None:
            self._other = next(one for one in chosen if one != article.id)
            self._show_dialog()

    def _open(self) -> Article | None:
        article = self._flow.article
        if article is None or self._front.page is not None:
            self.said.emit(self.tr("Open an article first."))
            return None
        return article

    def _on_article_shown(self, article: Article) -> None:
        self._reading.show_versions(self._reader.now.list_versions(article.id))

    def _show_dialog(self) -> None:
        from newsreader.ui.dialogs.versions import VersionsDialog

        dialog = VersionsDialog(self._themes.current, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.difference_requested.connect(self._on_difference_requested)
        dialog.opened.connect(self._flow.open_article)
        dialog.ruled.connect(self._on_ruled)
        dialog.finished.connect(self._on_closed)
        self._themes.changed.connect(dialog.set_theme)
        self._dialog = dialog
        if self._fill(dialog):
            dialog.open()
            dialog.list.setFocus()

    def _fill(self, dialog: VersionsDialog) -> bool:
        """What the dialog shows, read anew; it is closed where there is nothing to compare with any more."""
        article = self._flow.article
        versions = [] if article is None else list(self._reader.now.list_versions(article.id))
        are_versions = frozenset(one.article for one in versions)
        if article is not None:
            known = {one.article: one for one in versions}
            for each in (article.id, self._other):
                if each is not None and each not in known and (made := self._version_of(each)) is not None:
                    known[each] = made
            base = known.pop(article.id, None)
            if base is not None and known:
                dialog.show_versions(base, list(known.values()), are_versions, self._other)
                return True
        dialog.close()
        return False

    def _version_of(self, number: ArticleId) -> Version | None:
        """An article that is no version of the others, in the same form."""
        article = self._reader.now.get_article(number)
        if article is None:
            return None
        words = len(article.text.split())
        return Version(article.id, article.title, article.source, article.published, article.added, words)

    def _on_difference_requested(self, before: ArticleId, after: ArticleId) -> None:
        self._reader.ask(
            "versions.difference",
            lambda library: library.find_difference(before, after),
            partial(self._on_difference_found, self._dialog),
        )

    def _on_difference_found(self, dialog: VersionsDialog | None, found: Compared) -> None:
        if dialog is not None and dialog is self._dialog and found is not None:
            dialog.show_difference(*found)

    def _on_ruled(self, one: ArticleId, other: ArticleId, are_versions: bool) -> None:
        # what is told apart stays in the dialog, to be looked at or put back
        self._other = other
        decisions = self._reader.now.draft_versions(one, other, are_versions=are_versions)
        if decisions:
            self.request_made.emit(Decide(tuple(decisions)))

    def _on_closed(self) -> None:
        self._dialog = None
