"""Hand-wrapped lines made one."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LONE_LINE_END = re.compile(r"(?<!\n)\n(?!\n)(?!$)")


def join_wrapped_lines(text: str, paragraphs: Sequence[tuple[int, int]]) -> str:
    """The text with spaces for the line ends inside paragraphs, as long as before: hand-wrapped lines flow anew."""
    pieces: list[str] = []
    at = 0
    for start, end in paragraphs:
        if text.find("\n", start, end) >= 0:
            pieces.append(text[at:start])
            pieces.append(_LONE_LINE_END.sub(" ", text[start:end]))
            at = end
    pieces.append(text[at:])
    return "".join(pieces)
