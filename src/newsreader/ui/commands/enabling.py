"""Which commands can be used now: a reading of the table and of a few facts about the window. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Need(StrEnum):
    """What a command cannot do without."""

    ARTICLE = "article"
    """An article in front, in the reader."""
    OPEN_ARTICLE = "open article"
    """An article that is open, in front or behind a page."""
    ARTICLE_OR_PAGE = "article or page"
    """Something in front to look through."""
    ARTICLES = "articles"
    """A list with articles to go on in."""
    SELECTION = "selection"
    """Articles that are selected in the list, or the open one."""
    TABLE = "table"
    """A page with a table in front."""
    ENTITY = "entity"
    """A person, place or organisation that is selected."""
    NAME = "name"
    """The caret on a name of the text."""
    QUOTE = "quote"
    """The caret on a quote, or a quote selected."""
    SPEAKER = "speaker"
    """As above, and the quote has a speaker."""
    CHANGE = "change"
    """A library that may be changed."""
    UNDO = "undo"
    REDO = "redo"
    BACK = "back"
    FORWARD = "forward"


@dataclass(frozen=True, slots=True)
class CommandState:
    """What is in front and selected, as far as commands depend on it.

    ``is_reading`` says that list, reader and sidebar are in front, ``has_page`` that a library-wide page is, and
    ``has_table`` that this page can be exported.
    """

    is_reading: bool = False
    has_page: bool = False
    has_table: bool = False
    has_article: bool = False
    listed: int = 0
    has_selection: bool = False
    has_entity: bool = False
    is_on_name: bool = False
    is_on_quote: bool = False
    has_speaker: bool = False
    is_read_only: bool = False
    can_undo: bool = False
    can_redo: bool = False
    can_go_back: bool = False
    can_go_forward: bool = False


def met_needs(state: CommandState) -> frozenset[Need]:
    """What there is of what commands can need."""
    reads = state.is_reading and state.has_article
    facts = {
        Need.ARTICLE: reads,
        Need.OPEN_ARTICLE: state.has_article,
        Need.ARTICLE_OR_PAGE: reads or state.has_page,
        Need.ARTICLES: state.listed > 0,
        Need.SELECTION: state.is_reading and (state.has_article or state.has_selection),
        Need.TABLE: state.has_table,
        Need.ENTITY: state.has_entity,
        Need.NAME: reads and state.is_on_name,
        Need.QUOTE: state.is_on_quote,
        Need.SPEAKER: state.is_on_quote and state.has_speaker,
        Need.CHANGE: not state.is_read_only,
        Need.UNDO: state.can_undo,
        Need.REDO: state.can_redo,
        Need.BACK: state.can_go_back,
        Need.FORWARD: state.can_go_forward,
    }
    return frozenset(need for need, is_met in facts.items() if is_met)
