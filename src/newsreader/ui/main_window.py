"""The main window: panes and library views, wired to each other, to the library's reader and to the jobs process."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from newsreader import __version__
from newsreader.jobs.protocol import (
    AnalysisFinished,
    Cancel,
    ImportPaths,
    ImportText,
    ReadOlderAgain,
    Redo,
    Request,
    Undo,
)
from newsreader.library import Library
from newsreader.model.annotation import Kind
from newsreader.model.article import Article, ArticleId
from newsreader.model.changes import Changes
from newsreader.model.decision import HistoryState, Scope
from newsreader.model.entity import EntityId
from newsreader.model.query import ArticleView, LibraryCounts
from newsreader.model.reports import ImportReport, JobKind
from newsreader.settings import Settings
from newsreader.ui.article_output import ArticleOutput
from newsreader.ui.commands.actions import Actions
from newsreader.ui.controls.toast import Toast
from newsreader.ui.decision_desk import DecisionDesk
from newsreader.ui.decision_sharing import DecisionSharing
from newsreader.ui.dialogs.shortcuts import ShortcutsDialog
from newsreader.ui.history import History
from newsreader.ui.icons import program_icon
from newsreader.ui.import_desk import ImportDesk
from newsreader.ui.job_progress import JobProgress
from newsreader.ui.job_runner import JobRunner
from newsreader.ui.library_menu import LibraryMenu
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.notice_bar import NoticeBar
from newsreader.ui.page_desk import PageDesk
from newsreader.ui.pages.library_page import LibraryPage
from newsreader.ui.pane_widths import RAIL, share_width
from newsreader.ui.panes.article_list import ArticleListPane
from newsreader.ui.panes.mentions_pane import MentionsPane
from newsreader.ui.panes.navigator import Navigator
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.panes.text_target import TextTarget
from newsreader.ui.panes.welcome import WelcomePage
from newsreader.ui.places import KIND_VIEWS, ArticlePlace, LibraryView, PagePlace, Place, page_of
from newsreader.ui.reading_flow import ReadingFlow
from newsreader.ui.report_text import import_details, import_sentence
from newsreader.ui.status_bar import StatusLine
from newsreader.ui.table_export import TableExport
from newsreader.ui.text_menu import TextMenu
from newsreader.ui.theme import Theme, ThemeChoice, ThemeKeeper

if TYPE_CHECKING:
    pass

_log = logging.getLogger(__name__)
_REFRESH_MS = 250
_ZOOM_STEP = 1.1
_KIND_COMMANDS = {
    Kind.PERSON: "view.toggle_people",
    Kind.PLACE: "view.toggle_places",
    Kind.ORGANISATION: "view.toggle_organisations",
    Kind.QUOTE: "view.toggle_quotes",
}


class MainWindow(QMainWindow):
    """One window on one library. ``closing`` comes before its processes end."""

    library_requested = Signal(object)
    closing = Signal()

    def __init__(self, library: Path, settings: Settings, themes: ThemeKeeper) -> None:
        super().__init__()
        self._path = library
        self._settings = settings
        self._themes = themes
        self._history = History()
        self._pending = Changes()
        self._open_after_import = False
        self._by_hand: list[int] | None = None
        self._counts: LibraryCounts | None = None
        self._undo_words: str | None = None
        self._reopened = page_of(settings.text("window.page"))

        theme = themes.current
        self.reader = LibraryReader(library, self)
        self.jobs = JobRunner(library, self)
        self.navigator = Navigator(theme)
        reader = self.reader
        self.article_list = ArticleListPane(theme, lambda ids: reader.rows(lambda library: library.list_summaries(ids)))
        self.reading = ReadingPane(theme)
        self.mentions = MentionsPane(theme, self.reader)
        self.welcome = WelcomePage(theme)
        self.welcome.setObjectName("welcome")
        self.welcome.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.status = StatusLine(theme)
        self.notice = NoticeBar(theme)
        self.progress = JobProgress(self.status)
        self.flow = ReadingFlow((self.article_list, self.reading, self.mentions), self.reader, settings, self)
        self.desk = ImportDesk(self)
        self.decisions = DecisionDesk(self, self.reader, themes)
        self.text_menu = TextMenu(self, self.decisions)
        self.toast = Toast(theme, self)
        self.export = TableExport(self, self.reader)
        self.output = ArticleOutput(self, self.reader, self.reading, themes)
        self.pages = PageDesk(self, self.reader, themes, self.decisions, self.export)
        self.sharing = DecisionSharing(self, self.reader)
        self.library_menu = LibraryMenu(self, library)
        self.commands = Actions(self, self._handlers())
        self._refresh_timer = QTimer(self)
        self._refresh_timer.setSingleShot(True)
        self._refresh_timer.setInterval(_REFRESH_MS)
        self._lay_out()
        self._wire()
        self._restore()

    # -- starting and ending

    def begin(self, files: Sequence[str] = ()) -> None:
        """Start the jobs process, show the library's articles, and import what was handed over."""
        self.jobs.start()
        self._ask_counts()
        self.flow.ask_articles()
        self.article_list.focus_list()
        if files:
            self._reopened = None
        self.desk.import_paths(files)

    def is_settled(self) -> bool:
        """True when everything that was asked and told is shown."""
        return self.reader.is_idle() and not self._refresh_timer.isActive() and not self.pages.is_behind()

    def end_processes(self) -> None:
        """End the jobs process and the reader; the window shows nothing afterwards."""
        self.jobs.end()
        # what the jobs process told while it ended is in the library; nobody looks at it here any more
        self._refresh_timer.stop()
        self.pages.stop()
        self.output.stop()
        self.reader.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._remember()
        self.closing.emit()
        self.hide()
        self.end_processes()
        event.accept()

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
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        for pane in (self.article_list, self.reading, self.mentions):
            self.panes.addWidget(pane)
        self.panes.setStretchFactor(1, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.panes)
        self.stack.addWidget(self.welcome)
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
        self.setWindowTitle(f"{self._path.stem} — Newsreader")
        self.commands.install_bare_keys((self.article_list, self.reading), self._settings.flag("keys.bare_letters"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        scale = self._themes.current.scale
        shown = self.commands["view.toggle_sidebar"].isChecked()
        widths = share_width(int(self.width() / scale), sidebar_shown=shown)
        self.navigator.set_rail(widths.is_rail)
        self.navigator.setFixedWidth(round((RAIL if widths.is_rail else widths.navigator) * scale))
        self.article_list.setVisible(widths.list_width > 0)
        self.mentions.setVisible(shown)
        if self._by_hand is None or widths.list_width == 0:
            self.panes.setSizes([round(n * scale) for n in (widths.list_width, widths.reader, widths.sidebar)])

    # -- wiring: children tell, the window passes on

    def _wire(self) -> None:
        self.navigator.view_selected.connect(self._on_view_selected)
        self.navigator.import_requested.connect(self.desk.ask_files)
        self.reading.back_requested.connect(partial(self._step_history, -1))
        self.reading.forward_requested.connect(partial(self._step_history, 1))
        self.reading.sidebar_toggled.connect(self._set_sidebar_shown)
        self.reading.kinds_changed.connect(self._on_kinds_changed)
        self.mentions.close_requested.connect(partial(self._set_sidebar_shown, False))
        self.flow.leaving_for.connect(self._on_leaving_for)
        self.flow.article_shown.connect(self._on_article_shown)
        self.flow.entity_activated.connect(self._focus_sidebar)
        self.flow.place_changed.connect(self._show_article_place)
        self.flow.said.connect(self.notice.say)
        self.flow.request_made.connect(self.send)
        self.desk.said.connect(self.notice.say)
        self.desk.request_made.connect(self.send)
        self.decisions.said.connect(self.notice.say)
        self.export.said.connect(lambda words, is_problem: self.notice.say(words, is_problem=is_problem))
        self.output.said.connect(lambda words, is_problem: self.notice.say(words, is_problem=is_problem))
        self.decisions.request_made.connect(self.send)
        self.decisions.merge_asked.connect(self._on_merge_asked)
        self.sharing.request_made.connect(self.send)
        self.sharing.said.connect(lambda words, details, bad: self.notice.say(words, details, is_problem=bad))
        self.jobs.decisions_imported.connect(self.sharing.tell_import)
        self.pages.page_made.connect(self._on_page_made)
        self.pages.moved.connect(self._visit)
        self.pages.place_changed.connect(self._show_page_place)
        self.pages.quotes_requested.connect(self._open_quotes_of)
        self.text_menu.entity_requested.connect(self.open_entity)
        self.text_menu.search_requested.connect(self._search_for)
        self.toast.undo_requested.connect(lambda: self.send(Undo()))
        self.reading.menu_requested.connect(self.text_menu.show)
        self.reading.story_requested.connect(lambda asked: self.decisions.mark_story(*asked))
        self.mentions.page_requested.connect(self.open_entity)
        self.mentions.action_chosen.connect(self._act)
        self.library_menu.library_requested.connect(self.library_requested)
        self.welcome.import_files_requested.connect(self.desk.ask_files)
        self.welcome.import_folder_requested.connect(self.desk.ask_folder)
        self.welcome.samples_requested.connect(self.desk.import_samples)
        self.status.cancel_requested.connect(lambda: self.send(Cancel()))
        self.jobs.progress_changed.connect(self.progress.set_progress)
        self.jobs.changes_arrived.connect(self._on_changes_arrived)
        self.jobs.import_finished.connect(self._on_import_finished)
        self.jobs.analysis_finished.connect(self._on_analysis_finished)
        self.jobs.problem_reported.connect(self._on_problem_reported)
        self.jobs.older_analyses_found.connect(self._on_older_analyses_found)
        self.jobs.history_changed.connect(self._on_history_changed)
        self.jobs.decision_refused.connect(lambda sentence, _standing: self.notice.say(sentence, is_problem=True))
        self.reader.failed.connect(lambda sentence: self.notice.say(sentence, is_problem=True))
        self.panes.splitterMoved.connect(self._on_splitter_moved)
        self._refresh_timer.timeout.connect(self._apply_changes)
        self._themes.changed.connect(self.set_theme)

    def _on_page_made(self, page: LibraryPage) -> None:
        page.mention_requested.connect(self.open_mention)
        page.entity_requested.connect(self.open_entity)
        page.request_made.connect(self.send)
        page.said.connect(self.notice.say)
        page.back_requested.connect(partial(self._step_history, -1))
        page.forward_requested.connect(partial(self._step_history, 1))
        self.stack.addWidget(page)
        if self._settings.flag("keys.bare_letters"):
            self.commands.add_bare_key(page, "/", page.focus_search)
            self.commands.add_bare_key(page, "?", self.commands["help.shortcuts"].trigger)

    def _handlers(self) -> dict[str, Callable[[], None]]:
        views: dict[str, Callable[[], None]] = {f"view.{view}": partial(self._open_view, view) for view in LibraryView}
        handlers: dict[str, Callable[[], None]] = {
            "library.new": self.library_menu.ask_new,
            "library.open": self.library_menu.ask_open,
            "article.import_files": self.desk.ask_files,
            "article.import_folder": self.desk.ask_folder,
            "article.import_samples": self.desk.import_samples,
            "library.export_table": self._export_table,
            "decisions.export": self.sharing.ask_export,
            "decisions.import": self.sharing.ask_import,
            "window.quit": self._quit,
            "edit.undo": self._undo,
            "edit.redo": lambda: self.send(Redo()),
            "edit.copy": self._copy,
            "article.paste_text": self.desk.paste,
            "find.open": self._find,
            "find.next": partial(self.reading.find_next, 1),
            "find.previous": partial(self.reading.find_next, -1),
            "library.search": self._focus_search,
            "focus.navigator": self.navigator.setFocus,
            "focus.list": self._focus_list,
            "focus.reader": self._focus_reader,
            "focus.sidebar": self._focus_sidebar,
            "focus.next_pane": partial(self._step_pane, 1),
            "focus.previous_pane": partial(self._step_pane, -1),
            "view.toggle_sidebar": self._share_width,
            "view.toggle_people": partial(self.reading.toggle_kind, Kind.PERSON),
            "view.toggle_places": partial(self.reading.toggle_kind, Kind.PLACE),
            "view.toggle_organisations": partial(self.reading.toggle_kind, Kind.ORGANISATION),
            "view.toggle_quotes": partial(self.reading.toggle_kind, Kind.QUOTE),
            "view.zoom_in": partial(self._zoom, _ZOOM_STEP),
            "view.zoom_out": partial(self._zoom, 1 / _ZOOM_STEP),
            "view.zoom_reset": partial(self._zoom, 0),
            "view.full_screen": self._toggle_full_screen,
            "view.theme_system": partial(self._choose_theme, ThemeChoice.SYSTEM),
            "view.theme_light": partial(self._choose_theme, ThemeChoice.LIGHT),
            "view.theme_dark": partial(self._choose_theme, ThemeChoice.DARK),
            "article.next": partial(self.flow.step_article, 1),
            "article.previous": partial(self.flow.step_article, -1),
            "article.next_unread": self.flow.next_unread,
            "history.back": partial(self._step_history, -1),
            "history.forward": partial(self._step_history, 1),
            "article.toggle_read": self.flow.toggle_read,
            "article.toggle_star": self.flow.toggle_star,
            "article.analyse_again": self.flow.analyse_again,
            "mention.next": partial(self.reading.step_mention, 1),
            "mention.previous": partial(self.reading.step_mention, -1),
            "mention.next_same": partial(self.reading.step_same_entity, 1),
            "mention.previous_same": partial(self.reading.step_same_entity, -1),
            "quote.next": partial(self.reading.step_quote, 1),
            "quote.previous": partial(self.reading.step_quote, -1),
            "entity.open_page": self._open_selected_page,
            "entity.show_quotes": self._open_quotes_of_selected,
            "entity.merge": partial(self._act, "merge"),
            "entity.split": partial(self._act, "split"),
            "entity.never": partial(self._act, "never"),
            "entity.rename": partial(self._act, "rename"),
            "entity.is_person": partial(self._act, Kind.PERSON),
            "entity.is_place": partial(self._act, Kind.PLACE),
            "entity.is_organisation": partial(self._act, Kind.ORGANISATION),
            "mention.not_a_name": self._not_a_name,
            "quote.ask_speaker": partial(self._act_on_quote, self.decisions.ask_speaker),
            "quote.no_speaker": partial(self._act_on_quote, self.decisions.no_speaker),
            "quote.not_a_quote": partial(self._act_on_quote, self.decisions.not_a_quote),
            "help.shortcuts": lambda: ShortcutsDialog(self._themes.current, self).open(),
            "help.about": self._show_about,
        }
        return views | handlers | self.output.handlers()

    def send(self, request: Request) -> None:
        """Hand a request to the jobs process."""
        if isinstance(request, ImportPaths | ImportText):
            self._open_after_import = True
        if isinstance(request, ImportPaths):
            self.progress.expect_import()
        self.jobs.send(request)

    # -- what is in front: reading, a library view, or the welcome

    def open_mention(self, article: ArticleId, start: int, end: int) -> None:
        """Open an article at a mention (code points)."""
        self.flow.open_mention(article, start, end)

    def open_entity(self, entity: EntityId) -> None:
        """Open the page of an entity."""
        totals = self.reader.now.get_totals(entity)
        if totals is not None:
            self._open_page(PagePlace(KIND_VIEWS[totals.entity.kind], entity), is_visit=True)

    def _open_view(self, view: LibraryView) -> None:
        self._open_page(PagePlace(view), is_visit=True)

    def _open_page(self, place: PagePlace, *, is_visit: bool, takes_focus: bool = True) -> LibraryPage:
        if is_visit:
            self._visit(place)
        page = self.pages.open(place)
        page.set_can_go(self._history.can_step(-1), self._history.can_step(1))
        self.stack.setCurrentWidget(page)
        self.toast.lift(page.foot_height())
        self.navigator.select(place.view, None)
        self._show_page_place(page)
        if takes_focus:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return page

    def _show_article_place(self, words: str) -> None:
        if self._page_in_front() is None:
            self.status.show_place(words)

    def _show_page_place(self, page: LibraryPage) -> None:
        if page is self._page_in_front():
            self.status.show_place(page.place_words())

    def _page_in_front(self) -> LibraryPage | None:
        front = self.stack.currentWidget()
        return front if isinstance(front, LibraryPage) else None

    def _on_view_selected(self, view: ArticleView | LibraryView, source: str | None) -> None:
        if isinstance(view, LibraryView):
            # arrows walk on through the navigator; a click goes to the page
            is_click = QApplication.mouseButtons() != Qt.MouseButton.NoButton
            self._open_page(PagePlace(view), is_visit=True, takes_focus=is_click)
            return
        self._show_panes()
        self.flow.show_view(view, source)

    def _show_panes(self) -> None:
        page, focused = self._page_in_front(), QApplication.focusWidget()
        self.stack.setCurrentWidget(self.panes)
        if page is not None and (focused is None or page.isAncestorOf(focused)):
            self.reading.setFocus(Qt.FocusReason.OtherFocusReason)
        self.toast.lift(0)
        self.navigator.select(self.flow.filter.view, self.flow.filter.source)
        self.status.show_place(self.flow.place_words())

    def _on_leaving_for(self, article: ArticleId) -> None:
        self._visit(ArticlePlace(article))
        if self._page_in_front() is not None:
            self._show_panes()

    def _on_article_shown(self, article: Article) -> None:
        self.reading.set_can_go(self._history.can_step(-1), self._history.can_step(1))
        self.commands.set_article_shown(True)
        self.commands["article.toggle_star"].setChecked(article.is_starred)
        if self._reopened is not None:
            # the session before ended on a page; the article is one step back from it
            place, self._reopened = self._reopened, None
            self._open_page(place, is_visit=True)

    # -- the way back

    def _visit(self, place: Place) -> None:
        self._history.visit(place, left_at=self._scroll_position())

    def _scroll_position(self) -> float:
        page = self._page_in_front()
        return self.reading.scroll_position() if page is None else page.scroll_position()

    def _step_history(self, direction: int) -> None:
        stop = self._history.step(direction, left_at=self._scroll_position())
        match stop.place if stop is not None else None:
            case ArticlePlace(article=article):
                self._show_panes()
                self.flow.return_to(article, stop.scroll if stop else 0.0)
            case PagePlace() as place:
                self._open_page(place, is_visit=False).restore_scroll(stop.scroll if stop else 0.0)

    # -- decisions

    def _act(self, action: str) -> None:
        """Merge, split, never the same, rename: of what is selected on the page in front, or in the sidebar."""
        if chosen := self._chosen_entities():
            self.decisions.act(action, chosen)

    def _on_merge_asked(self, into: EntityId) -> None:
        page = self._page_in_front()
        if page is not None:
            page.follow(into)

    def _chosen_entities(self) -> list[EntityId]:
        """What is selected on the page in front, or in the sidebar; says so when nothing is."""
        page = self._page_in_front()
        if page is not None:
            chosen = page.chosen_entities()
        else:
            chosen = [] if self.flow.entity is None else [self.flow.entity]
        if not chosen:
            self.notice.say(self.tr("Select a person, place or organisation first."))
        return chosen

    def _open_selected_page(self) -> None:
        for chosen in self._chosen_entities()[:1]:
            self.open_entity(chosen)

    def _open_quotes_of_selected(self) -> None:
        for chosen in self._chosen_entities()[:1]:
            self._open_quotes_of(chosen)

    def _open_quotes_of(self, entity: EntityId) -> None:
        self._open_page(PagePlace(LibraryView.QUOTES, entity), is_visit=True)

    def _export_table(self) -> None:
        page = self._page_in_front()
        if page is None:
            self.notice.say(self.tr("Open People, Places, Organisations or Quotes to export a table."))
        else:
            page.export()

    def _not_a_name(self) -> None:
        target = self.reading.target()
        if target is None or target.kind in (None, Kind.QUOTE):
            self.notice.say(self.tr("Go to a highlighted name first, with ] or Alt+Down."))
        else:
            self.decisions.not_a_name(target, Scope.CHAIN)

    def _act_on_quote(self, act: Callable[[TextTarget], None]) -> None:
        page = self._page_in_front()
        target = self.reading.quote_target() if page is None else page.quote_target()
        if target is None:
            self.notice.say(self.tr("Go to a quote first, with Ctrl+Shift+Down."))
        else:
            act(target)

    def _undo(self) -> None:
        """Undo typing in the field that has the keyboard, else the last change of the library."""
        focused = QApplication.focusWidget()
        is_line = isinstance(focused, QLineEdit) and focused.isUndoAvailable()
        is_note = isinstance(focused, QPlainTextEdit) and focused.document().isUndoAvailable()
        if isinstance(focused, QLineEdit | QPlainTextEdit) and (is_line or is_note):
            focused.undo()
        else:
            self.send(Undo())

    def _on_history_changed(self, history: HistoryState) -> None:
        """Name the next steps back and forth in the menu, and say what was done."""
        before, self._undo_words = self._undo_words, history.undo
        undo, redo = self.commands["edit.undo"], self.commands["edit.redo"]
        undo.setText(self.tr("Undo: {step}").format(step=history.undo) if history.undo else self.tr("Undo"))
        redo.setText(self.tr("Redo: {step}").format(step=history.redo) if history.redo else self.tr("Redo"))
        redo.setEnabled(history.redo is not None)
        if history.undo is not None and history.redo is None and history.undo != before:
            self.toast.say(history.undo)
        elif history.redo is not None:
            self.toast.say(self.tr("Undone: {step}").format(step=history.redo), can_undo=False)

    def _search_for(self, words: str) -> None:
        self._focus_search()
        self.article_list.set_search(f'"{words}"' if " " in words else words)

    # -- looks

    def _on_kinds_changed(self, kinds: frozenset[Kind]) -> None:
        for kind, command in _KIND_COMMANDS.items():
            self.commands[command].setChecked(kind in kinds)
        self._settings.put(look__visible_kinds=sorted(str(kind) for kind in kinds))

    def _zoom(self, factor: float) -> None:
        zoom = min(3.0, max(0.6, self._settings.number("look.text_zoom") * factor)) if factor else 1.0
        self._settings.put(look__text_zoom=zoom)
        self.reading.set_zoom(zoom)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _set_sidebar_shown(self, is_shown: bool) -> None:
        self.commands["view.toggle_sidebar"].setChecked(is_shown)
        self.reading.set_sidebar_shown(is_shown)
        self._share_width()

    def _on_splitter_moved(self, _position: int, _handle: int) -> None:
        self._by_hand = self.panes.sizes()

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self._settings.put(look__theme=str(choice))
        self._themes.set_choice(choice)
        self._show_theme_choice()

    def _show_theme_choice(self) -> None:
        for choice in ThemeChoice:
            self.commands[f"view.theme_{choice}"].setChecked(choice is self._themes.choice)

    def set_theme(self, theme: Theme) -> None:
        """Draw everything in another theme."""
        for pane in (
            self.navigator,
            self.article_list,
            self.reading,
            self.mentions,
            self.welcome,
            self.status,
            self.notice,
            self.toast,
            self.pages,
        ):
            pane.set_theme(theme)

    # -- focus

    def _focus_search(self) -> None:
        self._show_panes()
        self._unfold_list()
        self.article_list.focus_search()

    def _focus_list(self) -> None:
        self._show_panes()
        self._unfold_list()
        self.article_list.focus_list()

    def _focus_reader(self) -> None:
        self._show_panes()
        self.reading.setFocus()

    def _unfold_list(self) -> None:
        if not self.article_list.isVisible():
            self._set_sidebar_shown(False)

    def _focus_sidebar(self) -> None:
        self._show_panes()
        self._set_sidebar_shown(True)
        self.mentions.setFocus()

    def _step_pane(self, direction: int) -> None:
        page = self._page_in_front()
        candidates = (self.navigator, page) if page else (self.navigator, self.article_list, self.reading, self.mentions)
        panes = [pane for pane in candidates if pane.isVisible()]
        focused = QApplication.focusWidget()
        here = next((n for n, pane in enumerate(panes) if focused is pane or pane.isAncestorOf(focused)), -direction)  # type: ignore[arg-type]
        target = panes[(here + direction) % len(panes)]
        if target is self.article_list:
            self.article_list.focus_list()
        else:
            target.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape: leave find, then the pane, then clear the search."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._page_in_front() is not None:
            if self._history.can_step(-1):
                self._step_history(-1)
            else:
                self._show_panes()
        elif self.reading.close_find():
            self.reading.setFocus()
        elif self.flow.entity is not None:
            self.flow.select_entity(None)
        elif self.flow.filter.search:
            self.article_list.set_search("")

    def _quit(self) -> None:
        self.close()

    def _find(self) -> None:
        """Words in the article, or the filter of the page in front."""
        page = self._page_in_front()
        if page is None:
            self.reading.open_find()
        else:
            page.focus_search()

    def _copy(self) -> None:
        page = self._page_in_front()
        copy = getattr(QApplication.focusWidget(), "copy", None)
        if callable(copy):
            copy()
        elif page is not None:
            page.copy()

    # -- drag and drop

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # what is dragged out of the article itself is no new article
        is_foreign = event.source() is None
        if is_foreign and (event.mimeData().hasUrls() or event.mimeData().hasText()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.desk.take(event.mimeData())

    # -- what the library and the jobs process tell

    def _ask_counts(self) -> None:
        self.reader.ask("window.counts", Library.counts, self._on_counts_answered)

        self.reader.ask(
            "window.review", Library.get_review_progress, lambda progress: self.navigator.set_to_review(progress.left)
        )

    def _on_counts_answered(self, counts: LibraryCounts) -> None:
        self._counts = counts
        self.navigator.set_counts(counts)
        self.flow.set_total(counts.articles)
        self.progress.set_counts(counts)
        is_empty = counts.articles == 0 and self.progress.is_idle
        if is_empty:
            self.stack.setCurrentWidget(self.welcome)
            self._offer_samples()
        elif self.stack.currentWidget() is self.welcome:
            self._show_panes()

    def _offer_samples(self) -> None:
        """The first start of all: the welcome page takes the keyboard, its sample link is one Tab away."""
        if not self._settings.flag("library.samples_offered"):
            self._settings.put(library__samples_offered=True)
            self.welcome.focus_first()

    def _on_changes_arrived(self, changes: Changes) -> None:
        self._pending |= changes
        if not self._refresh_timer.isActive():
            self._refresh_timer.start()

    def _apply_changes(self) -> None:
        changes, self._pending = self._pending, Changes()
        self._ask_counts()
        self._history.forget(frozenset(changes.removed))
        self.flow.apply(changes)
        self.pages.apply(changes, self._page_in_front())
        if changes.added and self._open_after_import:
            self._open_after_import = False
            self.flow.open_article(min(changes.added))

    def _on_import_finished(self, report: ImportReport) -> None:
        self.progress.finish(JobKind.IMPORT)
        self._open_after_import = False
        self._ask_counts()
        self.notice.say(import_sentence(report, self.tr), import_details(report), is_problem=bool(report.failures))
        if not report.added and report.copies:
            self.flow.open_article(report.copies[0][1])

    def _on_analysis_finished(self, event: AnalysisFinished) -> None:
        self.progress.finish(JobKind.ANALYSE)
        if event.failures:
            details = "\n".join(f"{failure.path}: {failure.reason}" for failure in event.failures)
            sentence = self.tr("%n article(s) could not be analysed; their text can be read.", "", len(event.failures))
            self.notice.say(sentence, details, is_problem=True)

    def _on_older_analyses_found(self, articles: int) -> None:
        """What an earlier version found stays; the reader decides when it is found anew."""
        sentence = self.tr("An earlier version of Newsreader read %n article(s); this one finds more.", "", articles)
        self.notice.offer(sentence, self.tr("Read them again"), lambda: self.send(ReadOlderAgain()))

    def _on_problem_reported(self, sentence: str, details: str) -> None:
        _log.error("%s\n%s", sentence, details)
        self.notice.say(sentence, details, is_problem=True)

    def _show_about(self) -> None:
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("About Newsreader"))
        box.setIconPixmap(program_icon().pixmap(64, 64))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Newsreader {version}").format(version=__version__))
        box.setInformativeText(
            self.tr(
                "Who is in a story, who said what, and where else do they appear?\nEverything stays on this machine."
            )
            + f"\n\n{self.tr('Library')}: {self._path}"
        )
        box.open()

    # -- the session

    def _restore(self) -> None:
        settings = self._settings
        # the wide layout where the screen has the room, with some left for the window's frame
        room = self.screen().availableSize()
        self.resize(min(1600, room.width() - 16), min(1000, room.height() - 48))
        if geometry := settings.text("window.geometry"):
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii")))
        self.commands["view.toggle_sidebar"].setChecked(settings.flag("window.sidebar_shown"))
        self.reading.set_sidebar_shown(settings.flag("window.sidebar_shown"))
        kinds = frozenset(Kind(kind) for kind in settings.texts("look.visible_kinds") if kind in set(Kind))
        self.reading.set_visible_kinds(kinds)
        for kind, command in _KIND_COMMANDS.items():
            self.commands[command].setChecked(kind in kinds)
        self.reading.set_zoom(settings.number("look.text_zoom"))
        self._show_theme_choice()
        self.stack.setCurrentWidget(self.panes)

    def _remember(self) -> None:
        article = self.flow.article
        self._settings.put(
            window__geometry=bytes(self.saveGeometry().toBase64().data()).decode("ascii"),
            window__sidebar_shown=self.commands["view.toggle_sidebar"].isChecked(),
            window__article=int(article.id) if article else 0,
            window__scroll=self.reading.scroll_position(),
            window__page=self._page_to_reopen(),
        )

    def _page_to_reopen(self) -> str:
        page = self._page_in_front()
        view = self.pages.view_of(page)
        return "" if page is None or view is None else PagePlace(view, page.open_entity()).words()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self.commands["view.full_screen"].setChecked(self.isFullScreen())
