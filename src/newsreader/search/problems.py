"""What is wrong with a search, as values and as sentences."""

from __future__ import annotations

from enum import StrEnum

from newsreader.model.values import dataclass


class ProblemCode(StrEnum):
    """What is wrong."""

    NEEDS_NAME = "needs name"
    NEEDS_DATE = "needs date"
    NO_DATE = "no date"
    NEEDS_CHOICE = "needs choice"
    NO_CHOICE = "no choice"
    UNKNOWN_OPERATOR = "unknown operator"
    MISSPELT_OPERATOR = "misspelt operator"
    OPEN_QUOTE = "open quote"
    OPEN_GROUP = "open group"
    STRAY_CLOSE = "stray close"
    LONELY_OR = "lonely or"
    LONELY_NOT = "lonely not"
    TOO_DEEP = "too deep"
    TOO_LONG = "too long"


SENTENCES: dict[ProblemCode, str] = {
    ProblemCode.NEEDS_NAME: "“{operator}:” needs a name or words after it, such as {example}.",
    ProblemCode.NEEDS_DATE: "“{operator}:” needs a date such as 2024-03-01, 2024-03, yesterday or 7d.",
    ProblemCode.NO_DATE: "“{operator}:” needs a date such as 2024-03-01, 2024-03, yesterday or 7d; “{word}” is none.",
    ProblemCode.NEEDS_CHOICE: "“{operator}:” needs one of these after it: {known}.",
    ProblemCode.NO_CHOICE: "“{operator}:{word}” is not known. After “{operator}:” can stand: {known}.",
    ProblemCode.UNKNOWN_OPERATOR: (
        "There is no “{word}:” to search by. Put the words in quotation marks to find them as they stand."
    ),
    ProblemCode.MISSPELT_OPERATOR: "There is no “{word}:” to search by. Is “{operator}:” meant?",
    ProblemCode.OPEN_QUOTE: "A quotation mark is open: put another one after the last word.",
    ProblemCode.OPEN_GROUP: "A bracket is open: put “)” where the group ends.",
    ProblemCode.STRAY_CLOSE: "There is a “)” without a “(” before it.",
    ProblemCode.LONELY_OR: "“{word}” needs something to find on both sides of it.",
    ProblemCode.LONELY_NOT: "“{word}” needs something after it that is to be left out.",
    ProblemCode.TOO_DEEP: "The brackets stand too deep in each other. Take some away.",
    ProblemCode.TOO_LONG: "The search is too long. Take some words away.",
}
"""In the reader's words; placeholders are the fields of ``Problem``. Plain literals, translated where they are shown."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong between ``start`` and ``end`` (code points of what was typed).

    ``is_unfinished``: it stands at the very end, and typing on may mend it.
    """

    code: ProblemCode
    start: int
    end: int
    is_unfinished: bool = False
    word: str = ""
    operator: str = ""
    example: str = ""
    known: tuple[str, ...] = ()

    def sentence(self, template: str | None = None) -> str:
        """What is wrong and what to do, in English or by a translated ``template`` of the same placeholders."""
        return (template or SENTENCES[self.code]).format(
            word=self.word, operator=self.operator, example=self.example, known=", ".join(self.known)
        )
