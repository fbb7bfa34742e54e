"""The file of an article as it came: its places, and its words without anything that the reader changes for reading."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from newsreader.importing.paths import entry_place
from newsreader.model.article import Article, Copy
from newsreader.ui.controls.plain_label import PlainLabel
from newsreader.ui.core_words import in_words
from newsreader.ui.dialogs.fitting import fit_dialog
from newsreader.ui.full_dates import day_words
from newsreader.ui.tab_order import step_by_tab
from newsreader.ui.text_lines import shortened
from newsreader.ui.theme import Theme

SHOWN_LETTERS = 500_000
"""More than this of a text is not laid out at once; the saved file has all of it."""


class OriginalDialog(QDialog):
    """``save_requested``, ``reveal_requested`` and ``copy_path_requested`` are about the article's first copy."""

    save_requested = Signal()
    reveal_requested = Signal()
    copy_path_requested = Signal()

    def __init__(self, theme: Theme, article: Article, text: str | None, parent: QWidget | None = None) -> None:
        """``text`` is None for a document whose bytes nobody can read as they are."""
        super().__init__(parent)
        px = theme.px
        self.setWindowTitle(self.tr("Original of “{title}”").format(title=shortened(article.title)))
        self.setAccessibleDescription(self.tr("The file as it was imported"))
        told = "\n".join(self._words_of(copy, is_text=text is not None) for copy in article.copies)
        places = PlainLabel(told, theme.ui_font(12.5))
        places.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        places.setAccessibleName(self.tr("Where it came from"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setAccessibleName(self.tr("Text of the file"))
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(px(13))
        self.text.setFont(fixed)
        self.text.setPlainText((text or "")[:SHOWN_LETTERS])
        self.text.setVisible(text is not None)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.setSpacing(px(10))
        column.addWidget(places)
        column.addWidget(self.text, 1)
        if sentence := self._sentence(text):
            note = QLabel(sentence)
            note.setFont(theme.ui_font(12))
            note.setWordWrap(True)
            column.addWidget(note)
        buttons = self._button_row(article)
        column.addWidget(buttons)
        fit_dialog(self, theme, 760, 560 if text is not None else 160)
        (self.text if text is not None else buttons).setFocus()

    def _sentence(self, text: str | None) -> str:
        """What there is to say about the text that is shown; "" when it is all there."""
        if text is None:
            return self.tr("This is a document for its own program. Save a copy, or show it in its folder and open it there.")
        if len(text) <= SHOWN_LETTERS:
            return ""
        shown = QLocale().toString(SHOWN_LETTERS)
        return self.tr("The first {n} characters are shown; the saved file has all.").format(n=shown)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        return step_by_tab(self, 1 if is_next else -1)

    def _button_row(self, article: Article) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        has_file = any(copy.path is not None for copy in article.copies)
        for words, told, is_enabled in (
            (self.tr("Save a copy…"), self.save_requested, True),
            (self.tr("Show in folder"), self.reveal_requested, has_file),
            (self.tr("Copy path"), self.copy_path_requested, has_file),
        ):
            button = buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
            button.setEnabled(is_enabled)
            button.clicked.connect(told)
        return buttons

    def _words_of(self, copy: Copy, *, is_text: bool) -> str:
        place = self.tr("Pasted or dropped as text") if copy.path is None else str(Path(copy.path))
        place = entry_place(place, copy.entry and in_words(copy.entry))
        size = QLocale().formattedDataSize(copy.size)
        added = self.tr("added {date}").format(date=day_words(copy.added))
        return "  ·  ".join((place, *((copy.encoding,) if is_text else ()), size, added))
