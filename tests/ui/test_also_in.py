"""Above the text: in which other places it stands, and which other versions of the story there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from newsreader.model.article import ArticleId, Copy, KnownBy, Lost, Published
from newsreader.model.version import Version
from newsreader.ui.copy_words import has_more_to_tell, line_of_copy, place_of_copy, summary_of_copies
from newsreader.ui.panes.also_in import AlsoIn
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.theme import Theme
from ui_story import TEXT, article_of

POST = Copy(
    "/post/1.txt", "2026-03-01T10:00:00+00:00", "utf-8", 10, source="The Post",
    published=Published("2024-03-01", KnownBy.TEXT),
)  # fmt: skip
ECHO = replace(POST, path="/echo/7.txt", source="The Echo", published=Published("2024-03-04", KnownBy.TEXT))
UNNAMED = replace(POST, path="/herald/7.txt", source=None)
PASTED = replace(POST, path=None, source=None, published=None)


@pytest.mark.parametrize(
    ("copies", "words"),
    [
        ((), ""),
        ((POST,), ""),
        ((replace(POST, lost=Lost.MISSING),), "Its file is missing"),
        ((replace(POST, lost=Lost.CHANGED),), "Its file was changed"),
        ((replace(POST, was_at="/old/1.txt"),), "Its file was moved"),
        ((POST, ECHO), "Also in The Echo"),
        ((POST, ECHO, UNNAMED), "Also in The Echo and 1 other place"),
        ((POST, ECHO, UNNAMED, PASTED), "Also in The Echo and 2 other places"),
        ((POST, UNNAMED), "Also in herald"),
        ((POST, PASTED), "Also in a pasted text"),
        ((POST, ECHO, ECHO), "Also in The Echo"),
    ],
)  # fmt: skip
def test_one_line_for_all_copies(qapp: object, copies: Sequence[Copy], words: str) -> None:
    assert summary_of_copies(copies) == words
    assert has_more_to_tell(copies) is bool(words)


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        (POST, "The Post  ·  1 March 2024  ·  /post/1.txt"),
        (PASTED, "pasted or dropped as text"),
        (replace(UNNAMED, published=None, entry="message 3"), "/herald/7.txt, message 3"),
        (replace(PASTED, path="/a.txt", was_at="/old/a.txt"), "/a.txt  ·  moved from /old/a.txt"),
        (
            replace(PASTED, path="/a.txt", lost=Lost.MISSING, lost_at="2026-11-20T10:00:00+00:00"),
            "/a.txt  ·  not there any more, seen on 20 Nov 2026",
        ),
        (
            replace(PASTED, path="/a.txt", lost=Lost.CHANGED, lost_at="2026-11-20T10:00:00+00:00"),
            "/a.txt  ·  the file holds something else since 20 Nov 2026",
        ),
    ],
)
def test_a_line_for_each_copy(qapp: object, copy: Copy, words: str) -> None:
    assert line_of_copy(copy) == words


def test_a_name_that_is_no_unicode_is_shown_as_far_as_it_goes(qapp: object) -> None:
    assert place_of_copy(replace(POST, path="file:///post/caf%E9.txt")) == "/post/caf�.txt"


def version(number: int, source: str | None = "The Echo") -> Version:
    when = Published(f"2024-03-{number:02}", KnownBy.TEXT)
    return Version(ArticleId(number), f"Title {number}", source, when, "2026-03-01T10:00:00+00:00", 100)


@pytest.fixture
def also_in(qtbot: QtBot, theme: Theme) -> AlsoIn:
    made = AlsoIn(theme)
    qtbot.addWidget(made)
    made.resize(700, 100)
    return made


def test_nothing_to_tell_takes_no_room(also_in: AlsoIn) -> None:
    also_in.show_copies(ArticleId(1), (POST,))
    assert also_in.is_empty()
    assert also_in.isHidden()
    assert not also_in.unfold()


def test_copies_unfold_and_another_article_is_folded(also_in: AlsoIn, qtbot: QtBot) -> None:
    also_in.show_copies(ArticleId(1), (POST, ECHO))
    assert also_in.copies.text() == "Also in The Echo ▸"
    assert also_in.list.isHidden()
    with qtbot.waitSignal(also_in.toggled):
        also_in.copies.click()
    assert not also_in.list.isHidden()
    assert also_in.list.text().split("\n") == [f"•  {line_of_copy(POST)}", f"•  {line_of_copy(ECHO)}"]
    assert also_in.copies.accessibleDescription() == "unfolded"
    also_in.show_copies(ArticleId(1), (POST, ECHO))
    assert not also_in.list.isHidden(), "the same article again stays as it is"
    also_in.show_copies(ArticleId(2), (POST, ECHO))
    assert also_in.list.isHidden()


def test_other_versions_are_named(also_in: AlsoIn, qtbot: QtBot) -> None:
    also_in.show_copies(ArticleId(1), (POST,))
    also_in.show_versions([version(1), version(2), version(3, None)])
    words = "3 versions: The Echo, 2 March 2024; Title 3, 3 March 2024"
    assert also_in.versions.accessibleName() == words
    with qtbot.waitSignal(also_in.versions_requested):
        also_in.versions.click()
    also_in.show_versions([version(number) for number in range(1, 9)])
    assert also_in.versions.accessibleName().startswith("8 versions: ")
    assert also_in.versions.accessibleName().endswith(" …")
    also_in.show_versions([version(1)])
    assert also_in.is_empty()


def test_long_names_are_cut_where_there_is_no_room(also_in: AlsoIn) -> None:
    also_in.show()
    also_in.resize(300, 100)
    also_in.show_copies(ArticleId(1), (POST, replace(ECHO, source="The Echo of the whole northern coast and its islands")))
    assert also_in.copies.text().endswith("… ▸")
    assert also_in.copies.accessibleName().endswith("islands")


def test_the_text_makes_room_for_what_is_unfolded(qtbot: QtBot, theme: Theme) -> None:
    pane = ReadingPane(theme)
    qtbot.addWidget(pane)
    pane.resize(700, 600)
    pane.show()
    qtbot.waitExposed(pane)
    pane.show_article(replace(article_of(TEXT), copies=(POST, ECHO, UNNAMED)), None, {})
    before = pane.header.height()
    assert pane.unfold_copies()
    assert pane.header.height() > before
    assert pane.header.also_in.list.height() >= pane.header.also_in.list.heightForWidth(pane.header.also_in.list.width())
    assert pane.unfold_copies()
    assert pane.header.height() == before
