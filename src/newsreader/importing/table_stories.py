"""Stories from the rows of a table, whichever format the table is in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from newsreader.errors import EmptyFileError
from newsreader.importing.columns import could_hold_text, find_roles, make_question, question_sentence
from newsreader.importing.details import authors_of, plain_words, title_of
from newsreader.importing.inner import with_few_faults
from newsreader.importing.markup import parse_html, text_of
from newsreader.importing.story import BrokenEntry, GivenFile, Story, UnknownTable
from newsreader.importing.written_dates import read_date
from newsreader.model.tables import ColumnRole
from newsreader.model.values import dataclass

_PAGE = re.compile(
    r"\s{0,20}<(?:!doctype|html|body|p|div|article|section|h[1-6]|figure|ul|blockquote|br)\b", re.IGNORECASE
)
_BY = re.compile(r"(?:by|von|par|por)\s+(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells by column, where it stands ("row 7"), and its bytes as they are in the file."""

    cells: Mapping[str, str]
    entry: str
    original: bytes


def read_rows(
    file: GivenFile,
    columns: Sequence[str],
    table: str,
    sample: Sequence[Row],
    rows: Iterator[Row | BrokenEntry],
    encoding: str,
) -> Iterator[Story | BrokenEntry]:
    """The story of each row; ``sample`` are the first of them. An UnknownTable when it is not clear where the texts are.

    Raises EmptyFileError when no column can hold texts.
    """
    shown = [[row.cells.get(column, "") for column in columns] for row in sample]
    roles = find_roles(columns, shown, table, file.choices)
    if roles is None:
        if not could_hold_text(columns, shown):
            raise EmptyFileError("is a table without texts. Choose another file.")
        question = make_question(columns, shown, table)
        yield UnknownTable("", question_sentence(question), question)
        return
    yield from with_few_faults(_stories(roles, rows, encoding))


def _stories(
    roles: Mapping[ColumnRole, str], rows: Iterator[Row | BrokenEntry], encoding: str
) -> Iterator[Story | BrokenEntry]:
    """Rows without a text are told together at the end."""
    blank: list[str] = []
    blanks = 0
    for row in rows:
        if isinstance(row, BrokenEntry):
            yield row
        elif (story := _story(roles, row, encoding)) is not None:
            yield story
        else:
            blanks += 1
            blank = blank or [row.entry]
    if blanks:
        others = blanks - 1
        yield BrokenEntry(blank[0], f"has no text, nor have {others:,} other rows." if others else "has no text.")


def _story(roles: Mapping[ColumnRole, str], row: Row, encoding: str) -> Story | None:
    def cell(role: ColumnRole) -> str:
        column = roles.get(role)
        return "" if column is None else row.cells.get(column, "")

    text = text_of_cell(cell(ColumnRole.TEXT))
    if not text.strip():
        return None
    return Story(
        text,
        encoding,
        title=title_of(_one_line(cell(ColumnRole.TITLE))),
        author=_author(cell(ColumnRole.AUTHOR)),
        source=plain_words(cell(ColumnRole.SOURCE)) or _site(cell(ColumnRole.ADDRESS)),
        published=read_date(cell(ColumnRole.DATE)),
        entry=row.entry,
        original=row.original,
    )


def text_of_cell(cell: str) -> str:
    """A cell's text. Systems that keep pages export them as pages: then it is what such a page shows."""
    if not _PAGE.match(cell):
        return cell
    root = parse_html(cell)
    return cell if root is None else text_of(root) + "\n"


def _one_line(cell: str) -> str:
    """A title, without the tags that some systems leave in it."""
    if "</" not in cell and "&" not in cell:
        return cell
    root = parse_html(cell)
    return cell if root is None else text_of(root)


def _author(cell: str) -> str | None:
    return authors_of(
        [_BY.sub("", cell.strip(" \t[]'\""), count=1) if _BY.match(cell.strip()) else cell.strip("[]'\" ")]
    )


def _site(address: str) -> str | None:
    """The site of a web address."""
    try:
        host = urlsplit(address.strip()[:2_000]).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host and "." in host else None
