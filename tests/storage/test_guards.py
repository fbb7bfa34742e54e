"""Hashes of rows: kept by every write, over every column, and told apart where a value is another."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import add_analysed, article, open_library, person
from newsreader.library import Library
from newsreader.model.article import ArticleId
from newsreader.model.own_highlight import HighlightColour
from newsreader.model.query import ArticleOrder
from newsreader.model.tag import Tag, TagColour
from newsreader.storage.guards import (
    GUARDED,
    are_complete,
    cells_hash,
    content_signature,
    fill_guards,
    guarded_columns,
    guarded_tables,
    keep_guards,
    key_columns,
)


def _differing(library: Library) -> list[tuple[str, object]]:
    """Rows whose stored hash is not that of their cells, and hashes without a row."""
    database = library._database
    found: list[tuple[str, object]] = []
    for table in guarded_tables(database):
        kept = {row[:2]: row[2] for row in database.rows("SELECT first, second, hash FROM guard WHERE part = ?", (table,))}
        columns = ", ".join(guarded_columns(database, table))
        for first, second, *cells in database.rows(f"SELECT {key_columns(table)}, {columns} FROM {table}"):
            if kept.pop((first, second), None) != cells_hash(*cells):
                found.append((table, first))
        found += [(table, key[0]) for key in kept]
    return found


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = open_library(tmp_path / "x.library")
    add_analysed(library, article("Ann Lee swam.\n", path="/a.txt", source="Post"), person("Ann Lee"))
    add_analysed(library, article("Tom Reed sat.\n", path="/b.txt"), person("Tom Reed"))
    return library


def test_cells_that_differ_have_another_hash() -> None:
    rows = [(), ("",), (None,), (b"",), ("a", "b"), ("ab",), ("a", b"b"), (1,), ("1",), (1.0,), (11, 1), (1, 11)]
    assert len({cells_hash(*cells) for cells in rows}) == len(rows)
    assert cells_hash("a", None, 1) == cells_hash("a", None, 1)
    assert -(2**63) <= cells_hash("x") < 2**63


def test_every_write_keeps_the_hashes(library: Library) -> None:
    first, second = ArticleId(1), ArticleId(2)
    library.tag_articles("Harbour", [first, second], TagColour.GREEN)
    (tag, *_) = library.list_tags()
    library.change_tag(Tag(tag.tag.id, "Port", TagColour.RED))
    library.set_article_note(first, "look again")
    library.set_article_note(first, "look again, twice")
    library.add_highlight(first, 0, 3, HighlightColour.YELLOW, "who")
    library.save_search("Lee", "person:lee", ArticleOrder.TITLE)
    library.set_starred([first], True)
    library.keep_reading_position(first, 7)
    library.keep_reading_position(first, 9)
    library.delete_articles([second])
    library.undo()
    library.redo()
    assert {row[0] for row in library._database.rows("SELECT DISTINCT part FROM guard")} >= {
        "article", "article_text", "copy", "tag", "article_tag", "article_note", "own_highlight", "saved_search", "bin",
        "reading_position",
    }
    assert _differing(library) == []
    library.empty_bin()
    library.set_article_note(first, "")
    assert _differing(library) == []
    assert library._database.rows("SELECT first FROM guard WHERE part = 'article'") == [(first,)]


@pytest.mark.parametrize("table", [table for table in GUARDED if table in ("article", "copy", "article_text")])
def test_a_change_behind_the_program_shows_in_each_column(library: Library, table: str, tmp_path: Path) -> None:
    database = library._database
    columns = guarded_columns(database, table)
    key = GUARDED[table]
    library.close()
    for column in columns:
        if column in key:
            continue
        library = open_library(tmp_path / "x.library")
        other = "X'00'" if column.endswith("hash") else "'2'"
        for name in database_triggers(library):
            library._database.run(f"DROP TRIGGER {name}")
        library._database.without_own_triggers()
        before = library._database.row(f"SELECT {column} FROM {table} WHERE {key[0]} = 1")
        library._database.run(f"UPDATE {table} SET {column} = {other} WHERE {key[0]} = 1")
        assert _differing(library) == [(table, 1)], column
        library._database.run(f"UPDATE {table} SET {column} = ? WHERE {key[0]} = 1", before or ())
        library.close()


def database_triggers(library: Library) -> list[str]:
    return [row[0] for row in library._database.rows("SELECT name FROM sqlite_temp_schema WHERE type = 'trigger'")]


def test_rows_of_before_get_their_hashes(library: Library) -> None:
    database = library._database
    whole = content_signature(database)
    assert are_complete(database)
    database.run("DELETE FROM guard")
    for name in database_triggers(library):
        database.run(f"DROP TRIGGER {name}")
    keep_guards(database, anew=True)
    assert not are_complete(database)
    while fill_guards(database):
        pass
    assert are_complete(database)
    assert content_signature(database) == whole
    assert _differing(library) == []
