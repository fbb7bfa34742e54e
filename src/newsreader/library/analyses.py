"""What the analysis found: stored, corrected as the reader ruled, and linked."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newsreader.library.base import OpenLibrary, changed, stamp
from newsreader.library.correcting import Correcting
from newsreader.library.rekeying import follow_keys
from newsreader.library.relinking import Relinking
from newsreader.model.annotation import Analysis
from newsreader.model.article import ArticleId
from newsreader.model.changes import Changes
from newsreader.storage import article_bin, decisions, entity_figures, name_ledger
from newsreader.storage import articles as stored_articles


class Analyses(OpenLibrary):
    """Articles that wait for analysis, and what comes back."""

    def list_waiting(self, limit: int, *, first: ArticleId | None = None) -> list[tuple[ArticleId, str]]:
        """(id, text) of articles to analyse: ``first`` if it waits, then the newest imported."""
        return stored_articles.list_waiting(self._database, limit, first)

    def save_analyses(self, results: Sequence[tuple[ArticleId, Analysis]]) -> Changes:
        """Store annotations and chains, corrected by what the reader ruled, and link the names of these articles.

        Articles that are gone, or in the bin, are passed over.
        """
        rules = self._linking_rules()
        analysed: list[ArticleId] = []
        with self._database.transaction():
            relinking = Relinking(self._database, rules)
            relinking.find_by_todays_keys()
            before = entity_figures.read_presence(self._database, [article for article, _ in results])
            ledger = name_ledger.NameLedger(self._database, rules.keys)
            correcting = Correcting(self._database, ledger)
            for article, analysis in results:
                text = stored_articles.get_text(self._database, article)
                if text is None or article_bin.is_binned(self._database, article):
                    continue
                corrected = correcting.save(article, text, analysis)
                stored_articles.save_analysis_result(self._database, article, text, corrected)
                analysed.append(article)
            settled = ledger.settle()
            if settled.bereft_keys:
                for kind, name in follow_keys(self._database, ledger.key_of):
                    settled.changed.setdefault(kind, []).append(name)
            applied = relinking.resolve(settled)
            after = entity_figures.read_presence(self._database, analysed)
            touched = entity_figures.update_entities(self._database, applied, before, after, stamp())
            decisions.note_placed(self._database)
        return Changes(analysed=tuple(sorted(analysed)), entities=tuple(sorted(touched)))

    def save_analysis_failure(self, article: ArticleId, problem: str) -> Changes:
        """Remember that an article could not be analysed, with a sentence that says why."""
        with self._database.transaction():
            return Changes(changed=tuple(stored_articles.save_failure(self._database, article, problem)))

    def request_analysis(self, articles: Collection[ArticleId] | None = None) -> Changes:
        """Set articles (None: all) back to waiting; their old annotations stay until new ones come."""
        with self._database.transaction():
            return changed(stored_articles.set_waiting(self._database, articles))

    def list_analysed_otherwise(self, engine: str) -> list[ArticleId]:
        """Articles whose names and quotes were found by another engine: an earlier version of the program, mostly."""
        return stored_articles.list_analysed_otherwise(self._database, engine)
