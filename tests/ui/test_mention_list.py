"""The list of an article's mentions, its rows in words, and where it leads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from newsreader.model.annotation import Analysis, Kind
from newsreader.model.article import Article
from newsreader.model.entity import EntityId
from newsreader.ui.dialogs.mention_list import MentionListDialog, spoken_mention
from newsreader.ui.mention_rows import mention_rows, sentence_round
from newsreader.ui.theme import Theme

Story = tuple[Article, Analysis, dict[int, EntityId]]


def test_rows_are_in_reading_order_and_count_the_same(story: Story) -> None:
    article, analysis, _entities = story
    rows = mention_rows(article.text, analysis)
    assert [row.start for row in rows] == sorted(row.start for row in rows)
    lee = [(row.place, row.count) for row in rows if row.name == "Anna Lee" and row.kind is Kind.PERSON]
    assert lee == [(1, 2), (2, 2)]
    quotes = [(row.name, row.is_sure, row.place, row.count) for row in rows if row.kind is Kind.QUOTE]
    assert quotes == [("Anna Lee", True, 1, 3), ("Anna Lee", False, 2, 3), ("", False, 3, 3)]
    outside = [row.name for row in rows if row.is_outside]
    assert outside == ["Paris"]


def test_rows_in_words(story: Story) -> None:
    article, analysis, _entities = story
    said = [spoken_mention(row, with_sentence=False) for row in mention_rows(article.text, analysis)]
    assert "Anna Lee, person, 1 of 2" in said
    assert "Anna Lee, quote, speaker probable, 2 of 3" in said
    assert "Unattributed, quote, 3 of 3" in said
    assert "Paris, place, 1 of 1, not part of this story" in said


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("One. Two Lee three. Four.", "Lee", "Two Lee three."),
        ("Headline\nLee came. He went.", "Lee", "Lee came."),
        ("He asked: “Is Lee here?” Nobody knew.", "Lee", "He asked: “Is Lee here?”"),
        ("Lee", "Lee", "Lee"),
    ],
)
def test_the_sentence_round_a_name(text: str, word: str, sentence: str) -> None:
    start = text.index(word)
    assert sentence_round(text, start, start + len(word)) == sentence


def test_enter_goes_to_the_chosen_one(qtbot: QtBot, theme: Theme, story: Story) -> None:
    article, analysis, _entities = story
    rows = mention_rows(article.text, analysis)
    dialog = MentionListDialog(theme, rows, rows[2].start)
    qtbot.addWidget(dialog)
    dialog.show()
    chosen: list[tuple[int, int]] = []
    dialog.chosen.connect(lambda start, end: chosen.append((start, end)))
    assert dialog._list.currentIndex().row() == 2
    qtbot.keyClick(dialog._list, Qt.Key.Key_Down)
    qtbot.keyClick(dialog._list, Qt.Key.Key_Return)
    assert chosen == [(rows[3].start, rows[3].end)]


def test_typing_narrows(qtbot: QtBot, theme: Theme, story: Story) -> None:
    article, analysis, _entities = story
    dialog = MentionListDialog(theme, mention_rows(article.text, analysis), 0)
    qtbot.addWidget(dialog)
    dialog._search.setText("place")
    qtbot.waitUntil(lambda: {row.name for row in dialog.rows} == {"Porto", "Paris"})
    dialog._search.setText("nobody of this name")
    qtbot.waitUntil(lambda: dialog.rows == [])
    assert dialog._nothing.isVisibleTo(dialog)
