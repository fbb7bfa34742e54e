"""The scenes of ``make screenshots``: every screen and state, one line each at the end of this file.

A scene gets the window on the sample articles (or on an empty library) and ``settle``, which lets the window work; it
leaves the window as the picture is to show it. Each has a window of its own, so that none has to tidy up.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsreader.model.entity import EntityId
    from newsreader.ui.main_window import MainWindow

Settle = Callable[[int], None]
Show = Callable[["MainWindow", Settle], None]


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture."""

    name: str
    show: Show
    is_empty: bool = False


def command(*ids: str) -> Show:
    """A scene that only runs commands."""

    def show(window: MainWindow, settle: Settle) -> None:
        for command_id in ids:
            window.commands.trigger(command_id)
            settle(500)

    return show


def topic(name: str, words: str = "") -> Show:
    """A topic of the help, or what a search in it finds."""

    def show(window: MainWindow, settle: Settle) -> None:
        shown = window.help.open_topic(name)
        shown.resize(min(980, window.width() - 40), min(700, window.height() - 60))
        shown.search(words)
        settle(300)

    return show


def hint(number: int) -> Show:
    """One of the hints of the first days."""

    def show(window: MainWindow, settle: Settle) -> None:
        window.commands.trigger("help.show_hints")
        for _ in range(number):
            settle(600)
            window.hints.step()
        settle(600)

    return show


def nothing(_window: MainWindow, _settle: Settle) -> None:
    """As the window opens."""


def show_most_connected_person(window: MainWindow, _settle: Settle) -> None:
    """Open the newest article and select the person of it who is in most other articles."""
    from newsreader.model.annotation import Kind
    from newsreader.model.article import ArticleId
    from newsreader.model.query import ArticleFilter, ArticleOrder

    library = window.reader.now
    ids = library.list_article_ids(ArticleFilter(), ArticleOrder.NEWEST, 50)
    people = [
        (row.other_articles, row.here, ArticleId(article), row)
        for article in ids
        for row in library.list_entities_in_article(ArticleId(article))
        if row.entity.kind is Kind.PERSON
    ]
    if not people:
        return
    _others, _here, article, row = max(people, key=lambda person: person[:2])
    window.open_mention(article, row.first_start, row.first_start)
    window.reading.entity_selected.emit(row.entity.id)


def most_quoted(window: MainWindow) -> EntityId:
    """The person who says most."""
    from newsreader.model.annotation import Kind
    from newsreader.model.entity import EntityId
    from newsreader.model.query import EntityOrder

    return EntityId(window.reader.now.list_entity_ids(Kind.PERSON, order=EntityOrder.QUOTES)[0])


def show_person(window: MainWindow, _settle: Settle) -> None:
    """The page of the person who says most."""
    window.open_entity(most_quoted(window))


def show_card(window: MainWindow, settle: Settle) -> None:
    """The card of a name, called by key."""
    show_most_connected_person(window, settle)
    settle(400)
    window.commands.trigger("focus.reader")
    window.commands.trigger("mention.next_same")
    window.commands.trigger("mention.show_card")


def show_highlights(window: MainWindow, settle: Settle) -> None:
    """Own highlights in the text and in the sidebar."""
    from newsreader.jobs.article_requests import AddHighlight
    from newsreader.model.own_highlight import HighlightColour

    show_most_connected_person(window, settle)
    settle(400)
    article = window.reading.article()
    if article is None:
        return
    notes = ("", "Ask the harbour office about this", "")
    middle = len(article.text) // 2
    for number, (colour, note) in enumerate(zip(HighlightColour, notes, strict=False)):
        start = article.text.index(" ", middle + 90 * number) + 1
        end = article.text.index(" ", start + 30)
        window.send(AddHighlight(article.id, start, end, colour, note))
    settle(900)


