"""The reader: tool bar, header, marked text, overview ruler, find bar and hover card."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from newsreader.model.annotation import NAME_KINDS, Analysis, Kind, Quote
from newsreader.model.article import Article
from newsreader.model.entity import EntityId
from newsreader.ui.controls.empty_note import EmptyNote
from newsreader.ui.display_text import DisplayText
from newsreader.ui.panes.article_header import ArticleHeader
from newsreader.ui.panes.aside_folds import AsideFolds
from newsreader.ui.panes.asides import AsideGroup, group_asides, span_with_space
from newsreader.ui.panes.find_bar import FindBar
from newsreader.ui.panes.find_words import find_words
from newsreader.ui.panes.hover_card import HoverCard
from newsreader.ui.panes.kind_chips import RING
from newsreader.ui.panes.mark_words import words_of_mark
from newsreader.ui.panes.marks import Mark, Marks, marks_of
from newsreader.ui.panes.overview_ruler import OverviewRuler
from newsreader.ui.panes.part_bar import PartBar
from newsreader.ui.panes.reader_tools import ReaderTools
from newsreader.ui.panes.reader_view import FOOT_PX, ReaderView
from newsreader.ui.panes.text_target import TextTarget
from newsreader.ui.theme import Theme
from newsreader.writing.wrapped_lines import join_wrapped_lines


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
    menu_requested = Signal(object, QPoint)
    story_requested = Signal(object)
    command_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._article: Article | None = None
        self._analysis: Analysis | None = None
        self._entities: Mapping[int, EntityId] = {}
        self._text = ""
        self._groups: tuple[AsideGroup, ...] = ()
        self._open_groups: frozenset[int] = frozenset()
        self._display = DisplayText("")
        self._marks = Marks()
        self._entity: EntityId | None = None
        self._found: list[tuple[int, int]] = []
        self._found_at = 0
        self._facts: Callable[[EntityId], str] = lambda _entity: ""

        self.tools = ReaderTools(theme)
        self.find_bar = FindBar(theme)
        self.view = ReaderView(theme)
        self.view.setAccessibleName(self.tr("Article text"))
        self.ruler = OverviewRuler(theme)
        self.view.setVerticalScrollBar(self.ruler)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.header = ArticleHeader(theme, self.view.viewport())
        self.folds = AsideFolds(theme, self.view)
        self.part_bar = PartBar(theme)
        self._empty = EmptyNote(theme)
        self._empty.explain(
            self.tr("No article is open"),
            self.tr("Choose one from the list to read it."),
            (self.tr("Go to the list"), partial(self.command_requested.emit, "focus.list")),
        )
        self.card = HoverCard(theme, self)
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
        is_same = self._article is not None and self._article.id == article.id
        scroll = self.ruler.value() if is_same else 0
        head = self.header.height()
        self._article, self._analysis, self._entities = article, analysis, entities
        self._text = join_wrapped_lines(article.text, article.structure.paragraphs)
        self._groups = group_asides(article.text, article.structure.asides)
        self.card.hide()
        if not is_same:
            self._open_groups = frozenset()
            self.close_find()
        self.header.show_article(article, analysis)
        self.header.chips.set_counts(_distinct(analysis))
        self._empty.hide()
        self.view.show()
        self._show_part(self._display.part if is_same else 0)
        if not is_same:
            self.view.moveCursor(QTextCursor.MoveOperation.Start)
        self._place_header()
        # a header that grew, by its chips, moves nothing that is being read
        self.ruler.setValue(scroll + self.header.height() - head if scroll > head else scroll)
        self.folds.place()
        self.tools.set_article_shown(True)

    def clear(self) -> None:
        """No article."""
        self._article = self._analysis = None
        self.view.hide()
        self.part_bar.hide()
        self.card.hide()
        self.close_find()
        self._empty.show()
        self.tools.set_article_shown(False)

    def select_entity(self, entity: EntityId | None) -> None:
        """Draw the mentions of one entity stronger, here and in the ruler."""
        self._entity = entity
        self.view.select_entity(entity)
        self.ruler.select_entity(entity)

    def show_span(self, start: int, end: int) -> None:
        """Bring a span into view about a third down, with the keyboard on it."""
        if self._article is None:
            return
        if any(low <= start < high for low, high in self._in_header()):
            self.view.set_focused_mark(None)
            self._when_laid_out(lambda: self.ruler.setValue(0))
            return
        self._reveal(start)
        first, last = self._display.range_of(start, end) or (self._display.to_shown(start),) * 2
        mark = next((mark for mark in self._marks.between(first, first + 1) if mark.start == first), None)
        self.view.set_focused_mark(mark)
        if mark is None:
            self.view.select_range(first, last)
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

    def set_zoom(self, factor: float) -> None:
        """Size of the text; 1.0 is normal."""
        self.view.set_zoom(factor)
        self._place_header()

    def set_can_go(self, back: bool, forward: bool) -> None:
        """Whether back and forward lead somewhere."""
        self.tools.set_can_go(back, forward)

    def set_sidebar_shown(self, is_shown: bool) -> None:
        """Draw the sidebar's button on or off."""
        self.tools.set_sidebar_shown(is_shown)

    def set_starred(self, is_starred: bool) -> None:
        """Draw the star on or off."""
        self.tools.set_starred(is_starred)

    def scroll_position(self) -> float:
        """How far the article is scrolled, 0 to 1, over all its parts."""
        return (self._display.part + self.ruler.value() / max(1, self.ruler.maximum())) / self._display.parts

    def restore_scroll(self, position: float) -> None:
        """Go back to where an article was left."""
        if self._article is None:
            return
        part = min(int(position * self._display.parts), self._display.parts - 1)
        within = position * self._display.parts - part
        if part != self._display.part:
            self._show_part(part)
        self._when_laid_out(lambda: self.ruler.setValue(round(within * self.ruler.maximum())))

    def set_hover_facts(self, facts: Callable[[EntityId], str]) -> None:
        """Who tells the card in how many other articles an entity is."""
        self._facts = facts

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

    # -- what commands are about

    def article(self) -> Article | None:
        """The article that is shown."""
        return self._article

    def analysis(self) -> Analysis | None:
        """What was found in it; None until analysed."""
        return self._analysis

    def visible_kinds(self) -> frozenset[Kind]:
        """The kinds that are painted."""
        return self.header.chips.kinds()

    def target(self) -> TextTarget | None:
        """The selected words, else the mark that the keyboard is on; None when there is neither."""
        return self._target_of(self.view.mark_at_caret())

    def _target_of(self, mark: Mark | None) -> TextTarget | None:
        if self._article is None:
            return None
        cursor = self.view.textCursor()
        if cursor.hasSelection():
            start, end = (self._display.to_article(at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
            text = self._article.text[start:end]
            start += len(text) - len(text.lstrip())
            end -= len(text) - len(text.rstrip())
            return TextTarget(self._article.id, start, end, text.strip()) if start < end else None
        if mark is None or self._analysis is None:
            return None
        if mark.kind is Kind.QUOTE:
            return self._quote_target(self._article, self._analysis.quotes[mark.number])
        mention = self._analysis.mentions[mark.number]
        words = self._article.text[mention.start : mention.end]
        around = [quote for quote in self._analysis.quotes if quote.start <= mention.start < quote.end]
        quote = (around[0].start, around[0].end) if around else None
        return TextTarget(
            self._article.id, mention.start, mention.end, words, mention.kind, mark.entity, mention.chain, quote=quote
        )

    def _quote_target(self, article: Article, quote: Quote) -> TextTarget:
        chain = quote.speaker.chain if quote.speaker is not None else None
        entity = None if chain is None else self._entities.get(chain)
        words = article.text[quote.start : quote.end]
        return TextTarget(
            article.id, quote.start, quote.end, words, Kind.QUOTE, entity, chain, quote.speaker is not None,
            (quote.start, quote.end),
        )  # fmt: skip

    def quote_target(self) -> TextTarget | None:
        """The quote that the keyboard is in; None when it is in none."""
        target = self.target()
        if target is None or target.quote is None or self._analysis is None or self._article is None:
            return None
        found = [quote for quote in self._analysis.quotes if (quote.start, quote.end) == target.quote]
        return self._quote_target(self._article, found[0]) if found else None

    # -- stepping

    def step_mention(self, direction: int) -> None:
        """The next name after the caret, or the one before it."""
        self._step(self.view.visible_marks(frozenset(NAME_KINDS)), direction, goes_round=True)

    def step_quote(self, direction: int) -> None:
        """The next quote, or the one before."""
        self._step(self.view.visible_marks(frozenset({Kind.QUOTE})), direction, goes_round=True)

    def step_same_entity(self, direction: int) -> None:
        """The next mention of the selected entity; past the last one the window goes on in another article."""
        focused = self.view.focused_mark()
        entity = self._entity or (focused.entity if focused else None)
        if entity is None:
            self.step_mention(direction)
            return
        if entity != self._entity:
            self.entity_selected.emit(entity)
        marks = [mark for mark in self._marks.all if mark.entity == entity and mark.kind is not Kind.QUOTE]
        if not self._step(marks, direction, goes_round=False):
            self.mention_step_left_article.emit(direction)

    def _step(self, marks: list[Mark], direction: int, *, goes_round: bool) -> bool:
        focused = self.view.focused_mark()
        at = focused.start if focused else self.view.textCursor().position() - (1 if direction > 0 else 0)
        ahead = [mark for mark in marks if (mark.start > at if direction > 0 else mark.start < at)]
        if not ahead and not (goes_round and marks):
            return False
        chosen = (ahead or marks)[0 if direction > 0 else -1]
        self.view.set_focused_mark(chosen)
        self.view.setFocus()
        return True

    # -- find

    def open_find(self) -> None:
        """Open the find bar with the selected words."""
        if self._article is not None:
            self.find_bar.open(self.view.textCursor().selectedText().strip("\u2029 "))

    def find_next(self, direction: int) -> None:
        """The next place that was found; opens the bar when nothing is sought."""
        if not self.find_bar.words():
            self.open_find()
        elif not self._found:
            self._seek(self.find_bar.words())
        else:
            self._found_at = (self._found_at + direction) % len(self._found)
            self._show_found()

    def close_find(self) -> bool:
        """Close the find bar; False when it was not open."""
        was_open = not self.find_bar.isHidden()
        self.find_bar.hide()
        self._found = []
        return was_open

    def _seek(self, words: str) -> None:
        """Seek in the whole article, folded asides and other parts too, from the caret on."""
        caret = self._display.to_article(self.view.textCursor().selectionStart())
        self._found = find_words(self._text, words, self._in_header())
        self._found_at = next((n for n, (start, _end) in enumerate(self._found) if start >= caret), 0)
        self._show_found()

    def _show_found(self) -> None:
        self.find_bar.set_found(self._found_at + 1, len(self._found))
        if self._found:
            start, end = self._found[self._found_at]
            self._reveal(start)
            span = self._display.range_of(start, end)
            if span is not None:
                self.view.select_range(*span)

    # -- inside

    def _in_header(self) -> list[tuple[int, int]]:
        """Spans that the header shows and the text therefore leaves out."""
        if self._article is None:
            return []
        structure = self._article.structure
        spans = (structure.headline, structure.byline)
        return [span_with_space(self._article.text, span) for span in spans if span is not None]

    def _reveal(self, offset: int) -> None:
        """Unfold the aside and turn to the part in which an offset stands."""
        around = next((group.start for group in self._groups if group.start <= offset < group.end), None)
        if around is not None and around not in self._open_groups:
            self._open_groups |= {around}
            self._show_part(self._display.part_of(offset))
        elif self._display.part_of(offset) != self._display.part:
            self._show_part(self._display.part_of(offset))

    def _show_part(self, part: int) -> None:
        hidden = self._in_header()
        hidden.extend((group.start, group.end) for group in self._groups if group.start not in self._open_groups)
        lines = [group.start for group in self._groups]
        display = DisplayText(self._text, hidden, part, lines)
        opened = (display.range_of(group.start, group.end) for group in self._groups)
        dimmed = tuple(span for span in opened if span is not None)
        self._display = display
        self._marks = Marks() if self._analysis is None else marks_of(self._analysis, self._entities, display)
        self.view.show_text(display, self._marks, dimmed)
        self.view.set_kinds(self.header.chips.kinds())
        self.ruler.set_marks(self._marks.all, display.length)
        self.part_bar.show_part(display.part, display.parts)
        self.folds.show_groups(self._groups, display.lines, self._open_groups)

    def _place_header(self) -> None:
        left, width = self.view.column()
        self.header.setFixedWidth(width + RING)
        height = self.header.height_for(width + RING)
        self.header.resize(width + RING, height)
        self.view.set_head_height(height)
        self.ruler.set_room(height, self._theme.px(FOOT_PX))
        self.header.move(left - RING, -self.ruler.value())
        self.header.show()
        self.folds.place()

    def _when_laid_out(self, act: Callable[[], None]) -> None:
        article = self._article

        def act_if_still_shown() -> None:
            if self._article is article:
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
        self.tools.sidebar_toggled.connect(self.sidebar_toggled)
        self.header.chips.kinds_changed.connect(self._on_chips_changed)
        self.header.chips.watch_focus(self)
        self.view.mark_clicked.connect(lambda mark: self.entity_selected.emit(mark.entity if mark else None))
        self.view.mark_activated.connect(self._on_mark_activated)
        self.view.mark_hovered.connect(self._on_mark_hovered)
        self.view.hover_ended.connect(self.card.hide)
        self.view.paged_past_end.connect(self._on_paged_past_end)
        self.view.menu_requested.connect(lambda mark, at: self.menu_requested.emit(self._target_of(mark), at))
        self.folds.story_requested.connect(self._on_story_requested)
        self.ruler.valueChanged.connect(self._on_scrolled)
        self.find_bar.sought.connect(self._seek)
        self.find_bar.step_requested.connect(self.find_next)
        self.find_bar.closed.connect(self._on_find_closed)
        self.folds.toggled.connect(self._on_fold_toggled)
        self.part_bar.part_requested.connect(self._on_part_requested)

    def _on_chips_changed(self, kinds: frozenset[Kind]) -> None:
        self.set_visible_kinds(kinds)
        self.kinds_changed.emit(kinds)

    def _on_mark_activated(self, mark: Mark) -> None:
        if mark.entity is not None:
            self.entity_activated.emit(mark.entity)

    def _on_mark_hovered(self, mark: Mark, word: QRect) -> None:
        if self._analysis is None:
            return
        elsewhere = "" if mark.entity is None or mark.kind is Kind.QUOTE else self._facts(mark.entity)
        name, facts = words_of_mark(mark, self._analysis, elsewhere)
        word.moveTopLeft(self.view.viewport().mapTo(self, word.topLeft()))
        self.card.show_for(word, name, mark.kind, facts)

    def _on_scrolled(self, value: int) -> None:
        self.header.move(self.view.column()[0] - RING, -value)
        self.folds.place()
        self.view.end_hover()

    def _on_paged_past_end(self, direction: int) -> None:
        part = self._display.part + direction
        if 0 <= part < self._display.parts:
            self._on_part_requested(part)
        else:
            self.next_article_requested.emit(direction)

    def _on_find_closed(self) -> None:
        self.close_find()
        self.view.setFocus()

    def _on_fold_toggled(self, start: int) -> None:
        value = self.ruler.value()
        self._open_groups ^= {start}
        self._show_part(self._display.part)
        self.ruler.setValue(value)

    def _on_story_requested(self, start: int) -> None:
        """All asides of the group that starts there."""
        assert self._article is not None
        group = next((group for group in self._groups if group.start == start), None)
        if group is not None:
            asides = self._article.structure.asides
            spans = [(one.start, one.end) for one in asides if group.start <= one.start < group.end]
            self.story_requested.emit((self._article.id, spans))

    def _on_part_requested(self, part: int) -> None:
        is_back = part < self._display.part
        self._show_part(part)
        self.ruler.setValue(self.ruler.maximum() if is_back else 0)
        self.view.setFocus()


def _distinct(analysis: Analysis | None) -> dict[Kind, int]:
    """Different people, places and organisations (chains), and quotes."""
    if analysis is None:
        return {}
    counts = Counter(chain.kind for chain in analysis.chains)
    counts[Kind.QUOTE] = len(analysis.quotes)
    return dict(counts)
