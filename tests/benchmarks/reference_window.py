"""The measure of a quick start: a window with the same widgets as ours, without logic and without data.

    python tests/benchmarks/reference_window.py STYLE_SHEET

The menus with their 130 commands and keys, a navigator of 50 rows with icons, a table of 500 articles, the reader with a
text, the list beside it, the bars with their buttons and labels, the welcome page behind; the bundled fonts and the
window's style sheet, which the benchmark puts into the file STYLE_SHEET; one connection to an empty database. Hidden are
the parts that hide in our window at its first paint; what ours makes when it is first wanted (pop-ups, dialogs, library
views) is not here either. Rows are painted by Qt's own delegates. This is what any program of this kind has to make
before it can be used, made the plain way. Prints ``time.monotonic`` and the process's CPU seconds when it is painted and
idle.
"""

from __future__ import annotations

import sqlite3
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

from PySide6.QtCore import QStringListModel, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QFont,
    QFontDatabase,
    QIcon,
    QKeySequence,
    QPainter,
    QPixmap,
    QShortcut,
    QStandardItem,
    QStandardItemModel,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTableView,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
ARTICLES, NAVIGATOR_ROWS, ENTITIES, PARAGRAPHS = 500, 50, 11, 8
MENUS, SUBMENUS, COMMANDS = 8, 11, 130
KEYS = 104
"""How many commands have keys, of which the last BARE_KEYS work in a pane only."""
BARE_KEYS = 27
ROW_PX, ICON_PX, ICONS = 96, 16, 20


@cache
def _icon_files() -> list[Path]:
    return sorted((RESOURCES / "icons").glob("*.svg"))[:ICONS]


def _icon(number: int) -> QIcon:
    return _drawn(_icon_files()[number % ICONS])


@cache
def _drawn(path: Path) -> QIcon:
    drawn = QPixmap(ICON_PX, ICON_PX)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(str(path)).render(painter)
    painter.end()
    return QIcon(drawn)


# -- pieces


def _box(layout: QBoxLayout, *parts: QWidget, hidden: bool = False) -> QWidget:
    box = QWidget()
    layout.setContentsMargins(8, 4, 8, 4)
    for part in parts:
        layout.addWidget(part)
    box.setLayout(layout)
    if hidden:
        box.hide()
    return box


def _bar(*parts: QWidget, hidden: bool = False) -> QWidget:
    return _box(QHBoxLayout(), *parts, hidden=hidden)


def _column(*parts: QWidget, hidden: bool = False) -> QWidget:
    return _box(QVBoxLayout(), *parts, hidden=hidden)


def _tools(count: int) -> list[QWidget]:
    buttons: list[QWidget] = []
    for number in range(count):
        button = QPushButton()
        button.setObjectName("tool")
        button.setIcon(_icon(number))
        button.setAccessibleName(f"Tool {number}")
        button.setToolTip(f"Tool {number}")
        buttons.append(button)
    return buttons


def _chips(count: int) -> list[QWidget]:
    chips: list[QWidget] = []
    for number in range(count):
        chip = QPushButton(f"Kind {number}")
        chip.setCheckable(True)
        chips.append(chip)
    return chips


def _labels(*words: str) -> list[QWidget]:
    labels: list[QWidget] = []
    for text in words:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        labels.append(label)
    return labels


def _rows(count: int, *, with_icons: bool) -> QListView:
    view = QListView()
    view.setFrameShape(QFrame.Shape.NoFrame)
    model = QStandardItemModel(view)
    for number in range(count):
        model.appendRow(QStandardItem(_icon(number), f"Row {number}") if with_icons else QStandardItem(f"Row {number}"))
    view.setModel(model)
    return view


# -- panes


def _navigator() -> QWidget:
    rows = _rows(NAVIGATOR_ROWS, with_icons=True)
    rows.setCurrentIndex(rows.model().index(0, 0))
    importing = QToolButton()
    importing.setText("Import…")
    sources = QToolButton()
    sources.setMenu(QMenu(sources))
    sources.hide()
    pane = _column(rows, sources, importing)
    pane.setFixedWidth(212)
    return pane


def _articles() -> QWidget:
    search = QLineEdit()
    search.setPlaceholderText("Search")
    for _ in range(2):
        QToolButton(search).hide()
    QListView(search).hide()
    sort = QToolButton()
    sort.setText("Newest first")
    sort.setMenu(QMenu(sort))
    table = QTableView()
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.horizontalHeader().hide()
    table.horizontalHeader().setStretchLastSection(True)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_PX)
    table.setModel(QStringListModel([f"Title {n}\nThe Source · today\nHow it begins" for n in range(ARTICLES)], table))
    table.selectRow(0)
    nothing = _column(*_labels("Nothing found", "Look elsewhere"), QPushButton("Clear"), hidden=True)
    empty = _column(*_labels("Empty", "Import something"), QPushButton("Import"), hidden=True)
    jump = _bar(QLineEdit(), *_labels("none"), hidden=True)
    problem = QLabel()
    problem.hide()
    return _column(search, problem, _bar(*_labels("All articles"), sort), nothing, empty, jump, table)