def show_split(window: MainWindow, settle: Settle) -> None:
    """A file of several stories, and where it could be cut."""
    from newsreader.jobs.protocol import ImportText
    from newsreader.model.article import ArticleId
    from newsreader.model.query import ArticleFilter, ArticleOrder

    library = window.reader.now
    ids = library.list_article_ids(ArticleFilter(), ArticleOrder.NEWEST, 3)
    texts = [article.text.strip() for one in ids if (article := library.get_article(ArticleId(one))) is not None]
    window.send(ImportText("\n\n\n\n".join(texts)))
    before = window.flow.article
    for _ in range(80):
        counts = window.news.counts
        if window.flow.article is not before and counts is not None and not counts.waiting:
            break
        settle(500)
    window.commands.trigger("article.split_stories")
    settle(800)


def import_and_wait(window: MainWindow, settle: Settle, *files: tuple[str, str]) -> None:
    """Import files with these names and texts, and wait until they are read and their names are found."""
    folder = Path(tempfile.mkdtemp(prefix="newsreader-scene-"))
    for name, text in files:
        (folder / name).write_text(text, encoding="utf-8")
    window.desk.import_paths([str(folder / name) for name, _ in files])
    for _ in range(40):
        settle(500)
        if window.is_settled() and window.progress.is_idle:
            break


def show_difference(window: MainWindow, settle: Settle) -> None:
    """Two versions of one story, word by word."""
    from newsreader.model.article import ArticleId
    from newsreader.model.query import ArticleFilter, ArticleOrder

    library = window.reader.now
    longest = max(
        (library.get_article(ArticleId(one)) for one in library.list_article_ids(ArticleFilter(), ArticleOrder.NEWEST)),
        key=lambda article: 0 if article is None else len(article.text),
    )
    assert longest is not None
    later = longest.text.replace(" not ", " never ").replace("Thursday", "Friday")
    import_and_wait(window, settle, ("Later edition.txt", later + "\nThe paper added this line to its later edition."))
    window.flow.open_article(longest.id)
    settle(800)
    window.commands.trigger("article.versions")
    settle(1200)


def show_columns(window: MainWindow, settle: Settle) -> None:
    """A table of stories whose columns have names of their own, and the question which is which."""
    lines = ["Ref,Kop,Stuk,Gepubliceerd,Krant"]
    for number in range(1, 9):
        text = f"The harbour board met for the {number}th time. “We are not done yet,” said Anna Lee after the meeting."
        lines.append(f'{number},Board meets again ({number}),"{text}",2025-03-0{number},Harbour Post')
    import_and_wait(window, settle, ("stories.csv", "\n".join(lines)))
    window.columns.ask()
    settle(800)


def show_menu_of_words(window: MainWindow, settle: Settle) -> None:
    """The menu of selected words."""
    from PySide6.QtCore import QPoint

    from newsreader.ui.panes.text_target import TextPlace

    show_most_connected_person(window, settle)
    settle(400)
    window.commands.trigger("focus.reader")
    words = window.reading.view.toPlainText()
    at = words.find(" ", 40) + 1
    window.reading.view.select_range(at, words.find(" ", at + 12))
    below = window.reading.view.cursorRect().bottomLeft()
    window.text_menu.show(TextPlace(window.reading.target()), window.reading.view.viewport().mapToGlobal(below + QPoint(0, 8)))


def menu(title: str) -> Show:
    """A menu of the menu bar."""

    def show(window: MainWindow, settle: Settle) -> None:
        from PySide6.QtWidgets import QMenu

        show_most_connected_person(window, settle)
        settle(400)
        opened = window.menuBar().findChild(QMenu, f"menu.{title}")
        if isinstance(opened, QMenu):
            corner = window.menuBar().actionGeometry(opened.menuAction()).bottomLeft()
            opened.popup(window.menuBar().mapToGlobal(corner))

    return show


def show_licences(window: MainWindow, settle: Settle) -> None:
    """About, its second tab."""
    from PySide6.QtWidgets import QTabWidget

    from newsreader.ui.dialogs.about import AboutDialog

    window.commands.trigger("help.about")
    settle(300)
    for dialog in window.findChildren(AboutDialog):
        for tabs in dialog.findChildren(QTabWidget):
            tabs.setCurrentIndex(1)


