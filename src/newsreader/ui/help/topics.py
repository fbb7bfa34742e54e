"""The topics of the help, read from ``resources/help``. No Qt here.

A topic is a plain text file ``resources/help/LANGUAGE/ID.md``. Its first line is ``# Title``; a line ``words: …`` may
follow with what people also call it. ``contents.txt`` beside the topics gives their order: ``# Group`` lines, and the
ids of the group's topics under each. A topic that a language does not have comes from English.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from newsreader.model.values import dataclass
from newsreader.resources import resource

SOURCE_LANGUAGE = "en"
_WORDS = "words:"


@dataclass(frozen=True, slots=True)
class Topic:
    """One idea of the help. ``words`` are names that people also give it; ``text`` is its markup without the title."""

    id: str
    title: str
    group: str
    words: tuple[str, ...]
    text: str


class HelpBook:
    """All topics in order."""

    def __init__(self, topics: tuple[Topic, ...]) -> None:
        self.topics = topics
        self._by_id: Mapping[str, Topic] = {topic.id: topic for topic in topics}

    def __contains__(self, topic: str) -> bool:
        return topic in self._by_id

    def __getitem__(self, topic: str) -> Topic:
        """The topic of this id; raises KeyError."""
        return self._by_id[topic]

    def groups(self) -> list[tuple[str, list[Topic]]]:
        """The groups in order, each with its topics."""
        groups: dict[str, list[Topic]] = {}
        for topic in self.topics:
            groups.setdefault(topic.group, []).append(topic)
        return list(groups.items())


def read_topic(topic: str, group: str, source: str) -> Topic:
    """A topic from the text of its file; raises ValueError for one without a title."""
    lines = source.splitlines()
    if not lines or not lines[0].startswith("# "):
        raise ValueError(f"the help topic {topic} has no title in its first line")
    words: tuple[str, ...] = ()
    rest = lines[1:]
    if rest and rest[0].startswith(_WORDS):
        words = tuple(word.strip() for word in rest[0][len(_WORDS) :].split(",") if word.strip())
        rest = rest[1:]
    return Topic(topic, lines[0][2:].strip(), group, words, "\n".join(rest).strip() + "\n")


@lru_cache(maxsize=2)
def read_book(language: str = SOURCE_LANGUAGE, folder: Path | None = None) -> HelpBook:
    """The help in a language (ISO 639, "de"), with English where a topic is missing.

    Raises FileNotFoundError when a topic of the contents has no file, ValueError when it has no title.
    """
    root = folder or resource("help")
    places = [root / language, root / SOURCE_LANGUAGE]
    topics = []
    group = ""
    for line in _first(places, "contents.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            group = line.lstrip("# ").strip()
        elif topic := line.strip():
            topics.append(read_topic(topic, group, _first(places, f"{topic}.md").read_text(encoding="utf-8")))
    return HelpBook(tuple(topics))


def _first(places: list[Path], name: str) -> Path:
    for place in places:
        if (place / name).is_file():
            return place / name
    raise FileNotFoundError(f"the help has no {name}")
