"""The desks that nothing shows of before somebody asks: each is loaded and made with its first command.

The window starts sooner without them. What they tell comes out of the signals here, whether they are made yet or not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from newsreader.settings import Settings
from newsreader.ui.commands.actions import Actions
from newsreader.ui.places import Place
from newsreader.ui.theme import ThemeKeeper
from newsreader.ui.window.parts import WindowParts

if TYPE_CHECKING:
    from newsreader.ui.article_output import ArticleOutput
    from newsreader.ui.finding.palette import PaletteDesk
    from newsreader.ui.finding.quick_open import QuickOpenDesk


class LaterDesks(QObject):
    """``said`` is a sentence and whether it tells of a problem; what is requested is told as by ``QuickOpenDesk``."""

    said = Signal(str, bool)
    article_requested = Signal(object)
    page_requested = Signal(object)
    list_requested = Signal(object)
    window_requested = Signal(object)

    def __init__(
        self,
        window: QMainWindow,
        parts: WindowParts,
        settings: Settings,
        themes: ThemeKeeper,
        actions: Callable[[], Actions],
        recent: Callable[[], Sequence[Place]],
    ) -> None:
        """``recent`` tells where the reader was, latest first."""
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._settings = settings
        self._themes = themes
        self._actions = actions
        self._recent = recent

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What these desks do for commands."""
        return {
            "go.command": lambda: self.palette.open(),
            "go.anywhere": lambda: self.quick_open.open(),
            "edit.copy_with_source": lambda: self.output.copy_plain(),
            "edit.copy_html": lambda: self.output.copy_html(),
            "edit.copy_markdown": lambda: self.output.copy_markdown(),
            "article.export": lambda: self.output.ask_file(),
            "article.print": lambda: self.output.ask_printer(),
            "article.print_preview": lambda: self.output.show_preview(),
            "article.show_original": lambda: self.output.show_original(),
            "article.reveal_file": lambda: self.output.reveal_file(),
            "article.copy_path": lambda: self.output.copy_path(),
        }

    @cached_property
    def output(self) -> ArticleOutput:
        """Copies, files, paper and the file an article came from."""
        from newsreader.ui.article_output import ArticleOutput

        output = ArticleOutput(self._window, self._parts.reader, self._parts.reading, self._themes)
        output.said.connect(self.said)
        return output

    @cached_property
    def palette(self) -> PaletteDesk:
        """Commands by a few letters."""
        from newsreader.ui.finding.palette import PaletteDesk

        return PaletteDesk(self._window, self._settings, self._themes, self._actions)

    @cached_property
    def quick_open(self) -> QuickOpenDesk:
        """What the library holds by a few letters."""
        from newsreader.ui.finding.quick_open import QuickOpenDesk

        desk = QuickOpenDesk(self._window, self._parts.reader, self._themes, self._recent)
        desk.article_requested.connect(self.article_requested)
        desk.page_requested.connect(self.page_requested)
        desk.list_requested.connect(self.list_requested)
        desk.window_requested.connect(self.window_requested)
        return desk

    def stop(self) -> None:
        """The window is closing: wait for what is being printed."""
        if "output" in self.__dict__:
            self.output.stop()
