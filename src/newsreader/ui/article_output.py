"""What leaves the window of an article: copies with its source, files, paper, PDF, and the file it came from."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QLocale, QMimeData, QObject, QProcess, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QPageLayout, QPageSize, QPdfWriter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from newsreader import __version__
from newsreader.importing.paths import path_from_text
from newsreader.importing.signatures import is_packed
from newsreader.library import Library
from newsreader.model.annotation import Kind
from newsreader.model.article import Article
from newsreader.ui.full_dates import full_date
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.text_lines import shortened
from newsreader.ui.theme import ThemeKeeper
from newsreader.writing.html_page import story_page, story_piece
from newsreader.writing.markdown import story_markdown
from newsreader.writing.plain import story_text
from newsreader.writing.story import Story, story_of

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from newsreader.ui.printing.print_thread import PrintThread
    from newsreader.ui.printing.printed_story import PrintWords

_PDF_DPI = 1200
_LONGEST_NAME = 80
_NOT_IN_NAMES = frozenset('<>:"/\\|?*')

WRITERS: dict[str, Callable[[Story], str]] = {".html": story_page, ".md": story_markdown, ".txt": story_text}
"""How a story becomes a file, by the file's suffix; ``.pdf`` is painted."""


class ArticleOutput(QObject):
    """``said`` is a sentence for the notice bar, and whether it tells of a problem."""

    said = Signal(str, bool)

    def __init__(self, window: QWidget, reader: LibraryReader, reading: ReadingPane, themes: ThemeKeeper) -> None:
        super().__init__(window)
        self._window = window
        self._reader = reader
        self._reading = reading
        self._themes = themes
        self._threads: set[PrintThread] = set()

    def stop(self) -> None:
        """End what is being printed; the window closes."""
        for thread in list(self._threads):
            thread.requestInterruption()
            thread.wait()

    # -- copying

    def copy_plain(self) -> None:
        """The selected words, or the article, with title, source and date."""
        self._copy(lambda story: _plain_data(story_text(story)))

    def copy_markdown(self) -> None:
        """The same as Markdown."""
        self._copy(lambda story: _plain_data(story_markdown(story)))

    def copy_html(self) -> None:
        """The same as formatted text with highlights, and as words for programs that take no more."""
        self._copy(_html_data)

    def _copy(self, data_of: Callable[[Story], QMimeData]) -> None:
        story = self._story()
        if story is None:
            self._say_no_article()
            return
        QGuiApplication.clipboard().setMimeData(data_of(story))
        sentence = self.tr("The selected words were copied with their source.")
        self.said.emit(sentence if story.is_passage else self.tr("The article was copied with its source."), False)

    # -- files

    def ask_file(self) -> None:
        """Let the reader choose where and as what the article is written."""
        story = self._story(whole=True)
        if story is None:
            self._say_no_article()
            return
        filters = self.tr("PDF (*.pdf);;Web page (*.html);;Markdown (*.md);;Plain text (*.txt)")
        proposed = str(Path.home() / f"{file_name_of(story.title)}.pdf")
        chosen, _filter = QFileDialog.getSaveFileName(self._window, self.tr("Save the article as"), proposed, filters)
        if chosen:
            self.write(story, Path(chosen))

    def write(self, story: Story, path: Path) -> None:
        """Write a story into a file of the kind that its suffix says; a PDF where it says none we know."""
        write = WRITERS.get(path.suffix.lower())
        if write is None:
            self._write_pdf(story, path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf"))
            return
        words = write(story)
        self._write_bytes(path, lambda _library: words.encode("utf-8", errors="replace"))

    def _write_bytes(self, path: Path, read: Callable[[Library], bytes]) -> None:
        def export(library: Library) -> tuple[str, bool]:
            try:
                path.write_bytes(read(library))
            except OSError as error:
                return self._could_not_write(path, str(error.strerror or error)), True
            return self.tr("{file} was written.").format(file=path), False

        self._reader.ask("output.write", export, lambda answer: self.said.emit(*answer))

    def _write_pdf(self, story: Story, path: Path) -> None:
        # a file that cannot be opened is told before anything is laid out
        try:
            path.open("ab").close()
        except OSError as error:
            self.said.emit(self._could_not_write(path, str(error.strerror or error)), True)
            return
        from newsreader.ui.printing.print_thread import MARGINS_MM

        pdf = QPdfWriter(str(path))
        pdf.setResolution(_PDF_DPI)
        pdf.setPageSize(QPageSize(default_page_size(QLocale())))
        pdf.setPageMargins(MARGINS_MM, QPageLayout.Unit.Millimeter)
        pdf.setTitle(story.title)
        pdf.setCreator(f"Newsreader {__version__}")
        self._start(story, pdf, self.tr("{file} was written.").format(file=path), self._could_not_write(path, ""))

    def _could_not_write(self, path: Path, reason: str) -> str:
        if not reason:
            return self.tr("{file} could not be written. Choose another folder.").format(file=path)
        sentence = self.tr("{file} could not be written: {reason}. Choose another folder.")
        return sentence.format(file=path, reason=reason)

    # -- paper

    def ask_printer(self) -> None:
        """Let the reader choose a printer, then print."""
        # Qt's printing is loaded when it is asked for: the window starts without it
        from PySide6.QtPrintSupport import QPrintDialog

        story = self._story(whole=True)
        if story is None:
            self._say_no_article()
            return
        printer = self._printer(story)
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(self.tr("Print “{title}”").format(title=shortened(story.title)))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            said = self.tr("“{title}” was sent to the printer.").format(title=shortened(story.title))
            self._start(story, printer, said, self.tr("The printer did not take the pages. Is it on and connected?"))

    def show_preview(self) -> None:
        """The pages on the screen before they are printed."""
        from PySide6.QtPrintSupport import QPrintPreviewDialog

        story = self._story(whole=True)
        if story is None:
            self._say_no_article()
            return
        printer = self._printer(story)
        dialog = QPrintPreviewDialog(printer, self._window)
        dialog.setWindowTitle(self.tr("Print preview of “{title}”").format(title=shortened(story.title)))
        px = self._themes.current.px
        dialog.resize(px(900), px(740))
        dialog.paintRequested.connect(partial(self._paint_preview, story))
        dialog.exec()

    def _paint_preview(self, story: Story, printer: QPrinter) -> None:
        from newsreader.ui.printing.print_thread import paint_story

        paint_story(story, printer, self._print_words())

    def _printer(self, story: Story) -> QPrinter:
        from PySide6.QtPrintSupport import QPrinter

        from newsreader.ui.printing.print_thread import MARGINS_MM

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(default_page_size(QLocale())))
        printer.setPageMargins(MARGINS_MM, QPageLayout.Unit.Millimeter)
        printer.setDocName(story.title)
        printer.setCreator(f"Newsreader {__version__}")
        return printer

    def _start(self, story: Story, device: QPdfWriter | QPrinter, done: str, failed: str) -> None:
        from newsreader.ui.printing.print_thread import PrintThread

        thread = PrintThread(story, device, self._print_words(), self)
        thread.printed.connect(lambda _pages: self.said.emit(done, False))
        thread.failed.connect(lambda: self.said.emit(failed, True))
        thread.finished.connect(partial(self._forget, thread))
        self._threads.add(thread)
        thread.start()

    def _forget(self, thread: PrintThread) -> None:
        self._threads.discard(thread)
        thread.deleteLater()

    def is_printing(self) -> bool:
        """Whether pages are being painted."""
        return bool(self._threads)

    def _print_words(self) -> PrintWords:
        from newsreader.ui.printing.printed_story import PrintWords

        words = {
            Kind.PERSON: self.tr("People"),
            Kind.PLACE: self.tr("Places"),
            Kind.ORGANISATION: self.tr("Organisations"),
            Kind.QUOTE: self.tr("Quotes"),
        }
        shown = self._reading.visible_kinds()
        legend = {kind: word for kind, word in words.items() if kind in shown}
        return PrintWords(legend, self.tr("Page {n} of {count}"))

    # -- the file it came from

    def show_original(self) -> None:
        """The file as it was imported, and where it lay."""
        article = self._reading.article()
        if article is None:
            self._say_no_article()
            return
        self._reader.ask(
            "output.original",
            lambda library: original_text(article, library.get_original(article.id)),
            lambda text: self._show_original(article, text),
        )

    def _show_original(self, article: Article, text: str | None) -> None:
        from newsreader.ui.dialogs.original import OriginalDialog

        dialog = OriginalDialog(self._themes.current, article, text, self._window)
        dialog.save_requested.connect(partial(self._ask_original_file, article))
        dialog.reveal_requested.connect(self.reveal_file)
        dialog.copy_path_requested.connect(self.copy_path)
        dialog.open()

    def _ask_original_file(self, article: Article) -> None:
        path = _path_of(article)
        entry = article.copies[0].entry if article.copies else None
        if path is None or entry is not None:
            # a part of a file has the suffix of its own name, else that of what such parts are
            suffix = PurePath(entry or "").suffix or (".html" if path and path.suffix.lower() == ".epub" else ".txt")
            name = f"{file_name_of(article.title)}{suffix}"
        else:
            name = path.name
        chosen, _filter = QFileDialog.getSaveFileName(self._window, self.tr("Save a copy"), str(Path.home() / name))
        if chosen:
            self._write_bytes(Path(chosen), lambda library: library.get_original(article.id) or b"")

    def reveal_file(self) -> None:
        """The article's file in the system's file manager, or its folder where that cannot point at a file."""
        path = self._file()
        if path is None:
            return
        if not path.exists():
            self.said.emit(self.tr("{file} is not there any more. The library keeps its text.").format(file=path), True)
        elif not show_in_folder(path):
            self.said.emit(self.tr("No program could be started to show {file}.").format(file=path), True)

    def copy_path(self) -> None:
        """The path of the article's file."""
        path = self._file()
        if path is not None:
            QGuiApplication.clipboard().setText(QDir.toNativeSeparators(str(path)))
            self.said.emit(self.tr("The path was copied."), False)

    def _file(self) -> Path | None:
        """Where the article's first file lay; says so where there is none."""
        article = self._reading.article()
        if article is None:
            self._say_no_article()
            return None
        path = _path_of(article)
        if path is None:
            self.said.emit(self.tr("This article was pasted or dropped as text, so there is no file."), False)
        return path

    # -- inside

    def _story(self, *, whole: bool = False) -> Story | None:
        article = self._reading.article()
        if article is None:
            return None
        target = None if whole else self._reading.target()
        passage = (target.start, target.end) if target is not None and target.kind is None else None
        when = full_date(article.published, QLocale()) if article.published else ""
        source = ", ".join(part for part in (article.source or "", when) if part)
        return story_of(article, self._reading.analysis(), source, self._reading.visible_kinds(), passage)

    def _say_no_article(self) -> None:
        self.said.emit(self.tr("Open an article first."), False)


