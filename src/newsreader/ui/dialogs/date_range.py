"""A dialog that asks from which day until which, by typing; either end can stay open."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from newsreader.search.days import typed_days
from newsreader.ui.dialogs.fitting import fit_dialog
from newsreader.ui.theme import Theme

_SHOWN, _TYPED = "dddd, d MMMM yyyy", "d MMM yyyy"


class DateRangeDialog(QDialog):
    """``chosen`` tells the first and the last day (both included); None for an open end."""

    chosen = Signal(object, object)

    def __init__(
        self, theme: Theme, title: str, first: date | None, last: date | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        words = QLabel(self.tr("A day, a month or a year, such as 3 Nov 2026, Nov 2026 or 2026. An empty field is no limit."))
        words.setWordWrap(True)
        words.setFont(theme.ui_font(13))
        self._first = _DayField(theme, self.tr("From"), first, is_last=False)
        self._last = _DayField(theme, self.tr("Until"), last, is_last=True)
        self._problem = QLabel()
        self._problem.setFont(theme.ui_font(12))
        self._problem.setStyleSheet(f"color: {theme.colour('diff_line').name()}")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(4))
        for number, field in enumerate((self._first, self._last)):
            grid.addWidget(field.label, 2 * number, 0)
            grid.addWidget(field.edit, 2 * number, 1)
            grid.addWidget(field.understood, 2 * number + 1, 1)
            field.edit.textChanged.connect(self._show_state)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(12))
        column.addWidget(words)
        column.addLayout(grid)
        column.addWidget(self._problem)
        column.addWidget(self._buttons)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        fit_dialog(self, theme, 420)
        self._first.edit.setFocus()
        self._show_state()

    def type_days(self, first: str, last: str) -> None:
        """Put words into both fields, as typing does."""
        self._first.edit.setText(first)
        self._last.edit.setText(last)

    @property
    def days(self) -> tuple[date | None, date | None]:
        """What the fields mean now."""
        return self._first.day(), self._last.day()

    def _show_state(self) -> None:
        self._first.show_understood()
        self._last.show_understood()
        first, last = self.days
        is_upside_down = first is not None and last is not None and first > last
        self._problem.setText(self.tr("The first day is after the last one.") if is_upside_down else "")
        is_good = self._first.is_good() and self._last.is_good() and not is_upside_down
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(is_good)

    def _on_accepted(self) -> None:
        first, last = self.days
        self.accept()
        self.chosen.emit(first, last)


class _DayField:
    """A label, a field, and below it the day that was understood."""

    def __init__(self, theme: Theme, words: str, day: date | None, *, is_last: bool) -> None:
        self._is_last = is_last
        self.label = QLabel(words)
        self.label.setFont(theme.ui_font(13))
        self.edit = QLineEdit("" if day is None else _words(day, _TYPED))
        self.edit.setFont(theme.ui_font(13))
        self.edit.setAccessibleName(words)
        self.label.setBuddy(self.edit)
        self.understood = QLabel()
        self.understood.setFont(theme.ui_font(11.5))
        self.understood.setStyleSheet(f"color: {theme.colour('muted').name()}")

    def day(self) -> date | None:
        """The day that is meant; None for an empty field and for words that are no date."""
        days = typed_days(self.edit.text(), date.today())
        return None if days is None else days[self._is_last]

    def is_good(self) -> bool:
        """Empty, or a date."""
        return not self.edit.text().strip() or self.day() is not None

    def show_understood(self) -> None:
        """Say what the words mean, or that they are no date."""
        day = self.day()
        if day is not None:
            self.understood.setText(_words(day, _SHOWN))
        else:
            is_empty = not self.edit.text().strip()
            self.understood.setText(self.label.tr("no limit") if is_empty else self.label.tr("This is no date."))
        self.edit.setAccessibleDescription(self.understood.text())


def _words(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)
