"""What an article says of itself: shown above the text, and set by the reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from newsreader.model.article import Article, KnownBy, Published
from newsreader.model.article_details import DetailsChange
from newsreader.ui.dialogs.article_details import ArticleDetailsDialog
from newsreader.ui.panes.article_header import ArticleHeader
from newsreader.ui.panes.shown_article import ShownArticle
from newsreader.ui.theme import Theme
from ui_story import article_of

TEXT = "Harbour opens\n\nBy Ann Lee\n\nThe harbour is open, the mayor said on Friday.\n"
OF_THE_FILE = KnownBy.FILE_DETAILS


def told(title: str = "Harbour opens", author: str | None = "Bob Ray") -> Article:
    whole = article_of(TEXT)
    structure = replace(whole.structure, title=title, headline=(0, 13), byline=(15, 25))
    return replace(
        whole,
        title=title,
        title_known_by=OF_THE_FILE,
        author=author,
        author_known_by=OF_THE_FILE,
        published=Published("2021-05-03", OF_THE_FILE),
        structure=structure,
    )


def chosen_of(dialog: ArticleDetailsDialog) -> DetailsChange:
    found: list[DetailsChange] = []
    dialog.chosen.connect(found.append)
    dialog._on_accepted()
    return found[0]


def opened(qtbot: QtBot, theme: Theme, articles: Sequence[Article]) -> ArticleDetailsDialog:
    dialog = ArticleDetailsDialog(theme, articles, ["Post"])
    qtbot.addWidget(dialog)
    return dialog


def test_the_author_of_one_article_is_shown_and_set(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, [told()])
    assert dialog._author.text() == "Bob Ray"
    assert dialog._known.text() == "Title, Author and Date: the file's own details."
    dialog._author.setText("Ann Lee")
    assert chosen_of(dialog).author == "Ann Lee"


def test_a_title_that_was_cut_is_whole_above_the_text(qtbot: QtBot, theme: Theme) -> None:
    """The headline is left out of the text, so its words would be nowhere."""
    parent = QWidget()
    header = ArticleHeader(theme, parent)
    qtbot.addWidget(parent)
    cut = told(title="Harbour…")
    header.show_article(cut, None)
    assert header.title.text() == cut.whole_title == "Harbour opens"
    header.show_article(told(title="Something else…"), None)
    assert header.title.text() == "Something else…"


def test_a_very_long_title_is_painted_to_its_end(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    header = ArticleHeader(theme, parent)
    qtbot.addWidget(parent)
    heights = []
    for words in (200, 400):
        header.show_article(told(title="harbours " * words), None)
        heights.append(header.title.heightForWidth(600))
    assert heights[1] > 1.8 * heights[0]


def test_the_author_of_several_is_changed_only_where_it_is_ticked(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, [told(), told(author="Ann Lee")])
    assert dialog._author.text() == ""
    assert chosen_of(dialog).author is None
    dialog = opened(qtbot, theme, [told(), told(author="Ann Lee")])
    dialog._author.setText("Cy Moor")
    dialog._author.textEdited.emit("Cy Moor")
    assert chosen_of(dialog) == DetailsChange(author="Cy Moor")


@pytest.mark.parametrize(("author", "is_shown"), [("Bob Ray", True), ("Ann Lee", False), (None, False)])
def test_an_author_stands_above_the_text_unless_the_byline_names_him(
    qtbot: QtBot, theme: Theme, author: str | None, is_shown: bool
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    header = ArticleHeader(theme, parent)
    header.show_article(told(author=author), None)
    assert (author or "None") not in header.meta.text() or is_shown
    assert ("Bob Ray" in header.meta.text()) is is_shown
    assert header.byline.text() == "By Ann Lee"


def test_a_headline_under_another_title_stays_in_the_text() -> None:
    assert [span[0] for span in ShownArticle(told()).in_header()] == [0, 15]
    assert [span[0] for span in ShownArticle(told("Of the file")).in_header()] == [15]
    assert [span[0] for span in ShownArticle(told("Harbour op…")).in_header()] == [0, 15]
