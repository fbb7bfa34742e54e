"""What resolving answers in the cases that a reader would notice."""

from __future__ import annotations

from itertools import count

from newsreader.linking.memory_index import MemoryIndex
from newsreader.linking.resolve import resolve
from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId, Strength
from newsreader.model.linking import NameDecision, NameId, NameRecord, Resolution, Ruling
from newsreader.names.keys import name_key


class Names:
    """A small library of names of one kind: surface → articles."""

    def __init__(self, kind: Kind = Kind.PERSON, decisions: list[NameDecision] | None = None) -> None:
        self.kind = kind
        self.index = MemoryIndex(decisions=decisions or ())
        self.ids: dict[str, NameId] = {}
        self._new = count(100)

    def add(self, **articles: int) -> Resolution:
        return self.put({surface.replace("_", " "): number for surface, number in articles.items()})

    def put(self, articles: dict[str, int]) -> Resolution:
        changed = []
        for surface, number in articles.items():
            known = self.ids.setdefault(surface, NameId(len(self.ids) + 1))
            record = NameRecord(known, self.kind, name_key(self.kind, surface), surface, number, 2 * number, None)
            self.index.put(record)
            changed.append(record)
        resolution = resolve(self.kind, changed, self.index, lambda: EntityId(next(self._new)))
        self.index.apply(resolution)
        return resolution

    def entity(self, surface: str) -> EntityId:
        found = self.index.get_names([self.ids[surface]])[0].entity_id
        assert found is not None
        return found

    def together(self, first: str, second: str) -> bool:
        return self.entity(first) == self.entity(second)


def test_a_misspelling_joins_and_says_why() -> None:
    names = Names()
    names.put({"Hillary Clinton": 5})
    resolution = names.put({"Hilary Clinton": 1})
    assert names.together("Hillary Clinton", "Hilary Clinton")
    assert [entity.name for entity in resolution.entities] == ["Hillary Clinton"]
    link = next(link for link in resolution.links if link.name_id == names.ids["Hilary Clinton"])
    assert link.reasons[0].text == "given name “Hilary” is one letter from “Hillary”: 0.92"


def test_two_presidents_stay_two_and_the_bare_name_is_neither() -> None:
    names = Names()
    resolution = names.put({"George W. Bush": 3, "George H. W. Bush": 2, "George Bush": 4})
    assert len({names.entity(surface) for surface in names.ids}) == 3
    link = next(link for link in resolution.links if link.name_id == names.ids["George Bush"])
    assert link.reasons[0].code == "ambiguous"


def test_the_bare_name_joins_while_only_one_fits_and_lets_go_when_another_comes() -> None:
    names = Names()
    names.put({"George W. Bush": 3, "George Bush": 2})
    assert names.together("George Bush", "George W. Bush")
    kept = names.entity("George W. Bush")
    names.put({"George H. W. Bush": 1})
    assert not names.together("George Bush", "George W. Bush")
    assert names.entity("George W. Bush") == kept


def test_an_initial_lets_go_when_somebody_else_fits() -> None:
    names = Names()
    first = names.put({"John Smith": 2, "J. Smith": 1})
    assert names.together("John Smith", "J. Smith")
    assert next(link for link in first.links if link.name_id == names.ids["J. Smith"]).strength is Strength.PROBABLE
    names.put({"Jane Smith": 1})
    assert len({names.entity(surface) for surface in names.ids}) == 3


def test_a_lone_surname_points_to_its_only_holder_then_to_nobody() -> None:
    names = Names()
    resolution = names.put({"Tony Blair": 3, "Blair": 1})
    (pointer,) = resolution.pointers
    assert (pointer.from_entity, pointer.to_entity) == (names.entity("Blair"), names.entity("Tony Blair"))
    assert pointer.reason.code == "only_holder"
    assert names.put({"Cherie Blair": 2}).pointers == ()
    (again,) = names.put({"Tony Blair": 30}).pointers
    assert again.reason.code == "dominant_holder"
    assert again.reason.text == "meant in 30 of the 32 articles that have a full name which “Blair” fits"


def test_junior_is_not_senior() -> None:
    names = Names()
    names.put({"Robert F. Kennedy Jr.": 2, "Robert F. Kennedy Sr.": 2, "Robert Kennedy": 1})
    assert len({names.entity(surface) for surface in names.ids}) == 3


def test_misspellings_do_not_chain_away() -> None:
    names = Names()
    names.put({"Martin Marten": 1, "Martin Marden": 1, "Martin Mardem": 5, "Marton Mardem": 1})
    assert not names.together("Martin Marten", "Martin Mardem")


def test_an_id_stays_with_most_mentions_and_the_emptied_entity_retires() -> None:
    names = Names()
    names.put({"Hillary Clinton": 9})
    names.put({"Hillary Rodham": 1})
    small, large = names.entity("Hillary Rodham"), names.entity("Hillary Clinton")
    ruled = NameDecision(Kind.PERSON, "hillary clinton", "hillary rodham", Ruling.SAME)
    again = Names(decisions=[ruled])
    again.ids, again._new = names.ids, names._new
    for record in names.index.get_names(list(names.ids.values())):
        again.index.put(record)
    resolution = resolve(
        Kind.PERSON, again.index.get_names([names.ids["Hillary Rodham"]]), again.index, lambda: EntityId(1)
    )
    assert {link.entity_id for link in resolution.links} == {large}
    assert resolution.retired == (small,)


def test_never_the_same_keeps_equal_sounding_names_apart() -> None:
    ruled = NameDecision(Kind.PERSON, "sergei ivanov", "sergey ivanov", Ruling.NEVER)
    names = Names(decisions=[ruled])
    names.put({"Sergei Ivanov": 2, "Sergey Ivanov": 2})
    assert not names.together("Sergei Ivanov", "Sergey Ivanov")


def test_a_ruling_can_join_a_surname_to_a_person() -> None:
    ruled = NameDecision(Kind.PERSON, "blair", "tony blair", Ruling.SAME)
    names = Names(decisions=[ruled])
    resolution = names.put({"Tony Blair": 2, "Blair": 1, "Cherie Blair": 3})
    assert names.together("Tony Blair", "Blair")
    assert resolution.pointers == ()
    link = next(link for link in resolution.links if link.name_id == names.ids["Blair"])
    assert link.reasons[0].code == "ruled_same"


def test_an_acronym_joins_the_only_name_it_can_stand_for() -> None:
    names = Names(Kind.ORGANISATION)
    names.put({"Harbour Workers Union": 2, "HWU": 3})
    assert names.together("Harbour Workers Union", "HWU")
    names.put({"Hill Walkers Union": 1})
    assert not names.together("Harbour Workers Union", "HWU")


def test_places_join_by_alias_alone() -> None:
    names = Names(Kind.PLACE)
    resolution = names.put({"U.S.": 2, "Iceland": 1, "Ireland": 1})
    assert {entity.name for entity in resolution.entities} == {"United States", "Iceland", "Ireland"}
