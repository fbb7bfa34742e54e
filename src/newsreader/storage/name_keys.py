"""The index of names: which names are filed under which keys. A key is kept as a hash, so that a row is a few bytes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from hashlib import blake2b

from newsreader.model.annotation import Kind
from newsreader.model.linking import NameId
from newsreader.model.values import dataclass
from newsreader.storage.connection import Database
from newsreader.storage.json_cells import to_json

KeyOf = Callable[[Kind, str], str]
KeysOf = Callable[[Kind, str], Collection[str]]
SurnameOf = Callable[[Kind, str], str | None]

_REFILED_AT_ONCE = 5000
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
    """A signed 64-bit number, the same in every process. Two keys in one number only mean more candidates."""
    digest = blake2b(_OPENINGS[kind] + key.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


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


def file_all_anew(database: Database, keys: NameKeys) -> None:
    """Empty the index and file every name again, as the rules for keys may have changed since."""
    database.run("DELETE FROM name_key")
    database.run("UPDATE name SET surname = NULL WHERE surname IS NOT NULL")
    last = 0
    while rows := database.rows(
        "SELECT id, kind, surface FROM name WHERE id > ? ORDER BY id LIMIT ?", (last, _REFILED_AT_ONCE)
    ):
        for name, kind, surface in rows:
            file_name(database, keys, Kind(kind), NameId(name), surface)
        last = rows[-1][0]


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
