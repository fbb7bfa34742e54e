"""A made-up story for the window's tests."""

from __future__ import annotations

from newsreader.model.article import AnalysisState, Article, ArticleId, Aside, Structure

TEXT = (
    "😀 Mayor Anna Lee met Tom Reed in Porto.\n\n“We are fine,” Lee said. “All of us.”\n\n"
    "Reed, of Harbour Board, disagreed: “No.”\n\nA picture of Paris —..."
)


def span(words: str, number: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(number + 1):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


def structure_of(text: str, asides: tuple[Aside, ...] = ()) -> Structure:
    return Structure("A title", None, None, None, None, ((0, len(text)),), asides)


def article_of(text: str, structure: Structure | None = None, number: int = 1) -> Article:
    return Article(
        ArticleId(number), text, "hash", "A <b>title</b>", "Harbour Post", None, None, "2026-01-02T03:04:05",
        structure or structure_of(text), "en", AnalysisState.DONE, None, False, False, (), (),
    )  # fmt: skip
