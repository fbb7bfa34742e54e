"""A person's name taken apart: title, given name, middle names, surname with its particles, generation."""

from __future__ import annotations

import re
from functools import lru_cache

from newsreader.model.values import dataclass
from newsreader.names.family_first import given_of_family_first
from newsreader.names.fold import fold, letters_of, tidy, trim
from newsreader.names.titles import split_title

PARTICLES = frozenset(
    (
        "van von vom zu zum zur der den de del della dell dello di da das do dos du des la le les lo los las el al ul ur "
        "bin ibn bint ben abu abd ter ten te af av st ste san santa mac mc ap y e i d' o'"
    ).split()
)
"""Words that belong to the surname behind them when they stand inside a name."""

_LEADING_PARTICLES = frozenset("van von vom zu der den de del della di da du dos la le el bin ibn d'".split())
"""Particles that may open a name given by its surname alone: "Le Pen", "De Niro"."""

_ARTICLES = ("al-", "el-", "ad-", "ar-", "as-", "ash-", "at-", "az-", "an-", "ul-")
_SUFFIXES = {
    "jr": "jr",
    "junior": "jr",
    "sr": "sr",
    "senior": "sr",
    "ii": "ii",
    "iii": "iii",
    "iv": "iv",
    "2nd": "ii",
    "3rd": "iii",
}
_HONOURS = frozenset("mp mps obe mbe cbe kbe qc kc md phd esq mep msp dds rn".split())
"""Letters behind a name that are no part of it."""

_QUOTED = re.compile(r"""(?<!\w)["'(]([\w .\-]{2,24})["')](?!\w)""")
_OWNER = re.compile(r"^.{2,60}?(?:'s|s') (?=\w+ \w)")
_FROM = re.compile(r"^((?:\w[\w.'\-]*\s){1,4}\w[\w'\-]*) (?:of|from) (?:the )?[A-Z].*$")
_REGNAL = re.compile(r"[IVX]{2,6}")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?){2,5}[^\W\d_]?\.?")
_DOT_BETWEEN = re.compile(r"(?<=\w)\.(?=\w)")


@dataclass(frozen=True, slots=True)
class ParsedName:
    """Folded parts of a person's name; a part that is not there is empty.

    ``given`` and ``middle`` may be single letters (initials). ``surname`` has its particles ("van der berg"), ``core``
    is the surname without them. ``called`` is a nickname in quotation marks inside the name. ``shown_given`` and
    ``shown_surname`` are the parts as written. A single word is a surname.
    """

    title: str
    given: str
    middle: tuple[str, ...]
    surname: str
    suffix: str = ""
    core: str = ""
    called: str = ""
    shown_given: str = ""
    shown_surname: str = ""
    family_first: bool = False

    @property
    def is_lone(self) -> bool:
        """Only a surname, or one word that may be any part of a name."""
        return not self.given

    @property
    def is_initial(self) -> bool:
        """The given name is an initial and no middle name is written out: "J. Smith", "J.K. Rowling"."""
        return len(self.given) == 1 and all(len(part) == 1 for part in self.middle)

    @property
    def key(self) -> str:
        """All parts but the title, in reading order."""
        names = (self.surname, self.given) if self.family_first else (self.given, *self.middle, self.surname)
        return " ".join(part for part in (*names, self.suffix) if part)

    @property
    def letters(self) -> str:
        """Letters of given, middle and surname run together: the same for "Duncan-Smith" and "Duncan Smith"."""
        return (
            "".join(part for part in (self.given, *self.middle, self.surname) if part).replace(" ", "").replace("-", "")
        )


@lru_cache(maxsize=1 << 16)
def parse_name(surface: str) -> ParsedName:
    """Take a name as written in news apart. Odd input gives a name that is all surname; it never raises."""
    text = trim(surface)
    called = ""
    if (quoted := _QUOTED.search(text)) and quoted.start() > 0:
        called = fold(quoted[1])
        text = " ".join((text[: quoted.start()] + text[quoted.end() :]).split())
    text = _without_comma_order(_FROM.sub(r"\1", _OWNER.sub("", text)))
    title, rest = split_title(text)
    words = _split_initials(rest)
    words, suffix = _split_suffix(words)
    if not words:
        return ParsedName(title, "", (), fold(surface), suffix, fold(surface), shown_surname=tidy(surface))
    folded = [_bare(word) for word in words]
    folded, words = _join_articles(folded, words)
    return _parts(title, words, folded, suffix, called)


