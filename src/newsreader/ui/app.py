"""Starting the window: application, fonts, theme, one window for a library, the end of every process."""

from __future__ import annotations

import logging
import logging.handlers
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from newsreader import __version__
from newsreader.errors import NewsreaderError
from newsreader.library import Library, default_library_path
from newsreader.settings import Settings, default_settings_path
from newsreader.ui.core_words import in_words
from newsreader.ui.hand_over import HandOverServer, hand_over
from newsreader.ui.icons import program_icon
from newsreader.ui.language import install_language
from newsreader.ui.main_window import MainWindow
from newsreader.ui.motion import set_motion
from newsreader.ui.style_sheet import style_sheet
from newsreader.ui.theme import Theme, ThemeChoice, ThemeKeeper, load_fonts, palette_of, scale_of_font

_log = logging.getLogger(__name__)


def run_window(files: Sequence[str], library: Path | None) -> int:
    """Open the window, import the files, and return the exit code when it is closed.

    A window that already has the library open takes the files and comes to the front instead.
    """
    app = QApplication.instance() or QApplication(["newsreader"])
    assert isinstance(app, QApplication)
    app.setApplicationName("newsreader")
    app.setApplicationDisplayName("Newsreader")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("newsreader")
    settings = Settings(default_settings_path())
    path = _choose_library(library, settings)
    absolute = [str(Path(file).absolute()) for file in files]
    if hand_over(path, absolute):
        return 0
    _start_log()
    program = Program(app, settings)
    sys.excepthook = program.on_exception
    if not program.open(path, absolute):
        return 1
    return app.exec()


def _choose_library(asked: Path | None, settings: Settings) -> Path:
    """The one asked for, else the environment's or the last one opened, else the default."""
    if asked is not None:
        return asked.absolute()
    last = settings.text("library.last")
    default = default_library_path()
    if last and not os.environ.get("NEWSREADER_LIBRARY") and Path(last).is_file():
        return Path(last)
    return default


class Program(QObject):
    """The application's one window and what belongs to it."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__()
        self._app = app
        self._settings = settings
        self._window: MainWindow | None = None
        self._server: HandOverServer | None = None
        self._is_reporting = False
        install_language(app, settings.text("look.language"), self)
        load_fonts()
        app.setStyle("Fusion")
        app.setWindowIcon(program_icon())
        scale = settings.number("look.interface_size") * scale_of_font(app.font())
        set_motion(app, settings.text("look.reduced_motion"))
        self.themes = ThemeKeeper(ThemeChoice(settings.text("look.theme")), scale, parent=self)
        self.themes.changed.connect(self._dress)
        self._dress(self.themes.current)

    @property
    def window(self) -> MainWindow | None:
        """The open window."""
        return self._window

    @property
    def is_listening(self) -> bool:
        """Whether a later start may hand its files to this window."""
        return self._server is not None

    def open(self, path: Path, files: Sequence[str] = ()) -> bool:
        """Open a window on a library, creating the file when there is none; False when it cannot be opened."""
        try:
            # creates or migrates; the window itself reads only
            Library.open(path).close()
            window = MainWindow(path, self._settings, self.themes)
        except NewsreaderError as error:
            self._refuse(in_words(str(error)))
            return False
        self._close_window()
        self._window = window
        self._settings.remember_library(path)
        self._server = HandOverServer(path, self)
        self._server.files_arrived.connect(self._on_files_arrived)
        window.library_requested.connect(self._on_library_requested)
        window.closing.connect(self._stop_listening)
        window.show()
        window.begin(files)
        return True

    def _stop_listening(self) -> None:
        """A window that is closing takes no files any more: what is started now must open a window of its own."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    def _close_window(self) -> None:
        self._stop_listening()
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None

    def _on_library_requested(self, path: Path) -> None:
        # after the menu or dialog that asked is done with the old window
        QTimer.singleShot(0, lambda: self.open(path) and None)

    def _on_files_arrived(self, files: list[str]) -> None:
        if self._window is None:
            return
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()
        self._window.desk.import_paths(files)

    def _dress(self, theme: Theme) -> None:
        self._app.setPalette(palette_of(theme))
        self._app.setFont(theme.ui_font(13))
        self._app.setStyleSheet(style_sheet(theme))

    def _refuse(self, sentence: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Newsreader"), sentence)
        box.exec()

    def on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """An error of ours: write it down and say so, and let the reader go on."""
        text = "".join(traceback.format_exception(kind, error, trace))
        _log.error("an unexpected error:\n%s", text)
        if self._window is not None and not self._is_reporting:
            self._is_reporting = True
            self._window.notice.say(
                self.tr("Something in Newsreader went wrong. Your articles are safe; the details help to mend it."),
                text,
                is_problem=True,
            )
            self._is_reporting = False


def _start_log() -> None:
    folder = Path(platformdirs.user_log_dir("newsreader", appauthor=False))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.handlers.RotatingFileHandler(
            folder / "newsreader.log", maxBytes=500_000, backupCount=2, encoding="utf-8"
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
