"""Finding versions within one write: which articles are alike, and which stories follow from that and from decisions."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from newsreader.library.story_groups import AlikePair, group_stories
from newsreader.model.article import ArticleId
from newsreader.model.changes import Changes
from newsreader.model.decision import Action
from newsreader.model.version import Sketch
from newsreader.storage import articles as stored_articles
from newsreader.storage import decisions, versions
from newsreader.storage.connection import Database
from newsreader.storage.decisions import StoredDecision

if TYPE_CHECKING:
    from newsreader.analysis.story_words import Runs

_MOST_KEPT = 400
"""Texts whose runs of words are kept at hand, as near duplicates come in one batch mostly."""


class VersionFinding:
    """Gathers the articles whose story may be another one; ``settle`` finds out."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._runs: dict[ArticleId, Runs] = {}
        self._touched: set[ArticleId] = set()

    def add(self, article: ArticleId, sketch: Sketch) -> None:
        """Keep an article's sketch and compare it with those that may be like it."""
        if not versions.save_sketch(self._database, article, sketch):
            return
        candidates: set[ArticleId] = set()
        for band in sketch.bands:
            sharing = versions.list_sharing(self._database, band)
            if len(sharing) <= versions.CROWD:
                candidates.update(sharing)
            elif len(sharing) == versions.CROWD + 1:
                self._leave_crowd(sharing)
        candidates.discard(article)
        for other in sorted(candidates):
            self._compare(article, other, is_by_band=True)
        for other in versions.list_neighbours_in_file(self._database, article):
            self._compare(article, other, is_by_band=False)
        self._touched.add(article)

    def touch(self, articles: Iterable[ArticleId]) -> None:
        """Find the stories of these articles anew: they came back from the bin, or went into it."""
        self._touched.update(articles)

    def follow(self, rulings: Iterable[StoredDecision]) -> None:
        """Find the stories of articles anew about which decisions came into force or went out of it."""
        for one in rulings:
            for text_hash in version_texts(one):
                self._touched.update(stored_articles.find_article(self._database, text_hash))

    def settle(self) -> Changes:
        """Bring the stories to what follows from pairs and decisions; articles changed that have others beside them now."""
        if not self._touched:
            return Changes()
        before = versions.list_fellows(self._database, self._touched)
        pairs, rulings, around = self._reach({*self._touched, *before})
        texts = versions.texts_of(self._database, around)
        ids = {text_hash: article for article, text_hash in texts.items()}
        before |= versions.list_fellows(self._database, around)
        groups = group_stories(
            (AlikePair(texts[pair.first], texts[pair.second], pair.closeness) for pair in pairs),
            _ruled(rulings, Action.VERSIONS, ids),
            _ruled(rulings, Action.NOT_VERSIONS, ids),
            lambda one, other: self._are_strangers(ids[one], ids[other]),
        )
        stories = [frozenset(ids[text] for text in group) for group in groups]
        versions.replace_stories(self._database, {*before, *around}, stories)
        changed = _changed(before, stories)
        return Changes(changed=tuple(sorted(changed)), tables=frozenset({"story_version"})) if changed else Changes()

    def _reach(
        self, start: Collection[ArticleId]
    ) -> tuple[list[versions.StoredPair], list[StoredDecision], set[ArticleId]]:
        """All pairs and decisions that lead from these articles to others, and all articles that are reached."""
        pairs: dict[tuple[ArticleId, ArticleId], versions.StoredPair] = {}
        rulings: dict[int, StoredDecision] = {}
        seen: set[ArticleId] = set()
        waiting = set(start)
        while waiting:
            seen |= waiting
            found: set[ArticleId] = set()
            for pair in versions.list_pairs_of(self._database, waiting):
                pairs[pair.first, pair.second] = pair
                found |= {pair.first, pair.second}
            hashes = list(versions.texts_of(self._database, waiting).values())
            for one in decisions.list_version_rulings(self._database, hashes):
                rulings[one.id] = one
                for text_hash in version_texts(one):
                    found.update(stored_articles.find_article(self._database, text_hash))
            waiting = found - seen
        return list(pairs.values()), list(rulings.values()), seen

    def _compare(self, article: ArticleId, other: ArticleId, *, is_by_band: bool) -> None:
        from newsreader.analysis.story_likeness import ALIKE_FROM, ALIKE_IN_ONE_FILE_FROM, find_likeness

        least = ALIKE_FROM if is_by_band else ALIKE_IN_ONE_FILE_FROM
        found = find_likeness(self._runs_of(article), self._runs_of(other))
        if found.part >= least:
            versions.save_pair(self._database, article, other, found.part, found.whole, is_by_band=is_by_band)

    def _are_strangers(self, one: ArticleId, other: ArticleId) -> bool:
        from newsreader.analysis.story_likeness import STRANGERS_BELOW, find_likeness

        return find_likeness(self._runs_of(one), self._runs_of(other)).part < STRANGERS_BELOW

    def _runs_of(self, article: ArticleId) -> Runs:
        # the window reads and rules without ever looking at the words of a story: it does not load what does
        from newsreader.analysis.story_words import runs_of, story_words

        if article not in self._runs:
            if len(self._runs) >= _MOST_KEPT:
                self._runs.clear()
            self._runs[article] = runs_of(story_words(stored_articles.get_text(self._database, article) or ""))
        return self._runs[article]

    def _leave_crowd(self, sharing: Collection[ArticleId]) -> None:
        """A band has become one of a crowd: pairs that no other band leads to are none any more."""
        pairs = versions.list_banded_pairs_among(self._database, sharing)
        bands = {one: versions.get_bands(self._database, one) for one in sharing} if pairs else {}
        crowded: dict[int, bool] = {}
        for pair in pairs:
            for band in bands[pair.first] & bands[pair.second]:
                if band not in crowded:
                    crowded[band] = len(versions.list_sharing(self._database, band)) > versions.CROWD
                if not crowded[band]:
                    break
            else:
                versions.remove_pair(self._database, pair)
                self._touched |= {pair.first, pair.second}


def version_texts(one: StoredDecision) -> tuple[bytes, ...]:
    """The hashes of the two texts that a decision about versions rules on; none for any other decision."""
    decision = one.decision
    if decision.action not in (Action.VERSIONS, Action.NOT_VERSIONS) or decision.span is None:
        return ()
    return bytes.fromhex(decision.span.text_hash), bytes.fromhex(decision.value)


def _ruled(rulings: Iterable[StoredDecision], action: Action, ids: dict[bytes, ArticleId]) -> list[tuple[bytes, bytes]]:
    """Pairs of texts of which both are there."""
    found: list[tuple[bytes, bytes]] = []
    for one in rulings:
        if one.decision.action is action:
            first, second = version_texts(one)
            if first in ids and second in ids:
                found.append((first, second))
    return found


def _changed(before: dict[ArticleId, int], stories: Iterable[frozenset[ArticleId]]) -> set[ArticleId]:
    """Articles that stand beside others than before."""
    was: dict[ArticleId, frozenset[ArticleId]] = {}
    by_story: dict[int, set[ArticleId]] = {}
    for article, story in before.items():
        by_story.setdefault(story, set()).add(article)
    for group in by_story.values():
        was |= dict.fromkeys(group, frozenset(group))
    now = {article: story for story in stories for article in story}
    alone: frozenset[ArticleId] = frozenset()
    return {article for article in {*was, *now} if was.get(article, alone) != now.get(article, alone)}
