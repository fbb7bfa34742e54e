"""Type and marks of the window, and which theme is in force; the colours themselves are in ``theme_colours``.

Sizes are logical pixels at 100 %; every one passes through ``Theme.px`` or a font method, so that one factor scales
the whole interface. The figures come from the project's design.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QPalette,
    QPen,
)

from newsreader.model.annotation import Kind
from newsreader.model.entity import Strength
from newsreader.model.own_highlight import HighlightColour
from newsreader.model.values import dataclass
from newsreader.resources import resource
from newsreader.ui.theme_colours import Colours, Variant, colours_of

UI_FAMILY = "Inter"
TEXT_FAMILY = "Source Serif 4"

_HOVER_MIX = 0.12
_USUAL_POINTS = 11
"""No desktop's own setting for letters is larger than this unless its user asked for larger ones."""
_TIGHT_FROM_PX = 20
_TIGHTENING = -0.012


class ThemeChoice(StrEnum):
    """What the reader set: follow the system, or one of the themes."""

    SYSTEM = "system"
    LIGHT = "light"
    SEPIA = "sepia"
    DARK = "dark"
    CONTRAST_LIGHT = "contrast_light"
    CONTRAST_DARK = "contrast_dark"


_CHOSEN = {
    ThemeChoice.LIGHT: (False, Variant.PLAIN),
    ThemeChoice.SEPIA: (False, Variant.SEPIA),
    ThemeChoice.DARK: (True, Variant.PLAIN),
    ThemeChoice.CONTRAST_LIGHT: (False, Variant.CONTRAST),
    ThemeChoice.CONTRAST_DARK: (True, Variant.CONTRAST),
}


@dataclass(frozen=True, slots=True)
class KindColours:
    """The fill behind an annotation and its line."""

    fill: QColor
    line: QColor


@dataclass(frozen=True)
class Theme:
    """One set of colours at one scale (1.0 is 100 %)."""

    is_dark: bool
    scale: float = 1.0
    variant: Variant = Variant.PLAIN

    @property
    def name(self) -> str:
        """One of the values of ``ThemeChoice``, but for ``system``."""
        return self._colours.name

    @property
    def is_contrast(self) -> bool:
        """Whether it is one of high contrast."""
        return self.variant is Variant.CONTRAST

    @property
    def _colours(self) -> Colours:
        return colours_of(self.variant, is_dark=self.is_dark)

    def colour(self, token: str, alpha: float = 1.0) -> QColor:
        """The colour of a token; raises KeyError for a token that the design does not have."""
        colour = QColor(_colour(self._colours.tokens[token]))
        if alpha < 1.0:
            colour.setAlphaF(alpha)
        return colour

    def disabled(self) -> QColor:
        """Words and icons that cannot be acted upon now: text at 45 %, at 55 % in high contrast."""
        return _mix(self.colour("window"), self.colour("text"), 0.55 if self.is_contrast else 0.45)

    def kind(self, kind: Kind) -> KindColours:
        """Fill and line of a kind."""
        fill, line = self._colours.kinds[kind]
        return KindColours(QColor(fill), QColor(line))

    def pen(self, colour: HighlightColour) -> KindColours:
        """Fill and line of one of the reader's pens."""
        fill, line = self._colours.pens[colour]
        return KindColours(QColor(fill), QColor(line))

    def kind_selected_fill(self, kind: Kind) -> QColor:
        """The fill of the selected chain's mentions."""
        colours = self.kind(kind)
        return _mix(colours.fill, colours.line, self._colours.selected_mix)

    def kind_hovered_fill(self, kind: Kind) -> QColor:
        """The fill under the pointer."""
        colours = self.kind(kind)
        return _mix(colours.fill, colours.line, _HOVER_MIX)

    def px(self, n: float) -> int:
        """``n`` logical pixels at this scale, rounded."""
        return round(n * self.scale)

    def ui_font(self, px: float = 13, weight: int = 400, tabular: bool = False) -> QFont:
        """Inter at ``px`` pixels; ``tabular`` for columns of figures."""
        font = _font(UI_FAMILY, px * self.scale, weight)
        if px >= _TIGHT_FROM_PX:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, _TIGHTENING * px * self.scale)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def serif_font(self, px: float = 18, weight: int = 400) -> QFont:
        """Source Serif 4 at ``px`` pixels."""
        return _font(TEXT_FAMILY, px * self.scale, weight)


