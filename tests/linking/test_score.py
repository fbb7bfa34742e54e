import pytest

from newsreader.linking.keys import asked_parts, filed_parts, keys_of, queries_of
from newsreader.linking.score import compare
from newsreader.model.annotation import Kind

SAME = [
    ("Hilary Clinton", "Hillary Clinton"), ("Bill Clinton", "William J. Clinton"), ("Joe Biden", "Joseph R. Biden Jr."),
    ("Volodymyr Zelenskiy", "Volodymyr Zelensky"), ("Muammar Gaddafi", "Moammar Gadhafi"), ("Boris Yeltsin", "Boris Jelzin"),
    ("Osama bin Laden", "Usama bin Ladin"), ("Tayyip Erdogan", "Recep Tayyip Erdoğan"), ("Iain Duncan-Smith", "Iain Duncan Smith"),
    ("Bashar al-Assad", "Bashar Assad"), ("Mohammed bin Salman", "Mohammad bin Salman"), ("Ketanji Brown Jackson", "Ketanji B. Jackson"),
    ("John Edgar Hoover", "J. Edgar Hoover"), ("Hillary Clintn", "Hillary Clinton"),
]  # fmt: skip

DIFFERENT = [
    ("George W. Bush", "George H. W. Bush"), ("Donald Trump Jr.", "Donald Trump Sr."), ("Bill Clinton", "Hillary Clinton"),
    ("Kim Jong Un", "Kim Jong Il"), ("Michael Chan", "Michael Chang"), ("Mario Silva", "Mauro Silva"), ("Ron Paul", "Rand Paul"),
    ("Paul Ryan", "Ryan Paul"), ("Anna Netrebko", "Anna Netrebova"), ("Ali Khamenei", "Ruhollah Khomeini"), ("Li Keqiang", "Li Qiang"),
    ("Bil Clintn", "William Clinton"), ("Prince William", "Prince Harry"), ("Smith", "John Smith"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), SAME)
def test_same_person(first: str, second: str) -> None:
    for one, other in ((first, second), (second, first)):
        found = compare(Kind.PERSON, one, other)
        assert found.links and found.reasons


@pytest.mark.parametrize(("first", "second"), DIFFERENT)
def test_different_people(first: str, second: str) -> None:
    assert not compare(Kind.PERSON, first, second).links
    assert not compare(Kind.PERSON, second, first).links


@pytest.mark.parametrize(("first", "second"), SAME)
def test_near_names_meet_in_the_index(first: str, second: str) -> None:
    assert queries_of(Kind.PERSON, first) & keys_of(Kind.PERSON, second)
    assert queries_of(Kind.PERSON, second) & keys_of(Kind.PERSON, first)


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ("Hilary Clinton", "Hillary Clinton", "given name “Hilary” is one letter from “Hillary”: 0.92"),
        ("Bill Clinton", "William Clinton", "“Bill” is used for “William”: 0.90"),
        ("Recep Erdogan", "Recep Erdoğan", "same name written with or without its accents"),
        ("Mikhail Gorbachov", "Mikhail Gorbachev", "surname “Gorbachov” sounds like “Gorbachev”: 0.90"),
        ("Hillary Clintn", "Hillary Clinton", "surname “Clintn” is one letter from “Clinton”: 0.80"),
        ("Tayyip Erdogan", "Recep Tayyip Erdogan", "“Tayyip” is a middle name of the other"),
        ("J. Smith", "John Smith", "“J.” fits “John” by its first letter: 0.60"),
    ],
)
def test_reasons_can_be_read(first: str, second: str, text: str) -> None:
    assert next(reason.text for reason in compare(Kind.PERSON, first, second).reasons) == text


def test_an_initial_alone_is_a_suggestion() -> None:
    found = compare(Kind.PERSON, "J. Smith", "John Smith")
    assert found.by_initial and not found.links


def test_contradictions_are_told_from_mere_difference() -> None:
    assert compare(Kind.PERSON, "George W. Bush", "George H. W. Bush").contradicts
    assert compare(Kind.PERSON, "Donald Trump Jr.", "Donald Trump Sr.").contradicts


@pytest.mark.parametrize(
    ("kind", "first", "second", "links"),
    [
        (Kind.ORGANISATION, "Microsoft Corp.", "Microsoft Corporation", True),
        (Kind.ORGANISATION, "Hewlett-Packard", "Hewlett Packard", True),
        (Kind.ORGANISATION, "Deutsche Telecom", "Deutsche Telekom", True),
        (Kind.ORGANISATION, "First Division", "Third Division", False),
        (Kind.ORGANISATION, "Channel 4 News", "Channel 5 News", False),
        (Kind.ORGANISATION, "Goldman Sachs", "Goldman", False),
        (Kind.PLACE, "U.S.", "United States", True),
        (Kind.PLACE, "Iceland", "Ireland", False),
        (Kind.PLACE, "Bangalor", "Bangalore", False),
    ],
)
def test_organisations_and_places(kind: Kind, first: str, second: str, links: bool) -> None:
    assert compare(kind, first, second).links is links


@pytest.mark.parametrize("word", ["hillary", "smiths", "marie", "gorbachev", "christodoulou"])
@pytest.mark.parametrize("halved_from", [9, 100])
def test_words_one_edit_apart_meet_by_what_is_left_without_a_part(word: str, halved_from: int) -> None:
    edits = {word[:i] + word[i + 1 :] for i in range(len(word))}
    edits |= {word[:i] + "x" + word[i + 1 :] for i in range(len(word))}
    edits |= {word[:i] + "x" + word[i:] for i in range(len(word) + 1)}
    edits |= {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}
    long_enough = [edit for edit in edits if len(edit) >= 5]
    asked = asked_parts(word, halved_from=halved_from)
    assert [edit for edit in long_enough if not asked & filed_parts(edit, halved_from=halved_from)] == []
    assert not asked & filed_parts("quite another", halved_from=halved_from)


@pytest.mark.parametrize(
    ("first", "second", "is_open"),
    [
        ("Paul Thomson", "Paul Thompson", True),
        ("David Davis", "David Davies", True),
        ("Frank Miller", "Franck Muller", False),
        ("Mervyn Davies", "Marvin Davis", False),
        ("Paul Tyler", "Paul Tellier", False),
        ("Andy Johnson", "Andy Anson", False),
        ("Ronald Regan", "Ronald Reagan", False),
    ],
)
def test_near_names_of_two_common_families_need_evidence(first: str, second: str, is_open: bool) -> None:
    assert compare(Kind.PERSON, first, second).is_open is is_open
    assert compare(Kind.PERSON, first, second).links is (first == "Ronald Regan")
