"""A dialog that asks what the columns of a table hold, over the table's first rows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from newsreader.model.tables import ColumnChoice, ColumnRole, TableQuestion
from newsreader.ui.controls.choice_field import ChoiceField
from newsreader.ui.controls.plain_label import PlainLabel
from newsreader.ui.controls.viewport import colour_view
from newsreader.ui.core_words import in_words
from newsreader.ui.dialogs.fitting import fit_dialog
from newsreader.ui.panes.thin_scroll_bar import ThinScrollBar
from newsreader.ui.theme import Theme

_WIDTH, _HEIGHT = 720, 520
_NARROWEST, _WIDEST, _ROW = 90, 260, 26
_LONGEST_NAME = 40


class TableColumnsDialog(QDialog):
    """``chosen`` tells a ColumnChoice, ``left_out`` that the files are not wanted; closing it leaves them waiting.

    ``file`` is the name of the first file that waits, ``others`` how many more do.
    """

    chosen = Signal(object)
    left_out = Signal()

    def __init__(
        self, theme: Theme, question: TableQuestion, file: str, others: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._question = question
        self.setWindowTitle(self.tr("Columns of a table"))
        self._labels = {
            ColumnRole.TEXT: self.tr("Te&xt"),
            ColumnRole.TITLE: self.tr("&Title"),
            ColumnRole.DATE: self.tr("&Date"),
            ColumnRole.AUTHOR: self.tr("&Author"),
            ColumnRole.SOURCE: self.tr("&Source"),
            ColumnRole.ADDRESS: self.tr("&Web address"),
        }
        self.fields = {role: self._field(role) for role in ColumnRole}
        self._preview = self._make_preview()
        self._buttons = QDialogButtonBox()
        self._import = self._buttons.addButton(self.tr("&Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._leave = self._buttons.addButton(self.tr("Do &not import"), QDialogButtonBox.ButtonRole.DestructiveRole)
        self._later = self._buttons.addButton(self.tr("&Later"), QDialogButtonBox.ButtonRole.RejectRole)
        self._later.setToolTip(self.tr("The files wait; you are asked again at the next start"))
        self._lay_out(file, others)
        self._import.clicked.connect(self._on_import_clicked)
        self._leave.clicked.connect(self._on_leave_clicked)
        self._later.clicked.connect(self.reject)
        for field in self.fields.values():
            field.currentIndexChanged.connect(self._show_roles)
        self._show_roles()
        self._import.setDefault(True)
        fit_dialog(self, theme, _WIDTH, _HEIGHT)
        self.fields[ColumnRole.TEXT].setFocus()

    @property
    def choice(self) -> ColumnChoice:
        """What the fields say."""
        roles = ((role, field.currentData()) for role, field in self.fields.items())
        return ColumnChoice(self._question.table, tuple((role, column) for role, column in roles if column is not None))

    def choose(self, role: ColumnRole, column: str | None) -> None:
        """Let a column hold what the role says."""
        field = self.fields[role]
        field.setCurrentIndex(max(0, field.findData(column)) if column is not None else 0)

    # -- parts

    def _field(self, role: ColumnRole) -> ChoiceField:
        field = ChoiceField(self._theme)
        field.addItem(self.tr("Choose a column") if role is ColumnRole.TEXT else self.tr("none"), None)
        for column in self._question.columns:
            field.addItem(_short(column), column)
        guessed = dict(self._question.guess).get(role)
        if guessed is not None:
            field.setCurrentIndex(max(0, field.findData(guessed)))
        field.setAccessibleName(self._labels[role].replace("&", ""))
        return field

    def _make_preview(self) -> QTableWidget:
        theme, question = self._theme, self._question
        table = QTableWidget(len(question.rows), len(question.columns))
        table.setAccessibleName(self.tr("The first rows of the table"))
        for y, row in enumerate(question.rows):
            for x, cell in enumerate(row[: len(question.columns)]):
                table.setItem(y, x, QTableWidgetItem(cell))
        table.setFont(theme.ui_font(12.5))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setVerticalScrollBar(ThinScrollBar(theme, table))
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        line, side = theme.colour("line").name(), theme.px(8)
        table.setStyleSheet(
            f"QTableWidget {{ border: 1px solid {line}; border-radius: {theme.px(6)}px; }}"
            f"QTableWidget::item {{ padding: 0 {side}px; }}"
        )
        colour_view(table, {QPalette.ColorRole.Base: theme.colour("page"), QPalette.ColorRole.Text: theme.colour("text")})
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
        header = table.horizontalHeader()
        header.setFont(theme.ui_font(11.5, 500))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        # so that the names stand above their cells
        pad = theme.px(5)
        header.setStyleSheet(f"QHeaderView::section, QHeaderView::section:first {{ padding: {pad}px {side + 3}px; }}")
        header.setStretchLastSection(True)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        table.resizeColumnsToContents()
        for x in range(table.columnCount()):
            table.setColumnWidth(x, min(max(table.columnWidth(x), theme.px(_NARROWEST)), theme.px(_WIDEST)))
        return table

    def _lay_out(self, file: str, others: int) -> None:
        theme, px = self._theme, self._theme.px
        if others:
            words = self.tr("“{file}” and %Ln other file(s) do not say which column holds the text.", "", others)
        else:
            words = self.tr("“{file}” does not say which column holds the text.")
        head = PlainLabel(words.format(file=file), theme.ui_font(14, 600))
        what = PlainLabel(
            self.tr(
                "Choose what each column holds; only the text is needed. Files with the same columns are then read the same way."
            )
        )
        what.setFont(theme.ui_font(13))
        columns = QGridLayout()
        columns.setHorizontalSpacing(px(24))
        for at, roles in enumerate((list(ColumnRole)[:3], list(ColumnRole)[3:])):
            form = QFormLayout()
            form.setHorizontalSpacing(px(12))
            form.setVerticalSpacing(px(8))
            form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
            for role in roles:
                label = QLabel(self._labels[role])
                label.setFont(theme.ui_font(13))
                label.setBuddy(self.fields[role])
                form.addRow(label, self.fields[role])
            columns.addLayout(form, 0, at)
            columns.setColumnStretch(at, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(head)
        layout.addWidget(what)
        layout.addLayout(columns)
        layout.addWidget(self._preview, 1)
        layout.addWidget(self._buttons)

    # -- what the reader does

    def _show_roles(self) -> None:
        """Name in the head of the preview what each column holds, and tint the text."""
        roles: dict[str, list[str]] = {}
        for role, column in self.choice.roles:
            roles.setdefault(column, []).append(self._labels[role].replace("&", ""))
        text = self.choice.column_of(ColumnRole.TEXT)
        tint = QBrush(self._theme.colour("selection"))
        for x, column in enumerate(self._question.columns):
            held = ", ".join(roles.get(column, ()))
            self._preview.setHorizontalHeaderItem(x, QTableWidgetItem(f"{_short(column)}\n{held or '–'}"))
            for y in range(self._preview.rowCount()):
                item = self._preview.item(y, x)
                if item is not None:
                    item.setBackground(tint if column == text else QBrush())
        self._import.setEnabled(text is not None)

    def _on_import_clicked(self) -> None:
        choice = self.choice
        self.accept()
        self.chosen.emit(choice)

    def _on_leave_clicked(self) -> None:
        self.accept()
        self.left_out.emit()


def _short(column: str) -> str:
    # a column without a name is called by its number
    column = in_words(column)
    return column if len(column) <= _LONGEST_NAME else f"{column[: _LONGEST_NAME - 1]}…"
