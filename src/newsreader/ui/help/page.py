"""A topic as a page: markup of our own files to HTML of the few tags that QTextBrowser draws well. No Qt here."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from itertools import groupby
from typing import Protocol

from newsreader.ui.help.markup import Block, Form, Piece, Style, read_blocks
from newsreader.ui.help.topics import HelpBook, Topic

_LISTS = {Form.ITEM: "ul", Form.STEP: "ol"}


class ProgramWords(Protocol):
    """Words of the program that a page takes in. Each raises KeyError for a name that does not exist."""

    def key(self, command: str) -> str:
        """The command's key as the platform writes it now; empty without one."""

    def command(self, command: str) -> str:
        """The command's menu and name: "File › Import files"."""

    def setting(self, key: str) -> str:
        """The setting's label."""

    def path(self, name: str) -> str:
        """A file or folder of this machine."""


class PageWriter:
    """Writes topics as HTML or as plain words."""

    def __init__(self, book: HelpBook, program: ProgramWords, no_key: Callable[[str], str]) -> None:
        """``no_key`` says in words where a command without a key is found: it is given its menu and name."""
        self._book = book
        self._program = program
        self._no_key = no_key

    def html(self, topic: Topic) -> str:
        """The whole page."""
        parts = [f"<h1>{escape(topic.title)}</h1>"]
        for form, blocks in groupby(read_blocks(topic.text), key=lambda block: block.form):
            parts.extend(self._group(form, list(blocks)))
        return "\n".join(parts)

    def plain(self, topic: Topic, number: int) -> str:
        """The words of one block, for the search."""
        block = read_blocks(topic.text)[number]
        return "  ".join("".join(self._words(piece) for piece in cell) for cell in block.cells)

    def _group(self, form: Form, blocks: list[Block]) -> list[str]:
        if form in _LISTS:
            items = "".join(f"<li>{self._line(block.cells[0])}</li>" for block in blocks)
            return [f"<{_LISTS[form]}>{items}</{_LISTS[form]}>"]
        if form is Form.ROW:
            return [self._table(blocks)]
        lines = [self._line(block.cells[0]) for block in blocks]
        if form is Form.HEADING:
            return [f"<h2>{line}</h2>" for line in lines]
        if form is Form.NOTE:
            # a table, because QTextDocument gives padding to nothing else
            return [f'<table class="note" width="100%" cellpadding="10"><tr><td>{line}</td></tr></table>' for line in lines]
        return [f"<p>{line}</p>" for line in lines]

    def _table(self, blocks: list[Block]) -> str:
        rows = []
        for number, block in enumerate(blocks):
            if not any(block.cells):
                # a table without a head
                continue
            tag = "td" if number else "th"
            rows.append("<tr>" + "".join(f"<{tag}>{self._line(cell)}</{tag}>" for cell in block.cells) + "</tr>")
        return f'<table class="rows" cellpadding="5" cellspacing="0">{"".join(rows)}</table>'

    def _line(self, pieces: tuple[Piece, ...]) -> str:
        return "".join(self._piece(piece) for piece in pieces)

    def _piece(self, piece: Piece) -> str:
        words = escape(self._words(piece))
        match piece.style:
            case Style.LINK:
                return f'<a href="topic:{escape(self._book[piece.target].id)}">{words}</a>'
            case Style.DO:
                self._program.command(piece.target)
                return f'<a href="do:{escape(piece.target)}">{words}&nbsp;›</a>'
            case Style.KEY if self._program.key(piece.target):
                # no line end within a key
                return f'<span class="key">&nbsp;{words.replace(" ", "&nbsp;")}&nbsp;</span>'
            case Style.TYPED:
                return f"<code>{words}</code>"
            case Style.STRONG | Style.COMMAND | Style.SETTING:
                # not <b>: the interface's face has no bolder cut than this
                return f'<span class="strong">{words}</span>'
            case Style.STRESSED:
                return f"<i>{words}</i>"
        return words

    def _words(self, piece: Piece) -> str:
        match piece.style:
            case Style.KEY:
                key = self._program.key(piece.target)
                return key or self._no_key(self._program.command(piece.target))
            case Style.COMMAND:
                return self._program.command(piece.target)
            case Style.SETTING:
                return self._program.setting(piece.target)
            case Style.PATH:
                return self._program.path(piece.target)
        return piece.words
