"""Backup, restore, repair and the import of an export, killed at any moment: what is there is whole, or the one before."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bit_flips import make_library
from newsreader.library import Library, care
from newsreader.model.article import ArticleId
from newsreader.storage import replacing
from newsreader.storage.backup_files import list_backups
from newsreader.storage.backups import make_backup, open_backup
from newsreader.storage.checking import check, is_sound_file, open_to_check

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
KILLS = int(os.environ.get("NEWSREADER_KILLS", "6"))
"""More of them take longer and find what is seldom."""


def quiet(_done: int, _total: int | None) -> None:
    """Nobody listens."""


WORK = """
import sys
from pathlib import Path
from newsreader.library import care
work, library, other = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
tell = lambda done, total: None
print("begin", flush=True)
if work == "backup":
    care.back_up(library, tell, always=True)
elif work == "restore":
    care.restore_backup(library, other, tell)
elif work == "repair":
    care.repair_library(library, tell)
else:
    care.import_export(other, library, tell)
print("end", flush=True)
"""


def killed(work: str, library: Path, other: Path, after: float) -> bool:
    """Whether it was killed before its end."""
    process = subprocess.Popen([sys.executable, "-c", WORK, work, str(library), str(other)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(after)
    os.kill(process.pid, signal.SIGKILL)
    rest = process.stdout.read()
    process.stdout.close()
    process.wait()
    return b"end" not in rest


def titles_and_star(path: Path) -> tuple[int, bool]:
    library = Library.open(path)
    article = library.get_article(ArticleId(5))
    counts = library.counts()
    library.close()
    assert article is not None
    return counts.articles, article.is_starred


def is_sound(path: Path) -> bool:
    database = open_to_check(path)
    report = check(database, quiet)
    database.close()
    return report.is_sound


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("whole") / "x.library"
    make_library(path, 60)
    return path


@pytest.fixture
def path(whole: Path, tmp_path: Path) -> Path:
    path = tmp_path / "x.library"
    path.write_bytes(whole.read_bytes())
    return path


def moments(longest: float) -> list[float]:
    source = random.Random(3)
    return [source.uniform(0, longest) for _ in range(KILLS)]


def test_a_backup_that_is_killed_is_none(path: Path) -> None:
    for after in moments(0.3):
        killed("backup", path, path, after)
        for backup in list_backups(path):
            copy = open_backup(backup.path)
            assert is_sound_file(copy, quiet)
            copy.close()
    assert is_sound(path)


def test_a_restore_that_is_killed_leaves_the_one_or_the_other(path: Path, tmp_path: Path) -> None:
    backup = make_backup(path, quiet)
    assert backup is not None
    was_starred = titles_and_star(path)[1]
    outcomes = set[bool]()
    for after in moments(0.25):
        library = Library.open(path)
        library.set_starred([ArticleId(5)], not was_starred)
        # the change is in the journal alone, as after a crash
        left = {suffix: path.with_name(path.name + suffix).read_bytes() for suffix in ("", "-wal", "-shm")}
        library.close()
        for suffix, data in left.items():
            path.with_name(path.name + suffix).write_bytes(data)
        killed("restore", path, backup.path, after)
        articles, is_starred = titles_and_star(path)
        assert articles == 58
        assert is_sound(path)
        outcomes.add(is_starred)
        assert not replacing.note_path(path).exists()
    assert outcomes


@pytest.mark.parametrize("stop", range(1, 12))
def test_each_step_of_a_replacement_can_be_the_last(path: Path, monkeypatch: pytest.MonkeyPatch, stop: int) -> None:
    """The steps one by one: the program dies before the step, and whoever opens the library finishes."""
    backup = make_backup(path, quiet)
    assert backup is not None
    was_starred = titles_and_star(path)[1]
    library = Library.open(path)
    library.set_starred([ArticleId(5)], not was_starred)
    left = {suffix: path.with_name(path.name + suffix).read_bytes() for suffix in ("", "-wal", "-shm")}
    library.close()
    for suffix, data in left.items():
        path.with_name(path.name + suffix).write_bytes(data)
    steps = 0

    class Died(BaseException):
        pass

    def counted(name: str, owner: object) -> None:
        original = getattr(owner, name)

        def step(*arguments: object, **named: object) -> object:
            nonlocal steps
            steps += 1
            if steps == stop:
                raise Died
            return original(*arguments, **named)

        monkeypatch.setattr(owner, name, step)

    for name in ("rename", "replace", "unlink"):
        counted(name, Path)
    for name in ("sync_folder", "sync_file", "write_whole"):
        counted(name, replacing)
    # a process that dies tidies nothing
    monkeypatch.setattr("newsreader.storage.repairing.discard_prepared", lambda _library: None)
    try:
        care.restore_backup(path, backup.path, quiet)
        is_done = True
    except Died:
        is_done = False
    monkeypatch.undo()
    assert steps >= 8 or not is_done
    was_noted = replacing.note_path(path).exists()
    articles, is_starred = titles_and_star(path)
    assert articles == 58
    assert is_starred is (was_starred if is_done or was_noted or not left_is_there(path) else not was_starred)
    assert is_sound(path)


def left_is_there(path: Path) -> bool:
    """Whether nothing was put aside: what is there is what was there before."""
    return not list(path.parent.glob(f"{path.name}.replaced-*"))


def test_a_repair_that_is_killed_can_be_begun_again(path: Path) -> None:
    make_backup(path, quiet)
    data = bytearray(path.read_bytes())
    for page in (20, 30, 40):
        data[page * 16384 : page * 16384 + 8000] = bytes(8000)
    for after in moments(0.6):
        path.write_bytes(data)
        killed("repair", path, path, after)
        if not Path(f"{path}.prepared").exists() and is_sound_or_damaged(path):
            continue
        care.repair_library(path, quiet)
        assert is_sound(path)


def is_sound_or_damaged(path: Path) -> bool:
    """Whether the repair had come to its end."""
    try:
        return is_sound(path)
    except Exception:  # noqa: BLE001  # damaged in whatever way
        return False


def test_an_import_that_is_killed_makes_no_library_or_a_whole_one(path: Path, tmp_path: Path) -> None:
    care.export_whole(path, tmp_path / "out", quiet)
    target = tmp_path / "new.library"
    for after in moments(0.5):
        killed("import", target, tmp_path / "out", after)
        if target.exists():
            assert is_sound(target)
            assert titles_and_star(target)[0] == 58
            target.unlink()
    care.import_export(tmp_path / "out", target, quiet)
    assert is_sound(target)
