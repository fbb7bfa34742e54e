"""Files inside files: how deep they may lie, how much they may bring, what they are called, who reads them.

Nothing here is ever written to disk: what is unpacked stays in memory, one file at a time.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from newsreader.errors import ArchiveLimitError, ImportFileError
from newsreader.importing.allowance import MOST_TIMES, Allowance
from newsreader.importing.formats import SUFFIXES
from newsreader.importing.paths import name_to_text
from newsreader.importing.stories import read_stories
from newsreader.importing.story import BrokenEntry, GivenFile, Story

DEEPEST = 4
"""A message in a mailbox in an archive in an archive is as deep as people nest; a file that holds itself goes on for ever."""
LARGEST_INNER = 64_000_000
"""Bytes of one unpacked file, which is held in memory."""
_UNSUSPICIOUS = 5_000_000
"""Bytes up to which it does no harm how far something expands."""
_LONGEST_NAME = 200
_MOST_FAULTS = 50
_DRIVE = re.compile(r"[A-Za-z]:")


def allowance_of(file: GivenFile) -> Allowance:
    """The allowance that a file shares with what lies beside and around it, or its own when it is the outermost."""
    return file.allowance or Allowance(file.size)


def bomb_sentence(packed: int, expanded: int) -> str | None:
    """Why an entry of these sizes (bytes) is not unpacked, or None."""
    if expanded > _UNSUSPICIOUS and expanded > packed * MOST_TIMES:
        size = round(expanded / 1_000_000)
        return f"would grow to {size:,} MB, {expanded // max(packed, 1):,} times its size, as only a trap does. It was left out."
    if expanded > LARGEST_INNER:
        return f"is larger than {LARGEST_INNER // 1_000_000} MB. Unpack it and split it into parts."
    return None


def is_wanted(name: str) -> bool:
    """Whether an inner file of this name (see ``InnerNames``) is imported: of a known format and not hidden."""
    parts = name.split("/")
    if any(part.startswith(".") or part == "__MACOSX" for part in parts):
        return False
    return PurePosixPath(parts[-1]).suffix.lower() in SUFFIXES


class InnerNames:
    """Names of the files in one archive, made harmless and different from each other."""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}

    def clean(self, raw: str) -> str:
        """A relative path with ``/`` that leads nowhere outside and holds nothing but what can be shown."""
        shown = "".join(
            "\N{REPLACEMENT CHARACTER}" if unicodedata.category(letter) in ("Cc", "Cf", "Zl", "Zp") else letter
            for letter in name_to_text(raw)[-_LONGEST_NAME:]
        )
        parts = [part.strip() for part in shown.replace("\\", "/").split("/")]
        name = "/".join(part for part in parts if part not in ("", ".", "..") and not _DRIVE.fullmatch(part))
        name = name or "file"
        if name[1:2] == ":":
            name = name[2:].strip() or "file"
        count = self._used[name] = self._used.get(name, 0) + 1
        if count == 1:
            return name
        folder, slash, own = name.rpartition("/")
        stem, dot, suffix = own.rpartition(".")
        return f"{folder}{slash}{stem} ({count}){dot}{suffix}" if stem else f"{name} ({count})"


def read_inner(
    outer: GivenFile, allowance: Allowance, entry: str, data: bytes, *, made: str | None = None
) -> Iterator[Story | BrokenEntry]:
    """The stories of a file inside ``outer``, each with its place; what is wrong with that file is a broken entry.

    ``made`` is the day on which the archive says the file was made. Raises ArchiveLimitError, which ends the whole.
    """
    if outer.depth >= DEEPEST:
        yield BrokenEntry(entry, f"lies in more than {DEEPEST} archives. Unpack the outer ones and import it.")
        return
    name = entry.rpartition("/")[2]
    file = replace(outer, name=name, data=data, depth=outer.depth + 1, allowance=allowance, large=None)
    try:
        for one in read_stories(file):
            yield _placed(entry, one, data, made)
    except ArchiveLimitError:
        raise
    except ImportFileError as error:
        yield BrokenEntry(entry, str(error))


def with_few_faults(stories: Iterator[Story | BrokenEntry]) -> Iterator[Story | BrokenEntry]:
    """The same, but after fifty broken entries the rest of them are only counted."""
    faults = 0
    last = ""
    for one in stories:
        if type(one) is BrokenEntry:
            faults += 1
            last = one.entry
            if faults > _MOST_FAULTS:
                continue
        yield one
    if faults > _MOST_FAULTS:
        yield BrokenEntry(
            last, f"could not be read; {faults - _MOST_FAULTS:,} entries of this file are not named here."
        )


def _placed(entry: str, one: Story | BrokenEntry, data: bytes, made: str | None) -> Story | BrokenEntry:
    place = f"{entry}/{one.entry}" if one.entry else entry
    if isinstance(one, BrokenEntry):
        return replace(one, entry=place)
    original = data if one.original is None else one.original
    return replace(one, entry=place, original=original, made=one.made or made)
