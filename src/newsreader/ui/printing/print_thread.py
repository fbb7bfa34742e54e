"""Lays a story out and paints its pages in a thread of its own, so that the window goes on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QObject, QSizeF, QThread, Signal
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from newsreader.ui.printing.printed_story import PIXELS_AN_INCH, PrintedStory, PrintWords
from newsreader.writing.story import Story

MARGINS_MM = QMarginsF(18, 18, 18, 16)
_POINTS_AN_INCH = 72.0


class PrintThread(QThread):
    """``printed`` tells how many pages there are; ``failed`` that the device took none."""

    printed = Signal(int)
    failed = Signal()

    def __init__(self, story: Story, device: QPagedPaintDevice, words: PrintWords, parent: QObject) -> None:
        super().__init__(parent)
        self._story = story
        self._device = device
        self._words = words

    def run(self) -> None:
        """Paint page after page; stops between two when it is asked to."""
        pages = paint_story(self._story, self._device, self._words, self.isInterruptionRequested)
        if pages is None:
            self.failed.emit()
        else:
            self.printed.emit(pages)


def page_size(device: QPagedPaintDevice) -> QSizeF:
    """What can be painted on of a page, in CSS pixels."""
    points = device.pageLayout().paintRect(QPageLayout.Unit.Point)
    return points.size() * (PIXELS_AN_INCH / _POINTS_AN_INCH)


def paint_story(
    story: Story, device: QPagedPaintDevice, words: PrintWords, is_stopped: Callable[[], bool] = lambda: False
) -> int | None:
    """Paint a story on a printer or into a PDF; the number of pages, or None when the device cannot be painted on."""
    size = page_size(device)
    laid_out = PrintedStory(story, size.width(), size.height(), words)
    painter = QPainter()
    if not painter.begin(device):
        return None
    painter.scale(device.logicalDpiX() / PIXELS_AN_INCH, device.logicalDpiY() / PIXELS_AN_INCH)
    numbers = list(_wanted_pages(device, laid_out.pages))
    for place, number in enumerate(numbers):
        if is_stopped() or (place and not device.newPage()):
            break
        laid_out.paint_page(painter, number)
    return len(numbers) if painter.end() else None


def _wanted_pages(device: QPagedPaintDevice, pages: int) -> range:
    """The pages that the reader chose in the print dialog, all by default; counted from 0."""
    if isinstance(device, QPrinter) and device.printRange() is QPrinter.PrintRange.PageRange:
        return range(max(0, device.fromPage() - 1), min(pages, device.toPage() or pages))
    return range(pages)
