"""HTML and XML read defused, and a tree of HTML as text: blocks with blank lines between them.

Nothing is fetched, no script runs, no entity is expanded and no document type is loaded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import name2codepoint

from lxml import etree

from newsreader.errors import DamagedFileError

_SPACES = re.compile(r"[ \t\n\r\f]+")
_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_OF_XML = frozenset((b"amp", b"lt", b"gt", b"quot", b"apos"))

_BLOCKS = frozenset(
    "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4"
    " h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody tfoot thead tr ul caption".split()
)
_SKIPPED = frozenset(
    "script style head title noscript template iframe frame object embed applet svg math canvas audio video select option"
    " button input textarea datalist meta link map area rp".split()
)
_NOT_STORY = frozenset("nav header footer aside form menu".split())
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

_HTML_DEEPEST = 256
"""libxml2 builds no deeper trees of HTML unless told to."""


def parse_html(text: str) -> etree._Element | None:
    """The tree of a page as forgiving as browsers are; None when there is nothing in it."""
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, recover=True, huge_tree=False
    )
    data = text.replace("\x00", "").encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):  # an empty document
        return None
    return root if isinstance(root, etree._Element) else None


def parse_xml(data: bytes, what: str, *, recover: bool = False) -> etree._Element:
    """The tree of a part of a document. Raises DamagedFileError, which calls the file ``what``."""
    if b"<!ENTITY" in data:
        raise DamagedFileError(f"is {what} that declares entities, which is not safe to read. Save it anew.")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise DamagedFileError(f"is damaged: it is {what} whose text cannot be read. Look for another copy.") from error
    if not isinstance(root, etree._Element):
        raise DamagedFileError(f"is damaged: it is {what} whose text cannot be read. Look for another copy.")
    return root


def parse_xhtml(data: bytes, what: str) -> etree._Element | None:
    """The tree of a page that should be XML, read as HTML where it is none. Raises DamagedFileError."""
    named = _NAMED.sub(_as_number, data)
    try:
        return parse_xml(named, what)
    except DamagedFileError:
        if b"<!ENTITY" in data:
            raise
        return parse_html(data.decode("utf-8-sig", "replace"))


def _as_number(match: re.Match[bytes]) -> bytes:
    """XML knows five named entities, pages use two hundred."""
    code = name2codepoint.get(match[1].decode("ascii"))
    return match[0] if code is None or match[1] in _OF_XML else b"&#%d;" % code


def local_name(element: etree._Element) -> str:
    """The element's name in lower case without its namespace; "" for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def find_all(root: etree._Element, *names: str) -> Iterator[etree._Element]:
    """Elements of these local names, in the order of the document."""
    return (element for element in root.iter() if local_name(element) in names)


def words_of(element: etree._Element) -> str:
    """All text inside, on one line."""
    return " ".join("".join(str(piece) for piece in element.itertext()).split())


def text_of(root: etree._Element, *, story_only: bool = False) -> str:
    """What a reader sees: blocks with a blank line between them, lists and rows of tables a line each.

    ``story_only`` leaves out what sites put round a story: navigation, headers, footers, forms.
    """
    page = _Page()
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        name = local_name(element)
        if event == "start":
            if element is not root and (_is_hidden(element, name) or (story_only and name in _NOT_STORY)):
                walker.skip_subtree()
                continue
            page.open(name, element)
            page.add(element.text)
        else:
            if element is root:
                break
            if not (_is_hidden(element, name) or (story_only and name in _NOT_STORY)):
                page.close(name)
            page.add(element.tail)
    return page.text()


def _is_hidden(element: etree._Element, name: str) -> bool:
    if name in _SKIPPED or not name:
        return True
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


class _Page:
    """Blocks in the making. A line is a list of pieces; a tight block follows the one before without a blank line."""

    def __init__(self) -> None:
        self._blocks: list[tuple[str, bool]] = []
        self._lines: list[list[str]] = [[]]
        self._mark = ""
        self._is_tight = False
        self._lists: list[int | None] = []
        self._kept = 0
        self._cells = 0
        self._has_item = False

    def open(self, name: str, element: etree._Element) -> None:
        if name in ("br", "lb"):
            self._break_line()
        elif name in ("ul", "ol", "dir", "menu"):
            self._flush()
            self._has_item = bool(self._lists)
            self._lists.append(_first_number(element) if name == "ol" else None)
        elif name == "li":
            self._flush()
            self._is_tight = bool(self._blocks) and self._has_item
            self._mark = self._next_mark()
        elif name == "tr":
            self._flush()
            self._is_tight = self._cells > 0
            self._cells = 0
        elif name in ("td", "th"):
            self._open_cell()
        elif name in _BLOCKS:
            self._flush()
            self._kept += name == "pre"
            if name == "table":
                self._cells = 0
        elif name == "q":
            self.add("“")

    def close(self, name: str) -> None:
        if name in ("ul", "ol", "dir", "menu"):
            self._flush()
            if self._lists:
                self._lists.pop()
            self._has_item = bool(self._lists)
        elif name == "li":
            self._flush()
            self._mark = ""
            self._has_item = True
        elif name in _BLOCKS:
            self._flush()
            self._kept -= name == "pre"
            if name == "table":
                self._cells = 0
        elif name == "q":
            self.add("”")

    def add(self, text: str | None) -> None:
        if not text:
            return
        if not self._kept:
            self._lines[-1].append(text)
            return
        first, *others = text.split("\n")
        self._lines[-1].append(first)
        self._lines.extend([other] for other in others)

    def text(self) -> str:
        self._flush()
        pieces: list[str] = []
        for block, is_tight in self._blocks:
            pieces += (("\n" if is_tight else "\n\n") if pieces else "", block)
        return "".join(pieces)

    def _open_cell(self) -> None:
        if self._cells:
            # what stood in the cell before may have been a block of its own
            self._lines[-1].append("\x1f")
        self._cells += 1

    def _break_line(self) -> None:
        if len(self._lines) == 1 or self._kept or any(piece.strip() for piece in self._lines[-1]):
            self._lines.append([])
        else:
            self._flush()

    def _next_mark(self) -> str:
        number = self._lists[-1] if self._lists else None
        if number is None:
            return "• "
        self._lists[-1] = number + 1
        return f"{number}. "

    def _flush(self) -> None:
        lines = [_tidied(line, is_kept=bool(self._kept)) for line in self._lines]
        self._lines = [[]]
        while lines and not lines[0]:
            lines.pop(0)
        while lines and not lines[-1]:
            lines.pop()
        if not lines:
            return
        self._blocks.append((self._mark + "\n".join(lines), self._is_tight))
        self._mark, self._is_tight, self._has_item = "", False, False


def _tidied(pieces: list[str], *, is_kept: bool) -> str:
    line = "".join(pieces)
    if is_kept:
        return line.rstrip()
    cells = [_SPACES.sub(" ", cell).strip(" ") for cell in line.split("\x1f")]
    return "\t".join(cells).strip("\t")


def _first_number(element: etree._Element) -> int:
    start = element.get("start") or "1"
    return int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1
