"""Another language or size is in force at once, in windows that stand as they stood."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import EARLIER_ENGINE, add_analysed, article, open_library, person
from newsreader.model.article import ArticleId
from newsreader.settings import Settings
from newsreader.ui.app import Program
from newsreader.ui.main_window import MainWindow

LONG = 30_000
TEXT = "Ferry stops\n\nMary Jones stayed home.\n\n" + "\n\n".join(f"Paragraph {n} says nothing new at all." for n in range(80))


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path, dressed: None) -> Iterator[Program]:
    locale = QLocale()
    path = tmp_path / "x.library"
    library = open_library(path)
    for number in range(3):
        story = article(TEXT.replace("Ferry", f"Ferry {number}"), path=f"/{number}.txt")
        add_analysed(library, story, person("Mary Jones"), engine=EARLIER_ENGINE)
    library.close()
    program = Program(qapp, Settings(tmp_path / "settings.json"))
    assert program.open(path)
    settle(program, qtbot)
    yield program
    program.end()
    program._language.speak("en")
    for translator in program._language._translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(locale)


def settle(program: Program, qtbot: QtBot) -> MainWindow:
    qtbot.waitUntil(lambda: all(window.news.counts is not None and window.is_settled() for window in program.windows), timeout=LONG)
    window = program.window
    assert window is not None
    return window


def renew(program: Program, qtbot: QtBot, **settings: str | float) -> MainWindow:
    before = program.windows
    program._settings.put(**settings)
    qtbot.waitUntil(lambda: bool(program.windows) and not set(program.windows) & set(before), timeout=LONG)
    return settle(program, qtbot)


def file_menu(window: MainWindow) -> str:
    return window.menuBar().actions()[0].text().replace("&", "")


def test_another_language_keeps_everything_open(program: Program, qtbot: QtBot) -> None:
    window = settle(program, qtbot)
    process = window.jobs
    window.flow.open_article(ArticleId(2))
    window.article_list.set_search("ferry")
    settle(program, qtbot)
    qtbot.waitUntil(lambda: window.news.older_offered == 3, timeout=LONG)
    window.notice.say("It broke.", "because", is_problem=True)
    window.reading.restore_scroll(0.5)
    qtbot.waitUntil(lambda: window.reading.place() > 0, timeout=LONG)
    place = window.reading.place()
    window.articles.note.open()
    window.articles.note.edit.setPlainText("half a thought")
    window.commands.trigger("settings.open")
    assert window.settings_desk.dialog is not None
    window.settings_desk.dialog._search.setText("language")
    assert file_menu(window) == "File"

    window = renew(program, qtbot, look__language="de")
    assert file_menu(window) == "Datei"
    assert window.flow.article is not None and window.flow.article.id == 2
    assert window.listing.typed == "ferry"
    qtbot.waitUntil(lambda: window.reading.place() == place, timeout=LONG)
    assert [(one.sentence, one.details) for one in window.notice.kept() if one.is_problem] == [("It broke.", "because")]
    assert any("früheren Version" in one.sentence and one.action for one in window.notice.kept())
    assert window.settings_desk.dialog is not None
    assert window.settings_desk.dialog._search.text() == "language"
    assert window.jobs is process
    qtbot.waitUntil(lambda: window.reader.now.get_article_note(ArticleId(2)) == "half a thought", timeout=LONG)

    window = renew(program, qtbot, look__language="en")
    assert file_menu(window) == "File"
    assert QLocale().language() is QLocale.Language.English


def test_another_size_holds_in_all_windows_which_keep_their_order(program: Program, qtbot: QtBot) -> None:
    first = settle(program, qtbot)
    first.flow.open_article(ArticleId(1))
    first.windows.open_article(ArticleId(3))
    settle(program, qtbot)
    small = first.reading.header.height()
    window = renew(program, qtbot, look__interface_size=1.5)
    assert program.themes.current.scale == pytest.approx(1.5 * program._own_scale)
    assert [one.flow.article.id for one in program.windows if one.flow.article is not None] == [1, 3]
    assert window is program.windows[-1]
    assert program.windows[0].reading.header.height() > small
    assert len(window.session.read_windows()) == 2


def test_several_steps_of_a_control_make_the_windows_anew_once(program: Program, qtbot: QtBot) -> None:
    made: list[object] = []
    new = program._new_window
    program._new_window = lambda *given: made.append(given) or new(*given)  # type: ignore[method-assign,func-returns-value]
    for step in (1.1, 1.2, 1.3):
        program._settings.put(look__interface_size=step)
    qtbot.waitUntil(lambda: program.themes.current.scale == pytest.approx(1.3 * program._own_scale), timeout=LONG)
    settle(program, qtbot)
    assert len(made) == 1


def test_the_help_stays_when_the_settings_that_changed_the_size_are_closed(program: Program, qtbot: QtBot) -> None:
    window = settle(program, qtbot)
    shown = window.help.open_topic("reading")
    shown.open_topic("marks")
    shown.search("quotes")
    stood = shown.topic, shown._field.text(), shown._past
    window.commands.trigger("settings.open")
    window = renew(program, qtbot, look__interface_size=1.5)
    assert window.help.help_window is not None
    shown = window.help.help_window
    assert shown.isVisible()
    assert (shown.topic, shown._field.text(), shown._past) == stood
    assert window.settings_desk.dialog is not None
    window.settings_desk.dialog.accept()
    qtbot.waitUntil(lambda: window.settings_desk.dialog is None)
    assert shown.isVisible()
    shown.close()


def test_what_is_selected_and_sought_stays(program: Program, qtbot: QtBot) -> None:
    window = settle(program, qtbot)
    window.flow.open_article(ArticleId(2))
    settle(program, qtbot)
    window.article_list._table.selectAll()
    window.reading.view.select_range(60, 75)
    window.reading.open_find()
    sought = window.reading.find_bar.sought_now()
    window.reading.restore_scroll(0.5)
    selected = window.reading.target()
    assert selected is not None
    assert sought.words
    window = renew(program, qtbot, look__interface_size=1.3)
    assert window.article_list.selected_count() == 3
    assert window.reading.target() == selected
    assert not window.reading.find_bar.isHidden()
    assert window.reading.find_bar.sought_now() == sought
    assert window.reading.scroll_position() > 0.2
