"""What the reader ruled about a text, applied to what the analysis found: nothing but the two decide."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from builders import analysis, organisation, person, place
from newsreader.library.corrections import Corrected, correct
from newsreader.model.anchor import NAMESAKE, NameAnchor, SpanAnchor
from newsreader.model.annotation import Analysis, Kind, QuoteStyle
from newsreader.model.article import Aside
from newsreader.model.decision import Action, Decision, Scope

TEXT = (
    "John Smith met Mary Jones in Acme. Smith left for Acme.\n\n“We are fine,” said Jones. “So are we,” Smith said.\n\n"
    "READ MORE: Smith wins in Oslo. Peter Hall lost."
)
FOUND = analysis(
    TEXT,
    person("John Smith", "Smith"),
    person("Mary Jones", "Jones"),
    place("Acme"),
    person("Peter Hall"),
    place("Oslo"),
    said=[("“We are fine,”", "Mary Jones"), ("“So are we,”", None)],
)
ASIDE = TEXT.index("READ MORE")
MENTION, CHAIN, EVERYWHERE = Scope.MENTION, Scope.CHAIN, Scope.EVERYWHERE


def key_of(kind: Kind, surface: str) -> str:
    return surface.casefold()


def with_aside(found: Analysis) -> Analysis:
    mentions = tuple(replace(each, chain=None) if each.start >= ASIDE else each for each in found.mentions)
    used = {each.chain for each in mentions}
    return replace(
        found,
        mentions=mentions,
        chains=tuple(chain for chain in found.chains if chain.number in used),
        structure=replace(found.structure, asides=(Aside(ASIDE, len(TEXT), "more"),)),
    )


def at(words: str, nth: int = 0, *, wider: int = 0) -> SpanAnchor:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return SpanAnchor("00" * 32, start - wider, start + len(words), words)


def named(surface: str, kind: Kind = Kind.PERSON, token: str = "") -> NameAnchor:
    return NameAnchor(kind, surface.casefold() + (NAMESAKE + token if token else ""), surface)


def ruled(*decisions: Decision, found: Analysis = FOUND) -> Corrected:
    return correct(TEXT, found, decisions, key_of)


def names(corrected: Corrected) -> list[str]:
    """Each mention outside asides as "words > kind chain's name", in reading order."""
    chains = {chain.number: chain for chain in corrected.analysis.chains}
    return [
        f"{TEXT[each.start : each.end]} > {each.kind} {chains[each.chain].name}"
        + (NAMESAKE + chains[each.chain].namesake if chains[each.chain].namesake else "")
        for each in corrected.analysis.mentions
        if each.chain is not None and each.start < ASIDE
    ]


BEFORE = [
    "John Smith > person John Smith",
    "Mary Jones > person Mary Jones",
    "Acme > place Acme",
    "Smith > person John Smith",
    "Acme > place Acme",
    "Jones > person Mary Jones",
    "Smith > person John Smith",
]


def changed(**rows: str | None) -> list[str]:
    """The rows above with some of them (by number) otherwise, or gone."""
    now = {f"n{number}": row for number, row in enumerate(BEFORE)} | rows
    return [row for row in now.values() if row is not None]


@pytest.mark.parametrize(
    ("decision", "expected"),
    [
        (Decision(Action.NOT_A_NAME, MENTION, span=at("Smith", 1)), changed(n3=None)),
        (Decision(Action.NOT_A_NAME, CHAIN, span=at("Smith", 1)), changed(n0=None, n3=None, n6=None)),
        (Decision(Action.NOT_A_NAME, EVERYWHERE, named("Acme", Kind.PLACE)), changed(n2=None, n4=None)),
        (Decision(Action.NOT_A_NAME, EVERYWHERE, named("Smith")), BEFORE),
        (
            Decision(Action.KIND, MENTION, span=at("Acme"), value="organisation"),
            changed(n2="Acme > organisation Acme"),
        ),
        (
            Decision(Action.KIND, CHAIN, span=at("Acme", 1), value="organisation"),
            changed(n2="Acme > organisation Acme", n4="Acme > organisation Acme"),
        ),
        (
            Decision(Action.KIND, EVERYWHERE, named("Acme", Kind.PLACE), value="organisation"),
            changed(n2="Acme > organisation Acme", n4="Acme > organisation Acme"),
        ),
        (
            Decision(Action.BELONGS, MENTION, named("Mary Jones"), span=at("Smith", 1)),
            changed(n3="Smith > person Mary Jones"),
        ),
        (
            Decision(Action.BELONGS, CHAIN, named("Ann Roe"), span=at("Jones", 1)),
            changed(n1="Mary Jones > person Ann Roe", n5="Jones > person Ann Roe"),
        ),
        (
            Decision(Action.APART, MENTION, named("John Smith"), named("Smith", token="t"), at("Smith", 1), "t"),
            changed(n3="Smith > person Smith≠t"),
        ),
        (
            Decision(Action.APART, CHAIN, named("John Smith"), named("John Smith", token="t"), at("Smith", 1), "t"),
            changed(
                n0="John Smith > person John Smith≠t",
                n3="Smith > person John Smith≠t",
                n6="Smith > person John Smith≠t",
            ),
        ),
        (
            Decision(Action.NAME, MENTION, named("Mary Jones"), span=at("Mary Jones in Acme")),
            changed(n1="Mary Jones in Acme > person Mary Jones", n2=None),
        ),
        (
            Decision(Action.NAME, CHAIN, named("Fine", Kind.ORGANISATION), span=at("left")),
            changed(n3="Smith > person John Smith", n4="left > organisation Fine", n5="Acme > place Acme", n6="Jones > person Mary Jones", n7="Smith > person John Smith"),
        ),
    ],
    ids=lambda value: f"{value.action} {value.scope}" if isinstance(value, Decision) else "",
)  # fmt: skip
def test_one_decision_about_names(decision: Decision, expected: list[str]) -> None:
    corrected = ruled(decision)
    assert names(corrected) == expected
    assert corrected.placed == (expected != BEFORE,)


def test_what_no_decision_touches_stays_as_it_was_found() -> None:
    assert ruled().analysis == FOUND
    gone = replace(at("Acme"), start=70, end=74)
    corrected = ruled(Decision(Action.NOT_A_NAME, MENTION, span=gone))
    assert (corrected.analysis, corrected.placed) == (FOUND, (False,))


def test_a_mention_found_a_little_otherwise_is_the_same_mention() -> None:
    wider = Decision(Action.NOT_A_NAME, MENTION, span=at("Smith", 1, wider=3))
    assert names(ruled(wider)) == changed(n3=None)


def test_a_name_everywhere_is_found_each_time_it_stands_by_itself() -> None:
    text = "Smithers met Smith. Smith’s dog, Smith"
    found = correct(text, analysis(text), [Decision(Action.NAME, EVERYWHERE, named("Smith"), value="Smith")], key_of)
    assert [(each.start, each.name) for each in found.analysis.mentions] == [(13, "Smith"), (20, "Smith"), (33, "Smith")]


def test_kind_everywhere_takes_in_what_another_decision_put_there() -> None:
    corrected = ruled(
        Decision(Action.KIND, EVERYWHERE, named("Mary Jones"), value="organisation"),
        Decision(Action.BELONGS, MENTION, named("Mary Jones"), span=at("Smith", 1)),
    )
    assert names(corrected)[3] == "Smith > organisation Mary Jones"
    assert not [chain for chain in corrected.analysis.chains if chain.kind is Kind.PERSON and chain.name == "Mary Jones"]


def quotes(corrected: Corrected) -> list[tuple[str, str | None, str | None]]:
    """Words, name of the speaker, and name of the speaker's chain."""
    chains = {chain.number: chain.name for chain in corrected.analysis.chains}
    return [
        (
            TEXT[each.start : each.end],
            each.speaker.name if each.speaker else None,
            chains[each.speaker.chain] if each.speaker and each.speaker.chain is not None else None,
        )
        for each in corrected.analysis.quotes
    ]


