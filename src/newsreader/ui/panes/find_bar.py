"""Find in the article: a field, how many were found, next and previous, switches for case and whole words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QSizePolicy, QWidget

from newsreader.ui.commands.actions import stand_for
from newsreader.ui.controls.flow_row import FlowRow
from newsreader.ui.controls.plain_label import LineLabel
from newsreader.ui.icons import icon
from newsreader.ui.panes.find_words import MOST_FOUND, Sought
from newsreader.ui.theme import Theme


class FindBar(QWidget):
    """Hidden until opened; tells what to look for (``Sought``) and in which direction (1, -1).

    It has two faces: the field, and a line that says what the library's search found in this article.
    """

    sought = Signal(object)
    step_requested = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Find in article"))
        self._field.setAccessibleName(self.tr("Find in article"))
        self._field.installEventFilter(self)
        self._searched = LineLabel()
        self._found = LineLabel()
        self._case = _switch("Aa", self.tr("Match case"))
        self._whole = _switch("ab|", self.tr("Whole words only"))
        self._buttons = {
            "up": _button(self.tr("Find previous")),
            "down": _button(self.tr("Find next")),
            "x": _button(self.tr("Close")),
        }
        for grown in (self._field, self._searched):
            grown.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = FlowRow(self)
        self._row.addWidget(self._field)
        self._row.addWidget(self._searched)
        self._row.addWidget(self._found)
        self._row.add_stretch()
        for button in (self._case, self._whole, *self._buttons.values()):
            self._row.addWidget(button)
        self._wire()
        self.set_theme(theme)
        self._show_face(is_search=False)
        self.hide()

    def _wire(self) -> None:
        stand_for(self._buttons["up"], "find.previous")
        stand_for(self._buttons["down"], "find.next")
        self._field.textChanged.connect(self._tell)
        self._case.toggled.connect(self._tell)
        self._whole.toggled.connect(self._tell)
        self._buttons["up"].clicked.connect(lambda: self.step_requested.emit(-1))
        self._buttons["down"].clicked.connect(lambda: self.step_requested.emit(1))
        self._buttons["x"].clicked.connect(self.closed)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        px = theme.px
        self._row.setContentsMargins(px(16), px(6), px(12), px(6))
        self._row.setSpacing(px(6))
        for name, button in self._buttons.items():
            button.setIcon(icon(name, theme, 14))
        for switch in (self._case, self._whole):
            switch.setFont(theme.ui_font(12, 500))
            switch.setFixedWidth(px(34))
        self._field.setFont(theme.ui_font(13))
        self._searched.setFont(theme.ui_font(13))
        self._found.setFont(theme.ui_font(12, tabular=True))
        self._found.setStyleSheet(f"color: {theme.colour('muted').name()}")

    def open(self, sought: Sought) -> None:
        """Show the field with what was sought, selected, and seek it."""
        self.show_sought(sought)
        self._field.setFocus()
        self._field.selectAll()
        self._tell()

    def show_sought(self, sought: Sought) -> None:
        """Show the field with what is sought; the keyboard stays where it is."""
        self._show_face(is_search=False)
        self.show()
        for widget in (self._field, self._case, self._whole):
            widget.blockSignals(True)
        self._field.setText(sought.words)
        self._case.setChecked(sought.match_case)
        self._whole.setChecked(sought.whole_words)
        for widget in (self._field, self._case, self._whole):
            widget.blockSignals(False)

    def show_searched(self, words: Sequence[str]) -> None:
        """Say that these words of the library's search are marked; the keyboard stays where it is."""
        quoted = ", ".join(self.tr("“{word}”").format(word=word) for word in words)
        self._searched.setText(self.tr("Searched for: {words}").format(words=quoted))
        self._show_face(is_search=True)
        self.show()

    def sought_now(self) -> Sought:
        """What to look for."""
        return Sought(self._field.text(), self._case.isChecked(), self._whole.isChecked())

    def is_searching(self) -> bool:
        """Whether it shows what the library's search found."""
        return not self.isHidden() and not self._searched.isHidden()

    def set_found(self, place: int, count: int, note: str = "") -> None:
        """Which (from 1, 0 for none) of how many is shown, and a note on the way there."""
        figures = QLocale()
        if not self._field.text() and not self.is_searching():
            self._found.setText("")
            return
        if count == 0:
            words = self.tr("Not found")
        elif place == 0:
            words = self.tr("%Ln found", "", count)
        elif count >= MOST_FOUND:
            words = self.tr("{place} of more than {count}")
        else:
            words = self.tr("{place} of {count}")
        words = words.format(place=figures.toString(place), count=figures.toString(count))
        self._found.setText(f"{note}  ·  {words}" if note else words)

    def found(self) -> str:
        """What is said about what was found."""
        return self._found.text()

    def _show_face(self, *, is_search: bool) -> None:
        for widget in (self._field, self._case, self._whole):
            widget.setVisible(not is_search)
        self._searched.setVisible(is_search)

    def _tell(self) -> None:
        self.sought.emit(self.sought_now())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the field goes on, Shift+Enter back."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter:
            self.step_requested.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        return is_enter

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _button(label: str) -> QPushButton:
    button = QPushButton()
    button.setObjectName("tool")
    button.setToolTip(label)
    button.setAccessibleName(label)
    # a click leaves the keyboard in the field, or the next letter typed would be a command
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _switch(sign: str, label: str) -> QPushButton:
    switch = _button(label)
    switch.setText(sign)
    switch.setCheckable(True)
    return switch
