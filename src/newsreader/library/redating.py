"""Linking anew after articles got other dates."""

from __future__ import annotations

from collections.abc import Collection

from newsreader.library.relinking import Relinking
from newsreader.library.rules import Linking
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.changes import Changes
from newsreader.model.linking import NameId
from newsreader.storage.connection import Database
from newsreader.storage.name_ledger import ChangedNames, list_names_in


def link_anew(database: Database, rules: Linking, articles: Collection[ArticleId]) -> Changes:
    """Settle the names of these articles again, within a transaction, and count their entities anew."""
    if not articles:
        return Changes()
    names: dict[Kind, list[NameId]] = {}
    for kind, name in list_names_in(database, articles):
        names.setdefault(kind, []).append(name)
    relinking = Relinking(database, rules)
    relinking.find_by_todays_keys()
    touched = relinking.link(ChangedNames(names, {}, set()))
    return Changes(entities=tuple(sorted(touched)))
