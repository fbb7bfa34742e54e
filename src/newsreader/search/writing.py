"""From a query back to what a reader could have typed."""

from __future__ import annotations

from newsreader.search.operators import AND_WORDS, NOT_WORDS, OR_WORDS
from newsreader.search.query import AllOf, AnyOf, Days, Field, Has, Is, Not, Query, Words
from newsreader.search.tokens import OPENING_QUOTES, SINGLE_QUOTES, TokenKind, tokens_of

_NEVER_INSIDE = OPENING_QUOTES + "\0"


def write(query: Query | None) -> str:
    """The search in words; reading them gives the query again."""
    match query:
        case None:
            return ""
        case AllOf(parts=parts):
            return " ".join(_grouped(part, AllOf, AnyOf) for part in parts)
        case AnyOf(parts=parts):
            return " OR ".join(_grouped(part, AllOf) for part in parts)
        case Not(part=part):
            return f"-{_grouped(part, AllOf, AnyOf, Not)}"
        case Words():
            return _write_words(query)
        case Days(field=field, words=words):
            return f"{field}:{quoted(words)}"
        case Is(state=state):
            return f"is:{state}"
        case Has(what=what):
            return f"has:{what}"


def term(operator: str, value: str) -> str:
    """A term such as ``person:"Vladimir Putin"``, in quotation marks where the value needs them."""
    return f"{operator}:{quoted(value)}"


def quoted(value: str) -> str:
    """The value as it can stand after an operator."""
    plain = " ".join("".join(" " if letter in _NEVER_INSIDE else letter for letter in value).split())
    return plain if _is_one_value(plain) else f'"{plain}"'


def with_renamed(typed: str, field: Field, before: str, after: str) -> str:
    """What was typed, with another value wherever an operator of the field has this one; all else stays as it is."""
    parts: list[str] = []
    at, follows = 0, False
    for token in tokens_of(typed):
        is_value = follows and token.kind in (TokenKind.WORD, TokenKind.PHRASE) and not token.has_star
        if is_value and " ".join(token.text.split()).casefold() == before.casefold():
            parts += (typed[at : token.start], quoted(after))
            at = token.end
        follows = token.operator is not None and token.operator.field is field
    return "".join((*parts, typed[at:]))


def _write_words(words: Words) -> str:
    star = "*" if words.is_prefix else ""
    name = "" if words.field is Field.TEXT else f"{words.field}:"
    needs_quotes = words.is_phrase or not (_is_one_value(words.text) if name else _is_one_word(words.text, star))
    return f'{name}"{words.text}"{star}' if needs_quotes else f"{name}{words.text}{star}"


def _is_one_word(text: str, star: str) -> bool:
    """Whether the text alone, with its star, is read as one bare word and as nothing else."""
    found = list(tokens_of(text + star))
    is_word = len(found) == 1 and found[0].kind is TokenKind.WORD and found[0].text == text
    return is_word and text not in NOT_WORDS and text.casefold() not in OR_WORDS | AND_WORDS


def _is_one_value(text: str) -> bool:
    """Whether the text is read as one bare word after an operator."""
    if text[:1] in SINGLE_QUOTES:
        # what follows the value may hold the fellow of its mark
        return False
    found = list(tokens_of(f"{Field.SOURCE}:{text}"))
    return len(found) == 2 and found[1].kind is TokenKind.WORD and found[1].text == text


def _grouped(part: Query, *kinds: type[AllOf] | type[AnyOf] | type[Not]) -> str:
    return f"({write(part)})" if isinstance(part, kinds) else write(part)
