"""Words that report speech, and the same words where they do not."""

from __future__ import annotations

import pytest

from newsreader.analysis.speech.cues import CueHit, find_cues


def only(text: str, word: str) -> CueHit | None:
    """The cue that a word is in a text, if it is one."""
    return next((cue for cue in find_cues(text, 0, len(text)) if cue.word == word), None)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Roe states that it is so", "states"),
        ("they state that it is so", "state"),
        ("the unions demand that he go", "demand"),
        ("it will report that", "report"),
        ("“Yes,” Roe notes.", "notes"),
        ("he called the plan “dead”", "called"),
        ("critics called “the lot” rotten", "called"),
        ("he went on: “Yes”", "went"),
        ("Roe fired back angrily: “No”", "fired"),
        ("“Yes,” the sign read.", "read"),
    ],
)
def test_verbs_that_report(text: str, word: str) -> None:
    assert only(text, word) is not None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("the largest state and its towns", "state"),
        ("the two states of the union", "states"),
        ("his racist remarks about her", "remarks"),
        ("an insecure email server", "email"),
        ("the so-called expert", "called"),
        ("the so called expert", "called"),
        ("a formula called “chained”", "called"),
        ("thanks to his patented method", "thanks"),
        ("the house goes on recess", "goes"),
        ("a nanny-state view", "state"),
        ("the Islamic State attacked", "state"),
        ("in the beginning of May", "beginning"),
    ],
)
def test_the_same_words_as_names_and_nouns(text: str, word: str) -> None:
    cue = only(text, word)
    assert cue is None or cue.noun


@pytest.mark.parametrize(
    ("text", "word", "passive"),
    [
        ("Roe was asked about it", "asked", True),
        ("when asked about it, Roe left", "asked", True),
        ("Asked if he would go, Roe left", "asked", True),
        ("the talks were recently called “dead” by Roe", "called", True),
        ("called “dead” and described by Roe", "described", True),
        ("“Will you go?” asked Roe", "asked", False),
        ("Roe, the host, asked: “Will you go?”", "asked", False),
        ("Roe had called it “dead”", "called", False),
        ("he began by saying no", "began", False),
    ],
)
def test_passives(text: str, word: str, passive: bool) -> None:
    cue = only(text, word)
    assert cue is not None
    assert cue.passive is passive


@pytest.mark.parametrize(
    ("text", "word", "flags"),
    [
        ("her claim that it is safe", "claim", {"noun"}),
        ("he would say no", "say", {"distant"}),
        ("he didn’t say no", "say", {"distant"}),
        ("he wants to say no", "say", {"infinitive"}),
        ("he said no", "said", set()),
        ("according to Roe", "according to", {"phrase"}),
    ],
)
def test_what_kind_of_cue_it_is(text: str, word: str, flags: set[str]) -> None:
    cue = only(text, word)
    assert cue is not None
    assert {name for name in ("noun", "distant", "infinitive", "phrase", "passive") if getattr(cue, name)} == flags


def test_a_name_is_no_cue() -> None:
    text = "the Reports said so"
    assert [cue.word for cue in find_cues(text, 0, len(text), lambda position: 4 <= position < 11)] == ["said"]
