"""The versions of a story: a list of them, how two differ word by word, and what the reader rules."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsreader.analysis.word_difference import Stretch
from newsreader.model.article import ArticleId
from newsreader.model.version import Version
from newsreader.ui.announcing import announce
from newsreader.ui.controls.plain_label import PlainLabel
from newsreader.ui.controls.segmented_control import SegmentedControl
from newsreader.ui.dialogs.fitting import fit_dialog
from newsreader.ui.full_dates import day_words, full_date
from newsreader.ui.icons import icon
from newsreader.ui.panes.difference_view import DifferenceView
from newsreader.ui.text_lines import shortened
from newsreader.ui.theme import Theme

_LIST, _WIDTH, _HEIGHT = 250, 1080, 680
SIDE_BY_SIDE, AS_ONE = "columns", "one"


class VersionsDialog(QDialog):
    """One article beside the others of its story.

    ``difference_requested`` asks for the texts of two articles, the earlier one first; ``opened`` tells an article that
    is to be read; ``ruled`` two articles and whether they are versions of one story.
    """

    difference_requested = Signal(object, object)
    opened = Signal(object)
    ruled = Signal(object, object, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._base: Version | None = None
        self._others: list[Version] = []
        self._are_versions: frozenset[ArticleId] = frozenset()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Other versions"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view = DifferenceView(theme)
        self.layout_choice = SegmentedControl(
            theme, ((SIDE_BY_SIDE, self.tr("Side by side")), (AS_ONE, self.tr("In one text")))
        )
        self.previous = self._step_button("up", self.tr("Previous difference"), -1)
        self.next = self._step_button("down", self.tr("Next difference"), 1)
        self._heads = (PlainLabel(), PlainLabel())
        self._told, self._own = PlainLabel(), PlainLabel()
        self.rule = QPushButton()
        self.open_button = QPushButton(self.tr("Open this version"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._lay_out()
        self._wire()
        self.set_theme(theme)
        fit_dialog(self, theme, _WIDTH, _HEIGHT)

    def _step_button(self, name: str, words: str, direction: int) -> QPushButton:
        button = QPushButton()
        button.setProperty("iconName", name)
        button.setAccessibleName(words)
        keys = "Alt+Down, F3" if direction > 0 else "Alt+Up, Shift+F3"
        button.setToolTip(f"{words} ({keys})")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.view.step(direction))
        for keys_of_it in keys.split(", "):
            QShortcut(QKeySequence(keys_of_it), self).activated.connect(lambda: self.view.step(direction))
        return button

    def _lay_out(self) -> None:
        px = self._theme.px
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        for button in (self.rule, self.open_button):
            button.setAutoDefault(False)
        side = QVBoxLayout()
        side.addWidget(self._own)
        side.addWidget(self.list, 1)
        self.list.setFixedWidth(px(_LIST))
        self._own.setFixedWidth(px(_LIST))
        tools = QHBoxLayout()
        tools.addWidget(self.layout_choice)
        tools.addStretch(1)
        tools.addWidget(self.previous)
        tools.addWidget(self.next)
        heads = QHBoxLayout()
        for head in self._heads:
            heads.addWidget(head, 1)
        main = QVBoxLayout()
        main.setSpacing(px(8))
        main.addLayout(tools)
        main.addLayout(heads)
        main.addWidget(self.view, 1)
        main.addWidget(self._told)
        body = QHBoxLayout()
        body.setSpacing(px(16))
        body.addLayout(side)
        body.addLayout(main, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.rule)
        foot.addWidget(self.open_button)
        foot.addStretch(1)
        foot.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.setSpacing(px(12))
        column.addLayout(body, 1)
        column.addLayout(foot)

    def _wire(self) -> None:
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.list.itemActivated.connect(lambda _item: self.view.step(1))
        self.layout_choice.chosen.connect(self._choose_layout)
        self.view.reached.connect(self._on_reached)
        self.rule.clicked.connect(self._on_rule_clicked)
        self.open_button.clicked.connect(self._on_open_clicked)
        self._buttons.rejected.connect(self.reject)
        self._choose_layout(SIDE_BY_SIDE)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.view.set_theme(theme)
        self.layout_choice.set_theme(theme)
        self.list.setFont(theme.ui_font(13))
        self.list.setStyleSheet(
            f"QListWidget {{ border: 1px solid {theme.colour('line').name()}; border-radius: {theme.px(6)}px; }}"
            f"QListWidget:focus {{ border: 2px solid {theme.colour('accent').name()}; }}"
        )
        for button in (self.previous, self.next):
            button.setIcon(icon(str(button.property("iconName")), theme, 14))
        for label in (*self._heads, self._told):
            label.setFont(theme.ui_font(12.5, 500))
        self._own.setFont(theme.ui_font(12.5))
        for label in (*self._heads, self._own):
            label.setStyleSheet(f"color: {theme.colour('muted').name()}")

    # -- what is shown

    def show_versions(
        self, base: Version, others: Sequence[Version], are_versions: frozenset[ArticleId], at: ArticleId | None = None
    ) -> None:
        """One article and those it is compared with; ``are_versions`` are those of its story. ``at`` is gone to."""
        before = self.current()
        wanted = at or (before.article if before is not None else None)
        self._base, self._others, self._are_versions = base, list(others), are_versions
        self.setWindowTitle(self.tr("Versions of “{title}”").format(title=shortened(base.title)))
        self._own.setText(self.tr("Compared with the open article: {version}").format(version=_line(base)))
        self.list.blockSignals(True)
        self.list.clear()
        for one in self._others:
            self.list.addItem(self._item(one))
        row = next((number for number, one in enumerate(self._others) if one.article == wanted), 0)
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self._on_row_changed(row)

    def show_difference(self, before: str, after: str, stretches: Sequence[Stretch]) -> None:
        """The texts that were asked for."""
        self.view.show_texts(before, after, stretches)
        number = len(self.view.differences)
        self._told.setText(
            self.tr("%Ln difference(s)", "", number) if number else self.tr("Both texts have the same words.")
        )
        for button in (self.previous, self.next):
            button.setEnabled(bool(number))

    def current(self) -> Version | None:
        """The version that is chosen in the list."""
        row = self.list.currentRow()
        return self._others[row] if 0 <= row < len(self._others) else None

    @property
    def told(self) -> str:
        """What is said of the differences."""
        return self._told.text()

    def _item(self, one: Version) -> QListWidgetItem:
        facts = [_when(one), self.tr("%Ln word(s)", "", one.words)]
        if one.is_ruled:
            facts.append(self.tr("put together by you"))
        elif one.likeness is not None:
            facts.append(self.tr("{share} % alike").format(share=QLocale().toString(round(one.likeness * 100))))
        elif one.article not in self._are_versions:
            facts.append(self.tr("another story so far"))
        words = "\n".join((shortened(one.title), " · ".join(part for part in (one.source or "", *facts) if part)))
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words.replace("\n", ". "))
        return item

    def _on_row_changed(self, _row: int) -> None:
        other, base = self.current(), self._base
        for button in (self.rule, self.open_button):
            button.setEnabled(other is not None)
        if other is None or base is None:
            return
        is_version = other.article in self._are_versions
        self.rule.setText(self.tr("Not a version") if is_version else self.tr("Versions of one story"))
        earlier, later = sorted((base, other), key=_order)
        for head, one in zip(self._heads, (earlier, later), strict=True):
            head.setText(_line(one))
        self._told.setText(self.tr("Comparing…"))
        self.difference_requested.emit(earlier.article, later.article)

    # -- what the reader does

    def _choose_layout(self, choice: str) -> None:
        is_side_by_side = choice == SIDE_BY_SIDE
        self.layout_choice.set_checked(choice)
        self._heads[0].setVisible(is_side_by_side)
        self._heads[1].setVisible(is_side_by_side)
        self.view.set_side_by_side(is_side_by_side)

    def _on_reached(self, number: int) -> None:
        taken_out, come_in = (" ".join(words.split()) for words in self.view.words_of(number))
        place = self.tr("Difference {place} of {all}").format(
            place=QLocale().toString(number + 1), all=QLocale().toString(len(self.view.differences))
        )
        if taken_out and come_in:
            what = self.tr("“{old}” became “{new}”.").format(old=shortened(taken_out), new=shortened(come_in))
        elif come_in:
            what = self.tr("“{new}” came in.").format(new=shortened(come_in))
        else:
            what = self.tr("“{old}” was taken out.").format(old=shortened(taken_out))
        self._told.setText(f"{place}: {what}")
        announce(self.view, self._told.text())

    def _on_rule_clicked(self) -> None:
        other, base = self.current(), self._base
        if other is not None and base is not None:
            self.ruled.emit(base.article, other.article, other.article not in self._are_versions)

    def _on_open_clicked(self) -> None:
        other = self.current()
        if other is not None:
            self.accept()
            self.opened.emit(other.article)


def _order(one: Version) -> tuple[str, int]:
    return (one.published.when if one.published else one.added, one.article)


def _when(one: Version) -> str:
    return full_date(one.published, QLocale()) if one.published else day_words(one.added)


def _line(one: Version) -> str:
    return " · ".join(part for part in (shortened(one.title), one.source or "", _when(one)) if part)

