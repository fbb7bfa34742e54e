"""A dialog that asks from which day until which: either end can stay open."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from newsreader.ui.theme import Theme

_FORMAT = "d MMM yyyy"
_EARLIEST = QDate(1600, 1, 1)


class DateRangeDialog(QDialog):
    """``chosen`` tells the first and the last day (both included); None for an open end, at least one is set."""

    chosen = Signal(object, object)

    def __init__(
        self, theme: Theme, title: str, first: date | None, last: date | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._first = _DayField(self.tr("From"), first)
        self._last = _DayField(self.tr("Until"), last)
        self._hint = QLabel(self.tr("The first day is after the last one."))
        self._hint.setFont(theme.ui_font(12))
        self._hint.setStyleSheet(f"color: {theme.colour('diff_line').name()}")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(10))
        for row, field in enumerate((self._first, self._last)):
            field.tick.setFont(theme.ui_font(13))
            field.day.setFont(theme.ui_font(13))
            grid.addWidget(field.tick, row, 0)
            grid.addWidget(field.day, row, 1)
            field.tick.toggled.connect(self._show_state)
            field.day.dateChanged.connect(self._show_state)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(12))
        column.addLayout(grid)
        column.addWidget(self._hint)
        column.addWidget(self._buttons)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self.setMinimumWidth(theme.px(340))
        self._show_state()
        self._first.day.setFocus()

    @property
    def days(self) -> tuple[date | None, date | None]:
        """What is set now."""
        return self._first.value(), self._last.value()

    def _show_state(self) -> None:
        first, last = self.days
        is_upside_down = first is not None and last is not None and first > last
        self._hint.setVisible(is_upside_down)
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(not is_upside_down and (first is not None or last is not None))

    def _on_accepted(self) -> None:
        first, last = self.days
        self.accept()
        self.chosen.emit(first, last)


class _DayField:
    """A box that says whether this end is set, and its day; to change the day sets it."""

    def __init__(self, words: str, day: date | None) -> None:
        self.tick = QCheckBox(words)
        self.tick.setChecked(day is not None)
        shown = day or date.today()
        self.day = QDateEdit(QDate(shown.year, shown.month, shown.day))
        self.day.setDisplayFormat(_FORMAT)
        self.day.setMinimumDate(_EARLIEST)
        self.day.setCalendarPopup(True)
        self.day.setAccessibleName(words)
        self.day.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.day.dateChanged.connect(lambda _day: self.tick.setChecked(True))

    def value(self) -> date | None:
        """The day; None while this end is open."""
        day = self.day.date()
        return date(day.year(), day.month(), day.day()) if self.tick.isChecked() else None
