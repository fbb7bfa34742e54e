"""Keys that better stay what they are: the system has them, a text field needs them, or nothing else can be done by them.

No Qt here; keys are Qt's portable text, in which "Ctrl" is Command on a Mac and "Meta" is Control there.
"""

from __future__ import annotations

import re
from enum import StrEnum

from newsreader.model.values import dataclass
from newsreader.ui.commands.bindings import is_bare


class Reserved(StrEnum):
    """Why keys are a poor choice. ``IMPOSSIBLE`` cannot be chosen; the others warn."""

    IMPOSSIBLE = "impossible"
    SYSTEM = "system"
    FIELD = "field"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class _Rule:
    pattern: re.Pattern[str]
    platforms: tuple[str, ...]
    why: Reserved


def _rule(pattern: str, why: Reserved, *platforms: str) -> _Rule:
    return _Rule(re.compile(pattern), platforms, why)


_WINDOWS, _MAC, _LINUX = "win32", "darwin", "linux"
_RULES = (
    # what moves the focus, opens, leaves and deletes has to work in every field and dialog
    _rule(r"(Shift\+)?(Tab|Backtab|Esc|Return|Enter|Backspace)", Reserved.IMPOSSIBLE),
    _rule(r"(Shift\+)?(Up|Down|Left|Right|Home|End|PgUp|PgDown)", Reserved.IMPOSSIBLE),
    _rule(r"Ctrl\+Alt\+(Del|F\d+|Backspace)", Reserved.SYSTEM, _LINUX),
    _rule(r"Alt\+(F1|F2|F4|F7|F8|Tab|Esc|Space|Print)", Reserved.SYSTEM, _LINUX),
    _rule(r"Ctrl\+Alt\+(Up|Down|Left|Right|L|T)", Reserved.SYSTEM, _LINUX),
    _rule(r"Meta\+.*|Ctrl\+Alt\+Del|Ctrl\+(Shift\+)?Esc|Alt\+(F4|Tab|Esc|Space|Print)", Reserved.SYSTEM, _WINDOWS),
    _rule(r"Meta\+.*", Reserved.SYSTEM, _LINUX),
    _rule(r"Ctrl\+(Tab|Space|H|M|Q|`|Alt\+Esc|Alt\+D|Shift\+[3-5Q])|Meta\+(Up|Down|Left|Right|Space|F\d+)", Reserved.SYSTEM, _MAC),
    _rule(r"Ctrl\+[ACVXZY]|Ctrl\+Shift\+Z|Ctrl\+(Ins|Del|Backspace)|Shift\+(Ins|Del)|Del", Reserved.FIELD),
    _rule(r"Ctrl\+(Shift\+)?(Left|Right|Home|End)", Reserved.FIELD),
)


def reserved_for(keys: str, platform: str) -> Reserved | None:
    """Why the keys are a poor choice on a platform (``sys.platform``); None when they are as good as any."""
    first = keys.split(", ")[0]
    for rule in _RULES:
        if (not rule.platforms or platform in rule.platforms) and rule.pattern.fullmatch(first):
            return rule.why
    return Reserved.BARE if is_bare(first) else None
