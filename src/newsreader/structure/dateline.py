"""Datelines: place, agency and date at the head of a story, in the agencies' styles.

``MOSCOW:``, ``LONDON (Reuters) -``, ``KYIV, Ukraine (AP) —``, ``WASHINGTON, Nov 6 —``, ``Cape Town - The police…``.

A pattern finds what has the shape of a dateline; ``_is_dateline`` then weighs what speaks for a place: an agency, a
date, a region, a name on the map, capitals, and a story that begins after it.
"""

from __future__ import annotations

import re
from functools import cache

from newsreader.model.article import Dateline
from newsreader.model.values import dataclass
from newsreader.names.gender import gender_of_given
from newsreader.names.lexicons import read_entries
from newsreader.names.titles import split_title
from newsreader.structure.agencies import is_known_agency, is_party, looks_like_agency
from newsreader.structure.dates import DATE_WORDS
from newsreader.structure.towns import is_country, is_known, is_region, is_shortened_state

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĻŁŃŅŇŌŐŘŚŞȘŠŤȚŪŮŰŲŹŻŽ"
# a word that is given back letter by letter would have everything that can follow tried after each
_CAPS_WORD = rf"(?:[{_UPPER}][{_UPPER}.'’\-]{{1,24}}(?!\w))"
_TITLE_WORD = rf"(?:[{_UPPER}][\w.'’\-]{{1,24}}(?!\w))"
_JOINT = r"(?: ?/ ?|[ ]| (?:and|AND|&) )"
_CAPS_PLACE = rf"{_CAPS_WORD}(?:{_JOINT}{_CAPS_WORD}){{0,4}}"
_TITLE_PLACE = rf"{_TITLE_WORD}(?:(?:{_JOINT}|[ ](?:de|del|da|do|la|upon|on|of|es) ){_TITLE_WORD}){{0,3}}"
_REGION_WORDS = rf"{_TITLE_WORD}(?: {_TITLE_WORD}| (?:and|of) (?=[A-Z])){{0,3}}"
_REGION = rf"(?P<region>(?: ?, ?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b){_REGION_WORDS}){{1,2}})"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?)"
_WHEN = rf"(?:(?:{_WEEKDAY},? )?{DATE_WORDS}|{_WEEKDAY})"
_DATE = rf"(?: ?[,;.]{{0,2}} ?(?:\(?(?P<date>(?:on )?{_WHEN})\)?))"
_DATE_AFTER = rf"(?:(?: ?[-–—|,] ?| )\(?(?P<date_after>{_WHEN})\)?)"
_AGENCY_WORDS = r"[A-Za-zČ][\w .&/'’\-]{1,40}"
_AGENCY = (
    rf"(?:(?: ?--? ?|[,.;]? ?)(?:\((?P<agency>{_AGENCY_WORDS})\)|/(?P<agency_slashes>[A-Z][\w .&\-]{{1,30}})/)"
    r"|(?:[,.] )(?P<agency_bare>[A-Za-z]{2,10}))"
)
_CLOSE = (
    r"(?:(?:\s(?:--|[-–—―])\s?|[-–—―]{1,2}\s|--|[—―]|:|\s\|\s)(?=[\s\w\"“”‘’'(\[$€£¥#@])"
    r"|(?<=\))\.?\s?[-–—]{1,2}\s|(?<=[/)])\.(?=\s)|(?<=\)) (?=[A-Z\"“]))\s{0,3}"
)

_MARK = re.compile(r"[-–—―:|)/]")
"""Every way in which a dateline closes has one of these; to look for them is quicker than to look for a place."""

_HEAD = 200
"""A dateline ends within this many characters."""
_STORY_SHORTEST = 40
_SURE_STORY_SHORTEST = 80
_TITLE_CASE = 0.6
_LONG_DASHES = frozenset({"—", "–", "--", "―"})
_INSIDE = 160
"""A dateline with an agency behind a byline in the same line begins within this many characters."""

_KEPT_CAPITALS = frozenset("US UK UN EU UAE USA DC U.S. U.K. U.N. D.C. N.Y. N.J. B.C. P.R.".split())
_SMALL = frozenset("and of the de del da do la le les el al en sur am an der au aux di on".split())
_STORY_BEGINS = re.compile(rf"[\"“”‘’'(\[]{{0,2}}(?:[{_UPPER}\d$€£¥#@]|[a-z]{{1,2}}[{_UPPER}])")
_BETWEEN_TOWNS = re.compile(r" ?/ ?| (?:and|AND|&) ")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]{0,3}\s*$")
_WORD = re.compile(r"[^\W\d_][\w'’]*")


