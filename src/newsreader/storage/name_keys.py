"""The index of names: which names are filed under which keys. A key is kept as a hash, so that a row is a few bytes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from functools import lru_cache
from hashlib import blake2b

from newsreader.model.annotation import Kind
from newsreader.model.linking import NameId
from newsreader.model.values import dataclass
from newsreader.storage.connection import Database
from newsreader.storage.json_cells import to_json

KeyOf = Callable[[Kind, str], str]
KeysOf = Callable[[Kind, str], Collection[str]]
SurnameOf = Callable[[Kind, str], str | None]

_KEYS_IN_A_SLICE = 400_000
_KINDS = {str(kind): kind for kind in Kind}
_OPENINGS = {kind: f"{kind}\0".encode() for kind in Kind}


@dataclass(frozen=True, slots=True)
class NameKeys:
    """How names are told apart and found, as decided outside the storage.

    ``key_of`` gives what all spellings of one name share; ``keys_of`` gives what a name is filed under for candidates,
    ``queries_of`` the keys under which it looks for them itself, and ``surname_of`` the surname it is a holder of.
    """

    key_of: KeyOf
    keys_of: KeysOf
    queries_of: KeysOf
    surname_of: SurnameOf


def key_hash(kind: Kind, key: str) -> int:
    """A signed 64-bit number, the same in every process. Two keys in one number only mean more candidates.

    The upper half stands for the key's place, so that keys of one place ("full smith|j", "name smith|john") are
    neighbours in the index and share its pages; the lower half for the whole key.
    """
    place = key.partition(" ")[2].partition("|")[0]
    return int.from_bytes(_place_digest(kind, place) + _digest(kind, key), "big", signed=True)


@lru_cache(maxsize=1 << 12)
def _place_digest(kind: Kind, place: str) -> bytes:
    # what a name is filed under and asks for stands in three or four places
    return _digest(kind, place)


def _digest(kind: Kind, words: str) -> bytes:
    return blake2b(_OPENINGS[kind] + words.encode("utf-8", "surrogatepass"), digest_size=4).digest()


def file_name(database: Database, keys: NameKeys, kind: Kind, name: NameId, surface: str) -> None:
    """File a name under its keys and its surname."""
    database.run_many(
        "INSERT OR IGNORE INTO name_key (key, name_id) VALUES (?, ?)",
        ((key, name) for key in sorted(key_hash(kind, key) for key in keys.keys_of(kind, surface))),
    )
    surname = keys.surname_of(kind, surface)
    if surname is not None:
        database.run("UPDATE name SET surname = ? WHERE id = ?", (surname, name))


def unfile_name(database: Database, keys: NameKeys, kind: Kind, name: NameId, surface: str) -> None:
    """Take a name out of the index; ``surface`` is the one it was filed by."""
    database.run_many(
        "DELETE FROM name_key WHERE key = ? AND name_id = ?",
        ((key_hash(kind, key), name) for key in keys.keys_of(kind, surface)),
    )
    database.run("UPDATE name SET surname = NULL WHERE id = ? AND surname IS NOT NULL", (name,))


def clear_waiting_keys(database: Database) -> None:
    """Begin to file all names anew: no key waits to be put into the index."""
    database.run("DELETE FROM name_key_waiting")


def gather_keys(database: Database, keys: NameKeys, after: NameId, most: int) -> tuple[NameId, int]:
    """Note the keys of the next names after one, in the order of their ids; gives the last and how many there were.

    The rules for surnames may have changed as well, so that each name gets its own anew.
    """
    rows = database.rows(
        "SELECT id, kind, surface, surname FROM name WHERE id > ? ORDER BY id LIMIT ?", (after, most)
    )
    database.run_many(
        "INSERT INTO name_key_waiting (key, name_id) VALUES (?, ?)",
        (
            (key_hash(_KINDS[kind], key), name)
            for name, kind, surface, _ in rows
            for key in keys.keys_of(_KINDS[kind], surface)
        ),
    )
    surnames = ((keys.surname_of(_KINDS[kind], surface), name, before) for name, kind, surface, before in rows)
    database.run_many(
        "UPDATE name SET surname = ? WHERE id = ?",
        ((surname, name) for surname, name, before in surnames if surname != before),
    )
    return (NameId(rows[-1][0]) if rows else after), len(rows)


def count_slices(database: Database) -> int:
    """In how many slices the gathered keys are put into the index."""
    row = database.row("SELECT max(rowid) FROM name_key_waiting")
    return 1 + (row[0] or 0) // _KEYS_IN_A_SLICE if row else 1


def file_slice(database: Database, number: int, slices: int) -> None:
    """Put a slice of the gathered keys into the index, which is emptied before the first one.

    A slice is a stretch of the index that is written from its beginning to its end: names filed one by one would each
    touch pages all over it.
    """
    if number == 0:
        database.run("DELETE FROM name_key")
    width = (1 << 64) // slices
    first = -(1 << 63) + number * width
    last = (1 << 63) - 1 if number == slices - 1 else first + width - 1
    database.run(
        "INSERT OR IGNORE INTO name_key (key, name_id)"
        " SELECT key, name_id FROM name_key_waiting WHERE key BETWEEN ? AND ? ORDER BY key, name_id",
        (first, last),
    )
    if number == slices - 1:
        clear_waiting_keys(database)


def filed_under(database: Database, hashes: Iterable[int]) -> list[tuple[int, NameId]]:
    """(key, name) for every name filed under any of the keys."""
    rows = database.rows(
        "SELECT key, name_id FROM name_key WHERE key IN (SELECT value FROM json_each(?))", (to_json(sorted(hashes)),)
    )
    return [(key, NameId(name)) for key, name in rows]


def few_filed_under(database: Database, hashes: Iterable[int], most: int) -> list[NameId] | None:
    """The names filed under any of the keys; None when they are more than ``most``."""
    rows = database.rows(
        "SELECT DISTINCT name_id FROM name_key WHERE key IN (SELECT value FROM json_each(?)) LIMIT ?",
        (to_json(sorted(hashes)), most + 1),
    )
    return None if len(rows) > most else [NameId(name) for (name,) in rows]
