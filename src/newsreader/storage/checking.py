"""Is a library whole? Its file, every row that cannot be made again, its indexes, and what the analysis found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from newsreader.errors import CancelledError, LibraryDamagedError
from newsreader.model.care import CheckReport, Damage, Part
from newsreader.storage.connection import Database, connect_to_read
from newsreader.storage.damaged_rows import compare_rows
from newsreader.storage.guards import GUARDED, count_guards, guarded_tables
from newsreader.storage.refiling import is_up_to_date
from newsreader.storage.word_indexes import INDEXES, find_wrong_indexes

Tell = Callable[[int, int | None], None]
"""Hears how many of how many; raises CancelledError to stop."""

_ABOUT_AN_INDEX = re.compile(r"\bmissing from index\b|\bentries in index\b|\bnon-unique entry in index\b")
_MOST_MESSAGES = 100

_SIZED = "WITH sized AS MATERIALIZED (SELECT article_id, length(text) AS size FROM article_text)"
"""Each text is measured once, and not for each of its mentions."""
_CONTRADICTIONS = (
    f"{_SIZED} SELECT 1 FROM sized CROSS JOIN mention USING (article_id)"
    " WHERE start < 0 OR end <= start OR end > size",
    f"{_SIZED} SELECT 1 FROM sized CROSS JOIN quote USING (article_id)"
    " WHERE start < 0 OR end <= start OR end > size OR speaker_end > size OR cue_end > size",
    "SELECT 1 FROM chain JOIN article ON id = article_id WHERE chain.sort_date <> article.sort_date",
    "SELECT 1 FROM chain JOIN link USING (name_id) WHERE chain.entity_id IS NOT link.entity_id AND namesake = ''",
    "SELECT 1 FROM entity WHERE retired_at IS NOT NULL AND id IN (SELECT entity_id FROM link)",
    "SELECT 1 FROM link LEFT JOIN name ON name.id = name_id WHERE name.id IS NULL",
)
"""Questions with an answer only where what the analysis found contradicts the texts or itself."""


def check(database: Database, tell: Tell) -> CheckReport:
    """Look at everything. Raises CancelledError."""
    damages = [*_check_file(database, tell)]
    if any(damage.part is Part.FILE for damage in damages) and not _has_guards(database):
        return CheckReport(tuple(damages), 0)
    rows = 0
    total = 0
    try:
        total = count_guards(database)
        for compared, damaged in compare_rows(database):
            rows += compared
            damages += damaged
            tell(rows, 2 * total)
    except LibraryDamagedError as error:
        damages.append(Damage(Part.FILE, str(error)))
    damages += _check_analysis(database, tell, rows, 2 * total)
    filed = 0

    def tell_filed(count: int) -> None:
        nonlocal filed
        filed += count
        tell(min(rows + filed, 2 * total), 2 * total)

    can_compare = is_up_to_date(database) and not any(damage.part is Part.FILE for damage in damages)
    if can_compare and find_wrong_indexes(database, tell_filed):
        damages.append(Damage(Part.WORDS))
    return CheckReport(_without_repeats(damages), rows)


def check_quickly(database: Database, seconds: float, is_stopped: Callable[[], bool]) -> CheckReport:
    """Look at as much as can be done in a time: the file first, then rows, those of articles first."""
    until = monotonic() + seconds
    damages: list[Damage] = []
    rows = 0
    is_whole = True

    def tell(_done: int, _total: int | None) -> None:
        if is_stopped() or monotonic() > until:
            raise CancelledError("The check was stopped.")

    try:
        damages += _check_file(database, tell, quick=True)
        for compared, damaged in compare_rows(database):
            rows += compared
            damages += damaged
            tell(rows, None)
    except CancelledError:
        is_whole = False
    except LibraryDamagedError as error:
        damages.append(Damage(Part.FILE, str(error)))
    return CheckReport(_without_repeats(damages), rows, is_whole)


def open_to_check(path: Path) -> Database:
    """A connection that only reads, with room on the disk for what is made aside. Raises LibraryError."""
    database = connect_to_read(path)
    database.prepare()
    database.run("PRAGMA temp_store = FILE")
    return database


def is_sound_file(database: Database, tell: Tell) -> bool:
    """Whether a file holds together and every row has its hash, as a backup must."""
    if list(_check_file(database, tell)):
        return False
    return not any(damaged for _, damaged in compare_rows(database))


def _check_file(database: Database, tell: Tell, *, quick: bool = False) -> Iterator[Damage]:
    question = "quick_check" if quick else "integrity_check"
    messages: list[str] = []
    try:
        with _asking(database, tell):
            for (message,) in database.stream(f"PRAGMA {question}({_MOST_MESSAGES})"):
                messages.append(str(message))
    except LibraryDamagedError as error:
        messages.append(str(error))
    for message in messages:
        if message == "ok":
            continue
        if "FTS5" in message or any(index.name in message for index in INDEXES):
            yield Damage(Part.WORDS)
        elif _ABOUT_AN_INDEX.search(message):
            yield Damage(Part.INDEX)
        else:
            yield Damage(Part.FILE, message.splitlines()[-1])


@contextmanager
def _asking(database: Database, tell: Tell) -> Iterator[None]:
    """Within a long statement, ask ``tell`` whether to stop."""
    stopped: list[CancelledError] = []

    def is_stopped() -> bool:
        try:
            tell(0, None)
        except CancelledError as error:
            stopped.append(error)
        return bool(stopped)

    database.watch(is_stopped)
    try:
        yield
    finally:
        database.watch(None)


def _check_analysis(database: Database, tell: Tell, done: int, total: int) -> Iterator[Damage]:
    """What the analysis found, and what hangs on it: references that lead nowhere, places that are not in the text."""
    found = Damage(Part.ANALYSIS)
    try:
        with _asking(database, lambda _done, _total: tell(done, total)):
            for table, *_rest in database.stream("PRAGMA foreign_key_check"):
                yield Damage(Part.ROW, f"a reference in {table}") if table in GUARDED else found
            for question in _CONTRADICTIONS:
                if database.row(f"{question} LIMIT 1") is not None:
                    yield found
    except LibraryDamagedError:
        yield found


def _has_guards(database: Database) -> bool:
    try:
        return bool(guarded_tables(database)) and count_guards(database) > 0
    except LibraryDamagedError:
        return False


def _without_repeats(damages: list[Damage]) -> tuple[Damage, ...]:
    return tuple(dict.fromkeys(damages))
