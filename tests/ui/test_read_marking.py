from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from newsreader.jobs.protocol import SetRead
from newsreader.model.article import Article, ArticleId
from newsreader.settings import Settings
from newsreader.ui.read_marking import ReadMarking
from ui_story import article_of


def _story(number: int) -> Article:
    return article_of("x", number=number)


class Setting:
    def __init__(self, folder: Path) -> None:
        self.settings = Settings(folder / "s.json")
        self.parent = QObject()
        self.marking = ReadMarking(self.settings, self.parent)
        self.sent: list[object] = []
        self.marking.request_made.connect(self.sent.append)

    def timer(self) -> QTimer:
        timer = self.marking.findChild(QTimer)
        assert isinstance(timer, QTimer)
        return timer


def test_at_once_by_default(qapp: object, tmp_path: Path) -> None:
    setting = Setting(tmp_path)
    setting.marking.take(_story(1))
    setting.marking.take(replace(_story(2), is_read=True))
    assert setting.sent == [SetRead((ArticleId(1),), True)]


def test_what_the_reader_marks_by_hand_stays(qapp: object, tmp_path: Path) -> None:
    setting = Setting(tmp_path)
    setting.marking.take(_story(1))
    setting.marking.take(replace(_story(1), is_read=True))
    setting.marking.take(_story(1))
    assert len(setting.sent) == 1


def test_after_a_while_unless_it_is_left_before(qtbot: QtBot, tmp_path: Path) -> None:
    setting = Setting(tmp_path)
    setting.settings.put(reading__read_after=5)
    setting.marking.take(_story(1))
    setting.marking.take(_story(2))
    assert setting.sent == []
    assert setting.timer().isActive() and setting.timer().interval() == 5000
    setting.timer().timeout.emit()
    assert setting.sent == [SetRead((ArticleId(2),), True)]
    setting.marking.stop()
    assert not setting.timer().isActive()


def test_never_where_that_is_switched_off(qapp: object, tmp_path: Path) -> None:
    setting = Setting(tmp_path)
    setting.settings.put(reading__marks_read=False)
    setting.marking.take(_story(1))
    assert setting.sent == []
    assert not setting.timer().isActive()
