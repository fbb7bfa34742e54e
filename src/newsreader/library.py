"""The library: one file with everything the reader imported and decided.

The facade over storage and linking. Reads never change anything; every write is one transaction and returns what it
changed. A ``Library`` belongs to the thread that opened it; any number of processes may have the same file open, one
writing at a time.
"""

from __future__ import annotations

import os
from array import array
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

import platformdirs

from newsreader.model.annotation import NAME_KINDS, Analysis, Kind
from newsreader.model.article import Article, ArticleId, ArticleSummary, IncomingArticle
from newsreader.model.changes import AddResult, Changes
from newsreader.model.entity import (
    EntityId,
    EntityInArticle,
    EntityRow,
    EntityTotals,
    Occurrence,
    Pointer,
    QuoteRecord,
    Variant,
)
from newsreader.model.linking import NameIndex, NameRecord, Resolution
from newsreader.model.query import ArticleFilter, ArticleOrder, LibraryCounts
from newsreader.storage import annotations as stored_annotations
from newsreader.storage import (
    article_lists,
    entities,
    entity_figures,
    linking,
    name_ledger,
    occurrences,
    queue,
    quotes,
)
from newsreader.storage import articles as stored_articles
from newsreader.storage.articles import Outcome
from newsreader.storage.connection import Database, new_random_id
from newsreader.storage.name_keys import NameKeys, file_all_anew
from newsreader.storage.opening import open_database

Resolve = Callable[[Kind, Collection[NameRecord], NameIndex, Callable[[], EntityId]], Resolution]


@dataclass(frozen=True, slots=True)
class Linking:
    """What decides about names: how they are told apart and filed, and which entity each belongs to.

    A library that was linked by another ``version`` of the rules is linked anew by the next write that links.
    """

    keys: NameKeys
    resolve: Resolve
    version: int = 1


def default_library_path() -> Path:
    """``NEWSREADER_LIBRARY`` or the file under the user's data directory."""
    if chosen := os.environ.get("NEWSREADER_LIBRARY"):
        return Path(chosen)
    return Path(platformdirs.user_data_dir("newsreader", appauthor=False)) / "library.newsreader"


def program_linking() -> Linking:
    """The program's own rules. They are loaded when first needed: who only reads a library needs none of them."""
    from newsreader.linking import RULES_VERSION
    from newsreader.linking.keys import keys_of, queries_of, surname_key_of
    from newsreader.linking.resolve import resolve
    from newsreader.names.keys import name_key

    return Linking(NameKeys(name_key, keys_of, queries_of, surname_key_of), resolve, RULES_VERSION)


