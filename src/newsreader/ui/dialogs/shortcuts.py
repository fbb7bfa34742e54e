"""The overview of keyboard shortcuts, read off the table of commands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from newsreader.ui.commands.actions import keys_of
from newsreader.ui.commands.table import COMMANDS, Command, Menu
from newsreader.ui.dialogs.fitting import fit_dialog
from newsreader.ui.theme import Theme


class ShortcutsDialog(QDialog):
    """Every command that has a key, grouped as in the menus."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        fit_dialog(self, theme, 560, 620)
        self._tree = QTreeWidget(self)
        self._tree.setColumnCount(2)
        self._tree.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self._tree.setRootIsDecorated(False)
        self._tree.setIndentation(theme.px(16))
        self._tree.setAccessibleName(self.tr("Keyboard shortcuts"))
        self._tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._fill(theme)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(16),) * 4)
        layout.setSpacing(theme.px(12))
        layout.addWidget(self._tree)
        layout.addWidget(buttons)

    def _fill(self, theme: Theme) -> None:
        for menu in Menu:
            commands = [command for command in COMMANDS if command.menu is menu and (command.keys or command.bare)]
            if not commands:
                continue
            group = QTreeWidgetItem(self._tree, [self.tr(menu.value), ""])
            group.setFont(0, theme.ui_font(12, 600))
            group.setForeground(0, theme.colour("muted"))
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for command in commands:
                QTreeWidgetItem(group, [self.tr(command.text).rstrip("…"), shown_keys(command)])
        self._tree.expandAll()


def shown_keys(command: Command) -> str:
    """All keys of a command as the platform writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    keys = [sequence.toString(native) for sequence in keys_of(command)]
    keys.extend(QKeySequence(bare).toString(native).lower() for bare in command.bare)
    return "   ".join(dict.fromkeys(keys))
