"""Which column of a table holds what: by the reader's choice, else by its name, else by what stands in it."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping, Sequence

from newsreader.model.tables import ColumnChoice, ColumnRole, TableQuestion

NAMES: Mapping[ColumnRole, list[str]] = {
    ColumnRole.TEXT: (
        "text fulltext articletext articlebody maintext bodytext storytext storybody plaintext cleantext newstext rawtext"
        " textbody textcontent articlecontent fullcontent fullarticle body content contents article story artikeltext"
        " volltext artikel inhalt haupttext texte texto testo cuerpo corps"
    ).split(),
    ColumnRole.TITLE: (
        "headline title headlinemain mainheadline headlinetext articletitle newstitle storytitle heading titel ueberschrift"
        " schlagzeile titre titulo titular titolo subject betreff"
    ).split(),
    ColumnRole.DATE: (
        "date published publishedat publishdate publicationdate datepublished publisheddate publishedon pubdate pubdateiso"
        " articledate datetime timestamp createdat created dateline datum veroeffentlicht veroeffentlichtam"
        " erscheinungsdatum fecha data jour day time"
    ).split(),
    ColumnRole.AUTHOR: (
        "author authors byline bylineoriginal articleauthor writer writers creator reporter journalist autor autoren"
        " verfasser auteur autore redacteur"
    ).split(),
    ColumnRole.SOURCE: (
        "source sourcename publication publicationname publisher publishername newspaper outlet outletname media site"
        " sitename website sourcedomain domain feed journal quelle zeitung medium herausgeber fuente journalname"
    ).split(),
    ColumnRole.ADDRESS: "url link weburl articleurl storyurl permalink uri href address canonicalurl sourceurl adresse".split(),
}
"""Names of columns without case, accents and what is not a letter; the surest first."""

_WEAK_TEXTS = frozenset(
    "summary description abstract snippet excerpt teaser lead leadparagraph zusammenfassung".split()
)
"""Columns that hold part of a text: where there is nothing better, the reader is asked."""
_SELVES = frozenset("name main rendered text value content title default label raw plain html".split())
"""The field of an inner record that is what the record is about."""
_NO_LABEL = 30
"""Mean letters of a cell that is more than a figure, a date or a name."""
_CLEARLY_LONGER = 3
_SHOWN_ROWS, _SHOWN_LETTERS = 8, 300
_TEXT_IS_LONGER = 60
"""Mean letters of a cell from which on it may be a story."""


def unique_names(header: Sequence[str]) -> tuple[str, ...]:
    """Names of columns as they are shown, each different: an empty one has its number."""
    used: dict[str, int] = {}
    names = []
    for number, given in enumerate(header, 1):
        name = " ".join(given.split())[:100] or f"column {number}"
        count = used[name] = used.get(name, 0) + 1
        names.append(name if count == 1 else f"{name} ({count})")
    return tuple(names)


def table_of(columns: Sequence[str], file_name: str = "") -> str:
    """What names all tables with these columns; a table without names of its own is alone with its file's name."""
    return json.dumps([*columns, *([f"in {file_name}"] if file_name else [])], ensure_ascii=False)


def find_roles(
    columns: Sequence[str], rows: Sequence[Sequence[str]], table: str, choices: Sequence[ColumnChoice]
) -> dict[ColumnRole, str] | None:
    """Role → column; None when it is not sure which column holds the text."""
    chosen = _chosen(columns, table, choices)
    if chosen is not None:
        return chosen
    roles = _by_name(columns)
    text = _sure_text(columns, rows)
    return None if text is None else {ColumnRole.TEXT: text} | {r: c for r, c in roles.items() if c != text}