def _head(place: str) -> re.Pattern[str]:
    frame = rf"{_REGION}?(?i:{_DATE}?){_AGENCY}?(?i:{_DATE_AFTER}?)"
    return re.compile(rf"\s{{0,8}}(?P<place>{place}){frame}(?P<close>{_CLOSE})")


_CAPS = _head(_CAPS_PLACE)
_TITLE = _head(_TITLE_PLACE)
_ALONE = re.compile(
    rf"\s{{0,8}}(?P<place>{_CAPS_PLACE}|{_TITLE_PLACE}){_REGION}?,? {{1,2}}"
    rf"(?P<date>(?i:{_WHEN})|\d{{4}}-\d\d-\d\d)(?: \((?P<agency>{_AGENCY_WORDS})\))?\.?\s*$"
)
_ALONE_LONGEST = 80
_CAPS_BEHIND = re.compile(rf"(?:(?<=\s)|(?<=\.))(?={_CAPS_WORD}(?:[ ,/]|\s?\())")


@dataclass(frozen=True, slots=True)
class _Shape:
    """What stands before the story. ``where`` is the place with its region, ``story`` the rest of the paragraph."""

    place: str
    region: str
    agency: str | None
    date: str | None
    close: str
    story: str


@cache
def _labels() -> frozenset[str]:
    return frozenset(word for line in read_entries("not_datelines.txt") for word in line.split())


def find_dateline(text: str, start: int, end: int, *, at_head: bool = True) -> tuple[Dateline, int] | None:
    """The dateline of the paragraph ``text[start:end]`` and where the story goes on, or None.

    ``at_head`` says that the story can begin here; further down only a dateline with an agency counts, or a known
    place in capitals before a dash.
    """
    head = text[start : min(end, start + _HEAD)]
    if _MARK.search(head) is None:
        return None
    for pattern in (_CAPS, _TITLE):
        match = pattern.match(head)
        if match is not None:
            found = _read(text, start, end, match, at_head=at_head)
            if found is not None:
                return found
    return _behind_byline(text, start, end, head) if at_head else None


def find_dateline_alone(text: str, start: int, end: int) -> Dateline | None:
    """A dateline in a line of its own, "LONDON, Nov 6" or "Oslo, 6 November 2024", or None."""
    match = _ALONE.match(text[start:end]) if end - start <= _ALONE_LONGEST else None
    if match is None or not any(letter.isdigit() for letter in match["date"]):
        return None
    place, region, agency = match["place"], match["region"] or "", match["agency"]
    known = is_known(place) or any(is_region(part.strip()) for part in region.split(","))
    if not known and (not place.isupper() or _is_label(place) or (agency and not looks_like_agency(agency))):
        return None
    place_end = start + (match.end("region") if region else match.end("place"))
    return Dateline(start + match.start("place"), place_end, _written(place, region), agency, match["date"])


def _behind_byline(text: str, start: int, end: int, head: str) -> tuple[Dateline, int] | None:
    """A dateline behind "By Ann Lee" in the same line; only one with an agency that is known."""
    if head.lstrip()[:3].lower() != "by ":
        return None
    for gap in _CAPS_BEHIND.finditer(head, 0, _INSIDE):
        match = _CAPS.match(head, gap.end())
        if match and match["agency"] and is_known_agency(match["agency"]) and is_known(match["place"]):
            return _read(text, start, end, match, at_head=False)
    return None


def _read(text: str, start: int, end: int, match: re.Match[str], *, at_head: bool) -> tuple[Dateline, int] | None:
    story_start = start + match.end()
    bare = match["agency_bare"]
    if bare is not None and not is_known_agency(bare):
        return None
    region, agency = _split_region(match["region"] or "")
    place, agency_behind = _split_place(match["place"])
    shape = _Shape(
        place=place,
        region=region,
        agency=match["agency"] or match["agency_slashes"] or bare or agency or agency_behind,
        date=match["date"] or match["date_after"],
        close=match["close"].strip(),
        story=text[story_start : min(end, story_start + 4 * _HEAD)],
    )
    is_whole = end - story_start <= 4 * _HEAD
    if not _is_dateline(shape, at_head=at_head, is_whole=is_whole):
        return None
    place_start = start + match.start("place")
    place_end = start + match.start("region") + len(region.rstrip()) if region else place_start + len(place)
    line = Dateline(place_start, place_end, _written(shape.place, region), shape.agency, shape.date)
    return line, story_start


