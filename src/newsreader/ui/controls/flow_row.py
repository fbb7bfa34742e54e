"""A row of widgets that takes more lines where it has not the width for one."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSpacerItem, QStyle, QWidget


class FlowRow(QLayout):
    """Places what it is given in reading order, each line filled before the next begins.

    A widget whose size policy expands takes what its line has left, up to its largest width; what is left then a stretch
    takes, so that what follows stands at the line's end. A widget wider than all there is gets all there is.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []

    def add_stretch(self) -> None:
        """Push what follows to the end of the line."""
        self.addItem(QSpacerItem(0, 0))

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        lines = list(self._lines(width - margins.left() - margins.right()))
        height = sum(_height(line) for line in lines) + self._gap() * max(0, len(lines) - 1)
        return height + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """All on one line."""
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self._gap() * max(0, _widgets(shown) - 1)
        return self._with_margins(QSize(width, _height(shown)))

    def minimumSize(self) -> QSize:
        """As narrow as the widest alone."""
        shown = self._shown()
        return self._with_margins(QSize(max((item.minimumSize().width() for item in shown), default=0), _height(shown)))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inside = rect.marginsRemoved(self.contentsMargins())
        parent = self.parentWidget()
        is_mirrored = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        lines = list(self._lines(inside.width()))
        needed = sum(_height(line) for line in lines) + self._gap() * max(0, len(lines) - 1)
        y = inside.top() + max(0, inside.height() - needed) // 2
        for line in lines:
            height, x = _height(line), inside.left()
            for item, width in self._widths(line, inside.width()):
                if item.widget() is None:
                    x += width
                    continue
                high = min(height, item.sizeHint().height())
                box = QRect(x, y + (height - high) // 2, width, high)
                if is_mirrored:
                    box.moveLeft(inside.left() + inside.right() - box.right())
                item.setGeometry(box)
                x += width + self._gap()
            y += height + self._gap()

    def _lines(self, room: int) -> Iterator[list[QLayoutItem]]:
        line: list[QLayoutItem] = []
        used = 0
        for item in self._shown():
            needs = item.sizeHint().width() + (self._gap() if _widgets(line) and item.widget() else 0)
            if _widgets(line) and used + needs > room:
                yield line
                line, used, needs = [], 0, item.sizeHint().width()
            line.append(item)
            used += needs
        if _widgets(line):
            yield line

    def _widths(self, line: list[QLayoutItem], room: int) -> list[tuple[QLayoutItem, int]]:
        widths = [min(item.sizeHint().width(), room) for item in line]
        left = max(0, room - sum(widths) - self._gap() * max(0, _widgets(line) - 1))
        fields = [at for at, item in enumerate(line) if item.expandingDirections() & Qt.Orientation.Horizontal]
        gaps = [at for at, item in enumerate(line) if item.widget() is None]
        for growing in (fields, gaps):
            for number, at in enumerate(growing):
                most = line[at].maximumSize().width() - widths[at] if growing is fields else left
                part = max(0, min(left // (len(growing) - number), most))
                widths[at] += part
                left -= part
        return list(zip(line, widths, strict=True))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if (widget := item.widget()) is None or not widget.isHidden()]

    def _gap(self) -> int:
        gap = self.spacing()
        if gap >= 0:
            return gap
        parent = self.parentWidget()
        return 0 if parent is None else parent.style().pixelMetric(QStyle.PixelMetric.PM_LayoutHorizontalSpacing)

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())


def _widgets(items: list[QLayoutItem]) -> int:
    return sum(item.widget() is not None for item in items)


def _height(items: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in items), default=0)

