"""Which language a text is in, as far as names need to know: by its script, its letters and its small words.

Small words tell languages apart in a line or two of running text, without a model: each word counts for the languages
that list it, the fewer the more ("de" is in nine lists and tells little, "über" is German). A library with a trained
model does the same in a tenth less text but takes 100 MB of a worker's memory and a second to load.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from newsreader.analysis.lexicon import read_lines

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
"""Characters looked at; the head of a story tells."""

_FEWEST_WORDS = 4
_FEWEST_HITS = 2
_FEWEST_KINDS_OF_OTHERS = 3
"""Different small words that tell a language other than English: one that looks alike ("met", "die") tells nothing."""
_SHORT = 12
"""Words; below, a line has to be surer."""
_SHARE = 0.12
_SHARE_OF_SHORT = 0.25
"""A language's small words make up this share of its running text."""
_WEIGHT = 0.03
"""And those weigh, by how few languages have them, this much a word."""
_NO_WORDS = re.compile(r"(?:https?://|www\.)\S{1,500}|\S{1,100}@\S{1,100}|(?<=\w)['’´]s\b")
"""Web and mail addresses, and the English possessive, which would be a Czech or Slovene preposition."""

_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("Cyrillic", "\u0400-\u052f"),
    ("el", "\u0370-\u03ff\u1f00-\u1fff"),
    ("hy", "\u0530-\u058f"),
    ("he", "\u0590-\u05ff"),
    ("Arabic", "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff"),
    ("hi", "\u0900-\u097f"),
    ("bn", "\u0980-\u09ff"),
    ("pa", "\u0a00-\u0a7f"),
    ("gu", "\u0a80-\u0aff"),
    ("ta", "\u0b80-\u0bff"),
    ("te", "\u0c00-\u0c7f"),
    ("kn", "\u0c80-\u0cff"),
    ("ml", "\u0d00-\u0d7f"),
    ("si", "\u0d80-\u0dff"),
    ("th", "\u0e00-\u0e7f"),
    ("lo", "\u0e80-\u0eff"),
    ("my", "\u1000-\u109f"),
    ("ka", "\u10a0-\u10ff"),
    ("am", "\u1200-\u137f"),
    ("km", "\u1780-\u17ff"),
    ("ko", "\uac00-\ud7af\u1100-\u11ff"),
    ("CJK", "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"),
)
"""A script, or the language that alone is written in it as far as news goes, and its letters."""

_SCRIPT_PATTERNS = tuple((name, re.compile(f"[{letters}]")) for name, letters in _SCRIPTS)
_OTHER_SCRIPT = re.compile(f"[{''.join(letters for _name, letters in _SCRIPTS)}]")
_KANA = re.compile("[\u3040-\u30ff]")
_KANA_SHARE = 0.08
_CYRILLIC = frozenset(("ru", "uk", "bg", "be", "sr", "mk"))
_TELLING_LETTERS: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "Cyrillic": (
            ("be", "ўЎ"),
            ("uk", "їЇєЄґҐ"),
            ("mk", "ѓЃќЌѕЅ"),
            ("sr", "ђЂћЋљЉњЊјЈ"),
            ("ru", "ыЫэЭ"),
            ("bg", "ъЪ"),
        ),
        "Arabic": (("ur", "ٹڈڑےں"), ("fa", "پچژگ")),
    }
)
"""Letters of one language of a script; the first that makes up a hundredth of the letters decides."""
_TELLING_SHARE = 0.008
_COMMONEST: Mapping[str, str] = MappingProxyType({"Cyrillic": "ru", "Arabic": "ar"})


def find_language(text: str) -> str | None:
    """ISO 639-1 code of the likeliest language, or None when the text is too short or too odd to tell."""
    sample = _NO_WORDS.sub(" ", text[:_SAMPLE])
    words = [word.lower() for word in _WORD.findall(sample)]
    script = _script(sample, sum(map(len, words)))
    if script is not None:
        return _in_script(script, sample)
    return _by_small_words(words)


def has_names_model(language: str | None, text: str) -> bool:
    """Whether names are looked for: in English, and where no language can be told but the letters are Latin."""
    if language is not None:
        return language == "en"
    return _OTHER_SCRIPT.search(text[:_SAMPLE]) is None


def _script(sample: str, letters: int) -> str | None:
    """The script of most letters where it is not Latin."""
    if sample.isascii() or _OTHER_SCRIPT.search(sample) is None:
        return None
    for name, pattern in _SCRIPT_PATTERNS:
        if len(pattern.findall(sample)) > letters / 2:
            return name
    return None


def _in_script(script: str, sample: str) -> str:
    if script == "CJK":
        kana = len(_KANA.findall(sample))
        return "ja" if kana >= _KANA_SHARE * len(_OTHER_SCRIPT.findall(sample)) else "zh"
    for code, letters in _TELLING_LETTERS.get(script, ()):
        if sum(map(sample.count, letters)) > _TELLING_SHARE * len(sample):
            return code
    return _COMMONEST.get(script, script)


def _by_small_words(words: list[str]) -> str | None:
    """The Latin language whose small words weigh most, if they weigh enough."""
    if len(words) < _FEWEST_WORDS:
        return None
    hits: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    weights: defaultdict[str, float] = defaultdict(float)
    for word, count in Counter(words).items():
        codes = _languages_of_word().get(word, ())
        for code in codes:
            hits[code] += count
            kinds[code] += 1
            weights[code] += count / len(codes)
    told = [code for code in weights if code == "en" or kinds[code] >= _FEWEST_KINDS_OF_OTHERS]
    if not told:
        return None
    best = max(told, key=lambda code: (weights[code], code == "en"))
    share = _SHARE if len(words) >= _SHORT else _SHARE_OF_SHORT
    is_enough = hits[best] >= max(_FEWEST_HITS, share * len(words)) and weights[best] >= _WEIGHT * len(words)
    return best if is_enough else None


@cache
def _languages_of_word() -> Mapping[str, tuple[str, ...]]:
    """Small word → the languages in Latin letters that list it."""
    table: dict[str, list[str]] = {}
    for line in read_lines("function_words.txt"):
        code, *words = line.split()
        if code not in _CYRILLIC:
            for word in dict.fromkeys(words):
                table.setdefault(word, []).append(code)
    return MappingProxyType({word: tuple(codes) for word, codes in table.items()})
