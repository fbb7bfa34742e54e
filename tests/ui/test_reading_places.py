import pytest
from pytestqt.qtbot import QtBot

from newsreader.jobs.protocol import KeepReadingPosition
from newsreader.model.article import ArticleId
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.reading_places import ReadingPlaces
from newsreader.ui.theme import Theme
from ui_story import article_of

TEXT = "\n\n".join(f"Paragraph {number} has some words in it." for number in range(200))


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> ReadingPane:
    pane = ReadingPane(theme)
    qtbot.addWidget(pane)
    pane.resize(700, 500)
    pane.show()
    qtbot.waitExposed(pane)
    pane.show_article(article_of(TEXT), None, {})
    return pane


def test_a_place_is_kept_once_after_scrolling_and_when_the_article_is_left(pane: ReadingPane, qtbot: QtBot) -> None:
    places = ReadingPlaces(pane)
    places.set_kept(ArticleId(1), 0)
    asked: list[KeepReadingPosition] = []
    places.request_made.connect(asked.append)
    for value in (300, 600, 900):
        pane.ruler.setValue(value)
    assert asked == []
    place = pane.place()
    qtbot.waitUntil(lambda: bool(asked), timeout=5000)
    assert asked == [KeepReadingPosition(ArticleId(1), place)]
    assert TEXT[place:].startswith("Paragraph")
    places.keep()
    assert len(asked) == 1
    pane.ruler.setValue(1200)
    place = pane.place()
    pane.show_article(article_of("Another.", number=2), None, {})
    assert asked[1:] == [KeepReadingPosition(ArticleId(1), place)]


def test_an_article_left_where_it_was_opened_asks_for_nothing(pane: ReadingPane) -> None:
    places = ReadingPlaces(pane)
    asked: list[KeepReadingPosition] = []
    places.request_made.connect(asked.append)
    pane.ruler.setValue(900)
    places.set_kept(ArticleId(1), pane.place())
    places.keep()
    assert asked == []
