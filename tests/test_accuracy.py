"""The measuring itself: stories are read as marked, errors are seen, and stories that were right stay right."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from accuracy.baseline import Baseline, gone_wrong, read_baseline, write_baseline
from accuracy.run import run_stories
from accuracy.scoring import Count, compare
from accuracy.story_markup import (
    Story,
    StoryError,
    StructureMark,
    WantedMention,
    WantedQuote,
    read_stories,
    read_story,
    read_story_file,
)
from accuracy.typos import DocumentRow, misspell, with_typos
from newsreader.model.annotation import Analysis, ChainNumber, Kind, Mention, Quote, QuoteStyle, Speaker
from newsreader.model.article import Aside, Dateline, KnownBy, Published, Structure

MARKED = """@language en
@published 2019-05-03
{Storm hits {Porto|place}|headline}

{By {Ann Lee|person}|byline}

{{PORTO|place|Porto}|dateline|Porto|AP|-}: «“I thank {Bo|person|Bo Rao}, \\«again\\»,”»{Bo Rao|speech|he} he said on {Brexit|no name}.
The {“Big Wave”|no quote} was «“near”»{-|fragment}.

{A photo. — AFP|caption}

{Read more: Rain

Follow us on X|aside|pointers to other stories}"""

TEXT = """Storm hits Porto

By Ann Lee

PORTO: “I thank Bo, «again»,” he said on Brexit.
The “Big Wave” was “near”.

A photo. — AFP

Read more: Rain

Follow us on X"""


def at(words: str, text: str = TEXT) -> tuple[int, int]:
    """Where the words first stand."""
    return text.index(words), text.index(words) + len(words)


def test_marks_become_spans_of_the_plain_text() -> None:
    story = read_story(MARKED, "storm")
    assert story.text == TEXT
    assert story.mentions == (
        WantedMention(*at("Porto"), Kind.PLACE),
        WantedMention(*at("Ann Lee"), Kind.PERSON),
        WantedMention(*at("PORTO"), Kind.PLACE, "Porto"),
        WantedMention(*at("Bo"), Kind.PERSON, "Bo Rao"),
    )
    assert story.quotes == (
        WantedQuote(*at("“I thank Bo, «again»,”"), "Bo Rao", QuoteStyle.SPEECH, "he"),
        WantedQuote(*at("“near”"), None, QuoteStyle.FRAGMENT),
    )
    assert story.structure == (
        StructureMark(*at("Storm hits Porto"), "headline"),
        StructureMark(*at("By Ann Lee"), "byline"),
        StructureMark(*at("PORTO"), "dateline", ("Porto", "AP", "-")),
        StructureMark(*at("A photo. — AFP"), "caption"),
        StructureMark(*at("Read more: Rain\n\nFollow us on X"), "aside", ("pointers to other stories",)),
    )
    assert (story.not_names, story.not_quotes) == ((at("Brexit"),), (at("“Big Wave”"),))
    assert (story.language, story.published, story.checks_structure) == ("en", "2019-05-03", True)


@pytest.mark.parametrize(
    ("file", "names", "texts"),
    [
        (
            "# head\n\nOne {A|person}.\n\nTwo.\n# aside\nMore.\n",
            ["f: One A.", "f: Two. More."],
            ["One A.", "Two.\nMore."],
        ),
        (
            "# head\n=== first\n\nOne.\n\nMore.\n\n=== second\nTwo.\n",
            ["f: first", "f: second"],
            ["One.\n\nMore.", "Two."],
        ),
    ],
)
def test_a_file_holds_named_stories_or_ones_between_blank_lines(
    tmp_path: Path, file: str, names: list[str], texts: list[str]
) -> None:
    (tmp_path / "f.txt").write_text(file, encoding="utf-8")
    stories = read_story_file(tmp_path / "f.txt")
    assert [story.name for story in stories] == names
    assert [story.text for story in stories] == texts
    assert {story.checks_structure for story in stories} == {"===" in file}


@pytest.mark.parametrize(
    ("marked", "problem"),
    [
        ("{Ann|person", "no } follows"),
        ("{Ann", "no | follows"),
        ("Ann|person}", "closes nothing"),
        ("{Ann|persn}", "no sort of mark"),
        ("{|person}", "without words"),
        ("{Ann|person|Ann Lee|x}", "too many fields"),
        ("«“Yes”» said", "speaker must follow"),
        ("«“Yes”»{Ann|loud}", "speaker|style|phrase"),
        ("@langage en\nText", "no setting"),
    ],
)
def test_a_mark_that_cannot_be_read_is_named(marked: str, problem: str) -> None:
    with pytest.raises(StoryError) as caught:
        read_story(marked, "odd")
    assert problem in str(caught.value)


def test_two_stories_of_one_name_are_refused(tmp_path: Path) -> None:
    (tmp_path / "f.txt").write_text("=== same\nOne.\n=== same\nTwo.\n", encoding="utf-8")
    with pytest.raises(StoryError, match="same"):
        read_stories(tmp_path)


def right_analysis() -> Analysis:
    """The analysis of TEXT that MARKED asks for."""
    teaser = at("Read more: Rain\n\nFollow us on X")
    first, second = at("“I thank Bo, «again»,”"), at("“near”")
    return Analysis(
        engine="test",
        language="en",
        structure=Structure(
            title="Storm hits Porto",
            headline=at("Storm hits Porto"),
            byline=at("By Ann Lee"),
            dateline=Dateline(*at("PORTO"), "Porto", "AP", None),
            published=Published("2019-05-03", KnownBy.TEXT),
            paragraphs=(),
            asides=(Aside(*teaser, "pointers to other stories"),),
        ),
        mentions=tuple(
            Mention(*at(words), kind, name, ChainNumber(0))
            for words, kind, name in (
                ("Porto", Kind.PLACE, "Porto"),
                ("Ann Lee", Kind.PERSON, "Ann Lee"),
                ("PORTO", Kind.PLACE, "Porto"),
                ("Bo", Kind.PERSON, "Bo Rao"),
            )
        ),
        quotes=(
            Quote(*first, QuoteStyle.SPEECH, Speaker(*at("he said"), "Bo Rao", ChainNumber(0), 0.9, "")),
            Quote(*second, QuoteStyle.FRAGMENT),
        ),
        chains=(),
    )


def he_said(analysis: Analysis) -> Analysis:
    """The speaker's phrase cut to "he"."""
    quote = analysis.quotes[0]
    assert quote.speaker is not None
    start = quote.speaker.start
    return replace(
        analysis, quotes=(replace(quote, speaker=replace(quote.speaker, end=start + 2)), *analysis.quotes[1:])
    )


