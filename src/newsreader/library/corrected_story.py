"""What belongs to the story and what is an aside, as the reader ruled."""

from __future__ import annotations

from dataclasses import replace

from newsreader.library.corrected_names import NameWork
from newsreader.model.anchor import SpanAnchor
from newsreader.model.article import Aside, Structure

_ASIDE_RULE = "in an aside"
_WHY = "set aside by you"


def mark_aside(structure: Structure, names: NameWork, span: SpanAnchor, why: str) -> tuple[Structure, bool]:
    """Make a span an aside; asides it overlaps become part of it, and names in it leave their chains."""
    if span.end > len(names.text):
        return structure, False
    near = [aside for aside in structure.asides if aside.start < span.end and span.start < aside.end]
    start = min([span.start, *(aside.start for aside in near)])
    end = max([span.end, *(aside.end for aside in near)])
    asides = [*(aside for aside in structure.asides if aside not in near), Aside(start, end, why or _WHY)]
    names.leave_chains(start, end, _ASIDE_RULE)
    return _with_asides(structure, names, asides), True


def take_into_story(structure: Structure, names: NameWork, span: SpanAnchor, _why: str) -> tuple[Structure, bool]:
    """Make the asides that a span touches part of the story; the names in them join its chains."""
    near = [aside for aside in structure.asides if aside.start < span.end and span.start < aside.end]
    if not near:
        return structure, False
    structure = _with_asides(structure, names, [aside for aside in structure.asides if aside not in near])
    for aside in near:
        names.join_chains(aside.start, aside.end)
    return structure, True


def _with_asides(structure: Structure, names: NameWork, asides: list[Aside]) -> Structure:
    asides.sort(key=lambda aside: aside.start)
    names.set_asides([(aside.start, aside.end) for aside in asides])
    return replace(structure, asides=tuple(asides))
