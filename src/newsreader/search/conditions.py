"""A search as a list of conditions of which all or any must hold: what the dialog of smart lists shows and writes."""

from __future__ import annotations

from newsreader.model.values import dataclass
from newsreader.search.query import AllOf, AnyOf, Days, Field, Has, Is, Not, Query, Words
from newsreader.search.writing import quoted, term

TEXT = str(Field.TEXT)


@dataclass(frozen=True, slots=True)
class Condition:
    """``operator`` is an operator's name, or ``TEXT`` for words anywhere; a star ends a value that is a beginning."""

    operator: str
    value: str
    is_excluded: bool = False


@dataclass(frozen=True, slots=True)
class ConditionList:
    """All conditions must hold, or with ``is_any`` one of them."""

    conditions: tuple[Condition, ...] = ()
    is_any: bool = False


def conditions_of(query: Query | None) -> ConditionList | None:
    """The conditions that say the same; None for a search that is no plain list of them."""
    match query:
        case None:
            return ConditionList()
        case AllOf(parts=parts):
            is_any = False
        case AnyOf(parts=parts):
            is_any = True
        case _:
            parts, is_any = (query,), False
    conditions = [_condition_of(part) for part in parts]
    found = tuple(one for one in conditions if one is not None)
    return ConditionList(found, is_any) if len(found) == len(conditions) else None


def search_of(wanted: ConditionList) -> str:
    """The search in words; conditions without a value are left out."""
    terms = [_term_of(one) for one in wanted.conditions if one.value.strip(" *")]
    return (" OR " if wanted.is_any else " ").join(terms)


def _condition_of(query: Query) -> Condition | None:
    match query:
        case Not(part=part):
            inner = _condition_of(part)
            return None if inner is None or inner.is_excluded else Condition(inner.operator, inner.value, is_excluded=True)
        case Words(field=field, text=text, is_prefix=is_prefix):
            return Condition(str(field), text + ("*" if is_prefix else ""))
        case Days(field=day_field, words=words):
            return Condition(str(day_field), words)
        case Is(state=state):
            return Condition("is", str(state))
        case Has(what=what):
            return Condition("has", str(what))
    return None


def _term_of(condition: Condition) -> str:
    value = condition.value.strip()
    plain = value.rstrip("* ")
    star = "*" if plain != value else ""
    words = _as_text(plain) if condition.operator == TEXT else term(condition.operator, plain)
    return f"{'-' if condition.is_excluded else ''}{words}{star}"


def _as_text(value: str) -> str:
    """Words anywhere: several follow each other, and nothing in them is read as an operator."""
    plain = quoted(value)
    return plain if value.isalnum() and plain == value and value.casefold() not in _OPERATOR_WORDS else f'"{plain.strip(chr(34))}"'


_OPERATOR_WORDS = frozenset({"or", "oder", "and", "und", "not", "nicht"})
