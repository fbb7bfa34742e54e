"""Keeping articles as the reader ruled: every analysis goes through the decisions on its way into the library."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from newsreader.library.corrections import correct
from newsreader.model.annotation import Analysis
from newsreader.model.article import ArticleId
from newsreader.model.decision import Action, Decision, DecisionId, Scope
from newsreader.storage import annotations as stored_annotations
from newsreader.storage import article_bin, articles, decisions, ready_articles, search, uncorrected
from newsreader.storage.connection import Database
from newsreader.storage.decisions import StoredDecision
from newsreader.storage.homes import NameHomes
from newsreader.storage.name_ledger import NameLedger


@dataclass
class Correcting:
    """One write's corrections; decisions that hold everywhere are read once."""

    database: Database
    ledger: NameLedger
    homes: NameHomes | None = None
    everywhere: list[StoredDecision] = field(init=False)

    def __post_init__(self) -> None:
        self.everywhere = decisions.list_everywhere_corrections(self.database)

    def save(self, article: ArticleId, text: str, analysis: Analysis) -> Analysis:
        """Store what an analysis found, corrected; gives it as it is stored."""
        if self.homes is not None:
            self.homes.note_article(article)
        text_hash = ready_articles.hash_text(text)
        rulings = [*self.everywhere, *decisions.list_of_text(self.database, text_hash)]
        result, placed = analysis, list[DecisionId]()
        if rulings:
            corrected = correct(text, analysis, [one.decision for one in rulings], self.ledger.key_of)
            result = corrected.analysis
            placed = [one.id for one, is_placed in zip(rulings, corrected.placed, strict=True) if is_placed]
        if result != analysis:
            uncorrected.save_uncorrected(self.database, article, analysis)
        else:
            uncorrected.delete_uncorrected(self.database, article)
        decisions.note_uses(self.database, article, placed)
        stored_annotations.replace_annotations(self.database, self.ledger, article, text, result)
        return result

    def correct_again(self, article: ArticleId) -> bool:
        """Correct an article anew from what its analysis found; False when there is nothing to correct.

        One in the bin is corrected when it returns.
        """
        if article_bin.is_binned(self.database, article):
            return False
        found = uncorrected.get_uncorrected(self.database, article)
        found = found or stored_annotations.get_analysis(self.database, article)
        text = articles.get_text(self.database, article)
        if found is None or text is None:
            return False
        articles.save_correction(self.database, article, text, self.save(article, text, found))
        return True


def list_concerned(database: Database, rulings: Collection[StoredDecision]) -> set[ArticleId]:
    """Articles whose annotations the decisions may change, whether they come into force or go out of it."""
    concerned = decisions.list_uses(database, [one.id for one in rulings])
    for one in rulings:
        concerned |= _concerned_by(database, one.decision)
    return concerned


def _concerned_by(database: Database, decision: Decision) -> set[ArticleId]:
    if decision.action in (Action.VERSIONS, Action.NOT_VERSIONS):
        return set()
    if decision.span is not None and decision.scope is not Scope.EVERYWHERE:
        return set(articles.find_article(database, bytes.fromhex(decision.span.text_hash)))
    if decision.action is Action.NAME:
        return set(search.list_articles_with(database, decision.value))
    if decision.action in (Action.NOT_A_NAME, Action.KIND) and decision.name is not None:
        return set(stored_annotations.list_articles_with_name(database, decision.name.kind, decision.name.key))
    return set()
