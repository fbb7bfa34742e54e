"""The library-wide pages on a real library: tables, an entity's page, the ledger."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from harbour_library import fill
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.entity import EntityId, Reason
from newsreader.model.entity_page import MentionOrder
from newsreader.model.query import EntityOrder, QuoteFilter, QuoteOrder
from newsreader.model.review import SplitSuggestion
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.models.entity_table_model import Column
from newsreader.ui.models.quote_table_model import QuoteColumn
from newsreader.ui.pages import quotes_page
from newsreader.ui.pages.entities_page import EntitiesPage
from newsreader.ui.pages.page_rows import ArticleHead, CompanionCard, NameRow, QuoteCard, SentenceRow
from newsreader.ui.pages.quotes_page import QuotesPage
from newsreader.ui.pages.time_chart import Bar, TimeChart
from newsreader.ui.panes.text_target import TextTarget
from newsreader.ui.plurals import EnglishPlurals
from newsreader.ui.theme import Theme


@pytest.fixture(autouse=True)
def plurals(qapp: QApplication) -> Iterator[None]:
    made = EnglishPlurals(qapp)
    qapp.installTranslator(made)
    yield
    qapp.removeTranslator(made)


@pytest.fixture
def reader(qapp: object, tmp_path: Path) -> Iterator[LibraryReader]:
    path = tmp_path / "x.library"
    fill(path)
    made = LibraryReader(path)
    yield made
    made.close()


@pytest.fixture
def people(qtbot: QtBot, theme: Theme, reader: LibraryReader) -> Iterator[EntitiesPage]:
    page = EntitiesPage(Kind.PERSON, theme, reader)
    qtbot.addWidget(page)
    page.resize(1300, 900)
    page.show()
    page.open(None)
    qtbot.waitUntil(reader.is_idle)
    yield page


@pytest.fixture
def ledger(qtbot: QtBot, theme: Theme, reader: LibraryReader) -> Iterator[QuotesPage]:
    page = QuotesPage(theme, reader)
    qtbot.addWidget(page)
    page.resize(1300, 900)
    page.show()
    page.open(None)
    qtbot.waitUntil(lambda: reader.is_idle() and page.detail.facts is not None)
    yield page


def names(page: EntitiesPage) -> list[str]:
    return [page.model.index(row, 0).data() for row in range(page.model.rowCount())]


def entity_of(reader: LibraryReader, name: str) -> EntityId:
    return next(row.entity.id for row in reader.now.list_entities(Kind.PERSON) if row.entity.name == name)


# -- tables


def test_the_table_keeps_qts_rules(people: EntitiesPage) -> None:
    tester = QAbstractItemModelTester(people.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    people._sort_by(EntityOrder.NAME)
    tester.deleteLater()


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (EntityOrder.NAME, ["Anna Lea", "Anna Lee", "Tom Reed"]),
        (EntityOrder.ARTICLES, ["Anna Lee", "Tom Reed", "Anna Lea"]),
        (EntityOrder.LAST_SEEN, ["Anna Lea", "Anna Lee", "Tom Reed"]),
    ],
)
def test_the_table_sorts(
    people: EntitiesPage, reader: LibraryReader, qtbot: QtBot, order: EntityOrder, expected: list[str]
) -> None:
    people._sort_by(order)
    qtbot.waitUntil(reader.is_idle)
    assert names(people) == expected


def test_a_click_on_a_head_turns_the_order_round(people: EntitiesPage, reader: LibraryReader, qtbot: QtBot) -> None:
    people.table.horizontalHeader().sectionClicked.emit(Column.NAME)
    people.table.horizontalHeader().sectionClicked.emit(Column.NAME)
    qtbot.waitUntil(reader.is_idle)
    assert names(people) == ["Tom Reed", "Anna Lee", "Anna Lea"]
    head = people.model.headerData(Column.NAME, Qt.Orientation.Horizontal)
    assert head == "Name ↓"


def test_the_filter_narrows_and_says_so(people: EntitiesPage, reader: LibraryReader, qtbot: QtBot) -> None:
    people._search.set_search("lea")
    qtbot.waitUntil(reader.is_idle)
    assert names(people) == ["Anna Lea"]
    people._search.set_search("nobody")
    qtbot.waitUntil(reader.is_idle)
    assert people._list_stack.currentWidget() is people._empty
    assert people._empty.words[0] == "No name fits the filter"
    people._empty.press()
    qtbot.waitUntil(lambda: people._list_stack.currentWidget() is people.table)


def test_several_selected_can_be_merged(people: EntitiesPage, qtbot: QtBot) -> None:
    assert not people._buttons["merge"].isVisible()
    people.table.selectAll()
    assert people._buttons["merge"].isVisible()
    with qtbot.waitSignal(people.decision_asked) as asked:
        people._buttons["merge"].click()
    assert asked.args[0] == "merge"
    assert len(asked.args[1]) == 3


def test_rows_are_spoken_whole(people: EntitiesPage) -> None:
    spoken = people.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Anna Lee, also Lee, 2 articles, 5 mentions, 1 quote, first seen 4 Mar 2024, last seen 1 May 2024"


# -- an entity's page


def test_enter_opens_the_page_and_escape_closes_it(people: EntitiesPage, reader: LibraryReader, qtbot: QtBot) -> None:
    people.table.setFocus()
    people.table.make_current(0)
    with qtbot.waitSignal(people.moved):
        qtbot.keyClick(people.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reader.is_idle() and people.page.facts is not None)
    assert people.page.facts is not None
    assert people.page.facts.totals.entity.name == "Anna Lee"
    assert people.table.is_narrow
    qtbot.keyClick(people, Qt.Key.Key_Escape)
    assert not people.table.is_narrow


def test_the_page_says_everything_of_a_person(people: EntitiesPage, reader: LibraryReader, qtbot: QtBot) -> None:
    people.open(entity_of(reader, "Anna Lee"))
    qtbot.waitUntil(lambda: reader.is_idle() and people.page.facts is not None)
    page = people.page
    heads = [row.line.title for row in page._contexts.rows if isinstance(row, ArticleHead)]
    lines = [row.line.keyword for row in page._contexts.rows if isinstance(row, SentenceRow)]
    assert heads == ["Court", "Vote"]
    assert lines == ["Anna Lee", "Anna Lee", "Anna Lee", "Lee", "Lee"]
    assert [row.quote.text for row in page._by.rows if isinstance(row, QuoteCard)] == ["“We can be a harbour,”"]
    assert {row.variant.surface for row in page._names.rows if isinstance(row, NameRow)} == {"Anna Lee", "Lee"}
    company = {row.entity.name: row.shared for row in page._companions.rows if isinstance(row, CompanionCard)}
    assert company == {"Porto": 2, "Tom Reed": 2}
    assert [row.share for row in page._companions.rows if isinstance(row, CompanionCard)] == [1.0, 1.0]
    assert "2 articles" in page.heading._totals.text()


def test_bars_of_company_say_what_the_figures_say(people: EntitiesPage, reader: LibraryReader, qtbot: QtBot) -> None:
    people.open(entity_of(reader, "Anna Lee"))
    qtbot.waitUntil(lambda: reader.is_idle() and people.page.facts is not None)
    facts = people.page.facts
    assert facts is not None
    close, common = facts.companions
    people.page._show_companions(
        replace(facts, companions=(replace(close, shared=2, strength=0.9), replace(common, shared=8, strength=0.3)))
    )
    shown = [row for row in people.page._companions.rows if isinstance(row, CompanionCard)]
    assert [(row.shared, row.share) for row in shown] == [(2, 0.25), (8, 1.0)]
    assert "articles together" in people.page._companions_head._note.text()


def test_the_row_under_the_pointer_is_hovered_also_when_the_page_scrolls(
    people: EntitiesPage, reader: LibraryReader, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    people.resize(1300, 360)
    people.open(entity_of(reader, "Anna Lee"))
    qtbot.waitUntil(lambda: reader.is_idle() and people.page.facts is not None)
    page, rows = people.page, people.page._contexts
    page.verticalScrollBar().setValue(0)
    told: list[QEvent.Type] = []

    class Listener(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() in (QEvent.Type.HoverMove, QEvent.Type.HoverLeave):
                told.append(event.type())
            return False

    listener = Listener()
    rows.viewport().installEventFilter(listener)
    monkeypatch.setattr(QApplication, "widgetAt", lambda _at: rows.viewport())
    page.verticalScrollBar().setValue(40)
    monkeypatch.setattr(QApplication, "widgetAt", lambda _at: None)
    page.verticalScrollBar().setValue(80)
    rows.viewport().removeEventFilter(listener)
    assert told == [QEvent.Type.HoverMove, QEvent.Type.HoverLeave]


@pytest.mark.parametrize("width", [420, 600, 900])
def test_a_chart_leaves_its_title_alone(qtbot: QtBot, theme: Theme, width: int) -> None:
    chart = TimeChart(theme, Kind.PERSON)
    qtbot.addWidget(chart)
    title = "Erwähnungen pro Vierteljahr"
    chart.show_figures(title, [Bar(date(2024, month, 1), date(2024, month + 1, 1), month) for month in range(1, 9)], [])
    chart.resize(width, 120)
    assert chart._area().left() >= min(QFontMetricsF(theme.ui_font(12.5, 500)).horizontalAdvance(title), width / 2)
    assert chart._area().width() >= width / 2


def test_sentences_are_filtered(people: EntitiesPage, reader: LibraryReader, qtbot: QtBot) -> None:
    people.open(entity_of(reader, "Anna Lee"))
    qtbot.waitUntil(lambda: reader.is_idle() and people.page.facts is not None)
    people.page._filter.set_search("early")
    qtbot.waitUntil(reader.is_idle)
    assert [row.line.keyword for row in people.page._contexts.rows if isinstance(row, SentenceRow)] == ["Lee"]
    people.page._filter.set_search("no such words")
    qtbot.waitUntil(reader.is_idle)
    assert people.page._nothing_fits.isVisible()


def test_a_sentence_leads_to_its_place(people: EntitiesPage, reader: LibraryReader, qtbot: QtBot) -> None:
    people.open(entity_of(reader, "Anna Lee"))
    qtbot.waitUntil(lambda: reader.is_idle() and people.page.facts is not None)
    row = next(row for row in people.page._contexts.rows if isinstance(row, SentenceRow))
    with qtbot.waitSignal(people.mention_requested) as asked:
        people.page._contexts.row_activated.emit(row)
    assert asked.args == [row.line.article_id, row.line.start, row.line.end]


def test_a_note_is_told_when_it_is_left(people: EntitiesPage, reader: LibraryReader, qtbot: QtBot) -> None:
    lee = entity_of(reader, "Anna Lee")
    people.open(lee)
    qtbot.waitUntil(lambda: reader.is_idle() and people.page.facts is not None)
    people.activateWindow()
    people.page._note.setFocus()
    people.page._note.setPlainText("Checked.")
    with qtbot.waitSignal(people.note_written) as written:
        people.table.setFocus()
    assert written.args == [lee, "Checked."]


def test_a_page_says_when_some_of_its_articles_may_mean_another(
    people: EntitiesPage, reader: LibraryReader, qtbot: QtBot
) -> None:
    people.open(entity_of(reader, "Anna Lee"))
    qtbot.waitUntil(lambda: reader.is_idle() and people.page.facts is not None)
    facts = people.page.facts
    assert facts is not None
    assert people.page.suggestion.isHidden()
    why = (Reason("other_gender", "one is a man and one a woman", -2.0),)
    people.page.show_facts(replace(facts, suggestion=SplitSuggestion((ArticleId(1),), why)))
    assert people.page.suggestion.isVisible()
    assert "1 article may mean somebody else" in people.page.suggestion._words.text()
    assert "one is a man and one a woman" in people.page.suggestion._words.text()
    with qtbot.waitSignal(people.decision_asked) as asked:
        people.page.suggestion._look.click()
    assert asked.args == ["split", [facts.totals.entity.id]]


# -- the ledger


def said(page: QuotesPage) -> list[str]:
    return [page.model.index(row, QuoteColumn.WORDS).data() for row in range(page.model.rowCount())]


def test_the_ledger_lists_newest_first(ledger: QuotesPage) -> None:
    assert said(ledger) == [
        "“Stay inside,”",
        "“The deed is old,”",
        "“It holds.”",
        "“We can be a harbour,”",
        "“Never,”",
    ]
    tester = QAbstractItemModelTester(ledger.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    ledger._on_head_clicked(QuoteColumn.SPEAKER)
    assert ledger.order == (QuoteOrder.SPEAKER, False)
    tester.deleteLater()


def test_the_ledger_filters_by_words_speaker_and_nobody(
    ledger: QuotesPage, reader: LibraryReader, qtbot: QtBot
) -> None:
    ledger._search.set_search("deed")
    qtbot.waitUntil(reader.is_idle)
    assert said(ledger) == ["“The deed is old,”"]
    ledger._clear_all()
    ledger.open(entity_of(reader, "Tom Reed"))
    qtbot.waitUntil(reader.is_idle)
    assert said(ledger) == ["“The deed is old,”", "“Never,”"]
    assert ledger._count.text() == "2 of 5"
    ledger.show_unattributed()
    qtbot.waitUntil(reader.is_idle)
    assert said(ledger) == ["“It holds.”"]
    qtbot.keyClick(ledger, Qt.Key.Key_Escape)
    assert ledger.filter == QuoteFilter()


def test_a_figure_settles_who_said_an_open_quote(ledger: QuotesPage, reader: LibraryReader, qtbot: QtBot) -> None:
    ledger.show_unattributed()
    qtbot.waitUntil(lambda: reader.is_idle() and ledger.detail.facts is not None)
    qtbot.waitUntil(lambda: bool(ledger.detail.candidates()))
    first = ledger.detail.candidates()[0]
    assert first.entity.name == "Tom Reed"
    with qtbot.waitSignal(ledger.speaker_chosen) as chosen:
        qtbot.keyClick(ledger.table, Qt.Key.Key_1)
    target = chosen.args[0]
    assert isinstance(target, TextTarget)
    assert (target.words, chosen.args[1]) == ("“It holds.”", first.entity.id)


def test_certain_speakers_are_not_asked_for(ledger: QuotesPage) -> None:
    assert ledger.detail.facts is not None
    assert ledger.detail.facts.quote.speaker == "Anna Lea"
    assert ledger.detail.candidates() == []


def test_quotes_are_copied_with_their_source(ledger: QuotesPage) -> None:
    ledger.table.make_current(0)
    ledger.copy()
    assert QGuiApplication.clipboard().text() == "“Stay inside,”\n— Anna Lea, “Storm”, Wire, 9 January 2025"


def test_the_ledger_takes_days(ledger: QuotesPage, reader: LibraryReader, qtbot: QtBot) -> None:
    ledger.show_days(date(2025, 1, 8), date(2025, 1, 8))
    qtbot.waitUntil(reader.is_idle)
    within = said(ledger)
    assert ledger._chips["when"].value == "8 Jan 2025 – 8 Jan 2025"
    ledger.show_days(date(2025, 1, 9), None)
    qtbot.waitUntil(reader.is_idle)
    assert said(ledger)[0] == "“Stay inside,”"
    assert ledger._chips["when"].value == "since 9 Jan 2025"
    assert not set(within) & set(said(ledger))
    assert ledger.days() == (date(2025, 1, 9), None)


def test_the_slash_leads_to_the_filter(people: EntitiesPage, ledger: QuotesPage) -> None:
    for page, field in ((people, people._search), (ledger, ledger._search)):
        page.activateWindow()
        page.focus_search()
        assert page.focusWidget() is field


def test_the_status_bar_says_which_row_and_how_many_are_selected(people: EntitiesPage) -> None:
    people.table.make_current(1)
    assert people.place_words() == "Person 2 of 3"
    people.table.selectAll()
    assert people.place_words() == "3 of 3 selected"


def test_a_selection_outlives_a_refresh(people: EntitiesPage, reader: LibraryReader, qtbot: QtBot) -> None:
    people.table.selectAll()
    people._sort_by(EntityOrder.NAME)
    qtbot.waitUntil(reader.is_idle)
    assert len(people.table.selected_entities()) == 3


def test_sentences_have_an_order(people: EntitiesPage, reader: LibraryReader, qtbot: QtBot) -> None:
    people.open(entity_of(reader, "Anna Lee"))
    qtbot.waitUntil(lambda: reader.is_idle() and people.page.facts is not None)
    people._on_lines_ordered(MentionOrder.OLDEST)
    qtbot.waitUntil(reader.is_idle)
    heads = [row.line.title for row in people.page._contexts.rows if isinstance(row, ArticleHead)]
    assert heads == ["Vote", "Court"]


def test_names_are_copied_and_rows_of_a_page_too(people: EntitiesPage, reader: LibraryReader, qtbot: QtBot) -> None:
    people.table.make_current(0)
    people.copy()
    assert QGuiApplication.clipboard().text() == "Anna Lee"
    people.open(entity_of(reader, "Anna Lee"))
    qtbot.waitUntil(lambda: reader.is_idle() and people.page.facts is not None)
    people.activateWindow()
    people.page._by.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(people.page._by.hasFocus)
    people.copy()
    assert QGuiApplication.clipboard().text().startswith("“We can be a harbour,”\n— Anna Lee, “Vote”")


def test_nobody_is_chosen_unseen(ledger: QuotesPage, reader: LibraryReader, qtbot: QtBot) -> None:
    ledger.show_unattributed()
    qtbot.waitUntil(lambda: reader.is_idle() and bool(ledger.detail.candidates()))
    chosen: list[object] = []
    ledger.speaker_chosen.connect(lambda _target, entity: chosen.append(entity))
    ledger.resize(940, 600)
    assert ledger.detail.isHidden()
    qtbot.keyClick(ledger.table, Qt.Key.Key_1)
    assert ledger.detail.isVisible()
    assert not chosen
    qtbot.keyClick(ledger.table, Qt.Key.Key_1)
    assert len(chosen) == 1
    qtbot.keyClick(ledger, Qt.Key.Key_Escape)
    assert ledger.detail.isHidden()


def test_the_first_quotes_with_a_word_are_shown_before_all_are_found(
    qtbot: QtBot, ledger: QuotesPage, reader: LibraryReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quotes_page, "_FIRST_IDS", 1)
    shown: list[tuple[int, str]] = []
    show = ledger._show_ids

    def watched(ids: array[int], total: int | None) -> None:
        show(ids, total)
        shown.append((ledger.model.rowCount(), ledger._count.text()))

    monkeypatch.setattr(ledger, "_show_ids", watched)
    ledger._search.set_search("i")
    qtbot.waitUntil(lambda: len(shown) == 2 and reader.is_idle())
    assert shown == [(1, "…"), (3, "3 of 5")]


@pytest.mark.parametrize("width", [480, 560, 640, 760, 1000, 1300])
def test_filters_take_another_line_rather_than_each_others_room(
    ledger: QuotesPage, reader: LibraryReader, qtbot: QtBot, width: int
) -> None:
    ledger.show_speaker(entity_of(reader, "Tom Reed"))
    ledger._on_who_chosen("named")
    ledger._on_style_chosen("speech")
    ledger.show_days(date(1990, 1, 1), date(2026, 12, 24))
    ledger.resize(width, 600)
    qtbot.waitUntil(reader.is_idle)
    chips = list(ledger._chips.values())
    assert all(chip.width() >= chip.sizeHint().width() for chip in chips)
    places = [part.geometry() for part in (ledger._search, *chips, ledger._clear)]
    assert not any(one.intersects(two) for n, one in enumerate(places) for two in places[:n])
    assert all(place.right() < ledger._left.width() and place.bottom() < ledger._list_stack.y() for place in places)
