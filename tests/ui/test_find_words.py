import pytest

from newsreader.search.finding import FoundWords
from newsreader.ui.panes.find_words import MOST_FOUND, FindableText, Sought, first_from

TEXT = "Story.\n\nCaption one...\nCaption two...\n\nMore story.\nRead more: this"
ODD = "Na\u00admen of Var\u0161ek, \u200bPor\u200bto and the Porto\u00adviejo\u2019s \u201cend\u201d \U0001f600 na\u00admen"


def found(text: str, words: str, *, match_case: bool = False, whole_words: bool = False) -> list[str]:
    spans = FindableText(text).find(Sought(words, match_case, whole_words))
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("words", "spans"),
    [
        ("CAPTION", ["Caption", "Caption"]),
        ("one... caption", ["one...\nCaption"]),
        ("story", ["Story", "story"]),
        (" ", []),
        ("more:", ["more:"]),
        (".*", []),
    ],
)
def test_words_are_found_whatever_their_case_and_spacing(words: str, spans: list[str]) -> None:
    assert found(TEXT, words) == spans


@pytest.mark.parametrize(
    ("words", "spans"),
    [
        ("namen", ["Na\u00admen", "na\u00admen"]),
        ("n\u200bamen", ["Na\u00admen", "na\u00admen"]),
        ("varsek", ["Var\u0161ek"]),
        ("porto", ["Por\u200bto", "Porto"]),
        ('\'s "end"', ["\u2019s \u201cend\u201d"]),
        ("\U0001f600", ["\U0001f600"]),
    ],
)
def test_unseen_characters_accents_and_kinds_of_marks_do_not_matter(words: str, spans: list[str]) -> None:
    assert found(ODD, words) == spans


def test_case_and_whole_words_count_when_they_are_asked_for() -> None:
    assert found(TEXT, "story", match_case=True) == ["story"]
    assert found(ODD, "Varsek", match_case=True) == []
    assert found(ODD, "porto", whole_words=True) == ["Por\u200bto"]
    assert found(TEXT, "one...", whole_words=True) == ["one..."]


def test_words_of_a_search_are_whole_but_for_open_endings() -> None:
    text = FindableText("Porto, Portoviejo and the port of Porto")
    assert text.find_searched(FoundWords((("porto", False),))) == [(0, 5), (34, 39)]
    both = FoundWords((("port", True), ("of", False)))
    assert text.find_searched(both) == [(0, 5), (7, 17), (26, 30), (31, 33), (34, 39)]
    assert text.find_searched(FoundWords()) == []
    assert FindableText("the Por\u200bto").find_searched(FoundWords((("porto", False),))) == [(4, 10)]


def test_the_header_is_left_out() -> None:
    text = FindableText(TEXT, [(0, 8)])
    assert text.find(Sought("story")) == [(TEXT.index("story"), TEXT.index("story") + 5)]


def test_no_more_than_so_many_are_found() -> None:
    assert len(FindableText("e" * (MOST_FOUND + 5)).find(Sought("e"))) == MOST_FOUND


def test_the_place_from_the_caret_on_comes_first() -> None:
    spans = [(3, 5), (8, 10)]
    assert [first_from(spans, at) for at in (0, 3, 4, 9)] == [0, 0, 1, 0]
