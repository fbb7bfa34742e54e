"""The facade: every question to a library and every write to it, gathered from the modules beside this one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Self

import platformdirs

from newsreader.library.analyses import Analyses
from newsreader.library.articles import Articles
from newsreader.library.entities import Entities
from newsreader.library.finding import Finding
from newsreader.library.linking_anew import LinkingAnew
from newsreader.library.long_acts import LongActs
from newsreader.library.marking import Marking
from newsreader.library.reviewing import Reviewing
from newsreader.library.saved_searches import SavedSearches
from newsreader.library.versioning import Versioning
from newsreader.library.watching import Watching
from newsreader.storage.opening import open_database


def default_library_path() -> Path:
    """``NEWSREADER_LIBRARY`` or the file under the user's data directory."""
    if chosen := os.environ.get("NEWSREADER_LIBRARY"):
        return Path(chosen)
    return Path(platformdirs.user_data_dir("newsreader", appauthor=False)) / "library.newsreader"


class Library(
    Articles, Analyses, LinkingAnew, Entities, LongActs, Reviewing, SavedSearches, Marking, Finding, Versioning, Watching
):
    """One open library."""

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open, creating the file and its folder when missing (not when ``read_only``) and migrating an older one.

        Raises LibraryTooNewError, NotALibraryError, LibraryDamagedError, LibraryBusyError, LibraryError.
        """
        return cls(open_database(path, read_only=read_only))