def make_question(columns: Sequence[str], rows: Sequence[Sequence[str]], table: str) -> TableQuestion:
    """What to ask the reader, with the first rows to look at and a guess."""
    roles = _by_name(columns)
    lengths = _mean_lengths(columns, rows)
    text = max(columns, key=lambda column: lengths[column], default=None)
    if text is not None and lengths[text] >= _TEXT_IS_LONGER:
        roles = {ColumnRole.TEXT: text} | {r: c for r, c in roles.items() if c != text and r is not ColumnRole.TEXT}
    shown = tuple(tuple(" ".join(cell[:_SHOWN_LETTERS].split()) for cell in row) for row in rows[:_SHOWN_ROWS])
    return TableQuestion(table, tuple(columns), shown, tuple(roles.items()))


def question_sentence(question: TableQuestion) -> str:
    """The question in words, for who has no window; it goes on after the file's name."""
    shown = ", ".join(question.columns[:20]) + (", …" if len(question.columns) > 20 else "")
    return f"needs to know which column holds the text. Its columns are: {shown}."


def _chosen(columns: Sequence[str], table: str, choices: Sequence[ColumnChoice]) -> dict[ColumnRole, str] | None:
    """The reader's choice for this table, or one for all tables whose columns this one has."""
    for choice in choices:
        wanted = [_same_column(columns, column) for _role, column in choice.roles]
        if choice.table in ("", table) and wanted and all(wanted):
            roles = {role: column for (role, _), column in zip(choice.roles, wanted, strict=True) if column}
            if ColumnRole.TEXT in roles:
                named = {} if choice.table else _by_name(columns)
                return roles | {r: c for r, c in named.items() if r not in roles and c not in roles.values()}
    return None


def _same_column(columns: Sequence[str], wanted: str) -> str | None:
    """The column of that name, or of nearly that name."""
    if wanted in columns:
        return wanted
    return next((column for column in columns if _folded(column) == _folded(wanted)), None)


def _by_name(columns: Sequence[str]) -> dict[ColumnRole, str]:
    """The surest name of each role; a column has one role."""
    roles: dict[ColumnRole, str] = {}
    folded: dict[str, str] = {}
    for column in columns:
        for name in _meanings(column):
            folded.setdefault(name, column)
    for role, names in NAMES.items():
        found = next((folded[name] for name in names if name in folded and folded[name] not in roles.values()), None)
        if found is not None:
            roles[role] = found
    return roles


def _meanings(column: str) -> tuple[str, ...]:
    """What a column may be called in ``NAMES``: ``fields.bodyText`` is a body text, ``headline.main`` a headline."""
    first, dot, _ = column.partition(".")
    last = column.rpartition(".")[2]
    if not dot:
        return (_folded(column),)
    return (_folded(column), _folded(first) if _folded(last) in _SELVES else _folded(last))


def is_text_name(column: str) -> bool:
    """Whether a column's name says that it holds the text."""
    return any(name in NAMES[ColumnRole.TEXT] for name in _meanings(column))


def could_hold_text(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether any column has more in it than figures and labels."""
    return any(size >= _NO_LABEL for size in _mean_lengths(columns, rows).values())


def _sure_text(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str | None:
    """The column that is named as one of texts. Of several the one with clearly more in it than any other has."""
    named = [column for column in columns if is_text_name(column)]
    if len(named) == 1 and not rows:
        return named[0]
    lengths = _mean_lengths(columns, rows)
    named.sort(key=lambda column: -lengths[column])
    if not named:
        return None
    longest = named[0]
    others = [lengths[c] for c in columns if c != longest and (c in named or not _WEAK_TEXTS.isdisjoint(_meanings(c)))]
    if len(named) > 1 and max(others) * _CLEARLY_LONGER > lengths[longest]:
        return None
    # "text" with less in it than "description" holds something else
    return longest if not others or lengths[longest] >= max(others) else None


def _mean_lengths(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, float]:
    cells = {column: [len(row[at]) for row in rows if at < len(row)] for at, column in enumerate(columns)}
    return {column: sum(sizes) / len(sizes) if sizes else 0.0 for column, sizes in cells.items()}


def _folded(name: str) -> str:
    """``Full_Text`` and ``full text`` are one; ``Überschrift`` may be written with ue."""
    name = name.casefold().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    return "".join(letter for letter in unicodedata.normalize("NFD", name) if letter.isascii() and letter.isalnum())
