"""Restoring and repairing: what comes back, what is told, what is kept, and that nothing is half done."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from bit_flips import make_library
from newsreader.errors import CancelledError, LibraryDamagedError
from newsreader.importing.originals import read_original
from newsreader.library import Library
from newsreader.storage.backups import make_backup
from newsreader.storage.checking import check, open_to_check
from newsreader.storage.connection import Database
from newsreader.storage.guards import GUARDED
from newsreader.storage.opening import open_database
from newsreader.storage.repairing import repair_library, restore_backup


def quiet(_done: int, _total: int | None) -> None:
    """Nobody listens."""


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    database = open_to_check(path)
    found = {table: database.rows(f"SELECT * FROM {table}") for table in GUARDED}
    database.close()
    return found


def is_sound(path: Path) -> bool:
    database = open_to_check(path)
    report = check(database, quiet)
    database.close()
    return report.is_sound


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("whole") / "x.library"
    make_library(path, 30)
    return path


@pytest.fixture
def path(whole: Path, tmp_path: Path) -> Path:
    path = tmp_path / "x.library"
    path.write_bytes(whole.read_bytes())
    return path


def change_behind_the_program(path: Path, sql: str) -> None:
    database = Database(path, read_only=False)
    database.without_own_triggers()
    database.run(sql)
    database.close()


def beside(path: Path) -> list[str]:
    """Names in its folder, without what SQLite keeps beside an open file."""
    return sorted(file.name for file in path.parent.iterdir() if not file.name.endswith(("-wal", "-shm")))


def test_a_backup_takes_the_place_of_what_is_there_and_that_is_kept(path: Path) -> None:
    backup = make_backup(path, quiet)
    before = content(path)
    library = Library.open(path)
    library.empty_bin()
    # the journal is not in the file yet
    left = {suffix: path.with_name(f"x.library{suffix}").read_bytes() for suffix in ("", "-wal", "-shm")}
    library.close()
    for suffix, data in left.items():
        path.with_name(f"x.library{suffix}").write_bytes(data)
    assert backup is not None
    kept = restore_backup(path, backup.path, quiet)
    assert content(path) == before
    assert is_sound(path)
    assert kept.read_bytes() == left[""]
    assert kept.with_name(f"{kept.name}-wal").read_bytes() == left["-wal"]
    assert sorted(name for name in beside(path) if "replac" not in name) == ["x.library", "x.library.backups"]
    # what was kept is the library with its last writes
    assert content(kept)["bin"] == []


def test_a_damaged_backup_is_refused_and_nothing_changes(path: Path) -> None:
    backup = make_backup(path, quiet)
    assert backup is not None
    change_behind_the_program(backup.path, "UPDATE article SET title = 'other' WHERE id = 4")
    before = path.read_bytes()
    with pytest.raises(LibraryDamagedError, match="Choose another"):
        restore_backup(path, backup.path, quiet)
    assert path.read_bytes() == before
    assert beside(path) == ["x.library", "x.library.backups"]


def test_a_cancelled_restore_leaves_all_as_it_was(path: Path) -> None:
    backup = make_backup(path, quiet)
    before = path.read_bytes()

    def cancel(_done: int, _total: int | None) -> None:
        raise CancelledError("Cancelled.")

    assert backup is not None
    for work in (lambda: restore_backup(path, backup.path, cancel), lambda: repair_library(path, cancel)):
        with pytest.raises(CancelledError):
            work()
        assert path.read_bytes() == before
        assert beside(path) == ["x.library", "x.library.backups"]


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("UPDATE article_text SET text = 'other' WHERE article_id = 5", "the text of “Ann Lee and Tom Reed met in Porto 4.”"),
        ("UPDATE article SET title = 'other' WHERE id = 5", "the details of “Ann Lee and Tom Reed met in Porto 4.”"),
        ("UPDATE article_note SET note = 'other' WHERE article_id = 5", "your note on “Ann Lee and Tom Reed met in Porto 4.”"),
        ("UPDATE tag SET colour = 'red' WHERE id = 1", "the tag “Harbour”"),
        ("DELETE FROM saved_search", "the saved search “Lee”"),
        ("UPDATE copy SET original = X'00' WHERE id = 7", "the original file of “Ann Lee and Tom Reed met in Porto 5.”"),
        ("DELETE FROM decision", "your decision of"),
        ("DELETE FROM article_text WHERE article_id = 9", "the text of “Ann Lee and Tom Reed met in Porto 8.”"),
    ],
)
def test_what_differs_comes_back_from_the_newest_backup_that_has_it(path: Path, sql: str, words: str) -> None:
    before = content(path)
    make_backup(path, quiet)
    change_behind_the_program(path, sql)
    assert not is_sound(path)
    report = repair_library(path, quiet)
    assert len(report.mended) == 1
    assert report.mended[0].startswith(words)
    assert (report.doubtful, report.lost, report.is_analysis_new) == ((), (), False)
    assert content(path) == before
    assert is_sound(path)
    assert report.kept is not None and report.kept.exists()


def test_a_text_comes_back_from_its_original_file_without_any_backup(path: Path) -> None:
    before = content(path)
    change_behind_the_program(path, "UPDATE article_text SET text = 'Bad' || text WHERE article_id = 5")
    report = repair_library(path, quiet, read_original)
    assert report.mended == ("the text of “Ann Lee and Tom Reed met in Porto 4.”",)
    assert content(path) == before


def test_without_a_backup_what_differs_stays_and_is_told(path: Path) -> None:
    change_behind_the_program(path, "UPDATE article SET title = 'Other title' WHERE id = 5")
    change_behind_the_program(path, "DELETE FROM article_note WHERE article_id = 6")
    change_behind_the_program(path, "UPDATE tag SET name = CAST(X'41FF42' AS TEXT) WHERE id = 2")
    report = repair_library(path, quiet)
    assert report.mended == ()
    assert set(report.doubtful) == {"the details of “Other title”", "the tag “A\N{REPLACEMENT CHARACTER}B”"}
    assert report.lost == ("your note on “Ann Lee and Tom Reed met in Porto 5.”",)
    assert is_sound(path)


def test_the_index_of_words_and_figures_are_made_again(path: Path) -> None:
    library = Library.open(path)
    counts = library.counts()
    library.close()
    change_behind_the_program(path, "DELETE FROM article_search WHERE rowid = 6; UPDATE counter SET value = 7")
    assert not is_sound(path)
    report = repair_library(path, quiet)
    assert not report.is_analysis_new
    library = Library.open(path)
    assert library.counts() == counts
    library.close()
    assert is_sound(path)


def test_names_that_contradict_the_text_are_found_again(path: Path) -> None:
    change_behind_the_program(path, "UPDATE mention SET end = 1000000 WHERE article_id = 5 AND number = 0")
    report = repair_library(path, quiet)
    assert report.is_analysis_new
    library = Library.open(path)
    assert library.counts().waiting == 28
    assert library.counts().people == 0
    assert len(library.list_waiting(100)) == 28
    library.close()
    assert is_sound(path)


@pytest.mark.parametrize("has_backup", [True, False])
def test_torn_pages_are_left_behind_and_the_rest_is_saved(path: Path, has_backup: bool) -> None:
    before = content(path)
    if has_backup:
        make_backup(path, quiet)
    size = 16384
    pages = path.stat().st_size // size
    data = bytearray(path.read_bytes())
    source = random.Random(7)
    for page in source.sample(range(2, pages), 6):
        data[page * size : (page + 1) * size] = source.randbytes(size)
    path.write_bytes(data)
    report = repair_library(path, quiet)
    assert is_sound(path)
    after = content(path)
    if has_backup:
        assert after == before or report.is_analysis_new
        assert {row[0] for row in after["article_text"]} == {row[0] for row in before["article_text"]}
        assert [row[1] for row in after["article_text"]] == [row[1] for row in before["article_text"]]
        for table in ("decision", "tag", "article_tag", "article_note", "own_highlight", "saved_search", "copy"):
            if not report.doubtful:
                assert len(after[table]) == len(before[table]), table
    else:
        texts = {row[0]: row[1] for row in before["article_text"]}
        assert all(texts[row[0]] == row[1] for row in after["article_text"])
        assert len(after["article_text"]) + sum("the text of" in words for words in report.lost) >= len(texts) or report.doubtful


def test_nothing_readable_is_told(path: Path) -> None:
    path.write_bytes(b"")
    with pytest.raises(LibraryDamagedError, match="empty"):
        repair_library(path, quiet)
    assert beside(path) == ["x.library"]


def test_an_empty_file_is_restored(path: Path) -> None:
    before = content(path)
    backup = make_backup(path, quiet)
    assert backup is not None
    path.write_bytes(b"")
    with pytest.raises(LibraryDamagedError):
        open_database(path, read_only=False)
    restore_backup(path, backup.path, quiet)
    open_database(path, read_only=False).close()
    assert content(path) == before
