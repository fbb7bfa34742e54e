"""Tags, notes, highlights and details: put on, taken off, undone, done again."""

from pathlib import Path

import pytest

from builders import add_analysed, article, open_library, person
from newsreader.errors import LibraryError
from newsreader.library import Library
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId, KnownBy
from newsreader.model.article_details import DetailsChange
from newsreader.model.own_highlight import HighlightColour
from newsreader.model.query import ArticleFilter, ArticleOrder
from newsreader.model.tag import Tag, TagColour, TagId

ONE, TWO, THREE = ArticleId(1), ArticleId(2), ArticleId(3)
TEXTS = ("John Smith came home.", "Mary Jones left at noon.", "Nobody was there.")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = open_library(tmp_path / "x.library")
    add_analysed(library, article(TEXTS[0], published="2024-05-01"), person("John Smith"))
    add_analysed(library, article(TEXTS[1]), person("Mary Jones"))
    add_analysed(library, article(TEXTS[2]))
    return library


def tags(library: Library) -> dict[str, int]:
    return {one.tag.name: one.articles for one in library.list_tags()}


def with_tag(library: Library, tag: str) -> list[int]:
    return list(library.list_article_ids(ArticleFilter(tag=tag), ArticleOrder.ADDED))


def test_a_tag_is_made_by_its_first_use(library: Library) -> None:
    changes = library.tag_articles("  to   read ", (ONE, TWO, ArticleId(99)))
    assert changes.changed == (ONE, TWO)
    assert changes.tables == {"tag"}
    assert tags(library) == {"to read": 2}
    assert with_tag(library, "to read") == [2, 1]
    assert library.get_history().undo == "Tag “to read” (2 articles)"
    found = library.get_article(ONE)
    assert found is not None
    assert [tag.name for tag in found.tags] == ["to read"]
    assert [len(row.tags) for row in library.list_summaries([ONE, TWO, THREE])] == [1, 1, 0]


def test_undo_and_redo_of_a_new_tag(library: Library) -> None:
    library.tag_articles("a", (ONE,))
    before = library.list_tags()
    assert library.undo().changed == (ONE,)
    assert tags(library) == {}
    library.redo()
    assert library.list_tags() == before
    assert with_tag(library, "a") == [1]


def test_a_name_in_other_capitals_is_the_same_tag(library: Library) -> None:
    library.tag_articles("Trial", (ONE,))
    library.tag_articles("trial", (ONE, TWO))
    assert tags(library) == {"Trial": 2}
    assert library.get_history().undo == "Tag “Trial”"


def test_a_tag_is_renamed_coloured_taken_off_and_deleted(library: Library) -> None:
    library.tag_articles("a", (ONE, TWO), TagColour.RED)
    tag = library.list_tags()[0].tag
    assert library.change_tag(Tag(tag.id, "b", TagColour.BLUE)).changed == (ONE, TWO)
    assert library.list_tags()[0].tag == Tag(tag.id, "b", TagColour.BLUE)
    assert library.untag_articles(tag.id, (ONE, THREE)).changed == (ONE,)
    assert library.delete_tag(tag.id).changed == (TWO,)
    assert library.list_tags() == []
    for _ in range(3):
        library.undo()
    assert library.list_tags()[0].tag == Tag(tag.id, "a", TagColour.RED)
    assert with_tag(library, "a") == [2, 1]
    for _ in range(3):
        library.redo()
    assert library.list_tags() == []


def test_saved_searches_go_with_the_name_of_a_tag(library: Library) -> None:
    library.tag_articles("soon", (ONE,))
    tag = library.list_tags()[0].tag
    asked = 'tag:soon OR -tag:"Soon" soon tag:sooner person:soon tag:soon*'
    library.save_search("mine", asked, ArticleOrder.NEWEST)
    changes = library.change_tag(Tag(tag.id, "Some day", tag.colour))
    assert changes.tables == {"tag", "saved_search"}
    (search,) = library.list_saved_searches()
    assert search.query == 'tag:"Some day" OR -tag:"Some day" soon tag:sooner person:soon tag:soon*'
    library.undo()
    assert library.list_saved_searches()[0].query == asked
    assert library.list_tags()[0].tag.name == "soon"
    library.redo()
    assert library.list_saved_searches()[0].query == search.query


def test_names_of_tags_are_checked(library: Library) -> None:
    library.tag_articles("a", (ONE,))
    library.tag_articles("b", (ONE,))
    second = library.list_tags()[1].tag
    with pytest.raises(LibraryError, match="There is a tag “a” already"):
        library.change_tag(Tag(second.id, "A", second.colour))
    with pytest.raises(LibraryError, match="needs a name"):
        library.tag_articles("  ", (ONE,))
    assert not library.change_tag(Tag(TagId(99), "x", TagColour.RED))


def test_new_tags_get_the_colour_that_fewest_have(library: Library) -> None:
    for name in "abcdefgh":
        library.tag_articles(name, (ONE,))
    colours = [one.tag.colour for one in library.list_tags()]
    assert len(set(colours[:7])) == 7
    assert TagColour.GREY not in colours


