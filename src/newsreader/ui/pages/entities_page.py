"""People, places or organisations of the library: a table with a filter, and beside it the page of the one that is open."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from newsreader.jobs.protocol import Revoke
from newsreader.library import Library
from newsreader.model.annotation import Kind
from newsreader.model.changes import Changes
from newsreader.model.entity import EntityId
from newsreader.model.entity_page import MentionOrder
from newsreader.model.query import EntityOrder
from newsreader.ui.commands.actions import stand_for
from newsreader.ui.controls.choice_button import ChoiceButton
from newsreader.ui.controls.empty_note import EmptyNote
from newsreader.ui.controls.flow_row import FlowRow
from newsreader.ui.controls.ground import Ground
from newsreader.ui.controls.low_scroll import LowScroll
from newsreader.ui.entity_words import capitalised, group_title, kind_word
from newsreader.ui.icons import icon
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.models.entity_page_facts import LINES_PER_PAGE, EntityPageFacts, LinesWanted, read_lines, read_page
from newsreader.ui.models.entity_table_model import COLUMN_ORDERS, Column, EntityTableModel
from newsreader.ui.pages.entity_page import EntityPage
from newsreader.ui.pages.entity_table import EntityTable
from newsreader.ui.pages.library_page import LibraryPage
from newsreader.ui.panes.search_box import SearchBox
from newsreader.ui.theme import Theme

_LIST_WIDTH, _LIST_FOLDS_BELOW, _LEAST_SEARCH, _LEAST_TABLE = 280, 760, 120, 84


class EntitiesPage(LibraryPage):
    """``export_asked`` tells which entities are to be written into a file; none means all that are listed."""

    export_asked = Signal(object)
    quotes_requested = Signal(object)
    note_written = Signal(object, str)

    def __init__(self, kind: Kind, theme: Theme, reader: LibraryReader, parent: QWidget | None = None) -> None:
        super().__init__(theme, reader, parent)
        self._kind = kind
        self._key = f"page.{kind}"
        self._order = EntityOrder.ARTICLES
        self._is_descending = True
        self._entity: EntityId | None = None
        self._is_another_list = False
        self._wanted = LinesWanted()
        self._scroll_to: float | None = None
        self._heir: EntityId | None = None
        self._returns_to: EntityId | None = None
        self._touched = False
        self.pace.due.connect(self._refresh)
        self._build()
        self._wire()
        self.press_by_enter()
        self.set_theme(theme)
        self._set_open(False)

    # -- what the window asks

    def open(self, entity: EntityId | None) -> None:
        """The table alone, or an entity beside it; without one the page stays as it was left."""
        if not len(self.model.ids):
            self._ask_ids()
        if entity is not None:
            self._show_entity(entity)
        else:
            self._close_entity()

    def apply(self, changes: Changes) -> None:
        """Show new names and figures, keeping the place."""
        if not changes.entities and not changes.removed:
            return
        self._touched |= self._entity in changes.entities
        self.pace.ask()

    def _refresh(self) -> None:
        self._ask_ids()
        is_touched, self._touched = self._touched, False
        if self._entity is not None and is_touched:
            self._ask_page(self._entity)

    def set_theme(self, theme: Theme) -> None:
        """Draw with other colours or at another scale."""
        super().set_theme(theme)
        px = theme.px
        for part in (self.table, self.page, self._search, self._sort):
            part.set_theme(theme)
        for button in self._buttons.values():
            button.setFont(theme.ui_font(12, 500))
        self._buttons["export"].setIcon(icon("export", theme, 15))
        self._buttons["export"].setIconSize(QSize(px(15), px(15)))
        self._title.setFont(theme.ui_font(17 if not self._is_open() else 13, 600))
        self._count.setFont(theme.ui_font(13 if not self._is_open() else 12, tabular=True))
        self._count.setStyleSheet(f"color: {theme.colour('muted').name()}")
        self._empty.set_theme(theme)
        for button, name in ((self._back, "left"), (self._forward, "right"), (self._more, "more"), (self._all, "nav")):
            button.setIcon(icon(name, theme, 16))
            button.setIconSize(QSize(px(16), px(16)))
            button.setFixedSize(px(30), px(30))
        self._left_scroll.set_theme(theme)
        self._bar_row.setContentsMargins(px(12), 0, px(12), 0)
        self._bar.setFixedHeight(px(48))
        self._arrange()
        self._right.set_ground(theme.colour("page"))
        if self._is_open():
            self._left.set_ground(theme.colour("window"), theme.colour("line"))
        else:
            self._left.set_ground(theme.colour("page"))

    def scroll_position(self) -> float:
        """How far the open page is scrolled."""
        bar = self.page.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 0.0

    def restore_scroll(self, position: float) -> None:
        """Scroll back once the page is there."""
        self._scroll_to = position

    def follow(self, entity: EntityId) -> None:
        """When the open entity is gone, show this one instead."""
        self._heir = entity

    def set_can_go(self, back: bool, forward: bool) -> None:
        """Whether the way back and forward lead somewhere."""
        self._back.setEnabled(back)
        self._forward.setEnabled(forward)

    def chosen_entities(self) -> list[EntityId]:
        """What commands are about: the selected rows, else the open entity."""
        selected = self.table.chosen_entities()
        if self._entity is not None and len(selected) < 2:
            return [self._entity]
        return selected

    def has_chosen_entities(self) -> bool:
        """Whether a page is open or rows are selected, however many."""
        return self._entity is not None or self.table.selectionModel().hasSelection()

    def regions(self) -> list[QWidget]:
        """The list, and the page beside it."""
        return [part for part in (self._left_scroll, self._right) if not part.isHidden()]

    def open_entity(self) -> EntityId | None:
        """Whose page is open beside the list."""
        return self._entity

    def export(self) -> None:
        """The selected rows, or all when fewer than two are."""
        self.export_asked.emit(self.table.selected_entities())

    def copy(self) -> None:
        """The current line of the page, or the names of the selected rows."""
        words = self.page.current_words()
        if not words:
            rows = self.reader.now.list_entity_rows(self.table.selected_entities())
            words = "\n".join(row.entity.name for row in rows)
        if words:
            QGuiApplication.clipboard().setText(words)

    def place_words(self) -> str:
        """Which row is current, and of how many; or how many are selected."""
        row = self.table.currentIndex().row()
        return self.rows_words(capitalised(kind_word(self._kind)), row, self.table, len(self.model.ids))

    def kept_state(self) -> dict[str, str]:
        """The filter, the orders and the current row."""
        return {
            "search": self._search.text().strip(),
            "order": str(self._order),
            "direction": "down" if self._is_descending else "up",
            "lines": str(self._wanted.order),
            "current": str(self.table.current_id() or ""),
            "columns": self.table.column_widths(),
        }

    def reset_columns(self) -> None:
        """The table's own widths again."""
        self.table.reset_columns()

    def restore_state(self, state: Mapping[str, str]) -> None:
        """The filter, the orders, the columns and the current row."""
        self._search.show_search(state.get("search", ""))
        self.table.restore_column_widths(state.get("columns", ""))
        if state.get("order") in set(EntityOrder):
            self._order = EntityOrder(state["order"])
            self._is_descending = state.get("direction") == "down"
            self._show_order()
        if state.get("lines") in set(MentionOrder):
            self._wanted = LinesWanted(order=MentionOrder(state["lines"]))
            self.page.show_context_order(self._wanted.order)
        if state.get("current", "").lstrip("-").isdecimal():
            self._returns_to = EntityId(int(state["current"]))

    def view_name(self) -> str:
        """What the table is called, for the name of a file."""
        return group_title(self._kind).lower()

    # -- building

    def _build(self) -> None:
        reader = self.reader
        self.model = EntityTableModel(lambda ids: reader.rows(lambda library: library.list_entity_rows(ids)), self)
        self.table = EntityTable(self.theme, self.model)
        self.table.setAccessibleName(group_title(self._kind))
        self.page = EntityPage(self.theme, self._kind)
        self._search = SearchBox(self.theme)
        self._search.setPlaceholderText(self.tr("Filter by name"))
        self._search.setAccessibleName(self.tr("Filter by name"))
        self._title, self._count = QLabel(group_title(self._kind)), QLabel()
        self._sort = ChoiceButton(self.theme, self.tr("Sort: {choice}"), self._order_words())
        self._sort.chosen.connect(lambda key: self._sort_by(EntityOrder(key)))
        self._empty = EmptyNote(self.theme)
        self._buttons = {
            "merge": QPushButton(self.tr("Merge the selected…")),
            "never": QPushButton(self.tr("Never the same…")),
            "export": QPushButton(" " + self.tr("Export…")),
        }
        self._back, self._forward, self._all, self._more = (QPushButton() for _ in range(4))
        self._more.setMenu(self._kind_menu())
        for button, words in (
            (self._back, self.tr("Back")),
            (self._forward, self.tr("Forward")),
            (self._all, self.tr("The whole table")),
            (self._more, self.tr("More actions")),
        ):
            button.setObjectName("tool")
            button.setToolTip(words)
            button.setAccessibleName(words)
        stand_for(self._back, "history.back")
        stand_for(self._forward, "history.forward")
        self._head = FlowRow()
        for part in (self._title, self._count):
            self._head.addWidget(part)
        self._head.add_stretch()
        self._head.addWidget(self._sort)
        for one in self._buttons.values():
            self._head.addWidget(one)
        self._list_stack = QStackedWidget()
        self._list_stack.addWidget(self.table)
        self._list_stack.addWidget(self._empty)
        self._left = Ground()
        self._left_scroll = LowScroll(self.theme, self._left)
        self._left_column = QVBoxLayout(self._left)
        self._search_row = QHBoxLayout()
        self._search_row.addWidget(self._search)
        self._search_row.addStretch()
        self._above_list = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._above_list.addLayout(self._search_row)
        self._above_list.addLayout(self._head)
        self._left_column.addLayout(self._above_list)
        self._left_column.addWidget(self._list_stack, 1)
        self._bar = QWidget()
        self._bar_row = QHBoxLayout(self._bar)
        for button in (self._back, self._forward):
            self._bar_row.addWidget(button)
        self._bar_row.addStretch()
        self._bar_row.addWidget(self._more)
        self._bar_row.addWidget(self._all)
        self._right = Ground()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._bar)
        right.addWidget(self.page, 1)
        row = QHBoxLayout(self)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left_scroll, 1)
        row.addWidget(self._right, 1)
        self.setFocusProxy(self.table)
        self._left.setFocusProxy(self.table)
        self._right.setFocusProxy(self.page)

    def _kind_menu(self) -> QMenu:
        menu = QMenu(self)
        words = {
            Kind.PERSON: self.tr("Is a person"),
            Kind.PLACE: self.tr("Is a place"),
            Kind.ORGANISATION: self.tr("Is an organisation"),
        }
        for kind, label in words.items():
            if kind is not self._kind:
                menu.addAction(label).triggered.connect(
                    lambda _checked=False, kind=kind: self.decision_asked.emit(kind, self.chosen_entities())
                )
        return menu

    def _order_words(self) -> dict[str, str]:
        return {
            EntityOrder.ARTICLES: self.tr("Most articles"),
            EntityOrder.MENTIONS: self.tr("Most mentions"),
            EntityOrder.QUOTES: self.tr("Most quotes"),
            EntityOrder.NAME: self.tr("Name"),
            EntityOrder.LAST_SEEN: self.tr("Last seen"),
            EntityOrder.FIRST_SEEN: self.tr("First seen"),
        }

    def _wire(self) -> None:
        self._search.search_changed.connect(lambda _words: self._ask_another_list())
        self._search.list_requested.connect(self._enter_table)
        self.table.opened.connect(self._on_entity_opened)
        self.table.selection_told.connect(self._show_selection)
        self.table.horizontalHeader().sectionClicked.connect(self._on_head_clicked)
        self.page.mention_requested.connect(self.mention_requested)
        self.page.entity_requested.connect(self.entity_requested)
        self.page.more_contexts_requested.connect(self._on_more_lines)
        self.page.context_filter_changed.connect(self._on_lines_filtered)
        self.page.context_order_changed.connect(self._on_lines_ordered)
        self.page.note_changed.connect(self._on_note_changed)
        self.page.decision_revoked.connect(lambda decision: self.request_made.emit(Revoke((decision,))))
        self.page.quotes_requested.connect(lambda: self.quotes_requested.emit(self._entity))
        self.page.action_chosen.connect(lambda action: self.decision_asked.emit(action, self.chosen_entities()))
        for key in ("merge", "never"):
            self._buttons[key].clicked.connect(
                lambda _checked=False, key=key: self.decision_asked.emit(key, self.chosen_entities())
            )
        self.table.menu_requested.connect(self.entity_menu_requested)
        self._buttons["export"].clicked.connect(self.export)
        self._back.clicked.connect(self.back_requested)
        self._forward.clicked.connect(self.forward_requested)
        self._all.clicked.connect(self._on_all_asked)

    # -- the table

    def _ask_ids(self) -> None:
        search, order, descending = self._search.text().strip(), self._order, self._is_descending

        def read(library: Library) -> array[int]:
            return library.list_entity_ids(self._kind, search=search, order=order, descending=descending)

        self.reader.ask(f"{self._key}.ids", read, self._show_ids)

    def _ask_another_list(self) -> None:
        self._is_another_list = True
        self._ask_ids()

    def _show_ids(self, ids: array[int]) -> None:
        selected = self.table.selected_entities()
        # a row that was in sight stays in sight; else another order or filter begins at the top
        follows = self.table.is_current_in_sight() or self.table.current_id() is None
        place = 0 if self._is_another_list else self.table.verticalScrollBar().value()
        self._is_another_list = False
        is_other = self.model.set_ids(ids)
        number = QLocale().toString(len(ids))
        self._buttons["export"].setEnabled(len(ids) > 0)
        self._count.setText(self.tr("{n} found").format(n=number) if self._search.text().strip() else number)
        wanted = self._entity if self._entity is not None else (selected[0] if selected else self._returns_to)
        self._returns_to = None
        if wanted is None and len(ids) and self.table.hasFocus():
            self.table.make_current(0)
        elif is_other:
            row = None if wanted is None else self.model.find_row(wanted)
            if row is None:
                self.table.verticalScrollBar().setValue(place)
            else:
                self.table.stand_on(row, follows=follows, place=place)
            if len(selected) > 1:
                self.table.select_ids(selected)
        if self._search.text().strip():
            self._empty.explain(
                self.tr("No name fits the filter"),
                self.tr("Every word must begin a word of the name. Fewer letters find more."),
                (self.tr("Clear the filter"), self._search.clear),
            )
        else:
            self._empty.explain(
                self.tr("No names yet"),
                self.tr("Names appear here when articles have been imported and read."),
                (self.tr("Import files…"), partial(self.command_requested.emit, "article.import_files")),
            )
        self._list_stack.setCurrentWidget(self.table if len(ids) else self._empty)
        self._show_selection()

    def _sort_by(self, order: EntityOrder) -> None:
        self._order = order
        self._is_descending = order not in (EntityOrder.NAME, EntityOrder.FIRST_SEEN)
        self._show_order()
        self._ask_another_list()

    def _on_head_clicked(self, section: int) -> None:
        order = COLUMN_ORDERS.get(Column(section))
        if order is None:
            self._show_order()
        elif order is self._order:
            self._is_descending = not self._is_descending
            self._show_order()
            self._ask_another_list()
        else:
            self._sort_by(order)

    def _show_order(self) -> None:
        column = next(column for column, order in COLUMN_ORDERS.items() if order is self._order)
        self.model.show_sorted(column, is_descending=self._is_descending)
        self._sort.set_choice(self._order)

    def _show_selection(self) -> None:
        several = len(self.table.selected_entities()) > 1
        self._buttons["merge"].setVisible(several)
        self._buttons["never"].setVisible(several and len(self.table.selected_entities()) == 2)
        self._buttons["export"].setVisible(not self._is_open())
        self.place_changed.emit()

    def _enter_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.table.current_id() is None and self.model.rowCount():
            self.table.make_current(0)

    def focus_search(self) -> None:
        """Put the keyboard into the filter; where an open page has folded the list, it closes."""
        if self._left_scroll.isHidden():
            self._on_all_asked()
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    # -- the page

    def _is_open(self) -> bool:
        return self._entity is not None

    def _on_entity_opened(self, entity: EntityId) -> None:
        if entity != self._entity:
            self.moved.emit(entity)
            self._show_entity(entity)

    def _on_all_asked(self) -> None:
        self.moved.emit(None)
        self._close_entity()
        self.table.setFocus()

    def _show_entity(self, entity: EntityId) -> None:
        if entity != self._entity:
            self._wanted = LinesWanted(order=self._wanted.order)
            self._heir = None
        self._entity = entity
        self._set_open(True)
        self._make_current(entity)
        self._ask_page(entity)

    def _make_current(self, entity: EntityId) -> None:
        row = self.model.find_row(entity)
        if row is not None:
            self.table.make_current(row)

    def _close_entity(self) -> None:
        self._entity = None
        self._set_open(False)

    def _ask_page(self, entity: EntityId) -> None:
        wanted, heir = self._wanted, self._heir

        def read(library: Library) -> tuple[EntityId, EntityPageFacts | None]:
            facts = read_page(library, entity, wanted)
            return entity, read_page(library, heir, wanted) if facts is None and heir is not None else facts

        self.reader.ask(f"{self._key}.page", read, self._on_page_read)

    def _on_page_read(self, answer: tuple[EntityId, EntityPageFacts | None]) -> None:
        entity, facts = answer
        if entity != self._entity:
            return
        if facts is None:
            self._on_all_asked()
            return
        shown = facts.totals.entity
        if shown.kind is not self._kind:
            # it became a person, place or organisation: its page is elsewhere
            self.entity_requested.emit(shown.id)
            self._close_entity()
            return
        if shown.id != entity:
            self._entity = shown.id
            self.moved.emit(shown.id)
            self._make_current(shown.id)
        self.page.show_facts(facts)
        if self._scroll_to is not None:
            position, self._scroll_to = self._scroll_to, None
            bar = self.page.verticalScrollBar()
            bar.setValue(round(position * bar.maximum()))

    def _on_note_changed(self, text: str) -> None:
        facts = self.page.facts
        if facts is not None:
            self.note_written.emit(facts.totals.entity.id, text)

    def _on_more_lines(self) -> None:
        self._wanted = LinesWanted(self._wanted.filter_text, self._wanted.order, self._wanted.count + LINES_PER_PAGE)
        self._ask_lines()

    def _on_lines_filtered(self, words: str) -> None:
        if words.strip() != self._wanted.filter_text:
            self._wanted = LinesWanted(words.strip(), self._wanted.order)
            self._ask_lines()

    def _on_lines_ordered(self, order: MentionOrder) -> None:
        self._wanted = LinesWanted(self._wanted.filter_text, order)
        self._ask_lines()

    def _ask_lines(self) -> None:
        facts, wanted = self.page.facts, self._wanted
        if facts is not None:
            self.reader.ask(
                f"{self._key}.lines", lambda library: read_lines(library, facts, wanted), self._on_lines_read
            )

    def _on_lines_read(self, facts: EntityPageFacts) -> None:
        if facts.totals.entity.id == self._entity:
            self.page.show_contexts(facts)

    # -- room and keys

    def _set_open(self, is_open: bool) -> None:
        self.table.set_narrow(is_open)
        self._right.setVisible(is_open)
        self._sort.setVisible(is_open)
        self._show_order()
        self._show_selection()
        self.set_theme(self.theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list folds first where there is no room for both."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px = self.theme.px
        is_open = self._is_open()
        folds = is_open and self.width() < px(_LIST_FOLDS_BELOW)
        left = self._left_scroll
        left.setVisible(not folds)
        left.setFixedWidth(px(_LIST_WIDTH)) if is_open else left.setMaximumWidth(16_777_215)
        if not is_open:
            left.setMinimumWidth(0)
        self._list_stack.setMinimumHeight(px(_LEAST_TABLE))
        # beside a page the filter shares its line with the page's bar; above the table the title comes first
        down, up = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.BottomToTop
        self._above_list.setDirection(down if is_open else up)
        self._above_list.setSpacing(px(6 if is_open else 10))
        self._left_column.setContentsMargins(0, px(9 if is_open else 12), 1 if is_open else 0, 0)
        self._left_column.setSpacing(px(6 if is_open else 10))
        self._search_row.setContentsMargins(px(12) if is_open else px(22), 0, px(13), 0)
        self._head.setContentsMargins(px(22), 0, px(12) if is_open else px(24), 0)
        self._head.setSpacing(px(8))
        room = max(px(_LEAST_SEARCH), self.width() - px(22 + 24))
        self._search.setFixedWidth(px(_LIST_WIDTH - 26) if is_open else min(px(320), room))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the page first."""
        if event.key() == Qt.Key.Key_Escape and self._is_open():
            self._on_all_asked()
        else:
            super().keyPressEvent(event)

