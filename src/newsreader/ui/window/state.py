"""What one window shows and how, as it is kept between sessions; no Qt here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from newsreader.model.article import ArticleId
from newsreader.model.entity import EntityId
from newsreader.model.query import ArticleFilter, ArticleOrder
from newsreader.model.values import dataclass
from newsreader.ui.history import Stop
from newsreader.ui.places import PagePlace


class Region(StrEnum):
    """The parts of a window that can have the keyboard."""

    NOTICE = "notice"
    NAVIGATOR = "navigator"
    LIST = "list"
    READER = "reader"
    SIDEBAR = "sidebar"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Which row of the article list stands at the top: its article and how many px of it are above the edge."""

    article: ArticleId
    cut: int = 0


@dataclass(frozen=True, slots=True)
class ReadingState:
    """List, reader and sidebar. ``scroll`` is how far the article is scrolled, 0 to 1; ``entity`` is selected."""

    filter: ArticleFilter = field(default_factory=ArticleFilter)
    order: ArticleOrder = ArticleOrder.NEWEST
    article: ArticleId | None = None
    scroll: float = 0.0
    entity: EntityId | None = None
    list_place: ListPlace | None = None


@dataclass(frozen=True, slots=True)
class WindowState:
    """One window. ``geometry`` is Qt's, in base 64; ``pane_widths`` (list, sidebar; at 100 %) and
    ``sidebar_heights`` are px, empty while nobody set them by hand.

    ``page`` is in front, None while reading; ``pages`` is what each page keeps of itself. ``way`` are the stops of the way
    back and forward, and ``way_at`` says which of them is now.
    """

    geometry: str = ""
    is_sidebar_shown: bool = True
    pane_widths: tuple[int, ...] = ()
    sidebar_heights: tuple[int, ...] = ()
    reading: ReadingState = field(default_factory=ReadingState)
    page: PagePlace | None = None
    page_scroll: float = 0.0
    pages: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    focus: Region = Region.LIST
    way: tuple[Stop, ...] = ()
    way_at: int = -1


@dataclass(frozen=True, slots=True)
class SessionState:
    """All windows of a library, the one that was in front last at the end."""

    library: str = ""
    windows: tuple[WindowState, ...] = ()
