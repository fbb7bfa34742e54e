"""Web pages: the article's text with title, author, date and site, whatever else the page holds.

trafilatura tells the story from what stands round it. Scripts are not run, and nothing that a page refers to is opened.
"""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from logging import CRITICAL, getLogger
from typing import Any, cast
from urllib.parse import urlsplit

from lxml import etree
from lxml.html import HtmlElement, HTMLParser
from lxml.html import fromstring as element_from

from newsreader.errors import EmptyFileError
from newsreader.importing.details import authors_of, plain_words, title_of, when_of
from newsreader.importing.encoding import decode_declared
from newsreader.importing.markup import find_all, local_name, parse_html, text_of, words_of
from newsreader.importing.story import GivenFile, Story
from newsreader.model.values import dataclass
from newsreader.structure.dates import published_in_address

_HEAD = 8_192
_CHARSET = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.\-]{2,40})""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([A-Za-z0-9_:.\-]{2,40})""")
_INLINE_DATA = re.compile(r"""(["'(])data:[a-z]{1,20}/[^"'()<>\s]{500,}""", re.IGNORECASE)
_SAVED_FROM = re.compile(r"<!--\s{0,9}saved from url=\(\d{1,6}\)(\S{4,2000}?)\s{0,9}-->", re.IGNORECASE)
_JSON_DATE = re.compile(r'"datePublished"\s{0,9}:\s{0,9}"([^"]{8,40})"')

_MOST_TAGS = 20_000
"""With more of them, a page is a data file; telling what is the story then takes time that grows faster than the page."""
_SHORT = 250
"""Characters below which what was told to be the story may be a mere part of it."""
_SMALL_PAGE = 1_000
"""Characters of a page that is its story and hardly anything else."""

_DATE_FIELDS = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date.issued", "dc.date.issued",
    "dcterms.issued", "dcterms.created", "dc.date", "dc.date.created", "dcterms.date", "pubdate", "publishdate", "publish-date",
    "publish_date", "article.published", "published-date", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime",
    "displaydate", "ptime", "date", "originalpublicationdate",
)  # fmt: skip
"""Names and properties of ``meta`` that say when a page came out, the most exact first."""

_TREE_NAMES = {"head": "h2", "list": "ul", "item": "li", "row": "tr", "cell": "td", "lb": "br", "quote": "blockquote"}
"""What trafilatura calls the elements of its result, in HTML."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What trafilatura finds; the text is empty when it tells no story."""

    text: str = ""
    title: str | None = None
    author: str | None = None
    site: str | None = None
    address: str | None = None
    date: str | None = None


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the page names itself."""
    match = _CHARSET.search(data, 0, _HEAD) or _XML_ENCODING.match(data[:200])
    return match[1].decode("ascii") if match else None


def read_html(file: GivenFile) -> Iterator[Story]:
    """The one story of a page. Raises EmptyFileError, BinaryFileError."""
    decoded = decode_declared(file.data, declared_encoding(file.data))
    yield replace(story_of_page(decoded.text, file.name), encoding=decoded.encoding, notes=decoded.notes)


def story_of_page(page: str, file_name: str, address: str | None = None) -> Story:
    """The story of a page's source. ``address`` is where it was saved from, if known. Raises EmptyFileError."""
    page = _INLINE_DATA.sub(r"\1data:", page)
    root = parse_html(page)
    if root is None:
        raise EmptyFileError("is a web page without text in it. Save the page from the browser again and import that.")
    found = _find_story(page) if page.count("<") <= _MOST_TAGS else _Found()
    text = found.text
    if len(text) < _SHORT:
        whole = _all_text(root)
        text = whole if not text or len(whole) < _SMALL_PAGE else text
    if not text.strip():
        raise EmptyFileError("is a web page without text in it. Save the page from the browser again and import that.")
    saved_from = _SAVED_FROM.search(page[:_HEAD])
    address = found.address or address or (saved_from[1] if saved_from else None)
    in_head = _title_element(root)
    # what is told to be the title may be any heading where the page's head does not bear it out
    heading = _heading_of(root, in_head) or _heading_of(root, found.title)
    title = title_of(found.title or in_head, file_name)
    return Story(
        _under_heading(text, heading),
        title=heading or title,
        author=authors_of([found.author]),
        source=_site(found.site, address),
        published=_published(root, page, address) or when_of(found.date),
    )


def _find_story(page: str) -> _Found:
    bare_extraction = _load_extraction()
    try:
        tree = element_from(page.replace("\x00", "").encode("utf-8", "replace"), parser=_page_parser())
        result = bare_extraction(
            tree if isinstance(tree, HtmlElement) else None,
            include_comments=False,
            include_tables=True,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except (
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        ArithmeticError,
        ImportError,
        RecursionError,
        etree.LxmlError,
    ):
        # rules about pages as they should be, met by one as it should not be; its text is there all the same
        return _Found()
    if result is None or isinstance(result, dict):
        return _Found()
    body = result.body
    return _Found(
        text="" if body is None else _text_of_result(body),
        title=result.title,
        author=result.author,
        site=result.sitename,
        address=result.url,
        date=result.date,
    )


@cache
def _load_extraction() -> Callable[..., Any]:
    """trafilatura's function, imported when the first page comes: that takes a sixth of a second."""
    known, socket.has_ipv6 = socket.has_ipv6, False
    try:
        # its downloader, which is never called, would open a socket to learn whether there is IPv6
        from trafilatura import bare_extraction
    finally:
        socket.has_ipv6 = known
    for name in ("trafilatura", "htmldate", "justext", "courlan", "readability"):
        getLogger(name).setLevel(CRITICAL)
    return cast(Callable[..., Any], bare_extraction)


def _page_parser() -> HTMLParser:
    return HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, collect_ids=False)


def _text_of_result(body: etree._Element) -> str:
    for element in body.iter():
        if name := _TREE_NAMES.get(local_name(element)):
            element.tag = name
    return text_of(body)


def _all_text(root: etree._Element) -> str:
    """All of a page's text without what sites put round it; where that is nothing, simply all of it."""
    body = next(find_all(root, "body"), root)
    return text_of(body, story_only=True) or text_of(body)


def _title_element(root: etree._Element) -> str | None:
    return next((words for element in find_all(root, "title") if (words := words_of(element))), None)


def _heading_of(root: etree._Element, *titles: str | None) -> str | None:
    """The page's heading that a title repeats, which is where a reader sees it; titles may add the site's name.

    The longest one, for a page may also have its site's name as a heading.
    """
    stated = [" ".join(title.split()).casefold() for title in titles if title]
    headings = [words_of(element) for element in find_all(root, "h1", "h2")]
    repeated = [words for words in headings if len(words) > 3 and any(words.casefold() in title for title in stated)]
    return max(repeated, key=len, default=None)


def _under_heading(text: str, heading: str | None) -> str:
    """The text with its heading above it, as the page shows it."""
    if heading is None or " ".join(text[: len(heading) + 200].split()).casefold().startswith(heading.casefold()):
        return text
    return f"{heading}\n\n{text}"


def _site(name: str | None, address: str | None) -> str | None:
    """The site's own name, else that of its computer."""
    if site := plain_words(name):
        return site
    try:
        host = urlsplit(address or "").hostname
    except ValueError:  # brackets that are no address of the sixth version
        return None
    return host.removeprefix("www.") if host else None


def _published(root: etree._Element, page: str, address: str | None) -> str | None:
    """When the page says that it came out: in its head, in data for machines, in a ``time`` element, in its address."""
    fields: dict[str, str] = {}
    for element in find_all(root, "meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        fields.setdefault(name.lower(), element.get("content") or "")
    stated = [fields[name] for name in _DATE_FIELDS if name in fields]
    stated += (match[1] for match in _JSON_DATE.finditer(page))
    stated += (element.get("datetime") or "" for element in find_all(root, "time") if _is_of_story(element))
    if when := next(filter(None, map(when_of, stated)), None):
        return when
    in_address = published_in_address(address) if address else None
    return in_address.when if in_address else None


def _is_of_story(element: etree._Element) -> bool:
    """Whether a ``time`` is marked as the publication's, or stands in the article's own header."""
    marks = f"{element.get('itemprop') or ''} {element.get('class') or ''} {element.get('pubdate') is not None}".lower()
    return (
        "published" in marks
        or "true" in marks
        or any(local_name(above) == "article" for above in element.iterancestors())
    )