@lru_cache(maxsize=256)
def _colour(name: str) -> QColor:
    """Made from its name once; who gets it must not change it."""
    return QColor(name)


def _font(family: str, px: float, weight: int) -> QFont:
    """A font of one's own, since fonts can be changed."""
    if abs(px - round(px)) < 0.01:
        return QFont(_made_font(family, round(px), weight))
    # pixel sizes are whole in Qt; points at the screen's density keep the half pixels
    screen = QGuiApplication.primaryScreen()
    return QFont(_made_font(family, None, weight, px * 72 / (screen.logicalDotsPerInch() if screen else 96)))


@lru_cache(maxsize=256)
def _made_font(family: str, pixels: int | None, weight: int, points: float = 0.0) -> QFont:
    font = QFont(family)
    if pixels is not None:
        font.setPixelSize(pixels)
    else:
        font.setPointSizeF(points)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _mix(first: QColor, second: QColor, share: float) -> QColor:
    def part(a: int, b: int) -> int:
        return round(a + (b - a) * share)

    return QColor(
        part(first.red(), second.red()), part(first.green(), second.green()), part(first.blue(), second.blue())
    )


@lru_cache(maxsize=1)
def load_fonts() -> tuple[str, ...]:
    """Register the fonts that ship; returns the family names found. Needs a QGuiApplication."""
    families: set[str] = set()
    for path in sorted(resource("fonts").glob("*.[ot]tf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families.update(QFontDatabase.applicationFontFamilies(number))
    return tuple(sorted(families))


def scale_of_font(system: QFont) -> float:
    """How much larger than usual the system's letters are: 1.0 up to 11 points, then in steps of a twentieth."""
    points = system.pointSizeF()
    return 1.0 if points <= _USUAL_POINTS else round(points / _USUAL_POINTS * 20) / 20


def palette_of(theme: Theme) -> QPalette:
    """The Qt palette that makes plain widgets, menus and dialogs belong to the theme."""
    role = QPalette.ColorRole
    palette = QPalette()
    colours = {
        role.Window: "window",
        role.WindowText: "text",
        role.Base: "field",
        role.AlternateBase: "sunk",
        role.ToolTipBase: "toast",
        role.ToolTipText: "toast_text",
        role.PlaceholderText: "muted",
        role.Text: "text",
        role.Button: "button",
        role.ButtonText: "text",
        role.BrightText: "diff_line",
        role.Highlight: "selection",
        role.HighlightedText: "text",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.Light: "page",
        role.Midlight: "line",
        role.Mid: "strong",
        role.Dark: "edge",
        role.Shadow: "shadow",
        role.Accent: "accent",
    }
    for palette_role, token in colours.items():
        palette.setColor(palette_role, theme.colour(token))
    disabled = theme.disabled()
    for palette_role in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, palette_role, disabled)
    return palette


def theme_of(choice: ThemeChoice, scale: float = 1.0) -> Theme:
    """The theme that a choice means now; the system may want it dark, or of high contrast, or both."""
    if choice is not ThemeChoice.SYSTEM:
        is_dark, variant = _CHOSEN[choice]
        return Theme(is_dark, scale, variant)
    hints = QGuiApplication.styleHints()
    is_contrast = (
        hasattr(hints, "accessibility")
        and hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    )
    variant = Variant.CONTRAST if is_contrast else Variant.PLAIN
    return Theme(hints.colorScheme() == Qt.ColorScheme.Dark, scale, variant)


class ThemeKeeper(QObject):
    """Holds the current theme, follows the system's colour scheme and tells when it, or what was chosen, changes."""

    changed = Signal(object)
    choice_changed = Signal()

    def __init__(self, choice: ThemeChoice, scale: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self._scale = scale
        self.current = self._wanted()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_scheme_changed)
        # Qt tells since 6.10
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self._on_scheme_changed)

    @property
    def choice(self) -> ThemeChoice:
        """What the reader set."""
        return self._choice

    def set_choice(self, choice: ThemeChoice) -> None:
        """Follow the system, or stay with one theme."""
        if choice is not self._choice:
            self._choice = choice
            self.choice_changed.emit()
        self._on_scheme_changed()

    def set_scale(self, scale: float) -> None:
        """Draw everything at another size; 1.0 is 100 %."""
        self._scale = scale
        self._on_scheme_changed()

    def _wanted(self) -> Theme:
        return theme_of(self._choice, self._scale)

    def _on_scheme_changed(self, *_scheme: object) -> None:
        wanted = self._wanted()
        if wanted != self.current:
            self.current = wanted
            self.changed.emit(wanted)


