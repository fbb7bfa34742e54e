"""Where the program writes its log."""

from __future__ import annotations

from pathlib import Path

import platformdirs


def log_folder() -> Path:
    """The user's folder for logs of this program; it need not exist."""
    return Path(platformdirs.user_log_dir("newsreader", appauthor=False))
