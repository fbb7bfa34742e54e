"""Choosing a backup to go back to; where the library is damaged, also what is lost and whether to mend it instead."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsreader.model.care import Backup
from newsreader.ui.care.words import backup_moment, backup_words
from newsreader.ui.controls.plain_label import PlainLabel
from newsreader.ui.dialogs.fitting import fit_dialog
from newsreader.ui.theme import Theme

_WIDTH, _DETAILS_HEIGHT, _LIST_HEIGHT = 560, 110, 170


class BackupDialog(QDialog):
    """``restore_requested`` tells a Backup, ``repair_requested`` that what is there shall be mended."""

    restore_requested = Signal(object)
    repair_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        library: str,
        backups: Sequence[Backup],
        *,
        damage: str = "",
        details: str = "",
        can_repair: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """``damage`` says what is wrong with the library, ``details`` what is lost; both empty where nothing is."""
        super().__init__(parent)
        self._is_damaged = bool(damage)
        self.setWindowTitle(self.tr("The library is damaged") if damage else self.tr("Restore a backup"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(20),) * 4)
        column.setSpacing(theme.px(10))
        self._sentence = self._label(theme, damage or self._question(library, backups))
        column.addWidget(self._sentence)
        if details:
            column.addWidget(self._details(theme, details))
        if damage and backups:
            column.addWidget(self._label(theme, self.tr("You can go back to one of these backups:")))
        self.list = self._list(theme, backups)
        column.addWidget(self.list, 1)
        self.list.setVisible(bool(backups))
        column.addWidget(self._label(theme, self._footnote(has_backups=bool(backups), can_repair=can_repair), 12))
        column.addWidget(self._buttons(has_backups=bool(backups), can_repair=can_repair))
        self._show_state()
        self.list.setFocus()
        fit_dialog(self, theme, _WIDTH)

    def _question(self, library: str, backups: Sequence[Backup]) -> str:
        if not backups:
            return self.tr("There is no backup of {library} yet. One is made whenever you quit.").format(library=library)
        return self.tr("Which backup of {library} is to take its place?").format(library=library)

    def _footnote(self, *, has_backups: bool, can_repair: bool) -> str:
        parts = []
        if has_backups:
            parts.append(self.tr("What was done since the backup is not in it. The library as it is now is kept in a file beside it."))
        if self._is_damaged and can_repair:
            parts.append(
                self.tr("Mending takes what is whole from the library and the rest from the backups, and tells what is lost.")
            )
        return " ".join(parts)

    def _label(self, theme: Theme, words: str, size: float = 13) -> QLabel:
        label = PlainLabel(words, theme.ui_font(size))
        label.setVisible(bool(words))
        return label

    def _details(self, theme: Theme, details: str) -> QPlainTextEdit:
        shown = QPlainTextEdit(details)
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setAccessibleName(self.tr("What is damaged"))
        shown.setFixedHeight(theme.px(_DETAILS_HEIGHT))
        shown.setFont(theme.ui_font(12))
        return shown

    def _list(self, theme: Theme, backups: Sequence[Backup]) -> QListWidget:
        shown = QListWidget()
        shown.setAccessibleName(self.tr("Backups"))
        shown.setFont(theme.ui_font(13))
        shown.setMinimumHeight(theme.px(_LIST_HEIGHT))
        for backup in backups:
            item = QListWidgetItem(backup_words(backup))
            item.setData(Qt.ItemDataRole.UserRole, backup)
            shown.addItem(item)
        shown.setCurrentRow(0)
        shown.currentRowChanged.connect(self._show_state)
        shown.itemDoubleClicked.connect(self._on_restore_clicked)
        return shown

    def _buttons(self, *, has_backups: bool, can_repair: bool) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self._restore = QPushButton()
        self._restore.clicked.connect(self._on_restore_clicked)
        if has_backups:
            buttons.addButton(self._restore, QDialogButtonBox.ButtonRole.AcceptRole)
            self._restore.setDefault(True)
        if self._is_damaged and can_repair:
            repair = buttons.addButton(self.tr("Mend the library"), QDialogButtonBox.ButtonRole.ActionRole)
            repair.clicked.connect(self._on_repair_clicked)
        close = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        close.setText(self.tr("Not now") if self._is_damaged else self.tr("Cancel") if has_backups else self.tr("Close"))
        close.clicked.connect(self.reject)
        return buttons

    def _chosen(self) -> Backup | None:
        item = self.list.currentItem()
        backup = None if item is None else item.data(Qt.ItemDataRole.UserRole)
        return backup if isinstance(backup, Backup) else None

    def _show_state(self) -> None:
        backup = self._chosen()
        self._restore.setEnabled(backup is not None)
        if backup is not None:
            self._restore.setText(self.tr("Restore backup of {moment}").format(moment=backup_moment(backup)))

    def _on_restore_clicked(self) -> None:
        backup = self._chosen()
        if backup is not None:
            self.accept()
            self.restore_requested.emit(backup)

    def _on_repair_clicked(self) -> None:
        self.accept()
        self.repair_requested.emit()
