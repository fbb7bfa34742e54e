"""Everything the ledger's detail shows of one quote, and how it is read."""

from __future__ import annotations

import re

from newsreader.library import Library
from newsreader.model.annotation import Kind, Quote
from newsreader.model.entity import Entity, EntityId, QuoteRecord
from newsreader.model.values import dataclass

MOST_CANDIDATES = 9
_BEFORE, _AFTER = 220, 160
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Who may have said a quote: somebody named in its article, the nearest first."""

    entity: Entity
    distance: int


@dataclass(frozen=True, slots=True)
class QuoteFacts:
    """A quote in its article.

    ``context`` is text round it, in which it spans ``start`` to ``end``; ``rule`` says why the speaker was chosen.
    """

    quote: QuoteRecord
    context: str
    start: int
    end: int
    rule: str
    candidates: tuple[Candidate, ...]
    others: tuple[QuoteRecord, ...]


def read_quote(library: Library, record: QuoteRecord) -> QuoteFacts | None:
    """The quote's surroundings; None when its article is gone."""
    article = library.get_article(record.article_id)
    if article is None:
        return None
    text = article.text
    low, is_cut = _context_start(text, record.start)
    high = _word_end(text, min(len(text), record.end + _AFTER))
    before = ("… " if is_cut else "") + _flat(text[low : record.start]).lstrip()
    words = _flat(text[record.start : record.end])
    after = _flat(text[record.end : high]) + (" …" if high < len(text) else "")
    analysis = library.get_analysis(record.article_id)
    quotes = () if analysis is None else analysis.quotes
    mine = next((one for one in quotes if (one.start, one.end) == (record.start, record.end)), None)
    return QuoteFacts(
        quote=record,
        context=before + words + after,
        start=len(before),
        end=len(before) + len(words),
        rule=_rule_of(mine),
        candidates=_candidates(library, record),
        others=_others(record, quotes, text, library),
    )


def _rule_of(quote: Quote | None) -> str:
    return quote.speaker.rule if quote is not None and quote.speaker is not None else ""


def _candidates(library: Library, record: QuoteRecord) -> tuple[Candidate, ...]:
    """People first, then organisations; the nearest mention before or after the quote counts."""
    entities = library.list_chain_entities(record.article_id)
    analysis = library.get_analysis(record.article_id)
    if analysis is None:
        return ()
    nearest: dict[EntityId, Candidate] = {}
    names = {row.entity.id: row.entity for row in library.list_entities_in_article(record.article_id)}
    for mention in analysis.mentions:
        entity = names.get(entities.get(mention.chain, EntityId(0))) if mention.chain is not None else None
        if entity is None or entity.kind is Kind.PLACE:
            continue
        distance = record.start - mention.end if mention.end <= record.start else 2 * (mention.start - record.end)
        if record.start <= mention.start < record.end:
            continue
        known = nearest.get(entity.id)
        if known is None or abs(distance) < known.distance:
            nearest[entity.id] = Candidate(entity, abs(distance))
    ranked = sorted(nearest.values(), key=lambda one: (one.entity.kind is not Kind.PERSON, one.distance))
    return tuple(ranked[:MOST_CANDIDATES])


def _others(record: QuoteRecord, quotes: tuple[Quote, ...], text: str, library: Library) -> tuple[QuoteRecord, ...]:
    """The article's other quotes in reading order."""
    entities = library.list_chain_entities(record.article_id)
    names = {row.entity.id: row.entity.name for row in library.list_entities_in_article(record.article_id)}
    found = []
    for one in quotes:
        if (one.start, one.end) == (record.start, record.end):
            continue
        speaker = one.speaker
        entity = None if speaker is None or speaker.chain is None else entities.get(speaker.chain)
        found.append(
            QuoteRecord(
                record.article_id,
                one.start,
                one.end,
                " ".join(text[one.start : one.end].split()),
                one.style,
                None if speaker is None else names.get(entity, speaker.name) if entity is not None else speaker.name,
                entity,
                0.0 if speaker is None else speaker.certainty,
                None,
                record.title,
                record.source,
                record.published,
                record.added,
            )
        )
    return tuple(found)


def _context_start(text: str, quote: int) -> tuple[int, bool]:
    """Where the text before a quote begins, and whether words before it are left out.

    With the quote's paragraph, or with the one before where the quote begins its own, as who speaks often stands there;
    but never in the first one, which is the headline.
    """
    low = _word_start(text, max(0, quote - _BEFORE))
    starts = [low + found.end() for found in _PARAGRAPH.finditer(text[low:quote])]
    if not starts:
        return low, low > 0
    if starts[-1] < quote:
        return starts[-1], False
    if len(starts) > 1:
        return starts[-2], False
    return (low, True) if low else (starts[-1], False)


def _flat(text: str) -> str:
    """The text on one line: white space between words is one space, at the ends too."""
    return _SPACES.sub(" ", text)


def _word_start(text: str, at: int) -> int:
    """``at``, or the start of the word after the one it is in."""
    if at == 0:
        return 0
    while at < len(text) and not text[at - 1].isspace():
        at += 1
    return at


def _word_end(text: str, at: int) -> int:
    while 0 < at < len(text) and not text[at].isspace():
        at -= 1
    return at
