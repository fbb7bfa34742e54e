"""Tags, notes, highlights, the bin, cutting and joining in the real window, with a real jobs process."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from builders import add_analysed, article, open_library, person
from newsreader.jobs.article_requests import AddHighlight, ChangeTag, DeleteArticles, DeleteTag, TagArticles
from newsreader.jobs.protocol import ImportText
from newsreader.library import Library
from newsreader.model.article import ArticleId
from newsreader.model.own_highlight import HighlightColour
from newsreader.model.query import ArticleView
from newsreader.model.tag import Tag, TagColour
from newsreader.settings import Settings
from newsreader.ui.dialogs.article_details import ArticleDetailsDialog
from newsreader.ui.dialogs.articles_list import ArticlesListDialog
from newsreader.ui.dialogs.ask_name import NameDialog
from newsreader.ui.dialogs.highlight_list import HighlightListDialog
from newsreader.ui.dialogs.story_starts import StoryStartsDialog
from newsreader.ui.dialogs.tag_picker import TagPicker
from newsreader.ui.dragged_articles import mime_of
from newsreader.ui.main_window import MainWindow
from newsreader.ui.places import ListKey
from newsreader.ui.theme import ThemeChoice, ThemeKeeper, load_fonts

LONG = 30_000
TEXTS = (
    "Ferry stops\n\nJohn Smith stayed home.\n\nBridge opens\n\nMary Jones came to town.",
    "Second story\n\nMary Jones left at noon.",
    "Third story\n\nNobody was there.",
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, english: None) -> Iterator[MainWindow]:
    load_fonts()
    path = tmp_path / "x.library"
    library = open_library(path)
    for number, text in enumerate(TEXTS):
        add_analysed(library, article(text, path=f"/{number}.txt", source="Post"), person("Mary Jones"))
    library.close()
    window = MainWindow(path, Settings(tmp_path / "settings.json"), ThemeKeeper(ThemeChoice.LIGHT))
    window.show()
    window.begin()
    qtbot.waitUntil(lambda: window.news.counts is not None and len(window.listing.ids) == 3, timeout=LONG)
    window.flow.open_article(ArticleId(1))
    qtbot.waitUntil(window.is_settled, timeout=LONG)
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def now(window: MainWindow, qtbot: QtBot) -> Callable[[Callable[[Library], bool]], None]:
    """Waits until something is so in the library and shown."""

    def wait(is_so: Callable[[Library], bool]) -> None:
        qtbot.waitUntil(lambda: is_so(window.reader.now) and window.is_settled(), timeout=LONG)

    return wait


Now = Callable[[Callable[[Library], bool]], None]
Dialog = TypeVar("Dialog", bound=QDialog)


def dialog_of(window: MainWindow, kind: type[Dialog], qtbot: QtBot) -> Dialog:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(kind)), timeout=LONG)
    return next(one for one in window.findChildren(kind) if one.isVisible())


def tags(library: Library) -> dict[str, int]:
    return {one.tag.name: one.articles for one in library.list_tags()}


def test_an_article_is_tagged_by_typing(window: MainWindow, qtbot: QtBot, now: Now) -> None:
    window.commands.trigger("article.tag")
    picker = dialog_of(window, TagPicker, qtbot)
    qtbot.keyClicks(picker.field, "to read")
    assert picker.hint.text() == "Enter makes the tag “to read”."
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    now(lambda library: tags(library) == {"to read": 1})
    qtbot.waitUntil(lambda: [item.text for item in window.navigator._model.tags] == ["to read"], timeout=LONG)
    window.listing.show_list(ListKey(tag="to read"))
    qtbot.waitUntil(lambda: list(window.listing.ids) == [1], timeout=LONG)
    window.commands.trigger("edit.undo")
    now(lambda library: tags(library) == {})
    qtbot.waitUntil(lambda: window.navigator._model.tags == (), timeout=LONG)


def test_the_picker_ticks_and_takes_off(window: MainWindow, qtbot: QtBot, now: Now) -> None:
    window.article_list._table.selectAll()
    window.commands.trigger("article.tag")
    picker = dialog_of(window, TagPicker, qtbot)
    qtbot.keyClicks(picker.field, "all")
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    now(lambda library: tags(library) == {"all": 3})
    window.commands.trigger("article.tag")
    picker = dialog_of(window, TagPicker, qtbot)
    assert picker.list.item(0).checkState() is Qt.CheckState.Checked
    qtbot.keyClick(picker.field, Qt.Key.Key_Down)
    picker.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    picker.accept()
    now(lambda library: tags(library) == {"all": 0})


def test_a_tag_is_renamed_and_coloured_from_the_navigator(window: MainWindow, qtbot: QtBot, now: Now) -> None:
    window.send(TagArticles("old", (ArticleId(2),), TagColour.RED))
    now(lambda library: tags(library) == {"old": 1})
    tag = window.reader.now.list_tags()[0].tag
    window.articles.tags.rename_tag(tag)
    dialog = dialog_of(window, NameDialog, qtbot)
    dialog.field.setText("new")
    dialog._on_accepted()
    now(lambda library: tags(library) == {"new": 1})
    window.articles.tags.recolour(window.reader.now.list_tags()[0].tag, TagColour.TEAL)
    now(lambda library: library.list_tags()[0].tag.colour is TagColour.TEAL)
    assert window.navigator._model.tags[0].dot is TagColour.TEAL


def test_the_list_of_a_tag_goes_with_its_name_and_ends_with_it(window: MainWindow, qtbot: QtBot, now: Now) -> None:
    window.send(TagArticles("old", (ArticleId(2),), TagColour.RED))
    now(lambda library: tags(library) == {"old": 1})
    window.front.open_list(ListKey(tag="old"))
    qtbot.waitUntil(lambda: list(window.listing.ids) == [2], timeout=LONG)
    tag = window.reader.now.list_tags()[0].tag
    window.send(ChangeTag(Tag(tag.id, "new", tag.colour)))
    for name, command in (("new", "edit.undo"), ("old", "edit.redo"), ("new", "")):
        wanted = {name: 1}
        qtbot.waitUntil(lambda: tags(window.reader.now) == wanted and window.is_settled(), timeout=LONG)  # noqa: B023  # waited for at once
        assert (window.listing.list_key, list(window.listing.ids)) == (ListKey(tag=name), [2])
        assert window.navigator.selected == ListKey(tag=name)
        if command:
            window.commands.trigger(command)
    window.send(DeleteTag(tag.id))
    now(lambda library: tags(library) == {})
    assert (window.listing.list_key, len(window.listing.ids)) == (ListKey(), 3)
    assert window.navigator.selected == ListKey()


def test_where_the_list_has_no_room_a_button_leads_to_it(window: MainWindow, qtbot: QtBot) -> None:
    tools = window.reading.tools
    window.resize(1600, 900)
    assert window.article_list.isVisible() and not tools._list.isVisible()
    window.resize(1000, 640)
    qtbot.waitUntil(lambda: not window.article_list.isVisible(), timeout=LONG)
    assert tools._list.isVisible() and tools._list.text() == "All articles"
    qtbot.mouseClick(tools._list, Qt.MouseButton.LeftButton)
    assert window.article_list.isVisible() and not tools._list.isVisible()
    window.pane_layout.set_sidebar_shown(True)
    assert not window.article_list.isVisible()
    window.navigator.view_selected.emit(ListKey(ArticleView.STARRED))
    assert window.article_list.isVisible()


def test_rows_of_the_list_can_be_dragged(window: MainWindow) -> None:
    model = window.article_list._model
    assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert window.article_list._table.dragEnabled()


def test_undo_is_told_once(window: MainWindow, now: Now, monkeypatch: pytest.MonkeyPatch) -> None:
    window.send(TagArticles("old", (ArticleId(2),), TagColour.RED))
    now(lambda library: tags(library) == {"old": 1})
    window.commands.trigger("edit.undo")
    now(lambda library: tags(library) == {})
    told: list[str] = []
    monkeypatch.setattr(window.toast, "say", lambda words, **_options: told.append(words))
    history = window.undoing.history
    assert history is not None and history.redo is not None
    window.undoing.show_history(history)
    assert told == []


def test_the_switches_of_the_find_bar_leave_the_keyboard_in_the_field(window: MainWindow) -> None:
    window.reading.open_find()
    buttons = [one for one in window.reading.find_bar.findChildren(QAbstractButton) if one.accessibleName()]
    assert len(buttons) >= 5
    assert {one.focusPolicy() for one in buttons} == {Qt.FocusPolicy.TabFocus}


def test_digits_tick_and_the_last_row_makes_a_new_tag(window: MainWindow, qtbot: QtBot, now: Now) -> None:
    window.send(TagArticles("Warsaw", (), TagColour.RED))
    now(lambda library: tags(library) == {"Warsaw": 0})
    window.commands.trigger("article.tag")
    picker = dialog_of(window, TagPicker, qtbot)
    qtbot.keyClick(picker.field, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    now(lambda library: tags(library) == {"Warsaw": 1})
    qtbot.keyClick(picker.list, Qt.Key.Key_1)
    now(lambda library: tags(library) == {"Warsaw": 0})
    qtbot.keyClicks(picker.field, "War")
    assert picker.list.currentItem().text() == "Warsaw"
    qtbot.keyClick(picker.field, Qt.Key.Key_Down)
    assert picker.list.currentItem().text() == "New tag “War”"
    qtbot.keyClick(picker.list, Qt.Key.Key_Return)
    now(lambda library: tags(library) == {"War": 1, "Warsaw": 0})


def test_the_readers_header_names_the_tags_and_leads_to_them(window: MainWindow, qtbot: QtBot, now: Now) -> None:
    header = window.reading.header
    assert header.tags.isHidden()
    window.send(TagArticles("Q & <A>", (ArticleId(1), ArticleId(2)), TagColour.RED))
    now(lambda library: tags(library) == {"Q & <A>": 2})
    assert header.tags.accessibleName() == "Tags: Q & <A>"
    assert "Q&nbsp;&amp;&nbsp;&lt;A&gt;" in header.tags.text()
    header.tags.linkActivated.emit("Q%20%26%20%3CA%3E")
    qtbot.waitUntil(lambda: sorted(window.listing.ids) == [1, 2], timeout=LONG)
    window.commands.trigger("edit.undo")
    now(lambda library: tags(library) == {})
    qtbot.waitUntil(header.tags.isHidden, timeout=LONG)


def drop_on(window: MainWindow, key: ListKey, articles: tuple[ArticleId, ...]) -> bool:
    rows = window.navigator._list
    row = window.navigator._model.find_row(key)
    assert row is not None
    at = rows.visualRect(window.navigator._model.index(row)).center().toPointF()
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    mime = mime_of(articles)
    move = QDragMoveEvent(at.toPoint(), copy, mime, left, none)
    rows.dragMoveEvent(move)
    rows.dropEvent(QDropEvent(at, copy, mime, left, none))
    return move.isAccepted()


def test_articles_are_dropped_on_tags_and_views(window: MainWindow, now: Now) -> None:
    window.send(TagArticles("old", (), TagColour.RED))
    now(lambda library: tags(library) == {"old": 0})
    window.resize(1600, 1000)
    assert not window.navigator._is_rail
    assert drop_on(window, ListKey(tag="old"), (ArticleId(1), ArticleId(3)))
    now(lambda library: tags(library) == {"old": 2})
    assert drop_on(window, ListKey(ArticleView.STARRED), (ArticleId(2),))
    now(lambda library: library.counts().starred == 1)
    assert not drop_on(window, ListKey(ArticleView.UNREAD), (ArticleId(2),))
    window.commands.trigger("edit.undo")
    now(lambda library: library.counts().starred == 0)


def test_keys_on_a_tag_rename_and_delete_it(window: MainWindow, qtbot: QtBot, now: Now) -> None:
    window.send(TagArticles("old", (ArticleId(2),), TagColour.RED))
    now(lambda library: tags(library) == {"old": 1})
    rows = window.navigator._list
    qtbot.waitUntil(lambda: window.navigator._model.find_row(ListKey(tag="old")) is not None, timeout=LONG)
    row = window.navigator._model.find_row(ListKey(tag="old"))
    assert row is not None
    rows.setCurrentIndex(window.navigator._model.index(row))
    qtbot.waitUntil(lambda: list(window.listing.ids) == [2], timeout=LONG)
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    dialog_of(window, NameDialog, qtbot).close()
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    now(lambda library: tags(library) == {} and library.counts().articles == 3)


def test_highlights_are_listed_and_their_pen_is_changed(window: MainWindow, qtbot: QtBot, now: Now) -> None:
    start = window.reading._shown.display.to_shown(TEXTS[0].index("stayed"))
    window.reading.view.select_range(start, start + 6)
    window.commands.trigger("highlight.green")
    now(lambda library: [one.colour for one in library.list_highlights(ArticleId(1))] == [HighlightColour.GREEN])
    window.commands.trigger("highlight.pink")
    now(lambda library: [one.colour for one in library.list_highlights(ArticleId(1))] == [HighlightColour.PINK])
    window.commands.trigger("highlight.list")
    shown = dialog_of(window, HighlightListDialog, qtbot)
    assert shown.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "stayed, pink"
    qtbot.keyClick(shown.list, Qt.Key.Key_Delete)
    now(lambda library: not library.list_highlights(ArticleId(1)))
    qtbot.waitUntil(lambda: shown.list.count() == 0, timeout=LONG)
    shown.close()


def test_marks_of_the_list_can_be_undone(window: MainWindow, now: Now) -> None:
    now(lambda library: library.counts().unread == 1)
    window.article_list._table.selectAll()
    window.commands.trigger("article.toggle_read")
    now(lambda library: library.counts().unread == 0)
    window.commands.trigger("edit.undo")
    now(lambda library: library.counts().unread == 1)


def test_a_note_is_kept_as_it_is_typed(window: MainWindow, qtbot: QtBot, now: Now) -> None:
    window.commands.trigger("article.note")
    assert window.articles.note.isVisible()
    qtbot.keyClicks(window.articles.note.edit, "Call her")
    now(lambda library: library.get_article_note(ArticleId(1)) == "Call her")
    assert window.toast.isHidden(), "nothing lies over what is being written"
    qtbot.keyClicks(window.articles.note.edit, " back")
    qtbot.keyClick(window.articles.note.edit, Qt.Key.Key_Escape)
    now(lambda library: library.get_article_note(ArticleId(1)) == "Call her back")
    window.flow.open_article(ArticleId(2))
    assert not window.articles.note.isVisible()
    window.flow.open_article(ArticleId(1))
    assert window.articles.note.edit.toPlainText() == "Call her back"
    window.commands.trigger("edit.undo")
    now(lambda library: library.get_article_note(ArticleId(1)) == "")
    assert window.articles.note.edit.toPlainText() == ""


def test_a_note_that_was_just_typed_goes_to_its_own_article(window: MainWindow, qtbot: QtBot, now: Now) -> None:
    window.commands.trigger("article.note")
    qtbot.keyClicks(window.articles.note.edit, "first")
    window.flow.open_article(ArticleId(2))
    now(lambda library: library.get_article_note(ArticleId(1)) == "first")
    assert window.reader.now.get_article_note(ArticleId(2)) == ""


def test_words_are_highlighted_with_a_note_and_found_again(window: MainWindow, qtbot: QtBot, now: Now) -> None:
    start = window.reading._shown.display.to_shown(TEXTS[0].index("stayed"))
    window.reading.view.select_range(start, start + 6)
    window.commands.trigger("highlight.note")
    dialog = dialog_of(window, NameDialog, qtbot)
    dialog.field.setText("why?")
    dialog._on_accepted()
    now(lambda library: [one.note for one in library.list_highlights(ArticleId(1))] == ["why?"])
    (one,) = window.reader.now.list_highlights(ArticleId(1))
    assert TEXTS[0][one.start : one.end] == "stayed"
    window.commands.trigger("highlight.remove")
    now(lambda library: not library.list_highlights(ArticleId(1)))


def test_deleting_opens_the_next_and_undo_brings_it_back(window: MainWindow, qtbot: QtBot, now: Now) -> None:
    order = list(window.listing.ids)
    window.flow.open_article(ArticleId(order[0]))
    window.commands.trigger("article.delete")
    now(lambda library: library.counts().articles == 2)
    assert list(window.listing.ids) == order[1:]
    assert window.flow.article is not None
    assert window.flow.article.id == order[1]
    window.listing.show_list(ListKey(ArticleView.BIN))
    qtbot.waitUntil(lambda: list(window.listing.ids) == [order[0]], timeout=LONG)
    assert window.navigator._model.find_row(ListKey(ArticleView.BIN)) is not None
    window.commands.trigger("edit.undo")
    now(lambda library: library.counts().articles == 3)
    qtbot.waitUntil(lambda: not len(window.listing.ids), timeout=LONG)


def test_undo_shows_the_article_that_comes_back(window: MainWindow, qtbot: QtBot, now: Now) -> None:
    order = list(window.listing.ids)
    window.flow.open_article(ArticleId(order[1]))
    window.commands.trigger("article.delete")
    now(lambda library: library.counts().articles == 2)
    assert window.flow.article is not None and window.flow.article.id == order[2]
    window.commands.trigger("edit.undo")
    now(lambda library: library.counts().articles == 3)
    qtbot.waitUntil(lambda: window.flow.article is not None and window.flow.article.id == order[1], timeout=LONG)
    assert list(window.listing.ids) == order


def test_the_bin_is_emptied_after_a_question(window: MainWindow, qtbot: QtBot, now: Now) -> None:
    window.article_list._table.selectAll()
    window.commands.trigger("article.delete")
    now(lambda library: library.counts().bin == 3)
    assert window.stack.currentWidget() is window.panes, "no welcome page while something lies in the bin"
    window.commands.trigger("article.empty_bin")
    box = dialog_of(window, QMessageBox, qtbot)
    assert "cannot be undone" in box.informativeText()
    next(button for button in box.buttons() if button.text() == "Remove for good").click()
    now(lambda library: library.counts().bin == 0 and library.get_article(ArticleId(1)) is None)


def test_details_of_several_change_only_what_is_ticked(window: MainWindow, qtbot: QtBot, now: Now) -> None:
    window.article_list._table.selectAll()
    window.commands.trigger("article.edit_details")
    dialog = dialog_of(window, ArticleDetailsDialog, qtbot)
    dialog._date.setText("no date at all")
    assert dialog._known.text() == "“no date at all” is no date."
    dialog._date.setText("3 Nov 2020")
    dialog._date.textEdited.emit("3 Nov 2020")
    dialog._on_accepted()
    now(lambda library: dates(library) == {"2020-11-03"})
    assert {row.source for row in window.reader.now.list_summaries([ArticleId(1), ArticleId(2)])} == {"Post"}


def dates(library: Library) -> set[str]:
    rows = library.list_summaries([ArticleId(1), ArticleId(2), ArticleId(3)])
    return {row.published.when if row.published else "" for row in rows}


def test_an_article_is_cut_and_the_parts_are_analysed(window: MainWindow, qtbot: QtBot, now: Now) -> None:
    at = window.reading._shown.display.to_shown(TEXTS[0].index("Bridge"))
    window.reading.view.select_range(at, at)
    window.commands.trigger("article.split")
    now(lambda library: library.counts().articles == 4 and not library.counts().waiting)
    titles = {row.title for row in window.reader.now.list_summaries([ArticleId(number) for number in window.listing.ids])}
    assert {"Ferry stops", "Bridge opens"} <= titles
    window.commands.trigger("edit.undo")
    now(lambda library: library.counts().articles == 3)


def test_the_sidebar_lists_highlights_and_works_on_them(window: MainWindow, qtbot: QtBot, now: Now) -> None:
    shown = window.mentions.highlights
    assert shown.isHidden()
    for words, note in (("town", ""), ("John Smith", "who is he")):
        at = TEXTS[0].index(words)
        window.send(AddHighlight(ArticleId(1), at, at + len(words), HighlightColour.GREEN, note))
    now(lambda library: len(library.list_highlights(ArticleId(1))) == 2)
    assert [row.words for row in shown.rows] == ["John Smith", "town"]
    assert shown.isVisible()
    spoken = [shown.model().index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(3)]
    assert spoken == ["Your highlights, 2, open", "John Smith, green, note: who is he", "town, green"]

    with qtbot.waitActive(window):
        window.activateWindow()
    shown.setFocus()
    shown.setCurrentIndex(shown.model().index(2, 0))
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert window.reading.view.textCursor().selectedText() == "town"
    assert window.reading.view.hasFocus()

    shown.setFocus()
    qtbot.keyClick(shown, Qt.Key.Key_F2)
    dialog_of(window, NameDialog, qtbot).field.setText("which one")
    dialog_of(window, NameDialog, qtbot)._on_accepted()
    now(lambda library: [one.note for one in library.list_highlights(ArticleId(1))] == ["who is he", "which one"])

    window.articles.highlights._show_menu(shown.rows[0].highlight, QPoint(0, 0))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entries = {action.text().replace("&", ""): action for action in menu.actions()}
    assert not entries["Highlight in green"].isEnabled()
    entries["Highlight in pink"].trigger()
    menu.close()
    now(lambda library: library.list_highlights(ArticleId(1))[0].colour is HighlightColour.PINK)

    qtbot.keyClick(shown, Qt.Key.Key_Left)
    assert shown.model().rowCount() == 1
    qtbot.keyClick(shown, Qt.Key.Key_Right)
    shown.setCurrentIndex(shown.model().index(1, 0))
    qtbot.keyClick(shown, Qt.Key.Key_Delete)
    now(lambda library: [one.note for one in library.list_highlights(ArticleId(1))] == ["which one"])
    assert window.reader.now.counts().bin == 0, "Delete in the list of highlights deletes no article"
    window.flow.open_article(ArticleId(2))
    assert shown.isHidden()


def test_an_import_names_what_it_brought_back_from_the_bin(
    window: MainWindow, qtbot: QtBot, now: Now, tmp_path: Path
) -> None:
    window.send(DeleteArticles((ArticleId(1), ArticleId(2))))
    now(lambda library: library.counts().bin == 2)
    folder = tmp_path / "again"
    folder.mkdir()
    for number in (0, 1):
        (folder / f"{number}.txt").write_text(TEXTS[number], encoding="utf-8")
    window.desk.import_paths([str(folder)])
    now(lambda library: library.counts().bin == 0)
    qtbot.waitUntil(lambda: "2 articles brought back from the bin" in window.notice.sentence(), timeout=LONG)
    titles = {row.title for row in window.reader.now.list_titles([ArticleId(1), ArticleId(2)])}
    assert set(window.notice.details().splitlines()) == {f"Back from the bin: {title}" for title in titles}
    window.flow.open_article(ArticleId(3))
    window.notice._action.click()
    listed = dialog_of(window, ArticlesListDialog, qtbot)
    assert {row.title for row in listed.rows} == titles
    qtbot.keyClick(listed.list, Qt.Key.Key_Return)
    assert window.flow.article is not None and window.flow.article.id == listed.rows[0].article
    qtbot.keyClick(listed.list, Qt.Key.Key_Down)
    qtbot.keyClick(listed.list, Qt.Key.Key_Return)
    assert window.flow.article.id == listed.rows[1].article
    assert listed.isVisible()


def test_what_came_back_beside_new_articles_has_a_button_of_its_own(
    window: MainWindow, qtbot: QtBot, now: Now, tmp_path: Path
) -> None:
    window.send(DeleteArticles((ArticleId(2),)))
    now(lambda library: library.counts().bin == 1)
    (tmp_path / "old.txt").write_text(TEXTS[1], encoding="utf-8")
    (tmp_path / "new.txt").write_text("Fourth story\n\nIt is new.", encoding="utf-8")
    window.desk.import_paths([str(tmp_path / "old.txt"), str(tmp_path / "new.txt")])
    now(lambda library: library.counts().articles == 4)
    qtbot.waitUntil(lambda: "1 article added" in window.notice.sentence(), timeout=LONG)
    window.notice.close_notice()
    assert window.notice.sentence() == "1 article came back from the bin."
    window.flow.open_article(ArticleId(3))
    window.notice._action.click()
    assert window.flow.article is not None and window.flow.article.id == 2


def test_a_file_of_several_stories_is_cut_where_the_reader_wants_it(window: MainWindow, qtbot: QtBot, now: Now) -> None:
    window.commands.trigger("article.split_stories")
    qtbot.waitUntil(lambda: "No second story was found here" in window.notice.sentence(), timeout=LONG)
    stories = [f"{title}\n\nBy Anna Lee\n\n{f'{title}, as everybody had expected for long. ' * 8}" for title in ("Ferry", "Bridge", "Fair")]
    window.send(ImportText("\n\n".join(stories)))
    now(lambda library: library.counts().articles == 4 and not library.counts().waiting)
    window.commands.trigger("article.split_stories")
    dialog = dialog_of(window, StoryStartsDialog, qtbot)
    assert [dialog.places.item(n).text().splitlines()[0] for n in range(dialog.places.count())] == ["Bridge", "Fair"]
    assert dialog.split.text() == "Split into 3 articles"
    dialog.places.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.places.setCurrentRow(1)
    assert window.reading.caret_offset() == dialog.offsets()[0]
    qtbot.keyClick(dialog.places, Qt.Key.Key_Return)
    now(lambda library: library.counts().articles == 5)
    titles = {row.title for row in window.reader.now.list_summaries([ArticleId(number) for number in window.listing.ids])}
    assert {"Ferry", "Fair"} <= titles
    assert "Bridge" not in titles
    window.commands.trigger("edit.undo")
    now(lambda library: library.counts().articles == 4)


def test_refusals_are_said(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.trigger("article.join")
    assert window.notice.sentence() == "Select two or more articles in the list first."
    window.commands.trigger("article.restore")
    assert window.notice.sentence() == "These articles are not in the bin."
    window.commands.trigger("article.empty_bin")
    assert window.notice.sentence() == "The bin is empty."
    window.commands.trigger("highlight.list")
    assert window.notice.sentence().startswith("Nothing is highlighted here.")
    window.reading.view.select_range(0, 0)
    window.commands.trigger("article.split")
    qtbot.waitUntil(
        lambda: any("text on one side only" in notice.sentence for notice in window.notice.kept()), timeout=LONG
    )
    assert QApplication.activeModalWidget() is None
