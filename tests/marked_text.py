"""Stories with their names marked: ``{Ann Lee|person}`` stands for the name, so that tests read as text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from newsreader.analysis.entities.engine import Name
from newsreader.analysis.pipeline import Analyser
from newsreader.model.annotation import Analysis, Kind

_MARKED = re.compile(r"\{([^|{}]+)\|(person|place|organisation)\}")


def read_marked(marked: str) -> tuple[str, list[Name]]:
    """(text without marks, its names)."""
    parts: list[str] = []
    names: list[Name] = []
    position = length = 0
    for match in _MARKED.finditer(marked):
        before = marked[position : match.start()]
        parts += (before, match[1])
        start = length + len(before)
        length = start + len(match[1])
        names.append(Name(start, length, Kind(match[2])))
        position = match.end()
    return "".join((*parts, marked[position:])), names


def names_after(step: Callable[[str, list[Name]], list[Name]], marked: str) -> list[str]:
    """Names of a marked text after a repair, written as "surface|kind"."""
    text, names = read_marked(marked)
    return [f"{text[name.start : name.end]}|{name.kind}" for name in step(text, names)]


class GivenNames:
    """An engine that finds exactly the names given for a text, and none in any other."""

    name = "given names 1"

    def __init__(self, names: dict[str, list[Name]]) -> None:
        self._names = names

    def find_names(self, texts: Sequence[str]) -> list[list[Name]]:
        return [list(self._names.get(text, [])) for text in texts]


def analyse_marked(marked: str) -> tuple[str, Analysis]:
    """A marked story analysed with its marked names instead of the model's."""
    text, names = read_marked(marked)
    return text, Analyser(GivenNames({text: names})).analyse(text)
