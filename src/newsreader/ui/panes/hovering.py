"""What the pointer rests on: told a moment after it came there, and when it leaves."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

_SETTLES_MS = 350


class Hovering(QObject):
    """``settled`` tells what the pointer rests on; ``ended`` whether it only went on, perhaps to the card of what it was on."""

    settled = Signal(object)
    ended = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.what: object | None = None
        """What the pointer is on now."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLES_MS)
        self._timer.timeout.connect(self._on_settled)

    def come_to(self, what: object | None) -> bool:
        """The pointer is on something, or on nothing; False when it was there before."""
        if what is self.what:
            return False
        self.end(lingers=True)
        self.what = what
        self._timer.start()
        return True

    def end(self, *, lingers: bool = False) -> bool:
        """Forget what the pointer is on until it moves; False when it was on nothing."""
        was_on_something, self.what = self.what is not None, None
        self._timer.stop()
        if was_on_something or not lingers:
            self.ended.emit(lingers)
        return was_on_something

    def forget(self) -> None:
        """What the pointer is on is there no more."""
        self.what = None

    def _on_settled(self) -> None:
        if self.what is not None:
            self.settled.emit(self.what)
