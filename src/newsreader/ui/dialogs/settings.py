"""The settings, made from their table: groups at the side, a search over all, every change in force at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from newsreader.model.values import dataclass
from newsreader.settings import SETTINGS, Setting, Settings, Value
from newsreader.ui.commands.table import find_command
from newsreader.ui.controls.viewport import colour_view
from newsreader.ui.dialogs.setting_row import Offer, RowWords, SettingRow
from newsreader.ui.finding.likeness import likeness
from newsreader.ui.panes.search_box import SearchBox
from newsreader.ui.theme import Theme

_SIDE, _GROUP_HEIGHT = 200, 32
GROUP_COMMANDS: dict[str, tuple[str, ...]] = {
    "Keyboard": ("help.shortcuts",),
    "Watched folders": ("library.watched_folders", "library.watch_folder"),
    "Help": ("help.show_hints", "article.import_samples"),
}
"""Commands that belong to a group of settings, as buttons below them."""

Offers = Mapping[str, Callable[[], Sequence[Offer]]]


@dataclass(frozen=True, slots=True)
class SettingsPlace:
    """The number of the group, what is sought, and the key of the setting that has the keyboard."""

    group: int
    search: str
    key: str


class SettingsDialog(QDialog):
    """``command_requested`` tells a command's id. ``offers`` are the choices of settings that only the program knows."""

    command_requested = Signal(str)

    def __init__(self, theme: Theme, settings: Settings, offers: Offers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings = settings
        self._offers = offers
        self.setWindowTitle(self.tr("Settings"))
        self._search = SearchBox(theme, keycap="")
        self._search.setAccessibleName(self.tr("Search the settings"))
        self._search.setPlaceholderText(self.tr("Search the settings"))
        self._groups = QListWidget()
        self._groups.setAccessibleName(self.tr("Groups of settings"))
        self._nothing = QLabel(self.tr("No setting is called that. Try another word."))
        self._heads: dict[str, QLabel] = {}
        self._rows: list[SettingRow] = []
        self._chosen = 0
        self._buttons: list[tuple[str, QPushButton]] = []
        self._column = QVBoxLayout()
        self._reset_all = QPushButton(self.tr("Put all settings back"))
        self._make_rows()
        self._lay_out()
        self._search.textChanged.connect(self._show)
        self._search.list_requested.connect(self._focus_first)
        self._groups.currentRowChanged.connect(self._on_group_chosen)
        self._reset_all.clicked.connect(self._put_all_back)
        self._stop_listening = settings.listen(lambda _keys: self._show_values())
        self.finished.connect(self._stop_listening)
        # also with its window
        self.destroyed.connect(self._stop_listening)
        self._groups.setCurrentRow(0)
        self._show_values()
        self.set_theme(theme)
        self._search.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._search.set_theme(theme)
        for row in self._rows:
            row.set_theme(theme)
        for head in self._heads.values():
            head.setFont(theme.ui_font(12, 600))
            _mute(head, theme)
        self._nothing.setFont(theme.ui_font(13))
        _mute(self._nothing, theme)
        colour_view(self._groups, {QPalette.ColorRole.Base: theme.colour("window")})
        self._groups.setStyleSheet(
            "QListWidget { background: transparent; border-color: transparent; }"
            f"QListWidget:focus {{ border-color: {theme.colour('accent').name()}; }}"
            f"QListWidget::item {{ padding: 0 {theme.px(10)}px; }}"
        )

    def place(self) -> SettingsPlace:
        """What is shown of it."""
        focused = self.focusWidget()
        key = next((row.setting.key for row in self._rows if focused is not None and row.isAncestorOf(focused)), "")
        return SettingsPlace(self._chosen, self._search.text(), key)

    def show_place(self, place: SettingsPlace) -> None:
        """Show a group or what a search found, with the keyboard where it was."""
        self._groups.setCurrentRow(place.group)
        self._search.setText(place.search)
        row = next((row for row in self._rows if row.setting.key == place.key), None)
        if row is not None:
            row.control.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(row)

    # -- layout

    def _make_rows(self) -> None:
        groups = dict.fromkeys((*(one.group for one in SETTINGS if one.label), *GROUP_COMMANDS))
        for group in groups:
            item = QListWidgetItem(self.tr(group), self._groups)
            item.setSizeHint(QSize(0, self._theme.px(_GROUP_HEIGHT)))
            head = self._heads[group] = QLabel(self.tr(group))
            self._column.addWidget(head)
            for setting in SETTINGS:
                if setting.label and setting.group == group:
                    self._add_row(setting)
            for command_id in GROUP_COMMANDS.get(group, ()):
                self._add_button(group, command_id)
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)

    def _add_row(self, setting: Setting) -> None:
        row = SettingRow(self._theme, setting, self._words_of(setting))
        row.changed.connect(lambda value, key=setting.key: self._put(key, value))
        row.reset_requested.connect(lambda key=setting.key: self._settings.reset([key]))
        self._rows.append(row)
        self._column.addWidget(row)

    def _words_of(self, setting: Setting) -> RowWords:
        offered: Sequence[Offer] = ()
        if setting.key in self._offers:
            offered = self._offers[setting.key]()
        elif setting.choices:
            words = setting.words or tuple(one.replace("_", " ").capitalize() for one in setting.choices)
            offered = [(value, self.tr(word)) for value, word in zip(setting.choices, words, strict=True)]
        return RowWords(self.tr(setting.label), self.tr(setting.help), tuple(offered))

    def _add_button(self, group: str, command_id: str) -> None:
        button = QPushButton(self.tr(find_command(command_id).text))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.command_requested.emit(command_id))
        self._buttons.append((group, button))
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def _lay_out(self) -> None:
        px = self._theme.px
        self.resize(px(760), px(560))
        inner = QWidget()
        inner.setLayout(self._column)
        self._column.setContentsMargins(px(4), 0, px(12), 0)
        self._column.setSpacing(px(4))
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self._groups.setFixedWidth(px(_SIDE))
        side = QVBoxLayout()
        side.setSpacing(px(10))
        side.addWidget(self._search)
        side.addWidget(self._groups, 1)
        self._search.setFixedWidth(px(_SIDE))
        body = QHBoxLayout()
        body.setSpacing(px(24))
        body.addLayout(side)
        body.addWidget(scroll, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self._reset_all.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self._reset_all)
        foot.addStretch(1)
        foot.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.setSpacing(px(14))
        column.addLayout(body, 1)
        column.addLayout(foot)
        self._scroll = scroll

    # -- which are shown

    def _on_group_chosen(self) -> None:
        if self._groups.currentRow() < 0:
            return
        self._chosen = self._groups.currentRow()
        self._search.clear_search()
        self._show()

    def _show(self) -> None:
        query = self._search.text().strip()
        # while all groups are searched, none is chosen
        self._groups.setCurrentRow(-1 if query else self._chosen)
        # the keyboard goes from what is sought to what was found; in the groups it would end the search
        self._groups.setFocusPolicy(Qt.FocusPolicy.ClickFocus if query else Qt.FocusPolicy.StrongFocus)
        chosen = list(self._heads)[self._chosen]
        shown: set[str] = set()
        for row in self._rows:
            is_shown = self._fits(row, query) if query else row.setting.group == chosen
            row.setVisible(is_shown)
            if is_shown:
                shown.add(row.setting.group)
        for group, button in self._buttons:
            is_shown = group == chosen if not query else likeness(query, button.text(), (self.tr(group),)) is not None
            button.setVisible(is_shown)
            if is_shown:
                shown.add(group)
        for group, head in self._heads.items():
            head.setVisible(group in shown)
        self._nothing.setVisible(not shown)
        self._scroll.verticalScrollBar().setValue(0)

    def _fits(self, row: SettingRow, query: str) -> bool:
        beside = (row.words.help, self.tr(row.setting.group), *(words for _value, words in row.words.choices))
        return likeness(query, row.words.label, beside) is not None

    def _focus_first(self) -> None:
        first = next((row for row in self._rows if not row.isHidden()), None)
        if first is not None:
            first.control.setFocus(Qt.FocusReason.TabFocusReason)

    # -- values

    def _show_values(self) -> None:
        for row in self._rows:
            key = row.setting.key
            row.show_value(self._settings.value(key), is_default=self._settings.is_default(key))
        self._reset_all.setEnabled(not all(self._settings.is_default(row.setting.key) for row in self._rows))

    def _put(self, key: str, value: Value) -> None:
        self._settings.put(**{key.replace(".", "__"): value})

    def _put_all_back(self) -> None:
        self._settings.reset([row.setting.key for row in self._rows])
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)


def _mute(label: QLabel, theme: Theme) -> None:
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, theme.colour("muted"))
    label.setPalette(palette)
