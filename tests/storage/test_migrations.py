"""Libraries that earlier versions of the program have made, brought up to date.

``old_libraries/version-N.newsreader.gz`` was written by the program when N was its newest version: three articles of our
invented town with their names and a quote, and two rulings; from 6 on also a tag, a note, a highlight and a reading place.
"""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from newsreader.analysis.story_sketch import sketch_of
from newsreader.library import Library
from newsreader.library.care import check_library
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.decision import Action, Decision, Scope, Standing
from newsreader.model.query import ArticleFilter, ArticleOrder, QuoteFilter
from newsreader.storage.guards import are_complete
from newsreader.storage.migrations import backup_path, library_version, shipped_migrations

OLD = sorted((Path(__file__).parent / "old_libraries").glob("*.gz"))


@pytest.fixture(params=OLD, ids=lambda path: path.name.partition(".")[0])
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "library.newsreader"
    path.write_bytes(gzip.decompress(request.param.read_bytes()))
    return path


def version_of(path: Path) -> int:
    """The version in the file's header."""
    return int.from_bytes(path.read_bytes()[60:64], "big")


def test_an_old_library_keeps_its_articles_rulings_and_marks(old: Path) -> None:
    version = version_of(old)
    library = Library.open(old)
    assert library_version(library._database) == shipped_migrations()[-1].version
    assert version_of(backup_path(old, version)) == version
    assert library.counts().articles == 3
    assert library.counts().unread == 2
    rulings = [(one.decision.action, one.decision.scope, one.made_at[:10], one.standing) for one in library.list_decisions()]
    assert rulings == [
        (Action.SAME, Scope.EVERYWHERE, "2026-03-05", Standing.IN_FORCE),
        (Action.NEVER, Scope.EVERYWHERE, "2026-03-05", Standing.IN_FORCE),
    ]
    (quote,) = library.list_quote_rows(library.list_quote_ids(QuoteFilter()))
    assert (quote.speaker, quote.text) == ("Ann Lee", "“It is deep,”")
    library.close()


def test_an_old_library_knows_where_its_copies_came_from_and_finds_versions(old: Path) -> None:
    library = Library.open(old)
    for number in library.list_article_ids(ArticleFilter(), ArticleOrder.OLDEST):
        article = library.get_article(ArticleId(number))
        assert article is not None
        (copy,) = article.copies
        assert (copy.source, copy.published) == (article.source, article.published)
        assert (copy.lost, copy.was_at) == (None, None)
    library.follow_sketch_rules()
    assert library.count_unsketched() == 3
    library.save_sketches([(article, sketch_of(text)) for article, text in library.list_unsketched(10)])
    assert library.count_unsketched() == 0
    assert library.list_watched() == []
    library.close()


def test_an_old_library_is_searched_by_names_and_keeps_searches(old: Path) -> None:
    library = Library.open(old)
    found = library.list_article_ids(ArticleFilter(search="person:lee"), ArticleOrder.OLDEST)
    assert len(found) == 3
    library.refile_search()
    assert library.list_article_ids(ArticleFilter(search="person:lee"), ArticleOrder.OLDEST) == found
    library.save_search("Lee", "person:lee", ArticleOrder.TITLE)
    assert [one.name for one in library.list_saved_searches()] == ["Lee"]
    library.close()


def test_an_old_library_is_linked_corrected_and_undone_like_a_new_one(old: Path) -> None:
    version = version_of(old)
    library = Library.open(old)
    assert library.catch_up().entities or version > 1
    assert not library.catch_up()
    before = {row.entity.name: row.articles for row in library.list_entities(Kind.PERSON)}
    assert before == {"Ann Lee": 3, "Tom Reed": 1}
    (lee,) = (row.entity.id for row in library.list_entities(Kind.PERSON) if row.entity.name == "Ann Lee")
    quote = library.list_quote_rows(library.list_quote_ids(QuoteFilter()))[0]
    library.decide(*library.draft_rename(lee, "Ann Lee-Moor"))
    library.decide(*library.draft_no_quote(quote.article_id, quote.start, quote.end))
    assert list(library.list_quote_ids(QuoteFilter())) == []
    library.undo()
    library.undo()
    assert {row.entity.name: row.articles for row in library.list_entities(Kind.PERSON)} == before
    assert library.list_quote_rows(library.list_quote_ids(QuoteFilter())) == [quote]
    library.close()


def test_an_old_library_gets_its_hashes_and_is_sound(old: Path) -> None:
    library = Library.open(old)
    library.catch_up()
    library.refile_search()
    library.fill_guards()
    assert are_complete(library._database)
    library.close()
    report = check_library(old, lambda _done, _total: None)
    assert report.is_sound
    assert report.rows >= 11


def test_what_the_reader_put_on_an_old_library_is_there(old: Path) -> None:
    version = version_of(old)
    library = Library.open(old)
    article = library.get_article(ArticleId(1))
    assert article is not None
    if version >= 6:
        assert [tag.name for tag in article.tags] == ["Harbour"]
        assert article.note == "look again"
        assert library.get_reading_position(ArticleId(2)) == 4
        assert len(library.list_highlights(ArticleId(1))) == 1
    library.close()


def test_an_old_ruling_is_the_same_as_the_same_ruling_now(old: Path) -> None:
    library = Library.open(old)
    newest, oldest = library.list_decisions()
    swapped = Decision(Action.SAME, Scope.EVERYWHERE, newest.decision.other, newest.decision.name)
    assert not library.decide(swapped)
    _, report = library.import_decisions(library.export_decisions().splitlines())
    assert (report.added, report.known) == (0, 2)
    library.revoke(oldest.id)
    assert [one.id for one in library.list_decisions()] == [newest.id]
    library.close()
