"""Damaged rows made as they were: from a backup, from the article's original bytes, or as far as they can be read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from newsreader.errors import LibraryDamagedError, NewsreaderError
from newsreader.model.care import Damage
from newsreader.storage.backups import open_backup
from newsreader.storage.connection import Database, Row, places
from newsreader.storage.damaged_rows import row_hash_of
from newsreader.storage.guards import (
    GUARDED,
    Key,
    guard_anew,
    guarded_columns,
    guarded_tables,
    is_key,
    key_columns,
    table_columns,
)
from newsreader.storage.mended_texts import ReadAgain, mend_text, put_text, read_first

_REPLACED_WITH = "\N{REPLACEMENT CHARACTER}"


class Backups:
    """The backups to mend from, newest first, opened when they are first needed."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._left = list(paths)
        self._open: list[Database] = []

    def __iter__(self) -> Iterator[Database]:
        """Each that can be opened."""
        yield from self._open
        while self._left:
            path = self._left.pop(0)
            try:
                backup = open_backup(path)
                has_guards = bool(guarded_tables(backup))
            except NewsreaderError:
                continue
            if has_guards:
                self._open.append(backup)
                yield backup

    def close(self) -> None:
        """Close those that were opened."""
        for backup in self._open:
            backup.close()


def mend_row(database: Database, damage: Damage, backups: Backups, read_again: ReadAgain) -> bool:
    """Bring a row back to what its hash says it was; whether that could be done."""
    table, key = damage.table, damage.key
    kept = database.row("SELECT hash FROM guard WHERE part = ? AND first = ? AND second = ?", (table, *key))
    if kept is None:
        return table == "article_text" and mend_text(database, int(key[0]), None, read_again)
    for backup in backups:
        row = _row_with(backup, table, key, int(kept[0]))
        if row is not None:
            _put(database, table, row)
            return True
    return table == "article_text" and mend_text(database, int(key[0]), int(kept[0]), read_again)


def accept_row(database: Database, damage: Damage, read_again: ReadAgain) -> bool:
    """Take a row that cannot be mended for right, as far as it can be read; False when it is gone."""
    table, key = damage.table, damage.key
    try:
        found = row_hash_of(database, table, key)
    except LibraryDamagedError:
        _make_readable(database, table, key)
        found = row_hash_of(database, table, key)
    if found is not None:
        if table == "article_text":
            _follow_text(database, int(key[0]))
        guard_anew(database, table, key)
        return True
    if table == "article" and _make_article(database, int(key[0]), read_again):
        return True
    database.run("DELETE FROM guard WHERE part = ? AND first = ? AND second = ?", (table, *key))
    return False


def bring_back_missing(database: Database, backups: Backups) -> list[tuple[str, Key]]:
    """Rows of the newest backup that are not here, for when nobody knows what should be; gives their keys."""
    found: list[tuple[str, Key]] = []
    for backup in backups:
        for table in guarded_tables(backup):
            if table_columns(backup, table) != table_columns(database, table):
                continue
            keys = {row[:2] for row in database.rows(f"SELECT {key_columns(table)} FROM {table}")}
            missing = [row for row in backup.rows(f"SELECT {key_columns(table)} FROM {table}") if row[:2] not in keys]
            for key in missing:
                row = backup.row(f"SELECT * FROM {table} WHERE {is_key(table)}", key[: len(GUARDED[table])])
                if row is not None and _put(database, table, row):
                    found.append((table, (key[0], key[1])))
        break
    return found


def remove_orphans(database: Database) -> None:
    """Rows whose article or tag is gone for good go too."""
    for table, rowid, parent, _number in database.rows("PRAGMA foreign_key_check"):
        if rowid is not None:
            database.run(f"DELETE FROM {table} WHERE rowid = ?", (rowid,))
        elif table == "article_tag":
            column = "tag_id" if parent == "tag" else "article_id"
            database.run(f"DELETE FROM article_tag WHERE {column} NOT IN (SELECT id FROM {parent})")


def _row_with(backup: Database, table: str, key: Key, kept: int) -> Row | None:
    """The backup's row if it is the very one."""
    try:
        if table not in guarded_tables(backup) or row_hash_of(backup, table, key) != kept:
            return None
        return backup.row(f"SELECT * FROM {table} WHERE {is_key(table)}", key[: len(GUARDED[table])])
    except LibraryDamagedError:
        return None


def _put(database: Database, table: str, row: Row) -> bool:
    """Put a row in the place of the one with its key; whether it fits among the others."""
    columns = table_columns(database, table)
    key = [cell for column, cell in zip(columns, row, strict=True) if column in GUARDED[table]]
    database.run(f"DELETE FROM {table} WHERE {is_key(table)}", key)
    sql = f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({places(columns)}) RETURNING 1"
    return database.row(sql, row) is not None


def _make_readable(database: Database, table: str, key: Key) -> None:
    """Put the sign for an unreadable character where a text is no UTF-8 any more."""
    values = key[: len(GUARDED[table])]
    for column in guarded_columns(database, table):
        row = database.row(f"SELECT typeof({column}), CAST({column} AS BLOB) FROM {table} WHERE {is_key(table)}", values)
        if row and row[0] == "text":
            text = bytes(row[1]).decode("utf-8", "replace")
            database.run(f"UPDATE {table} SET {column} = ? WHERE {is_key(table)}", (text, *values))


def _follow_text(database: Database, article: int) -> None:
    """Let the article's row know the text as it is now, or the same file would come in once more."""
    row = database.row("SELECT text, text_hash FROM article_text JOIN article ON id = article_id WHERE id = ?", (article,))
    if row is None:
        return
    found = hashlib.sha256(str(row[0]).encode("utf-8")).digest()
    is_taken = database.row("SELECT 1 FROM article WHERE text_hash = ?", (found,)) is not None
    if found != row[1] and not is_taken:
        database.run("UPDATE article SET text_hash = ? WHERE id = ?", (found, article))
        guard_anew(database, "article", (article, 0))


def _make_article(database: Database, article: int, read_again: ReadAgain) -> bool:
    """A row of its own for a text that has lost it, or for the copies of one of which nothing else is left."""
    try:
        row = database.row("SELECT text FROM article_text WHERE article_id = ?", (article,))
        copy = database.row("SELECT min(added) FROM copy WHERE article_id = ?", (article,))
        ready = read_first(database, article, read_again) if row is None else None
    except LibraryDamagedError:
        return False
    if row is None and ready is None:
        return False
    text = str(row[0]) if row else ready.text if ready else ""
    added = str(copy[0]) if copy and copy[0] else "1970-01-01T00:00:00+00:00"
    title = next((line.strip() for line in text.split("\n") if line.strip()), _REPLACED_WITH)[:200]
    sql = (
        "INSERT OR IGNORE INTO article (id, text_hash, title, title_key, sort_date, added, words, snippet, row_hash)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, X'') RETURNING 1"
    )
    text_hash = hashlib.sha256(text.encode("utf-8")).digest()
    cells = (article, text_hash, title, title.casefold(), added, added, len(text.split()), title)
    if database.row(sql, cells) is None:
        return False
    if ready is not None:
        put_text(database, article, ready)
        guard_anew(database, "article_text", (article, 0))
    guard_anew(database, "article", (article, 0))
    return True
