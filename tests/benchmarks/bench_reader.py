"""Time the reader in a window whose list holds many articles, beside bare Qt widgets on the same texts.

    python tests/benchmarks/bench_reader.py [ARTICLES] [FOLDER]

Opening is timed from the command to the painted text, the wheel from the turn to the painted frame. Every figure is a
median, or the 95th of a hundred for frames, in milliseconds: by the clock, and of the processor, which is what counts
where the machine is shared. The limit holds for the processor's time; the last columns are the bare widgets' for the
same and our ratios to them. A library that is in FOLDER already is taken as it is. Fails above a limit.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPlainTextEdit, QTextBrowser, QWidget

from builders import article, open_library, structure
from newsreader.jobs.protocol import Request
from newsreader.library import Library
from newsreader.model.annotation import Analysis, Chain, ChainNumber, Kind, Mention, Quote, QuoteStyle, Speaker
from newsreader.model.article import ArticleId
from newsreader.settings import Settings
from newsreader.ui.main_window import MainWindow
from newsreader.ui.style_sheet import style_sheet
from newsreader.ui.theme import ThemeChoice, ThemeKeeper, load_fonts, palette_of

BATCH = 500
TIMES = 7
FRAMES = 100
WIDTH, HEIGHT = 1600, 1000
KINDS = (Kind.PERSON, Kind.PLACE, Kind.ORGANISATION)
_WORDS = (
    "the of and a to in said that for on was with at by from as he she they had would will been have new year council"
    " harbour report market energy price plan vote minister board company workers ships winter people town"
).split()


def made_text(source: random.Random, length: int, spans: int) -> tuple[str, Analysis]:
    """A text of about so many characters with so many marks: names of 200 chains, and a quote for every ten names."""
    every = max(12, length // max(1, spans))
    pieces: list[str] = []
    mentions: list[Mention] = []
    quotes: list[Quote] = []
    at = 0

    def put(words: str) -> tuple[int, int]:
        nonlocal at
        start = at
        pieces.append(words)
        at += len(words)
        return start, at

    while at < length:
        number = source.randrange(200)
        kind = KINDS[number % 3]
        name = f"Ana{number} Tor{number}"
        mentions.append(Mention(*put(name), kind, name, ChainNumber(number)))
        begun = at
        while at - begun < every - len(name):
            put(" " + source.choice(_WORDS))
        if len(mentions) % 10 == 0:
            put(", ")
            speaker = Speaker(mentions[-1].start, mentions[-1].end, name, ChainNumber(number), 0.9, "cue")
            span = put("“We have seen the figures, and they are good,”")
            quotes.append(Quote(*span, QuoteStyle.SPEECH, speaker))
        put(".\n\n" if source.random() < 0.1 else " ")
    text = "".join(pieces)
    chains = {mention.chain: Chain(mention.chain, mention.kind, mention.name) for mention in mentions if mention.chain is not None}
    framed = replace(structure(text), title="Made")
    return text, Analysis("made", "en", framed, tuple(mentions), tuple(quotes), tuple(chains.values()))


def fill(path: Path, articles: int, marked: Sequence[tuple[str, Analysis]]) -> list[ArticleId]:
    """Many short articles for the list, and the marked ones; their ids."""
    source = random.Random(1)
    library = open_library(path)
    started = time.perf_counter()
    for first in range(0, articles, BATCH):
        made = []
        for number in range(first, min(first + BATCH, articles)):
            words = " ".join(source.choice(_WORDS) for _ in range(60))
            day = f"{2000 + number % 25}-{number % 12 + 1:02}-{number % 28 + 1:02}"
            made.append(article(f"Story {number}\n\n{words}.", source=f"Agency {number % 40}", published=day))
        library.add_articles(made)
    # nothing waits for an analysis, which would take a core of its own
    library._database.run("UPDATE article SET state = 'done'")
    ids = []
    for text, analysis in marked:
        (number,) = library.add_articles([article(text, title="Made", published="2026-01-01")]).added
        library.save_analyses([(number, analysis)])
        ids.append(number)
    print(f"library of {articles} articles made in {time.perf_counter() - started:.0f} s")
    library.close()
    return ids


class Painted(QObject):
    """Counts the paint events of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See one go by."""
        if event.type() is QEvent.Type.Paint:
            self.times += 1
        return False


Taken = tuple[float, float]
"""Milliseconds by the clock and of the processor."""


def until_painted(app: QApplication, painted: Painted, act: Callable[[], object]) -> Taken:
    """From the act until the widget is painted and nothing more is due."""
    before = painted.times
    started = time.perf_counter(), time.thread_time()
    act()
    while painted.times == before:
        app.processEvents()
    app.processEvents()
    return since(started)


def since(started: Taken) -> Taken:
    """What has passed."""
    return (time.perf_counter() - started[0]) * 1000, (time.thread_time() - started[1]) * 1000


def middle(taken: Sequence[Taken]) -> Taken:
    """The median of each."""
    return statistics.median(one[0] for one in taken), statistics.median(one[1] for one in taken)


def most(taken: Sequence[Taken]) -> Taken:
    """The greatest of each."""
    return max(one[0] for one in taken), max(one[1] for one in taken)


def nearly_all(taken: Sequence[Taken]) -> Taken:
    """The 95th of a hundred of each."""
    at = round(len(taken) * 0.95) - 1
    return sorted(one[0] for one in taken)[at], sorted(one[1] for one in taken)[at]


def frames(app: QApplication, area: QAbstractScrollArea, painted: Painted) -> Taken:
    """The 95th of a hundred turns of the wheel down and up."""
    times = []
    centre = QPointF(area.viewport().rect().center())
    for number in range(FRAMES):
        turn = QPoint(0, -120 if number % 50 < 40 else 120)
        wheel = QWheelEvent(
            centre, area.viewport().mapToGlobal(centre), QPoint(), turn, Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        started = time.perf_counter(), time.thread_time()
        app.sendEvent(area.viewport(), wheel)
        app.processEvents()
        times.append(since(started))
    assert painted.times > FRAMES // 2
    return nearly_all(times)


def bare(app: QApplication, widget: QTextBrowser | QPlainTextEdit, text: str, font_of: QWidget) -> tuple[Taken, Taken]:
    """Opening and a frame of a bare widget of the reader's size and font."""
    widget.resize(font_of.size())
    widget.setFont(font_of.font())
    widget.show()
    app.processEvents()
    painted = Painted(widget.viewport())
    opened = []
    for _ in range(TIMES):
        widget.setPlainText("")
        app.processEvents()
        opened.append(until_painted(app, painted, lambda: widget.setPlainText(text)))
    frame = frames(app, widget, painted)
    widget.close()
    return middle(opened), frame


