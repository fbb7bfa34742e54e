"""From what the reader points at to decisions: drafts change nothing, they only say what would be ruled."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import count

from newsreader.library.base import OpenLibrary
from newsreader.library.rules import Linking
from newsreader.model.anchor import NAMESAKE, NameAnchor, SpanAnchor
from newsreader.model.annotation import Kind, QuoteStyle
from newsreader.model.article import ArticleId
from newsreader.model.decision import Action, Decision, Scope
from newsreader.model.entity import EntityId
from newsreader.storage import anchors

Draft = tuple[Decision, ...]


class Drafts(OpenLibrary):
    """What a wish of the reader means, as decisions. A wish about something that is not there gives none."""

    # -- names across the library

    def draft_merge(self, into: EntityId, others: Sequence[EntityId]) -> Draft:
        """The others are the same as ``into``."""
        target = self._lead(into)
        leads = [self._lead(one) for one in dict.fromkeys(others) if one != into]
        return tuple(
            Decision(Action.SAME, Scope.EVERYWHERE, lead, target)
            for lead in leads
            if lead and target and lead != target
        )

    def draft_never(self, first: EntityId, second: EntityId) -> Draft:
        """The two are never the same."""
        one, other = self._lead(first), self._lead(second)
        if one is None or other is None or first == second:
            return ()
        return (Decision(Action.NEVER, Scope.EVERYWHERE, one, other),)

    def draft_split_names(self, entity: EntityId, names: Sequence[NameAnchor]) -> Draft:
        """These full forms are not the entity but somebody else; none when no other form would be left to it."""
        gone = {name.key for name in names}
        rest = [name for name in anchors.list_names(self._database, entity) if name.key not in gone]
        if not rest:
            return ()
        return tuple(Decision(Action.NEVER, Scope.EVERYWHERE, name, rest[0]) for name in names)

    def draft_rename(self, entity: EntityId, shown: str) -> Draft:
        """Show the entity under another name."""
        lead = self._lead(entity)
        if lead is None or not shown.strip():
            return ()
        return (Decision(Action.RENAME, Scope.EVERYWHERE, lead, value=" ".join(shown.split())),)

    def draft_note(self, entity: EntityId, text: str) -> Draft:
        """The reader's note on the entity; an empty one takes it away."""
        lead = self._lead(entity)
        return () if lead is None else (Decision(Action.NOTE, Scope.EVERYWHERE, lead, value=text.strip()),)

    def draft_entity_kind(self, entity: EntityId, kind: Kind) -> Draft:
        """All names of the entity are of another kind."""
        names = anchors.list_names(self._database, entity)
        return tuple(
            Decision(Action.KIND, Scope.EVERYWHERE, name, value=kind) for name in names if name.kind is not kind
        )

    # -- mentions

    def draft_split_mentions(
        self, article: ArticleId, spans: Sequence[tuple[int, int]], scope: Scope = Scope.CHAIN
    ) -> Draft:
        """Mentions (or the chains they are in) are others who bear the name: all of one call are one other."""
        return self._parted([(article, start, end) for start, end in spans], scope)

    def draft_split_articles(self, entity: EntityId, articles: Sequence[ArticleId]) -> Draft:
        """In these articles it is somebody else who bears the name, the same one in all of them."""
        spans = [
            (article, start, end)
            for article in articles
            for _, start, end in anchors.first_mentions(self._database, entity, article)
        ]
        return self._parted(spans, Scope.CHAIN)

    def _parted(self, places: Sequence[tuple[ArticleId, int, int]], scope: Scope) -> Draft:
        drafts: list[Decision] = []
        token = ""
        for article, start, end in places:
            span = self._span(article, start, end)
            name = self._name_at(article, start, end)
            if span is None or name is None:
                continue
            token = token or _token(span, name.key)
            surface = name.surface if scope is Scope.CHAIN else span.surface
            other = NameAnchor(name.kind, f"{self._key(name.kind, surface)}{NAMESAKE}{token}", surface)
            drafts.append(Decision(Action.APART, scope, name, other, span, token))
        return tuple(drafts)

    def draft_belongs(
        self, article: ArticleId, start: int, end: int, entity: EntityId, scope: Scope = Scope.CHAIN
    ) -> Draft:
        """The mention, or its chain, means the entity."""
        span, name = self._span(article, start, end), self._lead(entity)
        return () if span is None or name is None else (Decision(Action.BELONGS, scope, name, span=span),)

    def draft_kind(self, article: ArticleId, start: int, end: int, kind: Kind, scope: Scope = Scope.CHAIN) -> Draft:
        """The mention, its chain, or its name everywhere, is of another kind."""
        return self._about_name(Action.KIND, article, start, end, scope, kind)

    def draft_not_a_name(self, article: ArticleId, start: int, end: int, scope: Scope = Scope.CHAIN) -> Draft:
        """The mention, its chain, or its name everywhere, names nobody and nothing."""
        return self._about_name(Action.NOT_A_NAME, article, start, end, scope, "")

    def _about_name(self, action: Action, article: ArticleId, start: int, end: int, scope: Scope, value: str) -> Draft:
        if scope is Scope.EVERYWHERE:
            name = self._name_at(article, start, end)
            return () if name is None else (Decision(action, scope, name, value=value),)
        span = self._span(article, start, end)
        return () if span is None else (Decision(action, scope, span=span, value=value),)

    def draft_name(
        self,
        article: ArticleId,
        start: int,
        end: int,
        kind: Kind,
        entity: EntityId | None = None,
        scope: Scope = Scope.MENTION,
    ) -> Draft:
        """The span is a name, of the entity or, without one, of whoever is called so."""
        span = self._span(article, start, end)
        if span is None:
            return ()
        name = self._lead(entity) if entity is not None else None
        name = name or NameAnchor(kind, self._key(kind, span.surface), span.surface)
        if scope is Scope.EVERYWHERE:
            return (Decision(Action.NAME, scope, name, value=span.surface),)
        return (Decision(Action.NAME, scope, name, span=span),)

    # -- quotes

    def draft_speaker(self, article: ArticleId, start: int, end: int, entity: EntityId) -> Draft:
        """The entity said the quote at this span."""
        return self._spoken(article, start, end, self._lead(entity))

    def draft_speaker_chain(self, article: ArticleId, start: int, end: int, chain: int) -> Draft:
        """Whoever this chain of the article means said the quote at this span."""
        return self._spoken(article, start, end, anchors.anchor_of_chain(self._database, article, chain))

    def _spoken(self, article: ArticleId, start: int, end: int, name: NameAnchor | None) -> Draft:
        span = self._span(article, start, end)
        return () if span is None or name is None else (Decision(Action.SPEAKER, Scope.MENTION, name, span=span),)

    def draft_no_speaker(self, article: ArticleId, start: int, end: int) -> Draft:
        """Nobody who is named said the quote at this span."""
        return self._about_span(Action.NO_SPEAKER, article, start, end)

    def draft_quote(self, article: ArticleId, start: int, end: int, style: QuoteStyle = QuoteStyle.SPEECH) -> Draft:
        """The span, with its marks, is a quote."""
        return self._about_span(Action.QUOTE, article, start, end, style)

    def draft_no_quote(self, article: ArticleId, start: int, end: int) -> Draft:
        """The quote at this span is none."""
        return self._about_span(Action.NO_QUOTE, article, start, end)

    # -- asides

    def draft_aside(self, article: ArticleId, start: int, end: int, why: str = "") -> Draft:
        """The span is not this story."""
        return self._about_span(Action.ASIDE, article, start, end, why)

    def draft_story(self, article: ArticleId, start: int, end: int) -> Draft:
        """The aside at this span belongs to the story."""
        return self._about_span(Action.STORY, article, start, end)

    def _about_span(self, action: Action, article: ArticleId, start: int, end: int, value: str = "") -> Draft:
        span = self._span(article, start, end)
        return () if span is None else (Decision(action, Scope.MENTION, span=span, value=value),)

    # -- anchors

    def _lead(self, entity: EntityId) -> NameAnchor | None:
        names = anchors.list_names(self._database, entity)
        return names[0] if names else None

    def _span(self, article: ArticleId, start: int, end: int) -> SpanAnchor | None:
        return anchors.span_of(self._database, article, start, end)

    def _name_at(self, article: ArticleId, start: int, end: int) -> NameAnchor | None:
        """The name of the chain at a span; of a mention in an aside, the name it has by itself."""
        chain = anchors.chain_at(self._database, article, start, end)
        if chain is not None:
            return anchors.anchor_of_chain(self._database, article, chain)
        kind, span = anchors.kind_at(self._database, article, start, end), self._span(article, start, end)
        return NameAnchor(kind, self._key(kind, span.surface), span.surface) if kind and span else None

    def _key(self, kind: Kind, surface: str) -> str:
        rules: Linking = self._linking_rules()
        return rules.keys.key_of(kind, surface) or surface


def _token(span: SpanAnchor, parted_from: str) -> str:
    """What the parted are called by: the same in every library that parts the same, and new to the name."""
    tokens = (hashlib.sha256(f"{span.text_hash} {span.start} {n}".encode()).hexdigest()[:8] for n in count())
    return next(token for token in tokens if f"{NAMESAKE}{token}" not in parted_from)
