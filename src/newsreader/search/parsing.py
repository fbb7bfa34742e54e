"""From what was typed to a query.

Terms that stand side by side must all be found. OR joins the two terms beside it before that, so that
``climate Paris OR Berlin`` means climate and one of the two cities; brackets make larger groups. A minus leaves out
what follows it. Nothing raises: what cannot be understood is a problem with a place and a sentence, and the rest of
the query stands.
"""

from __future__ import annotations

from datetime import date

from newsreader.model.values import dataclass
from newsreader.search.days import typed_days
from newsreader.search.operators import (
    AND_WORDS,
    HAVINGS,
    NOT_WORDS,
    OR_WORDS,
    STATES,
    Operator,
    Takes,
    operator_names,
)
from newsreader.search.problems import Problem, ProblemCode
from newsreader.search.query import (
    DateField,
    Days,
    Field,
    Has,
    Having,
    Is,
    Not,
    Query,
    State,
    Words,
    all_of,
    any_of,
)
from newsreader.search.tokens import Token, TokenKind, tokens_of

LONGEST = 4000
"""Characters that are read."""

_MOST_TERMS = 200
_DEEPEST = 20
_LEAST_LETTERS, _MANY_LETTERS = 3, 7
"""Letters of a misspelt operator: of few one may be wrong, of many two."""
_EDGES = "-−–'‘’‚"
"""Marks at the edges of a bare word that search nothing."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """What was understood, None for everything. ``is_open``: the text ends inside a bare word that may go on."""

    query: Query | None
    problems: tuple[Problem, ...] = ()
    is_open: bool = False

    @property
    def problem(self) -> Problem | None:
        """The first problem; None when all was understood."""
        return self.problems[0] if self.problems else None


def parse(text: str, today: date) -> Parsed:
    """Read a search. ``today`` is what "yesterday" and "7d" count from."""
    return _Parser(text, today).parse()


def as_typed(text: str, today: date) -> str:
    """The search of somebody who is typing: a bare word at the very end also finds longer ones."""
    return f"{text}*" if parse(text, today).is_open else text


class _Parser:
    def __init__(self, text: str, today: date) -> None:
        self._text = text[:LONGEST].replace("\0", " ")
        self._today = today
        self._tokens = list(tokens_of(self._text))
        self._at = 0
        self._terms = 0
        self._problems: list[Problem] = []
        self._open_word_end = -1
        if len(text) > LONGEST:
            self._complain(ProblemCode.TOO_LONG, LONGEST, len(text))

    def parse(self) -> Parsed:
        parts = [self._group(None, 0)]
        while self._at < len(self._tokens):
            # a group ends early at a bracket that nothing opened
            token = self._next()
            self._complain(ProblemCode.STRAY_CLOSE, token.start, token.end)
            parts.append(self._group(None, 0))
        query = all_of([part for part in parts if part is not None])
        problems = tuple(sorted(self._problems, key=lambda one: one.start))
        return Parsed(query, problems, not problems and self._open_word_end == len(self._text) > 0)

    # -- groups

    def _group(self, operator: Operator | None, depth: int) -> Query | None:
        """Parts up to a closing bracket or the end; ``operator`` is what a word alone means in here."""
        found: list[Query] = []
        choices: list[Query] = []
        waiting: Token | None = None  # an OR that looks for its right side
        while (token := self._peek()) is not None and token.kind is not TokenKind.CLOSE:
            if self._is_one_of(token, OR_WORDS):
                self._next()
                if not choices or waiting is not None:
                    self._complain_about(ProblemCode.LONELY_OR, token)
                else:
                    waiting = token
                continue
            if self._is_one_of(token, AND_WORDS):
                self._next()
                continue
            part = self._part(operator, depth)
            if part is None:
                continue
            if waiting is None and choices:
                found.extend(filter(None, [any_of(choices)]))
                choices = []
            choices.append(part)
            waiting = None
        if waiting is not None:
            self._complain_about(ProblemCode.LONELY_OR, waiting)
        found.extend(filter(None, [any_of(choices)]))
        return all_of(found)

    def _part(self, operator: Operator | None, depth: int) -> Query | None:
        """One term, or a group in brackets, with the signs before it."""
        sign: Token | None = None
        is_excluded = False
        while (token := self._peek()) is not None and (
            token.kind is TokenKind.MINUS or (token.kind is TokenKind.WORD and token.text in NOT_WORDS)
        ):
            sign, is_excluded = self._next(), not is_excluded
        if token is None or token.kind is TokenKind.CLOSE or self._is_one_of(token, OR_WORDS | AND_WORDS):
            if sign is not None and sign.kind is TokenKind.WORD:
                self._complain_about(ProblemCode.LONELY_NOT, sign)
            return None
        part = self._positive(operator, depth)
        if part is None or not is_excluded:
            return part
        return part.part if isinstance(part, Not) else Not(part)

    def _positive(self, operator: Operator | None, depth: int) -> Query | None:
        token = self._next()
        match token.kind:
            case TokenKind.OPEN:
                return self._bracketed(token, operator, depth)
            case TokenKind.OPERATOR if token.operator is not None:
                return self._after_operator(token, token.operator, depth)
            case TokenKind.UNKNOWN_OPERATOR:
                self._complain_about_unknown(token)
                if (value := self._peek()) is not None and value.kind in (TokenKind.WORD, TokenKind.PHRASE):
                    self._next()
                return None
        return self._term(token, operator, token)

    def _bracketed(self, opening: Token, operator: Operator | None, depth: int) -> Query | None:
        if depth >= _DEEPEST:
            self._complain(ProblemCode.TOO_DEEP, opening.start, opening.end)
            self._at = len(self._tokens)
            return None
        group = self._group(operator, depth + 1)
        if self._peek() is None:
            if not any(one.code is ProblemCode.TOO_DEEP for one in self._problems):
                self._complain(ProblemCode.OPEN_GROUP, opening.start, len(self._text), is_unfinished=True)
        else:
            self._next()
        return group

    def _after_operator(self, token: Token, operator: Operator, depth: int) -> Query | None:
        value = self._peek()
        if value is not None and value.kind is TokenKind.OPEN:
            self._next()
            return self._bracketed(value, operator, depth)
        if value is None or value.kind not in (TokenKind.WORD, TokenKind.PHRASE):
            self._complain_about_missing(token, operator)
            return None
        return self._term(self._next(), operator, token)

    # -- terms

    def _term(self, token: Token, operator: Operator | None, first: Token) -> Query | None:
        """A word or phrase; ``first`` is the token its problems begin at."""
        self._terms += 1
        if self._terms > _MOST_TERMS:
            if self._terms == _MOST_TERMS + 1:
                self._complain(ProblemCode.TOO_LONG, token.start, len(self._text))
            return None
        if token.is_open:
            self._complain(ProblemCode.OPEN_QUOTE, token.start, token.end, is_unfinished=True)
        takes = Takes.WORDS if operator is None else operator.takes
        name = first.text if first is not token else (operator.name if operator else "")
        if operator is not None and takes is Takes.DATE:
            return self._days(token, operator, name)
        if operator is not None and takes in (Takes.STATE, Takes.HAVING):
            return self._choice(token, operator, name)
        is_phrase = token.kind is TokenKind.PHRASE
        text = token.text if is_phrase else token.text.strip(_EDGES)
        if not any(letter.isalnum() for letter in text):
            if operator is not None:
                self._complain_about_missing(first, operator)
            return None
        if not is_phrase and not token.has_star and token.text[-1].isalnum():
            self._open_word_end = token.end
        field = operator.field if operator is not None and isinstance(operator.field, Field) else Field.TEXT
        return Words(field, " ".join(text.split()), is_phrase, token.has_star)

    def _days(self, token: Token, operator: Operator, name: str) -> Query | None:
        words = " ".join(token.text.split())
        days = typed_days(words, self._today)
        if days is not None and isinstance(operator.field, DateField):
            return Days(operator.field, words, *days)
        self._complain_about(ProblemCode.NO_DATE if words else ProblemCode.NEEDS_DATE, token, word=words, operator=name)
        return None

    def _choice(self, token: Token, operator: Operator, name: str) -> Query | None:
        known: dict[str, State] | dict[str, Having] = STATES if operator.takes is Takes.STATE else HAVINGS
        word = token.text.casefold().strip()
        chosen = known.get(word)
        if isinstance(chosen, State):
            return Is(chosen)
        if isinstance(chosen, Having):
            return Has(chosen)
        code = ProblemCode.NO_CHOICE if word else ProblemCode.NEEDS_CHOICE
        self._complain_about(code, token, word=token.text.strip(), operator=name, known=_choices_of(operator))
        return None

    # -- problems

    def _complain(self, code: ProblemCode, start: int, end: int, *, is_unfinished: bool = False) -> None:
        self._problems.append(Problem(code, start, end, is_unfinished))

    def _complain_about(
        self,
        code: ProblemCode,
        token: Token,
        *,
        word: str = "",
        operator: str = "",
        example: str = "",
        known: tuple[str, ...] = (),
    ) -> None:
        is_last = token.end >= len(self._text.rstrip())
        self._problems.append(
            Problem(code, token.start, token.end, is_last, word or token.text, operator or token.text, example, known)
        )

    def _complain_about_missing(self, token: Token, operator: Operator) -> None:
        codes = {Takes.DATE: ProblemCode.NEEDS_DATE, Takes.STATE: ProblemCode.NEEDS_CHOICE}
        codes |= {Takes.HAVING: ProblemCode.NEEDS_CHOICE}
        code = codes.get(operator.takes, ProblemCode.NEEDS_NAME)
        self._complain_about(
            code, token, operator=token.text or operator.name, example=operator.example, known=_choices_of(operator)
        )

    def _complain_about_unknown(self, token: Token) -> None:
        from rapidfuzz.distance import OSA

        name = token.text.casefold()
        nearest = min(operator_names(), key=lambda known: OSA.distance(name, known))
        if len(name) >= _LEAST_LETTERS and OSA.distance(name, nearest) <= (1 if len(name) < _MANY_LETTERS else 2):
            self._complain_about(ProblemCode.MISSPELT_OPERATOR, token, operator=nearest)
        else:
            self._complain_about(ProblemCode.UNKNOWN_OPERATOR, token)

    # -- tokens

    def _peek(self) -> Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _next(self) -> Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def _is_one_of(self, token: Token, words: frozenset[str]) -> bool:
        return token.kind is TokenKind.WORD and not token.has_star and token.text.casefold() in words


def _choices_of(operator: Operator) -> tuple[str, ...]:
    if operator.takes is Takes.STATE:
        return tuple(State)
    return tuple(Having) if operator.takes is Takes.HAVING else ()
