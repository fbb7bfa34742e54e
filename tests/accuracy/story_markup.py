"""Marked stories: what a careful reader would mark, written into the text itself. README.md describes the markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from newsreader.model.annotation import NAME_KINDS, Kind, QuoteStyle

STORIES = Path(__file__).with_name("stories")

_HEADING = re.compile(r"^===[ \t]*(?P<title>[^\n]*?)[ \t]*$", re.MULTILINE)
_SETTING = re.compile(r"^@(?P<key>[a-z]+)[ \t]+(?P<value>[^\n]*)$", re.MULTILINE)
_COMMENT = re.compile(r"^#[^\n]*(?:\n|\Z)", re.MULTILINE)
_NOTHING = "-"
_STRUCTURE_MARKS = frozenset({"headline", "byline", "dateline", "aside", "caption"})
_NEGATIVE_MARKS = frozenset({"no name", "no quote"})
_MOST_FIELDS: dict[str, int] = {"dateline": 3, "aside": 1, **{str(kind): 1 for kind in NAME_KINDS}}
_NAME_OF_UNTITLED = 40

Span = tuple[int, int]


class StoryError(ValueError):
    """A story whose marks cannot be read; says where."""


@dataclass(frozen=True, slots=True)
class WantedMention:
    """A name that must be marked. ``name`` is its chain's name, or None when the story does not say."""

    start: int
    end: int
    kind: Kind
    name: str | None = None


@dataclass(frozen=True, slots=True)
class WantedQuote:
    """A quote that must be marked, its marks within the span.

    ``speaker`` None means that it must be left open. ``style`` and ``phrase`` (the words that name the speaker, such
    as "he") are None when the story does not say.
    """

    start: int
    end: int
    speaker: str | None
    style: QuoteStyle | None = None
    phrase: str | None = None


@dataclass(frozen=True, slots=True)
class StructureMark:
    """A headline, byline, dateline, aside or caption with what its fields say ("" says nothing, "-" says none)."""

    start: int
    end: int
    what: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """A text with everything that must be marked in it; anything else that is marked is wrong.

    ``not_names`` and ``not_quotes`` are spans that invite a wrong mark. ``checks_structure`` tells whether the story
    states its headline, dateline and so on completely. ``language`` None means that the story does not say.
    """

    name: str
    text: str
    mentions: tuple[WantedMention, ...]
    quotes: tuple[WantedQuote, ...]
    structure: tuple[StructureMark, ...]
    not_names: tuple[Span, ...]
    not_quotes: tuple[Span, ...]
    checks_structure: bool
    language: str | None
    published: str | None

    def spans_of(self, what: str) -> tuple[Span, ...]:
        """Where the structure marks of one sort lie."""
        return tuple((mark.start, mark.end) for mark in self.structure if mark.what == what)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark as it is written: its span in the plain text, its sort (empty for a quote), and its fields."""

    start: int
    end: int
    what: str
    fields: tuple[str, ...]


def read_stories(folder: Path = STORIES) -> list[Story]:
    """The stories of every ``*.txt`` of a folder, in order. Raises StoryError."""
    stories = [story for path in sorted(folder.glob("*.txt")) for story in read_story_file(path)]
    names = [story.name for story in stories]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise StoryError(f"two stories are called “{twice}”")
    return stories


def read_story_file(path: Path) -> list[Story]:
    """The stories of one file. Raises StoryError."""
    return [read_story(marked, name) for name, marked in _split(path.stem, path.read_text(encoding="utf-8"))]


def _split(stem: str, text: str) -> Iterator[tuple[str, str]]:
    """(name, marked text) of a file's stories: from ``===`` to ``===``, or between blank lines where there is none.

    The name of a story between blank lines is empty: its first words serve.
    """
    headings = list(_HEADING.finditer(text))
    if not headings:
        blocks = re.split(r"\n\s*\n", _COMMENT.sub("", text).strip())
        yield from ((f"{stem}: ", block) for block in blocks if block)
        return
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    for heading, end in zip(headings, ends, strict=True):
        if not heading["title"]:
            raise StoryError(f"{stem}: a story without a name after ===")
        yield f"{stem}: {heading['title']}", _COMMENT.sub("", text[heading.end() : end]).strip("\n")


def read_story(marked: str, name: str = "") -> Story:
    """Take the marks out of a story. ``name`` that is empty or ends in ": " gets the story's first words."""
    settings, marked = _take_settings(marked)
    text, marks = _Reader(marked, name).read()
    is_titled = bool(name) and not name.endswith(": ")
    structure = tuple(StructureMark(m.start, m.end, m.what, m.fields) for m in marks if m.what in _STRUCTURE_MARKS)
    checks_structure = is_titled or bool(structure)
    return Story(
        name=name if is_titled else name + " ".join(text[:_NAME_OF_UNTITLED].split()),
        text=text,
        mentions=tuple(
            WantedMention(m.start, m.end, Kind(m.what), m.fields[0] if m.fields else None)
            for m in marks
            if m.what in NAME_KINDS
        ),
        quotes=tuple(_quote(m) for m in marks if not m.what),
        structure=structure,
        not_names=tuple((m.start, m.end) for m in marks if m.what == "no name"),
        not_quotes=tuple((m.start, m.end) for m in marks if m.what == "no quote"),
        checks_structure=checks_structure,
        language=settings.get("language", "en" if checks_structure else None),
        published=settings.get("published"),
    )


