"""What every part of the library stands on: the open file, the rules for names, the time."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import UTC, datetime

from newsreader.library.rules import Linking, program_linking
from newsreader.model.article import ArticleId
from newsreader.model.changes import Changes
from newsreader.model.entity import EntityId
from newsreader.storage.connection import Database, new_random_id


class OpenLibrary:
    """One open library; the classes that derive from it each hold the questions and writes of one region."""

    def __init__(self, database: Database, linking_rules: Callable[[], Linking] = program_linking) -> None:
        self._database = database
        self._linking_rules = linking_rules

    def close(self) -> None:
        """Close the file; the library cannot be used afterwards. Closing twice does nothing."""
        self._database.close()

    def settle_journal(self, *, is_idle: bool = False) -> None:
        """To be called between writes, when nobody waits: what they left to be done later is done, if it has become much."""
        self._database.settle_journal(is_idle=is_idle)

    def interrupt(self) -> None:
        """Stop the running read from another thread; it raises CancelledError."""
        self._database.interrupt()

    def stop_when(self, is_stale: Callable[[], bool]) -> None:
        """Ask now and then, from within long reads, whether they are wanted still; else they raise CancelledError."""
        self._database.stop_when(is_stale)


def now() -> datetime:
    """The time now, in UTC."""
    return datetime.now(UTC)


def stamp(moment: datetime | None = None) -> str:
    """A moment, or now, as it is stored: ISO 8601 in UTC, to the second."""
    return (moment or now()).isoformat(timespec="seconds")


def new_entity_id() -> EntityId:
    """An id that no entity has or had."""
    return EntityId(new_random_id())


def changed(articles: Collection[ArticleId]) -> Changes:
    """A write that changed these articles."""
    return Changes(changed=tuple(sorted(set(articles))))
