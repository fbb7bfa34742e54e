"""EPUB books: one story a chapter, in the order in which the book is read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from lxml import etree

from newsreader.errors import DamagedFileError, EmptyFileError, UnreadableFileError
from newsreader.importing.details import authors_of, plain_words, title_of, when_of
from newsreader.importing.markup import find_all, local_name, parse_xhtml, parse_xml, text_of, words_of
from newsreader.importing.story import BrokenEntry, GivenFile, Story
from newsreader.importing.zipped import ZippedDocument
from newsreader.model.values import dataclass

_WHAT = "an EPUB book"
_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PAGES = frozenset(("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document"))
_NO_CHAPTER = re.compile(r"\b(?:toc|landmarks|page-list|cover|titlepage|title-page|halftitlepage|loi|lot)\b")
_EVENTS = ("publication", "", "issued", "creation")
"""What a date may be marked as, the best first."""
_LONGEST_LABEL = 300
_HEADING_WITHIN = 600
_FONT_MANGLING = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""Ways to lock typefaces alone, which leave the text open."""
_NO_TEXT = "is an EPUB book without text in it, perhaps of pictures alone. Choose another file."


@dataclass(frozen=True, slots=True)
class _Page:
    """One file of the book's order. ``label`` is what the table of contents calls its beginning."""

    part: str
    label: str | None = None
    is_chapter: bool = True


@dataclass(frozen=True, slots=True)
class _Book:
    title: str | None
    author: str | None
    publisher: str | None
    date: str | None
    pages: tuple[_Page, ...] = ()


@dataclass(slots=True)
class _Chapter:
    """One story in the making, of one file or several."""

    label: str | None
    texts: list[str] = field(default_factory=list)
    sources: list[bytes] = field(default_factory=list)


def read_epub(file: GivenFile) -> Iterator[Story | BrokenEntry]:
    """The chapters of a book. Raises DamagedFileError, UnreadableFileError, EmptyFileError."""
    archive = ZippedDocument(file.data, _WHAT)
    _refuse_locked(archive)
    book = _read_book(archive, file.name)
    chapters = list(_chapters(archive, book))
    told = [one for one in chapters if isinstance(one, _Chapter)]
    if not chapters:
        raise EmptyFileError(_NO_TEXT)
    number = 0
    for one in chapters:
        if isinstance(one, BrokenEntry):
            yield one
            continue
        number += 1
        yield _story(book, one, number, is_alone=len(told) == 1)


def _story(book: _Book, chapter: _Chapter, number: int, *, is_alone: bool) -> Story:
    """A chapter belongs to its book as an article to its paper; a book of one story is that story."""
    entry = f"chapter {number}"
    title = chapter.label
    if is_alone and book.title:
        title = book.title
    elif title is None and book.title:
        title = f"{book.title}, {entry}"
    return Story(
        "\n\n".join(chapter.texts) + "\n",
        title=title,
        author=book.author,
        source=(book.publisher if is_alone else book.title) or book.publisher,
        published=book.date,
        entry=entry,
        original=b"\n".join(chapter.sources),
    )


def _refuse_locked(archive: ZippedDocument) -> None:
    if _ENCRYPTION not in archive:
        return
    methods = [
        element.get("Algorithm") or ""
        for element in find_all(parse_xml(archive.read(_ENCRYPTION), _WHAT), "encryptionmethod")
    ]
    if any(method not in _FONT_MANGLING for method in methods):
        raise UnreadableFileError(
            "is an EPUB book locked by copy protection. Only its seller's own program can open it."
        )


def _read_book(archive: ZippedDocument, file_name: str) -> _Book:
    """What the package says of the book, and its pages in order. Raises DamagedFileError."""
    package_part = _package_part(archive)
    package = parse_xml(archive.read(package_part), _WHAT)
    metadata = next(find_all(package, "metadata"), package)
    return _Book(
        title=title_of(_first(metadata, "title"), file_name),
        author=authors_of(_creators(metadata)),
        publisher=plain_words(_first(metadata, "publisher")),
        date=_date(metadata),
        pages=tuple(_pages(archive, package, package_part)),
    )


def _package_part(archive: ZippedDocument) -> str:
    if _CONTAINER in archive:
        for element in find_all(parse_xml(archive.read(_CONTAINER), _WHAT), "rootfile"):
            part = normpath(unquote(element.get("full-path") or ""))
            if part in archive:
                return part
    found = next((name for name in archive.names() if name.endswith(".opf")), None)
    if found is None:
        raise DamagedFileError(
            "is a damaged archive: it should be an EPUB book and lacks its package. Look for another copy."
        )
    return found


def _first(metadata: etree._Element, name: str) -> str | None:
    return next((words for element in find_all(metadata, name) if (words := words_of(element))), None)


def _creators(metadata: etree._Element) -> Iterator[str]:
    """Authors; a creator may be marked as an editor or illustrator, who are not."""
    roles = {
        (element.get("refines") or "").lstrip("#"): words_of(element)
        for element in find_all(metadata, "meta")
        if element.get("property") == "role"
    }
    for element in find_all(metadata, "creator"):
        role = next((value for key, value in element.attrib.items() if str(key).endswith("role")), None)
        if (role or roles.get(element.get("id") or "") or "aut") == "aut":
            yield words_of(element)


