"""An import's report in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale

from newsreader.model.finding import TitleRow
from newsreader.model.reports import ImportReport
from newsreader.ui.core_words import in_words

_MOST_LINES = 500


def import_sentence(report: ImportReport, tr: Callable[..., str]) -> str:
    """One line: what came in, what was there already, what failed. ``tr`` is a widget's translation."""
    parts = []
    if report.added:
        parts.append(tr("%n article(s) added", "", len(report.added)))
    if report.copies:
        parts.append(tr("%n further copy(ies) of articles already here", "", len(report.copies)))
    if report.restored:
        parts.append(tr("%n article(s) brought back from the bin", "", len(report.restored)))
    if report.unchanged:
        parts.append(tr("%n file(s) already here, unchanged", "", report.unchanged))
    if report.failures:
        parts.append(tr("%n file(s) could not be imported", "", len(report.failures)))
    if report.problem and not parts:
        return in_words(report.problem)
    sentence = ", ".join(parts) if parts else tr("Nothing to import was found")
    if report.cancelled:
        sentence = tr("Import cancelled: {what}").format(what=sentence)
    sentence = sentence[:1].upper() + sentence[1:] + "."
    return f"{sentence} {in_words(report.problem)}" if report.problem else sentence


def import_details(report: ImportReport, restored: Sequence[TitleRow], tr: Callable[..., str]) -> str:
    """Each failure and each warning on a line of its own, by file and reason; then what came back from the bin by title."""
    lines = [
        f"{in_words(failure.path)}: {in_words(failure.reason)}" for failure in (*report.failures, *report.warnings)
    ]
    lines += [tr("Back from the bin: {title}").format(title=" ".join(row.title.split())) for row in restored]
    if len(lines) > _MOST_LINES:
        lines = [*lines[:_MOST_LINES], f"… {QLocale().toString(len(lines) - _MOST_LINES)}"]
    return "\n".join(lines)
