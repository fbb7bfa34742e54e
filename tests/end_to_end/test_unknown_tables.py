"""A table whose columns only the reader can tell: the notice, the dialog, the answer, and the next start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from newsreader.library import Library
from newsreader.model.tables import ColumnRole
from newsreader.settings import Settings
from newsreader.ui.dialogs.table_columns import TableColumnsDialog
from newsreader.ui.main_window import MainWindow
from newsreader.ui.theme import ThemeChoice, ThemeKeeper, load_fonts

LONG = 60_000
TEXT = "The harbour reopened on Friday as the mayor said. It had been shut for a week."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    load_fonts()
    for name, columns in (("one.csv", "a,b"), ("two.csv", "c,d")):
        lines = [columns, *(f"{name} {n},{n}. {TEXT}" for n in range(2))]
        (tmp_path / name).write_text("\n".join(lines), encoding="utf-8")
    Library.open(tmp_path / "x.library").close()
    return tmp_path / "x.library"


def opened(qtbot: QtBot, path: Path) -> MainWindow:
    window = MainWindow(path, Settings(path.with_name("s.json")), ThemeKeeper(ThemeChoice.LIGHT))
    window.show()
    window.begin()
    qtbot.waitUntil(lambda: window.news.counts is not None and window.is_settled(), timeout=LONG)
    return window


@pytest.fixture
def window(qtbot: QtBot, path: Path) -> Iterator[MainWindow]:
    window = opened(qtbot, path)
    yield window
    window.close()
    window.deleteLater()


def dialogs() -> list[TableColumnsDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, TableColumnsDialog) and one.isVisible()]


def press(window: MainWindow, words: str) -> None:
    next(one for one in window.notice.findChildren(QPushButton) if one.text() == words).click()


def test_the_reader_is_asked_when_he_wants_and_each_kind_of_table_once(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    folder = path.parent
    window.desk.import_paths([str(folder / "one.csv"), str(folder / "two.csv")])
    qtbot.waitUntil(lambda: window.notice.sentence().startswith("2 file"), timeout=LONG)
    assert dialogs() == []
    assert window.reader.now.counts().articles == 0
    press(window, "Choose columns…")
    qtbot.waitUntil(lambda: len(dialogs()) == 1, timeout=LONG)
    (dialog,) = dialogs()
    assert dialog.choice.column_of(ColumnRole.TEXT) == "b"
    dialog.choose(ColumnRole.TITLE, "a")
    dialog.findChildren(QPushButton)[0].click()
    qtbot.waitUntil(lambda: len(dialogs()) == 1 and dialogs()[0] is not dialog, timeout=LONG)
    # put off: the notice comes back, and what was answered comes in
    dialogs()[0].reject()
    qtbot.waitUntil(lambda: window.reader.now.counts().articles == 2, timeout=LONG)
    qtbot.waitUntil(lambda: window.notice.sentence().startswith("1 file"), timeout=LONG)
    qtbot.waitUntil(window.is_settled, timeout=LONG)
    assert [one.path.endswith("two.csv") for one in window.reader.now.list_waiting_tables()] == [True]


def test_what_waits_is_offered_again_at_the_next_start(qtbot: QtBot, path: Path) -> None:
    first = opened(qtbot, path)
    first.desk.import_paths([str(path.with_name("one.csv"))])
    qtbot.waitUntil(lambda: first.notice.sentence().startswith("1 file"), timeout=LONG)
    first.close()
    first.deleteLater()
    second = opened(qtbot, path)
    qtbot.waitUntil(lambda: second.notice.sentence().startswith("1 file"), timeout=LONG)
    press(second, "Choose columns…")
    qtbot.waitUntil(lambda: len(dialogs()) == 1, timeout=LONG)
    next(one for one in dialogs()[0].findChildren(QPushButton) if one.text() == "Do &not import").click()
    qtbot.waitUntil(lambda: second.reader.now.list_waiting_tables() == [], timeout=LONG)
    assert second.reader.now.counts().articles == 0
    second.close()
    second.deleteLater()
