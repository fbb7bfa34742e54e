"""Values kept as JSON in one cell: the structure of a text, reasons, and lists of strings."""

from __future__ import annotations

import json
from typing import Any

from newsreader.model.article import Aside, Dateline, KnownBy, Published, Structure
from newsreader.model.entity import Reason

# json.dumps makes an encoder for each call when it is asked for anything unusual
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def to_json(value: object) -> str:
    """Compact JSON with the characters as they are."""
    return _ENCODER.encode(value)


def strings_from(cell: str) -> tuple[str, ...]:
    """A list of strings."""
    return tuple(json.loads(cell))


def reasons_to(reasons: tuple[Reason, ...]) -> str:
    """Reasons as ``[[code, text, weight], …]``."""
    return to_json([[reason.code, reason.text, reason.weight] for reason in reasons])


def reasons_from(cell: str) -> tuple[Reason, ...]:
    """The reasons of ``reasons_to``."""
    return tuple(Reason(code, text, weight) for code, text, weight in json.loads(cell))


def structure_to(structure: Structure) -> str:
    """A structure as an object; absent parts are left out."""
    cell: dict[str, object] = {"title": structure.title, "paragraphs": structure.paragraphs}
    if structure.headline:
        cell["headline"] = structure.headline
    if structure.byline:
        cell["byline"] = structure.byline
    if line := structure.dateline:
        cell["dateline"] = [line.start, line.end, line.place, line.agency, line.date]
    if structure.published:
        cell["published"] = [structure.published.when, structure.published.known_by]
    if structure.standfirst:
        cell["standfirst"] = structure.standfirst
    if structure.asides:
        cell["asides"] = [[aside.start, aside.end, aside.why] for aside in structure.asides]
    return to_json(cell)


def structure_from(cell: str) -> Structure:
    """The structure of ``structure_to``."""
    value: dict[str, Any] = json.loads(cell)
    published = value.get("published")
    dateline = value.get("dateline")
    return Structure(
        title=value["title"],
        headline=_span(value.get("headline")),
        byline=_span(value.get("byline")),
        dateline=Dateline(*dateline) if dateline else None,
        published=Published(published[0], KnownBy(published[1])) if published else None,
        paragraphs=tuple((start, end) for start, end in value["paragraphs"]),
        asides=tuple(Aside(start, end, why) for start, end, why in value.get("asides", ())),
        standfirst=_span(value.get("standfirst")),
    )


def _span(value: list[int] | None) -> tuple[int, int] | None:
    return (value[0], value[1]) if value else None