def test_a_right_analysis_has_no_errors() -> None:
    result = compare(read_story(MARKED, "storm"), he_said(right_analysis()))
    assert result.errors == ()
    assert result.counts["person"] == Count(found=2)
    assert result.counts["quote"] == Count(found=2)
    assert result.counts["negative"] == Count(found=3)
    assert all(count.missed == count.wrong == 0 for count in result.counts.values())


def broken(change: str) -> Analysis:
    """The right analysis with one thing wrong."""
    right = he_said(right_analysis())
    structure, (first, second) = right.structure, right.quotes
    bo = Speaker(*at("he said"), "Bo Rao", ChainNumber(0), 0.9, "")
    extra = Mention(*at("Brexit"), Kind.PLACE, "Brexit", ChainNumber(1))
    changed: dict[str, Analysis] = {
        "name missed": replace(right, mentions=right.mentions[:3]),
        "wrong kind": replace(right, mentions=(replace(right.mentions[0], kind=Kind.PERSON), *right.mentions[1:])),
        "negative name": replace(right, mentions=(*right.mentions, extra)),
        "wrong chain": replace(right, mentions=(*right.mentions[:3], replace(right.mentions[3], name="Bo Lee"))),
        "quote missed": replace(right, quotes=(first,)),
        "negative quote": replace(right, quotes=(first, second, Quote(*at("“Big Wave”"), QuoteStyle.SPEECH))),
        "style": replace(right, quotes=(first, replace(second, style=QuoteStyle.SPEECH))),
        "speaker not left open": replace(right, quotes=(first, replace(second, speaker=bo))),
        "speaker left open": replace(right, quotes=(replace(first, speaker=None), second)),
        "phrase": right_analysis(),
        "headline": replace(right, structure=replace(structure, headline=None)),
        "byline": replace(right, structure=replace(structure, byline=at("A photo. — AFP"))),
        "dateline": replace(right, structure=replace(structure, dateline=Dateline(*at("PORTO"), "Porto", "AFP"))),
        "aside": replace(right, structure=replace(structure, asides=())),
        "caption": replace(
            right, structure=replace(structure, asides=(*structure.asides, Aside(*at("A photo. — AFP"), "x")))
        ),
        "language": replace(right, language=None),
        "published": replace(right, structure=replace(structure, published=None)),
    }
    return changed[change]


