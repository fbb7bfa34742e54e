"""Rows of what the reader highlighted in an article: a head that opens and closes, and the places in reading order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from newsreader.model.own_highlight import HighlightColour, OwnHighlight
from newsreader.model.values import dataclass
from newsreader.ui.text_lines import shortened

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class HighlightRow:
    """A highlight and its words on one line."""

    highlight: OwnHighlight
    words: str


@dataclass(frozen=True, slots=True)
class HighlightsHead:
    """How many there are, and whether they are shown."""

    count: int
    is_open: bool


def highlight_rows(text: str, highlights: Sequence[OwnHighlight]) -> list[HighlightRow]:
    """The highlights of a text in reading order."""
    own = sorted(highlights, key=lambda one: (one.start, one.end))
    return [HighlightRow(one, shortened(text[one.start : one.end], _LONGEST)) for one in own]


def spoken_highlight(row: HighlightRow) -> str:
    """Words, pen and note in a sentence."""
    colour = colour_words()[row.highlight.colour]
    if row.highlight.note:
        pattern = _tr("{words}, {colour}, note: {note}")
        return pattern.format(words=row.words, colour=colour, note=row.highlight.note)
    return _tr("{words}, {colour}").format(words=row.words, colour=colour)


def colour_words() -> dict[HighlightColour, str]:
    """What the pens are called."""
    return {
        HighlightColour.YELLOW: _tr("yellow"),
        HighlightColour.GREEN: _tr("green"),
        HighlightColour.PINK: _tr("pink"),
        HighlightColour.BLUE: _tr("blue"),
    }


def pen_words() -> dict[HighlightColour, str]:
    """The pens as entries of a menu."""
    words = QCoreApplication.translate
    return {
        HighlightColour.YELLOW: words("Actions", "Highlight in yellow"),
        HighlightColour.GREEN: words("Actions", "Highlight in green"),
        HighlightColour.PINK: words("Actions", "Highlight in pink"),
        HighlightColour.BLUE: words("Actions", "Highlight in blue"),
    }



def _tr(source: str) -> str:
    return QCoreApplication.translate("HighlightListDialog", source)
