"""Tables that wait for an answer: a notice offers the question, and the dialog comes when the reader wants it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from newsreader.importing.paths import found_from_text, name_to_text
from newsreader.jobs.protocol import ChooseColumns, LeaveTable
from newsreader.library import Library
from newsreader.model.tables import ColumnChoice, TableQuestion, WaitingTable
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.notice_bar import NoticeBar
from newsreader.ui.theme import ThemeKeeper


class ColumnDesk(QObject):
    """Asks the library which files wait, and tells the jobs process what the reader answers."""

    request_made = Signal(object)

    def __init__(
        self,
        window: QWidget,
        reader: LibraryReader,
        notice: NoticeBar,
        themes: ThemeKeeper,
        speaks: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reader = reader
        self._notice = notice
        self._themes = themes
        self._speaks = speaks
        self._offered = ""
        self._is_asking = False

    def look(self) -> None:
        """Offer the question when files wait for one; the dialog never comes by itself."""
        if not self._is_asking:
            self._reader.ask("tables.waiting", Library.list_waiting_tables, self._offer)

    def ask(self) -> None:
        """Ask about the first kind of table that waits."""
        self._reader.ask("tables.waiting", Library.list_waiting_tables, self._ask_first)

    def _offer(self, waiting: list[WaitingTable]) -> None:
        if self._is_asking:
            return
        self._notice.withdraw(self._offered)
        self._offered = ""
        if waiting and self._speaks():
            files = len({one.path for one in waiting})
            self._offered = self.tr(
                "%Ln file(s) cannot be imported before you say which column holds the text.", "", files
            )
            self._notice.offer(self._offered, self.tr("Choose columns…"), self.ask)

    def _ask_first(self, waiting: Sequence[WaitingTable]) -> None:
        if not waiting or self._is_asking:
            return
        # loaded when it is wanted
        from newsreader.ui.dialogs.table_columns import TableColumnsDialog

        question = waiting[0].question
        alike = [one for one in waiting if one.question.table == question.table]
        rest = [one for one in waiting if one.question.table != question.table]
        dialog = TableColumnsDialog(self._themes.current, question, _file_name(alike[0]), len(alike) - 1, self._window)
        dialog.chosen.connect(lambda choice: self._answer(choice, rest))
        dialog.left_out.connect(lambda: self._leave(question, rest))
        dialog.rejected.connect(self._on_put_off)
        dialog.finished.connect(dialog.deleteLater)
        self._is_asking = True
        dialog.open()

    def _answer(self, choice: ColumnChoice, rest: Sequence[WaitingTable]) -> None:
        self._is_asking = False
        self.request_made.emit(ChooseColumns(choice))
        self._ask_first(rest)

    def _leave(self, question: TableQuestion, rest: Sequence[WaitingTable]) -> None:
        self._is_asking = False
        self.request_made.emit(LeaveTable(question.table))
        self._ask_first(rest)

    def _on_put_off(self) -> None:
        self._is_asking = False
        self.look()


def _file_name(waiting: WaitingTable) -> str:
    return name_to_text(Path(found_from_text(waiting.path).path).name)
