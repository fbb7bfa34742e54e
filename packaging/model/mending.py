"""Label noise mended by rule: where a set contradicts what a name is here, or contradicts itself.

What a name is here is said by the program's own tables: a country is a place, "Russian" and "Tories" name nothing,
titles and articles stand outside a name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from model.sentences import OUTSIDE, Sentence, labels_of
from newsreader.analysis.lexicon import gazetteer, not_names
from newsreader.names.titles import split_title

SEEN_OFTEN = 3
"""A name must be marked so often in its set before places where it is unmarked count as forgotten."""

ONE_KIND = 0.8
"""… and be of one kind in at least this share of them."""

WordNames = list[tuple[int, int, str]]


def mend_labels(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences of one set with their labels mended."""
    known = known_names(sentences)
    return [_mend(sentence, known) for sentence in sentences]


def known_names(sentences: Sequence[Sentence]) -> dict[tuple[str, ...], str]:
    """Names of several words that a set marks often and nearly always as one kind, with that kind."""
    kinds: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for start, end, kind in sentence.names():
            kinds[sentence.words[start:end]][kind] += 1
    known: dict[tuple[str, ...], str] = {}
    for words, counts in kinds.items():
        kind, most = counts.most_common(1)[0]
        if len(words) > 1 and words[0].istitle() and counts.total() >= SEEN_OFTEN and most >= ONE_KIND * counts.total():
            known[words] = kind
    return known


def _mend(sentence: Sentence, known: Mapping[tuple[str, ...], str]) -> Sentence:
    places, words = gazetteer(), sentence.words
    names: WordNames = []
    for start, end, kind in sentence.names():
        start = _first_word(words, start, end, kind)
        surface = " ".join(words[start:end])
        if surface in places.country_of:
            kind = "LOC"
        elif surface in places.country_of_people or surface in not_names():
            continue
        names.append((start, end, kind))
    names += _forgotten(sentence, names, known)
    return Sentence(words, labels_of(names, len(words)))


def _first_word(words: Sequence[str], start: int, end: int, kind: str) -> int:
    """Where the name begins without an article or a title; a name that is nothing else stays whole."""
    if words[start].lower() in ("the", "a", "an") and end - start > 1 and words[start + 1][0].isupper():
        return start + 1
    if kind == "PER":
        title, rest = split_title(" ".join(words[start:end]))
        count = len(rest.split())
        if title and rest and tuple(words[end - count : end]) == tuple(rest.split()):
            return end - count
    return start


def _forgotten(sentence: Sentence, names: WordNames, known: Mapping[tuple[str, ...], str]) -> WordNames:
    """Known names that stand unmarked with no capital beside them, which would make them part of something else."""
    words = sentence.words
    covered = {index for start, end, _ in names for index in range(start, end)}
    found: WordNames = []
    longest = max(map(len, known), default=0)
    start = 0
    while start < len(words):
        for end in range(min(len(words), start + longest), start + 1, -1):
            kind = known.get(words[start:end])
            if kind and covered.isdisjoint(range(start, end)) and not _has_capitals_beside(words, start, end):
                found.append((start, end, kind))
                start = end - 1
                break
        start += 1
    return found


def _has_capitals_beside(words: Sequence[str], start: int, end: int) -> bool:
    before, after = words[start - 1] if start > 0 else "", words[end] if end < len(words) else ""
    return before[:1].isupper() or after[:1].isupper() or before[:1].isdigit()


def count_changes(before: Sequence[Sentence], after: Sequence[Sentence]) -> tuple[int, int]:
    """(words whose label was mended, words that carry a label before)."""
    pairs = [
        (old, new)
        for one, two in zip(before, after, strict=True)
        for old, new in zip(one.labels, two.labels, strict=True)
    ]
    return sum(old != new for old, new in pairs), sum(old != OUTSIDE for old, _ in pairs)
