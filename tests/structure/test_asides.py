"""Asides: what in a file is not its story."""

from __future__ import annotations

import pytest

from newsreader.structure.aside_rules import (
    ADVERTISEMENT,
    AUTHOR,
    COPYRIGHT,
    CREDITS,
    PAGE,
    PLUG,
    PUBLICATION,
    SHARING,
    TEASERS,
    why_aside,
)
from newsreader.structure.asides import CAPTIONS, CREDITED_CAPTIONS
from newsreader.structure.finder import find_structure

STORY = "OSLO: The ferry to Skerrin stayed in port on Friday, the harbour master said."


def asides(*paragraphs: str) -> list[tuple[str, str]]:
    text = "\n".join((STORY, *paragraphs))
    return [(text[aside.start : aside.end], aside.why) for aside in find_structure(text).asides]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Read more: Ferry runs again after a week", TEASERS),
        ("Read more", TEASERS),
        ("Also Read: Who owns the harbour?", TEASERS),
        ("READ ALSO | Who owns the harbour?", TEASERS),
        ("Related", TEASERS),
        ("More from Skerrin", TEASERS),
        ("Recommended for you", TEASERS),
        ("[Video: The captain speaks. Watch on YouTube.]", TEASERS),
        ("Read the full story here.", TEASERS),
        ("Watch the full interview below:", TEASERS),
        ("You may also like", TEASERS),
        ("Share this story on Facebook", SHARING),
        ("Facebook Twitter WhatsApp Email", SHARING),
        ("Follow Ann Lee on Twitter @annlee", SHARING),
        ("“Follow Ann Lee on Twitter @annlee.”", SHARING),
        ("Like us on Facebook; Follow us on Twitter; Daily Newsletter.", SHARING),
        ("© 2024 Skerrin Post. All rights reserved.", COPYRIGHT),
        ("Copyright 2024 Skerrin Post", COPYRIGHT),
        ("This material may not be published, broadcast or rewritten.", COPYRIGHT),
        ("Sign up for our morning newsletter", PLUG),
        ("Sign up to get an e-mail from Ann Lee when she writes. Click here.", PLUG),
        ("Want the news in your inbox?", PLUG),
        ("Do you have a story for us?", None),
        ("Have a story for us?", PLUG),
        ("Support independent journalism", PLUG),
        ("For more information about ferries, visit www.example.org.", PLUG),
        ("Advertisement", ADVERTISEMENT),
        ("Story continues below", ADVERTISEMENT),
        ("(Reporting by Ann Lee; Editing by Bo Rao)", CREDITS),
        ("Additional reporting by Bo Rao in Oslo", CREDITS),
        ("With inputs from PTI", CREDITS),
        ("Ann Lee contributed to this report.", CREDITS),
        ("Associated Press writers Ann Lee in Oslo and Bo Rao in Bergen contributed to this report.", CREDITS),
        ("This article was originally published in the Skerrin Post.", PUBLICATION),
        ("The views expressed in this article are the author’s own.", PUBLICATION),
        ("READ | Who owns the harbour?", TEASERS),
        ("Read more: Ferry will run again, captain says", TEASERS),
        ("For more news, follow us on Twitter", TEASERS),
        ("To learn more about the ferry, click here.", TEASERS),
        ("Do you have a story for us? E-mail us at tips@example.org.", PLUG),
        ("Tell us what you think in the comments.", PLUG),
        ("To continue reading, subscribe", PLUG),
        ("(This story has not been edited by the Post’s staff and is published from a syndicated feed.)", PUBLICATION),
        ("The post Ferry stays in port appeared first on Skerrin Post.", PUBLICATION),
        ("Terms of Use | Privacy Policy", PAGE),
        ("Updated 2 hours ago", PAGE),
        ("Tags: ferries, harbours", PAGE),
        ("12 comments", PAGE),
        ("5 min read", PAGE),
    ],
)
def test_line_is_an_aside(line: str, why: str | None) -> None:
    assert asides("The sea was rough.", line, "Nobody was hurt.") == ([(line, why)] if why else [])


