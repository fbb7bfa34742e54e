"""A list of rows in a dialog: Enter or a double click chooses the current one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from newsreader.ui.models.row_list_model import RowListModel
from newsreader.ui.panes.sidebar_rows import SidebarList
from newsreader.ui.theme import Theme


class ChoosingList(SidebarList):
    """Rows of one height; who makes the list gives it what draws them."""

    row_chosen = Signal()

    def __init__(self, theme: Theme, model: RowListModel) -> None:
        super().__init__(theme, "page")
        self.setModel(model)
        self.doubleClicked.connect(lambda _index: self.row_chosen.emit())
        self.setUniformItemSizes(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.row_chosen.emit()
        else:
            super().keyPressEvent(event)
