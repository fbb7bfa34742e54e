"""The file that keeps a library's windows between sessions, one for each library, beside the settings. No Qt here."""

from __future__ import annotations

import hashlib
import json
import logging
import os
from pathlib import Path

from newsreader.ui.plain_values import MisfitError, from_plain, to_plain
from newsreader.ui.window.state import SessionState

_log = logging.getLogger(__name__)
_KEPT_FILES = 50
"""Sessions of libraries that were not opened for longest are forgotten beyond these."""


class SessionFile:
    """Reads and writes the session of one library. Nothing that goes wrong with it stops the reader from reading."""

    def __init__(self, settings_path: Path, library: Path) -> None:
        self._library = str(library.absolute())
        name = hashlib.sha256(self._library.encode("utf-8", "surrogateescape")).hexdigest()[:20]
        self.path = settings_path.parent / "sessions" / f"{name}.json"
        self._written = ""

    def read(self) -> SessionState:
        """What was kept; an empty session where there is no file or it is damaged."""
        try:
            state = from_plain(SessionState, json.loads(self.path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return SessionState(self._library)
        except (OSError, ValueError, MisfitError, RecursionError) as error:
            _log.warning("the windows of the last session are not restored, their file cannot be read: %s", error)
            return SessionState(self._library)
        return state

    def write(self, state: SessionState) -> None:
        """Keep a session: beside and renamed, so that a crash leaves the old file or the new one."""
        text = json.dumps(to_plain(SessionState(self._library, state.windows)), indent=1, ensure_ascii=True)
        if text == self._written:
            return
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            beside = self.path.with_suffix(f".{os.getpid()}.tmp")
            beside.write_text(text, encoding="utf-8")
            beside.replace(self.path)
        except OSError as error:
            _log.warning("the windows of this session could not be kept: %s", error)
            return
        if not self._written:
            self._forget_old()
        self._written = text

    def _forget_old(self) -> None:
        try:
            files = sorted(self.path.parent.glob("*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
            for path in files[_KEPT_FILES:]:
                path.unlink()
        except OSError as error:
            _log.info("old sessions were not tidied up: %s", error)
