"""The program's settings: one table, kept in one JSON file of the user's.

A value that is missing, of another type or outside its choices falls back to its default, so that a hand-edited or
newer file never stops the program; keys that this version does not know are kept as they are.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable, Iterable
from pathlib import Path

import platformdirs

from newsreader.model.values import dataclass

_log = logging.getLogger(__name__)

Value = bool | int | float | str | list[str]


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its type is the type of ``default``; ``choices`` limit a string; no label means kept state.

    ``words`` call the choices, in their order. A number counts ``unit`` ("%": 1.0 is shown as 100) and is stepped by
    ``step``; one that is an int by default is whole.
    """

    key: str
    default: Value
    label: str = ""
    group: str = ""
    help: str = ""
    choices: tuple[str, ...] = ()
    at_least: float | None = None
    at_most: float | None = None
    words: tuple[str, ...] = ()
    unit: str = ""
    step: float = 1.0


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "look.theme",
        "system",
        "Theme",
        "Appearance",
        "Light, dark, sepia like old paper, or two of high contrast; or as the system has it.",
        ("system", "light", "sepia", "dark", "contrast_light", "contrast_dark"),
        words=("As the system has it", "Light", "Sepia", "Dark", "High contrast, light", "High contrast, dark"),
    ),
    Setting(
        "look.typeface",
        "serif",
        "Typeface",
        "Appearance",
        "Of the article text: serif, sans, system, or the name of any typeface that is installed.",
    ),
    Setting(
        "look.language",
        "system",
        "Language",
        "Appearance",
        "The language of the program. Articles stay as they are.",
        ("system", "en", "de"),
        words=("As the system has it", "English", "Deutsch"),
    ),
    Setting(
        "look.interface_size",
        1.0,
        "Size of everything",
        "Appearance",
        "Size of the whole window; 100 % is normal. Your system's own scaling comes on top.",
        (),
        0.8,
        3.0,
        unit="%",
        step=0.1,
    ),
    Setting(
        "look.reduced_motion",
        "system",
        "Motion",
        "Appearance",
        "Whether things may slide and fade. Follows the system where it says.",
        ("system", "reduced", "full"),
        words=("As the system has it", "Reduced", "Full"),
    ),
    Setting(
        "look.text_zoom", 1.0, "Text size", "Appearance", "Size of the article text.", (), 0.6, 3.0, unit="%", step=0.1
    ),
    Setting(
        "look.line_width", 68, "Width of the text", "Appearance", "Characters in a line, on average.", (), 40, 110
    ),
    Setting(
        "look.line_height",
        1.6,
        "Line height",
        "Appearance",
        "Of the article text, in heights of its letters.",
        (),
        1.2,
        2.2,
        step=0.1,
    ),
    Setting("look.visible_kinds", ["person", "place", "organisation", "quote"]),
    Setting(
        "reading.marks_read",
        True,
        "Mark articles as read",
        "Reading",
        "An article that was open for a while counts as read. Otherwise only you mark them.",
    ),
    Setting(
        "reading.read_after",
        0,
        "Seconds until an article counts as read",
        "Reading",
        "0 marks it as soon as it is opened.",
        (),
        0,
        600,
        unit="s",
    ),
    Setting(
        "list.folds_versions",
        False,
        "One row for all versions of a story",
        "Reading",
        "The list shows the first of them in its order; the others are found above the text.",
    ),
    Setting(
        "bin.offer_after",
        90,
        "Days until removal from the bin is offered",
        "Articles",
        "Newsreader asks before anything is removed for good. 0 never asks.",
        (),
        0,
        3650,
        unit="days",
    ),
    Setting("bin.offered_on", ""),
    Setting("keys.bare_letters", True, "Single-letter keys", "Keyboard", "Keys such as j, k and s without a modifier."),
    Setting("keys.changes", []),
    Setting("commands.recent", []),
    Setting("library.last", ""),
    Setting("library.recent", []),
    Setting("library.samples_offered", False),
    Setting("help.zoom", 1.0, "", "", "", (), 0.6, 3.0),
    Setting("help.geometry", ""),
    Setting("hints.seen", []),
    Setting("hints.state", "new", "", "", "", ("new", "started", "off")),
)
_BY_KEY = {setting.key: setting for setting in SETTINGS}
RECENT_LIBRARIES = 8


def default_settings_path() -> Path:
    """The file in the user's configuration directory."""
    return Path(platformdirs.user_config_dir("newsreader", appauthor=False)) / "settings.json"


