"""Copies of an article in words: who ran it, when, and where its file is now."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from newsreader.importing.paths import name_to_text, path_from_text
from newsreader.model.article import Copy, Lost
from newsreader.ui.full_dates import day_words, full_date

_DOT = "  ·  "


def has_more_to_tell(copies: Sequence[Copy]) -> bool:
    """Whether the text came from more than one place, or its file is not where it was or what it was."""
    return len(copies) > 1 or any(copy.lost or copy.was_at for copy in copies)


def summary_of_copies(copies: Sequence[Copy]) -> str:
    """One line: "Also in The Echo and 2 other places", or what has become of the only file."""
    if len(copies) < 2:
        only = copies[0] if copies else None
        if only is None:
            return ""
        if only.lost is Lost.MISSING:
            return _tr("Its file is missing")
        if only.lost is Lost.CHANGED:
            return _tr("Its file was changed")
        return _tr("Its file was moved") if only.was_at else ""
    others = list(dict.fromkeys(_who(copy) for copy in copies[1:]))
    if len(others) == 1:
        return _tr("Also in {name}").format(name=others[0])
    return _tr("Also in {name} and %Ln other place(s)", len(others) - 1).format(name=others[0])


def line_of_copy(copy: Copy) -> str:
    """Source, date, place and what has become of it, such as "The Echo · 4 March 2024 · /news/7.txt"."""
    parts = [copy.source or ""]
    if copy.published is not None:
        parts.append(full_date(copy.published, QLocale()))
    parts += [place_of_copy(copy), _fate(copy)]
    return _DOT.join(part for part in parts if part)


def place_of_copy(copy: Copy) -> str:
    """Its path, with where in the file the text stands."""
    if copy.path is None:
        return _tr("pasted or dropped as text")
    path = name_to_text(str(path_from_text(copy.path)))
    return path if copy.entry is None else f"{path}, {copy.entry}"


def _who(copy: Copy) -> str:
    """The source, else the folder that the file is in."""
    if copy.source:
        return copy.source
    if copy.path is None:
        return _tr("a pasted text")
    path: Path = path_from_text(copy.path)
    return name_to_text(path.parent.name or path.name)


def _fate(copy: Copy) -> str:
    told = []
    if copy.was_at is not None:
        told.append(_tr("moved from {path}").format(path=name_to_text(str(path_from_text(copy.was_at)))))
    if copy.lost is Lost.MISSING:
        told.append(_tr("not there any more, seen on {date}").format(date=day_words(copy.lost_at or "")))
    elif copy.lost is Lost.CHANGED:
        told.append(_tr("the file holds something else since {date}").format(date=day_words(copy.lost_at or "")))
    return _DOT.join(told)


def _tr(source: str, n: int = -1) -> str:
    return QCoreApplication.translate("copies", source, None, n)
