from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from newsreader.model.annotation import Analysis, Kind
from newsreader.model.article import Article
from newsreader.model.entity import EntityId
from newsreader.ui.panes.marks import Mark, Marks, Sureness
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.theme import Theme

Story = tuple[Article, Analysis, dict[int, EntityId]]


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, story: Story) -> ReadingPane:
    pane = ReadingPane(theme)
    qtbot.addWidget(pane)
    pane.resize(700, 600)
    pane.show()
    qtbot.waitExposed(pane)
    pane.show_article(*story)
    return pane


def marked_words(pane: ReadingPane, kind: Kind) -> list[str]:
    cursor = pane.view.textCursor()
    words = []
    for mark in pane.view.visible_marks(frozenset({kind})):
        cursor.setPosition(mark.start)
        cursor.setPosition(mark.end, cursor.MoveMode.KeepAnchor)
        words.append(cursor.selectedText())
    return words


def test_marks_stand_on_their_words_behind_an_emoji(pane: ReadingPane) -> None:
    assert marked_words(pane, Kind.PERSON) == ["Anna Lee", "Tom Reed", "Lee", "Reed"]
    assert marked_words(pane, Kind.QUOTE) == ["“We are fine,”", "“All of us.”", "“No.”"]


def test_asides_are_folded_until_opened(pane: ReadingPane, qtbot: QtBot) -> None:
    assert "Paris" not in pane.view.toPlainText()
    pane.show_span(*next((m.start, m.end) for m in pane._analysis.mentions if m.name == "Paris"))  # type: ignore[union-attr]
    assert "Paris" in pane.view.toPlainText()
    assert marked_words(pane, Kind.PLACE) == ["Porto", "Paris"]
    assert [mark.is_weak for mark in pane.view.visible_marks(frozenset({Kind.PLACE}))] == [False, True]


def test_text_that_looks_like_html_is_shown_as_characters(
    qtbot: QtBot, theme: Theme, story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ui_story import article_of

    picture = tmp_path / "x.png"
    QImage(4, 4, QImage.Format.Format_RGB32).save(str(picture))
    text = f'<img src="file://{picture}"><b>not bold</b> &amp; <script>x</script>'
    pane = ReadingPane(theme)
    qtbot.addWidget(pane)
    opened: list[object] = []
    monkeypatch.setattr(pane.view, "loadResource", lambda kind, url: opened.append(url))
    pane.show_article(article_of(text), None, {})
    pane.show()
    assert pane.view.toPlainText() == text
    assert pane.header.title.text() == "A <b>title</b>"
    assert pane.header.title.textFormat() is Qt.TextFormat.PlainText
    assert opened == []


def test_stepping_puts_the_keyboard_on_each_name_and_goes_round(pane: ReadingPane) -> None:
    seen = []
    for _ in range(6):
        pane.step_mention(1)
        mark = pane.view.focused_mark()
        assert mark is not None
        seen.append(mark.entity)
        assert pane.view.textCursor().position() == mark.start
    assert seen == [10, 11, 12, 10, 11, 10]


def test_stepping_quotes_backwards(pane: ReadingPane) -> None:
    pane.step_quote(-1)
    mark = pane.view.focused_mark()
    assert mark is not None
    assert (mark.kind, mark.sureness) == (Kind.QUOTE, Sureness.OPEN)


def test_the_same_entity_goes_on_in_another_article(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.select_entity(EntityId(10))
    pane.step_same_entity(1)
    pane.step_same_entity(1)
    with qtbot.waitSignal(pane.mention_step_left_article) as left:
        pane.step_same_entity(1)
    assert left.args == [1]


def test_a_click_on_a_name_selects_it(pane: ReadingPane, qtbot: QtBot) -> None:
    mark = pane.view.visible_marks(frozenset({Kind.PERSON}))[1]
    point = pane.view.rects_of(mark)[0].center().toPoint()
    with qtbot.waitSignal(pane.entity_selected) as chosen:
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert chosen.args == [11]


def test_enter_on_a_name_opens_it(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.step_mention(1)
    with qtbot.waitSignal(pane.entity_activated) as opened:
        qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert opened.args == [10]


def test_switching_a_kind_off_takes_its_marks_away(pane: ReadingPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.kinds_changed) as changed:
        pane.toggle_kind(Kind.PERSON)
    assert changed.args == [frozenset(Kind) - {Kind.PERSON}]
    assert marked_words(pane, Kind.PERSON) == []
    assert marked_words(pane, Kind.PLACE) == ["Porto"]


def test_a_mark_is_painted_and_gone_when_its_kind_is_off(pane: ReadingPane, theme: Theme) -> None:
    mark = pane.view.visible_marks(frozenset({Kind.PLACE}))[0]
    box = pane.view.rects_of(mark)[0].toRect()
    fill = theme.kind(Kind.PLACE).fill

    def filled() -> int:
        image = pane.view.viewport().grab(box).toImage()
        points = [(x, y) for x in range(image.width()) for y in range(image.height())]
        return sum(image.pixelColor(x, y) == fill for x, y in points)

    assert filled() > box.width() * box.height() / 3
    pane.toggle_kind(Kind.PLACE)
    assert filled() == 0


def test_find_counts_and_steps(pane: ReadingPane) -> None:
    pane.open_find()
    pane.find_bar._field.setText("lee")
    assert pane.find_bar._found.text() == "1 of 2"
    pane.find_next(1)
    assert pane.view.textCursor().selectedText() == "Lee"
    assert pane.find_bar._found.text() == "2 of 2"
    assert pane.close_find()
    assert not pane.close_find()


def test_the_same_article_again_keeps_caret_and_scroll(pane: ReadingPane, story: Story) -> None:
    pane.step_mention(1)
    pane.step_mention(1)
    position = pane.view.textCursor().position()
    pane.show_article(*story)
    assert pane.view.textCursor().position() == position


def test_before_the_analysis_the_text_is_there_and_says_so(pane: ReadingPane, story: Story) -> None:
    pane.show_article(story[0], None, {})
    assert "Finding names" in pane.header.state.text()
    assert "Anna Lee" in pane.view.toPlainText()


def test_marks_are_found_by_position_through_long_ones() -> None:
    long = Mark(0, 100, Kind.QUOTE, None)
    short = Mark(40, 50, Kind.PERSON, EntityId(1))
    marks = Marks([short, long, Mark(200, 210, Kind.PLACE, None)])
    assert marks.between(60, 70) == [long]
    assert marks.at(45, frozenset(Kind)) is short
    assert marks.at(60, frozenset(Kind)) is long
    assert marks.at(45, frozenset({Kind.QUOTE})) is long
    assert marks.at(150, frozenset(Kind)) is None
