"""Annotations and chains of one article: written whole, read whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from newsreader.model.annotation import (
    Analysis,
    Chain,
    ChainNumber,
    Cue,
    Kind,
    Mention,
    Quote,
    QuoteStyle,
    Speaker,
)
from newsreader.model.article import ArticleId
from newsreader.model.linking import NameId
from newsreader.names.metonyms import stands_for
from newsreader.storage import article_bin
from newsreader.storage.connection import Database, Row, Value
from newsreader.storage.json_cells import strings_from, structure_from, to_json
from newsreader.storage.name_ledger import NameLedger, UsedForm
from newsreader.storage.ready_articles import storable


def replace_annotations(
    database: Database, ledger: NameLedger, article: ArticleId, text: str, analysis: Analysis
) -> None:
    """Put an article's annotations in place of its earlier ones and enter both in the ledger of names."""
    remove_annotations(database, ledger, article, text)
    surfaces = {chain.number: storable(chain.name) for chain in analysis.chains}
    names = {
        chain.number: ledger.name_id(chain.kind, surfaces[chain.number], chain.namesake) for chain in analysis.chains
    }
    _insert_chains(database, article, analysis, names)
    database.run_many(
        "INSERT INTO mention (article_id, number, start, end, kind, chain, name, rule) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (_mention_cells(article, number, mention, surfaces) for number, mention in enumerate(analysis.mentions)),
    )
    database.run_many(
        "INSERT INTO quote (article_id, number, start, end, style, speaker_start, speaker_end, speaker, chain,"
        " certainty, rule, cue_start, cue_end) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (_quote_cells(article, number, quote) for number, quote in enumerate(analysis.quotes)),
    )
    mentions = (
        (names.get(mention.chain) if mention.chain is not None else None, mention.start, mention.end, mention.rule)
        for mention in analysis.mentions
    )
    ledger.count_article(
        [(names[number], surface) for number, surface in surfaces.items()], _used_forms(text, mentions), 1
    )


def remove_annotations(database: Database, ledger: NameLedger, article: ArticleId, text: str) -> None:
    """Take an article's annotations away, also out of the ledger of names."""
    _count_stored(database, ledger, article, text)
    for table in ("chain", "mention", "quote"):
        database.run(f"DELETE FROM {table} WHERE article_id = ?", (article,))


def _count_stored(database: Database, ledger: NameLedger, article: ArticleId, text: str) -> None:
    """Take what is stored now out of the ledger."""
    chains = database.rows("SELECT name_id, surface FROM chain WHERE article_id = ?", (article,))
    if not chains:
        return
    mentions = database.rows(
        "SELECT name_id, start, end, rule FROM mention JOIN chain"
        " ON chain.article_id = mention.article_id AND chain.number = mention.chain WHERE mention.article_id = ?",
        (article,),
    )
    ledger.count_article(
        [(NameId(name), surface) for name, surface in chains],
        _used_forms(text, ((NameId(name), start, end, rule) for name, start, end, rule in mentions)),
        -1,
    )


def _used_forms(text: str, mentions: Iterable[tuple[NameId | None, int, int, str]]) -> list[UsedForm]:
    forms: Counter[tuple[NameId, str, str]] = Counter()
    for name, start, end, rule in mentions:
        if name is not None:
            forms[name, surface_of(text, start, end), storable(rule)] += 1
    return [UsedForm(*form, count) for form, count in forms.items()]


def surface_of(text: str, start: int, end: int) -> str:
    """The words of a span on one line."""
    return " ".join(text[start:end].split())


def _insert_chains(
    database: Database, article: ArticleId, analysis: Analysis, names: dict[ChainNumber, NameId]
) -> None:
    """Chains of names that are linked already get their entity at once; linking changes it where it must."""
    mentions = Counter(mention.chain for mention in analysis.mentions)
    quotes = Counter(quote.speaker.chain for quote in analysis.quotes if quote.speaker)
    database.run_many(
        "INSERT INTO chain (article_id, number, kind, surface, roles, gender, name_id, entity_id, sort_date, mentions,"
        " quotes, namesake) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, (SELECT entity_id FROM link WHERE name_id = ?7),"
        " sort_date, ?8, ?9, ?10"
        " FROM article WHERE id = ?1",
        (
            (
                article,
                chain.number,
                chain.kind,
                storable(chain.name),
                storable(to_json(chain.roles)),
                chain.gender,
                names[chain.number],
                mentions[chain.number],
                quotes[chain.number],
                chain.namesake,
            )
            for chain in analysis.chains
        ),
    )


