"""What the program is, which version, and where the library lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from newsreader import __version__
from newsreader.ui.icons import program_icon


class AboutDialog(QMessageBox):
    """Opened with ``open``."""

    def __init__(self, library: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Newsreader"))
        self.setIconPixmap(program_icon().pixmap(64, 64))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(self.tr("Newsreader {version}").format(version=__version__))
        words = self.tr(
            "Who is in a story, who said what, and where else do they appear?\nEverything stays on this machine."
        )
        self.setInformativeText(f"{words}\n\n{self.tr('Library')}: {library}")
