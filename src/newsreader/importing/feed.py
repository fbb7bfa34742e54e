"""RSS and Atom files: each entry of the feed, as far as the file itself holds it. Nothing is fetched."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from io import BytesIO
from itertools import count

import feedparser

from newsreader.errors import DamagedFileError, EmptyFileError
from newsreader.importing.details import authors_of, plain_words, title_of
from newsreader.importing.inner import with_few_faults
from newsreader.importing.markup import parse_html, text_of
from newsreader.importing.story import BrokenEntry, GivenFile, Story
from newsreader.importing.written_dates import read_date

_log = logging.getLogger(__name__)
_TAG = re.compile(r"<[a-zA-Z/!][^<>]{0,1000}>|&[#\w]{1,10};")
_LONGEST_PLACE = 300


def read_feed(file: GivenFile) -> Iterator[Story | BrokenEntry]:
    """The stories of a feed's entries. Raises ImportFileError."""
    if b"<!ENTITY" in file.data:
        raise DamagedFileError("is a feed that declares entities, which is not safe to read. Save it anew.")
    # a stream, as it takes bare bytes for a file's name or an address
    feed = feedparser.parse(BytesIO(file.data), resolve_relative_uris=False, sanitize_html=False)
    if feed.bozo:
        _log.debug("feedparser complained: %s", feed.get("bozo_exception"))
    if not feed.entries:
        raise EmptyFileError("is XML without the entries of a feed. Choose another file.")
    site = _words(feed.feed.get("title"))
    yield from with_few_faults(_stories(feed.entries, site))


def _stories(entries: list[feedparser.FeedParserDict], site: str | None) -> Iterator[Story | BrokenEntry]:
    used: set[str] = set()
    for number, entry in zip(count(1), entries, strict=False):
        place = plain_words(entry.get("link") or entry.get("id")) or f"entry {number}"
        place = place[:_LONGEST_PLACE]
        if place in used:
            place = f"{place} ({number})"
        used.add(place)
        page = _longest(entry)
        text = _text(page)
        if not text.strip():
            yield BrokenEntry(
                place, "has no text in the feed, only its title. Save the article itself and import that."
            )
            continue
        date = entry.get("published") or entry.get("updated") or entry.get("created") or ""
        yield Story(
            text,
            title=title_of(_words(entry.get("title"))),
            author=authors_of(_authors(entry)),
            source=_words((entry.get("source") or {}).get("title")) or site,
            published=read_date(str(date)),
            entry=place,
            original=page.encode("utf-8", "replace"),
        )


def _longest(entry: feedparser.FeedParserDict) -> str:
    """The whole text where the feed has it, else its summary."""
    contents = [str(one.get("value") or "") for one in entry.get("content") or []]
    return max((*contents, str(entry.get("summary") or "")), key=len)


def _authors(entry: feedparser.FeedParserDict) -> list[str | None]:
    named = [str(one.get("name") or "") for one in entry.get("authors") or []]
    return list(named) if any(named) else [str(entry.get("author") or "")]


def _text(page: str) -> str:
    """What a page shows; text without any tag is that already."""
    if not _TAG.search(page):
        return page
    root = parse_html(page)
    return "" if root is None else text_of(root) + "\n"


def _words(value: object) -> str | None:
    return plain_words(_text(str(value))) if value else None
