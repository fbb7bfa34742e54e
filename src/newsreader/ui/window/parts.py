"""The widgets of one window and what keeps its panes in step; the other modules of the window work on these."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from newsreader.ui.article_listing import ArticleListing
from newsreader.ui.controls.toast import Toast
from newsreader.ui.job_progress import JobProgress
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.notice_bar import NoticeBar
from newsreader.ui.panes.article_list import ArticleListPane
from newsreader.ui.panes.mentions_pane import MentionsPane
from newsreader.ui.panes.navigator import Navigator
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.panes.welcome import WelcomePage
from newsreader.ui.reading_flow import ReadingFlow
from newsreader.ui.status_bar import StatusLine
from newsreader.ui.theme import Theme


class WindowParts:
    """Made once for a window; nothing here is wired to anything yet."""

    def __init__(self, window: QMainWindow, library: Path, theme: Theme) -> None:
        self.reader = reader = LibraryReader(library, window)
        self.navigator = Navigator(theme)
        self.article_list = ArticleListPane(
            theme, lambda ids, search: reader.rows(lambda library: library.list_summaries(ids, found_by=search))
        )
        self.reading = ReadingPane(theme)
        self.mentions = MentionsPane(theme, reader)
        self.welcome = WelcomePage(theme)
        self.welcome.setObjectName("welcome")
        self.welcome.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.status = StatusLine(theme)
        self.notice = NoticeBar(theme)
        self.toast = Toast(theme, window)
        self.progress = JobProgress(self.status)
        self.listing = ArticleListing(self.article_list, reader, window)
        self.flow = ReadingFlow((self.article_list, self.reading, self.mentions), self.listing, reader, window)

    def set_theme(self, theme: Theme) -> None:
        """Draw all of them in another theme."""
        for part in (
            self.navigator,
            self.article_list,
            self.reading,
            self.mentions,
            self.welcome,
            self.status,
            self.notice,
            self.toast,
        ):
            part.set_theme(theme)
