"""What the window and the jobs process say to each other: requests go down, events come up.

Both directions are frames (see ``frames``) of these frozen values. The window starts the jobs process as
``newsreader --worker jobs LIBRARY`` (``command.worker_command``) and speaks over its stdin and stdout; closing stdin
ends it, and with it everything it started.
"""

from __future__ import annotations

from pathlib import Path

from newsreader.jobs.article_requests import ArticleRequest
from newsreader.jobs.watch_requests import LookThroughFolders, WatchRequest
from newsreader.model.article import ArticleId
from newsreader.model.care import Backup, CheckReport, Exported, RepairReport
from newsreader.model.changes import Changes
from newsreader.model.decision import Decision, DecisionId, DecisionImport, HistoryState
from newsreader.model.query import ArticleOrder
from newsreader.model.reports import Failure, ImportReport, JobKind, Progress
from newsreader.model.review import Verdict
from newsreader.model.saved_search import SavedSearch, SavedSearchId
from newsreader.model.tables import ColumnChoice
from newsreader.model.values import dataclass
from newsreader.model.watching import LookReport


@dataclass(frozen=True, slots=True)
class ImportPaths:
    """Import files and folders. More paths may be asked for while an import runs: they join its queue."""

    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportText:
    """Import text that was pasted or dropped."""

    text: str


@dataclass(frozen=True, slots=True)
class ChooseColumns:
    """The reader says what the columns of a table hold: import the files that waited for that."""

    choice: ColumnChoice


@dataclass(frozen=True, slots=True)
class LeaveTable:
    """Import none of the files that wait for an answer about these columns (``TableQuestion.table``)."""

    table: str


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on with what an earlier run left: the import queue, then the articles that wait for analysis."""


@dataclass(frozen=True, slots=True)
class PreferArticle:
    """Analyse this article next if it waits: somebody is looking at it. After a cancel it is the only one."""

    article: ArticleId


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop the running import and analysis. What is stored stays; the rest of the queue is dropped."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Let the running import and analysis rest, or (``is_paused`` False) go on. Small writes are done all the same."""

    is_paused: bool


@dataclass(frozen=True, slots=True)
class SetRead:
    """Mark articles as read or unread; ``is_undoable`` where the reader asked for it."""

    articles: tuple[ArticleId, ...]
    is_read: bool
    is_undoable: bool = False


@dataclass(frozen=True, slots=True)
class SetStarred:
    """Star articles or take the star off; ``is_undoable`` where the reader asked for it."""

    articles: tuple[ArticleId, ...]
    is_starred: bool
    is_undoable: bool = False


@dataclass(frozen=True, slots=True)
class KeepReadingPosition:
    """The reader left an article at a place (code points). Nothing is told of it: it changes nothing that is shown."""

    article: ArticleId
    place: int


@dataclass(frozen=True, slots=True)
class BeginSession:
    """The window has opened: what an earlier one did cannot be undone any more."""


