"""backup, restore, check, export and import of an export on the command line: words, exit codes, what is left."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from builders import add, article
from harbour_library import fill
from newsreader.cli import main
from newsreader.library import Library, care, keeping
from newsreader.model.article import ArticleId
from newsreader.storage.connection import Database

Output = pytest.CaptureFixture[str]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "x.library"
    fill(path)
    return path


def change_behind_the_program(path: Path, sql: str) -> None:
    database = Database(path, read_only=False)
    database.without_own_triggers()
    database.run(sql)
    database.close()


def title(path: Path) -> str:
    library = Library.open(path, read_only=True)
    found = library.get_article(ArticleId(1))
    library.close()
    assert found is not None
    return found.title


def test_backup_list_and_restore(path: Path, capsys: Output) -> None:
    assert main(["backup", "--library", str(path)]) == 0
    assert capsys.readouterr().out.startswith(f"Backed up to {path}.backups")
    assert main(["backup", "--library", str(path)]) == 0
    assert capsys.readouterr().out.startswith("Nothing has changed since the backup of 20")
    assert main(["backup", "--list", "--library", str(path)]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    library = Library.open(path)
    library.empty_bin()
    add(library, article("One more story.\n"))
    library.close()
    assert main(["restore", line[:10], "--library", str(path)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Restored the backup of ")
    assert "is kept as" in said
    library = Library.open(path)
    assert library.counts().articles == 3
    library.close()


def test_restoring_what_is_not_there_is_an_error(path: Path, capsys: Output) -> None:
    assert main(["restore", "2020", "--library", str(path)]) == 1
    assert "There is no backup of" in capsys.readouterr().err


def test_a_sound_library_is_0(path: Path, capsys: Output) -> None:
    assert main(["check", "--library", str(path)]) == 0
    assert capsys.readouterr().out == f"{path} is sound.\n"
    assert main(["check", "--repair", "--library", str(path)]) == 0


def test_damage_is_1_and_is_mended(path: Path, capsys: Output) -> None:
    main(["backup", "--library", str(path)])
    change_behind_the_program(path, "UPDATE article SET title = 'Other' WHERE id = 1")
    capsys.readouterr()
    assert main(["check", "--library", str(path)]) == 1
    told = capsys.readouterr()
    assert "Changed since it was stored: the details of “Other”." in told.out
    assert "newsreader restore" in told.err
    assert title(path) == "Other"
    assert main(["check", "--repair", "--library", str(path)]) == 0
    assert "Mended: the details of “Vote”." in capsys.readouterr().out
    assert title(path) == "Vote"
    assert main(["check", "--library", str(path)]) == 0


def test_what_cannot_be_mended_is_1_and_named(path: Path, capsys: Output) -> None:
    change_behind_the_program(path, "UPDATE article SET title = 'Other' WHERE id = 1")
    assert main(["check", "--repair", "--library", str(path)]) == 1
    assert "Kept as it is, though it was stored otherwise: the details of “Other”." in capsys.readouterr().out
    assert main(["check", "--library", str(path)]) == 0


def test_an_empty_file_is_damaged(path: Path, capsys: Output) -> None:
    path.write_bytes(b"")
    assert main(["check", "--library", str(path)]) == 1
    assert "the file is empty" in capsys.readouterr().out
    assert main(["check", "--repair", "--library", str(path)]) == 1
    assert "Restore it from a backup" in capsys.readouterr().err
    assert path.read_bytes() == b""


@pytest.mark.parametrize("command", ["check", "backup"])
def test_a_library_that_is_not_there_is_not_made(tmp_path: Path, capsys: Output, command: str) -> None:
    assert main([command, "--library", str(tmp_path / "none.library")]) == 1
    assert "There is no library at" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_export_and_import(path: Path, tmp_path: Path, capsys: Output) -> None:
    assert main(["export", str(tmp_path / "out"), "--library", str(path)]) == 0
    assert capsys.readouterr().out == f"3 articles exported to {tmp_path / 'out'}\n"
    assert main(["import", str(tmp_path / "out"), "--library", str(tmp_path / "y.library")]) == 0
    assert capsys.readouterr().out == f"3 articles imported into {tmp_path / 'y.library'}\n"
    assert title(tmp_path / "y.library") == "Vote"
    assert care.check_library(tmp_path / "y.library", lambda _done, _total: None).is_sound
    assert main(["import", str(tmp_path / "out"), "--library", str(path)]) == 1
    assert "holds articles already" in capsys.readouterr().err
    assert main(["export", str(tmp_path / "out"), "--library", str(path)]) == 1
    assert "is not empty" in capsys.readouterr().err


def test_commands_that_write_wait_for_nobody(path: Path, tmp_path: Path, capsys: Output) -> None:
    story = tmp_path / "story.txt"
    story.write_text("A story.\n")
    hold = keeping.hold_library(path)
    for command in (["import", str(story)], ["restore"], ["decisions", "import", str(story)]):
        care.back_up(path, lambda _done, _total: None)
        assert main([*command, "--library", str(path)]) == 1
        assert "is open in another Newsreader" in capsys.readouterr().err
    # reading goes on
    assert main(["check", "--library", str(path)]) == 0
    assert main(["people", "--library", str(path)]) == 0
    hold.release()
    assert main(["import", str(story), "--library", str(path)]) == 0
    assert not keeping.is_held(path)


@pytest.mark.parametrize("sql", ["DELETE FROM article_text", "UPDATE article_text SET text = 'x', structure = 'y'"])
def test_texts_come_back_from_the_files_that_the_library_keeps(tmp_path: Path, capsys: Output, sql: str) -> None:
    path, table = tmp_path / "x.library", tmp_path / "stories.csv"
    table.write_text("title,text\nOne,The ferry sank.\nTwo,The council met on Tuesday.\n", encoding="utf-8")
    plain = tmp_path / "a.txt"
    plain.write_bytes("The café burnt.\r\n".encode("latin-1"))
    assert main(["import", str(table), str(plain), "--library", str(path)]) == 0
    change_behind_the_program(path, sql)
    capsys.readouterr()
    assert main(["check", "--repair", "--library", str(path)]) == 0
    assert capsys.readouterr().out.count("Mended: the text of") == 3
    library = Library.open(path)
    found = [library.get_article(ArticleId(number)) for number in (1, 2, 3)]
    assert {one.text for one in found if one} == {"The ferry sank.", "The council met on Tuesday.", "The café burnt.\n"}
    assert library.counts().waiting == 3
    library.close()
    assert main(["check", "--library", str(path)]) == 0


def test_a_text_that_nothing_can_mend_comes_back_with_its_file(tmp_path: Path, capsys: Output) -> None:
    path, plain, other = tmp_path / "x.library", tmp_path / "a.txt", tmp_path / "b.txt"
    plain.write_text("The ferry sank.\n", encoding="utf-8")
    other.write_text("The council met.\n", encoding="utf-8")
    assert main(["import", str(plain), str(other), "--library", str(path)]) == 0
    library = Library.open(path)
    articles = [library.get_article(ArticleId(number)) for number in (1, 2)]
    article_id = next(one.id for one in articles if one and one.text == "The ferry sank.\n")
    library.tag_articles("Harbour", [article_id])
    library.close()
    change_behind_the_program(path, f"DELETE FROM article_text WHERE article_id = {article_id}")
    change_behind_the_program(path, f"UPDATE copy SET original = X'00' WHERE article_id = {article_id}")
    capsys.readouterr()
    assert main(["check", "--repair", "--library", str(path)]) == 1
    assert "Lost: the text of “The ferry sank." in capsys.readouterr().out
    assert main(["import", str(plain), str(other), "--library", str(path)]) == 0
    said = capsys.readouterr()
    assert "1 added" in said.out + said.err
    library = Library.open(path)
    found = library.get_article(article_id)
    assert found is not None
    assert found.text == "The ferry sank.\n"
    assert [tag.name for tag in found.tags] == ["Harbour"]
    assert library.counts().articles == 2
    library.close()
    assert main(["check", "--library", str(path)]) == 0


@pytest.fixture
def sealed(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library on a disk for reading only, as far as the program can see; whoever runs the tests may be allowed all."""
    Library.open(path).close()
    may = os.access

    def access(where: os.PathLike[str] | str, mode: int) -> bool:
        return may(where, mode) and not (mode & os.W_OK and Path(where) in (path, path.parent))

    monkeypatch.setattr(os, "access", access)
    return path