def _split_region(region: str) -> tuple[str, str | None]:
    """A region and the agency that stands behind its last comma, as in "Moscow, SANA –"."""
    before, _comma, last = region.rpartition(",")
    return (before, last.strip()) if is_known_agency(last) else (region, None)


def _split_place(place: str) -> tuple[str, str | None]:
    """A place and the agency behind its full stop, as in "ASTANA. KAZINFORM -"; the stop itself goes."""
    before, stop, last = place.rpartition(". ")
    if stop and is_known_agency(last):
        return before, last
    last_word = place.split()[-1]
    return (place[:-1] if last_word.endswith(".") and last_word.count(".") == 1 else place), None


def _is_dateline(shape: _Shape, *, at_head: bool, is_whole: bool) -> bool:
    """Whether what has the shape of a dateline is one, best evidence first."""
    towns = [town for town in _BETWEEN_TOWNS.split(shape.place) if town]
    is_caps = shape.place.isupper()
    known = any(is_known(town) for town in (shape.place, *towns))
    has_region = any(is_region(part.strip()) for part in shape.region.split(","))
    if not (known or has_region) and (any(map(_is_label, towns)) or split_title(f"{shape.place} X")[0]):
        return False
    if shape.agency is not None:
        if not looks_like_agency(shape.agency) and not (is_caps and known and not is_party(shape.agency)):
            return False
        if shape.close in ("", "."):
            return (
                is_known_agency(shape.agency)
                and (known or has_region)
                and (shape.date is not None or shape.close == ".")
            )
        return is_caps or known or has_region or is_known_agency(shape.agency)
    if not shape.close or (not has_region and not _is_long_enough(shape.place)):
        return False
    if not at_head and not (is_caps and (known or has_region) and shape.close != ":"):
        return False
    if shape.date is not None and (is_caps or known or has_region):
        return True
    if (known or has_region) and (is_caps or shape.region or not is_country(shape.place)):
        return _begins_story(shape.story, is_caps=is_caps, is_whole=is_whole)
    return is_caps and not shape.region and _is_unknown_town(shape, is_whole=is_whole)


def _is_label(town: str) -> bool:
    """A word that labels a story or a paragraph, or nothing but initials and short letters."""
    words = town.strip(".").upper().split()
    return not words or words[0] in _labels() or words[-1] in _labels()


def _is_long_enough(place: str) -> bool:
    """Short letters are organisations ("IMF", "UN") unless they name a country."""
    letters = place.replace(".", "")
    return len(letters) > 3 or place in ("US", "UK", "UAE", "USA", "U.S.", "U.K.", "UAE", "DC") or not place.isupper()


def _begins_story(story: str, *, is_caps: bool, is_whole: bool) -> bool:
    """Whether a story's first paragraph follows and no headline: it begins with a capital and ends as a sentence."""
    if _STORY_BEGINS.match(story) is None:
        return False
    ends = not is_whole or _SENTENCE_END.search(story) is not None
    if is_caps:
        return (ends or len(story) >= _SURE_STORY_SHORTEST) and not story[:_SURE_STORY_SHORTEST].isupper()
    return ends and len(story) >= _STORY_SHORTEST


def _is_unknown_town(shape: _Shape, *, is_whole: bool) -> bool:
    """Words in capitals that no list knows, before a long dash: a town when a long plain sentence follows.

    Before a colon stand speakers and labels, before a hyphen firms and teams; nobody can tell a village from those.
    """
    words = shape.place.split()
    if shape.close not in _LONG_DASHES or len(words) > 2 or not shape.place.replace(" ", "").replace("-", "").isalpha():
        return False
    if gender_of_given(words[0].capitalize()) or len(shape.story) < _SURE_STORY_SHORTEST or len(shape.place) < 5:
        return False
    if is_whole and not _SENTENCE_END.search(shape.story):
        return False
    long_words = [word for word in _WORD.findall(shape.story[:_HEAD]) if len(word) > 4]
    titled = sum(word[0].isupper() for word in long_words)
    return _STORY_BEGINS.match(shape.story) is not None and titled < _TITLE_CASE * max(1, len(long_words))


def _written(place: str, region: str) -> str:
    """Place and region as a map writes them; a state's two letters stay."""
    parts = [part.strip() for part in region.split(",") if part.strip()]
    return ", ".join([recase(place), *(part if is_shortened_state(part) else recase(part) for part in parts)])


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
