"""Short pieces of an article's text for lists: the snippet under its title and the key its title is sorted by."""

from __future__ import annotations

from collections.abc import Callable

from newsreader.model.article import Dateline, Structure

_SNIPPET_LENGTH = 240
_BEFORE_FOUND = 24
_TITLE_COMPARED = 60
_READ_AHEAD = 2000
_DATELINE_LONGEST = 120
_CLOSES = (")", "/", "]")
"""What stands behind an agency."""
_MOSTLY_ENOUGH = 600
"""Characters that hold title and snippet, unless there is much white space among them."""


def make_snippet(text: str, structure: Structure) -> str:
    """One line from the beginning of the story, without what the title already says."""
    start = max(
        structure.headline[1] if structure.headline else 0,
        structure.byline[1] if structure.byline else 0,
        _story_after(text, structure.dateline) if structure.dateline else 0,
    )
    end = min([aside.start for aside in structure.asides if aside.start > start], default=len(text))
    title = " ".join(structure.title.rstrip("…").split())
    line = _line_below(title, text[start : min(end, start + _MOSTLY_ENOUGH)])
    if len(line) <= _SNIPPET_LENGTH + 1:
        line = _line_below(title, text[start : min(end, start + _READ_AHEAD)])
    return shorten(line or " ".join(text[:_READ_AHEAD].split()), _SNIPPET_LENGTH)


def _story_after(text: str, line: Dateline) -> int:
    """Where the story goes on behind a dateline's place, date and agency."""
    start = line.end
    for part in filter(None, (line.date, line.agency)):
        at = text.find(part, line.end, line.end + _DATELINE_LONGEST)
        if at >= 0:
            start = max(start, at + len(part))
    while text[start : start + 1] in _CLOSES:
        start += 1
    return start


def _line_below(title: str, words: str) -> str:
    """The words on one line, without the title that they may begin with."""
    line = " ".join(words.split()).lstrip("-–—:,. ")
    if line.startswith(title) and len(line) > len(title):
        line = line[len(title) :].lstrip("-–—:,. ")
    return line


def snippet_around(text: str, title: str, find_first: Callable[[str], tuple[int, int] | None]) -> str:
    """One line of the story from shortly before what is found first in it; empty where nothing is found.

    The title at the beginning of the text is passed over: it stands above the snippet already.
    """
    start = text.find(title[:_TITLE_COMPARED]) if title else -1
    below = start + len(title) if 0 <= start < _TITLE_COMPARED else 0
    found = find_first(text[below:])
    if found is None:
        return ""
    at = found[0] + below
    first = max(0, at - _BEFORE_FOUND)
    if first:
        # begin at a whole word
        ends = [place for place in (text.find(" ", first, at), text.find("\n", first, at)) if place >= 0]
        first = min(ends, default=at - 1) + 1
    line = " ".join(text[first : at + _SNIPPET_LENGTH * 2].split())
    return shorten(("…" if first else "") + line, _SNIPPET_LENGTH)


def shorten(line: str, longest: int) -> str:
    """The line, cut at a word's end with an ellipsis when it is longer."""
    if len(line) <= longest:
        return line
    cut = line.rfind(" ", longest // 2, longest)
    return line[: cut if cut > 0 else longest - 1].rstrip(" ,;:-–—") + "…"


def title_key(title: str) -> str:
    """What a title is sorted by: small letters, without marks before the first word."""
    folded = title.casefold()
    first = next((place for place, character in enumerate(folded) if character.isalnum()), 0)
    return folded[first:]