def test_on_a_disk_for_reading_only_a_library_is_checked_and_backed_up_elsewhere(
    sealed: Path, tmp_path_factory: pytest.TempPathFactory, capsys: Output
) -> None:
    before = sorted(one.name for one in sealed.parent.iterdir())
    assert main(["check", "--library", str(sealed)]) == 0
    assert capsys.readouterr().out == f"{sealed} is sound.\n"
    assert main(["backup", "--library", str(sealed)]) == 1
    assert "newsreader backup --to FOLDER" in capsys.readouterr().err
    folder = tmp_path_factory.mktemp("stick") / "backups"
    assert main(["backup", "--to", str(folder), "--library", str(sealed)]) == 0
    (made,) = folder.iterdir()
    assert made.name.startswith("x 20")
    assert capsys.readouterr().out == f"Backed up to {made}\n"
    assert sorted(one.name for one in sealed.parent.iterdir()) == before


def test_what_cannot_be_done_on_a_disk_for_reading_only_is_said(sealed: Path, capsys: Output) -> None:
    change_behind_the_program(sealed, "UPDATE article SET title = 'other' WHERE id = 1")
    change_behind_the_program(sealed, "UPDATE meta SET value = value || ' unfinished' WHERE key = 'guard_rules'")
    assert main(["check", "--repair", "--library", str(sealed)]) == 1
    said = capsys.readouterr()
    assert "Changed since it was stored" in said.out
    assert "without hashes" in said.err
    assert "Copy the library to another folder" in said.err
    # changes that are in the journal alone
    journal = sealed.with_name(f"{sealed.name}-wal")
    journal.write_bytes(b"not empty")
    assert main(["backup", "--to", str(sealed.parent / "b"), "--library", str(sealed)]) == 1
    assert f"with {journal.name} beside it" in capsys.readouterr().err


