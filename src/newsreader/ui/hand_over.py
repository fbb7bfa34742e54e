"""Handing files to a window that is already open, over a local socket (never a network one).

Qt's network module is loaded when somebody is there to speak with, or when the window stands and listens.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QDir, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

_WITHIN_MS = 800
_MOST_BYTES = 16_000_000


def _socket_name(library: Path) -> str:
    """One name for each library and user."""
    key = f"{Path.home()}\n{library.resolve()}"
    return "newsreader-" + hashlib.sha256(key.encode("utf-8", "surrogateescape")).hexdigest()[:20]


def hand_over(library: Path, files: Sequence[str]) -> bool:
    """Give the files to a window that has the library open and raise it; False when there is none."""
    name = _socket_name(library)
    if os.name == "posix" and not Path(QDir.tempPath(), name).exists():
        # where Qt puts the socket that a window listens on
        return False
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_WITHIN_MS):
        return False
    socket.write(QByteArray(json.dumps(list(files)).encode("ascii") + b"\n"))
    done = socket.waitForBytesWritten(_WITHIN_MS) and socket.waitForReadyRead(_WITHIN_MS * 3)
    socket.disconnectFromServer()
    return done


class HandOverServer(QObject):
    """Listens for files from later starts of the program."""

    files_arrived = Signal(list)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        from PySide6.QtNetwork import QLocalServer

        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)
        name = _socket_name(library)
        if not self._server.listen(name):
            # a socket left by a killed window: nobody answered on it, or we would not be here
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _on_connected(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._on_ready(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _on_ready(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > _MOST_BYTES:
            socket.abort()
            return
        if not socket.canReadLine():
            return
        line = bytes(socket.readLine().data())
        socket.write(QByteArray(b"ok\n"))
        socket.flush()
        try:
            files = json.loads(line)
        except ValueError:
            return
        if isinstance(files, list):
            self.files_arrived.emit([str(file) for file in files])
