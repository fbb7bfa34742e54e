"""Datelines: place, agency and date at the head of a story, in the agencies' styles.

``MOSCOW:``, ``LONDON (Reuters) -``, ``KYIV, Ukraine (AP) —``, ``WASHINGTON, Nov 6 —``, ``Cape Town (AFP) -``.
"""

from __future__ import annotations

import re

from newsreader.model.article import Dateline
from newsreader.structure.dates import DATE_WORDS

_CAPS_WORD = r"(?:[A-ZÀ-ÖØ-ÞĀĂĄČĎĘĚĞİŁŃŇŌŐŘŚŞŠŤŪŮŰŹŻŽ][A-ZÀ-ÖØ-ÞĀĂĄČĎĘĚĞİŁŃŇŌŐŘŚŞŠŤŪŮŰŹŻŽ.'’\-]{1,24})"
_TITLE_WORD = r"(?:[A-ZÀ-ÖØ-ÞŁŚŠŽ][\w.'’\-]{1,24})"
_CAPS_PLACE = rf"{_CAPS_WORD}(?:[ /]{_CAPS_WORD}){{0,4}}"
_TITLE_PLACE = rf"{_TITLE_WORD}(?: {_TITLE_WORD}){{0,2}}"
_REGION = rf"(?:, {_TITLE_WORD}(?: {_TITLE_WORD}| and (?=[A-Z])| of (?=[A-Z])){{0,3}})"
_DATE = rf"(?:,? (?:\(?(?P<date>(?:on )?{DATE_WORDS})\)?))"
_DATE_AFTER = rf"(?: ?[-–—] (?P<date_after>{DATE_WORDS}))"
_AGENCY = r"(?:[,.]? ?(?:\((?P<agency>[A-Z][\w .&/'’\-]{1,40})\)|/(?P<agency_slashes>[A-Z][\w .&\-]{1,30})/))"
_CLOSE = r"(?:(?:\s(?:--|[-–—―])\s?|[-–—―]{1,2}\s|--|[—―]|:)(?=[\s\w\"“‘'])|(?<=/)\.)\s{0,3}"


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


def _head(place: str) -> re.Pattern[str]:
    frame = rf"(?i:{_DATE}?){_AGENCY}?(?i:{_DATE_AFTER}?){_CLOSE}"
    return re.compile(rf"\s{{0,8}}(?P<place>{place}{_REGION}?){frame}")


_CAPS = _head(_CAPS_PLACE)
_TITLE = _head(_TITLE_PLACE)

_NOT_PLACES = _words(
    "ABSTRACT ADVERTISEMENT ANALYSIS BREAKING COLUMN COMMENT CORRECTION DEVELOPING EDITORIAL EXCLUSIVE EXPLAINER "
    "FACTBOX FEATURE GALLERY HEADLINE INTERVIEW LINK LIVE NOTE OPINION PHOTO PHOTOS PICTURES POLL PREVIEW Q A QUESTION "
    "REPORT REVIEW SOURCE SPOILER SUBJECT SUMMARY TIMELINE TITLE TOPIC TRANSCRIPT UPDATE UPDATED VIDEO WARNING WATCH "
    "FYI PS NB WHO WHAT WHEN WHERE WHY HOW"
)
"""Words in capitals that stand before a colon or dash without being a place."""

_KEPT_CAPITALS = _words("US UK UN EU UAE USA DC U.S. U.K. U.N. D.C. N.Y. N.J. B.C. P.R.")
_SMALL = _words("and of the de del da do la le les el al en sur am an der au aux di on")
_HEAD = 200
"""A dateline ends within this many characters."""


def find_dateline(text: str, start: int, end: int) -> tuple[Dateline, int] | None:
    """The dateline of the paragraph ``text[start:end]`` and where the story goes on, or None."""
    head = text[start : min(end, start + _HEAD)]
    match = _CAPS.match(head) or _TITLE.match(head)
    if match is None:
        return None
    place = match["place"]
    agency = match["agency"] or match["agency_slashes"]
    date = match["date"] or match["date_after"]
    if not _is_place(place.split(",")[0], has_frame=agency is not None or date is not None):
        return None
    place_start = start + match.start("place")
    line = Dateline(place_start, place_start + len(place), recase(place), agency, date)
    return line, start + match.end()


def _is_place(words: str, *, has_frame: bool) -> bool:
    """Whether the words can be a dateline's place: no label, no initials, in capitals unless agency or date follow."""
    if words.strip(".").split()[0] in _NOT_PLACES:
        return False
    if len(words.replace(".", "")) < 3 and words not in _KEPT_CAPITALS:
        return False
    return has_frame or words.isupper()


def recase(words: str) -> str:
    """Words in capitals as a map writes them: ``PORT-AU-PRINCE`` → ``Port-au-Prince``; other words stay."""
    parts = re.split(r"([\s/\-]+)", words)
    return "".join(_recase_word(part, first=index == 0) for index, part in enumerate(parts))


def _recase_word(word: str, *, first: bool) -> str:
    if not word.isupper() or word in _KEPT_CAPITALS or len(word) == 1:
        return word
    if word.lower() in _SMALL and not first:
        return word.lower()
    # A letter after an apostrophe is a capital when the piece before it is short: O'Fallon, N'Djamena.
    return re.sub(r"(?:^|(?<=^\w['’])|(?<=\.))\w", lambda letter: letter[0].upper(), word.lower())
