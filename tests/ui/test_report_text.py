"""An import's report in words: sentences, names and figures."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from newsreader.model.article import ArticleId
from newsreader.model.reports import Failure, ImportReport
from newsreader.ui.report_text import import_details, import_sentence

EMPTY = Failure("/news/a.txt", "is empty. Choose another file.")


def test_the_reason_goes_on_after_the_files_name_and_a_warning_is_a_sentence(qapp: QApplication) -> None:
    report = ImportReport(failures=(EMPTY,), warnings=(Failure("/news/b.txt", "3 bytes were not valid UTF-8."),))
    assert import_details(report, (), QObject().tr).splitlines() == [
        "/news/a.txt is empty. Choose another file.",
        "/news/b.txt: 3 bytes were not valid UTF-8.",
    ]


def test_one_file_alone_is_named(qapp: QApplication) -> None:
    assert import_sentence(ImportReport(failures=(EMPTY,)), QObject().tr) == "“a.txt” could not be imported."
    entry = Failure("/news/a.zip", "is empty.", "in/c.txt")
    assert import_sentence(ImportReport(failures=(entry,)), QObject().tr) == "“c.txt” could not be imported."
    assert "a.txt" not in import_sentence(ImportReport(failures=(EMPTY, entry)), QObject().tr)


def test_large_numbers_have_their_separators(qapp: QApplication) -> None:
    report = ImportReport(added=tuple(ArticleId(number) for number in range(2094)))
    assert import_sentence(report, QObject().tr).startswith("2,094 article")
