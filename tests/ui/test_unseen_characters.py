import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.ui.unseen_characters import find_unseen, name_of_unseen, show_unseen


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Minister \u202eesaeler\u202c paid \u2066left\u2069 \u200f\u200e", "Minister ←esaeler◊ paid →left◊ ←→"),
        ("Mer\u200ckel\u200d and \ufeff", "Mer◊kel◊ and ◊"),
        ("\x1b[31mred\x08\x7f\x85", "◊[31mred◊◊◊"),
        ("a\tb\nc", "a\tb\nc"),
    ],
)
def test_what_has_power_without_being_seen_is_shown(text: str, shown: str) -> None:
    assert show_unseen(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Regie\u00adrung",  # a place to break a word
        "👨\u200d👩\u200d👧 🏳️\u200d🌈",  # one picture of several
        "می\u200cخواهم",  # Persian needs the gap
        "क्\u200dष",  # Hindi a half letter
        "שלום \u200f(abc)\u200e",  # a line that is read from the right
    ],
)
def test_honest_work_is_left_alone(text: str) -> None:
    assert show_unseen(text) == text


def test_overrides_turn_words_round_in_any_script() -> None:
    assert show_unseen("שלום \u202eabc") == "שלום ←abc"


def test_a_line_from_the_right_speaks_for_itself_alone() -> None:
    assert show_unseen("שלום\u200f\nabc\u200f") == "שלום\u200f\nabc←"


def test_names_are_those_of_unicode() -> None:
    assert name_of_unseen("\u202e") == "U+202E RIGHT-TO-LEFT OVERRIDE"
    assert name_of_unseen("\x1b") == "U+001B ESCAPE"
    assert name_of_unseen("\x9b") == "U+009B CONTROL CHARACTER"


@given(st.text(max_size=60))
def test_no_offset_moves(text: str) -> None:
    shown = show_unseen(text)
    assert len(shown.encode("utf-16-le", "surrogatepass")) == len(text.encode("utf-16-le", "surrogatepass"))
    assert [at for at in range(len(text)) if shown[at] != text[at]] == list(find_unseen(text))
