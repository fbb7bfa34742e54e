"""One entity across the library, on a page that scrolls: over time, said by and about, in context, names, company, notes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.entity_page import MentionOrder
from newsreader.ui.controls.choice_button import ChoiceButton
from newsreader.ui.controls.plain_label import PlainLabel
from newsreader.ui.core_words import in_words
from newsreader.ui.entity_words import DOT, reasons_title
from newsreader.ui.full_dates import day_words
from newsreader.ui.icons import icon
from newsreader.ui.models.entity_fact_rows import PointerRow
from newsreader.ui.models.entity_page_facts import EntityPageFacts
from newsreader.ui.models.quote_table_model import quote_with_source
from newsreader.ui.pages.entity_heading import EntityPageHeading
from newsreader.ui.pages.page_list import PageList
from newsreader.ui.pages.page_rows import (
    ArticleHead,
    CompanionCard,
    CompanionPainter,
    MoreCard,
    NamePainter,
    NameRow,
    QuoteCard,
    QuotePainter,
    SentencePainter,
    SentenceRow,
    spoken_row,
)
from newsreader.ui.pages.section_head import SectionHead
from newsreader.ui.pages.suggestion_strip import SuggestionStrip
from newsreader.ui.pages.time_chart import TimeChart
from newsreader.ui.panes.search_box import SearchBox
from newsreader.ui.panes.thin_scroll_bar import ThinScrollBar
from newsreader.ui.theme import Theme
from newsreader.ui.unseen_characters import show_unseen

# px at 100 %
_MARGIN, _LIST_MARGIN, _ASIDE, _GUTTER = 44, 28, 344, 48
_TIGHT_BELOW, _TIGHT_MARGIN = 420, 20
"""Where letters are so large that the page is this narrow, words need the room of margins."""
_ASIDE_BELOW, _QUOTES_STACK_BELOW = 860, 560
_FILTER_FROM = 4
_NAMES_AT_FIRST, _COMPANIONS_AT_FIRST, _QUOTES_AT_FIRST = 8, 8, 2


class EntityPage(QScrollArea):
    """Shows ``EntityPageFacts``. What is clicked is told; what is typed into the note is told when it is left."""

    mention_requested = Signal(object, int, int)
    entity_requested = Signal(object)
    quotes_requested = Signal()
    more_contexts_requested = Signal()
    context_filter_changed = Signal(str)
    context_order_changed = Signal(object)
    note_changed = Signal(str)
    action_chosen = Signal(str)
    decision_revoked = Signal(object)

    def __init__(self, theme: Theme, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._facts: EntityPageFacts | None = None
        self._all_names = self._all_companions = self._all_about = False
        self.heading = EntityPageHeading(theme)
        self.suggestion = SuggestionStrip(theme)
        self.chart = TimeChart(theme, kind)
        self._build_sections()
        self._build()
        self._wire()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._bar = ThinScrollBar(theme, self)
        self.setVerticalScrollBar(self._bar)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.set_theme(theme)

    # -- what the page is asked

    @property
    def facts(self) -> EntityPageFacts | None:
        """What is shown."""
        return self._facts

    def show_context_order(self, order: MentionOrder) -> None:
        """Show the order of the sentences without telling it."""
        self._order.set_choice(order)

    def show_facts(self, facts: EntityPageFacts) -> None:
        """Show an entity; another one begins at the top, the same one keeps its place."""
        is_other = self._facts is None or self._facts.totals.entity.id != facts.totals.entity.id
        self._facts = facts
        if is_other:
            self._all_names = self._all_companions = self._all_about = False
            self._filter.show_search("")
        self.heading.show_entity(facts.totals, facts.role)
        for control in (self._filter, self._order):
            control.setVisible(facts.totals.mentions >= _FILTER_FROM)
        self.suggestion.show_suggestion(facts.suggestion)
        self.chart.show_figures(facts.bars_title, facts.bars, facts.roles)
        self._rule.setVisible(bool(facts.bars))
        self._show_quotes(facts)
        self._show_names(facts)
        self._show_companions(facts)
        self._show_note(facts)
        self._show_decisions(facts)
        self.show_contexts(facts)
        if is_other:
            self._bar.setValue(0)

    def show_contexts(self, facts: EntityPageFacts) -> None:
        """Articles and sentences alone: more of them, or those that fit the filter."""
        self._facts = facts
        rows: list[object] = []
        article: ArticleId | None = None
        for line in facts.lines:
            if line.article_id != article:
                rows.append(ArticleHead(line))
                article = line.article_id
            rows.append(SentenceRow(self._kind, line))
        if facts.has_more_lines:
            rows.append(MoreCard(0))
        self._contexts.set_rows(rows)
        self._contexts_head.set_count(facts.totals.mentions)
        self._nothing_fits.setVisible(not rows)

    def set_theme(self, theme: Theme) -> None:
        """Draw with other colours or at another scale."""
        self._theme = theme
        px = theme.px
        page = theme.colour("page").name()
        self.setStyleSheet(f"QScrollArea {{ background: {page}; }} #entityContent {{ background: {page}; }}")
        self._bar.set_theme(theme)
        for part in (self.heading, self.suggestion, self.chart, *self._heads, *self._lists):
            part.set_theme(theme)
        self._head_box.setContentsMargins(px(_MARGIN), px(14), px(_MARGIN), 0)
        self._head_box.setSpacing(px(20))
        self._columns.setContentsMargins(0, px(20), px(_LIST_MARGIN), px(32))
        self._columns.setSpacing(px(8))
        self._quotes_row.setSpacing(px(4))
        for control in (self._filter, self._order):
            control.set_theme(theme)
        self._filter.setMaximumWidth(px(230))
        self._note.setFont(theme.ui_font(12.5))
        self._note.setFixedHeight(px(84))
        sunk, text = theme.colour("sunk").name(), theme.colour("text").name()
        accent, line = theme.colour("accent").name(), theme.colour("line").name()
        self._note.setStyleSheet(
            f"QPlainTextEdit {{ background: {sunk}; color: {text}; border: 1px solid {line}; border-radius: 6px;"
            f" padding: 6px 8px; }} QPlainTextEdit:focus {{ border: 2px solid {accent}; padding: 5px 7px; }}"
        )
        self._nothing_fits.setFont(theme.ui_font(12.5))
        self._nothing_fits.setStyleSheet(f"color: {theme.colour('muted').name()}")
        self._nothing_fits.setContentsMargins(px(16), px(4), 0, 0)
        for box in self._indented:
            box.setContentsMargins(px(16), 0, px(16), 0)
        self._restyle_decisions()
        self._share_width()
        self.viewport().update()

    def current_words(self) -> str:
        """What the row says that has the keyboard; a quote with its source. Empty when no row has it."""
        row = next((part.current_row for part in self._lists if part.hasFocus()), None)
        if isinstance(row, QuoteCard):
            return quote_with_source(row.quote)
        return "" if row is None else spoken_row(row)

    def step_focus(self) -> None:
        """Put the keyboard on the sentences."""
        self._contexts.setFocus(Qt.FocusReason.TabFocusReason)

    # -- building

    def _build_sections(self) -> None:
        theme = self._theme
        self._by_head = SectionHead(theme, self.tr("Said by"), self.tr("Show all"))
        self._about_head = SectionHead(theme, self.tr("Said about"), self.tr("Show all"))
        self._contexts_head = SectionHead(theme, self.tr("In context"))
        self._names_head = SectionHead(theme, reasons_title(self._kind, is_many=True))
        self._companions_head = SectionHead(theme, self.tr("Appears with"))
        self._companions_head.set_note(self.tr("articles together"), self.tr("Those who are seldom named apart come first"))
        self._note_head = SectionHead(theme, self.tr("Notes"))
        self._decisions_head = SectionHead(theme, self.tr("Your decisions"))
        self._heads = (
            self._by_head,
            self._about_head,
            self._contexts_head,
            self._names_head,
            self._companions_head,
            self._note_head,
            self._decisions_head,
        )
        self._by = PageList(theme, QuotePainter(), spoken_row, self.tr("Quotes by"))
        self._about = PageList(theme, QuotePainter(), spoken_row, self.tr("Quotes about"))
        self._contexts = PageList(theme, SentencePainter(), spoken_row, self.tr("In context"))
        self._names = PageList(theme, NamePainter(), spoken_row, self.tr("Names"))
        self._companions = PageList(theme, CompanionPainter(), spoken_row, self.tr("Appears with"))
        self._lists = (self._by, self._about, self._contexts, self._names, self._companions)
        self._filter = SearchBox(theme, keycap="")
        self._filter.setPlaceholderText(self.tr("Filter these sentences"))
        self._filter.setAccessibleName(self.tr("Filter the sentences"))
        self._order = ChoiceButton(
            theme,
            self.tr("Sort the sentences: {choice}"),
            {
                MentionOrder.NEWEST: self.tr("Newest first"),
                MentionOrder.OLDEST: self.tr("Oldest first"),
                MentionOrder.MOST: self.tr("Most mentions first"),
            },
        )
        self._contexts_head.add_controls(self._filter, self._order)
        self._nothing_fits = QLabel(self.tr("No sentence fits the filter."))
        self._note = _NoteEdit()
        self._note.setPlaceholderText(self.tr("What you want to remember. It stays in this library."))
        self._note.setAccessibleName(self.tr("Notes"))
        self._note.setTabChangesFocus(True)
        self._decisions = QVBoxLayout()

    def _build(self) -> None:
        self._content = QWidget()
        self._content.setObjectName("entityContent")
        self._content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._head_box = QVBoxLayout()
        self._head_box.addWidget(self.heading)
        self._head_box.addWidget(self.suggestion)
        self._head_box.addWidget(self.chart)
        self._rule = _Rule(self)
        self._head_box.addWidget(self._rule)
        self._indented: list[QBoxLayout] = []
        left = QVBoxLayout()
        self._quotes_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._by_box = self._section(self._by_head, self._by)
        self._about_box = self._section(self._about_head, self._about)
        for box in (self._by_box, self._about_box):
            self._quotes_row.addWidget(box, 1, Qt.AlignmentFlag.AlignTop)
        left.addLayout(self._quotes_row)
        left.addWidget(self._section(self._contexts_head, self._nothing_fits, self._contexts))
        left.addStretch(1)
        self._aside = QWidget()
        right = QVBoxLayout(self._aside)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self._section(self._names_head, self._names))
        self._companions_box = self._section(self._companions_head, self._companions)
        right.addWidget(self._companions_box)
        right.addWidget(self._section(self._note_head, self._note))
        self._decisions_box = self._section(self._decisions_head, self._decisions)
        right.addWidget(self._decisions_box)
        right.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._aside)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head_box)
        column.addLayout(self._columns)
        column.addStretch(1)
        self.setWidget(self._content)

    def _section(self, head: SectionHead, *parts: QWidget | QBoxLayout) -> QWidget:
        """A head and what belongs to it; lists reach further out than words, so that their ground does."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(4)
        for part in (head, *parts):
            if isinstance(part, PageList):
                column.addWidget(part)
                continue
            row = QHBoxLayout()
            self._indented.append(row)
            if isinstance(part, QWidget):
                row.addWidget(part)
            else:
                row.addLayout(part)
            column.addLayout(row)
        return box

    def _wire(self) -> None:
        self.suggestion.looked_at.connect(lambda: self.action_chosen.emit("split"))
        self.heading.action_chosen.connect(self.action_chosen)
        self._by_head.link_activated.connect(self.quotes_requested)
        self._about_head.link_activated.connect(self._on_all_about)
        self._names_head.link_activated.connect(self._on_all_names)
        self._companions_head.link_activated.connect(self._on_all_companions)
        self._filter.search_changed.connect(self.context_filter_changed)
        self._filter.list_requested.connect(self.step_focus)
        self._order.chosen.connect(lambda key: self.context_order_changed.emit(MentionOrder(key)))
        self._note.left_changed.connect(self.note_changed)
        for part in self._lists:
            part.row_activated.connect(self._on_row_activated)
            part.row_in_focus.connect(lambda rect, part=part: self._show_row(part, rect))

    # -- showing

    def _show_quotes(self, facts: EntityPageFacts) -> None:
        by = [QuoteCard(quote) for quote in facts.quotes_by[:_QUOTES_AT_FIRST]]
        about = [QuoteCard(quote, quote.speaker or self.tr("Unattributed")) for quote in facts.quotes_about]
        self._by.set_rows(by)
        self._about.set_rows(about if self._all_about else about[:_QUOTES_AT_FIRST])
        self._by_head.set_title(self.tr("Said by {name}").format(name=facts.short_name), facts.totals.quotes)
        self._about_head.set_title(self.tr("Said about {name}").format(name=facts.short_name), facts.quotes_about_count)
        self._by_head.set_link(self.tr("Show all") if facts.totals.quotes > len(by) else "")
        self._about_head.set_link(self.tr("Show all") if facts.quotes_about_count > len(self._about.rows) else "")
        self._by_box.setVisible(bool(by))
        self._about_box.setVisible(bool(about))

    def _show_names(self, facts: EntityPageFacts) -> None:
        shown = facts.variants if self._all_names else facts.variants[:_NAMES_AT_FIRST]
        me = facts.totals.entity.id
        names: list[object] = [NameRow(self._kind, one, number == 0) for number, one in enumerate(shown)]
        outgoing = [PointerRow(one, one.to_entity, False) for one in facts.pointers if one.from_entity.id == me]
        incoming = [PointerRow(one, one.from_entity, True) for one in facts.pointers if one.from_entity.id != me]
        self._names.set_rows([*outgoing, *names, *incoming])
        self._names_head.set_title(self.tr("Names"), len(facts.variants))
        self._names_head.set_link(self.tr("Show all") if len(shown) < len(facts.variants) else "")

    def _show_companions(self, facts: EntityPageFacts) -> None:
        shown = facts.companions if self._all_companions else facts.companions[:_COMPANIONS_AT_FIRST]
        # the closest come first, but what is drawn and what is written are the same: how many articles they share
        most = max((one.shared for one in facts.companions), default=1) or 1
        self._companions.set_rows([CompanionCard(one.row.entity, one.shared, one.shared / most) for one in shown])
        self._companions_head.set_count(len(facts.companions))
        self._companions_head.set_link(self.tr("Show all") if len(shown) < len(facts.companions) else "")
        self._companions_box.setVisible(bool(shown))

    def _show_note(self, facts: EntityPageFacts) -> None:
        if not self._note.hasFocus():
            self._note.show_text(facts.note)

    def _show_decisions(self, facts: EntityPageFacts) -> None:
        while (item := self._decisions.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for decision in facts.decisions:
            # two that say the same are told apart by their articles
            title = facts.decided_in.get(decision.article, "") if decision.article is not None else ""
            below = DOT.join(part for part in (day_words(decision.made_at), show_unseen(title)) if part)
            row = _DecisionRow(self._theme, in_words(decision.sentence), below, decision.id)
            row.revoked.connect(self.decision_revoked)
            self._decisions.addWidget(row)
        self._decisions_head.set_count(len(facts.decisions))
        self._decisions_box.setVisible(bool(facts.decisions))

    def _restyle_decisions(self) -> None:
        for number in range(self._decisions.count()):
            item = self._decisions.itemAt(number)
            widget = None if item is None else item.widget()
            if isinstance(widget, _DecisionRow):
                widget.set_theme(self._theme)

    # -- what is clicked

    def _on_row_activated(self, row: object) -> None:
        match row:
            case QuoteCard(quote=quote):
                self.mention_requested.emit(quote.article_id, quote.start, quote.end)
            case SentenceRow(line=line) | ArticleHead(line=line):
                self.mention_requested.emit(line.article_id, line.start, line.end)
            case PointerRow(other=entity) | CompanionCard(entity=entity):
                self.entity_requested.emit(entity.id)
            case MoreCard():
                self.more_contexts_requested.emit()
            case NameRow(variant=variant):
                self._filter.set_search(variant.surface)

    def _on_all_about(self) -> None:
        self._all_about = True
        if self._facts is not None:
            self._show_quotes(self._facts)

    def _on_all_names(self) -> None:
        self._all_names = True
        if self._facts is not None:
            self._show_names(self._facts)

    def _on_all_companions(self) -> None:
        self._all_companions = True
        if self._facts is not None:
            self._show_companions(self._facts)

    def _show_row(self, part: PageList, rect: QRect) -> None:
        top = part.mapTo(self._content, rect.topLeft()).y()
        bottom = top + rect.height()
        here, room = self._bar.value(), self.viewport().height()
        if top < here:
            self._bar.setValue(top - self._theme.px(40))
        elif bottom > here + room:
            self._bar.setValue(bottom - room + self._theme.px(40))

    # -- room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The right column moves below the left where there is no room for two."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        px = self._theme.px
        width = self.viewport().width()
        is_narrow = width < px(_ASIDE_BELOW)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(down if is_narrow else across)
        margin = px(_MARGIN if width >= px(_TIGHT_BELOW) else _TIGHT_MARGIN)
        lists = min(px(_LIST_MARGIN), margin)
        self._head_box.setContentsMargins(margin, px(14), margin, 0)
        self._columns.setContentsMargins(lists, px(20), lists, px(32))
        self._aside.setMinimumWidth(0 if is_narrow else px(_ASIDE))
        self._aside.setMaximumWidth(16_777_215 if is_narrow else px(_ASIDE))
        left = width - 2 * lists - (0 if is_narrow else px(_ASIDE + 8))
        self._quotes_row.setDirection(down if left < px(_QUOTES_STACK_BELOW) else across)
        self.heading.set_width(width - 2 * margin)


class _Rule(QWidget):
    """A hairline."""

    def __init__(self, page: EntityPage) -> None:
        super().__init__()
        self._page = page
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._page._theme.colour("line"))


