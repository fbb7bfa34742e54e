"""What a reading worker is asked (``ReadLines``) and what it answers: ``Portion``, and ``Alive`` where it has no pulse."""

from __future__ import annotations

from newsreader.model.reports import Failure
from newsreader.model.tables import ColumnChoice, TableQuestion
from newsreader.model.values import dataclass
from newsreader.storage.ready_articles import ReadyArticle


@dataclass(frozen=True, slots=True)
class ReadLines:
    """Read these lines of the import queue, each a number and a path (``importing.paths.found_from_text``).

    ``choices`` say what the columns of tables hold; ``pulse`` is the inherited handle of its ``Pulse``.
    """

    lines: tuple[tuple[int, str], ...]
    choices: tuple[ColumnChoice, ...] = ()
    pulse: int | None = None


@dataclass(frozen=True, slots=True)
class Alive:
    """Work on a line began, or goes on."""

    number: int


@dataclass(frozen=True, slots=True)
class Portion:
    """What was read since the last one. ``lines`` are paths that a folder holds, to be queued in their turn.

    ``finished`` lines are done with, ``folders`` is how many of the lines begun were folders; an article of a line that
    is not finished stands in a file that goes on. ``is_searching`` says that a folder goes on, ``ends`` that this is the
    last portion of its ``ReadLines``. ``questions`` are about tables, each with the line that brought it.
    """

    articles: tuple[ReadyArticle, ...] = ()
    failures: tuple[Failure, ...] = ()
    lines: tuple[str, ...] = ()
    finished: tuple[int, ...] = ()
    folders: int = 0
    is_searching: bool = False
    ends: bool = False
    questions: tuple[tuple[int, TableQuestion], ...] = ()
