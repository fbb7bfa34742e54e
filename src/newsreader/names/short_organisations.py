"""Organisations of one document: acronyms ("ECB") and short forms ("Goldman") go to the full name they fit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from newsreader.names.fold import fold, trim
from newsreader.names.groups import SAME_NAME, Groups, NameHere
from newsreader.names.organisations import acronym_letters, initials_of, is_acronym, organisation_key
from newsreader.names.places import is_place_name
from newsreader.names.sports import sport_of, team_of

_HEAD_NOUNS = frozenset(
    (
        "academy administration agency alliance assembly association authority bank board bureau chamber church club "
        "coalition college commission committee company congress corporation council court department federation force "
        "forum foundation front fund government group hospital institute league ministry movement museum office "
        "organization parliament party police school senate service society team tribunal trust union university"
    ).split()
)
"""What an organisation is: "the Church" can be short for "Church of Scientology"."""

_TOO_COMMON = frozenset(
    (
        "american national international european united new general first central world north south east west great "
        "global federal state public supreme royal high democratic social people british french german russian chinese "
        "japanese african asian us un air red black white blue green big old san los st city southern northern eastern "
        "western news times post christian labor republican liberal conservative communist socialist"
    ).split()
)
"""Words that many organisations share and that stand for none of them alone."""

_BRACKET = 4
"""Code points between a name and the one in brackets behind it."""

_SHORTEST = 4
"""Letters of a single word that may be short for a longer name."""


def place_organisations(names: Sequence[NameHere], text: str = "") -> Groups:
    """Groups by key; then acronyms by initials and first words, each only when exactly one full name fits.

    What is left and bears a place's name is the place's team, when the text reports a sport.
    """
    keys = [organisation_key(name.surface) for name in names]
    first: dict[str, str] = {}
    for name, key in zip(names, keys, strict=True):
        first.setdefault(key, trim(name.surface) or name.surface)
    introduced = _introduced(names, keys, text)
    by_end = _by_end(first)
    homes = {key: _home(key, surface, first, introduced, by_end) for key, surface in first.items()}
    homes = {key: _team(home, rule, first, text) for key, (home, rule) in homes.items()}
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


def _by_end(keys: Iterable[str]) -> dict[str, set[str]]:
    """Keys by their first and by their last word: only those can be what another is short for."""
    found: dict[str, set[str]] = {}
    for key in keys:
        for word in key.split()[:1] + key.split()[-1:]:
            found.setdefault(word, set()).add(key)
    return found


def _introduced(names: Sequence[NameHere], keys: Sequence[str], text: str) -> dict[str, str]:
    """Key of an acronym → key of the full name behind which it stands in brackets: "Party of Unity (SDA)"."""
    found: dict[str, str] = {}
    for (full, full_key), (short, key) in pairwise(zip(names, keys, strict=True)):
        if not is_acronym(short.surface) or is_acronym(full.surface):
            continue
        between = text[full.start : short.start]
        if len(between) <= len(full.surface) + _BRACKET and between.rstrip().endswith("("):
            found.setdefault(key, full_key)
    return found


def _team(home: str, rule: str, first: dict[str, str], text: str) -> tuple[str, str]:
    """The team that a place's name or a nickname stands for in a report of its sport, and why; else as it was."""
    sport = sport_of(text) if text else None
    team = team_of(first[home], sport) if sport else None
    if team is None:
        return home, rule
    key = organisation_key(team)
    first.setdefault(key, team)
    return key, f"“{first[home]}” in a report of {sport}" if rule == SAME_NAME and key != home else rule


def _home(
    key: str, surface: str, known: dict[str, str], introduced: dict[str, str], by_end: dict[str, set[str]]
) -> tuple[str, str]:
    """Key of the full name that a form belongs to, and why; its own key when it is no short form."""
    if key in introduced and introduced[key] != key:
        return introduced[key], f"in brackets behind “{known[introduced[key]]}”"
    if is_acronym(surface):
        letters = acronym_letters(surface)
        full = [other for other, whole in known.items() if other != key and letters in initials_of(whole)]
        if len(full) == 1:
            return full[0], f"initials of “{known[full[0]]}” in this article"
    near = {other for word in key.split()[:1] + key.split()[-1:] for other in by_end[word]}
    longer = [other for other in near if other != key and _is_short_for(key, surface, other)]
    if len(longer) == 1:
        return longer[0], f"short for “{known[longer[0]]}” in this article"
    return key, SAME_NAME


def _is_short_for(key: str, surface: str, other: str) -> bool:
    """First words ("goldman"), last words ("Yankees" for "new york yankee") or what it is ("church").

    A single last word has to be a plural or the object of "of": "Volgograd" alone is not "Rotor Volgograd".
    """
    words, whole = key.split(), other.split()
    if len(words) >= len(whole) or len(key) < _SHORTEST:
        return False
    starts, ends = whole[: len(words)] == words, whole[-len(words) :] == words
    if len(words) > 1:
        return starts or ends
    if words[0] in _HEAD_NOUNS:
        return ends or (starts and whole[1] in ("of", "for", "on"))
    if words[0] in _TOO_COMMON:
        return False
    if ends and not starts:
        return fold(surface).endswith("s") or (whole[-2] == "of" and not is_place_name(key))
    return starts
