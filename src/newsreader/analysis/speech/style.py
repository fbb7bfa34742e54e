"""Speech or fragment, and what between quotation marks nobody said: titles, nicknames, so-called words."""

from __future__ import annotations

import re

from newsreader.analysis.speech.quotes import Quoted, inner_span
from newsreader.model.annotation import QuoteStyle

_WORD = re.compile(r"[^\W_][\w’'\-]*")
_SENTENCE_END = (".", "!", "?", ",", "…", "—", "–", "-")
_SPEECH_WORDS = 3
_LOOKED_AT = 400
"""Characters of a quote that are read to count its words."""

_WORKS = (
    r"book|books|novel|memoir|film|movie|documentary|song|single|album|track|play|musical|opera|show|series|sitcom|"
    r"episode|magazine|newspaper|poem|painting|exhibition|essay|column|article|entitled|titled|headlined|game|hit|"
    r"podcast|program|programme|drama|thriller|comedy|anthem|blockbuster|biography|autobiography|bestseller|website"
)
_WORK_BEFORE = re.compile(rf"\b(?:{_WORKS}),?[ \u00a0]\Z", re.IGNORECASE)
_SO_CALLED = re.compile(
    r"\b(?:so[- ]called|(?:also|better|best|otherwise|commonly) known as|known as|nicknamed|aka|a\.k\.a\.|code-?named|"
    r"by the name|self-styled)(?:[ \u00a0](?:the|a|an))?[ \u00a0]\Z",
    re.IGNORECASE,
)
_SHOW_BEFORE = re.compile(r"(?:['’]s|\b(?:on|of|from|at|in|with|and|to|for|told|channel|the))[ \u00a0]\Z")
_NAMED_BEFORE = re.compile(
    r"\b(?:a|an|another)(?:[ \u00a0][a-z’'\-]{1,20}){1,4},?[ \u00a0](?:called|named|dubbed)(?:[ \u00a0](?:the|a|an))?[ \u00a0]\Z"
)
_CRIES_BEFORE = re.compile(r"\b(?:chants?|cry|cries|shouts?|calls?|screams?|jeers|cheers|signs?) of[ \u00a0]\Z")
_NAME_BEFORE = re.compile(r"[A-Z][\w.’']*[ \u00a0]\Z")
_NAME_BEHIND = re.compile(r"[ \u00a0][A-Z][\w’'\-]")
_SMALL_IN_TITLES = frozenset(
    "a an the and or but nor of for to in on at by as with from vs into over upon de la le el los du und der die das".split()
)
_WINDOW = 32
_NAMED_WINDOW = 100


def find_style(text: str, quote: Quoted) -> QuoteStyle:
    """Speech when the marks hold a sentence: a capital at its start, a sign at its end, more than a word or two."""
    start, end = inner_span(text, quote)
    inner = text[start:end].strip()
    words = len(_WORD.findall(inner[:_LOOKED_AT]))
    begins = next((letter for letter in inner if letter.isalpha()), "a").isupper()
    ends = inner.endswith(_SENTENCE_END) or text[quote.end : quote.end + 1] in (".", ",", "!", "?")
    return QuoteStyle.SPEECH if words >= _SPEECH_WORDS and begins and ends else QuoteStyle.FRAGMENT


def count_words(text: str, quote: Quoted) -> int:
    """Words between the marks, as far as they are read."""
    start, end = inner_span(text, quote)
    return len(_WORD.findall(text[start : min(end, start + _LOOKED_AT)]))


def is_label(text: str, quote: Quoted) -> bool:
    """Whether the marks hold a nickname, the title of a work or a so-called word."""
    if quote.continues or quote.end - quote.start > 90:
        return False
    start, end = inner_span(text, quote)
    before = text[max(0, quote.start - _WINDOW) : quote.start]
    words = _WORD.findall(text[start:end])
    if not words or _SO_CALLED.search(before):
        return True
    if is_cried(text, quote):
        return False
    if _is_nickname(text, quote, words, before):
        return True
    is_title = is_title_like(text, quote)
    if is_title and _SHOW_BEFORE.search(before):
        return True
    if not is_title and len(words) > 1:
        return False
    named = _NAMED_BEFORE.search(text[max(0, quote.start - _NAMED_WINDOW) : quote.start])
    return named is not None or _WORK_BEFORE.search(before) is not None


def is_cried(text: str, quote: Quoted) -> bool:
    """Whether a crowd's or a sign's words are named before the quote: "chants of “Vik for Ever”"."""
    return _CRIES_BEFORE.search(text[max(0, quote.start - _WINDOW) : quote.start]) is not None


def _is_nickname(text: str, quote: Quoted, words: list[str], before: str) -> bool:
    """Whether the marks stand between two parts of a name: Juan “Chico” Perez, not Ms Roe, “They sail,” Mr Poe said."""
    inner_end = inner_span(text, quote)[1]
    between_names = _NAME_BEFORE.search(before) is not None and _NAME_BEHIND.match(text, quote.end) is not None
    return between_names and len(words) <= 2 and words[0][0].isupper() and text[inner_end - 1].isalnum()


def is_title_like(text: str, quote: Quoted) -> bool:
    """Whether the marks hold two to ten words that begin with capitals, but for the small words of titles."""
    start, end = inner_span(text, quote)
    words = _WORD.findall(text[start : min(end, start + 200)])
    if not 1 < len(words) <= 10 or not (words[0][0].isupper() or words[0][0].isdigit()):
        return False
    long_words = [word for word in words if len(word) > 3]
    return bool(long_words) and all(not word[0].islower() or word in _SMALL_IN_TITLES for word in words)