def measure(app: QApplication, window: MainWindow, ids: Sequence[ArticleId], small: ArticleId) -> bool:
    """Print every figure; whether all keep their limits."""
    view = window.reading.view
    painted = Painted(view.viewport())
    is_kept = True
    font_of = QWidget()
    font_of.resize(view.size())
    font_of.setFont(view.document().defaultFont())
    print(f"{'':34} {'clock':>8} {'cpu':>8} {'limit':>6} {'browser':>8} {'plain':>8} {'ratios':>12}")

    def tell(name: str, ours: Taken, limit: float, others: Sequence[Taken] = ()) -> None:
        nonlocal is_kept
        is_kept &= ours[1] <= limit
        ratios = "  ".join(f"{ours[1] / other[1]:5.2f}" for other in others)
        shown = " ".join(f"{other[1]:8.1f}" for other in others)
        print(f"{name:34} {ours[0]:8.1f} {ours[1]:8.1f} {limit:6.0f} {shown} {ratios}", flush=True)

    for name, number, limit in (("5 KB", ids[0], 50), ("1 MB, 10,000 spans", ids[1], 150)):
        article = window.reader.now.get_article(number)
        assert article is not None
        browser = bare(app, QTextBrowser(), article.text, font_of)
        plain = bare(app, QPlainTextEdit(), article.text, font_of)
        opened = []
        for _ in range(TIMES):
            until_painted(app, painted, lambda: window.flow.open_article(small))
            opened.append(until_painted(app, painted, partial(window.flow.open_article, number)))
        tell(f"open {name}", middle(opened), limit, (browser[0], plain[0]))
        toggled = []
        for turn in range(2 * TIMES):
            kind = KINDS[turn // 2 % 3]
            toggled.append(until_painted(app, painted, partial(window.reading.toggle_kind, kind)))
        tell(f"switch a kind, {name}", middle(toggled), 20)
        tell(f"wheel, {name}", frames(app, view, painted), 16, (browser[1], plain[1]))
    stepped = [until_painted(app, painted, lambda: window.reading.step_mention(1)) for _ in range(TIMES)]
    tell("next mention, 1 MB", middle(stepped), 50)
    window.reading.open_find()
    found = [
        until_painted(app, painted, partial(window.reading.find_bar._field.setText, words))
        for words in ("h", "ha", "har", "harb", "harbour")
    ]
    tell("find as it is typed, 1 MB", most(found), 150)
    return is_kept


def forget(request: Request) -> None:
    """Hand a request to nobody."""


def main() -> int:
    """Make the library, open the window, time it; 1 when a limit is broken."""
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    app = QApplication(sys.argv[:1])
    load_fonts()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(sys.argv[2] if len(sys.argv) > 2 else folder)
        path = home / "reader.newsreader"
        source = random.Random(2)
        marked = [made_text(source, 5_000, 60), made_text(source, 1_000_000, 10_000), made_text(source, 5_000, 60)]
        if not path.exists():
            fill(path, articles, marked)
        library = Library.open(path, read_only=True)
        last = library.counts().articles
        library.close()
        ids = [ArticleId(last - 2), ArticleId(last - 1), ArticleId(last)]
        themes = ThemeKeeper(ThemeChoice.LIGHT)
        app.setStyle("Fusion")
        app.setPalette(palette_of(themes.current))
        app.setStyleSheet(style_sheet(themes.current))
        window = MainWindow(path, Settings(Path(folder) / "settings.json"), themes)
        window.jobs.send = forget  # type: ignore[method-assign]  # no other process takes time
        window.resize(WIDTH, HEIGHT)
        window.show()
        window.listing.set_total(last)
        window.listing.ask_articles()
        while not window.is_settled() or len(window.listing.ids) < last:
            app.processEvents()
        is_kept = measure(app, window, ids, ids[2])
        window.reader.close()
        window.hide()
    return 0 if is_kept else 1


if __name__ == "__main__":
    sys.exit(main())
