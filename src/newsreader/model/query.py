"""Which articles a list shows, and in which order."""

from __future__ import annotations

from enum import StrEnum

from newsreader.model.annotation import QuoteStyle
from newsreader.model.entity import EntityId
from newsreader.model.tag import TagCount
from newsreader.model.values import dataclass


class ArticleView(StrEnum):
    """The navigator's fixed lists."""

    ALL = "all"
    UNREAD = "unread"
    STARRED = "starred"
    RECENT = "recent"
    BIN = "bin"


class ArticleOrder(StrEnum):
    """Sort orders of the article list. "Newest" goes by published date, or by import where there is none."""

    NEWEST = "newest"
    OLDEST = "oldest"
    ADDED = "added"
    TITLE = "title"
    RELEVANCE = "relevance"
    ADDED_FIRST = "added first"
    TITLE_DOWN = "title down"
    SOURCE = "source"
    SOURCE_DOWN = "source down"
    QUOTES = "most quotes"
    QUOTES_DOWN = "fewest quotes"
    LENGTH = "shortest"
    LENGTH_DOWN = "longest"

    @property
    def reversed(self) -> ArticleOrder | None:
        """The same the other way round; None for relevance."""
        return _REVERSED.get(self)


_PAIRS = (
    (ArticleOrder.NEWEST, ArticleOrder.OLDEST),
    (ArticleOrder.ADDED, ArticleOrder.ADDED_FIRST),
    (ArticleOrder.TITLE, ArticleOrder.TITLE_DOWN),
    (ArticleOrder.SOURCE, ArticleOrder.SOURCE_DOWN),
    (ArticleOrder.QUOTES, ArticleOrder.QUOTES_DOWN),
    (ArticleOrder.LENGTH, ArticleOrder.LENGTH_DOWN),
)
_REVERSED = {one: other for pair in _PAIRS for one, other in (pair, pair[::-1])}


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """All conditions together (and).

    ``search`` is in the syntax of ``newsreader.search``; what cannot be understood of it is left out.

    ``RECENT`` means imported in the last seven days; ``BIN`` alone shows what was deleted. ``source`` None means every
    source, ``tag`` is a tag's name. ``folds_versions`` leaves of the versions of a story the first one in the order.
    """

    view: ArticleView = ArticleView.ALL
    source: str | None = None
    search: str = ""
    entity: EntityId | None = None
    tag: str | None = None
    folds_versions: bool = False


@dataclass(frozen=True, slots=True)
class LibraryCounts:
    """Figures of the navigator and the status bar. ``sources`` are (name, articles), largest first."""

    articles: int
    unread: int
    starred: int
    recent: int
    waiting: int
    people: int
    places: int
    organisations: int
    quotes: int
    sources: tuple[tuple[str, int], ...]
    bin: int = 0
    tags: tuple[TagCount, ...] = ()


class EntityOrder(StrEnum):
    """Columns that the tables of people, places and organisations can be sorted by."""

    NAME = "name"
    ARTICLES = "articles"
    MENTIONS = "mentions"
    QUOTES = "quotes"
    FIRST_SEEN = "first seen"
    LAST_SEEN = "last seen"


class QuoteOrder(StrEnum):
    """Columns that the ledger of quotes can be sorted by; quotes of one article stay in reading order."""

    DATE = "date"
    SPEAKER = "speaker"
    ARTICLE = "article"
    SOURCE = "source"
    CERTAINTY = "certainty"


@dataclass(frozen=True, slots=True)
class QuoteFilter:
    """Which quotes the ledger shows; all conditions together (and).

    ``speaker`` is one entity, ``speaker_text`` words of the speaker's name; ``text`` words that must be in the quote,
    ``text_or_speaker`` words each of which must be in the quote or in the speaker's name.
    ``since`` and ``until`` are ISO 8601 dates, both days included, by the date articles are sorted by. ``unattributed``
    True: only quotes without a speaker, False: only those with one.
    """

    speaker: EntityId | None = None
    speaker_text: str = ""
    text: str = ""
    text_or_speaker: str = ""
    since: str | None = None
    until: str | None = None
    style: QuoteStyle | None = None
    unattributed: bool | None = None
