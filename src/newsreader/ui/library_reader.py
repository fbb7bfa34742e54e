"""Reading the library from the window: quick reads at once, slow ones in a thread of their own."""

from __future__ import annotations

import logging
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from queue import SimpleQueue
from threading import Lock
from typing import TypeVar

from PySide6.QtCore import QObject, QThread, Signal

from newsreader.errors import CancelledError, NewsreaderError
from newsreader.library import Library

T = TypeVar("T")
_log = logging.getLogger(__name__)

Question = Callable[[Library], object]


class Lane(StrEnum):
    """What waits for each other; the thread of a lane is started with its first question."""

    QUICK = "quick"
    SEARCH = "search"
    """What the reader searches for: phrases of common words and the best of very many take their time."""
    COUNT = "count"
    """How many articles searches find that are not shown."""


class _ReaderThread(QThread):
    """Answers questions one by one with its own connection."""

    answered = Signal(str, int, object)
    failed = Signal(str, int, str)

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._questions: SimpleQueue[tuple[str, int, Question] | None] = SimpleQueue()
        self._latest: dict[str, int] = {}
        self._lock = Lock()
        self._library: Library | None = None
        self._running_key: str | None = None
        self._running_number = 0
        self._is_finishing = False

    def ask(self, key: str, number: int, question: Question) -> None:
        """Queue a question; a running one of the same key is interrupted."""
        with self._lock:
            self._latest[key] = number
            if self._running_key == key and self._library is not None:
                self._library.interrupt()
        self._questions.put((key, number, question))

    def forget(self, key: str) -> None:
        """A question of this key is asked elsewhere now: what runs or waits here is of no use any more."""
        with self._lock:
            if self._latest.pop(key, None) is not None and self._running_key == key and self._library is not None:
                self._library.interrupt()

    def finish(self) -> None:
        """End with what is asked now."""
        with self._lock:
            self._is_finishing = True
            if self._library is not None and self._running_key is not None:
                self._library.interrupt()
        self._questions.put(None)
        self.wait()

    def run(self) -> None:
        """The thread's loop."""
        try:
            library = Library.open(self._path, read_only=True)
        except NewsreaderError as error:
            self.failed.emit("", 0, str(error))
            return
        with self._lock:
            self._library = library
        library.stop_when(self._is_stale)
        while (item := self._questions.get()) is not None:
            self._answer(library, *item)
        with self._lock:
            self._library = None
        library.close()

    def _is_stale(self) -> bool:
        """Whether nobody wants the answer to the question that runs; asked from within its statements."""
        key = self._running_key
        return self._is_finishing or (key is not None and self._latest.get(key) != self._running_number)

    def _answer(self, library: Library, key: str, number: int, question: Question) -> None:
        with self._lock:
            if self._latest.get(key) != number:
                return
            self._running_key, self._running_number = key, number
        try:
            self.answered.emit(key, number, question(library))
        except CancelledError:
            pass  # a newer question of this key is already waiting
        except NewsreaderError as error:
            self.failed.emit(key, number, str(error))
        finally:
            with self._lock:
                self._running_key = None


class LibraryReader(QObject):
    """What panes read with.

    ``now`` is a connection for reads of a few milliseconds on the UI thread. ``ask`` runs a question in a thread and hands
    its answer over on the UI thread; a newer question of the same key interrupts an older one and makes its answer vanish.
    Each lane has a thread and a connection of its own, so that nothing waits for a search that takes long. ``caught_up``
    tells that nothing is left to be answered.
    """

    failed = Signal(str)
    caught_up = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.now = Library.open(path, read_only=True)
        self._number = 0
        self._is_closed = False
        self._waiting: dict[str, tuple[int, Callable[[object], None]]] = {}
        self._threads = {Lane.QUICK: self._new_thread()}

    def _new_thread(self) -> _ReaderThread:
        thread = _ReaderThread(self.path, self)
        thread.answered.connect(self._on_thread_answered)
        thread.failed.connect(self._on_thread_failed)
        thread.start()
        return thread

    def ask(
        self, key: str, question: Callable[[Library], T], answered: Callable[[T], None], lane: Lane = Lane.QUICK
    ) -> None:
        """Read with ``question`` in the thread of a lane, then call ``answered`` here."""

        if self._is_closed:
            return
        if lane not in self._threads:
            self._threads[lane] = self._new_thread()

        def hand_over(answer: object) -> None:
            answered(answer)  # type: ignore[arg-type]  # the answer of this very question

        self._number += 1
        self._waiting[key] = (self._number, hand_over)
        for other, thread in self._threads.items():
            if other is lane:
                thread.ask(key, self._number, question)
            else:
                thread.forget(key)

    def rows(self, read: Callable[[Library], list[T]]) -> list[T]:
        """Rows for a model, read now; none once closed, since views and timers may ask until they are deleted."""
        if self._is_closed:
            return []
        try:
            return read(self.now)
        except NewsreaderError as error:
            self.failed.emit(str(error))
            return []

    def is_idle(self) -> bool:
        """True when no answer is outstanding."""
        return not self._waiting

    def close(self) -> None:
        """End the thread and both connections; nothing is answered afterwards."""
        self._is_closed = True
        self._waiting.clear()
        for thread in self._threads.values():
            thread.finish()
        self.now.close()

    def _on_thread_answered(self, key: str, number: int, answer: object) -> None:
        waiting = self._waiting.get(key)
        if waiting is None or waiting[0] != number:
            return
        del self._waiting[key]
        try:
            waiting[1](answer)
        except NewsreaderError as error:
            # what is shown next reads on, and may come upon what is damaged
            self.failed.emit(str(error))
        self._tell_when_caught_up()

    def _on_thread_failed(self, key: str, number: int, sentence: str) -> None:
        waiting = self._waiting.get(key)
        if waiting is not None and waiting[0] == number:
            del self._waiting[key]
        _log.warning("reading the library failed: %s", sentence)
        self.failed.emit(sentence)
        self._tell_when_caught_up()

    def _tell_when_caught_up(self) -> None:
        if not self._waiting:
            self.caught_up.emit()
