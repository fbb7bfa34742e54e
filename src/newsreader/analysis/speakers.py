"""x"""
from __future__ import annotations

from newsreader.analysis.document import Document
from newsreader.model.annotation import Quote, QuoteStyle


def attribute_quotes(document: Document) -> tuple[Quote, ...]:
    """x."""
    return tuple(Quote(q.start,q.end,QuoteStyle.SPEECH) for q in document.quoted)
