"""The colours of every theme, as the design has them: tokens, and fill and line of each kind. No Qt here.

Text, muted and accent are at least 4.5:1 on every surface, at least 7:1 in the two of high contrast.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from newsreader.model.annotation import Kind
from newsreader.model.own_highlight import HighlightColour


class Variant(StrEnum):
    """What a theme is apart from light or dark."""

    PLAIN = "plain"
    SEPIA = "sepia"
    CONTRAST = "contrast"


@dataclass(frozen=True)
class Colours:
    """Tokens by name, (fill, line) by kind and by the reader's pens, as ``#RRGGBB``; ``selected_mix`` is how much of its line a selected
    mark's fill takes.
    """

    name: str
    tokens: Mapping[str, str]
    kinds: Mapping[Kind, tuple[str, str]]
    selected_mix: float
    pens: Mapping[HighlightColour, tuple[str, str]]


LIGHT = Colours(
    "light",
    {
        "window": "#F5F6F8",
        "side": "#ECEEF2",
        "page": "#FFFFFF",
        "text": "#1C1F23",
        "muted": "#5B636D",
        "line": "#DFE3E8",
        "accent": "#0F62B5",
        "selection": "#DDEBFB",
        "on_accent": "#FFFFFF",
        "hover": "#E4E7EC",
        "idle": "#DDE2E9",
        "button": "#FFFFFF",
        "card": "#FFFFFF",
        "field": "#FFFFFF",
        "edge": "#858E99",
        "strong": "#C3CAD3",
        "sep": "#DFE3E8",
        "sunk": "#F1F3F6",
        "track": "#E3E7EC",
        "toast": "#22272E",
        "toast_text": "#F4F6F8",
        "toast_link": "#8CC4FF",
        "diff_fill": "#FFD8D2",
        "diff_line": "#B3261E",
        "found": "#FFF27A",
        "found_line": "#7A6A00",
        "shadow": "#1C1F23",
    },
    {
        Kind.PERSON: ("#D2E5FB", "#0F62B5"),
        Kind.PLACE: ("#C9EFD9", "#0B7A4B"),
        Kind.ORGANISATION: ("#FFE3AE", "#9A5B00"),
        Kind.QUOTE: ("#F4EEF9", "#8A3FA0"),
    },
    0.17,
    {
        HighlightColour.YELLOW: ("#FFF6B8", "#857000"),
        HighlightColour.GREEN: ("#DDF3C2", "#4A7B00"),
        HighlightColour.PINK: ("#FFD9E4", "#A8255B"),
        HighlightColour.BLUE: ("#CDEEF7", "#00708F"),
    },
)
SEPIA = Colours(
    "sepia",
    {
        "window": "#F1E8D7",
        "side": "#E9DEC9",
        "page": "#FAF3E5",
        "text": "#32281B",
        "muted": "#63523D",
        "line": "#DDD0B8",
        "accent": "#0B5578",
        "selection": "#C3D9E0",
        "on_accent": "#FFFBF2",
        "hover": "#E2D6BF",
        "idle": "#DFD2BA",
        "button": "#FDF8EE",
        "card": "#FDF8EE",
        "field": "#FFFCF5",
        "edge": "#8C7B63",
        "strong": "#C9B998",
        "sep": "#DDD0B8",
        "sunk": "#F3EAD8",
        "track": "#E2D6BF",
        "toast": "#3A2F22",
        "toast_text": "#FAF3E5",
        "toast_link": "#9CCBE6",
        "diff_fill": "#F6CDBE",
        "diff_line": "#9C2A14",
        "found": "#FFF08A",
        "found_line": "#6E5E00",
        "shadow": "#32281B",
    },
    {
        Kind.PERSON: ("#CFE0EA", "#125A8C"),
        Kind.PLACE: ("#CBE5C9", "#1E6B3C"),
        Kind.ORGANISATION: ("#F7D797", "#8A4C00"),
        Kind.QUOTE: ("#F1E3E6", "#85387E"),
    },
    0.17,
    {
        HighlightColour.YELLOW: ("#FBEFA6", "#746000"),
        HighlightColour.GREEN: ("#DCECB8", "#446F00"),
        HighlightColour.PINK: ("#FAD3D8", "#9A2450"),
        HighlightColour.BLUE: ("#CBE6E4", "#006680"),
    },
)
DARK = Colours(
    "dark",
    {
        "window": "#1B1F25",
        "side": "#171A20",
        "page": "#15181D",
        "text": "#E4E7EB",
        "muted": "#9AA4B0",
        "line": "#2A3039",
        "accent": "#7DBBFF",
        "selection": "#1D344F",
        "on_accent": "#0E1319",
        "hover": "#232931",
        "idle": "#2A313A",
        "button": "#262C35",
        "card": "#1B1F25",
        "field": "#14171C",
        "edge": "#6B7683",
        "strong": "#434C58",
        "sep": "#3B434E",
        "sunk": "#1D2128",
        "track": "#2A3039",
        "toast": "#2D343E",
        "toast_text": "#E9ECF0",
        "toast_link": "#8CC4FF",
        "diff_fill": "#5C2320",
        "diff_line": "#FF9A8F",
        "found": "#575000",
        "found_line": "#E8DC5A",
        "shadow": "#000000",
    },
    {
        Kind.PERSON: ("#143C66", "#7DBBFF"),
        Kind.PLACE: ("#0E4733", "#4FD6A0"),
        Kind.ORGANISATION: ("#5A3F08", "#FFC04D"),
        Kind.QUOTE: ("#272030", "#D79BEB"),
    },
    0.20,
    {
        HighlightColour.YELLOW: ("#4A4310", "#E3CF5E"),
        HighlightColour.GREEN: ("#2F4413", "#A6D86A"),
        HighlightColour.PINK: ("#5A2038", "#FF9EC0"),
        HighlightColour.BLUE: ("#0C4252", "#6CD0EC"),
    },
)
CONTRAST_LIGHT = Colours(
    "contrast_light",
    {
        "window": "#FFFFFF",
        "side": "#F4F4F4",
        "page": "#FFFFFF",
        "text": "#000000",
        "muted": "#383838",
        "line": "#6E6E6E",
        "accent": "#003C82",
        "selection": "#D3E5FF",
        "on_accent": "#FFFFFF",
        "hover": "#E6E6E6",
        "idle": "#DCDCDC",
        "button": "#FFFFFF",
        "card": "#FFFFFF",
        "field": "#FFFFFF",
        "edge": "#000000",
        "strong": "#4A4A4A",
        "sep": "#6E6E6E",
        "sunk": "#F4F4F4",
        "track": "#C8C8C8",
        "toast": "#000000",
        "toast_text": "#FFFFFF",
        "toast_link": "#A8D4FF",
        "diff_fill": "#FFDDD8",
        "diff_line": "#7C0A02",
        "found": "#FFF04A",
        "found_line": "#000000",
        "shadow": "#000000",
    },
    {
        Kind.PERSON: ("#D6E7FF", "#003C82"),
        Kind.PLACE: ("#CDF3DD", "#00502C"),
        Kind.ORGANISATION: ("#FFE5B0", "#693A00"),
        Kind.QUOTE: ("#F4E9FB", "#5C1A78"),
    },
    0.25,
    {
        HighlightColour.YELLOW: ("#FFF6B0", "#5C4C00"),
        HighlightColour.GREEN: ("#DBF5B5", "#2E5000"),
        HighlightColour.PINK: ("#FFD9E6", "#7A0A3C"),
        HighlightColour.BLUE: ("#C6F0FA", "#004A5E"),
    },
)
CONTRAST_DARK = Colours(
    "contrast_dark",
    {
        "window": "#000000",
        "side": "#0A0A0A",
        "page": "#000000",
        "text": "#FFFFFF",
        "muted": "#D2D2D2",
        "line": "#8C8C8C",
        "accent": "#A3D5FF",
        "selection": "#0A3157",
        "on_accent": "#000000",
        "hover": "#242424",
        "idle": "#303030",
        "button": "#000000",
        "card": "#000000",
        "field": "#000000",
        "edge": "#FFFFFF",
        "strong": "#B4B4B4",
        "sep": "#8C8C8C",
        "sunk": "#121212",
        "track": "#4A4A4A",
        "toast": "#FFFFFF",
        "toast_text": "#000000",
        "toast_link": "#003C82",
        "diff_fill": "#54130E",
        "diff_line": "#FFB9B1",
        "found": "#4D4600",
        "found_line": "#FFF04A",
        "shadow": "#000000",
    },
    {
        Kind.PERSON: ("#0A3157", "#A3D5FF"),
        Kind.PLACE: ("#00391F", "#6EEFB7"),
        Kind.ORGANISATION: ("#452F00", "#FFD27A"),
        Kind.QUOTE: ("#2C1936", "#EBC0FA"),
    },
    0.18,
    {
        HighlightColour.YELLOW: ("#3D3600", "#FFEB7A"),
        HighlightColour.GREEN: ("#213800", "#C2F08A"),
        HighlightColour.PINK: ("#4A1029", "#FFB8D2"),
        HighlightColour.BLUE: ("#003545", "#93E4FA"),
    },
)
EVERY = (LIGHT, SEPIA, DARK, CONTRAST_LIGHT, CONTRAST_DARK)


def colours_of(variant: Variant, *, is_dark: bool) -> Colours:
    """The colours of a theme; sepia is light alone."""
    if variant is Variant.CONTRAST:
        return CONTRAST_DARK if is_dark else CONTRAST_LIGHT
    if is_dark:
        return DARK
    return SEPIA if variant is Variant.SEPIA else LIGHT
