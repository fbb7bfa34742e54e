"""The viewport of a scroll area, met in the quick way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_NAME = "qt_scrollarea_viewport"


def meet_viewport(area: QAbstractScrollArea) -> None:
    """Let PySide6 know what class a new area's viewport is of.

    ``viewport()`` alone would find that out by loading every class of widget that Qt has, which takes 8 ms of the start;
    a child that is looked for by its class and name is taken at its word, and known from then on.
    """
    area.findChild(QWidget, _NAME, Qt.FindChildOption.FindDirectChildrenOnly)