def original_text(article: Article, original: bytes | None) -> str | None:
    """The bytes of an article's first copy in the encoding they were read in; "" where there are none.

    None for a document whose bytes are no text, such as a PDF.
    """
    if original is None or not article.copies:
        return ""
    if is_packed(original):
        return None
    try:
        return original.decode(article.copies[0].encoding, errors="replace")
    except LookupError:
        # a library of another version may name an encoding that this one does not have
        return original.decode("utf-8", errors="replace")


def file_name_of(title: str) -> str:
    """A title as a file's name on every system, without suffix."""
    letters = (" " if letter in _NOT_IN_NAMES or not letter.isprintable() else letter for letter in title)
    name = " ".join("".join(letters).split())[:_LONGEST_NAME].strip(" .")
    return name or "article"


def default_page_size(locale: QLocale) -> QPageSize.PageSizeId:
    """Letter where inches are the measure, A4 elsewhere."""
    is_imperial = locale.measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize.PageSizeId.Letter if is_imperial else QPageSize.PageSizeId.A4


def show_in_folder(path: Path) -> bool:
    """Open the file manager at a file; False when none could be started."""
    if sys.platform == "win32":
        return QProcess.startDetached("explorer", ["/select,", QDir.toNativeSeparators(str(path))])[0]
    if sys.platform == "darwin":
        return QProcess.startDetached("open", ["-R", str(path)])[0]
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _path_of(article: Article) -> Path | None:
    """Where its first copy is, one whose file is there as it was before others."""
    there_first = sorted(article.copies, key=lambda copy: copy.lost is not None)
    return next((path_from_text(copy.path) for copy in there_first if copy.path is not None), None)


def _plain_data(words: str) -> QMimeData:
    data = QMimeData()
    data.setText(words)
    return data


def _html_data(story: Story) -> QMimeData:
    data = _plain_data(story_text(story))
    data.setHtml(story_piece(story))
    return data
