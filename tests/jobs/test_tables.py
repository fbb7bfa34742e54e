"""Tables that the import must ask about: everything else comes in, and nothing is lost until the answer comes."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from newsreader.cli.main import main
from newsreader.jobs.context import JobContext
from newsreader.jobs.import_articles import import_paths, import_queued
from newsreader.library import Library
from newsreader.model.article import ArticleId
from newsreader.model.query import ArticleFilter, ArticleOrder
from newsreader.model.tables import ColumnChoice, ColumnRole

TEXT = "The harbour reopened on Friday as the mayor said. It had been shut for a week."


def table(*columns: str, count: int = 2) -> str:
    rows = [",".join(f"Story {n}" if at == 0 else f"{n}. {TEXT}" for at in range(len(columns))) for n in range(count)]
    return "\n".join((",".join(columns), *rows)) + "\n"


def titles(library: Library) -> list[str]:
    ids = library.list_article_ids(ArticleFilter(), ArticleOrder.TITLE)
    return [row.title for row in library.list_summaries([ArticleId(number) for number in ids])]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two tables with the same unknown columns, one within an archive; one with others; and a text."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "one.csv").write_text(table("a", "b"), encoding="utf-8")
    with zipfile.ZipFile(folder / "two.zip", "w") as archive:
        archive.writestr("in.txt", f"In the archive\n\n{TEXT}\n")
        archive.writestr("more/in.csv", table("a", "b", count=3))
    (folder / "three.csv").write_text(table("x", "y", "z"), encoding="utf-8")
    (folder / "four.txt").write_text(f"Plain\n\n{TEXT} Again.\n", encoding="utf-8")
    return folder


def test_everything_else_comes_in_and_the_answer_brings_the_rest(tmp_path: Path, folder: Path) -> None:
    library = Library.open(tmp_path / "x.library")
    report = import_paths(library, [folder], JobContext())
    assert titles(library) == ["In the archive", "Plain"]
    assert report.failures == ()
    assert sorted(Path(one.path).name for one in report.questions) == ["one.csv", "three.csv", "two.zip"]
    assert list(report.questions) == library.list_waiting_tables()
    assert library.count_queued() == 0
    library.close()

    # whatever ends the program here
    library = Library.open(tmp_path / "x.library")
    asked = next(one for one in library.list_waiting_tables() if one.path.endswith("one.csv"))
    assert asked.question.columns == ("a", "b")
    assert asked.question.rows[0][0] == "Story 0"
    choice = ColumnChoice(asked.question.table, ((ColumnRole.TEXT, "b"), (ColumnRole.TITLE, "a")))
    assert library.choose_columns(choice) == 2
    library.close()

    library = Library.open(tmp_path / "x.library")
    assert library.count_queued() == 2
    report = import_queued(library, JobContext())
    assert (len(report.added), len(report.questions)) == (3, 0)
    assert len(report.copies) == 2
    assert titles(library) == ["In the archive", "Plain", "Story 0", "Story 1", "Story 2"]
    assert [Path(one.path).name for one in library.list_waiting_tables()] == ["three.csv"]
    library.close()


def test_the_answer_is_kept_for_files_with_the_same_columns(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "x.library")
    (tmp_path / "one.csv").write_text(table("a", "b"), encoding="utf-8")
    (tmp_path / "two.csv").write_text(table("a", "b", count=5), encoding="utf-8")
    (asked,) = import_paths(library, [tmp_path / "one.csv"], JobContext()).questions
    library.choose_columns(ColumnChoice(asked.question.table, ((ColumnRole.TEXT, "b"),)))
    report = import_paths(library, [tmp_path / "two.csv"], JobContext())
    assert (len(report.added), report.questions) == (5, ())
    library.close()


def test_a_file_that_is_left_out_or_read_after_all_waits_no_more(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "x.library")
    path = tmp_path / "one.csv"
    path.write_text(table("a", "b"), encoding="utf-8")
    (asked,) = import_paths(library, [path], JobContext()).questions
    assert len(import_paths(library, [path], JobContext()).questions) == 1
    assert len(library.list_waiting_tables()) == 1
    chosen = ColumnChoice("", ((ColumnRole.TEXT, "b"),))
    assert len(import_paths(library, [path], JobContext(), [chosen]).added) == 2
    assert library.list_waiting_tables() == []
    path.write_text(table("c", "d"), encoding="utf-8")
    (asked,) = import_paths(library, [path], JobContext()).questions
    library.leave_table(asked.question.table)
    assert (library.list_waiting_tables(), library.count_queued()) == ([], 0)
    library.close()


def test_the_command_line_names_the_columns_and_takes_an_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, library = tmp_path / "one.csv", tmp_path / "x.library"
    path.write_text(table("a", "b"), encoding="utf-8")
    assert main(["import", str(path), "--library", str(library)]) == 1
    printed = capsys.readouterr()
    assert f"{path} needs to know which column holds the text. Its columns are: a, b." in printed.err
    assert "--columns text=NAME" in printed.err
    assert printed.out == "0 added, 1 to be asked about\n"
    assert main(["import", str(path), "--library", str(library), "--columns", "text=b,title=a"]) == 0
    assert capsys.readouterr().out == "2 added\n"
    opened = Library.open(library)
    assert titles(opened) == ["Story 0", "Story 1"]
    opened.close()


@pytest.mark.parametrize("wrong", ["body", "title=a", "text=", "colour=a,text=b"])
def test_columns_that_make_no_sense(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["import", str(tmp_path), "--columns", wrong])
    assert ended.value.code == 2
