"""Entities: those of an article, one across the library, and the tables of all of them and of their quotes."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from newsreader.library.base import OpenLibrary
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
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
from newsreader.model.entity_page import Companion, MentionLine, MentionOrder, RoleSpan, TimeBin
from newsreader.model.query import EntityOrder, QuoteFilter, QuoteOrder
from newsreader.storage import entities, entity_page, entity_tables, occurrences, quotes


class Entities(OpenLibrary):
    """Reading entities, their mentions and their quotes."""

    def list_chain_entities(self, article: ArticleId) -> dict[int, EntityId]:
        """Chain number → entity for every linked chain of the article."""
        return entities.list_chain_entities(self._database, article)

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

    # -- the page of one entity
    def list_mention_lines(
        self,
        entity: EntityId,
        *,
        search: str = "",
        order: MentionOrder = MentionOrder.NEWEST,
        limit: int = 200,
        offset: int = 0,
    ) -> list[MentionLine]:
        """Every mention in its sentence, grouped by article; ``offset`` counts lines.

        With ``search``, lines in which every word stands, in the line or in the article's title. Lines of entities
        that point to this one are marked PROBABLE.
        """
        return entity_page.list_mention_lines(
            self._database, entity, search=search, order=order, limit=limit, offset=offset
        )

    def count_mention_lines(self, entity: EntityId, *, search: str = "", most: int = 1000) -> int:
        """How many lines ``list_mention_lines`` has in all; with a search, counting stops at ``most``."""
        return entity_page.count_mention_lines(self._database, entity, search=search, most=most)

    def list_quotes_about(self, entity: EntityId, *, limit: int = 50, offset: int = 0) -> list[QuoteRecord]:
        """Quotes of others in which the entity is named, newest first."""
        return entity_page.list_quotes_about(self._database, entity, limit=limit, offset=offset)

    def rank_companions(self, entity: EntityId, limit: int = 12) -> list[Companion]:
        """Who appears with the entity, strongest first."""
        return entity_page.rank_companions(self._database, entity, limit)

    def list_roles(self, entity: EntityId) -> list[RoleSpan]:
        """Titles and descriptions beside its names, in the order in which they first appear."""
        return entity_page.list_roles(self._database, entity)

    def list_time_bins(self, entity: EntityId, most: int = 60) -> list[TimeBin]:
        """Mentions over time in at most ``most`` steps of the calendar (days to decades), empty ones included."""
        return entity_page.list_time_bins(self._database, entity, most)

    # -- tables: ids first, then the rows of what is seen
    def list_entity_ids(
        self,
        kind: Kind,
        *,
        search: str = "",
        order: EntityOrder = EntityOrder.ARTICLES,
        descending: bool = True,
    ) -> array[int]:
        """Ids (type code "q") in order; every word of ``search`` must be part of one of the entity's names."""
        return entity_tables.list_entity_ids(self._database, kind, search=search, order=order, descending=descending)

    def list_entity_rows(self, ids: Sequence[EntityId]) -> list[EntityRow]:
        """Rows for these ids in their order; those that are gone are left out."""
        return entity_tables.list_entity_rows(self._database, ids)

    def list_quote_ids(
        self,
        which: QuoteFilter,
        *,
        order: QuoteOrder = QuoteOrder.DATE,
        descending: bool = True,
        limit: int | None = None,
    ) -> array[int]:
        """Ids (type code "q") of the quotes in order, the first ``limit``; an odd search finds less, it never raises.

        With a limit the newest come at once, however many there are in all.
        """
        return quotes.list_quote_ids(self._database, which, order, descending=descending, limit=limit)

    def list_quote_rows(self, ids: Sequence[int]) -> list[QuoteRecord]:
        """The quotes of these ids in their order; those that are gone are left out."""
        return quotes.list_quote_rows(self._database, ids)
