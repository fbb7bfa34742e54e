"""A walk by Tab through the window, its pages and its dialogs: in the order of what is seen, nothing hidden, no way missed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QListWidget,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from harbour_library import fill
from newsreader.settings import Settings
from newsreader.ui.main_window import MainWindow
from newsreader.ui.panes.search_box import SearchBox
from newsreader.ui.theme import ThemeChoice, ThemeKeeper, load_fonts

LONG = 30_000
MOST = 120
SAME_LINE = 0.5
"""Two controls stand in one line when they share at least this much of the lower one's height."""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    load_fonts()
    fill(tmp_path / "x.library")
    window = MainWindow(tmp_path / "x.library", Settings(tmp_path / "s.json"), ThemeKeeper(ThemeChoice.LIGHT))
    window.resize(1600, 1000)
    window.show()
    window.begin()
    qtbot.waitUntil(lambda: window.flow.article is not None and window.is_settled(), timeout=LONG)
    with qtbot.waitActive(window):
        window.activateWindow()
    yield window
    window.close()
    window.deleteLater()


def walk(root: QWidget, qtbot: QtBot, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """What Tab comes by, each once, until it comes round; each is seen whole at that moment."""
    seen: list[QWidget] = []
    for _ in range(MOST):
        focused = QApplication.focusWidget()
        assert focused is not None, f"after {said(seen[-1]) if seen else 'the beginning'} nothing has the keyboard"
        assert root.isAncestorOf(focused), f"{said(focused)} is elsewhere"
        if focused in seen:
            return seen
        assert_in_sight(focused, root)
        seen.append(focused)
        qtbot.keyClick(focused, key)
        QApplication.processEvents()
    raise AssertionError(f"no end: {[said(one) for one in seen]}")


def assert_in_sight(widget: QWidget, root: QWidget) -> None:
    assert widget.isVisible(), f"{said(widget)} is hidden"
    seen = QRect(QPoint(0, 0), widget.size())
    here = widget
    while here is not root and (around := here.parentWidget()) is not None:
        seen = seen.translated(here.pos()) & around.rect()
        here = around
    # long texts and lists are larger than what shows them
    whole = widget.size() if isinstance(widget, QAbstractButton) else None
    assert not seen.isEmpty(), f"{said(widget)} is scrolled away"
    assert whole is None or seen.size() == whole, f"{said(widget)} is cut: {seen} of {whole}"


def said(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} “{widget.accessibleName() or text}”"


def place(widget: QWidget, root: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def assert_in_reading_order(stops: list[QWidget], root: QWidget) -> None:
    """Down line by line, and from the left within a line."""
    for before, after in zip(stops, stops[1:], strict=False):
        first, second = place(before, root), place(after, root)
        shared = min(first.bottom(), second.bottom()) - max(first.top(), second.top())
        if shared >= SAME_LINE * min(first.height(), second.height()):
            is_right = first.left() < second.left()
        else:
            is_right = first.top() < second.top()
        assert is_right, f"{said(after)} {second} comes after {said(before)} {first}"


def groups_of(stops: list[QWidget], groups: list[QWidget]) -> list[list[QWidget]]:
    """The stops in runs of one group each; what is in none is a group of its own kind."""
    runs: list[tuple[QWidget | None, list[QWidget]]] = []
    for stop in stops:
        group = next((one for one in groups if one is stop or one.isAncestorOf(stop)), None)
        if runs and runs[-1][0] is group:
            runs[-1][1].append(stop)
        else:
            runs.append((group, [stop]))
    met = [group for group, _stops in runs]
    assert len(set(map(id, met))) == len(met), f"a part is come by twice: {[[said(s) for s in run] for _g, run in runs]}"
    lefts = [place(group, stops[0].window()).left() for group in met if group is not None]
    assert lefts == sorted(lefts), "parts are not come by from the left"
    return [run for _group, run in runs]


def reachable(root: QWidget) -> set[QWidget]:
    """What can have the keyboard by Tab and is seen; inner parts of lists and texts are one with them."""
    found = set()
    for widget in root.findChildren(QWidget):
        is_inner = isinstance(widget, QScrollBar) or isinstance(widget.parentWidget(), QAbstractScrollArea)
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget.focusProxy() is None
        if takes and widget.isVisible() and not is_inner and widget.window() is root.window():
            found.add(widget)
    return found


def test_tab_leads_through_the_window_pane_by_pane(window: MainWindow, qtbot: QtBot) -> None:
    window.flow.select_entity(next(row.entity.id for row in window.mentions.entity_rows()))
    qtbot.waitUntil(window.is_settled, timeout=LONG)
    window.focus_walk.to_list()
    window.commands.trigger("focus.navigator")
    stops = walk(window, qtbot)
    panes = [window.navigator, window.article_list, window.reading, window.mentions]
    for run in groups_of(stops, panes):
        assert_in_reading_order(run, window)
    missed = reachable(window) - set(stops)
    assert not missed, [said(one) for one in missed]
    QApplication.focusWidget().setFocus()  # type: ignore[union-attr]
    assert [said(one) for one in walk(window, qtbot, Qt.Key.Key_Backtab)][1:] == [said(one) for one in stops[:0:-1]]


@pytest.mark.parametrize("page", ["people", "places", "organisations", "quotes", "review"])
def test_tab_leads_through_a_page(window: MainWindow, qtbot: QtBot, page: str) -> None:
    window.commands.trigger(f"view.{page}")
    qtbot.waitUntil(window.is_settled, timeout=LONG)
    qtbot.wait(100)
    stops = walk(window, qtbot)
    start = stops.index(next(one for one in stops if window.navigator.isAncestorOf(one)))
    stops = stops[start:] + stops[:start]
    shown = window.front.page
    assert shown is not None
    for run in groups_of(stops, [window.navigator, *shown.regions()]):
        assert_in_reading_order(run, window)
    missed = reachable(window) - set(stops)
    assert not missed, [said(one) for one in missed]


DIALOGS = (
    "settings.open", "help.shortcuts", "help.about", "search.new_list", "article.tag", "article.edit_details",
    "entity.merge", "entity.split", "entity.rename", "mention.list", "article.show_original",
)  # fmt: skip


@pytest.mark.parametrize("command", DIALOGS)
def test_tab_leads_through_a_dialog(window: MainWindow, qtbot: QtBot, command: str) -> None:
    window.flow.select_entity(next(row.entity.id for row in window.mentions.entity_rows()))
    qtbot.waitUntil(window.is_settled, timeout=LONG)
    before = set(window.findChildren(QDialog))
    window.commands.trigger(command)
    qtbot.waitUntil(lambda: bool(set(window.findChildren(QDialog)) - before), timeout=LONG)
    dialog = (set(window.findChildren(QDialog)) - before).pop()
    qtbot.waitUntil(lambda: dialog.isActiveWindow() and QApplication.focusWidget() is not None, timeout=LONG)
    qtbot.waitUntil(window.is_settled, timeout=LONG)
    stops = walk(dialog, qtbot)
    first = min(range(len(stops)), key=lambda number: (place(stops[number], dialog).top(), place(stops[number], dialog).left()))
    stops = stops[first:] + stops[:first]
    if command == "settings.open":
        # a column at the side comes before the one that it chooses
        search = stops.index(next(one for one in stops if isinstance(one, SearchBox)))
        stops = stops[search:] + stops[:search]
        assert isinstance(stops[1], QListWidget)
        assert_in_reading_order(stops[:2], dialog)
        assert_in_reading_order(stops[2:], dialog)
    else:
        assert_in_reading_order(stops, dialog)
    missed = reachable(dialog) - set(stops)
    assert not missed, [said(one) for one in missed]
    dialog.reject()
