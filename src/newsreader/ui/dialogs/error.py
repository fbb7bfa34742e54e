"""Something in the program went wrong: what that means for the reader, and the details for who mends it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from newsreader.ui.crash.records import log_path
from newsreader.ui.theme import Theme

_WIDTH, _DETAILS_HEIGHT = 560, 220


class ErrorDialog(QDialog):
    """Opened with ``open``. ``quit_requested`` comes when the reader would rather end the program.

    One dialog tells all errors of its time: ``add`` puts another one below those that are told already.
    """

    quit_requested = Signal()

    def __init__(self, theme: Theme, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self._details = QPlainTextEdit(details)
        self._details.setReadOnly(True)
        self._details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._details.setAccessibleName(self.tr("Details of the error"))
        self._details.setFixedHeight(theme.px(_DETAILS_HEIGHT))
        self._details.setTabChangesFocus(True)
        self._details.hide()
        self._show = QPushButton(self.tr("Show details"))
        self._show.setCheckable(True)
        self._show.toggled.connect(self._on_details_toggled)
        copy = QPushButton(self.tr("Copy details"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.details()))
        log = QPushButton(self.tr("Show log"))
        log.clicked.connect(self._on_log_clicked)
        buttons = QDialogButtonBox()
        go_on = buttons.addButton(self.tr("Continue"), QDialogButtonBox.ButtonRole.AcceptRole)
        leave = buttons.addButton(self.tr("Quit Newsreader"), QDialogButtonBox.ButtonRole.DestructiveRole)
        go_on.setDefault(True)
        go_on.clicked.connect(self.accept)
        leave.clicked.connect(self._on_quit_clicked)
        tools = QHBoxLayout()
        for button in (self._show, copy, log):
            button.setAutoDefault(False)
            tools.addWidget(button)
        tools.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(20),) * 4)
        column.setSpacing(theme.px(14))
        column.addLayout(self._words(theme))
        column.addLayout(tools)
        column.addWidget(self._details)
        column.addWidget(buttons)
        go_on.setFocus()
        self.setMinimumWidth(theme.px(_WIDTH))
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)

    def details(self) -> str:
        """All that is told."""
        return self._details.toPlainText()

    def add(self, details: str) -> None:
        """One more error came while the dialog stood."""
        self._details.appendPlainText("\n" + details)

    def _words(self, theme: Theme) -> QHBoxLayout:
        title = QLabel(self.tr("Something in Newsreader went wrong."))
        title.setFont(theme.ui_font(15, 600))
        words = QLabel(
            self.tr(
                "Nothing is lost: your articles, marks and decisions are stored as soon as they are made. You can go on. "
                "If the window behaves oddly afterwards, quit and start Newsreader again; it comes back as it is now."
            )
        )
        for label in (title, words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setFixedWidth(theme.px(_WIDTH - 100))
        picture = QLabel()
        size = theme.px(36)
        style = self.style() if QApplication.instance() is None else QApplication.style()
        picture.setPixmap(style.standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning).pixmap(size, size))
        picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(theme.px(8))
        column.addWidget(title)
        column.addWidget(words)
        row = QHBoxLayout()
        row.setSpacing(theme.px(16))
        row.addWidget(picture)
        row.addLayout(column, 1)
        return row

    def _on_details_toggled(self, is_shown: bool) -> None:
        self._details.setVisible(is_shown)
        self._show.setText(self.tr("Hide details") if is_shown else self.tr("Show details"))

    def _on_log_clicked(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_path()))):
            self.add(self.tr("The log is {path}").format(path=log_path()))
            self._show.setChecked(True)

    def _on_quit_clicked(self) -> None:
        self.accept()
        self.quit_requested.emit()
