"""Organisations by one name: key, legal forms, acronyms and initials."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from newsreader.names.fold import fold, trim
from newsreader.names.lexicons import read_entries
from newsreader.names.places import place_key, usual_name

if TYPE_CHECKING:
    from collections.abc import Mapping

_LEGAL_FORMS = frozenset(
    "inc incorporated corp corporation co company cos ltd limited plc llc llp lp ag sa spa nv bv gmbh kg oy oyj ab asa as "
    "pty pte bhd sdn kk se srl sarl pjsc ojsc jsc ooo oao zao kgaa aps".split()
)
"""Words at the end that say how a company is registered, not who it is."""

_NEVER_ALONE = frozenset(
    "news general first national united american international global limited the group media".split()
)
"""Words too common to name a company when its legal form is taken off ("News Corp")."""

_SMALL_WORDS = frozenset("of the and for in on at to de la du des der die das del di e y et".split())

_SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\borganisation"), "organization"),
    (re.compile(r"\bcentre\b"), "center"),
    (re.compile(r"\bdefence\b"), "defense"),
    (re.compile(r"\blabour\b(?! party)"), "labor"),
    (re.compile(r"\bprogramme\b"), "program"),
    (re.compile(r"\btheatre\b"), "theater"),
    (re.compile(r"\bharbour\b"), "harbor"),
    (re.compile(r"\bsaint\b"), "st"),
    (re.compile(r"\bunited states\b(?: of america\b)?"), "us"),
    (re.compile(r"\busa\b(?= \w)"), "us"),
    (re.compile(r"\bunited nations\b"), "un"),
    (re.compile(r"\bunited kingdom\b"), "uk"),
    (re.compile(r"\buniv\b"), "university"),
    (re.compile(r"\bintl\b"), "international"),
    (re.compile(r"\bassn\b"), "association"),
    (re.compile(r"\bbros\b"), "brothers"),
    (re.compile(r"\bdept\b"), "department"),
)
"""British and American spellings and common abbreviations, each pair brought to one form."""

_ADJECTIVE_END = re.compile(r"-(?:based|owned|listed|registered)$")
_ADJECTIVE_START = re.compile(r"^(?:ex|former)[- ](?=\w)")
"""What makes an adjective of a name: "Texas-based", "ex-Milan"."""

_PLURAL_SHORTEST = 6
"""Letters from which a last word's plural is the same organisation: "Springbok", "Springboks"."""

_DEPARTMENT = re.compile(r"^(?:us )?(?:department of (?:the )?(?P<of>[\w ]+)|(?P<before>[\w ]+) department)$")
_MINISTRY = re.compile(r"^ministry (?:of|for) (?:the )?(?P<of>[\w ]+)$")

_DOTTED = re.compile(r"(?<=\b\w)\.(?:\s(?=\w\.))?")
_OTHER_MARKS = re.compile(r"[^\w&+]+")


@cache
def _aliases() -> Mapping[str, str]:
    """Plain key → the plain key of the usual name, for organisations with well-known other names."""
    table: dict[str, str] = {}
    for line in read_entries("organisation_aliases.txt"):
        usual, *others = line.split("|")
        for name in (usual, *others):
            table[_plain_key(name)] = _plain_key(usual)
    return MappingProxyType(table)


@lru_cache(maxsize=1 << 14)
def organisation_key(surface: str) -> str:
    """Key of an organisation: no article, stops or legal form, one spelling, well-known acronyms written out.

    A team or a government called after its country is found under all of the country's names.
    """
    plain = _plain_key(surface)
    known = _aliases().get(plain)
    if known is not None:
        return known
    return place_key(surface) if usual_name(surface) else plain


def is_well_known(surface: str) -> bool:
    """Whether the alias table says who is meant: then nothing else is, whatever its initials."""
    return _plain_key(surface) in _aliases()


def is_acronym(surface: str) -> bool:
    """Two to seven capital letters (stops and "&" aside), such as "IAEA", "U.N." or "AT&T"."""
    letters = trim(surface).replace(".", "").replace("&", "").replace(" ", "")
    return (
        2 <= len(letters) <= 7
        and letters.isalpha()
        and letters.isupper()
        and " " not in trim(surface).replace(". ", "")
    )


def acronym_letters(surface: str) -> str:
    """Small letters of an acronym: "un" for "U.N."."""
    return "".join(letter for letter in fold(trim(surface)) if letter.isalnum())


@lru_cache(maxsize=1 << 14)
def initials_of(surface: str) -> frozenset[str]:
    """Acronyms that a full name of at least two words can have: with and without its small words and legal form."""
    full = [word for word in _plain(surface).split() if word != "and"]
    words = [word for word in full if word not in _SMALL_WORDS]
    if len(words) < 2:
        return frozenset()
    short = "".join(word[0] for word in words)
    forms = {short, "".join(word[0] for word in full)}
    if words[-1] in _LEGAL_FORMS and len(words) > 2:
        forms.add(short[:-1])
    return frozenset(form for form in forms if len(form) >= 2)


def _plain(surface: str) -> str:
    """Folded words without article and marks, in one spelling, legal form kept."""
    text = _ADJECTIVE_START.sub("", _ADJECTIVE_END.sub("", _DOTTED.sub("", fold(trim(surface)))))
    text = _OTHER_MARKS.sub(" ", text.replace("'", "").replace("&", " and ")).strip()
    for pattern, form in _SPELLINGS:
        text = pattern.sub(form, text)
    return " ".join(text.split()).removeprefix("the ") or text


@lru_cache(maxsize=1 << 14)
def _plain_key(surface: str) -> str:
    words = _plain(surface).split()
    while len(words) > 1 and words[-1] in _LEGAL_FORMS:
        if len(words) == 2 and words[0] in _NEVER_ALONE:
            break
        words.pop()
    if len(words) > 1 and words[-1] == "and":
        words.pop()
    if (
        words
        and len(words[-1]) >= _PLURAL_SHORTEST
        and words[-1].endswith("s")
        and not words[-1].endswith(("ss", "us", "is"))
    ):
        words[-1] = words[-1][:-1]
    return _office(" ".join(words)) or fold(surface)


def _office(key: str) -> str:
    """Departments and ministries in one word order: "foreign ministry", "department of labor"."""
    if found := _DEPARTMENT.match(key):
        return f"department of {found['of'] or found['before']}"
    if found := _MINISTRY.match(key):
        return f"{found['of']} ministry"
    return key
