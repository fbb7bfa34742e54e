"""An article and what frames it: dateline, byline, asides, copies, dates.

Offsets are Python code points into ``Article.text`` everywhere.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePath
from typing import NewType

from newsreader.model.tag import Tag
from newsreader.model.values import dataclass

ArticleId = NewType("ArticleId", int)

DOUBLY_ENCODED = "The text looks as if it had been encoded twice. The repair shows it as it was meant."
"""The note of an article whose text looks so."""


class KnownBy(StrEnum):
    """How a title, an author, a date or a source is known. ``FILE_DETAILS``: the file's format has a field for it."""

    READER = "reader"
    FILE_DETAILS = "file details"
    TEXT = "text"
    FILE_NAME = "file name"
    FOLDER = "folder"
    FILE_DATE = "file date"


class AnalysisState(StrEnum):
    """Where an article is on its way through the analysis."""

    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published: an ISO 8601 date or date and time (local, no zone), and how that is known."""

    when: str
    known_by: KnownBy


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place, agency and date at the head of a story: span of the place's words and what they say."""

    start: int
    end: int
    place: str
    agency: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Aside:
    """Text in the file that is not this story; ``why`` is a phrase for the reader, such as "picture captions"."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Structure:
    """What pages a text: headline, byline, dateline, dates, paragraphs and asides.

    ``title`` is the headline, or made from the first sentence when there is none; then ``headline`` is None.
    Spans are (start, end) in code points; ``paragraphs`` cover the whole text but for blank lines. ``byline`` takes in
    the role and address lines below it; ``standfirst`` is the summary between headline and byline or dateline.
    """

    title: str
    headline: tuple[int, int] | None
    byline: tuple[int, int] | None
    dateline: Dateline | None
    published: Published | None
    paragraphs: tuple[tuple[int, int], ...]
    asides: tuple[Aside, ...]
    standfirst: tuple[int, int] | None = None

    def headline_under(self, title: str, text: str) -> tuple[int, int] | None:
        """The headline's span where the article's title says the same; under another title it is part of the text."""
        if self.headline is None:
            return None
        words = " ".join(text[slice(*self.headline)].split()).casefold()
        shown = title.casefold()
        return self.headline if words == shown or (shown[-1:] == "…" and words.startswith(shown[:-1])) else None


class Lost(StrEnum):
    """What has become of a copy's file."""

    MISSING = "missing"
    """There is no file at its path any more."""
    CHANGED = "changed"
    """The file at its path holds something else now."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One file or place in which an article's text was found. ``path`` is None for pasted or dropped text.

    ``entry`` says where in the file the text stands, such as "chapter 3"; None when it is the whole file. Source and
    date are those of this copy: what two papers ran may have another of each. ``was_at`` is the path before the file was
    moved; ``lost`` and since when (``lost_at``) tell of a file that is not there as it was.
    """

    path: str | None
    added: str
    encoding: str
    size: int
    entry: str | None = None
    source: str | None = None
    source_known_by: KnownBy | None = None
    published: Published | None = None
    was_at: str | None = None
    lost: Lost | None = None
    lost_at: str | None = None


@dataclass(frozen=True, slots=True)
class StoredOriginal:
    """The bytes of one copy as imported; ``path`` and ``entry`` as in ``Copy``."""

    path: str | None
    entry: str | None
    encoding: str
    data: bytes

    @property
    def name(self) -> str:
        """The last part of entry or path; "Pasted text" where there is neither."""
        return PurePath(self.entry or self.path or "Pasted text").name


@dataclass(frozen=True, slots=True)
class IncomingArticle:
    """An article on its way into the library: decoded, framed, not yet stored.

    ``original`` are the bytes of the file, or of that ``entry`` in it; ``title_known_by`` is None for a title that
    follows the text. ``notes`` are sentences for the reader, such as
    "3 bytes were not valid UTF-8 and are shown as \N{REPLACEMENT CHARACTER}".
    """

    text: str
    original: bytes
    encoding: str
    path: str | None
    structure: Structure
    source: str | None
    source_known_by: KnownBy | None
    published: Published | None
    notes: tuple[str, ...] = ()
    title_known_by: KnownBy | None = None
    author: str | None = None
    author_known_by: KnownBy | None = None
    entry: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One story in the library, as the reading pane needs it.

    ``notes`` are the program's sentences about how the text was read, ``note`` is what the reader wrote about it.
    """

    id: ArticleId
    text: str
    text_hash: str
    title: str
    source: str | None
    source_known_by: KnownBy | None
    published: Published | None
    added: str
    structure: Structure
    language: str | None
    analysis_state: AnalysisState
    analysis_problem: str | None
    is_read: bool
    is_starred: bool
    copies: tuple[Copy, ...]
    notes: tuple[str, ...]
    is_binned: bool = False
    note: str = ""
    tags: tuple[Tag, ...] = ()
    title_known_by: KnownBy | None = None
    author: str | None = None
    author_known_by: KnownBy | None = None

    @property
    def whole_title(self) -> str:
        """The title; where it was cut short of the text's headline, all of the headline."""
        headline = self.structure.headline_under(self.title, self.text)
        return " ".join(self.text[slice(*headline)].split()) if headline is not None and self.title[-1:] == "…" else self.title


@dataclass(frozen=True, slots=True)
class KindCounts:
    """Distinct people, places and organisations (chains outside asides) and quotes in one article."""

    people: int = 0
    places: int = 0
    organisations: int = 0
    quotes: int = 0


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """What one row of the article list shows. ``snippet`` is one line of text without the title.

    Marks are where words that were searched for stand: spans of code points in the title as one line, and in the snippet.
    ``copies`` and ``versions`` count the article itself.
    """

    id: ArticleId
    title: str
    source: str | None
    published: Published | None
    added: str
    snippet: str
    is_read: bool
    is_starred: bool
    analysis_state: AnalysisState
    counts: KindCounts
    title_marks: tuple[tuple[int, int], ...] = ()
    snippet_marks: tuple[tuple[int, int], ...] = ()
    tags: tuple[Tag, ...] = ()
    has_note: bool = False
    copies: int = 1
    versions: int = 1
