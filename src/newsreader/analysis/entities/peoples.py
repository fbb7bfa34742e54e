"""Peoples and languages that the model took for names: "the Vikti people", "ethnic Vikti", "in the Vikti language"."""

from __future__ import annotations

import re

from newsreader.analysis.lexicon import gazetteer
from newsreader.analysis.spans import Names

_PEOPLE_AFTER = re.compile(
    r" (?:peoples?|tribes?|tribal|tribes(?:man|men|people)|refugees|languages?|speakers?|speaking|minority|clans?|ethnic"
    r"|indigenous|nomads|herders|dialect|culture|cuisine|settlers)\b|-speaking\b"
)
_PEOPLE_BEFORE = re.compile(r"\b(?:ethnic|indigenous|tribal|native|nomadic|mostly|predominantly) $")


def drop_peoples(text: str, names: Names) -> Names:
    """A word that is a people's or a language's at one mention is no name at any; known places stay places."""
    places = gazetteer()
    peoples = {
        text[name.start : name.end]
        for name in names
        if _PEOPLE_AFTER.match(text, name.end) or _PEOPLE_BEFORE.search(text, max(0, name.start - 16), name.start)
    }
    known = {word for word in peoples if word in places.places or word in places.cities}
    dropped = {word for word in peoples - known if " " not in word and not word.isupper()}
    return [name for name in names if text[name.start : name.end] not in dropped]
