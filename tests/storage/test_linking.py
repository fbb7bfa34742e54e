"""What linking asks of the library: names by key, decisions, and that removed names are gone."""

from __future__ import annotations

from pathlib import Path

from builders import (
    add_analysed,
    analysis,
    article,
    open_library,
    person,
    simple_linking,
)
from newsreader.model.anchor import NameAnchor
from newsreader.model.annotation import Kind
from newsreader.model.decision import Action, Decision, DecisionId, Scope
from newsreader.model.linking import NameDecision, Ruling
from newsreader.storage.connection import Database
from newsreader.storage.decisions import add_decision, list_name_decisions, set_revoked
from newsreader.storage.linking import StoredNames
from newsreader.storage.name_ledger import NameLedger
from newsreader.storage.opening import open_database


def test_names_are_found_by_key_by_holder_and_few_or_none(tmp_path: Path) -> None:
    database = open_database(tmp_path / "l", read_only=False)
    ledger = NameLedger(database, simple_linking().keys)
    for surface in ("Joe Biden", "Jill Biden", "Jane Roe", "JANE ROE"):
        ledger.name_id(Kind.PERSON, surface)
    index = StoredNames(database)
    found = index.find_names(Kind.PERSON, ["biden", "roe", "nobody"])
    assert {key: [name.key for name in names] for key, names in found.items()} == {
        "biden": ["jill biden", "joe biden"],
        "roe": ["jane roe"],
    }
    assert index.find_names(Kind.PLACE, ["biden"]) == {}
    assert [name.key for name in index.find_few(Kind.PERSON, ["biden", "roe"], 3) or ()] == [
        "jane roe",
        "jill biden",
        "joe biden",
    ]
    assert index.find_few(Kind.PERSON, ["biden", "roe"], 2) is None
    assert [name.key for name in index.find_by_key(Kind.PERSON, ["joe biden", "x"])] == ["joe biden"]
    holders = index.list_holders(Kind.PERSON, "biden", 1)
    assert ([name.key for name in holders.names], holders.count, holders.articles) == (["jill biden"], 2, 0)
    assert index.list_names_of([]) == []
    database.close()


def test_a_name_counts_its_articles_and_mentions_and_goes_with_its_last(tmp_path: Path) -> None:
    library = open_library(tmp_path / "l")
    first = add_analysed(library, article("JANE ROE, Jane Roe and Roe"), person("JANE ROE", "Jane Roe", "Roe"))
    second = add_analysed(library, article("Jane Roe again"), person("Jane Roe"))
    add_analysed(library, article("Jane Roe and others"), person("Jane Roe"))
    database = open_database(tmp_path / "l", read_only=True)
    (name,) = StoredNames(database).list_bearers(Kind.PERSON, "", "", 9)
    assert (name.key, name.surface, name.articles, name.mentions) == ("jane roe", "Jane Roe", 3, 5)
    (row,) = library.list_entities(Kind.PERSON)
    assert StoredNames(database).list_names_of([row.entity.id]) == [name]
    for number in (first, second, 3):
        library.save_analyses([(first.__class__(number), analysis("nothing"))])
    assert StoredNames(database).list_bearers(Kind.PERSON, "", "", 9) == []
    for table in ("name_key", "form", "link", "chain", "mention"):
        assert database.rows(f"SELECT * FROM {table}") == []
    assert library.list_entities(Kind.PERSON) == []
    assert library.get_totals(row.entity.id) is None
    database.close()
    library.close()


def rule(database: Database, ruling: NameDecision, made_at: str) -> DecisionId:
    first, second = (NameAnchor(ruling.kind, key, key) for key in (ruling.first_key, ruling.second_key))
    return add_decision(database, Decision(Action(ruling.ruling), Scope.EVERYWHERE, first, second), made_at)


def test_rulings_are_kept_and_revoked(tmp_path: Path) -> None:
    database = open_database(tmp_path / "l", read_only=False)
    same = NameDecision(Kind.PERSON, "hilary clinton", "hillary clinton", Ruling.SAME)
    other = NameDecision(Kind.PERSON, "a roe", "hillary clinton", Ruling.NEVER)
    number = rule(database, same, "2026-01-01")
    rule(database, other, "2026-01-02")
    assert list_name_decisions(database, Kind.PERSON, ["hillary clinton"]) == [same, other]
    assert list_name_decisions(database, Kind.PERSON, ["a roe", "nobody"]) == [other]
    assert list_name_decisions(database, Kind.ORGANISATION, ["a roe"]) == []
    set_revoked(database, [number], "2026-01-04")
    assert list_name_decisions(database, Kind.PERSON, ["hilary clinton"]) == []
    database.close()
