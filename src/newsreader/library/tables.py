"""Tables of stories whose columns only the reader can tell."""

from __future__ import annotations

from collections.abc import Collection

from newsreader.library.base import OpenLibrary
from newsreader.model.tables import ColumnChoice, WaitingTable
from newsreader.storage import queue
from newsreader.storage import tables as stored_tables


class Tables(OpenLibrary):
    """What their columns hold, and the files that wait for the answer. None of it is a change that any pane shows."""

    def list_column_choices(self) -> tuple[ColumnChoice, ...]:
        """What the reader said of each kind of table."""
        return stored_tables.list_choices(self._database)

    def list_waiting_tables(self) -> list[WaitingTable]:
        """Files that wait for an answer, in the order in which they came."""
        return stored_tables.list_waiting(self._database)

    def choose_columns(self, choice: ColumnChoice) -> int:
        """Keep a choice and put the files that waited for it back into the import queue; returns how many."""
        with self._database.transaction():
            stored_tables.save_choice(self._database, choice)
            paths = stored_tables.take_waiting(self._database, choice.table)
            queue.add_paths(self._database, paths)
        return len(paths)

    def leave_table(self, table: str) -> None:
        """Forget the files that wait for an answer about these columns; importing them again asks again."""
        with self._database.transaction():
            stored_tables.take_waiting(self._database, table)

    def _keep_waiting(self, finished: Collection[int], waiting: Collection[WaitingTable]) -> None:
        """Lines of the import queue were read, some with a question; to be called within the transaction of that."""
        stored_tables.forget_read(self._database, finished)
        stored_tables.add_waiting(self._database, waiting)
