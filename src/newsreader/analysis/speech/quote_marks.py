"""Quotation marks one by one: which there are, and whether one opens, closes or could do either where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from newsreader.model.values import dataclass

_MARK = re.compile(r"''|``|[\"“”„«»‘’‚']")

SINGLE = frozenset("'‘’‚")
DIRECTED = frozenset(["“", "„", "``", "”", "«", "»"])
"""Double marks whose shape tells their direction, though writers mix them up; the others tell by their place alone."""

CLOSES = {
    "”": ("“", "„", "”", '"', "``"),
    '"': ('"', "“", "''", "``", "„"),
    "“": ("„", "“"),
    "''": ("''", "``"),
    "»": ("«",),
    "«": ("»",),
}
"""The marks that each mark can close, the likelier first."""

_OPENING_SIGNS = frozenset("([{<—–―-/:|“‘«„‚")
"""What stands right before a mark that opens, beside a space."""

_CLOSING_SIGNS = frozenset(",;:.!?)]}…—–―-/|”’»")
"""What stands right behind a mark that closes, beside a space."""

_SHORT_OF_WORD = frozenset(",;:)]}")
_FEET = re.compile(r"\d['’]\d{1,2}$")


class Role(Enum):
    """What a mark can do where it stands. ``EITHER`` closes when something is open, else it opens."""

    OPEN = "open"
    CLOSE = "close"
    EITHER = "either"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark: its place, its sign (one or two characters) and its role."""

    place: int
    sign: str
    role: Role

    @property
    def end(self) -> int:
        """The place behind it."""
        return self.place + len(self.sign)

    @property
    def single(self) -> bool:
        """Whether it is a single mark, which may be an apostrophe; its role is then left to ``single_marks``."""
        return self.sign in SINGLE


def find_marks(text: str, start: int, end: int) -> Iterator[Mark]:
    """The marks of a paragraph ``text[start:end]`` in order."""
    for match in _MARK.finditer(text, start, end):
        place, sign = match.start(), match.group()
        before = text[place - 1] if place > start else " "
        after = text[match.end()] if match.end() < end else " "
        if sign in SINGLE:
            yield Mark(place, sign, Role.NEITHER)
        elif sign in DIRECTED:
            yield Mark(place, sign, _directed_role(sign, before, after))
        elif _is_no_quote(text, start, place, before, after):
            yield Mark(place, sign, Role.NEITHER)
        else:
            yield Mark(place, sign, _straight_role(before, after))


def is_free_before(before: str) -> bool:
    """Whether a mark behind this character can open."""
    return before.isspace() or before in _OPENING_SIGNS


def is_free_after(after: str) -> bool:
    """Whether a mark before this character can close."""
    return after.isspace() or after in _CLOSING_SIGNS


def _is_no_quote(text: str, start: int, place: int, before: str, after: str) -> bool:
    """Whether a straight mark belongs to markup (``name="x">``) or to a measure (6'2")."""
    if before == "=" or after == ">":
        return True
    return before.isdigit() and _FEET.search(text, max(start, place - 4), place) is not None


def _directed_role(sign: str, before: str, after: str) -> Role:
    if sign in ("„", "``"):
        return Role.OPEN
    inside_out = is_free_before(before) and not is_free_after(after)
    outside_in = not is_free_before(before) and is_free_after(after)
    if sign in ("“", "«"):
        return Role.CLOSE if outside_in else Role.OPEN
    return Role.EITHER if inside_out else Role.CLOSE


def _straight_role(before: str, after: str) -> Role:
    free_before, free_after = is_free_before(before), is_free_after(after)
    if free_before and free_after:
        is_close = after.isspace() or after in _SHORT_OF_WORD
        return Role.CLOSE if is_close else Role.OPEN
    if free_before:
        return Role.OPEN
    return Role.CLOSE if free_after else Role.EITHER
