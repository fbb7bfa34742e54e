"""The keys of all commands as they are now: the table's, the platform's, and what the reader changed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from newsreader.settings import Settings
from newsreader.ui.commands import bindings
from newsreader.ui.commands.bindings import Keys, is_bare
from newsreader.ui.commands.table import COMMANDS, Command

_CHANGES, _BARE = "keys.changes", "keys.bare_letters"
_KEYS_OF_SOME = frozenset(
    {"Undo", "Redo", "Copy", "Cut", "Paste", "Open", "New", "Find", "Save", "Close", "Print", "Back", "Forward", "Help",
     "Zoom In", "Zoom Out", "Refresh", "Exit", "Settings"}
)  # fmt: skip

_OWNERS = {keys: command.id for command in COMMANDS for keys in command.keys}
"""Which command the table gives keys to."""


class Keymap(QObject):
    """Reads and writes the reader's changes in the settings; ``changed`` tells that keys may be others now.

    Every window has one of its own; they agree because the settings tell all of them.
    """

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._defaults: dict[str, Keys] = default_bindings()
        self._bindings: dict[str, Keys] = {}
        self._read()
        self._stop_listening = settings.listen(self._on_settings_changed)

    def stop(self) -> None:
        """Its window is closing."""
        self._stop_listening()

    @property
    def has_bare_keys(self) -> bool:
        """Whether keys without a modifier are switched on."""
        return self._settings.flag(_BARE)

    def set_bare_keys(self, are_on: bool) -> None:
        """Switch keys without a modifier on or off."""
        self._settings.put(keys__bare_letters=are_on)

    def keys(self, command: str) -> Keys:
        """The keys of a command in Qt's portable text, also those without a modifier."""
        return self._bindings.get(command, ())

    def working_keys(self, command: str) -> Keys:
        """As ``shown_keys``, without those that are switched off."""
        return tuple(key for key in self.shown_keys(command) if self.has_bare_keys or not is_bare(key))

    def words(self, command: str) -> str:
        """The first key that works, as the platform writes it; "" where there is none."""
        keys = self.working_keys(command)
        return native(keys[0]) if keys else ""

    def working_words(self, command: str) -> str:
        """All keys that work, as the platform writes them, with "or" where there are two."""
        keys = list(map(native, self.working_keys(command)))[:2]
        return self.tr("{first} or {second}").format(first=keys[0], second=keys[1]) if len(keys) > 1 else "".join(keys)

    def all_words(self, command: str) -> str:
        """All keys of a command as the platform writes them."""
        return "   ".join(native(key) for key in self.shown_keys(command))

    def shown_keys(self, command: str) -> Keys:
        """As ``keys``, without those of their own name that some keyboards have: "Undo", "Copy", "Back"."""
        return tuple(key for key in self.keys(command) if key not in _KEYS_OF_SOME)

    def bindings(self) -> Mapping[str, Keys]:
        """All commands' keys."""
        return self._bindings

    # -- changes

    def is_changed(self, command: str) -> bool:
        """Whether a command has other keys than it came with."""
        return self._bindings[command] != self._defaults[command]

    def is_any_changed(self) -> bool:
        """Whether any command has."""
        return any(map(self.is_changed, self._defaults))

    def owner_of(self, key: str, *, but: str = "") -> str | None:
        """The other command that has a key."""
        return bindings.owner_of(self._bindings, key, but=but)

    def set_keys(self, command: str, keys: Keys) -> None:
        """Give a command these keys and no others; whoever had one of them loses it."""
        self._write(bindings.with_keys(self._defaults, self._changes(), command, keys))

    def add_key(self, command: str, key: str) -> None:
        """Give a command one key more."""
        if key not in self.keys(command):
            self.set_keys(command, (*self.keys(command), key))

    def remove_key(self, command: str, key: str) -> None:
        """Take a key from a command."""
        self.set_keys(command, tuple(one for one in self.keys(command) if one != key))

    def reset(self, command: str) -> None:
        """Give a command the keys it came with."""
        self._write(bindings.reset(self._defaults, self._changes(), command))

    def reset_all(self) -> None:
        """Give all commands theirs."""
        self._write({})

    # -- inside

    def _changes(self) -> dict[str, Keys]:
        return bindings.read_changes(self._settings.texts(_CHANGES))

    def _write(self, changes: Mapping[str, Keys]) -> None:
        self._settings.put(keys__changes=bindings.written_changes(changes))

    def _read(self) -> None:
        changes = {command: tuple(filter(None, map(_portable, keys))) for command, keys in self._changes().items()}
        self._bindings = bindings.resolve(self._defaults, changes)

    def _on_settings_changed(self, keys: frozenset[str]) -> None:
        if keys & {_CHANGES, _BARE}:
            self._read()
            self.changed.emit()


def default_bindings() -> dict[str, Keys]:
    """The keys that each command comes with on this platform."""
    return {command.id: tuple(map(_text, keys_of(command))) + command.bare for command in COMMANDS}


def keys_of(command: Command) -> list[QKeySequence]:
    """The keys with a modifier: the platform's own where it has some, then the table's, each once."""
    sequences: list[QKeySequence] = []
    if command.standard:
        standard = QKeySequence.StandardKey[command.standard]
        sequences.extend(QKeySequence.keyBindings(standard))
    sequences.extend(QKeySequence(keys) for keys in command.keys)
    once: list[QKeySequence] = []
    for sequence in sequences:
        owner = _OWNERS.get(_text(sequence), command.id)
        if sequence not in once and owner == command.id:
            once.append(sequence)
    return once


def native(key: str) -> str:
    """Keys in portable text as the platform writes them; bare letters small, as they are typed."""
    words = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return words.lower() if len(words) == 1 else words


def _text(sequence: QKeySequence) -> str:
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def _portable(key: str) -> str:
    """What a hand-edited file says, as Qt writes it; "" for what is no key."""
    sequence = QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText)
    words = _text(sequence)
    return words if words.isprintable() else ""
