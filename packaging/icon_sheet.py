"""A sheet of all icons, to see whether they are of one hand and read at every size."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from newsreader.resources import resource
from newsreader.ui.icons import pixmap, program_picture
from newsreader.ui.theme import Theme, load_fonts

SIZES = (13, 14, 16, 18, 32)
PROGRAM_SIZES = (16, 22, 24, 32, 48, 64, 128, 256)
COLUMNS, CELL_WIDTH, CELL_HEIGHT, MARGIN, HEAD = 6, 300, 96, 16, 290


def draw_sheet(*, is_dark: bool) -> QImage:
    """The program's icon at the sizes that desktops ask for, then each icon at 100 % and at 200 %."""
    load_fonts()
    theme = Theme(is_dark)
    names = sorted(path.stem for path in resource("icons").glob("*.svg") if path.stem != "newsreader")
    rows = -(-len(names) // COLUMNS)
    sheet = QImage(COLUMNS * CELL_WIDTH + MARGIN, HEAD + rows * CELL_HEIGHT + MARGIN, QImage.Format.Format_RGB32)
    sheet.fill(theme.colour("page"))
    painter = QPainter(sheet)
    painter.setFont(theme.ui_font(12))
    x = MARGIN
    for size in PROGRAM_SIZES:
        painter.drawPixmap(x, MARGIN, program_picture(size))
        x += size + MARGIN
    for number, name in enumerate(names):
        left = MARGIN + number % COLUMNS * CELL_WIDTH
        top = HEAD + number // COLUMNS * CELL_HEIGHT
        x = left
        for ratio in (1.0, 2.0):
            for size in SIZES:
                drawn = pixmap(name, theme.colour("text"), size, ratio)
                side = round(size * ratio)
                painter.drawPixmap(QRect(x, top + (64 - side) // 2, side, side), drawn)
                x += side + 5
        painter.setPen(theme.colour("muted"))
        painter.drawText(QRect(left, top + 64, CELL_WIDTH, 20), Qt.AlignmentFlag.AlignLeft, name)
    painter.end()
    return sheet
