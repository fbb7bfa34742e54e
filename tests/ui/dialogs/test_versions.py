"""The versions of a story in their dialog: which there are, how two differ, what the reader rules."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from newsreader.analysis.word_difference import find_difference
from newsreader.model.article import ArticleId, KnownBy, Published
from newsreader.model.version import Version
from newsreader.ui.dialogs.versions import AS_ONE, VersionsDialog
from newsreader.ui.theme import Theme
from versions_of_a_story import edited, story


def version(number: int, day: str, *, likeness: float | None = None, is_ruled: bool = False) -> Version:
    when = Published(day, KnownBy.TEXT)
    return Version(ArticleId(number), f"Title {number}", "The Post", when, "2026-03-01T10:00:00+00:00", 1200, likeness, is_ruled)


BASE = version(1, "2024-03-02")
EARLIER, LATER = version(2, "2024-03-01", likeness=0.914), version(3, "2024-03-03", is_ruled=True)
STRANGER = version(4, "2024-03-04")
ALL = frozenset({BASE.article, EARLIER.article, LATER.article})


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> VersionsDialog:
    dialog = VersionsDialog(theme)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def rows(dialog: VersionsDialog) -> list[str]:
    return [dialog.list.item(number).text().replace("\n", " | ") for number in range(dialog.list.count())]


def test_others_with_what_is_known_of_them(dialog: VersionsDialog) -> None:
    dialog.show_versions(BASE, [EARLIER, LATER, STRANGER], ALL)
    assert rows(dialog) == [
        "Title 2 | The Post · 1 March 2024 · 1,200 words · 91 % alike",
        "Title 3 | The Post · 3 March 2024 · 1,200 words · put together by you",
        "Title 4 | The Post · 4 March 2024 · 1,200 words · another story so far",
    ]
    assert dialog.windowTitle() == "Versions of “Title 1”"


def test_the_earlier_one_comes_first(dialog: VersionsDialog) -> None:
    asked: list[tuple[ArticleId, ArticleId]] = []
    dialog.difference_requested.connect(lambda *pair: asked.append(pair))
    dialog.show_versions(BASE, [EARLIER, LATER], ALL)
    dialog.list.setCurrentRow(1)
    assert asked == [(EARLIER.article, BASE.article), (BASE.article, LATER.article)]


def test_differences_are_told_in_words(dialog: VersionsDialog, qtbot: QtBot) -> None:
    dialog.show_versions(BASE, [LATER], ALL)
    assert dialog.told == "Comparing…"
    dialog.show_difference(story(), edited(), find_difference(story(), edited()))
    assert dialog.told == "5 differences"
    qtbot.keyClick(dialog, Qt.Key.Key_F3)
    assert dialog.told == "Difference 1 of 5: “forty” became “41”."
    qtbot.keyClick(dialog, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert dialog.told == "Difference 2 of 5: “and crew” came in."
    qtbot.keyClick(dialog, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(dialog, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.told.startswith("Difference 5 of 5")
    dialog.show_difference(edited(), story(), find_difference(edited(), story()))
    dialog.next.click()
    dialog.next.click()
    assert dialog.told == "Difference 2 of 5: “and crew” was taken out."


def test_the_same_words_leave_nowhere_to_go(dialog: VersionsDialog) -> None:
    dialog.show_versions(BASE, [LATER], ALL)
    dialog.show_difference(story(), story(), find_difference(story(), story()))
    assert dialog.told == "Both texts have the same words."
    assert not dialog.next.isEnabled()


def test_one_text_instead_of_two(dialog: VersionsDialog) -> None:
    dialog.show_versions(BASE, [LATER], ALL)
    dialog.show_difference(story(), edited(), find_difference(story(), edited()))
    dialog.layout_choice.button(AS_ONE).click()
    assert not dialog.view.right.isVisible()


def test_the_reader_rules_and_the_dialog_stays_on_it(dialog: VersionsDialog) -> None:
    ruled: list[tuple[ArticleId, ArticleId, bool]] = []
    dialog.ruled.connect(lambda *what: ruled.append(what))
    dialog.show_versions(BASE, [EARLIER, LATER], ALL)
    dialog.list.setCurrentRow(1)
    assert dialog.rule.text() == "Not a version"
    dialog.rule.click()
    assert ruled == [(BASE.article, LATER.article, False)]
    dialog.show_versions(BASE, [EARLIER, LATER], ALL - {LATER.article})
    assert dialog.current() == LATER
    assert dialog.rule.text() == "Versions of one story"
    dialog.rule.click()
    assert ruled[1] == (BASE.article, LATER.article, True)


def test_a_version_is_opened(dialog: VersionsDialog, qtbot: QtBot) -> None:
    dialog.show_versions(BASE, [EARLIER, LATER], ALL, LATER.article)
    with qtbot.waitSignal(dialog.opened) as opened:
        dialog.open_button.click()
    assert opened.args == [LATER.article]
    assert not dialog.isVisible()
