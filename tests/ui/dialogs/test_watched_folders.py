"""The list of watched folders."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from newsreader.jobs.watch_requests import ChangeWatchedFolder, UnwatchFolder
from newsreader.model.watching import WatchedFolder, WatchedFolderId
from newsreader.ui.dialogs.watched_folders import WatchedFoldersDialog
from newsreader.ui.theme import Theme

NEWS = WatchedFolder(WatchedFolderId(1), "/news", True, False, 1200, "2026-11-20T10:00:00+00:00")
OLD = WatchedFolder(WatchedFolderId(2), "file:///old%E9", False, True)


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> WatchedFoldersDialog:
    dialog = WatchedFoldersDialog(theme)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_folders_with_how_it_is_with_them(dialog: WatchedFoldersDialog) -> None:
    dialog.show_folders([NEWS, OLD])
    news, old = dialog.rows
    assert (news.path.text(), old.path.text()) == ("/news", "/old�")
    assert news.state.text().startswith("1,200 files, last looked through on 20 Nov 2026, ")
    assert old.state.text() == "Paused: what is new in it waits until you go on."
    assert (news.subfolders.isChecked(), old.subfolders.isChecked()) == (True, False)
    assert (news.pause.text(), old.pause.text()) == ("Pause", "Go on")
    assert news.remove.accessibleName() == "Stop watching: /news"
    dialog.show_folders([replace(NEWS, problem="“/news” cannot be reached.")])
    (news,) = dialog.rows
    assert news.state.text() == "“/news” cannot be reached."


def test_each_change_is_a_request(dialog: WatchedFoldersDialog) -> None:
    asked: list[object] = []
    dialog.request_made.connect(asked.append)
    dialog.show_folders([NEWS])
    (row,) = dialog.rows
    row.subfolders.click()
    row.pause.click()
    dialog.show_folders([replace(NEWS, is_paused=True)])
    row.pause.click()
    row.remove.click()
    assert asked == [
        ChangeWatchedFolder(NEWS.id, has_subfolders=False, is_paused=False),
        ChangeWatchedFolder(NEWS.id, has_subfolders=True, is_paused=True),
        ChangeWatchedFolder(NEWS.id, has_subfolders=True, is_paused=False),
        UnwatchFolder(NEWS.id),
    ]


def test_the_keyboard_is_not_lost_with_a_row(dialog: WatchedFoldersDialog, qtbot: QtBot) -> None:
    dialog.show_folders([NEWS, OLD])
    dialog.rows[0].remove.setFocus()
    dialog.show_folders([OLD])
    assert [row.path.text() for row in dialog.rows] == ["/old�"]
    assert dialog.focusWidget() is dialog.add_button


def test_no_folder_is_said_in_words(dialog: WatchedFoldersDialog, qtbot: QtBot) -> None:
    dialog.show_folders([])
    assert not dialog.look_button.isEnabled()
    with qtbot.waitSignal(dialog.add_requested):
        dialog.add_button.click()
    dialog.show_folders([NEWS])
    with qtbot.waitSignal(dialog.look_requested):
        dialog.look_button.click()
