"""The dialog of saved searches: conditions and words in step."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from newsreader.model.query import ArticleOrder
from newsreader.model.suggestion import Suggestion
from newsreader.search.conditions import TEXT, Condition
from newsreader.search.query import Field
from newsreader.ui.dialogs.smart_list import SmartListDialog
from newsreader.ui.theme import Theme
from ui_summaries import part_of

Make = Callable[[str, str], SmartListDialog]


@pytest.fixture
def make(qtbot: QtBot, theme: Theme) -> Make:
    def values(field: Field, typed: str, answered: Callable[[list[Suggestion]], None]) -> None:
        answered([Suggestion("Ann Lee", 3)])

    def made(name: str, query: str) -> SmartListDialog:
        dialog = SmartListDialog(
            theme, "Smart list", name, query, ArticleOrder.OLDEST, (values, lambda _query, answered: answered(7))
        )
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return made


def save_button(dialog: SmartListDialog) -> bool:
    button = part_of(dialog, QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
    return button.isEnabled()


def test_a_search_is_shown_as_conditions(make: Make) -> None:
    dialog = make("Lee", 'person:"Ann Lee" -is:read storm*')
    assert dialog.conditions == (
        Condition("person", "Ann Lee"),
        Condition("is", "read", True),
        Condition(TEXT, "storm*"),
    )
    assert dialog._found.text().startswith("7 article")


def test_a_changed_row_changes_the_words(make: Make) -> None:
    dialog = make("Lee", "person:Lee is:unread")
    dialog.set_any(True)
    assert dialog.words.text() == "person:Lee OR is:unread"
    dialog.add_condition(Condition("source", "Harbour Post"))
    dialog._on_rows_changed()
    assert dialog.words.text() == 'person:Lee OR is:unread OR source:"Harbour Post"'
    dialog._rows[0].removed.emit()
    assert dialog.words.text() == 'is:unread OR source:"Harbour Post"'


def test_changed_words_change_the_rows(make: Make) -> None:
    dialog = make("Lee", "")
    assert list(dialog.conditions) == [Condition(TEXT, "")]
    dialog.type_words("after:7d tag:later")
    assert list(dialog.conditions) == [Condition("after", "7d"), Condition("tag", "later")]
    dialog.type_words("(a b) OR c")
    assert list(dialog.conditions) == []
    assert dialog._too_much.isVisible()
    assert save_button(dialog)


def test_what_is_wrong_cannot_be_saved(make: Make) -> None:
    dialog = make("", "storm")
    assert not save_button(dialog)
    dialog.name.setText("Storms")
    assert save_button(dialog)
    dialog.type_words("after:soon x")
    assert not save_button(dialog)
    assert dialog._problem.isVisible()


def test_saving_tells_name_words_and_order(make: Make, qtbot: QtBot) -> None:
    dialog = make("  Storms  at sea ", "storm ")
    with qtbot.waitSignal(dialog.chosen) as told:
        part_of(dialog, QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).click()
    assert told.args == ["Storms at sea", "storm", ArticleOrder.OLDEST]
