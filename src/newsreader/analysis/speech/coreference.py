"""Whom a phrase means: a name's chain, a pronoun's person, a description's person, a group."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from newsreader.analysis.lexicon import gazetteer, metonyms, roles
from newsreader.analysis.speech.roles import head_noun, head_word
from newsreader.analysis.speech.subjects import Phrase
from newsreader.model.annotation import Chain, ChainNumber, Kind, Mention
from newsreader.model.values import dataclass

_GENDERS = {"he": "m", "she": "f", "his": "m", "her": "f"}
_GROUP = frozenset(["they", "their"])
_WRITER = frozenset(["i", "we", "my", "our"])
_NEAR = 1200
"""A pronoun's person is named at most this many characters before it."""

_SUBJECT_BONUS = 150
"""How many characters nearer the first person of a sentence counts: topics come first."""

_SENTENCE_BEFORE_BONUS = 350
"""How many characters nearer the first person of the sentence just before counts, in the pronoun's paragraph."""

_TOPIC_BONUS = 25
"""How many characters nearer each further mention makes a person, up to six."""

_PAIR = re.compile(r" and (?:[a-z’']{1,12} ){0,3}")
_PLURALS = frozenset(["police", "people", "men", "women", "children", "officials", "critics", "some", "others"])


@dataclass(frozen=True, slots=True)
class Meaning:
    """Whom a phrase stands for: a chain, or only a name to show; how sure, and by which rule."""

    chain: Chain | None
    name: str
    certainty: float
    rule: str


