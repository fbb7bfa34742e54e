"""Asides: what in a file is not its story."""

from __future__ import annotations

import pytest

from newsreader.structure.asides import CAPTIONS, TEASERS
from newsreader.structure.finder import find_structure

STORY = "OSLO: The ferry to Skerrin stayed in port on Friday, the harbour master said."


def asides(*paragraphs: str) -> list[tuple[str, str]]:
    text = "\n".join((STORY, *paragraphs))
    return [(text[aside.start : aside.end], aside.why) for aside in find_structure(text).asides]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Read more: Ferry runs again after a week", TEASERS),
        ("Also Read: Who owns the harbour?", TEASERS),
        ("Share this story on Facebook", "share links"),
        ("Follow Ann Lee on Twitter @annlee", "share links"),
        ("© 2024 Skerrin Post. All rights reserved.", "copyright notice"),
        ("Copyright 2024 Skerrin Post", "copyright notice"),
        ("Sign up for our morning newsletter", "newsletter plug"),
        ("Advertisement", "advertisement"),
    ],
)
def test_line_is_an_aside(line: str, why: str) -> None:
    assert asides("The sea was rough.", line, "Nobody was hurt.") == [(line, why)]


@pytest.mark.parametrize(
    "line",
    [
        "Readers of the Post know the ferry well, and more of them write to us about it than about anything else.",
        "Shares in the ferry company fell by a tenth.",
        "Related costs rose.",
        "Copyright law is no help here.",
        "He paused, and then he went on: nobody had asked the islanders, not once...",
    ],
)
def test_line_belongs_to_the_story(line: str) -> None:
    assert asides(line, "Nobody was hurt.") == []


def test_captions_of_other_stories_are_one_aside() -> None:
    captions = ("A fisherman mends his nets in the harbour of Vik on...", "The old lighthouse, seen from the sea. —...")
    assert asides("Nobody was hurt.", *captions) == [("\n".join(captions), CAPTIONS)]


def test_one_cut_caption_needs_an_agency() -> None:
    assert asides("Nobody was hurt, as far as anybody knows so far...") == []
    assert asides("The lighthouse in the evening. — AFP/File...") == [("The lighthouse in the evening. — AFP/File...", CAPTIONS)]


def test_a_list_of_teasers_runs_to_the_end() -> None:
    teasers = ("Related stories:", "Ferry runs again after a week", "Who owns the harbour?")
    assert asides("Nobody was hurt.", *teasers) == [("\n".join(teasers), TEASERS)]


def test_the_first_paragraph_is_never_an_aside() -> None:
    assert find_structure("Read more: about the ferry").asides == ()
