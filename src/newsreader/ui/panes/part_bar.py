"""Below a very long text: which part of it is shown, and the way to the others."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from newsreader.ui.controls.flow_row import FlowRow
from newsreader.ui.controls.plain_label import LineLabel
from newsreader.ui.theme import Theme


class PartBar(QWidget):
    """Hidden while a text has one part."""

    part_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = 0
        self._where = LineLabel()
        self._previous = QPushButton(self.tr("Previous part"))
        self._next = QPushButton(self.tr("Next part"))
        row = FlowRow(self)
        row.setContentsMargins(theme.px(24), theme.px(6), theme.px(24), theme.px(8))
        row.setSpacing(theme.px(8))
        row.addWidget(self._where)
        row.add_stretch()
        row.addWidget(self._previous)
        row.addWidget(self._next)
        self._previous.clicked.connect(lambda: self.part_requested.emit(self._part - 1))
        self._next.clicked.connect(lambda: self.part_requested.emit(self._part + 1))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._where.setFont(theme.ui_font(12, tabular=True))
        self._where.setStyleSheet(f"color: {theme.colour('muted').name()}")

    def show_part(self, part: int, parts: int) -> None:
        """Part number ``part`` (from 0) of ``parts``."""
        self._part = part
        self._where.setText(self.tr("A long text: part {part} of {parts}").format(part=part + 1, parts=parts))
        self._previous.setEnabled(part > 0)
        self._next.setEnabled(part + 1 < parts)
        self.setVisible(parts > 1)
