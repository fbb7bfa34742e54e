"""Made-up rows of the article list, and the parts of the panes that show them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QObject

from newsreader.model.article import AnalysisState, ArticleId, ArticleSummary, KindCounts, KnownBy, Published

ENGLISH = "en_GB"
Part = TypeVar("Part", bound=QObject)


def part_of(whole: QObject, kind: type[Part]) -> Part:
    """The one part of a pane that is of this class."""
    (part,) = whole.findChildren(kind)
    return part


def summary_of(number: int, **changes: object) -> ArticleSummary:
    """A read article numbered ``number``, with whatever the test cares about changed."""
    values: dict[str, object] = {
        "id": ArticleId(number),
        "title": f"Title {number}",
        "source": "Harbour Post",
        "published": Published("2004-11-22", KnownBy.TEXT),
        "added": "2026-11-24T10:00:00",
        "snippet": f"Snippet {number}",
        "is_read": True,
        "is_starred": False,
        "analysis_state": AnalysisState.DONE,
        "counts": KindCounts(4, 1, 0, 7),
    }
    return ArticleSummary(**{**values, **changes})  # type: ignore[arg-type]  # the table above has every field


class Shelf:
    """A library of summaries that remembers what was fetched."""

    def __init__(self, *, unread: Sequence[int] = (), gone: Sequence[int] = ()) -> None:
        self.unread = set(unread)
        self.gone = set(gone)
        self.starred: set[int] = set()
        self.fetched: list[list[int]] = []
        self.searches: list[str] = []

    def fetch(self, ids: Sequence[ArticleId], found_by: str = "") -> list[ArticleSummary]:
        self.searches.append(found_by)
        self.fetched.append(list(ids))
        return [
            summary_of(number, is_read=number not in self.unread, is_starred=number in self.starred)
            for number in ids
            if number not in self.gone
        ]
