"""Short pieces of an article's text for lists: the snippet under its title and the key its title is sorted by."""

from __future__ import annotations

from newsreader.model.article import Structure

_SNIPPET_LENGTH = 240
_READ_AHEAD = 2000


def make_snippet(text: str, structure: Structure) -> str:
    """One line from the beginning of the story, without what the title already says."""
    start = max(
        structure.headline[1] if structure.headline else 0,
        structure.byline[1] if structure.byline else 0,
        structure.dateline.end if structure.dateline else 0,
    )
    end = min([aside.start for aside in structure.asides if aside.start > start], default=len(text))
    line = " ".join(text[start : min(end, start + _READ_AHEAD)].split()).lstrip("-–—:,. ")
    title = " ".join(structure.title.rstrip("…").split())
    if line.startswith(title) and len(line) > len(title):
        line = line[len(title) :].lstrip("-–—:,. ")
    return shorten(line or " ".join(text[:_READ_AHEAD].split()), _SNIPPET_LENGTH)


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
