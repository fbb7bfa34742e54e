import pytest

from newsreader.search.finding import FoundWords
from newsreader.ui.panes import find_words
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


@pytest.mark.parametrize("end", ["\n\n", "\n", " ", "—"])
def test_a_long_text_is_sought_in_by_pieces_that_lose_nothing(end: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever stands where one piece ends and the next begins: a word, a phrase, a character that is not seen."""
    line = f"Anna Lee\u200b met Tom Reed of Varšek{end}"
    text = line * (900_000 // len(line))
    by_pieces = FindableText(text)
    assert by_pieces.is_long()
    monkeypatch.setattr(find_words, "_PIECE", len(text))
    at_once = FindableText(text)
    assert not at_once.is_long()
    for words in ("lee met", "reed of varsek anna", f"k{end}a", "an", "n"):
        for sought in (Sought(words), Sought(words, whole_words=True)):
            assert by_pieces.find(sought) == at_once.find(sought)
    rare = FoundWords((("reed of varsek anna lee met tom", False),))
    assert by_pieces.find_searched(rare)[:2_000] == at_once.find_searched(rare)


def test_a_long_text_has_steps() -> None:
    text = "Nothing here.\n" * 50_000 + "A needle."
    steps = list(FindableText(text).find_by_steps(Sought("needle")))
    assert len(steps) > 2
    assert not any(steps[:-1])
    assert [text[start:end] for start, end in steps[-1]] == ["needle"]
