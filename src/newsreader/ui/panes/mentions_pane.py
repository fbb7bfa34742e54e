"""The sidebar: who and what is in this article, and below it the selected one across the library."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from newsreader.model.article import ArticleId
from newsreader.model.entity import EntityId, EntityInArticle, Occurrence, QuoteRecord
from newsreader.ui.commands.actions import stand_for
from newsreader.ui.controls.segmented_control import SegmentedControl
from newsreader.ui.icons import icon
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.models.entity_facts import (
    Background,
    EntityFacts,
    Wanted,
    read_background,
    read_facts,
    read_more_occurrences,
    read_more_quotes,
)
from newsreader.ui.panes.article_entities_view import ArticleEntitiesView
from newsreader.ui.panes.entity_fact_view import EntityFactView
from newsreader.ui.panes.entity_heading import EntityHeading
from newsreader.ui.panes.own_highlights_view import OwnHighlightsView
from newsreader.ui.panes.sidebar_rows import MARGIN
from newsreader.ui.panes.sidebar_splitter import SidebarSplitter
from newsreader.ui.theme import Theme

_BAND = 48
_STALE_AFTER_MS = 120
_UPPER_SHARE = 0.45
_UPPER_AT_LEAST = 130
_HIGHLIGHTS_SHARE = 0.4
_LINE_ROOM = 5


class MentionsPane(QWidget):
    """Follows the reader: lists the article's entities and shows the selected one elsewhere.

    ``entity_selected`` tells what the user chose (EntityId or None), ``mention_requested`` where a click leads
    (article, start and end in code points).
    """

    entity_selected = Signal(object)
    mention_requested = Signal(object, int, int)
    close_requested = Signal()
    page_requested = Signal(object)
    action_chosen = Signal(str)

    def __init__(self, theme: Theme, reader: LibraryReader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Mentions in this article"))
        self.theme = theme
        self._reader = reader
        self._article: ArticleId | None = None
        self._is_analysed = False
        self._entity: EntityId | None = None
        self._excluded: ArticleId | None = None
        self._jumping_to: ArticleId | None = None
        self._asked: tuple[EntityId, ArticleId | None] | None = None
        self._wanted = Wanted()
        self._is_shared_by_hand = False
        self._title = QLabel(self.tr("Mentions"))
        self._close = QPushButton()
        self._close.setObjectName("tool")
        stand_for(self._close, "view.toggle_sidebar")
        self._close.setAccessibleName(self.tr("Close the sidebar"))
        self.entities = ArticleEntitiesView(theme)
        self.highlights = OwnHighlightsView(theme)
        self.heading = EntityHeading(theme)
        self.facts = EntityFactView(theme)
        self.action_bar = SegmentedControl(
            theme,
            (
                ("merge", self.tr("Merge…")),
                ("split", self.tr("Split…")),
                ("never", self.tr("Never the same…")),
                ("rename", self.tr("Rename…")),
            ),
            fills=True,
        )
        # the window says how wide the sidebar is, not its buttons
        self.action_bar.setMinimumWidth(1)
        self._late_facts, self._late_entities = QTimer(self), QTimer(self)
        for timer in (self._late_facts, self._late_entities):
            timer.setSingleShot(True)
            timer.setInterval(_STALE_AFTER_MS)
        self._build()
        self._connect()
        self.setFocusProxy(self.entities)
        self.set_theme(theme)
        self.show_article(None, analysed=False)

    # -- what the window asks

    def show_article(self, article: ArticleId | None, *, analysed: bool) -> None:
        """List the article's people, places and organisations; a selected entity stays selected.

        The list of other articles stays as it is when one of its own lines led here.
        """
        is_other = article != self._article
        self._article, self._is_analysed = article, analysed
        if is_other and article != self._jumping_to:
            self._excluded = article
        self._jumping_to = None
        if article is None:
            self.highlights.show_rows(())
        if article is None or not analysed:
            self._late_entities.stop()
            self.entities.set_entities((), keeps_place=False)
            self._show_note()
        else:
            self._ask_entities(article, keeps_place=not is_other)
        self.show_entity(self._entity)

    def show_entity(self, entity: EntityId | None) -> None:
        """Select an entity and show it across the library; None leaves the whole room to the article."""
        if entity != self._entity:
            self._excluded = self._article
        self._entity = entity
        self.entities.select(entity)
        if entity is None:
            self._asked = None
            self._clear_facts()
            return
        if self._asked == (entity, self._excluded):
            return
        if self._asked is None or self._asked[0] != entity:
            self._wanted = Wanted()
            self._late_facts.start()
        self._ask_facts(entity)

    def refresh(self) -> None:
        """Read again what is shown, keeping its place."""
        self.refresh_entities()
        if self._entity is not None:
            self._ask_facts(self._entity)

    def refresh_entities(self) -> None:
        """Read the article's entities again, as they are in other articles by now."""
        if self._article is not None and self._is_analysed:
            self._ask_entities(self._article, keeps_place=True)

    def entity_rows(self) -> list[EntityInArticle]:
        """The article's entities, whether their group is open or not."""
        return list(self.entities.entities)

    def heights(self) -> tuple[int, ...]:
        """Of the upper and the lower part in px, where the line between them was set by hand; else nothing."""
        return tuple(self._split.sizes()) if self._is_shared_by_hand else ()

    def set_heights(self, heights: tuple[int, ...]) -> None:
        """Put the line where it was set by hand."""
        if len(heights) == self._split.count():
            self._is_shared_by_hand = True
            self._split.setSizes(list(heights))

    def set_theme(self, theme: Theme) -> None:
        """Draw with other colours or at another scale."""
        self.theme = theme
        px = theme.px
        self._title.setFont(theme.ui_font(13, 600))
        self._close.setIcon(icon("x", theme, 14))
        self._close.setIconSize(QSize(px(14), px(14)))
        self._close.setFixedSize(px(28), px(28))
        self._band.setFixedHeight(px(_BAND) - 4)
        self._band_row.setContentsMargins(px(MARGIN) - 1, 0, px(MARGIN) - px(7), 0)
        for part in (self.entities, self.highlights, self.heading, self.facts, self._split, self.action_bar):
            part.set_theme(theme)
        self._foot_row.setContentsMargins(px(MARGIN) - 1, px(8), px(MARGIN), px(8))
        self.entities.setMinimumHeight(px(_UPPER_AT_LEAST) // 3)
        self.facts.setMinimumHeight(px(32))
        self._share_height()
        self.update()

    # -- Qt's

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and the line at the left edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("window"))
        painter.fillRect(0, 0, 1, self.height(), self.theme.colour("line"))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height anew."""
        super().resizeEvent(event)
        self._share_height()

    # -- building

    def _build(self) -> None:
        self._band = QWidget()
        self._band_row = QHBoxLayout(self._band)
        self._band_row.addWidget(self._title, 1)
        self._band_row.addWidget(self._close)
        self._lower = QWidget()
        lower = QVBoxLayout(self._lower)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(0)
        lower.addWidget(self.heading)
        lower.addWidget(self.facts, 1)
        self._foot = _Foot(self)
        self._foot_row = QHBoxLayout(self._foot)
        self._foot_row.addWidget(self.action_bar)
        lower.addWidget(self._foot)
        self._lower.hide()
        self._split = SidebarSplitter(self.theme)
        self._upper = QWidget()
        upper = QVBoxLayout(self._upper)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(0)
        upper.addWidget(self.entities, 1)
        self._below_names = _Foot(self)
        below = QVBoxLayout(self._below_names)
        below.setContentsMargins(0, _LINE_ROOM, 0, 0)
        below.addWidget(self.highlights)
        upper.addWidget(self._below_names)
        self._split.addWidget(self._upper)
        self._split.addWidget(self._lower)
        self._split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._band)
        column.addWidget(self._split, 1)

    def _connect(self) -> None:
        self._close.clicked.connect(self.close_requested)
        self._late_facts.timeout.connect(self._on_facts_late)
        self._late_entities.timeout.connect(self._on_entities_late)
        self._split.splitterMoved.connect(self._on_splitter_moved)
        self.entities.entity_chosen.connect(self._on_entity_chosen)
        self.entities.detail_requested.connect(self.facts.setFocus)
        self.highlights.height_changed.connect(self._share_height)
        self.heading.deselected.connect(self._on_deselected)
        self.heading.page_requested.connect(lambda: self.page_requested.emit(self._entity))
        self.action_bar.chosen.connect(self.action_chosen)
        self.facts.entity_chosen.connect(self._on_entity_chosen)
        self.facts.mention_requested.connect(self._on_mention_requested)
        self.facts.more_articles_requested.connect(self._on_more_articles_requested)
        self.facts.more_quotes_requested.connect(self._on_more_quotes_requested)

    # -- reading

    def _ask_entities(self, article: ArticleId, *, keeps_place: bool) -> None:
        self.entities.set_note("", "")
        if not keeps_place:
            self._late_entities.start()

        def show(entities: list[EntityInArticle]) -> None:
            if article == self._article and self._is_analysed:
                self._late_entities.stop()
                self._show_entities(entities, keeps_place=keeps_place)

        self._reader.ask("sidebar.article", lambda library: library.list_entities_in_article(article), show)

    def _ask_facts(self, entity: EntityId) -> None:
        article, wanted = self._excluded, self._wanted
        self._asked = (entity, article)
        self._reader.ask(
            "sidebar.entity", lambda library: read_facts(library, entity, article, wanted), self._on_facts_read
        )
        self._reader.ask(
            "sidebar.background",
            lambda library: (entity, read_background(library, entity)),
            lambda answer: self._on_background_read(*answer),
        )

    def _show_entities(self, entities: list[EntityInArticle], *, keeps_place: bool) -> None:
        self.entities.set_entities(entities, keeps_place=keeps_place)
        if not entities:
            self.entities.set_note(
                self.tr("Nobody is named here"),
                self.tr("To mark a name that was missed, select it in the text and open the menu there."),
            )
        self._share_height()

    def _on_facts_read(self, facts: EntityFacts | None) -> None:
        self._late_facts.stop()
        if self._entity is None or (facts is not None and facts.totals.entity.id != self._entity):
            return
        if facts is None:
            self._clear_facts()
            return
        self.heading.show_totals(facts.totals)
        self.facts.show_facts(facts)
        if self._lower.isHidden():
            self._lower.show()
            self._share_height()
            self._keep_selected_in_sight()

    def _on_background_read(self, entity: EntityId, background: Background) -> None:
        facts = self.facts.facts
        if facts is not None and facts.totals.entity.id == entity == self._entity:
            self.facts.show_background(background)

    def _on_entities_late(self) -> None:
        """The old article's entities stand no longer beside another text."""
        self.entities.set_entities((), keeps_place=False)

    def _on_facts_late(self) -> None:
        """The old entity's facts stand no longer under a new selection."""
        facts = self.facts.facts
        if facts is not None and facts.totals.entity.id != self._entity:
            self._clear_facts()

    def _clear_facts(self) -> None:
        self._late_facts.stop()
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._lower.isAncestorOf(focused)
        self.facts.show_facts(None)
        self._lower.hide()
        if had_focus:
            self.entities.setFocus()

    def _on_more_articles_requested(self) -> None:
        facts = self.facts.facts
        if facts is None or not facts.has_more_articles:
            return
        entity, article, offset = facts.totals.entity.id, facts.article, len(facts.occurrences)

        def add(page: tuple[tuple[Occurrence, ...], bool]) -> None:
            now = self.facts.facts
            if now is None or now.totals.entity.id != entity or len(now.occurrences) != offset:
                return
            self._wanted = replace(self._wanted, articles=offset + len(page[0]))
            grown = replace(now, occurrences=now.occurrences + page[0], has_more_articles=page[1])
            self.facts.add_to_page(grown)

        self._reader.ask(
            "sidebar.more_articles", lambda library: read_more_occurrences(library, entity, article, offset), add
        )

    def _on_more_quotes_requested(self) -> None:
        facts = self.facts.facts
        if facts is None or not facts.has_more_quotes:
            return
        entity, offset = facts.totals.entity.id, len(facts.quotes)

        def add(page: tuple[tuple[QuoteRecord, ...], bool]) -> None:
            now = self.facts.facts
            if now is None or now.totals.entity.id != entity or len(now.quotes) != offset:
                return
            self._wanted = replace(self._wanted, quotes=offset + len(page[0]))
            self.facts.add_to_page(replace(now, quotes=now.quotes + page[0], has_more_quotes=page[1]))

        self._reader.ask("sidebar.more_quotes", lambda library: read_more_quotes(library, entity, offset), add)

    # -- what the user does

    def _on_entity_chosen(self, entity: EntityId) -> None:
        self.show_entity(entity)
        self.entity_selected.emit(entity)

    def _on_deselected(self) -> None:
        self.show_entity(None)
        self.entity_selected.emit(None)

    def _on_mention_requested(self, article: ArticleId, start: int, end: int) -> None:
        self._jumping_to = article
        self.mention_requested.emit(article, start, end)

    # -- room

    def _on_splitter_moved(self, _position: int, _number: int) -> None:
        self._is_shared_by_hand = True
        self._share_upper()

    def _share_height(self) -> None:
        """The upper part takes what it needs, up to a share; a line set by hand stays where it is."""
        if not self._lower.isHidden() and not self._is_shared_by_hand:
            room = self._split.height() - self._split.handleWidth()
            wanted = self.entities.wanted_height() + self.highlights.wanted_height() + _LINE_ROOM
            upper = max(self.theme.px(_UPPER_AT_LEAST), min(wanted, round(room * _UPPER_SHARE)))
            self._split.setSizes([upper, max(0, room - upper)])
        self._share_upper()

    def _share_upper(self) -> None:
        """The highlights take what they need, up to a share; the names have the rest."""
        wanted, room = self.highlights.wanted_height(), self._split.sizes()[0] or self._split.height()
        self._below_names.setVisible(wanted > 0)
        self._below_names.setFixedHeight(max(1, min(wanted + _LINE_ROOM, round(room * _HIGHLIGHTS_SHARE))))

    def _keep_selected_in_sight(self) -> None:
        index = self.entities.currentIndex()
        if index.isValid():
            self.entities.scrollTo(index)

    def _show_note(self) -> None:
        if self._article is None:
            self.entities.set_note(
                self.tr("No article is open"),
                self.tr("The people, places and organisations of an open article are listed here."),
            )
        elif not self._is_analysed:
            self.entities.set_note("", self.tr("Names appear here when they have been found."))


class _Foot(QWidget):
    """A ground with a line above it: of the actions, and of the highlights."""

    def __init__(self, pane: MentionsPane) -> None:
        super().__init__()
        self._pane = pane

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._pane.theme.colour("window"))
        painter.fillRect(0, 0, self.width(), 1, self._pane.theme.colour("line"))
