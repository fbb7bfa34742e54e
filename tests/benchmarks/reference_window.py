"""The measure of a quick start: a window with the same widgets as ours, without logic and without data.

Menus and 100 actions, a navigator, a list of 500 rows, a reader with a text, two trees beside it, bars with buttons and
labels, as many widgets as ours has; the fonts, a style sheet and 24 icons of SVG; one connection to an empty database.
That is what any program of this kind has to make before it can be used.
"""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from PySide6.QtCore import QStringListModel, Qt, QTimer
from PySide6.QtGui import QAction, QFontDatabase, QIcon, QPainter, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMainWindow,
    QSplitter,
    QTextBrowser,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
ROWS, MENUS, ACTIONS, BUTTONS, LABELS, PARAGRAPHS = 500, 6, 17, 8, 10, 20
ICON_PX = 16
STYLE = """
QWidget { background: #F5F6F8; color: #1C1F23 } QToolButton { border: none; border-radius: 6px; padding: 4px }
QLineEdit { border: 1px solid #858E99; border-radius: 6px; padding: 4px } QMenuBar::item:selected { background: #DDEBFB }
"""


def _tree(rows: int) -> QTreeView:
    view = QTreeView()
    model = QStandardItemModel(view)
    for number in range(rows):
        model.appendRow([QStandardItem(f"Row {number}"), QStandardItem(str(number))])
    view.setModel(model)
    return view


def _column(*parts: QWidget) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    for part in parts:
        layout.addWidget(part)
    return column


def _bar(icons: list[QIcon]) -> QWidget:
    bar = QWidget()
    layout = QHBoxLayout(bar)
    for icon in icons:
        button = QToolButton()
        button.setIcon(icon)
        layout.addWidget(button)
    for number in range(LABELS):
        layout.addWidget(QLabel(str(number)))
    return bar


def _icons() -> list[QIcon]:
    icons: list[QIcon] = []
    for path in sorted((RESOURCES / "icons").glob("*.svg"))[: 3 * BUTTONS]:
        drawn = QPixmap(ICON_PX, ICON_PX)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        QSvgRenderer(str(path)).render(painter)
        painter.end()
        icons.append(QIcon(drawn))
    return icons


class ReferenceWindow(QMainWindow):
    """Four panes, menus and a status bar."""

    def __init__(self) -> None:
        super().__init__()
        self._database = sqlite3.connect(":memory:")
        for menu_number in range(MENUS):
            menu = self.menuBar().addMenu(f"Menu {menu_number}")
            for number in range(ACTIONS):
                action = QAction(f"Action {number}", self)
                action.setShortcut(f"Ctrl+Alt+{chr(65 + number)}" if not menu_number else "")
                menu.addAction(action)
        articles = QListView()
        articles.setUniformItemSizes(True)
        articles.setModel(QStringListModel([f"Article {number}" for number in range(ROWS)], articles))
        reader = QTextBrowser()
        reader.setPlainText("\n\n".join("The quick brown fox jumps over the lazy dog. " * 5 for _ in range(PARAGRAPHS)))
        panes = QSplitter(Qt.Orientation.Horizontal)
        icons = _icons()
        bars = [_bar(icons[first : first + BUTTONS]) for first in range(0, len(icons), BUTTONS)]
        panes.addWidget(_column(_tree(20)))
        panes.addWidget(_column(bars[0], QLineEdit(), articles))
        panes.addWidget(_column(bars[1], reader))
        panes.addWidget(_column(bars[2], _tree(30), _tree(30)))
        self.setCentralWidget(panes)
        self.statusBar().showMessage("Ready")
        self.resize(1600, 1000)


def main() -> None:
    """Show the window; print the moment (``time.monotonic``) at which it is painted and idle."""
    app = QApplication([])
    for path in (RESOURCES / "fonts").glob("*.otf"):
        QFontDatabase.addApplicationFont(str(path))
    app.setStyle("Fusion")
    app.setStyleSheet(STYLE)
    window = ReferenceWindow()
    window.show()

    def tell() -> None:
        print(time.monotonic(), flush=True)
        app.quit()

    QTimer.singleShot(0, lambda: QTimer.singleShot(0, tell))
    app.exec()


if __name__ == "__main__":
    main()
