"""The text widget of the reader: plain text with highlights painted under it.

Highlights are no formats in the document: painting the visible lines' spans opens a text of 5 MB with 50,000 spans in
under a tenth of a second, and overlapping spans cost nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QEvent, QMimeData, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QToolTip, QWidget

from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId
from newsreader.model.own_highlight import OwnHighlight
from newsreader.ui.controls.viewport import meet_viewport
from newsreader.ui.display_text import DisplayText
from newsreader.ui.panes.find_words import Span
from newsreader.ui.panes.hovering import Hovering
from newsreader.ui.panes.line_boxes import LineBoxes
from newsreader.ui.panes.marks import Mark, Marks
from newsreader.ui.panes.text_document import CONTROL_PX, Margins, fill_document, set_margins
from newsreader.ui.panes.text_in_view import GUTTER_PX, Emphasis, TextInView
from newsreader.ui.text_lines import plain_tip
from newsreader.ui.text_style import TextStyle
from newsreader.ui.theme import Theme
from newsreader.ui.unseen_characters import name_of_unseen

FOOT_PX = 48
_SIDE_PX = 22
_WHEEL_RESTS_MS = 250
_CLICK_PX = 4
_NARROWEST = 120


_Keys = QKeySequence.StandardKey
_LEADING_ON = (
    (1, (_Keys.MoveToNextLine, _Keys.MoveToNextPage), _Keys.MoveToEndOfDocument),
    (-1, (_Keys.MoveToPreviousLine, _Keys.MoveToPreviousPage), _Keys.MoveToStartOfDocument),
)
"""Direction, keys that lead a little on, and the one that leads all the way."""


class ReaderView(QTextBrowser):
    """Shows one text; tells what is clicked, hovered and where the caret is.

    ``hover_settled`` tells the name, quote or noted highlight that the pointer rests on, the box of it that is not to be
    covered and where its line begins; ``hover_ended`` whether the pointer only went on, perhaps to the card of that.
    ``menu_requested`` tells the mark and the position of the letter that a menu is about, None for none, and a global
    point.
    ``part_requested`` tells that the wheel or a key leads on (1) or back (-1) past the end of the part that is shown,
    and whether it leads all the way.
    """

    mark_clicked = Signal(object)
    mark_activated = Signal(object)
    hover_settled = Signal(object, QRect, int)
    hover_ended = Signal(bool)
    paged_past_end = Signal(int)
    part_requested = Signal(int, bool)
    menu_requested = Signal(object, object, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        meet_viewport(self)
        self._theme = theme
        self._style = TextStyle()
        self._display = DisplayText("")
        self._dimmed: Sequence[tuple[int, int]] = ()
        self._marks = Marks()
        self._kinds: frozenset[Kind] = frozenset(Kind)
        self._entity: EntityId | None = None
        self._focused: Mark | None = None
        self._found: Sequence[Span] = ()
        self._found_at = -1
        self._own_highlights: Sequence[OwnHighlight] = ()
        self._layouts = 0
        self._in_view: TextInView | None = None
        self._head_height = 0
        self._pressed_at = QPoint()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self._since_wheel = QElapsedTimer()
        self._hovering = Hovering(self)
        self._hovering.settled.connect(self._on_hover_settled)
        self._hovering.ended.connect(self.hover_ended)
        self.selectionChanged.connect(self._tint_selection)
        self.set_theme(theme)

    # -- what is shown

    def show_text(self, display: DisplayText, marks: Marks, dimmed: Sequence[tuple[int, int]] = ()) -> None:
        """Replace text and marks; ``dimmed`` are widget ranges drawn quieter.

        The text goes in as characters, whatever it looks like. The caret keeps its place when the text is the same.
        """
        focused = self._focused
        is_same = (display.shown, dimmed) == (self._display.shown, self._dimmed)
        self._display, self._marks, self._dimmed = display, marks, dimmed
        self._hovering.forget()
        self._focused = None
        self._in_view = None
        if not is_same:
            self._insert()
        if focused is not None and is_same:
            self._focused = next((mark for mark in marks.all if _is_same_place(mark, focused)), None)
        self.viewport().update()

    def set_head_height(self, height: int, *, is_text_coming: bool = False) -> None:
        """Room above the first line, for the header that scrolls with the text; laid out with the text that comes."""
        if height != self._head_height:
            self._head_height = height
            if not is_text_coming:
                self._set_margins()

    def set_kinds(self, kinds: frozenset[Kind]) -> None:
        """Which kinds are painted."""
        self._kinds = kinds
        self.viewport().update()

    def set_found(self, spans: Sequence[Span], at: int) -> None:
        """Places that were found (the article's code points, in order) and the number of the one that is shown."""
        self._found, self._found_at = spans, at
        self._tint_selection()
        self.viewport().update()

    def set_own_highlights(self, highlights: Sequence[OwnHighlight]) -> None:
        """Places that the reader highlighted, in order."""
        self._own_highlights = highlights
        self.viewport().update()

    def select_entity(self, entity: EntityId | None) -> None:
        """Draw the mentions of one entity stronger."""
        self._entity = entity
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme; what is read stays in view."""
        self._theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, theme.colour("text"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.colour("text"))
        self.setPalette(palette)
        self._tint_selection()
        self._insert_in_place()

    def set_style(self, style: TextStyle) -> None:
        """Set the text otherwise; what is read stays in view."""
        if style != self._style:
            self._style = style
            self._insert_in_place()

    def column(self) -> tuple[int, int]:
        """Left edge and width of the text column in the viewport, in pixels."""
        free = self.viewport().width() - self._px(GUTTER_PX + 2 * _SIDE_PX)
        width = max(_NARROWEST, min(self._style.column_px(self._theme), free))
        left = (self.viewport().width() - width - self._px(GUTTER_PX)) // 2 + self._px(GUTTER_PX)
        return max(left, self._px(GUTTER_PX + 4)), width

    def control_box(self, position: int) -> QRect:
        """Room for a control on its empty line at a position, in viewport pixels over the text column's width."""
        left, width = self.column()
        block = self.document().findBlock(position)
        rect = self.document().documentLayout().blockBoundingRect(block)
        return QRect(left, round(rect.top()) - self.verticalScrollBar().value(), width, self._px(CONTROL_PX))

    def visible_marks(self, kinds: frozenset[Kind]) -> list[Mark]:
        """Marks of these kinds that are switched on, in reading order."""
        return [mark for mark in self._marks.all if mark.kind in kinds and mark.kind in self._kinds]

    def set_focused_mark(self, mark: Mark | None) -> None:
        """Put caret and focus ring on a mark and bring it into view."""
        self._focused = mark
        if mark is not None:
            cursor = self.textCursor()
            cursor.setPosition(mark.start)
            self.setTextCursor(cursor)
            self.show_position(mark.start)
        self.viewport().update()

    def focused_mark(self) -> Mark | None:
        """The mark that the keyboard is on."""
        return self._focused

    def select_range(self, start: int, end: int) -> None:
        """Select widget positions and bring them into view."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.show_position(start)

    def show_position(self, position: int) -> None:
        """Scroll so that a position stands about a third down, unless it is in the middle of the view already."""
        top = self._top_of(position)
        height = self.viewport().height()
        if not height * 0.1 <= top <= height * 0.8:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round(top - height / 3))

    def position_at_top(self) -> int:
        """The widget position that begins the first line in view; 0 while the header is in view."""
        if self.verticalScrollBar().value() < self._head_height:
            return 0
        return self.cursorForPosition(QPoint(self.column()[0] + 1, self._px(self._style.line_px / 2))).position()

    def scroll_to(self, position: int) -> None:
        """Scroll so that the line of a position is the first in view; to the header for 0."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self._top_of(position) if position > 0 else 0)

    def _top_of(self, position: int) -> int:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, max(0, self.document().characterCount() - 1)))
        return self.cursorRect(cursor).top()

    def _tint_selection(self) -> None:
        """Selected words have the accent's tint; those that are found and shown keep the colour of what is found."""
        cursor = self.textCursor()
        is_found = 0 <= self._found_at < len(self._found) and self._display.range_of(*self._found[self._found_at]) == (
            cursor.selectionStart(),
            cursor.selectionEnd(),
        )
        tint = self._theme.colour("accent")
        tint.setAlphaF(0.0 if is_found else 0.28)
        palette = self.palette()
        if palette.color(QPalette.ColorRole.Highlight) != tint:
            palette.setColor(QPalette.ColorRole.Highlight, tint)
            self.setPalette(palette)

    def _px(self, n: float) -> int:
        return self._theme.px(n)

    def _insert(self) -> None:
        position = self.textCursor().position()
        self._layouts += 1
        document, margins = self.document(), self._margins()
        fill_document(document, self._display, self._dimmed, self._theme, self._style, margins)
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, max(0, self.document().characterCount() - 1)))
        self.setTextCursor(cursor)

    def _insert_in_place(self) -> None:
        bar = self.verticalScrollBar()
        at_top = self.cursorForPosition(QPoint(self.column()[0] + 1, 1)).position()
        ends = self.textCursor().anchor(), self.textCursor().position()
        is_scrolled = bar.value() > self._head_height
        height = self._top_of(at_top)
        self._insert()
        if ends[0] != ends[1]:
            cursor = self.textCursor()
            cursor.setPosition(ends[0])
            cursor.setPosition(ends[1], QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        if is_scrolled:
            bar.setValue(bar.value() + self._top_of(at_top) - height)

    def _margins(self) -> Margins:
        left, width = self.column()
        return Margins(
            left, self._head_height, max(0, self.viewport().width() - left - width), self._px(FOOT_PX)
        )

    def _set_margins(self) -> None:
        if set_margins(self.document(), self._margins()):
            self._layouts += 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copied words are the article's own, without breaks put in for display."""
        cursor = self.textCursor()
        data = QMimeData()
        data.setText(self._display.article_text(cursor.selectionStart(), cursor.selectionEnd()))
        return data

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._theme.colour("page"))
        painter.translate(0, -self.verticalScrollBar().value())
        emphasis = Emphasis(self._entity, self._hovering.what, self._focused if self.hasFocus() else None)
        found = (self._found, self._found_at)
        self._look().paint(
            painter, self._theme, self._style, self.column(), emphasis, self._own_highlights, found
        )
        painter.end()
        super().paintEvent(event)

    def _look(self) -> TextInView:
        """What is in view, found anew when anything of it is another."""
        top, size = self.verticalScrollBar().value(), self.viewport().size()
        key = (top, self._layouts, size.width(), size.height(), self._kinds)
        if self._in_view is None or self._in_view.key != key:
            style, theme = self._style, self._theme
            finder = LineBoxes(self.document(), theme.scale, style.letter_px(theme), theme.px(style.line_px))
            first = self.cursorForPosition(QPoint(self.column()[0] + 1, 0)).block()
            lines = finder.lines(first, top, top + size.height())
            self._in_view = TextInView(key, finder, lines, self._display, self._marks, self._kinds)
        return self._in_view

    # -- pointer and keys

    def own_at(self, position: int | None) -> OwnHighlight | None:
        """The reader's own highlight of a letter, the narrowest where several are."""
        if position is None:
            return None
        offset = self._display.to_article(position)
        here = [one for one in self._own_highlights if one.start <= offset < one.end]
        return min(here, key=lambda one: one.end - one.start, default=None)

    def position_at(self, point: QPoint) -> int | None:
        """The position of the letter under a point of the viewport; None beside the letters."""
        cursor = self.cursorForPosition(point)
        for position in (cursor.position(), cursor.position() - 1):
            if position >= 0 and self._letter_box(position).contains(QPointF(point)):
                return position
        return None

    def _letter_box(self, position: int) -> QRectF:
        before, after = QTextCursor(self.document()), QTextCursor(self.document())
        before.setPosition(position)
        after.setPosition(min(position + 1, self.document().characterCount() - 1))
        first, last = QRectF(self.cursorRect(before)), QRectF(self.cursorRect(after))
        if first.top() != last.top():
            # the last letter of a line: as wide as letters mostly are
            last = first.translated(self.fontMetrics().averageCharWidth(), 0)
        left, right = sorted((first.left(), last.left()))
        return QRectF(left, first.top(), right - left, first.height())

    def mark_at(self, point: QPoint) -> Mark | None:
        """The visible mark under a point of the viewport."""
        cursor = self.cursorForPosition(point)
        for position in (cursor.position(), cursor.position() - 1):
            mark = self._marks.at(position, self._kinds)
            if mark is not None and any(rect.contains(QPointF(point)) for rect in self.rects_of(mark)):
                return mark
        return None

    def rects_of(self, mark: Mark) -> list[QRectF]:
        """The mark's boxes in viewport pixels, for its lines in view."""
        up = self.verticalScrollBar().value()
        return [rect.translated(0, -up) for box in self._look().boxes if box.mark is mark for rect in box.rects]

    def rects_of_own(self, one: OwnHighlight) -> list[QRectF]:
        """The same of a highlight of the reader's own."""
        up = self.verticalScrollBar().value()
        return [rect.translated(0, -up) for _n, rects in self._look().boxes_of([(one.start, one.end)]) for rect in rects]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        self._focused = None
        self.end_hover()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        is_click = (point - self._pressed_at).manhattanLength() < _CLICK_PX and not self.textCursor().hasSelection()
        if event.button() is Qt.MouseButton.LeftButton and is_click:
            self.mark_clicked.emit(self.mark_at(point))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        mark = self.mark_at(event.position().toPoint())
        if mark is not None and mark.kind is not Kind.QUOTE:
            self.mark_activated.emit(mark)
        else:
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        what = None if event.buttons() else self._under(event.position().toPoint())
        if self._hovering.come_to(what):
            on_name = isinstance(what, Mark) and what.kind is not Kind.QUOTE
            shape = Qt.CursorShape.PointingHandCursor if on_name else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def _under(self, point: QPoint) -> Mark | OwnHighlight | None:
        """What has a card under a point: a name, else what the reader noted there, else a quote."""
        mark = self.mark_at(point)
        if mark is not None and mark.kind is not Kind.QUOTE:
            return mark
        own = self.own_at(self.position_at(point)) if self._own_highlights else None
        return own if own is not None and own.note else mark

    def wheelEvent(self, event: QWheelEvent) -> None:
        """At the end of a part a turn after a rest leads on, so that one long turn does not run through all parts."""
        bar = self.verticalScrollBar()
        before = bar.value()
        super().wheelEvent(event)
        has_rested = not self._since_wheel.isValid() or self._since_wheel.hasExpired(_WHEEL_RESTS_MS)
        self._since_wheel.start()
        turned = event.angleDelta().y()
        if turned and bar.value() == before and has_rested:
            self.part_requested.emit(-1 if turned > 0 else 1, False)

    def leaveEvent(self, event: QEvent) -> None:
        self.end_hover(lingers=True)
        super().leaveEvent(event)

    def end_hover(self, *, lingers: bool = False) -> bool:
        """Forget what the pointer is on until it moves; False when it was on nothing."""
        was_on_something = self._hovering.end(lingers=lingers)
        if was_on_something:
            self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().update()
        return was_on_something

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            # for names our own card comes earlier
            QToolTip.showText(event.globalPos(), self._tip_at(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def _tip_at(self, point: QPoint) -> str:
        """What the sign under a point of the viewport stands for; nothing elsewhere."""
        after = self.cursorForPosition(point).position()
        for position in (after, after - 1):
            letter = self._display.unseen_at(position)
            if letter:
                return plain_tip(name_of_unseen(letter))
        return ""

    def _on_hover_settled(self, what: Mark | OwnHighlight) -> None:
        rects = self.rects_of(what) if isinstance(what, Mark) else self.rects_of_own(what)
        if rects:
            under = self.viewport().mapFromGlobal(self.cursor().pos())
            nearest = min(rects, key=lambda rect: abs(rect.center().y() - under.y()))
            about = nearest
            if not isinstance(what, Mark) or what.kind is Kind.QUOTE:
                # no line of a quote is covered while it is read
                for rect in rects:
                    about = about.united(rect)
            self.hover_settled.emit(what, about.toAlignedRect(), round(nearest.left()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            event.setAccepted(self.end_hover())
            return
        self.end_hover()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            mark = self.mark_at_caret()
            if mark is not None:
                self.mark_activated.emit(mark)
        elif key == Qt.Key.Key_Space and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self._page(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif key == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self._ask_menu()
        else:
            before = self.textCursor().position()
            super().keyPressEvent(event)
            if self.textCursor().position() != before:
                self._focus_name_at_caret()
            self._go_on_by_key(event, is_at_end=self.textCursor().position() == before)

    def _go_on_by_key(self, event: QKeyEvent, *, is_at_end: bool) -> None:
        """A key that moves the caret no further in this part leads into the next one."""
        for direction, steps, whole in _LEADING_ON:
            if event.matches(whole):
                self.part_requested.emit(direction, True)
            elif is_at_end and any(event.matches(step) for step in steps):
                self.part_requested.emit(direction, False)

    def _focus_name_at_caret(self) -> None:
        mark = self._marks.at(self.textCursor().position(), self._kinds)
        self._focused = mark if mark is not None and mark.kind is not Kind.QUOTE else None
        self.viewport().update()

    def _page(self, direction: int) -> None:
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + direction * (self.viewport().height() - 2 * self._px(self._style.line_px)))
        if bar.value() == before:
            self.paged_past_end.emit(direction)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A menu for what is under the pointer; called by key, for what the caret is on."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._ask_menu()
        else:
            mark, position = self.mark_at(event.pos()), self.position_at(event.pos())
            self._go_to_pointer(mark, position)
            self.menu_requested.emit(mark, position, event.globalPos())
        event.accept()

    def _go_to_pointer(self, mark: Mark | None, position: int | None) -> None:
        """Outside of what is selected, the caret goes where the pointer is: commands are about the same as the menu."""
        cursor = self.textCursor()
        if position is None or cursor.selectionStart() <= position < cursor.selectionEnd():
            return
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        self._focused = mark if mark is not None and mark.kind is not Kind.QUOTE else None
        self.viewport().update()

    def _ask_menu(self) -> None:
        """The menu of what the caret is on, below it. The menu key comes as a context menu event, Shift+F10 does not
        everywhere.
        """
        below = self.cursorRect().bottomLeft()
        at = self._focused.start if self._focused is not None else self.textCursor().position()
        self.menu_requested.emit(self.mark_at_caret(), at, self.viewport().mapToGlobal(below))

    def mark_at_caret(self) -> Mark | None:
        """The mark that the keyboard is on: the focused one, else the one round the caret."""
        return self._focused or self._marks.at(self.textCursor().position(), self._kinds)


def _is_same_place(one: Mark, other: Mark) -> bool:
    return (one.start, one.kind) == (other.start, other.kind)
