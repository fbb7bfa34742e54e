"""The bytes that a library keeps of an article, read again to find its text: as at the import, and in simpler ways."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from io import StringIO
from pathlib import PurePath

from newsreader.errors import ImportFileError
from newsreader.importing.encoding import Decoded, tidy
from newsreader.importing.json_stories import cells_of
from newsreader.importing.markup import parse_html, text_of
from newsreader.importing.paths import name_to_text
from newsreader.importing.reading import frame_decoded, read_given
from newsreader.importing.rereading import read_anew
from newsreader.importing.story import GivenFile
from newsreader.importing.table_stories import text_of_cell
from newsreader.model.article import IncomingArticle, StoredOriginal
from newsreader.model.reading_anew import ReadingAnew
from newsreader.model.tables import ColumnChoice

_DELIMITERS = ",;\t|"


def read_original(original: StoredOriginal, choices: tuple[ColumnChoice, ...] = ()) -> Iterator[IncomingArticle]:
    """Every article that may have come of the bytes, the likeliest first; who asks knows the hash of the right one.

    An entry of a larger file (a row, a chapter) is kept without what stood round it, so its format has to be tried.
    """
    for name in _names(original):
        yield from _as_file(GivenFile(name, original.data, choices=choices))
    for way in (
        ReadingAnew(original.encoding),
        ReadingAnew(original.encoding, is_repaired=True),
        ReadingAnew(is_repaired=True),
    ):
        yield from _framed(original, read_anew, original.data, way)
    for text in _pieces(original):
        yield from _framed(original, tidy, Decoded(text, original.encoding, ()))


def _names(original: StoredOriginal) -> Iterable[str]:
    """The file's name, and those of what lay in it: suffixes tell formats."""
    others = ("story.txt", "story.html", "story.eml") if original.entry else ("story.txt",)
    parts = [*reversed((original.entry or "").split("/")), PurePath(original.path or "").name, *others]
    return dict.fromkeys(name_to_text(part) for part in parts if part)


def _as_file(file: GivenFile) -> Iterator[IncomingArticle]:
    try:
        for one in read_given(file):
            if isinstance(one, IncomingArticle):
                yield one
    except ImportFileError:
        return  # not that format


def _framed(original: StoredOriginal, read: Callable[..., Decoded], *given: object) -> Iterator[IncomingArticle]:
    try:
        yield frame_decoded(read(*given), original.name if original.entry is None else None)
    except ImportFileError:
        return


def _pieces(original: StoredOriginal) -> Iterator[str]:
    """Cells of a row, fields of an object, and what a page shows."""
    try:
        words = original.data.decode(original.encoding, "replace")
    except LookupError:
        words = original.data.decode("utf-8", "replace")
    if (root := parse_html(words)) is not None:
        yield text_of(root) + "\n"
    if original.entry is None:
        return
    try:
        yield from map(text_of_cell, cells_of(json.loads(words.strip().strip(","))).values())
    except (ValueError, RecursionError):
        pass
    for delimiter in _DELIMITERS:
        try:
            yield from (
                text_of_cell(cell)
                for row in csv.reader(StringIO(words, newline=""), delimiter=delimiter)
                for cell in row
            )
        except csv.Error:
            continue
