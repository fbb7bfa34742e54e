"""All commands with their keys: looked through, changed by pressing others, put back, copied and printed."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from newsreader.ui.announcing import announce
from newsreader.ui.commands.actions import menu_title
from newsreader.ui.commands.keymap import Keymap, native
from newsreader.ui.commands.mnemonics import with_mnemonics
from newsreader.ui.commands.reserved_keys import Reserved, reserved_for
from newsreader.ui.commands.table import COMMANDS, Command, Menu, find_command
from newsreader.ui.controls.tick_box import TickBox
from newsreader.ui.dialogs.fitting import fit_dialog
from newsreader.ui.dialogs.key_recorder import KeyRecorder
from newsreader.ui.dialogs.shortcut_text import shortcut_text
from newsreader.ui.finding.likeness import likeness
from newsreader.ui.icons import icon
from newsreader.ui.panes.search_box import SearchBox
from newsreader.ui.tab_order import step_by_tab
from newsreader.ui.theme import Theme

_ROW_HEIGHT, _GROUP_HEIGHT = 28, 34
_ID = Qt.ItemDataRole.UserRole
_RECORDING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class ShortcutsDialog(QDialog):
    """A list by menu; below it the current command's keys and what was just pressed. Every change is in force at once."""

    def __init__(self, theme: Theme, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keymap = keymap
        self._pressed = ""
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._filter = SearchBox(theme, keycap="")
        self._filter.setAccessibleName(self.tr("Filter by command or key"))
        self._filter.setPlaceholderText(self.tr("Filter by command or key"))
        self._filter.textChanged.connect(self._show_rows)
        self._filter.list_requested.connect(lambda: self._tree.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self._tree: QTreeWidget = self._make_tree()
        self._chosen = QLabel()
        self._chips = QHBoxLayout()
        self._add = self._button(self.tr("Add keys…"), self._record)
        self._reset = self._button(self.tr("Put back"), self._put_back)
        self._reset.setAccessibleDescription(self.tr("Gives this command the keys it came with"))
        self._recorder = KeyRecorder()
        self._message = QLabel()
        self._take = self._button(self.tr("Use here instead"), self._take_over)
        self._again = self._button(self.tr("Press others…"), self._record)
        self._bare = TickBox(theme, self.tr("Single-letter keys, such as j and s, while a list or a text has the keyboard"))
        self._bare.setChecked(keymap.has_bare_keys)
        self._bare.toggled.connect(keymap.set_bare_keys)
        self._reset_all = self._button(self.tr("Put all back"), keymap.reset_all)
        self._lay_out()
        self._recorder.recorded.connect(self._on_recorded)
        self._recorder.given_up.connect(self._stop_recording)
        keymap.changed.connect(self._on_keys_changed)
        self._show_rows()
        self._filter.setFocus()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        return step_by_tab(self, 1 if is_next else -1)

    # -- layout

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setColumnCount(3)
        tree.setHeaderLabels([self.tr("Command"), self.tr("Keys"), ""])
        tree.setRootIsDecorated(False)
        tree.setIndentation(0)
        tree.setAccessibleName(self.tr("Commands and their keys"))
        colours = {token: self._theme.colour(token).name() for token in ("selection", "idle", "text", "accent")}
        side = self._theme.px(10)
        tree.setStyleSheet(
            f"QTreeWidget::item {{ padding-left: {side}px; }}"
            f"QTreeWidget::item:selected {{ background: {colours['idle']}; color: {colours['text']}; }}"
            f"QTreeWidget::item:selected:focus {{ background: {colours['selection']}; }}"
            f"QTreeWidget:focus {{ border: 2px solid {colours['accent']}; }}"
            # the heads stand above what they name
            f"QHeaderView::section, QHeaderView::section:first {{ padding-left: {side + self._theme.px(3)}px; }}"
        )
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setSectionsClickable(False)
        tree.currentItemChanged.connect(lambda *_items: self._show_chosen())
        tree.itemDoubleClicked.connect(lambda *_item: self._record())
        tree.installEventFilter(self)
        return tree

    def _lay_out(self) -> None:
        px = self._theme.px
        fit_dialog(self, self._theme, 720, 680)
        self._chosen.setFont(self._theme.ui_font(13, 600))
        for label in (self._chosen, self._message):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        self._chips.setSpacing(px(6))
        acting = QHBoxLayout()
        acting.setSpacing(px(8))
        acting.addWidget(self._chosen)
        acting.addLayout(self._chips)
        acting.addStretch(1)
        for button in (self._add, self._reset):
            acting.addWidget(button)
        telling = QHBoxLayout()
        telling.setSpacing(px(8))
        telling.addWidget(self._recorder)
        telling.addWidget(self._message, 1)
        for button in (self._take, self._again):
            telling.addWidget(button)
        self._recorder.setFixedWidth(px(270))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self._button(self.tr("Copy as text"), self._copy))
        foot.addWidget(self._button(self.tr("Print…"), self._print))
        foot.addWidget(self._reset_all)
        foot.addStretch(1)
        foot.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(self._filter)
        column.addWidget(self._tree, 1)
        column.addLayout(acting)
        column.addLayout(telling)
        column.addWidget(self._bare)
        column.addLayout(foot)
        self._say("")

    def _button(self, words: str, act: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up the question about keys in use first, and then closes the window."""
        if event.key() == Qt.Key.Key_Escape and self._take.isVisible():
            self._say("")
            self._tree.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    # -- the list

    def _show_rows(self) -> None:
        kept, words = self._current_id(), self._filter.text().strip()
        self._rows: list[QTreeWidgetItem] = []
        self._tree.clear()
        for menu in Menu:
            commands = [one for one in COMMANDS if one.menu is menu and self._fits(one, words)]
            if commands:
                self._add_group(menu, commands)
        self._tree.expandAll()
        self._select(kept)
        self._reset_all.setEnabled(self._keymap.is_any_changed())

    def _fits(self, command: Command, words: str) -> bool:
        if not words:
            return True
        keys = [native(key).casefold() for key in self._keymap.keys(command.id)]
        pressed = words.casefold().replace(" ", "")
        if pressed in keys or ("+" in pressed and any(pressed in key for key in keys)):
            return True
        menu = f"{menu_title(command.menu)} {self.tr(command.submenu) if command.submenu else ''}"
        return len(words) > 1 and likeness(words, self.tr(command.text), (menu, self.tr(command.keywords))) is not None

    def _add_group(self, menu: Menu, commands: list[Command]) -> None:
        theme = self._theme
        group = QTreeWidgetItem(self._tree, [menu_title(menu)])
        group.setFont(0, theme.ui_font(12, 600))
        group.setForeground(0, theme.colour("muted"))
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        group.setSizeHint(0, QSize(0, theme.px(_GROUP_HEIGHT)))
        group.setTextAlignment(0, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading)
        for command in commands:
            name = self.tr(command.text).rstrip("…")
            where = self.tr(command.submenu) if command.submenu else ""
            keys, is_changed = self._keymap.all_words(command.id), self._keymap.is_changed(command.id)
            state = self.tr("changed") if is_changed else ""
            row = QTreeWidgetItem(group, [name, keys, state])
            self._rows.append(row)
            row.setSizeHint(0, QSize(0, theme.px(_ROW_HEIGHT)))
            row.setData(0, _ID, command.id)
            row.setFont(1, theme.ui_font(12.5, 600 if is_changed else 400))
            row.setForeground(2, theme.colour("muted"))
            spoken = (name, where, keys or self.tr("no keys"), state)
            row.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in spoken if part))

    def _select(self, command_id: str) -> None:
        wanted = [row for row in self._rows if row.data(0, _ID) == command_id] or self._rows
        if wanted:
            self._tree.setCurrentItem(wanted[0])
            if wanted[0] is self._rows[0]:
                self._tree.scrollToTop()
            else:
                self._tree.scrollToItem(wanted[0])
        self._show_chosen()

    def _current_id(self) -> str:
        item = self._tree.currentItem()
        return "" if item is None else str(item.data(0, _ID) or "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter on a row takes new keys for it."""
        is_key = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if is_key and event.key() in _RECORDING_KEYS:  # type: ignore[attr-defined]
            self._record()
            return True
        return False

    # -- the chosen command

    def _show_chosen(self) -> None:
        command_id = self._current_id()
        while self._chips.count():
            taken = self._chips.takeAt(0)
            chip = None if taken is None else taken.widget()
            if chip is not None:
                chip.hide()
                chip.deleteLater()
        has_command = bool(command_id)
        self._chosen.setText(self.tr(find_command(command_id).text).rstrip("…") if has_command else "")
        self._add.setEnabled(has_command)
        self._reset.setEnabled(has_command and self._keymap.is_changed(command_id))
        for key in self._keymap.shown_keys(command_id):
            self._chips.addWidget(self._chip(command_id, key))
        self._say("")

    def _chip(self, command_id: str, key: str) -> QPushButton:
        chip = QPushButton(native(key))
        chip.setAutoDefault(False)
        chip.setIcon(icon("x", self._theme, 12))
        chip.setIconSize(QSize(self._theme.px(12), self._theme.px(12)))
        # the cross stands behind the words
        is_turned = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_turned else Qt.LayoutDirection.LeftToRight)
        words = self.tr("Take away {keys}").format(keys=native(key))
        chip.setToolTip(words)
        chip.setAccessibleName(words)
        chip.clicked.connect(lambda: self._remove(command_id, key))
        return chip

    def _remove(self, command_id: str, key: str) -> None:
        self._keymap.remove_key(command_id, key)
        self._tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_back(self) -> None:
        self._keymap.reset(self._current_id())

    def _on_keys_changed(self) -> None:
        self._bare.setChecked(self._keymap.has_bare_keys)
        self._show_rows()

    # -- new keys

    def _record(self) -> None:
        if not self._current_id():
            return
        self._say("")
        self._pressed = ""
        self._recorder.clear()
        self._recorder.show()
        self._recorder.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_recording(self) -> None:
        if self._recorder.isVisible():
            had_focus = self._recorder.hasFocus()
            self._recorder.hide()
            if had_focus:
                self._tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_recorded(self, key: str) -> None:
        command_id = self._current_id()
        reserved = reserved_for(key, sys.platform)
        owner = self._keymap.owner_of(key, but=command_id)
        if reserved is Reserved.IMPOSSIBLE:
            self._say(self.tr("{keys} cannot be chosen: fields, lists and dialogs need it.").format(keys=native(key)))
            self._recorder.show()
            return
        self._pressed = key
        if owner is not None:
            self._stop_recording()
            name = self.tr(find_command(owner).text).rstrip("…")
            self._say(self.tr("{keys} is in use by “{command}”.").format(keys=native(key), command=name), is_conflict=True)
            self._take.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._take_over()

    def _take_over(self) -> None:
        key, command_id = self._pressed, self._current_id()
        self._stop_recording()
        self._keymap.add_key(command_id, key)
        self._say(self._caution(key))
        self._tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _caution(self, key: str) -> str:
        keys = native(key)
        titles = with_mnemonics([menu_title(menu) for menu in Menu])
        opened = {f"Alt+{title[title.index('&') + 1].upper()}": title.replace("&", "") for title in titles if "&" in title}
        if key in opened:
            return self.tr("{keys} opened the menu {menu} before.").format(keys=keys, menu=opened[key])
        match reserved_for(key, sys.platform):
            case Reserved.SYSTEM:
                return self.tr("Your system may take {keys} before it comes here.").format(keys=keys)
            case Reserved.FIELD:
                return self.tr("In a field where one types, {keys} does what it always does there.").format(keys=keys)
            case Reserved.BARE if not self._keymap.has_bare_keys:
                return self.tr("{keys} works once single-letter keys are switched on below.").format(keys=keys)
            case Reserved.BARE:
                return self.tr("{keys} works while a list or a text has the keyboard.").format(keys=keys)
            case _:
                return ""

    def _say(self, sentence: str, *, is_conflict: bool = False) -> None:
        self._message.setText(sentence)
        self._message.setVisible(bool(sentence))
        self._take.setVisible(is_conflict)
        self._again.setVisible(is_conflict)
        if not self._recorder.hasFocus():
            self._recorder.hide()
        announce(self._message, sentence)
        # the list has become smaller or larger
        QTimer.singleShot(0, self, self._show_current)

    def _show_current(self) -> None:
        item = self._tree.currentItem()
        if item is not None and self._filter.text() == "" and item is not self._rows[0]:
            self._tree.scrollToItem(item)

    # -- leaving

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(shortcut_text(self._keymap, self.tr))
        self._say(self.tr("All commands and keys are on the clipboard."))

    def _print(self) -> None:
        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        if dialog.exec():
            self._print_on(printer)

    def _print_on(self, printer: QPrinter) -> None:
        document = QTextDocument()
        font = QFont()
        font.setStyleHint(QFont.StyleHint.Monospace)
        font.setFamily("monospace")
        font.setPointSize(9)
        document.setDefaultFont(font)
        document.setPlainText(shortcut_text(self._keymap, self.tr))
        document.print_(printer)
