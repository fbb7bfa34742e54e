"""What was typed, cut into tokens. Every character is looked at once; nothing raises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from newsreader.model.values import dataclass
from newsreader.search.operators import Operator, find_operator

OPENING_QUOTES = '"“”„‟«»＂'
"""Marks that begin words that follow each other; any of them ends them."""

_QUOTES = frozenset(OPENING_QUOTES)
_MINUS = frozenset("-−–")
_FIELD = re.compile(r"([^\W\d_][\w-]{0,23}):")
_WORD = re.compile(rf"[^\s(){OPENING_QUOTES}]+")
_SPACE = re.compile(r"\s+")
SINGLE_QUOTES = "'‘’‚"
"""Marks that do the same at the start of an operator's value, where their fellow comes before any other mark."""
_SINGLE_QUOTED = re.compile(rf"[{SINGLE_QUOTES}]([^'‘’{OPENING_QUOTES}]*)['‘’](?=[\s)]|$)")


class TokenKind(StrEnum):
    """What a token is."""

    WORD = "word"
    PHRASE = "phrase"
    OPERATOR = "operator"
    UNKNOWN_OPERATOR = "unknown operator"
    MINUS = "minus"
    OPEN = "open"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Token:
    """``text`` is the word, the words of a phrase, or an operator's name as typed.

    ``has_star``: a star follows at once. ``is_open``: the closing quotation mark is missing.
    """

    kind: TokenKind
    start: int
    end: int
    text: str = ""
    operator: Operator | None = None
    has_star: bool = False
    is_open: bool = False


def tokens_of(text: str) -> Iterator[Token]:
    """The tokens in order. White space and a minus that stands alone are left out."""
    at, length, after_operator = 0, len(text), False
    while at < length:
        if space := _SPACE.match(text, at):
            at = space.end()
            continue
        token = _token_at(text, at, after_operator=after_operator)
        at = max(token.end, at + 1)
        after_operator = token.kind is TokenKind.OPERATOR
        if token.kind is TokenKind.MINUS and (at >= length or text[at].isspace()):
            continue
        yield token


def _token_at(text: str, at: int, *, after_operator: bool) -> Token:
    letter = text[at]
    if letter == "(":
        return Token(TokenKind.OPEN, at, at + 1)
    if letter == ")":
        return Token(TokenKind.CLOSE, at, at + 1)
    if letter in _QUOTES:
        return _phrase_at(text, at)
    if after_operator:
        if single := _SINGLE_QUOTED.match(text, at):
            return Token(TokenKind.PHRASE, at, single.end(), single[1])
    elif letter in _MINUS:
        return Token(TokenKind.MINUS, at, at + 1)
    elif named := _FIELD.match(text, at):
        operator = find_operator(named[1])
        if operator is not None:
            return Token(TokenKind.OPERATOR, at, named.end(), named[1], operator)
        if _is_meant_as_operator(text, named.end()):
            return Token(TokenKind.UNKNOWN_OPERATOR, at, named.end(), named[1])
    return _word_at(text, at)


def _is_meant_as_operator(text: str, after: int) -> bool:
    """Whether something follows the colon at once that is no address: "author:Smith", not "https://…" or "Live: …"."""
    rest = text[after : after + 1]
    return bool(rest) and not rest.isspace() and rest not in "/\\:)" and not rest.isdigit()


def _phrase_at(text: str, at: int) -> Token:
    end = at + 1
    while end < len(text) and text[end] not in _QUOTES:
        end += 1
    is_open = end >= len(text)
    after = end if is_open else end + 1
    has_star = text[after : after + 1] == "*"
    return Token(TokenKind.PHRASE, at, after + has_star, text[at + 1 : end], has_star=has_star, is_open=is_open)


def _word_at(text: str, at: int) -> Token:
    match = _WORD.match(text, at)
    word = match[0] if match else text[at]
    bare = word.rstrip("*")
    return Token(TokenKind.WORD, at, at + len(word), bare, has_star=len(bare) < len(word))
