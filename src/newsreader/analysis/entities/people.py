"""Names of people taken whole: particles, initials, given names, several people in one phrase."""

from __future__ import annotations

import re
from dataclasses import replace

from newsreader.analysis.entities.engine import Name
from newsreader.analysis.lexicon import gazetteer, not_names
from newsreader.analysis.spans import Names, NameSpans, without_overlaps
from newsreader.model.annotation import Kind
from newsreader.names.family_first import given_of_family_first
from newsreader.names.fold import fold, letters_of
from newsreader.names.gender import is_given_name
from newsreader.names.parse import PARTICLES
from newsreader.names.titles import split_title

_INITIALS_BEFORE = re.compile(r"(?<![\w.])(?:[A-Z]\.[ \u00a0]?){1,3}$")
_WORD_BEFORE = re.compile(r"(?<![\w’'\-.])([^\W\d_a-z][\w’'\-]{1,30})[ \u00a0]$")
_PARTICLES_BETWEEN = re.compile(r"[ \u00a0]([a-z]{1,4}(?:[ \u00a0][a-z]{1,3})?)[ \u00a0]")
_AFTER_PARTICLE = re.compile(
    r"[ \u00a0](?:bin|bint|ibn|van|von|de|del|della|di|dos|da|du|der)[ \u00a0](?:la |los |der )?[A-Z][\w’'\-]{1,30}"
)
_HYPHENED_AFTER = re.compile(r"[ \u00a0]([A-Z][a-z]{1,7}-[A-Za-z]{1,8})\b")
_HYPHEN_REST = re.compile(r"-[a-z]{1,8}\b")
_SCORECARD = re.compile(r" (?:c and b|lbw b|st|c|b) (?=[A-Z])")
_NOT_BEFORE = frozenset(["Said", "See", "Will", "May", "Do", "El", "Al", "Don", "Mark", "Grant", "Even", "Per", "Ask", "Miss"])
"""Given names that begin sentences as other words, or names of organisations."""

_NICKNAME_BETWEEN = re.compile(
    r"(?<![\w’'\-])[^\W\d_a-z][\w’'\-]{1,30}[ \u00a0][“\"‘][^\W\d_][\w’'\- ]{1,24}[”\"’][ \u00a0]"
    r"(?P<last>[^\W\d_a-z][\w’'\-]{1,30})"
)
"""A name, a nickname in marks, and more of the name."""

_AND_PERSON = re.compile(r"(?<![\w\-])([^\W\d_a-z][\w’'\-]{1,30})(?: and | & )$")
_LONGEST_WORD = 32


def take_initials(text: str, names: Names) -> Names:
    """Initials before a person's name belong to it, with spaces between them or not: "J. K." of "J. K. Rowe"."""
    grown: Names = []
    for name in names:
        if name.kind is Kind.PERSON and (match := _INITIALS_BEFORE.search(text, max(0, name.start - 12), name.start)):
            name = replace(name, start=match.start())
        grown.append(name)
    return without_overlaps(grown, person_wins=True)


def join_nicknames(text: str, names: Names) -> Names:
    """A person's name goes on over a nickname in marks: "Ana “Nan” Roe" is one name, with or without its nickname."""
    if not any(mark in text for mark in "“\"‘"):
        return names
    grown = NameSpans(names)
    joined: Names = []
    for match in _NICKNAME_BETWEEN.finditer(text):
        pieces = grown.all_in(match.start(), match.end())
        if pieces and pieces[0].kind is Kind.PERSON and pieces[0].start <= match.start():
            end = max(match.end("last"), pieces[-1].end)
            joined.append(replace(pieces[0], end=end))
    return without_overlaps([*joined, *names], person_wins=True) if joined else names


def join_particles(text: str, names: Names) -> Names:
    """A person's name goes on over a particle: "Omar bin" before "Said Rao", "Ana de" before "Roe"."""
    grown: Names = []
    for name in without_overlaps([_over_particle(text, name) for name in names], person_wins=True):
        if grown and (_is_tied(text, grown[-1], name) or _is_given_before(text, grown[-1], name)):
            grown[-1] = replace(grown[-1], end=name.end, kind=Kind.PERSON)
        else:
            grown.append(name)
    return grown


def _is_tied(text: str, first: Name, second: Name) -> bool:
    """Whether only a particle stands between a person and more of a name, or nothing behind a single word of one."""
    if first.kind is not Kind.PERSON or second.kind is Kind.ORGANISATION:
        return False
    between = text[first.end : second.start]
    surface = text[first.start : first.end]
    if between == " " and second.kind is Kind.PERSON and surface[0].isupper() and not surface.isupper():
        rest = text[second.start : second.end]
        return " " not in surface or " " not in rest or rest.startswith(("Al ", "El ", "al-", "Al-"))
    match = _PARTICLES_BETWEEN.fullmatch(between)
    return match is not None and all(part in PARTICLES and part != "st" for part in match[1].split())


