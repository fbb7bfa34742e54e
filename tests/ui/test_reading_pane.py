import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QImage, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from newsreader.model.annotation import Analysis, Chain, ChainNumber, Kind, Mention
from newsreader.model.article import Article, Structure
from newsreader.model.entity import EntityId
from newsreader.model.own_highlight import HighlightColour, HighlightId, OwnHighlight
from newsreader.search.finding import FoundWords
from newsreader.ui.display_text import LONGEST_PART
from newsreader.ui.panes.aside_folds import AsideFold
from newsreader.ui.panes.find_words import Sought
from newsreader.ui.panes.mark_words import CardAction, CardWords
from newsreader.ui.panes.marks import Mark, Marks, Sureness
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.theme import Theme
from ui_story import article_of

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


def structure_of_lines(text: str) -> Structure:
    paragraphs = []
    start = 0
    for line in text.split("\n"):
        paragraphs.append((start, start + len(line)))
        start += len(line) + 1
    return Structure("A title", None, None, None, None, tuple(paragraphs), ())


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
    pane.show_span(*next((m.start, m.end) for m in pane._shown.analysis.mentions if m.name == "Paris"))  # type: ignore[union-attr]
    assert "Paris" in pane.view.toPlainText()
    assert marked_words(pane, Kind.PLACE) == ["Porto", "Paris"]
    assert [mark.is_weak for mark in pane.view.visible_marks(frozenset({Kind.PLACE}))] == [False, True]


