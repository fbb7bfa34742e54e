"""Names for names: a model that has seen many names in one sentence learns the sentence, not the name."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from model.sentences import Sentence, labels_of
from newsreader.analysis.entities.words import WORD
from newsreader.analysis.lexicon import gazetteer, institution_words, read_lines

OWN_SHARE = 0.5
"""How often a name is taken from the labelled data where the lists have one too."""

_LETTERS = "AABBCCDDEEFFGHIIKLLMMNNOPPRRSSTTUVWZ"
_SCOPES = tuple("National Central International Regional General Joint Royal Federal United World".split())
_FIELDS = (
    "Health", "Education", "Finance", "Justice", "Agriculture", "Transport", "Energy", "Labour", "Tourism", "Defence", "Culture",
    "Sports", "Trade", "Science", "Technology", "Media", "Housing", "Development", "Football", "Cricket", "Teachers", "Medical",
    "Mining", "Shipping", "Insurance", "Engineering", "Electricity", "Water", "Immigration", "Security",
)  # fmt: skip

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameStock:
    """Names to put in: those of the labelled data by kind and length, given names, surnames and places."""

    own: Mapping[tuple[str, int], Sequence[Words]]
    given: Sequence[Words]
    surnames: Sequence[Words]
    places: Sequence[Words]


def as_words(names: Iterable[str]) -> list[Words]:
    """Each name as its words, sorted, none twice."""
    return sorted({tuple(WORD.findall(name)) for name in names})


def given_names() -> list[Words]:
    """The given names that ship with the program."""
    lines = read_lines("given_names.txt") + read_lines("more_given_names.txt")
    return as_words(name for line in lines for name in line.split()[1:])


def places() -> list[Words]:
    """The places that ship with the program, but for abbreviations."""
    return as_words(name for name in gazetteer().places if not name.isupper() and "." not in name)


def collect_stock(sentences: Iterable[Sentence], given: Iterable[str] = (), surnames: Iterable[str] = ()) -> NameStock:
    """The stock of the labelled data, of the program's lists and of given names and surnames from elsewhere.

    The data's surnames are the last words of its people's full names.
    """
    own: dict[tuple[str, int], set[Words]] = defaultdict(set)
    last_words: set[Words] = set(as_words(surnames))
    for sentence in sentences:
        for start, end, kind in sentence.names():
            words = sentence.words[start:end]
            own[kind, end - start].add(words)
            if kind == "PER" and end - start == 2 and words[1].istitle() and len(words[1]) > 2:
                last_words.add(words[1:])
    return NameStock(
        own={key: sorted(names) for key, names in sorted(own.items())},
        given=sorted({*given_names(), *as_words(given)}),
        surnames=sorted(last_words),
        places=places(),
    )


def swap_names(sentence: Sentence, stock: NameStock, chance: random.Random) -> Sentence:
    """The sentence with each name replaced by another of its kind, the same name by the same."""
    chosen: dict[tuple[Words, str], Words] = {}
    words: list[str] = []
    names: list[tuple[int, int, str]] = []
    done = 0
    for start, end, kind in sentence.names():
        old = sentence.words[start:end]
        if (old, kind) not in chosen:
            chosen[old, kind] = _draw(old, kind, stock, chance)
        new = chosen[old, kind]
        words += sentence.words[done:start]
        names.append((len(words), len(words) + len(new), kind))
        words += new
        done = end
    words += sentence.words[done:]
    return Sentence(tuple(words), labels_of(names, len(words)))


def _draw(old: Words, kind: str, stock: NameStock, chance: random.Random) -> Words:
    """Another name of the kind; short forms stay short, abbreviations stay abbreviations."""
    if chance.random() >= OWN_SHARE:
        if kind == "PER" and len(old) == 2:
            return chance.choice(stock.given) + chance.choice(stock.surnames)
        if kind == "PER" and len(old) == 1:
            return chance.choice(stock.surnames)
        if kind == "LOC" and len(old) <= 2:
            return chance.choice(stock.places)
        if kind == "ORG":
            return _organisation(old, stock, chance)
    return chance.choice(stock.own.get((kind, len(old)), [old]))


def _organisation(old: Words, stock: NameStock, chance: random.Random) -> Words:
    """A made-up organisation: an abbreviation, a firm that is called like a person, or a body with its office."""
    if len(old) == 1 and old[0].isupper():
        return ("".join(chance.choice(_LETTERS) for _ in range(chance.randint(3, 5))),)
    if len(old) == 1:
        return chance.choice(stock.surnames)[:1]
    root = chance.choice(stock.places if chance.random() < 0.6 else stock.surnames)
    last, first = sorted(institution_words("last")), sorted(institution_words("first"))
    shapes: tuple[Words, ...] = (
        (*root, *chance.choice(last).split()),
        (*root, chance.choice(_SCOPES), *chance.choice(last).split()),
        (*root, chance.choice(_FIELDS), *chance.choice(last).split()),
        (chance.choice(first), "of", *root),
        (chance.choice(_SCOPES), chance.choice(first), "of", chance.choice(_FIELDS)),
        ("Ministry", "of", chance.choice(_FIELDS)),
        ("Department", "of", chance.choice(_FIELDS), "and", chance.choice(_FIELDS)),
    )
    return chance.choice(shapes)
