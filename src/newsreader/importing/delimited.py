"""CSV and its like: what divides the columns is found by a rule of its own, and a stray quotation mark costs one row."""

from __future__ import annotations

import csv
import re
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import chain, islice
from pathlib import PurePath

from newsreader.importing.columns import is_text_name, table_of, unique_names
from newsreader.importing.plain import read_plain
from newsreader.importing.signatures import refuse_binary
from newsreader.importing.story import BrokenEntry, GivenFile, Story
from newsreader.importing.table_stories import Row, read_rows
from newsreader.importing.text_stream import open_text

_DELIMITERS = ",;\t|"
_SAMPLE_LETTERS, _SAMPLE_ROWS = 1 << 16, 50
_MOST_ODD = 0.2
"""Share of the first rows that may have another number of cells."""
_LONGEST_ROW = 4_000_000
_MOST_REPAIRS = 20
_NAME_LONGEST = 60
_EXCEL = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
_FIGURES = re.compile(r"[\d\s.,:/%€$£+\-]*\d[\d\s.,:/%€$£+\-]*")


def read_delimited(file: GivenFile) -> Iterator[Story | BrokenEntry]:
    """The story of each row. What has no columns is read as the text that it is. Raises ImportFileError."""
    refuse_binary(file.data)
    stream = open_text(file.data)
    head = stream.read(_SAMPLE_LETTERS)
    lines = chain(StringIO(head), stream)
    if len(head) == _SAMPLE_LETTERS:
        # the line that was cut in two is whole again
        lines = chain(StringIO(head + stream.readline()), stream)
    stated = _EXCEL.match(head)
    delimiter = stated[1] if stated else _find_delimiter(head, PurePath(file.name).suffix.lower())
    if delimiter is None:
        yield from read_plain(file)
        return
    if stated:
        next(lines)
    # the limit is the module's own, for all tables; rows are limited below
    csv.field_size_limit(_LONGEST_ROW)
    records = _records(lines, delimiter)
    first = list(islice(records, _SAMPLE_ROWS))
    cells = [one[1] for one in first if not isinstance(one, BrokenEntry)]
    has_header = _is_header(cells)
    width = max(map(len, cells), default=0)
    columns = unique_names([*cells[0], *[""] * (width - len(cells[0]))] if has_header else [""] * width)
    table = table_of(columns, "" if has_header else file.name)
    encoding = stream.encoding
    rows = _rows(chain(first, records), columns, encoding, skips_first=has_header, line_before=bool(stated))
    sample = [row for row in _rows(iter(first), columns, encoding, skips_first=has_header) if isinstance(row, Row)]
    yield from read_rows(file, columns, table, sample, rows, encoding)


def _find_delimiter(head: str, suffix: str) -> str | None:
    """The one that cuts most lines into equally many cells; None when none does, as in prose with commas."""
    best: tuple[float, int, bool] = (0.0, 0, False)
    found = None
    for delimiter in _DELIMITERS:
        widths = _widths(head, delimiter)
        if not widths:
            continue
        width, count = widths.most_common(1)[0]
        share = count / widths.total()
        rank = (round(share, 1), width, delimiter == "\t" and suffix != ".csv")
        # a first text may be so long that only the names above it are seen
        is_enough = widths.total() > 1 or len(head) == _SAMPLE_LETTERS
        if width > 1 and share >= 1 - _MOST_ODD and is_enough and rank > best:
            best, found = rank, delimiter
    if found is None and is_text_name(head.partition("\n")[0].strip().strip('"')):
        # one column, which says what it is
        return ","
    return found


def _widths(head: str, delimiter: str) -> Counter[int]:
    """How many rows have how many cells; the last row may be cut off."""
    reader = csv.reader(StringIO(head), delimiter=delimiter)
    widths: list[int] = []
    try:
        widths.extend(len(row) for row in islice(reader, 200) if row)
    except csv.Error:
        pass  # what came before it counts
    return Counter(widths[:-1] if len(head) == _SAMPLE_LETTERS and len(widths) > 1 else widths)


def _is_header(cells: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names the columns: short words, each once, no figures, and no text of its own."""
    if not cells:
        return False
    named = [name.strip() for name in cells[0] if name.strip()]
    if not named or any(len(name) > _NAME_LONGEST or _FIGURES.fullmatch(name) for name in named):
        return False
    if any(map(is_text_name, named)):
        return True
    return len(set(named)) == len(named) and len(cells) > 1 and not any(name.endswith(".") for name in named)


class _Lines:
    """Lines for the csv module, which remembers those of the row that is being read and takes them back."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._returned: deque[str] = deque()
        self._size = 0
        self.of_row: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._returned.popleft() if self._returned else next(self._lines)
        self.of_row.append(line)
        self._size += len(line)
        if self._size > _LONGEST_ROW:
            raise csv.Error("too long")
        return line

    def begin_row(self) -> None:
        self.of_row, self._size = [], 0

    def take_back_all_but_first(self) -> None:
        self._returned.extendleft(reversed(self.of_row[1:]))


def _records(lines: Iterator[str], delimiter: str) -> Iterator[tuple[int, list[str], str] | BrokenEntry]:
    """Number, cells and text of each row. A quotation mark that is never closed costs the line that it stands in."""
    feed = _Lines(lines)
    reader = csv.reader(feed, delimiter=delimiter)
    number = repairs = 0
    while True:
        number += 1
        feed.begin_row()
        try:
            cells = next(reader)
            is_broken = len(feed.of_row) > 1 and _never_closes(feed.of_row, delimiter)
        except StopIteration:
            return
        except csv.Error:
            is_broken = True
        if not is_broken:
            yield number, cells, "".join(feed.of_row)
            continue
        repairs += 1
        if repairs > _MOST_REPAIRS:
            yield BrokenEntry(f"row {number}", "and all that follow cannot be told apart. Export the table anew.")
            return
        yield BrokenEntry(f"row {number}", "has a quotation mark that is never closed, or is too long. Mend it there.")
        feed.take_back_all_but_first()
        reader = csv.reader(feed, delimiter=delimiter)


def _never_closes(lines: Sequence[str], delimiter: str) -> bool:
    """Whether a row of several lines ends inside quotation marks, as only the last of a file can."""
    if lines[-1].count('"') and lines[-1].rstrip("\r\n").endswith('"'):
        return False
    try:
        for _ in csv.reader(lines, delimiter=delimiter, strict=True):
            pass
    except csv.Error as error:
        return "end of data" in str(error)
    return False


def _rows(
    records: Iterator[tuple[int, list[str], str] | BrokenEntry],
    columns: Sequence[str],
    encoding: str,
    *,
    skips_first: bool,
    line_before: bool = False,
) -> Iterator[Row | BrokenEntry]:
    """Rows are counted as a spreadsheet counts them, the names of the columns in row 1."""
    for record in records:
        if isinstance(record, BrokenEntry):
            yield record
            continue
        number, cells, text = record
        if skips_first:
            skips_first = False
        elif cells:
            entry = f"row {number + line_before}"
            yield Row(dict(zip(columns, cells, strict=False)), entry, text.encode(encoding, "replace"))
