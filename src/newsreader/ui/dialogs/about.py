"""About: versions, where the library lies, and the licences of everything that is in the program."""

from __future__ import annotations

import platform
from pathlib import Path

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from newsreader import __version__
from newsreader.analysis.versions import MODEL_NAME, MODEL_VERSION, RULES_VERSION
from newsreader.bundled_works import Work, list_works, own_licence, version_of
from newsreader.ui.icons import program_icon
from newsreader.ui.tab_order import step_by_tab
from newsreader.ui.theme import Theme

_ICON_PX = 64
_ROOM_AROUND = 64


class AboutDialog(QDialog):
    """Two tabs: the program, and the works in it with their licences."""

    def __init__(self, theme: Theme, library: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Newsreader"))
        self._facts = self._versions()
        self._library = library
        tabs = QTabWidget()
        tabs.addTab(self._program_tab(), self.tr("Program"))
        tabs.addTab(_LicencesTab(theme), self.tr("Licences"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._copy = QPushButton(self.tr("Copy for a report"))
        self._copy.setToolTip(self.tr("The versions above; no name and no text of your library"))
        self._copy.clicked.connect(self._on_copy_clicked)
        buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(16),) * 4)
        layout.setSpacing(theme.px(12))
        layout.addWidget(tabs)
        layout.addWidget(buttons)
        room = self.screen().availableSize()
        self.resize(min(theme.px(900), room.width() - _ROOM_AROUND), min(theme.px(560), room.height() - _ROOM_AROUND))

    def focusNextPrevChild(self, is_next: bool) -> bool:
        return step_by_tab(self, 1 if is_next else -1)

    def report(self) -> str:
        """What "Copy for a report" puts on the clipboard: versions alone."""
        return "\n".join(f"{name}: {value}" for name, value in self._facts)

    def _versions(self) -> list[tuple[str, str]]:
        apsw = version_of("apsw")
        sqlite = ".".join(apsw.split(".")[:3])
        return [
            (self.tr("Newsreader"), __version__),
            (self.tr("Names model"), f"{MODEL_NAME} {MODEL_VERSION}"),
            (self.tr("Rules"), RULES_VERSION),
            ("Qt", qVersion()),
            ("PySide6", version_of("PySide6-Essentials")),
            ("SQLite", f"{sqlite} (apsw {apsw})"),
            ("ONNX Runtime", version_of("onnxruntime")),
            ("Python", platform.python_version()),
            (self.tr("System"), f"{platform.system()} {platform.release()}, {QGuiApplication.platformName()}"),
        ]

    def _program_tab(self) -> QWidget:
        theme = self._theme
        tab = QWidget()
        icon = QLabel()
        icon.setPixmap(program_icon().pixmap(theme.px(_ICON_PX), theme.px(_ICON_PX)))
        title = QLabel(self.tr("Newsreader {version}").format(version=__version__))
        title.setFont(theme.ui_font(20, 600))
        saying = QLabel(self.tr("Who is in a story, who said what, and where else do they appear?"))
        private = QLabel(self.tr("Everything stays on this machine. No account, no network."))
        for label in (saying, private):
            label.setWordWrap(True)
        words = QVBoxLayout()
        for label in (title, saying, private):
            words.addWidget(label)
        head = QHBoxLayout()
        head.setSpacing(theme.px(16))
        head.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(20))
        grid.setVerticalSpacing(theme.px(5))
        facts = [*self._facts, (self.tr("Library"), str(self._library))]
        for row, (name, value) in enumerate(facts):
            key, shown = QLabel(name), QLabel(value)
            key.setStyleSheet(f"color: {theme.colour('muted').name()}")
            shown.setTextFormat(Qt.TextFormat.PlainText)
            shown.setWordWrap(True)
            shown.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            shown.setAccessibleName(self.tr("{name}: {value}").format(name=name, value=value))
            grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(shown, row, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(tab)
        column.setContentsMargins(*(theme.px(18),) * 4)
        column.setSpacing(theme.px(18))
        column.addLayout(head)
        column.addLayout(grid)
        column.addStretch(1)
        # with large letters on a small screen it is higher than the room
        scroll = QScrollArea()
        scroll.setWidget(tab)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        tab.setAutoFillBackground(False)
        return scroll

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.report())
        self._copy.setText(self.tr("Copied"))


class _LicencesTab(QWidget):
    """The works at the side, the chosen one's licence beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._works = [Work("Newsreader", __version__, "MIT", own_licence()), *list_works()]
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Works in this program"))
        self._list.setFixedWidth(theme.px(210))
        for work in self._works:
            item = QListWidgetItem(f"{work.name} {work.version}".rstrip(), self._list)
            item.setSizeHint(QSize(0, theme.px(28)))
        self._licence = QLabel()
        self._licence.setTextFormat(Qt.TextFormat.PlainText)
        self._licence.setWordWrap(True)
        self._licence.setFont(theme.ui_font(13, 600))
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFont(theme.ui_font(12))
        self._text.setAccessibleName(self.tr("Text of the licence"))
        right = QVBoxLayout()
        right.setSpacing(theme.px(8))
        right.addWidget(self._licence)
        right.addWidget(self._text, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*(theme.px(12),) * 4)
        layout.setSpacing(theme.px(12))
        layout.addWidget(self._list)
        layout.addLayout(right, 1)
        self._list.currentRowChanged.connect(self._show)
        self._list.setCurrentRow(0)

    def _show(self, row: int) -> None:
        work = self._works[row]
        self._licence.setText(self.tr("Licence: {licence}").format(licence=work.licence))
        self._text.setPlainText(work.text)
