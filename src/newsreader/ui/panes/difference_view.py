"""Two texts side by side, or as one, with what was taken out struck through and what came in underlined."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QWidget

from newsreader.analysis.word_difference import Part, Stretch
from newsreader.model.annotation import Kind
from newsreader.ui.theme import Theme

_LONG_RUN = re.compile(r"(\S{400})")
_ZERO_WIDTH_SPACE = "\u200b"

Place = tuple[int, int]
"""From which to which position of a widget's document."""


class DifferenceView(QWidget):
    """Read-only. ``reached`` tells the number of the difference that was gone to, from 0."""

    reached = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = ("", "")
        self._stretches: tuple[Stretch, ...] = ()
        self._is_side_by_side = True
        self._is_following = False
        self._at = -1
        self.left = _TextColumn(self.tr("Earlier version"))
        self.right = _TextColumn(self.tr("Later version"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for column, other in ((self.left, self.right), (self.right, self.left)):
            self._row.addWidget(column, 1)
            bar = column.verticalScrollBar()
            bar.valueChanged.connect(lambda _value, a=column, b=other: self._follow(a, b))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._row.setSpacing(theme.px(12))
        for column in (self.left, self.right):
            column.set_theme(theme)
        self._show()

    def show_texts(self, before: str, after: str, stretches: Sequence[Stretch]) -> None:
        """Show other texts; the first difference is gone to by ``step``."""
        self._texts = (before, after)
        self._stretches = tuple(stretches)
        self._at = -1
        self._show()

    def set_side_by_side(self, is_side_by_side: bool) -> None:
        """Two columns, or one text with both."""
        if is_side_by_side != self._is_side_by_side:
            self._is_side_by_side = is_side_by_side
            self._show()
            if self._at >= 0:
                self.go_to(self._at)

    @property
    def differences(self) -> tuple[Stretch, ...]:
        """What is not the same in both, in order."""
        return tuple(stretch for stretch in self._stretches if stretch.part is not Part.SAME)

    @property
    def at(self) -> int:
        """The difference that was gone to last; -1 before that."""
        return self._at

    def words_of(self, number: int) -> tuple[str, str]:
        """What a difference took out, and what came in."""
        stretch = self.differences[number]
        return self._texts[0][slice(*stretch.before)], self._texts[1][slice(*stretch.after)]

    def step(self, direction: int) -> None:
        """Go to the next difference, or to the one before; round and round."""
        number = len(self.differences)
        if number:
            start = self._at if self._at >= 0 or direction > 0 else 0
            self.go_to((start + direction) % number)

    def go_to(self, number: int) -> None:
        """Put the keyboard on a difference, with its words selected."""
        self._at = number
        stretch = self.differences[number]
        index = self._stretches.index(stretch)
        self._is_following = True
        for column in (self.left, self.right):
            column.select(index)
        self._is_following = False
        has_words = stretch.part is not Part.REMOVED
        (self.right if self._is_side_by_side and has_words else self.left).setFocus()
        self.reached.emit(number)

    def _show(self) -> None:
        self.right.setVisible(self._is_side_by_side)
        pieces = [
            (stretch.part, self._texts[0][slice(*stretch.before)], self._texts[1][slice(*stretch.after)])
            for stretch in self._stretches
        ]
        self._is_following = True
        if self._is_side_by_side:
            self.left.setAccessibleName(self.tr("Earlier version"))
            self.left.show_pieces([[(words, _taken_out(part))] for part, words, _other in pieces])
            self.right.show_pieces([[(words, _come_in(part))] for part, _other, words in pieces])
        else:
            self.left.setAccessibleName(self.tr("Both versions in one text"))
            self.left.show_pieces([_both(part, ours, theirs) for part, ours, theirs in pieces])
        self._is_following = False

    def _follow(self, moved: _TextColumn, other: _TextColumn) -> None:
        """Keep what belongs together at one height, as far as the texts allow."""
        if self._is_following or not self._is_side_by_side:
            return
        self._is_following = True
        other.scroll_to(*moved.top())
        self._is_following = False


Piece = tuple[str, "Part | None"]
"""Words of one column, and as what they are marked (None: in both texts)."""


def _taken_out(part: Part) -> Part | None:
    return None if part is Part.SAME else Part.REMOVED


def _come_in(part: Part) -> Part | None:
    return None if part is Part.SAME else Part.ADDED


def _both(part: Part, ours: str, theirs: str) -> list[Piece]:
    if part is Part.SAME:
        return [(theirs, None)]
    return [(words, mark) for words, mark in ((ours, Part.REMOVED), (theirs, Part.ADDED)) if words]


class _TextColumn(QTextEdit):
    """One text, with the places of its stretches."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._formats: dict[Part | None, QTextCharFormat] = {}
        self._block = QTextBlockFormat()
        self._places: list[Place] = []
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        # Tab leaves it
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)

    def set_theme(self, theme: Theme) -> None:
        font = theme.serif_font(16)
        plain, taken_out, come_in = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        for made in (plain, taken_out, come_in):
            made.setFont(font)
            made.setForeground(theme.colour("text"))
        taken_out.setFontStrikeOut(True)
        taken_out.setBackground(theme.colour("diff_fill"))
        come_in.setFontUnderline(True)
        come_in.setFontWeight(QFont.Weight.DemiBold)
        come_in.setBackground(theme.kind(Kind.PLACE).fill)
        self._formats = {None: plain, Part.REMOVED: taken_out, Part.ADDED: come_in}
        self._block.setLineHeight(145, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        self.document().setDocumentMargin(theme.px(14))
        self.setStyleSheet(
            f"QTextEdit {{ background: {theme.colour('page').name()}; border: 1px solid {theme.colour('line').name()};"
            f" border-radius: {theme.px(6)}px; selection-background-color: {theme.colour('selection').name()};"
            f" selection-color: {theme.colour('text').name()}; }}"
            f"QTextEdit:focus {{ border: 2px solid {theme.colour('accent').name()}; }}"
        )

    def show_pieces(self, stretches: Sequence[Sequence[Piece]]) -> None:
        """Plain insertion only: what an article holds is never markup."""
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.setBlockFormat(self._block)
        self._places = []
        cursor.beginEditBlock()
        for pieces in stretches:
            start = cursor.position()
            for words, part in pieces:
                shown = _LONG_RUN.sub(rf"\1{_ZERO_WIDTH_SPACE}", words)
                marked = shown.rstrip()
                cursor.insertText(marked, self._formats[part])
                cursor.insertText(shown[len(marked) :], self._formats[None])
            self._places.append((start, cursor.position()))
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def select(self, stretch: int) -> None:
        """Select a stretch and bring it into view, about a third down."""
        if stretch >= len(self._places):
            return
        start, end = self._places[stretch]
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        cursor.setPosition(start)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - self.viewport().height() // 3)

    def top(self) -> tuple[int, float]:
        """The stretch at the top edge, and how far into it that is (0 to 1)."""
        position = self.cursorForPosition(QPoint(self.viewport().width() // 2, 1)).position()
        stretch = max(0, bisect_right([start for start, _end in self._places], position) - 1)
        if not self._places:
            return 0, 0.0
        start, end = self._places[stretch]
        return stretch, min(1.0, (position - start) / max(1, end - start))

    def scroll_to(self, stretch: int, share: float) -> None:
        """Put a place of a stretch to the top edge."""
        if stretch < len(self._places):
            start, end = self._places[stretch]
            cursor = QTextCursor(self.document())
            cursor.setPosition(start + round((end - start) * share))
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.cursorRect(cursor).top())
