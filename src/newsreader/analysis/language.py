"""Which language a text is in, as far as names need to know: by its script and its small words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from newsreader.analysis.lexicon import read_lines

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
"""Characters looked at; the head of a story tells."""

_FEWEST_HITS = 3
_FEWEST_WORDS = 12
_SHARE = 0.12
"""A language's small words make up at least this share of its running text."""

_SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
)
"""A script and the commonest language written in it; an exact answer is not needed beyond "not English"."""


def find_language(text: str) -> str | None:
    """ISO 639-1 code of the likeliest language, or None when the text is too short or too odd to tell."""
    sample = text[:_SAMPLE]
    words = [word.lower() for word in _WORD.findall(sample)]
    letters = sum(map(len, words))
    for code, pattern in _SCRIPTS:
        if letters and len(pattern.findall(sample)) > letters / 2:
            return code
    counts = Counter(words)
    hits = {code: sum(counts[word] for word in small) for code, small in _small_words().items()}
    best = max(hits, key=lambda code: (hits[code], code == "en"))
    if len(words) < _FEWEST_WORDS:
        return None
    return best if hits[best] >= _FEWEST_HITS and hits[best] >= _SHARE * len(words) else None


def has_names_model(language: str | None, text: str) -> bool:
    """Whether names are looked for: in English, and where no language can be told but the letters are Latin."""
    if language is not None:
        return language == "en"
    return not any(pattern.search(text[:_SAMPLE]) for _code, pattern in _SCRIPTS)


@cache
def _small_words() -> Mapping[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in read_lines("function_words.txt"):
        code, *words = line.split()
        table[code] = frozenset(words)
    return MappingProxyType(table)
