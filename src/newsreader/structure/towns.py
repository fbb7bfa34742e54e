"""Which words in a dateline are a town, a region or a country on the map."""

from __future__ import annotations

import re
from functools import cache

from newsreader.names.lexicons import read_entries
from newsreader.names.places import is_place_name
from newsreader.resources import resource

_GAZETTEER = "gazetteer.txt"
"""Cities from 100,000 people, "city|name|…|plain spelling". Without the file only the largest are known."""

_STATES = frozenset(
    "Ala. Alaska Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Hawaii Idaho Ill. Ind. Iowa Kan. Ky. La. Maine Md. Mass."
    " Mich. Minn. Miss. Mo. Mont. Neb. Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Ohio Okla. Ore. Pa. R.I. S.C. S.D. Tenn."
    " Texas Utah Vt. Va. Wash. W.Va. Wis. Wyo. D.C. P.R. Ont. Que. Man. Sask. Alta. B.C. N.B. N.S. P.E.I. N.L. N.W.T."
    " AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA"
    " RI SC SD TN TX UT VT VA WA WV WI WY DC ON QC BC AB MB SK NS NB NL PE NSW VIC QLD TAS ACT".split()
)
"""States and provinces as datelines shorten them."""

_REGION_NOUN = re.compile(r"(?:Prefecture|Province|County|Parish|State|Region|District|Governorate|Oblast|Islands?)$")


@cache
def _gazetteer() -> frozenset[str]:
    if not resource(f"lexicons/{_GAZETTEER}").is_file():
        return frozenset()
    rows = (line.split("|") for line in read_entries(_GAZETTEER))
    return frozenset(name.lower() for row in rows for name in (row[1], row[-1]) if name)


@cache
def _countries() -> frozenset[str]:
    entries = (line.split("|") for line in read_entries("countries.txt"))
    return frozenset(name.lower() for usual, others, *_ in entries for name in (usual, *others.split(",")) if name)


def is_known(words: str) -> bool:
    """Whether the words, in capitals or not, name a well-known place or a city of the gazetteer."""
    return is_place_name(words) or words.lower() in _gazetteer()


def is_country(words: str) -> bool:
    """Whether the words name a country. "Brazil: How the vote went" is a headline, "Brasilia: The vote…" a story."""
    return words.lower() in _countries()


def is_shortened_state(words: str) -> bool:
    """Whether the words are a state or province as datelines shorten it: "Ill.", "NSW"."""
    return words in _STATES


def is_region(words: str) -> bool:
    """Whether the words can follow a town: a state, a country, or what calls itself a province."""
    return is_shortened_state(words) or (bool(words) and (is_known(words) or _REGION_NOUN.search(words) is not None))
