"""What the reader ruled about one text, applied to what the analysis found in it.

A pure function of the two: the order in which decisions were made does not matter, and what the analysis found is never
looked at again but through it. A decision whose place is not in the analysis changes nothing and is reported so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from newsreader.library.corrected_names import NameWork, words_in
from newsreader.library.corrected_quotes import QuoteWork
from newsreader.library.corrected_story import mark_aside, take_into_story
from newsreader.model.annotation import Analysis, Kind, QuoteStyle
from newsreader.model.decision import Action, Decision, Scope
from newsreader.model.values import dataclass

KeyOf = Callable[[Kind, str], str]

_ORDER = (
    Action.STORY,
    Action.ASIDE,
    Action.NAME,
    Action.KIND,
    Action.BELONGS,
    Action.APART,
    Action.NOT_A_NAME,
    Action.QUOTE,
    Action.NO_QUOTE,
    Action.SPEAKER,
    Action.NO_SPEAKER,
)
"""What is corrected first."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """The analysis as the reader would have it, and for each decision whether its place was found."""

    analysis: Analysis
    placed: tuple[bool, ...]


def correct(text: str, analysis: Analysis, decisions: Sequence[Decision], key_of: KeyOf) -> Corrected:
    """Apply the decisions that correct annotations; those of other actions are taken for not placed."""
    names, quotes = NameWork(text, analysis, key_of), QuoteWork(analysis.quotes)
    placed = [False] * len(decisions)
    structure = analysis.structure
    order = sorted(range(len(decisions)), key=lambda each: _place_in_order(decisions[each]))
    for number in order:
        decision = decisions[number]
        if decision.action in (Action.STORY, Action.ASIDE) and decision.span:
            change = take_into_story if decision.action is Action.STORY else mark_aside
            structure, placed[number] = change(structure, names, decision.span, decision.value)
        elif decision.action in _ORDER and decision.action not in _ON_QUOTES:
            placed[number] = _correct_name(names, decision)
    quotes.follow(names.follow)
    for number in order:
        if decisions[number].action in _ON_QUOTES:
            placed[number] = _correct_quote(quotes, names, decisions[number])
    mentions, chains = names.finish(quotes.speaking())
    corrected = replace(
        analysis,
        structure=structure,
        mentions=mentions,
        quotes=quotes.finish({chain.number for chain in chains}),
        chains=chains,
    )
    return Corrected(corrected, tuple(placed))


_ON_QUOTES = frozenset({Action.QUOTE, Action.NO_QUOTE, Action.SPEAKER, Action.NO_SPEAKER})
_SCOPES = tuple(Scope)


def _place_in_order(decision: Decision) -> tuple[int, int, int, int, int, str, str, str]:
    action, span, name = decision.action, decision.span, decision.name
    # what is ruled of a name everywhere comes after all that is ruled of single places
    is_last = decision.scope is Scope.EVERYWHERE and action in (Action.KIND, Action.NOT_A_NAME)
    reach = _SCOPES.index(decision.scope)
    return (
        _ORDER.index(Action.NOT_A_NAME if is_last else action) if action in _ORDER else len(_ORDER),
        int(is_last),
        # of names to mark, the narrower wins by coming later; of others, by taking its mention out before
        -reach if action is Action.NAME else reach,
        span.start if span else 0,
        span.end if span else 0,
        f"{action} {name.kind} {name.key}" if name else "",
        decision.other.key if decision.other else "",
        decision.value,
    )


def _correct_name(names: NameWork, decision: Decision) -> bool:
    is_chain = decision.scope is Scope.CHAIN
    if decision.action is Action.NAME and decision.name:
        if decision.scope is Scope.MENTION and decision.span:
            return names.add((decision.span.start, decision.span.end), decision.name)
        words = decision.span.surface if decision.span else decision.value
        return sum(names.add(span, decision.name) for span in list(words_in(names.text, words))) > 0
    if decision.scope is Scope.EVERYWHERE:
        if decision.name is None:
            return False
        wanted = None if decision.action is Action.NOT_A_NAME else Kind(decision.value)
        return names.correct_everywhere(decision.name, wanted)
    chosen = names.find(decision.span, whole_chain=is_chain) if decision.span else []
    if not chosen:
        return False
    if decision.action is Action.NOT_A_NAME:
        names.remove(chosen)
    elif decision.action is Action.KIND:
        names.set_kind(chosen, Kind(decision.value), whole_chain=is_chain)
    elif decision.action is Action.BELONGS and decision.name:
        names.move(chosen, decision.name)
    elif decision.action is Action.APART:
        names.part(chosen, decision.value, whole_chain=is_chain)
    return True


def _correct_quote(quotes: QuoteWork, names: NameWork, decision: Decision) -> bool:
    span = decision.span
    if span is None:
        return False
    if decision.action is Action.QUOTE:
        quotes.add((span.start, span.end), QuoteStyle(decision.value))
        return True
    found = quotes.find(span)
    if found is None:
        return False
    if decision.action is Action.NO_QUOTE:
        quotes.remove(found)
    elif decision.action is Action.NO_SPEAKER:
        quotes.set_speaker(found, None)
    elif decision.name:
        quotes.set_speaker(found, names.speaker_of(found, decision.name))
    return True
