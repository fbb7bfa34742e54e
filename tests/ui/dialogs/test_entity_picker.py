"""The dialog that asks who is meant."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from harbour_library import fill
from newsreader.model.annotation import Kind
from newsreader.ui.dialogs.entity_picker import EntityPicker
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.theme import Theme

KINDS = (Kind.PERSON, Kind.PLACE, Kind.ORGANISATION)


@pytest.fixture
def reader(qapp: object, tmp_path: Path) -> Iterator[LibraryReader]:
    path = tmp_path / "x.library"
    fill(path)
    made = LibraryReader(path)
    yield made
    made.close()


def open_picker(qtbot: QtBot, theme: Theme, reader: LibraryReader, *, by_quotes: bool) -> EntityPicker:
    picker = EntityPicker(theme, reader, "Who", "Who?", KINDS, by_quotes=by_quotes)
    qtbot.addWidget(picker)
    picker.show()
    qtbot.waitUntil(lambda: reader.is_idle() and bool(picker.rows))
    return picker


def test_those_in_most_articles_come_first(qtbot: QtBot, theme: Theme, reader: LibraryReader) -> None:
    picker = open_picker(qtbot, theme, reader, by_quotes=False)
    assert picker.rows[0].entity.name == "Porto"
    assert picker._model.index(0, 0).data() == "Porto, 3 articles"


def test_who_is_sought_for_quotes_is_listed_by_quotes(qtbot: QtBot, theme: Theme, reader: LibraryReader) -> None:
    picker = open_picker(qtbot, theme, reader, by_quotes=True)
    assert [(row.entity.name, row.quotes) for row in picker.rows] == [("Tom Reed", 2), ("Anna Lea", 1), ("Anna Lee", 1)]
    assert picker._model.index(0, 0).data() == "Tom Reed, 2 quotes"
