"""Where a name begins and ends: addresses, hyphens, apostrophes, articles, titles; and words that are no names."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from newsreader.analysis.lexicon import gazetteer, institution_words, not_names
from newsreader.analysis.spans import Names, without_overlaps
from newsreader.model.annotation import Kind
from newsreader.names.titles import split_title

_ADDRESS = re.compile(r"(?:https?://|www\.)\S{1,2000}|\S{1,64}@\w[\w.\-]{1,200}|(?<!\w)[@#]\w{1,50}")
_LABEL = re.compile(r"(?:^|[ \u00a0]|\b)[A-Z]{3,12}$")
_ADDRESS_AFTER_LABEL = re.compile(r": ?(?:https?:|www\.)")
_LEADING = re.compile(r"(?:the|a|an)\s+|[\"“”'‘’`´«»\-–—.,;:&/()\s]+", re.IGNORECASE)
_TRAILING = re.compile(r"(?:['’´`ʼ]s|[\"“”‘’'´`«»\-–—,;:&/(\s])$")
_DOTTED_END = re.compile(r"(?:\b[A-Z]|[A-Za-z]\.[A-Za-z]|\b(?:Jr|Sr|Inc|Co|Corp|Ltd|Bros|No|St))\.$")
_SIGNS = frozenset({"So", "Sk", "Cf", "Cn", "Co"})
_WORD = re.compile(r"\w+")
_INITIALS_BEFORE = re.compile(r"(?<!\w)(?:[A-Z]\.){1,3}$")
_APOSTROPHE_GOES_ON = re.compile(r"['’](?!s\b|S\b)\w{1,20}")
_HYPHEN_GOES_ON = re.compile(r"-(\w{1,20})")
_HYPHEN_ENDINGS = frozenset(
    "led era like style born based wide backed free friendly appointed owned run esque inspired themed related linked "
    "aligned controlled made held trained bound".split()
)
"""Words that a hyphen ties to a name without being part of it."""

_DOTTED_STATES = frozenset(
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn "
    "Tex Va Vt Wash Wis Wyo D.C N.J N.Y N.H N.M N.C N.D S.C S.D R.I W.Va U.S U.K U.N B.C Ont Que Alta Sask Man".split()
)


def drop_addresses(text: str, names: Names) -> Names:
    """Web and mail addresses, handles and hashtags name nobody."""
    taken = [match.span() for match in _ADDRESS.finditer(text)]
    return [name for name in names if not any(start < name.end and name.start < end for start, end in taken)]


def join_hyphens(text: str, names: Names) -> Names:
    """A name with a hyphen at its edge takes the whole word in: "Dube" and "-Ncube" are one name."""
    grown: Names = []
    for name in names:
        start, end = name.start, name.end
        if text[start] == "-":
            while start > 0 and (text[start - 1].isalnum() or text[start - 1] == "-"):
                start -= 1
        if text[end - 1] == "-":
            while end < len(text) and (text[end].isalnum() or text[end] == "-"):
                end += 1
        grown.append(replace(name, start=start, end=end))
    return without_overlaps(grown, person_wins=True)


def whole_words(text: str, names: Names) -> Names:
    """A name takes in what is written in one word with it: "Ya’alon", "Ko-on" of a person, the "S." of "S.Bat"."""
    grown: Names = []
    for name in names:
        start, end = name.start, name.end
        if match := _INITIALS_BEFORE.search(text, max(0, start - 8), start):
            start = match.start()
        if match := _APOSTROPHE_GOES_ON.match(text, end):
            end = match.end()
        if name.kind is Kind.PERSON:
            while (match := _HYPHEN_GOES_ON.match(text, end)) and match[1].lower() not in _HYPHEN_ENDINGS:
                end = match.end()
        if text[start:end] in _DOTTED_STATES and text[end : end + 1] == ".":
            end += 1
        grown.append(replace(name, start=start, end=end))
    return without_overlaps(grown)


def cut_labels(text: str, names: Names) -> Names:
    """A label before an address is no name and no part of one: "LINK" of "Vik LINK: https://…"."""
    cut: Names = []
    for name in names:
        match = _LABEL.search(text, name.start, name.end)
        start = match.start() if match and _ADDRESS_AFTER_LABEL.match(text, name.end) else name.end
        if start > name.start:
            cut.append(replace(name, end=start))
    return cut


def trim_small_words(text: str, names: Names) -> Names:
    """Small words behind the last capital are no part of a name ("Vik coast", "Canada-wide").

    One that names an institution stays and makes the name an organisation's ("Vik forum").
    """
    institutions = institution_words("last")
    trimmed: Names = []
    for name in names:
        words = list(_WORD.finditer(text, name.start, name.end))
        kept = [word for word in words if any(letter.isupper() or letter.isdigit() for letter in word.group())]
        ends_small = bool(kept) and kept[-1].end() < words[-1].end() and words[-1].group().islower()
        is_joined = ends_small and name.kind is Kind.PERSON and text[kept[-1].end() : kept[-1].end() + 1] in "-’'"
        if not ends_small or is_joined:
            trimmed.append(name)
        elif words[-1].group().capitalize() in institutions:
            trimmed.append(replace(name, kind=Kind.ORGANISATION))
        else:
            trimmed.append(replace(name, end=kept[-1].end()))
    return trimmed


def trim_edges(text: str, names: Names) -> Names:
    """Articles, possessive endings, punctuation and signs such as emoji at the edges are no part of a name."""
    trimmed: Names = []
    for name in names:
        start, end = name.start, name.end
        while start < end:
            if match := _LEADING.match(text, start, end):
                start = match.end()
            elif _is_sign(text[start]) or unicodedata.category(text[start])[0] == "M":
                start += 1
            else:
                break
        while start < end:
            if tail := _TRAILING.search(text[max(start, end - 3) : end]):
                end -= len(tail.group())
            elif _is_sign(text[end - 1]):
                end -= 1
            else:
                break
        is_dotted = text[start : end - 1] in _DOTTED_STATES or _DOTTED_END.search(text[max(start, end - 6) : end])
        if text[start:end].endswith(".") and not is_dotted:
            end -= 1
        if start < end:
            trimmed.append(replace(name, start=start, end=end))
    return trimmed


def _is_sign(letter: str) -> bool:
    """Emoji and other pictures, their colours and joints, what is not seen, and characters that nobody has named yet.

    Signs of sums stay, as in "Disney+", and marks that belong to a letter.
    """
    return not letter.isascii() and (
        unicodedata.category(letter) in _SIGNS or "\ufe00" <= letter <= "\ufe0f" or letter == "\u20e3"
    )


def cut_titles(text: str, names: Names) -> Names:
    """Titles before a person's name are no part of it: "President Joe Biden" names Joe Biden."""
    cut: Names = []
    for name in names:
        surface = text[name.start : name.end]
        title, rest = split_title(surface) if name.kind is Kind.PERSON else ("", surface)
        start = name.end - len(rest) if title and surface.endswith(rest) else name.start
        cut.append(replace(name, start=start))
    return cut


def drop_noise(text: str, names: Names) -> Names:
    """Words of the stop list, peoples and their adjectives, currencies and words without capitals are no names."""
    stops, places = not_names(), gazetteer()
    kept: Names = []
    for name in names:
        surface = text[name.start : name.end]
        if surface in stops or (surface in places.country_of_people and surface not in places.country_of):
            continue
        if not any(letter.isupper() for letter in surface) or text[name.end : name.end + 1] == "$" or len(surface) < 2:
            continue
        kept.append(name)
    return kept
