"""The sidebar: who and what is in this article, and below it the selected one across the library."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QSplitter, QVBoxLayout, QWidget

from newsreader.model.article import ArticleId
from newsreader.model.entity import EntityId, EntityInArticle
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.panes.article_entities import ArticleEntities
from newsreader.ui.panes.entity_detail import EntityDetail, read_facts
from newsreader.ui.theme import Theme


class MentionsPane(QWidget):
    """Follows the reader: shows an article's entities and the selected one elsewhere."""

    entity_selected = Signal(object)
    mention_requested = Signal(object, int, int)
    close_requested = Signal()

    def __init__(self, theme: Theme, reader: LibraryReader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reader = reader
        self._article: ArticleId | None = None
        self._entity: EntityId | None = None
        self._rows: list[EntityInArticle] = []
        self._title = QLabel(self.tr("Mentions"))
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.entities = ArticleEntities(theme)
        self.detail = EntityDetail(theme)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setWidget(self.detail)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(self.entities)
        self._split.addWidget(self._scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._title, self._note, self._split):
            column.addWidget(widget)
        column.setStretch(2, 1)
        self.setFocusProxy(self.entities)
        self.entities.entity_chosen.connect(self.entity_selected)
        self.detail.entity_chosen.connect(self.entity_selected)
        self.detail.mention_requested.connect(self.mention_requested)
        self.detail.more_requested.connect(self._on_more_requested)
        self.set_theme(theme)
        self.show_article(None, analysed=False)

    def show_article(self, article: ArticleId | None, *, analysed: bool) -> None:
        """List the article's people, places and organisations."""
        self._article = article
        if article is None or not analysed:
            self._show_rows([])
            self._note.setText(
                self.tr("Open an article to see who is in it.")
                if article is None
                else self.tr("Names appear here when they have been found.")
            )
            return
        self._reader.ask(
            "sidebar.article", lambda library: library.list_entities_in_article(article), self._on_rows_answered
        )

    def show_entity(self, entity: EntityId | None) -> None:
        """Select an entity and show it across the library; None leaves the whole room to the article."""
        is_other = entity != self._entity
        self._entity = entity
        self.entities.select(entity)
        if entity is None:
            self._scroll.hide()
            return
        if is_other:
            self._scroll.verticalScrollBar().setValue(0)
        self._ask_facts(entity, limit=_FIRST_ARTICLES)

    def refresh(self) -> None:
        """Read again what is shown."""
        if self._article is not None:
            self.show_article(self._article, analysed=True)
        if self._entity is not None:
            self._ask_facts(self._entity, limit=max(_FIRST_ARTICLES, self.detail.articles_shown()))

    def entity_rows(self) -> list[EntityInArticle]:
        """What the upper part shows."""
        return list(self._rows)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        px = theme.px
        self._title.setFont(theme.ui_font(13, 600))
        self._title.setContentsMargins(px(16), 0, px(16), 0)
        self._title.setFixedHeight(px(48))
        self._note.setFont(theme.ui_font(12.5))
        self._note.setContentsMargins(px(16), px(4), px(16), px(16))
        self._note.setStyleSheet(f"color: {theme.colour('muted').name()}")
        self._scroll.setStyleSheet(f"QScrollArea, #detail {{ background: {theme.colour('page').name()}; }}")
        self.entities.set_theme(theme)
        self.detail.set_theme(theme)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("window"))
        painter.fillRect(0, 0, 1, self.height(), self._theme.colour("line"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entities.setFocus()

    def _on_rows_answered(self, rows: list[EntityInArticle]) -> None:
        self._show_rows(rows)
        self._note.setText("" if rows else self.tr("No names were found in this article."))
        self._note.setVisible(not rows)
        self.entities.select(self._entity)

    def _show_rows(self, rows: Collection[EntityInArticle]) -> None:
        self._rows = list(rows)
        self.entities.set_rows(self._rows)
        self.entities.setVisible(bool(rows))
        self._note.setVisible(not rows)
        if not rows:
            self._scroll.hide()

    def _ask_facts(self, entity: EntityId, limit: int) -> None:
        article = self._article
        self._reader.ask(
            "sidebar.entity", lambda library: read_facts(library, entity, article, limit), self._on_facts_answered
        )

    def _on_facts_answered(self, facts: object) -> None:
        self.detail.show_facts(facts)
        was_hidden = self._scroll.isHidden()
        self._scroll.setVisible(facts is not None)
        if was_hidden and facts is not None:
            half = self.height() // 2
            self._split.setSizes([min(half, self.entities.wanted_height()), half])

    def _on_more_requested(self) -> None:
        if self._entity is not None:
            self._ask_facts(self._entity, limit=self.detail.articles_shown() + _FIRST_ARTICLES)


_FIRST_ARTICLES = 50
