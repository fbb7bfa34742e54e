"""A dialog that asks under which name an entity is shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from newsreader.ui.controls.plain_label import PlainLabel
from newsreader.ui.dialogs.fitting import fit_dialog
from newsreader.ui.theme import Theme

_LONGEST = 300


class NameDialog(QDialog):
    """``named`` tells the new name, trimmed and not empty."""

    named = Signal(str)

    def __init__(self, theme: Theme, title: str, sentence: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        words = PlainLabel(sentence, theme.ui_font(13))
        self.field = QLineEdit(name)
        self.field.setMaxLength(_LONGEST)
        self.field.setAccessibleName(title)
        self.field.selectAll()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(10))
        for part in (words, self.field, self._buttons):
            column.addWidget(part)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self.field.textChanged.connect(self._show_state)
        fit_dialog(self, theme, 420)

    def _show_state(self) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.field.text().strip()))

    def _on_accepted(self) -> None:
        name = " ".join(self.field.text().split())
        if name:
            self.accept()
            self.named.emit(name)
