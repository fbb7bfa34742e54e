import pytest

from newsreader.importing.double_encoding import is_doubly_encoded, repair
from newsreader.importing.encoding import decode
from newsreader.model.article import DOUBLY_ENCODED

STORY = "Mayor seeks “calm” after storm\n\nBy Ann Lee\n\nPORTO, May 3 – Mayor José Núñez said: “We’re fine.” It cost £5m.\n"
RUSSIAN = "Мэр города сказал: «Мы готовы».\n"


@pytest.mark.parametrize("page", ["latin-1", "mac_roman", "cp437", "cp1251"])
@pytest.mark.parametrize("text", [STORY, RUSSIAN])
def test_text_that_was_taken_for_a_code_page_is_repaired(text: str, page: str) -> None:
    broken = text.encode().decode(page, "surrogateescape" if page == "cp1251" else "strict")
    if any("\ud800" <= letter <= "\udfff" for letter in broken):
        pytest.skip("the code page has no characters for some of the bytes")
    assert is_doubly_encoded(broken)
    assert repair(broken) == text


def test_the_quote_that_windows_1252_cannot_hold_is_found_again() -> None:
    broken = STORY.encode().decode("cp1252", "replace")
    assert "\N{REPLACEMENT CHARACTER}" in broken
    assert repair(broken) == STORY


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        RUSSIAN,
        "Le maire a déclaré : « Ça va » à l’École.\n",
        "Łukasz Żółć mówi: „Tak”.\n",
        "ΓΝΩΜΗ: «Είμαστε καλά».\n",
        "São Tomé e Príncipe, Åland, Ørsted: 3 × 4 = 12, √2, ¬p\n",
        "plain\n",
    ],
)
def test_honest_text_is_left_alone(text: str) -> None:
    assert not is_doubly_encoded(text)
    assert repair(text) == text


def test_lines_without_signs_of_it_and_line_ends_stay() -> None:
    text = "It’s José’s “own”.\x85\u2028\n\nItâ€™s his.\n\n"
    assert repair(text) == "It’s José’s “own”.\x85\u2028\n\nIt’s his.\n\n"


def test_a_file_that_looks_so_says_so_and_is_not_touched() -> None:
    broken = STORY.encode().decode("latin-1")
    decoded = decode(broken.encode())
    assert decoded.text == broken
    assert decoded.notes == (DOUBLY_ENCODED,)
    assert decode(STORY.encode()).notes == ()
