"""Searches that the reader keeps: listed, saved, changed, put in order, deleted; every act can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsreader.errors import LibraryError
from newsreader.library.base import OpenLibrary
from newsreader.model.changes import Changes
from newsreader.model.query import ArticleOrder
from newsreader.model.saved_search import SavedSearch, SavedSearchId
from newsreader.storage import history, saved_searches
from newsreader.storage.history import Step
from newsreader.storage.saved_searches import SavedSearchChanges


class SavedSearches(OpenLibrary):
    """Reading and keeping searches."""

    def list_saved_searches(self) -> list[SavedSearch]:
        """All of them in the navigator's order."""
        return saved_searches.list_saved_searches(self._database)

    def save_search(self, name: str, query: str, order: ArticleOrder) -> Changes:
        """Keep a search, behind the others. Raises LibraryError for a name without letters."""
        return self._act(
            f"Save search “{_checked(name)}”",
            lambda: saved_searches.add_saved_search(self._database, _checked(name), query.strip(), order),
        )

    def change_saved_search(self, changed: SavedSearch) -> Changes:
        """Give a saved search another name, query or order. Raises LibraryError for a name without letters."""
        name = _checked(changed.name)
        before = saved_searches.get_saved_search(self._database, changed.id)
        if before is None:
            return Changes()
        wanted = SavedSearch(changed.id, name, changed.query.strip(), changed.order)
        label = f"Rename search “{before.name}”" if before.name != name else f"Change search “{name}”"
        return self._act(label, lambda: saved_searches.change_saved_search(self._database, wanted))

    def delete_saved_search(self, search: SavedSearchId) -> Changes:
        """Forget a saved search."""
        before = saved_searches.get_saved_search(self._database, search)
        if before is None:
            return Changes()
        return self._act(
            f"Delete search “{before.name}”", lambda: saved_searches.delete_saved_search(self._database, search)
        )

    def order_saved_searches(self, wanted: Sequence[SavedSearchId]) -> Changes:
        """Put the saved searches into this order; those not named keep theirs behind them."""
        there = [one.id for one in self.list_saved_searches()]
        order = [one for one in dict.fromkeys(wanted) if one in there]
        order += [one for one in there if one not in order]
        return self._act("Move search", lambda: saved_searches.order_saved_searches(self._database, order))

    def _act(self, label: str, act: Callable[[], object]) -> Changes:
        with self._database.transaction():
            rows = SavedSearchChanges(self._database)
            act()
            changes = rows.changes()
            if changes:
                history.add_step(self._database, label, Step(rows=changes))
        return Changes(tables=frozenset({"saved_search"})) if changes else Changes()


def _checked(name: str) -> str:
    plain = " ".join(name.split())
    if not plain:
        raise LibraryError("A saved search needs a name. Type one.")
    return plain
