"""Who has a library, which backups of it there are, and what its damages are called: what is known at once."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from newsreader.model.care import Backup, Damage, Part
from newsreader.storage.backup_files import list_backups, take_trouble
from newsreader.storage.export_files import is_export
from newsreader.storage.holding import Hold, Holder, hold_library, is_held, lock_path, read_holder

__all__ = [
    "Hold",
    "Holder",
    "damage_sentence",
    "find_backup",
    "hold_library",
    "is_export",
    "is_held",
    "is_there",
    "list_backups",
    "lock_path",
    "read_holder",
    "take_trouble",
]

_SENTENCES = {
    Part.FILE: "The file is damaged: {what}.",
    Part.ROW: "Changed since it was stored: {what}.",
    Part.LOST: "Gone: {what}.",
    Part.INDEX: "An index does not fit its table; it can be made again.",
    Part.WORDS: "The index of words does not fit the texts; it can be made again.",
    Part.ANALYSIS: "Names and quotes that were found contradict the texts; they can be found again.",
}


def is_there(path: Path) -> bool:
    """Whether a file is there, as far as one may see."""
    try:
        return path.is_file()
    except OSError:
        return False


def damage_sentence(damage: Damage) -> str:
    """What is damaged, as a sentence."""
    return _SENTENCES[damage.part].format(what=damage.what)


def find_backup(library: Path, wanted: str) -> Backup | None:
    """The newest backup whose moment or file begins as wanted, such as "2026-11-24"; the newest of all for "".

    One that was made elsewhere is wanted by its path.
    """
    if wanted and is_there(path := Path(wanted)):
        status = path.stat()
        made = datetime.fromtimestamp(status.st_mtime).isoformat(timespec="seconds")
        return Backup(path, made, status.st_size)
    words = wanted.replace(" ", "T")
    found = (one for one in list_backups(library) if one.made.startswith(words) or one.path.name.startswith(wanted))
    return next(found, None)
