"""Organisations of one document: acronyms ("ECB") and short forms ("Goldman") go to the full name they fit."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.names.fold import trim
from newsreader.names.groups import SAME_NAME, Groups, NameHere
from newsreader.names.organisations import acronym_letters, initials_of, is_acronym, organisation_key

_TOO_COMMON = frozenset(
    (
        "american national international european united new general first central bank world north south east west great "
        "global federal state public university ministry department supreme royal high court house national party "
        "democratic social people american british french german russian chinese japanese african asian african us un "
        "international royal air red black white blue green big old san los real st city committee council union "
        "association federation institute school college church office board group southern northern eastern western"
    ).split()
)
"""First words that many organisations share and that stand for none of them alone."""

_FIRST_WORD_SHORTEST = 4


def place_organisations(names: Sequence[NameHere]) -> Groups:
    """Groups by key; then acronyms by initials and first words, each only when exactly one full name fits."""
    keys = [organisation_key(name.surface) for name in names]
    first: dict[str, str] = {}
    for name, key in zip(names, keys, strict=True):
        first.setdefault(key, trim(name.surface) or name.surface)
    homes = {key: _home(key, surface, first) for key, surface in first.items()}
    numbers: dict[str, int] = {}
    shown: list[str] = []
    mentions: list[tuple[int, str]] = []
    for key in keys:
        home, rule = homes[key]
        number = numbers.setdefault(home, len(numbers))
        if number == len(shown):
            shown.append(first[home])
        mentions.append((number, rule))
    return Groups(mentions, shown)


def _home(key: str, surface: str, known: dict[str, str]) -> tuple[str, str]:
    """Key of the full name that a form belongs to, and why; its own key when it is no short form."""
    if is_acronym(surface):
        letters = acronym_letters(surface)
        full = [other for other, whole in known.items() if other != key and letters in initials_of(whole)]
        if len(full) == 1:
            return full[0], f"initials of “{known[full[0]]}” in this article"
    words = key.split()
    if words and words[0] not in _TOO_COMMON and len(words[0]) >= _FIRST_WORD_SHORTEST:
        longer = [other for other in known if other != key and other.split()[: len(words)] == words]
        if len(longer) == 1:
            return longer[0], f"short for “{known[longer[0]]}” in this article"
    return key, SAME_NAME
