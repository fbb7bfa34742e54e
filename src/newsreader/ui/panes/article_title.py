"""An article's title: serif, lines of even length."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from newsreader.ui.text_style import TextStyle
from newsreader.ui.theme import Theme

_TEXT_PX, _LINE_PX = 26, 33
_BALANCED_LINES = 4
_LONGEST = 5_000
"""Characters that are laid out: more than anybody calls an article, and quickly done."""
_LEAST_SHARE = 0.4


class ArticleTitle(QLabel):
    """A label that draws its own lines, so that their height and their ends are the design's."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._style = TextStyle()
        self._balanced: tuple[tuple[object, ...], int] = ((), 0)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        # fixed, it could become no higher than it was at an earlier width
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.set_style(self._style)

    def set_style(self, style: TextStyle) -> None:
        """Set in another typeface or size."""
        self._style = style
        self.setFont(style.title_font(self._theme, _TEXT_PX))
        self.updateGeometry()
        self.update()

    def _line_height(self, font: QFont) -> int:
        return round(QFontInfo(font).pixelSize() * _LINE_PX / _TEXT_PX)

    def _font_for(self, width: int) -> QFont:
        """The title's font, smaller where a word would have to be broken."""
        font = self.font()
        metrics = QFontMetricsF(font)
        longest = max((metrics.horizontalAdvance(word) for word in self.text()[:_LONGEST].split()), default=0.0)
        if longest > width:
            font.setPixelSize(round(QFontInfo(font).pixelSize() * max(_LEAST_SHARE, width / longest)))
        return font

    def heightForWidth(self, width: int) -> int:
        font = self._font_for(width)
        return self._line_height(font) * max(1, self._lay_out(width, font).lineCount())

    def sizeHint(self) -> QSize:
        width = self.width() or self._theme.px(400)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._line_height(self.font()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.colour("text"))
        font = self._font_for(self.width())
        width = self._balanced_width(font)
        x = self.width() - width if _is_right_to_left(self.text()) else 0
        self._lay_out(width, font).draw(painter, QPointF(x, 0))

    def _balanced_width(self, font: QFont) -> int:
        """The narrowest width that takes no more lines than the whole one."""
        key = (self.text(), self.width(), font.key())
        if key != self._balanced[0]:
            self._balanced = (key, self._find_balanced_width(font))
        return self._balanced[1]

    def _find_balanced_width(self, font: QFont) -> int:
        lines = self._lay_out(self.width(), font).lineCount()
        if not 1 < lines <= _BALANCED_LINES:
            return self.width()
        low, high = self.width() // 2, self.width()
        while high - low > 1:
            middle = (low + high) // 2
            if self._lay_out(middle, font).lineCount() > lines:
                low = middle
            else:
                high = middle
        return high

    def _lay_out(self, width: int, font: QFont) -> QTextLayout:
        layout = QTextLayout(self.text()[:_LONGEST], font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if _is_right_to_left(self.text()):
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
        metrics = QFontMetricsF(font)
        line_height = self._line_height(font)
        above = (line_height - metrics.ascent() - metrics.descent()) / 2
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, above + line_height * (layout.lineCount() - 1)))
        layout.endLayout()
        return layout


def _is_right_to_left(text: str) -> bool:
    """As the first letter with a direction has it."""
    directions = (unicodedata.bidirectional(letter) for letter in text[:_LONGEST])
    return next((one for one in directions if one in ("L", "R", "AL")), "L") != "L"
