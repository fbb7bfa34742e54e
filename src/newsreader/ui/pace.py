"""A brake for what would be done again at every change: the first time at once, then at most once in an interval."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal


class Pace(QObject):
    """``due`` tells that it is time; wishes in between become one."""

    due = Signal()

    def __init__(self, interval_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._interval = interval_ms
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tell)

    def ask(self) -> None:
        """It should be done again soon."""
        if self._timer.isActive():
            return
        left = self._interval - self._since.elapsed() if self._since.isValid() else 0
        if left <= 0:
            self._tell()
        else:
            self._timer.start(left)

    def stop(self) -> None:
        """Forget what is wished."""
        self._timer.stop()

    def is_waiting(self) -> bool:
        """Whether something is wished and not told yet."""
        return self._timer.isActive()

    def _tell(self) -> None:
        self._since.start()
        self.due.emit()