def show_notices(window: MainWindow, settle: Settle) -> None:
    """A failed import in front of another problem, its details open."""
    from newsreader.model.article import ArticleId
    from newsreader.model.reports import Failure, ImportReport

    window.notice.say("The backup could not be written: there is no room on the disk. Choose another place.", is_problem=True)
    failures = (
        Failure("stories/harbour.doc", "is no plain text. Save it as text and import it again."),
        Failure("stories/empty.txt", "is empty."),
    )
    window.jobs.import_finished.emit(ImportReport(added=(ArticleId(1), ArticleId(2)), failures=failures))
    settle(200)
    window.notice.unfold()


def show_progress(window: MainWindow, _settle: Settle) -> None:
    """An analysis under way."""
    window.status.show_progress("Finding names in 1,203 of 5,000 new articles", 0.24, "about 3 minutes left")


def show_dropping(window: MainWindow, _settle: Settle) -> None:
    """Files are dragged over the window."""
    window.show_drop(True)


def show_welcome_with_libraries(window: MainWindow, _settle: Settle) -> None:
    """An empty library where others were open before."""
    window.welcome.set_recent([Path("Budget 2026.library"), Path("Harbour.library")])


def show_empty_list(window: MainWindow, _settle: Settle) -> None:
    """A list with nothing in it, and no article open."""
    from newsreader.model.query import ArticleView
    from newsreader.ui.places import ListKey

    window.navigator.view_selected.emit(ListKey(ArticleView.STARRED))
    window.reading.clear()
    window.mentions.show_article(None, analysed=False)


def show_search_without_result(window: MainWindow, _settle: Settle) -> None:
    """A search that finds nothing."""
    window.article_list.set_search("zebra crossing")


def filtered(view: str) -> Show:
    """A table whose filter fits nothing."""

    def show(window: MainWindow, settle: Settle) -> None:
        from PySide6.QtWidgets import QLineEdit

        window.commands.trigger(f"view.{view}")
        settle(500)
        page = window.front.page
        if page is not None:
            page.findChildren(QLineEdit)[0].setText("zebra")

    return show


SCENES: tuple[Scene, ...] = (
    Scene("welcome", nothing, is_empty=True),
    Scene("welcome_libraries", show_welcome_with_libraries, is_empty=True),
    Scene("main", show_most_connected_person),
    Scene("card", show_card),
    Scene("menu_words", show_menu_of_words),
    Scene("menu_article", menu("article")),
    Scene("menu_mentions", menu("mentions")),
    Scene("people", command("view.people")),
    Scene("person", show_person),
    Scene("places", command("view.places")),
    Scene("organisations", command("view.organisations")),
    Scene("quotes", command("view.quotes")),
    Scene("review", command("view.review")),
    Scene("list_empty", show_empty_list),
    Scene("search_empty", show_search_without_result),
    Scene("people_empty", command("view.people"), is_empty=True),
    Scene("people_filtered", filtered("people")),
    Scene("quotes_empty", command("view.quotes"), is_empty=True),
    Scene("quotes_filtered", filtered("quotes")),
    Scene("review_done", command("view.review"), is_empty=True),
    Scene("hint_names", hint(0)),
    Scene("hint_across", hint(1)),
    Scene("hint_review", hint(2)),
    Scene("help_start", topic("start")),
    Scene("help_merging", topic("merging")),
    Scene("help_search", topic("start", "undo decision")),
    Scene("help_nothing", topic("start", "zebra")),
    Scene("about", command("help.about")),
    Scene("licences", show_licences),
    Scene("shortcuts", command("help.shortcuts")),
    Scene("notices", show_notices),
    Scene("progress", show_progress),
    Scene("dropping", show_dropping),
    Scene("find", command("find.open")),
    Scene("go_anywhere", command("go.anywhere")),
    Scene("commands", command("go.command")),
    Scene("settings", command("settings.open")),
    Scene("tags", command("article.tag")),
    Scene("note", command("article.note")),
    Scene("details", command("article.edit_details")),
    Scene("smart_list", command("search.new_list")),
    Scene("reopen", command("article.reopen")),
    Scene("watched_folders", command("library.watched_folders")),
    Scene("backups", command("library.restore")),
    Scene("check", command("library.check")),
    # these leave something in the library
    Scene("highlights", show_highlights),
    Scene("split_stories", show_split),
    Scene("difference", show_difference),
    Scene("columns", show_columns),
)
"""What is shown, in this order. A new one is one line here."""
