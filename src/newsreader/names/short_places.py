"""Places of one document: other names of one place by the alias table, and short forms; nothing fuzzy."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.names.fold import fold, trim
from newsreader.names.groups import SAME_NAME, Groups, NameHere
from newsreader.names.organisations import acronym_letters, initials_of, is_acronym
from newsreader.names.places import place_key, usual_name

_COMPASS = frozenset(["north", "south", "east", "west"])


def place_places(names: Sequence[NameHere]) -> Groups:
    """Groups by the key that all names of a place share; a group is named by its usual or its first form."""
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(place_key(name.surface), trim(name.surface) or name.surface)
    homes = {key: _home(key, surface, first) for key, surface in first.items()}
    numbers: dict[str, int] = {}
    shown: list[str] = []
    mentions: list[tuple[int, str]] = []
    for name in names:
        home, rule = homes[place_key(name.surface)]
        number = numbers.setdefault(home, len(numbers))
        if number == len(shown):
            shown.append(usual_name(first[home]) or first[home])
        mentions.append((number, rule or _same_or_alias(name.surface)))
    return Groups(mentions, shown)


def _home(key: str, surface: str, known: dict[str, str]) -> tuple[str, str]:
    """Key of the place that a form stands for in this document, and why; its own key and no rule otherwise."""
    before_comma = place_key(surface.split(",")[0])
    if "," in surface and before_comma != key and before_comma in known:
        return before_comma, f"“{known[before_comma]}” with where it is"
    if key in _COMPASS:
        longer = [other for other in known if other.startswith(f"{key} ")]
        if len(longer) == 1:
            return longer[0], f"short for “{known[longer[0]]}” in this article"
    if is_acronym(surface) and usual_name(surface) is None:
        letters = acronym_letters(surface)
        full = [other for other, whole in known.items() if other != key and letters in initials_of(whole)]
        if len(full) == 1:
            return full[0], f"initials of “{known[full[0]]}” in this article"
    return key, ""


def _same_or_alias(surface: str) -> str:
    usual = usual_name(surface)
    is_other = usual is not None and fold(usual) != fold(trim(surface))
    return f"another name of “{usual}”" if is_other else SAME_NAME
