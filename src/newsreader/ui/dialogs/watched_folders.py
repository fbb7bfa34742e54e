"""The watched folders of the library: with which others below them, whether they rest, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from newsreader.importing.paths import name_to_text, path_from_text
from newsreader.jobs.watch_requests import ChangeWatchedFolder, UnwatchFolder
from newsreader.model.watching import WatchedFolder, WatchedFolderId
from newsreader.ui.controls.empty_note import EmptyNote
from newsreader.ui.controls.plain_label import PlainLabel
from newsreader.ui.controls.tick_box import TickBox
from newsreader.ui.core_words import in_words
from newsreader.ui.dialogs.fitting import fit_dialog
from newsreader.ui.full_dates import day_words
from newsreader.ui.theme import Theme

_WIDTH, _HEIGHT = 620, 440


class WatchedFoldersDialog(QDialog):
    """``request_made`` tells a change, ``add_requested`` that another folder is wanted, ``look_requested`` a look now."""

    request_made = Signal(object)
    add_requested = Signal()
    look_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        # shared with the group of settings that leads here
        self.setWindowTitle(_tr("Watched folders"))
        sentence = QLabel(
            self.tr(
                "New and changed files in these folders come in by themselves while the library is open. Nothing is ever"
                " deleted here because a file is."
            )
        )
        sentence.setFont(theme.ui_font(13))
        sentence.setWordWrap(True)
        self._rows: dict[WatchedFolderId, FolderRow] = {}
        self._empty = EmptyNote(theme)
        self._empty.explain(self.tr("No folder is watched"), self.tr("Choose one that new texts are saved in."))
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(10))
        self._column.addStretch(1)
        inner = QWidget()
        inner.setLayout(self._column)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self.add_button = QPushButton(self.tr("Watch a folder…"))
        self.look_button = QPushButton(self.tr("Look now"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in (self.add_button, self.look_button, self._buttons.button(QDialogButtonBox.StandardButton.Close)):
            button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addWidget(self.look_button)
        foot.addStretch(1)
        foot.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(14))
        column.addWidget(sentence)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._empty, 1)
        column.addLayout(foot)
        self.add_button.clicked.connect(self.add_requested)
        self.look_button.clicked.connect(self.look_requested)
        self._buttons.rejected.connect(self.reject)
        fit_dialog(self, theme, _WIDTH, _HEIGHT)
        self.add_button.setFocus()

    @property
    def rows(self) -> tuple[FolderRow, ...]:
        """One for each folder, in their order."""
        return tuple(self._rows.values())

    def show_folders(self, folders: Sequence[WatchedFolder]) -> None:
        """Show these; a row that stays keeps the keyboard."""
        gone = set(self._rows) - {one.id for one in folders}
        for each in gone:
            row = self._rows.pop(each)
            if row.isAncestorOf(self.focusWidget() or self):
                self.add_button.setFocus()
            self._column.removeWidget(row)
            row.deleteLater()
        for one in folders:
            if one.id not in self._rows:
                row = FolderRow(self._theme, self)
                row.request_made.connect(self.request_made)
                self._rows[one.id] = row
                self._column.insertWidget(self._column.count() - 1, row)
            self._rows[one.id].show_folder(one)
        self._scroll.setVisible(bool(folders))
        self._empty.setVisible(not folders)
        self.look_button.setEnabled(any(not one.is_paused for one in folders))


class FolderRow(QFrame):
    """One folder: its path, how it is with it, and what can be done about it."""

    request_made = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._folder: WatchedFolder | None = None
        self.setObjectName("watchedFolder")
        self.setStyleSheet(
            f"#watchedFolder {{ background: {theme.colour('card').name()}; border: 1px solid {theme.colour('line').name()};"
            f" border-radius: {theme.px(8)}px; }}"
        )
        self.path, self.state = PlainLabel(font=theme.ui_font(13, 600)), PlainLabel(font=theme.ui_font(12))
        self.state.setStyleSheet(f"color: {theme.colour('muted').name()}")
        self.subfolders = TickBox(theme, self.tr("With subfolders"))
        self.pause = QPushButton()
        self.remove = QPushButton(self.tr("Stop watching"))
        for button in (self.pause, self.remove):
            button.setAutoDefault(False)
        acts = QHBoxLayout()
        acts.addWidget(self.subfolders)
        acts.addStretch(1)
        acts.addWidget(self.pause)
        acts.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
        column.setSpacing(theme.px(6))
        column.addWidget(self.path)
        column.addWidget(self.state)
        column.addLayout(acts)
        self.subfolders.clicked.connect(lambda is_on: self._change(has_subfolders=is_on))
        self.pause.clicked.connect(self._on_pause_clicked)
        self.remove.clicked.connect(self._on_remove_clicked)

    def show_folder(self, folder: WatchedFolder) -> None:
        """Show how it is with the folder now."""
        self._folder = folder
        path = name_to_text(str(path_from_text(folder.path)))
        self.path.setText(path)
        self.state.setText(self._words_of(folder))
        self.subfolders.setChecked(folder.has_subfolders)
        self.pause.setText(self.tr("Go on") if folder.is_paused else self.tr("Pause"))
        for button in (self.subfolders, self.pause, self.remove):
            button.setAccessibleName(f"{button.text()}: {path}")
            button.setAccessibleDescription(self.state.text())

    def _words_of(self, folder: WatchedFolder) -> str:
        if folder.is_paused:
            return self.tr("Paused: what is new in it waits until you go on.")
        if folder.problem:
            return in_words(folder.problem)
        if folder.looked_at is None:
            return self.tr("It is being looked through…")
        files = self.tr("%Ln file(s)", "", folder.files)
        return self.tr("{files}, last looked through on {date}").format(files=files, date=_moment(folder.looked_at))

    def _change(self, *, has_subfolders: bool | None = None, is_paused: bool | None = None) -> None:
        if self._folder is not None:
            wanted = self._folder.has_subfolders if has_subfolders is None else has_subfolders
            rests = self._folder.is_paused if is_paused is None else is_paused
            self.request_made.emit(ChangeWatchedFolder(self._folder.id, wanted, rests))

    def _on_pause_clicked(self) -> None:
        if self._folder is not None:
            self._change(is_paused=not self._folder.is_paused)

    def _on_remove_clicked(self) -> None:
        if self._folder is not None:
            self.request_made.emit(UnwatchFolder(self._folder.id))


def _moment(when: str) -> str:
    """Day and time, in local time."""

    moment = datetime.fromisoformat(when).astimezone()
    time = QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
    return f"{day_words(when)}, {time}"


def _tr(source: str) -> str:
    return QCoreApplication.translate("watching", source)
