"""The navigator's own buttons, which fold into the rail with it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from newsreader.ui.icons import pixmap
from newsreader.ui.mirroring import draw_upright, draw_words, mirror
from newsreader.ui.theme import Theme


class RailButton(QToolButton):
    """A plain button with icon and words; in the rail the icon alone, the words as its tooltip."""

    def __init__(self, theme: Theme, icon_name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon_name
        self._is_rail = False
        self.setText(words)
        self.setAccessibleName(words.rstrip("…"))
        self.setCheckable(icon_name == "folder")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        self.setFont(theme.ui_font(12.5, 500))
        self.updateGeometry()
        self.update()

    def set_rail(self, is_rail: bool) -> None:
        """Icon alone, or icon and words."""
        self._is_rail = is_rail
        self.setToolTip(self.text() if is_rail else "")
        policy = QSizePolicy.Policy.Expanding if not is_rail else QSizePolicy.Policy.Fixed
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """28 px high; 36 wide in the rail."""
        return QSize(self._theme.px(36 if self._is_rail else 100), self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        """The icon and a little around it."""
        return QSize(self._theme.px(36), self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground on hover and press, icon, words, ring with the focus."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, self.rect(), self)
        box = self.rect().toRectF()
        token = "idle" if self.isDown() or self.isChecked() else "hover" if self.underMouse() else ""
        if token:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(token))
            painter.drawRoundedRect(box, theme.px(6), theme.px(6))
        size = theme.px(18 if self._is_rail else 16)
        ratio = self.devicePixelRatioF()
        drawn = pixmap(self._icon_name, theme.colour("accent" if self.isChecked() else "muted"), size, ratio)
        left = (self.width() - size) // 2 if self._is_rail else theme.px(10)
        draw_upright(painter, QPoint(left, (self.height() - size) // 2), drawn)
        if not self._is_rail:
            painter.setFont(self.font())
            painter.setPen(theme.colour("text"))
            words = box.adjusted(theme.px(35), 0, 0, 0)
            draw_words(painter, words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2 * theme.scale))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), theme.px(6), theme.px(6))
