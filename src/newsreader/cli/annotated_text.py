"""An annotated article for the terminal. Kinds differ by brackets as well as by colour."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator

from newsreader.model.annotation import NAME_KINDS, Analysis, Kind

_COLOURS = {Kind.PERSON: "1;34", Kind.PLACE: "1;32", Kind.ORGANISATION: "1;33", Kind.QUOTE: "35"}
_BRACKETS = {Kind.PERSON: ("[", "]"), Kind.PLACE: ("<", ">"), Kind.ORGANISATION: ("{", "}")}
_HEADS = {Kind.PERSON: "People", Kind.PLACE: "Places", Kind.ORGANISATION: "Organisations"}


def lines_of(text: str, analysis: Analysis, *, colour: bool) -> Iterator[str]:
    """Title, the marked text, then who is in it and who said what."""
    yield _paint(printable(analysis.structure.title), "1", colour)
    yield ""
    yield from _marked(text, analysis, colour).split("\n")
    for kind in NAME_KINDS:
        counts = Counter(m.name for m in analysis.mentions if m.kind is kind and m.chain is not None)
        if counts:
            yield ""
            left, right = _BRACKETS[kind]
            yield _paint(f"{_HEADS[kind]} {left}{right}", _COLOURS[kind], colour)
            yield from (f"  {printable(name)}  {count}" for name, count in counts.most_common())
    if analysis.quotes:
        yield ""
        yield _paint("Quotes", _COLOURS[Kind.QUOTE], colour)
    for quote in analysis.quotes:
        words = " ".join(printable(text[quote.start : quote.end]).split())
        who = printable(quote.speaker.name) if quote.speaker else "no sure speaker"
        yield f"  {who}: {textwrap.shorten(words, 160, placeholder=' …')}"


def printable(text: str) -> str:
    """The text without power over the terminal: control characters are shown as such."""
    return "".join(letter if letter in "\n\t" or letter.isprintable() else _shown(letter) for letter in text)


def _shown(letter: str) -> str:
    code = ord(letter)
    if code < 0x20:
        return chr(0x2400 + code)
    if letter.isspace() or code == 0xA0:
        return " "
    return f"<U+{code:04X}>"


def _marked(text: str, analysis: Analysis, colour: bool) -> str:
    """Brackets around names; colour as well where it is wanted, names over quotes."""
    opens: dict[int, str] = {}
    closes: dict[int, str] = {}
    kinds: list[Kind | None] = [None] * len(text)
    for quote in analysis.quotes:
        kinds[quote.start : quote.end] = [Kind.QUOTE] * (quote.end - quote.start)
    for mention in analysis.mentions:
        left, right = _BRACKETS[mention.kind]
        opens[mention.start] = left
        closes[mention.end] = right
        kinds[mention.start : mention.end] = [mention.kind] * (mention.end - mention.start)
    out: list[str] = []
    current: Kind | None = None
    for at, letter in enumerate(text):
        out.append(closes.get(at, "") if not colour else "")
        if colour and kinds[at] is not current:
            out.append("\x1b[0m" if kinds[at] is None else f"\x1b[0;{_COLOURS[kinds[at]]}m")  # type: ignore[index]
            current = kinds[at]
        out.append(opens.get(at, "") if not colour else "")
        out.append(printable(letter))
    out.append("\x1b[0m" if colour else closes.get(len(text), ""))
    return "".join(out)


def _paint(text: str, code: str, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text
