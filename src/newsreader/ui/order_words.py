"""The orders of the article list in words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from newsreader.model.query import ArticleOrder


def order_words() -> dict[str, str]:
    """Every order as menus show it, in their order."""
    tr = partial(QCoreApplication.translate, "ArticleOrder")
    return {
        ArticleOrder.RELEVANCE: tr("Best match"),
        ArticleOrder.NEWEST: tr("Newest first"),
        ArticleOrder.OLDEST: tr("Oldest first"),
        ArticleOrder.ADDED: tr("Added last"),
        ArticleOrder.ADDED_FIRST: tr("Added first"),
        ArticleOrder.TITLE: tr("Title, A to Z"),
        ArticleOrder.TITLE_DOWN: tr("Title, Z to A"),
        ArticleOrder.SOURCE: tr("Source, A to Z"),
        ArticleOrder.SOURCE_DOWN: tr("Source, Z to A"),
        ArticleOrder.QUOTES: tr("Most quotes"),
        ArticleOrder.QUOTES_DOWN: tr("Fewest quotes"),
        ArticleOrder.LENGTH_DOWN: tr("Longest"),
        ArticleOrder.LENGTH: tr("Shortest"),
    }
