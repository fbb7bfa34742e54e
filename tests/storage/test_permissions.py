"""Folders and files that may not be changed or read: a sentence each, and reading where that is possible."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from harbour_library import fill

_NOBODY = 65534
pytestmark = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs permissions as on Unix")

ASK = """
import os, sys, tempfile
from pathlib import Path
from newsreader.errors import NewsreaderError
from newsreader.library import Library, keeping

def ask(path, wish):
    if wish == "hold":
        keeping.hold_library(path).release()
        return "held"
    library = Library.open(path, read_only=wish == "read")
    articles = library.counts().articles
    library.close()
    return articles

# everything that is loaded late is loaded while it may be read
with tempfile.TemporaryDirectory() as folder:
    for wish in ("hold", "write", "read"):
        ask(Path(folder) / "x.library", wish)
nobody = int(sys.argv[3])
if os.geteuid() == 0:
    os.setgroups([])
    os.setresgid(nobody, nobody, nobody)
    os.setresuid(nobody, nobody, nobody)
try:
    print(ask(Path(sys.argv[1]), sys.argv[2]))
except NewsreaderError as error:
    print(type(error).__name__, error)
"""


@pytest.fixture
def path() -> Iterator[Path]:
    """A library in a folder that everybody can reach."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        inner = Path(folder) / "inner"
        inner.mkdir()
        path = inner / "x.library"
        fill(path)
        # what SQLite keeps beside the file is gone once its last user has closed it
        assert [file.name for file in inner.iterdir()] == ["x.library"]
        yield path
        inner.chmod(0o755)


def asked(path: Path, wish: str) -> str:
    """What somebody says who is not the system's master."""
    command = [sys.executable, "-c", ASK, str(path), wish, str(_NOBODY)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_a_folder_that_may_not_be_changed_is_read(path: Path) -> None:
    path.chmod(0o444)
    path.parent.chmod(0o555)
    before = path.read_bytes()
    assert asked(path, "hold").startswith("LibraryReadOnlyError You may not change the library")
    assert asked(path, "read") == "3"
    assert asked(path, "write").startswith("LibraryError The library")
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == ["x.library"]


def test_a_file_in_such_a_folder_can_be_read_too(path: Path) -> None:
    path.chmod(0o666)
    path.parent.chmod(0o555)
    assert asked(path, "hold").startswith("LibraryReadOnlyError The folder of")
    assert asked(path, "read") == "3"


def test_a_file_that_may_not_be_read_is_told(path: Path) -> None:
    path.chmod(0o000)
    for wish in ("read", "write"):
        told = asked(path, wish)
        assert told.startswith("LibraryError")
        assert str(path) in told


def test_a_folder_that_may_not_be_entered_is_told(path: Path) -> None:
    path.parent.chmod(0o000)
    for wish in ("read", "write", "hold"):
        told = asked(path, wish)
        assert "Error" in told.split()[0]
        assert str(path) in told
