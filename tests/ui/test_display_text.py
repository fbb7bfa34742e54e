import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.ui.display_text import LONGEST_LINE, LONGEST_PART, LONGEST_RUN, MOST_LINES, DisplayText
from newsreader.writing.wrapped_lines import join_wrapped_lines


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def piece(display: DisplayText, start: int, end: int) -> str:
    data = display.shown.encode("utf-16-le")
    return "".join(data[2 * a : 2 * b].decode("utf-16-le") for a, b in display.pieces_of(start, end))


def test_an_emoji_before_a_name_does_not_shift_it() -> None:
    text = "😀👨‍👩‍👧 Mayor 𝕏 Anna Lee spoke"
    start = text.index("Anna Lee")
    display = DisplayText(text)
    assert display.to_shown(start) == units(text[:start])
    assert piece(display, start, start + 8) == "Anna Lee"
    assert display.to_article(display.to_shown(start)) == start


@given(st.text(alphabet="ab 😀\n𝕏é", max_size=80), st.data())
def test_there_and_back(text: str, data: st.DataObject) -> None:
    low = data.draw(st.integers(0, len(text)))
    high = data.draw(st.integers(low, len(text)))
    display = DisplayText(text, [(low, high)])
    assert display.shown == text[:low] + text[high:]
    assert display.length == units(display.shown)
    for offset in range(len(text)):
        if not low <= offset < high:
            assert display.is_shown(offset)
            assert display.to_article(display.to_shown(offset)) == offset
            assert piece(display, offset, offset + 1) == text[offset]
        else:
            assert not display.is_shown(offset)


def test_hidden_spans_leave_spans_across_them_whole() -> None:
    display = DisplayText("Head\n\nBody text here", [(0, 6)])
    assert display.shown == "Body text here"
    assert display.to_shown(6) == 0
    assert piece(display, 0, 10) == "Body"


@pytest.mark.parametrize("text", ["x" * 1_000_000, "word " * 200_000, "a" * 499 + " " + "b" * 1_200])
def test_long_runs_and_lines_are_broken_and_undone(text: str) -> None:
    display = DisplayText(text)
    assert max(len(line) for line in display.shown.split("\n")) <= LONGEST_LINE + LONGEST_LINE // LONGEST_RUN + 1
    assert max(len(run) for run in display.shown.replace("\u200b", " ").split()) <= LONGEST_RUN
    for offset in (0, 1, 498, 499, 500, 501, 600, min(len(text), display.end) - 1):
        assert display.to_article(display.to_shown(offset)) == offset
    assert display.shown.replace("\u200b", "").replace("\n", "") == text[display.start : display.end]


def test_very_long_texts_come_in_parts() -> None:
    text = "A line of text.\n" * (3 * LONGEST_PART // 16)
    parts = [DisplayText(text, part=number) for number in range(DisplayText(text).parts)]
    assert len(parts) >= 3
    assert "".join(part.shown for part in parts) == text
    assert all(part.shown.endswith("\n") for part in parts)
    offset = parts[1].start + 5
    assert parts[0].part_of(offset) == 1


def test_no_text_at_all() -> None:
    display = DisplayText("")
    assert (display.shown, display.to_shown(0), display.to_article(0), display.parts) == ("", 0, 0, 1)


@pytest.mark.parametrize(
    ("text", "hidden", "lines", "shown", "positions"),
    [
        ("Story.\nAside.", [(7, 13)], [7], "Story.\n", {7: 7}),
        ("Story.\nAside.", [], [7], "Story.\n\nAside.", {7: 7}),
        ("Story.\nAside.\nMore.", [(7, 14)], [7], "Story.\n\nMore.", {7: 7}),
        ("Story. Aside.", [(7, 13)], [7], "Story. \n", {7: 8}),
        ("Aside.\nStory.", [(0, 7)], [0], "\nStory.", {0: 0}),
        ("😀.\nAside.\nMore.", [], [3], "😀.\n\nAside.\nMore.", {3: 4}),
    ],
)
def test_empty_lines_are_put_in_for_controls(
    text: str, hidden: list[tuple[int, int]], lines: list[int], shown: str, positions: dict[int, int]
) -> None:
    display = DisplayText(text, hidden, lines=lines)
    assert (display.shown, display.lines, display.length) == (shown, positions, units(shown))
    for offset in range(len(text)):
        if display.is_shown(offset):
            assert piece(display, offset, offset + 1) == text[offset]
            assert display.to_article(display.to_shown(offset)) == offset


def test_copied_text_has_nothing_that_was_put_in() -> None:
    text = "Story " + "x" * 300 + ".\nAside.\nThe acute´s end 😀"
    display = DisplayText(text, lines=[text.index("Aside")])
    assert len(display.shown) > len(text)
    assert display.article_text(0, display.length) == text
    hidden = DisplayText(text, [(6, 308)])
    assert hidden.article_text(0, hidden.length) == text[:6] + text[308:]


def test_many_short_lines_come_in_parts() -> None:
    text = "a\n\n" * (2 * MOST_LINES)
    parts = [DisplayText(text, part=number) for number in range(DisplayText(text).parts)]
    assert "".join(part.shown for part in parts) == text
    assert max(part.shown.count("\n") for part in parts) <= MOST_LINES


@pytest.mark.parametrize(
    ("text", "paragraphs", "joined"),
    [
        ("one\ntwo\n\nthree", [(0, 7), (9, 14)], "one two\n\nthree"),
        ("one\ntwo", [(0, 3), (4, 7)], "one\ntwo"),
        ("one\n\ntwo\nthree\n", [(0, 15)], "one\n\ntwo three\n"),
    ],
)
def test_hand_wrapped_lines_flow(text: str, paragraphs: list[tuple[int, int]], joined: str) -> None:
    assert join_wrapped_lines(text, paragraphs) == joined


def test_a_word_with_an_acute_for_its_apostrophe_is_not_broken() -> None:
    display = DisplayText("boost Trump´s run")
    assert display.shown == "boost Trump\u2060´s run"
    assert piece(display, 6, 11) == "Trump"


def test_characters_that_are_not_seen_have_signs_in_their_places() -> None:
    text = "Minister \u202eesaeler\u202c met Ob\u200bama \x1b[31m and 😀\u200b"
    display = DisplayText(text)
    assert display.shown == "Minister ←esaeler◊ met Ob◊ama ◊[31m and 😀◊"
    assert display.length == units(text)
    start = text.index("Ob\u200bama")
    assert display.range_of(start, start + 6) == (start, start + 6)
    assert [display.unseen_at(display.to_shown(offset)) for offset in display.unseen] == [
        "\u202e", "\u202c", "\u200b", "\x1b", "\u200b",
    ]  # fmt: skip
    assert display.unseen_at(0) == display.unseen_at(display.length) == ""
    # what is copied is what the article says
    assert display.article_text(start, start + 6) == "Ob\u200bama"
