"""Word documents (DOCX): paragraphs, tables, text boxes and notes, as they read with all changes accepted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath

from lxml import etree

from newsreader.errors import DamagedFileError
from newsreader.importing.details import authors_of, day_of, plain_words, title_of
from newsreader.importing.markup import find_all, local_name, parse_xml
from newsreader.importing.story import GivenFile, Story
from newsreader.importing.zipped import ZippedDocument

_WHAT = "a Word document"
_MAIN = "word/document.xml"
_TYPES = "[Content_Types].xml"
_MAIN_TYPES = (
    "wordprocessingml.document.main+xml",
    "wordprocessingml.template.main+xml",
    "ms-word.document.macroenabled.main+xml",
)

_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "nobreakhyphen": "\u2011", "softhyphen": "\u00ad", "ptab": "\t"}
_PASSED_OVER = frozenset(
    "del movefrom deltext delinstrtext instrtext ppr rpr tblpr trpr tcpr sectpr fallback commentrangestart"
    " commentrangeend commentreference rubypr rt sdtpr sdtendpr fldchar numpr tblgrid prooferr lastrenderedpagebreak".split()
)
_NOTE_PARTS = {"footnotereference": "footnotes", "endnotereference": "endnotes"}
_TITLE_WITHIN = 4
"""A paragraph of style "Title" names the document when it is among so many at its head."""


@dataclass(slots=True)
class _Body:
    """Blocks in the making; ``notes`` are (kind, id) of footnotes and endnotes in the order they are referred to."""

    blocks: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    title: str | None = None


def read_docx(file: GivenFile) -> Iterator[Story]:
    """The one story of a document. Raises DamagedFileError, UnreadableFileError."""
    document = ZippedDocument(file.data, _WHAT)
    main = _main_part(document)
    body = _Body()
    _read_blocks(parse_xml(document.read(main), _WHAT), body, _titles(document, main))
    blocks = body.blocks + _note_blocks(document, main, body)
    core = _properties(document)
    author = authors_of([core.get("creator")])
    yield Story(
        "\n\n".join(blocks) + "\n",
        title=title_of(body.title) or title_of(core.get("title"), file.name),
        author=author,
        made=day_of(core.get("created")) or day_of(core.get("modified")),
    )


def _main_part(document: ZippedDocument) -> str:
    """The part with the text; programs other than Word give it other names. Raises DamagedFileError."""
    if _MAIN in document:
        return _MAIN
    if _TYPES in document:
        for element in find_all(parse_xml(document.read(_TYPES), _WHAT), "override"):
            if (element.get("ContentType") or "").lower().endswith(_MAIN_TYPES):
                return (element.get("PartName") or "").lstrip("/")
    raise DamagedFileError(
        "is a damaged archive: it should be a Word document and has no text in it. Look for another copy."
    )


def _properties(document: ZippedDocument) -> Mapping[str, str]:
    """Title, creator and dates; nothing where the part is missing or broken, for the text is there all the same."""
    if "docProps/core.xml" not in document:
        return {}
    try:
        root = parse_xml(document.read("docProps/core.xml"), _WHAT)
    except DamagedFileError:
        return {}
    return {local_name(element): element.text for element in root if element.text}


def _titles(document: ZippedDocument, main: str) -> frozenset[str]:
    """Ids of the styles for titles, whatever they are called in the language of the program."""
    part = join(dirname(main), "styles.xml")
    if part not in document:
        return frozenset(("Title",))
    try:
        root = parse_xml(document.read(part), _WHAT)
    except DamagedFileError:
        return frozenset(("Title",))
    return frozenset(
        _value(style, "styleId") or ""
        for style in find_all(root, "style")
        if any((_value(name, "val") or "").lower() == "title" for name in style if local_name(name) == "name")
    )


def _value(element: etree._Element, name: str) -> str | None:
    """An attribute, in whichever namespace."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), None)


