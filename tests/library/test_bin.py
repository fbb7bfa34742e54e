"""Deleted articles take no part and come back as they were; others stand in the place of what was cut or joined."""

from datetime import datetime
from pathlib import Path

import pytest

from builders import add_analysed, analysis, article, open_library, person, place
from newsreader.errors import LibraryError
from newsreader.jobs.cut_and_join import join_articles, split_article
from newsreader.library import Library
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.decision import Standing
from newsreader.model.own_highlight import HighlightColour
from newsreader.model.query import ArticleFilter, ArticleOrder, ArticleView, QuoteFilter

ONE, TWO, THREE = ArticleId(1), ArticleId(2), ArticleId(3)
FIRST = "John Smith came home. “We agree,” Smith said."
SECOND = "John Smith left with Mary Jones. “Never,” Jones said."
STORIES = "Ferry stops\n\nJohn Smith stayed in Porto.\n\nBridge opens\n\nMary Jones came to Porto."


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = open_library(tmp_path / "x.library")
    smith, jones = person("John Smith", "Smith"), person("Mary Jones", "Jones")
    add_analysed(library, article(FIRST, path="/a.txt", source="Post"), smith, said=[("“We agree,”", "Smith")])
    add_analysed(
        library, article(SECOND, path="/b.txt"), person("John Smith"), jones, said=[("“Never,”", "Jones")]
    )
    library.set_read((TWO,), True)
    return library


def ids(library: Library, view: ArticleView = ArticleView.ALL, search: str = "") -> list[int]:
    return list(library.list_article_ids(ArticleFilter(view, search=search), ArticleOrder.ADDED))


def state(library: Library) -> object:
    """Everything that a reader sees of a library."""
    counts = library.counts()
    people = sorted(library.list_entities(Kind.PERSON), key=lambda row: row.entity.id)
    analyses = [library.get_analysis(ArticleId(number)) for number in ids(library)]
    return counts, people, analyses, ids(library), list(library.list_quote_ids(QuoteFilter()))


def test_a_deleted_article_takes_no_part(library: Library) -> None:
    changes = library.delete_articles((TWO, ArticleId(99)))
    assert changes.removed == (TWO,)
    assert changes.tables == {"bin"}
    assert (ids(library), ids(library, ArticleView.BIN), ids(library, search="left")) == ([1], [2], [])
    counts = library.counts()
    assert (counts.articles, counts.unread, counts.bin, counts.people, counts.quotes) == (1, 1, 1, 1, 1)
    (smith,) = library.list_entities(Kind.PERSON)
    assert (smith.entity.name, smith.articles, smith.mentions) == ("John Smith", 1, 2)
    assert len(library.list_quote_ids(QuoteFilter())) == 1
    binned = library.get_article(TWO)
    assert binned is not None
    assert binned.is_binned
    assert library.get_analysis(TWO) is not None, "it can be read in the bin"
    assert library.list_waiting(10) == []
    assert not library.delete_articles((TWO,))


def test_undo_and_redo_of_deleting(library: Library) -> None:
    before = state(library)
    library.delete_articles((ONE, TWO))
    assert library.get_history().undo == "Delete (2 articles)"
    gone = state(library)
    assert library.undo().added == (ONE, TWO)
    assert state(library) == before
    library.redo()
    assert state(library) == gone
    library.undo()
    assert state(library) == before


def test_what_is_restored_later_has_its_old_ids(library: Library) -> None:
    before = state(library)
    library.delete_articles((ONE, TWO))
    library.begin_session()
    library.restore_articles((ONE, TWO))
    assert state(library) == before
    library.undo()
    assert ids(library, ArticleView.BIN) == [2, 1]


def test_decisions_sleep_in_the_bin(library: Library) -> None:
    library.decide(*library.draft_no_quote(TWO, SECOND.index("“"), SECOND.index("”") + 1))
    jones = next(row.entity.id for row in library.list_entities(Kind.PERSON) if row.entity.name == "Mary Jones")
    library.decide(*library.draft_rename(jones, "Marie Jones"))
    before = state(library)
    library.delete_articles((TWO,))
    assert library.list_review() == []
    assert Standing.LOST not in {one.standing for one in library.list_decisions()}
    library.restore_articles((TWO,))
    assert state(library) == before
    assert {one.standing for one in library.list_decisions()} == {Standing.IN_FORCE}


