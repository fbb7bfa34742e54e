"""The reader: tool bar, header, marked text, overview ruler, find bar and hover card."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from newsreader.model.annotation import Analysis, Kind
from newsreader.model.article import Article
from newsreader.model.entity import EntityId
from newsreader.model.own_highlight import OwnHighlight
from newsreader.model.version import Version
from newsreader.search.finding import FoundWords
from newsreader.ui.controls.empty_note import EmptyNote
from newsreader.ui.panes.article_header import ArticleHeader
from newsreader.ui.panes.aside_folds import AsideFolds
from newsreader.ui.panes.find_bar import FindBar
from newsreader.ui.panes.find_words import Span
from newsreader.ui.panes.finding import Finding
from newsreader.ui.panes.kind_chips import RING
from newsreader.ui.panes.mark_card import MarkCard
from newsreader.ui.panes.mark_words import CardAction
from newsreader.ui.panes.marks import Mark
from newsreader.ui.panes.overview_ruler import OverviewRuler
from newsreader.ui.panes.part_bar import PartBar
from newsreader.ui.panes.reader_targets import ReaderTargets
from newsreader.ui.panes.reader_tools import ReaderTools
from newsreader.ui.panes.reader_view import FOOT_PX, ReaderView
from newsreader.ui.panes.shown_article import ShownArticle
from newsreader.ui.panes.stepping import Stop, next_stop
from newsreader.ui.panes.text_target import TextPlace, TextTarget
from newsreader.ui.text_style import TextStyle
from newsreader.ui.theme import Theme

_LATER_HEAD_PX = 20


class ReadingPane(QWidget):
    """Shows one article and tells what the reader does with it. Offsets are code points of the article's text."""

    entity_selected = Signal(object)
    entity_activated = Signal(object)
    back_requested = Signal()
    forward_requested = Signal()
    next_article_requested = Signal(int)
    star_toggled = Signal(bool)
    sidebar_toggled = Signal(bool)
    kinds_changed = Signal(object)
    mention_step_left_article = Signal(int)
    mark_reached = Signal(int, int)
    menu_requested = Signal(object, QPoint)
    own_note_requested = Signal(object)
    card_action_chosen = Signal(object, object, QPoint)
    story_requested = Signal(object)
    command_requested = Signal(str)
    text_looks_requested = Signal(object)
    leaving = Signal()
    versions_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._style = TextStyle()
        self._shown = ShownArticle()
        self._entity: EntityId | None = None
        self._own_highlights: list[OwnHighlight] = []

        self.setAccessibleName(self.tr("Article"))
        self.tools = ReaderTools(theme)
        self.find_bar = FindBar(theme)
        self.finding = Finding(self.find_bar, self._caret)
        self.view = ReaderView(theme)
        self.view.setAccessibleName(self.tr("Article text"))
        self.ruler = OverviewRuler(theme)
        self.ruler.setAccessibleName(self.tr("Place in the article, with its marks"))
        self.view.setVerticalScrollBar(self.ruler)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._targets = ReaderTargets(self.view, lambda: self._shown)
        self.header = ArticleHeader(theme, self.view.viewport())
        self.folds = AsideFolds(theme, self.view)
        self.part_bar = PartBar(theme)
        self._empty = EmptyNote(theme)
        self.set_has_list(True)
        self._mark_card = MarkCard(theme, self.view, self, self.analysis, self.own_highlight_at_caret)
        self.card = self._mark_card.card
        self.setFocusProxy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, stretch in (
            (self.tools, 0), (self.find_bar, 0), (self._empty, 1), (self.view, 1), (self.part_bar, 0)
        ):  # fmt: skip
            column.addWidget(part, stretch)
        self._wire()
        self.set_theme(theme)
        self.clear()

    # -- showing

    def show_article(self, article: Article, analysis: Analysis | None, entities: Mapping[int, EntityId]) -> None:
        """Show an article; the same one again keeps scroll and caret."""
        before = self._shown
        is_same = before.article is not None and before.article.id == article.id
        if not is_same and before.article is not None:
            self.leaving.emit()
        scroll = self.ruler.value() if is_same else 0
        head = self.header.height()
        self._shown = shown = ShownArticle(article, analysis, entities)
        self.card.hide()
        if is_same:
            shown.open_groups = before.open_groups
        else:
            self._own_highlights = []
        self.header.show_article(article, analysis)
        self.header.chips.set_counts(shown.counts())
        self._empty.hide()
        self.view.show()
        if not is_same:
            self._place_header(is_text_coming=True)
        self._show_part(before.display.part if is_same else 0)
        self.finding.set_article(article.id, shown.findable)
        if not is_same:
            self.view.moveCursor(QTextCursor.MoveOperation.Start)
        self._place_header()
        # a header that grew, by its chips, moves nothing that is being read
        self.ruler.setValue(scroll + self.header.height() - head if scroll > head else scroll)
        self.folds.place()
        self.tools.set_article_shown(True)

    def set_resting(self, is_resting: bool) -> None:
        """Whether nobody looks for the names of the article, if it has none yet."""
        self.header.set_resting(is_resting)
        self._place_header()

    def show_details(self, article: Article) -> None:
        """The same article with other details or tags: the header says so."""
        shown = self._shown
        if shown.article is None or shown.article.id != article.id:
            return
        shown.article = article
        self.header.show_article(article, shown.analysis)
        self._place_header()

    def show_versions(self, versions: Sequence[Version]) -> None:
        """The versions of the article's story, itself included."""
        if self._shown.article is not None:
            self.header.also_in.show_versions(versions)
            self._place_header()

    def unfold_copies(self) -> bool:
        """Show the places with the article's text, or hide them; False where there are no others."""
        return self._shown.article is not None and self.header.also_in.unfold()

    def take_over(self, other: ReadingPane) -> None:
        """What is selected and sought in another reader that shows the same article."""
        theirs, mine = other.article(), self.article()
        if theirs is None or mine is None or (theirs.id, theirs.text_hash) != (mine.id, mine.text_hash):
            return
        cursor = other.view.textCursor()
        ends = [other._shown.display.to_article(at) for at in (cursor.anchor(), cursor.position())]
        scroll = self.ruler.value()
        here = self.view.textCursor()
        here.setPosition(self._shown.display.to_shown(ends[0]))
        here.setPosition(self._shown.display.to_shown(ends[1]), QTextCursor.MoveMode.KeepAnchor)
        self.view.setTextCursor(here)
        self.ruler.setValue(scroll)
        self.finding.take_over(other.finding)

    def clear(self) -> None:
        """No article."""
        self._shown = ShownArticle()
        self.view.hide()
        self.part_bar.hide()
        self.card.hide()
        self.finding.set_article(None, self._shown.findable)
        self._empty.show()
        self.tools.set_article_shown(False)

    def select_entity(self, entity: EntityId | None) -> None:
        """Draw the mentions of one entity stronger, here and in the ruler."""
        self._entity = entity
        self.view.select_entity(entity)
        self.ruler.select_entity(entity)

    def show_span(self, start: int, end: int) -> None:
        """Bring a span into view about a third down, with the keyboard on it."""
        if self._shown.article is None:
            return
        if any(low <= start < high for low, high in self._shown.in_header()):
            self.view.set_focused_mark(None)
            self._when_laid_out(lambda: self.ruler.setValue(0))
            return
        self._go_to(start, end)
        first = self._shown.display.to_shown(start)
        # a window that is not laid out yet would scroll to the wrong place
        self._when_laid_out(lambda: self.view.show_position(first))

    def set_visible_kinds(self, kinds: frozenset[Kind]) -> None:
        """Paint these kinds alone."""
        self.header.chips.set_kinds(kinds)
        self.view.set_kinds(kinds)
        self.ruler.set_kinds(kinds)

    def toggle_kind(self, kind: Kind) -> None:
        """Switch one kind on or off."""
        kinds = self.header.chips.kinds() ^ {kind}
        self.set_visible_kinds(kinds)
        self.kinds_changed.emit(kinds)

    def set_text_style(self, style: TextStyle) -> None:
        """Set the article otherwise; what is read stays in view."""
        self._style = style
        self.header.set_style(style)
        self.view.set_style(style)
        self._place_header()

    def set_zoom(self, factor: float) -> None:
        """Size of the text; 1.0 is normal."""
        self.set_text_style(replace(self._style, zoom=factor))

    def text_looks_corner(self) -> QPoint:
        """Where the pop-up of text and theme hangs: a global point."""
        return self.tools.text_looks_corner()

    def set_can_go(self, back: bool, forward: bool) -> None:
        """Whether back and forward lead somewhere."""
        self.tools.set_can_go(back, forward)

    def set_has_list(self, has_articles: bool) -> None:
        """Whether there is anything in the list that could be opened: advice is given only where it can be followed."""
        if has_articles:
            act = (self.tr("Go to the list"), partial(self.command_requested.emit, "focus.list"))
            self._empty.explain(self.tr("No article is open"), self.tr("Choose one from the list to read it."), act)
        else:
            self._empty.explain(self.tr("No article is open"), "", None)

    def set_sidebar_shown(self, is_shown: bool) -> None:
        """Draw the sidebar's button on or off."""
        self.tools.set_sidebar_shown(is_shown)

    def set_starred(self, is_starred: bool) -> None:
        """Draw the star on or off."""
        self.tools.set_starred(is_starred)

    def place(self) -> int:
        """Where the reader is: the article's offset (code points) with which the first line in view begins.

        It is 0 while the header is in view.
        """
        if self._shown.display.part == 0 and not self.view.position_at_top():
            return 0
        return self._shown.display.to_article(self.view.position_at_top())

    def restore_place(self, place: int) -> None:
        """Go back to where an article was left, whatever size its letters have now."""
        if self.article() is None:
            return
        place = min(place, len(self._shown.text))
        if self._shown.display.part_of(place) != self._shown.display.part:
            self._show_part(self._shown.display.part_of(place))
        position = self._shown.display.to_shown(place) if place else 0
        if self.view.isVisible():
            self.view.scroll_to(position)
        self._when_laid_out(lambda: self.view.scroll_to(position))

    def scroll_position(self) -> float:
        """How far the reader is in the article, 0 to 1."""
        return self.place() / max(1, len(self._shown.text))

    def restore_scroll(self, position: float) -> None:
        """Go back to where an article was left."""
        self.restore_place(round(position * len(self._shown.text)))

    def hide_card(self) -> bool:
        """Close the hover card; False when there is none."""
        return self._mark_card.hide()

    def show_card(self) -> None:
        """Show the card of the mark that the keyboard is on, and go there; nothing where it is on none."""
        self._mark_card.show_at_caret()

    def set_hover_facts(self, facts: Callable[[EntityId], str]) -> None:
        """Who tells the card in how many other articles an entity is."""
        self._mark_card.set_facts(facts)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._empty.set_theme(theme)
        for part in (
            self.tools, self.find_bar, self.view, self.ruler, self.header, self.folds, self.part_bar, self.card
        ):  # fmt: skip
            part.set_theme(theme)
        self._place_header()
        self.update()

    def add_below(self, panel: QWidget) -> None:
        """Put a panel below the text."""
        layout = self.layout()
        assert layout is not None
        layout.addWidget(panel)

    # -- what commands are about

    def caret_offset(self) -> int:
        """Where the cursor stands in the article (code points)."""
        return self._shown.display.to_article(self.view.textCursor().position())

    def article(self) -> Article | None:
        """The article that is shown."""
        return self._shown.article

    def words_of(self, one: OwnHighlight) -> str:
        """The words of a highlight of the article that is shown."""
        article = self._shown.article
        return "" if article is None or article.id != one.article else article.text[one.start : one.end].strip()

    def analysis(self) -> Analysis | None:
        """What was found in it; None until analysed."""
        return self._shown.analysis

    def visible_kinds(self) -> frozenset[Kind]:
        """The kinds that are painted."""
        return self.header.chips.kinds()

    def target(self) -> TextTarget | None:
        """The selected words, else the mark that the keyboard is on; None when there is neither."""
        return self._targets.target()

    def quote_target(self) -> TextTarget | None:
        """The quote that the keyboard is in; None when it is in none."""
        return self._targets.quote()

    # -- stepping

    def step_mention(self, direction: int) -> None:
        """The next name after the caret, or the one before it."""
        self._step(self._shown.stops.of_kinds(self.visible_kinds() - {Kind.QUOTE}), direction, goes_round=True)

    def step_quote(self, direction: int) -> None:
        """The next quote, or the one before."""
        self._step(self._shown.stops.of_kinds(self.visible_kinds() & {Kind.QUOTE}), direction, goes_round=True)

    def step_own_highlight(self, direction: int) -> bool:
        """The next place that the reader highlighted, or the one before; False when there is none."""
        own = self._shown.stops.shown(Stop(one.start, one.end) for one in self._own_highlights)
        return self._step(own, direction, goes_round=True)

    def step_same_entity(self, direction: int) -> None:
        """The next mention of the selected entity; past the last one the window goes on in another article."""
        focused = self.view.focused_mark()
        entity = self._entity or (focused.entity if focused else None)
        if entity is None:
            self.step_mention(direction)
            return
        if entity != self._entity:
            self.entity_selected.emit(entity)
        if not self._step(self._shown.stops.of_entity(entity), direction, goes_round=False):
            self.mention_step_left_article.emit(direction)

    def _step(self, stops: Sequence[Stop], direction: int, *, goes_round: bool) -> bool:
        focused = self.view.focused_mark()
        if focused is not None:
            offset = self._shown.display.to_article(focused.start)
        else:
            offset = self._caret() - (1 if direction > 0 and not self.view.textCursor().hasSelection() else 0)
        stop = next_stop(stops, offset, direction, goes_round=goes_round)
        if stop is None:
            return False
        self._go_to(stop.start, stop.end, stop.kind)
        self.view.setFocus()
        self.mark_reached.emit(stop.start, stop.end)
        return True

    def _go_to(self, start: int, end: int, kind: Kind | None = None) -> None:
        """Put the keyboard on the mark of a span, else select its words; in the part in which it stands."""
        self._reveal(start)
        first, last = self._shown.display.range_of(start, end) or (self._shown.display.to_shown(start),) * 2
        marks = [mark for mark in self._shown.marks.between(first, first + 1) if mark.start == first]
        mark = next((mark for mark in marks if kind is None or mark.kind is kind), None)
        self.view.set_focused_mark(mark)
        if mark is None:
            self.view.select_range(first, last)

    def _caret(self) -> int:
        return self._shown.display.to_article(self.view.textCursor().selectionStart())

    # -- find

    def open_find(self) -> None:
        """Open the find bar with the selected words."""
        if self._shown.article is not None:
            self.finding.open(self.view.textCursor().selectedText().strip("\u2029 "))

    def find_next(self, direction: int) -> None:
        """The next place that was found; opens the bar when nothing is sought."""
        if self._shown.article is not None:
            self.finding.step(direction)

    def close_find(self) -> bool:
        """Close the find bar; False when it was not open."""
        return self.finding.close()

    def set_found_words(self, words: FoundWords, *, moves: bool = True) -> bool:
        """Mark what the library's search found in this article, tell how often, and show the first; no words end that.

        Whether there is something to mark.
        """
        return self.finding.set_searched(words, moves=moves)

    def set_own_highlights(self, highlights: Sequence[OwnHighlight]) -> None:
        """Places that the reader highlighted, painted in the colours of the pens."""
        self._own_highlights = sorted(highlights, key=lambda one: (one.start, one.end))
        self.view.set_own_highlights(self._own_highlights)
        self.ruler.set_own_highlights(self._own_highlights)

    def has_own_highlights(self) -> bool:
        """Whether the reader highlighted anything in this article."""
        return bool(self._own_highlights)

    def own_highlight_at_caret(self) -> OwnHighlight | None:
        """The reader's own highlight that the cursor is in, the narrowest where several are."""
        return self._targets.own_highlight()

    def _on_offset_requested(self, offset: int) -> None:
        """The ruler was pressed where another part stands."""
        self._show_part(self._shown.display.part_of(offset))
        self.view.show_position(self._shown.display.to_shown(offset))

    def _on_found_changed(self, spans: Sequence[Span], at: int) -> None:
        self.view.set_found(spans, at)
        self.ruler.set_found([start for start, _end in spans])

    def _on_found_shown(self, start: int, end: int) -> None:
        self._reveal(start)
        span = self._shown.display.range_of(start, end)
        if span is not None:
            self.view.set_focused_mark(None)
            self.view.select_range(*span)

    # -- inside

    def _reveal(self, offset: int) -> None:
        """Unfold the aside and turn to the part in which an offset stands."""
        part = self._shown.part_showing(offset)
        if part is not None:
            self._show_part(part)

    def _show_part(self, part: int) -> None:
        shown = self._shown
        dimmed = shown.lay_out(part)
        display = shown.display
        self.view.show_text(display, shown.marks, dimmed)
        self.view.set_kinds(self.header.chips.kinds())
        self.set_own_highlights(self._own_highlights)
        if display.parts == 1:
            self.ruler.set_text(shown.marks.all, display.length, display.to_shown)
        else:
            self.ruler.set_text(shown.stops.all, len(shown.text), lambda offset: offset, (display.start, display.end))
        self.part_bar.show_part(display.part, display.parts)
        if display.parts > 1:
            self._place_header()
        self.folds.show_groups(shown.groups, display.lines, shown.open_groups)

    def _place_header(self, *, is_text_coming: bool = False) -> None:
        left, width = self.view.column()
        # a later part of a long text begins with its own words
        is_first = is_text_coming or self._shown.display.part == 0
        height = self._theme.px(_LATER_HEAD_PX)
        if is_first:
            # small letters make a narrow column: where there is room, the chips take what they need
            chips = self.header.chips.sizeHint().width()
            wide = max(width, chips) if left + chips < self.view.viewport().width() else width
            self.header.setFixedWidth(wide + RING)
            height = self.header.height_for(wide + RING)
            self.header.resize(wide + RING, height)
        self.view.set_head_height(height, is_text_coming=is_text_coming)
        self.ruler.set_room(height, self._theme.px(FOOT_PX))
        self.header.move(left - RING, -self.ruler.value())
        self.header.setVisible(is_first)
        self.folds.place()

    def _when_laid_out(self, act: Callable[[], None]) -> None:
        article = self._shown.article

        def act_if_still_shown() -> None:
            if self._shown.article is article:
                act()

        QTimer.singleShot(0, self.view, act_if_still_shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # after the layout gave the view its new width
        QTimer.singleShot(0, self, self._place_header)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.colour("page"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.view.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A chip that gets the focus while the header is scrolled away comes into view."""
        if event.type() is QEvent.Type.FocusIn:
            self.ruler.setValue(0)
        return super().eventFilter(watched, event)

    # -- wiring

    def _wire(self) -> None:
        self.tools.back_requested.connect(self.back_requested)
        self.tools.forward_requested.connect(self.forward_requested)
        self.tools.star_toggled.connect(self.star_toggled)
        self.tools.text_looks_requested.connect(lambda: self.text_looks_requested.emit(None))
        self.tools.sidebar_toggled.connect(self.sidebar_toggled)
        self.header.chips.kinds_changed.connect(self._on_chips_changed)
        self.header.chips.watch_focus(self)
        self.header.also_in.watch_focus(self)
        self.header.also_in.toggled.connect(self._place_header)
        self.header.also_in.versions_requested.connect(self.versions_requested)
        self.view.mark_clicked.connect(lambda mark: self.entity_selected.emit(mark.entity if mark else None))
        self.view.mark_activated.connect(self._on_mark_activated)
        self._mark_card.chosen.connect(self._on_card_action_chosen)
        self.view.paged_past_end.connect(self._on_paged_past_end)
        self.view.part_requested.connect(self._on_part_left)
        self.view.menu_requested.connect(
            lambda mark, position, at: self.menu_requested.emit(self._targets.place(mark, position), at)
        )
        self.folds.story_requested.connect(self._on_story_requested)
        self.ruler.valueChanged.connect(self._on_scrolled)
        self.ruler.part_requested.connect(self._on_offset_requested)
        self.finding.found_changed.connect(self._on_found_changed)
        self.finding.shown.connect(self._on_found_shown)
        self.find_bar.closed.connect(self._on_find_closed)
        self.folds.toggled.connect(self._on_fold_toggled)
        self.part_bar.part_requested.connect(self._on_part_requested)

    def _on_chips_changed(self, kinds: frozenset[Kind]) -> None:
        self.set_visible_kinds(kinds)
        self.kinds_changed.emit(kinds)

    def _on_mark_activated(self, mark: Mark) -> None:
        if mark.entity is not None:
            self.entity_activated.emit(mark.entity)

    def _on_card_action_chosen(self, action: CardAction, mark: Mark | OwnHighlight, at: QPoint) -> None:
        """Going on is done here; what leads elsewhere or corrects is told, with what it is about."""
        if isinstance(mark, OwnHighlight):
            self._on_note_action_chosen(action, mark, at)
            return
        if action is not CardAction.NEXT:
            self.card_action_chosen.emit(action, self._shown.target(mark, None), at)
            return
        self.view.set_focused_mark(mark)
        if mark.kind is Kind.QUOTE:
            self.step_quote(1)
            return
        if mark.entity is not None and mark.entity != self._entity:
            self.entity_selected.emit(mark.entity)
        self.step_same_entity(1)

    def _on_note_action_chosen(self, action: CardAction, one: OwnHighlight, at: QPoint) -> None:
        match action:
            case CardAction.NEXT:
                self._go_to(one.start, one.end)
                self.step_own_highlight(1)
            case CardAction.NOTE:
                self.own_note_requested.emit(one)
            case _:
                self.menu_requested.emit(TextPlace(highlight=one), at)

    def _on_scrolled(self, value: int) -> None:
        self.header.move(self.view.column()[0] - RING, -value)
        self.folds.place()
        self.view.end_hover()

    def _on_paged_past_end(self, direction: int) -> None:
        part = self._shown.display.part + direction
        if 0 <= part < self._shown.display.parts:
            self._on_part_requested(part)
        else:
            self.next_article_requested.emit(direction)

    def _on_find_closed(self) -> None:
        self.close_find()
        self.view.setFocus()

    def _on_fold_toggled(self, start: int) -> None:
        value = self.ruler.value()
        self._shown.open_groups ^= {start}
        self._show_part(self._shown.display.part)
        self.ruler.setValue(value)

    def _on_story_requested(self, start: int) -> None:
        """All asides of the group that starts there."""
        article, group = self._shown.article, self._shown.group_at(start)
        if article is not None and group is not None:
            self.story_requested.emit((article.id, self._shown.asides_of(group)))

    def _on_part_left(self, direction: int, is_whole_way: bool) -> None:
        last = self._shown.display.parts - 1
        part = (last if direction > 0 else 0) if is_whole_way else self._shown.display.part + direction
        if part == self._shown.display.part or not 0 <= part <= last:
            return
        self._on_part_requested(part)
        if is_whole_way:
            self.view.moveCursor(QTextCursor.MoveOperation.End if direction > 0 else QTextCursor.MoveOperation.Start)

    def _on_part_requested(self, part: int) -> None:
        is_back = part < self._shown.display.part
        self._show_part(part)
        self.view.moveCursor(QTextCursor.MoveOperation.End if is_back else QTextCursor.MoveOperation.Start)
        self.ruler.setValue(self.ruler.maximum() if is_back else 0)
        self.view.setFocus()