class Settings:
    """The values of one user."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.damaged: Path | None = None
        """Where the file was put aside that could not be read; None when it could."""
        self._values: dict[str, Value] = self._read()
        self._listeners: list[Callable[[frozenset[str]], None]] = []

    def listen(self, heard: Callable[[frozenset[str]], None]) -> Callable[[], None]:
        """Have ``heard`` called with the keys that ``put`` changed; what is returned ends that."""
        self._listeners.append(heard)

        def stop() -> None:
            if heard in self._listeners:
                self._listeners.remove(heard)

        return stop

    def flag(self, key: str) -> bool:
        """A yes-or-no setting."""
        value = self._get(key)
        return value if isinstance(value, bool) else bool(_BY_KEY[key].default)

    def number(self, key: str) -> float:
        """A number, within the setting's limits."""
        value = self._get(key)
        assert not isinstance(value, str | list)
        return float(value)

    def text(self, key: str) -> str:
        """A string."""
        return str(self._get(key))

    def texts(self, key: str) -> list[str]:
        """A list of strings."""
        value = self._get(key)
        return [str(item) for item in value] if isinstance(value, list) else []

    def put(self, **changes: Value) -> None:
        """Set values (dots of a key written as double underscores) and save. Raises KeyError for an unknown key."""
        # another program with another library may have put something meanwhile
        self._values |= self._read()
        changed = set()
        for name, value in changes.items():
            key = name.replace("__", ".")
            if not _fits(_BY_KEY[key], value):
                raise ValueError(f"{key} cannot be {value!r}")
            if self._get(key) != value:
                changed.add(key)
            self._values[key] = value
        self._save()
        if changed:
            for heard in tuple(self._listeners):
                heard(frozenset(changed))

    def remember_library(self, path: Path) -> None:
        """Put a library at the head of the recent ones and open it next time."""
        name = str(path)
        recent = [name, *(other for other in self.texts("library.recent") if other != name)]
        self.put(library__last=name, library__recent=recent[:RECENT_LIBRARIES])

    def value(self, key: str) -> Value:
        """Whatever a setting is now."""
        return self._get(key)

    def reset(self, keys: Iterable[str]) -> None:
        """Give settings their defaults back."""
        self.put(**{key.replace(".", "__"): _BY_KEY[key].default for key in keys})

    def is_default(self, key: str) -> bool:
        """Whether a setting is as it came."""
        return self._get(key) == _BY_KEY[key].default

    def _get(self, key: str) -> Value:
        setting = _BY_KEY[key]
        value = self._values.get(key, setting.default)
        return value if _fits(setting, value) else setting.default

    def _read(self) -> dict[str, Value]:
        try:
            values = json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except OSError as error:
            _log.warning("the settings file is not used, since it cannot be read: %s", error)
            return {}
        except ValueError as error:
            self._put_aside(error)
            return {}
        if isinstance(values, dict):
            return values
        self._put_aside(ValueError("it holds no settings"))
        return {}

    def _put_aside(self, error: ValueError) -> None:
        """Keep a damaged file beside, where the next save does not write over it."""
        aside = self.path.with_name(self.path.name + ".bad")
        _log.warning("the settings file is damaged and kept as %s: %s", aside, error)
        try:
            self.path.replace(aside)
            self.damaged = aside
        except OSError as problem:
            _log.warning("the damaged settings file could not be kept: %s", problem)

    def _save(self) -> None:
        """Write beside and rename, so that a crash leaves the old file or the new one, never half of it."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            beside = self.path.with_suffix(f".{os.getpid()}.tmp")
            beside.write_text(json.dumps(self._values, indent=1, ensure_ascii=False, sort_keys=True), encoding="utf-8")
            beside.replace(self.path)
        except OSError as error:
            # a full disk or a read-only home must not stop the reader from reading
            _log.warning("the settings could not be saved: %s", error)


def _fits(setting: Setting, value: Value) -> bool:
    default = setting.default
    if isinstance(default, bool) or isinstance(value, bool):
        return isinstance(default, bool) and isinstance(value, bool)
    if isinstance(default, int | float):
        if not isinstance(value, int | float):
            return False
        low = setting.at_least is None or value >= setting.at_least
        return low and (setting.at_most is None or value <= setting.at_most)
    if isinstance(default, str):
        return isinstance(value, str) and (not setting.choices or value in setting.choices)
    return isinstance(value, list) and all(isinstance(item, str) for item in value)
