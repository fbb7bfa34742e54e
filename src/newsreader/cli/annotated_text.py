"""An annotated article for the terminal. Kinds differ by brackets, with or without colour."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator

from newsreader.model.annotation import NAME_KINDS, Analysis, Kind
from newsreader.writing.printable import printable

_COLOURS = {Kind.PERSON: "1;34", Kind.PLACE: "1;32", Kind.ORGANISATION: "1;33", Kind.QUOTE: "35"}
_BRACKETS = {Kind.PERSON: ("[", "]"), Kind.PLACE: ("<", ">"), Kind.ORGANISATION: ("{", "}")}
_HEADS = {Kind.PERSON: "People", Kind.PLACE: "Places", Kind.ORGANISATION: "Organisations"}
_RESET = "\x1b[0m"
_QUOTE_WIDTH = 160


def lines_of(text: str, analysis: Analysis, *, colour: bool) -> Iterator[str]:
    """A title where the text has no headline of its own, the marked text, then who is in it and who said what."""
    if analysis.structure.headline is None:
        yield _paint(printable(analysis.structure.title), "1", colour)
        yield ""
    yield from _marked(text, analysis, colour).split("\n")
    for kind in NAME_KINDS:
        counts = Counter(m.name for m in analysis.mentions if m.kind is kind and m.chain is not None)
        if counts:
            yield ""
            yield _paint(f"{_HEADS[kind]} {''.join(_BRACKETS[kind])}", _COLOURS[kind], colour)
            yield from (f"  {printable(name)}  {count}" for name, count in counts.most_common())
    if analysis.quotes:
        yield ""
        yield _paint("Quotes", _COLOURS[Kind.QUOTE], colour)
    for quote in analysis.quotes:
        words = " ".join(printable(text[quote.start : quote.end]).split())
        who = printable(quote.speaker.name) if quote.speaker else "no sure speaker"
        yield f"  {who}: {textwrap.shorten(words, _QUOTE_WIDTH, placeholder=' …')}"


def _marked(text: str, analysis: Analysis, colour: bool) -> str:
    """Brackets around names, and in colour names over quotes."""
    opens: dict[int, str] = {}
    closes: dict[int, str] = {}
    colours: dict[int, str] = {}
    spans = [(quote.start, quote.end, Kind.QUOTE) for quote in analysis.quotes]
    spans += [(mention.start, mention.end, mention.kind) for mention in analysis.mentions]
    for start, end, kind in spans:
        colours.update(dict.fromkeys(range(start, end), _COLOURS[kind]))
        if kind in _BRACKETS:
            opens[start], closes[end] = _BRACKETS[kind]
    edges = sorted({0, len(text), *opens, *closes, *_changes(colours)})
    out: list[str] = []
    for start, end in zip(edges, [*edges[1:], len(text)], strict=True):
        out.append(closes.get(start, ""))
        piece = opens.get(start, "") + printable(text[start:end])
        # a colour ends with its line: pagers forget it there
        painted = (_paint(line, colours.get(start, ""), colour) for line in piece.split("\n"))
        out.append("\n".join(painted))
    return "".join(out)


def _changes(colours: dict[int, str]) -> set[int]:
    """Where a colour begins, ends or gives way to another."""
    begins = {at for at, code in colours.items() if colours.get(at - 1) != code}
    return begins | {at + 1 for at, code in colours.items() if colours.get(at + 1) != code}


def _paint(text: str, code: str, colour: bool) -> str:
    return f"\x1b[{code}m{text}{_RESET}" if colour and code and text else text
