"""Who said it: every order of speaker, cue and quote, and what nobody said."""

from __future__ import annotations

import pytest

from marked_text import analyse_marked
from newsreader.model.annotation import QuoteStyle


def said(marked: str) -> list[tuple[str, str | None, str | None]]:
    """(quote, words that name the speaker, who that is) of a marked story."""
    text, analysis = analyse_marked(marked)
    return [
        (
            text[quote.start : quote.end],
            text[quote.speaker.start : quote.speaker.end] if quote.speaker else None,
            quote.speaker.name if quote.speaker else None,
        )
        for quote in analysis.quotes
    ]


@pytest.mark.parametrize(
    ("sentence", "phrase", "name"),
    [
        ("“We sail at noon,” said {Ann Lee|person}.", "Ann Lee", "Ann Lee"),
        ("“We sail at noon,” {Ann Lee|person} said.", "Ann Lee", "Ann Lee"),
        ("{Ann Lee|person} said: “We sail at noon.”", "Ann Lee", "Ann Lee"),
        ("{Ann Lee|person} on Thursday said, “We sail at noon.”", "Ann Lee", "Ann Lee"),
        ("{Ann Lee|person}, who heads the crew, told {Bo Rao|person}: “We sail at noon.”", "Ann Lee", "Ann Lee"),
        ("“We sail at noon,” {Ann Lee|person}, the captain, told reporters.", "Ann Lee", "Ann Lee"),
        ("“We sail at noon,” said captain {Ann Lee|person}.", "Ann Lee", "Ann Lee"),
        ("“We sail at noon,” said {Skerrin Lines|organisation} manager {Ann Lee|person}.", "Ann Lee", "Ann Lee"),
        ("“Do we sail at noon?” {Ann Lee|person} asked.", "Ann Lee", "Ann Lee"),
        ("They sail “early every day”, according to {Ann Lee|person}.", "Ann Lee", "Ann Lee"),
        ("{Ann Lee|person}: “We sail at noon.”", "Ann Lee", "Ann Lee"),
        ("“We sail at noon.” — {Ann Lee|person}", "Ann Lee", "Ann Lee"),
        ("“We sail at noon,” said a spokesman for {Ann Lee|person}.", "a spokesman for Ann Lee", "a spokesman for Ann Lee"),
        ("“We sail at noon,” a spokesman for {Ann Lee|person} said.", "a spokesman for Ann Lee", "a spokesman for Ann Lee"),
        ("“We sail at noon,” the passengers said.", "the passengers", "the passengers"),
        ("{Ann Lee|person} shook her head, saying “we never sail at noon”.", "Ann Lee", "Ann Lee"),
        ("Said {Ann Lee|person}: “We sail at noon.”", "Ann Lee", "Ann Lee"),
        ("As {Ann Lee|person} put it: “We sail at noon.”", "Ann Lee", "Ann Lee"),
        ("“We sail at noon,” {Ann Lee|person}, 34, of {Vik|place}, Kent, said.", "Ann Lee", "Ann Lee"),
        ("“We sail at noon,” the captain, {Ann Lee|person}, said.", "Ann Lee", "Ann Lee"),
        ("“We sail at noon,” said {Vik|place}-based captain {Ann Lee|person}.", "Ann Lee", "Ann Lee"),
        ("{Ann Lee|person}, unlike {Bo Rao|person}, said: “We sail at noon.”", "Ann Lee", "Ann Lee"),
        ("{Ann Lee|person}’s claim that it was “a ferry like any other” failed.", "Ann Lee", "Ann Lee"),
        ("The boat was called “a floating coffin” by {Ann Lee|person}.", "Ann Lee", "Ann Lee"),
        ("When {Bo Rao|person} came, {Ann Lee|person} laughed and said: “We sail at noon.”", "Ann Lee", "Ann Lee"),
        ("With {Bo Rao|person} asking: “When do we sail?” {Ann Lee|person} left.", "Bo Rao", "Bo Rao"),
        ("{Bo Rao|person} met {Ann Lee|person}, and {Ann Lee|person} called him “a friend of the boats”.", "Ann Lee", "Ann Lee"),
        ("{Ann Lee|person} said {Bo Rao|person} should call it “a ferry like any other”.", "Ann Lee", "Ann Lee"),
        ("{Ann Lee|person} said he would call it “a ferry like any other”.", "Ann Lee", "Ann Lee"),
        ("On Friday, {Ann Lee|person} went further: “We sail at noon.”", "Ann Lee", "Ann Lee"),
        ("They held a sign that read “We sail at noon”.", "a sign", "a sign"),
        ("{Ann Lee|person} was asked by {Bo Rao|person} whether it was “a ferry like any other”.", "Bo Rao", "Bo Rao"),
    ],
)
def test_orders(sentence: str, phrase: str, name: str) -> None:
    assert [found[1:] for found in said(sentence)] == [(phrase, name)]


