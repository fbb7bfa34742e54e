"""The markup of help topics: blocks and pieces read from text. No Qt here.

Blocks: paragraphs, ``## heading``, ``- item``, ``1. step``, ``> note`` and ``| cell | cell |`` rows (the first row of a
table is its head). Within them: ``**strong**``, ``*stressed*``, `` `typed` ``, ``[words](topic)``,
``[words](do:command.id)``, and words of the program itself, which are filled in when the page is shown:
``{key:command.id}``, ``{command:command.id}``, ``{setting:key}``, ``{path:library}``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from newsreader.model.values import dataclass


class Style(StrEnum):
    """How a piece of a line looks or what it does."""

    PLAIN = "plain"
    STRONG = "strong"
    STRESSED = "stressed"
    TYPED = "typed"
    LINK = "link"
    DO = "do"
    KEY = "key"
    COMMAND = "command"
    SETTING = "setting"
    PATH = "path"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line; ``target`` is a topic, a command's id, a setting's key or a path's name."""

    style: Style
    words: str
    target: str = ""


class Form(StrEnum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    STEP = "step"
    NOTE = "note"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Block:
    """One block; only rows have more than one cell."""

    form: Form
    cells: tuple[tuple[Piece, ...], ...]


_PIECES = re.compile(
    r"\*\*(?P<strong>[^*\n]{1,400})\*\*"
    r"|\*(?P<stressed>[^*\n]{1,400})\*"
    r"|`(?P<typed>[^`\n]{1,400})`"
    r"|\[(?P<words>[^\]\n]{1,400})\]\((?P<target>[a-z_.:]{1,80})\)"
    r"|\{(?P<kind>key|command|setting|path):(?P<name>[a-z_.]{1,80})\}"
)
_FORMS = (
    (Form.HEADING, re.compile(r"## (.*)")),
    (Form.ITEM, re.compile(r"- (.*)")),
    (Form.STEP, re.compile(r"\d+\. (.*)")),
    (Form.NOTE, re.compile(r"> (.*)")),
    (Form.ROW, re.compile(r"\|(.*)\|$")),
)


def read_blocks(text: str) -> list[Block]:
    """The blocks of a topic's text; lines that follow each other without a new mark are one block."""
    blocks = []
    for form, source in _joined_lines(text):
        cells = [cell.strip() for cell in source.split("|")] if form is Form.ROW else [source]
        blocks.append(Block(form, tuple(read_pieces(cell) for cell in cells)))
    return blocks


def read_pieces(line: str) -> tuple[Piece, ...]:
    """The pieces of one line."""
    pieces = []
    end = 0
    for match in _PIECES.finditer(line):
        if match.start() > end:
            pieces.append(Piece(Style.PLAIN, line[end : match.start()]))
        pieces.append(_piece_of(match))
        end = match.end()
    if end < len(line):
        pieces.append(Piece(Style.PLAIN, line[end:]))
    return tuple(pieces)


def _piece_of(match: re.Match[str]) -> Piece:
    found = match.groupdict()
    if found["kind"]:
        return Piece(Style(found["kind"]), "", found["name"])
    if found["words"]:
        target = found["target"]
        if target.startswith("do:"):
            return Piece(Style.DO, found["words"], target[3:])
        return Piece(Style.LINK, found["words"], target)
    for style in (Style.STRONG, Style.STRESSED, Style.TYPED):
        if found[style]:
            return Piece(style, found[style])
    raise AssertionError(match)


def _joined_lines(text: str) -> Iterator[tuple[Form, str]]:
    form, lines = Form.PARAGRAPH, list[str]()
    for line in [*text.splitlines(), ""]:
        begun = next(((kind, m[1]) for kind, mark in _FORMS if (m := mark.match(line))), None)
        if lines and (begun is not None or not line.strip() or form is Form.HEADING):
            yield form, " ".join(lines)
            form, lines = Form.PARAGRAPH, []
        if begun is not None:
            form, lines = begun[0], [begun[1]]
        elif line.strip():
            lines.append(line.strip())