def _take_settings(marked: str) -> tuple[dict[str, str], str]:
    """(settings of the ``@key value`` lines at the top, the rest)."""
    settings: dict[str, str] = {}
    while match := _SETTING.match(marked):
        if match["key"] not in ("language", "published"):
            raise StoryError(f"@{match['key']} is no setting of a story")
        settings[match["key"]] = match["value"].strip()
        marked = marked[match.end() :].lstrip("\n")
    return settings, marked


def _quote(mark: _Mark) -> WantedQuote:
    speaker, style, phrase = (*mark.fields, "", "")[:3]
    return WantedQuote(
        mark.start,
        mark.end,
        None if speaker == _NOTHING else speaker,
        QuoteStyle(style) if style else None,
        phrase or None,
    )


class _Reader:
    """Reads ``{words|sort|field…}``, ``«words»{speaker|style|phrase}`` and backslashes; marks may lie in marks."""

    def __init__(self, marked: str, name: str) -> None:
        self._marked = marked
        self._name = name
        self._position = 0
        self._text: list[str] = []
        self._marks: list[_Mark] = []

    def read(self) -> tuple[str, list[_Mark]]:
        """(plain text, marks in the order in which they begin, outer ones first)."""
        self._read_until("")
        return "".join(self._text), sorted(self._marks, key=lambda mark: (mark.start, -mark.end))

    def _read_until(self, closing: str) -> None:
        """Read text and marks up to a character of ``closing`` and step over it; to the end when it is empty."""
        opened = self._position
        while self._position < len(self._marked):
            letter = self._marked[self._position]
            self._position += 1
            if closing and letter == closing:
                return
            if letter == "\\" and self._position < len(self._marked):
                self._text.append(self._marked[self._position])
                self._position += 1
            elif letter in "{«":
                self._read_mark(letter)
            elif letter in "}»":
                raise self._error(f"{letter} closes nothing", self._position)
            else:
                self._text.append(letter)
        if closing:
            raise self._error(f"no {closing} follows", opened)

    def _read_mark(self, opening: str) -> None:
        opened = self._position
        start = len(self._text)
        self._read_until("|" if opening == "{" else "»")
        if opening == "«":
            if not self._marked.startswith("{", self._position):
                raise self._error("after » its speaker must follow in {}", self._position)
            self._position += 1
        end = self._marked.find("}", self._position)
        if end < 0:
            raise self._error("no } follows", opened)
        fields = tuple(field.strip() for field in self._marked[self._position : end].split("|"))
        self._position = end + 1
        mark = _Mark(start, len(self._text), fields[0] if opening == "{" else "", fields[opening == "{" :])
        self._check(mark, opened)
        self._marks.append(mark)

    def _check(self, mark: _Mark, opened: int) -> None:
        """Refuse empty marks, unknown sorts and fields that do not belong."""
        if mark.start == mark.end:
            raise self._error("a mark without words", opened)
        if not mark.what:
            if not mark.fields[0] or len(mark.fields) > 3 or (mark.fields[1:2] or ("",))[0] not in ("", *QuoteStyle):
                raise self._error("after a quote comes {speaker|style|phrase}", opened)
        elif mark.what not in {*NAME_KINDS, *_STRUCTURE_MARKS, *_NEGATIVE_MARKS}:
            raise self._error(f"“{mark.what}” is no sort of mark", opened)
        elif len(mark.fields) > _MOST_FIELDS.get(mark.what, 0):
            raise self._error(f"too many fields for “{mark.what}”", opened)

    def _error(self, problem: str, position: int) -> StoryError:
        line = self._marked.count("\n", 0, position) + 1
        around = self._marked[max(0, position - 15) : position + 25].replace("\n", " ")
        return StoryError(f"{self._name or 'story'}, line {line}, near “{around}”: {problem}")