def _parts(title: str, words: list[str], folded: list[str], suffix: str, called: str) -> ParsedName:
    family_given = given_of_family_first(folded)
    if family_given is not None:
        shown = " ".join(words[1:])
        return ParsedName(title, family_given, (), folded[0], suffix, folded[0], called, shown, words[0], True)
    start = _surname_start(folded)
    # a dash between spaces is a word without letters
    named = [(joined, word) for letters, word in zip(folded[:start], words, strict=False) if (joined := _joined(letters))]
    names = [joined for joined, _word in named]
    surname_words = [_joined(word) for word in folded[start:]]
    surname = " ".join(surname_words)
    core = _core(surname_words)
    given = names[0] if names else ""
    shown_surname = " ".join(words[start:])
    return ParsedName(
        title, given, tuple(names[1:]), surname, suffix, core, called, named[0][1] if named else "", shown_surname
    )


def _without_comma_order(text: str) -> str:
    """ "Angela Merkel" for "Merkel, Angela"; "Joseph Biden Jr" for "Joseph Biden, Jr"."""
    before, comma, behind = text.partition(",")
    behind = behind.strip()
    if not comma:
        return text
    if _bare(behind) in _SUFFIXES:
        return f"{before.strip()} {behind}"
    if "," in behind or not behind or not 1 <= len(behind.split()) <= 3 or len(before.split()) > 3:
        return before.strip() or text
    if _bare(behind) in _HONOURS or not behind[0].isupper():
        return before.strip()
    return f"{behind} {before.strip()}"


def _split_initials(text: str) -> list[str]:
    """Words, with "J.K." and, beside small letters, "JK" taken apart into their letters."""
    mixed = any(letter.islower() for letter in text)
    words = text.split()
    out: list[str] = []
    for position, word in enumerate(words):
        last = position == len(words) - 1
        if _INITIALS.fullmatch(word) and (len(words) > 1):
            out.extend(letter for letter in word if letter.isalpha())
        elif mixed and not last and 2 <= len(word) <= 3 and word.isalpha() and word.isupper():
            out.extend(word)
        elif "." in word[:-1] and not last:
            out.extend(part for part in _DOT_BETWEEN.sub(". ", word).split() if part)
        else:
            out.append(word)
    return out


def _split_suffix(words: list[str]) -> tuple[list[str], str]:
    suffix = ""
    while len(words) > 1:
        last = _bare(words[-1])
        if last in _SUFFIXES and (len(words) > 2 or last not in ("junior", "senior")):
            suffix = _SUFFIXES[last]
        elif _REGNAL.fullmatch(words[-1]):
            suffix = last
        elif last not in _HONOURS or not words[-1].replace(".", "").isupper():
            break
        words = words[:-1]
    return words, suffix


def _join_articles(folded: list[str], words: list[str]) -> tuple[list[str], list[str]]:
    """ "al Assad" and "al-Assad" are one surname: the Arabic article inside a name is tied to the next word."""
    out: list[str] = []
    shown: list[str] = []
    skip = False
    for position, word in enumerate(folded):
        if skip:
            skip = False
            continue
        if word in ("al", "el") and 0 < position < len(folded) - 1:
            out.append(f"{word}-{folded[position + 1]}")
            shown.append(f"{words[position]} {words[position + 1]}")
            skip = True
        else:
            out.append(word)
            shown.append(words[position])
    return out, shown


def _surname_start(folded: list[str]) -> int:
    """Index of the first word of the surname: the last word, with the particles right before it."""
    start = len(folded) - 1
    while start > 1 and folded[start - 1] in PARTICLES:
        start -= 1
    if start == 1 and folded[0] in _LEADING_PARTICLES:
        start = 0
    return start


def _core(surname_words: list[str]) -> str:
    """The surname without particles and Arabic article."""
    last = surname_words[-1]
    for article in _ARTICLES:
        if last.startswith(article):
            last = last[len(article) :]
    return last.removeprefix("d'").replace("'", "") or surname_words[-1]


def _joined(word: str) -> str:
    """Hyphens closed up, but for an Arabic article: "jeanmarie", "al-assad"."""
    for article in _ARTICLES:
        if word.startswith(article) and len(word) > len(article) + 1:
            return article + word[len(article) :].replace("-", "")
    return word.replace("-", "")


def _bare(word: str) -> str:
    """Folded, without stops and commas; apostrophes stay where they tie a particle ("d'")."""
    bare = fold(word.replace(".", "").strip(",;:"))
    return bare if "'" in bare and bare.startswith("d'") else bare.replace("'", "") or letters_of(word)
