"""What fields people are in, by the noun of their role: a judge and a striker of one name are hardly one person."""

from __future__ import annotations

from types import MappingProxyType

_NOUNS_OF_FIELDS = {
    "politics": (
        "president premier chancellor minister secretary senator congressman congresswoman lawmaker legislator governor "
        "mayor ambassador diplomat politician candidate councillor councilman mp speaker prime_minister representative "
        "commissioner envoy"
    ),
    "sport": (
        "striker midfielder defender goalkeeper captain coach player footballer sprinter swimmer boxer wrestler cyclist "
        "golfer pitcher quarterback batsman bowler jockey skater skier champion winger referee runner gymnast rower "
        "all-rounder shortstop outfielder forward fullback"
    ),
    "law": "judge lawyer attorney prosecutor solicitor barrister justice magistrate",
    "police and forces": "officer sergeant detective sheriff general colonel soldier inspector policeman admiral lieutenant constable",
    "arts": "actor actress singer musician painter novelist writer author composer director artist poet comedian dancer rapper filmmaker",
    "science and medicine": "doctor professor scientist physicist chemist biologist surgeon economist historian engineer researcher",
    "business": "banker businessman businesswoman trader chairman chairwoman analyst broker investor entrepreneur farmer shopkeeper",
    "church": "bishop archbishop priest pastor cardinal imam rabbi pope vicar",
}
"""Nouns that tell a field. Who is "chairman" or "director" of what is not asked, so those stand where they mostly do."""

_FIELD_OF = MappingProxyType(
    {noun.replace("_", " "): field for field, nouns in _NOUNS_OF_FIELDS.items() for noun in nouns.split()}
)

_NEED_A_WORD_BEFORE = frozenset(["minister", "secretary", "officer", "editor", "general", "director", "manager"])
"""Nouns of which there are many: "foreign minister" and "prime minister" are not one role."""


_FORMS_OF_ADDRESS = frozenset("mr mrs ms miss mx sir dame madam dr lord lady".split())
"""Words before a name that tell nothing of what somebody does."""


def role_noun(role: str) -> str:
    """What a role comes down to: "president" for "former Russian President"; nothing for "Mr"."""
    words = role.casefold().replace("-elect", "").replace(".", "").split()
    if not words or words[-1] in _FORMS_OF_ADDRESS:
        return ""
    if words[-1] in _NEED_A_WORD_BEFORE and len(words) > 1:
        return " ".join(words[-2:])
    return words[-1]


def field_of(noun: str) -> str | None:
    """The field of a role's noun, where it tells one."""
    return _FIELD_OF.get(noun) or _FIELD_OF.get(noun.rsplit(" ", 1)[-1])
