"""Which question is on the table, whatever the library has heard of the answers yet."""

from collections.abc import Callable, Iterable

import pytest
from pytestqt.qtbot import QtBot

from newsreader.model.entity import Strength
from newsreader.model.review import ReviewItem, ReviewKind, ReviewProgress, Verdict
from newsreader.ui.pages.review_page import ReviewPage
from newsreader.ui.theme import Theme


class _Library:
    """Answers only when told to."""

    def __init__(self, keys: Iterable[str]) -> None:
        self.keys = list(keys)
        self.later: list[str] = []

    def ask(self, _key: str, read: Callable[[object], object], answer: Callable[[object], object]) -> None:
        answer(read(self))

    def list_review(self, limit: int) -> list[ReviewItem]:
        return [
            ReviewItem(key, ReviewKind.LINK, Strength.PROBABLE, 1.0, (), key in self.later)
            for key in (*(one for one in self.keys if one not in self.later), *self.later)
        ][:limit]

    def get_review_progress(self) -> ReviewProgress:
        return ReviewProgress(len(self.keys), len(self.later), 0)


def _page(qtbot: QtBot, library: _Library, monkeypatch: pytest.MonkeyPatch) -> ReviewPage:
    page = ReviewPage(Theme(is_dark=False), library)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    monkeypatch.setattr(page.card, "show_item", lambda _item: None)
    page.open(None)
    return page


def _key(page: ReviewPage) -> str:
    return "" if page.item is None else page.item.key


def test_who_answers_faster_than_the_library_gets_the_next_question(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    page = _page(qtbot, _Library("abcdefghij"), monkeypatch)
    seen = []
    for _ in range(8):
        seen.append(_key(page))
        page.answer(Verdict.LATER)
    assert "".join(seen) == "abcdefgh"
    assert _key(page) == "i"


def test_what_was_put_off_comes_back_when_there_is_no_other(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    library = _Library("ab")
    page = _page(qtbot, library, monkeypatch)
    page.answer(Verdict.LATER)
    library.later.append("a")
    page.answer(Verdict.LATER)
    library.later.append("b")
    assert _key(page) == "a"


def test_later_holds_when_the_page_comes_back_before_the_library_knows(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    page = _page(qtbot, _Library("abc"), monkeypatch)
    page.answer(Verdict.LATER)
    page.open(None)
    assert _key(page) == "b"


def test_the_page_of_a_new_window_goes_on_where_the_other_was(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    library = _Library("abcd")
    before = _page(qtbot, library, monkeypatch)
    before.answer(Verdict.LATER)
    before.answer(Verdict.SAME)
    page = _page(qtbot, library, monkeypatch)
    assert _key(page) == "a"
    page.take_over(before)
    assert _key(page) == _key(before) == "c"
    page.answer(Verdict.LATER)
    assert _key(page) == "d"
