"""What the files of a library's export are called, and which folder is one."""

from __future__ import annotations

import json
from pathlib import Path

FORMAT = 1
HEAD = "export.json"
README = "README.txt"
KIND = "library-export"
TABLES = "tables"
LEFT_OUT = ("guard",)
"""Tables that are made anew when the export is imported."""


def is_export(folder: Path) -> bool:
    """Whether a folder says that it is a library's export."""
    try:
        return bool(json.loads((folder / HEAD).read_bytes()).get("newsreader") == KIND)
    except (OSError, ValueError, AttributeError):
        return False
