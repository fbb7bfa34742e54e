"""Which encoding an article's file is read in: a list of them, and how the text would look."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from newsreader.importing.rereading import Preview
from newsreader.model.article import Article
from newsreader.model.reading_anew import ENCODINGS, ReadingAnew
from newsreader.ui.dialogs.fitting import fit_dialog
from newsreader.ui.entity_words import translated
from newsreader.ui.text_lines import shortened
from newsreader.ui.theme import Theme
from newsreader.ui.unseen_characters import show_unseen

_WAY = Qt.ItemDataRole.UserRole
_LIST_PX = 240


class ReopenDialog(QDialog):
    """``preview_wanted`` and ``reopen_requested`` tell a ReadingAnew."""

    preview_wanted = Signal(object)
    reopen_requested = Signal(object)

    def __init__(self, theme: Theme, article: Article, *, is_repair: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.px
        self._current = article.copies[0].encoding if article.copies else ""
        self.setWindowTitle(self.tr("Reopen “{title}”").format(title=shortened(show_unseen(article.title))))
        self.setAccessibleDescription(self.tr("Choose how the file is read and look at what it says then"))
        sentence = QLabel(
            self.tr(
                "Choose the encoding in which the text reads right."
                " Your tags, notes and highlights come along, and you can undo it."
            )
        )
        sentence.setWordWrap(True)
        sentence.setFont(theme.ui_font(13))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Encodings"))
        self.list.setFont(theme.ui_font(13))
        self.list.setFixedWidth(px(_LIST_PX))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setAccessibleName(self.tr("How the text begins"))
        self.text.setFont(theme.serif_font(15))
        self.text.document().setDocumentMargin(px(10))
        self.state = QLabel()
        self.state.setFont(theme.ui_font(12))
        self.state.setStyleSheet(f"color: {theme.colour('muted').name()}")
        self.state.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._reopen = self._buttons.addButton(self.tr("Reopen"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._reopen.setDefault(True)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        both = QHBoxLayout()
        both.setSpacing(px(12))
        both.addWidget(self.list)
        both.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.setSpacing(px(10))
        column.addWidget(sentence)
        column.addLayout(both, 1)
        column.addWidget(self.state)
        column.addWidget(self._buttons)
        self._fill(theme)
        self.list.currentItemChanged.connect(lambda item, _before: self._on_current(item))
        self.list.itemActivated.connect(lambda _item: self._reopen.click())
        fit_dialog(self, theme, 860, 580)
        self._start(ReadingAnew(is_repaired=True) if is_repair else ReadingAnew(self._current))
        self.list.setFocus()

    def show_preview(self, way: ReadingAnew, preview: Preview | str) -> None:
        """How the text looks read so, or the sentence that says why it cannot be; nothing if another is chosen by now."""
        if way != self._way():
            return
        if isinstance(preview, str):
            self.text.setPlainText("")
            self.state.setText(preview)
            self._reopen.setEnabled(False)
            return
        self.text.setPlainText(show_unseen(preview.text))
        self._reopen.setEnabled(not self._is_current(way))
        if preview.bad:
            self.state.setText(self.tr("%Ln place(s) at the beginning with bytes that are not valid in it.", "", preview.bad))
        else:
            self.state.setText(self.tr("This is how it is read now.") if self._is_current(way) else "")

    def _is_current(self, way: ReadingAnew) -> bool:
        return way == ReadingAnew(self._current)

    def _fill(self, theme: Theme) -> None:
        self._add(self.tr("Found by the program"), ReadingAnew())
        self._add(self.tr("Repair a text encoded twice"), ReadingAnew(is_repaired=True))
        script = ""
        for encoding in ENCODINGS:
            if encoding.script != script:
                script = encoding.script
                self._add_head(theme, translated(script))
            self._add(encoding.title, ReadingAnew(encoding.name))

    def _add(self, words: str, way: ReadingAnew) -> None:
        item = QListWidgetItem(words)
        item.setData(_WAY, way)
        self.list.addItem(item)

    def _add_head(self, theme: Theme, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = QFont(theme.ui_font(11.5))
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(font)
        item.setForeground(theme.colour("muted"))
        self.list.addItem(item)

    def _start(self, way: ReadingAnew) -> None:
        rows = range(self.list.count())
        row = next((row for row in rows if self.list.item(row).data(_WAY) == way), 0)
        self.list.setCurrentRow(row)
        self.list.scrollToItem(self.list.item(row), QListWidget.ScrollHint.PositionAtCenter)

    def _way(self) -> ReadingAnew | None:
        item = self.list.currentItem()
        way = item.data(_WAY) if item is not None else None
        return way if isinstance(way, ReadingAnew) else None

    def _on_current(self, item: QListWidgetItem | None) -> None:
        way = self._way() if item is not None else None
        self._reopen.setEnabled(False)
        if way is not None:
            self.preview_wanted.emit(way)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # connected by now
        self._on_current(self.list.currentItem())

    def _on_accepted(self) -> None:
        way = self._way()
        self.accept()
        if way is not None:
            self.reopen_requested.emit(way)
