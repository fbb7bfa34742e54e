"""What in an article a command is about: a mention, a quote, or selected words. No Qt here."""

from __future__ import annotations

from collections.abc import Mapping

from newsreader.model.annotation import Analysis, ChainNumber, Kind, Quote
from newsreader.model.article import Article, ArticleId
from newsreader.model.entity import EntityId
from newsreader.model.own_highlight import OwnHighlight
from newsreader.model.values import dataclass
from newsreader.ui.panes.marks import Mark


@dataclass(frozen=True, slots=True)
class TextTarget:
    """Code points ``start`` to ``end`` of an article and the words there.

    ``kind`` is None for selected words that are no mark. ``entity`` and ``chain`` are whom a mention means, or who
    said a quote; None where nobody knows. ``quote_start`` and ``quote_end`` are the quote round a mention, if any.
    """

    article: ArticleId
    start: int
    end: int
    words: str
    kind: Kind | None = None
    entity: EntityId | None = None
    chain: ChainNumber | None = None
    has_speaker: bool = False
    quote: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class TextPlace:
    """What a menu is about: a name, a quote or selected words; a highlight of the reader's own round it; the word there.

    ``word`` is None where ``target`` are words already.
    """

    target: TextTarget | None = None
    highlight: OwnHighlight | None = None
    word: TextTarget | None = None


def target_of_words(article: Article, start: int, end: int) -> TextTarget | None:
    """Selected words without the white space around them; None for white space alone."""
    text = article.text[start:end]
    start += len(text) - len(text.lstrip())
    end -= len(text) - len(text.rstrip())
    return TextTarget(article.id, start, end, text.strip()) if start < end else None


def target_of_mark(
    article: Article, analysis: Analysis, entities: Mapping[int, EntityId], mark: Mark
) -> TextTarget:
    """What a mark stands for: a mention with the quote around it, or a quote."""
    if mark.kind is Kind.QUOTE:
        return target_of_quote(article, entities, analysis.quotes[mark.number])
    mention = analysis.mentions[mark.number]
    words = article.text[mention.start : mention.end]
    around = [quote for quote in analysis.quotes if quote.start <= mention.start < quote.end]
    quote = (around[0].start, around[0].end) if around else None
    return TextTarget(
        article.id, mention.start, mention.end, words, mention.kind, mark.entity, mention.chain, quote=quote
    )


def target_of_quote(article: Article, entities: Mapping[int, EntityId], quote: Quote) -> TextTarget:
    """A quote and who said it."""
    chain = quote.speaker.chain if quote.speaker is not None else None
    entity = None if chain is None else entities.get(chain)
    words = article.text[quote.start : quote.end]
    return TextTarget(
        article.id, quote.start, quote.end, words, Kind.QUOTE, entity, chain, quote.speaker is not None,
        (quote.start, quote.end),
    )  # fmt: skip
