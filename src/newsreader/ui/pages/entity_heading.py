"""The head of an entity's page: name, role, totals, and the decisions about it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from newsreader.model.entity import EntityTotals
from newsreader.ui.controls.plain_label import PlainLabel
from newsreader.ui.controls.segmented_control import SegmentedControl
from newsreader.ui.entity_words import DOT, totals_parts
from newsreader.ui.theme import Theme

_BESIDE_FROM = 620


class EntityPageHeading(QWidget):
    """``action_chosen`` tells "merge", "split", "never" or "rename"."""

    action_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name, self._role, self._totals = PlainLabel(), PlainLabel(), PlainLabel()
        for label in (self._name, self._role, self._totals):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._totals.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.action_bar = SegmentedControl(
            theme,
            (
                ("merge", self.tr("Merge…")),
                ("split", self.tr("Split…")),
                ("never", self.tr("Never the same…")),
                ("rename", self.tr("Rename…")),
            ),
        )
        self.action_bar.chosen.connect(self.action_chosen)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.addWidget(self._name, 1)
        self._top.addWidget(self.action_bar, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        under = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        under.addWidget(self._role)
        under.addWidget(self._totals, 1)
        self._under = under
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._top)
        column.addLayout(under)
        self._column = column
        self._width = 0
        self.set_theme(theme)

    def show_entity(self, totals: EntityTotals, role: str) -> None:
        """Name and totals; ``role`` may be empty."""
        self._name.setText(totals.entity.name)
        self._role.setText(role)
        self._role.setVisible(bool(role))
        self._totals.setText(DOT.join(totals_parts(totals, QLocale())))
        self.setAccessibleName(". ".join(part for part in (totals.entity.name, role, self._totals.text()) if part))
        self._place_totals()

    def set_width(self, width: int) -> None:
        """Put the actions below the name where they do not fit beside it."""
        is_wide = width >= self._theme.px(_BESIDE_FROM)
        wanted = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._top.direction() != wanted:
            self._top.setDirection(wanted)
        self._width = width
        self._place_totals()

    def _place_totals(self) -> None:
        """Beside the role where both have room on one line, else below it."""
        sides = (self._role, self._totals)
        gap = self._theme.px(12)
        needed = sum(label.fontMetrics().horizontalAdvance(label.text()) for label in sides) + gap
        is_beside = not self._role.text() or needed <= self._width
        direction = QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        self._role.setWordWrap(not is_beside)
        self._under.setSpacing(gap if is_beside else self._theme.px(2))
        if self._under.direction() != direction:
            self._under.setDirection(direction)

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        self._name.setFont(theme.ui_font(28, 600))
        self._role.setFont(theme.serif_font(15))
        self._totals.setFont(theme.ui_font(12.5))
        self._totals.setStyleSheet(f"color: {theme.colour('muted').name()}")
        self.action_bar.set_theme(theme)
        self._top.setSpacing(theme.px(16))
        self._column.setSpacing(theme.px(6))
        self._place_totals()
