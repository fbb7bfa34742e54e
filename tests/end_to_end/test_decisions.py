"""What the reader decides in the window, through the real jobs process into the library, and back again by Undo."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from builders import EARLIER_ENGINE, add_analysed, article, open_library, person
from harbour_library import COURT, VOTE, fill
from newsreader.analysis.versions import SHIPPED_ENGINE
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.changes import Changes
from newsreader.model.decision import Scope
from newsreader.model.entity import EntityId
from newsreader.model.query import ArticleFilter, ArticleOrder, QuoteFilter
from newsreader.settings import Settings
from newsreader.ui.dialogs.ask_name import NameDialog
from newsreader.ui.dialogs.entity_picker import EntityPicker
from newsreader.ui.dialogs.split import SplitDialog
from newsreader.ui.main_window import MainWindow
from newsreader.ui.pages.entities_page import EntitiesPage
from newsreader.ui.pages.quotes_page import QuotesPage
from newsreader.ui.pages.review_page import ReviewPage
from newsreader.ui.panes.text_target import TextTarget
from newsreader.ui.theme import ThemeChoice, ThemeKeeper, load_fonts

LONG = 30_000


@pytest.fixture
def engine() -> str:
    return SHIPPED_ENGINE


@pytest.fixture
def has_doubts() -> bool:
    return False


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, engine: str, has_doubts: bool) -> Iterator[MainWindow]:
    load_fonts()
    path = tmp_path / "x.library"
    fill(path, engine)
    if has_doubts:
        library = open_library(path)
        for number, name in enumerate(("Vladimir Putin", "Vladimir Putin", "V. Putin", "Putin", "Putin", "Putin")):
            add_analysed(library, article(f"{name} left town {number}."), person(name))
        library.close()
    window = MainWindow(path, Settings(tmp_path / "settings.json"), ThemeKeeper(ThemeChoice.LIGHT))
    window.resize(1400, 900)
    window.show()
    window.begin()
    qtbot.waitUntil(lambda: window.flow.article is not None and window.is_settled(), timeout=LONG)
    yield window
    window.close()
    window.deleteLater()


def people(window: MainWindow) -> dict[str, EntityId]:
    return {row.entity.name: row.entity.id for row in window.reader.now.list_entities(Kind.PERSON)}


def speakers(window: MainWindow) -> dict[str, str | None]:
    library = window.reader.now
    return {one.text: one.speaker for one in library.list_quote_rows(library.list_quote_ids(QuoteFilter()))}


def article_of(window: MainWindow, text: str) -> ArticleId:
    ids = window.reader.now.list_article_ids(ArticleFilter(), ArticleOrder.NEWEST)
    return next(ArticleId(one) for one in ids if (found := window.reader.now.get_article(ArticleId(one))) and found.text == text)


def until(qtbot: QtBot, window: MainWindow, is_so: Callable[[], bool]) -> None:
    qtbot.waitUntil(lambda: is_so() and window.is_settled(), timeout=LONG)


def dialog_of(qtbot: QtBot, kind: type[QDialog]) -> QDialog:
    def found() -> list[QDialog]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()), timeout=LONG)
    return found()[0]


def test_merge_by_dialog_and_undo_and_redo(qtbot: QtBot, window: MainWindow) -> None:
    before = people(window)
    window.open_entity(before["Anna Lea"])
    window.commands.trigger("entity.merge")
    picker = dialog_of(qtbot, EntityPicker)
    assert isinstance(picker, EntityPicker)
    qtbot.waitUntil(lambda: len(picker.rows) == 2, timeout=LONG)
    assert next(row.entity.name for row in picker.rows) in {"Anna Lee", "Tom Reed"}
    picker._search.setText("lee")
    qtbot.waitUntil(lambda: [row.entity.name for row in picker.rows] == ["Anna Lee"], timeout=LONG)
    qtbot.keyClick(picker._search, Qt.Key.Key_Return)
    until(qtbot, window, lambda: set(people(window)) == {"Anna Lee", "Tom Reed"})
    qtbot.waitUntil(lambda: "Merge" in window.toast.sentence(), timeout=LONG)
    qtbot.waitUntil(lambda: window.commands["edit.undo"].text().startswith("Undo: Merge"), timeout=LONG)

    window.commands.trigger("edit.undo")
    until(qtbot, window, lambda: people(window) == before)
    qtbot.waitUntil(window.commands["edit.redo"].isEnabled, timeout=LONG)
    window.commands.trigger("edit.redo")
    until(qtbot, window, lambda: set(people(window)) == {"Anna Lee", "Tom Reed"})


def test_rename_from_the_sidebar(qtbot: QtBot, window: MainWindow) -> None:
    window.flow.select_entity(people(window)["Tom Reed"])
    window.commands.trigger("entity.rename")
    dialog = dialog_of(qtbot, NameDialog)
    assert isinstance(dialog, NameDialog)
    dialog.field.setText("Thomas Reed")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    until(qtbot, window, lambda: "Thomas Reed" in people(window))


def test_split_off_an_article(qtbot: QtBot, window: MainWindow) -> None:
    window.decisions.split(people(window)["Anna Lee"])
    dialog = dialog_of(qtbot, SplitDialog)
    assert isinstance(dialog, SplitDialog)
    dialog._tabs.setCurrentWidget(dialog._articles)
    assert not dialog._split.isEnabled()
    titles = [dialog._articles.item(row).text().split("\n")[0] for row in range(dialog._articles.count())]
    dialog._articles.setCurrentRow(titles.index("Court"))
    qtbot.keyClick(dialog._articles, Qt.Key.Key_Space)
    assert dialog._split.isEnabled()
    dialog._split.click()

    def names() -> list[str]:
        return sorted(row.entity.name for row in window.reader.now.list_entities(Kind.PERSON))

    until(qtbot, window, lambda: names() == ["Anna Lea", "Anna Lee", "Anna Lee", "Tom Reed"])
    window.commands.trigger("edit.undo")
    until(qtbot, window, lambda: names() == ["Anna Lea", "Anna Lee", "Tom Reed"])


def test_a_speaker_is_settled_in_the_ledger_by_one_key(qtbot: QtBot, window: MainWindow) -> None:
    window.commands.trigger("view.quotes")
    page = window.stack.currentWidget()
    assert isinstance(page, QuotesPage)
    page.show_unattributed()
    qtbot.waitUntil(lambda: page.detail.facts is not None and bool(page.detail.candidates()), timeout=LONG)
    qtbot.keyClick(page.table, Qt.Key.Key_1)
    until(qtbot, window, lambda: speakers(window)["“It holds.”"] == "Tom Reed")
    qtbot.waitUntil(lambda: page.model.rowCount() == 0, timeout=LONG)


def test_names_and_quotes_in_the_text_are_corrected(qtbot: QtBot, window: MainWindow) -> None:
    court = article_of(window, COURT)
    window.flow.open_article(court)
    start = COURT.index("“The deed")
    quote = TextTarget(court, start, start + len("“The deed is old,”"), "“The deed is old,”", Kind.QUOTE)
    window.decisions.not_a_quote(quote)
    until(qtbot, window, lambda: "“The deed is old,”" not in speakers(window))
    start = COURT.index("Nobody")
    window.decisions.mark_name(TextTarget(court, start, start + 6, "Nobody"), Kind.PERSON, Scope.MENTION)
    until(qtbot, window, lambda: "Nobody" in people(window))
    window.commands.trigger("edit.undo")
    until(qtbot, window, lambda: "Nobody" not in people(window))
    window.commands.trigger("edit.undo")
    until(qtbot, window, lambda: "“The deed is old,”" in speakers(window))


def test_a_decision_that_contradicts_another_is_refused_with_a_sentence(qtbot: QtBot, window: MainWindow) -> None:
    ids = people(window)
    window.decisions.never([ids["Anna Lee"], ids["Tom Reed"]])
    until(qtbot, window, lambda: window.reader.now.count_decisions() == 1)
    window.decisions.merge([ids["Anna Lee"], ids["Tom Reed"]])
    qtbot.waitUntil(lambda: "Anna Lee" in window.notice.sentence(), timeout=LONG)
    assert set(people(window)) == {"Anna Lee", "Anna Lea", "Tom Reed"}


def test_back_leads_from_a_sentence_to_the_page_it_was_opened_from(qtbot: QtBot, window: MainWindow) -> None:
    vote = article_of(window, VOTE)
    lee = people(window)["Anna Lee"]
    window.open_entity(lee)
    page = window.stack.currentWidget()
    window.open_mention(vote, VOTE.index("Lee left"), VOTE.index("Lee left") + 3)
    assert window.stack.currentWidget() is window.panes
    window.commands.trigger("history.back")
    assert window.stack.currentWidget() is page
    window.commands.trigger("history.forward")
    assert window.flow.article is not None
    assert window.flow.article.id == vote


@pytest.mark.parametrize("has_doubts", [True])
def test_the_review_is_answered_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    window.commands.trigger("view.review")
    page = window.stack.currentWidget()
    assert isinstance(page, ReviewPage)
    until(qtbot, window, lambda: page._progress is not None)
    first = page.item
    assert first is not None
    qtbot.keyClick(page, Qt.Key.Key_2)
    until(qtbot, window, lambda: window.reader.now.count_decisions() >= 1)
    assert page.item is None or page.item.key != first.key
    # the question whose answer is taken back is on the table again
    window.commands.trigger("edit.undo")
    until(qtbot, window, lambda: window.reader.now.count_decisions() == 0)
    qtbot.waitUntil(lambda: page.item is not None and page.item.key == first.key, timeout=LONG)


@pytest.mark.parametrize("engine", [EARLIER_ENGINE])
def test_articles_of_an_earlier_version_are_read_again_when_the_reader_wants_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.waitUntil(lambda: "earlier version" in window.notice.sentence(), timeout=LONG)
    assert window.reader.now.counts().waiting == 0
    window.notice._action.click()

    def read_again() -> bool:
        ids = window.reader.now.list_article_ids(ArticleFilter(), ArticleOrder.NEWEST)
        found = [window.reader.now.get_analysis(ArticleId(one)) for one in ids]
        return all(one is not None and one.engine != EARLIER_ENGINE for one in found)

    until(qtbot, window, read_again)


def test_figures_follow_what_is_found_in_other_articles(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = window.mentions.entity_rows()[0]
    others = {row.entity.id for row in window.reader.now.list_entities(Kind.PERSON)}
    others -= {row.entity.id for row in window.mentions.entity_rows()}
    asked: list[bool] = []
    monkeypatch.setattr(window.mentions, "refresh_entities", lambda: asked.append(True))
    window.flow.apply(Changes(entities=tuple(others)))
    assert asked == []
    window.flow.apply(Changes(entities=(row.entity.id,)))
    assert asked == [True]


def menu_by_key(qtbot: QtBot, view: QAbstractItemView) -> list[str]:
    """The entries of the menu that the Menu key opens on the current row."""
    place = view.visualRect(view.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None, timeout=LONG)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entries = [action.text().replace("&", "") for action in menu.actions() if action.text()]
    menu.close()
    return entries


def test_the_menu_key_tells_what_can_be_done_with_an_entity(qtbot: QtBot, window: MainWindow) -> None:
    row = window.mentions.entity_rows()[0]
    window.flow.select_entity(row.entity.id)
    until(qtbot, window, lambda: window.flow.entity == row.entity.id)
    entries = menu_by_key(qtbot, window.mentions.entities)
    assert entries[:6] == ["Open page", "List its articles", "All quotes by the selected", "Merge…", "Split…", "Never the same…"]
    window.commands.trigger("view.people")
    page = window.stack.currentWidget()
    assert isinstance(page, EntitiesPage)
    until(qtbot, window, lambda: len(page.model.ids) > 0)
    page.table.make_current(1)
    assert menu_by_key(qtbot, page.table) == entries
    assert page.chosen_entities() == [page.model.ids[1]]