def _reader() -> QWidget:
    text = QTextBrowser()
    text.setFrameShape(QFrame.Shape.NoFrame)
    font = QFont("Source Serif 4")
    font.setPixelSize(18)
    text.setFont(font)
    paper = QTextBlockFormat()
    paper.setLineHeight(150, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor = QTextCursor(text.document())
    cursor.setBlockFormat(paper)
    cursor.insertText("\n".join("The quick brown fox jumps over the lazy dog. " * 5 for _ in range(PARAGRAPHS)))
    header = _column(*_labels("A title", "The Source · today"), *_labels("", "", ""), _bar(*_chips(4)))
    find = _bar(QLineEdit(), *_labels("", ""), *_tools(5), hidden=True)
    empty = _column(*_labels("No article", "Choose one"), QPushButton("Import"), hidden=True)
    part = _bar(*_labels("1 of 3"), QPushButton("Before"), QPushButton("After"), hidden=True)
    note = _column(*_labels("Note"), QToolButton(), QPlainTextEdit(), hidden=True)
    return _column(_bar(*_tools(5)), find, empty, header, text, part, note)


def _sidebar() -> QWidget:
    facts = _column(_bar(*_tools(2)), _rows(0, with_icons=False), _bar(*_chips(4)), hidden=True)
    split = QSplitter(Qt.Orientation.Vertical)
    split.addWidget(_rows(ENTITIES, with_icons=False))
    split.addWidget(facts)
    return _column(_bar(*_labels("Mentions"), *_tools(1)), split)


def _welcome() -> QWidget:
    area = QFrame()
    layout = QVBoxLayout(area)
    for part in (*_labels("Drop files here", "or", "folders"), QPushButton("Files"), QPushButton("Folder")):
        layout.addWidget(part)
    ground = _column(*_labels("Welcome", "", "", ""), area, QPushButton("Samples"), QPushButton("Help"))
    scroll = QScrollArea()
    scroll.setWidget(ground)
    return scroll


def _notice() -> QWidget:
    details = _column(QPlainTextEdit(), QPushButton("Copy"), hidden=True)
    buttons = [QPushButton(words) for words in ("More", "Act", "Other")]
    return _bar(*_labels("", ""), *buttons, *_tools(1), details, hidden=True)


def _status() -> QWidget:
    progress = QProgressBar()
    progress.hide()
    pause = QPushButton("Pause")
    pause.hide()
    return _bar(*_labels("500 articles"), progress, pause, *_labels("Ready"))


class ReferenceWindow(QMainWindow):
    """Four panes, menus and bars."""

    def __init__(self) -> None:
        super().__init__()
        self._database = sqlite3.connect(":memory:")
        panes = QSplitter(Qt.Orientation.Horizontal)
        articles, reader = _articles(), _reader()
        for pane in (articles, reader, _sidebar()):
            panes.addWidget(pane)
        panes.setSizes([360, 720, 308])
        stack = QStackedWidget()
        stack.addWidget(_welcome())
        stack.addWidget(panes)
        stack.setCurrentWidget(panes)
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.addWidget(_navigator())
        beside.addWidget(stack, 1)
        central = QWidget()
        whole = QVBoxLayout(central)
        whole.addWidget(_notice())
        whole.addWidget(row, 1)
        whole.addWidget(_status())
        self.setCentralWidget(central)
        self._make_commands((articles, reader))
        self.setWindowIcon(QIcon(str(RESOURCES / "icons" / "newsreader.svg")))
        self.resize(1600, 1000)

    def _make_commands(self, panes: tuple[QWidget, ...]) -> None:
        menus = [self.menuBar().addMenu(f"Menu {number}") for number in range(MENUS)]
        menus += [menus[number % MENUS].addMenu(f"Menu {number}") for number in range(SUBMENUS)]
        for number in range(COMMANDS):
            action = QAction(f"Command {number}", self)
            action.setObjectName(f"command.{number}")
            action.setToolTip(f"Command {number}")
            action.triggered.connect(self._command(number))
            keys = f"Ctrl+Alt+{chr(65 + number % 26)}, {chr(65 + number // 26)}"
            if number < KEYS - BARE_KEYS:
                action.setShortcut(QKeySequence(keys))
            elif number < KEYS:
                shortcut = QShortcut(QKeySequence(chr(65 + number - KEYS + BARE_KEYS)), panes[number % len(panes)])
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(action.trigger)
            menu = menus[number % len(menus)]
            if number % 3 == 0:
                menu.addSeparator()
            menu.addAction(action)

    def _command(self, number: int) -> Callable[[], None]:
        return lambda: self.setWindowTitle(f"Command {number}")


def main() -> None:
    """Show the window; print the moment (``time.monotonic``) and the CPU time at which it is painted and idle."""
    app = QApplication([])
    for path in (RESOURCES / "fonts").glob("*.otf"):
        QFontDatabase.addApplicationFont(str(path))
    app.setStyle("Fusion")
    font = QFont("Inter")
    font.setPixelSize(13)
    app.setFont(font)
    app.setStyleSheet(Path(sys.argv[1]).read_text(encoding="utf-8"))
    window = ReferenceWindow()
    window.show()

    def tell() -> None:
        print(time.monotonic(), time.process_time(), flush=True)
        app.quit()

    QTimer.singleShot(0, lambda: QTimer.singleShot(0, tell))
    app.exec()


if __name__ == "__main__":
    main()
