"""Backups: whole, verified, thinned out, skipped when there is nothing new."""

from __future__ import annotations

import os
from collections import namedtuple
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from builders import add, article, open_library
from newsreader.errors import CancelledError, DiskFullError, LibraryDamagedError, LibraryError
from newsreader.model.article import ArticleId
from newsreader.model.care import Backup
from newsreader.storage.backup_files import backup_folder, list_backups, note_trouble, take_trouble
from newsreader.storage.backups import make_backup, open_backup, superfluous
from newsreader.storage.connection import Database
from newsreader.storage.guards import content_signature


def quiet(_done: int, _total: int | None) -> None:
    """Nobody listens."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "x.library"
    library = open_library(path)
    add(library, article("Ann Lee swam.\n", path="/a.txt"), article("Tom Reed sat.\n", path="/b.txt"))
    library.close()
    return path


def test_a_backup_is_the_library_as_it_is_while_it_is_used(path: Path) -> None:
    library = open_library(path)
    library.set_starred([ArticleId(1)], True)
    backup = make_backup(path, quiet)
    assert backup is not None
    assert list_backups(path) == [backup]
    copy = open_backup(backup.path)
    assert content_signature(copy) == content_signature(library._database)
    assert copy.rows("SELECT id, is_starred FROM article") == [(1, 1), (2, 0)]
    copy.close()
    library.close()
    assert [file.name for file in backup_folder(path).iterdir()] == [backup.path.name]


def test_nothing_new_needs_no_backup(path: Path) -> None:
    assert make_backup(path, quiet) is not None
    assert make_backup(path, quiet) is None
    library = open_library(path)
    library.set_article_note(ArticleId(1), "new")
    library.close()
    assert make_backup(path, quiet) is not None
    assert make_backup(path, quiet, always=True) is not None


def test_a_backup_never_takes_the_place_of_one_of_the_same_second(path: Path) -> None:
    first = make_backup(path, quiet, always=True)
    second = make_backup(path, quiet, always=True)
    assert first is not None and second is not None
    assert first.path != second.path
    assert first.made < second.made
    assert first.path.is_file() and second.path.is_file()


def test_a_cancelled_backup_leaves_nothing(path: Path) -> None:
    def cancel(_done: int, _total: int | None) -> None:
        raise CancelledError("Cancelled.")

    with pytest.raises(CancelledError):
        make_backup(path, cancel)
    assert list(backup_folder(path).iterdir()) == []


def test_what_an_earlier_attempt_left_is_removed_and_is_no_backup(path: Path) -> None:
    folder = backup_folder(path)
    folder.mkdir()
    left = folder / "2026-01-01_10-00-00.backup.unfinished"
    left.write_bytes(b"half")
    under_way = folder / "2026-01-02_10-00-00.backup.unfinished"
    under_way.write_bytes(b"half")
    os.utime(left, (1_000_000_000, 1_000_000_000))
    assert list_backups(path) == []
    make_backup(path, quiet)
    assert not left.exists()
    assert under_way.exists()


def test_a_damaged_library_gets_no_backup_that_would_hide_the_sound_ones(path: Path) -> None:
    database = Database(path, read_only=False)
    database.run("UPDATE article_text SET text = 'Ann Lee sank.' WHERE article_id = 1")
    database.close()
    with pytest.raises(LibraryDamagedError, match="Check it"):
        make_backup(path, quiet)
    assert list(backup_folder(path).iterdir()) == []


def test_a_full_disk_is_told_before_anything_is_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr("newsreader.storage.backups.shutil.disk_usage", lambda _path: usage(10, 10, 1000))
    with pytest.raises(DiskFullError, match=r"no room for a backup of .*x\.library"):
        make_backup(path, quiet)
    assert list(backup_folder(path).iterdir()) == []


def test_a_folder_that_cannot_be_made_is_a_sentence(path: Path) -> None:
    backup_folder(path).write_text("in the way")
    with pytest.raises(LibraryError, match=r"No backup of .* could be made"):
        make_backup(path, quiet)


def _made(*moments: datetime, size: int = 1000) -> list[Backup]:
    return [Backup(Path(f"/{one:%Y%m%d%H%M}"), one.isoformat(timespec="seconds"), size) for one in moments]


def test_ten_stay_then_one_a_day_then_one_a_week() -> None:
    now = datetime(2026, 11, 24, 18, 0)
    hourly = _made(*(now - timedelta(hours=number) for number in range(24 * 400)))
    gone = superfluous(hourly)
    kept = [one for one in hourly if one not in gone]
    assert kept[:10] == hourly[:10]
    days = [one.made[:10] for one in kept[10:]]
    assert days[:13] == [(now - timedelta(days=number)).date().isoformat() for number in range(1, 14)]
    assert all(one.made.endswith("23:00:00") for one in kept[10:])
    weekly = [datetime.fromisoformat(day) for day in days[13:]]
    assert all(day.weekday() == 6 for day in weekly)
    assert len({one.isocalendar()[:2] for one in weekly}) == len(weekly)
    assert len(kept) == 10 + 13 + len(weekly) <= 10 + 14 + 26
    # thinning out again takes nothing more
    assert superfluous(kept) == []


def test_large_backups_are_bounded_but_two_stay() -> None:
    now = datetime(2026, 11, 24, 18, 0)
    large = _made(*(now - timedelta(days=number) for number in range(8)), size=3 * 1024**3)
    assert superfluous(large) == large[2:]
    huge = _made(*(now - timedelta(days=number) for number in range(4)), size=30 * 1024**3)
    assert superfluous(huge) == huge[2:]


def test_why_a_backup_failed_is_told_once(path: Path) -> None:
    assert take_trouble(path) == ""
    note_trouble(path, "There is no room.")
    assert take_trouble(path) == "There is no room."
    assert take_trouble(path) == ""
