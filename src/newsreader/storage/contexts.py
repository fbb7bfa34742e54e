"""A mention in its sentence, cut from the text for a line with the keyword in the middle."""

from __future__ import annotations

import re

LONGEST_SIDE = 120
"""Characters left and right of the keyword, at most."""

_LOOK = 600  # characters read on either side to find the sentence's ends
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]{0,3}\s+(?=[\"'“‘«(\[]{0,3}(\S))")
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")
_ABBREVIATION = re.compile(
    r"(?:\b[^\W\d_]|\b(?:Mr|Mrs|Ms|Dr|St|Prof|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Maj|Adm|Rev|Hon|Jr|Sr|No|vs|Inc|Corp|Ltd|Co"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|U\.S|U\.N|U\.K|E\.U|D\.C))\.$"
)


def cut_context(text: str, start: int, end: int, within: tuple[int, int] | None = None) -> tuple[str, str, str]:
    """(left, keyword, right) of ``text[start:end]``: its sentence, each side at most 120 characters, on one line.

    A side that goes on is cut at a word's end and says so with an ellipsis. ``within`` is the paragraph, if known. The
    spaces between the three parts are kept, so that joined they read as the text does.
    """
    low, high = within if within and within[0] <= start and end <= within[1] else (0, len(text))
    before = text[max(low, start - _LOOK) : start]
    after = text[end : min(high, end + _LOOK)]
    before_is_cut = start - _LOOK > low
    after_is_cut = end + _LOOK < high
    if gap := _last_end(before, text[start:end]):
        before, before_is_cut = before[gap:], False
    if gap := _first_end(text[start:end], after):
        after, after_is_cut = after[:gap], False
    return (
        _left(before, before_is_cut),
        " ".join(text[start:end].split()),
        _right(after, after_is_cut),
    )


def _last_end(before: str, keyword: str) -> int:
    """Where the last sentence that ends in the text before the keyword is over; 0 when none does."""
    place = 0
    for paragraph in _PARAGRAPH_END.finditer(before):
        place = paragraph.end()
    # the keyword's own capital may be what shows the end
    for match in _SENTENCE_END.finditer(before + keyword[:1]):
        if _is_end(match, before[: match.start() + 1]):
            place = max(place, match.end())
    return min(place, len(before))


def _first_end(keyword: str, after: str) -> int:
    """Where the first sentence that ends in the text after the keyword is over; 0 when none does."""
    paragraph = _PARAGRAPH_END.search(after)
    place = paragraph.start() if paragraph else 0
    for match in _SENTENCE_END.finditer(after):
        if _is_end(match, (keyword + after)[: len(keyword) + match.start() + 1]):
            return min(match.end(), place) if place else match.end()
    return place


def _is_end(match: re.Match[str], until: str) -> bool:
    if match[1].islower():
        return False
    return not (match[0].startswith(".") and _ABBREVIATION.search(until[-14:]))


def _left(before: str, is_cut: bool) -> str:
    line = " ".join(before.split()) + (" " if before[-1:].isspace() else "")
    if len(line) > LONGEST_SIDE:
        line = line[-(LONGEST_SIDE - 1) :]
        is_cut = True
        line = line[line.find(" ") + 1 :] if " " in line[: LONGEST_SIDE // 2] else line
    line = line.lstrip()
    return f"…{line}" if is_cut and line else line


def _right(after: str, is_cut: bool) -> str:
    line = (" " if after[:1].isspace() else "") + " ".join(after.split())
    if len(line) > LONGEST_SIDE:
        line = line[: LONGEST_SIDE - 1]
        is_cut = True
        space = line.rfind(" ", LONGEST_SIDE // 2)
        line = line[:space] if space > 0 else line
    line = line.rstrip()
    return f"{line}…" if is_cut and line else line
