"""Speech told from titles, nicknames and so-called words; speech and fragments; house styles; block quotes."""

from __future__ import annotations

import pytest

from newsreader.analysis.pipeline import Analyser
from newsreader.model.annotation import QuoteStyle

SPEECH, FRAGMENT = QuoteStyle.SPEECH, QuoteStyle.FRAGMENT
ANALYSER = Analyser(None)


def found(text: str) -> list[str]:
    return [text[quote.start : quote.end] for quote in ANALYSER.analyse(text).quotes]


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("“We sail at noon,” she said.", SPEECH),
        ("“We sail at noon”, she said.", SPEECH),
        ("She said: “[We] sail at noon … or at one.”", SPEECH),
        ("“Do we sail?” she asked.", SPEECH),
        ("She said the plan was “a disgrace”.", FRAGMENT),
        ("She said the plan was “a disgrace.”", FRAGMENT),
        ("She said they “sail at noon, whatever comes.”", FRAGMENT),
        ("“No,” she said.", FRAGMENT),
    ],
)
def test_style(text: str, style: QuoteStyle) -> None:
    assert [quote.style for quote in ANALYSER.analyse(text).quotes] == [style]


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        # titles of works
        ("She wrote the novel “The Quiet Sea” in Oslo.", []),
        ("She said so on “Harbour Tonight,” a talk show.", []),
        ("He sang on Vik Radio’s “Night Boat” show.", []),
        ("She told “Morning Tide” that the ferry was late.", []),
        ("She said: “The Quiet Sea is done.”", ["“The Quiet Sea is done.”"]),
        # what is named
        ("They run a website called “Harbour” in Vik.", []),
        ("She called the harbour “filthy” and left.", ["“filthy”"]),
        # nicknames
        ("Juan “Chico” Perez sails on Friday.", []),
        ("“Storms matter,” Perez said.", ["“Storms matter,”"]),
        # so-called words
        ("The so-called “Sea Lions” lost again.", []),
        ("The singer known as “Wave” fell ill.", []),
        ("The “green” ferry burns oil.", []),
        ("It is a “floating hotel” with a bar.", []),
        ("The owner denied that the ferry was “green”.", ["“green”"]),
        # a word that ascribes
        ("They dubbed him “the admiral” on Friday.", ["“the admiral”"]),
        ("There were chants of “Vik for Ever” at the pier.", ["“Vik for Ever”"]),
        ("A crowd chanting “Stay Home!” met the boat.", ["“Stay Home!”"]),
        # long enough, or the end of its sentence
        ("The ferry is late “once in a while” at best.", ["“once in a while”"]),
        ("The plan turned out “half baked.”", ["“half baked.”"]),
        # a sentence of its own
        ("“Who won?” she asked. “Nobody.”", ["“Who won?”", "“Nobody.”"]),
        # nothing inside
        ("She said “ ” and left.", []),
    ],
)
def test_speech_or_not(text: str, spoken: list[str]) -> None:
    assert found(text) == spoken


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        # speech in double marks: single ones hold so-called words and headlines' copies
        (
            "Ferry chief says island ‘cut off’\n\n“The island is cut off,” she said. The ‘green’ ferry is old.",
            ["“The island is cut off,”"],
        ),
        (
            "“We sail,” she said. If you tell people, ‘We stay at home,’ they stay.",
            ["“We sail,”", "‘We stay at home,’"],
        ),
        # speech in single marks: double ones are inside
        (
            "‘The boat is “green”, they say,’ she said. ‘We sail at noon.’",
            ["‘The boat is “green”, they say,’", "‘We sail at noon.’"],
        ),
        ("‘We sail at noon,’ she said. ‘It is late.’ The “green” ferry left.", ["‘We sail at noon,’", "‘It is late.’"]),
        ("She said the plan was ‘a disgrace’ and left.", ["‘a disgrace’"]),
        ("The ‘green’ ferry left at noon.", []),
    ],
)
def test_house_style(text: str, spoken: list[str]) -> None:
    assert found(text) == spoken


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        (
            "The captain wrote:\n\n“We sail at noon.\n\n“We come back at one.”",
            ["“We sail at noon.", "“We come back at one.”"],
        ),
        ('The harbour’s note says:\n\n"No boats at noon."\n\nThe pier closed.', ['"No boats at noon."']),
    ],
)
def test_block_quotes_behind_a_colon(text: str, spoken: list[str]) -> None:
    quotes = ANALYSER.analyse(text).quotes
    assert [text[quote.start : quote.end] for quote in quotes] == spoken
    assert all(quote.style is SPEECH for quote in quotes)


_FOREIGN = {
    "de": "Die Fähre zu der Insel war am Freitag wieder spät, und die Besatzung sagte, dass es eine schwere Woche war. ",
    "fr": "Le bac pour l'île est encore en retard et les marins disent que la semaine a été dure pour eux et pour nous. ",
}


@pytest.mark.parametrize(
    ("language", "text", "spoken"),
    [
        ("de", "„Wir fahren“, sagte Frau Klein. Der „Zar“ schwieg.", ["„Wir fahren“"]),
        ("fr", "« Nous partons demain », a dit Mme Roux. Le « roi » est parti.", ["« Nous partons demain »"]),
    ],
)
def test_languages_without_cues(language: str, text: str, spoken: list[str]) -> None:
    assert found(_FOREIGN[language] + text) == spoken


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“The week was long.\n\n“Now I can sleep,” the captain said.", ["the captain", "the captain"]),
        ("“We won.\n\n“It rained.\n\n“Now I can sleep,” the captain said.", ["the captain"] * 3),
        ('"The week was long. "Now I can sleep," the captain said.', ["the captain", "the captain"]),
        (
            "“Yes,” the mayor said.\n\n“It rained.\n\n“Now I can sleep,” the captain said.",
            ["the mayor", "the captain", "the captain"],
        ),
        ("“It rained.”\n\n“Now I can sleep,” the captain said.", [None, "the captain"]),
    ],
)
def test_a_continuation_names_the_speaker(text: str, speakers: list[str | None]) -> None:
    assert [quote.speaker.name if quote.speaker else None for quote in ANALYSER.analyse(text).quotes] == speakers
