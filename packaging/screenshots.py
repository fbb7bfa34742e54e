"""``make screenshots``: pictures of the real window with the sample articles, light and dark, in ``screenshots/``.

Runs offscreen in a home of its own: ``python packaging/screenshots.py [FOLDER-OR-FILE…]`` shows other articles.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsreader.model.entity import EntityId
    from newsreader.ui.main_window import MainWindow

CHECKOUT = Path(__file__).resolve().parent.parent
TARGET = CHECKOUT / "screenshots"
SIZES = ((1600, 1000), (1280, 800), (1024, 768))
THEMES = ("light", "dark")
SETTLE_MS = 900
"""Long enough for panes to ask the library, be answered and paint."""


def fill_library(library: Path, paths: Sequence[Path]) -> None:
    """Import and analyse the articles as the command line does."""
    command = [sys.executable, "-m", "newsreader", "import", "--library", str(library), *map(str, paths)]
    subprocess.run(command, check=True)


@contextmanager
def home_of_its_own() -> Iterator[Path]:
    """A new home for settings, logs and the library, so that no picture shows anybody's own."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = folder
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
            path = Path(folder, name.lower())
            path.mkdir(mode=0o700)
            os.environ[name] = str(path)
        yield Path(folder)


def take_pictures(home: Path, library: Path) -> None:
    """Open the window per theme, grab it empty and with each scene, at each size."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from newsreader.settings import Settings
    from newsreader.ui.app import Program

    app = QApplication(["newsreader"])

    def settle() -> None:
        loop = QEventLoop()
        QTimer.singleShot(SETTLE_MS, loop.quit)
        loop.exec()

    def save(window: MainWindow, name: str) -> None:
        settle()
        path = TARGET / f"{name}.png"
        if not window.grab().save(str(path)):
            raise OSError(f"{path} could not be written")
        print(path.relative_to(CHECKOUT), flush=True)

    def open_window(program: Program, path: Path) -> MainWindow:
        if not program.open(path) or program.window is None:
            raise SystemExit(f"{path} could not be opened")
        program.window.resize(*SIZES[0])
        settle()
        return program.window

    for theme in THEMES:
        settings = Settings(home / f"{theme}.json")
        settings.put(look__theme=theme)
        program = Program(app, settings)
        window = open_window(program, home / f"empty-{theme}.newsreader")
        save(window, f"welcome-{theme}")
        window = open_window(program, library)
        for name, show in SCENES:
            show(window)
            for width, height in SIZES:
                window.resize(width, height)
                save(window, f"{name}-{width}-{theme}")
            window.resize(*SIZES[0])
        window.close()
        settle()


def show_most_connected_person(window: MainWindow) -> None:
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


def show_people(window: MainWindow) -> None:
    """The table of people."""
    window.commands.trigger("view.people")


def show_person(window: MainWindow) -> None:
    """The page of the person who says most."""
    window.open_entity(most_quoted(window))


def show_ledger(window: MainWindow) -> None:
    """All quotes of the library."""
    window.commands.trigger("view.quotes")


def show_review(window: MainWindow) -> None:
    """The first question of the review."""
    window.commands.trigger("view.review")


def main(paths: Sequence[Path]) -> int:
    """Take all pictures; the articles are those of ``seeds/`` unless others are given."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    TARGET.mkdir(exist_ok=True)
    with home_of_its_own() as home:
        library = home / "Sample.newsreader"
        fill_library(library, paths or sorted((CHECKOUT / "seeds").glob("*.txt")))
        take_pictures(home, library)
    return 0


SCENES: tuple[tuple[str, Callable[[MainWindow], None]], ...] = (
    ("main", show_most_connected_person),
    ("people", show_people),
    ("person", show_person),
    ("quotes", show_ledger),
    ("review", show_review),
)
"""What is shown, each at every size in every theme."""


if __name__ == "__main__":
    sys.exit(main([Path(argument).resolve() for argument in sys.argv[1:]]))
