"""Whom a phrase means: a name's chain, a pronoun's person, a description's person."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newsreader.analysis.lexicon import gazetteer, metonyms, roles
from newsreader.analysis.roles import head_noun
from newsreader.analysis.subjects import Phrase
from newsreader.model.annotation import Chain, ChainNumber, Kind, Mention

_GENDERS = {"he": "m", "she": "f"}
_NEAR = 1200
"""A pronoun's person is named at most this many characters before it."""

_SUBJECT_BONUS = 150
"""How many characters nearer the first person of a sentence counts: topics come first."""

_TOPIC_BONUS = 25
"""How many characters nearer each further mention makes a person, up to six."""


class Resolver:
    """Finds the chain that a speaker's phrase stands for. ``mentions`` are those outside quotes and asides."""

    def __init__(self, text: str, mentions: Sequence[Mention], chains: Sequence[Chain], starts: Sequence[int]) -> None:
        self._text = text
        self._chains = {chain.number: chain for chain in chains}
        self._people = [mention for mention in mentions if mention.kind is Kind.PERSON and mention.chain is not None]
        self._person_starts = [mention.start for mention in self._people]
        self._sentences = starts
        self._counts: dict[ChainNumber, int] = {}
        for mention in self._people:
            if mention.chain is not None:
                self._counts[mention.chain] = self._counts.get(mention.chain, 0) + 1

    def resolve(self, phrase: Phrase, last_speaker: ChainNumber | None) -> tuple[Chain | None, float, str]:
        """(chain or None, how sure, rule) of the phrase."""
        words = self._text[phrase.start : phrase.end].split()
        lowered = words[0].lower() if words else ""
        if phrase.mention is not None and phrase.mention.chain is not None:
            return self._chains[phrase.mention.chain], phrase.certainty, phrase.rule
        if len(words) == 1 and lowered in _GENDERS:
            found = self._pronoun(phrase, _GENDERS[lowered], last_speaker)
            return found, phrase.certainty * 0.9, f"“{words[0]}”, {phrase.rule}"
        if len(words) == 1 and lowered == "who":
            before = self._latest_before(phrase.start)
            return before, phrase.certainty * 0.8, f"“who”, {phrase.rule}"
        described = self._described(words, phrase.start)
        return described, phrase.certainty * (0.85 if described else 1), phrase.rule

    def _latest_before(self, position: int) -> Chain | None:
        index = bisect_left(self._person_starts, position) - 1
        chain = self._people[index].chain if index >= 0 else None
        return self._chains[chain] if chain is not None else None

    def _pronoun(self, phrase: Phrase, gender: str, last_speaker: ChainNumber | None) -> Chain | None:
        """The nearest person before the pronoun that agrees in gender; subjects and topics count as nearer."""
        best: tuple[float, Chain] | None = None
        index = bisect_left(self._person_starts, phrase.start) - 1
        while index >= 0 and phrase.start - self._people[index].start <= _NEAR:
            mention = self._people[index]
            index -= 1
            if mention.chain is None:
                continue
            chain = self._chains[mention.chain]
            if chain.gender is not None and chain.gender != gender:
                continue
            distance = phrase.start - mention.start - _TOPIC_BONUS * min(6, self._counts[mention.chain])
            distance -= _SUBJECT_BONUS * self._is_subject(mention)
            distance -= _SUBJECT_BONUS * (chain.gender == gender) + _SUBJECT_BONUS * (mention.chain == last_speaker)
            if best is None or distance < best[0]:
                best = (distance, chain)
        return best[1] if best else None

    def _is_subject(self, mention: Mention) -> bool:
        """Whether the mention is the first person of its sentence."""
        index = bisect_left(self._sentences, mention.start + 1) - 1
        start = self._sentences[index] if index >= 0 else 0
        first = bisect_left(self._person_starts, start)
        return first < len(self._people) and self._people[first] is mention

    def _described(self, words: list[str], position: int) -> Chain | None:
        """The person that "the Russian leader" or "the Kremlin leader" or "the minister" means."""
        noun = head_noun(" ".join(words))
        if noun is None or not words or words[0].lower() not in ("the", "this", "that"):
            return None
        country = _country(words)
        matching = [chain for chain in self._chains.values() if self._fits(chain, noun, country)]
        earlier = {mention.chain for mention in self._people[: bisect_left(self._person_starts, position)]}
        known = [chain for chain in matching if chain.number in earlier] or matching
        if not known:
            return None
        latest = {mention.chain: mention.start for mention in self._people if mention.start < position}
        return max(known, key=lambda chain: latest.get(chain.number, -1))

    def _fits(self, chain: Chain, noun: str, country: str | None) -> bool:
        if chain.kind is not Kind.PERSON or not chain.roles:
            return False
        wanted = roles()[noun]
        for role in chain.roles:
            head = head_noun(role)
            same_noun = head == noun or (wanted.heads and head is not None and roles()[head].heads)
            if same_noun and (country is None or _country(role.split()) == country):
                return True
        return False


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
