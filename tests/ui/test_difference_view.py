"""Two texts with their differences: marked by more than colour, gone through by key, kept at one height."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from newsreader.analysis.word_difference import find_difference
from newsreader.ui.panes.difference_view import DifferenceView
from newsreader.ui.theme import Theme
from versions_of_a_story import PARAGRAPHS, edited, story

LONG = "\n\n".join(PARAGRAPHS * 8)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> DifferenceView:
    view = DifferenceView(theme)
    qtbot.addWidget(view)
    view.resize(800, 400)
    view.show()
    qtbot.waitExposed(view)
    view.show_texts(story(), edited(), find_difference(story(), edited()))
    return view


def marked(view: DifferenceView, *, is_left: bool) -> list[tuple[str, bool, bool]]:
    """Words that are not as the others, with whether they are struck through and underlined."""
    document = (view.left if is_left else view.right).document()
    found = []
    block = document.begin()
    while block.isValid():
        for fragment in block:  # type: ignore[attr-defined]
            form = fragment.fragment().charFormat()
            if form.fontStrikeOut() or form.fontUnderline():
                found.append((fragment.fragment().text(), form.fontStrikeOut(), form.fontUnderline()))
        block = block.next()
    return found


def selected(column: object) -> str:
    cursor = column.textCursor()  # type: ignore[attr-defined]
    assert isinstance(cursor, QTextCursor)
    return cursor.selectedText().strip()


def test_side_by_side_each_text_stands_whole(view: DifferenceView) -> None:
    assert view.left.toPlainText() == story()
    assert view.right.toPlainText() == edited()
    assert marked(view, is_left=True) == [("forty", True, False), ("next week", True, False)]
    assert [words for words, _, is_underlined in marked(view, is_left=False) if is_underlined] == [
        "41", "and crew", "on Monday evening", "Tickets stay valid, it said.", "now",
    ]  # fmt: skip


def test_as_one_text_both_stand_in_it(view: DifferenceView) -> None:
    view.set_side_by_side(False)
    assert not view.right.isVisible()
    assert ("forty", True, False) in marked(view, is_left=True)
    assert ("41", False, True) in marked(view, is_left=True)


def test_markup_in_a_text_is_words(view: DifferenceView) -> None:
    view.show_texts("<b>a</b>", "<img src=x>", find_difference("<b>a</b>", "<img src=x>"))
    assert view.left.toPlainText() == "<b>a</b>"
    assert view.right.toPlainText() == "<img src=x>"


def test_differences_are_gone_through_round_and_round(view: DifferenceView, qtbot: QtBot) -> None:
    reached: list[int] = []
    view.reached.connect(reached.append)
    for _ in range(6):
        view.step(1)
    assert reached == [0, 1, 2, 3, 4, 0]
    view.step(-1)
    assert view.at == 4
    assert view.words_of(2) == ("next week ", "on Monday evening ")
    view.go_to(2)
    assert (selected(view.left), selected(view.right)) == ("next week", "on Monday evening")
    view.set_side_by_side(False)
    assert selected(view.left) == "next week on Monday evening"


def test_no_difference_is_nowhere_to_go(view: DifferenceView) -> None:
    view.show_texts(story(), story(), find_difference(story(), story()))
    view.step(1)
    assert (view.differences, view.at) == ((), -1)


def test_scrolling_one_text_scrolls_the_other_to_the_same_words(view: DifferenceView, qtbot: QtBot) -> None:
    extra = "\n\n".join(("Something came in before all that.",) * 12)
    after = f"{extra}\n\n{LONG}"
    view.show_texts(LONG, after, find_difference(LONG, after))
    bar = view.left.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    stretch, share = view.left.top()
    other, other_share = view.right.top()
    assert stretch == other
    assert other_share == pytest.approx(share, abs=0.06)


def test_a_run_without_end_is_broken(view: DifferenceView) -> None:
    text = "x" * 100_000
    view.show_texts(text, text + "y", find_difference(text, text + "y"))
    assert view.left.toPlainText().replace("\u200b", "") == text
