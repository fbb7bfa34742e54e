"""What press databases export: many articles in one text, each with fields around it.

Nexis (the older form with "1 of 20 DOCUMENTS" and the newer with "End of Document"), Factiva and ProQuest. They export as
plain text, Word, RTF or PDF; here is the text that came of it. Headline, author, publication and date are taken from the
fields, the story is what stands between them. A text that is not wholly in such a form is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from newsreader.importing.details import authors_of, plain_words
from newsreader.importing.story import BrokenEntry, Story
from newsreader.model.values import dataclass
from newsreader.structure.byline import is_bare_byline, is_byline
from newsreader.structure.dateline import recase
from newsreader.structure.dates import parse_date

_LINE_LONGEST = 300
"""A longer line is no field and no headline."""
_HEAD_LINES = 60
"""Before an article's first field, with a cover that lists the articles before the first of them."""
_MOST_COVER = 4_000

_NUMBERED = re.compile(r"(?:document )?\d{1,6} (?:of|von|sur|de) \d{1,6}(?: (?:documents?|dokumente?n?))?", re.IGNORECASE)
_OLD_NEXIS = re.compile(r"\d{1,6} (?:of|von|sur|de) \d{1,6} (?:documents?|dokumente?n?)", re.IGNORECASE)
_END_OF_DOCUMENT = re.compile(r"end of document|ende des dokuments", re.IGNORECASE)
_FACTIVA_END = re.compile(r"(?:AN\s+)?(?:Document|Dokument) [A-Z0-9]{6,12}(?:19|20)\d{6}[a-z0-9]{6,12}")
_RULE = re.compile(r"_{20,200}")
_FULL_TEXT = re.compile(r"Full text:")
_ALONE = r"^[ \t\ufeff\f]*(?:{})[ \t\r]*$"
_HAS_OLD_NEXIS = re.compile(_ALONE.format(_OLD_NEXIS.pattern), re.MULTILINE | re.IGNORECASE)
_HAS_END = re.compile(_ALONE.format(_END_OF_DOCUMENT.pattern), re.MULTILINE | re.IGNORECASE)
_HAS_FACTIVA_END = re.compile(_ALONE.format(_FACTIVA_END.pattern), re.MULTILINE)
_HAS_RULE = re.compile(_ALONE.format(_RULE.pattern), re.MULTILINE)
_COPYRIGHT = re.compile(r"(?:copyright|©|\(c\))\s|all rights reserved|alle rechte vorbehalten|.{0,80}\(c\) ?\d{4}\b", re.IGNORECASE)
_HEAD_FIELD = re.compile(
    r"(?P<name>section|rubrik|length|länge|byline|autor|headline|highlight|dateline|kicker|body)(?:\s?:\s?(?P<words>.*)|$)",
    re.IGNORECASE,
)
_TAIL_FIELD = re.compile(
    r"(?:load-date|update|language|sprache|graphic|url|subject|publication-type|document-type|correction(?:-date)?|series"
    r"|journal-code|acc-no|type|organization|person|company|ticker|industry|geographic|country|state|city|notes?)\s?:"
    r"|(?:graphic|classification|load-date|notes|link to image)$|end of document",
    re.IGNORECASE,
)
_COVER = re.compile(
    r"^\W*(?:(?:search (?:terms|summary|type|form)|results found|job number|time of request|date and time|print request"
    r"|number of lines|timestamp|suchbegriffe|auftragsnummer)\b)",
    re.IGNORECASE | re.MULTILINE,
)
"""What stands before the articles or behind them: what was searched for, and how many were found."""
_FURNITURE = re.compile(r"page \d{1,5} of \d{1,5}|link to image|no headline in original|\f+", re.IGNORECASE)
_BY = re.compile(r"(?:by|von|par|por|da|di)\s+", re.IGNORECASE)

_WORDS = re.compile(r"\d{1,3}(?:[.,]?\d{3})* (?:words|wörter|mots|palabras|parole|woorden)", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)(?:\s?(?:gmt|utc|[ap]m))?", re.IGNORECASE)
_LANGUAGE = re.compile(
    r"english|german|french|spanish|italian|portuguese|dutch|russian|polish|swedish|danish|norwegian|turkish|arabic|chinese"
    r"|japanese|deutsch|englisch|französisch|français|anglais|español|inglés|italiano|português|nederlands|русский",
    re.IGNORECASE,
)
_TAG = re.compile(r"(HD|SE|BY|CR|WC|PD|ET|SN|SC|PG|ED|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPD|IPC|PUB|AN)(?:\s+(.*))?")
_FIELDS_BEHIND = 14
"""Lines between the number of words and the story in an article of Factiva."""

