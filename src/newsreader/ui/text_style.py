"""How the reader wants an article's text set: size, width of the column, height of its lines, typeface."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from math import log

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from newsreader.model.values import dataclass
from newsreader.ui.theme import TEXT_FAMILY, UI_FAMILY, Theme

TEXT_PX, GAP_PX = 18.0, 14.0
WORD_SPACING = 0.05
ZOOMS, WIDTHS, HEIGHTS = (0.6, 3.0), (40, 110), (1.2, 2.2)
"""The least and the most of each."""
_ZOOM_STEP, _WIDTH_STEP, _HEIGHT_STEP = 1.1, 4, 0.1
SERIF, SANS, SYSTEM = "serif", "sans", "system"
_QUIETER = 16 / 18
"""Size of text that is not part of the story."""
_LINE_HEIGHT = 1.6
_RAG = 4
"""Characters by which a line is shorter than the column on average, since words are not broken."""
_SAMPLE = (
    "The report said that officials in three countries had agreed on a plan to share the cost of repairs over the next"
    " two years, according to people who were briefed on it."
)
_LEAST_EVENING, _MOST_EVENING = 0.86, 1.14


@dataclass(frozen=True, slots=True)
class TextStyle:
    """``zoom`` 1.0 is 18 pixels; ``line_width`` in characters; ``line_height`` in heights of the letters.

    ``typeface`` is serif, sans, system or a family's name; one that is not installed is set in the serif.
    """

    zoom: float = 1.0
    line_width: float = 68
    line_height: float = _LINE_HEIGHT
    typeface: str = SERIF

    @property
    def line_px(self) -> float:
        """From one line to the next, in pixels at 100 %."""
        return TEXT_PX * self.zoom * self.line_height

    @property
    def quiet_line_px(self) -> float:
        """The same for text that is not part of the story."""
        return self.line_px * _QUIETER

    @property
    def gap_px(self) -> float:
        """Between paragraphs."""
        return GAP_PX * self.zoom * self.line_height / _LINE_HEIGHT

    @property
    def title_zoom(self) -> float:
        """A title grows and shrinks less than the text."""
        return float(self.zoom**0.7)

    def zoomed(self, direction: int) -> TextStyle:
        """Larger (1) or smaller (-1), by steps round 100 %."""
        steps = round(log(self.zoom, _ZOOM_STEP)) + direction
        return replace(self, zoom=_within(round(_ZOOM_STEP**steps, 2), ZOOMS))

    def widened(self, direction: int) -> TextStyle:
        """A wider column (1) or a narrower one (-1)."""
        return replace(self, line_width=_within(self.line_width + direction * _WIDTH_STEP, WIDTHS))

    def opened(self, direction: int) -> TextStyle:
        """Lines further apart (1) or closer together (-1)."""
        return replace(self, line_height=_within(round(self.line_height + direction * _HEIGHT_STEP, 2), HEIGHTS))

    def letter_px(self, theme: Theme) -> int:
        """The size of the letters in pixels: typefaces with large small letters are set smaller, so that the same
        size looks the same in each.
        """
        return max(1, round(TEXT_PX * self.zoom * theme.scale * _evening(self.family())))

    def font(self, theme: Theme) -> QFont:
        """The text's font."""
        return _spaced(self.family(), self.letter_px(theme))

    def quiet_font(self, theme: Theme) -> QFont:
        """The font of text that is not part of the story."""
        return _spaced(self.family(), self.letter_px(theme) * _QUIETER)

    def title_font(self, theme: Theme, px: float) -> QFont:
        """The font of a title that is ``px`` pixels high at 100 %."""
        font = theme.serif_font(px * self.title_zoom * _evening(self.family()), 600)
        font.setFamily(self.family())
        return font

    def column_px(self, theme: Theme) -> int:
        """Width of a column that holds ``line_width`` characters in a line on average, in pixels."""
        return round((self.line_width + _RAG) * _letter_width(self.family(), self.letter_px(theme)))

    def family(self) -> str:
        """The family that the text is set in."""
        match self.typeface:
            case "serif":
                return TEXT_FAMILY
            case "sans":
                return UI_FAMILY
            case "system":
                return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
        return self.typeface if QFontDatabase.hasFamily(self.typeface) else TEXT_FAMILY


def typefaces() -> tuple[str, ...]:
    """Values of ``TextStyle.typeface``: the three that are always there, then the installed families."""
    shown = (one for one in QFontDatabase.families() if not QFontDatabase.isPrivateFamily(one))
    return (SERIF, SANS, SYSTEM, *(one for one in shown if one not in (TEXT_FAMILY, UI_FAMILY)))


def _within(figure: float, limits: tuple[float, float]) -> float:
    return min(limits[1], max(limits[0], figure))


def _spaced(family: str, px: float) -> QFont:
    font = QFont(family)
    font.setPixelSize(max(1, round(px)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setWordSpacing(px * WORD_SPACING)
    return font


@lru_cache(maxsize=64)
def _letter_width(family: str, px: float) -> float:
    return QFontMetricsF(_spaced(family, px)).horizontalAdvance(_SAMPLE) / len(_SAMPLE)


@lru_cache(maxsize=64)
def _evening(family: str) -> float:
    """By how much a family is set smaller or larger than the serif of the design."""
    if family == TEXT_FAMILY:
        return 1.0
    ours, other = (QFontMetricsF(_spaced(one, 100)).xHeight() for one in (TEXT_FAMILY, family))
    return min(_MOST_EVENING, max(_LEAST_EVENING, ours / other)) if other > 0 else 1.0
