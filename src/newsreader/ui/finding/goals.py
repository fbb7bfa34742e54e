"""What the quick way leads to: articles, people, places, organisations, tags, sources and saved searches, ranked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from math import log10

from newsreader.library import Library
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.entity import EntityId, EntityRow
from newsreader.model.finding import TitleRow
from newsreader.model.values import dataclass
from newsreader.ui.finding.likeness import Span, likeness
from newsreader.ui.places import KIND_VIEWS, ArticlePlace, ListKey, PagePlace, Place

_SHOWN, _RECENT = 60, 12
_A_FIGURE, _RECENTLY = 60.0, 25.0
"""What ten times as many articles weigh, and having been there before, beside how well the letters fit."""
_SURNAME = 940.0
"""How well a person's last name alone fits: better than the first words of a title, a little less than a whole name."""


class GoalKind(StrEnum):
    """The kinds of goals; those of entities are called as ``Kind`` calls them."""

    ARTICLE = "article"
    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    TAG = "tag"
    SOURCE = "source"
    SEARCH = "search"


_WEIGHT = {GoalKind.ARTICLE: -40.0, GoalKind.SOURCE: 10.0, GoalKind.TAG: 15.0, GoalKind.SEARCH: 15.0}
"""Few are searches and many are titles, in which any word may stand: a name that fits as well comes first."""


@dataclass(frozen=True, slots=True)
class Goal:
    """One row. ``where`` is what it leads to; ``beside`` are other names, or source and ISO 8601 day of an article."""

    kind: GoalKind
    title: str
    where: Place | ListKey
    beside: tuple[str, ...] = ()
    articles: int | None = None
    is_recent: bool = False
    spans: tuple[Span, ...] = ()


def find_goals(library: Library, query: str, recent: Sequence[Place]) -> list[Goal]:
    """What fits ``query``, best first. Where nothing is typed: where the reader was lately, then what is newest.

    Raises CancelledError when the reading connection is interrupted.
    """
    if not query.strip():
        return _first_goals(library, recent)
    found = library.find_candidates(query)
    before = set(recent)
    goals = [*map(_article, found.titles), *map(_entity, found.entities), *_lists(library)]
    scored: list[tuple[float, Goal]] = []
    for goal in goals:
        fits = likeness(query, goal.title, () if goal.kind is GoalKind.ARTICLE else goal.beside)
        if fits is not None:
            is_recent = goal.where in before
            score = _fit(query, goal, fits.score) + _WEIGHT.get(goal.kind, 0.0) + _A_FIGURE * log10(1 + (goal.articles or 0))
            score += _RECENTLY if is_recent else 0.0
            scored.append((score, replace(goal, spans=fits.spans, is_recent=is_recent)))
    # among equals the order of the candidates: newest articles, entities in most articles
    scored.sort(key=lambda one: -one[0])
    return [goal for _score, goal in scored[:_SHOWN]]


def _fit(query: str, goal: Goal, fits: float) -> float:
    """People are sought by their last names: typed in full, it counts nearly as much as the whole name."""
    if goal.kind is not GoalKind.PERSON or fits >= _SURNAME:
        return fits
    by_surname = likeness(query, goal.title.rpartition(" ")[2])
    return _SURNAME if by_surname is not None and by_surname.score > _SURNAME else fits


def _first_goals(library: Library, recent: Sequence[Place]) -> list[Goal]:
    articles = [place.article for place in recent if isinstance(place, ArticlePlace)][:_RECENT]
    entities = [place.entity for place in recent if isinstance(place, PagePlace) and place.entity is not None][:_RECENT]
    there: dict[Place | ListKey, Goal] = {}
    for goal in (
        *map(_article, library.list_titles(articles)),
        *map(_entity, library.list_entity_rows(entities)),
    ):
        there[goal.where] = replace(goal, is_recent=True)
    first = [there[place] for place in recent if place in there]
    newest = [goal for goal in map(_article, library.list_newest_titles(_RECENT)) if goal.where not in there]
    return [*first, *_lists(library, most=4), *newest]


def _article(row: TitleRow) -> Goal:
    beside = (row.source or "", row.day)
    return Goal(GoalKind.ARTICLE, " ".join(row.title.split()), ArticlePlace(ArticleId(row.article)), beside)


def _entity(row: EntityRow) -> Goal:
    entity = row.entity
    place = PagePlace(KIND_VIEWS[entity.kind], EntityId(entity.id))
    return Goal(_KINDS[entity.kind], entity.name, place, row.variants, row.articles)


def _lists(library: Library, most: int | None = None) -> Iterator[Goal]:
    """Saved searches in their order, tags by name, sources by size."""
    counts = library.counts()
    for search in library.list_saved_searches()[:most]:
        yield Goal(GoalKind.SEARCH, search.name, ListKey(saved=search.id), (search.query,))
    for one in counts.tags[:most]:
        yield Goal(GoalKind.TAG, one.tag.name, ListKey(tag=one.tag.name), (), one.articles)
    for source, articles in counts.sources[:most]:
        yield Goal(GoalKind.SOURCE, source, ListKey(source=source), (), articles)


_KINDS = {
    Kind.PERSON: GoalKind.PERSON,
    Kind.PLACE: GoalKind.PLACE,
    Kind.ORGANISATION: GoalKind.ORGANISATION,
}
