"""The main window: panes and library views, wired to each other, to the library's reader and to the jobs process."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from newsreader.errors import NewsreaderError
from newsreader.jobs.protocol import Cancel, ImportPaths, ImportText, Pause, Request
from newsreader.model.article import Article, ArticleId
from newsreader.model.decision import DecisionImport
from newsreader.model.entity import EntityId
from newsreader.settings import Settings
from newsreader.ui.article_desk import ArticleDesk
from newsreader.ui.bin_offer import BinOffer
from newsreader.ui.care.desk import CareDesk
from newsreader.ui.column_desk import ColumnDesk
from newsreader.ui.commands.actions import Actions
from newsreader.ui.commands.bindings import is_bare
from newsreader.ui.commands.keymap import Keymap, native
from newsreader.ui.controls.drop_frame import DropFrame
from newsreader.ui.core_words import in_words
from newsreader.ui.decision_desk import DecisionDesk
from newsreader.ui.decision_sharing import DecisionSharing
from newsreader.ui.help_desk import HelpDesk
from newsreader.ui.hints.desk import HintDesk
from newsreader.ui.icons import icon, program_icon
from newsreader.ui.import_desk import ImportDesk
from newsreader.ui.library_menu import LibraryMenu
from newsreader.ui.library_session import LibrarySession
from newsreader.ui.looking_up import LookUpDesk
from newsreader.ui.mention_desk import MentionDesk
from newsreader.ui.page_desk import PageDesk
from newsreader.ui.pages.library_page import LibraryPage
from newsreader.ui.pane_widths import Pane
from newsreader.ui.panes.search_box import SearchBox
from newsreader.ui.places import LibraryView, ListKey
from newsreader.ui.read_marking import ReadMarking
from newsreader.ui.search_desk import SearchDesk
from newsreader.ui.settings_desk import SettingsDesk
from newsreader.ui.tab_order import step_by_tab
from newsreader.ui.table_export import TableExport
from newsreader.ui.text_menu import TextMenu
from newsreader.ui.theme import Theme, ThemeKeeper
from newsreader.ui.version_desk import VersionDesk
from newsreader.ui.watching_desk import WatchingDesk
from newsreader.ui.window.chosen_desk import ENTITY_MENU, QUOTE_MENU, ChosenDesk
from newsreader.ui.window.command_facts import CommandFacts
from newsreader.ui.window.focus_walk import FocusWalk
from newsreader.ui.window.front import Front
from newsreader.ui.window.later_desks import LaterDesks
from newsreader.ui.window.library_news import LibraryNews
from newsreader.ui.window.looks import Looks
from newsreader.ui.window.pane_layout import PaneLayout
from newsreader.ui.window.parts import WindowParts
from newsreader.ui.window.restoring import Restoring
from newsreader.ui.window.state import WindowState
from newsreader.ui.window.text_desk import TextDesk
from newsreader.ui.window.titles import Titles
from newsreader.ui.window.undo_desk import UndoDesk
from newsreader.ui.window.window_desk import WindowDesk

_STANDS_AFTER_MS = 50
"""What was answered is painted first, and keys that were pressed meanwhile are heard."""


class MainWindow(QMainWindow):
    """One window on one library; alone it has a session of its own, with others it shares theirs."""

    library_requested = Signal(object)
    care_requested = Signal(object)

    def __init__(
        self,
        library: Path,
        settings: Settings,
        themes: ThemeKeeper,
        session: LibrarySession | None = None,
        state: WindowState | None = None,
    ) -> None:
        super().__init__()
        self._path = library
        self._settings = settings
        self._themes = themes
        self.session = session or LibrarySession(library, settings, self)
        self.jobs = self.session.jobs
        self._is_closed = False
        self._make_parts()
        self._make_desks()
        self.commands = Actions(self, self._handlers(), self.keymap, self.facts.state)
        self.commands.set_theme(themes.current)
        self._lay_out()
        self._wire()
        self.looks.restore()
        self.text_desk.restore()
        self.versions.restore()
        self.restoring.restore_frame(state or self.session.read_windows()[-1])
        self.session.join(self)

    def _make_parts(self) -> None:
        self.parts = parts = WindowParts(self, self._path, self._themes.current)
        self.reader = parts.reader
        self.navigator = parts.navigator
        self.article_list = parts.article_list
        self.reading = parts.reading
        self.mentions = parts.mentions
        self.welcome = parts.welcome
        self.status = parts.status
        self.notice = parts.notice
        self.toast = parts.toast
        self.progress = parts.progress
        self.listing, self.flow = parts.listing, parts.flow

    def _make_desks(self) -> None:
        parts, settings, themes = self.parts, self._settings, self._themes
        self.desk = ImportDesk(self)
        self.decisions = DecisionDesk(self, self.reader, themes)
        self.text_menu = TextMenu(self, self.decisions, themes, self.reading.words_of)
        self.looking_up = LookUpDesk(self, self.reader, themes, self.reading.target)
        self.export = TableExport(self, self.reader)
        self.pages = PageDesk(self, self.reader, themes, self.decisions, self.export)
        self.sharing = DecisionSharing(self, self.reader)
        self.library_menu = LibraryMenu(self, self._path)
        self.pane_layout = PaneLayout(self, parts, themes)
        self.panes = self.pane_layout.splitter
        self.front = Front(self, parts, self.panes, self.pages)
        self.stack = self.front.stack
        self.articles = ArticleDesk(self, parts, self.front, themes, self.is_current)
        is_read_only = bool(self.session.read_only)
        self.titles = Titles(self, self._path, self.flow, self.front, is_read_only=is_read_only)
        self.care = CareDesk(self, self._path, self.notice, themes, self.is_current)
        self.versions = VersionDesk(self, parts, self.front, settings, themes)
        self.watching = WatchingDesk(self, self.reader, themes)
        self.focus_walk = FocusWalk(self, parts, self.pane_layout, self.front)
        self.looks = Looks(self, self.reading, settings, themes)
        self.keymap = Keymap(settings, self)
        self.aloud = MentionDesk(self, self.reading, themes)
        self.text_desk = TextDesk(self, self.reading, settings, themes)
        self.undoing = UndoDesk(self, self.toast, self.is_current)
        self.chosen = ChosenDesk(self, parts, self.front, self.decisions)
        self.searching = SearchDesk(self, parts, themes, self.chosen)
        self.columns = ColumnDesk(self, self.reader, self.notice, themes, self.is_current)
        self.news = LibraryNews(self, parts, self.front, self.pages, settings, themes, self.is_current)
        self.bin_offer = BinOffer(self, self.reader, self.notice, settings, themes, self.is_current)
        self.help = HelpDesk(self, themes, settings, self._path, lambda: self.commands)
        self.drop_frame = DropFrame(themes.current, self)
        self.hints = HintDesk(self, parts, settings, themes.current, self.keymap.working_words, self.is_current)
        self.restoring = Restoring(self, parts, self.front, self.pages, self.pane_layout, self.focus_walk)
        self.windows = WindowDesk(self, self.session, self.restoring)
        self.later = LaterDesks(
            self, parts, settings, themes, lambda: self.commands, self.front.history.recent
        )
        self.read_marking = ReadMarking(settings, self)
        self.settings_desk = SettingsDesk(self, settings, themes, lambda: self.commands)
        self.facts = CommandFacts(
            parts, self.front, lambda: self.undoing.history, self.news.binned, is_read_only=is_read_only
        )

    # -- starting and ending

    def begin(self, files: Sequence[str] = ()) -> None:
        """Show the library's articles as they were left, and import what was handed over."""
        self.session.begin()
        self.reader.caught_up.connect(self._on_caught_up, Qt.ConnectionType.SingleShotConnection)
        try:
            self.restoring.restore_reading()
        except NewsreaderError as error:
            # a damaged library: the window stands, and what is to be done about it is said
            self.reader.failed.emit(str(error))
        # what is listed is opened only when it is known that there is something at all
        self.news.ask_counts()
        self.columns.look()
        self.searching.refresh()
        self.listing.ask_articles()
        if files:
            self.front.forget_reopening()
        self.desk.import_paths(files)

    def _on_caught_up(self) -> None:
        QTimer.singleShot(_STANDS_AFTER_MS, self, self.session.stand)

    def state(self) -> WindowState:
        """What is shown, for the next session or a window beside this one."""
        return self.restoring.state()

    def is_current(self) -> bool:
        """Whether this is the window that speaks: the one in front, or that was so last."""
        return self.session.current is self

    def send(self, request: Request) -> None:
        """Hand a request to the jobs process; what a library open for reading only cannot have is dropped."""
        if self.session.read_only:
            if isinstance(request, ImportPaths | ImportText):
                self.notice.say(in_words(self.session.read_only), is_problem=True)
            return
        self.news.expect(request)
        self.jobs.send(request)

    def is_settled(self) -> bool:
        """True when everything that was asked for is done, and everything that was told is shown."""
        is_shown = self.reader.is_idle() and not self.news.is_waiting() and not self.pages.is_behind()
        return is_shown and not self.jobs.is_awaited()

    def stop(self) -> None:
        """Show nothing of the library any more, and read nothing."""
        self.articles.stop()
        self.versions.stop()
        self.watching.stop()
        self.news.stop()
        self.hints.stop()
        self.looks.stop()
        self.keymap.stop()
        self.read_marking.stop()
        self.focus_walk.stop()
        self.text_desk.stop()
        self.flow.places.stop()
        self.pages.stop()
        self.later.stop()
        self.reader.close()

    def come_forward(self) -> None:
        """Come to the front, also from being minimised."""
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def stand_beside(self, window: QWidget) -> None:
        """As large as another window, a little below and beside it."""
        self.restoring.stand_beside(window)

    def take_over(self, other: MainWindow) -> None:
        """What another window shows beside what its state tells: notices, what is selected and sought, settings, help."""
        self.news.take_over(other.news)
        self.bin_offer.take_over(other.bin_offer)
        self.notice.take_over(other.notice)
        self.pages.take_over(other.pages)
        self.article_list.take_over(other.article_list)
        self.reading.take_over(other.reading)
        self.settings_desk.take_over(other.settings_desk)
        self.help.take_over(other.help)

    # -- where it leads

    def open_mention(self, article: ArticleId, start: int, end: int) -> None:
        """Open an article at a mention (code points)."""
        self.flow.open_mention(article, start, end)

    def open_entity(self, entity: EntityId) -> None:
        """Open the page of an entity."""
        self.front.open_entity(entity)

    def _open_and_read(self, article: ArticleId) -> None:
        self.flow.open_article(article)
        self.focus_walk.to_reader()

    def _on_view_selected(self, key: ListKey) -> None:
        if not isinstance(key.view, LibraryView):
            self.pane_layout.unfold_list()

    def _open_and_choose(self, key: ListKey) -> None:
        self.front.open_list(key)
        self.focus_walk.to_list()

    # -- layout

    def _lay_out(self) -> None:
        self.setWindowIcon(program_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(640, 420)
        self.commands.fill_menu_bar(self.menuBar())
        file_menu = self.menuBar().findChild(QMenu, "menu.file")
        if file_menu is not None:
            self.library_menu.add_recent(
                file_menu, self._settings.texts("library.recent"), self.commands["library.open"]
            )
        self.welcome.set_recent(self.library_menu.recent(self._settings.texts("library.recent")))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.navigator)
        row.addWidget(self.stack, 1)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addLayout(row, 1)
        column.addWidget(self.status)
        central = QWidget()
        central.setLayout(column)
        self.setCentralWidget(central)
        self.commands.explain_within(self)
        self.titles.show()
        for pane in (self.article_list, self.reading):
            self.commands.serve_bare_keys(pane)
        self._on_keys_changed()

    # -- wiring: children tell, the window passes on

    def _wire(self) -> None:
        for asking in (
            self.flow,
            self.read_marking,
            self.desk,
            self.decisions,
            self.searching,
            self.articles,
            self.versions,
            self.watching,
            self.sharing,
            self.undoing,
            self.news,
            self.care,
            self.bin_offer,
            self.columns,
        ):
            asking.request_made.connect(self.send)
        for telling in (
            self.flow, self.desk, self.decisions, self.chosen, self.articles, self.versions, self.looking_up
        ):  # fmt: skip
            telling.said.connect(self.notice.say)
        self.care.care_requested.connect(self.care_requested)
        self.care.listen_to(self.session)
        self.commands.refused.connect(self.notice.say)
        self.keymap.changed.connect(self._on_keys_changed)
        for writing in (self.export, self.later):
            writing.said.connect(lambda words, is_problem: self.notice.say(words, is_problem=is_problem))
        self.sharing.said.connect(lambda words, details, bad: self.notice.say(words, details, is_problem=bad))
        self.reader.failed.connect(lambda sentence: self.notice.say(sentence, is_problem=True))

        self.front.article_shown.connect(self._on_article_shown)
        self.stack.currentChanged.connect(self.session.keep_soon)
        self.stack.currentChanged.connect(self.commands.refresh)
        self.pages.page_made.connect(self._on_page_made)
        self.flow.entity_activated.connect(self.focus_walk.to_sidebar)
        self.pane_layout.sidebar_shown_changed.connect(self.commands["view.toggle_sidebar"].setChecked)
        self.pane_layout.sidebar_shown_changed.connect(self.reading.set_sidebar_shown)
        self.looks.checked.connect(lambda command, is_on: self.commands[command].setChecked(is_on))
        self.text_desk.theme_chosen.connect(self.looks.choose_theme)
        self.undoing.named.connect(self._on_step_named)

        self.later.article_requested.connect(self._open_and_read)
        self.later.page_requested.connect(partial(self.front.open_page, is_visit=True))
        self.later.list_requested.connect(self._open_and_choose)
        self.later.window_requested.connect(self.windows.open_article)

        self.navigator.import_requested.connect(self.desk.ask_files)
        self.navigator.view_selected.connect(self._on_view_selected)
        self.article_list.titled.connect(lambda title, _has_any: self.reading.tools.set_list_name(title))
        self.article_list.titled.connect(lambda _title, has_any: self.reading.set_has_list(has_any))
        self.reading.tools.list_requested.connect(self.focus_walk.to_list)
        self.reading.sidebar_toggled.connect(self.pane_layout.set_sidebar_shown)
        self.reading.menu_requested.connect(self.text_menu.show)
        self.reading.card_action_chosen.connect(self.text_menu.carry_out)
        self.reading.story_requested.connect(lambda asked: self.decisions.mark_story(*asked))
        self.text_menu.entity_requested.connect(self.front.open_entity)
        self.text_menu.search_requested.connect(self.focus_walk.search_for)
        for leading in (self.article_list, self.reading, self.welcome):
            leading.command_requested.connect(self.commands.trigger)
        self.article_list.window_requested.connect(self.windows.open_article)
        self.article_list.all_requested.connect(self.front.show_all)
        self.mentions.entities.menu_requested.connect(self._show_entity_menu)
        self.mentions.close_requested.connect(partial(self.pane_layout.set_sidebar_shown, False))
        self.mentions.page_requested.connect(self.front.open_entity)
        self.mentions.action_chosen.connect(self.chosen.act)
        self.welcome.import_files_requested.connect(self.desk.ask_files)
        self.welcome.import_folder_requested.connect(self.desk.ask_folder)
        self.welcome.library_requested.connect(self.library_requested)
        self.welcome.samples_requested.connect(self.desk.import_samples)
        self.status.pause_requested.connect(lambda is_paused: self.send(Pause(is_paused)))
        self.status.cancel_requested.connect(lambda: self.send(Cancel()))
        self.library_menu.library_requested.connect(self.library_requested)

        self.searching.list_requested.connect(self.focus_walk.to_list)
        self.news.applied.connect(self.searching.apply)
        self.news.applied.connect(self.articles.apply)
        self.news.applied.connect(self.versions.apply)
        self.news.applied.connect(self.watching.apply)
        self.versions.folding_changed.connect(self.commands["list.fold_versions"].setChecked)
        self.text_menu.use_pens(self.articles.highlights.add_to_menu, self.articles.highlights.add_for)
        self.text_menu.select_all_requested.connect(self.reading.view.selectAll)
        for menus in (self.articles, self.text_menu):
            menus.use_actions(self.commands)
        self.text_menu.look_up_requested.connect(self.looking_up.look_up)
        self.looking_up.entity_requested.connect(self.front.open_entity)
        self.news.listen_to(self.session)
        self.news.counted.connect(self.bin_offer.take_counts)
        self.bin_offer.article_requested.connect(self.flow.open_article)
        self.news.counted.connect(lambda counts: self.hints.set_articles(counts.articles - counts.waiting))
        if self.session.history is not None:
            self.undoing.name_steps(self.session.history)
        self.jobs.history_changed.connect(self.undoing.show_history)
        self.jobs.import_finished.connect(lambda _report: self.columns.look())
        self.jobs.decisions_imported.connect(self._on_decisions_imported)
        self._themes.changed.connect(self.set_theme)

    def _on_page_made(self, page: LibraryPage) -> None:
        page.request_made.connect(self.send)
        page.said.connect(self.notice.say)
        page.mention_requested.connect(lambda *_place: self.pane_layout.come(Pane.READER))
        run = self.commands.trigger
        self.commands.serve_bare_keys(
            page, {"library.search": page.focus_search, "help.shortcuts": partial(run, "help.shortcuts")}
        )
        page.command_requested.connect(run)
        page.entity_menu_requested.connect(self._show_entity_menu)
        page.quote_menu_requested.connect(partial(self._show_quote_menu, page))
        self.commands.explain_within(page)
        self._show_search_key(page)

    def _show_entity_menu(self, at: QPoint) -> None:
        menu = self.commands.context_menu(ENTITY_MENU, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _show_quote_menu(self, page: LibraryPage, at: QPoint) -> None:
        menu = self.commands.context_menu(QUOTE_MENU, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opening = QAction(icon("open", self._themes.current), self.tr("Open in article"), menu)
        opening.triggered.connect(page.open_chosen)
        menu.insertAction(menu.actions()[0], opening)
        menu.popup(at)

    def _on_article_shown(self, article: Article) -> None:
        self.read_marking.take(article)
        self.commands.refresh()
        self.commands["article.toggle_star"].setChecked(article.is_starred)
        self.session.keep_soon()

    def _on_decisions_imported(self, path: str, report: DecisionImport) -> None:
        if self.is_current():
            self.sharing.tell_import(path, report)

    def _on_keys_changed(self) -> None:
        # where letters are no commands, they find titles
        self.article_list.set_types_ahead(not self.keymap.has_bare_keys)
        self._show_search_key(self)

    def _show_search_key(self, within: QWidget) -> None:
        bare = [key for key in self.keymap.working_keys("library.search") if is_bare(key)]
        for box in within.findChildren(SearchBox):
            box.show_key(native(bare[0]) if bare else "")

    def _on_step_named(self, command: str, words: str) -> None:
        self.commands.name(command, words)
        self.commands.refresh()

    # -- commands

    def _handlers(self) -> dict[str, Callable[[], None]]:
        """Every command's handler, by its id. What a desk of its own does, that desk's ``handlers`` tell."""
        return {
            **self.front.handlers(),
            **self.pane_layout.handlers(),
            **self.focus_walk.handlers(),
            **self.looks.handlers(),
            **self.text_desk.handlers(),
            **self.undoing.handlers(),
            **self.chosen.handlers(),
            **self.searching.handlers(),
            **self.articles.handlers(),
            **self.versions.handlers(),
            **self.watching.handlers(),
            **self.later.handlers(),
            **self.settings_desk.handlers(),
            **self.help.handlers(),
            **self.hints.handlers(),
            **self.windows.handlers(),
            **self.aloud.handlers(),
            **self.looking_up.handlers(),
            **self.care.handlers(),
            "library.new": self.library_menu.ask_new,
            "library.open": self.library_menu.ask_open,
            "article.import_files": self.desk.ask_files,
            "article.import_folder": self.desk.ask_folder,
            "article.import_samples": self.desk.import_samples,
            "article.paste_text": self.desk.paste,
            "decisions.export": self.sharing.ask_export,
            "decisions.import": self.sharing.ask_import,
            "find.next": partial(self.reading.find_next, 1),
            "find.previous": partial(self.reading.find_next, -1),
            "article.next": partial(self.flow.step_article, 1),
            "article.previous": partial(self.flow.step_article, -1),
            "article.next_unread": self.flow.next_unread,
            "article.toggle_read": self.flow.toggle_read,
            "article.toggle_star": self.flow.toggle_star,
            "article.analyse_again": self.flow.analyse_again,
            "mention.show_card": self.reading.show_card,
            "mention.next": partial(self.reading.step_mention, 1),
            "mention.previous": partial(self.reading.step_mention, -1),
            "mention.next_same": partial(self.reading.step_same_entity, 1),
            "mention.previous_same": partial(self.reading.step_same_entity, -1),
            "quote.next": partial(self.reading.step_quote, 1),
            "quote.previous": partial(self.reading.step_quote, -1),
        }

    # -- looks

    def set_theme(self, theme: Theme) -> None:
        """Draw everything in another theme."""
        self.parts.set_theme(theme)
        self.commands.set_theme(theme)
        self.pages.set_theme(theme)
        self.help.set_theme(theme)
        self.hints.set_theme(theme)
        self.drop_frame.set_theme(theme)

    # -- Qt's events

    def focusNextPrevChild(self, is_next: bool) -> bool:
        return step_by_tab(self, 1 if is_next else -1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.pane_layout.share()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self.looks.show_window_state()
        elif event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.session.come_to_front(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.focus_walk.escape()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # what is dragged out of the article itself is no new article
        is_foreign = event.source() is None
        if is_foreign and (event.mimeData().hasUrls() or event.mimeData().hasText()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.show_drop(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.show_drop(False)

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.show_drop(False)
        self.desk.take(event.mimeData())

    def show_drop(self, is_over: bool) -> None:
        """Something that can be imported is over the window, or has left it."""
        self.welcome.set_dragged_over(is_over)
        self.drop_frame.set_shown(is_over and self.stack.currentWidget() is not self.welcome)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        if self._is_closed:
            return
        self._is_closed = True
        # with the last window the session ends the jobs process, which takes a moment
        self.restoring.settle()
        self.flow.places.keep()
        self.hide()
        self.session.leave(self)
        self.stop()
