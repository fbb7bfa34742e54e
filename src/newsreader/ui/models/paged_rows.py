"""The rows behind a long list: an array of ids, and the values of those on screen fetched a page at a time. No Qt here."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping
from typing import Generic, TypeVar

Row = TypeVar("Row")

PAGE_ROWS = 64
"""Rows fetched at once."""

_MOST_PAGES = 32


class PagedRows(Generic[Row]):
    """``fetch`` takes ids and gives their rows by id within milliseconds, leaving out those that are gone."""

    def __init__(self, fetch: Callable[[list[int]], Mapping[int, Row]]) -> None:
        self._fetch = fetch
        self._pages: OrderedDict[int, Mapping[int, Row]] = OrderedDict()
        self.ids: array[int] = array("q")

    def set_ids(self, ids: array[int]) -> None:
        """Other rows, or the same in another order; everything fetched is forgotten."""
        self.ids = ids
        self._pages.clear()

    def forget(self, wanted: Collection[int]) -> list[tuple[int, int]]:
        """Forget the pages that hold any of these ids; gives the first and last row of each."""
        gone = frozenset(wanted)
        ranges = []
        for page in [page for page in self._pages if not gone.isdisjoint(self._page_ids(page))]:
            del self._pages[page]
            first = page * PAGE_ROWS
            ranges.append((first, min(first + PAGE_ROWS, len(self.ids)) - 1))
        return ranges

    def row_at(self, number: int) -> Row | None:
        """What a row shows, fetching its page when needed; None outside the list and for what is gone."""
        if not 0 <= number < len(self.ids):
            return None
        page = number // PAGE_ROWS
        rows = self._pages.get(page)
        if rows is None:
            rows = self._pages[page] = self._fetch(self._page_ids(page))
            while len(self._pages) > _MOST_PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(page)
        return rows.get(self.ids[number])

    def find(self, wanted: int) -> int | None:
        """The row of an id; None when it is not in the list."""
        try:
            return self.ids.index(wanted)
        except ValueError:
            return None

    def _page_ids(self, page: int) -> list[int]:
        return list(self.ids[page * PAGE_ROWS : (page + 1) * PAGE_ROWS])
