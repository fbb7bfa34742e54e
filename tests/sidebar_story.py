"""A made-up library of two people, two places and many other articles, as the sidebar reads it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

from newsreader.library import Library
from newsreader.model.annotation import Kind, QuoteStyle
from newsreader.model.article import ArticleId, KnownBy, Published
from newsreader.model.entity import (
    Context,
    Entity,
    EntityId,
    EntityInArticle,
    EntityRow,
    EntityTotals,
    Occurrence,
    Pointer,
    QuoteRecord,
    Reason,
    Strength,
    Variant,
)

HERE = ArticleId(1)
LEE = Entity(EntityId(10), Kind.PERSON, "Anna Lee")
REED = Entity(EntityId(11), Kind.PERSON, "Tom Reed")
LONE_LEE = Entity(EntityId(12), Kind.PERSON, "Lee")
PLACES = tuple(Entity(EntityId(20 + n), Kind.PLACE, name) for n, name in enumerate(("Porto", "Faro", "Braga")))

IN_ARTICLE = [
    EntityInArticle(LEE, ("Lee", "the mayor"), 4, 7, 0),
    EntityInArticle(REED, (), 1, 0, 20),
    *(EntityInArticle(place, (), 1, 2, 30) for place in PLACES),
]


def occurrence(number: int, *strengths: Strength) -> Occurrence:
    contexts = tuple(
        Context(10 * n, 10 * n + 8, f"In story {number}, ", "Anna Lee", " said so.", strength)
        for n, strength in enumerate(strengths or (Strength.CERTAIN,))
    )
    published = Published(f"2026-01-{number % 28 + 1:02}", KnownBy.TEXT)
    return Occurrence(ArticleId(number), f"Title {number}", "Harbour Post", published, "2026-02-01", 1, contexts)


def quote(number: int, certainty: float = 1.0) -> QuoteRecord:
    return QuoteRecord(
        ArticleId(number), 5, 15, f"“Words {number}.”", QuoteStyle.SPEECH, "Anna Lee", LEE.id, certainty, "said",
        f"Title {number}", "Harbour Post", None, "2026-02-01",
    )  # fmt: skip


@dataclass
class MadeUpLibrary:
    """Answers the sidebar's questions; ``asked`` remembers which articles were left out."""

    others: int = 3
    quotes: int = 1
    here: list[EntityInArticle] = field(default_factory=lambda: list(IN_ARTICLE))
    asked: list[ArticleId | None] = field(default_factory=list)

    def list_entities_in_article(self, article: ArticleId) -> list[EntityInArticle]:
        return self.here

    def get_totals(self, entity: EntityId) -> EntityTotals | None:
        known = next((row.entity for row in IN_ARTICLE if row.entity.id == entity), None)
        if known is None:
            return None
        return EntityTotals(known, self.others + 1, 187, self.quotes, "2025-02-03", "2026-01-05")

    def list_occurrences(
        self, entity: EntityId, *, except_article: ArticleId | None, limit: int, offset: int = 0
    ) -> list[Occurrence]:
        self.asked.append(except_article)
        found = [
            occurrence(100 + n, *((Strength.PROBABLE,) if n == 1 else (Strength.CERTAIN, Strength.CERTAIN)))
            for n in range(self.others)
        ]
        return found[offset : offset + limit]

    def list_quotes(self, *, entity: EntityId, limit: int, offset: int = 0) -> list[QuoteRecord]:
        return [quote(200 + n, 0.5 if n else 1.0) for n in range(self.quotes)][offset : offset + limit]

    def list_variants(self, entity: EntityId) -> list[Variant]:
        if entity != LEE.id:
            return []
        surname = Reason("short_form", "surname of “Anna Lee” earlier in the article", 1.0)
        return [
            Variant("Anna Lee", 120, Strength.CERTAIN, (Reason("same", "the same name", 1.0),)),
            Variant("Lee", 60, Strength.CERTAIN, (surname,)),
            Variant("Ana Lee", 1, Strength.PROBABLE, (Reason("typo", "given name one letter apart", 0.8),)),
        ]

    def list_pointers(self, entity: EntityId) -> list[Pointer]:
        return [Pointer(LONE_LEE, LEE, Reason("dominant", "the only Lee", 0.9))] if entity == LEE.id else []

    def list_companions(self, entity: EntityId, limit: int) -> list[tuple[EntityRow, int]]:
        return [(EntityRow(REED, (), 4, 9, 0, None, None), 3)] if entity == LEE.id else []


class PatientReader:
    """Answers at once, or keeps questions until ``answer`` when ``is_waiting``."""

    def __init__(self, library: MadeUpLibrary) -> None:
        self.library = library
        self.is_waiting = False
        self._questions: dict[str, Callable[[], None]] = {}

    def ask(self, key: str, question: Callable[[Library], Any], answered: Callable[[Any], None]) -> None:
        self._questions[key] = lambda: answered(question(cast(Library, self.library)))
        if not self.is_waiting:
            self.answer()

    def answer(self) -> None:
        questions, self._questions = self._questions, {}
        for question in questions.values():
            question()
