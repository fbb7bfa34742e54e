"""The main window: panes side by side, wired to each other, to the library's reader and to the jobs process."""

from __future__ import annotations

import logging
from array import array
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QMenu,
    QMessageBox,
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
    PreferArticle,
    RequestAnalysis,
    SetRead,
    SetStarred,
)
from newsreader.library import Library
from newsreader.model.annotation import Kind
from newsreader.model.article import AnalysisState, Article, ArticleId, ArticleSummary
from newsreader.model.changes import Changes
from newsreader.model.entity import EntityId
from newsreader.model.query import ArticleFilter, ArticleOrder, ArticleView, LibraryCounts
from newsreader.model.reports import ImportReport, JobKind, Progress
from newsreader.resources import seeds_folder
from newsreader.settings import Settings
from newsreader.ui.commands.actions import Actions
from newsreader.ui.dialogs.shortcuts import ShortcutsDialog
from newsreader.ui.history import History
from newsreader.ui.icons import program_icon
from newsreader.ui.job_runner import JobRunner
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.notice_bar import NoticeBar
from newsreader.ui.pane_widths import RAIL, share_width
from newsreader.ui.panes.article_list import ArticleListPane
from newsreader.ui.panes.mentions_pane import MentionsPane
from newsreader.ui.panes.navigator import Navigator
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.panes.welcome import WelcomePage
from newsreader.ui.report_text import import_details, import_sentence
from newsreader.ui.status_bar import StatusLine
from newsreader.ui.theme import Theme, ThemeChoice, ThemeKeeper

_log = logging.getLogger(__name__)
_FIRST_IDS = 500
_REFRESH_MS = 250
_ZOOM_STEP = 1.1
_KIND_COMMANDS = {
    Kind.PERSON: "view.toggle_people",
    Kind.PLACE: "view.toggle_places",
    Kind.ORGANISATION: "view.toggle_organisations",
    Kind.QUOTE: "view.toggle_quotes",
}