def test_decisions_made_meanwhile_hold_for_what_returns(library: Library) -> None:
    library.delete_articles((TWO,))
    smith = library.list_entities(Kind.PERSON)[0].entity.id
    library.decide(*library.draft_rename(smith, "Jack Smith"))
    library.restore_articles((TWO,))
    assert {row.entity.name for row in library.list_entities(Kind.PERSON)} == {"Jack Smith", "Mary Jones"}


def test_an_analysis_that_comes_late_is_not_stored(library: Library) -> None:
    (late,) = library.add_articles([article("Mary Jones slept.")]).added
    library.delete_articles((late,))
    assert not library.save_analyses([(late, analysis("Mary Jones slept.", person("Mary Jones")))])
    library.restore_articles((late,))
    assert [number for number, _ in library.list_waiting(10)] == [late]


def test_the_same_file_again_brings_it_back(library: Library) -> None:
    library.delete_articles((ONE, TWO))
    result = library.add_articles([article(FIRST, path="/a.txt"), article(SECOND, path="/elsewhere.txt")])
    assert result.restored == (("/a.txt", ONE), ("/elsewhere.txt", TWO))
    assert (result.added, result.copies, result.unchanged) == ((), (), 0)
    assert sorted(ids(library)) == [1, 2]


def test_the_bin_is_emptied_for_good(library: Library) -> None:
    library.delete_articles((TWO,))
    assert library.empty_bin().removed == (TWO,)
    assert library.get_article(TWO) is None
    assert (library.counts().bin, library.get_history().undo) == (0, None)
    assert not library.empty_bin()
    assert library.add_articles([article(SECOND, path="/b.txt")]).added, "it is a new article now"


def test_marks_of_the_reader_stay_on_what_is_deleted(library: Library) -> None:
    library.tag_articles("a", (TWO,))
    library.set_article_note(TWO, "why?")
    library.delete_articles((TWO,))
    assert [one.articles for one in library.list_tags()] == [0]
    library.restore_articles((TWO,))
    found = library.get_article(TWO)
    assert found is not None
    assert (found.note, [tag.name for tag in found.tags], found.is_read) == ("why?", ["a"], True)


# -- cut apart and put together


@pytest.fixture
def stories(library: Library) -> ArticleId:
    names = person("John Smith"), person("Mary Jones"), place("Porto")
    return add_analysed(library, article(STORIES, path="/both.txt", source="Post"), *names)


def texts(library: Library, changes_added: tuple[ArticleId, ...]) -> list[str]:
    found = [library.get_article(one) for one in changes_added]
    return [one.text for one in found if one is not None]


def test_an_article_is_cut_in_two(library: Library, stories: ArticleId) -> None:
    library.tag_articles("a", (stories,))
    library.set_article_note(stories, "two")
    at = STORIES.index("Bridge")
    library.add_highlight(stories, at, at + 6, HighlightColour.GREEN)
    library.decide(*library.draft_kind(stories, STORIES.index("Mary"), STORIES.index("Mary") + 10, Kind.PLACE))
    before = state(library)
    parts = split_article(library, stories, at - 2).added
    assert texts(library, parts) == ["Ferry stops\n\nJohn Smith stayed in Porto.", STORIES[at:]]
    first, second = (library.get_article(one) for one in parts)
    assert first is not None
    assert second is not None
    assert (first.title, second.title, second.source) == ("Ferry stops", "Bridge opens", "Post")
    assert (first.note, second.note, len(second.tags)) == ("two", "", 1)
    assert [(one.start, one.end) for one in library.list_highlights(second.id)] == [(0, 6)]
    assert ids(library, ArticleView.BIN) == []
    library.save_analyses([(second.id, analysis(second.text, person("Mary Jones")))])
    assert "Mary Jones" in [row.entity.name for row in library.list_entities(Kind.PLACE)], "the ruling came along"
    library.undo()
    assert state(library) == before
    library.redo()
    assert sorted(ids(library)) == sorted([1, 2, *parts])