class Resolver:
    """Finds whom a speaker's phrase stands for. ``mentions`` are those outside quotes and asides."""

    def __init__(self, text: str, mentions: Sequence[Mention], chains: Sequence[Chain], starts: Sequence[int]) -> None:
        self._text = text
        self._chains = {chain.number: chain for chain in chains}
        self._mentions = [mention for mention in mentions if mention.chain is not None]
        self._of_kind = {kind: [m for m in self._mentions if m.kind is kind] for kind in Kind}
        self._starts = {kind: [mention.start for mention in group] for kind, group in self._of_kind.items()}
        self._sentences = starts
        self._counts: dict[ChainNumber, int] = {}
        for mention in self._mentions:
            if mention.chain is not None:
                self._counts[mention.chain] = self._counts.get(mention.chain, 0) + 1

    def resolve(self, phrase: Phrase, last: Meaning | None) -> Meaning:
        """Whom the phrase means; ``last`` is who spoke before."""
        shown = " ".join(self._text[phrase.start : phrase.end].split())
        if phrase.mention is not None and phrase.mention.chain is not None:
            chain = self._namesake(self._chains[phrase.mention.chain])
            return Meaning(chain, chain.name, phrase.certainty, phrase.rule)
        word = shown.lower()
        rule = f"“{shown}”, {phrase.rule}"
        if word in _GENDERS:
            found = self._nearest(phrase.start, Kind.PERSON, _GENDERS[word], last)
            return self._meaning(found, shown, phrase.certainty * (0.9 if found else 0.75), rule)
        if word in ("it", "its"):
            found = self._nearest(phrase.start, Kind.ORGANISATION, None, last)
            return self._meaning(found, shown, phrase.certainty * (0.75 if found else 0.7), rule)
        if word in _GROUP:
            return self._group(phrase, shown, last, rule)
        if word == "who" and phrase.stands_for is not None:
            found_meaning = self.resolve(phrase.stands_for, last)
            return Meaning(found_meaning.chain, found_meaning.name, phrase.certainty * 0.9, rule)
        if word in _WRITER or word == "who":
            return Meaning(None, shown, phrase.certainty * 0.7, phrase.rule)
        described, certainty = self._described(shown, phrase.start)
        return self._meaning(described, shown, phrase.certainty * certainty, phrase.rule)

    def _meaning(self, chain: Chain | None, shown: str, certainty: float, rule: str) -> Meaning:
        return Meaning(chain, chain.name if chain else shown, certainty, rule)

    def _namesake(self, chain: Chain) -> Chain:
        """The person named in full whose surname a speaking place is: "WALLACE: “…”" is no town in Idaho here."""
        if chain.kind is not Kind.PLACE:
            return chain
        people = (each for each in self._chains.values() if each.kind is Kind.PERSON and " " in each.name)
        return next((each for each in people if each.name.split()[-1].casefold() == chain.name.casefold()), chain)

    # -- pronouns --------------------------------------------------------------------------------------------------
    def _nearest(self, position: int, kind: Kind, gender: str | None, last: Meaning | None) -> Chain | None:
        """The nearest name before a pronoun that agrees with it; subjects, topics and who spoke last count as nearer."""
        best: tuple[float, Chain] | None = None
        group = self._of_kind[kind]
        just_before = self._start_of_sentence_before(position)
        index = bisect_left(self._starts[kind], position) - 1
        while index >= 0 and position - group[index].start <= _NEAR:
            mention = group[index]
            index -= 1
            if mention.chain is None:
                continue
            chain = self._chains[mention.chain]
            if gender is not None and chain.gender is not None and chain.gender != gender:
                continue
            distance = position - mention.start - _TOPIC_BONUS * min(6, self._counts[mention.chain])
            is_subject = self._is_subject(mention)
            distance -= _SUBJECT_BONUS * is_subject
            distance -= _SENTENCE_BEFORE_BONUS * (is_subject and mention.start >= just_before)
            distance -= _SUBJECT_BONUS * (gender is not None and chain.gender == gender)
            distance -= _SUBJECT_BONUS * (last is not None and last.chain is chain)
            if best is None or distance < best[0]:
                best = (distance, chain)
        return best[1] if best else None

    def _start_of_sentence_before(self, position: int) -> int:
        """Where the sentence before that of ``position`` begins, if both are in one paragraph; else ``position``."""
        index = bisect_left(self._sentences, position + 1) - 2
        if index < 0 or "\n" in self._text[self._sentences[index] : position]:
            return position
        return self._sentences[index]

    def _is_subject(self, mention: Mention) -> bool:
        """Whether the mention is the first of its kind in its sentence."""
        index = bisect_left(self._sentences, mention.start + 1) - 1
        start = self._sentences[index] if index >= 0 else 0
        first = bisect_left(self._starts[mention.kind], start)
        group = self._of_kind[mention.kind]
        return first < len(group) and group[first] is mention

    def _group(self, phrase: Phrase, shown: str, last: Meaning | None, rule: str) -> Meaning:
        """ "They": two people named together just before, the group that spoke last, or nobody known."""
        people = self._of_kind[Kind.PERSON]
        index = bisect_left(self._starts[Kind.PERSON], phrase.start) - 1
        if last is not None and last.chain is None and _is_plural(last.name):
            return Meaning(None, last.name, phrase.certainty * 0.8, rule)
        while index >= 1 and phrase.start - people[index].start <= _NEAR // 2:
            first, second = people[index - 1], people[index]
            if _PAIR.fullmatch(self._text[first.end : second.start]):
                return Meaning(None, f"{first.name} and {second.name}", phrase.certainty * 0.8, rule)
            index -= 1
        if last is not None and last.chain is not None and last.chain.kind is Kind.ORGANISATION:
            return Meaning(last.chain, last.name, phrase.certainty * 0.7, rule)
        return Meaning(None, shown, phrase.certainty * 0.7, rule)

    # -- descriptions ----------------------------------------------------------------------------------------------
    def _described(self, shown: str, position: int) -> tuple[Chain | None, float]:
        """(person that "the Russian leader", "the Kremlin leader" or "the minister" means, how sure)."""
        words = shown.split()
        noun = head_noun(shown) or head_word(shown)
        if not noun or not words or words[0].lower() not in ("the", "this", "that"):
            return None, 1.0
        country = _country(words)
        matching = [chain for chain in self._chains.values() if self._fits(chain, noun, country)]
        people, starts = self._of_kind[Kind.PERSON], self._starts[Kind.PERSON]
        earlier = {mention.chain for mention in people[: bisect_left(starts, position)]}
        known = [chain for chain in matching if chain.number in earlier] or matching
        if not known:
            return None, 1.0
        latest = {mention.chain: mention.start for mention in people if mention.start < position}
        return max(known, key=lambda chain: latest.get(chain.number, -1)), 0.85 if len(known) == 1 else 0.7

    def _fits(self, chain: Chain, noun: str, country: str | None) -> bool:
        if chain.kind is not Kind.PERSON or not chain.roles:
            return False
        known = roles().get(noun)
        if known is not None and known.gender and chain.gender and known.gender != chain.gender:
            return False
        for role in chain.roles:
            head = head_word(role)
            is_same = head == noun or (known is not None and head in known.covers)
            if is_same and (country is None or _country(role.split()) == country):
                return True
        return False


def _is_plural(name: str) -> bool:
    words = name.lower().split()
    return bool(words) and (words[-1] in _PLURALS or words[0] in _PLURALS or " and " in name or words[-1].endswith("s"))


def _country(words: Sequence[str]) -> str | None:
    """The country that an adjective, a country or a seat of power among the words stands for."""
    places, seats = gazetteer(), metonyms()
    for size in (2, 1):
        for index in range(len(words) - size + 1):
            word = " ".join(words[index : index + size])
            for ending in ("'s", "’s", "´s"):
                word = word.removesuffix(ending)
            country = places.country_of_people.get(word) or places.country_of.get(word) or seats.get(word)
            if country:
                return country
    return None
