from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from newsreader.model.annotation import Analysis, Chain, ChainNumber, Kind, Mention
from newsreader.model.article import Article, Structure
from newsreader.model.entity import EntityId
from newsreader.ui.panes.aside_folds import AsideFold
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
    pane.show_span(*next((m.start, m.end) for m in pane._analysis.mentions if m.name == "Paris"))  # type: ignore[union-attr]
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
    aside = pane._analysis.structure.asides[0]  # type: ignore[union-attr]
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

    pane.show_span(*next((m.start, m.end) for m in pane._analysis.mentions if m.name == "Paris"))  # type: ignore[union-attr]
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
    assert pane.view.textCursor().selectedText() == "needle"
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
        (Kind.PERSON, 0, ("Anna Lee", "Person  ·  2 times here  ·  in 41 other articles")),
        (Kind.QUOTE, 0, ("Anna Lee", "Quote  ·  speaker")),
        (Kind.QUOTE, 1, ("Anna Lee", "Quote  ·  probable speaker")),
        (Kind.QUOTE, 2, ("Unattributed", "Quote  ·  no sure speaker")),
    ],
)
def test_the_card_says_who_and_goes_when_the_pointer_does(
    pane: ReadingPane, qtbot: QtBot, kind: Kind, number: int, words: tuple[str, str]
) -> None:
    pane.set_hover_facts(lambda _entity: "in 41 other articles")
    mark = pane.view.visible_marks(frozenset({kind}))[number]
    rect = pane.view.rects_of(mark)[0].toRect()
    # the opening mark of a quote: no name lies on it
    qtbot.mouseMove(pane.view.viewport(), rect.center() if kind is Kind.PERSON else rect.topLeft() + QPoint(4, 12))
    qtbot.waitUntil(pane.card.isVisible, timeout=2000)
    assert pane.card.words() == words
    top = pane.view.viewport().mapTo(pane, rect.topLeft()).y()
    assert pane.card.y() > top
    qtbot.keyClick(pane.view, Qt.Key.Key_Escape)
    assert not pane.card.isVisible()


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
