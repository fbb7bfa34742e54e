"""What the analysis had found in articles that decisions have corrected since: kept to correct anew from."""

from __future__ import annotations

import json
import zlib
from typing import Any

from newsreader.model.annotation import Analysis, Chain, ChainNumber, Cue, Kind, Mention, Quote, QuoteStyle, Speaker
from newsreader.model.article import ArticleId
from newsreader.storage.connection import Database
from newsreader.storage.json_cells import structure_from, structure_to, to_json
from newsreader.storage.ready_articles import storable

_FORMAT = 1


def save_uncorrected(database: Database, article: ArticleId, analysis: Analysis) -> None:
    """Keep an article's analysis as it was before correction."""
    database.run(
        "INSERT OR REPLACE INTO uncorrected (article_id, analysis) VALUES (?, ?)", (article, analysis_to_cell(analysis))
    )


def delete_uncorrected(database: Database, article: ArticleId) -> None:
    """Forget it: what is stored in the article's annotations is what the analysis found."""
    database.run("DELETE FROM uncorrected WHERE article_id = ?", (article,))


def get_uncorrected(database: Database, article: ArticleId) -> Analysis | None:
    """The analysis before correction; None for an article that no decision has changed."""
    row = database.row("SELECT analysis FROM uncorrected WHERE article_id = ?", (article,))
    return analysis_from_cell(row[0]) if row else None


def analysis_to_cell(analysis: Analysis) -> bytes:
    """A whole analysis, compressed."""
    return zlib.compress(storable(_to_json(analysis)).encode("utf-8"))


def analysis_from_cell(cell: bytes) -> Analysis:
    """The analysis that ``analysis_to_cell`` wrote down."""
    return _from_json(zlib.decompress(cell).decode("utf-8"))


def _to_json(analysis: Analysis) -> str:
    return to_json(
        {
            "format": _FORMAT,
            "engine": analysis.engine,
            "language": analysis.language,
            "structure": structure_to(analysis.structure),
            "mentions": [[m.start, m.end, m.kind, m.name, m.chain, m.rule] for m in analysis.mentions],
            "quotes": [_quote_to(quote) for quote in analysis.quotes],
            "chains": [[c.number, c.kind, c.name, c.roles, c.gender, c.namesake] for c in analysis.chains],
        }
    )


def _quote_to(quote: Quote) -> list[object]:
    speaker, cue = quote.speaker, quote.cue
    said_by = speaker and [
        speaker.start,
        speaker.end,
        speaker.name,
        speaker.chain,
        speaker.certainty,
        speaker.rule,
    ]
    return [quote.start, quote.end, quote.style, said_by, cue and [cue.start, cue.end]]


def _from_json(cell: str) -> Analysis:
    value: dict[str, Any] = json.loads(cell)
    return Analysis(
        engine=value["engine"],
        language=value["language"],
        structure=structure_from(value["structure"]),
        mentions=tuple(
            Mention(start, end, Kind(kind), name, _number(chain), rule)
            for start, end, kind, name, chain, rule in value["mentions"]
        ),
        quotes=tuple(
            Quote(
                start,
                end,
                QuoteStyle(style),
                Speaker(said_by[0], said_by[1], said_by[2], _number(said_by[3]), *said_by[4:]) if said_by else None,
                Cue(*cue) if cue else None,
            )
            for start, end, style, said_by, cue in value["quotes"]
        ),
        chains=tuple(
            Chain(ChainNumber(number), Kind(kind), name, tuple(roles), gender, namesake)
            for number, kind, name, roles, gender, namesake in value["chains"]
        ),
    )


def _number(chain: int | None) -> ChainNumber | None:
    return None if chain is None else ChainNumber(chain)
