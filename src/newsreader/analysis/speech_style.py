"""Speech or fragment, and what between quotation marks nobody said: titles, nicknames, so-called words."""

from __future__ import annotations

import re

from newsreader.analysis.quotes import Quoted, inner_span
from newsreader.model.annotation import QuoteStyle

_WORD = re.compile(r"[^\W_][\w’'\-]*")
_SENTENCE_END = (".", "!", "?", ",", "…", "—", "–", "-")
_SPEECH_WORDS = 3
_FRAGMENT_WORDS = 5
"""A piece of up to this many words that no cue reports is a so-called word or a title."""

_WORKS = (
    r"book|books|novel|memoir|film|movie|documentary|song|single|album|track|play|musical|opera|show|series|sitcom|"
    r"episode|magazine|newspaper|poem|painting|exhibition|essay|column|article|entitled|titled|headlined|game|hit"
)
_WORK_BEFORE = re.compile(rf"\b(?:{_WORKS}),?\s$", re.IGNORECASE)
_SO_CALLED = re.compile(
    r"\b(?:so-called|known as|nicknamed|aka|a\.k\.a\.|codenamed|by the name)\s$",
    re.IGNORECASE,
)
_SHOW_BEFORE = re.compile(r"(?:['’]s|\b(?:on|of|from|at|in|with|and|channel|the))\s$")
_NAME_BEFORE = re.compile(r"[A-Z][\w.’']*\s$")
_NAME_BEHIND = re.compile(r"\s[A-Z][\w’'\-]")
_WINDOW = 24


def find_style(text: str, quote: Quoted) -> QuoteStyle:
    """Speech when the marks hold a sentence: a capital at its start, a sign at its end, more than a word or two."""
    start, end = inner_span(text, quote)
    inner = text[start:end].strip()
    words = len(_WORD.findall(inner[:400]))
    begins = next((letter for letter in inner if letter.isalpha()), "a").isupper()
    ends = inner.endswith(_SENTENCE_END) or text[quote.end : quote.end + 1] in (".", ",", "!", "?")
    return QuoteStyle.SPEECH if words >= _SPEECH_WORDS and begins and ends else QuoteStyle.FRAGMENT


def is_label(text: str, quote: Quoted) -> bool:
    """Whether the marks hold a nickname, the title of a work or a so-called word."""
    if quote.continues or quote.end - quote.start > 90:
        return False
    start, end = inner_span(text, quote)
    before = text[max(0, quote.start - _WINDOW) : quote.start]
    words = _WORD.findall(text[start:end])
    if not words or _SO_CALLED.search(before):
        return True
    if len(words) <= 2 and _NAME_BEFORE.search(before) and _NAME_BEHIND.match(text, quote.end):
        return bool(words[0][0].isupper())
    is_title = is_title_like(text, quote)
    return (_WORK_BEFORE.search(before) is not None and (is_title or len(words) == 1)) or (
        is_title and _SHOW_BEFORE.search(before) is not None
    )


def is_title_like(text: str, quote: Quoted) -> bool:
    """Whether every long word between the marks begins with a capital, as in titles."""
    words = _WORD.findall(text[quote.start : min(quote.end, quote.start + 200)])
    long_words = [word for word in words if len(word) > 3]
    return 1 < len(words) <= 10 and bool(long_words) and all(word[0].isupper() for word in long_words)


def is_short(text: str, quote: Quoted) -> bool:
    """Whether the marks hold only a few words."""
    return len(_WORD.findall(text[quote.start : min(quote.end, quote.start + 200)])) <= _FRAGMENT_WORDS