def _is_given_before(text: str, first: Name, second: Name) -> bool:
    """Whether a word that no gazetteer knows as a place stands right before a person's single word: "Nuri" of "Nuri Roe"."""
    if first.kind is not Kind.PLACE or second.kind is not Kind.PERSON or text[first.end : second.start] != " ":
        return False
    word, places = text[first.start : first.end], gazetteer()
    is_known = word in places.places or word in places.cities or word.isupper()
    return not is_known and " " not in word + text[second.start : second.end]


def _over_particle(text: str, name: Name) -> Name:
    match = _AFTER_PARTICLE.match(text, name.end) if name.kind is Kind.PERSON else None
    return replace(name, end=match.end()) if match else name


def take_given_names(text: str, names: Names) -> Names:
    """A given name or a word of a full name in the article, left out right before a person's name, belongs to it."""
    covered = NameSpans(names)
    full = {
        word for n in names if n.kind is Kind.PERSON and " " in text[n.start : n.end] for word in text[n.start : n.end].split()
    }
    grown: Names = []
    for name in names:
        match = _WORD_BEFORE.search(text, max(0, name.start - _LONGEST_WORD), name.start)
        if name.kind is Kind.PERSON and match and covered.at(match.start(), match.end(1)) is None:
            word = match[1]
            is_name = word in full or is_given_name(letters_of(word))
            if is_name and word not in not_names() and word not in _NOT_BEFORE and not split_title(f"{word} X")[0]:
                name = replace(name, start=match.start())
        grown.append(name)
    return without_overlaps(grown)


def join_family_first(text: str, names: Names) -> Names:
    """A Chinese, Korean or Vietnamese name takes its other half in: "Wu" before "Shu-jen", "In-so" behind "Kim"."""
    grown: Names = []
    for name in names:
        surface = text[name.start : name.end]
        rest = _HYPHEN_REST.match(text, name.end)
        if rest and " " in surface and given_of_family_first(fold(surface + rest.group()).split()):
            name = replace(name, end=rest.end(), kind=Kind.PERSON)
        elif name.kind is Kind.PERSON and " " not in surface:
            before = _WORD_BEFORE.search(text, max(0, name.start - _LONGEST_WORD), name.start)
            after = _HYPHENED_AFTER.match(text, name.end)
            if before and "-" in surface and given_of_family_first([fold(before[1]), fold(surface)]):
                name = replace(name, start=before.start())
            elif after and given_of_family_first([fold(surface), fold(after[1])]):
                name = replace(name, end=after.end())
        grown.append(name)
    return without_overlaps(grown, person_wins=True)


def cut_peoples(text: str, names: Names) -> Names:
    """The adjective of a people before a person's name is no part of it: "Salvadoran" of "Salvadoran Ana Roe"."""
    people = gazetteer().country_of_people
    cut: Names = []
    for name in names:
        first, _, rest = text[name.start : name.end].partition(" ")
        if name.kind is Kind.PERSON and rest[:1].isupper() and first in people and not is_given_name(letters_of(first)):
            name = replace(name, start=name.end - len(rest))
        cut.append(name)
    return cut


def split_scorecards(text: str, names: Names) -> Names:
    """In a cricket card "S. Roe c Rao b Lim" three people stand side by side."""
    apart: Names = []
    for name in names:
        start = name.start
        cuts = list(_SCORECARD.finditer(text, name.start, name.end)) if name.kind is Kind.PERSON else []
        for cut in cuts:
            apart.append(replace(name, start=start, end=cut.start()))
            start = cut.end()
        apart.append(replace(name, start=start))
    return apart


def mark_people_before_and(text: str, names: Names) -> Names:
    """Of two people who share a surname the first is named too: "Ana" in "Ana and Tom Roe"."""
    covered = NameSpans(names)
    added: Names = []
    for name in names:
        if name.kind is not Kind.PERSON or " " not in text[name.start : name.end]:
            continue
        match = _AND_PERSON.search(text, max(0, name.start - _LONGEST_WORD - 5), name.start)
        if match and is_given_name(letters_of(match[1])) and covered.at(*match.span(1)) is None:
            added.append(Name(*match.span(1), Kind.PERSON))
    return without_overlaps(names + added)


def full_by_shared_surname(given: str, following: str) -> str | None:
    """The full name of a given name before "and", when the name behind it is that of somebody with the same surname.

    "Ana Roe" for "Ana" before "Tom Roe", "Ana de la Roe" before "Tom de la Roe"; None when either is no such name.
    """
    words = following.split()
    if len(words) < 2 or not is_given_name(letters_of(given)) or not is_given_name(letters_of(words[0])):
        return None
    begin = next((i for i, word in enumerate(words[1:-1], 1) if fold(word) in PARTICLES), len(words) - 1)
    return " ".join((given, *words[begin:]))
