"""What both lists of the sidebar share: edges of a row, its ground, text in a box, tooltips."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyleOptionViewItem, QToolTip, QWidget

from newsreader.model.values import dataclass
from newsreader.ui.controls.viewport import colour_view, meet_viewport
from newsreader.ui.mirroring import upright
from newsreader.ui.panes.thin_scroll_bar import ThinScrollBar
from newsreader.ui.row_ground import paint_hovered, paint_ring, paint_selection
from newsreader.ui.text_lines import as_markup
from newsreader.ui.theme import Theme, elide_words

Index = QModelIndex | QPersistentModelIndex
MARGIN = 16
"""Text's distance from both sides of the sidebar, px at 100 %."""
_GROUND_MARGIN, _RADIUS = 8, 6
_LONGEST_TIP = 1500


@dataclass(frozen=True, slots=True)
class RowState:
    """How a row is to be drawn beyond what it says."""

    is_marked: bool = False
    has_focus: bool = False
    is_ringed: bool = False
    is_hovered: bool = False


def row_state(option: QStyleOptionViewItem, index: Index, *, is_marked: bool, by_key: bool) -> RowState:
    """State of one row; ``is_marked`` draws it selected, ``by_key`` rings the current one while the list has focus."""
    view = option.widget
    state: QStyle.StateFlag = option.state
    has_focus = isinstance(view, QListView) and view.hasFocus()
    is_current = isinstance(view, QListView) and view.currentIndex() == index
    return RowState(
        is_marked=is_marked,
        has_focus=has_focus,
        is_ringed=has_focus and is_current and by_key,
        is_hovered=bool(state & QStyle.StateFlag.State_MouseOver),
    )


def text_edges(theme: Theme, view: QWidget) -> tuple[float, float]:
    """Left and right edge of the text; a scroll bar takes its room out of the right margin."""
    return theme.px(MARGIN), view.width() - theme.px(MARGIN)


def paint_ground(painter: QPainter, theme: Theme, row: QRectF, view: QWidget, state: RowState) -> None:
    """The fill of a hovered or marked row, and the ring of the current one."""
    margin, radius = theme.px(_GROUND_MARGIN), theme.px(_RADIUS)
    right = min(view.width() - margin, row.right() - 1)
    box = QRectF(margin, row.top(), right - margin, row.height())
    if state.is_marked:
        paint_selection(painter, theme, box, radius, has_focus=state.has_focus)
    elif state.is_hovered:
        paint_hovered(painter, theme, box, radius)
    if state.is_ringed:
        paint_ring(painter, theme, box, radius)


def paint_text(
    painter: QPainter,
    box: QRectF,
    text: str,
    font: QFont,
    colour: QColor,
    *,
    to_right: bool = False,
    is_cut: bool = True,
) -> float:
    """One line in the middle of ``box``, cut at a word end; returns the width it took."""
    metrics = QFontMetricsF(font)
    shown = elide_words(text, metrics, box.width()) if is_cut else text
    painter.setFont(font)
    painter.setPen(colour)
    with upright(painter, box) as has_changed_sides:
        side = Qt.AlignmentFlag.AlignRight if to_right is not has_changed_sides else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(box, int(flags) | int(Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip), shown)
    return metrics.horizontalAdvance(shown)


def show_tip(at: QPoint, text: str, view: QWidget) -> None:
    """Text from a file as a tooltip: as its characters, whatever they are; an empty one hides it."""
    if not text:
        QToolTip.hideText()
        return
    shown = text if len(text) <= _LONGEST_TIP else text[:_LONGEST_TIP] + "…"
    QToolTip.showText(at, f"<p>{as_markup(shown)}</p>", view)


class SidebarList(QListView):
    """A list of rows of different heights that a delegate paints; the view marks nothing by itself."""

    def __init__(self, theme: Theme, ground: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        meet_viewport(self)
        self._theme = theme
        self._ground = ground
        self.by_key = False
        self._bar = ThinScrollBar(theme, self)
        self.setVerticalScrollBar(self._bar)
        # the bar paints its thumb alone: the list's ground shows round it
        self._bar.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
        self.setAutoFillBackground(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._paint_ground()

    @property
    def theme(self) -> Theme:
        """The theme to draw in."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Draw with other colours or at another scale."""
        self._theme = theme
        self._bar.set_theme(theme)
        self.verticalScrollBar().setSingleStep(theme.px(24))
        self._paint_ground()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ring the current row, the first where there is none, unless the mouse brought the focus."""
        self.by_key = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        if self.by_key and not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let the selection turn grey."""
        super().focusOutEvent(event)
        self.viewport().update()

    def row_rect(self, row: int) -> QRect:
        """Where a row is drawn in the viewport."""
        return self.visualRect(self.model().index(row, 0))

    def _paint_ground(self) -> None:
        ground = self._theme.colour(self._ground)
        colour_view(self, {QPalette.ColorRole.Base: ground, QPalette.ColorRole.Window: ground})
