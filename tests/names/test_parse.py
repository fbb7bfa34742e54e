import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.model.annotation import Kind
from newsreader.names.keys import name_key
from newsreader.names.parse import parse_name


@pytest.mark.parametrize(
    ("surface", "title", "given_name", "middle", "surname", "suffix"),
    [
        ("Lee Bo (Ann) - /", "", "lee", ("bo",), "/", ""),
        ("Joe Biden", "", "joe", (), "biden", ""),
        ("President Joe Biden", "President", "joe", (), "biden", ""),
        ("Joseph R. Biden Jr.", "", "joseph", ("r",), "biden", "jr"),
        ("Biden, Joseph R.", "", "joseph", ("r",), "biden", ""),
        ("Elon Musk's", "", "elon", (), "musk", ""),
        ("Trump´s", "", "", (), "trump", ""),
        ("George H.W. Bush", "", "george", ("h", "w"), "bush", ""),
        ("George HW Bush", "", "george", ("h", "w"), "bush", ""),
        ("J.K. Rowling", "", "j", ("k",), "rowling", ""),
        ("AB de Villiers", "", "a", ("b",), "de villiers", ""),
        ("Ursula von der Leyen", "", "ursula", (), "von der leyen", ""),
        ("Jean-Marie Le Pen", "", "jeanmarie", (), "le pen", ""),
        ("Le Pen", "", "", (), "le pen", ""),
        ("Bashar al-Assad", "", "bashar", (), "al-assad", ""),
        ("Bashar al Assad", "", "bashar", (), "al-assad", ""),
        ("Khaled Al - Maeena", "", "khaled", (), "al-maeena", ""),
        ("Ben Johnson", "", "ben", (), "johnson", ""),
        ("Kim Jong-un", "", "jongun", (), "kim", ""),
        ("Kim Clijsters", "", "kim", (), "clijsters", ""),
        ("Xi Jinping", "", "jinping", (), "xi", ""),
        ("Lee Westwood", "", "lee", (), "westwood", ""),
        ("Shaquille O’Neal", "", "shaquille", (), "oneal", ""),
        ("Recep Tayyip Erdoğan", "", "recep", ("tayyip",), "erdogan", ""),
        ("Maroš Šefčovič", "", "maros", (), "sefcovic", ""),
        ("Jørgen Łukasz", "", "jorgen", (), "lukasz", ""),
        ("Pope Francis", "", "pope", (), "francis", ""),
        ("King Abdullah II", "", "king", (), "abdullah", "ii"),
        ("Pope John Paul II", "Pope", "john", (), "paul", "ii"),
        ("Michael Tien of NPP", "", "michael", (), "tien", ""),
        ("SHEARER", "", "", (), "shearer", ""),
    ],
)
def test_parts(surface: str, title: str, given_name: str, middle: tuple[str, ...], surname: str, suffix: str) -> None:
    name = parse_name(surface)
    assert (name.title, name.given, name.middle, name.surname, name.suffix) == (
        title,
        given_name,
        middle,
        surname,
        suffix,
    )


@pytest.mark.parametrize(
    ("surface", "is_lone", "is_initial"),
    [
        ("Biden", True, False),
        ("J. Biden", False, True),
        ("J. R. Biden", False, True),
        ("Joe Biden", False, False),
        ("J. Edgar Hoover", False, False),
    ],
)
def test_forms(surface: str, is_lone: bool, is_initial: bool) -> None:
    assert (parse_name(surface).is_lone, parse_name(surface).is_initial) == (is_lone, is_initial)


@pytest.mark.parametrize(
    ("kind", "surfaces"),
    [
        (Kind.PERSON, ["Kim Jong-un", "Kim Jong Un", "Kim Jongun", "KIM JONG-UN"]),
        (Kind.PERSON, ["Angela Merkel", "Merkel, Angela", "Chancellor Angela Merkel", "Angela Merkel’s"]),
        (Kind.PERSON, ["J.K. Rowling", "J. K. Rowling", "JK Rowling"]),
        (Kind.PLACE, ["US", "U.S.", "USA", "United States", "the United States of America", "America"]),
        (Kind.PLACE, ["UK", "U.K.", "Britain", "Great Britain"]),
        (Kind.PLACE, ["Kyiv", "Kiev"]),
        (Kind.PLACE, ["St. Petersburg", "Saint Petersburg", "St Petersburg"]),
        (Kind.PLACE, ["New York", "NEW YORK", "New York-based"]),
        (Kind.ORGANISATION, ["European Union", "EU", "the E.U."]),
        (Kind.ORGANISATION, ["Apple", "Apple Inc.", "Apple Inc"]),
        (Kind.ORGANISATION, ["Marks and Spencer", "Marks & Spencer plc"]),
        (Kind.ORGANISATION, ["World Health Organization", "World Health Organisation", "WHO"]),
        (Kind.ORGANISATION, ["Ministry of Defence", "Defense Ministry", "MoD"]),
        (Kind.ORGANISATION, ["Department of Labor", "U.S. Labor Department", "the Labor Department"]),
        (Kind.ORGANISATION, ["Nestlé SA", "Nestle"]),
    ],
)
def test_one_key_for_all_spellings(kind: Kind, surfaces: list[str]) -> None:
    assert len({name_key(kind, surface) for surface in surfaces}) == 1


@pytest.mark.parametrize(
    ("kind", "first", "second"),
    [
        (Kind.PLACE, "Iceland", "Ireland"),
        (Kind.PLACE, "Niger", "Nigeria"),
        (Kind.PLACE, "North Korea", "South Korea"),
        (Kind.PLACE, "Austria", "Australia"),
        (Kind.PLACE, "Washington", "Washington State"),
        (Kind.ORGANISATION, "News Corp", "News International"),
        (Kind.PERSON, "Kim Jong Un", "Kim Jong Il"),
        (Kind.PERSON, "Donald Trump Jr.", "Donald Trump Sr."),
    ],
)
def test_different_keys(kind: Kind, first: str, second: str) -> None:
    assert name_key(kind, first) != name_key(kind, second)


@given(st.text(max_size=60))
def test_odd_text_never_raises_and_keeps_a_key(text: str) -> None:
    parse_name(text)
    for kind in (Kind.PERSON, Kind.PLACE, Kind.ORGANISATION):
        key = name_key(kind, text)
        assert key or not "".join(text.split()).strip() or not key
        assert key == " ".join(key.split()) or not key


@given(
    st.lists(st.sampled_from("Joe von J. de Smith Kim O'Neal al- Mrs Jr. II, (Bob) X".split()), min_size=1, max_size=6)
)
def test_made_up_names_have_a_surname(words: list[str]) -> None:
    assert parse_name(" ".join(words)).surname
