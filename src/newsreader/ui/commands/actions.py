"""QActions, menus, keys and tool tips made from the table of commands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QHelpEvent, QIcon, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QMenu, QMenuBar, QToolTip, QWidget

from newsreader.ui.commands.bindings import is_bare
from newsreader.ui.commands.command_icons import COMMAND_ICONS
from newsreader.ui.commands.enabling import CommandState, met_needs
from newsreader.ui.commands.keymap import Keymap
from newsreader.ui.commands.mnemonics import with_mnemonics, without_mnemonic
from newsreader.ui.commands.reasons import Reasons
from newsreader.ui.commands.table import COMMANDS, Command, Menu, find_command
from newsreader.ui.icons import icon
from newsreader.ui.theme import Theme

BareHandlers = Mapping[str, Callable[[], None]]


_COMMAND = "newsreaderCommand"


def stand_for(button: QAbstractButton, command_id: str) -> None:
    """Say that a button does what a command does: its tool tip gets the keys of that command."""
    button.setProperty(_COMMAND, command_id)


class Actions(QObject):
    """One QAction for each command, by id; the objectName of an action is its command's id.

    ``state`` is asked whenever it matters which commands can be used: before a menu opens, before keys are looked up,
    before a command is run. ``refused`` tells why a command that was asked for cannot be used.
    """

    refused = Signal(str)

    def __init__(
        self,
        window: QWidget,
        handlers: Mapping[str, Callable[[], None]],
        keymap: Keymap,
        state: Callable[[], CommandState],
    ) -> None:
        super().__init__(window)
        missing = {command.id for command in COMMANDS} ^ set(handlers)
        if missing:
            raise ValueError(f"commands and handlers do not match: {sorted(missing)}")
        self._window = window
        self.keymap = keymap
        self._reasons = Reasons(keymap, self)
        self._state = state
        self._last_state: CommandState | None = None
        self._by_id: dict[str, QAction] = {}
        self._panes: list[tuple[QWidget, BareHandlers]] = []
        self._bare: list[QShortcut] = []
        self._theme: Theme | None = None
        self._drawn: set[str] = set()
        self._tips: list[tuple[QWidget, str, str]] = []
        for command in COMMANDS:
            self._by_id[command.id] = self._new_action(command, handlers[command.id])
        keymap.changed.connect(self._give_keys)
        self._give_keys()
        self.refresh()
        window.installEventFilter(self)

    def __getitem__(self, command_id: str) -> QAction:
        return self._by_id[command_id]

    def trigger(self, command_id: str) -> None:
        """Run a command as its menu entry would, or tell why it cannot be used."""
        self.refresh()
        if reason := self.reason(command_id):
            self.refused.emit(reason)
        else:
            self._by_id[command_id].trigger()

    def reason(self, command_id: str) -> str:
        """Why a command cannot be used now; "" when it can."""
        return self._reasons.sentence(command_id, self._state())

    def words(self, command_id: str) -> str:
        """What a command is called now, without its mark of an access key."""
        return without_mnemonic(self._by_id[command_id].text())

    def name(self, command_id: str, words: str) -> None:
        """Call a command otherwise for a while, as undo is called after what it would undo."""
        self._by_id[command_id].setText(words.replace("&", "&&"))

    def refresh(self) -> None:
        """Grey out what cannot be used now."""
        state = self._state()
        if state == self._last_state:
            return
        self._last_state = state
        met = met_needs(state)
        for command in COMMANDS:
            self._by_id[command.id].setEnabled(met.issuperset(command.all_needs))

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons of menus in a theme; each when its menu opens for the first time."""
        self._theme = theme
        for command_id in self._drawn:
            self._by_id[command_id].setIcon(QIcon())
        self._drawn.clear()

    # -- menus

    def fill_menu_bar(self, bar: QMenuBar) -> None:
        """One menu for each group of the table, in its order."""
        menus = {menu: bar.addMenu(menu_title(menu)) for menu in Menu}
        for menu, made in menus.items():
            made.setObjectName(f"menu.{menu.value.lower()}")
            self._fill(made, [command for command in COMMANDS if command.menu is menu])
        titles = with_mnemonics([without_mnemonic(made.title()) for made in menus.values()])
        for made, title in zip(menus.values(), titles, strict=True):
            made.setTitle(title)

    def context_menu(self, command_ids: Iterable[str | None], parent: QWidget) -> QMenu:
        """A menu of these commands; None draws a line. The caller shows it and lets it go."""
        menu = QMenu(parent)
        for command_id in command_ids:
            if command_id is None:
                menu.addSeparator()
            else:
                menu.addAction(self._by_id[command_id])
        self._keep_up_to_date(menu)
        return menu

    def add_to_menu(self, menu: QMenu, *command_ids: str) -> None:
        """Put commands among other entries of a menu, with their icons."""
        menu.addActions([self._by_id[command_id] for command_id in command_ids])
        self._draw_icons(menu)
        self.refresh()

    def _fill(self, menu: QMenu, commands: Iterable[Command]) -> None:
        groups: dict[str, QMenu] = {}
        for command in commands:
            into = menu
            if command.submenu:
                if command.submenu not in groups:
                    if command.starts_group:
                        menu.addSeparator()
                    groups[command.submenu] = menu.addMenu(self.tr(command.submenu))
                    self._keep_up_to_date(groups[command.submenu])
                elif command.starts_group:
                    groups[command.submenu].addSeparator()
                into = groups[command.submenu]
            elif command.starts_group:
                menu.addSeparator()
            into.addAction(self._by_id[command.id])
        self._keep_up_to_date(menu)

    def _keep_up_to_date(self, menu: QMenu) -> None:
        """What can be used, and a letter for each entry: names of steps to undo and recent files change."""
        menu.aboutToShow.connect(self.refresh)
        menu.aboutToShow.connect(partial(self._draw_icons, menu))
        menu.aboutToShow.connect(partial(mark_letters, menu))
        menu.installEventFilter(self)

    def _draw_icons(self, menu: QMenu) -> None:
        """Where a tick can stand there is no icon; one that a menu was given already stays."""
        if self._theme is None:
            return
        for action in menu.actions():
            name = COMMAND_ICONS.get(action.objectName())
            if name is not None and action.icon().isNull() and not action.isCheckable():
                action.setIcon(icon(name, self._theme))
                self._drawn.add(action.objectName())

    def _explain_entry(self, menu: QMenu, event: QHelpEvent) -> None:
        """Over an entry that cannot be used: why."""
        action = menu.actionAt(event.pos())
        reason = self.reason(action.objectName()) if action is not None and action.objectName() in self._by_id else ""
        QToolTip.showText(event.globalPos(), reason, menu)

    # -- keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Before the window's shortcuts are looked up: what can be used now, and why what was pressed cannot."""
        if isinstance(watched, QMenu):
            if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
                self._explain_entry(watched, event)
                return True
            return False
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self.refresh()
            pressed = QKeySequence(event.keyCombination())
            for command in COMMANDS:
                action = self._by_id[command.id]
                if not action.isEnabled() and pressed in action.shortcuts():
                    self.refused.emit(self.reason(command.id))
        return False

    def serve_bare_keys(self, pane: QWidget, handlers: BareHandlers | None = None) -> None:
        """Let keys without a modifier work while a pane has the focus: all commands', or those of ``handlers`` only."""
        self._panes.append((pane, handlers or {}))
        self._give_bare_keys(pane, handlers or {})

    def _give_keys(self) -> None:
        for command in COMMANDS:
            keys = [QKeySequence(key) for key in self.keymap.keys(command.id) if not is_bare(key)]
            self._by_id[command.id].setShortcuts(keys)
            self._by_id[command.id].setToolTip(self._tip(command.id, self.words(command.id).removesuffix("…")))
        for shortcut in self._bare:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._bare = []
        for pane, handlers in self._panes:
            self._give_bare_keys(pane, handlers)
        for widget, command_id, words in self._tips:
            widget.setToolTip(self._tip(command_id, words))

    def _give_bare_keys(self, pane: QWidget, handlers: BareHandlers) -> None:
        if not self.keymap.has_bare_keys:
            return
        for command in COMMANDS:
            if handlers and command.id not in handlers:
                continue
            run = handlers.get(command.id, partial(self.trigger, command.id))
            for key in self.keymap.keys(command.id):
                if is_bare(key):
                    shortcut = QShortcut(QKeySequence(key), pane)
                    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                    shortcut.activated.connect(run)
                    self._bare.append(shortcut)

    # -- tool tips

    def explain_within(self, root: QWidget) -> None:
        """Give every button in a widget that stands for a command (``stand_for``) a tool tip with the keys as they are."""
        for widget in root.findChildren(QAbstractButton):
            command_id = widget.property(_COMMAND)
            if isinstance(command_id, str):
                self.explain(widget, command_id, widget.accessibleName())

    def explain(self, widget: QWidget, command_id: str, words: str = "") -> None:
        """Give a button the words of its command, or others, as its tool tip, always with the keys as they are now."""
        shown = words or self.tr(find_command(command_id).text).removesuffix("…")
        self._tips.append((widget, command_id, shown))
        widget.setToolTip(self._tip(command_id, shown))

    def _tip(self, command_id: str, words: str) -> str:
        keys = self.keymap.words(command_id)
        return self.tr("{words} ({keys})").format(words=words, keys=keys) if keys else words

    def _new_action(self, command: Command, handler: Callable[[], None]) -> QAction:
        action = QAction(self.tr(command.text), self._window)
        action.setObjectName(command.id)
        action.setCheckable(command.is_checkable)
        action.setEnabled(False)
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.triggered.connect(lambda *_checked: handler())
        self._window.addAction(action)
        return action


def mark_letters(menu: QMenu) -> None:
    """Give each entry of a menu, sub-menus included, a letter of its own that opens it."""
    actions = [action for action in menu.actions() if not action.isSeparator() and action.isVisible()]
    marked = with_mnemonics([without_mnemonic(action.text()) for action in actions])
    for action, text in zip(actions, marked, strict=True):
        if action.text() != text:
            action.setText(text)


def menu_title(menu: Menu) -> str:
    """What a menu is called, in the interface's language."""
    return without_mnemonic(QCoreApplication.translate("MenuBar", menu.value))
