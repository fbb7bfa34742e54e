"""What a check of a library found, its backups, and what a repair could save."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Part(StrEnum):
    """What of a library can be damaged."""

    FILE = "file"
    """The file itself: pages that cannot be read, or that contradict each other."""
    ROW = "row"
    """Something that cannot be made again: it differs from what was stored."""
    LOST = "lost"
    """Something that cannot be made again: it is gone."""
    INDEX = "index"
    """An index, which can be made again."""
    WORDS = "words"
    """The index of words for searching, which can be made again."""
    ANALYSIS = "analysis"
    """Names and quotes that were found, which can be found again."""


@dataclass(frozen=True, slots=True)
class Damage:
    """One damage: where, and in words what of the library it is, such as ``the text of “Harbour”``.

    ``table`` and ``key`` tell the row of a ROW or LOST damage.
    """

    part: Part
    what: str
    table: str = ""
    key: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The end of a check. ``rows`` counts what was compared with its hash; ``is_whole`` says that nothing was left out."""

    damages: tuple[Damage, ...]
    rows: int
    is_whole: bool = True

    @property
    def is_sound(self) -> bool:
        """Whether nothing is damaged, as far as was looked."""
        return not self.damages


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of a library: when it was made (local time, ISO 8601 to the second) and bytes."""

    path: Path
    made: str
    size: int


@dataclass(frozen=True, slots=True)
class RepairReport:
    """What a repair did: ``mended`` came from backups as it had been, ``doubtful`` stays as it is though it differs from what
    was stored, ``lost`` could not be read and is in no backup. ``kept`` is the damaged library's file.
    """

    mended: tuple[str, ...]
    doubtful: tuple[str, ...]
    lost: tuple[str, ...]
    is_analysis_new: bool
    kept: Path | None


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export of a whole library wrote."""

    articles: int
    rows: int
