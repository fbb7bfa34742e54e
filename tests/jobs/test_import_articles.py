import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from importing.made_files import epub
from newsreader.jobs.context import JobContext
from newsreader.jobs.import_articles import import_paths, import_queued, import_text, queue_paths
from newsreader.library import Library
from newsreader.model.article import ArticleId
from newsreader.model.changes import Changes
from newsreader.model.query import ArticleFilter, ArticleOrder
from newsreader.model.reports import Progress


def stories(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        text = f"Story {number}\n\nMayor Anna Lee number {number} spoke in Porto.\n" * 3
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
    return folder


def titles(library: Library) -> list[str]:
    ids = library.list_article_ids(ArticleFilter(), ArticleOrder.TITLE)
    return [row.title for row in library.list_summaries([ArticleId(number) for number in ids])]


def test_folder_file_and_bad_ones(tmp_path: Path) -> None:
    folder = stories(tmp_path / "news", 3)
    (folder / "deep").mkdir()
    (folder / "deep" / "four.TEXT").write_text("Fourth\n\nIt rained.", encoding="utf-8")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (folder / "empty.txt").write_bytes(b"")
    (folder / "notes.xyz").write_text("not for import", encoding="utf-8")
    library = Library.open(tmp_path / "x.library")
    told: list[Changes] = []
    report = import_paths(library, [folder, tmp_path / "gone.txt"], JobContext(tell_changes=told.append))
    assert titles(library) == ["Fourth", "Story 0", "Story 1", "Story 2"]
    assert len(report.added) == 4
    assert sorted(Path(failure.path).name for failure in report.failures) == ["empty.txt", "gone.txt", "picture.txt"]
    assert all(failure.reason.endswith(".") for failure in report.failures)
    assert {article for changes in told for article in changes.added} == set(report.added)
    again = import_paths(library, [folder], JobContext())
    assert (again.added, again.unchanged) == ((), 4)
    library.close()


def book(path: Path, chapters: int) -> Path:
    """An EPUB book in which the second chapter is missing."""
    pages = {f"{number}.xhtml": f"<h1>Part {number}</h1><p>It rained {number} times.</p>" for number in range(chapters)}
    path.write_bytes(epub(pages).replace(b"OEBPS/1.xhtml", b"OEBPS/x.xhtml"))
    return path


def test_a_file_of_many_articles_comes_in_whole_and_once(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "x.library")
    file = book(tmp_path / "book.epub", 450)
    report = import_paths(library, [file], JobContext())
    assert (len(report.added), [(one.path, one.entry) for one in report.failures]) == (
        449,
        [(str(file), "OEBPS/1.xhtml")],
    )
    first, last = (library.get_article(report.added[at]) for at in (0, -1))
    assert first is not None and last is not None
    assert (first.title, first.source, first.author) == ("Part 0", "The Harbour", "Ann Lee")
    assert [(copy.path, copy.entry) for one in (first, last) for copy in one.copies] == [
        (str(file), "chapter 1"),
        (str(file), "chapter 449"),
    ]
    again = import_paths(library, [file], JobContext())
    assert (again.added, again.copies, again.unchanged) == ((), (), 449)
    library.close()


def test_the_end_of_the_program_in_the_middle_of_a_file_leaves_it_in_the_queue(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "x.library")
    context = JobContext()
    context.tell_changes = lambda _changes: context.ending.set()
    report = import_paths(library, [book(tmp_path / "book.epub", 1_800)], context)
    assert 0 < len(report.added) < 1_799
    assert library.count_queued() == 1
    rest = import_queued(library, JobContext())
    assert (len(report.added) + len(rest.added), rest.unchanged) == (1_799, len(report.added))
    library.close()


def test_the_same_text_elsewhere_is_a_copy(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "x.library")
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"Title\n\nBody\r\n" if name == "a.txt" else b"Title\n\nBody\n")
    report = import_paths(library, [tmp_path / "a.txt", tmp_path / "b.txt"], JobContext())
    assert len(report.added) == 1
    assert [Path(path).name for path, _article in report.copies] == ["b.txt"]
    article = library.get_article(report.added[0])
    assert article is not None
    assert len(article.copies) == 2
    library.close()


