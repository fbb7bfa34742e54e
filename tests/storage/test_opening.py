"""Opening: what is no library, is damaged, is too new or too old, and what happens to its bytes."""

from __future__ import annotations

import hashlib
from pathlib import Path

import apsw
import pytest

from newsreader.errors import (
    LibraryBusyError,
    LibraryDamagedError,
    LibraryError,
    LibraryTooNewError,
    NotALibraryError,
)
from newsreader.storage.connection import Database
from newsreader.storage.migrations import Migration, backup_path, library_version, shipped_migrations
from newsreader.storage.opening import APPLICATION_ID, open_database

LATEST = shipped_migrations()[-1].version


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _database_file(path: Path, *, application: int, version: int) -> None:
    connection = apsw.Connection(str(path))
    connection.execute(
        f"PRAGMA application_id = {application}; CREATE TABLE note (words TEXT); INSERT INTO note VALUES ('kept');"
        f"PRAGMA user_version = {version}"
    )
    connection.close()


def test_a_missing_library_is_made_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "library.newsreader"
    database = open_database(path, read_only=False)
    names = ("journal_mode", "synchronous", "page_size", "foreign_keys")
    settings = {name: database.row(f"PRAGMA {name}") for name in names}
    database.close()
    assert settings == {"journal_mode": ("wal",), "synchronous": (2,), "page_size": (16384,), "foreign_keys": (1,)}
    assert [file.name for file in path.parent.iterdir()] == ["library.newsreader"]


def test_a_missing_library_is_not_made_for_a_reader(tmp_path: Path) -> None:
    path = tmp_path / "library.newsreader"
    with pytest.raises(LibraryError, match="There is no library at"):
        open_database(path, read_only=True)
    assert not path.exists()


@pytest.mark.parametrize("read_only", [False, True])
def test_a_newer_library_is_refused_and_keeps_its_bytes(tmp_path: Path, read_only: bool) -> None:
    path = tmp_path / "library.newsreader"
    _database_file(path, application=APPLICATION_ID, version=LATEST + 1)
    before = _digest(path)
    with pytest.raises(LibraryTooNewError, match="newer Newsreader"):
        open_database(path, read_only=read_only)
    assert _digest(path) == before
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_newer_library_in_use_keeps_its_bytes_and_its_journal(tmp_path: Path) -> None:
    path = tmp_path / "library.newsreader"
    _database_file(path, application=APPLICATION_ID, version=LATEST + 1)
    user = apsw.Connection(str(path))
    user.execute("PRAGMA journal_mode = WAL; INSERT INTO note VALUES ('not yet in the file')").fetchall()
    journal = path.with_name(path.name + "-wal")
    before = _digest(path), _digest(journal)
    with pytest.raises(LibraryTooNewError):
        open_database(path, read_only=False)
    assert (_digest(path), _digest(journal)) == before
    assert list(user.execute("SELECT count(*) FROM note")) == [(2,)]
    user.close()


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", LibraryDamagedError),
        (b"Dear diary, " * 200, NotALibraryError),
        (b"short", NotALibraryError),
        (b"SQLite format 3\0" + b"\xff" * 8000, NotALibraryError),
    ],
    ids=["empty", "text", "few bytes", "broken head"],
)
def test_a_file_that_cannot_be_a_library_is_refused(tmp_path: Path, content: bytes, error: type[Exception]) -> None:
    path = tmp_path / "library.newsreader"
    path.write_bytes(content)
    with pytest.raises(error) as caught:
        open_database(path, read_only=False)
    assert str(path) in str(caught.value)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    _database_file(path, application=0, version=1)
    before = _digest(path)
    with pytest.raises(NotALibraryError):
        open_database(path, read_only=False)
    assert _digest(path) == before


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(NotALibraryError):
        open_database(tmp_path, read_only=False)


def test_a_cut_library_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "library.newsreader"
    open_database(path, read_only=False).close()
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    with pytest.raises(LibraryDamagedError, match="damaged"):
        open_database(path, read_only=False)


