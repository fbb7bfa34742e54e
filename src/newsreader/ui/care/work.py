"""What is done to a library while no window has it open."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class CareWork:
    """Work of ``jobs.care_worker`` on a library: "restore" a backup, "repair" it, or "import" the folder of an export.

    ``source`` is the backup or the folder. "open" means no work: the library is opened anew, to be changed.
    """

    work: str
    library: Path
    source: Path | None = None
