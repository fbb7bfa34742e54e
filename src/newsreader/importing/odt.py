"""OpenDocument texts (ODT): paragraphs, lists, tables, text boxes and notes, without what was deleted or commented."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from newsreader.errors import DamagedFileError, UnreadableFileError
from newsreader.importing.details import authors_of, day_of, plain_words, title_of
from newsreader.importing.markup import find_all, local_name, parse_xml
from newsreader.importing.story import GivenFile, Story
from newsreader.importing.zipped import ZippedDocument

_WHAT = "an OpenDocument text"
_PASSED_OVER = frozenset(
    "tracked-changes annotation annotation-end forms sequence-decls variable-decls user-field-decls table-of-content"
    " illustration-index table-index alphabetical-index bibliography script event-listeners desc ruby-text".split()
)
_TITLE_WITHIN = 4
_MOST_SPACES = 1_000


@dataclass(slots=True)
class _Body:
    """Blocks in the making; a tight one follows the one before without a blank line."""

    blocks: list[tuple[str, bool]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    title: str | None = None


def read_odt(file: GivenFile) -> Iterator[Story]:
    """The one story of a document. Raises DamagedFileError, UnreadableFileError."""
    document = ZippedDocument(file.data, _WHAT)
    if "META-INF/manifest.xml" in document and b"encryption-data" in document.read("META-INF/manifest.xml"):
        raise UnreadableFileError("is locked with a password. Open it, save it without one and import that.")
    root = parse_xml(document.read("content.xml"), _WHAT)
    text = next(
        (part for body in root if local_name(body) == "body" for part in body if local_name(part) == "text"), None
    )
    if text is None:
        raise DamagedFileError(
            "is a damaged archive: it should be an OpenDocument text and has no text. Look for another copy."
        )
    body = _Body()
    _read_blocks(text, body, _title_styles(root))
    pieces = [(block if is_tight else f"\n{block}") for block, is_tight in body.blocks]
    pieces += (f"\n[{number}] {note}" for number, note in enumerate(body.notes, start=1))
    meta = _properties(document)
    yield Story(
        "\n".join(pieces).strip("\n") + "\n",
        title=title_of(body.title) or title_of(meta.get("title"), file.name),
        author=authors_of([meta.get("initial-creator") or meta.get("creator")]),
        made=day_of(meta.get("creation-date")) or day_of(meta.get("date")),
    )


def _properties(document: ZippedDocument) -> Mapping[str, str]:
    """Title, creator and dates; nothing where the part is missing or broken, for the text is there all the same."""
    if "meta.xml" not in document:
        return {}
    try:
        root = parse_xml(document.read("meta.xml"), _WHAT)
    except DamagedFileError:
        return {}
    return {local_name(element): element.text for element in root.iter() if element.text and local_name(element)}


def _title_styles(root: etree._Element) -> frozenset[str]:
    """The style for titles, and those that single paragraphs derive from it."""
    derived = (style for style in find_all(root, "style") if _value(style, "parent-style-name") == "Title")
    return frozenset(("Title", *(_value(style, "name") or "" for style in derived)))


def _value(element: etree._Element, name: str) -> str | None:
    """An attribute, in whichever namespace."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), None)


def _read_blocks(root: etree._Element, body: _Body, titles: frozenset[str] = frozenset()) -> None:
    """Paragraphs, items and tables in their order. A text box stands behind the paragraph it hangs on."""
    waiting: list[tuple[etree._Element, str, bool]] = [(child, "", False) for child in reversed(root)]
    while waiting:
        element, mark, is_tight = waiting.pop()
        name = local_name(element)
        if name in ("p", "h"):
            text, boxes = _paragraph(element, body)
            if text:
                if body.title is None and len(body.blocks) < _TITLE_WITHIN and _value(element, "style-name") in titles:
                    body.title = plain_words(text)
                body.blocks.append((mark + text, is_tight))
            waiting += ((child, "", False) for box in reversed(boxes) for child in reversed(box))
        elif name == "list":
            items = [child for child in element if local_name(child) in ("list-item", "list-header")]
            waiting += reversed([(item, "• ", is_tight or at > 0) for at, item in enumerate(items)])
        elif name in ("list-item", "list-header"):
            waiting += reversed(
                [(child, mark if at == 0 else "", is_tight or at > 0) for at, child in enumerate(element)]
            )
        elif name == "table":
            _read_table(element, body)
        elif name not in _PASSED_OVER:
            waiting += ((child, "", False) for child in reversed(element))


def _paragraph(paragraph: etree._Element, body: _Body) -> tuple[str, list[etree._Element]]:
    """The words of a paragraph, and the text boxes that hang on it."""
    pieces: list[str] = []
    boxes: list[etree._Element] = []
    walker = etree.iterwalk(paragraph, events=("start", "end"))
    for event, element in walker:
        if event == "end":
            if element is paragraph:
                break
            pieces.append(_spaced(element.tail))
            continue
        name = local_name(element)
        if name == "text-box":
            boxes.append(element)
            walker.skip_subtree()
        elif name == "note":
            _read_note(element, body)
            pieces.append(f"[{len(body.notes)}]")
            walker.skip_subtree()
        elif name in _PASSED_OVER:
            walker.skip_subtree()
        elif name == "s":
            pieces.append(" " * _count(_value(element, "c")))
        elif name == "tab":
            pieces.append("\t")
        elif name == "line-break":
            pieces.append("\n")
        else:
            pieces.append(_spaced(element.text))
    return "".join(pieces).strip(), boxes


def _spaced(text: str | None) -> str:
    """Runs of white space are one space here; more are written as elements."""
    if not text:
        return ""
    words = " ".join(text.split(" ")).translate(_SPACES)
    while "  " in words:
        words = words.replace("  ", " ")
    return words


_SPACES = str.maketrans("\t\n\r", "   ")


def _count(written: str | None) -> int:
    return (
        min(int(written), _MOST_SPACES)
        if written and written.isascii() and written.isdigit() and len(written) < 9
        else 1
    )


def _read_note(note: etree._Element, body: _Body) -> None:
    """A footnote or endnote; its place is kept before what it says is read."""
    inside = _Body()
    for part in note:
        if local_name(part) == "note-body":
            _read_blocks(part, inside)
    body.notes.append("\n".join(text for text, _ in inside.blocks))


def _read_table(table: etree._Element, body: _Body) -> None:
    """A row a line, its cells set apart by tabs. A table that lays out prose is read cell by cell."""
    rows: list[list[list[str]]] = []
    for row in _rows(table):
        cells: list[list[str]] = []
        for cell in row:
            if local_name(cell) in ("table-cell", "covered-table-cell"):
                inside = _Body(notes=body.notes)
                _read_blocks(cell, inside)
                cells.append([text for text, _ in inside.blocks])
        rows.append(cells)
    if any(len(cell) > 1 for row in rows for cell in row):
        body.blocks += [(block, False) for row in rows for cell in row for block in cell]
        return
    lines = ["\t".join(" ".join(cell).replace("\n", " ") for cell in row).rstrip("\t") for row in rows]
    if text := "\n".join(line for line in lines if line.strip()):
        body.blocks.append((text, False))


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        name = local_name(child)
        if name == "table-row":
            yield child
        elif name in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(child)
