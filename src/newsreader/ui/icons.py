"""The program's icons: SVG files in one style, drawn in the colour that a theme gives."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

from newsreader.resources import resource
from newsreader.ui.theme import Theme

_POINTING = frozenset(("left", "right", "sidebar", "nav", "undo", "redo", "open", "list", "sort", "export"))
"""Icons that point along the direction of reading: where that is from the right, they are turned over."""

_GRIDS = (22, 24)
PROGRAM_SIZES = (16, 22, 24, 32, 44, 48, 64, 128, 256)


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return resource(f"icons/{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, size: int, ratio: float, filled: bool, turned: bool) -> QPixmap:
    svg = _source(name).replace("currentColor", colour)
    if filled:
        svg = svg.replace('fill="none"', f'fill="{colour}"', 1)
    pixels = round(size * ratio)
    drawn = QPixmap(pixels, pixels)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    if turned:
        drawn = drawn.transformed(QTransform.fromScale(-1, 1))
    drawn.setDevicePixelRatio(ratio)
    return drawn


def pixmap(name: str, colour: QColor, size: int, ratio: float = 1.0, filled: bool = False) -> QPixmap:
    """An icon ``size`` logical pixels wide and high; ``ratio`` is the device's pixels per logical pixel.

    Raises FileNotFoundError for a name without a file.
    """
    return _drawn(name, colour.name(), size, ratio, filled, name in _POINTING and QGuiApplication.isRightToLeft())


def icon(name: str, theme: Theme, size: int = 16) -> QIcon:
    """An icon for buttons and menus: muted, accent when on, faint when disabled; sharp at 1x, 2x and 3x."""
    made = QIcon()
    tokens = {
        (QIcon.Mode.Normal, QIcon.State.Off): theme.colour("muted"),
        (QIcon.Mode.Normal, QIcon.State.On): theme.colour("accent"),
        (QIcon.Mode.Disabled, QIcon.State.Off): theme.colour("strong"),
    }
    for (mode, state), colour in tokens.items():
        for ratio in (1.0, 2.0, 3.0):
            made.addPixmap(pixmap(name, colour, theme.px(size), ratio), mode, state)
    return made


def program_picture(size: int) -> QPixmap:
    """The program's own icon, ``size`` pixels wide and high.

    It was drawn on a grid of 16; sizes whose pixels do not fit that have drawings of their own.
    """
    own = next((grid for grid in _GRIDS if size % grid == 0 and size % 16), None)
    source = resource("icons/newsreader.svg") if own is None else resource(f"icons/program/{own}.svg")
    drawn = QPixmap(size, size)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(source)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn


def program_icon() -> QIcon:
    """The program's own icon in the sizes that desktops ask for."""
    made = QIcon()
    for size in PROGRAM_SIZES:
        made.addPixmap(program_picture(size))
    return made
