"""Fills the reader's document: plain text with line height, gaps, quieter ranges and room for controls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from newsreader.ui.display_text import DisplayText
from newsreader.ui.theme import Theme

TEXT_PX, LINE_PX, GAP_PX = 18.0, 29.0, 14.0
DIM_TEXT_PX, DIM_LINE_PX = 16.0, 25.0
CONTROL_PX = 52.0
WORD_SPACING = 0.05


def fill_document(
    document: QTextDocument, display: DisplayText, dimmed: Sequence[tuple[int, int]], theme: Theme, zoom: float
) -> None:
    """Replace the document's text. ``dimmed`` are ranges in widget positions.

    Formats of the whole go in before the text: setting them afterwards lays everything out again.
    """
    document.setDefaultFont(_font(theme, TEXT_PX * zoom))
    block = _block_format(theme, LINE_PX * zoom, GAP_PX * zoom)
    letters = _letters(theme, TEXT_PX * zoom, "text")
    document.clear()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.setBlockFormat(block)
    cursor.setCharFormat(letters)
    cursor.insertText(display.shown, letters)
    _close_blank_lines(document)
    quieter = _letters(theme, DIM_TEXT_PX * zoom, "muted")
    tighter = _block_format(theme, DIM_LINE_PX * zoom, GAP_PX * zoom)
    for start, end in dimmed:
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(quieter)
        cursor.setBlockFormat(tighter)
    for position in display.lines.values():
        cursor.setPosition(position)
        cursor.setBlockFormat(_block_format(theme, CONTROL_PX, 0))
    cursor.endEditBlock()


def _close_blank_lines(document: QTextDocument) -> None:
    """A blank line between paragraphs is drawn as the gap alone."""
    blank = QTextBlockFormat()
    blank.setLineHeight(0, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        if block.length() == 1:
            cursor.setPosition(block.position())
            cursor.setBlockFormat(blank)
        block = block.next()


def _block_format(theme: Theme, line: float, gap: float) -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setLineHeight(theme.px(line), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    block.setBottomMargin(theme.px(gap))
    return block


def _font(theme: Theme, px: float) -> QFont:
    font = theme.serif_font(px)
    font.setWordSpacing(px * theme.scale * WORD_SPACING)
    return font


def _letters(theme: Theme, px: float, token: str) -> QTextCharFormat:
    letters = QTextCharFormat()
    letters.setFont(_font(theme, px))
    letters.setForeground(theme.colour(token))
    return letters
