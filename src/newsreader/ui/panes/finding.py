"""Finding in the open article: what is sought in it, where that stands, which place is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from newsreader.model.article import ArticleId
from newsreader.search.finding import FoundWords
from newsreader.ui.panes.find_bar import FindBar
from newsreader.ui.panes.find_words import FindableText, Sought, Span, first_from

_NOTHING = Sought("")
_STEP_MS = 10
"""For so long at most is sought before the window may do something else, and one step more."""


class Finding(QObject):
    """Works the find bar. ``found_changed`` tells spans (code points) and the number of the one shown, -1 for none;
    ``shown`` the span to bring into view.
    """

    found_changed = Signal(object, int)
    shown = Signal(int, int)

    def __init__(self, bar: FindBar, caret: Callable[[], int]) -> None:
        """``caret`` tells the article's offset at which the keyboard is."""
        super().__init__(bar)
        self._bar = bar
        self._caret = caret
        self._article: ArticleId | None = None
        self._text: Callable[[], FindableText] = lambda: FindableText("")
        self._ready: FindableText | None = None
        self._kept: dict[ArticleId, Sought] = {}
        self._last = _NOTHING
        self._searched = FoundWords()
        self._dismissed = FoundWords()
        self._spans: list[Span] = []
        self._at = -1
        self._steps: Iterator[list[Span]] = iter(())
        self._found: list[Span] = []
        self._moves = self._closes = self._is_shown = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        bar.sought.connect(self._on_sought)
        bar.step_requested.connect(self.step)

    def set_article(self, article: ArticleId | None, text: Callable[[], FindableText]) -> None:
        """Another article, or the same with other text; ``text`` makes it ready when something is sought first."""
        is_other = article != self._article
        self._article, self._text, self._ready = article, text, None
        if is_other:
            self._searched = FoundWords()
            self.close()
            self._dismissed = FoundWords()
        elif not self._bar.isHidden():
            self._seek(moves=False)

    def set_searched(self, words: FoundWords, *, moves: bool) -> bool:
        """Mark words that the library's search found here; none ends that. Whether something is marked.

        The keyboard stays where it is, and what is being sought in the field comes first.
        """
        is_field_open = not self._bar.isHidden() and not self._bar.is_searching()
        if is_field_open or (words == self._dismissed and not moves):
            return False
        self._searched = words
        if not words:
            self.close()
            return False
        self._bar.show_searched(words.terms or [word for word, _is_beginning in words.words])
        self._seek(moves=moves, closes=True)
        return bool(self._spans) or self._timer.isActive()

    def open(self, selected: str) -> None:
        """Open the bar with the selected words, else with what was sought in this article, else with what was last."""
        kept = self._kept.get(self._article, self._last) if self._article is not None else self._last
        self._bar.open(Sought(selected, kept.match_case, kept.whole_words) if selected else kept)

    def take_over(self, other: Finding) -> None:
        """Seek what is sought in another reader with the same article; nothing moves."""
        self._kept, self._last = dict(other._kept), other._last
        if not other._bar.isHidden() and not other._bar.is_searching():
            self._bar.show_sought(other._bar.sought_now())
            self._seek(moves=False)

    def close(self) -> bool:
        """Close the bar and forget what was found; False when it was closed."""
        self._stop()
        was_open = not self._bar.isHidden()
        if self._bar.is_searching():
            # what the reader closed comes back when asked for, not with the list's next answer
            self._dismissed = self._searched
        self._bar.hide()
        self._show([], -1)
        return was_open

    def step(self, direction: int) -> None:
        """The next (1) or previous (-1) place, round and round; what was sought before is sought anew."""
        if self._bar.isHidden() and self._searched:
            self.set_searched(self._searched, moves=True)
        elif self._bar.isHidden() or not (self._spans or self._bar.sought_now().words):
            self.open("")
        elif self._spans:
            at = self._at + direction if self._at >= 0 else 0
            note = ""
            if at >= len(self._spans):
                at, note = 0, self.tr("On from the beginning")
            elif at < 0:
                at, note = len(self._spans) - 1, self.tr("On from the end")
            self._show(self._spans, at, note)
            self.shown.emit(*self._spans[at])

    def _on_sought(self, sought: Sought) -> None:
        if self._article is not None and sought.words:
            self._kept[self._article] = self._last = sought
        self._seek(moves=True)

    def _seek(self, *, moves: bool, closes: bool = False) -> None:
        """From the caret on, in the whole article, folded asides and other parts too.

        A long text is sought in by steps. ``closes`` closes the bar where nothing is found.
        """
        self._stop()
        ready = self._ready or self._text()
        self._ready = ready
        sought, is_search = self._bar.sought_now(), self._bar.is_searching()
        self._steps = ready.find_searched_by_steps(self._searched) if is_search else ready.find_by_steps(sought)
        self._found = []
        self._moves, self._closes, self._is_shown = moves, closes, False
        self._go_on(_STEP_MS if ready.is_long() else None)

    def _stop(self) -> None:
        self._timer.stop()
        self._steps = iter(())

    def _go_on(self, most: int | None = _STEP_MS) -> None:
        """Seek for so many milliseconds and let the window do something else.

        The first place from the caret on is shown at once.
        """
        took = QElapsedTimer()
        took.start()
        for found in self._steps:
            self._found += found
            if most is None:
                continue
            if self._moves and not self._is_shown and found and found[-1][0] >= self._caret():
                self._is_shown = True
                self._tell(list(self._found), first_from(self._found, self._caret()))
            if took.elapsed() >= most:
                self._timer.start()
                return
        if self._is_shown:
            # the reader may have gone on from there meanwhile
            self._show(self._found, self._at)
        elif self._found:
            self._tell(self._found, first_from(self._found, self._caret()))
        elif self._closes:
            # found by a name in an aside, say, or by its title: nothing to show here
            self.close()
        else:
            self._show([], -1)

    def _tell(self, spans: list[Span], at: int) -> None:
        self._show(spans, at)
        if self._moves:
            self.shown.emit(*spans[at])

    def _show(self, spans: list[Span], at: int, note: str = "") -> None:
        if spans is not self._spans or at != self._at:
            self._spans, self._at = spans, at
            self.found_changed.emit(spans, at)
        self._bar.set_found(at + 1, len(spans), note)
