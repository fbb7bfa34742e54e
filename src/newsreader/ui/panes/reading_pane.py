"""The reader: tool bar, header, marked text, overview ruler, find bar and hover card."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from newsreader.model.annotation import NAME_KINDS, Analysis, Kind
from newsreader.model.article import Article
from newsreader.model.entity import EntityId
from newsreader.ui.display_text import DisplayText
from newsreader.ui.icons import icon
from newsreader.ui.panes.article_header import ArticleHeader
from newsreader.ui.panes.find_bar import FindBar
from newsreader.ui.panes.hover_card import HoverCard
from newsreader.ui.panes.marks import Mark, Marks, marks_of
from newsreader.ui.panes.overview_ruler import OverviewRuler
from newsreader.ui.panes.reader_view import GUTTER_PX, ReaderView
from newsreader.ui.theme import Theme

_MOST_FOUND = 5_000


class ReadingPane(QWidget):
    """Shows one article and tells what the reader does with it."""

    entity_selected = Signal(object)
    entity_activated = Signal(object)
    back_requested = Signal()
    forward_requested = Signal()
    next_article_requested = Signal(int)
    star_toggled = Signal(bool)
    sidebar_toggled = Signal(bool)
    kinds_changed = Signal(object)
    mention_step_left_article = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._article: Article | None = None
        self._analysis: Analysis | None = None
        self._entities: Mapping[int, EntityId] = {}
        self._display = DisplayText("")
        self._marks = Marks()
        self._entity: EntityId | None = None
        self._asides_open = False
        self._found: list[tuple[int, int]] = []
        self._found_at = 0
        self._facts: Callable[[EntityId], str] = lambda _entity: ""

        self._buttons: dict[str, QPushButton] = {}
        self.find_bar = FindBar(theme)
        self.view = ReaderView(theme)
        self.view.setAccessibleName(self.tr("Article text"))
        self.ruler = OverviewRuler(theme)
        self.view.setVerticalScrollBar(self.ruler)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.header = ArticleHeader(theme, self.view.viewport())
        self._foot = _Foot(theme, self)
        self._empty = QLabel(self.tr("Choose an article to read"))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._card = HoverCard(theme, self)
        self.setFocusProxy(self.view)
        self._lay_out()
        self._wire()
        self.set_theme(theme)
        self.clear()

    # -- showing

    def show_article(self, article: Article, analysis: Analysis | None, entities: Mapping[int, EntityId]) -> None:
        """Show an article; the same one again keeps scroll and caret."""
        is_same = self._article is not None and self._article.id == article.id
        self._article, self._analysis, self._entities = article, analysis, entities
        self._card.hide()
        if not is_same:
            self._asides_open = False
            self.close_find()
            self._display = DisplayText("")
        self.header.show_article(article, analysis)
        self.header.chips.set_counts(_distinct(analysis))
        scroll = self.ruler.value() if is_same else 0
        self._show_part(self._display.part if is_same else 0)
        self._empty.hide()
        self.view.show()
        self._place_header()
        if not is_same:
            self.view.moveCursor(QTextCursor.MoveOperation.Start)
        self.ruler.setValue(scroll)
        self._set_article_tools(True)

    def clear(self) -> None:
        """No article."""
        self._article = self._analysis = None
        self.view.hide()
        self._foot.hide()
        self._empty.show()
        self._set_article_tools(False)

    def select_entity(self, entity: EntityId | None) -> None:
        """Draw the mentions of one entity stronger, here and in the ruler."""
        self._entity = entity
        self.view.select_entity(entity)
        self.ruler.select_entity(entity)

    def show_span(self, start: int, end: int) -> None:
        """Bring a span (code points) into view about a third down, with the keyboard on it."""
        if self._article is None:
            return
        if not self._display.is_shown(start) and any(a.start <= start < a.end for a in self._article.structure.asides):
            self._asides_open = True
        self._show_part(self._display.part_of(start))
        position = self._display.to_shown(start)
        mark = next((mark for mark in self._marks.between(position, position + 1) if mark.start == position), None)
        self.view.set_focused_mark(mark)
        # a window that is not laid out yet would scroll to the wrong place
        QTimer.singleShot(0, self.view, lambda: self.view.show_position(position))

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
        self._buttons["left"].setEnabled(back)
        self._buttons["right"].setEnabled(forward)

    def set_sidebar_shown(self, is_shown: bool) -> None:
        """Draw the sidebar's button on or off."""
        self._buttons["sidebar"].setChecked(is_shown)

    def set_starred(self, is_starred: bool) -> None:
        """Draw the star on or off."""
        self._buttons["star"].setChecked(is_starred)

    def scroll_position(self) -> float:
        """How far the article is scrolled, 0 to 1."""
        return self.ruler.value() / max(1, self.ruler.maximum())

    def restore_scroll(self, position: float) -> None:
        """Go back to where an article was left."""
        QTimer.singleShot(0, self.view, lambda: self.ruler.setValue(round(position * self.ruler.maximum())))

    def set_hover_facts(self, facts: Callable[[EntityId], str]) -> None:
        """Who tells the card in how many other articles an entity is."""
        self._facts = facts

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for name, button in self._buttons.items():
            button.setIcon(icon(name, theme))
        self._empty.setFont(theme.ui_font(14))
        self._empty.setStyleSheet(f"color: {theme.colour('muted').name()}")
        for part in (self.find_bar, self.view, self.ruler, self.header, self._foot, self._card):
            part.set_theme(theme)
        self._place_header()
        self.update()

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
        self.find_bar.open(self.view.textCursor().selectedText().strip("\u2029 "))

    def find_next(self, direction: int) -> None:
        """The next place that was found; opens the bar when nothing is sought."""
        if not self.find_bar.words():
            self.open_find()
            return
        if not self._found:
            self._seek(self.find_bar.words())
            return
        self._found_at = (self._found_at + direction) % len(self._found)
        self._show_found()

    def close_find(self) -> bool:
        """Close the find bar; False when it was not open."""
        was_open = not self.find_bar.isHidden()
        self.find_bar.hide()
        self._found = []
        return was_open

    def _seek(self, words: str) -> None:
        self._found = []
        self._found_at = 0
        if words:
            shown = self._display.shown
            is_plain = len(shown) == self._display.length
            for match in re.finditer(re.escape(words), shown, re.IGNORECASE):
                start, end = match.span()
                if not is_plain:
                    start, end = (len(shown[:at].encode("utf-16-le")) // 2 for at in (start, end))
                self._found.append((start, end))
                if len(self._found) >= _MOST_FOUND:
                    break
        self._show_found()

    def _show_found(self) -> None:
        self.find_bar.set_found(self._found_at + 1, len(self._found))
        if self._found:
            start, end = self._found[self._found_at]
            cursor = self.view.textCursor()
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self.view.setTextCursor(cursor)
            self.view.show_position(start)

    # -- inside

    def _show_part(self, part: int) -> None:
        article = self._article
        if article is None:
            return
        structure = article.structure
        hidden = [span for span in (structure.headline, structure.byline) if span is not None]
        if not self._asides_open:
            hidden.extend((aside.start, aside.end) for aside in structure.asides)
        self._display = DisplayText(article.text, _with_line_ends(article.text, hidden), part)
        self._marks = Marks() if self._analysis is None else marks_of(self._analysis, self._entities, self._display)
        self.view.show_text(self._display.shown, self._marks)
        self.view.set_kinds(self.header.chips.kinds())
        self.ruler.set_marks(self._marks.all, self._display.length)
        self._foot.show_state(structure, self._asides_open, self._display.part, self._display.parts)

    def _place_header(self) -> None:
        left, width = self.view.column()
        self.header.setFixedWidth(width)
        height = (
            self.header.heightForWidth(width) if self.header.hasHeightForWidth() else self.header.sizeHint().height()
        )
        self.header.resize(width, height)
        self.view.set_head_height(height)
        self.header.move(left, -self.ruler.value())
        self.header.show()

    def _on_scrolled(self, value: int) -> None:
        self.header.move(self.view.column()[0], -value)
        self._card.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # after the layout gave the view its new width
        QTimer.singleShot(0, self, self._place_header)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.colour("page"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.view.setFocus()

    def _set_article_tools(self, is_shown: bool) -> None:
        self._buttons["star"].setEnabled(is_shown)

    def _lay_out(self) -> None:
        px = self._theme.px
        tools = QHBoxLayout()
        tools.setContentsMargins(px(12), 0, px(12), 0)
        tools.setSpacing(px(4))
        labels = {
            "left": self.tr("Back"),
            "right": self.tr("Forward"),
            "star": self.tr("Star this article"),
            "sidebar": self.tr("Show mentions"),
        }
        for name, label in labels.items():
            button = QPushButton()
            button.setObjectName("tool")
            button.setToolTip(label)
            button.setAccessibleName(label)
            button.setFixedSize(px(30), px(30))
            self._buttons[name] = button
            if name == "star":
                tools.addStretch(1)
            tools.addWidget(button)
        self._buttons["star"].setCheckable(True)
        self._buttons["sidebar"].setCheckable(True)
        bar = QWidget()
        bar.setLayout(tools)
        bar.setFixedHeight(px(48))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.find_bar)
        column.addWidget(self._empty, 1)
        column.addWidget(self.view, 1)
        column.addWidget(self._foot)

    def _wire(self) -> None:
        self._buttons["left"].clicked.connect(self.back_requested)
        self._buttons["right"].clicked.connect(self.forward_requested)
        self._buttons["star"].clicked.connect(self.star_toggled)
        self._buttons["sidebar"].clicked.connect(self.sidebar_toggled)
        self.header.chips.kinds_changed.connect(self._on_chips_changed)
        self.view.mark_clicked.connect(self._on_mark_clicked)
        self.view.mark_activated.connect(self._on_mark_activated)
        self.view.mark_hovered.connect(self._on_mark_hovered)
        self.view.paged_past_end.connect(self._on_paged_past_end)
        self.ruler.valueChanged.connect(self._on_scrolled)
        self.find_bar.sought.connect(self._seek)
        self.find_bar.step_requested.connect(self.find_next)
        self.find_bar.closed.connect(self._on_find_closed)
        self._foot.asides_toggled.connect(self._on_asides_toggled)
        self._foot.part_requested.connect(self._on_part_requested)

    def _on_chips_changed(self, kinds: frozenset[Kind]) -> None:
        self.set_visible_kinds(kinds)
        self.kinds_changed.emit(kinds)

    def _on_mark_clicked(self, mark: Mark | None) -> None:
        self.entity_selected.emit(None if mark is None else mark.entity)

    def _on_mark_activated(self, mark: Mark) -> None:
        if mark.entity is not None:
            self.entity_activated.emit(mark.entity)

    def _on_mark_hovered(self, mark: Mark, below: QPoint) -> None:
        if self._analysis is None or mark.kind is Kind.QUOTE:
            return
        mention = self._analysis.mentions[mark.number]
        here = sum(1 for other in self._analysis.mentions if other.chain == mention.chain and other.chain is not None)
        facts = [self.tr("%n time(s) here", "", here)] if here else [self.tr("not part of this story")]
        if mark.entity is not None and (elsewhere := self._facts(mark.entity)):
            facts.append(elsewhere)
        self._card.show_at(below, mention.name, mention.kind, "  ·  ".join(facts))

    def _on_paged_past_end(self, direction: int) -> None:
        part = self._display.part + direction
        if 0 <= part < self._display.parts:
            self._on_part_requested(part)
        else:
            self.next_article_requested.emit(direction)

    def _on_find_closed(self) -> None:
        self.close_find()
        self.view.setFocus()

    def _on_asides_toggled(self) -> None:
        self._asides_open = not self._asides_open
        value = self.ruler.value()
        self._show_part(self._display.part)
        self.ruler.setValue(value)

    def _on_part_requested(self, part: int) -> None:
        self._show_part(part)
        self.ruler.setValue(0)
        self.view.setFocus()


class _Foot(QWidget):
    """Below the text: what is not part of the story, and the parts of a very long text."""

    asides_toggled = Signal()
    part_requested = Signal(int)

    def __init__(self, theme: Theme, pane: QWidget) -> None:
        super().__init__(pane)
        self._asides = QPushButton()
        self._parts = QLabel()
        self._previous = QPushButton(self.tr("Previous part"))
        self._next = QPushButton(self.tr("Next part"))
        self._part = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(GUTTER_PX + 24), theme.px(4), theme.px(24), theme.px(8))
        row.addWidget(self._asides)
        row.addStretch(1)
        for widget in (self._parts, self._previous, self._next):
            row.addWidget(widget)
        for button in (self._asides, self._previous, self._next):
            button.setObjectName("link")
        self._asides.clicked.connect(self.asides_toggled)
        self._previous.clicked.connect(lambda: self.part_requested.emit(self._part - 1))
        self._next.clicked.connect(lambda: self.part_requested.emit(self._part + 1))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._asides.setFont(theme.ui_font(12))
        self._parts.setFont(theme.ui_font(12))

    def show_state(self, structure: object, asides_open: bool, part: int, parts: int) -> None:
        """Say what is folded and which part is shown; hidden when there is nothing to say."""
        asides = getattr(structure, "asides", ())
        whys = Counter(aside.why for aside in asides)
        self._part = part
        self._asides.setVisible(bool(asides))
        what = ", ".join(whys)
        self._asides.setText(
            ("▾  " if asides_open else "▸  ") + self.tr("Not part of this story: {what}").format(what=what)
        )
        self._parts.setVisible(parts > 1)
        self._previous.setVisible(parts > 1)
        self._next.setVisible(parts > 1)
        self._parts.setText(self.tr("Part {part} of {parts}").format(part=part + 1, parts=parts))
        self._previous.setEnabled(part > 0)
        self._next.setEnabled(part + 1 < parts)
        self.setVisible(bool(asides) or parts > 1)


def _distinct(analysis: Analysis | None) -> dict[Kind, int]:
    """Different people, places and organisations (chains), and quotes."""
    if analysis is None:
        return {}
    counts = Counter(chain.kind for chain in analysis.chains)
    counts[Kind.QUOTE] = len(analysis.quotes)
    return dict(counts)


def _with_line_ends(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans left out take the line ends after them along, so that no gap stays."""
    widened = []
    for start, end in spans:
        stop = end
        while stop < len(text) and text[stop] in "\n\r ":
            stop += 1
        widened.append((start, stop))
    return widened
