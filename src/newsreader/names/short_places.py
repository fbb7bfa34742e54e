"""Places of one document: other names of one place by the alias table, and short forms; nothing fuzzy."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsreader.names.fold import fold, trim
from newsreader.names.groups import SAME_NAME, Groups, NameHere
from newsreader.names.organisations import acronym_letters, initials_of, is_acronym
from newsreader.names.place_senses import is_shared, located_key, sense_in, sense_of
from newsreader.names.places import place_key, usual_name

_COMMA = 3
"""Code points between a place and where it is."""

_COMPASS = frozenset(["north", "south", "east", "west"])


def place_places(names: Sequence[NameHere], text: str = "") -> Groups:
    """Groups by the key that all names of a place share; a group is named by its usual or its first form.

    A name that several places share is that of the one which the article's other places speak for.
    """
    keys = [located_key(name.surface) for name in names]
    first: dict[str, str] = {}
    for name, key in zip(names, keys, strict=True):
        first.setdefault(key, trim(name.surface) or name.surface)
    stated = _stated(names, keys, text)
    homes: dict[str, tuple[str, str]] = {}
    for key, surface in list(first.items()):
        homes[key] = _sense(key, surface, first, stated) or _home(key, surface, first)
    numbers: dict[str, int] = {}
    shown: list[str] = []
    mentions: list[tuple[int, str]] = []
    for name, key in zip(names, keys, strict=True):
        home, rule = homes[key]
        number = numbers.setdefault(home, len(numbers))
        if number == len(shown):
            shown.append(usual_name(first[home]) or first[home])
        mentions.append((number, rule or _same_or_alias(name.surface)))
    return Groups(mentions, shown)


def _stated(names: Sequence[NameHere], keys: Sequence[str], text: str) -> dict[str, str]:
    """Shared names with the place that the text says they are: "Moscow" next to "Idaho", with a comma between."""
    stated: dict[str, str] = {}
    for (name, key), (behind, _) in pairwise(zip(names, keys, strict=True)):
        if not is_shared(key):
            continue
        between = text[name.start : behind.start]
        if len(between) <= len(name.surface) + _COMMA and between.rstrip().endswith(","):
            place = sense_in(key, behind.surface)
            if place is not None:
                stated.setdefault(key, place)
    return stated


def _sense(key: str, surface: str, known: dict[str, str], stated: dict[str, str]) -> tuple[str, str] | None:
    """Key of the place that a shared name means here, noted among the known, and why; None for the best known one."""
    if key in stated:
        place, why = stated[key], "as the text says where it is"
    else:
        sense = sense_of(key, known)
        if sense is None:
            return None
        place = sense.name
        why = "as the article also names " + " and ".join(f"“{known[each]}”" for each in sense.because[:2])
    home = located_key(place)
    if home == key:
        return None
    known.setdefault(home, place)
    return home, f"“{surface}” is “{place}”, {why}"


def _home(key: str, surface: str, known: dict[str, str]) -> tuple[str, str]:
    """Key of the place that a form stands for in this document, and why; its own key and no rule otherwise."""
    before_comma = place_key(surface.split(",")[0])
    if "," in surface and before_comma != key and before_comma in known and not is_shared(before_comma):
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
