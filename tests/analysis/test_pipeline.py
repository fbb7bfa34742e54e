"""The whole analysis: stages, chains, asides, other languages, odd texts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marked_text import analyse_marked
from newsreader.analysis.pipeline import STAGES, Analyser
from newsreader.model.annotation import Kind
from newsreader.structure.finder import find_structure

STORY = (
    "HELSINKI: Finnish President Aino Virtanen on Monday met Swedish Prime Minister Lars Holm in Stockholm.\n"
    "“We are neighbours,” Virtanen said.\n"
    "Holm said the talks had been “frank”.\n"
    "Read more: Ferries to Tallinn run again"
)


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser.load()


def test_each_stage_has_what_it_needs() -> None:
    given_fields: set[str] = set()
    for stage in STAGES:
        assert stage.needs <= given_fields, stage.name
        given_fields |= stage.gives
    assert {"language", "mentions", "chains", "quotes"} <= given_fields


def test_a_story(analyser: Analyser) -> None:
    found = analyser.analyse(STORY)
    people = {STORY[m.start : m.end]: m.name for m in found.mentions if m.kind is Kind.PERSON}
    assert people == {
        "Aino Virtanen": "Aino Virtanen",
        "Lars Holm": "Lars Holm",
        "Virtanen": "Aino Virtanen",
        "Holm": "Lars Holm",
    }
    speakers = [(STORY[q.start : q.end], q.speaker.name if q.speaker else None) for q in found.quotes]
    assert speakers == [("“We are neighbours,”", "Aino Virtanen"), ("“frank”", "Lars Holm")]
    assert found.language == "en"
    assert "names-en" in found.engine


def test_names_in_asides_have_no_chain(analyser: Analyser) -> None:
    tallinn = next(m for m in analyser.analyse(STORY).mentions if m.name == "Tallinn")
    assert tallinn.chain is None


def test_a_batch_gives_what_single_texts_give(analyser: Analyser) -> None:
    texts = [STORY, "", "Aino Virtanen came.", "x" * 3000]
    assert analyser.analyse_batch(texts) == [analyser.analyse(text) for text in texts]


def test_a_given_structure_is_kept(analyser: Analyser) -> None:
    structure = find_structure(STORY, file_name="2020-01-02.txt")
    assert analyser.analyse(STORY, structure=structure).structure is structure


def test_other_languages_have_quotes_and_no_names(analyser: Analyser) -> None:
    text = "„Wir fahren nicht mit der Fähre“, sagte Angela Merkel in Berlin, und das war auch nicht für sie gedacht."
    found = analyser.analyse(text)
    assert (found.language, found.mentions) == ("de", ())
    assert [text[q.start : q.end] for q in found.quotes] == ["„Wir fahren nicht mit der Fähre“"]


def test_without_a_model_quotes_and_structure_remain() -> None:
    found = Analyser(None).analyse(STORY)
    assert (found.mentions, found.chains) == ((), ())
    assert found.structure.dateline is not None
    assert len(found.quotes) >= 1


def test_chains_carry_roles_and_gender() -> None:
    _, found = analyse_marked("Norwegian President {Anna Lee|person} met Mr {Rao|person}. {Lee|person} left.")
    assert [(chain.name, chain.roles, chain.gender) for chain in found.chains] == [
        ("Anna Lee", ("Norwegian President",), "f"),
        ("Rao", (), "m"),
    ]


def test_other_names_of_a_country_are_one_chain() -> None:
    _, found = analyse_marked("The {US|place} and the {United States|place} and {Oslo|place}.")
    assert [mention.chain for mention in found.mentions] == [0, 0, 1]
    assert found.chains[0].name == "United States"


def test_an_emoji_before_a_name_shifts_nothing(analyser: Analyser) -> None:
    text = "👩‍👩‍👧‍👦 Angela Merkel flew to Berlin."
    assert [text[m.start : m.end] for m in analyser.analyse(text).mentions] == ["Angela Merkel", "Berlin"]


@pytest.mark.parametrize(
    "piece", ["“", '"a', "Ann Lee said ", "“Ann,” ", "\n", "A", "@a.b ", "said: ", "who, ", "(", "Read more\nAnn Lee\n"]
)
def test_hostile_texts(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert Analyser(None).analyse(text).structure.paragraphs or not text.strip()


@given(st.text(alphabet="“”\"' Annsaid:,.\n—’-", max_size=200))
@settings(deadline=None, max_examples=150)
def test_never_raises(text: str) -> None:
    _, found = analyse_marked(f"{{Ann Lee|person}} {text}")
    assert all(quote.start < quote.end for quote in found.quotes)
