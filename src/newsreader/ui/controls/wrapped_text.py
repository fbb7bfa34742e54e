"""Words from an article, wrapped to the width, some of them tinted: painted as characters, never as markup."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from newsreader.model.annotation import Kind
from newsreader.model.values import dataclass
from newsreader.ui.theme import Theme, draw_cue


@dataclass(frozen=True, slots=True)
class Tint:
    """Words from ``start`` to ``end`` (code points) on a fill; ``cue`` draws the line of a kind of name below them."""

    start: int
    end: int
    fill: QColor
    cue: Kind | None = None


class WrappedText(QLabel):
    """``size`` and ``line`` are px at 100 %; at most ``most`` lines are shown.

    It is a label for what reads the screen; the painting is its own.
    """

    def __init__(
        self, theme: Theme, size: float, line: float, most: int = 12, *, weight: int = 400, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size, self._line, self._most, self._weight = size, line, most, weight
        self._text = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._tints: tuple[Tint, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, text: str, tints: Sequence[Tint] = ()) -> None:
        """Show other words."""
        self._text = text.replace("\n", " ")
        self.setText(self._text)
        self._tints = tuple(tints)
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """What is shown."""
        return self._text

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Lines wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the lines at a width."""
        return max(1, self._lay_out(width)[1]) * self._theme.px(self._line)

    def sizeHint(self) -> QSize:
        """For the present width."""
        width = max(self.width(), self._theme.px(160))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One line at least."""
        return QSize(self._theme.px(80), self.heightForWidth(max(self.width(), self._theme.px(80))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines with their tints."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("text"))
        layout, count = self._lay_out(self.width())
        height = theme.px(self._line)
        for number in range(count):
            line = layout.lineAt(number)
            self._paint_tints(painter, layout, number, QRectF(0, number * height, self.width(), height))
            line.draw(painter, QPointF(0, number * height + (height - line.height()) / 2 - line.y()))

    def _paint_tints(self, painter: QPainter, layout: QTextLayout, number: int, row: QRectF) -> None:
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        painter.save()
        for tint in self._tints:
            low, high = max(first, self._units(tint.start)), min(last, self._units(tint.end))
            if low >= high:
                continue
            left, right = sorted(_x_of(line.cursorToX(at)) for at in (low, high))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint.fill)
            box = QRectF(left, row.top() + row.height() * 0.1, right - left, row.height() * 0.84)
            painter.drawRoundedRect(box, 3, 3)
            if tint.cue is not None:
                draw_cue(painter, self._theme, tint.cue, left, right, box.bottom() - self._theme.scale)
        painter.restore()

    def _lay_out(self, width: int) -> tuple[QTextLayout, int]:
        layout = QTextLayout(self._text, self._font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        count = 0
        while count < self._most:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(1, width))
            count += 1
        layout.endLayout()
        return layout, count

    def _font(self) -> QFont:
        return self._theme.serif_font(self._size, self._weight)

    def _units(self, offset: int) -> int:
        """UTF-16 units before a code point."""
        head = self._text[:offset]
        return len(head) + sum(1 for letter in head if letter > "\uffff")


def _x_of(answer: object) -> float:
    """PySide gives the position alone or with the cursor it moved to."""
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]
