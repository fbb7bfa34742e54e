"""The line above a section of a page: what it is, how many, and a link that leads on."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from newsreader.ui.controls.flow_row import FlowRow
from newsreader.ui.controls.plain_label import LineLabel
from newsreader.ui.theme import Theme


class SectionHead(QWidget):
    """Title and figure at the left, the link at the right; without words there is no link."""

    link_activated = Signal()

    def __init__(self, theme: Theme, title: str, link: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = LineLabel(title)
        self._count = QLabel(self)
        self._count.hide()
        self._note = QLabel(self)
        self._note.hide()
        # shown before it has a parent, it would be a window for a moment
        self._link = QPushButton(link, self)
        self._link.setObjectName("link")
        self._link.setCursor(Qt.CursorShape.PointingHandCursor)
        self._link.setVisible(bool(link))
        self._link.setAccessibleName(f"{title}: {link}")
        self._link.clicked.connect(self.link_activated)
        row = FlowRow(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._title)
        row.addWidget(self._count)
        row.add_stretch()
        row.addWidget(self._note)
        row.addWidget(self._link)
        self._row = row
        self._is_tall = False
        self.set_theme(theme)

    def set_title(self, title: str, count: int | None = None) -> None:
        """Another title; None shows no figure."""
        self._title.setText(title)
        self.set_count(count)

    def set_count(self, count: int | None) -> None:
        """The figure beside the title."""
        self._count.setText("" if not count else QLocale().toString(count))
        self._count.setVisible(bool(count))
        self.setAccessibleName(f"{self._title.text()} {self._count.text()}".strip())

    def set_link(self, words: str) -> None:
        """Other words for the link; none hide it."""
        self._link.setText(words)
        self._link.setVisible(bool(words))
        self._link.setAccessibleName(f"{self._title.text()}: {words}")

    def set_note(self, words: str, tip: str = "") -> None:
        """What the figures below mean, above them; ``tip`` says more."""
        self._note.setText(words)
        self._note.setToolTip(tip)
        self._note.setVisible(bool(words))

    def add_controls(self, *controls: QWidget) -> None:
        """Put controls at the right end."""
        for control in controls:
            self._row.addWidget(control)
        self._is_tall = True
        self.set_theme(self._theme)

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        self._title.setFont(theme.ui_font(12, 600))
        self._count.setFont(theme.ui_font(12, tabular=True))
        self._count.setStyleSheet(f"color: {theme.colour('muted').name()}")
        self._note.setFont(theme.ui_font(11.5))
        self._note.setStyleSheet(f"color: {theme.colour('muted').name()}")
        self._link.setFont(theme.ui_font(12, 500))
        self._row.setSpacing(theme.px(7))
        self.setMinimumHeight(theme.px(26 if not self._is_tall else 34))