def delete_on(library: Library, article: ArticleId, day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("newsreader.library.base.now", lambda: datetime.fromisoformat(f"{day}T08:00:00+00:00"))
        library.delete_articles((article,))


def test_what_is_in_the_bin_for_long_is_told_and_removed_alone(
    library: Library, stories: ArticleId, monkeypatch: pytest.MonkeyPatch
) -> None:
    delete_on(library, TWO, "2025-02-03", monkeypatch)
    delete_on(library, ONE, "2024-05-06", monkeypatch)
    library.delete_articles((stories,))
    assert [(row.article, row.day) for row in library.list_long_deleted(90)] == [(ONE, "2024-05-06"), (TWO, "2025-02-03")]
    assert library.list_long_deleted(36_500) == []
    assert not library.empty_bin(())
    # what was restored meanwhile stays, whoever asks for its removal
    library.restore_articles((TWO,))
    assert library.empty_bin((ONE, TWO)).removed == (ONE,)
    assert library.get_article(ONE) is None
    assert library.list_deleted() == [stories]
    assert sorted(ids(library)) == [TWO]


def test_parts_that_wait_for_an_undo_are_never_told_as_deleted(library: Library, stories: ArticleId) -> None:
    split_article(library, stories, STORIES.index("Bridge"))
    assert library.list_long_deleted(-1) == []


def test_an_article_is_cut_at_several_places_at_once(library: Library, stories: ArticleId) -> None:
    before = state(library)
    cuts = [STORIES.index(words) for words in ("Mary", "Bridge")]
    parts = split_article(library, stories, *cuts).added
    assert texts(library, parts) == [
        "Ferry stops\n\nJohn Smith stayed in Porto.", "Bridge opens", "Mary Jones came to Porto."
    ]
    library.undo()
    assert state(library) == before
    with pytest.raises(LibraryError, match="one side only"):
        split_article(library, stories, STORIES.index("Bridge"), STORIES.index("Bridge") - 1)


def test_a_highlight_that_is_cut_goes_on_in_the_next_part(library: Library, stories: ArticleId) -> None:
    at = STORIES.index("Bridge")
    library.add_highlight(stories, at - 8, at + 6, HighlightColour.GREEN, "look")
    parts = split_article(library, stories, at).added
    marked = []
    for part, text in zip(parts, texts(library, parts), strict=True):
        marked += [(text[one.start : one.end], one.note) for one in library.list_highlights(part)]
    assert marked == [("Porto.", "look"), ("Bridge", "")]
    library.undo()
    assert [(one.start, one.end, one.note) for one in library.list_highlights(stories)] == [(at - 8, at + 6, "look")]


def test_who_stayed_keeps_the_id_when_a_merge_is_taken_back_meanwhile(tmp_path: Path) -> None:
    """Who comes back from the bin after that is somebody else again, however often he is named."""
    library = Library.open(tmp_path / "real.library")
    add_analysed(library, article("Mary Jones stayed.", path="/one.txt"), person("Mary Jones"))
    two = add_analysed(library, article("Abe Able met Abe Able.", path="/two.txt"), person("Abe Able"))
    before = {row.entity.name: row.entity.id for row in library.list_entities(Kind.PERSON)}
    library.decide(*library.draft_merge(before["Mary Jones"], [before["Abe Able"]]))
    library.delete_articles((two,))
    library.revoke(library.list_decisions()[0].id)
    library.restore_articles((two,))
    now = {row.entity.name: row.entity.id for row in library.list_entities(Kind.PERSON)}
    assert now["Mary Jones"] == before["Mary Jones"]
    assert now["Abe Able"] != before["Mary Jones"]
    library.close()


def test_the_file_that_was_cut_is_known(library: Library, stories: ArticleId) -> None:
    split_article(library, stories, STORIES.index("Bridge"))
    result = library.add_articles([article(STORIES, path="/both.txt")])
    assert (result.unchanged, result.restored, result.added) == (1, (), ())


def test_a_cut_may_be_undone_and_made_again(library: Library, stories: ArticleId) -> None:
    parts = split_article(library, stories, STORIES.index("Bridge")).added
    library.undo()
    assert split_article(library, stories, STORIES.index("Bridge")).added == parts
    assert sorted(ids(library)) == sorted([1, 2, *parts])


def test_articles_are_joined_in_the_order_asked_for(library: Library) -> None:
    library.add_highlight(ONE, 0, 4, HighlightColour.BLUE, "who")
    before = state(library)
    (joined,) = join_articles(library, (TWO, ONE)).added
    found = library.get_article(joined)
    assert found is not None
    assert found.text == f"{SECOND}\n\n{FIRST}"
    (highlight,) = library.list_highlights(joined)
    assert found.text[highlight.start : highlight.end] == "John"
    assert ids(library) == [joined]
    library.undo()
    assert state(library) == before


@pytest.mark.parametrize("offset", [0, 1000])
def test_there_must_be_text_on_both_sides(library: Library, stories: ArticleId, offset: int) -> None:
    with pytest.raises(LibraryError, match="text on one side only"):
        split_article(library, stories, offset)


def test_one_article_alone_is_not_joined(library: Library) -> None:
    with pytest.raises(LibraryError, match="two or more"):
        join_articles(library, (ONE, ONE))
