"""Which commands can be used now: a reading of the table and of a few facts about the window. No Qt here."""

from __future__ import annotations

from enum import StrEnum

from newsreader.model.values import dataclass


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
    NOT_BINNED = "not binned"
    """A list other than that of the bin."""
    BINNED = "binned"
    """The list of the bin."""
    BIN = "bin"
    """Articles in the bin."""
    SEVERAL = "several"
    """Two or more articles that are selected in the list."""
    FILE = "file"
    """An open article that came from a file."""
    TYPED = "typed"
    """Something in the search box."""
    SEARCH = "search"
    """A search that is listed."""
    SAVED = "saved search"
    """A saved search that is chosen in the navigator, or listed."""
    TAG = "tag"
    """A tag that is chosen in the navigator."""
    TABLE = "table"
    """A page with a table in front."""
    ENTITY = "entity"
    """A person, place or organisation that is selected."""
    WORDS = "words"
    """Selected words of the text, or the caret on a mark."""
    MARKABLE = "markable"
    """As above, or the caret in a highlight of the reader's own."""
    HIGHLIGHTS = "highlights"
    """An article in which the reader has highlighted something."""
    ON_HIGHLIGHT = "on highlight"
    """The caret in a highlight of the reader's own."""
    NAME = "name"
    """The caret on a name of the text."""
    MARK = "mark"
    """The caret on a name, in a quote, or in a highlight with a note."""
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
    ``has_table`` that this page can be exported. ``listed``, ``selected`` and ``binned`` count articles: of the list,
    selected in it, in the bin.
    """

    is_reading: bool = False
    has_page: bool = False
    has_table: bool = False
    has_article: bool = False
    listed: int = 0
    has_selection: bool = False
    selected: int = 0
    is_bin_listed: bool = False
    binned: int = 0
    has_file: bool = False
    has_typed: bool = False
    has_search: bool = False
    has_saved_search: bool = False
    has_tag: bool = False
    has_words: bool = False
    has_highlights: bool = False
    is_on_highlight: bool = False
    is_on_note: bool = False
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
        Need.NOT_BINNED: not state.is_bin_listed,
        Need.BINNED: state.is_bin_listed,
        Need.BIN: state.binned > 0,
        Need.SEVERAL: state.is_reading and state.selected > 1,
        Need.FILE: state.has_file,
        Need.TYPED: state.has_typed,
        Need.SEARCH: state.has_search,
        Need.SAVED: state.has_saved_search,
        Need.TAG: state.has_tag,
        Need.TABLE: state.has_table,
        Need.ENTITY: state.has_entity,
        Need.WORDS: reads and state.has_words,
        Need.MARKABLE: reads and (state.has_words or state.is_on_highlight),
        Need.HIGHLIGHTS: reads and state.has_highlights,
        Need.ON_HIGHLIGHT: reads and state.is_on_highlight,
        Need.NAME: reads and state.is_on_name,
        Need.MARK: reads and (state.is_on_name or state.is_on_quote or state.is_on_note),
        Need.QUOTE: state.is_on_quote,
        Need.SPEAKER: state.is_on_quote and state.has_speaker,
        Need.CHANGE: not state.is_read_only,
        Need.UNDO: state.can_undo,
        Need.REDO: state.can_redo,
        Need.BACK: state.can_go_back,
        Need.FORWARD: state.can_go_forward,
    }
    return frozenset(need for need, is_met in facts.items() if is_met)
