"""Hears of every error that nobody caught, in whatever thread, and of Qt's own complaints; writes them down and tells them."""

from __future__ import annotations

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from newsreader.errors import NewsreaderError
from newsreader.ui.crash.records import describe

_log = logging.getLogger(__name__)
_qt_log = logging.getLogger("qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_WRITTEN_OUT = 3
"""Times that one error is written into the log in full; after that it is only counted."""


class CrashReporter(QObject):
    """``went_wrong`` tells an error's description, on the UI thread; each place in the code once in a run.
    ``refused`` tells the sentence of an error of the library or a file that nobody caught: no mistake of the program.

    An error that comes again and again, with every repaint say, would otherwise bury the reader and the log.
    """

    went_wrong = Signal(str)
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._times: dict[tuple[str, str, int], int] = {}
        self._lock = threading.Lock()

    def install(self) -> None:
        """From now on."""
        sys.excepthook = self.on_error
        sys.unraisablehook = self._on_unraisable
        threading.excepthook = self._on_thread_error
        qInstallMessageHandler(self._on_qt_message)

    def uninstall(self) -> None:
        """The program is over: what comes now has nobody to be told to."""
        sys.excepthook = sys.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """An error that came through to the top of a thread."""
        if issubclass(kind, KeyboardInterrupt):
            return
        times = self._count(kind, trace)
        if times <= _WRITTEN_OUT:
            description = describe(kind, error, trace)
            _log.error("an unexpected error:\n%s", description)
            if times == 1 and isinstance(error, NewsreaderError):
                self.refused.emit(str(error))
            elif times == 1:
                self.went_wrong.emit(description)
        elif times & (times - 1) == 0:
            _log.error("%s again, %s times by now", kind.__name__, times)

    def _count(self, kind: type[BaseException], trace: TracebackType | None) -> int:
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        where = ("", 0) if trace is None else (trace.tb_frame.f_code.co_filename, trace.tb_lineno)
        with self._lock:
            key = (kind.__name__, *where)
            self._times[key] = self._times.get(key, 0) + 1
            return self._times[key]

    def _on_thread_error(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            self.on_error(told.exc_type, told.exc_value, told.exc_traceback)

    def _on_unraisable(self, told: sys.UnraisableHookArgs) -> None:
        """Nobody waits for what failed, such as the end of an object: written down, not told."""
        if told.exc_value is not None:
            _log.error("an error that could not be raised:\n%s", describe(told.exc_type, told.exc_value, told.exc_traceback))

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        _qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s: %s", context.category, words)