# -- marks that several panes draw alike


def draw_cue(painter: QPainter, theme: Theme, kind: Kind, x1: float, x2: float, y: float, alpha: float = 1.0) -> None:
    """The line below a name: person solid, place dotted, organisation dashed; quotes have none."""
    if kind is Kind.QUOTE:
        return
    colour = theme.kind(kind).line
    colour.setAlphaF(alpha)
    pen = QPen(colour)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setWidthF(1.6 * theme.scale)
    indent = 0.0
    if kind is Kind.PLACE:
        pen.setWidthF(2.0 * theme.scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.1, 1.9])
        indent = 1.0
    elif kind is Kind.ORGANISATION:
        pen.setDashPattern([3.4, 2.0])
    painter.setPen(pen)
    painter.drawLine(QPointF(x1 + indent, y), QPointF(x2, y))


def draw_mark(
    painter: QPainter,
    theme: Theme,
    kind: Kind,
    rect: QRectF,
    *,
    selected: bool = False,
    weak: bool = False,
    hovered: bool = False,
) -> None:
    """One piece of a mention on one line: fill and cue, drawn under the glyphs. ``rect`` is the fill."""
    colours = theme.kind(kind)
    fill = colours.fill
    if selected:
        fill = theme.kind_selected_fill(kind)
    elif hovered:
        fill = theme.kind_hovered_fill(kind)
    if weak:
        fill.setAlphaF(0.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(rect, 3 * theme.scale, 3 * theme.scale)
    if selected:
        bar = QRectF(rect.left() + 0.5, rect.bottom() - 2.6 * theme.scale, rect.width() - 1, 3.2 * theme.scale)
        painter.setBrush(colours.line)
        painter.drawRoundedRect(bar, 1.6, 1.6)
    else:
        y = rect.bottom() - 1.1 * theme.scale
        draw_cue(painter, theme, kind, rect.left() + 1, rect.right() - 1, y, 0.75 if weak else 1.0)


def draw_strength(painter: QPainter, theme: Theme, centre: QPointF, strength: Strength, colour: QColor) -> None:
    """How sure a link is: full disc, half disc, dashed ring. Always beside a word that says the same."""
    size = theme.scale
    if strength is Strength.CERTAIN:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(centre, 4 * size, 4 * size)
        return
    pen = QPen(colour, 1.3 * size)
    if strength is Strength.SUGGESTED:
        pen.setDashPattern([1.6, 1.3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, 3.4 * size, 3.4 * size)
    if strength is Strength.PROBABLE:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        half = QRectF(centre.x() - 3.6 * size, centre.y() - 3.6 * size, 7.2 * size, 7.2 * size)
        painter.drawPie(half, 90 * 16, 180 * 16)


_LEAST_FILLED = 0.4
"""Share of a line that whole words have to fill; below it a word is cut."""


def elide_words(text: str, metrics: QFontMetricsF, width: float) -> str:
    """``text`` cut at a word end to fit ``width`` pixels, with "…" after the last whole word."""
    if metrics.horizontalAdvance(text) <= width + 0.5:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if metrics.horizontalAdvance(text[:middle].rstrip(" ,;:") + "…") <= width:
            low = middle
        else:
            high = middle - 1
    cut = text.rfind(" ", 0, low + 1)
    if cut <= 0 or metrics.horizontalAdvance(text[:cut]) < width * _LEAST_FILLED:
        # a long word would leave next to nothing: better a part of it
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    return text[:cut].rstrip(" ,;:") + "…"
