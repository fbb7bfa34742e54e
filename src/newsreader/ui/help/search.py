"""Searching the help: ranked topics with the passage that fits best. No Qt here."""

from __future__ import annotations

import re
from collections.abc import Callable

from newsreader.model.values import dataclass
from newsreader.ui.help.markup import Form, read_blocks
from newsreader.ui.help.topics import HelpBook, Topic

_WORD = re.compile(r"[^\W_]+")
_IN_TITLE, _IN_OTHER_WORDS, _IN_HEADING, _IN_TEXT = 12.0, 9.0, 4.0, 1.0
_WHOLE_WORD = 1.5
_MOST_IN_TEXT = 4
_EMPTY_WORDS = frozenset("a an and are can do does for how i in is it my of on or the to what when where which why with".split())
"""Words of a question that say nothing about its answer."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A topic that fits, and the sentence or paragraph of it that fits best."""

    topic: Topic
    passage: str
    score: float


def find_topics(book: HelpBook, asked: str, plain: Callable[[Topic, int], str]) -> list[Hit]:
    """Topics in which every asked word begins a word, the best first; nothing for nothing asked.

    ``plain`` gives the shown words of a topic's block (by its number), so that keys and command names are found too.
    """
    wanted = words_of(asked)
    if not wanted:
        return []
    hits = [hit for topic in book.topics if (hit := _judge(topic, wanted, plain)) is not None]
    return sorted(hits, key=lambda hit: -hit.score)


def words_of(text: str) -> list[str]:
    """The words to look for, lower case, without those that only make a question of it."""
    words = [word.casefold() for word in _WORD.findall(text)]
    telling = [word for word in words if word not in _EMPTY_WORDS]
    return list(dict.fromkeys(telling or words))


def _judge(topic: Topic, wanted: list[str], plain: Callable[[Topic, int], str]) -> Hit | None:
    forms = [block.form for block in read_blocks(topic.text)]
    texts = [plain(topic, number) for number in range(len(forms))]
    score = 0.0
    in_block = [0.0] * len(forms)
    for word in wanted:
        found = _IN_TITLE * _weight(word, topic.title) + _IN_OTHER_WORDS * _weight(word, " ".join(topic.words))
        in_text = 0.0
        for number, (form, text) in enumerate(zip(forms, texts, strict=True)):
            share = (_IN_HEADING if form is Form.HEADING else _IN_TEXT) * _weight(word, text)
            in_text += share
            in_block[number] += share
        if not found and not in_text:
            return None
        score += found + min(in_text, _MOST_IN_TEXT)
    passages = [n for n, form in enumerate(forms) if form is not Form.HEADING]
    best = max(passages, key=lambda n: (in_block[n], -n), default=None)
    return Hit(topic, "" if best is None else texts[best], score)


def _weight(word: str, text: str) -> float:
    """0 without the word, 1 where one begins with it, more for the whole word."""
    words = _WORD.findall(text.casefold())
    if word in words:
        return _WHOLE_WORD
    return 1.0 if any(other.startswith(word) for other in words) else 0.0
