"""Mentions and chains while the reader's decisions are applied to them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from newsreader.library.rekeying import key_as_written
from newsreader.model.anchor import NAMESAKE, NameAnchor, SpanAnchor
from newsreader.model.annotation import Analysis, Chain, ChainNumber, Kind, Mention, Quote, Speaker

RULED = "as you ruled"
"""The rule of mentions and speakers that a decision put where they are."""


def words_in(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where the words stand in the text by themselves."""
    if words.strip():
        for match in re.finditer(re.escape(words), text):
            start, end = match.span()
            if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
                yield start, end


@dataclass
class _Entry:
    """A mention, told apart from another of the same span by being this one."""

    mention: Mention


class NameWork:
    """The names of one text. Chains keep their numbers; new ones are numbered on."""

    def __init__(self, text: str, analysis: Analysis, key_of: Callable[[Kind, str], str]) -> None:
        self.text = text
        self._key_of = key_of
        self._entries = [_Entry(mention) for mention in analysis.mentions]
        self._chains = {chain.number: chain for chain in analysis.chains}
        self._asides = [(aside.start, aside.end) for aside in analysis.structure.asides]
        self._renamed: dict[tuple[Kind, str], Kind | None] = {}
        self._left: dict[ChainNumber, ChainNumber | None] = {}
        self._touched: set[tuple[int, int]] = set()

    # -- finding

    def find(self, span: SpanAnchor, *, whole_chain: bool) -> list[_Entry]:
        """The mention at a span, or one that holds it or lies in it; with ``whole_chain`` all of its chain."""
        found = self._find_one(span.start, span.end)
        if found is None:
            return []
        chain = found.mention.chain
        if not whole_chain or chain is None:
            return [found]
        return [entry for entry in self._entries if entry.mention.chain == chain]

    def _find_one(self, start: int, end: int) -> _Entry | None:
        near: list[_Entry] = []
        for entry in self._entries:
            mention = entry.mention
            if (mention.start, mention.end) == (start, end):
                return entry
            if (mention.start <= start and end <= mention.end) or (start <= mention.start and mention.end <= end):
                near.append(entry)
        return max(near, key=lambda each: (each.mention.end - each.mention.start, -each.mention.start), default=None)

    def key_of_chain(self, chain: Chain) -> str:
        """The chain's name key as the library files it."""
        key = self._key_of(chain.kind, chain.name)
        return f"{key}{NAMESAKE}{chain.namesake}" if chain.namesake else key

    def _bears(self, chain: Chain, name: NameAnchor) -> bool:
        """Whether a chain has the name, by the key it had when it was ruled about or by how it is written."""
        if chain.kind is not name.kind:
            return False
        return self.key_of_chain(chain) in (name.key, key_as_written(name, self._key_of))

    def _chain_named(self, name: NameAnchor) -> Chain | None:
        return next((chain for _, chain in sorted(self._chains.items()) if self._bears(chain, name)), None)

    def _chain_for(self, name: NameAnchor) -> Chain:
        """The article's chain of that name, made when there is none."""
        found = self._chain_named(name)
        if found is None:
            found = self._new_chain(name.kind, name.surface, name.key.partition(NAMESAKE)[2])
        return found

    def _new_chain(self, kind: Kind, name: str, namesake: str = "") -> Chain:
        number = ChainNumber(max(self._chains, default=-1) + 1)
        self._chains[number] = Chain(number, kind, name, namesake=namesake)
        return self._chains[number]

    # -- changing

    def add(self, span: tuple[int, int], name: NameAnchor) -> bool:
        """Mark a span as a mention of a name; what overlaps it gives way. False when it does not fit the text."""
        start, end = span
        if not 0 <= start < end <= len(self.text):
            return False
        same = self._find_exactly(start, end)
        if same and same.mention.kind is name.kind and same.mention.chain is not None:
            self.move([same], name)
            return True
        self.remove([each for each in self._entries if each.mention.start < end and start < each.mention.end])
        mention = Mention(start, end, name.kind, name.surface, None, RULED)
        self._entries.append(_Entry(mention))
        if not self.is_aside(start):
            self.move([self._entries[-1]], name)
        return True

    def remove(self, entries: Collection[_Entry]) -> None:
        """Take mentions away."""
        gone = {id(entry) for entry in entries}
        chains = self._note(entries)
        self._entries = [entry for entry in self._entries if id(entry) not in gone]
        self._note_empty(chains, None)

    def move(self, entries: Collection[_Entry], name: NameAnchor) -> None:
        """Put mentions into the chain of a name; roles and gender go with a chain that goes whole."""
        chain = self._chain_for(name)
        self._put(entries, chain)

    def set_kind(self, entries: Sequence[_Entry], kind: Kind, *, whole_chain: bool) -> None:
        """Make mentions of another kind."""
        first = entries[0].mention
        if first.kind is kind:
            return
        if first.chain is None:
            for entry in entries:
                entry.mention = replace(entry.mention, kind=kind)
            return
        surface = self._chains[first.chain].name if whole_chain else self._surface(first)
        self._put(entries, self._chain_for(NameAnchor(kind, self._key_of(kind, surface), surface)))

    def part(self, entries: Sequence[_Entry], token: str, *, whole_chain: bool) -> None:
        """Give mentions to another bearer of their name."""
        first = entries[0].mention
        own = None if first.chain is None else self._chains[first.chain]
        surface = own.name if own and whole_chain else self._surface(first)
        key = f"{self._key_of(first.kind, surface)}{NAMESAKE}{token}"
        chain = self._chain_for(NameAnchor(first.kind, key, surface))
        if own and whole_chain:
            self._chains[chain.number] = replace(chain, roles=own.roles, gender=own.gender)
        self._put(entries, self._chains[chain.number])

    def correct_everywhere(self, name: NameAnchor, kind: Kind | None) -> bool:
        """Make all chains of a name another kind, or (None) no names; whether there were any."""
        self._renamed[name.kind, name.key] = kind
        found = [chain for chain in self._chains.values() if self._bears(chain, name) and self._of_chain(chain.number)]
        for chain in found:
            entries = self._of_chain(chain.number)
            if kind is None:
                self.remove(entries)
            else:
                self.set_kind(entries, kind, whole_chain=True)
        return bool(found)

    def _put(self, entries: Collection[_Entry], chain: Chain) -> None:
        chains = self._note(entries)
        for entry in entries:
            entry.mention = replace(entry.mention, kind=chain.kind, chain=chain.number, name=chain.name, rule=RULED)
        self._left.pop(chain.number, None)
        self._note_empty(chains - {chain.number}, chain.number)

    def _note(self, entries: Collection[_Entry]) -> set[ChainNumber]:
        """Remember that mentions change; gives the chains they are in."""
        self._touched |= {(entry.mention.start, entry.mention.end) for entry in entries}
        return {entry.mention.chain for entry in entries if entry.mention.chain is not None}

    def _note_empty(self, chains: Collection[ChainNumber], target: ChainNumber | None) -> None:
        """Remember where the last mention of each chain has gone, if it has: what it said goes there too."""
        for number in chains:
            if not self._of_chain(number):
                self._left[number] = target

    def _of_chain(self, number: ChainNumber) -> list[_Entry]:
        return [entry for entry in self._entries if entry.mention.chain == number]

    def _surface(self, mention: Mention) -> str:
        return " ".join(self.text[mention.start : mention.end].split())

    # -- asides

    def is_aside(self, position: int) -> bool:
        """Whether a place lies in an aside."""
        return any(start <= position < end for start, end in self._asides)

    def set_asides(self, asides: Sequence[tuple[int, int]]) -> None:
        """Take these for the asides from now on."""
        self._asides = list(asides)

    def leave_chains(self, start: int, end: int, rule: str) -> None:
        """Mentions in a span are in an aside now: they belong to no chain."""
        inside = [entry for entry in self._entries if start <= entry.mention.start < end]
        chains = self._note(inside)
        for entry in inside:
            entry.mention = replace(entry.mention, chain=None, rule=rule)
        self._note_empty(chains, None)

    def join_chains(self, start: int, end: int) -> None:
        """Mentions in a span are in the story now: each goes to the chain of its name, or the one it is short for."""
        # the rules for short forms are loaded when a decision needs them
        from newsreader.names.short_forms import NameInText, assign_chains

        joining = [each for each in self._entries if start <= each.mention.start < end and each.mention.chain is None]
        joining.sort(key=lambda each: each.mention.start)
        known = sorted((chain for chain in self._chains.values() if not chain.namesake), key=lambda each: each.number)
        names = [NameInText(chain.kind, chain.name, 0) for chain in known]
        names += [NameInText(each.mention.kind, each.mention.name, each.mention.start) for each in joining]
        assigned = assign_chains(names)
        homes: dict[int, Chain] = {}
        for chain, one in zip(known, assigned, strict=False):
            homes.setdefault(one.chain, chain)
        for entry, one in zip(joining, assigned[len(known) :], strict=True):
            if one.chain not in homes:
                homes[one.chain] = self._new_chain(entry.mention.kind, one.name)
            chain = homes[one.chain]
            entry.mention = replace(entry.mention, chain=chain.number, name=chain.name, rule=one.rule)

    # -- speakers

    def follow(self, speaker: Speaker) -> Speaker:
        """A speaker that was found, after names have changed: who the phrase means now, or where its chain went."""
        number = speaker.chain
        if (speaker.start, speaker.end) in self._touched:
            found = self._find_exactly(speaker.start, speaker.end)
            number = found.mention.chain if found else None
        else:
            seen: set[ChainNumber] = set()
            while number is not None and number in self._left and number not in seen:
                seen.add(number)
                number = self._left[number]
        if number == speaker.chain:
            return speaker
        return replace(speaker, chain=number, name=speaker.name if number is None else self._chains[number].name)

    def _find_exactly(self, start: int, end: int) -> _Entry | None:
        return next((each for each in self._entries if (each.mention.start, each.mention.end) == (start, end)), None)

    def speaker_of(self, quote: Quote, name: NameAnchor) -> Speaker:
        """The speaker that was ruled: the phrase is the nearest mention of who it is, or the one that stood for it."""
        chain = self._speaking_chain(name)
        number = None if chain is None else chain.number
        mentions = [] if number is None else [entry.mention for entry in self._of_chain(number)]
        outside = [each for each in mentions if each.end <= quote.start or quote.end <= each.start] or mentions
        nearest = min(
            outside, key=lambda each: (max(quote.start - each.end, each.start - quote.end), each.start), default=None
        )
        if nearest is not None:
            start, end = nearest.start, nearest.end
        elif quote.speaker is not None:
            start, end = quote.speaker.start, quote.speaker.end
        else:
            start = end = quote.start
        return Speaker(start, end, name.surface if chain is None else chain.name, number, 1.0, RULED)

    def _speaking_chain(self, name: NameAnchor) -> Chain | None:
        """The chain of a name, also where the name was ruled to be of another kind; None for what is no name."""
        kind: Kind | None = name.kind
        if (name.kind, name.key) in self._renamed:
            kind = self._renamed[name.kind, name.key]
        if kind is None:
            return None
        if kind is name.kind:
            return self._chain_for(name)
        return self._chain_for(NameAnchor(kind, self._key_of(kind, name.surface), name.surface))

    # -- the end

    def finish(self, speaking: Collection[ChainNumber]) -> tuple[tuple[Mention, ...], tuple[Chain, ...]]:
        """Mentions in reading order, and the chains that have mentions or speak."""
        mentions = sorted((entry.mention for entry in self._entries), key=lambda each: (each.start, each.end))
        used = {mention.chain for mention in mentions} | set(speaking)
        return tuple(mentions), tuple(chain for number, chain in sorted(self._chains.items()) if number in used)
