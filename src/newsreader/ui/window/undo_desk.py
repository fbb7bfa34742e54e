"""Undo and redo: what they would do next, named in the menu, and the notice of what was done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPlainTextEdit

from newsreader.jobs.protocol import Redo, Undo
from newsreader.model.decision import HistoryState
from newsreader.ui.controls.toast import Toast
from newsreader.ui.core_words import in_words
from newsreader.ui.text_lines import shortened

_LONGEST = 50
"""Characters of a step in the menu."""


class UndoDesk(QObject):
    """``request_made`` goes to the jobs process; ``named`` tells a command's id and its words now.

    Every window names the steps; only the one in front shows the notice (``speaks`` says whether this is it).
    """

    request_made = Signal(object)
    named = Signal(str, str)

    def __init__(self, window: QMainWindow, toast: Toast, speaks: Callable[[], bool]) -> None:
        super().__init__(window)
        self._toast = toast
        self._speaks = speaks
        self._undo_words: str | None = None
        self._history: HistoryState | None = None
        toast.undo_requested.connect(lambda: self.request_made.emit(Undo()))

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What this does for commands."""
        return {"edit.undo": self._undo, "edit.redo": lambda: self.request_made.emit(Redo())}

    @property
    def history(self) -> HistoryState | None:
        """The steps as they were told last; None until then."""
        return self._history

    def name_steps(self, history: HistoryState) -> None:
        """Name the next steps back and forth."""
        self._history = history
        self._undo_words = history.undo
        undone, redone = (shortened(in_words(step or ""), _LONGEST) for step in (history.undo, history.redo))
        undo = self.tr("Undo: {step}").format(step=undone) if undone else self.tr("Undo")
        redo = self.tr("Redo: {step}").format(step=redone) if redone else self.tr("Redo")
        self.named.emit("edit.undo", undo)
        self.named.emit("edit.redo", redo)

    def show_history(self, history: HistoryState) -> None:
        """Name the next steps, and say what was done."""
        before, told_before = self._undo_words, self._history
        self.name_steps(history)
        if not self._speaks() or isinstance(QApplication.focusWidget(), QPlainTextEdit):
            # over a note that is being written a notice of every pause in it would only be in the way
            self._toast.hide()
        elif history.undo is not None and history.redo is None and history.undo != before:
            self._toast.say(in_words(history.undo))
        elif history.redo is not None and history != told_before:
            self._toast.say(self.tr("Undone: {step}").format(step=in_words(history.redo)), can_undo=False)

    def _undo(self) -> None:
        """Undo typing in the field that has the keyboard, else the last change of the library."""
        focused = QApplication.focusWidget()
        is_line = isinstance(focused, QLineEdit) and focused.isUndoAvailable()
        is_note = isinstance(focused, QPlainTextEdit) and focused.document().isUndoAvailable()
        if isinstance(focused, QLineEdit | QPlainTextEdit) and (is_line or is_note):
            focused.undo()
        else:
            self.request_made.emit(Undo())
