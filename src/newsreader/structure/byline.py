"""Bylines: the lines near the head that say who wrote the story, where for, and how to reach them.

``By Ann Lee``, ``By Ann Lee and Bo Rao in Oslo``, ``BY ANN LEE, Reuters``, ``Ann Lee in Oslo`` (only between a headline
and a date, role or e-mail line), with the role and address lines that follow.
"""

from __future__ import annotations

import re

from newsreader.structure.agencies import is_known_agency
from newsreader.structure.dates import DATE_WORDS

_LONGEST = 140
_NAME = r"(?:(?:[A-ZÀ-Þ]\.){1,3}|[A-ZÀ-ÞĀ-Ž][\w.'’\-]{1,24})"
_PARTICLE = r"(?:de|del|da|di|du|van|von|der|den|ter|bin|ibn|al|el|la|le|dos|y)"
_PERSON = rf"{_NAME}(?: (?:{_PARTICLE} ){{0,2}}{_NAME}){{1,4}}"
_NOBODY = (
    r"(?i:(?:(?:an? |the |our |a special )?(?:[\w’'\-]{2,20} ){0,3}"
    r"(?:staff(?: (?:writers?|reporters?|correspondents?))?|correspondents?|reporters?|news ?desk|web ?desk|newsroom"
    r"|agencies|bureau|monitoring desk|editorial board|agency|staff and agencies))\b)"
)
_AUTHOR = rf"(?:{_PERSON}|{_NOBODY})"
_AND = r"(?:, and | and | & |, | AND | with )"
_TAIL = (
    r"(?: (?:in|from|at|for|For|of|reports) (?:the )?[A-Z][^.!?]{1,70}| ?[|/;•·–—] ?.{1,80}| - .{1,80}| \([^()]{1,60}\)"
    r"|,? <?[\w.\-]{1,40}@[\w.\-]{3,60}>?|,? @\w{2,30}|, [^.!?]{2,90})"
)
_MARKER = (
    r"(?:[Bb][Yy] ?:?|Words by|Written by|Reported by|Story by|Text by|Analysis by|Byline ?:|BYLINE ?:|Author ?:|From)"
)
_AT_HEAD = re.compile(rf"{_MARKER}\s{{1,3}}{_AUTHOR}(?:{_AND}{_AUTHOR}){{0,6}}{_TAIL}?\.?$")
_IMPERSONAL = re.compile(rf"{_MARKER}\s{{1,3}}{_NOBODY}(?:{_AND}{_AUTHOR}){{0,2}}{_TAIL}?$")
_DATED = re.compile(
    rf"[,|·–— -]{{1,4}}(?:(?:published|updated|posted)\b|(?:on )?(?:\w{{3,9}}day,? )?{DATE_WORDS}).{{0,80}}$",
    re.IGNORECASE,
)
_BY = re.compile(rf"{_MARKER}\s{{1,3}}")
_MAY_BE_BY = re.compile(r"[\s_*]{0,280}(?:[Bb][Yy]|Words|Written|Reported|Story|Text|Analysis|BYLINE|Author|From)")
"""True of every line of which ``_BY`` is, before its white space is put in order."""
_AFTER_AGENCY = re.compile(r", | in | \| | [–—-] ")
_TWO_NAMES = re.compile(rf"\s*{_NAME}\s+(?:{_PARTICLE}\s+){{0,2}}{_NAME}")
"""True of every line of which ``_BARE`` is, before its white space is put in order."""
_BARE = re.compile(
    rf"{_PERSON}(?:{_AND}{_PERSON}){{0,5}}"
    r"(?: in (?:the )?[A-Z][\w .,'’\-]{1,40}|, [A-Z][\w .&/'’\-]{1,40}| \| .{1,60})?$"
)
_NO_BYLINE = re.compile(
    r"(?:by|from) (?:the|a|an|end|time|noon|dawn|midnight|late|early|mid|now|then|then-|contrast|law|far|chance|mistake"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october"
    r"|november|december|any|all|his|her|their|our (?!\w+ ?(?:correspondent|reporter|staff))|that|this|these)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"\b(?:demand|appointment|laws?|only|orders?|design|default|request|rules|numbers|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|invitation|election day|night|day)$",
    re.IGNORECASE,
)
"""Last words of headlines as "By Popular Demand"."""

