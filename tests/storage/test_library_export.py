"""A library leaves as a folder and comes back without loss."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bit_flips import make_library
from newsreader.errors import CancelledError, ExportError, LibraryError, LibraryTooNewError
from newsreader.library import Library
from newsreader.model.article import ArticleId
from newsreader.storage.checking import check, open_to_check
from newsreader.storage.library_export import export_library
from newsreader.storage.library_import import BrokenExportError, import_export, is_export
from newsreader.storage.salvaging import plain_tables


def quiet(_done: int, _total: int | None) -> None:
    """Nobody listens."""


def everything(path: Path) -> dict[str, list[tuple[object, ...]]]:
    database = open_to_check(path)
    found = {table: sorted(database.rows(f"SELECT * FROM {table}"), key=repr) for table in plain_tables(database)}
    for index in ("article_search", "entity_search"):
        database.run(f"CREATE VIRTUAL TABLE temp.words_{index} USING fts5vocab (main, {index}, instance)")
        found[index] = sorted(database.rows(f"SELECT * FROM temp.words_{index}"), key=repr)
    database.close()
    return found


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("whole") / "x.library"
    make_library(path, 20)
    library = Library.open(path)
    library.queue_paths(["/waits.txt"])
    library.close()
    return path


@pytest.fixture
def exported(whole: Path, tmp_path: Path) -> Path:
    database = open_to_check(whole)
    export_library(database, tmp_path / "out", quiet)
    database.close()
    return tmp_path / "out"


def test_everything_comes_back(whole: Path, exported: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    back = tmp_path / "back.library"
    assert import_export(exported, back, lambda done, total: told.append((done, total))) == 20
    assert everything(back) == everything(whole)
    assert told[-1][0] == told[-1][1]
    database = open_to_check(back)
    assert check(database, quiet).is_sound
    database.close()
    assert sorted(file.name for file in tmp_path.iterdir() if not file.name.endswith(("-wal", "-shm"))) == ["back.library", "out"]


def test_what_came_back_can_be_worked_with(exported: Path, tmp_path: Path) -> None:
    back = tmp_path / "back.library"
    import_export(exported, back, quiet)
    library = Library.open(back)
    library.restore_articles([ArticleId(1)])
    library.set_article_note(ArticleId(5), "changed")
    counts = library.counts()
    library.close()
    assert counts.articles == 19
    database = open_to_check(back)
    assert check(database, quiet).is_sound
    database.close()


def test_texts_and_originals_are_files_that_anybody_can_read(exported: Path) -> None:
    text = exported / "texts" / "0000" / "5 Ann Lee and Tom Reed met in Porto 4.txt"
    assert text.read_text("utf-8").startswith("Ann Lee and Tom Reed met in Porto 4.\n\n“It is late,” Lee said.")
    assert (exported / "originals" / "0000" / "1.txt").read_bytes() == (
        exported / "texts" / "0000" / "1 Ann Lee and Tom Reed met in Porto 0.txt"
    ).read_bytes()
    (search,) = (exported / "tables" / "saved_search.jsonl").read_text("utf-8").splitlines()
    assert json.loads(search) == {"id": 1, "name": "Lee", "query": "person:lee", "sort": "title", "position": 0}
    assert "tables/" in (exported / "README.txt").read_text("utf-8")


def test_an_empty_library_is_filled_and_one_with_articles_is_not(exported: Path, whole: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.library"
    Library.open(empty).close()
    import_export(exported, empty, quiet)
    assert everything(empty) == everything(whole)
    before = everything(empty)
    with pytest.raises(LibraryError, match="holds articles already"):
        import_export(exported, empty, quiet)
    assert everything(empty) == before


def test_a_folder_with_something_in_it_is_left_alone(whole: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "diary.txt").write_text("dear")
    database = open_to_check(whole)
    with pytest.raises(ExportError, match="not empty"):
        export_library(database, tmp_path / "mine", quiet)
    database.close()
    assert [file.name for file in (tmp_path / "mine").iterdir()] == ["diary.txt"]


def test_a_cancelled_export_leaves_nothing(whole: Path, tmp_path: Path) -> None:
    def cancel(done: int, _total: int | None) -> None:
        if done >= 100:
            raise CancelledError("Cancelled.")

    database = open_to_check(whole)
    with pytest.raises(CancelledError):
        export_library(database, tmp_path / "deep" / "out", cancel)
    database.close()
    assert list(tmp_path.iterdir()) == []


def _break_text(folder: Path) -> None:
    next((folder / "texts").rglob("*.txt")).write_text("other words")


def _break_line(folder: Path) -> None:
    path = folder / "tables" / "tag.jsonl"
    path.write_text(path.read_text("utf-8").replace("Harbour", "Harbor"), "utf-8")


def _lose_table(folder: Path) -> None:
    (folder / "tables" / "decision.jsonl").unlink()


def _lose_head(folder: Path) -> None:
    (folder / "export.json").unlink()


def _lead_out(folder: Path) -> None:
    path = folder / "tables" / "article_text.jsonl"
    path.write_text(path.read_text("utf-8").replace("texts/0000", "../../texts/0000"), "utf-8")


@pytest.mark.parametrize("harm", [_break_text, _break_line, _lose_table, _lose_head, _lead_out])
def test_a_changed_export_is_refused_and_makes_no_library(exported: Path, tmp_path: Path, harm: Callable[[Path], None]) -> None:
    harm(exported)
    with pytest.raises(BrokenExportError):
        import_export(exported, tmp_path / "back.library", quiet)
    assert [file.name for file in tmp_path.iterdir()] == ["out"]


def test_an_export_of_a_newer_program_is_refused(exported: Path, tmp_path: Path) -> None:
    head = json.loads((exported / "export.json").read_text())
    (exported / "export.json").write_text(json.dumps({**head, "schema": 9999}))
    with pytest.raises(LibraryTooNewError):
        import_export(exported, tmp_path / "back.library", quiet)


def test_a_folder_is_told_for_an_export_by_its_head(exported: Path, tmp_path: Path) -> None:
    assert is_export(exported)
    assert not is_export(tmp_path)
    (tmp_path / "export.json").write_text("[]")
    assert not is_export(tmp_path)
    shutil.rmtree(exported)
    assert not is_export(exported)
