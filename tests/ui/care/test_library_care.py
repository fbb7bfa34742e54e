"""The library's care in the real program: real jobs and care processes, dialogs answered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from end_to_end.programs import Started
from harbour_library import fill
from newsreader.library import Library, care
from newsreader.model.article import ArticleId
from newsreader.model.query import ArticleFilter, ArticleOrder
from newsreader.storage.connection import Database
from newsreader.ui.care.backup_dialog import BackupDialog
from newsreader.ui.care.closed_library import ClosedLibrary
from newsreader.ui.care.work import CareWork


@pytest.fixture
def started(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Started]:
    style, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    fill(tmp_path / "x.library")
    started = Started(qapp, qtbot, tmp_path)
    yield started
    started.end()
    qapp.setStyleSheet(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


def said(started: Started, words: str) -> None:
    """Wait for a notice, and turn the pile until it is in front."""

    def is_in_front() -> bool:
        notice = started.window.notice
        if words not in notice.sentence() and notice.waiting():
            notice._on_next_clicked()
        return words in notice.sentence()

    started.until(is_in_front)


def starred(path: Path) -> bool:
    library = Library.open(path, read_only=True)
    article = library.get_article(ArticleId(1))
    library.close()
    assert article is not None
    return article.is_starred


def test_a_backup_is_made_when_asked_and_when_the_program_ends(started: Started) -> None:
    assert care.list_backups(started.library) == []
    started.window.commands.trigger("library.back_up")
    said(started, "backed up")
    # the window keeps where the reader is, a little later
    started._qtbot.wait(1500)
    for _ in range(2):
        started.window.commands.trigger("library.back_up")
        started._qtbot.wait(1100)
    said(started, "Nothing has changed")
    for backup in care.list_backups(started.library)[1:]:
        backup.path.unlink()
    (first,) = care.list_backups(started.library)
    first.path.rename(first.path.with_name("2026-01-01_10-00-00.backup"))
    started.restart()
    assert len(care.list_backups(started.library)) == 1
    library = Library.open(started.library)
    library.set_starred([ArticleId(1)], True)
    library.close()
    started.restart()
    assert len(care.list_backups(started.library)) == 2


def test_a_sound_library_is_told_so(started: Started) -> None:
    started.window.commands.trigger("library.check")
    said(started, "sound")
    assert started.window.progress.is_idle


def test_damage_is_told_with_what_is_lost_and_mended(started: Started) -> None:
    started.window.commands.trigger("library.back_up")
    said(started, "backed up")
    database = Database(started.library, read_only=False)
    database.run("UPDATE article_text SET text = replace(text, 'Porto', 'Oslo') WHERE article_id = 1")
    database.close()
    started.window.commands.trigger("library.check")
    said(started, "damaged")
    assert "the text of “Vote”" in started.window.notice.details()
    started.window.notice._action.click()
    (dialog,) = started.window.findChildren(BackupDialog)
    assert dialog.isVisible()
    assert dialog.list.count() == 1
    first = started.window
    dialog.repair_requested.emit()
    dialog.close()
    started.until(lambda: started.program.window not in (None, first))
    said(started, "nothing is lost")
    article = started.window.reader.now.get_article(ArticleId(1))
    assert article is not None and "Porto" in article.text
    started.settle()


def test_a_backup_is_restored_and_the_windows_come_back(started: Started) -> None:
    started.window.commands.trigger("library.back_up")
    said(started, "backed up")
    (backup,) = care.list_backups(started.library)
    started.window.flow.open_article(ArticleId(1))
    started.settle()
    started.window.commands.trigger("article.toggle_star")
    started.until(lambda: starred(started.library))
    first = started.window
    started.window.care_requested.emit(CareWork("restore", started.library, backup.path))
    started.until(lambda: started.program.window not in (None, first))
    said(started, "restored")
    assert not starred(started.library)
    (kept,) = started.library.parent.glob("x.library.replaced-*[0-9]")
    assert starred(kept)
    started.settle()


def test_a_library_is_exported_and_becomes_another_one(
    started: Started, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    started.window.commands.trigger("library.export")
    said(started, "was exported")
    folder = tmp_path / "x export"
    assert care.is_export(folder)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "y.library"), ""))
    first = started.window
    started.window.commands.trigger("library.import_export")
    started.until(lambda: started.program.window not in (None, first))
    said(started, "3 articles are in the new library")
    assert len(started.window.reader.now.list_article_ids(ArticleFilter(), ArticleOrder.NEWEST)) == 3
    started.settle()


def test_another_folder_is_no_export(started: Started, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    started.window.commands.trigger("library.import_export")
    said(started, "no exported library")


def test_a_library_of_another_program_is_read_only_until_that_ends(started: Started) -> None:
    started.end()
    hold = care.hold_library(started.library)
    started.program = started._start()
    window = started.window
    assert "(read only)" in window.windowTitle()
    said(started, "open for reading only here")
    window.flow.open_article(ArticleId(1))
    started.settle()
    assert window.commands.reason("article.toggle_star") == "This library is open for reading only."
    assert window.commands.reason("library.search") == ""
    assert not window.commands["article.import_files"].isEnabled()
    window.desk.import_text("Some words that come in.")
    window.care._look_whether_free()
    assert "can be changed" not in window.notice.sentence()
    hold.release()
    window.care._look_whether_free()
    said(started, "can be changed")
    window.notice._action.click()
    started.until(lambda: started.program.window not in (None, window))
    started.settle()
    assert "(read only)" not in started.window.windowTitle()
    assert started.window.reader.now.counts().articles == 3
    started.window.flow.open_article(ArticleId(1))
    started.settle()
    started.window.commands.trigger("article.toggle_star")
    started.until(lambda: starred(started.library))


def test_while_a_window_has_it_others_are_kept_out(started: Started) -> None:
    assert care.is_held(started.library)
    started.end()
    assert not care.is_held(started.library)
    assert not care.lock_path(started.library).exists()


def test_a_damaged_library_is_mended_at_its_opening(
    started: Started, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started.window.commands.trigger("library.back_up")
    said(started, "backed up")
    started.end()
    backup = care.list_backups(started.library)[0]
    started.library.write_bytes(b"")
    asked: list[str] = []

    def restore(_self: ClosedLibrary, library: Path, damage: str) -> CareWork:
        asked.append(damage)
        return CareWork("restore", library, backup.path)

    monkeypatch.setattr(ClosedLibrary, "ask_what_to_do", restore)
    started.program = started._start()
    assert asked == [f"The library {started.library} is damaged: the file is empty. Restore it from a backup."]
    assert "restored" in started.window.notice.sentence()
    assert started.window.reader.now.counts().articles == 3


def test_a_damaged_library_can_be_left(started: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    bad = started.library.with_name("bad.library")
    bad.write_bytes(b"")
    monkeypatch.setattr(ClosedLibrary, "ask_what_to_do", lambda *_args: None)
    assert not started.program.open(bad)
    assert bad.read_bytes() == b""
    assert not care.lock_path(bad).exists()
    assert started.program.window is started.window
