"""Backups, damages and what a repair did, in words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDateTime, QLocale, Qt

from newsreader.library.care import damage_sentence
from newsreader.model.care import Backup, CheckReport, RepairReport
from newsreader.ui.core_words import in_words

_MOST_LINES = 200

Translate = Callable[..., str]


def backup_moment(backup: Backup) -> str:
    """When a backup was made: "24 November 2026 14:30"."""
    moment = QDateTime.fromString(backup.made, Qt.DateFormat.ISODate)
    locale = QLocale()
    day = locale.toString(moment.date(), QLocale.FormatType.LongFormat)
    return f"{day} {locale.toString(moment.time(), QLocale.FormatType.ShortFormat)}"


def backup_words(backup: Backup) -> str:
    """A row of a list of backups: when, and how large."""
    return f"{backup_moment(backup)} · {QLocale().formattedDataSize(backup.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)}"


def damage_lines(report: CheckReport) -> str:
    """Every damage on a line of its own."""
    return _lines([in_words(damage_sentence(damage)) for damage in report.damages])


def repair_lines(report: RepairReport, tr: Translate) -> str:
    """What a repair mended, kept as it is, and lost, each on a line of its own."""
    mended = [tr("Mended: {what}.").format(what=in_words(what)) for what in report.mended]
    doubtful = [
        tr("Kept as it is, though it was stored otherwise: {what}.").format(what=in_words(what)) for what in report.doubtful
    ]
    lost = [tr("Lost: {what}.").format(what=in_words(what)) for what in report.lost]
    return _lines([*lost, *doubtful, *mended])


def _lines(sentences: list[str]) -> str:
    shown = sentences[:_MOST_LINES]
    if len(sentences) > _MOST_LINES:
        shown.append(f"… {QLocale().toString(len(sentences) - _MOST_LINES)}")
    return "\n".join(shown)
