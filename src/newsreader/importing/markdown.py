"""Markdown: its marks taken off, its words and paragraphs kept, and what its front matter says.

Only marks that nearly every writer of Markdown means as such are taken off; a text that merely holds a star or an
underscore keeps it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from newsreader.importing.details import authors_of, plain_words, title_of, when_of
from newsreader.importing.encoding import decode_as_is
from newsreader.importing.signatures import refuse_binary
from newsreader.importing.story import GivenFile, Story

_FRONT_MATTER = {"---": "---", "+++": "+++", "<!--": "-->"}
_LONGEST_MATTER = 200
"""Lines; a rule at the head of a text is no front matter when no other follows soon."""

_FIELD = re.compile(r"([A-Za-z][\w\-]{0,40})\s{0,9}[:=]\s{0,9}(.*)$")
_ITEM = re.compile(r"\s{0,20}-\s{1,9}(.*)$")
_NAME_IN_ITEM = re.compile(r"(?:name|given)\s{0,9}:\s{0,9}(.*)$", re.IGNORECASE)

_FENCE = re.compile(r"\s{0,3}(```+|~~~+)")
_HEADING = re.compile(r"\s{0,3}(#{1,6})(?:[ \t]+|$)(.*?)(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE = re.compile(r"\s{0,3}(?:=+|-+)[ \t]*$")
_RULE = re.compile(r"\s{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_QUOTE = re.compile(r"\s{0,3}>[ \t]?")
_BULLET = re.compile(r"(\s{0,40})[*+\-][ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
_REFERENCE = re.compile(
    r"\s{0,3}\[[^\]\n]{1,300}\]:[ \t]{0,9}<?(?:https?://|mailto:|/|\.|#|www\.|\w+\.\w)\S{0,3000}.{0,300}$"
)
_TABLE_RULE = re.compile(r"\s{0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*){1,60}\|?[ \t]*$")
_BLANK_LINES = re.compile(r"\n{3,}")
_COMMENT = re.compile(r"<!--.{0,4000}?-->", re.DOTALL)

_AS_IT_IS = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~\"'&])|(`{1,3})([^`\n]{1,1000})\2")
"""A sign after a backslash, and code."""
_IMAGE = re.compile(
    r"!\[([^\]\n]{0,500})\](?:\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)|\[[^\]\n]{0,200}\])"
)
_LINK = re.compile(
    r"\[([^\[\]\n]{1,500})\](?:\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)|\[[^\]\n]{0,200}\])"
)
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,2000}|[\w.+\-]{1,100}@[\w.\-]{1,200})>")
_TAG = re.compile(
    r"</?(?:b|i|u|em|strong|s|del|ins|sub|sup|span|br|p|div|a|img|small|mark|center)(?:\s[^<>\n]{0,1000})?/?>", re.I
)
_STRONG = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]{1,2000}?)(?<=[^\s*])\1(?![\w*])")
_STRONG_INSIDE = re.compile(r"\*\*(?=\S)([^*\n]{1,2000}?)(?<=\S)\*\*")
_UNDERSCORED = re.compile(r"(?<!\w)(_{1,3})(?=[^\s_])([^_\n]{1,2000}?)(?<=[^\s_])\1(?!\w)")
_STRUCK = re.compile(r"~~(?=\S)([^~\n]{1,2000}?)(?<=\S)~~")
_KEPT = "\ue000"
"""Stands for an escaped sign or code while marks are taken off; a private character that no text means anything by."""


def read_markdown(file: GivenFile) -> Iterator[Story]:
    """The one story of a Markdown file. Raises BinaryFileError, UnreadableFileError."""
    refuse_binary(file.data)
    decoded = decode_as_is(file.data)
    lines = decoded.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    fields, lines = _front_matter(lines)
    text = _BLANK_LINES.sub("\n\n", "\n".join(_plain_lines(lines))).strip("\n")
    yield Story(
        text + "\n",
        decoded.encoding,
        title=title_of(_plain(_first(fields, "title", "headline") or "") or _heading_at_top(lines), file.name),
        author=authors_of(name for key in ("author", "authors", "byline", "by") for name in fields.get(key, ())),
        source=plain_words(
            _first(fields, "source", "publication", "publisher", "site", "sitename", "website", "outlet")
        ),
        published=when_of(_first(fields, "published", "date", "pubdate", "datepublished", "publish_date", "created")),
        notes=decoded.notes,
    )


def _heading_at_top(lines: list[str]) -> str | None:
    first = next((line for line in lines if line.strip()), "")
    match = _HEADING.match(first)
    return _plain(match[2]) if match else None


def _first(fields: Mapping[str, list[str]], *names: str) -> str | None:
    return next((fields[name][0] for name in names if fields.get(name)), None)


def _front_matter(lines: list[str]) -> tuple[Mapping[str, list[str]], list[str]]:
    """Field → values of the block between two rules at the head, and the lines after it. YAML or TOML, as far as simple."""
    start = next((number for number, line in enumerate(lines[:3]) if line.strip("\ufeff \t")), 0)
    closing = _FRONT_MATTER.get(lines[start].strip("\ufeff \t")) if lines else None
    if closing is None:
        return {}, lines
    ends = (closing, "...") if closing == "---" else (closing,)
    stop = next(
        (at for at in range(start + 1, min(len(lines), start + _LONGEST_MATTER)) if lines[at].rstrip() in ends), None
    )
    if stop is None or not any(_FIELD.match(line) for line in lines[start + 1 : stop]):
        return {}, lines
    fields: dict[str, list[str]] = {}
    key = ""
    for line in lines[start + 1 : stop]:
        if match := _FIELD.match(line):
            key = match[1].lower()
            fields[key] = _values(match[2])
        elif key and (item := _ITEM.match(line)):
            named = _NAME_IN_ITEM.match(item[1])
            fields[key] += _values(named[1] if named else item[1])
    return fields, lines[stop + 1 :]


def _values(written: str) -> list[str]:
    """One value, or those of a list in brackets, without their quotation marks."""
    written = written.strip()
    if written in ("", "|", ">", "|-", ">-", "~", "null"):
        return []
    if written.startswith("[") and written.endswith("]"):
        return [value for part in written[1:-1].split(",") for value in _values(part)]
    if len(written) > 1 and written[0] == written[-1] and written[0] in "\"'":
        written = written[1:-1]
    return [written] if written else []


def _plain_lines(lines: list[str]) -> Iterable[str]:
    """The lines without marks. What stands between fences is taken as it is."""
    plain: list[str] = []
    fence = ""
    for line in lines:
        if match := _FENCE.match(line):
            if not fence:
                fence = match[1]
                continue
            if line.strip().startswith(fence):
                fence = ""
                continue
        if fence:
            plain.append(line)
        elif heading := _HEADING.match(line):
            _set_off(plain, _plain(heading[2]))
        elif _UNDERLINE.match(line) and plain and plain[-1].strip() and (len(plain) == 1 or not plain[-2].strip()):
            plain.append("")
        elif _RULE.match(line) or _TABLE_RULE.match(line) or _REFERENCE.match(line):
            if plain and plain[-1] and not _TABLE_RULE.match(line):
                plain.append("")
        else:
            plain.append(_plain_line(line))
    return plain


def _set_off(plain: list[str], heading: str) -> None:
    if plain and plain[-1]:
        plain.append("")
    plain += (heading, "")


def _plain_line(line: str) -> str:
    at = 0
    while match := _QUOTE.match(line, at):
        at = match.end()
    line = line[at:]
    # two spaces or a backslash at the end keep lines apart, which they are here anyway
    line = line.rstrip()
    if line.endswith("\\") and not line.endswith("\\\\"):
        line = line[:-1]
    if line.lstrip().startswith("|") and line.endswith("|") and line.count("|") > 1:
        return "\t".join(_plain(cell.strip()) for cell in line.strip().strip("|").split("|"))
    bullet = _BULLET.match(line)
    if bullet:
        return f"{bullet[1]}• {_plain(line[bullet.end() :])}"
    return _plain(line)


def _plain(line: str) -> str:
    """A line without marks of emphasis, links, pictures and simple tags."""
    if not any(mark in line for mark in "\\`*_[<~!"):
        return line
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(match[1] or match[3])
        return _KEPT

    line = line.replace(_KEPT, "")
    line = _AS_IT_IS.sub(keep, line)
    line = _COMMENT.sub("", line)
    line = _IMAGE.sub("", line)
    line = _LINK.sub(r"\1", line)
    line = _ADDRESS.sub(r"\1", line)
    line = _TAG.sub("", line)
    for _ in range(3):
        line = _STRONG.sub(r"\2", line)
        line = _UNDERSCORED.sub(r"\2", line)
    line = _STRONG_INSIDE.sub(r"\1", line)
    line = _STRUCK.sub(r"\1", line)
    if kept:
        pieces = line.split(_KEPT)
        line = "".join(piece for pair in zip(pieces, (*kept, ""), strict=False) for piece in pair)
    return line.rstrip()
