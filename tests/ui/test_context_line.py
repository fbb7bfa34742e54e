"""The keyword stands at one edge; whole words go at both ends."""

from __future__ import annotations

import pytest

from newsreader.model.entity import Context, Strength
from newsreader.ui.panes.context_line import KEYWORD_AT, lay_out_context
from newsreader.ui.theme import Theme

LEFT = "Two officials told reporters in the harbour on Monday that they had said to "
RIGHT = ", who would visit on Tuesday, that nobody was in a hurry to sign anything at all"


def context(left: str, keyword: str, right: str, strength: Strength = Strength.CERTAIN) -> Context:
    return Context(0, 1, left, keyword, right, strength)


@pytest.mark.parametrize("width", [200, 304, 360, 720])
@pytest.mark.parametrize("strength", list(Strength))
def test_words_fit_and_are_whole(theme: Theme, width: float, strength: Strength) -> None:
    layout = lay_out_context(context(LEFT, "Commissioner Lee", RIGHT, strength), theme, width)
    assert layout.keyword.start == pytest.approx(width * KEYWORD_AT)
    assert layout.left.start >= (0 if strength is Strength.CERTAIN else 16)
    assert layout.left.start + layout.left.width < layout.keyword.start
    assert layout.right.start + layout.right.width <= width
    assert not layout.left.text or f" {LEFT}".rstrip().endswith(f" {layout.left.text}")
    assert RIGHT.startswith(layout.right.text)


def test_no_space_before_a_comma_and_one_before_a_word(theme: Theme) -> None:
    comma = lay_out_context(context("to ", "Lee", ", who"), theme, 400)
    word = lay_out_context(context("to ", "Lee", " who"), theme, 400)
    assert comma.right.start == pytest.approx(comma.keyword.start + comma.keyword.width)
    assert word.right.start > comma.right.start


def test_a_keyword_without_room_is_cut_at_a_word(theme: Theme) -> None:
    name = "Organisation for the Development of the Northern Seas and of all their Harbours"
    layout = lay_out_context(context("the ", name, " said"), theme, 304)
    assert layout.keyword.text.endswith("…")
    assert layout.keyword.start + layout.keyword.width <= 304.5
    assert f"{layout.keyword.text[:-1]} " in name


def test_line_breaks_of_the_text_become_spaces(theme: Theme) -> None:
    layout = lay_out_context(context("said\nto ", "Anna\nLee", "\nand"), theme, 900)
    assert (layout.left.text, layout.keyword.text, layout.right.text) == ("said to", "Anna Lee", "and")


@pytest.mark.parametrize(
    ("keyword", "is_right_to_left"), [("Anna Lee", False), ("אנה לי", True), ("فارشيك", True), ("1998", False)]
)
def test_direction(theme: Theme, keyword: str, is_right_to_left: bool) -> None:
    assert lay_out_context(context("", keyword, ""), theme, 300).is_right_to_left is is_right_to_left
