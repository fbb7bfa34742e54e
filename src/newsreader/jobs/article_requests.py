"""What the window asks for about articles: tags, notes, highlights, details, the bin, texts cut apart or put together.

Each is one small write that can be undone (emptying the bin alone cannot).
"""

from __future__ import annotations

from newsreader.model.article import ArticleId
from newsreader.model.article_details import DetailsChange
from newsreader.model.own_highlight import HighlightColour, HighlightId
from newsreader.model.reading_anew import ReadingAnew
from newsreader.model.tag import Tag, TagColour, TagId
from newsreader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class TagArticles:
    """Put a tag on articles, none for a tag alone; one that is not there yet is made, in a free colour if None."""

    name: str
    articles: tuple[ArticleId, ...] = ()
    colour: TagColour | None = None


@dataclass(frozen=True, slots=True)
class UntagArticles:
    """Take a tag off articles."""

    tag: TagId
    articles: tuple[ArticleId, ...]


@dataclass(frozen=True, slots=True)
class ChangeTag:
    """Give a tag another name or colour."""

    tag: Tag


@dataclass(frozen=True, slots=True)
class DeleteTag:
    """Forget a tag; its articles stay."""

    tag: TagId


@dataclass(frozen=True, slots=True)
class SetArticleNote:
    """Put another note on an article; ``goes_on`` where the reader is still writing at it."""

    article: ArticleId
    note: str
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class AddHighlight:
    """Mark words of an article (code points)."""

    article: ArticleId
    start: int
    end: int
    colour: HighlightColour
    note: str = ""


@dataclass(frozen=True, slots=True)
class ChangeHighlight:
    """Give a highlight another colour or note."""

    highlight: HighlightId
    colour: HighlightColour
    note: str


@dataclass(frozen=True, slots=True)
class DeleteHighlight:
    """Take a highlight away."""

    highlight: HighlightId


@dataclass(frozen=True, slots=True)
class SetDetails:
    """Set title, source or date of articles."""

    articles: tuple[ArticleId, ...]
    wanted: DetailsChange


@dataclass(frozen=True, slots=True)
class DeleteArticles:
    """Move articles to the bin."""

    articles: tuple[ArticleId, ...]


@dataclass(frozen=True, slots=True)
class RestoreArticles:
    """Bring articles back from the bin."""

    articles: tuple[ArticleId, ...]


@dataclass(frozen=True, slots=True)
class EmptyBin:
    """Remove what is in the bin for good: all of it, or of these articles what is in it."""

    articles: tuple[ArticleId, ...] | None = None


@dataclass(frozen=True, slots=True)
class SplitArticle:
    """Cut an article at offsets (code points)."""

    article: ArticleId
    offsets: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class JoinArticles:
    """Put articles together, in this order."""

    articles: tuple[ArticleId, ...]


@dataclass(frozen=True, slots=True)
class ReadArticleAnew:
    """Read the bytes of an article in another way."""

    article: ArticleId
    way: ReadingAnew


@dataclass(frozen=True, slots=True)
class HideNote:
    """Show a note of the program on an article no more."""

    article: ArticleId
    note: str


ArticleRequest = (
    TagArticles
    | UntagArticles
    | ChangeTag
    | DeleteTag
    | SetArticleNote
    | AddHighlight
    | ChangeHighlight
    | DeleteHighlight
    | SetDetails
    | DeleteArticles
    | RestoreArticles
    | EmptyBin
    | SplitArticle
    | JoinArticles
    | ReadArticleAnew
    | HideNote
)
