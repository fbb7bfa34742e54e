"""Whom pronouns, descriptions and groups mean."""

from __future__ import annotations

import pytest

from marked_text import analyse_marked


def speakers(marked: str) -> list[tuple[str | None, bool]]:
    """(who said it, whether that is somebody named in the story) for each quote."""
    _, analysis = analyse_marked(marked)
    return [(q.speaker.name, q.speaker.chain is not None) if q.speaker else (None, False) for q in analysis.quotes]


@pytest.mark.parametrize(
    ("story", "name"),
    [
        ("Senator {Ann Lee|person} met {Bo Rao|person}. The senator said it was “good for all of us”.", "Ann Lee"),
        ("Sen. {Ann Lee|person} met Gov. {Bo Rao|person}. The governor said it was “good for all of us”.", "Bo Rao"),
        (
            "{Ann Lee|person}, a dentist from Vik, met {Bo Rao|person}. The dentist said it was “all very well”.",
            "Ann Lee",
        ),
        ("{Ann Lee|person}, an MP, met {Bo Rao|person}. The lawmaker said it was “good for all of us”.", "Ann Lee"),
        ("President {Ann Lee|person} met {Bo Rao|person}. “It went very well,” the president said.", "Ann Lee"),
    ],
)
def test_descriptions_find_their_person(story: str, name: str) -> None:
    assert speakers(story) == [(name, True)]


@pytest.mark.parametrize(
    ("story", "name"),
    [
        ("President {Ann Lee|person} came. The prime minister said it was “good for all of us”.", "The prime minister"),
        ("{Ann Lee|person}, a dentist, came. A dentist said it was “good for all of us”.", "A dentist"),
        ("{Ann Lee|person}, a spokeswoman, came. The spokesman said it was “good for all of us”.", "The spokesman"),
    ],
)
def test_other_descriptions_stand_for_themselves(story: str, name: str) -> None:
    assert speakers(story) == [(name, False)]


def test_two_people_together_are_they() -> None:
    story = "{Ann Lee|person} and {Bo Rao|person} run the ferry. “We sail at noon today,” they said."
    assert speakers(story) == [("Ann Lee and Bo Rao", False)]


def test_the_group_that_spoke_last_is_they() -> None:
    story = "The sailors said it was “far too cold”. {Ann Lee|person} came. “We shall not sail,” they said."
    assert [name for name, _ in speakers(story)] == ["The sailors", "The sailors"]


def test_a_place_that_speaks_is_the_person_of_that_name() -> None:
    story = "Host {Chris Wallace|person} met her on Sunday. {Wallace|place} asked: “Did you lie to them?”"
    assert speakers(story) == [("Chris Wallace", True)]


def test_it_is_a_company() -> None:
    story = "{Skerrin Lines|organisation} stopped the boats. “We need new engines,” it said."
    assert speakers(story) == [("Skerrin Lines", True)]


@pytest.mark.parametrize(
    ("story", "name"),
    [
        ("{Bo Rao|person} thanked {Ann Lee|person}, who said it was “good for all of us”.", "Ann Lee"),
        ("{Bo Rao|person} thanked an aide who said it was “good for all of us”.", "an aide"),
    ],
)
def test_who_is_whoever_stands_before_it(story: str, name: str) -> None:
    assert speakers(story)[0][0] == name


def test_pronouns_tell_the_gender_of_a_bare_surname() -> None:
    _, analysis = analyse_marked(
        "{Roe|person} said she was late. {Roe|person} took her coat. {Oe|person} said he was not."
    )
    assert [(chain.name, chain.gender) for chain in analysis.chains] == [("Roe", "f"), ("Oe", None)]


def test_a_surname_that_is_a_given_name_tells_no_gender() -> None:
    _, analysis = analyse_marked("{Mary Clinton|person} came. {Clinton|person} left. {Clinton|person} slept.")
    assert [chain.gender for chain in analysis.chains] == ["f"]


@pytest.mark.parametrize(
    ("story", "sure"),
    [
        ("“We sail at noon,” said {Ann Lee|person}.", True),
        ("{Ann Lee|person} left, saying it was “much too late”.", False),
        ("{Ann Lee|person} wants it “gone by Monday morning”.", False),
    ],
)
def test_how_sure_it_is(story: str, sure: bool) -> None:
    _, analysis = analyse_marked(story)
    speaker = analysis.quotes[0].speaker
    assert speaker is not None
    assert (speaker.certainty > 0.8) is sure
    assert speaker.rule