def test_a_cancel_keeps_what_is_stored_and_drops_the_rest(tmp_path: Path) -> None:
    folder = stories(tmp_path / "news", 800)
    library = Library.open(tmp_path / "x.library")
    context = JobContext()
    context.tell_changes = lambda _changes: context.cancelled.set()
    report = import_paths(library, [folder], context)
    assert report.cancelled
    assert 0 < len(titles(library)) == len(report.added) < 800
    assert library.count_queued() == 0
    library.close()


def test_the_end_of_the_program_leaves_the_rest_for_the_next_start(tmp_path: Path) -> None:
    folder = stories(tmp_path / "news", 800)
    library = Library.open(tmp_path / "x.library")
    context = JobContext()
    context.tell_changes = lambda _changes: context.ending.set()
    report = import_paths(library, [folder], context)
    assert not report.cancelled
    assert 0 < len(report.added) < 800
    assert len(report.added) + library.count_queued() == 800
    rest = import_queued(library, JobContext())
    assert len(rest.added) + len(report.added) == len(titles(library)) == 800
    library.close()


def test_progress_counts_up_to_the_total(tmp_path: Path) -> None:
    folder = stories(tmp_path / "news", 30)
    library = Library.open(tmp_path / "x.library")
    told: list[Progress] = []
    import_paths(library, [folder], JobContext(told.append))
    assert {progress.total for progress in told} == {None, 30}
    assert told[-1].done == 30
    assert [progress.done for progress in told] == sorted(progress.done for progress in told)
    library.close()


@pytest.mark.parametrize("text", ["", " \n\t "])
def test_pasted_nothing_is_refused_in_words(tmp_path: Path, text: str) -> None:
    library = Library.open(tmp_path / "x.library")
    report = import_text(library, text, JobContext())
    assert report.added == ()
    assert report.failures[0].path == "Pasted text"
    library.close()


KILLED = """
import sys
from pathlib import Path
from newsreader.jobs.context import JobContext
from newsreader.jobs.import_articles import import_paths
from newsreader.library import Library
library = Library.open(Path(sys.argv[1]))
def told(changes):
    print(len(changes.added), flush=True)
import_paths(library, [Path(sys.argv[2])], JobContext(tell_changes=told))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_killed_in_the_middle_nothing_is_lost_halved_or_doubled(tmp_path: Path) -> None:
    folder = stories(tmp_path / "news", 3_000)
    path = tmp_path / "x.library"
    process = subprocess.Popen([sys.executable, "-c", KILLED, str(path), str(folder)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.readline()
    time.sleep(0.02)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()
    library = Library.open(path)
    stored, queued = len(titles(library)), library.count_queued()
    assert stored + queued == 3_000
    assert 0 < stored < 3_000
    import_queued(library, JobContext())
    assert sorted(titles(library)) == sorted(f"Story {number}" for number in range(3_000))
    assert library.count_queued() == 0
    library.close()


def test_a_folder_asked_for_twice_is_queued_and_stored_once(tmp_path: Path) -> None:
    folder = stories(tmp_path / "news", 5)
    library = Library.open(tmp_path / "x.library")
    queue_paths(library, [folder])
    queue_paths(library, [folder])
    report = import_queued(library, JobContext())
    assert len(report.added) == len(titles(library)) == 5
    library.close()


def test_a_folder_without_text_files_is_said(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    library = Library.open(tmp_path / "x.library")
    report = import_paths(library, [tmp_path / "pictures"], JobContext())
    (failure,) = report.failures
    assert (failure.path, "no files that can be read" in failure.reason) == (str(tmp_path / "pictures"), True)
    assert library.count_queued() == 0
    library.close()


@pytest.mark.skipif(os.name == "nt", reason="file names are Unicode there")
def test_a_name_that_is_no_utf8_is_imported_and_known_again(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    Path(os.fsdecode(os.path.join(os.fsencode(folder), b"bad\xff\xfe.txt"))).write_text("Title\n\nBody\n")  # noqa: PTH118
    library = Library.open(tmp_path / "x.library")
    assert len(import_paths(library, [folder], JobContext()).added) == 1
    assert import_paths(library, [folder], JobContext()).unchanged == 1
    library.close()
