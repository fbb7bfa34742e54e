"""The program's icons: SVG files in one style, drawn in the colour that a theme gives."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

from newsreader.resources import resource
from newsreader.ui.theme import Theme

_POINTING = frozenset(("left", "right", "sidebar", "nav", "undo", "redo", "open", "list", "sort", "export"))
"""Icons that point along the direction of reading: where that is from the right, they are turned over."""

_GRIDS = (22, 24)
PROGRAM_SIZES = (16, 22, 24, 32, 44, 48, 64, 128, 256)


_CLONES: list[QIconEngine] = []


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
    """An icon for buttons and menus: muted, accent when on, faint when disabled; sharp on every screen."""
    return QIcon(_DrawnWhenShown(name, theme, theme.px(size)))


class _DrawnWhenShown(QIconEngine):
    """Draws an icon in the size and state that a control asks for, when it asks."""

    def __init__(self, name: str, theme: Theme, size: int) -> None:
        super().__init__()
        self._name = name
        self._theme = theme
        self._size = size

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """The icon for ``size`` logical pixels of ``scale`` device pixels; never larger than it was asked for."""
        side = round(min(size.width(), size.height(), self._size) * scale)
        return self.pixmap(QSize(side, side), mode, state)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon in a square of ``size`` device pixels."""
        token = "muted" if state is QIcon.State.Off else "accent"
        colour = self._theme.colour(token)
        if mode is QIcon.Mode.Disabled:
            colour = self._theme.disabled()
        return pixmap(self._name, colour, min(size.width(), size.height()))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """The icon in the middle of ``rect``."""
        ratio = painter.device().devicePixelRatioF()
        drawn = self.scaledPixmap(rect.size(), mode, state, ratio)
        drawn.setDevicePixelRatio(ratio)
        area = QRect(QPoint(), drawn.deviceIndependentSize().toSize())
        area.moveCenter(rect.center())
        painter.drawPixmap(area, drawn)

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        """At most as large as it was asked for."""
        side = min(size.width(), size.height(), self._size)
        return QSize(side, side)

    def clone(self) -> QIconEngine:
        """The same once more, asked for when a copied icon gets a further pixmap."""
        copied = _DrawnWhenShown(self._name, self._theme, self._size)
        # Qt owns it, which Python does not learn from a return value
        _CLONES.append(copied)
        return copied


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
