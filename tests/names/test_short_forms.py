import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.model.annotation import Kind
from newsreader.names.short_forms import NameInText, assign_chains


def chains(kind: Kind, *surfaces: str) -> list[int]:
    names = [NameInText(kind, surface, start) for start, surface in enumerate(surfaces)]
    return [each.chain for each in assign_chains(names)]


@pytest.mark.parametrize(
    ("surfaces", "expected"),
    [
        (["Vladimir Putin", "Donald Trump", "Trump´s", "Putin"], [0, 1, 1, 0]),
        (["SHEARER", "Alan Shearer", "Alan"], [0, 0, 0]),
        (["Joe Biden", "Jill Biden", "Biden"], [0, 1, 0]),
        (["Joe Biden", "Joseph R. Biden Jr.", "President Biden"], [0, 0, 0]),
        (["Bill Clinton", "Hillary Clinton", "Mrs Clinton", "Mr. Clinton"], [0, 1, 1, 0]),
        (["Mark Waugh", "Steve Waugh", "S. Waugh", "M Waugh", "Waugh"], [0, 1, 1, 0, 0]),
        (["George W. Bush", "George H. W. Bush", "Bush"], [0, 1, 0]),
        (["Hillary Clinton", "Hilary Clinton"], [0, 0]),
        (["Andrés Manuel López Obrador", "López Obrador"], [0, 0]),
        (["Aung San Suu Kyi", "Suu Kyi"], [0, 0]),
        (["Kim Jong-un", "Kim"], [0, 0]),
        (["Saddam Hussein", "Saddam"], [0, 0]),
        (["Robert F. Kennedy", "Bob Kennedy", "Bobby"], [0, 0, 0]),
        (["Sergei Skripal", "Yulia Skripal", "Skripal"], [0, 1, 0]),
        (["Henry VIII", "Henry Campbell-Bannerman"], [0, 1]),
        (["J. Smith", "John Smith", "Jane Smith"], [0, 1, 2]),
        (["Muralitharan", "Muttiah Muralitharan", "Muralidharan"], [0, 0, 0]),
    ],
)
def test_people(surfaces: list[str], expected: list[int]) -> None:
    assert chains(Kind.PERSON, *surfaces) == expected


@pytest.mark.parametrize(
    ("surfaces", "expected"),
    [
        (["European Central Bank", "ECB"], [0, 0]),
        (["Goldman Sachs", "Goldman"], [0, 0]),
        (["Church of Scientology", "Church", "Scientology"], [0, 0, 0]),
        (["Bank of England", "England", "Bank"], [0, 1, 0]),
        (["Texas Rangers", "Rangers", "Texas"], [0, 0, 0]),
        (["Party of Democratic Action", "PDA", "SDA"], [0, 0, 1]),
        (["Manchester United", "Manchester City", "Manchester"], [0, 1, 2]),
        (["European Union", "European Commission", "EU"], [0, 1, 0]),
        (["Rotor Volgograd", "Volgograd"], [0, 1]),
    ],
)
def test_organisations(surfaces: list[str], expected: list[int]) -> None:
    assert chains(Kind.ORGANISATION, *surfaces) == expected


@pytest.mark.parametrize(
    ("surfaces", "expected"),
    [
        (["US", "United States", "Russia", "U.S."], [0, 0, 1, 0]),
        (["South Korea", "North Korea", "South"], [0, 1, 0]),
        (["Houston, Texas", "Houston"], [0, 0]),
        (["Kennedy Space Center", "KSC"], [0, 0]),
        (["Iceland", "Ireland"], [0, 1]),
    ],
)
def test_places(surfaces: list[str], expected: list[int]) -> None:
    assert chains(Kind.PLACE, *surfaces) == expected


def test_names_and_rules_speak_to_the_reader() -> None:
    names = [NameInText(Kind.PERSON, surface, start) for start, surface in enumerate(["President Joe Biden", "Biden"])]
    names.append(NameInText(Kind.PLACE, "the U.S.", 9))
    full, short, place = assign_chains(names)
    assert (full.name, short.name) == ("Joe Biden", "Joe Biden")
    assert short.rule == "surname of “Joe Biden” earlier in this article"
    assert (place.name, place.rule) == ("United States", "another name of “United States”")


def test_a_title_hint_tells_people_of_one_surname_apart() -> None:
    names = [
        NameInText(Kind.PERSON, "George Bush", 0),
        NameInText(Kind.PERSON, "Laura Bush", 20),
        NameInText(Kind.PERSON, "Bush", 40, title="Mrs"),
    ]
    assert [each.chain for each in assign_chains(names)] == [0, 1, 1]


names_of_anything = st.lists(
    st.builds(
        NameInText,
        st.sampled_from([Kind.PERSON, Kind.PLACE, Kind.ORGANISATION]),
        st.one_of(
            st.text(max_size=20),
            st.sampled_from(["Joe Biden", "Biden", "J. Biden", "US", "ECB", "European Central Bank", "Mr"]),
        ),
        st.integers(0, 99),
    ),
    max_size=12,
)


@given(names_of_anything)
def test_every_name_has_a_chain_of_its_kind_numbered_in_order(names: list[NameInText]) -> None:
    assigned = assign_chains(names)
    assert len(assigned) == len(names)
    kinds: dict[int, Kind] = {}
    seen = -1
    for name, each in zip(names, assigned, strict=True):
        assert kinds.setdefault(each.chain, name.kind) is name.kind
        assert each.chain <= seen + 1
        seen = max(seen, each.chain)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Donald Trump spoke. His eldest son, Donald Trump Jr., agreed.", [0, 1]),
        ("Donald Trump and Donald Trump Jr. came.", [0, 1]),
        ("Robert Kennedy drops out of the race\n\nIn Phoenix, after months of talk, the candidate Robert Kennedy Jr. said", [0, 0]),
    ],
)
def test_a_name_with_and_without_junior(text: str, expected: list[int]) -> None:
    surfaces = [each for each in ("Donald Trump", "Donald Trump Jr.", "Robert Kennedy", "Robert Kennedy Jr.") if each in text]
    names = [NameInText(Kind.PERSON, surface, text.rindex(surface) if "Jr" in surface else text.index(surface)) for surface in surfaces]
    assert [chain.chain for chain in assign_chains(names, text)] == expected
