"""Articles leave the library for the bin and come back as they were; some stand in the place of others."""

from __future__ import annotations

from collections.abc import Collection

from newsreader.library.base import stamp
from newsreader.library.correcting import Correcting
from newsreader.library.rekeying import follow_keys
from newsreader.library.relinking import Relinking
from newsreader.library.rules import Linking
from newsreader.library.version_finding import VersionFinding
from newsreader.model.annotation import Kind
from newsreader.model.article import AnalysisState, ArticleId
from newsreader.model.changes import Changes
from newsreader.model.entity import EntityId
from newsreader.storage import annotations as stored_annotations
from newsreader.storage import article_bin, articles, decisions, entity_figures, uncorrected
from newsreader.storage.article_bin import Reason
from newsreader.storage.connection import Database
from newsreader.storage.homes import NameHome, NameHomes, has_names, put_back
from newsreader.storage.linking import Applied
from newsreader.storage.name_ledger import NameLedger


class Binning:
    """One act's moves into the bin and out of it, within its transaction. ``homes`` notes which entity names had."""

    def __init__(self, database: Database, rules: Linking) -> None:
        self._database = database
        self._rules = rules
        self.homes = NameHomes(database)

    def put_in(self, wanted: Collection[ArticleId], reason: Reason) -> Changes:
        """Put articles into the bin; those that are there already stay as they are."""
        chosen = article_bin.list_outside(self._database, wanted)
        if not chosen:
            return Changes()
        relinking = Relinking(self._database, self._rules, self.homes)
        relinking.find_by_todays_keys()
        lost_before = {one.id for one in decisions.list_lost_names(self._database)}
        before = entity_figures.read_presence(self._database, chosen)
        ledger = NameLedger(self._database, self._rules.keys)
        for article in chosen:
            self._put_one(article, reason, ledger)
        touched = self._settle(relinking, ledger, before, chosen)
        lost = {one.id for one in decisions.list_lost_names(self._database)}
        decisions.let_sleep(self._database, lost - lost_before)
        changes = Changes(removed=tuple(chosen), entities=tuple(sorted(touched)), tables=frozenset({"bin"}))
        return changes | self._regroup(chosen)

    def take_out(self, wanted: Collection[ArticleId], homes: NameHome | None = None) -> Changes:
        """Bring articles back; names that are in no other article belong to the entities they had (or to ``homes``)."""
        chosen = article_bin.list_inside(self._database, wanted)
        if not chosen:
            return Changes()
        relinking = Relinking(self._database, self._rules, self.homes)
        relinking.find_by_todays_keys()
        before = entity_figures.read_presence(self._database, chosen)
        ledger = NameLedger(self._database, self._rules.keys)
        correcting = Correcting(self._database, ledger, self.homes)
        kept: dict[tuple[Kind, str], EntityId | None] = {}
        for article in chosen:
            analysis, belonged = article_bin.take_out(self._database, article)
            text = articles.get_text(self._database, article)
            if analysis is None or text is None:
                continue
            corrected = correcting.save(article, text, analysis)
            articles.save_correction(self._database, article, text, corrected)
            kept |= belonged
        touched = self._settle(relinking, ledger, before, chosen, self._unlinked(kept) | dict(homes or {}))
        decisions.note_placed(self._database)
        changes = Changes(
            added=tuple(chosen), analysed=tuple(chosen), entities=tuple(sorted(touched)), tables=frozenset({"bin"})
        )
        return changes | self._regroup(chosen)

    def _regroup(self, chosen: Collection[ArticleId]) -> Changes:
        """Versions of one story lose what is in the bin, and have it again when it comes back."""
        finding = VersionFinding(self._database)
        finding.touch(chosen)
        return finding.settle()

    def _put_one(self, article: ArticleId, reason: Reason, ledger: NameLedger) -> None:
        self.homes.note_article(article)
        belonged = NameHomes(self._database)
        belonged.note_article(article)
        found = uncorrected.get_uncorrected(self._database, article)
        found = found or stored_annotations.get_analysis(self._database, article)
        stored = articles.get_article(self._database, article)
        if stored is None:
            return
        if stored.analysis_state is AnalysisState.WAITING:
            found = None  # what an earlier analysis found is found anew on return
        stored_annotations.remove_annotations(self._database, ledger, article, stored.text)
        article_bin.put_in(self._database, article, reason, found, belonged.before, stamp())

    def _settle(
        self,
        relinking: Relinking,
        ledger: NameLedger,
        before: entity_figures.Presence,
        chosen: Collection[ArticleId],
        homes: NameHome | None = None,
    ) -> set[EntityId]:
        """Link what the articles' names concern, and bring the figures up to date."""
        settled = ledger.settle()
        if settled.bereft_keys:
            for kind, name in follow_keys(self._database, ledger.key_of):
                settled.changed.setdefault(kind, []).append(name)
        names_back, entities = put_back(self._database, homes or {})
        for kind, name in names_back:
            settled.changed.setdefault(kind, []).append(name)
        # tombstones that live again have the figures they died with: they are counted anew, from all their articles
        applied = relinking.resolve(settled) | Applied(frozenset(entities), frozenset(entities))
        after = entity_figures.read_presence(self._database, chosen)
        touched = entity_figures.update_entities(self._database, applied, before, after, stamp())
        return touched | entities

    def _unlinked(self, homes: NameHome) -> dict[tuple[Kind, str], EntityId | None]:
        """Of names' former entities those of names that have none now, where nobody else has become the entity.

        Linking joins a name to a living entity itself where it belongs to it. Where it does not, since a merge was taken
        back meanwhile, it must not take the id from those who stayed.
        """
        now = NameHomes(self._database)
        now.note_keys(homes)
        lived_in = {entity for entity in homes.values() if entity is not None and has_names(self._database, entity)}
        return {
            name: entity
            for name, entity in homes.items()
            if now.before.get(name) is None and entity not in lived_in
        }
