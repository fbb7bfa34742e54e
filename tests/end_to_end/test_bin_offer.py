"""What has been in the bin for long is offered for removal, in the real window."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from builders import add_analysed, article, open_library, person
from newsreader.model.article import ArticleId
from newsreader.settings import Settings
from newsreader.ui.dialogs.articles_list import ArticlesListDialog
from newsreader.ui.main_window import MainWindow
from newsreader.ui.theme import ThemeChoice, ThemeKeeper, load_fonts

LONG = 30_000
ONE, TWO = ArticleId(1), ArticleId(2)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Four articles; one was deleted 200 days ago, one today."""
    load_fonts()
    path = tmp_path / "x.library"
    library = open_library(path)
    for number in range(4):
        add_analysed(library, article(f"Story {number}\n\nMary Jones came.", path=f"/{number}.txt"), person("Mary Jones"))
    long_ago = datetime.now(UTC) - timedelta(days=200)
    with monkeypatch.context() as patch:
        patch.setattr("newsreader.library.base.now", lambda: long_ago)
        library.delete_articles((ONE,))
    library.delete_articles((TWO,))
    library.close()
    return path


@pytest.fixture
def window(qtbot: QtBot, path: Path, settings: Settings) -> Iterator[MainWindow]:
    window = MainWindow(path, settings, ThemeKeeper(ThemeChoice.LIGHT))
    window.show()
    window.begin()
    qtbot.waitUntil(lambda: window.news.counts is not None and window.is_settled(), timeout=LONG)
    yield window
    window.close()
    window.deleteLater()


def test_the_reader_is_asked_sees_what_goes_and_may_keep_it(window: MainWindow, settings: Settings, qtbot: QtBot) -> None:
    assert window.notice.sentence() == "1 article(s) have been in the bin for more than 90 day(s)."
    assert settings.text("bin.offered_on") == date.today().isoformat()
    window.notice._action.click()
    listed = window.findChildren(ArticlesListDialog)[0]
    assert [row.article for row in listed.rows] == [ONE]
    qtbot.keyClick(listed.list, Qt.Key.Key_Return)
    assert window.flow.article is not None and window.flow.article.id == ONE
    listed.reject()
    qtbot.wait(200)
    assert window.reader.now.list_deleted() == [ONE, TWO]


def test_only_what_was_shown_is_removed(window: MainWindow, qtbot: QtBot) -> None:
    window.notice._action.click()
    window.findChildren(ArticlesListDialog)[0].act.click()
    qtbot.waitUntil(lambda: window.reader.now.list_deleted() == [TWO], timeout=LONG)
    assert window.reader.now.get_article(ONE) is None


@pytest.mark.parametrize(
    ("days", "offered_on"), [(0, ""), (300, ""), (90, date.today().isoformat()), (90, (date.today() - timedelta(days=6)).isoformat())]
)
def test_it_does_not_ask_before_time_nor_again_within_a_week(
    qtbot: QtBot, path: Path, settings: Settings, days: int, offered_on: str
) -> None:
    settings.put(bin__offer_after=days, bin__offered_on=offered_on)
    window = MainWindow(path, settings, ThemeKeeper(ThemeChoice.LIGHT))
    window.show()
    window.begin()
    qtbot.waitUntil(lambda: window.news.counts is not None and window.is_settled(), timeout=LONG)
    assert window.notice.sentence() == ""
    assert settings.text("bin.offered_on") == offered_on
    window.close()
    window.deleteLater()
