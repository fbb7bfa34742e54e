"""A story laid out for paper: a document of its own with the highlights as formats, and its pages painted.

Sizes are CSS pixels, 96 to the inch; the painter is scaled to the device, so that paper and PDF get vectors. Nothing
here needs the UI thread.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QFontMetricsF,
    QPainter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLayout,
)

from newsreader.model.annotation import Kind, Quote
from newsreader.model.values import dataclass
from newsreader.ui.theme import Theme, elide_words
from newsreader.writing.story import Run, Story

PIXELS_AN_INCH = 96.0
TEXT_PX, LINE_PX, GAP_PX = 14.5, 22.5, 9.0
TITLE_PX, TITLE_LINE_PX = 24.0, 30.0
SMALL_PX, SMALL_LINE_PX = 11.5, 16.0
_GUTTER_PX = 14.0
_BAR_PX = 2.0
_FOOT_PX = 34.0
_UNDERLINES = {
    Kind.PERSON: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Kind.PLACE: QTextCharFormat.UnderlineStyle.DotLine,
    Kind.ORGANISATION: QTextCharFormat.UnderlineStyle.DashUnderline,
}


@dataclass(frozen=True, slots=True)
class PrintWords:
    """The program's own words on paper, in the reader's language.

    ``kinds`` are the words of the legend, for the kinds that are marked; ``page`` has ``{n}`` and ``{count}``.
    """

    kinds: Mapping[Kind, str]
    page: str


class PrintedStory:
    """One story on pages of ``width`` by ``height`` CSS pixels."""

    def __init__(self, story: Story, width: float, height: float, words: PrintWords) -> None:
        self._story = story
        self._words = words
        self._width, self._height = width, height
        self._theme = Theme(is_dark=False)
        self._quotes: list[tuple[int, int]] = []
        self.document = QTextDocument()
        self.document.setDocumentMargin(0)
        self.document.setUndoRedoEnabled(False)
        self.document.setDefaultFont(self._theme.serif_font(TEXT_PX))
        self._cursor = QTextCursor(self.document)
        self._cursor.beginEditBlock()
        self._write_head()
        for paragraph in story.paragraphs:
            self._write_paragraph(paragraph)
        self._cursor.endEditBlock()
        self.document.setPageSize(QSizeF(width, height - _FOOT_PX))
        self.pages = self.document.pageCount()
        self._bars = [bar for start, end in self._quotes for bar in self._bars_of(start, end)]

    # -- writing

    def _write_head(self) -> None:
        self._write_line(self._story.title, TITLE_PX, TITLE_LINE_PX, is_title=True)
        for line in (self._story.byline, self._story.source):
            if line:
                self._write_line(line, SMALL_PX, SMALL_LINE_PX)
        if any(run.name or run.quote for paragraph in self._story.paragraphs for run in paragraph):
            self._write_legend()

    def _write_line(self, words: str, px: float, line: float, *, is_title: bool = False) -> None:
        letters = QTextCharFormat()
        letters.setFont(self._theme.serif_font(px, 600) if is_title else self._theme.ui_font(px))
        letters.setForeground(self._theme.colour("text" if is_title else "muted"))
        self._start_block(line, 6 if is_title else 0)
        self._cursor.insertText(words, letters)

    def _write_legend(self) -> None:
        """What the marks mean, each word marked as it says."""
        self._start_block(SMALL_LINE_PX, GAP_PX)
        for number, (kind, word) in enumerate(self._words.kinds.items()):
            letters = QTextCharFormat()
            letters.setFont(self._theme.ui_font(SMALL_PX))
            letters.setForeground(self._theme.colour("muted"))
            self._cursor.insertText("   " if number else "", letters)
            self._mark(letters, kind)
            self._cursor.insertText(word, letters)

    def _write_paragraph(self, paragraph: Sequence[Run]) -> None:
        self._start_block(LINE_PX, GAP_PX)
        quote: Quote | None = None
        for run in paragraph:
            if run.quote is not None:
                start = self._quotes.pop()[0] if run.quote is quote else self._cursor.position()
                self._quotes.append((start, self._cursor.position() + _units(run.text)))
            quote = run.quote
            letters = QTextCharFormat()
            letters.setFont(self._theme.serif_font(TEXT_PX))
            letters.setForeground(self._theme.colour("text"))
            if run.quote is not None:
                self._mark(letters, Kind.QUOTE)
            if run.name is not None:
                self._mark(letters, run.name.kind)
            self._cursor.insertText(run.text, letters)

    def _start_block(self, line: float, gap: float) -> None:
        block = QTextBlockFormat()
        block.setLineHeight(line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block.setBottomMargin(gap)
        # in logical order: the gutter of the quotes' bars is where a line begins
        block.setLeftMargin(_GUTTER_PX)
        if self.document.isEmpty():
            self._cursor.setBlockFormat(block)
        else:
            self._cursor.insertBlock(block, QTextCharFormat())

    def _mark(self, letters: QTextCharFormat, kind: Kind) -> None:
        colours = self._theme.kind(kind)
        letters.setBackground(QBrush(colours.fill))
        if kind in _UNDERLINES:
            letters.setUnderlineStyle(_UNDERLINES[kind])
            letters.setUnderlineColor(colours.line)

    # -- painting

    def paint_page(self, painter: QPainter, number: int) -> None:
        """Paint page ``number`` (from 0) with its foot; the painter's origin is the page's corner, in CSS pixels."""
        body = QRectF(0, number * (self._height - _FOOT_PX), self._width, self._height - _FOOT_PX)
        painter.save()
        painter.translate(0, -body.top())
        painter.setClipRect(body)
        for bar in self._bars:
            if bar.intersects(body):
                painter.fillRect(bar, self._theme.kind(Kind.QUOTE).line)
        self.document.drawContents(painter, body)
        painter.restore()
        self._paint_foot(painter, number)

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        painter.save()
        # whole pixels, which the painter scales: half ones are points, which a printer's resolution would scale once more
        painter.setFont(self._theme.ui_font(11))
        painter.setPen(self._theme.colour("muted"))
        foot = QRectF(_GUTTER_PX, self._height - 20, self._width - _GUTTER_PX, 20)
        page = self._words.page.format(n=number + 1, count=self.pages)
        metrics = QFontMetricsF(painter.font())
        room = foot.width() - metrics.horizontalAdvance(page) - 24
        where = " · ".join(part for part in (self._story.title, self._story.source) if part)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, elide_words(where, metrics, room))
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, page)
        painter.restore()

    def _bars_of(self, start: int, end: int) -> list[QRectF]:
        """Strokes beside the lines of a quote, one a page that it is on."""
        block = self.document.findBlock(start)
        bars: list[QRectF] = []
        for top, height in self._lines_of(block, start, end):
            beside = QRectF(0, top, _BAR_PX, height)
            if bars and abs(bars[-1].bottom() - top) < 1:
                bars[-1].setBottom(beside.bottom())
            else:
                bars.append(beside)
        return bars

    def _lines_of(self, block: QTextBlock, start: int, end: int) -> list[tuple[float, float]]:
        layout: QTextLayout = block.layout()
        origin = self.document.documentLayout().blockBoundingRect(block).top()
        found: list[tuple[float, float]] = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = block.position() + line.textStart()
            if first < end and start < first + line.textLength():
                found.append((origin + line.y(), LINE_PX))
        return found


def _units(text: str) -> int:
    """Length in Qt's UTF-16 units."""
    return len(text) + sum(letter > "\uffff" for letter in text)