FINE, SO = ("“We are fine,”", "Mary Jones", "Mary Jones"), ("“So are we,”", None, None)


@pytest.mark.parametrize(
    ("decisions", "expected"),
    [
        ([Decision(Action.SPEAKER, MENTION, named("John Smith"), span=at("“So are we,”"))], [FINE, (SO[0], "John Smith", "John Smith")]),
        ([Decision(Action.SPEAKER, MENTION, named("Ann Roe"), span=at("“So are we,”"))], [FINE, (SO[0], "Ann Roe", "Ann Roe")]),
        ([Decision(Action.NO_SPEAKER, MENTION, span=at("“We are fine,”"))], [(FINE[0], None, None), SO]),
        ([Decision(Action.NO_QUOTE, MENTION, span=at("“We are fine,”"))], [SO]),
        ([Decision(Action.NO_QUOTE, MENTION, span=at("“We are fine"))], [SO]),
        ([Decision(Action.NO_QUOTE, MENTION, span=at("said Jones"))], [FINE, SO]),
        ([Decision(Action.QUOTE, MENTION, span=at("left for Acme"), value="fragment")], [("left for Acme", None, None), FINE, SO]),
        ([Decision(Action.NOT_A_NAME, CHAIN, span=at("Jones"))], [(FINE[0], "Mary Jones", None), SO]),
        (
            [
                Decision(Action.SPEAKER, MENTION, named("Mary Jones"), span=at("“So are we,”")),
                Decision(Action.NOT_A_NAME, EVERYWHERE, named("Mary Jones")),
            ],
            [(FINE[0], "Mary Jones", None), (SO[0], "Mary Jones", None)],
        ),
        # who said it follows the name beside the quote, and the chain that it stood for
        ([Decision(Action.BELONGS, CHAIN, named("Ann Roe"), span=at("Jones"))], [(FINE[0], "Ann Roe", "Ann Roe"), SO]),
        ([Decision(Action.BELONGS, MENTION, named("Ann Roe"), span=at("Mary Jones"))], [(FINE[0], "Ann Roe", "Ann Roe"), SO]),
        ([Decision(Action.BELONGS, MENTION, named("Ann Roe"), span=at("Jones", 1))], [FINE, SO]),
    ],
)  # fmt: skip
def test_quotes_and_speakers(decisions: list[Decision], expected: list[tuple[str, str | None, str | None]]) -> None:
    assert quotes(ruled(*decisions)) == expected


