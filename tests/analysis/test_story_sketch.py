"""Sketches: texts that are versions of one story share a band, others do not; and how alike two texts are."""

from __future__ import annotations

import subprocess
import sys

import pytest

from newsreader.analysis.story_likeness import ALIKE_FROM, find_likeness
from newsreader.analysis.story_sketch import sketch_of
from newsreader.analysis.story_words import runs_of, story_words
from versions_of_a_story import HEADLINE, PARAGRAPHS, another, carried_on, cut, edited, story

ASIDE = "\n\nREAD MORE: Chestnut bread is back on the river\n"


def alike(one: str, other: str) -> float:
    return find_likeness(runs_of(story_words(one)), runs_of(story_words(other))).part


@pytest.mark.parametrize("version", [edited(), cut(), carried_on(), story(headline="Sand stops a ferry"), story().upper()])
def test_versions_share_a_band_and_are_alike(version: str) -> None:
    assert set(sketch_of(story()).bands) & set(sketch_of(version).bands)
    assert alike(story(), version) >= ALIKE_FROM


def test_other_stories_share_nothing() -> None:
    assert not set(sketch_of(story()).bands) & set(sketch_of(another()).bands)
    assert alike(story(), another()) == 0


def test_the_likeness_is_of_the_shorter_text_in_the_longer_one() -> None:
    assert alike(cut(), story()) == 1
    assert alike(story(), cut()) == 1
    assert ALIKE_FROM <= alike(story(), edited()) < 1


def test_headline_and_asides_take_no_part() -> None:
    words = story_words(story() + ASIDE)
    assert words[:3] == ["the", "harbour", "of"]
    assert "chestnut" not in words
    assert sketch_of(story(headline="Sand stops a ferry")) == sketch_of(story())


@pytest.mark.parametrize("text", ["", "\n", "One word", f"{HEADLINE}\n\n{PARAGRAPHS[0]}\n", "a " * 5_000])
def test_a_text_that_is_too_short_to_be_told_from_others_has_no_sketch(text: str) -> None:
    assert sketch_of(text).bands == ()


def test_where_words_are_not_set_apart_letters_count() -> None:
    text = "港の底の砂を三年で二度目に取り除くことになったと町の役場が火曜日に発表した。四十人の乗客は無事だった。"
    assert story_words(text)[:3] == ["港", "の", "底"]
    assert set(sketch_of(text).bands) & set(sketch_of(text.replace("四十人", "四一人")).bands)


def test_bands_are_kept_in_libraries_and_so_the_same_in_every_process() -> None:
    code = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from versions_of_a_story import story\n"
        "from newsreader.analysis.story_sketch import sketch_of\n"
        "print(*sketch_of(story()).bands)"
    )
    for _ in range(2):
        said = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout
        assert tuple(map(int, said.split())) == sketch_of(story()).bands
    # raise SKETCH_RULES when these change
    assert sketch_of(story()).bands[0] == FIRST_BAND


FIRST_BAND = -5035210582312200019
