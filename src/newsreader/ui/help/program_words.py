"""What help pages take in from the program as it is now: keys, command names, settings, paths."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QKeySequence

from newsreader.settings import SETTINGS, default_settings_path
from newsreader.ui.commands.actions import Actions
from newsreader.ui.commands.table import COMMANDS
from newsreader.ui.crash.records import log_folder

_NATIVE = QKeySequence.SequenceFormat.NativeText


class LiveWords:
    """``ProgramWords`` of one window: the keys that its actions have, also where the reader has changed them."""

    def __init__(self, commands: Actions, library: Path, tr: Callable[[str], str]) -> None:
        """``tr`` is an object's translation."""
        self._tr = tr
        self._commands = commands
        self._library = library
        self._by_id = {command.id: command for command in COMMANDS}
        self._labels = {setting.key: setting.label for setting in SETTINGS if setting.label}

    def key(self, command: str) -> str:
        """The first key of a command, or the bare one, as the platform writes it; empty without any."""
        shortcuts = self._commands[command].shortcuts()
        if shortcuts:
            return str(shortcuts[0].toString(_NATIVE))
        return next((QKeySequence(bare).toString(_NATIVE).lower() for bare in self._by_id[command].bare), "")

    def command(self, command: str) -> str:
        """Menu and name: "File › Import files"."""
        found = self._by_id[command]
        return f"{self._tr(found.menu.value)} › {self._tr(found.text).rstrip('…')}"

    def setting(self, key: str) -> str:
        """The label that the settings show."""
        return self._tr(self._labels[key])

    def path(self, name: str) -> str:
        """Where something lies on this machine."""
        places = {
            "library": self._library,
            "settings": default_settings_path(),
            "log": log_folder(),
        }
        return str(places[name])