class _NoteEdit(QPlainTextEdit):
    """Tells its text when the focus leaves it and the text is another."""

    left_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._told = ""
        self.installEventFilter(self)

    def show_text(self, text: str) -> None:
        if text != self.toPlainText():
            self.setPlainText(text)
        self._told = text

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide) and self.toPlainText() != self._told:
            self._told = self.toPlainText()
            self.left_changed.emit(self._told)
        return False

    def sizeHint(self) -> QSize:
        return QSize(100, 84)


class _DecisionRow(QWidget):
    """What was decided and when, with a button that takes it back."""

    revoked = Signal(object)

    def __init__(self, theme: Theme, words: str, when: str, decision: object) -> None:
        super().__init__()
        self._words, self._when = PlainLabel(words), PlainLabel(when)
        self._button = QPushButton()
        self._button.setObjectName("tool")
        self._button.setToolTip(self.tr("Take this decision back"))
        self._button.setAccessibleName(self.tr("Take back: {decision}").format(decision=words))
        self._button.setAccessibleDescription(when)
        self._button.clicked.connect(lambda: self.revoked.emit(decision))
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(self._words)
        text.addWidget(self._when)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 4)
        row.addLayout(text, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._words.setFont(theme.ui_font(12.5))
        self._when.setFont(theme.ui_font(11.5))
        self._when.setStyleSheet(f"color: {theme.colour('muted').name()}")
        self._button.setIcon(icon("undo", theme, 14))
        self._button.setFixedSize(theme.px(26), theme.px(26))
