"""JSON: an object a line, an array of objects wherever in the file it stands, or one object that is a story."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from newsreader.errors import DamagedFileError, EmptyFileError
from newsreader.importing.columns import is_text_name, table_of
from newsreader.importing.container_signs import is_json_lines
from newsreader.importing.file_bytes import refuse_large
from newsreader.importing.plain import read_plain
from newsreader.importing.signatures import refuse_binary
from newsreader.importing.story import BrokenEntry, GivenFile, Story
from newsreader.importing.table_stories import Row, read_rows
from newsreader.importing.text_stream import open_text

_SAMPLE_ROWS = 50
_DEEPEST = 4
_MOST_COLUMNS = 200
_HELD_WHOLE = 5_000_000
"""Letters of a file whose values may all be in memory at once; of larger ones one object at a time is."""
_LONG = 60
_WHITE = " \t\n\r\x1e"
_BAD_JSON = (ValueError, RecursionError)
_DECODER = json.JSONDecoder()
_NAMED_BY = ("name", "full_name", "text", "content", "value", "title", "headline")
"""The fields of an inner record in which its words may stand, the first that is there."""

Record = Mapping[str, object]


def read_json(file: GivenFile) -> Iterator[Story | BrokenEntry]:
    """The story of each object; what is no JSON is read as the text that it is.

    Raises ImportFileError, for a damaged file after what could be read.
    """
    refuse_binary(file.data)
    if is_json_lines(file.data):
        yield from _read(file, _line_rows(file), _encoding(file))
        return
    refuse_large(file)
    with open_text(file) as stream:
        text, encoding = stream.read(), stream.encoding
    start = _skip_white(text, 0)
    if text[start : start + 1] not in ("[", "{"):
        yield from read_plain(file)
    elif text[start] == "[":
        yield from _read(file, _item_rows(text, start, encoding), encoding)
    elif len(text) - start <= _HELD_WHOLE:
        yield from _read_object(file, text, start, encoding)
    elif (start := _find_array(text, start, _DEEPEST)[0] or 0) > 0:
        yield from _read(file, _item_rows(text, start, encoding), encoding)
    else:
        raise EmptyFileError("holds no list of stories. Choose another file.")


def _read(file: GivenFile, rows: Iterator[Row | BrokenEntry], encoding: str) -> Iterator[Story | BrokenEntry]:
    first: list[Row | BrokenEntry] = []
    damage: DamagedFileError | None = None
    try:
        first.extend(islice(rows, _SAMPLE_ROWS))
    except DamagedFileError as error:
        damage = error
    sample = [row for row in first if isinstance(row, Row)]
    if not sample:
        raise damage or EmptyFileError("holds no list of stories. Choose another file.")
    columns = tuple(dict.fromkeys(column for row in sample for column in row.cells))[:_MOST_COLUMNS]
    yield from read_rows(file, columns, table_of(columns), sample, chain(first, rows), encoding)
    if damage is not None:
        raise damage


def _read_object(file: GivenFile, text: str, start: int, encoding: str) -> Iterator[Story | BrokenEntry]:
    """One object: a story itself, or what stands round a list of them."""
    try:
        value, _ = _DECODER.raw_decode(text, start)
    except _BAD_JSON as error:
        raise DamagedFileError(_damaged(0)) from error
    cells = cells_of(value)
    has_text = any(is_text_name(column) and len(words) > _LONG for column, words in cells.items())
    found = None if has_text else _best_list(value, _DEEPEST)
    if found is None:
        columns = tuple(cells)
        one = Row(cells, "", file.data)
        for story in read_rows(file, columns, table_of(columns), [one], iter([one]), encoding):
            yield _whole(story)
        return
    rows = (_row(item, f"item {number}", encoding) for number, item in enumerate(found, 1))
    yield from _read(file, rows, encoding)


def _whole(one: Story | BrokenEntry) -> Story | BrokenEntry:
    """A story that is all of its file stands nowhere in it. Raises EmptyFileError for one without text."""
    if isinstance(one, Story):
        return Story(one.text, one.encoding, one.title, one.author, one.source, one.published, notes=one.notes)
    if type(one) is BrokenEntry:
        raise EmptyFileError("has no text in it. Choose another file.")
    return one


def _line_rows(file: GivenFile) -> Iterator[Row | BrokenEntry]:
    with open_text(file, newline="\n") as stream:
        for number, line in enumerate(stream, 1):
            entry = f"line {number}"
            words = line.strip(_WHITE + ",")
            if not words:
                continue
            try:
                value = json.loads(words)
            except _BAD_JSON:
                yield BrokenEntry(entry, "is not valid JSON. Mend it there.")
                continue
            yield _row(value, entry, stream.encoding, line)


def _encoding(file: GivenFile) -> str:
    with open_text(file) as stream:
        return stream.encoding


def _item_rows(text: str, start: int, encoding: str) -> Iterator[Row | BrokenEntry]:
    """The objects of the array that begins at ``start``. Raises DamagedFileError where it breaks off."""
    at = start + 1
    number = 0
    while (at := _skip_white(text, at, ",")) < len(text) and text[at] != "]":
        number += 1
        begin = at
        try:
            value, at = _DECODER.raw_decode(text, at)
        except _BAD_JSON as error:
            raise DamagedFileError(_damaged(number - 1)) from error
        yield _row(value, f"item {number}", encoding, text[begin:at])
    if at >= len(text):
        raise DamagedFileError(_damaged(number))


def _row(value: object, entry: str, encoding: str, words: str = "") -> Row | BrokenEntry:
    if not isinstance(value, dict):
        return BrokenEntry(entry, "is not an object with fields. Mend it there.")
    words = words or json.dumps(value, ensure_ascii=False)
    return Row(cells_of(value), entry, words.encode(encoding, "replace"))


def _damaged(items: int) -> str:
    if not items:
        return "is damaged: it is not valid JSON. Export it anew."
    return f"is damaged behind item {items:,}. What came before was imported; export it anew."


def cells_of(value: object) -> dict[str, str]:
    """The words of an object by field; those of an inner object by ``outer.inner``."""
    cells: dict[str, str] = {}
    _fill_cells(value, "", cells, _DEEPEST)
    return cells


def _fill_cells(value: object, name: str, cells: dict[str, str], depth: int) -> None:
    if isinstance(value, dict) and depth > 0:
        for key, inner in value.items():
            if len(cells) >= _MOST_COLUMNS:
                return
            _fill_cells(inner, f"{name}.{key}" if name else str(key), cells, depth - 1)
    elif name:
        cells[name] = _words(value)


def _words(value: object) -> str:
    if value is None or isinstance(value, dict):
        return ""
    if not isinstance(value, list):
        return str(value) if not isinstance(value, bool) else str(value).lower()
    parts = [_words(_name_of(item)) for item in value]
    parts = [part for part in parts if part]
    return ("\n\n" if any(len(part) > _LONG for part in parts) else ", ").join(parts)


def _name_of(item: object) -> object:
    if isinstance(item, dict):
        return next((item[key] for key in _NAMED_BY if isinstance(item.get(key), str)), None)
    return None if isinstance(item, list) else item


def _best_list(value: object, depth: int) -> Sequence[Record] | None:
    """The list of objects in which texts stand, else the longest one."""
    lists = [found for found in _lists(value, depth) if found]
    with_text = [found for found in lists if any(map(is_text_name, cells_of(found[0])))]
    return max(with_text or lists, key=len, default=None)


def _lists(value: object, depth: int) -> Iterable[Sequence[Record]]:
    if isinstance(value, list):
        objects = [item for item in value if isinstance(item, dict)]
        if objects:
            yield objects
    elif isinstance(value, dict) and depth > 0:
        for inner in value.values():
            yield from _lists(inner, depth - 1)


def _find_array(text: str, at: int, depth: int) -> tuple[int | None, int]:
    """Where in the object at ``at`` the first array of objects begins, without holding it; and where to go on."""
    at = _skip_white(text, at + 1, ",")
    try:
        while at < len(text) and text[at] == '"':
            _key, at = _DECODER.raw_decode(text, at)
            at = _skip_white(text, at, ":")
            inside = _skip_white(text, at + 1)
            if text[at : at + 1] == "[" and text[inside : inside + 1] == "{":
                return at, at
            if text[at : at + 1] == "{" and depth > 0:
                found, at = _find_array(text, at, depth - 1)
                if found is not None:
                    return found, at
            else:
                _value, at = _DECODER.raw_decode(text, at)
            at = _skip_white(text, at, ",")
    except _BAD_JSON:
        return None, len(text)
    return None, at + 1


def _skip_white(text: str, at: int, also: str = "") -> int:
    while at < len(text) and (text[at] in _WHITE or (also and text[at] in also)):
        at += 1
    return at
