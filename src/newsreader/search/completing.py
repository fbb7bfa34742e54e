"""What could be meant where somebody is typing: an operator, or a value after one; and putting the choice in."""

from __future__ import annotations

from newsreader.model.values import dataclass
from newsreader.search.operators import HAVINGS, OPERATORS, STATES, Operator, Takes
from newsreader.search.query import Having, State
from newsreader.search.tokens import Token, TokenKind, tokens_of
from newsreader.search.writing import quoted

_DATES = ("today", "yesterday", "7d", "30d", "3m", "1y")


@dataclass(frozen=True, slots=True)
class Place:
    """Between ``start`` and ``end`` stands ``typed``: the beginning of a value of ``operator``, or without one of an operator."""

    start: int
    end: int
    typed: str
    operator: Operator | None = None


def place_at(text: str, cursor: int) -> Place | None:
    """What is being typed at the cursor; None where nothing can be completed."""
    found = list(tokens_of(text[:cursor]))
    if not found or (found[-1].end < cursor and found[-1].kind is not TokenKind.OPERATOR):
        return Place(cursor, cursor, "")
    last = found[-1]
    if last.kind is TokenKind.OPERATOR:
        return Place(cursor, _end_of_value(text, cursor), "", last.operator)
    operator = _operator_before(found)
    if last.kind is TokenKind.WORD or last.is_open:
        if operator is None and last.kind is TokenKind.PHRASE:
            return None
        return Place(last.start, _end_of_value(text, cursor), last.text, operator)
    return None


def fitting_operators(place: Place) -> list[Operator]:
    """Operators whose name, or another name of theirs, begins as typed."""
    if place.operator is not None:
        return []
    typed = place.typed.casefold().lstrip("-")
    by_name = [one for one in OPERATORS if one.name.startswith(typed)]
    return by_name + [one for one in OPERATORS if one not in by_name and any(name.startswith(typed) for name in one.aliases)]


def fitting_choices(place: Place) -> list[str]:
    """Values that the program knows by itself: states, what an article has, some dates."""
    if place.operator is None:
        return []
    typed = place.typed.casefold()
    match place.operator.takes:
        case Takes.STATE:
            wanted = [word for word, state in STATES.items() if word.startswith(typed)]
            return _once([str(STATES[word]) for word in wanted], list(State))
        case Takes.HAVING:
            wanted = [word for word in HAVINGS if word.startswith(typed)]
            return _once([str(HAVINGS[word]) for word in wanted], list(Having))
        case Takes.DATE:
            return [word for word in _DATES if word.startswith(typed)]
    return []


def put_operator(text: str, place: Place, operator: Operator) -> tuple[str, int]:
    """The text with the operator's name at the place, and where the cursor is then."""
    return _put(text, place, f"{operator.name}:", "")


def put_value(text: str, place: Place, value: str) -> tuple[str, int]:
    """The text with the value at the place, in quotation marks where it needs them, and where the cursor is then."""
    return _put(text, place, quoted(value), " ")


def _put(text: str, place: Place, words: str, after: str) -> tuple[str, int]:
    rest = text[place.end :]
    before = f"{text[: place.start]}{words}{after}"
    return before + (rest.lstrip() if after else rest), len(before)


def _operator_before(found: list[Token]) -> Operator | None:
    return found[-2].operator if len(found) > 1 and found[-2].kind is TokenKind.OPERATOR else None


def _end_of_value(text: str, cursor: int) -> int:
    """The rest of the word the cursor stands in goes with it."""
    end = cursor
    while end < len(text) and not text[end].isspace() and text[end] not in '()"“”':
        end += 1
    return end


def _once(found: list[str], order: list[State] | list[Having]) -> list[str]:
    return [str(one) for one in order if str(one) in found]