def test_a_backup_made_elsewhere_is_restored_by_its_file(path: Path, tmp_path: Path, capsys: Output) -> None:
    assert main(["backup", "--to", str(tmp_path / "stick"), "--library", str(path)]) == 0
    (made,) = (tmp_path / "stick").iterdir()
    library = Library.open(path)
    add(library, article("One more story.\n"))
    library.close()
    assert main(["restore", str(made), "--library", str(path)]) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("Restored the backup of 20")
    library = Library.open(path)
    assert library.counts().articles == 3
    library.close()


def test_an_import_of_nothing_makes_no_library(tmp_path: Path, capsys: Output) -> None:
    path = tmp_path / "x.library"
    assert main(["import", str(tmp_path / "nonexist"), "--library", str(path)]) == 1
    assert "nonexist" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
    # one that was there stays, and so does one in which a file waits for an answer
    Library.open(path).close()
    assert main(["import", str(tmp_path / "nonexist"), "--library", str(path)]) == 1
    assert path.exists()
    table = tmp_path / "table.csv"
    table.write_text("alpha,beta\n" + "".join(f"{'some words ' * 20}{n},{'other words ' * 20}{n}\n" for n in range(9)), "utf-8")
    other = tmp_path / "y.library"
    assert main(["import", str(table), "--library", str(other)]) == 1
    assert other.exists()
