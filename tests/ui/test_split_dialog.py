"""What the dialog of splitting offers: full names with their short forms, and articles; never everything."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from newsreader.model.anchor import NameAnchor
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.entity import Entity, EntityId, EntityTotals, Occurrence, Reason, Strength, Variant
from newsreader.ui.dialogs.split import SplitDialog
from newsreader.ui.theme import Theme

LEE = NameAnchor(Kind.PERSON, "anna lee", "Anna Lee")
LEA = NameAnchor(Kind.PERSON, "anna lea", "Anna Lea")
SAME = (Reason("same_name", "same name", 1.0),)


def variant(surface: str, *names: NameAnchor) -> Variant:
    return Variant(surface, 2, Strength.CERTAIN, SAME, names)


def dialog_of(qtbot: QtBot, theme: Theme, *variants: Variant) -> SplitDialog:
    totals = EntityTotals(Entity(EntityId(1), Kind.PERSON, "Anna Lee"), 2, 4, 0, None, None)
    made = SplitDialog(theme, totals, variants, [])
    qtbot.addWidget(made)
    made.show()
    return made


def test_short_forms_stand_with_the_names_they_are_short_for(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_of(qtbot, theme, variant("Anna Lee", LEE), variant("Lee", LEE), variant("Anna Lea", LEA))
    shown = [dialog._names.item(row).text().split("\n") for row in range(dialog._names.count())]
    assert shown == [["“Anna Lee”", "also as “Lee”  ·  Same name"], ["“Anna Lea”", "Same name"]]


def test_a_name_is_ticked_by_space_and_told(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_of(qtbot, theme, variant("Anna Lee", LEE), variant("Anna Lea", LEA))
    dialog._names.setCurrentRow(1)
    qtbot.keyClick(dialog._names, Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.names_split) as told:
        dialog._split.click()
    assert told.args == [[LEA]]


def test_something_has_to_stay(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_of(qtbot, theme, variant("Anna Lee", LEE), variant("Anna Lea", LEA))
    for row in range(2):
        dialog._names.item(row).setCheckState(Qt.CheckState.Checked)
    assert not dialog._split.isEnabled()
    assert dialog._hint.text() == "Leave at least one: what stays keeps this page."


def test_enter_splits(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_of(qtbot, theme, variant("Anna Lee", LEE), variant("Anna Lea", LEA))
    dialog._names.setCurrentRow(1)
    qtbot.keyClick(dialog._names, Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.names_split, timeout=30_000) as told:
        qtbot.keyClick(dialog._names, Qt.Key.Key_Return)
    assert told.args == [[LEA]]


def test_one_name_alone_cannot_be_split(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_of(qtbot, theme, variant("Anna Lee", LEE), variant("Lee", LEE))
    assert dialog._tabs.currentWidget() is dialog._articles
    assert not dialog._tabs.isTabEnabled(0)


def test_suggested_articles_are_ticked_for_the_reader_to_look_at(qtbot: QtBot, theme: Theme) -> None:
    totals = EntityTotals(Entity(EntityId(1), Kind.PERSON, "Anna Lee"), 3, 4, 0, None, None)
    occurrences = [
        Occurrence(ArticleId(number), f"Story {number}", None, None, "2026-01-01", 1, ()) for number in (1, 2, 3)
    ]
    dialog = SplitDialog(theme, totals, [variant("Anna Lee", LEE), variant("Anna Lea", LEA)], occurrences)
    qtbot.addWidget(dialog)
    dialog.suggest([ArticleId(2)])
    assert dialog._tabs.currentWidget() is dialog._articles
    with qtbot.waitSignal(dialog.articles_split) as told:
        dialog._split.click()
    assert told.args == [[ArticleId(2)]]