def _read_blocks(root: etree._Element, body: _Body, titles: frozenset[str] = frozenset()) -> None:
    """Paragraphs and tables in their order. A text box stands behind the paragraph it hangs on."""
    waiting: list[etree._Element] = [root]
    while waiting:
        element = waiting.pop()
        name = local_name(element)
        if name == "p":
            text, boxes = _paragraph(element, body)
            if text:
                if body.title is None and len(body.blocks) < _TITLE_WITHIN and _style(element) in titles:
                    body.title = plain_words(text)
                body.blocks.append(text)
            waiting += reversed(boxes)
        elif name == "tbl":
            _read_table(element, body)
        elif name not in _PASSED_OVER:
            waiting += reversed(element)


def _style(paragraph: etree._Element) -> str | None:
    properties = next((child for child in paragraph if local_name(child) == "ppr"), None)
    style = None if properties is None else next((child for child in properties if local_name(child) == "pstyle"), None)
    return None if style is None else _value(style, "val")


def _paragraph(paragraph: etree._Element, body: _Body) -> tuple[str, list[etree._Element]]:
    """The words of a paragraph, and the text boxes that hang on it."""
    pieces: list[str] = []
    boxes: list[etree._Element] = []
    walker = etree.iterwalk(paragraph, events=("start",))
    for _, element in walker:
        name = local_name(element)
        if name in _PASSED_OVER:
            walker.skip_subtree()
        elif name == "txbxcontent":
            boxes.append(element)
            walker.skip_subtree()
        elif name == "t":
            pieces.append(element.text or "")
        elif name in _SIGNS:
            pieces.append(_SIGNS[name])
        elif name == "sym":
            pieces.append(_symbol(_value(element, "char")))
        elif kind := _NOTE_PARTS.get(name):
            body.notes.append((kind, _value(element, "id") or ""))
            pieces.append(f"[{len(body.notes)}]")
    return "".join(pieces).strip(), boxes


def _symbol(code: str | None) -> str:
    """Signs of symbol typefaces stand in the private area and mean nothing elsewhere."""
    try:
        sign = int(code or "", 16)
    except ValueError:
        return ""
    return chr(sign) if sign < 0xD800 or 0xF900 <= sign <= 0x10FFFF else ""


def _read_table(table: etree._Element, body: _Body) -> None:
    """A row a line, its cells set apart by tabs. A table that lays out prose is read cell by cell."""
    rows: list[list[list[str]]] = []
    for row in _children(table, "tr"):
        cells: list[list[str]] = []
        for cell in _children(row, "tc"):
            inside = _Body(notes=body.notes)
            _read_blocks_of_cell(cell, inside)
            cells.append(inside.blocks)
        rows.append(cells)
    if any(len(cell) > 1 for row in rows for cell in row):
        body.blocks += [block for row in rows for cell in row for block in cell]
        return
    lines = ["\t".join(" ".join(cell).replace("\n", " ") for cell in row).rstrip("\t") for row in rows]
    if text := "\n".join(line for line in lines if line.strip()):
        body.blocks.append(text)


def _read_blocks_of_cell(cell: etree._Element, body: _Body) -> None:
    for child in cell:
        _read_blocks(child, body)


def _children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Children of a name, also inside content controls and accepted changes."""
    for child in element:
        found = local_name(child)
        if found == name:
            yield child
        elif found in ("sdt", "sdtcontent", "ins", "moveto", "customxml", "smarttag"):
            yield from _children(child, name)


def _note_blocks(document: ZippedDocument, main: str, body: _Body) -> list[str]:
    """The notes that the text refers to, under their figures."""
    texts: dict[tuple[str, str], str] = {}
    for kind in dict.fromkeys(kind for kind, _ in body.notes):
        part = normpath(join(dirname(main), f"{kind}.xml"))
        if part not in document:
            continue
        for note in parse_xml(document.read(part), _WHAT):
            inside = _Body()
            _read_blocks(note, inside)
            texts[kind, _value(note, "id") or ""] = "\n".join(inside.blocks)
    return [f"[{number}] {text}" for number, key in enumerate(body.notes, start=1) if (text := texts.get(key))]
