"""Characters that have power over a text without being seen: what the window shows in their places. No Qt here.

A text can hide letters between letters, turn words round ("txt.exe" for "exe.txt") or carry the controls of a
terminal. Each such character is shown as one sign of the same length, so that no offset moves; the text itself keeps
it, and so does what is copied. Where such characters do honest work nothing is shown: soft hyphens, joiners in emoji
and in scripts that need them, direction marks in lines with letters that are read from the right.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

SIGN, TO_THE_RIGHT, TO_THE_LEFT = "◊", "→", "←"
"""One UTF-16 unit each, like all that they stand for; in the fonts that the program brings."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
)
_NON_JOINER, _JOINER = "\u200c", "\u200d"
_FORWARD, _BACKWARD = "\u200e\u202a\u202d\u2066", "\u200f\u061c\u202b\u202e\u2067"
_OVERRIDES = "\u202d\u202e"
_DIRECTION = _FORWARD + _BACKWARD + "\u202c\u2068\u2069"
_FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_FIRST_THAT_JOINS = "\u0590"
"""The scripts below (Latin, Greek, Cyrillic, Armenian) need no joiners between their letters."""
_CONTROL_NAMES = {
    "\x00": "NULL",
    "\x07": "BELL",
    "\x08": "BACKSPACE",
    "\x0b": "VERTICAL TAB",
    "\x0c": "FORM FEED",
    "\x1b": "ESCAPE",
    "\x7f": "DELETE",
    "\x85": "NEXT LINE",
}
"""Unicode's data give controls no names; these are its aliases of those that stray into texts."""


def show_unseen(text: str) -> str:
    """The text with a sign for each character that has power without being seen; as long as before."""
    return put_signs(text, list(find_unseen(text)))


def put_signs(text: str, places: Sequence[int]) -> str:
    """The text with signs at these places, which are in order."""
    pieces: list[str] = []
    end = 0
    for place in places:
        pieces += (text[end:place], _sign(text[place]))
        end = place + 1
    return "".join((*pieces, text[end:])) if places else text


def find_unseen(text: str) -> Iterator[int]:
    """Where such characters are (code points)."""
    for match in _UNSEEN.finditer(text):
        if not _is_honest(text, match.start()):
            yield match.start()


def name_of_unseen(letter: str) -> str:
    """What Unicode calls such a character: "U+202E RIGHT-TO-LEFT OVERRIDE"."""
    name = _CONTROL_NAMES.get(letter) or unicodedata.name(letter, "CONTROL CHARACTER")
    return f"U+{ord(letter):04X} {name}"


def _sign(letter: str) -> str:
    return TO_THE_RIGHT if letter in _FORWARD else TO_THE_LEFT if letter in _BACKWARD else SIGN


def _is_honest(text: str, place: int) -> bool:
    letter = text[place]
    if letter in (_NON_JOINER, _JOINER):
        before = text[place - 1 : place]
        return before >= _FIRST_THAT_JOINS and unicodedata.category(before) not in ("Cf", "Zs", "Po", "Pi", "Pf", "Pd")
    if letter in _DIRECTION and letter not in _OVERRIDES:
        start = text.rfind("\n", 0, place) + 1
        end = text.find("\n", place)
        return _FROM_THE_RIGHT.search(text, start, end if end >= 0 else len(text)) is not None
    return False
