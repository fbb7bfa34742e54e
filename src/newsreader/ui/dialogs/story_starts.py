"""A dialog that shows where further stories of a file seem to begin; the reader ticks where it is cut."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from newsreader.model.annotation import Kind
from newsreader.structure.stories import StorySign, StoryStart
from newsreader.ui.dialogs.fitting import fit_dialog
from newsreader.ui.dialogs.tick_list import TickList, TickRow
from newsreader.ui.theme import Theme

_WORDS = 120
_HEAD = 200
"""A cursor nearer to the top stands where the article begins by itself."""
_NEAR = 3
"""The cursor is at a beginning that was found when it is no further from it than so many code points."""


class StoryStartsDialog(QDialog):
    """``looked_at`` tells the place (code points) of the current row, ``chosen`` a tuple of those where it is to be cut."""

    looked_at = Signal(int)
    chosen = Signal(object)

    def __init__(
        self, theme: Theme, text: str, starts: Sequence[StoryStart], cursor: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Split into stories"))
        sentence = QLabel(
            self.tr("Stories seem to begin at these places. Ticked ones become articles of their own; you can undo this.")
        )
        sentence.setWordWrap(True)
        sentence.setFont(theme.ui_font(13))
        self.places = TickList(theme, self.tr("Beginnings of stories"), Kind.QUOTE, self._rows(text, starts, cursor))
        self.places.tick([start.offset for start in starts])
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.split = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        for button in self._buttons.buttons():
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(10))
        for part in (sentence, self.places, self._buttons):
            column.addWidget(part)
        column.setStretchFactor(self.places, 1)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self.places.ticks_changed.connect(self._show_state)
        self.places.done.connect(self.split.click)
        self.places.currentItemChanged.connect(self._tell_place)
        fit_dialog(self, theme, 520, 380)
        self.places.setFocus()
        self._show_state()

    def offsets(self) -> tuple[int, ...]:
        """Where it is to be cut, in order."""
        return tuple(sorted(one for one in self.places.ticked() if isinstance(one, int)))

    def _rows(self, text: str, starts: Sequence[StoryStart], cursor: int) -> list[TickRow]:
        signs = {
            StorySign.HEADLINE: self.tr("headline"),
            StorySign.DATELINE: self.tr("dateline"),
            StorySign.SEPARATOR: self.tr("line between"),
            StorySign.GAP: self.tr("headline after a gap"),
        }
        rows = [
            (one.offset, TickRow(one.title, signs[one.sign], _words_after(text, one), one.offset)) for one in starts
        ]
        is_own = 0 < cursor < len(text) and all(abs(cursor - one.offset) > _NEAR for one in starts)
        if is_own and len(text[:cursor].strip()) > _HEAD and text[cursor:].strip():
            below = " ".join(text[cursor : cursor + _WORDS].split())
            rows.append((cursor, TickRow(self.tr("Where the cursor is"), "", below, cursor)))
        return [row for _offset, row in sorted(rows, key=lambda row: row[0])]

    def _show_state(self) -> None:
        cuts = len(self.offsets())
        self.split.setEnabled(cuts > 0)
        self.split.setText(self.tr("Split into %Ln article(s)", "", cuts + 1) if cuts else self.tr("Split"))

    def _tell_place(self) -> None:
        item = self.places.currentItem()
        row = None if item is None else item.data(Qt.ItemDataRole.UserRole)
        if isinstance(row, TickRow) and isinstance(row.value, int):
            self.looked_at.emit(row.value)

    def _on_accepted(self) -> None:
        offsets = self.offsets()
        self.accept()
        self.chosen.emit(offsets)


def _words_after(text: str, start: StoryStart) -> str:
    """What follows the headline, so that one sees what story it is."""
    words = " ".join(text[start.offset : start.offset + 3 * _WORDS].split())
    return words.removeprefix(start.title).strip()[:_WORDS]