@dataclass(frozen=True, slots=True)
class Decide:
    """Bring decisions into force as one act, which ``label`` names in the menu (empty: named by itself)."""

    decisions: tuple[Decision, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Undo:
    """Take the last act of the reader back."""


@dataclass(frozen=True, slots=True)
class Redo:
    """Do the act again that was undone last."""


@dataclass(frozen=True, slots=True)
class Revoke:
    """Take decisions of the log back."""

    decisions: tuple[DecisionId, ...]


@dataclass(frozen=True, slots=True)
class SettleReview:
    """Answer a question of the review."""

    key: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class SaveSearch:
    """Keep a search under a name."""

    name: str
    query: str
    order: ArticleOrder


@dataclass(frozen=True, slots=True)
class ChangeSavedSearch:
    """Give a saved search another name, query or order."""

    search: SavedSearch


@dataclass(frozen=True, slots=True)
class DeleteSavedSearch:
    """Forget a saved search."""

    search: SavedSearchId


@dataclass(frozen=True, slots=True)
class OrderSavedSearches:
    """Put the saved searches into this order."""

    searches: tuple[SavedSearchId, ...]


@dataclass(frozen=True, slots=True)
class ImportDecisions:
    """Add the decisions of a file to those of the library."""

    path: str


@dataclass(frozen=True, slots=True)
class RelinkAll:
    """Throw all links away and make them anew, in steps between which other work goes first."""


@dataclass(frozen=True, slots=True)
class RequestAnalysis:
    """Analyse articles again (None: all of the library)."""

    articles: tuple[ArticleId, ...] | None


@dataclass(frozen=True, slots=True)
class ReadOlderAgain:
    """Analyse again what an earlier version of the program analysed."""


@dataclass(frozen=True, slots=True)
class BackUp:
    """Make a backup of the library."""


@dataclass(frozen=True, slots=True)
class CheckLibrary:
    """Look at everything in the library for damage."""


@dataclass(frozen=True, slots=True)
class ExportLibrary:
    """Write the whole library into a new or empty folder."""

    folder: str


@dataclass(frozen=True, slots=True)
class Shutdown:
    """End as soon as the running batch is stored; closing stdin means the same."""


KeepingSearches = SaveSearch | ChangeSavedSearch | DeleteSavedSearch | OrderSavedSearches

Ruling = (
    ArticleRequest
    | SetRead
    | SetStarred
    | BeginSession
    | Decide
    | Undo
    | Redo
    | Revoke
    | SettleReview
    | ImportDecisions
    | KeepingSearches
    | WatchRequest
)
"""What the reader does to the library himself: small writes, which can be undone."""

CareRequest = BackUp | CheckLibrary | ExportLibrary
"""What is done for the library beside everything else: it only reads."""

Request = (
    ImportPaths
    | ImportText
    | ChooseColumns
    | LeaveTable
    | Resume
    | PreferArticle
    | KeepReadingPosition
    | Cancel
    | Pause
    | RequestAnalysis
    | ReadOlderAgain
    | RelinkAll
    | LookThroughFolders
    | Shutdown
    | Ruling
    | CareRequest
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A request that must not get lost: ``Done`` with its number follows when it is carried out or refused."""

    number: int
    request: Request


@dataclass(frozen=True, slots=True)
class Done:
    """The numbered request needs not be sent again to a process that takes the place of this one."""

    number: int


@dataclass(frozen=True, slots=True)
class Ready:
    """The library is open and requests are taken. Sent once, first; where it is not, a ``Problem`` says why."""


@dataclass(frozen=True, slots=True)
class ProgressEvent:
    """How far the running job is; at most about ten a second."""

    progress: Progress


@dataclass(frozen=True, slots=True)
class Changed:
    """A write was committed."""

    changes: Changes


@dataclass(frozen=True, slots=True)
class HistoryChanged:
    """What undo and redo would do next; follows every write that can be undone, and ``BeginSession``."""

    history: HistoryState


@dataclass(frozen=True, slots=True)
class DecisionRefused:
    """A decision was not made: a sentence that says why, and the decisions in force that it contradicts."""

    sentence: str
    standing: tuple[DecisionId, ...]


@dataclass(frozen=True, slots=True)
class DecisionsImported:
    """What became of a file of decisions."""

    path: str
    report: DecisionImport


@dataclass(frozen=True, slots=True)
class ImportFinished:
    """The queue is empty or was cancelled: what became of everything in it."""

    report: ImportReport


@dataclass(frozen=True, slots=True)
class ComparingFinished:
    """No new article waits to be compared with the others any more, or that was cancelled."""


@dataclass(frozen=True, slots=True)
class FoldersLookedThrough:
    """The watched folders were looked through; what is new in them comes as an import."""

    report: LookReport


@dataclass(frozen=True, slots=True)
class AnalysisFinished:
    """No article waits any more, or the analysis was cancelled. A ``Failure``'s path is the article's title or path."""

    analysed: int
    failures: tuple[Failure, ...]
    cancelled: bool


@dataclass(frozen=True, slots=True)
class RestChanged:
    """Articles wait for their analysis and nobody works on them, as after a cancel; or somebody does again."""

    is_resting: bool


@dataclass(frozen=True, slots=True)
class CareFinished:
    """A backup (``Backup``, None when there was nothing new), check, export, restore (the ``Path`` of what was replaced),
    repair or import of an export (its number of articles) has ended, or failed with a sentence.

    ``is_quick`` is the check that each start makes; it is told only when it found something.
    """

    kind: JobKind
    answer: CheckReport | Backup | Exported | RepairReport | Path | int | None = None
    problem: str = ""
    cancelled: bool = False
    is_quick: bool = False


@dataclass(frozen=True, slots=True)
class StepsFinished:
    """A job that is done in steps has ended: nothing is left to do, or it was cancelled."""

    kind: JobKind
    cancelled: bool


@dataclass(frozen=True, slots=True)
class OlderAnalysesFound:
    """So many articles were analysed by an earlier version; told once, when the process is up."""

    articles: int


@dataclass(frozen=True, slots=True)
class CancelAcknowledged:
    """``Cancel`` was seen; the finished events of what was running follow."""


@dataclass(frozen=True, slots=True)
class PauseChanged:
    """``Pause`` was seen, or a cancel has ended a pause."""

    is_paused: bool


@dataclass(frozen=True, slots=True)
class Problem:
    """Something went wrong outside any one file: a sentence to show, and details for a report."""

    sentence: str
    details: str


Event = (
    Ready | Done | OlderAnalysesFound
    | ProgressEvent
    | Changed
    | HistoryChanged
    | DecisionRefused
    | DecisionsImported
    | ImportFinished
    | ComparingFinished
    | FoldersLookedThrough
    | AnalysisFinished
    | CareFinished
    | StepsFinished
    | CancelAcknowledged
    | PauseChanged
    | RestChanged
    | Problem
)