def test_a_library_nobody_may_make_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(LibraryError, match="No library can be made"):
        open_database(tmp_path / "file" / "library.newsreader", read_only=False)


def test_a_library_held_by_another_for_too_long_is_busy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsreader.storage.connection._BUSY_MILLISECONDS", 50)
    path = tmp_path / "library.newsreader"
    first, second = open_database(path, read_only=False), open_database(path, read_only=False)
    with first.transaction(), pytest.raises(LibraryBusyError, match="Another program"), second.transaction():
        pass
    first.close()
    second.close()


# -- migrations, from a real file of the version before

OLD = Migration(1, "CREATE TABLE note (words TEXT NOT NULL);")
WIDER = Migration(2, "ALTER TABLE note ADD COLUMN made TEXT; UPDATE note SET made = '1996-08-20';")
BROKEN = Migration(2, "ALTER TABLE note ADD COLUMN made TEXT; INSERT INTO no_such_table VALUES (1);")


def _old_library(path: Path) -> None:
    database = open_database(path, read_only=False, migrations=[OLD])
    with database.transaction():
        database.run("INSERT INTO note VALUES ('first')")
    database.close()


def test_an_older_library_is_brought_up_to_date_with_a_backup(tmp_path: Path) -> None:
    path = tmp_path / "library.newsreader"
    _old_library(path)
    database = open_database(path, read_only=False, migrations=[OLD, WIDER])
    assert database.rows("SELECT * FROM note") == [("first", "1996-08-20")]
    assert library_version(database) == 2
    database.close()
    backup = Database(backup_path(path, 1), read_only=True)
    assert backup.rows("SELECT * FROM note") == [("first",)]
    assert library_version(backup) == 1
    backup.close()


def test_a_migration_that_fails_leaves_the_library_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "library.newsreader"
    _old_library(path)
    with pytest.raises(apsw.SQLError):
        open_database(path, read_only=False, migrations=[OLD, BROKEN])
    database = open_database(path, read_only=False, migrations=[OLD])
    assert database.rows("SELECT * FROM note") == [("first",)]
    database.close()


def test_a_reader_does_not_migrate(tmp_path: Path) -> None:
    path = tmp_path / "library.newsreader"
    _old_library(path)
    with pytest.raises(LibraryError, match="older version"):
        open_database(path, read_only=True, migrations=[OLD, WIDER])


def test_shipped_migrations_are_numbered_without_gaps() -> None:
    assert [migration.version for migration in shipped_migrations()] == list(range(1, LATEST + 1))


def test_when_it_is_closed_the_file_alone_holds_everything_though_a_reader_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "x.newsreader"
    writer = open_database(path, read_only=False)
    reader = open_database(path, read_only=True)
    writer.run("INSERT INTO meta (key, value) VALUES ('kept', 'yes')")
    assert reader.row("SELECT value FROM meta WHERE key = 'kept'") == ("yes",)
    writer.close()
    alone = tmp_path / "alone.newsreader"
    alone.write_bytes(path.read_bytes())
    copy = open_database(alone, read_only=True)
    assert copy.row("SELECT value FROM meta WHERE key = 'kept'") == ("yes",)
    copy.close()
    reader.close()
    journal = path.with_name(f"{path.name}-wal")
    assert not journal.exists() or journal.stat().st_size == 0


def test_who_closes_last_leaves_nothing_beside_the_file_also_when_nobody_writes(tmp_path: Path) -> None:
    path = tmp_path / "x.newsreader"

    def beside() -> list[str]:
        return sorted(one.name for one in path.parent.iterdir() if one != path)

    open_database(path, read_only=False).close()
    assert beside() == []
    writer, reader, other = (open_database(path, read_only=one) for one in (False, True, True))
    reader.rows("SELECT * FROM meta")
    writer.run("INSERT OR REPLACE INTO meta VALUES ('a', 'b')")
    writer.close()
    reader.close()
    # somebody reads still
    assert other.rows("SELECT value FROM meta WHERE key = 'a'") == [("b",)]
    assert beside() != []
    other.close()
    assert beside() == []
    open_database(path, read_only=True).close()
    assert beside() == []
