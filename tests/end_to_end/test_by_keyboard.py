"""A whole round by keys alone: find a person, their quotes, merge, split, a speaker, undo, export; and decisions by file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from harbour_library import fill
from newsreader.model.annotation import Kind
from newsreader.model.query import QuoteFilter
from newsreader.settings import Settings
from newsreader.ui.dialogs.entity_picker import EntityPicker
from newsreader.ui.dialogs.split import SplitDialog
from newsreader.ui.main_window import MainWindow
from newsreader.ui.pages.entities_page import EntitiesPage
from newsreader.ui.pages.library_page import LibraryPage
from newsreader.ui.pages.quotes_page import QuotesPage
from newsreader.ui.theme import ThemeChoice, ThemeKeeper, load_fonts

LONG = 30_000
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Reader:
    """Presses keys on whatever has the keyboard, and waits until everything is shown."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self.window = window

    def settle(self) -> None:
        self._qtbot.waitUntil(self.window.is_settled, timeout=LONG)

    def until(self, is_so: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(is_so, timeout=LONG)
        self.settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._qtbot.keyClick(self.focused(), key, modifiers)
        self.settle()

    def write(self, words: str) -> None:
        self._qtbot.keyClicks(self.focused(), words)
        # the field tells a moment after typing stops
        self._qtbot.wait(200)
        self.settle()

    def focused(self) -> QWidget:
        front = QApplication.activeModalWidget() or self.window
        if not front.isActiveWindow():
            front.activateWindow()
            self._qtbot.waitUntil(front.isActiveWindow, timeout=LONG)
        return front.focusWidget() or front

    def dialog(self, kind: type[QDialog]) -> QDialog:
        def found() -> list[QDialog]:
            return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]

        self.until(lambda: bool(found()))
        return found()[0]

    def page(self) -> LibraryPage:
        front = self.window.stack.currentWidget()
        assert isinstance(front, LibraryPage)
        return front

    def people(self) -> list[str]:
        return sorted(row.entity.name for row in self.window.reader.now.list_entities(Kind.PERSON))

    def speakers(self) -> dict[str, str | None]:
        library = self.window.reader.now
        return {one.text: one.speaker for one in library.list_quote_rows(library.list_quote_ids(QuoteFilter()))}


@pytest.fixture
def reader(qtbot: QtBot, tmp_path: Path) -> Iterator[Reader]:
    load_fonts()
    fill(tmp_path / "x.library")
    window = MainWindow(tmp_path / "x.library", Settings(tmp_path / "s.json"), ThemeKeeper(ThemeChoice.LIGHT))
    window.resize(1400, 900)
    window.show()
    window.activateWindow()
    window.begin()
    qtbot.waitUntil(lambda: window.flow.article is not None and window.is_settled(), timeout=LONG)
    yield Reader(qtbot, window)
    window.close()
    window.deleteLater()


def test_a_round_by_keys(reader: Reader, tmp_path: Path) -> None:
    before, said = reader.people(), reader.speakers()

    # find a person
    reader.press(Qt.Key.Key_5, CTRL)
    people = reader.page()
    assert isinstance(people, EntitiesPage)
    assert reader.focused() is people.table
    reader.press(Qt.Key.Key_Slash)
    reader.write("lea")
    reader.press(Qt.Key.Key_Return)
    reader.press(Qt.Key.Key_Return)
    assert people.page.facts is not None
    assert people.page.facts.totals.entity.name == "Anna Lea"

    # everything this person said, and back
    reader.press(Qt.Key.Key_L, CTRL)
    ledger = reader.page()
    assert isinstance(ledger, QuotesPage)
    assert [ledger.model.index(row, 1).data() for row in range(ledger.model.rowCount())] == ["“Stay inside,”"]
    reader.press(Qt.Key.Key_Escape)
    reader.press(Qt.Key.Key_Escape)
    assert reader.page() is people

    # merge a variant: the page follows, the keyboard is where it was
    reader.press(Qt.Key.Key_M, CTRL)
    assert isinstance(reader.dialog(EntityPicker), EntityPicker)
    reader.write("anna lee")
    reader.press(Qt.Key.Key_Return)
    reader.until(lambda: len(reader.people()) == 2)
    reader.until(lambda: people.page.facts is not None and people.page.facts.totals.entity.name == "Anna Lee")
    assert reader.focused() is people.table

    # split a wrong one off
    reader.press(Qt.Key.Key_S, CTRL | SHIFT)
    dialog = reader.dialog(SplitDialog)
    assert isinstance(dialog, SplitDialog)
    reader.press(Qt.Key.Key_Tab, CTRL)
    dialog._articles.setFocus()
    titles = [dialog._articles.item(row).text().split("\n")[0] for row in range(dialog._articles.count())]
    for _row in range(titles.index("Court") - dialog._articles.currentRow()):
        reader.press(Qt.Key.Key_Down)
    reader.press(Qt.Key.Key_Space)
    reader.press(Qt.Key.Key_Return)
    reader.until(lambda: reader.people() == ["Anna Lee", "Anna Lee", "Tom Reed"])

    # correct a speaker
    reader.press(Qt.Key.Key_8, CTRL)
    ledger.show_unattributed()
    reader.until(lambda: bool(ledger.detail.candidates()))
    reader.press(Qt.Key.Key_1)
    reader.until(lambda: reader.speakers()["“It holds.”"] == "Tom Reed")

    # take all three back
    for _step in range(3):
        reader.press(Qt.Key.Key_Z, CTRL)
    reader.until(lambda: reader.people() == before and reader.speakers() == said)
    reader.until(lambda: reader.window.reader.now.count_decisions() == 0)


