"""The search field above the article list: tells what is typed a moment after typing stops."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from newsreader.ui.icons import icon, pixmap
from newsreader.ui.mirroring import draw_upright, draw_words, mirror
from newsreader.ui.theme import Theme

_HEIGHT = 30
_SETTLE_MS = 120


class SearchBox(QLineEdit):
    """A line edit with a magnifier, the key that leads here ("" when none does), and a button that clears it."""

    search_changed = Signal(str)
    help_requested = Signal()
    list_requested = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, keycap: str = "/", has_help: bool = False
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keycap = keycap
        self._shows_key = bool(keycap)
        self._told = ""
        self.setFrame(False)
        self.setAccessibleName(self.tr("Search articles"))
        self.setAttribute(Qt.WidgetAttribute.WA_MacShowFocusRect, False)
        # the field is drawn here, with its icons; nothing of the application's style sheet may cover them
        self.setStyleSheet("QLineEdit, QLineEdit:focus { background: transparent; border: none; padding: 0; }")
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self.tell)
        self._clear_button = QToolButton(self)
        self._clear_button.setAutoRaise(True)
        self._clear_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear_button.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear_button.setAccessibleName(self.tr("Clear search"))
        self._clear_button.setToolTip(self.tr("Clear search (Esc)"))
        self._clear_button.clicked.connect(self.clear_search)
        self._clear_button.hide()
        self._has_help = has_help
        self._help_button = QToolButton(self)
        self._help_button.setAutoRaise(True)
        self._help_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._help_button.setCursor(Qt.CursorShape.ArrowCursor)
        self._help_button.setAccessibleName(self.tr("Search syntax"))
        self._help_button.setToolTip(self.tr("What can be searched for"))
        self._help_button.clicked.connect(self.help_requested)
        self._help_button.hide()
        self.textChanged.connect(self._on_text_changed)
        self.set_theme(theme)

    @property
    def told(self) -> str:
        """The search that was told last."""
        return self._told

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        self.setFont(theme.ui_font(13))
        self.setFixedHeight(theme.px(_HEIGHT))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, theme.colour("text"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme.colour("muted"))
        palette.setColor(QPalette.ColorRole.Highlight, theme.colour("selection"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.colour("text"))
        self.setPalette(palette)
        self._clear_button.setIcon(icon("x", theme, 14))
        self._clear_button.setIconSize(QSize(theme.px(14), theme.px(14)))
        self._help_button.setIcon(icon("review", theme, 14))
        self._help_button.setIconSize(QSize(theme.px(14), theme.px(14)))
        self._place_buttons()
        self.update()

    def show_key(self, keycap: str) -> None:
        """Show the key that leads here, in fields that show one."""
        if self._shows_key:
            self._keycap = keycap if len(keycap) == 1 else ""
            self.update()

    def set_search(self, text: str) -> None:
        """Search for this as if it had been typed, and tell so at once."""
        if self.text().strip() != text.strip():
            self.setText(text)
        self.tell()

    def show_search(self, text: str) -> None:
        """Show a search that is known already, telling nothing."""
        self._told = text.lstrip()
        if self.text() != text:
            self.setText(text)
        self._settle.stop()

    def clear_search(self) -> None:
        """Empty the field and tell so at once."""
        self.clear()
        self.tell()

    # -- Qt's events

    def event(self, event: QEvent) -> bool:
        """Esc belongs to the field while there is something to clear, whatever shortcut has it elsewhere."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if event.type() == QEvent.Type.ShortcutOverride and is_escape and self.text():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears; Down and Enter go into the list."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear_search()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.tell()
            self.list_requested.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Redraw the border; the help is at hand."""
        super().focusInEvent(event)
        self._help_button.setVisible(self._has_help)
        self._place_buttons()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Redraw the border."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._help_button.hide()
            self._place_buttons()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons at the end."""
        super().resizeEvent(event)
        self._place_buttons()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field and its icons under Qt's own text."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, self.rect(), self)
        width = 2.0 * theme.scale if self.hasFocus() else 1.0
        painter.setPen(QPen(theme.colour("accent" if self.hasFocus() else "edge"), width))
        painter.setBrush(theme.colour("field"))
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), theme.px(6), theme.px(6))
        size = theme.px(16)
        drawn = pixmap("search", theme.colour("muted"), size, self.devicePixelRatioF())
        draw_upright(painter, QPointF(theme.px(8), (self.height() - size) / 2), drawn)
        if self._keycap and not self.text() and not self.hasFocus() and self._help_button.isHidden():
            self._paint_keycap(painter)
        painter.end()
        super().paintEvent(event)

    def _paint_keycap(self, painter: QPainter) -> None:
        theme = self._theme
        size = theme.px(18)
        box = QRectF(self.width() - theme.px(6) - size, (self.height() - size) / 2, size, size)
        painter.setPen(QPen(theme.colour("strong"), 1))
        painter.setBrush(theme.colour("sunk"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(4), theme.px(4))
        painter.setPen(theme.colour("muted"))
        painter.setFont(theme.ui_font(11, 500))
        draw_words(painter, box, Qt.AlignmentFlag.AlignCenter, self._keycap)

    def _place_buttons(self) -> None:
        px = self._theme.px
        size = px(22)
        shown = [button for button in (self._clear_button, self._help_button) if not button.isHidden()]
        is_from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for number, button in enumerate(reversed(shown)):
            from_end = px(4) + number * size
            x = from_end if is_from_right else self.width() - size - from_end
            button.setGeometry(x, (self.height() - size) // 2, size, size)
        at_end = px(6) + max(len(shown), 1) * size
        margins = (at_end, px(28)) if is_from_right else (px(28), at_end)
        self.setTextMargins(margins[0], 0, margins[1], 0)

    def _on_text_changed(self, text: str) -> None:
        self._clear_button.setVisible(bool(text))
        self._place_buttons()
        self._settle.start()

    def tell(self) -> None:
        """Tell what is searched for now, without waiting for more typing."""
        self._settle.stop()
        # a space at the end says that the last word is whole
        search = self.text().lstrip()
        if search != self._told:
            self._told = search
            self.search_changed.emit(search)