def _date(metadata: etree._Element) -> str | None:
    """When the book came out; programs also note when they made or changed the file."""
    dates = [
        (
            next((str(value) for key, value in element.attrib.items() if str(key).endswith("event")), ""),
            words_of(element),
        )
        for element in find_all(metadata, "date")
    ]
    stated = (words for event in _EVENTS for marked, words in dates if marked == event)
    return next(filter(None, map(when_of, stated)), None)


def _pages(archive: ZippedDocument, package: etree._Element, package_part: str) -> Iterator[_Page]:
    """The spine's files, each once."""
    folder = dirname(package_part)
    items = {element.get("id"): element for element in find_all(package, "item")}
    labels = _labels(archive, items, folder, package)
    seen: set[str] = set()
    for reference in find_all(package, "itemref"):
        item = items.get(reference.get("idref"))
        if item is None or (item.get("media-type") or "").lower() not in _PAGES:
            continue
        part = _resolve(folder, item.get("href") or "")
        if part in seen:
            continue
        seen.add(part)
        is_nav = "nav" in (item.get("properties") or "").split()
        yield _Page(part, labels.get(part), is_chapter=not is_nav)


def _resolve(folder: str, address: str) -> str:
    """The part that an address within the book means."""
    return normpath(join(folder, unquote(address.partition("#")[0])))


def _labels(
    archive: ZippedDocument, items: Mapping[str | None, etree._Element], folder: str, package: etree._Element
) -> Mapping[str, str]:
    """Part → its first label in the table of contents, of the third or the second version of the format."""
    spine = next(find_all(package, "spine"), None)
    labels: dict[str, str] = {}
    contents = [item for item in items.values() if "nav" in (item.get("properties") or "").split()]
    ncx = items.get(spine.get("toc")) if spine is not None else None
    contents += [ncx] if ncx is not None else []
    for item in contents:
        part = _resolve(folder, item.get("href") or "")
        try:
            root = parse_xhtml(archive.read(part), _WHAT)
        except (DamagedFileError, UnreadableFileError):
            # a book without its contents is read all the same
            continue
        for address, label in _entries(root) if root is not None else ():
            labels.setdefault(_resolve(dirname(part), address), label[:_LONGEST_LABEL])
        if labels:
            break
    return labels


def _entries(root: etree._Element) -> Iterator[tuple[str, str]]:
    """(address, label) of a table of contents."""
    for element in find_all(root, "navpoint"):
        label = next(find_all(element, "navlabel"), None)
        content = next(find_all(element, "content"), None)
        if label is not None and content is not None and (words := words_of(label)):
            yield content.get("src") or "", words
    for nav in find_all(root, "nav"):
        kind = next((str(value) for key, value in nav.attrib.items() if str(key).endswith("type")), "toc")
        if "toc" in kind.split():
            for link in find_all(nav, "a"):
                if words := words_of(link):
                    yield link.get("href") or "", words


def _chapters(archive: ZippedDocument, book: _Book) -> Iterator[_Chapter | BrokenEntry]:
    """Pages with text, told apart by the table of contents and by headings.

    A page that the contents do not lead to and that begins without a heading goes on with the chapter before it.
    """
    has_labels = any(page.label for page in book.pages)
    waiting: _Chapter | None = None
    for page in book.pages:
        if not page.is_chapter:
            continue
        try:
            data = archive.read(page.part)
            root = parse_xhtml(data, _WHAT)
        except (DamagedFileError, UnreadableFileError) as error:
            if waiting is not None:
                yield waiting
                waiting = None
            yield BrokenEntry(page.part, str(error))
            continue
        if root is None or _is_frame(root):
            continue
        text = text_of(next(find_all(root, "body"), root))
        if not any(map(str.isalnum, text)):
            continue
        heading = _heading(root, text)
        if waiting is not None and has_labels and page.label is None and heading is None and waiting.label is not None:
            waiting.texts.append(text)
            waiting.sources.append(data)
            continue
        if waiting is not None:
            yield waiting
        waiting = _Chapter(page.label or heading, [text], [data])
    if waiting is not None:
        yield waiting


def _is_frame(root: etree._Element) -> bool:
    """Whether a page is the cover, the title page or a table of contents, as books mark them."""
    body = next(find_all(root, "body"), root)
    marked = [body, *(child for child in body if local_name(child) in ("section", "div", "nav"))]
    if len(marked) > 2:
        marked = [body]
    for element in marked:
        kind = next((str(value) for key, value in element.attrib.items() if str(key).endswith("}type")), "")
        if _NO_CHAPTER.search(kind):
            return True
    return False


def _heading(root: etree._Element, text: str) -> str | None:
    """The first heading, if the page begins with it or nearly so."""
    element = next(find_all(root, "h1", "h2", "h3"), None)
    words = words_of(element)[:_LONGEST_LABEL] if element is not None else ""
    return words if words and words[:60] in " ".join(text[:_HEADING_WITHIN].split()) else None
