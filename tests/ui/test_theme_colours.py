import pytest
from PySide6.QtGui import QColor

from newsreader.model.annotation import Kind
from newsreader.model.own_highlight import HighlightColour
from newsreader.model.tag import TagColour
from newsreader.ui.style_sheet import style_sheet
from newsreader.ui.tag_colours import tag_colour
from newsreader.ui.theme import Theme, ThemeChoice, theme_of
from newsreader.ui.theme_colours import EVERY, LIGHT, Variant

THEMES = [theme_of(choice) for choice in ThemeChoice if choice is not ThemeChoice.SYSTEM]
SURFACES = ("window", "side", "page", "field", "card", "button", "sunk", "selection", "idle", "hover")
PAIRS = [
    *((ink, surface) for ink in ("text", "muted", "accent") for surface in SURFACES),
    ("on_accent", "accent"),
    ("toast_text", "toast"),
    ("toast_link", "toast"),
    ("text", "diff_fill"),
    ("muted", "diff_fill"),
    ("diff_line", "page"),
    ("diff_line", "card"),
    ("diff_line", "diff_fill"),
    ("text", "found"),
]


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(first: QColor, second: QColor) -> float:
    """WCAG 2.1 contrast ratio."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def over(ground: QColor, colour: QColor, alpha: float) -> QColor:
    parts = zip(ground.getRgbF()[:3], colour.getRgbF()[:3], strict=True)  # type: ignore[index]
    return QColor.fromRgbF(*(below + (above - below) * alpha for below, above in parts))


def least(theme: Theme) -> float:
    return 7.0 if theme.is_contrast else 4.5


def named(theme: Theme) -> str:
    return theme.name


def test_every_theme_has_every_token_and_kind() -> None:
    for colours in EVERY:
        assert set(colours.tokens) == set(LIGHT.tokens), colours.name
        assert set(colours.kinds) == set(Kind), colours.name
        assert set(colours.pens) == set(HighlightColour), colours.name
    assert {theme.name for theme in THEMES} == {str(choice) for choice in ThemeChoice} - {"system"}


@pytest.mark.parametrize("theme", THEMES, ids=named)
@pytest.mark.parametrize(("ink", "surface"), PAIRS)
def test_words_can_be_read(theme: Theme, ink: str, surface: str) -> None:
    assert contrast(theme.colour(ink), theme.colour(surface)) >= least(theme)


@pytest.mark.parametrize("theme", THEMES, ids=named)
@pytest.mark.parametrize("kind", list(Kind))
def test_text_can_be_read_on_every_mark(theme: Theme, kind: Kind) -> None:
    for fill in (theme.kind(kind).fill, theme.kind_selected_fill(kind), theme.kind_hovered_fill(kind)):
        assert contrast(theme.colour("text"), fill) >= least(theme)
    # text that is no part of the story, on marks of half strength
    weak = over(theme.colour("page"), theme.kind(kind).fill, 0.5)
    assert contrast(theme.colour("muted"), weak) >= least(theme)


@pytest.mark.parametrize("theme", THEMES, ids=named)
@pytest.mark.parametrize("kind", list(Kind))
def test_lines_and_edges_can_be_seen(theme: Theme, kind: Kind) -> None:
    colours = theme.kind(kind)
    assert contrast(colours.line, colours.fill) >= 3
    assert contrast(colours.line, theme.colour("page")) >= 3
    assert contrast(theme.colour("edge"), theme.colour("field")) >= 3
    assert contrast(theme.colour("found_line"), theme.colour("found")) >= 3


@pytest.mark.parametrize("theme", THEMES, ids=named)
@pytest.mark.parametrize("colour", list(HighlightColour))
def test_words_can_be_read_under_every_pen(theme: Theme, colour: HighlightColour) -> None:
    pen = theme.pen(colour)
    assert contrast(theme.colour("text"), pen.fill) >= least(theme)
    assert contrast(pen.line, pen.fill) >= 3
    assert contrast(pen.line, theme.colour("sunk")) >= 3


@pytest.mark.parametrize("theme", THEMES, ids=named)
def test_selected_words_can_be_read(theme: Theme) -> None:
    selected = over(theme.colour("page"), theme.colour("accent"), 0.28)
    assert contrast(theme.colour("text"), selected) >= least(theme)


def test_the_sheet_takes_the_colours_of_each_theme(qapp: object) -> None:
    sheets = {style_sheet(theme) for theme in THEMES}
    assert len(sheets) == len(THEMES)


def test_sepia_is_a_light_theme() -> None:
    assert theme_of(ThemeChoice.SEPIA) == Theme(is_dark=False, variant=Variant.SEPIA)
    assert Theme(is_dark=True, variant=Variant.SEPIA).name == "dark"


@pytest.mark.parametrize("theme", THEMES, ids=named)
@pytest.mark.parametrize("colour", list(TagColour))
def test_a_tags_dot_is_seen_wherever_it_stands(theme: Theme, colour: TagColour) -> None:
    for surface in ("side", "window", "page", "selection", "idle", "card"):
        assert contrast(tag_colour(theme, colour), theme.colour(surface)) >= 3, surface
