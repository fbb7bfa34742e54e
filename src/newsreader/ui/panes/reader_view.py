"""The text widget of the reader: plain text with highlights painted under it.

Highlights are no formats in the document: painting the visible blocks' spans opens a text of 5 MB with 50,000 spans in
under a tenth of a second, and overlapping spans cost nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QToolTip, QWidget

from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId
from newsreader.ui.panes.marks import Mark, Marks, Sureness
from newsreader.ui.theme import Theme, draw_mark

TEXT_PX, LINE_PX, GAP_PX = 18.0, 29, 14
MEASURE_PX = 584
GUTTER_PX = 18
_SIDE_PX = 22
_ABOVE, _BELOW = 0.80, 0.30
_HOVER_MS = 350


class ReaderView(QTextBrowser):
    """Shows one text; tells what is clicked, hovered and where the caret is."""

    mark_clicked = Signal(object)
    mark_activated = Signal(object)
    mark_hovered = Signal(object, object)
    paged_past_end = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._zoom = 1.0
        self._marks = Marks()
        self._kinds: frozenset[Kind] = frozenset(Kind)
        self._entity: EntityId | None = None
        self._hovered: Mark | None = None
        self._focused: Mark | None = None
        self._plain = ""
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
        self._hover_timer = QTimer(self)
        self._hover_timer.setSingleShot(True)
        self._hover_timer.setInterval(_HOVER_MS)
        self._hover_timer.timeout.connect(self._on_hover_settled)
        self.set_theme(theme)

    # -- what is shown

    def show_text(self, text: str, marks: Marks) -> None:
        """Replace text and marks. The text goes in as characters, whatever it looks like."""
        self._marks = marks
        self._hovered = self._focused = None
        if text != self._plain:
            self._plain = text
            self._insert()
        self.viewport().update()

    def set_head_height(self, height: int) -> None:
        """Room above the first line, for the header that scrolls with the text."""
        if height != self._head_height:
            self._head_height = height
            self._set_margins()

    def set_kinds(self, kinds: frozenset[Kind]) -> None:
        """Which kinds are painted."""
        self._kinds = kinds
        self.viewport().update()

    def select_entity(self, entity: EntityId | None) -> None:
        """Draw the mentions of one entity stronger."""
        self._entity = entity
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, theme.colour("text"))
        palette.setColor(QPalette.ColorRole.Highlight, theme.colour("accent", 0.28))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.colour("text"))
        self.setPalette(palette)
        self._insert()

    def set_zoom(self, zoom: float) -> None:
        """Size of the text; 1.0 is 18 pixels."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._insert()

    def column(self) -> tuple[int, int]:
        """Left edge and width of the text column in the viewport, in pixels."""
        free = self.viewport().width() - self._px(GUTTER_PX + 2 * _SIDE_PX)
        width = max(120, min(self._px(MEASURE_PX * max(1.0, self._zoom)), free))
        left = (self.viewport().width() - width - self._px(GUTTER_PX)) // 2 + self._px(GUTTER_PX)
        return max(left, self._px(GUTTER_PX + 4)), width

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

    def show_position(self, position: int) -> None:
        """Scroll so that a position stands about a third down, unless it is in the middle of the view already."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, max(0, self.document().characterCount() - 1)))
        rect = self.cursorRect(cursor)
        height = self.viewport().height()
        if not height * 0.1 <= rect.top() <= height * 0.8:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round(rect.top() - height / 3))

    def _px(self, n: float) -> int:
        return self._theme.px(n)

    def _insert(self) -> None:
        """Formats go in before the text: setting them afterwards lays everything out again."""
        document = self.document()
        font = self._theme.serif_font(TEXT_PX * self._zoom)
        font.setWordSpacing(TEXT_PX * self._zoom * self._theme.scale * 0.05)
        document.setDefaultFont(font)
        block = QTextBlockFormat()
        block.setLineHeight(self._px(LINE_PX * self._zoom), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block.setBottomMargin(self._px(GAP_PX * self._zoom))
        letters = QTextCharFormat()
        letters.setFont(font)
        letters.setForeground(self._theme.colour("text"))
        position = self.textCursor().position()
        document.clear()
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        cursor.setBlockFormat(block)
        cursor.setCharFormat(letters)
        cursor.insertText(self._plain, letters)
        self._close_blank_lines(block)
        cursor.endEditBlock()
        self._set_margins()
        cursor.setPosition(min(position, max(0, document.characterCount() - 1)))
        self.setTextCursor(cursor)

    def _close_blank_lines(self, block_format: QTextBlockFormat) -> None:
        """A blank line between paragraphs is drawn as the gap alone. Long lists of blank lines are left as they are."""
        blank = QTextBlockFormat(block_format)
        blank.setLineHeight(0, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        blank.setBottomMargin(0)
        block = self.document().begin()
        for _ in range(2_000):
            if not block.isValid():
                return
            if block.length() == 1:
                QTextCursor(block).setBlockFormat(blank)
            block = block.next()

    def _set_margins(self) -> None:
        left, width = self.column()
        root = self.document().rootFrame()
        frame = root.frameFormat()
        right = max(0, self.viewport().width() - left - width)
        if (frame.leftMargin(), frame.rightMargin(), frame.topMargin()) != (left, right, self._head_height):
            frame.setLeftMargin(left)
            frame.setRightMargin(right)
            frame.setTopMargin(self._head_height)
            frame.setBottomMargin(self._px(48))
            root.setFrameFormat(frame)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]  # a QResizeEvent
        self._set_margins()

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._theme.colour("page"))
        painter.translate(0, -self.verticalScrollBar().value())
        quotes: list[tuple[Mark, list[QRectF]]] = []
        seen: dict[int, list[QRectF]] = {}
        names: list[tuple[Mark, QRectF]] = []
        for mark, line_rect in self._visible_pieces():
            if mark.kind is Kind.QUOTE:
                if mark.number not in seen:
                    seen[mark.number] = []
                    quotes.append((mark, seen[mark.number]))
                seen[mark.number].append(line_rect)
            else:
                names.append((mark, line_rect))
        for _mark, rects in quotes:
            self._draw_tint(painter, rects)
        self._draw_bars(painter, quotes)
        for mark, rect in names:
            self._draw_name(painter, mark, rect)
        painter.end()
        super().paintEvent(event)

    def _visible_blocks(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        layout = self.document().documentLayout()
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        block = self.cursorForPosition(QPoint(self.column()[0] + 1, 0)).block()
        while block.isValid():
            rect = layout.blockBoundingRect(block)
            if rect.top() > bottom:
                return
            yield block, rect
            block = block.next()

    def _visible_pieces(self) -> Iterator[tuple[Mark, QRectF]]:
        """(mark, its box on one line) in document pixels, for every line in view."""
        for block, rect in self._visible_blocks():
            start = block.position()
            marks = [mark for mark in self._marks.between(start, start + block.length()) if mark.kind in self._kinds]
            if not marks:
                continue
            layout = block.layout()
            lines = [layout.lineAt(number) for number in range(layout.lineCount())]
            for mark in marks:
                for line in lines:
                    piece = self._piece(mark, line, start, rect)
                    if piece is not None:
                        yield mark, piece

    def _piece(self, mark: Mark, line: QTextLine, block_start: int, block_rect: QRectF) -> QRectF | None:
        line_start = line.textStart()
        low = max(mark.start - block_start, line_start)
        high = min(mark.end - block_start, line_start + line.textLength())
        if low >= high:
            return None
        x1, x2 = _x(line, low), _x(line, high)
        if x2 < x1:
            x1, x2 = x2, x1  # right-to-left
        base = block_rect.top() + line.y() + line.ascent()
        size = TEXT_PX * self._zoom * self._theme.scale
        if mark.kind is Kind.QUOTE:
            height = self._px(LINE_PX * self._zoom)
            return QRectF(block_rect.left() + x1, base - size * 0.30 - height / 2, x2 - x1, height)
        return QRectF(block_rect.left() + x1, base - size * _ABOVE, x2 - x1, size * (_ABOVE + _BELOW))

    def _draw_tint(self, painter: QPainter, rects: list[QRectF]) -> None:
        """One shape for all lines of a quote."""
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for number, rect in enumerate(rects):
            top = 2 if number == 0 else 0
            bottom = -2 if number == len(rects) - 1 else 0
            path.addRoundedRect(rect.adjusted(-3, top, 3, bottom), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.kind(Kind.QUOTE).fill)
        painter.drawPath(path.simplified())

    def _draw_bars(self, painter: QPainter, quotes: list[tuple[Mark, list[QRectF]]]) -> None:
        """One stroke for as long as the same speaker goes on; of two speakers in one line the first has the bar."""
        line_height = self._px(LINE_PX * self._zoom)
        strokes: list[tuple[Mark, float, float]] = []
        for mark, rects in quotes:
            top, bottom = rects[0].top(), rects[-1].bottom()
            if strokes:
                last, last_top, last_bottom = strokes[-1]
                same = (last.speaker, last.sureness) == (mark.speaker, mark.sureness)
                if same and mark.sureness is not Sureness.OPEN and top <= last_bottom + line_height * 1.7:
                    strokes[-1] = (last, last_top, max(bottom, last_bottom))
                    continue
                if top < last_bottom - 1:
                    top = last_bottom
                if bottom - top < line_height / 2:
                    continue
            strokes.append((mark, top, bottom))
        x = self.column()[0] - self._px(GUTTER_PX)
        for mark, top, bottom in strokes:
            self._draw_bar(painter, mark.sureness, QRectF(x, top + 3, 3 * self._theme.scale, bottom - top - 6))

    def _draw_bar(self, painter: QPainter, sureness: Sureness, bar: QRectF) -> None:
        colour = self._theme.kind(Kind.QUOTE).line
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if sureness is Sureness.CERTAIN:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(bar, 1.5, 1.5)
        elif sureness is Sureness.PROBABLE:
            painter.setPen(QPen(colour, 1.2))
            painter.drawRoundedRect(bar.adjusted(-0.5, 0, 0.5, 0), 2, 2)
        else:
            pen = QPen(colour, 2 * self._theme.scale)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([2.0, 1.5])
            painter.setPen(pen)
            painter.drawLine(QPointF(bar.center().x(), bar.top()), QPointF(bar.center().x(), bar.bottom()))
            painter.setFont(self._theme.ui_font(12, 600))
            painter.drawText(QPointF(bar.left() - self._px(11), bar.top() + self._px(16)), "?")

    def _draw_name(self, painter: QPainter, mark: Mark, rect: QRectF) -> None:
        before = self._plain_at(mark.start - 1)
        after = self._plain_at(mark.end)
        left = 1.2 if before in ("", " ", "\n") else 0.0
        right = 1.2 if after in ("", " ", "\n") else -0.4
        box = rect.adjusted(-left, 0, right, 0)
        is_selected = self._entity is not None and mark.entity == self._entity
        draw_mark(
            painter, self._theme, mark.kind, box, selected=is_selected, weak=mark.is_weak, hovered=mark is self._hovered
        )
        if mark is self._focused and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), 6, 6)

    def _plain_at(self, position: int) -> str:
        letter = self.document().characterAt(position) if position >= 0 else ""
        return "" if letter in ("\u2029", "\x00") else str(letter)

    # -- pointer and keys

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
        return [rect.translated(0, -up) for other, rect in self._visible_pieces() if other is mark]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        self._focused = None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        is_click = (point - self._pressed_at).manhattanLength() < 4 and not self.textCursor().hasSelection()
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
        mark = None if event.buttons() else self.mark_at(event.position().toPoint())
        if mark is not self._hovered:
            self._hovered = mark
            QToolTip.hideText()
            self._hover_timer.start()
            on_name = mark is not None and mark.kind is not Kind.QUOTE
            shape = Qt.CursorShape.PointingHandCursor if on_name else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self._hover_timer.stop()
        self.viewport().update()
        super().leaveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            return True  # our own card comes earlier
        return super().viewportEvent(event)

    def _on_hover_settled(self) -> None:
        if self._hovered is None:
            return
        rects = self.rects_of(self._hovered)
        if rects:
            below = QPoint(round(rects[-1].left()), round(rects[-1].bottom()) + self._px(8))
            self.mark_hovered.emit(self._hovered, self.viewport().mapToGlobal(below))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            mark = self._focused or self._marks.at(self.textCursor().position(), self._kinds)
            if mark is not None:
                self.mark_activated.emit(mark)
            return
        if key == Qt.Key.Key_Space and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self._page(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return
        if key == Qt.Key.Key_Escape:
            event.ignore()
            return
        self._focused = None
        super().keyPressEvent(event)

    def _page(self, direction: int) -> None:
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + direction * (self.viewport().height() - self._px(LINE_PX * 2)))
        if bar.value() == before:
            self.paged_past_end.emit(direction)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())


def _x(line: QTextLine, position: int) -> float:
    found: object = line.cursorToX(position)
    # PySide6 answers (x, position)
    x = found[0] if isinstance(found, tuple) else found
    assert isinstance(x, int | float)
    return float(x)
