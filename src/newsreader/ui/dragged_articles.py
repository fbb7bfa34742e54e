"""Articles on their way from the list to the navigator: what a drag within the program carries."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap

from newsreader.model.article import ArticleId
from newsreader.ui.theme import Theme

ARTICLES_MIME = "application/x-newsreader-articles"


def mime_of(articles: Sequence[ArticleId]) -> QMimeData:
    """Articles as what is dragged."""
    data = QMimeData()
    data.setData(ARTICLES_MIME, QByteArray(array("q", articles).tobytes()))
    return data


def articles_in(data: QMimeData) -> tuple[ArticleId, ...]:
    """The articles that are dragged; none where something else is."""
    numbers = array("q")
    numbers.frombytes(bytes(data.data(ARTICLES_MIME).data()))
    return tuple(ArticleId(number) for number in numbers)


def words_pixmap(theme: Theme, words: str, ratio: float) -> QPixmap:
    """A small label beside the pointer."""
    font = theme.ui_font(12, 600)
    width, height = QFontMetrics(font).horizontalAdvance(words) + theme.px(20), theme.px(26)
    drawn = QPixmap(round(width * ratio), round(height * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent"))
    box = QRectF(0, 0, width, height)
    painter.drawRoundedRect(box, theme.px(6), theme.px(6))
    painter.setFont(font)
    painter.setPen(theme.colour("on_accent"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return drawn
