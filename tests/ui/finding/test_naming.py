from pathlib import Path

import pytest

from harbour_library import fill
from newsreader.library import Library
from newsreader.ui.finding.naming import find_named


@pytest.fixture
def library(tmp_path: Path) -> Library:
    fill(tmp_path / "x.library")
    return Library.open(tmp_path / "x.library")


@pytest.mark.parametrize(
    ("words", "first", "is_sure"),
    [
        ("Tom Reed", "Tom Reed", True),
        ("tom reed", "Tom Reed", True),
        ("Tom Rede", "Tom Reed", True),
        ("Harbour", "Harbour Board", True),
        # two are called so, or nearly
        ("Anna", "Anna Lee", False),
        # not all of the words name anybody
        ("Mayor Tom Reed said", "Tom Reed", False),
    ],
)
def test_words_lead_to_whom_they_name(library: Library, words: str, first: str, is_sure: bool) -> None:
    found = find_named(library, words)
    assert (found.rows[0].entity.name, found.is_sure) == (first, is_sure)


@pytest.mark.parametrize("words", ["", "…", "zzzz", "zz of zz"])
def test_nobody_is_called_so(library: Library, words: str) -> None:
    assert find_named(library, words).rows == ()
