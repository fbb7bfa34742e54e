"""Names of institutions: taken whole, found by their words, and not taken from words that name nothing alone."""

from __future__ import annotations

import re
from dataclasses import replace

from newsreader.analysis.entities.engine import Name
from newsreader.analysis.lexicon import gazetteer, generic_words, institution_words, not_names, roles
from newsreader.analysis.spans import Names, NameSpans, without_overlaps
from newsreader.model.annotation import Kind

_NEXT_WORD = re.compile(r"[ \u00a0]([A-Z][\w’'\-]{1,40})\b")
_OF_PLACE = re.compile(r"[ \u00a0](?:of|for|on)(?: the)?(?: [A-Z][\w’'\-]{1,40}){1,6}\b")
_AND_MORE = re.compile(r"(?:,? (?:and|&)|,) ([A-Z][\w’'\-]{1,40}(?: [A-Z][\w’'\-]{1,40}){0,3})(?=,| and | & |[.;:]|$| [a-z])")
_WORD_BEFORE = re.compile(r"([A-Z][\w’'.\-]{1,40})[ \u00a0]$")
_CAPITALISED_PHRASE = re.compile(r"(?<![\w’'\-])[A-Z][\w’'\-]{1,30}(?: [A-Z][\w’'\-]{1,30}){1,4}(?![\w’'\-])")
_OPENERS = frozenset(
    "The A An This That These Those His Her Its Their Our My Your Each Every Any Some No All Both Former New In On At By "
    "For From With To Of As If But And Or When While After Before Since Under Local Deputy Acting Chief Senior Vice".split()
)
"""Words with a capital that begin a sentence or a title, not a name."""

_OWNED = re.compile(r"[’']s?((?: [A-Z][\w\-]{1,30}){1,3})(?![\w\-])")
_SMALL_INSTITUTION = re.compile(r" (?:forum|alliance|consortium|think tank)\b(?! (?:talks|summit))")
_GROUPS = frozenset(
    "Fishermen Farmer Farmers People Women Men Children Teacher Worker Veteran Writer Mother Student Player Girl Boy Citizen "
    "Lawyer Journalist Doctor Nurse Resident Trader Minister Prosecutor Attorney President Governor Sheriff Mayor Growers "
    "Employer Consumer Pensioner Artist Engineer Driver Miner Seamen Merchant Manufacturer Editor Publisher Athlete".split()
)
"""People whose associations and offices are named after them, mostly in the plural."""

_LONGEST_EXTENSION = 5
_LONGEST_LIST = 4


def drop_generic_words(text: str, names: Names) -> Names:
    """A word that is any institution's or office's names nothing alone: "the Council", "Embassy"."""
    generic = generic_words()
    borne = {
        word for n in names if n.kind is Kind.PERSON for word in text[n.start : n.end].split() if " " in text[n.start : n.end]
    }
    return [name for name in names if text[name.start : name.end] not in generic or text[name.start : name.end] in borne]


def join_groups(text: str, names: Names) -> Names:
    """What belongs to a group of people is one name: "Vik Fishermen" before "’s Cooperative", "People" before "'s Court"."""
    words = institution_words("last") | institution_words("first")
    grown: Names = []
    for name in names:
        last = text[name.start : name.end].rsplit(" ", 1)[-1]
        match = _OWNED.match(text, name.end) if last in _GROUPS or last.rstrip("s") in _GROUPS else None
        if match and match[1].split()[-1] in words:
            name = replace(name, end=match.end(), kind=Kind.ORGANISATION)
        grown.append(name)
    return without_overlaps(grown)


def extend_institutions(text: str, names: Names) -> Names:
    """ "Delhi" before "Private School" is part of a school's name; so is "of Labor" after "Department"."""
    last, first = institution_words("last"), institution_words("first")
    grown: Names = []
    for name in names:
        end = _institution_end(text, name, last)
        surface = text[name.start : end]
        if surface.rsplit(" ", 1)[-1] in first and (match := _OF_PLACE.match(text, end)) and not _is_date(match):
            end = match.end()
        kind = Kind.ORGANISATION if end > name.end else name.kind
        grown.append(replace(name, end=end, kind=kind))
    return without_overlaps(grown)


def join_small_institutions(text: str, names: Names) -> Names:
    """A forum or alliance that stands small behind its name makes one organisation with it: "the Vik forum"."""
    grown: Names = []
    for name in names:
        match = _SMALL_INSTITUTION.match(text, name.end)
        is_told = text[max(0, name.start - 4) : name.start].lower() == "the " and text[name.start : name.end] not in gazetteer().country_of
        if match and is_told and name.kind is not Kind.PERSON:
            name = replace(name, end=match.end(), kind=Kind.ORGANISATION)
        grown.append(name)
    return without_overlaps(grown)


def mark_institutions(text: str, names: Names) -> Names:
    """Capitalised words that end in an institution's word and were left out are one: "Interior Ministry"."""
    covered, sure = NameSpans(names), institution_words("alone")
    added: Names = []
    for match in _CAPITALISED_PHRASE.finditer(text):
        words = match.group().split(" ")
        while words and (words[0] in _OPENERS or words[0] in not_names()):
            words.pop(0)
        while words and words[-1].lower() in roles():
            words.pop()
        if len(words) < 2 or words[-1] not in sure:
            continue
        start = match.start() + match.group().index(" ".join(words))
        end = start + len(" ".join(words))
        if covered.at(start, end) is None:
            added.append(Name(start, end, Kind.ORGANISATION))
    return without_overlaps(names + added)


def _is_date(match: re.Match[str]) -> bool:
    """ "on June", "on Sunday"."""
    return match.group().split()[-1] in not_names() or match.group().split()[1] in not_names()


def _institution_end(text: str, name: Name, last: frozenset[str]) -> int:
    """Where the name ends when capitalised words that end in an institution's word follow it."""
    position = end = name.end
    for _ in range(_LONGEST_EXTENSION):
        match = _NEXT_WORD.match(text, position)
        if match is None:
            break
        position = match.end()
        if match[1] in last:
            end = position
    return end


def take_people_of_institutions(text: str, names: Names) -> Names:
    """The adjective of a people before an institution belongs to its name: "Norwegian Ministry of Foreign Affairs"."""
    people = gazetteer().country_of_people
    words = institution_words("last") | institution_words("first")
    grown: Names = []
    for name in names:
        match = _WORD_BEFORE.search(text, max(0, name.start - 42), name.start)
        parts = text[name.start : name.end].split()
        if (
            name.kind is Kind.ORGANISATION
            and match
            and match[1] in people
            and (parts[0] in words or parts[-1] in words)
        ):
            name = replace(name, start=match.start())
        grown.append(name)
    return without_overlaps(grown)
