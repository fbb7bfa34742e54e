"""Copies, files, paper and the original, on a real library."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPageSize, QPainter
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from builders import read_one
from importing.made_files import epub, pdf, written
from newsreader.importing.reading import read_file
from newsreader.library import Library
from newsreader.model.annotation import Analysis, Kind
from newsreader.model.article import Article, IncomingArticle
from newsreader.model.entity import EntityId
from newsreader.ui.article_output import ArticleOutput, default_page_size, file_name_of
from newsreader.ui.dialogs.original import OriginalDialog
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.printing.printed_story import PrintedStory, PrintWords
from newsreader.ui.theme import Theme, ThemeChoice, ThemeKeeper
from newsreader.writing.story import story_of

Story = tuple[Article, Analysis, dict[int, EntityId]]
WORDS = PrintWords({Kind.PERSON: "People", Kind.PLACE: "Places"}, "Page {n} of {count}")


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, tmp_path: Path, story: Story) -> Iterator[ArticleOutput]:
    path = tmp_path / "x.library"
    Library.open(path).close()
    reader = LibraryReader(path)
    reading = ReadingPane(theme)
    qtbot.addWidget(reading)
    reading.show_article(*story)
    yield ArticleOutput(reading, reader, reading, ThemeKeeper(ThemeChoice.LIGHT))
    reader.close()


def pane_of(desk: ArticleOutput) -> ReadingPane:
    pane = desk.parent()
    assert isinstance(pane, ReadingPane)
    return pane


def test_an_article_is_copied_with_its_source(desk: ArticleOutput) -> None:
    desk.copy_plain()
    assert QGuiApplication.clipboard().text().startswith("A <b>title</b>\nHarbour Post\n\n😀 Mayor Anna Lee")


def test_selected_words_are_copied_with_their_source(desk: ArticleOutput) -> None:
    pane_of(desk).view.select_range(3, 17)
    desk.copy_plain()
    assert QGuiApplication.clipboard().text() == "Mayor Anna Lee\n— “A <b>title</b>”, Harbour Post\n"


def test_formatted_text_carries_words_for_programs_that_take_no_more(desk: ArticleOutput) -> None:
    desk.copy_html()
    data = QGuiApplication.clipboard().mimeData()
    assert "background-color" in data.html()
    assert data.text().startswith("A <b>title</b>\nHarbour Post")


def test_without_an_article_it_says_so(desk: ArticleOutput, qtbot: QtBot) -> None:
    pane_of(desk).clear()
    for act in (desk.copy_plain, desk.ask_file, desk.ask_printer, desk.show_original, desk.copy_path):
        with qtbot.waitSignal(desk.said) as said:
            act()
        assert said.args == ["Open an article first.", False]


@pytest.mark.parametrize(
    ("name", "begin"), [("x.html", "<!DOCTYPE"), ("x.md", "# A \\<b"), ("x.TXT", "A <b>"), ("x.pdf", "%PDF"), ("x", "")]
)
def test_an_article_becomes_a_file(desk: ArticleOutput, qtbot: QtBot, tmp_path: Path, name: str, begin: str) -> None:
    story = desk._story(whole=True)
    assert story is not None
    with qtbot.waitSignal(desk.said, timeout=20_000) as said:
        desk.write(story, tmp_path / name)
    assert not said.args[1], said.args[0]
    written = tmp_path / (name if begin else "x.pdf")
    assert written.read_bytes().decode("latin-1").startswith(begin or "%PDF")
    qtbot.waitUntil(lambda: not desk.is_printing())


def test_each_page_of_a_pdf_has_a_foot(desk: ArticleOutput, qtbot: QtBot, tmp_path: Path) -> None:
    from pypdfium2 import PdfDocument

    story = desk._story(whole=True)
    assert story is not None
    with qtbot.waitSignal(desk.said, timeout=20_000):
        desk.write(story, tmp_path / "x.pdf")
    qtbot.waitUntil(lambda: not desk.is_printing())
    page = PdfDocument(str(tmp_path / "x.pdf"))[0]
    text = page.get_textpage()
    foot = text.get_text_bounded(bottom=0, top=page.get_height() / 8)
    assert story.title in foot
    assert "Page 1 of 1" in foot
    highest = max(text.get_charbox(n)[3] - text.get_charbox(n)[1] for n in range(text.count_chars()))
    assert highest < 40


@pytest.mark.parametrize("name", ["x.txt", "x.pdf"])
def test_a_file_that_cannot_be_written_is_told(
    desk: ArticleOutput, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    story = desk._story(whole=True)
    assert story is not None
    with qtbot.waitSignal(desk.said) as said:
        desk.write(story, tmp_path / "missing" / name)
    assert said.args[1]
    assert "could not be written: No such file or directory. Choose another folder." in said.args[0]


def test_pasted_text_has_no_file(desk: ArticleOutput, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.said) as said:
        desk.copy_path()
    assert said.args == ["This article was pasted or dropped as text, so there is no file.", False]


def test_long_stories_take_several_pages(theme: Theme, story: Story) -> None:
    article, analysis, _entities = story
    one = story_of(article, analysis, "Harbour Post")
    long = PrintedStory(one, 400, 160, WORDS)
    short = PrintedStory(one, 600, 1000, WORDS)
    assert short.pages == 1
    assert long.pages > 1


def test_paper_shows_marks_and_bars(theme: Theme, story: Story) -> None:
    article, analysis, _entities = story

    def colours(kinds: frozenset[Kind]) -> set[str]:
        page = PrintedStory(story_of(article, analysis, "Harbour Post", kinds), 500, 500, WORDS)
        image = QImage(500, 500, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        page.paint_page(painter, 0)
        painter.end()
        return {image.pixelColor(x, y).name().upper() for x in range(500) for y in range(500)}

    marked, bare = colours(frozenset(Kind)), colours(frozenset())
    assert {"#D2E5FB", "#C9EFD9", "#F4EEF9", "#8A3FA0"} <= marked
    assert not {"#D2E5FB", "#C9EFD9", "#F4EEF9", "#8A3FA0"} & bare


def test_the_original_is_shown_and_saved(desk: ArticleOutput, qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes("Café “closed”\r\n\r\nThe café is closed.".encode("cp1252"))
    library = Library.open(tmp_path / "x.library")
    article = library.get_article(library.add_articles([read_one(file)]).added[0])
    library.close()
    assert article is not None
    pane_of(desk).show_article(article, None, {})
    desk.show_original()
    qtbot.waitUntil(lambda: bool(pane_of(desk).findChildren(OriginalDialog)))
    dialog = pane_of(desk).findChildren(OriginalDialog)[0]
    assert dialog.text.toPlainText() == "Café “closed”\n\nThe café is closed."
    names = [button.text() for button in dialog.findChildren(QPushButton) if button.isEnabled()]
    assert len(names) == 4
    dialog.close()
    desk.copy_path()
    assert QGuiApplication.clipboard().text() == str(file)
    file.unlink()
    with qtbot.waitSignal(desk.said) as said:
        desk.reveal_file()
    assert said.args == [f"{file} is not there any more. The library keeps its text.", True]


def test_the_original_of_a_document_is_for_its_own_program(
    desk: ArticleOutput, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = shown_from(desk, written(tmp_path / "paper.pdf", pdf([[(50, 700, 12, "The harbour is open again.")]])))
    dialog = original_of(desk, qtbot)
    assert not dialog.text.isVisibleTo(dialog)
    assert any("its own program" in label.text() for label in dialog.findChildren(QLabel))
    asked = names_asked(monkeypatch)
    dialog.save_requested.emit()
    assert asked == ["paper.pdf"]
    assert article.copies[0].entry is None


def test_the_original_of_a_chapter_is_its_own_page(
    desk: ArticleOutput, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = {"a.xhtml": "<h1>One: the start</h1><p>It rained.</p>", "b.xhtml": "<h1>Two</h1><p>It rained on.</p>"}
    shown_from(desk, written(tmp_path / "book.epub", epub(pages)))
    dialog = original_of(desk, qtbot)
    assert "<h1>One: the start</h1>" in dialog.text.toPlainText()
    assert any(f"{tmp_path / 'book.epub'} › chapter 1" in label.text() for label in dialog.findChildren(QLabel))
    asked = names_asked(monkeypatch)
    dialog.save_requested.emit()
    assert asked == ["One the start.html"]


def shown_from(desk: ArticleOutput, file: Path) -> Article:
    """The first article of a file, in the reader."""
    library = Library.open(file.parent / "x.library")
    incoming = [one for one in read_file(file) if isinstance(one, IncomingArticle)]
    article = library.get_article(library.add_articles(incoming).added[0])
    library.close()
    assert article is not None
    pane_of(desk).show_article(article, None, {})
    return article


def original_of(desk: ArticleOutput, qtbot: QtBot) -> OriginalDialog:
    desk.show_original()
    qtbot.waitUntil(lambda: bool(pane_of(desk).findChildren(OriginalDialog)))
    return pane_of(desk).findChildren(OriginalDialog)[0]


def names_asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names under which a copy would be saved; nobody chooses one."""
    names: list[str] = []

    def ask(_parent: object, _title: str, path: str) -> tuple[str, str]:
        names.append(Path(path).name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return names


@pytest.mark.parametrize(
    ("title", "name"), [("Who: what?", "Who what"), ("..", "article"), ("a/b\\c", "a b c"), ("x" * 200, "x" * 80)]
)
def test_a_title_becomes_a_file_name(title: str, name: str) -> None:
    assert file_name_of(title) == name


def test_paper_has_the_size_that_the_country_uses() -> None:
    assert default_page_size(QLocale("en_US")) is QPageSize.PageSizeId.Letter
    assert default_page_size(QLocale("de_DE")) is QPageSize.PageSizeId.A4