def test_decisions_go_out_and_come_in_by_a_file(reader: Reader, tmp_path: Path) -> None:
    window = reader.window
    ids = {row.entity.name: row.entity.id for row in window.reader.now.list_entities(Kind.PERSON)}
    window.decisions.never([ids["Anna Lee"], ids["Tom Reed"]])
    reader.until(lambda: window.reader.now.count_decisions() == 1)
    window.sharing.export_to(tmp_path / "ours")
    reader.until(lambda: window.notice.sentence().endswith("ours.jsonl."))
    written = (tmp_path / "ours.jsonl").read_text(encoding="utf-8")
    assert written.count("\n") >= 1

    window.commands.trigger("edit.undo")
    reader.until(lambda: window.reader.now.count_decisions() == 0)
    (tmp_path / "ours.jsonl").write_text(written + "no decision\n", encoding="utf-8")
    window.sharing.import_from(str(tmp_path / "ours.jsonl"))
    reader.until(lambda: "could not be read" in window.notice.sentence())
    assert window.notice.details().startswith("Line ")


def test_an_entity_can_be_of_another_kind(reader: Reader) -> None:
    window = reader.window
    reed = next(row.entity.id for row in window.reader.now.list_entities(Kind.PERSON) if row.entity.name == "Tom Reed")
    window.open_entity(reed)
    reader.settle()
    window.commands.trigger("entity.is_organisation")
    reader.until(lambda: "Tom Reed" not in reader.people())
    organisations = {row.entity.name for row in window.reader.now.list_entities(Kind.ORGANISATION)}
    assert "Tom Reed" in organisations


def opened(qtbot: QtBot, path: Path, settings: Settings) -> MainWindow:
    window = MainWindow(path, settings, ThemeKeeper(ThemeChoice.LIGHT))
    window.show()
    window.begin()
    qtbot.waitUntil(lambda: window.flow.article is not None and window.is_settled(), timeout=LONG)
    return window


def test_the_next_session_opens_on_the_page_it_ended_on(qtbot: QtBot, tmp_path: Path) -> None:
    load_fonts()
    fill(tmp_path / "x.library")
    settings = Settings(tmp_path / "s.json")
    first = opened(qtbot, tmp_path / "x.library", settings)
    rows = first.reader.now.list_entities(Kind.PERSON)
    first.open_entity(next(row.entity.id for row in rows if row.entity.name == "Tom Reed"))
    qtbot.waitUntil(first.is_settled, timeout=LONG)
    first.close()

    second = opened(qtbot, tmp_path / "x.library", settings)
    front = second.stack.currentWidget()
    assert isinstance(front, EntitiesPage)
    assert front.page.facts is not None
    assert front.page.facts.totals.entity.name == "Tom Reed"
    second.commands.trigger("history.back")
    assert second.stack.currentWidget() is second.panes
    second.close()
    for window in (first, second):
        window.deleteLater()


def test_the_page_of_the_name_at_the_keyboard_opens(reader: Reader) -> None:
    window = reader.window
    window.commands.trigger("focus.reader")
    reader.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    target = window.reading.target()
    assert target is not None
    assert target.entity is not None
    others = [row.entity.id for row in window.reader.now.list_entities(Kind.PERSON) if row.entity.id != target.entity]
    window.flow.select_entity(others[0])
    window.commands.trigger("focus.reader")
    reader.press(Qt.Key.Key_Return, CTRL)
    reader.until(lambda: isinstance(window.stack.currentWidget(), EntitiesPage))
    assert reader.page().open_entity() == target.entity
