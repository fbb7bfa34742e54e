"""A small card beside a name, a quote or a noted highlight: who or what it is, and what can be done about it."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from newsreader.model.annotation import Kind
from newsreader.model.own_highlight import HighlightColour
from newsreader.ui.icons import pixmap
from newsreader.ui.panes.kind_chips import KIND_ICONS
from newsreader.ui.panes.mark_words import CardAction, CardWords
from newsreader.ui.pen_colours import pen_swatch
from newsreader.ui.text_lines import lay_out_lines
from newsreader.ui.theme import Theme, draw_cue, elide_words

_GAP_PX, _EDGE_PX, _SHADOW_PX, _RADIUS_PX = 8, 8, 8, 10
_PADDING_X, _PADDING_Y, _ICON_PX, _ICON_ROOM = 14, 12, 14, 22
_NAME_PX, _ROLE_PX, _FACTS_PX, _BODY_LINE_PX, _MOST_BODY_LINES = 20, 20, 20, 19, 12
_WIDEST_PX, _LEAST_PX = 420, 160
_FIGURES = re.compile(r"(\d[\d.,\u202f\u00a0]*)")
_BETWEEN = "   "
_ACTIONS_GAP, _BUTTON_PAD, _BUTTONS_APART = 9, 5, 8
_LINGER_MS = 300
"""Long enough for the pointer to come over from the words."""


class HoverCard(QWidget):
    """Lies over its parent and never covers the words it is about.

    ``chosen`` tells the action (a CardAction). The pointer can go over from the words to the card; called by key, the card
    has the keyboard until an action is chosen or Escape is pressed, which ``left`` tells.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._theme = theme
        self._sign: Kind | HighlightColour = Kind.PERSON
        self._words = CardWords("")
        self._actions: list[QPushButton] = []
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setInterval(_LINGER_MS)
        self._leaving.timeout.connect(self.hide)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.hide()

    def show_for(
        self,
        about: QRect,
        x: int,
        words: CardWords,
        sign: Kind | HighlightColour,
        *,
        takes_keyboard: bool = False,
    ) -> bool:
        """Show the card below a place (the parent's coordinates) from ``x`` on, above it where there is no room below.

        Where there is none on either side, nothing is shown: the words come first. Called by key, something has to
        come: then it lies where it covers least. Whether it is shown.
        """
        px = self._theme.px
        self._leaving.stop()
        self._sign, self._words = sign, words
        self.setAccessibleName("  ·  ".join((words.name, *filter(None, (words.role, words.body)), *words.facts)))
        self._make_actions()
        self.resize(self.sizeHint())
        self._place_actions()
        out = px(_SHADOW_PX)
        parent = self.parentWidget()
        assert parent is not None, "the card lies inside a pane"
        room = parent.rect()
        y = about.bottom() + px(_GAP_PX) - out
        if y + self.height() > room.bottom():
            above = about.top() - px(_GAP_PX) - self.height() + out
            y = room.bottom() - self.height() if takes_keyboard and above < room.top() - out else above
        if y < room.top() - out and not takes_keyboard:
            self.hide()
            return False
        left = min(x - out, room.right() - self.width() - px(_EDGE_PX) + out)
        self.move(QPoint(max(left, px(_EDGE_PX) - out), y))
        self.raise_()
        self.show()
        for button in self._actions:
            # beside the pointer the keyboard stays in the text
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if takes_keyboard else Qt.FocusPolicy.NoFocus)
        if takes_keyboard and self._actions:
            self._actions[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def leave(self) -> None:
        """The pointer left the words: the card goes in a moment, unless the pointer has come to it."""
        if self.isVisible() and not self.has_keyboard():
            self._leaving.start()

    def has_keyboard(self) -> bool:
        """Whether one of its actions has the focus."""
        return any(button.hasFocus() for button in self._actions)

    def actions_shown(self) -> dict[CardAction, QPushButton]:
        """The buttons that can be pressed now."""
        return {action: button for (action, _text), button in zip(self._words.actions, self._actions, strict=True)}

    def _make_actions(self) -> None:
        for button in self._actions:
            button.hide()
            button.deleteLater()
        self._actions = []
        for action, text in self._words.actions:
            button = QPushButton(text, self)
            button.setObjectName("link")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setFont(self._theme.ui_font(12.5, 500))
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._on_chosen, action))
            self._actions.append(button)

    def _rows(self, width: float) -> list[list[QPushButton]]:
        """The actions in as many rows as a width needs."""
        rows: list[list[QPushButton]] = []
        free = 0.0
        for button in self._actions:
            needs = button.sizeHint().width() + self._theme.px(_BUTTONS_APART)
            if not rows or free < button.sizeHint().width():
                rows.append([])
                free = width
            rows[-1].append(button)
            free -= needs
        return rows

    def _row_height(self) -> int:
        return max((button.sizeHint().height() for button in self._actions), default=0)

    def _inner_width(self) -> int:
        px = self._theme.px
        return self.width() - 2 * px(_SHADOW_PX) - px(_ICON_ROOM + 2 * _PADDING_X)

    def _place_actions(self) -> None:
        px = self._theme.px
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        rows, height = self._rows(self._inner_width() + px(_BUTTON_PAD)), self._row_height()
        y = self.height() - px(_SHADOW_PX) - px(_PADDING_Y - 3) - len(rows) * height
        for row in rows:
            x = px(_SHADOW_PX + _PADDING_X + _ICON_ROOM - _BUTTON_PAD)
            for button in row:
                size = button.sizeHint()
                button.setGeometry(self.width() - x - size.width() if is_mirrored else x, y, size.width(), height)
                button.show()
                x += size.width() + px(_BUTTONS_APART)
            y += height

    def _actions_height(self, width: float) -> int:
        if not self._actions:
            return 0
        return self._theme.px(2 * _ACTIONS_GAP - 3) + len(self._rows(width)) * self._row_height()

    def _on_chosen(self, action: CardAction) -> None:
        had_keyboard = self.has_keyboard()
        self.hide()
        if had_keyboard:
            self.left.emit()
        self.chosen.emit(action)

    # -- pointer and keys

    def enterEvent(self, event: QEnterEvent) -> None:
        self._leaving.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.leave()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows lead through the actions as Tab does, Escape back to the text."""
        step = {
            Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1
        }.get(Qt.Key(event.key()))  # fmt: skip
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        elif step is not None:
            self._step(step)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab stays among the actions: the card is left by Escape."""
        self._step(1 if is_next else -1)
        return True

    def _step(self, direction: int) -> None:
        at = next((number for number, button in enumerate(self._actions) if button.hasFocus()), -direction)
        if self._actions:
            self._actions[(at + direction) % len(self._actions)].setFocus(Qt.FocusReason.TabFocusReason)

    # -- looks

    def words(self) -> CardWords:
        """What the card says."""
        return self._words

    def sizeHint(self) -> QSize:
        px = self._theme.px
        widest = max(
            QFontMetricsF(self._theme.ui_font(13.5, 600)).horizontalAdvance(self._words.name),
            QFontMetricsF(self._theme.serif_font(13)).horizontalAdvance(self._words.role),
            self._facts_width(),
            *(QFontMetricsF(self._theme.ui_font(13)).horizontalAdvance(line) for line in self._words.body.splitlines()),
        )
        around = px(_ICON_ROOM + 2 * _PADDING_X)
        parent = self.parentWidget()
        room = px(_WIDEST_PX) if parent is None else min(px(_WIDEST_PX), parent.width() - around - 2 * px(_SHADOW_PX))
        links = sum(button.sizeHint().width() + px(_BUTTONS_APART) for button in self._actions) - px(_BUTTON_PAD)
        width = min(max(round(widest) + 1, links, px(_LEAST_PX)), max(room, px(_LEAST_PX)))
        height = px(_NAME_PX + 2 * _PADDING_Y + 4 + (_FACTS_PX if self._words.facts else 0))
        height += px(_ROLE_PX) if self._words.role else 0
        height += len(self._body(width)) * px(_BODY_LINE_PX)
        height += self._actions_height(width + px(_BUTTON_PAD))
        width += around
        return QSize(width + 2 * px(_SHADOW_PX), height + 2 * px(_SHADOW_PX))

    def _body(self, width: float) -> list[str]:
        """The lines of what the reader wrote, cut where it is very long."""
        font, lines = self._theme.ui_font(13), list[str]()
        for paragraph in self._words.body.splitlines():
            lines += lay_out_lines(paragraph, font, width, _MOST_BODY_LINES - len(lines)).lines
        return lines

    def _facts_width(self) -> float:
        plain = QFontMetricsF(self._theme.ui_font(12, tabular=True))
        strong = QFontMetricsF(self._theme.ui_font(12, 600, tabular=True))
        return sum(
            (strong if _FIGURES.fullmatch(piece) else plain).horizontalAdvance(piece)
            for piece in _FIGURES.split(_BETWEEN.join(self._words.facts))
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        out = px(_SHADOW_PX)
        box = QRectF(self.rect()).adjusted(out + 0.5, out + 0.5, -out - 0.5, -out - 0.5)
        self._draw_ground(painter, box, out)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        icon_x = box.right() - px(_PADDING_X + _ICON_PX) if is_mirrored else box.left() + px(_PADDING_X)
        top = box.top() + px(_PADDING_Y)
        painter.drawPixmap(QPointF(icon_x, top + px(3)), self._sign_drawn())
        left = box.left() + px(_PADDING_X + (0 if is_mirrored else _ICON_ROOM))
        row = QRectF(left, top, box.width() - px(2 * _PADDING_X + _ICON_ROOM), px(_NAME_PX))
        self._draw_name(painter, row)
        if self._words.role:
            row.translate(0, px(_NAME_PX + 2))
            painter.setFont(theme.serif_font(13))
            painter.setPen(theme.colour("muted"))
            role = elide_words(self._words.role, QFontMetricsF(painter.font()), row.width())
            painter.drawText(row, int(_LEADING), role)
        if self._words.body:
            self._draw_body(painter, row.translated(0, px(_NAME_PX + 2)))
        below = self._actions_height(self._inner_width() + px(_BUTTON_PAD))
        row.moveTop(box.bottom() - below - px(_PADDING_Y + _FACTS_PX))
        self._draw_facts(painter, row)
        if below:
            y = round(row.bottom() + px(_ACTIONS_GAP)) + 0.5
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawLine(QPointF(box.left() + 1, y), QPointF(box.right() - 1, y))

    def _sign_drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        if isinstance(self._sign, HighlightColour):
            return pen_swatch(self._theme, self._sign, ratio)
        return pixmap(KIND_ICONS[self._sign], self._theme.kind(self._sign).line, self._theme.px(_ICON_PX), ratio)

    def _draw_body(self, painter: QPainter, row: QRectF) -> None:
        painter.setFont(self._theme.ui_font(13))
        painter.setPen(self._theme.colour("text"))
        row.setHeight(self._theme.px(_BODY_LINE_PX))
        # a note is read as it is written, whichever way the interface runs
        for line in self._body(row.width() + 1):
            painter.drawText(row, int(_LEADING), line)
            row.translate(0, row.height())

    def _draw_name(self, painter: QPainter, row: QRectF) -> None:
        theme = self._theme
        painter.setFont(theme.ui_font(13.5, 600))
        painter.setPen(theme.colour("text"))
        metrics = QFontMetricsF(painter.font())
        name = elide_words(self._words.name, metrics, row.width())
        painter.drawText(row, int(_LEADING), name)
        width = metrics.horizontalAdvance(name)
        x = row.right() - width if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else row.left()
        if isinstance(self._sign, Kind):
            draw_cue(painter, theme, self._sign, x, x + width, row.bottom() - 0.5 * theme.scale)

    def _draw_facts(self, painter: QPainter, row: QRectF) -> None:
        """Figures stand out; the words round them are quiet."""
        theme = self._theme
        x = row.left()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = max(x, row.right() - self._facts_width())
        painter.save()
        painter.setClipRect(row)
        for piece in _FIGURES.split(_BETWEEN.join(self._words.facts)):
            is_figure = _FIGURES.fullmatch(piece) is not None
            painter.setFont(theme.ui_font(12, 600 if is_figure else 400, tabular=True))
            painter.setPen(theme.colour("text" if is_figure else "muted"))
            metrics = QFontMetricsF(painter.font())
            base = row.center().y() + (metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(x, base), piece)
            x += metrics.horizontalAdvance(piece)
        painter.restore()

    def _draw_ground(self, painter: QPainter, box: QRectF, out: int) -> None:
        theme, px = self._theme, self._theme.px
        painter.setPen(Qt.PenStyle.NoPen)
        shadow = theme.colour("shadow")
        for ring in range(out):
            shadow.setAlphaF((0.03 if theme.is_dark else 0.012) * (1 - ring / out))
            painter.setBrush(shadow)
            round_by = px(_RADIUS_PX) + ring
            painter.drawRoundedRect(box.adjusted(-ring, -ring, ring, ring).translated(0, out / 4), round_by, round_by)
        painter.setPen(QPen(theme.colour("strong"), 1))
        painter.setBrush(theme.colour("card"))
        painter.drawRoundedRect(box, px(_RADIUS_PX), px(_RADIUS_PX))


_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
