"""Fills the reader's document: plain text with line height, gaps, quieter ranges and room for controls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from newsreader.model.values import dataclass
from newsreader.ui.display_text import DisplayText
from newsreader.ui.text_style import TextStyle
from newsreader.ui.theme import Theme

CONTROL_PX = 52.0


@dataclass(frozen=True, slots=True)
class Margins:
    """Room around the text, in pixels."""

    left: int
    top: int
    right: int
    bottom: int


def fill_document(
    document: QTextDocument,
    display: DisplayText,
    dimmed: Sequence[tuple[int, int]],
    theme: Theme,
    style: TextStyle,
    margins: Margins,
) -> None:
    """Replace the document's text. ``dimmed`` are ranges in widget positions.

    Formats of the whole go in before the text, and all of it in one edit: everything is laid out once.
    """
    font = style.font(theme)
    document.setDefaultFont(font)
    block = _block_format(theme, style.line_px, style.gap_px)
    letters = _letters(theme, font, "text")
    document.clear()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    set_margins(document, margins)
    cursor.setBlockFormat(block)
    cursor.setCharFormat(letters)
    cursor.insertText(display.shown, letters)
    _close_blank_lines(document)
    quieter = _letters(theme, style.quiet_font(theme), "muted")
    tighter = _block_format(theme, style.quiet_line_px, style.gap_px)
    for start, end in dimmed:
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(quieter)
        cursor.setBlockFormat(tighter)
    for position in display.lines.values():
        cursor.setPosition(position)
        cursor.setBlockFormat(_block_format(theme, CONTROL_PX, 0))
    cursor.endEditBlock()


def set_margins(document: QTextDocument, margins: Margins) -> bool:
    """Set the room around the text; False when it is so already."""
    root = document.rootFrame()
    frame = root.frameFormat()
    if (frame.leftMargin(), frame.topMargin(), frame.rightMargin(), frame.bottomMargin()) == (
        margins.left,
        margins.top,
        margins.right,
        margins.bottom,
    ):
        return False
    frame.setLeftMargin(margins.left)
    frame.setTopMargin(margins.top)
    frame.setRightMargin(margins.right)
    frame.setBottomMargin(margins.bottom)
    root.setFrameFormat(frame)
    return True


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


def _letters(theme: Theme, font: QFont, token: str) -> QTextCharFormat:
    letters = QTextCharFormat()
    letters.setFont(font)
    letters.setForeground(theme.colour(token))
    return letters
