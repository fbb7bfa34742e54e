"""Names as news has them, made up: few that are everywhere, many that stand in one article, and their odd spellings.

Given names are those of the program's lexicons, surnames are put together from syllables. Shares follow what is known
of English-language news: the commonest surname is borne by one name in a hundred, one in eight names has a middle
name or an initial, one in fifty is misspelt.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import accumulate, product

from newsreader.model.annotation import Kind
from newsreader.names.lexicons import read_entries
from newsreader.names.nicknames import nicknames_of

_OPENINGS = ("b", "br", "c", "d", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "r", "s", "sch", "st", "t", "v", "w", "z", "sh", "tr", "")
_VOWELS = ("a", "e", "i", "o", "u", "ei", "au", "y")
_MIDDLES = ("l", "n", "r", "s", "t", "m", "nd", "rt", "ll", "ck", "v", "d", "g", "b")
_ENDINGS = ("son", "man", "er", "ez", "ov", "ski", "ton", "ley", "ini", "berg", "ic", "s", "enko", "adze", "oğlu", "en", "i", "a", "ard", "well")
_MOST_SURNAMES = 120_000
_COMPANIES = ("{} Group", "{} Holdings", "{} Corp", "{} & Sons Ltd", "{} Industries", "{} Bank", "Bank of {}", "{} Airlines", "{} Motors", "{} Energy plc")
_BODIES = (
    "University of {}", "{} University", "{} Police Department", "Ministry of {}", "{} United", "{} City", "{} Institute",
    "{} Times", "Institute for {} Studies", "National Association of {} Workers", "{} Liberation Front", "{} Democratic Party",
)  # fmt: skip


def make_names(count: int, seed: int = 1) -> list[tuple[Kind, str]]:
    """``count`` distinct names: of ten, six people, three organisations and one place."""
    source = random.Random(seed)
    makers = {
        Kind.PERSON: _people(source),
        Kind.ORGANISATION: _organisations(source),
        Kind.PLACE: _places(source),
    }
    kinds = (Kind.PERSON,) * 6 + (Kind.ORGANISATION,) * 3 + (Kind.PLACE,)
    made: dict[tuple[Kind, str], None] = {}
    while len(made) < count:
        kind = kinds[len(made) % len(kinds)]
        made[kind, next(makers[kind])] = None
    return list(made)


class _Ranked:
    """Words of which the first are chosen far more often: as 1 / (rank + ``offset``)."""

    def __init__(self, words: Sequence[str], offset: int) -> None:
        self._words = words
        self._weights = list(accumulate(1 / (rank + offset) for rank in range(len(words))))

    def choose(self, source: random.Random) -> str:
        return source.choices(self._words, cum_weights=self._weights)[0]


def _people(source: random.Random) -> Iterator[str]:
    given = _Ranked(_given_names(source), 8)
    surnames = _Ranked(_surnames(source, _MOST_SURNAMES), 12)
    known: list[str] = []
    while True:
        first, last, chance = given.choose(source), surnames.choose(source), source.random()
        if chance < 0.03:
            name = last
        elif chance < 0.05:
            name = f"{first[0]}. {last}"
        elif chance < 0.07 and known:
            name = _misspelt(source.choice(known), source)
        elif chance < 0.09 and (short := sorted(nicknames_of(first.casefold()))):
            name = f"{source.choice(short).title()} {last}"
        elif chance < 0.17:
            name = f"{first} {source.choice('ABCDEFGHJKLMNPRSTW')}. {last}"
        elif chance < 0.21:
            name = f"{first} {given.choose(source)} {last}"
        elif chance < 0.22:
            name = f"{first} {last} Jr."
        elif chance < 0.24:
            name = f"{first} {source.choice(('van der', 'de', 'al-', 'bin'))} {last}".replace("- ", "-")
        else:
            name = f"{first} {last}"
            known.append(name)
        yield name


def _organisations(source: random.Random) -> Iterator[str]:
    stems = _Ranked(_surnames(source, 40_000), 40)
    while True:
        chance = source.random()
        if chance < 0.1:
            yield "".join(source.choice("ABCDEFGILMNOPRSTU") for _ in range(source.choice((3, 3, 4, 4, 5))))
        elif chance < 0.12:
            yield _misspelt(source.choice(_COMPANIES).format(stems.choose(source)), source)
        else:
            parts = _COMPANIES if chance < 0.5 else _BODIES
            stem = stems.choose(source)
            yield source.choice(parts).format(f"{stem} {stems.choose(source)}" if chance > 0.9 else stem)


def _places(source: random.Random) -> Iterator[str]:
    stems = _Ranked(_surnames(source, 60_000), 40)
    while True:
        yield source.choice(("{}", "{}ville", "Port {}", "{} County", "New {}", "Mount {}")).format(stems.choose(source))


def _given_names(source: random.Random) -> list[str]:
    names = [name for line in read_entries("given_names.txt") for name in line.split()[1:]]
    names += [name for line in read_entries("more_given_names.txt") for name in line.split()[1:]]
    distinct = list(dict.fromkeys(names))
    source.shuffle(distinct)
    return distinct


def _surnames(source: random.Random, count: int) -> list[str]:
    one = ["".join(parts) for parts in product(_OPENINGS, _VOWELS, _MIDDLES, _ENDINGS)]
    source.shuffle(one)
    made = dict.fromkeys(one[: count // 3])
    while len(made) < count:
        made[source.choice(_OPENINGS) + source.choice(_VOWELS) + source.choice(_MIDDLES) + source.choice(one)] = None
    return [name.title() for name in made]


def _misspelt(name: str, source: random.Random) -> str:
    """One letter left out, doubled, changed or exchanged with the next, not the first of a word."""
    places = [at for at in range(1, len(name) - 1) if name[at - 1 : at + 2].isalpha()]
    if not places:
        return name
    at = source.choice(places)
    wrong = ("", name[at] * 2, source.choice("aeiounrst"), name[at + 1] + name[at])
    number = source.randrange(len(wrong))
    return name[:at] + wrong[number] + name[at + (2 if number == 3 else 1) :]
