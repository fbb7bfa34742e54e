"""The ledger of quotes: who said what, when and where; filtered, copied, exported, and settled where nobody is named."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QDate, QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from newsreader.library import Library
from newsreader.model.annotation import Kind, QuoteStyle
from newsreader.model.changes import Changes
from newsreader.model.entity import EntityId, QuoteRecord
from newsreader.model.query import QuoteFilter, QuoteOrder
from newsreader.ui.controls.empty_note import EmptyNote
from newsreader.ui.controls.filter_chip import FilterChip
from newsreader.ui.controls.flow_row import FlowRow
from newsreader.ui.controls.ground import Ground
from newsreader.ui.controls.low_scroll import LowScroll
from newsreader.ui.icons import icon
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.models.quote_facts import QuoteFacts, read_quote
from newsreader.ui.models.quote_table_model import COLUMN_ORDERS, QuoteColumn, QuoteTableModel, quote_with_source
from newsreader.ui.pages.library_page import LibraryPage
from newsreader.ui.pages.quote_detail import QuoteDetail
from newsreader.ui.pages.quote_table import QuoteTable
from newsreader.ui.panes.search_box import SearchBox
from newsreader.ui.panes.text_target import TextTarget
from newsreader.ui.theme import Theme

_DETAIL_WIDTH, _DETAIL_FOLDS_BELOW, _DETAIL_FITS_FROM = 392, 1000, 900
_SEARCH_WIDTH, _SEARCH_LEAST, _SEARCH_YIELDS_BELOW = 226, 150, 660
_LEAST_TABLE = 130
"""What a low page leaves to the table; the filters scroll with it then."""
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_DETAIL_AFTER_MS = 60
_FIRST_IDS = 300
"""Of a word that very many quotes have these are shown before all are found."""


class QuotesPage(LibraryPage):
    """``speaker_asked`` and ``days_asked`` want a dialog that names a speaker or days to filter by.

    ``quote_action`` is a decision about a quote ("speaker", "nobody", "no_quote", or a chosen entity's id) with its target.
    """

    speaker_asked = Signal()
    days_asked = Signal()
    quote_action = Signal(str, object)
    speaker_chosen = Signal(object, object)
    export_asked = Signal(object)

    def __init__(self, theme: Theme, reader: LibraryReader, parent: QWidget | None = None) -> None:
        super().__init__(theme, reader, parent)
        self._filter = QuoteFilter()
        self._order, self._is_descending = QuoteOrder.DATE, True
        self._is_detail_called = False
        self._is_another_list = False
        self._returns_to: int | None = None
        self._shown: tuple[int, int, int] | None = None
        self._late_detail = QTimer(self)
        self._late_detail.setSingleShot(True)
        self._late_detail.setInterval(_DETAIL_AFTER_MS)
        self.pace.due.connect(self._ask_ids)
        self._build()
        self._wire()
        self.press_by_enter()
        self.set_theme(theme)

    # -- what the window asks

    def open(self, entity: EntityId | None) -> None:
        """All quotes as they were left, or those of one speaker."""
        if entity is not None:
            self.show_speaker(entity)
        elif not len(self.model.ids):
            self._ask_ids()

    def show_speaker(self, entity: EntityId) -> None:
        """Only what this one said."""
        totals = self.reader.now.get_totals(entity)
        if totals is None:
            self.open(None)
            return
        self._chips["speaker"].set_value(totals.entity.name)
        self._set_filter(replace(self._filter, speaker=entity, unattributed=None))

    def apply(self, changes: Changes) -> None:
        """New quotes and speakers, keeping the place."""
        if changes:
            self.pace.ask()

    def set_theme(self, theme: Theme) -> None:
        """Draw with other colours or at another scale."""
        super().set_theme(theme)
        px = theme.px
        for part in (self.table, self.detail, self._search):
            part.set_theme(theme)
        for chip in self._chips.values():
            chip.set_theme(theme)
        self._title.setFont(theme.ui_font(17, 600))
        self._count.setFont(theme.ui_font(13, tabular=True))
        self._count.setStyleSheet(f"color: {theme.colour('muted').name()}")
        self._empty.set_theme(theme)
        for button in (self._export, self._clear):
            button.setFont(theme.ui_font(12.5, 500))
        self._export.setIcon(icon("export", theme, 15))
        self._export.setIconSize(QSize(px(15), px(15)))
        self._head.setContentsMargins(px(24), px(12), px(24), px(6))
        self._head.setSpacing(px(10))
        self._filters.setContentsMargins(px(24), px(4), px(24), px(8))
        self._filters.setSpacing(px(8))
        self._table_box.setContentsMargins(px(24), 0, px(8), 0)
        self._scroll.set_theme(theme)
        self._list_stack.setMinimumHeight(px(_LEAST_TABLE))
        self._left.set_ground(theme.colour("page"))
        self._arrange()

    def set_can_go(self, back: bool, forward: bool) -> None:
        """No buttons for it here: the keys and the menu do."""

    def chosen_entities(self) -> list[EntityId]:
        """The speaker of the current quote."""
        quote = self.table.current_quote()
        return [quote.entity_id] if quote is not None and quote.entity_id is not None else []

    def chosen_quotes(self) -> list[QuoteRecord]:
        """The selected quotes."""
        return self.table.selected_quotes()

    def regions(self) -> list[QWidget]:
        """The ledger, and the detail beside it."""
        return [part for part in (self._scroll, self.detail) if not part.isHidden()]

    def open_entity(self) -> EntityId | None:
        """Whose quotes are listed."""
        return self._filter.speaker

    def export(self) -> None:
        """All quotes that are listed."""
        self.export_asked.emit(None)

    def quote_target(self) -> TextTarget | None:
        """The current quote."""
        quote = self.table.current_quote()
        return None if quote is None else _target(quote)

    def quote_targets(self) -> list[TextTarget]:
        """The selected quotes."""
        return [_target(quote) for quote in self.table.chosen_quotes()]

    def open_chosen(self) -> None:
        """The current quote in its article."""
        quote = self.table.current_quote()
        if quote is not None:
            self._open_quote(quote)

    def _open_quote(self, quote: QuoteRecord) -> None:
        self.mention_requested.emit(quote.article_id, quote.start, quote.end)

    def place_words(self) -> str:
        """Which quote is current, and of how many; or how many are selected."""
        return self.rows_words(self.tr("Quote"), self.table.currentIndex().row(), self.table, len(self.model.ids))

    def kept_state(self) -> dict[str, str]:
        """The filters, the order and the current row."""
        wanted = self._filter
        return {
            "speaker": "" if wanted.speaker is None else str(wanted.speaker),
            "text": wanted.text,
            "since": wanted.since or "",
            "until": wanted.until or "",
            "style": str(wanted.style or ""),
            "who": {None: "", True: "open", False: "named"}[wanted.unattributed],
            "order": str(self._order),
            "direction": "down" if self._is_descending else "up",
            "current": str(self.table.current_id() or ""),
            "columns": self.table.column_widths(),
        }

    def reset_columns(self) -> None:
        """The table's own widths again."""
        self.table.reset_columns()

    def restore_state(self, state: Mapping[str, str]) -> None:
        """The filters, the order and the current row."""
        if state.get("order") in set(QuoteOrder):
            self._order, self._is_descending = QuoteOrder(state["order"]), state.get("direction") == "down"
            self._show_order()
        self.table.restore_column_widths(state.get("columns", ""))
        self._search.show_search(state.get("text", ""))
        self._set_filter(replace(self._filter, text=state.get("text", "")))
        days = [_kept_day(state.get(end, "")) for end in ("since", "until")]
        if any(days):
            self.show_days(*days)
        if state.get("style") in set(QuoteStyle):
            self._on_style_chosen(state["style"])
        if state.get("who") in ("open", "named"):
            self._on_who_chosen(state["who"])
        if state.get("speaker", "").lstrip("-").isdecimal():
            self.show_speaker(EntityId(int(state["speaker"])))
        if state.get("current", "").isdecimal():
            self._returns_to = int(state["current"])

    @property
    def filter(self) -> QuoteFilter:
        """What is listed."""
        return self._filter

    @property
    def order(self) -> tuple[QuoteOrder, bool]:
        """The order, and whether it goes down."""
        return self._order, self._is_descending

    # -- building

    def _build(self) -> None:
        theme, reader = self.theme, self.reader
        self.model = QuoteTableModel(lambda ids: reader.rows(lambda library: library.list_quote_rows(ids)), self)
        self.table = QuoteTable(theme, self.model)
        self.detail = QuoteDetail(theme)
        self._title, self._count = QLabel(self.tr("Quotes")), QLabel()
        self._export = QPushButton(" " + self.tr("Export…"))
        self._export.setAccessibleName(self._export.text().strip())
        self._search = SearchBox(theme)
        self._search.setPlaceholderText(self.tr("Words of the quote"))
        self._search.setAccessibleName(self.tr("Words of the quote"))
        self._chips = {
            "speaker": FilterChip(theme, self.tr("Speaker")),
            "when": FilterChip(
                theme,
                self.tr("Said"),
                (
                    ("day", self.tr("since yesterday")),
                    ("week", self.tr("in the last 7 days")),
                    ("month", self.tr("in the last 30 days")),
                    ("year", self.tr("in the last year")),
                    ("range", self.tr("from … until …")),
                ),
            ),
            "who": FilterChip(
                theme,
                self.tr("Certainty"),
                (("open", self.tr("unattributed")), ("named", self.tr("with a speaker"))),
            ),
            "style": FilterChip(
                theme, self.tr("Style"), (("speech", self.tr("speech")), ("fragment", self.tr("fragment")))
            ),
        }
        self._clear = QPushButton(self.tr("Clear"))
        self._clear.setObjectName("link")
        self._clear.hide()
        self._head = FlowRow()
        for part in (self._title, self._count):
            self._head.addWidget(part)
        self._head.add_stretch()
        self._head.addWidget(self._export)
        self._filters = FlowRow()
        for control in (self._search, *self._chips.values(), self._clear):
            self._filters.addWidget(control)
        self._empty = EmptyNote(self.theme)
        self._list_stack = QStackedWidget()
        self._list_stack.addWidget(self.table)
        self._list_stack.addWidget(self._empty)
        self._table_box = QVBoxLayout()
        self._table_box.addWidget(self._list_stack)
        self._left = Ground()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addLayout(self._filters)
        column.addLayout(self._table_box, 1)
        self._scroll = LowScroll(theme, self._left)
        row = QHBoxLayout(self)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._scroll, 1)
        row.addWidget(self.detail)
        self.setFocusProxy(self.table)
        self._left.setFocusProxy(self.table)
        self._show_order()

    def _wire(self) -> None:
        self._search.search_changed.connect(lambda text: self._set_filter(replace(self._filter, text=text)))
        self._search.list_requested.connect(self._enter_table)
        self._chips["speaker"].asked.connect(self.speaker_asked)
        self._chips["speaker"].cleared.connect(lambda: self._clear_chip("speaker", speaker=None))
        self._chips["when"].chosen.connect(self._on_when_chosen)
        self._chips["when"].cleared.connect(lambda: self._clear_chip("when", since=None, until=None))
        self._chips["who"].chosen.connect(self._on_who_chosen)
        self._chips["who"].cleared.connect(lambda: self._clear_chip("who", unattributed=None))
        self._chips["style"].chosen.connect(self._on_style_chosen)
        self._chips["style"].cleared.connect(lambda: self._clear_chip("style", style=None))
        self._clear.clicked.connect(self._clear_all)
        self._export.clicked.connect(self.export)
        self.table.current_told.connect(lambda _quote: self._late_detail.start())
        self.table.selection_told.connect(self.place_changed)
        self.table.opened.connect(self._open_quote)
        self.table.menu_requested.connect(self.quote_menu_requested)
        self.table.settled.connect(self._on_settled)
        self.table.horizontalHeader().sectionClicked.connect(self._on_head_clicked)
        self._late_detail.timeout.connect(self._ask_detail)
        self.detail.mention_requested.connect(self.mention_requested)
        self.detail.entity_requested.connect(self.entity_requested)
        self.detail.copy_requested.connect(self.copy)
        self.detail.action_chosen.connect(self._on_action_chosen)
        self.detail.candidate_chosen.connect(self._on_candidate_chosen)

    # -- filters

    def _set_filter(self, wanted: QuoteFilter) -> None:
        if wanted != self._filter:
            self._filter = wanted
            self._is_another_list = True
            if wanted.text:
                self._ask_first_ids()
            self._ask_ids()
        self._clear.setVisible(self._filter != QuoteFilter())

    def _clear_chip(self, chip: str, **changes: None) -> None:
        self._chips[chip].set_value("")
        self._set_filter(replace(self._filter, **changes))  # type: ignore[arg-type]  # None fits every one of them

    def _clear_all(self) -> None:
        for chip in self._chips.values():
            chip.set_value("")
        self._search.clear_search()
        self._set_filter(QuoteFilter())

    def _on_when_chosen(self, key: str) -> None:
        if key == "range":
            self.days_asked.emit()
            return
        since = date.today() - timedelta(days=_DAYS[key])
        words = {
            "day": self.tr("since yesterday"),
            "week": self.tr("in the last 7 days"),
            "month": self.tr("in the last 30 days"),
            "year": self.tr("in the last year"),
        }
        self._chips["when"].set_value(words[key])
        self._set_filter(replace(self._filter, since=since.isoformat(), until=None))

    def show_days(self, first: date | None, last: date | None) -> None:
        """Only what was said from one day until another, both included; None leaves an end open."""
        words = {
            (True, True): self.tr("{first} – {last}"),
            (True, False): self.tr("since {first}"),
            (False, True): self.tr("until {last}"),
        }.get((first is not None, last is not None), "")
        self._chips["when"].set_value(words.format(first=_day(first), last=_day(last)))
        since, until = (None if day is None else day.isoformat() for day in (first, last))
        self._set_filter(replace(self._filter, since=since, until=until))

    def days(self) -> tuple[date | None, date | None]:
        """The days of the filter."""
        since, until = self._filter.since, self._filter.until
        return date.fromisoformat(since) if since else None, date.fromisoformat(until) if until else None

    def _on_who_chosen(self, key: str) -> None:
        if key == "open":
            self.show_unattributed()
        else:
            self._chips["who"].set_value(self.tr("with a speaker"))
            self._set_filter(replace(self._filter, unattributed=False))

    def show_unattributed(self) -> None:
        """Only the quotes that nobody is known to have said."""
        self._chips["who"].set_value(self.tr("unattributed"))
        self._chips["speaker"].set_value("")
        self._set_filter(replace(self._filter, unattributed=True, speaker=None))

    def _on_style_chosen(self, key: str) -> None:
        style = QuoteStyle(key)
        self._chips["style"].set_value(self.tr("speech") if style is QuoteStyle.SPEECH else self.tr("fragment"))
        self._set_filter(replace(self._filter, style=style))

    def focus_search(self) -> None:
        """Put the keyboard into the search."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    # -- the list

    def _ask_first_ids(self) -> None:
        """The top of another list, which is there long before the whole of it."""
        wanted, order, descending = self._filter, self._order, self._is_descending

        def read(library: Library) -> array[int]:
            return library.list_quote_ids(wanted, order=order, descending=descending, limit=_FIRST_IDS)

        def show(ids: array[int]) -> None:
            if wanted == self._filter and len(ids) == _FIRST_IDS:
                self._show_ids(ids, None)

        self.reader.ask("page.quotes.first", read, show)

    def _ask_ids(self) -> None:
        wanted, order, descending = self._filter, self._order, self._is_descending

        def read(library: Library) -> tuple[array[int], int]:
            ids = library.list_quote_ids(wanted, order=order, descending=descending)
            return ids, len(ids) if wanted == QuoteFilter() else library.counts().quotes

        self.reader.ask("page.quotes.ids", read, lambda answer: self._show_ids(*answer))

    def _show_ids(self, ids: array[int], total: int | None) -> None:
        """Show a list; ``total`` is how many quotes the library has, None while not all that are listed are known."""
        row, before, selected = self.table.currentIndex().row(), self.table.current_id(), self.table.selected_ids()
        before, self._returns_to = before or self._returns_to, None
        # a row that was in sight stays in sight; else another order or filter begins at the top
        follows = self.table.is_current_in_sight() or self.table.current_id() is None
        place = 0 if self._is_another_list else self.table.verticalScrollBar().value()
        self._is_another_list = False
        is_other = self.model.set_ids(ids)
        locale = QLocale()
        is_part = self._filter != QuoteFilter()
        self._export.setEnabled(len(ids) > 0)
        if total is None:
            self._count.setText("…")
        else:
            shown, whole = locale.toString(len(ids)), locale.toString(total)
            self._count.setText(self.tr("{n} of {all}").format(n=shown, all=whole) if is_part else whole)
        if is_part:
            self._empty.explain(
                self.tr("No quote fits these filters"),
                self.tr("Take one of the filters off to see more."),
                (self.tr("Clear all filters"), self._clear.click),
            )
        else:
            self._empty.explain(
                self.tr("No quotes yet"),
                self.tr("Quotes appear here when articles have been imported and read."),
                (self.tr("Import files…"), partial(self.command_requested.emit, "article.import_files")),
            )
        self._list_stack.setCurrentWidget(self.table if len(ids) else self._empty)
        if not len(ids):
            self.detail.show_facts(None)
        elif is_other:
            self._return_to(row, before, selected, follows=follows, place=place)
        self._late_detail.start()
        self.place_changed.emit()

    def _return_to(self, row: int, before: int | None, selected: list[int], *, follows: bool, place: int) -> None:
        """Stand where the reader stood in a list that has changed."""
        found = None if before is None else self.model.find_row(before)
        # a quote that has just been settled is gone from the list: stand on the one that took its place
        stands = found if found is not None else min(max(row, 0), len(self.model.ids) - 1)
        self.table.stand_on(stands, follows=follows, place=place)
        if found is not None and len(selected) > 1:
            self.table.select_ids(selected)

    def _on_head_clicked(self, section: int) -> None:
        order = COLUMN_ORDERS.get(QuoteColumn(section))
        if order is None:
            self._show_order()
            return
        if order is self._order:
            self._is_descending = not self._is_descending
        else:
            self._order, self._is_descending = order, order is QuoteOrder.DATE
        self._is_another_list = True
        self._show_order()
        self._ask_ids()

    def _show_order(self) -> None:
        column = next(column for column, order in COLUMN_ORDERS.items() if order is self._order)
        self.model.show_sorted(column, is_descending=self._is_descending)

    def _enter_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- the detail

    def _ask_detail(self) -> None:
        quote = self.table.current_quote()
        if quote is None:
            self.detail.show_facts(None)
            return
        self.reader.ask("page.quotes.detail", lambda library: read_quote(library, quote), self._on_detail_read)

    def _on_detail_read(self, facts: QuoteFacts | None) -> None:
        current = self.table.current_quote()
        if facts is None or current == facts.quote:
            self.detail.show_facts(facts)

    def _on_action_chosen(self, action: str) -> None:
        facts = self.detail.facts
        if facts is not None:
            self.quote_action.emit(action, _target(facts.quote))

    def _on_candidate_chosen(self, entity: EntityId) -> None:
        facts = self.detail.facts
        if facts is not None:
            self.speaker_chosen.emit(_target(facts.quote), entity)

    def _on_settled(self, figure: int) -> None:
        """A figure settles the current quote: its candidate said it; 0: nobody who is named did.

        Nobody is chosen unseen: where the detail is folded away, the first figure only shows it.
        """
        if self.detail.isHidden():
            self._call_detail()
            return
        facts = self.detail.facts
        if facts is None or facts.quote != self.table.current_quote():
            return
        if figure == 0:
            self.quote_action.emit("nobody", _target(facts.quote))
        elif figure <= len(candidates := self.detail.candidates()):
            self._on_candidate_chosen(candidates[figure - 1].entity.id)

    def _call_detail(self) -> None:
        self._is_detail_called = self.width() >= self.theme.px(_DETAIL_FITS_FROM)
        self._arrange()
        if not self._is_detail_called:
            self.said.emit(
                self.tr(
                    "There is no room here for the names to choose from. “Said by…” in the menu of the quote asks who said it."
                )
            )

    # -- copying

    def copy(self) -> None:
        """The selected quotes with speaker and source, to paste into a text."""
        quotes = self.chosen_quotes()
        if quotes:
            QGuiApplication.clipboard().setText("\n\n".join(quote_with_source(quote) for quote in quotes))
            self.said.emit(self.tr("%Ln quote(s) copied with source.", "", len(quotes)))

    # -- room and keys

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The detail folds first."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px = self.theme.px
        width = self.width()
        is_called = self._is_detail_called and width >= px(_DETAIL_FITS_FROM)
        self.detail.setVisible(is_called or width >= px(_DETAIL_FOLDS_BELOW))
        self.detail.setFixedWidth(px(_DETAIL_WIDTH))
        left = width if self.detail.isHidden() else width - px(_DETAIL_WIDTH)
        self._search.setFixedWidth(px(_SEARCH_WIDTH if left >= px(_SEARCH_YIELDS_BELOW) else _SEARCH_LEAST))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape folds a detail that was called, then clears the filters."""
        is_escape = event.key() == Qt.Key.Key_Escape
        if is_escape and self._is_detail_called:
            self._is_detail_called = False
            self._arrange()
        elif is_escape and self._filter != QuoteFilter():
            self._clear_all()
        else:
            super().keyPressEvent(event)


def _kept_day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _day(day: date | None) -> str:
    return "" if day is None else QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def _target(quote: QuoteRecord) -> TextTarget:
    return TextTarget(
        quote.article_id,
        quote.start,
        quote.end,
        quote.text,
        Kind.QUOTE,
        quote.entity_id,
        None,
        quote.speaker is not None,
        (quote.start, quote.end),
    )
