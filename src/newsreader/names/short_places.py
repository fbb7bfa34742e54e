"""Places of one document: other names of one place by the alias table, nothing fuzzy."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.names.fold import fold, trim
from newsreader.names.groups import SAME_NAME, Groups, NameHere
from newsreader.names.places import place_key, usual_name


def place_places(names: Sequence[NameHere]) -> Groups:
    """Groups by the key that all names of a place share; a group is named by its usual or its first form."""
    numbers: dict[str, int] = {}
    shown: list[str] = []
    mentions: list[tuple[int, str]] = []
    for name in names:
        key = place_key(name.surface)
        number = numbers.setdefault(key, len(numbers))
        usual = usual_name(name.surface)
        if number == len(shown):
            shown.append(usual or trim(name.surface) or name.surface)
        is_other = usual is not None and fold(usual) != fold(trim(name.surface))
        mentions.append((number, f"another name of “{usual}”" if is_other else SAME_NAME))
    return Groups(mentions, shown)
