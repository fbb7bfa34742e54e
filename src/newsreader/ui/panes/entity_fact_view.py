"""The sidebar's lower part: one entity across the library, in sections that open and close."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from newsreader.ui.models.entity_fact_rows import (
    ArticleRow,
    CompanionRow,
    LineRow,
    MoreRow,
    PointerRow,
    QuoteRow,
    Section,
    SectionRow,
    fact_rows,
)
from newsreader.ui.models.entity_facts import Background, EntityFacts
from newsreader.ui.models.row_list_model import RowListModel
from newsreader.ui.panes.entity_fact_delegate import EntityFactDelegate
from newsreader.ui.panes.fact_words import full_text
from newsreader.ui.panes.sidebar_rows import SidebarList
from newsreader.ui.theme import Theme


class EntityFactView(SidebarList):
    """A click or Enter on a row goes where the row leads; sections open and close."""

    mention_requested = Signal(object, int, int)
    entity_chosen = Signal(object)
    more_articles_requested = Signal()
    more_quotes_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "page", parent)
        self._facts: EntityFacts | None = None
        self._background = Background()
        self._closed: set[Section] = set()
        self._all_variants = False
        self._model = RowListModel(full_text, self)
        self._delegate = EntityFactDelegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("The selected name in the library"))
        self.set_theme(theme)

    @property
    def facts(self) -> EntityFacts | None:
        """What is shown."""
        return self._facts

    def show_facts(self, facts: EntityFacts | None, background: Background | None = None) -> None:
        """Show newer facts. Another entity begins at the top; the same one keeps its place."""
        before = self._facts
        is_other = facts is None or before is None or facts.totals.entity.id != before.totals.entity.id
        self._facts = facts
        if is_other:
            self._background, self._all_variants = Background(), False
            self._delegate.marked_row = None
            self._model.set_rows(())
        if background is not None:
            self._background = background
        self._rebuild()
        if is_other:
            self.scrollToTop()

    def show_background(self, background: Background) -> None:
        """Add why the names are one and who else is there."""
        self._background = background
        self._rebuild()

    def add_to_page(self, facts: EntityFacts) -> None:
        """Show a further page and stand on its first row, where "Show more" was."""
        row = self.currentIndex().row()
        self.show_facts(facts)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row, 0))

    # -- keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space go where the row leads, Left and Right close and open; Escape is the window's."""
        row, key = self._model.row_at(self.currentIndex()), event.key()
        self.by_key = True
        self.viewport().update()
        if key == Qt.Key.Key_Escape:
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and row is not None:
            self._activate(row)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and row is not None:
            self._turn(self.currentIndex().row(), open_it=key == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The mouse rings no row."""
        self.by_key = False
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go where the row leads, if it was pressed on the same one."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index == self.currentIndex():
            self._activate(self._model.row_at(index))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be clicked."""
        super().mouseMoveEvent(event)
        is_over = self.indexAt(event.position().toPoint()).isValid()
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first row in sight when there is no current one; the mouse brings its own."""
        if event.reason() != Qt.FocusReason.MouseFocusReason and not self.currentIndex().isValid():
            self.setCurrentIndex(self.indexAt(QPoint(self.width() // 2, self.theme.px(14))))
        super().focusInEvent(event)

    # -- inside

    def _activate(self, row: object) -> None:
        if isinstance(row, SectionRow):
            self._toggle(row.section)
        elif isinstance(row, LineRow):
            self._mark(row)
            self.mention_requested.emit(row.article, row.context.start, row.context.end)
        elif isinstance(row, ArticleRow):
            self._mark(row)
            # without a mention at hand the article opens at its start
            spans = [(context.start, context.end) for context in row.occurrence.contexts[:1]] or [(0, 0)]
            self.mention_requested.emit(row.occurrence.article_id, *spans[0])
        elif isinstance(row, QuoteRow):
            self._mark(row)
            self.mention_requested.emit(row.quote.article_id, row.quote.start, row.quote.end)
        elif isinstance(row, PointerRow):
            self.entity_chosen.emit(row.other.id)
        elif isinstance(row, CompanionRow):
            self.entity_chosen.emit(row.entity.id)
        elif isinstance(row, MoreRow):
            self._show_more(row.section)

    def _mark(self, row: object) -> None:
        self._delegate.marked_row = row
        self.viewport().update()

    def _show_more(self, section: Section) -> None:
        if section is Section.ARTICLES:
            self.more_articles_requested.emit()
        elif section is Section.QUOTES:
            self.more_quotes_requested.emit()
        else:
            self._all_variants = True
            if self._facts is not None:
                self.add_to_page(self._facts)

    def _toggle(self, section: Section) -> None:
        self._closed.symmetric_difference_update({section})
        self._rebuild()
        for number, row in enumerate(self._model.rows):
            if isinstance(row, SectionRow) and row.section is section:
                self.setCurrentIndex(self._model.index(number, 0))

    def _turn(self, number: int, *, open_it: bool) -> None:
        """Open or close the section at ``number``; Left inside one goes to its head."""
        rows = self._model.rows
        head = next((n for n in range(number, -1, -1) if isinstance(rows[n], SectionRow)), None)
        row = None if head is None else rows[head]
        if not isinstance(row, SectionRow) or head is None:
            return
        if head != number:
            if not open_it:
                self.setCurrentIndex(self._model.index(head, 0))
        elif row.is_open is not open_it:
            self._toggle(row.section)

    def _rebuild(self) -> None:
        if self._facts is None:
            self._model.set_rows(())
            return
        rows = fact_rows(self._facts, self._background, self._closed, all_variants=self._all_variants)
        self._model.set_rows(rows)