def test_a_ruled_speaker_is_certain_and_points_at_its_nearest_name() -> None:
    corrected = ruled(Decision(Action.SPEAKER, MENTION, named("John Smith"), span=at("“So are we,”")))
    speaker = corrected.analysis.quotes[1].speaker
    assert speaker is not None
    assert (speaker.certainty, TEXT[speaker.start : speaker.end], speaker.start) == (1.0, "Smith", TEXT.index("Smith said"))


def test_an_added_quote_keeps_its_style() -> None:
    corrected = ruled(Decision(Action.QUOTE, MENTION, span=at("“We are fine,”"), value="fragment"))
    assert corrected.analysis.quotes[0].style is QuoteStyle.FRAGMENT
    assert corrected.analysis.quotes[0].speaker == FOUND.quotes[0].speaker


def test_names_of_an_aside_join_the_story_by_the_rules_of_short_forms() -> None:
    found = with_aside(FOUND)
    assert {chain.name for chain in found.chains} == {"John Smith", "Mary Jones", "Acme"}
    corrected = ruled(Decision(Action.STORY, MENTION, span=at("READ MORE: Smith wins")), found=found)
    assert corrected.placed == (True,)
    assert corrected.analysis.structure.asides == ()
    chains = {chain.number: chain.name for chain in corrected.analysis.chains}
    joined = [chains[each.chain] for each in corrected.analysis.mentions if each.start >= ASIDE and each.chain is not None]
    assert joined == ["John Smith", "Oslo", "Peter Hall"]


def test_names_of_what_is_set_aside_leave_their_chains() -> None:
    corrected = ruled(Decision(Action.ASIDE, MENTION, span=at("READ MORE: Smith wins in Oslo. Peter Hall lost."), value="more"))
    assert [(each.start, each.end, each.why) for each in corrected.analysis.structure.asides] == [(ASIDE, len(TEXT), "more")]
    assert {chain.name for chain in corrected.analysis.chains} == {"John Smith", "Mary Jones", "Acme"}
    assert all((each.chain is None) == (each.start >= ASIDE) for each in corrected.analysis.mentions)
    assert ruled(Decision(Action.STORY, MENTION, span=at("READ")), found=FOUND).placed == (False,)


def test_the_order_in_which_decisions_were_made_changes_nothing() -> None:
    decisions = [
        Decision(Action.NAME, EVERYWHERE, named("Acme", Kind.ORGANISATION), value="Acme"),
        Decision(Action.NAME, MENTION, named("Acme", Kind.PLACE), span=at("Acme")),
        Decision(Action.KIND, CHAIN, span=at("Acme", 1), value="person"),
        Decision(Action.BELONGS, MENTION, named("Mary Jones"), span=at("Smith", 1)),
        Decision(Action.SPEAKER, MENTION, named("Ann Roe"), span=at("“So are we,”")),
    ]
    results = {tuple(names(ruled(*order))) + tuple(quotes(ruled(*order))) for order in permutations(decisions)}
    assert len(results) == 1
    assert "Acme > place Acme" in next(iter(results))


def test_organisations_are_found_by_their_own_kind_alone() -> None:
    found = analysis(TEXT, organisation("Acme"))
    corrected = correct(TEXT, found, [Decision(Action.NOT_A_NAME, EVERYWHERE, named("Acme", Kind.PLACE))], key_of)
    assert corrected.analysis == found