class Library:
    """One open library."""

    def __init__(self, database: Database, linking_rules: Callable[[], Linking] = program_linking) -> None:
        self._database = database
        self._linking_rules = linking_rules

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open, creating the file and its folder when missing (not when ``read_only``) and migrating an older one.

        Raises LibraryTooNewError, NotALibraryError, LibraryDamagedError, LibraryBusyError, LibraryError.
        """
        return cls(open_database(path, read_only=read_only))

    def close(self) -> None:
        """Close the file; the library cannot be used afterwards. Closing twice does nothing."""
        self._database.close()

    def interrupt(self) -> None:
        """Stop the running read from another thread; it raises CancelledError."""
        self._database.interrupt()

    # -- articles: reading
    def counts(self) -> LibraryCounts:
        """Figures of the navigator and the status bar."""
        return article_lists.library_counts(self._database, _now())

    def list_article_ids(self, articles: ArticleFilter, order: ArticleOrder, limit: int | None = None) -> array[int]:
        """Ids (type code "q") of the articles in order; an odd search finds less, it never raises."""
        return article_lists.list_article_ids(self._database, articles, order, limit, _now())

    def list_summaries(self, ids: Sequence[ArticleId]) -> list[ArticleSummary]:
        """Rows for these ids in their order; ids that are gone are left out."""
        return article_lists.list_summaries(self._database, ids)

    def get_article(self, article: ArticleId) -> Article | None:
        """One article whole, or None."""
        return stored_articles.get_article(self._database, article)

    def get_original(self, article: ArticleId) -> bytes | None:
        """The bytes of the article's first copy, as imported."""
        return stored_articles.get_original(self._database, article)

    def get_analysis(self, article: ArticleId) -> Analysis | None:
        """Annotations and chains; None until analysed."""
        return stored_annotations.get_analysis(self._database, article)

    def list_chain_entities(self, article: ArticleId) -> dict[int, EntityId]:
        """Chain number → entity for every linked chain of the article."""
        return entities.list_chain_entities(self._database, article)

    # -- entities: reading
    def list_entities_in_article(self, article: ArticleId) -> list[EntityInArticle]:
        """By kind (person, place, organisation), then most mentions here, then first mention."""
        return entities.list_entities_in_article(self._database, article)

    def get_totals(self, entity: EntityId) -> EntityTotals | None:
        """Totals of one entity; None when it is not there or has become part of others."""
        return entities.get_totals(self._database, entity)

    def list_occurrences(
        self,
        entity: EntityId,
        *,
        except_article: ArticleId | None = None,
        limit: int = 50,
        offset: int = 0,
        contexts_per_article: int = 3,
    ) -> list[Occurrence]:
        """Articles with the entity, newest first, each mention in its sentence (left and right at most 120 characters).

        Articles of entities that point to this one (probable) are included, their contexts marked PROBABLE.
        """
        return occurrences.list_occurrences(
            self._database,
            entity,
            except_article=except_article,
            limit=limit,
            offset=offset,
            contexts_per_article=contexts_per_article,
        )

    def list_quotes(
        self, *, entity: EntityId | None = None, search: str = "", limit: int = 50, offset: int = 0
    ) -> list[QuoteRecord]:
        """Quotes newest first; by one speaker when ``entity`` is given."""
        return quotes.list_quotes(self._database, entity=entity, search=search, limit=limit, offset=offset)

    def list_variants(self, entity: EntityId) -> list[Variant]:
        """Every surface form of the entity with count, strength and reasons, commonest first."""
        return entities.list_variants(self._database, entity)

    def list_pointers(self, entity: EntityId) -> list[Pointer]:
        """Probable pointers from and to the entity."""
        return entities.list_pointers(self._database, entity)

    def list_companions(self, entity: EntityId, limit: int = 12) -> list[tuple[EntityRow, int]]:
        """Who appears with the entity: (row, shared articles), most first."""
        return entities.list_companions(self._database, entity, limit)

    def list_entities(self, kind: Kind, *, search: str = "", limit: int | None = None) -> list[EntityRow]:
        """The library-wide table, most articles first."""
        return entities.list_entities(self._database, kind, search=search, limit=limit)

    def find_mention(self, article: ArticleId, entity: EntityId) -> tuple[int, int] | None:
        """First mention of the entity in the article."""
        return occurrences.find_mention(self._database, article, entity)

    # -- the import queue: what was asked for and is not yet read
    def queue_paths(self, paths: Iterable[str]) -> int:
        """Remember paths to import; returns how many are now queued. Survives a crash."""
        with self._database.transaction():
            queue.add_paths(self._database, paths)
            return queue.count_paths(self._database)

    def list_queued(self, limit: int) -> list[tuple[int, str]]:
        """(id, path) of the first in the queue."""
        return queue.list_paths(self._database, limit)

    def count_queued(self) -> int:
        """How many paths wait."""
        return queue.count_paths(self._database)

    def clear_queue(self) -> None:
        """Forget what was asked for and is not yet read."""
        with self._database.transaction():
            queue.clear(self._database)

    # -- writes
    def add_articles(self, incoming: Sequence[IncomingArticle], *, finished: Collection[int] = ()) -> AddResult:
        """Store a batch and drop the ``finished`` queue rows in the same transaction.

        The same file again changes nothing; the same text from elsewhere becomes another copy of its article.
        """
        now = _stamp()
        added: list[ArticleId] = []
        copies: list[tuple[str, ArticleId]] = []
        unchanged = 0
        with self._database.transaction():
            for one in incoming:
                stored = stored_articles.add_article(self._database, one, now)
                if stored.outcome is Outcome.ADDED:
                    added.append(stored.article)
                elif stored.outcome is Outcome.COPY:
                    copies.append((one.path or "", stored.article))
                else:
                    unchanged += 1
            queue.remove_paths(self._database, finished)
        changed = {article for _, article in copies}.difference(added)
        changes = Changes(added=tuple(sorted(added)), changed=tuple(sorted(changed)))
        return AddResult(changes, tuple(added), tuple(copies), unchanged)

    def list_waiting(self, limit: int, *, first: ArticleId | None = None) -> list[tuple[ArticleId, str]]:
        """(id, text) of articles to analyse: ``first`` if it waits, then the newest imported."""
        return stored_articles.list_waiting(self._database, limit, first)

    def save_analyses(self, results: Sequence[tuple[ArticleId, Analysis]]) -> Changes:
        """Store annotations and chains and link the names of these articles. Articles that are gone are passed over."""
        rules = self._linking_rules()
        analysed: list[ArticleId] = []
        with self._database.transaction():
            caught_up = self._catch_up(rules)
            before = entity_figures.read_presence(self._database, [article for article, _ in results])
            ledger = name_ledger.NameLedger(self._database, rules.keys)
            for article, analysis in results:
                text = stored_articles.get_text(self._database, article)
                if text is None:
                    continue
                stored_annotations.replace_annotations(self._database, ledger, article, text, analysis)
                stored_articles.save_analysis_result(self._database, article, text, analysis)
                analysed.append(article)
            applied = self._resolve(rules, ledger.settle())
            after = entity_figures.read_presence(self._database, analysed)
            touched = caught_up | entity_figures.update_entities(self._database, applied, before, after, _stamp())
        return Changes(analysed=tuple(sorted(analysed)), entities=tuple(sorted(touched)))

    def save_analysis_failure(self, article: ArticleId, problem: str) -> Changes:
        """Remember that an article could not be analysed, with a sentence that says why."""
        with self._database.transaction():
            return Changes(changed=tuple(stored_articles.save_failure(self._database, article, problem)))

    def request_analysis(self, articles: Collection[ArticleId] | None = None) -> Changes:
        """Set articles (None: all) back to waiting; their old annotations stay until new ones come."""
        with self._database.transaction():
            return _changed(stored_articles.set_waiting(self._database, articles))

    def set_read(self, articles: Collection[ArticleId], is_read: bool) -> Changes:
        """Mark articles read or unread."""
        with self._database.transaction():
            return _changed(stored_articles.set_flag(self._database, "is_read", articles, is_read))

    def set_starred(self, articles: Collection[ArticleId], is_starred: bool) -> Changes:
        """Star articles or take their star away."""
        with self._database.transaction():
            return _changed(stored_articles.set_flag(self._database, "is_starred", articles, is_starred))

    def relink_all(self) -> Changes:
        """Throw all links away and make them anew from chains and decisions; ids stay where most mentions stay."""
        with self._database.transaction():
            touched = self._relink(self._linking_rules())
        return Changes(entities=tuple(sorted(touched)))

    def _catch_up(self, rules: Linking) -> set[EntityId]:
        """Link all anew when the library was linked by other rules than these; gives the entities touched."""
        if linking.rules_version(self._database) == rules.version:
            return set()
        return self._relink(rules)

    def _relink(self, rules: Linking) -> set[EntityId]:
        index = linking.StoredNames(self._database)
        file_all_anew(self._database, rules.keys)
        touched = set(linking.list_living_entities(self._database))
        for kind in NAME_KINDS:
            for names in index.read_all(kind):
                resolution = rules.resolve(kind, names, index, _new_entity_id)
                touched |= linking.apply_resolution(self._database, resolution).touched
        linking.set_rules_version(self._database, rules.version)
        return entity_figures.refresh_entities(self._database, touched, _stamp())

    def _link(self, rules: Linking, names: name_ledger.ChangedNames) -> set[EntityId]:
        """Resolve as below and count all entities touched anew; gives them."""
        applied = self._resolve(rules, names)
        return entity_figures.refresh_entities(self._database, applied.touched, _stamp())

    def _resolve(self, rules: Linking, names: name_ledger.ChangedNames) -> linking.Applied:
        """Resolve the blocks of changed names and of those whose neighbour is gone, and put the answer in place."""
        index = linking.StoredNames(self._database)
        applied = linking.Applied(frozenset(names.left))
        for kind in NAME_KINDS:
            changed = {record.id: record for record in index.get_names(names.changed.get(kind, ()))}
            bereft = index.find_names(kind, names.bereft_keys.get(kind, ()))
            orphans = (record for record in index.list_names_of(names.left) if record.kind is kind)
            neighbours = (record for found in bereft.values() for record in found)
            records = changed | {record.id: record for record in (*neighbours, *orphans)}
            if not records:
                continue
            resolution = rules.resolve(kind, list(records.values()), index, _new_entity_id)
            applied |= linking.apply_resolution(self._database, resolution)
            homes = {link.name_id: link.entity_id for link in resolution.links}
            applied |= linking.Applied(frozenset(homes[name] for name in changed if name in homes))
        return applied


def _now() -> datetime:
    return datetime.now(UTC)


def _stamp() -> str:
    """The time now as it is stored: ISO 8601 in UTC, to the second."""
    return _now().isoformat(timespec="seconds")


def _new_entity_id() -> EntityId:
    return EntityId(new_random_id())


def _changed(articles: Collection[ArticleId]) -> Changes:
    return Changes(changed=tuple(sorted(set(articles))))