@pytest.mark.parametrize(
    "line",
    [
        "Readers of the Post know the ferry well, and more of them write to us about it than about anything else.",
        "Read more than one book a year, she told the children.",
        "Shares in the ferry company fell by a tenth.",
        "Related costs rose.",
        "Copyright law is no help here.",
        "More from the islands came later that night, when the ferry was back.",
        "Sign up for the navy, his father had told him.",
        "Follow him on Facebook and you see a different man.",
        "Get the boats in, the harbour master called.",
        "Support for the ferry has grown.",
        "Join the queue early, she said.",
        "The storm also contributed to this year's losses of the ferry company.",
        "This report shocked the islanders.",
        "The report published on Tuesday names the captain.",
        "Instagram and Facebook were full of pictures of the ferry.",
        "Video of the ferry shows waves as high as its bridge.",
        "Comments by the captain were not welcome.",
        "Editing the film took her a year.",
        "Reporting the loss to the harbour was his first duty.",
        "He paused, and then he went on: nobody had asked the islanders, not once...",
        "Correction: the ferry is called Gull, not Gannet.",
        "Written by Ann Lee in 1925, the song became a hit.",
        "Edited by Bo Rao, the novel appeared in 1925.",
        "Reporting by the commission showed losses of ten million.",
        "Photographs by Ann Lee hang in every room of the museum.",
        "With files from three countries, the prosecutor went to court.",
        "With agencies of the state involved, nothing moved.",
        "This story was published in 1925 and made her famous.",
        "This report was produced by the government and leaked on Monday.",
        "Originally published on paper, the magazine is now read on telephones.",
        "The opinions expressed by the judge were his own.",
        "Copyright of the song belongs to his widow.",
        "Click here and there, and the heating is on.",
        "Do you know him? Tell us, the police asked.",
        "Tell us in the morning, she said.",
        "For more than a year he did not visit our house.",
        "To continue reading the map was hard in the rain.",
        "Find them on Facebook, the police told the parents.",
        "We use cookies to lure the birds, she said.",
        "Terms of peace are on the table.",
        "Tags: that is what the police found in his ears.",
    ],
)
def test_line_belongs_to_the_story(line: str) -> None:
    assert asides(line, "Nobody was hurt.") == []


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Ann Lee is a columnist for the Skerrin Post. Follow her on Twitter: @annlee", AUTHOR),
        ("Ann Lee writes on harbours. Reach her at ann.lee@example.org.", AUTHOR),
        ("ann.lee@example.org", AUTHOR),
        ("Lee reported from Oslo, and Bo Rao from Bergen.", CREDITS),
        ("Bo Rao contributed reporting from Bergen. Ann Lee reported from Oslo.", CREDITS),
        ("Ann Lee is a captain, and she reported having almost sunk.", None),
        ("Ann Lee was here.", None),
        ("(AFP)", CREDITS),
        ("-- Reuters", CREDITS),
        ("With PTI inputs", CREDITS),
        ("(Applause)", None),
        ("Ann Lee contributed to this report of the senate, which will be printed in May.", None),
    ],
)
def test_notes_on_the_author_stand_at_the_end(line: str, why: str | None) -> None:
    assert asides("Nobody was hurt.", line) == ([(line, why)] if why else [])


def test_a_long_paragraph_is_no_aside_however_it_begins() -> None:
    assert asides("Copyright 2024 is what the sign says. " + "The ferry sails on. " * 30) == []


def test_captions_of_other_stories_are_one_aside() -> None:
    captions = ("A fisherman mends his nets in the harbour of Vik on...", "The old lighthouse, seen from the sea. —...")
    assert asides("Nobody was hurt.", *captions) == [("\n".join(captions), CAPTIONS)]


def test_one_cut_caption_needs_an_agency() -> None:
    assert asides("Nobody was hurt, as far as anybody knows so far...") == []
    assert asides("The lighthouse in the evening. — AFP/File...") == [
        ("The lighthouse in the evening. — AFP/File...", CAPTIONS)
    ]


def test_one_caption_of_this_story_stays() -> None:
    story = "Captain Ann Lee waited in the harbour of Vik until the evening, and Bo Rao with her."
    assert asides(story, "The captain, Ann Lee, in the harbour of Vik. — AFP/File...") == []
    other = "A fisherman mends his nets in the port of Bergen, Norway. — AFP/File..."
    assert asides(story, other) == [(other, CAPTIONS)]


def test_captions_with_credits_that_name_others_are_asides() -> None:
    captions = (
        "Minister Olga Moen opens a school in Bergen. — AFP",
        "A train on its way to Trondheim (AP Photo/Bo Rao)",
    )
    assert asides("Nobody was hurt.", *captions) == [("\n".join(captions), CREDITED_CAPTIONS)]
    own = ("The ferry in the harbour of Skerrin on Friday. — AFP", "The harbour of Skerrin (AP Photo/Bo Rao)")
    assert asides("Nobody in the harbour of Skerrin knew Bo Rao, AP Photo or no photo.", *own) == []


def test_a_caption_within_the_story_stays() -> None:
    assert asides("The harbour of Skerrin on Friday. Photo: Reuters", "Nobody was hurt.") == []


def test_a_list_of_teasers_in_the_story_ends_where_the_story_goes_on() -> None:
    teasers = ("ALSO READ:", "Who owns the harbour of Skerrin?", "Ferry runs again after a week in port")
    assert asides(*teasers, "Nobody was hurt, the harbour master said.") == [("\n".join(teasers), TEASERS)]
    assert asides("Read more", "What comes next", "Nobody was hurt.") == [("Read more", TEASERS)]


def test_a_table_after_read_more_is_the_storys() -> None:
    assert asides("Nobody was hurt.", "Read more", "Oslo 3", "Bergen 1") == [("Read more", TEASERS)]
    assert asides("Nobody was hurt.", "Related topics", "Oslo", "Bergen") == [("Related topics\nOslo\nBergen", TEASERS)]


def test_why_aside_of_odd_lines() -> None:
    assert why_aside("") is None
    assert why_aside("“”") is None
    assert why_aside("…" * 400) is None


def test_a_list_of_teasers_runs_to_the_end() -> None:
    teasers = ("Related stories:", "Ferry runs again after a week", "Who owns the harbour?")
    assert asides("Nobody was hurt.", *teasers) == [("\n".join(teasers), TEASERS)]


def test_the_first_paragraph_is_never_an_aside() -> None:
    assert find_structure("Read more: about the ferry").asides == ()