def _mention_cells(
    article: ArticleId, number: int, mention: Mention, surfaces: dict[ChainNumber, str]
) -> tuple[Value, ...]:
    name = storable(mention.name)
    is_chains = mention.chain is not None and surfaces.get(mention.chain) == name
    return (
        article,
        number,
        mention.start,
        mention.end,
        mention.kind,
        mention.chain,
        None if is_chains else name,
        storable(mention.rule),
    )


def _quote_cells(article: ArticleId, number: int, quote: Quote) -> tuple[Value, ...]:
    speaker, cue = quote.speaker, quote.cue
    said_by: tuple[Value, ...] = (None,) * 6
    if speaker:
        name, rule = storable(speaker.name), storable(speaker.rule)
        said_by = (speaker.start, speaker.end, name, speaker.chain, speaker.certainty, rule)
    cue_span = (cue.start, cue.end) if cue else (None, None)
    return (article, number, quote.start, quote.end, quote.style, *said_by, *cue_span)


def get_analysis(database: Database, article: ArticleId) -> Analysis | None:
    """Annotations and chains as they were saved; None for an article without any."""
    with database.snapshot():
        head = database.row(
            "SELECT engine, language, structure, binned_at FROM article JOIN article_text ON article_id = id"
            " WHERE id = ? AND engine IS NOT NULL",
            (article,),
        )
        if head is None:
            return None
        if head[3]:
            return article_bin.get_analysis(database, article)
        chains = database.rows(
            "SELECT number, kind, surface, roles, gender, namesake FROM chain WHERE article_id = ? ORDER BY number",
            (article,),
        )
        mentions = database.rows(
            "SELECT start, end, kind, name, chain, rule FROM mention WHERE article_id = ? ORDER BY number", (article,)
        )
        quotes = database.rows(
            "SELECT start, end, style, speaker_start, speaker_end, speaker, chain, certainty, rule, cue_start, cue_end"
            " FROM quote WHERE article_id = ? ORDER BY number",
            (article,),
        )
    surfaces = {row[0]: row[2] for row in chains}
    powers = {number: stands_for(surface) for number, surface in surfaces.items()}
    return Analysis(
        engine=head[0],
        language=head[1],
        structure=structure_from(head[2]),
        mentions=tuple(_mention_from(row, surfaces, powers) for row in mentions),
        quotes=tuple(_quote_from(row) for row in quotes),
        chains=tuple(
            Chain(ChainNumber(number), Kind(kind), surface, strings_from(roles), gender, namesake)
            for number, kind, surface, roles, gender, namesake in chains
        ),
    )


_KINDS = {str(kind): kind for kind in Kind}
"""An enum's own look-up takes longer than all else of reading a mention, of which an article may have thousands."""


def _mention_from(row: Row, surfaces: Mapping[int, str], powers: Mapping[int, str | None]) -> Mention:
    start, end, kind, name, chain, rule = row
    if name is None:
        return Mention(start, end, _KINDS[kind], surfaces[chain], chain, rule, powers[chain])
    return Mention(start, end, _KINDS[kind], name, chain, rule, stands_for(name))


def _quote_from(row: Row) -> Quote:
    start, end, style, speaker_start, speaker_end, name, chain, certainty, rule, cue_start, cue_end = row
    speaker = None
    if speaker_start is not None:
        number = None if chain is None else ChainNumber(chain)
        speaker = Speaker(speaker_start, speaker_end, name, number, certainty, rule)
    cue = None if cue_start is None else Cue(cue_start, cue_end)
    return Quote(start, end, QuoteStyle(style), speaker, cue)


def list_articles_with_name(database: Database, kind: Kind, key: str) -> list[ArticleId]:
    """Articles that have a chain of this name."""
    rows = database.rows(
        "SELECT DISTINCT article_id FROM name JOIN chain ON chain.name_id = name.id WHERE name.kind = ? AND key = ?",
        (kind, key),
    )
    return [ArticleId(row[0]) for row in rows]