_PROQUEST_FIELD = re.compile(
    r"(?P<name>author|publication info|proquest document link|document url|abstract|links|full text|subject|location|people"
    r"|company / organization|title|publication title|pages|publication year|publication date|year|section|publisher"
    r"|place of publication|country of publication|publication subject|issn|source type|language of publication"
    r"|document type|proquest document id|copyright|last updated|database|dateline|column|identifier / keyword"
    r"|business indexing term|classification|first page|volume|issue|credit)\s?:\s?(?P<words>.*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with words in it: its place in the text, the words, and whether an empty line stands before it."""

    start: int
    end: int
    words: str
    is_apart: bool


@dataclass(frozen=True, slots=True)
class _Article:
    """What the fields of one article say; ``body`` are the spans of the story in the text."""

    title: str
    body: Sequence[tuple[int, int]]
    author: str | None = None
    source: str | None = None
    published: str | None = None


Parse = Callable[[str, Sequence[_Line]], _Article | None]


def split_export(story: Story) -> Iterator[Story | BrokenEntry]:
    """The articles of an export, or the story itself where it is none."""
    text = story.text
    kind = _kind(text)
    if kind is None:
        yield story
        return
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    divide, parse = kind
    documents = [lines for lines in divide(_lines(text)) if any(not _RULE.fullmatch(line.words) for line in lines)]
    articles = [parse(text, lines) for lines in documents]
    read = [article for article in articles if article is not None]
    if not read:
        yield story
        return
    is_alone = len(documents) == 1
    number = 0
    for at, (lines, article) in enumerate(zip(documents, articles, strict=True)):
        words = text[lines[0].start : lines[-1].end]
        if article is None and at in (0, len(documents) - 1) and len(words) <= _MOST_COVER and _COVER.search(words):
            continue
        number += 1
        yield _story(story, text, words, article, None if is_alone else f"document {number}")


def story_of_document(text: str) -> str:
    """The text of one article of an export; any other text as it is."""
    stories = [one for one in split_export(Story(text)) if isinstance(one, Story)]
    return stories[0].text if len(stories) == 1 else text


def _story(story: Story, text: str, words: str, article: _Article | None, entry: str | None) -> Story:
    place = f"{story.entry}/{entry}" if story.entry and entry else entry or story.entry
    original = story.original if entry is None else words.encode(story.encoding, "replace")
    if article is None:
        return replace(story, text=words, title=None, entry=place, original=original)
    body = "\n\n".join(text[slice(*span)].strip() for span in article.body)
    return Story(
        f"{article.title}\n\n{body}\n",
        story.encoding,
        title=article.title,
        author=article.author,
        source=article.source or story.source,
        published=article.published,
        made=story.made,
        entry=place,
        original=original,
        notes=story.notes,
    )


def _kind(text: str) -> tuple[Callable[[list[_Line]], list[list[_Line]]], Parse] | None:
    """How the export is divided and its articles are read, by the marks near its ends; None where it is none."""
    ends = text if len(text) < 2 * _MOST_COVER else f"{text[:_MOST_COVER]}\n{text[-_MOST_COVER:]}"
    ends = ends.replace("\r", "\n")
    if _HAS_OLD_NEXIS.search(ends):
        return _divide_before(_OLD_NEXIS), _parse_nexis
    if _HAS_END.search(ends):
        return _divide_after(_END_OF_DOCUMENT), _parse_nexis
    if _HAS_FACTIVA_END.search(ends):
        return _divide_after(_FACTIVA_END), _parse_factiva
    if _FULL_TEXT.search(text) and _HAS_RULE.search(ends):
        return _divide_after(_RULE), _parse_proquest
    return None


def _lines(text: str) -> list[_Line]:
    found: list[_Line] = []
    start = 0
    is_apart = True
    for line in text.split("\n"):
        words = line[: _LINE_LONGEST + 1].strip(" \t\xa0\f\ufeff")
        if words:
            found.append(_Line(start, start + len(line), words, is_apart))
        is_apart = not words
        start += len(line) + 1
    return found


def _divide_before(mark: re.Pattern[str]) -> Callable[[list[_Line]], list[list[_Line]]]:
    """Every article begins with a mark."""

    def divide(lines: list[_Line]) -> list[list[_Line]]:
        starts = [index for index, line in enumerate(lines) if mark.fullmatch(line.words)]
        return [lines[: starts[0]] if starts else lines, *(lines[a:b] for a, b in pairwise([*starts, len(lines)]))]

    return divide


def _divide_after(mark: re.Pattern[str]) -> Callable[[list[_Line]], list[list[_Line]]]:
    """Every article ends with a mark; what comes after the last is no article."""

    def divide(lines: list[_Line]) -> list[list[_Line]]:
        ends = [index + 1 for index, line in enumerate(lines) if mark.fullmatch(line.words)]
        rest = lines[ends[-1] :] if ends else lines
        return [*(lines[a:b] for a, b in pairwise([0, *ends])), rest]

    return divide


def _parse_nexis(_text: str, lines: Sequence[_Line]) -> _Article | None:
    """Both forms: publication and date above the fields, the headline above both or below."""
    first = next((index for index, line in enumerate(lines) if _is_head_field(line) and index), None)
    if first is None:
        return None
    head = [
        line
        for line in lines[max(0, first - _HEAD_LINES) : first]
        if not (_COPYRIGHT.match(line.words) or _NUMBERED.fullmatch(line.words) or _FURNITURE.fullmatch(line.words))
    ]
    at = next((index for index in range(len(head) - 1, 0, -1) if _is_date(head[index])), None)
    fields, body_at = _head_fields(lines, first)
    if at is None or body_at >= len(lines) or not fields.keys() & {"length", "länge", "body"}:
        return None
    below = _joined_up_to_gap(head[at + 1 :])
    title = fields.get("headline") or below or (head[at - 2].words if at >= 2 else "")
    tail = next(
        (index for index in range(body_at, len(lines)) if lines[index].is_apart and _TAIL_FIELD.match(lines[index].words)),
        next((index for index in range(body_at, len(lines)) if _COPYRIGHT.match(lines[index].words)), len(lines)),
    )
    if not plain_words(title) or tail <= body_at:
        return None
    return _Article(
        _recased(title),
        [(lines[body_at].start, lines[tail - 1].end)],
        _author(fields.get("byline") or fields.get("autor")),
        plain_words(head[at - 1].words),
        parse_date(head[at].words),
    )


def _is_head_field(line: _Line) -> bool:
    return len(line.words) <= _LINE_LONGEST and _HEAD_FIELD.fullmatch(line.words) is not None


def _is_date(line: _Line) -> bool:
    return len(line.words) <= 60 and parse_date(line.words) is not None


def _head_fields(lines: Sequence[_Line], first: int) -> tuple[dict[str, str], int]:
    """The fields from a line on, in small letters, and where the story begins."""
    fields: dict[str, str] = {}
    index = first
    while index < len(lines):
        match = _HEAD_FIELD.fullmatch(lines[index].words)
        if match is None:
            if _COPYRIGHT.match(lines[index].words) and "body" not in fields:
                index += 1
                continue
            break
        name, words = match["name"].lower(), match["words"] or ""
        index += 1
        if name == "body":
            fields[name] = words
            return fields, index - 1 if words else index
        while index < len(lines) and not lines[index].is_apart and not _is_head_field(lines[index]):
            words += f" {lines[index].words}"
            index += 1
        fields[name] = words
    return fields, index


def _joined_up_to_gap(lines: Sequence[_Line]) -> str:
    """The first lines that stand together, behind an edition that follows the date without a gap."""
    start = next((index for index, line in enumerate(lines) if line.is_apart), len(lines))
    stop = next((index for index in range(start + 1, len(lines)) if lines[index].is_apart), len(lines))
    return " ".join(line.words for line in lines[start:stop])


def _parse_factiva(text: str, lines: Sequence[_Line]) -> _Article | None:
    tagged = [index for index, line in enumerate(lines) if _TAG.fullmatch(line.words)]
    names = {lines[index].words.split()[0] for index in tagged}
    if {"HD", "WC", "PD"} <= names:
        return _parse_tagged(text, lines, tagged)
    at = next((index for index, line in enumerate(lines[:_HEAD_LINES]) if _WORDS.fullmatch(line.words)), None)
    if at is None or not 0 < at < len(lines) - 4:
        return None
    above = list(lines[:at])
    author = None
    if len(above) > 1 and (is_byline(above[-1].words) or is_bare_byline(above[-1].words)):
        author = _author(above.pop().words)
    title = max((line.words for line in above[-3:]), key=len)
    date = at + 1
    day = parse_date(lines[date].words)
    if day is None or len(title) > _LINE_LONGEST:
        return None
    clock = _CLOCK.fullmatch(lines[date + 1].words)
    source = lines[date + 2 if clock else date + 1]
    limit = min(len(lines) - 1, date + _FIELDS_BEHIND)
    behind = range(date + 1, limit)
    body_at = next((index + 1 for index in behind if _COPYRIGHT.match(lines[index].words)), None)
    if body_at is None:
        body_at = next((index + 1 for index in behind if _LANGUAGE.fullmatch(lines[index].words)), None)
    if body_at is None or body_at >= len(lines) - 1:
        return None
    while body_at < len(lines) - 2 and _COPYRIGHT.match(lines[body_at].words):
        body_at += 1
    return _Article(
        title,
        [(lines[body_at].start, lines[-2].end)],
        author,
        plain_words(source.words),
        f"{day}T{int(clock[1]):02}:{clock[2]}" if clock and int(clock[1]) < 24 else day,
    )


def _parse_tagged(text: str, lines: Sequence[_Line], tagged: Sequence[int]) -> _Article | None:
    """An article of Factiva with its indexing: two letters before each field."""
    spans: dict[str, tuple[int, int]] = {}
    for index, following in pairwise([*tagged, len(lines)]):
        match = _TAG.fullmatch(lines[index].words)
        assert match is not None
        name = match[1]
        start = lines[index].start + text[lines[index].start : lines[index].end].index(name) + len(name)
        spans.setdefault(name, (start, lines[following - 1].end))
    fields = {name: plain_words(text[slice(*span)]) for name, span in spans.items()}
    bodies = [spans[name] for name in ("LP", "TD") if name in spans]
    title, day = fields.get("HD"), parse_date(fields.get("PD") or "")
    if not bodies or title is None:
        return None
    return _Article(title, bodies, _author(fields.get("BY")), fields.get("SN"), day)


def _parse_proquest(text: str, lines: Sequence[_Line]) -> _Article | None:
    fields: dict[str, str] = {}
    body: list[tuple[int, int]] = []
    kept = [line for line in lines if not _RULE.fullmatch(line.words)]
    head = [line for line in kept if not _NUMBERED.fullmatch(line.words)]
    for index, line in enumerate(kept):
        match = _PROQUEST_FIELD.fullmatch(line.words) if len(line.words) <= _LINE_LONGEST else None
        if match is None:
            match = _PROQUEST_FIELD.match(line.words) if line.words.startswith("Full text:") else None
        if match is None:
            continue
        name = match["name"].lower().replace(" ", "_")
        fields.setdefault(name, match["words"])
        if name == "full_text":
            stop = next(
                (other for other in range(index + 1, len(kept)) if _ends_proquest(kept[other])), len(kept)
            )
            start = line.start + text[line.start : line.end].index(":") + 1
            body = [(start, kept[stop - 1].end)]
    title = fields.get("title") or (head[0].words if head and not _PROQUEST_FIELD.match(head[0].words) else "")
    if not body or not title or len(title) > _LINE_LONGEST:
        return None
    publication = (fields.get("publication_title") or fields.get("publication_info") or "").partition(";")[0]
    day = parse_date(fields.get("publication_date") or fields.get("publication_info") or "")
    return _Article(title, body, _author_of_list(fields.get("author")), plain_words(publication), day)


def _ends_proquest(line: _Line) -> bool:
    return line.is_apart and len(line.words) <= _LINE_LONGEST and _PROQUEST_FIELD.fullmatch(line.words) is not None


def _author(words: str | None) -> str | None:
    return authors_of([_recased(_BY.sub("", words, count=1))]) if words else None


def _author_of_list(words: str | None) -> str | None:
    """Names with the family's first: "Roe, Jane; Doe, John."."""
    names = [name.strip(" .").partition(", ") for name in (words or "").split(";")]
    return authors_of([f"{given} {family}".strip() for family, _, given in names])


def _recased(words: str) -> str:
    """On one line; words in capitals alone as people write them."""
    line = " ".join(words.split())
    return recase(line) if line.isupper() else line
