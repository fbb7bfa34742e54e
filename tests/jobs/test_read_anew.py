"""An article's bytes read in another way: what the reader put on it stays, and all of it can be undone."""

from pathlib import Path

import pytest

from builders import open_library
from newsreader.errors import LibraryError
from newsreader.importing.reading import read_text
from newsreader.importing.rereading import REPAIRED
from newsreader.jobs.context import JobContext
from newsreader.jobs.import_articles import import_paths
from newsreader.jobs.read_anew import read_article_anew
from newsreader.library import Library
from newsreader.model.article import DOUBLY_ENCODED, Article, ArticleId
from newsreader.model.article_details import DetailsChange
from newsreader.model.own_highlight import HighlightColour
from newsreader.model.query import ArticleFilter, ArticleOrder
from newsreader.model.reading_anew import ReadingAnew
from newsreader.model.reports import ImportReport

STORY = "Mayor seeks “calm” after storm\n\nPORTO, May 3 – Mayor José Núñez said: “We’re fine.”\n\nAnn Lee left at noon.\n"
BROKEN = STORY.encode().decode("cp1252", "replace")
WORDS = "Ann Lee left"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "one.txt").write_bytes(BROKEN.encode())
    library = open_library(tmp_path / "x.library")
    import_files(library, tmp_path / "one.txt")
    return library


def import_files(library: Library, *paths: Path) -> ImportReport:
    return import_paths(library, paths, JobContext())


def shown(library: Library) -> list[Article]:
    ids = library.list_article_ids(ArticleFilter(), ArticleOrder.ADDED)
    return [found for one in ids if (found := library.get_article(ArticleId(one))) is not None]


def only(library: Library) -> Article:
    (article,) = shown(library)
    return article


def test_a_repair_takes_along_what_the_reader_put_on_the_words(library: Library) -> None:
    before = only(library)
    assert before.text == BROKEN
    assert DOUBLY_ENCODED in before.notes
    library.tag_articles("storm", [before.id])
    library.set_article_note(before.id, "Ask Ann")
    at = before.text.index(WORDS)
    library.add_highlight(before.id, at, at + len(WORDS), HighlightColour.YELLOW, "")
    library.set_details([before.id], DetailsChange(source="Porto Post"))
    read_article_anew(library, before.id, ReadingAnew(is_repaired=True))
    after = only(library)
    assert after.text == STORY
    assert after.notes == (REPAIRED,)
    assert after.title == "Mayor seeks “calm” after storm"
    assert (after.note, after.source, [tag.name for tag in after.tags]) == ("Ask Ann", "Porto Post", ["storm"])
    assert after.copies[0].path == before.copies[0].path
    (mark,) = library.list_highlights(after.id)
    assert after.text[mark.start : mark.end] == WORDS
    assert library.get_history().undo == "Repair text"
    library.undo()
    assert only(library).text == BROKEN
    library.redo()
    assert only(library).text == STORY


def test_the_same_file_again_is_nothing_new(library: Library, tmp_path: Path) -> None:
    read_article_anew(library, only(library).id, ReadingAnew(is_repaired=True))
    again = import_files(library, tmp_path / "one.txt")
    assert (again.unchanged, again.added) == (1, ())
    assert again.copies == ()
    assert only(library).text == STORY
    library.undo()
    import_files(library, tmp_path / "one.txt")
    assert only(library).text == BROKEN


def test_to_and_fro_makes_no_further_copies(library: Library) -> None:
    first = only(library)
    for _ in range(2):
        read_article_anew(library, only(library).id, ReadingAnew("windows-1252"))
        read_article_anew(library, only(library).id, ReadingAnew("utf-8"))
    assert only(library).text == first.text
    assert len(only(library).copies) == 1


def test_all_files_of_the_same_bytes_come_along(library: Library, tmp_path: Path) -> None:
    (tmp_path / "two.txt").write_bytes(BROKEN.encode())
    import_files(library, tmp_path / "two.txt")
    read_article_anew(library, only(library).id, ReadingAnew(is_repaired=True))
    assert [Path(copy.path or "").name for copy in only(library).copies] == ["one.txt", "two.txt"]


def test_a_reader_who_knows_better_than_the_rules(tmp_path: Path) -> None:
    text = "Мэр города сказал, что всё готово.\n"
    (tmp_path / "koi.txt").write_bytes(text.encode("koi8-r"))
    library = open_library(tmp_path / "x.library")
    import_files(library, tmp_path / "koi.txt")
    found = only(library)
    other = "windows-1251" if found.text == text else "koi8-r"
    read_article_anew(library, found.id, ReadingAnew(other))
    assert only(library).text == text.encode("koi8-r").decode(other)
    assert only(library).copies[0].encoding == other


def test_what_changes_nothing_or_cannot_be_is_told(library: Library) -> None:
    one = only(library).id
    with pytest.raises(LibraryError, match="the same"):
        read_article_anew(library, one, ReadingAnew("utf-8"))
    with pytest.raises(LibraryError, match=r"one\.txt cannot be read as klingon"):
        read_article_anew(library, one, ReadingAnew("klingon"))
    assert only(library).text == BROKEN


def test_a_note_is_hidden_and_comes_back_with_undo(library: Library) -> None:
    one = only(library)
    library.hide_note(one.id, DOUBLY_ENCODED)
    assert DOUBLY_ENCODED not in only(library).notes
    library.undo()
    assert only(library).notes == one.notes


@pytest.mark.parametrize("then", ["act", "empty the bin", "next session"])
def test_what_came_of_an_undone_reading_goes_when_it_cannot_be_done_again(library: Library, then: str) -> None:
    before = only(library)
    read_article_anew(library, before.id, ReadingAnew(is_repaired=True))
    read = only(library).id
    library.undo()
    assert only(library).id == before.id
    # until then it comes back with redo
    library.redo()
    assert only(library).id == read
    library.undo()
    if then == "act":
        library.set_starred([before.id], True, is_undoable=True)
    elif then == "empty the bin":
        other = library.add_articles([read_text("One more story.\n")]).added
        library.delete_articles(other)
        library.empty_bin()
    else:
        library.begin_session()
    assert library.get_article(read) is None
    assert only(library).id == before.id