_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|said|says|did|does|do|came|went|got|won|lost|took|made)\b"
)
_ROLE = re.compile(
    r"(?:[A-Z][\w’'.&/\-]{0,24},? ){0,5}?(?:[\w’'&/\-]{1,24},? ){0,6}"
    r"(?i:correspondents?|reporters?|editors?|writers?|columnists?|producers?|analysts?|journalists?|contributors?"
    r"|bureau(?: chief)?|news ?desk|staff|critic|commentator|presenter|fellow|professor|agencies)\b"
    r"(?:(?:,| in| at| for| of| -| \|) ?[\w .,'’&\-]{1,50})?$"
)
_OFFICE = re.compile(
    r"(?:[A-Z][\w.&'’]{1,20} ){0,3}(?:News|Sport|Press|Times|Post|Reuters|AFP|AP|Magazine|Business)"
    r"(?:, [A-Z][\w .'’\-]{1,40})?$"
)
_ADDRESS = re.compile(
    r"(?:(?:e-?mail|twitter|x|contact)\s{0,2}:?\s{0,2})?(?:[\w.\-]{1,60}@[\w.\-]{3,60}|@\w{2,30})"
    r"(?:[ ,|/]{1,3}@\w{2,30})?$",
    re.IGNORECASE,
)
_ROLE_LONGEST = 90


def is_byline(line: str) -> bool:
    """Whether a line near the head is a byline: "By" and names, no sentence ("By Tuesday night the port…")."""
    if _MAY_BE_BY.match(line) is None:
        return False
    line = " ".join(line[: 2 * _LONGEST].split()).strip("_* ")
    if _BY.match(line) is None:
        # every byline begins so, and hardly any other line
        return False
    line = _DATED.sub("", line)
    if not 0 < len(line) <= _LONGEST or line.endswith(("!", "?", ":", "…", ",")):
        return False
    if _IMPERSONAL.match(line) or _is_by_agency(line):
        return True
    if _NO_BYLINE.match(line) or _NO_NAME.search(line):
        return False
    if line.startswith("From ") and " in " not in line and "," not in line:
        return False
    return _AT_HEAD.match(line) is not None and _VERB.search(line) is None


def _is_by_agency(line: str) -> bool:
    """Whether an agency follows: "By AFP", "By The Associated Press in Oslo"."""
    match = _BY.match(line)
    return match is not None and is_known_agency(_AFTER_AGENCY.split(line[match.end() :])[0])


def is_bare_byline(line: str) -> bool:
    """Whether a line is nothing but names, perhaps with a place or an office: a byline where its surroundings fit."""
    if _TWO_NAMES.match(line) is None:
        return False
    line = " ".join(line.split())
    return len(line) <= _LONGEST and _BARE.match(line) is not None and _VERB.search(line) is None


def is_sure_bare_byline(line: str) -> bool:
    """Whether a line of names says for which agency they write: "Ann Lee, Reuters"."""
    if _TWO_NAMES.match(line) is None:
        return False
    _names, comma, office = " ".join(line[: 2 * _LONGEST].split()).rpartition(", ")
    return bool(comma) and is_known_agency(office) and is_bare_byline(line)


def is_role_line(line: str) -> bool:
    """Whether a line below a byline goes on with it: a role, an office, an e-mail address or a handle."""
    line = " ".join(line.split())
    if not 0 < len(line) <= _ROLE_LONGEST or line.endswith((".", "!", "?", ":")):
        return False
    if _ADDRESS.match(line):
        return True
    if _VERB.search(line):
        return False
    return _ROLE.match(line) is not None or _OFFICE.match(line) is not None


def agency_of_byline(line: str) -> str | None:
    """The agency that a byline names: "Reuters" in "By Ann Lee, Reuters"."""
    for part in re.split(r"[,|()\n/–—]|\b(?:By|BY|by|for|of)\b", line[: 2 * _LONGEST]):
        if is_known_agency(part):
            return part.strip()
    return None