def test_a_note_is_one_step_while_it_is_written(library: Library) -> None:
    library.set_article_note(ONE, "Call")
    library.set_article_note(ONE, "Call her", goes_on=True)
    library.set_article_note(ONE, "Call her back ", goes_on=True)
    assert library.get_article_note(ONE) == "Call her back"
    assert not library.set_article_note(ONE, "Call her back")
    assert [row.has_note for row in library.list_summaries([ONE, TWO])] == [True, False]
    assert list(library.list_article_ids(ArticleFilter(search="has:note"), ArticleOrder.ADDED)) == [1]
    assert library.undo().changed == (ONE,)
    assert (library.get_article_note(ONE), library.get_history().undo) == ("", None)
    library.redo()
    assert library.get_article_note(ONE) == "Call her back"
    library.set_article_note(ONE, "")
    assert library.get_history().undo == "Delete note"


def test_a_note_that_goes_on_after_something_else_is_a_step_of_its_own(library: Library) -> None:
    library.set_article_note(ONE, "a")
    library.set_article_note(TWO, "b")
    library.set_article_note(ONE, "ab", goes_on=True)
    library.undo()
    assert (library.get_article_note(ONE), library.get_article_note(TWO)) == ("a", "b")


def test_a_note_taken_back_while_it_is_written_comes_back_with_undo(library: Library) -> None:
    library.set_article_note(ONE, "call her")
    library.set_article_note(ONE, "", goes_on=True)
    assert library.get_article_note(ONE) == ""
    library.undo()
    assert library.get_article_note(ONE) == "call her"
    library.undo()
    assert library.get_article_note(ONE) == ""


def test_highlights_are_made_changed_and_taken_away(library: Library) -> None:
    library.add_highlight(ONE, 5, 10, HighlightColour.GREEN)
    library.add_highlight(ONE, 0, 4, HighlightColour.PINK, " who? ")
    assert not library.add_highlight(ONE, 5, 500, HighlightColour.GREEN)
    first, second = library.list_highlights(ONE)
    assert (first.start, first.end, first.note) == (0, 4, "who?")
    library.change_highlight(second.id, HighlightColour.BLUE, "home")
    assert library.list_highlights(ONE)[1].note == "home"
    library.delete_highlight(first.id)
    assert len(library.list_highlights(ONE)) == 1
    for _ in range(4):
        library.undo()
    assert library.list_highlights(ONE) == []
    for _ in range(3):
        library.redo()
    assert [one.colour for one in library.list_highlights(ONE)] == [HighlightColour.PINK, HighlightColour.BLUE]


def test_the_same_words_marked_again_take_the_other_pen(library: Library) -> None:
    """A second pen right after the first comes before the window knows of the first."""
    library.add_highlight(ONE, 5, 10, HighlightColour.GREEN, "why")
    library.add_highlight(ONE, 5, 10, HighlightColour.PINK)
    assert [(one.colour, one.note) for one in library.list_highlights(ONE)] == [(HighlightColour.PINK, "why")]
    library.undo()
    assert [one.colour for one in library.list_highlights(ONE)] == [HighlightColour.GREEN]


def test_details_of_several_articles(library: Library) -> None:
    library.set_details((ONE, TWO), DetailsChange(source="Harbour Post", published="2023-01-02"))
    for number in (ONE, TWO):
        found = library.get_article(number)
        assert found is not None
        assert found.published is not None
        assert (found.source, found.source_known_by) == ("Harbour Post", KnownBy.READER)
        assert (found.published.when, found.published.known_by) == ("2023-01-02", KnownBy.READER)
    assert library.counts().sources[0] == ("Harbour Post", 2)
    assert library.get_history().undo == "Edit details (2 articles)"
    library.undo()
    found = library.get_article(ONE)
    assert found is not None
    assert found.published is not None
    assert (found.source, found.published.when) == (article("x").source, "2024-05-01")


def test_a_title_of_the_readers_outlives_a_new_analysis(library: Library) -> None:
    library.set_details((ONE,), DetailsChange(title="  Home  again "))
    assert list(library.list_article_ids(ArticleFilter(search="title:again"), ArticleOrder.ADDED)) == [1]
    found = library.get_analysis(ONE)
    assert found is not None
    library.save_analyses([(ONE, found)])
    kept = library.get_article(ONE)
    assert kept is not None
    assert (kept.title, kept.structure.title) == ("Home again", "Home again")
    library.undo()
    assert list(library.list_article_ids(ArticleFilter(search="title:again"), ArticleOrder.ADDED)) == []


def test_details_are_checked(library: Library) -> None:
    with pytest.raises(LibraryError, match="needs a title"):
        library.set_details((ONE,), DetailsChange(title=" "))
    with pytest.raises(LibraryError, match="“May” is not a date"):
        library.set_details((ONE,), DetailsChange(published="May"))
    assert not library.set_details((ONE,), DetailsChange())


def test_another_date_changes_when_somebody_was_seen(library: Library) -> None:
    library.set_details((ONE,), DetailsChange(published="2020-02-03"))
    row = next(row for row in library.list_entities(Kind.PERSON) if row.entity.name == "John Smith")
    assert row.first_seen == "2020-02-03"
