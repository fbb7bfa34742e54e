"""Linking a whole library anew: in steps, with other writes and ends between them, to the same result."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import Named, add_analysed, article, organisation, person, place
from newsreader.library import Library, Linking, linking_anew, program_linking, relinking
from newsreader.model.annotation import NAME_KINDS, Kind
from newsreader.model.entity import EntityRow, Variant
from newsreader.storage import linking, name_keys
from newsreader.storage.connection import Database
from newsreader.storage.linking_stage import Stage, read_stage
from newsreader.storage.opening import open_database

NAMES = (
    person("Hillary Clinton", "Clinton"), person("Hilary Clinton"), person("Clinton"), person("Bill Clinton"),
    person("John Smith"), person("J. Smith"), person("Jane Smith"), person("Ann Poe"), person("Anne Poe"), person("Poe"),
    organisation("Acme Holdings"), organisation("Acme Holding"), organisation("World Health Organization"),
    organisation("WHO"), place("Moscow"), place("U.S."), place("United States"),
)  # fmt: skip


@pytest.fixture(autouse=True)
def small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linking_anew, "_LINKED_AT_ONCE", 2)
    monkeypatch.setattr(linking_anew, "_COUNTED_AT_ONCE", 2)
    monkeypatch.setattr(relinking, "_GATHERED_AT_ONCE", 3)
    monkeypatch.setattr(name_keys, "_KEYS_IN_A_SLICE", 20)


def _fill(library: Library, chosen: tuple[Named, ...] = NAMES) -> None:
    source = random.Random(3)
    for number, name in enumerate((*chosen, *source.choices(chosen, k=10))):
        other = source.choice(chosen)
        both = (name,) if other.forms[0] == name.forms[0] else (name, other)
        add_analysed(library, article(f"{number}: {' and '.join(one.forms[0] for one in both)}"), *both)


def _state(library: Library) -> list[tuple[EntityRow, list[Variant], list[tuple[str, str]]]]:
    found = []
    for kind in NAME_KINDS:
        for row in library.list_entities(kind):
            pointers = [(one.from_entity.name, one.to_entity.name) for one in library.list_pointers(row.entity.id)]
            found.append((row, library.list_variants(row.entity.id), pointers))
    return found


def _figures(library: Library) -> list[str]:
    """As ``_state``, without the entities' ids."""
    return sorted(repr((row.entity.name, row.articles, variants, pointers)) for row, variants, pointers in _state(library))


def _forget_links(path: Path) -> None:
    """As if another program had linked the library: by other keys, everybody alone."""
    database = open_database(path, read_only=False)
    with database.transaction():
        linking.set_rules_version(database, 1)
        database.run("DELETE FROM name_key")
        database.run("UPDATE name SET surname = 'nobody'")
        database.run("DELETE FROM pointer")
        for (name,) in database.rows("SELECT id FROM name"):
            database.run("INSERT INTO entity (id, kind, name) SELECT 1000 + id, kind, surface FROM name WHERE id = ?", (name,))
            database.run("UPDATE link SET entity_id = 1000 + name_id, reasons = '[]' WHERE name_id = ?", (name,))
            database.run("UPDATE chain SET entity_id = 1000 + name_id WHERE name_id = ?", (name,))
        database.run("DELETE FROM entity WHERE id NOT IN (SELECT entity_id FROM link)")
    database.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library"


def _linked_at_once(path: Path) -> list[str]:
    library = Library.open(path.with_name("other"))
    _fill(library)
    figures = _figures(library)
    library.close()
    return figures


def _reopened(path: Path) -> Iterator[Library]:
    """The library, for a step each time, as after the end of a program in between."""
    while True:
        library = Library.open(path)
        is_due = library.is_linked_by_other_rules()
        if is_due:
            yield library
        library.close()
        if not is_due:
            return


def test_it_goes_on_after_every_end_to_what_one_write_would_have_made(path: Path) -> None:
    library = Library.open(path)
    _fill(library)
    library.close()
    _forget_links(path)
    steps = [library.link_next() for library in _reopened(path)]
    done = [step.done for step in steps]
    assert len(done) > 20
    assert done == sorted(done)
    assert [step.is_last for step in steps] == [False] * (len(steps) - 1) + [True]
    library = Library.open(path)
    assert _figures(library) == _linked_at_once(path)
    assert library.link_next().changes.entities == ()
    library.close()
    database = open_database(path, read_only=True)
    assert database.rows("SELECT * FROM name_key_waiting") == []
    database.close()


def test_what_is_written_between_the_steps_is_linked_too(path: Path) -> None:
    library = Library.open(path)
    _fill(library, NAMES[::2])
    library.close()
    _forget_links(path)
    for late, library in zip(NAMES[1::2], _reopened(path), strict=False):
        library.link_next()
        add_analysed(library, article(f"Late: {late.forms[0]}"), late)
    library = Library.open(path)
    library.catch_up()
    before = _state(library)
    library.relink_all()
    assert _state(library) == before
    assert {row.entity.name: row.articles for row in library.list_entities(Kind.PERSON)}["Hillary Clinton"] >= 2
    library.close()


def test_a_write_never_looks_for_names_by_keys_that_are_not_filed(path: Path) -> None:
    library = Library.open(path)
    add_analysed(library, article("Hillary Clinton spoke."), person("Hillary Clinton"))
    library.close()
    _forget_links(path)
    library = Library.open(path)
    assert not library.link_next().is_last
    assert not library.finds_all_names()
    add_analysed(library, article("Hilary Clinton lost."), person("Hilary Clinton"))
    (clinton,) = library.list_entities(Kind.PERSON)
    assert {form.surface for form in library.list_variants(clinton.entity.id)} == {"Hillary Clinton", "Hilary Clinton"}
    stage = read_stage(library._database)
    assert stage is not None
    assert stage.stage is Stage.LINK
    assert library.finds_all_names()
    library.close()


def test_steps_of_an_earlier_version_are_not_gone_on_with(path: Path) -> None:
    library = Library.open(path)
    _fill(library)
    library.begin_linking_anew()
    while _stage(library._database) is not Stage.LINK:
        library.link_next()
    library.close()
    rules = program_linking()
    newer = Linking(rules.keys, rules.resolve, rules.version + 1)
    library = Library(open_database(path, read_only=False), lambda: newer)
    library.link_next()
    assert _stage(library._database) is Stage.GATHER
    library.close()


def _stage(database: Database) -> Stage | None:
    stage = read_stage(database)
    return None if stage is None else stage.stage


def test_an_empty_library_can_be_linked_too(path: Path) -> None:
    library = Library.open(path)
    assert not library.relink_all()
    assert not library.is_linked_by_other_rules()
    library.close()


def test_a_new_library_has_nothing_to_link(path: Path) -> None:
    library = Library.open(path)
    add_analysed(library, article("Ann Poe"), person("Ann Poe"))
    assert not library.is_linked_by_other_rules()
    library.close()
