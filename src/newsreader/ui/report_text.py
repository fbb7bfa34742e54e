"""An import's report in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePath

from PySide6.QtCore import QLocale

from newsreader.importing.paths import entry_place
from newsreader.model.finding import TitleRow
from newsreader.model.reports import Failure, ImportReport
from newsreader.ui.core_words import in_words

_MOST_LINES = 500


def import_sentence(report: ImportReport, tr: Callable[..., str]) -> str:
    """One line: what came in, what was there already, what failed. ``tr`` is a widget's translation."""
    parts = []
    if report.added:
        parts.append(tr("%Ln article(s) added", "", len(report.added)))
    if report.copies:
        parts.append(tr("%Ln further copy(ies) of articles already here", "", len(report.copies)))
    if report.restored:
        parts.append(tr("%Ln article(s) brought back from the bin", "", len(report.restored)))
    if report.unchanged:
        parts.append(tr("%Ln file(s) already here, unchanged", "", report.unchanged))
    if report.failures:
        parts.append(_failed(report, tr))
    if report.problem and not parts:
        return in_words(report.problem)
    sentence = ", ".join(parts) if parts else tr("Nothing to import was found")
    if report.cancelled:
        sentence = tr("Import cancelled: {what}").format(what=sentence)
    sentence = sentence[:1].upper() + sentence[1:] + "."
    return f"{sentence} {in_words(report.problem)}" if report.problem else sentence


def _failed(report: ImportReport, tr: Callable[..., str]) -> str:
    """How many files failed; one alone by its name, as nobody should have to unfold that."""
    if len(report.failures) > 1:
        return tr("%Ln file(s) could not be imported", "", len(report.failures))
    failure = report.failures[0]
    name = PurePath(in_words(failure.entry or failure.path)).name or failure.path
    return tr("“{name}” could not be imported").format(name=name)


def import_details(report: ImportReport, restored: Sequence[TitleRow], tr: Callable[..., str]) -> str:
    """Each failure and each warning on a line of its own, by file and reason; then what came back from the bin by title.

    The reason of a failure goes on after the file's name ("a.txt is empty."); a warning is a sentence by itself.
    """
    lines = [f"{_place(failure)} {in_words(failure.reason)}" for failure in report.failures]
    lines += [f"{_place(warning)}: {in_words(warning.reason)}" for warning in report.warnings]
    lines += [tr("Back from the bin: {title}").format(title=" ".join(row.title.split())) for row in restored]
    if len(lines) > _MOST_LINES:
        lines = [*lines[:_MOST_LINES], f"… {QLocale().toString(len(lines) - _MOST_LINES)}"]
    return "\n".join(lines)


def _place(told: Failure) -> str:
    return entry_place(in_words(told.path), told.entry and in_words(told.entry))