class MainWindow(QMainWindow):
    """One window on one library."""

    library_requested = Signal(object)

    def __init__(self, library: Path, settings: Settings, themes: ThemeKeeper) -> None:
        super().__init__()
        self._path = library
        self._settings = settings
        self._themes = themes
        self._filter = ArticleFilter()
        self._order = ArticleOrder(settings.text("window.order"))
        self._ids: array[int] = array("q")
        self._article: Article | None = None
        self._entity: EntityId | None = None
        self._history = History()
        self._counts: LibraryCounts | None = None
        self._pending = Changes()
        self._progress: dict[JobKind, Progress] = {}
        self._open_after_import = False
        self._samples_announced = False
        self._by_hand: list[int] | None = None
        self._wanted_entity_step = 0

        theme = themes.current
        self.reader = LibraryReader(library, self)
        self.jobs = JobRunner(library, self)
        self.navigator = Navigator(theme)
        self.article_list = ArticleListPane(theme, self._fetch_summaries)
        self.reading = ReadingPane(theme)
        self.mentions = MentionsPane(theme, self.reader)
        self.welcome = WelcomePage(theme)
        self.welcome.setObjectName("welcome")
        self.welcome.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.status = StatusLine(theme)
        self.notice = NoticeBar(theme)
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
        self._ask_articles()
        self.article_list.focus_list()
        if files:
            self.import_paths(files)

    def import_paths(self, paths: Sequence[str]) -> None:
        """Import files and folders; the first of them opens when it is in."""
        if not paths:
            return
        self._open_after_import = True
        self.jobs.send(ImportPaths(tuple(str(Path(path).absolute()) for path in paths)))
        self._progress[JobKind.IMPORT] = Progress(JobKind.IMPORT, 0, None)
        self._show_progress()

    def import_text(self, text: str) -> None:
        """Make an article of pasted or dropped text."""
        if not text.strip():
            self.notice.say(self.tr("There is no text to paste. Copy some text first."))
            return
        self._open_after_import = True
        self.jobs.send(ImportText(text))

    def end_processes(self) -> None:
        """End the jobs process and the reader; the window shows nothing afterwards."""
        self._refresh_timer.stop()
        self.jobs.end()
        self.reader.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._remember()
        self.hide()
        self.end_processes()
        event.accept()

    # -- layout

    def _lay_out(self) -> None:
        self.setWindowIcon(program_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(640, 420)
        self.commands.fill_menu_bar(self.menuBar())
        self._add_recent_libraries()
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
        self.navigator.import_requested.connect(self._import_files)
        self.article_list.article_selected.connect(self._on_article_selected)
        self.article_list.article_activated.connect(lambda _article: self.reading.setFocus())
        self.article_list.search_changed.connect(self._on_search_changed)
        self.article_list.order_changed.connect(self._on_order_changed)
        self.article_list.star_requested.connect(self._toggle_star_of)
        self.reading.entity_selected.connect(self._select_entity)
        self.reading.entity_activated.connect(self._on_entity_activated)
        self.reading.back_requested.connect(partial(self._step_history, -1))
        self.reading.forward_requested.connect(partial(self._step_history, 1))
        self.reading.next_article_requested.connect(self._step_article)
        self.reading.star_toggled.connect(lambda _is_starred: self._toggle_star())
        self.reading.sidebar_toggled.connect(self._set_sidebar_shown)
        self.reading.kinds_changed.connect(self._on_kinds_changed)
        self.reading.mention_step_left_article.connect(self._step_entity_across)
        self.reading.set_hover_facts(self._hover_facts)
        self.mentions.entity_selected.connect(self._select_entity)
        self.mentions.mention_requested.connect(self.open_mention)
        self.mentions.close_requested.connect(partial(self._set_sidebar_shown, False))
        self.welcome.import_files_requested.connect(self._import_files)
        self.welcome.import_folder_requested.connect(self._import_folder)
        self.welcome.samples_requested.connect(self._import_samples)
        self.status.cancel_requested.connect(lambda: self.jobs.send(Cancel()))
        self.jobs.progress_changed.connect(self._on_progress_changed)
        self.jobs.changes_arrived.connect(self._on_changes_arrived)
        self.jobs.import_finished.connect(self._on_import_finished)
        self.jobs.analysis_finished.connect(self._on_analysis_finished)
        self.jobs.problem_reported.connect(self._on_problem_reported)
        self.reader.failed.connect(lambda sentence: self.notice.say(sentence, is_problem=True))
        self.panes.splitterMoved.connect(self._on_splitter_moved)
        self._refresh_timer.timeout.connect(self._apply_changes)
        self._themes.changed.connect(self.set_theme)

    def _handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "library.new": self._new_library,
            "library.open": self._open_library,
            "article.import_files": self._import_files,
            "article.import_folder": self._import_folder,
            "article.import_samples": self._import_samples,
            "window.quit": self._quit,
            "edit.copy": self._copy,
            "article.paste_text": self._paste,
            "find.open": lambda: self.reading.open_find(),
            "find.next": lambda: self.reading.find_next(1),
            "find.previous": lambda: self.reading.find_next(-1),
            "library.search": self._focus_search,
            "focus.navigator": lambda: self.navigator.setFocus(),
            "focus.list": self._focus_list,
            "focus.reader": lambda: self.reading.setFocus(),
            "focus.sidebar": self._focus_sidebar,
            "focus.next_pane": partial(self._step_pane, 1),
            "focus.previous_pane": partial(self._step_pane, -1),
            "view.toggle_sidebar": self._share_width,
            "view.toggle_people": lambda: self.reading.toggle_kind(Kind.PERSON),
            "view.toggle_places": lambda: self.reading.toggle_kind(Kind.PLACE),
            "view.toggle_organisations": lambda: self.reading.toggle_kind(Kind.ORGANISATION),
            "view.toggle_quotes": lambda: self.reading.toggle_kind(Kind.QUOTE),
            "view.zoom_in": lambda: self._zoom(_ZOOM_STEP),
            "view.zoom_out": lambda: self._zoom(1 / _ZOOM_STEP),
            "view.zoom_reset": lambda: self._zoom(0),
            "view.full_screen": self._toggle_full_screen,
            "view.theme_system": lambda: self._choose_theme(ThemeChoice.SYSTEM),
            "view.theme_light": lambda: self._choose_theme(ThemeChoice.LIGHT),
            "view.theme_dark": lambda: self._choose_theme(ThemeChoice.DARK),
            "article.next": lambda: self._step_article(1),
            "article.previous": lambda: self._step_article(-1),
            "article.next_unread": self._next_unread,
            "history.back": lambda: self._step_history(-1),
            "history.forward": lambda: self._step_history(1),
            "article.toggle_read": self._toggle_read,
            "article.toggle_star": self._toggle_star,
            "article.analyse_again": self._analyse_again,
            "mention.next": lambda: self.reading.step_mention(1),
            "mention.previous": lambda: self.reading.step_mention(-1),
            "mention.next_same": lambda: self.reading.step_same_entity(1),
            "mention.previous_same": lambda: self.reading.step_same_entity(-1),
            "quote.next": lambda: self.reading.step_quote(1),
            "quote.previous": lambda: self.reading.step_quote(-1),
            "help.shortcuts": lambda: ShortcutsDialog(self._themes.current, self).open(),
            "help.about": self._show_about,
        }

    # -- what the panes show

    def _fetch_summaries(self, ids: Sequence[ArticleId]) -> list[ArticleSummary]:
        return self.reader.now.list_summaries(ids)

    def _ask_counts(self) -> None:
        self.reader.ask("window.counts", Library.counts, self._on_counts_answered)

    def _on_counts_answered(self, counts: LibraryCounts) -> None:
        self._counts = counts
        self.navigator.set_counts(counts)
        self.article_list.set_total(counts.articles)
        is_empty = counts.articles == 0 and not self._progress
        self.stack.setCurrentWidget(self.welcome if is_empty else self.panes)
        if is_empty:
            self._offer_samples()
        self._show_progress()

    def _offer_samples(self) -> None:
        """The first start of all: the welcome page takes the keyboard, its sample link is one Tab away."""
        if not self._settings.flag("library.samples_offered"):
            self._settings.put(library__samples_offered=True)
            self.welcome.focus_first()

    def _ask_articles(self) -> None:
        """First what fits the screen, then all."""
        wanted, order = self._filter, self._order
        if wanted.search and order is ArticleOrder.RELEVANCE:
            limits: tuple[int | None, ...] = (None,)
        else:
            limits = (_FIRST_IDS, None) if self._counts is None or self._counts.articles > _FIRST_IDS else (None,)
        for limit in limits:
            self.reader.ask(
                f"window.articles.{limit}",
                partial(_list_ids, wanted, order, limit),
                partial(self._on_articles_answered, wanted),
            )

    def _on_articles_answered(self, wanted: ArticleFilter, ids: array[int]) -> None:
        if wanted != self._filter:
            return
        self._ids = ids
        self.article_list.set_articles(
            ids, title=self._view_title(), total=len(ids), search=self._filter.search, view=self._filter.view
        )
        if self._article is not None:
            self.article_list.select_article(self._article.id)
        elif len(ids) and self._counts is not None:
            last = ArticleId(int(self._settings.number("window.article")))
            self._show_article(last if last in ids else ArticleId(ids[0]), is_visit=True)
            if last in ids:
                self.reading.restore_scroll(self._settings.number("window.scroll"))
        self._show_place()

    def _view_title(self) -> str:
        if self._filter.source is not None:
            return self._filter.source
        return {
            ArticleView.ALL: self.tr("All articles"),
            ArticleView.UNREAD: self.tr("Unread"),
            ArticleView.STARRED: self.tr("Starred"),
            ArticleView.RECENT: self.tr("Recently added"),
        }[self._filter.view]

    def _show_place(self) -> None:
        if self._article is None or self._article.id not in self._ids:
            self.status.show_place("")
            return
        place = self._ids.index(self._article.id) + 1
        self.status.show_place(
            self.tr("Article {place} of {all}").format(place=f"{place:,}", all=f"{len(self._ids):,}")
        )

    def open_mention(self, article: ArticleId, start: int, end: int) -> None:
        """Open an article at a mention (code points), keeping the selected entity."""
        self._show_article(article, is_visit=True)
        self.reading.show_span(start, end)

    def _show_article(self, article_id: ArticleId, *, is_visit: bool) -> None:
        library = self.reader.now
        article = library.get_article(article_id)
        if article is None:
            return
        if is_visit:
            self._history.visit(article_id, left_at=self.reading.scroll_position())
        analysis = library.get_analysis(article_id)
        is_other = self._article is None or self._article.id != article_id
        self._article = article
        self.reading.show_article(article, analysis, library.list_chain_entities(article_id))
        self.reading.set_starred(article.is_starred)
        self.mentions.show_article(article_id, analysed=analysis is not None)
        if self._entity is not None:
            self.reading.select_entity(self._entity)
            self.mentions.show_entity(self._entity)
        if is_other:
            self.article_list.select_article(article_id)
        if article.analysis_state is AnalysisState.WAITING:
            self.jobs.send(PreferArticle(article_id))
        if is_other and not article.is_read:
            self.jobs.send(SetRead((article_id,), True))
        self.reading.set_can_go(self._history.can_step(-1), self._history.can_step(1))
        self.commands.set_article_shown(True)
        self.commands["article.toggle_star"].setChecked(article.is_starred)
        self._show_place()

    def _select_entity(self, entity: EntityId | None) -> None:
        self._entity = entity
        self.reading.select_entity(entity)
        self.mentions.show_entity(entity)

    def _hover_facts(self, entity: EntityId) -> str:
        for row in self.mentions.entity_rows():
            if row.entity.id == entity:
                if row.other_articles:
                    return self.tr("in %n other article(s)", "", row.other_articles)
                return self.tr("only in this article")
        return ""

    # -- what the reader does

    def _on_view_selected(self, view: ArticleView, source: str | None) -> None:
        self._filter = ArticleFilter(view, source, self._filter.search)
        self._ask_articles()

    def _on_search_changed(self, search: str) -> None:
        self._filter = ArticleFilter(self._filter.view, self._filter.source, search)
        self._ask_articles()

    def _on_order_changed(self, order: ArticleOrder) -> None:
        self._order = order
        if order is not ArticleOrder.RELEVANCE:
            self._settings.put(window__order=str(order))
        self._ask_articles()

    def _on_article_selected(self, article: ArticleId | None) -> None:
        if article is not None and (self._article is None or article != self._article.id):
            self._show_article(article, is_visit=True)

    def _on_entity_activated(self, entity: EntityId | None) -> None:
        self._select_entity(entity)
        if entity is not None:
            self._focus_sidebar()

    def _step_history(self, direction: int) -> None:
        stop = self._history.step(direction, left_at=self.reading.scroll_position())
        if stop is not None:
            self._show_article(stop.article, is_visit=False)
            self.reading.restore_scroll(stop.scroll)

    def _step_article(self, direction: int) -> None:
        self.article_list.step(direction)

    def _next_unread(self) -> None:
        if not self.article_list.step_unread(1):
            self.notice.say(self.tr("No unread article below this one."))

    def _quit(self) -> None:
        self.close()

    def _step_entity_across(self, direction: int) -> None:
        """The next mention of the selected entity lies in another article: the next in date that has it."""
        if self._entity is None or self._article is None:
            return
        entity, here = self._entity, self._article.id
        self.reader.ask(
            "window.next_same",
            lambda library: library.list_article_ids(ArticleFilter(entity=entity), ArticleOrder.NEWEST),
            lambda ids: self._open_neighbour(ids, here, entity, direction),
        )

    def _open_neighbour(self, ids: array[int], here: ArticleId, entity: EntityId, direction: int) -> None:
        others = list(ids)
        if here not in others or len(others) < 2:
            self.notice.say(self.tr("No other article mentions this name."))
            return
        target = ArticleId(others[(others.index(here) + direction) % len(others)])
        found = self.reader.now.find_mention(target, entity)
        if found is not None:
            self.open_mention(target, *found)

    def _toggle_read(self) -> None:
        ids = self.article_list.selected_articles() or ([self._article.id] if self._article else [])
        rows = self.reader.now.list_summaries(ids)
        if rows:
            self.jobs.send(SetRead(tuple(ids), not all(row.is_read for row in rows)))

    def _toggle_star(self) -> None:
        if self._article is not None:
            self._toggle_star_of([self._article.id])

    def _toggle_star_of(self, ids: Sequence[ArticleId]) -> None:
        rows = self.reader.now.list_summaries(ids)
        if rows:
            self.jobs.send(SetStarred(tuple(ids), not all(row.is_starred for row in rows)))

    def _analyse_again(self) -> None:
        if self._article is not None:
            self.jobs.send(RequestAnalysis((self._article.id,)))

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

    # -- focus

    def _focus_search(self) -> None:
        self._unfold_list()
        self.article_list.focus_search()

    def _focus_list(self) -> None:
        self._unfold_list()
        self.article_list.focus_list()

    def _unfold_list(self) -> None:
        if not self.article_list.isVisible():
            self._set_sidebar_shown(False)

    def _focus_sidebar(self) -> None:
        self._set_sidebar_shown(True)
        self.mentions.setFocus()

    def _step_pane(self, direction: int) -> None:
        panes = [pane for pane in (self.navigator, self.article_list, self.reading, self.mentions) if pane.isVisible()]
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
        elif self.reading.close_find():
            self.reading.setFocus()
        elif self._entity is not None:
            self._select_entity(None)
        elif self._filter.search:
            self.article_list.set_search("")

    # -- import

    def _import_files(self) -> None:
        files, _filter = QFileDialog.getOpenFileNames(
            self, self.tr("Import files"), "", self.tr("News text (*.txt *.text);;All files (*)")
        )
        self.import_paths(files)

    def _import_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Import a folder with everything in it"))
        self.import_paths([folder] if folder else [])

    def _import_samples(self) -> None:
        self.import_paths([str(seeds_folder())])

    def _paste(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit):
            focused.paste()
            return
        self._take(QGuiApplication.clipboard().mimeData())

    def _copy(self) -> None:
        focused = QApplication.focusWidget()
        copy = getattr(focused, "copy", None)
        if callable(copy):
            copy()

    def _take(self, data: QMimeData) -> None:
        """Dropped or pasted: files and folders of this machine, or text."""
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            self.import_paths(paths)
        elif data.hasText():
            self.import_text(data.text())
        else:
            self.notice.say(self.tr("Only files and folders of this machine, or text, can become articles."))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # what is dragged out of the article itself is no new article
        is_foreign = event.source() is None
        if is_foreign and (event.mimeData().hasUrls() or event.mimeData().hasText()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._take(event.mimeData())

    # -- what the jobs process tells

    def _on_progress_changed(self, progress: Progress) -> None:
        self._progress[progress.kind] = progress
        self._show_progress()

    def _show_progress(self) -> None:
        progress = self._progress.get(JobKind.IMPORT) or self._progress.get(JobKind.ANALYSE)
        if progress is None:
            self.status.show_idle(self._idle_text())
            return
        if progress.total is None:
            self.status.show_progress(self.tr("Looking for articles…"), None)
            return
        words = {
            JobKind.IMPORT: self.tr("Importing {done} of {total} files"),
            JobKind.ANALYSE: self.tr("Finding names in {done} of {total} new articles"),
        }[progress.kind]
        text = words.format(done=f"{progress.done:,}", total=f"{progress.total:,}")
        self.status.show_progress(text, progress.done / max(1, progress.total))

    def _idle_text(self) -> str:
        if self._counts is None:
            return ""
        if self._counts.articles == 0:
            return self.tr("No articles yet")
        return self.tr("{articles} articles · {people} people · {quotes} quotes").format(
            articles=f"{self._counts.articles:,}", people=f"{self._counts.people:,}", quotes=f"{self._counts.quotes:,}"
        )

    def _on_changes_arrived(self, changes: Changes) -> None:
        self._pending |= changes
        if not self._refresh_timer.isActive():
            self._refresh_timer.start()

    def _apply_changes(self) -> None:
        changes, self._pending = self._pending, Changes()
        self._ask_counts()
        if changes.added or changes.removed:
            self._ask_articles()
        touched = {*changes.changed, *changes.analysed}
        if touched:
            self.article_list.refresh(touched)
        if self._article is not None and self._article.id in touched:
            self._reload_article(is_analysed=self._article.id in changes.analysed)
        elif self._entity is not None and self._entity in changes.entities:
            self.mentions.refresh()
        if changes.added and self._open_after_import:
            self._open_after_import = False
            self._show_article(min(changes.added), is_visit=True)

    def _reload_article(self, *, is_analysed: bool) -> None:
        assert self._article is not None
        article = self.reader.now.get_article(self._article.id)
        if article is None:
            return
        self._article = article
        if is_analysed:
            self._show_article(article.id, is_visit=False)
        else:
            self.reading.set_starred(article.is_starred)
            self.commands["article.toggle_star"].setChecked(article.is_starred)

    def _on_import_finished(self, report: ImportReport) -> None:
        self._progress.pop(JobKind.IMPORT, None)
        self._open_after_import = False
        self._show_progress()
        self._ask_counts()
        self.notice.say(import_sentence(report, self.tr), import_details(report), is_problem=bool(report.failures))
        if not report.added and report.copies:
            self._show_article(report.copies[0][1], is_visit=True)

    def _on_analysis_finished(self, event: AnalysisFinished) -> None:
        self._progress.pop(JobKind.ANALYSE, None)
        self._show_progress()
        if event.failures:
            details = "\n".join(f"{failure.path}: {failure.reason}" for failure in event.failures)
            sentence = self.tr("%n article(s) could not be analysed; their text can be read.", "", len(event.failures))
            self.notice.say(sentence, details, is_problem=True)

    def _on_problem_reported(self, sentence: str, details: str) -> None:
        _log.error("%s\n%s", sentence, details)
        self.notice.say(sentence, details, is_problem=True)

    # -- library, theme, about

    def _new_library(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self,
            self.tr("New library"),
            str(self._path.parent / "news.library"),
            self.tr("Newsreader library (*.library)"),
        )
        if name:
            self.library_requested.emit(Path(name))

    def _open_library(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self,
            self.tr("Open library"),
            str(self._path.parent),
            self.tr("Newsreader library (*.library);;All files (*)"),
        )
        if name:
            self.library_requested.emit(Path(name))

    def _add_recent_libraries(self) -> None:
        """Libraries opened before, newest first, below "Open library…"; those that are gone are left out."""
        file_menu = self.menuBar().findChild(QMenu, "menu.file")
        recent = [Path(name) for name in self._settings.texts("library.recent")]
        recent = [path for path in recent if path != self._path and path.is_file()]
        if file_menu is None or not recent:
            return
        menu = QMenu(self.tr("Recent libraries"), file_menu)
        for path in recent:
            action = menu.addAction(str(path).replace("&", "&&"))
            action.triggered.connect(partial(self.library_requested.emit, path))
        following = file_menu.actions()[file_menu.actions().index(self.commands["library.open"]) + 1]
        file_menu.insertMenu(following, menu)

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
        ):
            pane.set_theme(theme)

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
        self.article_list.set_order(self._order)
        self._show_theme_choice()
        self.stack.setCurrentWidget(self.panes)

    def _remember(self) -> None:
        self._settings.put(
            window__geometry=bytes(self.saveGeometry().toBase64().data()).decode("ascii"),
            window__sidebar_shown=self.commands["view.toggle_sidebar"].isChecked(),
            window__article=int(self._article.id) if self._article else 0,
            window__scroll=self.reading.scroll_position(),
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self.commands["view.full_screen"].setChecked(self.isFullScreen())


def _list_ids(wanted: ArticleFilter, order: ArticleOrder, limit: int | None, library: Library) -> array[int]:
    return library.list_article_ids(wanted, order, limit)
