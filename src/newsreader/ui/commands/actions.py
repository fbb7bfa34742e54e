"""QActions, menus and bare-letter shortcuts made from the table of commands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenuBar, QWidget

from newsreader.ui.commands.table import COMMANDS, Command, Menu


class Actions(QObject):
    """One QAction for each command, by id; the objectName of an action is its command's id."""

    def __init__(self, window: QWidget, handlers: Mapping[str, Callable[[], None]]) -> None:
        super().__init__(window)
        missing = {command.id for command in COMMANDS} ^ set(handlers)
        if missing:
            raise ValueError(f"commands and handlers do not match: {sorted(missing)}")
        self._window = window
        self._by_id: dict[str, QAction] = {}
        self._bare: list[QShortcut] = []
        for command in COMMANDS:
            self._by_id[command.id] = self._new_action(command, handlers[command.id])

    def __getitem__(self, command_id: str) -> QAction:
        return self._by_id[command_id]

    def trigger(self, command_id: str) -> None:
        """Run a command as its menu entry would."""
        self._by_id[command_id].trigger()

    def set_article_shown(self, is_shown: bool) -> None:
        """Grey out what needs an article when there is none."""
        for command in COMMANDS:
            if command.needs_article:
                self._by_id[command.id].setEnabled(is_shown)

    def fill_menu_bar(self, bar: QMenuBar) -> None:
        """One menu for each group of the table, in its order."""
        for menu in Menu:
            made = bar.addMenu(_with_mnemonic(QCoreApplication.translate("MenuBar", menu.value)))
            made.setObjectName(f"menu.{menu.value.lower()}")
            for command in COMMANDS:
                if command.menu is menu:
                    if command.starts_group:
                        made.addSeparator()
                    made.addAction(self._by_id[command.id])

    def install_bare_keys(self, panes: Iterable[QWidget], are_on: bool) -> None:
        """Let keys without a modifier work while one of the panes has the focus."""
        for shortcut in self._bare:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._bare = []
        if not are_on:
            return
        for pane in panes:
            for command in COMMANDS:
                for keys in command.bare:
                    shortcut = QShortcut(QKeySequence(keys), pane)
                    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                    shortcut.activated.connect(self._by_id[command.id].trigger)
                    self._bare.append(shortcut)

    def add_bare_key(self, pane: QWidget, keys: str, handler: Callable[[], None]) -> None:
        """Let one key without a modifier do something while a pane has the focus; fields keep their letters."""
        shortcut = QShortcut(QKeySequence(keys), pane)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(handler)

    def _new_action(self, command: Command, handler: Callable[[], None]) -> QAction:
        action = QAction(self.tr(command.text), self._window)
        action.setObjectName(command.id)
        action.setShortcuts(keys_of(command))
        action.setCheckable(command.is_checkable)
        action.setEnabled(not command.needs_article)
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.triggered.connect(lambda *_checked: handler())
        self._window.addAction(action)
        return action


def _with_mnemonic(title: str) -> str:
    """The first letter opens the menu with Alt unless the translation says another one."""
    return title if "&" in title else f"&{title}"


def keys_of(command: Command) -> list[QKeySequence]:
    """The keys with a modifier: the platform's own where it has some, then the table's, each once."""
    sequences: list[QKeySequence] = []
    if command.standard:
        standard = QKeySequence.StandardKey[command.standard]
        sequences.extend(QKeySequence.keyBindings(standard))
    sequences.extend(QKeySequence(keys) for keys in command.keys)
    once: list[QKeySequence] = []
    taken = {keys for other in COMMANDS if other.id != command.id for keys in other.keys}
    for sequence in sequences:
        portable = sequence.toString(QKeySequence.SequenceFormat.PortableText)
        if sequence not in once and portable not in taken:
            once.append(sequence)
    return once
