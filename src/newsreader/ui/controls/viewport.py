"""The viewport of a scroll area: met in the quick way, and coloured."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_NAME = "qt_scrollarea_viewport"


def meet_viewport(area: QAbstractScrollArea) -> None:
    """Let PySide6 know what class a new area's viewport is of.

    ``viewport()`` alone would find that out by loading every class of widget that Qt has, which takes 8 ms of the start;
    a child that is looked for by its class and name is taken at its word, and known from then on.
    """
    area.findChild(QWidget, _NAME, Qt.FindChildOption.FindDirectChildrenOnly)


def colour_view(area: QAbstractScrollArea, colours: Mapping[QPalette.ColorRole, QColor]) -> None:
    """Give an area these colours, and its viewport too.

    As long as the application has a style sheet, Qt gives a viewport its colours once: from then on it follows its area
    no more, and would keep the ground of the theme before.
    """
    palette = area.palette()
    for role, colour in colours.items():
        palette.setColor(role, colour)
    area.setPalette(palette)
    area.viewport().setPalette(palette)
