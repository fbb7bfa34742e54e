"""Text in a few lines, cut at word ends."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF

from newsreader.ui.text_lines import lay_out_lines, plain_tip
from newsreader.ui.theme import Theme

LONG = "Rotterdam prepares to host the first grid auctions in a hall that has not seen a bid for forty years"


def test_a_short_text_is_one_whole_line(theme: Theme) -> None:
    lines = lay_out_lines("Short\n  title", theme.ui_font(13.5), 270, 2)
    assert (lines.lines, lines.is_cut) == (("Short title",), False)


@pytest.mark.parametrize("width", [90, 140, 236, 272])
@pytest.mark.parametrize("text", [LONG, "😀 " + LONG, "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 " + LONG])
def test_a_long_text_is_cut_after_a_whole_word(theme: Theme, text: str, width: int) -> None:
    font = theme.ui_font(13.5)
    lines = lay_out_lines(text, font, width, 2)
    shown = " ".join(lines.lines)
    assert lines.is_cut
    assert shown.endswith("…")
    assert text.startswith(shown[:-1])
    assert text[len(shown) - 1] in " ,"
    assert all(QFontMetricsF(font).horizontalAdvance(line) <= width + 1 for line in lines.lines)


def test_a_word_longer_than_the_line_is_broken_not_lost(theme: Theme) -> None:
    word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"
    lines = lay_out_lines(word, theme.ui_font(13.5), 120, 4)
    assert len(lines.lines) > 2
    assert word.startswith("".join(lines.lines).rstrip("…"))


@pytest.mark.parametrize(
    ("text", "right_to_left"),
    [("الاتحاد الأوروبي", True), ("“שלום” said", True), ("NATO الاتحاد", False), ("123", False), ("", False)],
)
def test_the_first_letter_gives_the_direction(theme: Theme, text: str, right_to_left: bool) -> None:
    assert lay_out_lines(text, theme.ui_font(13), 200, 2).right_to_left is right_to_left


def test_no_lines_left_shows_nothing(theme: Theme) -> None:
    assert lay_out_lines(LONG, theme.ui_font(12), 200, 0).lines == ()


def test_a_text_without_end_is_laid_out_in_part(theme: Theme) -> None:
    assert len(lay_out_lines("word " * 100_000, theme.ui_font(12), 200, 3).lines) == 3


def test_a_tip_shows_markup_as_characters() -> None:
    assert plain_tip("<img src='x'> & more") == "<qt>&lt;img src=&#x27;x&#x27;&gt; &amp; more</qt>"
