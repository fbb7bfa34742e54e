"""A dialog for a saved search: its name, its conditions or its words, and the order of what it finds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from newsreader.model.query import ArticleOrder
from newsreader.search.conditions import TEXT, Condition, ConditionList, conditions_of, search_of
from newsreader.search.parsing import parse
from newsreader.ui.controls.choice_field import ChoiceField
from newsreader.ui.dialogs.condition_row import AskValues, ConditionRow
from newsreader.ui.icons import icon
from newsreader.ui.order_words import order_words
from newsreader.ui.panes.search_problem_note import SearchProblemNote
from newsreader.ui.tab_order import step_by_tab
from newsreader.ui.theme import Theme

AskCount = Callable[[str, Callable[[int], None]], None]
"""Asks how many articles a search finds, and hands the figure over."""

_LONGEST_NAME = 120


class SmartListDialog(QDialog):
    """``chosen`` tells name, search and order. Conditions and words say the same: changing one changes the other."""

    chosen = Signal(str, str, object)

    def __init__(
        self,
        theme: Theme,
        title: str,
        name: str,
        query: str,
        order: ArticleOrder,
        ask: tuple[AskValues, AskCount],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ask_values, self._ask_count = ask
        self._rows: list[ConditionRow] = []
        self._is_showing = False
        self._is_closed = False
        self.setWindowTitle(title)
        self.name = QLineEdit(name)
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("Its name in the navigator"))
        self._joined = ChoiceField(theme)
        self._joined.addItems([self.tr("all of these conditions"), self.tr("any of these conditions")])
        self._joined.setAccessibleName(self.tr("How the conditions are joined"))
        self._add = QPushButton(self.tr("Add a condition"))
        self._add.setIcon(icon("plus", theme, 14))
        self.words = QLineEdit(query)
        self._problem = SearchProblemNote(theme)
        self._found = QLabel()
        self._order = ChoiceField(theme)
        for each, words in order_words().items():
            self._order.addItem(words, each)
        self._order.setCurrentIndex(self._order.findData(order))
        self._too_much = QLabel(self.tr("This search says more than conditions in rows can. Change its words below."))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self._wire()
        self._show_rows()
        self._show_state()
        self.resize(theme.px(660), theme.px(480))
        self.name.setFocus()
        self.name.selectAll()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        return step_by_tab(self, 1 if is_next else -1)

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """What the rows say."""
        return tuple(row.condition for row in self._rows)

    def add_condition(self, condition: Condition | None = None) -> ConditionRow:
        """Another row, the last."""
        row = ConditionRow(self._theme, condition or Condition(TEXT, ""), self._ask_values)
        row.changed.connect(self._on_rows_changed)
        row.removed.connect(lambda: self._remove_row(row))
        self._rows.append(row)
        self._row_column.insertWidget(len(self._rows) - 1, row)
        return row

    def set_any(self, is_any: bool) -> None:
        """Whether one condition is enough."""
        self._joined.setCurrentIndex(int(is_any))

    def type_words(self, words: str) -> None:
        """Put words into the search, as typing does."""
        self.words.setText(words)
        self._on_words_edited(words)

    def done(self, result: int) -> None:
        """Close; what the library answers from now on comes too late."""
        self._is_closed = True
        for row in self._rows:
            row.is_gone = True
        super().done(result)

    # -- layout

    def _lay_out(self) -> None:
        px = self._theme.px
        meeting = QHBoxLayout()
        meeting.setSpacing(px(8))
        meet = QLabel(self.tr("Articles that meet"))
        meeting.addWidget(meet)
        meeting.addWidget(self._joined)
        meeting.addStretch()
        within = QWidget()
        self._row_column = QVBoxLayout(within)
        self._row_column.setContentsMargins(0, 0, px(8), 0)
        self._row_column.setSpacing(px(8))
        self._row_column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeading)
        self._row_column.addStretch()
        self._area = QScrollArea()
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(within)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        within.setAutoFillBackground(False)
        naming, form = QFormLayout(), QFormLayout()
        for part in (naming, form):
            part.setHorizontalSpacing(px(12))
            part.setVerticalSpacing(px(8))
            part.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            part.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        naming.addRow(self.tr("&Name"), self.name)
        searching = QVBoxLayout()
        searching.setSpacing(0)
        searching.addWidget(self.words)
        searching.addWidget(self._problem)
        form.addRow(self.tr("&Search"), searching)
        form.addRow(self.tr("&Order"), self._order)
        form.labelForField(searching).setBuddy(self.words)  # type: ignore[attr-defined]  # the label of a row is a QLabel
        foot = QHBoxLayout()
        foot.addWidget(self._found, 1)
        foot.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.setSpacing(px(12))
        column.addLayout(naming)
        column.addLayout(meeting)
        column.addWidget(self._too_much)
        column.addWidget(self._area, 1)
        column.addLayout(form)
        column.addLayout(foot)
        self._too_much.setWordWrap(True)
        for label in (meet, self._too_much, self._found):
            label.setFont(self._theme.ui_font(13))
        for field in (self.name, self.words, self._add):
            field.setFont(self._theme.ui_font(13))
        muted = f"color: {self._theme.colour('muted').name()}"
        for label in (self._too_much, self._found):
            label.setStyleSheet(muted)
        self.name.setAccessibleName(self.tr("Name"))
        self.words.setAccessibleName(self.tr("Search"))
        self.words.setPlaceholderText(self.tr("all articles"))

    def _wire(self) -> None:
        self.name.textChanged.connect(self._show_state)
        self.words.textEdited.connect(self._on_words_edited)
        self._joined.currentIndexChanged.connect(self._on_rows_changed)
        self._add.clicked.connect(lambda: self.add_condition().focus_value())
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)

    # -- rows and words in step

    def _show_rows(self) -> None:
        """The rows of what the words say; none where rows cannot say it."""
        self._is_showing = True
        for row in self._rows:
            _drop(row)
        self._rows = []
        parsed = parse(self.words.text(), date.today())
        listed = None if parsed.problem is not None else conditions_of(parsed.query)
        for condition in listed.conditions if listed is not None else ():
            self.add_condition(condition)
        if listed is not None and not listed.conditions:
            self.add_condition()
        if listed is not None and len(listed.conditions) > 1:
            self.set_any(listed.is_any)
        self._too_much.setVisible(listed is None and parsed.problem is None)
        for part in (self._area, self._joined):
            part.setEnabled(listed is not None)
        self._is_showing = False

    def _remove_row(self, row: ConditionRow) -> None:
        self._rows.remove(row)
        _drop(row)
        (self._rows[-1] if self._rows else self._add).setFocus()
        self._on_rows_changed()

    def _on_rows_changed(self) -> None:
        if self._is_showing:
            return
        self.words.setText(search_of(ConditionList(self.conditions, self._joined.currentIndex() == 1)))
        self._show_state()

    def _on_words_edited(self, _words: str) -> None:
        self._show_rows()
        self._show_state()

    def _show_state(self) -> None:
        query = self.words.text().strip()
        problem = parse(query, date.today()).problem
        self._problem.show_problem(problem)
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(
            problem is None and bool(self.name.text().strip())
        )
        self._found.setText("")
        if problem is None:
            self._ask_count(query, lambda articles: self._show_found(query, articles))

    def _show_found(self, query: str, articles: int) -> None:
        if not self._is_closed and query == self.words.text().strip():
            self._found.setText(self.tr("%Ln article(s) now", "", articles))

    def _on_accepted(self) -> None:
        name = " ".join(self.name.text().split())
        if name:
            self.accept()
            self.chosen.emit(name, self.words.text().strip(), ArticleOrder(self._order.currentData()))


def _drop(row: ConditionRow) -> None:
    row.is_gone = True
    row.hide()
    row.deleteLater()
