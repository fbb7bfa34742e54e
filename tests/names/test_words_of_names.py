import pytest

from newsreader.names.fold import fold, tidy
from newsreader.names.gender import gender_of_given
from newsreader.names.lexicons import read_entries
from newsreader.names.likeness import Likeness, compare_givens, compare_surnames
from newsreader.names.middles import middles_fit
from newsreader.names.nicknames import same_given
from newsreader.names.organisations import initials_of, is_acronym
from newsreader.names.titles import gender_of_title, split_title, title_before


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Erdoğan", "erdogan"), ("Łódź", "lodz"), ("Straße", "strasse"), ("Đoković", "dokovic"), ("Søren’s", "soren"),
        ("O´Neal", "o'neal"), ("Jean–Marie", "jean-marie"), ("Clinton 's", "clinton"), ("zero\u200bwidth", "zerowidth"),
        ("Ærø", "aero"), ("İstanbul", "istanbul"), ("Jones'", "jones"),
    ],
)  # fmt: skip
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_tidy_keeps_case_and_accents() -> None:
    assert tidy("Khaled  Al - Maeena 's\n") == "Khaled Al-Maeena's"


@pytest.mark.parametrize(
    ("surface", "title", "rest"),
    [
        ("President Joe Biden", "President", "Joe Biden"),
        ("former President Bill Clinton", "former President", "Bill Clinton"),
        ("Lt. Col. John Smith", "Lt. Col.", "John Smith"),
        ("Grand Ayatollah Ali al-Sistani", "Grand Ayatollah", "Ali al-Sistani"),
        ("Prince William", "", "Prince William"),
        ("Joe Biden", "", "Joe Biden"),
        ("President", "", "President"),
        ("Don King", "", "Don King"),
        ("M. Waugh", "", "M. Waugh"),
    ],
)
def test_split_title(surface: str, title: str, rest: str) -> None:
    assert split_title(surface) == (title, rest)


@pytest.mark.parametrize(
    ("title", "gender"), [("Mr.", "m"), ("Mrs", "f"), ("President", None), ("Lady", "f"), ("", None)]
)
def test_gender_of_title(title: str, gender: str | None) -> None:
    assert gender_of_title(title) == gender


def test_title_before_a_name() -> None:
    text = "and Mrs. Clinton said to Prime Minister Blair that Bush"
    assert title_before(text, text.index("Clinton")) == "Mrs."
    assert title_before(text, text.index("Blair")) == "Prime Minister"
    assert title_before(text, text.index("Bush")) == ""


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("bill", "william", True), ("william", "billy", True), ("bob", "robert", True), ("mohammed", "muhammad", True),
        ("alexander", "sasha", True), ("bibi", "binyamin", True), ("ted", "edward", True), ("ian", "john", False),
        ("bill", "robert", False), ("carlos", "charles", False), ("pedro", "peter", False),
    ],
)  # fmt: skip
def test_same_given_is_symmetric(first: str, second: str, same: bool) -> None:
    assert same_given(first, second) is same_given(second, first) is same


@pytest.mark.parametrize(
    ("name", "gender"),
    [("John", "m"), ("Élodie", None), ("Hillary", "f"), ("Aishwarya", "f"), ("Andrea", None), ("Xqz", None), ("Alex", None), ("Kim", None)],
)
def test_gender_of_given(name: str, gender: str | None) -> None:
    assert gender_of_given(name) == gender


@pytest.mark.parametrize(
    ("first", "second", "likeness"),
    [
        ("hilary", "hillary", Likeness.SPELLING), ("sergei", "sergey", Likeness.SPELLING), ("bill", "william", Likeness.NICKNAME),
        ("j", "john", Likeness.INITIAL), ("mario", "mauro", Likeness.DIFFERENT), ("maria", "mario", Likeness.DIFFERENT),
        ("volodymir", "volodymyr", Likeness.SPELLING), ("ketanji", "ketanyi", Likeness.SPELLING), ("ron", "rand", Likeness.DIFFERENT),
        ("paul", "paula", Likeness.DIFFERENT), ("ketanji", "ketanli", Likeness.TYPO),
    ],
)  # fmt: skip
def test_given_names(first: str, second: str, likeness: Likeness) -> None:
    assert compare_givens(first, second).likeness is compare_givens(second, first).likeness is likeness


@pytest.mark.parametrize(
    ("first", "second", "score"),
    [
        ("gorbachev", "gorbachov", 0.9), ("yeltsin", "jelzin", 0.9), ("zelensky", "zelenskyy", 0.9), ("clinton", "clintn", 0.8),
        ("yanukovych", "yanukovich", 0.9), ("chan", "chang", 0), ("scholz", "schultz", 0.9), ("castro", "castroneves", 0),
        ("christie", "christensen", 0), ("ivanov", "ivanova", 0), ("lukashenko", "lukachenka", 0.75), ("brown", "crown", 0),
    ],
)  # fmt: skip
def test_surnames(first: str, second: str, score: float) -> None:
    assert compare_surnames(first, second).score == compare_surnames(second, first).score == score


@pytest.mark.parametrize(
    ("first", "second", "fit"),
    [
        (("w",), ("h", "w"), False), (("w",), ("walker",), True), ((), ("h", "w"), True), (("h",), ("h", "w"), True),
        (("lopez",), ("manuel", "lopez"), True), (("b",), ("brown",), True), (("b",), ("c",), False),
    ],
)  # fmt: skip
def test_middle_names(first: tuple[str, ...], second: tuple[str, ...], fit: bool) -> None:
    assert middles_fit(first, second) is middles_fit(second, first) is fit


@pytest.mark.parametrize(
    ("surface", "answer"),
    [("IAEA", True), ("U.N.", True), ("AT&T", True), ("Nato", False), ("A", False), ("NEW YORK", False)],
)
def test_is_acronym(surface: str, answer: bool) -> None:
    assert is_acronym(surface) is answer


def test_initials_leave_small_words_out_or_in() -> None:
    assert {"ecb"} <= initials_of("European Central Bank")
    assert {"doj", "dj"} <= initials_of("Department of Justice")
    assert initials_of("Greenpeace") == frozenset()


@pytest.mark.parametrize(
    "file", ["nicknames.txt", "honorifics.txt", "place_aliases.txt", "organisation_aliases.txt", "more_given_names.txt"]
)
def test_lexicons_are_clean(file: str) -> None:
    entries = read_entries(file)
    assert entries
    for entry in entries:
        parts = entry.split("|") if "|" in entry else entry.split()
        assert len(parts) > 1
        assert len(set(parts)) == len(parts), entry


def test_no_place_alias_stands_for_two_places() -> None:
    owner: dict[str, str] = {}
    for line in read_entries("place_aliases.txt"):
        usual, *others = line.split("|")
        for name in (usual, *others):
            assert owner.setdefault(fold(name), usual) == usual, name
