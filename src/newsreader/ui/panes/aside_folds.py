"""The lines in the text under which asides are folded: "Not part of this story: …" with an arrow."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from newsreader.ui.core_words import in_words
from newsreader.ui.icons import pixmap
from newsreader.ui.mirroring import draw_upright, draw_words, mirror
from newsreader.ui.panes.asides import AsideGroup
from newsreader.ui.panes.reader_view import ReaderView
from newsreader.ui.theme import Theme, elide_words

_HAIRLINE_PX, _ROW_PX, _ROW_HEIGHT_PX = 12, 20, 26


class AsideFold(QAbstractButton):
    """One such line: a hairline, an arrow and what is folded here."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.story = QPushButton(self.tr("Belongs to this story"), self)
        self.story.setObjectName("link")
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.story.setFont(theme.ui_font(12, 500))
        self._place_link()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The link stays at the right end."""
        super().resizeEvent(event)
        self._place_link()

    def _place_link(self) -> None:
        px = self._theme.px
        self.story.adjustSize()
        height = self.story.height()
        self.story.move(self.width() - self.story.width(), px(_ROW_PX) + (px(_ROW_HEIGHT_PX) - height) // 2)

    def describe(self, group: AsideGroup, *, is_open: bool) -> None:
        """Say what is folded here and whether it is open."""
        self.setText(self.tr("Not part of this story: {what}").format(what=", ".join(map(in_words, group.whys))))
        self.setChecked(is_open)
        self.setToolTip(self.tr("Fold away") if is_open else self.tr("Show this text"))
        self.setAccessibleDescription(self.toolTip())

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, self.rect(), self)
        painter.fillRect(QRect(0, px(_HAIRLINE_PX), self.width(), 1), theme.colour("line"))
        row = QRectF(px(3), px(_ROW_PX), self.width() - 2 * px(3), px(_ROW_HEIGHT_PX))
        colour = theme.colour("text" if self.underMouse() else "muted")
        size = px(14)
        arrow = pixmap("down" if self.isChecked() else "right", colour, size, self.devicePixelRatioF())
        draw_upright(painter, QPointF(0, row.center().y() - size / 2), arrow)
        font = theme.ui_font(12)
        painter.setFont(font)
        painter.setPen(colour)
        words = row.adjusted(px(19), 0, -self.story.width() - px(8), 0)
        cut = elide_words(self.text(), QFontMetricsF(font), words.width())
        draw_words(painter, words, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), cut)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2 * theme.scale))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            around = row.adjusted(-px(2), 1, -self.story.width(), -1)
            painter.drawRoundedRect(around, px(6), px(6))


class AsideFolds(QObject):
    """Keeps a fold over each of its lines that is in view; those further off are made when they come near."""

    toggled = Signal(object)
    story_requested = Signal(object)

    def __init__(self, theme: Theme, view: ReaderView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._lines: Mapping[int, int] = {}
        self._groups: dict[int, AsideGroup] = {}
        self._open: Collection[int] = ()
        self._folds: dict[int, AsideFold] = {}

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for fold in self._folds.values():
            fold.set_theme(theme)

    def show_groups(self, groups: Collection[AsideGroup], lines: Mapping[int, int], opened: Collection[int]) -> None:
        """``lines`` maps the start of a group to the widget position of its line; ``opened`` are starts of groups."""
        self._groups = {group.start: group for group in groups}
        self._lines, self._open = lines, opened
        for start, fold in list(self._folds.items()):
            if start in lines:
                fold.describe(self._groups[start], is_open=start in opened)
            else:
                # it may be the sender of the click that is being handled
                self._folds.pop(start).deleteLater()
                fold.hide()
        self.place()

    def place(self) -> None:
        """Put the folds where their lines are now."""
        near = self._view.viewport().rect().adjusted(0, -200, 0, 200)
        for start, position in self._lines.items():
            box = self._view.control_box(position)
            fold = self._folds.get(start)
            if box.intersects(near):
                fold = fold or self._make(start)
                fold.setGeometry(box)
                fold.show()
            elif fold is not None and not fold.hasFocus():
                fold.hide()

    def fold_of(self, start: int) -> AsideFold | None:
        """The fold of the group that starts there, if it is near the view."""
        return self._folds.get(start)

    def _make(self, start: int) -> AsideFold:
        fold = AsideFold(self._theme, self._view.viewport())
        fold.describe(self._groups[start], is_open=start in self._open)
        fold.clicked.connect(lambda: self.toggled.emit(start))
        fold.story.clicked.connect(lambda: self.story_requested.emit(start))
        self._folds[start] = fold
        return fold