def test_text_that_looks_like_html_is_shown_as_characters(
    qtbot: QtBot, theme: Theme, story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
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
    pane.set_resting(True)
    assert pane.header.state.text() == "Names and quotes have not been looked for yet."
    pane.set_resting(False)
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


def fold(pane: ReadingPane) -> AsideFold:
    aside = pane._shown.analysis.structure.asides[0]  # type: ignore[union-attr]
    found = pane.folds.fold_of(aside.start)
    assert found is not None
    return found


def test_asides_unfold_and_fold_under_their_line(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.folds.place()
    assert fold(pane).text() == "Not part of this story: picture captions"
    qtbot.mouseClick(fold(pane), Qt.MouseButton.LeftButton)
    assert "Paris" in pane.view.toPlainText()
    assert fold(pane).isChecked()
    assert marked_words(pane, Kind.PLACE) == ["Porto", "Paris"]
    qtbot.mouseClick(fold(pane), Qt.MouseButton.LeftButton)
    assert "Paris" not in pane.view.toPlainText()


def test_an_opened_aside_is_quieter(pane: ReadingPane, theme: Theme) -> None:
    def colour_of(words: str) -> str:
        cursor = pane.view.document().find(words)
        return str(cursor.charFormat().foreground().color().name())

    pane.show_span(*next((m.start, m.end) for m in pane._shown.analysis.mentions if m.name == "Paris"))  # type: ignore[union-attr]
    assert colour_of("Paris") == theme.colour("muted").name()
    assert colour_of("Porto") == theme.colour("text").name()


def test_find_looks_into_folded_asides(pane: ReadingPane) -> None:
    pane.open_find()
    pane.find_bar._field.setText("picture  of")
    assert pane.find_bar._found.text() == "1 of 1"
    assert pane.view.textCursor().selectedText() == "picture of"


def test_find_looks_into_other_parts(qtbot: QtBot, theme: Theme) -> None:
    pane = ReadingPane(theme)
    qtbot.addWidget(pane)
    text = "A line of text.\n" * 30_000 + "The needle."
    pane.show_article(article_of(text, structure_of_lines(text)), None, {})
    assert "needle" not in pane.view.toPlainText()
    pane.open_find()
    pane.find_bar._field.setText("needle")
    qtbot.waitUntil(lambda: pane.view.textCursor().selectedText() == "needle", timeout=30_000)
    assert not pane.part_bar.isHidden()


def test_long_texts_turn_pages_and_marks_stay_on_their_words(qtbot: QtBot, theme: Theme) -> None:
    pane = ReadingPane(theme)
    qtbot.addWidget(pane)
    text = "😀 A line of text.\n" * 30_000 + "Anna Lee spoke."
    start = text.index("Anna")
    structure = structure_of_lines(text)
    chain = Chain(ChainNumber(0), Kind.PERSON, "Anna Lee")
    mention = Mention(start, start + 8, Kind.PERSON, "Anna Lee", ChainNumber(0))
    analysis = Analysis("test", "en", structure, (mention,), (), (chain,))
    pane.show_article(article_of(text, structure), analysis, {0: EntityId(1)})
    assert marked_words(pane, Kind.PERSON) == []
    pane.show_span(start, start + 8)
    assert marked_words(pane, Kind.PERSON) == ["Anna Lee"]
    position = pane.scroll_position()
    assert position >= 0.5
    pane._on_part_requested(0)
    pane.restore_scroll(position)
    assert marked_words(pane, Kind.PERSON) == ["Anna Lee"]


def test_copied_words_are_the_articles_own(pane: ReadingPane, qtbot: QtBot, theme: Theme) -> None:
    text = "x" * 500 + " <b>end</b>"
    pane.show_article(article_of(text, number=2), None, {})
    pane.view.selectAll()
    data = pane.view.createMimeDataFromSelection()
    assert data.text() == text
    assert data.formats() == ["text/plain"]


def test_the_same_article_again_keeps_the_focused_name(pane: ReadingPane, story: Story) -> None:
    pane.step_mention(1)
    pane.show_article(*story)
    pane.step_mention(1)
    mark = pane.view.focused_mark()
    assert mark is not None
    assert mark.entity == 11


def test_the_caret_moved_by_keys_takes_the_ring_along(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.step_mention(1)
    for _ in range(len("Anna Lee met ")):
        qtbot.keyClick(pane.view, Qt.Key.Key_Right)
    mark = pane.view.focused_mark()
    assert mark is not None
    assert mark.entity == 11


@pytest.mark.parametrize(
    ("kind", "number", "words"),
    [
        (
            Kind.PERSON,
            0,
            CardWords("Anna Lee", "", ("Person", "2 times here", "2 quotes", "41 other articles")),
        ),
        (Kind.QUOTE, 0, CardWords("Anna Lee", "", ("Quote", "speaker"))),
        (Kind.QUOTE, 1, CardWords("Anna Lee", "", ("Quote", "probable speaker"))),
        (Kind.QUOTE, 2, CardWords("Unattributed", "", ("Quote", "no sure speaker"))),
    ],
)
def test_the_card_says_who_and_goes_when_the_pointer_does(
    pane: ReadingPane, qtbot: QtBot, kind: Kind, number: int, words: CardWords
) -> None:
    pane.set_hover_facts(lambda _entity: "41 other articles")
    mark = pane.view.visible_marks(frozenset({kind}))[number]
    rect = pane.view.rects_of(mark)[0].toRect()
    # the opening mark of a quote: no name lies on it
    qtbot.mouseMove(pane.view.viewport(), rect.center() if kind is Kind.PERSON else rect.topLeft() + QPoint(4, 12))
    qtbot.waitUntil(pane.card.isVisible, timeout=30_000)
    assert replace(pane.card.words(), actions=()) == words
    top = pane.view.viewport().mapTo(pane, rect.topLeft()).y()
    assert pane.card.y() > top
    qtbot.keyClick(pane.view, Qt.Key.Key_Escape)
    assert not pane.card.isVisible()


@pytest.mark.parametrize("width", [330, 410, 520, 900])
@pytest.mark.parametrize("is_analysed", [False, True])
def test_a_title_of_several_lines_has_room_for_all_of_them(
    qtbot: QtBot, theme: Theme, story: Story, width: int, is_analysed: bool
) -> None:
    article, analysis, entities = story
    pane = ReadingPane(theme)
    qtbot.addWidget(pane)
    pane.resize(width, 500)
    pane.show()
    qtbot.waitExposed(pane)
    pane.show_article(replace(article, title="Whitcombe elected mayor of Port Skerrin"), analysis if is_analysed else None, entities)
    qtbot.wait(50)
    title = pane.header.title
    assert title.height() >= title.heightForWidth(title.width())
    shown = [one for one in (pane.header.meta, title, pane.header.state, pane.header.chips) if one.isVisible()]
    assert [one.y() for one in shown] == sorted(one.y() for one in shown)


def _show_card_of(pane: ReadingPane, qtbot: QtBot, kind: Kind, number: int) -> None:
    pane.view.set_focused_mark(pane.view.visible_marks(frozenset({kind}))[number])
    with qtbot.waitActive(pane):
        pane.activateWindow()
    pane.view.setFocus()
    pane.show_card()


@pytest.mark.parametrize(
    ("kind", "number", "actions"),
    [
        (Kind.PERSON, 0, ["Open page", "Next mention", "Not this person…", "Correct…"]),
        (Kind.PLACE, 0, ["Open page", "Next mention", "Not this place…", "Correct…"]),
        (Kind.QUOTE, 0, ["Open page", "Next quote", "Said by…", "Correct…"]),
        (Kind.QUOTE, 2, ["Next quote", "Said by…", "Correct…"]),
    ],
)
def test_the_card_called_by_key_has_the_keyboard_and_is_left_by_escape(
    pane: ReadingPane, qtbot: QtBot, kind: Kind, number: int, actions: list[str]
) -> None:
    _show_card_of(pane, qtbot, kind, number)
    buttons = list(pane.card.actions_shown().values())
    assert [button.text() for button in buttons] == actions
    assert all(button.isVisible() and pane.card.rect().contains(button.geometry()) for button in buttons)
    assert buttons[0].hasFocus()
    for _ in buttons[1:]:
        qtbot.keyClick(pane.card, Qt.Key.Key_Right)
    assert buttons[-1].hasFocus()
    qtbot.keyClick(buttons[-1], Qt.Key.Key_Tab)
    assert buttons[0].hasFocus()
    qtbot.keyClick(buttons[0], Qt.Key.Key_Escape)
    assert not pane.card.isVisible()
    assert pane.view.hasFocus()


def test_the_card_leads_to_the_next_mention_and_tells_what_is_done_elsewhere(pane: ReadingPane, qtbot: QtBot) -> None:
    _show_card_of(pane, qtbot, Kind.PERSON, 0)
    qtbot.mouseClick(pane.card.actions_shown()[CardAction.NEXT], Qt.MouseButton.LeftButton)
    focused = pane.view.focused_mark()
    assert focused == pane.view.visible_marks(frozenset({Kind.PERSON}))[2]
    for action in (CardAction.OPEN_PAGE, CardAction.MEANS_ANOTHER, CardAction.CORRECT):
        pane.show_card()
        with qtbot.waitSignal(pane.card_action_chosen) as told:
            qtbot.keyClick(pane.card.actions_shown()[action], Qt.Key.Key_Space)
        assert told.args is not None
        chosen, target, _at = told.args
        assert (chosen, target.entity, target.words) == (action, EntityId(10), "Lee")


def test_the_pointer_goes_over_to_the_card(pane: ReadingPane, qtbot: QtBot) -> None:
    mark = pane.view.visible_marks(frozenset({Kind.PERSON}))[0]
    qtbot.mouseMove(pane.view.viewport(), pane.view.rects_of(mark)[0].center().toPoint())
    qtbot.waitUntil(pane.card.isVisible, timeout=30_000)
    QApplication.sendEvent(pane.view, QEvent(QEvent.Type.Leave))
    inside = QPointF(20, 20)
    QApplication.sendEvent(pane.card, QEnterEvent(inside, inside, inside))
    qtbot.wait(450)
    assert pane.card.isVisible()
    QApplication.sendEvent(pane.card, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(pane.card.isHidden, timeout=30_000)
    assert pane.view.hasFocus() or not pane.card.has_keyboard()


def test_a_narrow_pane_breaks_the_actions_of_the_card(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.resize(300, 600)
    _show_card_of(pane, qtbot, Kind.PERSON, 0)
    buttons = list(pane.card.actions_shown().values())
    assert len({button.y() for button in buttons}) > 1
    assert pane.rect().contains(pane.card.geometry().adjusted(8, 8, -8, -8))
    assert all(pane.card.rect().contains(button.geometry()) for button in buttons)


@pytest.mark.parametrize("theme_is_dark", [False, True])
def test_theme_and_zoom_keep_the_place(pane: ReadingPane, qtbot: QtBot, theme_is_dark: bool) -> None:
    text = "\n".join(f"Line {number} of a text with some words to read in it." for number in range(400))
    pane.show_article(article_of(text, structure_of_lines(text), 3), None, {})
    pane.show_span(text.index("Line 200"), text.index("Line 200") + 8)
    qtbot.wait(10)
    pane.set_theme(Theme(theme_is_dark))
    pane.set_zoom(1.5)
    top = pane.view.cursorForPosition(pane.view.viewport().rect().topLeft() + QPoint(100, 1)).block().text()
    assert abs(int(top.split()[1]) - 196) < 6


def test_an_article_without_analysis_has_no_counts(pane: ReadingPane, story: Story) -> None:
    assert pane.header.chips.isVisible()
    assert pane.header.chips._chips[Kind.PERSON].accessibleName() == "Show people, 2"
    pane.show_article(story[0], None, {})
    assert not pane.header.chips.isVisible()


def test_the_ruler_stays_a_scroll_bar_and_draws_every_kind(pane: ReadingPane, theme: Theme) -> None:
    colours = {theme.kind(Kind.PERSON).line.name(), theme.kind(Kind.PLACE).line.name()}
    image = pane.ruler.grab().toImage()
    drawn = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert colours <= drawn
    pane.set_visible_kinds(frozenset({Kind.PERSON}))
    image = pane.ruler.grab().toImage()
    drawn = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert drawn & colours == {theme.kind(Kind.PERSON).line.name()}


def test_the_header_takes_no_room_for_lines_that_are_gone(pane: ReadingPane, story: Story, qtbot: QtBot) -> None:
    qtbot.wait(10)
    height = pane.header.height()
    pane.show_article(article_of("Short.", number=7), None, {})
    qtbot.wait(10)
    pane.show_article(*story)
    assert pane.header.height() == height


def test_a_name_in_the_byline_leads_to_the_header(qtbot: QtBot, theme: Theme) -> None:
    text = "By Anna Lee\n" + "\n".join(f"Porto line {number}." for number in range(300))
    structure = replace(structure_of_lines(text), byline=(0, 11))
    chain = Chain(ChainNumber(0), Kind.PLACE, "Porto")
    mention = Mention(12, 17, Kind.PLACE, "Porto", ChainNumber(0))
    pane = ReadingPane(theme)
    qtbot.addWidget(pane)
    pane.show()
    pane.show_article(article_of(text, structure), Analysis("test", "en", structure, (mention,), (), (chain,)), {})
    assert pane.header.byline.text() == "By Anna Lee"
    pane.show_span(len(text) - 5, len(text))
    qtbot.waitUntil(lambda: pane.ruler.value() > 0)
    pane.show_span(3, 11)
    qtbot.waitUntil(lambda: pane.ruler.value() == 0)
    assert pane.view.focused_mark() is None


def long_pane(qtbot: QtBot, theme: Theme, parts: int = 3) -> tuple[ReadingPane, str]:
    """A text of so many parts with one name near the beginning of each, the same person's."""
    pane = ReadingPane(theme)
    qtbot.addWidget(pane)
    pane.resize(700, 600)
    pane.show()
    qtbot.waitExposed(pane)
    filling = "A line of text that has some words in it.\n" * (LONGEST_PART // 42 - 2)
    text = ("Anna Lee spoke.\n" + filling) * parts
    structure = structure_of_lines(text)
    starts = [match.start() for match in re.finditer("Anna Lee", text)]
    mentions = tuple(Mention(at, at + 8, Kind.PERSON, "Anna Lee", ChainNumber(0)) for at in starts)
    chain = Chain(ChainNumber(0), Kind.PERSON, "Anna Lee")
    pane.show_article(
        article_of(text, structure), Analysis("test", "en", structure, mentions, (), (chain,)), {0: EntityId(1)}
    )
    assert pane._shown.display.parts >= parts
    return pane, text


def test_steps_lead_through_all_parts_and_round(qtbot: QtBot, theme: Theme) -> None:
    pane, text = long_pane(qtbot, theme)
    starts = [match.start() for match in re.finditer("Anna Lee", text)]
    reached = []
    for _ in range(4):
        pane.step_mention(1)
        reached.append(pane._caret())
        assert pane.view.focused_mark() is not None
    assert reached == [*starts[:3], starts[0]]
    pane.step_mention(-1)
    assert pane._caret() == starts[-1]


def test_wheel_and_keys_lead_into_the_next_part_and_back(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    # however slow the machine is, the second turn of the wheel comes soon after the first
    monkeypatch.setattr("newsreader.ui.panes.reader_view._WHEEL_RESTS_MS", 60_000)
    pane, _text = long_pane(qtbot, theme)
    pane.view.part_requested.emit(-1, False)
    assert pane._shown.display.part == 0
    qtbot.keyClick(pane.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert pane._shown.display.part == pane._shown.display.parts - 1
    qtbot.keyClick(pane.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert pane._shown.display.part == 0
    assert pane.header.isVisible()
    pane.view.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(pane.view, Qt.Key.Key_PageDown)
    assert (pane._shown.display.part, pane.ruler.value()) == (1, 0)
    assert not pane.header.isVisible()
    turn_wheel(pane, 120)
    assert (pane._shown.display.part, pane.ruler.value()) == (0, pane.ruler.maximum())
    # the same turn goes on: it does not run through the parts
    turn_wheel(pane, -120)
    assert pane._shown.display.part == 0


def turn_wheel(pane: ReadingPane, angle: int) -> None:
    centre = QPointF(pane.view.viewport().rect().center())
    wheel = QWheelEvent(
        centre, pane.view.mapToGlobal(centre), QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(pane.view.viewport(), wheel)


def test_the_ruler_of_a_long_text_leads_to_every_part(qtbot: QtBot, theme: Theme) -> None:
    pane, _text = long_pane(qtbot, theme)
    qtbot.mouseClick(pane.ruler, Qt.MouseButton.LeftButton, pos=QPoint(10, round(pane.ruler.height() * 0.9)))
    assert pane._shown.display.part == pane._shown.display.parts - 1
    assert pane.scroll_position() == pytest.approx(0.9, abs=0.05)
    qtbot.mouseClick(pane.ruler, Qt.MouseButton.LeftButton, pos=QPoint(10, 1))
    assert pane._shown.display.part == 0


@pytest.mark.parametrize("zoom", [0.6, 1.0, 2.5])
def test_a_place_is_the_same_at_every_size(pane: ReadingPane, qtbot: QtBot, zoom: float) -> None:
    text = "\n".join(f"Line {number} of a text with some words to read in it, long enough to be broken." for number in range(400))
    pane.show_article(article_of(text, structure_of_lines(text), 3), None, {})
    wanted = text.index("Line 200")
    pane.restore_place(wanted)
    qtbot.wait(10)
    pane.set_zoom(zoom)
    pane.set_text_style(replace(pane._style, typeface="sans", line_width=50))
    pane.restore_place(wanted)
    qtbot.wait(10)
    assert pane.place() == wanted
    pane.restore_place(0)
    assert (pane.place(), pane.ruler.value()) == (0, 0)


def test_enter_in_the_find_field_goes_on_and_back_and_tells_when_it_goes_round(
    pane: ReadingPane, qtbot: QtBot, story: Story
) -> None:
    pane.open_find()
    field, bar = pane.find_bar._field, pane.find_bar
    qtbot.keyClicks(field, "lee")
    assert bar.found() == "1 of 2"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert bar.found() == "2 of 2"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert bar.found() == "On from the beginning  ·  1 of 2"
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.found() == "On from the end  ·  2 of 2"
    bar._case.click()
    assert bar.found() == "Not found"
    bar._case.click()
    bar._whole.click()
    assert bar.found().endswith("of 2")
    qtbot.keyClicks(field, "s")
    assert bar.found() == "Not found"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert bar.isHidden()
    # each article keeps its own
    pane.show_article(article_of("Lees and others.", number=9), None, {})
    pane.open_find()
    assert bar.found() == "1 of 1"
    field.setText("others")
    pane.show_article(*story)
    assert bar.isHidden()
    pane.open_find()
    assert (field.text(), bar._whole.isChecked()) == ("lees", True)


def test_found_words_are_painted_in_the_text_and_in_the_ruler(pane: ReadingPane, theme: Theme) -> None:
    def is_painted(widget: QWidget, token: str) -> bool:
        image = widget.grab().toImage()
        wanted = theme.colour(token).name()
        return any(image.pixelColor(x, y).name() == wanted for x in range(image.width()) for y in range(image.height()))

    assert not is_painted(pane.view.viewport(), "found")
    assert pane.set_found_words(FoundWords((("harbour", False), ("disagree", True))))
    assert pane.find_bar.found() == "1 of 2"
    assert pane.find_bar.isVisible()
    assert pane.find_bar._searched.text() == "Searched for: “harbour”, “disagree”"
    assert is_painted(pane.view.viewport(), "found")
    assert is_painted(pane.ruler, "found_line")
    pane.find_next(1)
    assert pane.view.textCursor().selectedText() == "disagreed"
    assert not pane.set_found_words(FoundWords())
    assert pane.find_bar.isHidden()
    assert not is_painted(pane.view.viewport(), "found")


def test_the_readers_own_highlights_are_painted_and_stepped(pane: ReadingPane, theme: Theme) -> None:
    assert not pane.step_own_highlight(1)
    assert pane._shown.article is not None
    at = pane._shown.article.text.index("met")
    pen = HighlightColour.GREEN
    pane.set_own_highlights([OwnHighlight(HighlightId(1), pane._shown.article.id, at, at + 3, pen)])
    image = pane.view.viewport().grab().toImage()
    wanted = theme.pen(pen).fill.name()
    assert any(image.pixelColor(x, y).name() == wanted for x in range(image.width()) for y in range(image.height()))
    assert pane.step_own_highlight(1)
    assert pane.view.textCursor().selectedText() == "met"


def test_a_mark_never_reaches_into_its_neighbours(qtbot: QtBot, theme: Theme) -> None:
    pane = ReadingPane(theme)
    qtbot.addWidget(pane)
    pane.resize(700, 400)
    pane.show()
    qtbot.waitExposed(pane)
    text = "See (Porto), then Porto; Porto’s—“Porto” and Porto."
    structure = structure_of_lines(text)
    starts = [match.start() for match in re.finditer("Porto", text)]
    mentions = tuple(Mention(at, at + 5, Kind.PLACE, "Porto", ChainNumber(0)) for at in starts)
    chain = Chain(ChainNumber(0), Kind.PLACE, "Porto")
    pane.show_article(article_of(text, structure), Analysis("t", "en", structure, mentions, (), (chain,)), {})
    line = pane.view.document().begin().layout().lineAt(0)
    left = pane.view.document().documentLayout().blockBoundingRect(pane.view.document().begin()).left()
    for mark in pane._shown.marks.all:
        (rect,) = pane.view.rects_of(mark)
        before, after = text[mark.start - 1], text[mark.end]
        first, last = (left + line.cursorToX(at)[0] for at in (mark.start, mark.end))  # type: ignore[index]
        assert rect.left() == pytest.approx(first - (1.2 if before == " " else 0), abs=0.01)
        assert rect.right() == pytest.approx(last + (1.2 if after == " " else -0.4), abs=0.01)


def test_a_long_text_is_sought_in_while_the_window_goes_on(qtbot: QtBot, theme: Theme) -> None:
    """The first place shows before the last is known, and what is closed meanwhile stays closed."""
    pane = ReadingPane(theme)
    qtbot.addWidget(pane)
    pane.resize(700, 600)
    pane.show()
    pane.show_article(article_of("A needle.\n" + "Nothing to see here at all, once more.\n" * 60_000 + "A needle."), None, {})
    pane.find_bar.open(Sought("needle"))
    qtbot.waitUntil(lambda: pane.find_bar.found() == "1 of 2", timeout=30_000)
    pane.finding.step(1)
    assert pane.find_bar.found() == "2 of 2"
    pane.find_bar.open(Sought("nothing to see"))
    assert pane.finding._timer.isActive()
    pane.finding.close()
    assert not pane.finding._timer.isActive()
    qtbot.wait(50)
    assert pane.find_bar.isHidden()
    assert pane.finding.set_searched(FoundWords((("nowhere", False),)), moves=True)
    qtbot.waitUntil(pane.find_bar.isHidden, timeout=30_000)
