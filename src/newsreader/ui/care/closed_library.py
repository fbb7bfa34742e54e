"""What the program does for a library while no window shows it: who may write to it, and mending it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from newsreader.errors import LibraryHeldError, LibraryReadOnlyError, NewsreaderError
from newsreader.jobs.protocol import CareFinished
from newsreader.library import keeping
from newsreader.model.care import RepairReport
from newsreader.model.reports import JobKind
from newsreader.ui.care.work import CareWork
from newsreader.ui.core_words import in_words
from newsreader.ui.hand_over import hand_over
from newsreader.ui.notice_bar import Notice
from newsreader.ui.theme import ThemeKeeper

Holding = tuple[keeping.Hold | None, str]
"""A library held for writing, or why it can only be read."""
_WAIT_SECONDS = 10.0
_LOOK_EVERY = 0.2


def give_to_another(library: Path, files: Sequence[str], tell: Callable[[str], None]) -> bool:
    """Give the files to the window that has the library; False when it is ours to open.

    A window of the same user that is just starting or ending holds the library and does not listen: it is waited for a
    little, and ``tell`` hears for what.
    """
    until = time.monotonic() + _WAIT_SECONDS
    is_told = False
    while not hand_over(library, files):
        if not keeping.is_held(library) or not keeping.read_holder(library).is_me_elsewhere() or time.monotonic() > until:
            return False
        if not is_told:
            is_told = True
            holder = keeping.read_holder(library)
            tell(
                f"{library} is in use by another Newsreader (process {holder.process}), which does not answer yet."
                f" Waiting for it, {_WAIT_SECONDS:.0f} seconds at most."
            )
        time.sleep(_LOOK_EVERY)
    return True


def hold_or_read(library: Path) -> Holding:
    """The library held for writing, or why it can only be read."""
    try:
        return keeping.hold_library(library), ""
    except (LibraryHeldError, LibraryReadOnlyError) as error:
        return None, str(error)


class ClosedLibrary(QObject):
    """Asks and tells by dialogs that wait for their answer: there is no window to go on in."""

    def __init__(self, themes: ThemeKeeper, parent: QObject) -> None:
        super().__init__(parent)
        self._themes = themes

    def ask_what_to_do(self, library: Path, damage: str) -> CareWork | None:
        """A damaged library: a backup to restore, mending, or nothing."""
        from newsreader.ui.care.backup_dialog import BackupDialog

        chosen: list[CareWork] = []
        can_repair = library.exists() and library.stat().st_size > 0
        dialog = BackupDialog(
            self._themes.current,
            library.name,
            keeping.list_backups(library),
            damage=in_words(damage),
            can_repair=can_repair,
        )
        dialog.restore_requested.connect(lambda backup: chosen.append(CareWork("restore", library, backup.path)))
        dialog.repair_requested.connect(lambda: chosen.append(CareWork("repair", library)))
        dialog.exec()
        dialog.deleteLater()
        return chosen[0] if chosen else None

    def do(self, work: CareWork) -> CareFinished:
        """Do the work while the library is held."""
        from newsreader.ui.care.run_dialog import CareRunDialog

        try:
            hold = keeping.hold_library(work.library)
        except NewsreaderError as error:
            return CareFinished(JobKind.RESTORE, problem=str(error))
        try:
            dialog = CareRunDialog(self._themes.current, work)
            finished = dialog.run()
            dialog.deleteLater()
        finally:
            hold.release()
        if not finished.problem and not finished.cancelled:
            # what was wrong with the library before is no news any more
            keeping.take_trouble(work.library)
        return finished

    def notice_of(self, finished: CareFinished) -> Notice | None:
        """What to say when the library is open again; None after a cancel."""
        if finished.problem:
            return Notice(in_words(finished.problem), is_problem=True)
        match finished.answer:
            case RepairReport() as report:
                from newsreader.ui.care.words import repair_lines

                details = repair_lines(report, self.tr)
                if report.lost or report.doubtful:
                    return Notice(self.tr("The library was mended, but not everything could be saved."), details, True)
                return Notice(self.tr("The library was mended; nothing is lost."), details)
            case Path() as kept:
                words = self.tr("The backup was restored. What was there before is kept as {file}.").format(file=kept.name)
                return Notice(words if kept.exists() else self.tr("The backup was restored."))
            case int() as articles:
                return Notice(self.tr("%Ln article(s) are in the new library.", "", articles))
        return None
