"""What a write to the library changed: panes refresh from this and from nothing else."""

from __future__ import annotations

from newsreader.model.article import ArticleId
from newsreader.model.entity import EntityId
from newsreader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """Articles and entities touched by one write. Ids are unique and sorted within each tuple.

    ``analysed`` are articles whose annotations changed, by an analysis or by what the reader ruled. ``tables`` names
    what else changed that is small enough to be read anew whole, such as "saved_search".
    """

    added: tuple[ArticleId, ...] = ()
    changed: tuple[ArticleId, ...] = ()
    analysed: tuple[ArticleId, ...] = ()
    removed: tuple[ArticleId, ...] = ()
    entities: tuple[EntityId, ...] = ()
    tables: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.analysed or self.removed or self.entities or self.tables)

    def __or__(self, other: Changes) -> Changes:
        """Both writes together."""
        return Changes(
            added=tuple(sorted({*self.added, *other.added})),
            changed=tuple(sorted({*self.changed, *other.changed})),
            analysed=tuple(sorted({*self.analysed, *other.analysed})),
            removed=tuple(sorted({*self.removed, *other.removed})),
            entities=tuple(sorted({*self.entities, *other.entities})),
            tables=self.tables | other.tables,
        )


@dataclass(frozen=True, slots=True)
class AddResult:
    """What became of a batch of incoming articles.

    ``added`` are the new articles in the order they came. ``copies`` are (path, article that has the same text); the
    path is empty for pasted text. ``unchanged`` counts files that were in the library under the same path already,
    ``restored`` are those that were in the bin.
    """

    changes: Changes
    added: tuple[ArticleId, ...] = ()
    copies: tuple[tuple[str, ArticleId], ...] = ()
    unchanged: int = 0
    restored: tuple[tuple[str, ArticleId], ...] = ()
