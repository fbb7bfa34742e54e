from pathlib import Path

import pytest

from builders import open_library
from harbour_library import fill
from newsreader.library import Library
from newsreader.model.finding import Candidates


@pytest.fixture
def library(tmp_path: Path) -> Library:
    fill(tmp_path / "x.library")
    return Library.open(tmp_path / "x.library")


def _words(found: Candidates) -> tuple[list[str], list[str]]:
    return [row.title for row in found.titles], [row.entity.name for row in found.entities]


@pytest.mark.parametrize(
    ("query", "titles", "entities"),
    [
        ("vo", ["Vote"], []),
        ("por", [], ["Porto"]),
        ("harb boa", [], ["Harbour Board"]),
        ("REED", [], ["Tom Reed"]),
        # typing errors: what has a half of the word is a candidate, ranking tells more
        ("portu", [], ["Porto"]),
        ("courz", ["Court"], []),
        ("", [], []),
        ("“ ”", [], []),
        ('"title : x*', [], []),
    ],
)
def test_candidates(library: Library, query: str, titles: list[str], entities: list[str]) -> None:
    found = _words(library.find_candidates(query))
    assert (found[0], [name for name in found[1] if name in entities]) == (titles, entities)
    library.close()


def test_entities_in_most_articles_come_first(library: Library) -> None:
    figures = [row.articles for row in library.find_candidates("o").entities]
    assert figures == sorted(figures, reverse=True) and figures
    library.close()


def test_what_is_in_the_bin_is_not_found(library: Library) -> None:
    (row,) = library.find_candidates("storm").titles
    library.delete_articles([row.article])
    assert _words(library.find_candidates("storm")) == ([], [])
    assert library.list_titles([row.article]) == []
    assert [one.title for one in library.list_newest_titles(5)] == ["Court", "Vote"]
    library.close()


def test_an_empty_library_has_nothing_to_find(tmp_path: Path) -> None:
    library = open_library(tmp_path / "e.library")
    assert library.find_candidates("a") == Candidates((), ())
    assert library.list_newest_titles(3) == []
    library.close()