def test_two_halves_of_one_quote() -> None:
    halves = said("“We sail,” {Ann Lee|person} said, “as soon as we can.”")
    assert [half[2] for half in halves] == ["Ann Lee", "Ann Lee"]


def test_the_next_quote_in_a_paragraph_has_the_same_speaker() -> None:
    found = said("“We sail at noon,” said {Ann Lee|person}. “The sea is calm.”")
    assert found[1] == ("“The sea is calm.”", "Ann Lee", "Ann Lee")


def test_the_next_quote_is_less_sure_and_says_whence_its_speaker_comes() -> None:
    _, analysis = analyse_marked("“We sail at noon,” said {Ann Lee|person}. “We always have done that.”")
    first, second = (quote.speaker for quote in analysis.quotes)
    assert first is not None
    assert second is not None
    assert second.certainty < first.certainty
    assert second.rule == f"goes on from the quote before: {first.rule}"


def test_a_pronoun_is_the_subject_of_the_sentence_just_before() -> None:
    story = "{Tom Reed|person}: “Four is enough.”\n\n{Iwaya|person}, the minister, smiled. “Five will do,” he said."
    assert [name for _, _, name in said(story)] == ["Tom Reed", "Iwaya"]


def test_a_colon_in_the_sentence_before() -> None:
    assert said("{Ann Lee|person} went on:\n“We sail at noon today.”")[0][2] == "Ann Lee"


@pytest.mark.parametrize(
    ("story", "name"),
    [
        ("{Ann Lee|person} came late. “We sail at noon,” she said.", "Ann Lee"),
        ("{Ann Lee|person} met {John Rao|person}. “We sail at noon,” he said.", "John Rao"),
        ("{Ann Lee|person} met {John Rao|person}. “We sail at noon,” she said.", "Ann Lee"),
    ],
)
def test_pronouns_agree_in_gender(story: str, name: str) -> None:
    assert said(story)[0][2] == name


def test_speech_reported_just_before_goes_on_as_a_quote() -> None:
    story = "“We sail at noon,” said {Bo Rao|person}. {Ann Lee|person} said the sea was rough. “We stay in port.”"
    assert [name for _, _, name in said(story)] == ["Bo Rao", "Ann Lee"]


@pytest.mark.parametrize(
    ("story", "name"),
    [
        ("Norwegian President {Ann Lee|person} met {Bo Rao|person}. The Norwegian leader said: “We sail at noon.”", "Ann Lee"),
        ("{Bo Rao|person}, the mayor of Vik, met {Ann Lee|person}. The mayor said: “We sail at noon.”", "Bo Rao"),
        ("Russian President {Ann Lee|person} met {Bo Rao|person}. The Kremlin leader said: “We sail at noon.”", "Ann Lee"),
        ("{Ann Lee|person} met {Bo Rao|person}. The Danish leader said: “We sail at noon.”", "The Danish leader"),
    ],
)
def test_descriptions(story: str, name: str) -> None:
    assert said(story)[0][2] == name


def test_a_surname_is_the_person_named_in_full() -> None:
    text, analysis = analyse_marked("{Ann Lee|person} came. “We sail at noon,” {Lee|person} said.")
    speaker = analysis.quotes[0].speaker
    assert speaker is not None
    assert (speaker.name, text[speaker.start : speaker.end]) == ("Ann Lee", "Lee")
    assert speaker.chain == analysis.mentions[0].chain
    assert 0 < speaker.certainty <= 1
    assert speaker.rule


@pytest.mark.parametrize(
    "sentence",
    [
        "{Robert “Bobby” Scott|person} came late.",
        "The so-called “night ferry” sails at ten.",
        "The film “The Last Ferry” opens today.",
        "The ferry has a “garden” on deck.",
        "{Ann Lee|person} was on the BBC’s “Boats and Harbours” on Monday.",
    ],
)
def test_nobody_said_it(sentence: str) -> None:
    assert said(sentence) == []


def test_no_speaker_is_left_open() -> None:
    assert said("It was painted on the wall. “The ferry belongs to all of us!”") == [
        ("“The ferry belongs to all of us!”", None, None)
    ]


@pytest.mark.parametrize(
    ("sentence", "style"),
    [
        ("“We sail at noon,” said {Ann Lee|person}.", QuoteStyle.SPEECH),
        ("{Ann Lee|person} said she was “ready” to sail.", QuoteStyle.FRAGMENT),
        ("{Ann Lee|person} said: “Ready”.", QuoteStyle.FRAGMENT),
        ("{Ann Lee|person} said the sea was “calm enough for us.”", QuoteStyle.FRAGMENT),
    ],
)
def test_style(sentence: str, style: QuoteStyle) -> None:
    _, analysis = analyse_marked(sentence)
    assert [quote.style for quote in analysis.quotes] == [style]


def test_quotes_in_asides_are_left_out() -> None:
    assert said("{Ann Lee|person} came.\nShe went.\nRead more: “We sail at noon,” says {Ann Lee|person}") == []
