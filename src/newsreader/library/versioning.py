"""Versions of one story: found among the articles, ruled by the reader, listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from newsreader.library.base import OpenLibrary
from newsreader.library.version_finding import VersionFinding, version_texts
from newsreader.model.anchor import SpanAnchor
from newsreader.model.article import ArticleId
from newsreader.model.changes import Changes
from newsreader.model.decision import Action, Decision, Scope
from newsreader.model.version import Sketch, Version
from newsreader.storage import articles as stored_articles
from newsreader.storage import decisions, versions

if TYPE_CHECKING:
    from newsreader.analysis.word_difference import Stretch

_COMPARED = 200_000


class Versioning(OpenLibrary):
    """Reading and finding versions."""

    # -- finding

    def count_unsketched(self) -> int:
        """How many articles have not been compared with others yet."""
        return versions.count_unsketched(self._database)

    def list_unsketched(self, limit: int) -> list[tuple[ArticleId, str]]:
        """(id, text) of articles that have not been compared with others yet."""
        return versions.list_unsketched(self._database, limit)

    def follow_sketch_rules(self) -> None:
        """Forget sketches that an earlier version of the program made by other rules; nothing when all are of today."""
        from newsreader.analysis.story_sketch import SKETCH_RULES

        with self._database.transaction():
            versions.follow_rules(self._database, SKETCH_RULES)

    def save_sketches(self, sketches: Sequence[tuple[ArticleId, Sketch]]) -> Changes:
        """Keep sketches, and find out which stories their articles are versions of."""
        with self._database.transaction():
            finding = VersionFinding(self._database)
            for article, sketch in sketches:
                finding.add(article, sketch)
            return finding.settle()

    # -- reading

    def list_versions(self, article: ArticleId) -> tuple[Version, ...]:
        """The versions of an article's story, itself included, oldest first; empty where it is the only one."""
        found = versions.list_versions(self._database, article)
        if not found:
            return ()
        texts = versions.texts_of(self._database, [one.article for one in found])
        mine = texts.get(article)
        ruled = {
            text_hash
            for one in decisions.list_version_rulings(self._database, [mine] if mine else [])
            if one.decision.action is Action.VERSIONS
            for text_hash in version_texts(one)
        } - {mine}
        return tuple(replace(one, is_ruled=texts.get(one.article) in ruled) for one in found)

    def find_difference(self, before: ArticleId, after: ArticleId) -> tuple[str, str, tuple[Stretch, ...]] | None:
        """Both texts and how they differ word by word; None where one of the articles is gone.

        Of very long ones the first 200,000 code points.
        """
        from newsreader.analysis.word_difference import find_difference

        texts = [stored_articles.get_text(self._database, one) for one in (before, after)]
        if texts[0] is None or texts[1] is None:
            return None
        earlier, later = texts[0][:_COMPARED], texts[1][:_COMPARED]
        return earlier, later, find_difference(earlier, later)

    # -- ruling

    def draft_versions(self, one: ArticleId, other: ArticleId, *, are_versions: bool) -> list[Decision]:
        """The decision that two articles are versions of one story, or are not; empty when there are no two."""
        articles = [stored_articles.get_article(self._database, each) for each in (one, other)]
        found = sorted((article for article in articles if article is not None), key=lambda article: article.text_hash)
        if len(found) < 2 or found[0].text_hash == found[1].text_hash:
            return []
        # both titles are shown with the decision; the texts' hashes are what it hangs on
        titles = "\n".join(" ".join(article.title.split()) for article in found)
        anchor = SpanAnchor(found[0].text_hash, 0, 1, titles)
        action = Action.VERSIONS if are_versions else Action.NOT_VERSIONS
        return [Decision(action, Scope.MENTION, span=anchor, value=found[1].text_hash)]