@pytest.mark.parametrize(
    ("change", "aspect", "missed", "wrong", "error"),
    [
        ("name missed", "person", 1, 0, "missed person “Bo”"),
        ("wrong kind", "place", 1, 0, "missed place “Porto”"),
        ("wrong kind", "person", 0, 1, "wrong person “Porto”"),
        ("negative name", "negative", 0, 1, "“Brexit” is marked as name"),
        ("wrong chain", "chain's name", 1, 1, "“Bo” is Bo Lee, not Bo Rao"),
        ("quote missed", "quote", 1, 0, "missed quote “near”"),
        ("negative quote", "negative", 0, 1, "is marked as quote"),
        ("style", "style", 1, 1, "has the style speech, not fragment"),
        ("speaker not left open", "speaker", 0, 1, "was said by nobody known, not Bo Rao"),
        ("speaker left open", "speaker", 1, 0, "was said by Bo Rao, not nobody known"),
        ("phrase", "speaker's words", 1, 1, "is said by the words he said, not he"),
        ("headline", "headline", 1, 0, "missed headline “Storm hits Porto”"),
        ("byline", "byline", 1, 1, "wrong byline"),
        ("dateline", "dateline", 1, 1, "dateline's agency AFP, not AP"),
        ("aside", "aside", 2, 0, "missed aside"),
        ("caption", "negative", 0, 1, "is marked as aside"),
        ("language", "language", 1, 1, "language -, not en"),
        ("published", "published", 1, 0, "published none, not 2019-05-03"),
    ],
)
def test_each_sort_of_error_is_counted_and_named(change: str, aspect: str, missed: int, wrong: int, error: str) -> None:
    result = compare(read_story(MARKED, "storm"), broken(change))
    assert (result.counts[aspect].missed, result.counts[aspect].wrong) == (missed, wrong)
    assert any(error in each for each in result.errors), result.errors


def test_f_is_the_harmonic_mean() -> None:
    assert Count(found=6, missed=2, wrong=4).f == pytest.approx(100 * 2 * 0.6 * 0.75 / 1.35)
    assert Count().f is None


def test_a_baseline_is_read_as_it_was_written_and_a_broken_story_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    baseline = Baseline({"person": Count(3, 1, 2)}, frozenset({"f: storm", "f: “rain”"}), {"links, PER F": 97.5})
    write_baseline(baseline, path)
    assert read_baseline(path) == baseline
    result = compare(read_story(MARKED, "f: storm"), broken("headline"))
    assert gone_wrong(baseline, {"f: storm": result, "f: new": result}) == {"f: storm": result.errors}


def test_no_story_that_was_right_has_gone_wrong() -> None:
    stories: list[Story] = read_stories()
    baseline = read_baseline()
    wrong = gone_wrong(baseline, run_stories([story for story in stories if story.name in baseline.right]))
    assert not wrong, "\n".join(f"{name}: {'; '.join(errors)}" for name, errors in wrong.items())
    assert baseline.right <= {story.name for story in stories}, "the baseline names stories that are gone"


# -- typos


def document(text: str, *names: str) -> DocumentRow:
    """A document of a set of links in which these people are named."""
    return {
        "doc": "d",
        "text": text,
        "mentions": [
            {"start": text.index(name), "end": text.index(name) + len(name), "surface": name, "type": "PER"}
            for name in names
        ],
    }


def test_typos_fall_on_full_names_and_move_the_rest() -> None:
    before = document("Angela Merkel met Obama and Boris Johnson in Berlin.", "Angela Merkel", "Obama", "Boris Johnson")
    (after,) = with_typos([before], share=1.0)
    text = after.get("text")
    assert text is not None
    assert [text[m["start"] : m["end"]] for m in after["mentions"]] == [m["surface"] for m in after["mentions"]]
    first, second, third = (mention["surface"] for mention in after["mentions"])
    assert (first != "Angela Merkel", second, third != "Boris Johnson") == (True, "Obama", True)
    assert text.endswith(" in Berlin.")
    assert list(with_typos([before], share=1.0)) == [after]
    assert list(with_typos([before], share=0.0)) == [before]


@pytest.mark.parametrize("name", ["Hilary Clinton", "Li Na", "ANNA LINDH", "J. K. Rowling", "Šefčovič", "J. K."])
def test_a_typo_is_one_edit_and_spares_the_first_letter(name: str) -> None:
    chance = random.Random(1)
    for _ in range(200):
        typo = misspell(name, chance)
        assert typo[0] == name[0]
        assert abs(len(typo) - len(name)) <= 1
        assert (typo == name) == (name == "J. K.")
        assert typo.isupper() == name.isupper()
