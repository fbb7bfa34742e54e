"""Which keys run which command: what the table gives, and what the reader changed about it. No Qt here.

Keys are Qt's portable text ("Ctrl+O", "J"). The settings keep the reader's changes only, a line for each changed
command: its id and all its keys, parted by tabs. So new commands of a later version come with their keys, and ids that
this version does not know stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Keys = tuple[str, ...]
_MODIFIERS = ("Ctrl+", "Alt+", "Meta+")
_NAMED_KEYS = 2  # "F2", "Del", "Space": keys that write nothing have longer names than what a letter key writes


def is_bare(keys: str) -> bool:
    """Whether these keys write a character where one is typed: they have no modifier but Shift, and are no named key.

    Such keys work only while a list or a text has the focus.
    """
    plain = keys.removeprefix("Shift+")
    return not keys.startswith(_MODIFIERS) and (len(plain) < _NAMED_KEYS or plain == "Space")


def read_changes(lines: Iterable[str]) -> dict[str, Keys]:
    """Command id → its keys, from the lines of the settings; a line without an id is left out."""
    parts = (line.split("\t") for line in lines)
    return {command: tuple(dict.fromkeys(key for key in keys if key)) for command, *keys in parts if command}


def written_changes(changes: Mapping[str, Keys]) -> list[str]:
    """The lines of the settings, in the order of ids."""
    return ["\t".join((command, *changes[command])) for command in sorted(changes)]


def resolve(defaults: Mapping[str, Keys], changes: Mapping[str, Keys]) -> dict[str, Keys]:
    """The keys of each command of ``defaults``, each key with one command.

    What the reader chose comes before what the table gives, and among equals the earlier command keeps the key.
    """
    owners: dict[str, str] = {}
    begun: set[str] = set()
    for command in sorted(defaults, key=lambda one: one not in changes):
        for key in changes.get(command, defaults[command]):
            beginnings = _beginnings(key)
            if key not in owners and key not in begun and owners.keys().isdisjoint(beginnings):
                owners[key] = command
                begun.update(beginnings)
    return {
        command: tuple(key for key in changes.get(command, keys) if owners.get(key) == command)
        for command, keys in defaults.items()
    }


def owner_of(bindings: Mapping[str, Keys], key: str, *, but: str = "") -> str | None:
    """The command other than ``but`` that has this key, or a longer or shorter sequence that begins alike."""
    for command, keys in bindings.items():
        if command != but and any(_meet(key, other) for other in keys):
            return command
    return None


def with_keys(
    defaults: Mapping[str, Keys], changes: Mapping[str, Keys], command: str, keys: Keys
) -> dict[str, Keys]:
    """The changes after a command was given these keys; whoever had one of them loses it."""
    changed = {
        other: tuple(key for key in theirs if not any(_meet(key, taken) for taken in keys))
        for other, theirs in changes.items()
        if other in defaults and other != command
    }
    unknown = {other: theirs for other, theirs in changes.items() if other not in defaults}
    found = {**unknown, **changed, command: keys}
    # a line is kept only where it makes a difference
    return {other: theirs for other, theirs in found.items() if theirs != _without(defaults, found, other)}


def reset(defaults: Mapping[str, Keys], changes: Mapping[str, Keys], command: str) -> dict[str, Keys]:
    """The changes after a command has its own keys again, taken back from those that had been given them."""
    return with_keys(defaults, changes, command, defaults[command])


def _without(defaults: Mapping[str, Keys], changes: Mapping[str, Keys], command: str) -> Keys | None:
    """The keys that a command would have without a change of its own; None for a command that is not known."""
    if command not in defaults:
        return None
    others = {other: keys for other, keys in changes.items() if other != command}
    return resolve(defaults, others)[command]


def _beginnings(key: str) -> list[str]:
    """What is typed on the way to a sequence: "Ctrl+K" for "Ctrl+K, J"."""
    steps = key.split(", ")
    return [", ".join(steps[:typed]) for typed in range(1, len(steps))]


def _meet(first: str, second: str) -> bool:
    """Whether both cannot be told apart as they are typed: equal, or one goes on where the other ends."""
    return first == second or first.startswith(f"{second}, ") or second.startswith(f"{first}, ")
