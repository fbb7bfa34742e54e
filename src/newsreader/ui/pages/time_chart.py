"""Mentions over time as bars, and below them, on the same axis, which roles were given when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from newsreader.model.annotation import Kind
from newsreader.model.values import dataclass
from newsreader.ui.mirroring import draw_words, mirror
from newsreader.ui.panes.sidebar_rows import paint_text
from newsreader.ui.text_lines import plain_tip
from newsreader.ui.theme import Theme, elide_words

# px at 100 %
_LABELS, _LABELS_NARROW, _BARS, _ROW, _GAP, _AXIS = 216, 150, 64, 24, 10, 22
_NARROW_BELOW = 640
_MOST_ROLES = 6
_MONTH_WIDTH = 62


@dataclass(frozen=True, slots=True)
class Bar:
    """Mentions from ``start`` to before ``end``."""

    start: date
    end: date
    mentions: int


@dataclass(frozen=True, slots=True)
class RoleSpan:
    """A role, from the first to the last article that gives it, and how often."""

    role: str
    first: date
    last: date
    mentions: int


class TimeChart(QWidget):
    """Bars over roles. Every bar and every role is spoken in the accessible description, and shown in a tool tip."""

    def __init__(self, theme: Theme, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._locale = QLocale()
        self._title = ""
        self._bars: tuple[Bar, ...] = ()
        self._roles: tuple[RoleSpan, ...] = ()
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figures(self, title: str, bars: Sequence[Bar], roles: Sequence[RoleSpan]) -> None:
        """Bars lie side by side in time; ``title`` says what one of them counts ("Mentions a week")."""
        self._title = title
        self._bars = tuple(bars)
        self._roles = tuple(roles[:_MOST_ROLES])
        self.setVisible(bool(self._bars))
        self.setAccessibleName(title)
        self.setAccessibleDescription(self._spoken())
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as bars, roles and axis."""
        px = self._theme.px
        return QSize(px(400), px(_BARS) + px(_GAP) + len(self._roles) * px(_ROW) + px(_AXIS))

    # -- drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Labels, months, bars, roles."""
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, self.rect(), self)
        area, px = self._area(), self._theme.px
        self._paint_labels(painter, area.left() - px(12))
        self._paint_months(painter, area)
        self._paint_bars(painter, area)
        for number, role in enumerate(self._roles):
            self._paint_role(painter, area, number, role)

    def _area(self) -> QRectF:
        px, width = self._theme.px, self.width()
        least = px(_LABELS_NARROW if width < px(_NARROW_BELOW) else _LABELS)
        # the title is never over the bars, whatever its words are in the reader's language
        wide = QFontMetricsF(self._theme.ui_font(12.5, 500)).horizontalAdvance(self._title) + px(16)
        left = max(least, min(round(wide), width // 2))
        return QRectF(left, 0, self.width() - left, self._theme.px(_BARS))

    def _paint_labels(self, painter: QPainter, room: float) -> None:
        theme, px = self._theme, self._theme.px
        most = self.tr("at most {count}").format(count=self._locale.toString(max(bar.mentions for bar in self._bars)))
        box = QRectF(0, px(_BARS - 44), room, px(18))
        paint_text(painter, box, self._title, theme.ui_font(12.5, 500), theme.colour("text"))
        paint_text(painter, box.translated(0, px(19)), most, theme.ui_font(11.5), theme.colour("muted"))

    def _paint_months(self, painter: QPainter, area: QRectF) -> None:
        theme, px = self._theme, self._theme.px
        painter.setFont(theme.ui_font(11))
        metrics = QFontMetricsF(painter.font())
        free_from = area.left() - 1
        foot = self.height() - px(_AXIS)
        for number, day in enumerate(self._ticks(area)):
            x = self._x(area, day)
            painter.fillRect(QRectF(x, 0, 1, foot + px(8)), theme.colour("line"))
            pattern = "MMM yyyy" if number == 0 or day.month <= self._months_a_tick(area) else "MMM"
            words = self._locale.toString(QDate(day.year, day.month, 1), pattern)
            width = metrics.horizontalAdvance(words)
            if x >= free_from and x + px(5) + width <= self.width():
                painter.setPen(theme.colour("muted"))
                box = QRectF(x + px(5), foot, width + 1, self.height() - foot - px(1))
                draw_words(painter, box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, words)
                free_from = x + px(12) + width

    def _paint_bars(self, painter: QPainter, area: QRectF) -> None:
        theme = self._theme
        most = max(1, *(bar.mentions for bar in self._bars))
        colour = theme.kind(self._kind).line
        painter.setPen(Qt.PenStyle.NoPen)
        for number, bar in enumerate(self._bars):
            if not bar.mentions:
                continue
            left, right = self._x(area, bar.start), self._x(area, bar.end)
            gap = min(1.5 * theme.scale, (right - left) * 0.2)
            height = max(2.0, bar.mentions / most * area.height())
            colour.setAlphaF(1.0 if number == len(self._bars) - 1 else 0.72)
            painter.setBrush(colour)
            box = QRectF(left + gap, area.bottom() - height, max(1.0, right - left - 2 * gap), height)
            painter.drawRoundedRect(box, 1.5 * theme.scale, 1.5 * theme.scale)
        painter.fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), theme.colour("strong"))

    def _paint_role(self, painter: QPainter, area: QRectF, number: int, role: RoleSpan) -> None:
        theme, px = self._theme, self._theme.px
        top = area.bottom() + px(_GAP) + number * px(_ROW)
        middle = Qt.AlignmentFlag.AlignVCenter
        figures = theme.ui_font(11.5, tabular=True)
        figure = QRectF(0, top, area.left() - px(18), px(_ROW))
        painter.setFont(figures)
        painter.setPen(theme.colour("muted"))
        draw_words(painter, figure, Qt.AlignmentFlag.AlignRight | middle, self._locale.toString(role.mentions))
        widest = max(QFontMetricsF(figures).horizontalAdvance(self._locale.toString(one.mentions)) for one in self._roles)
        label = QRectF(0, top, figure.width() - widest - px(8), px(_ROW))
        painter.setFont(theme.serif_font(14))
        painter.setPen(theme.colour("text"))
        draw_words(painter, label, Qt.AlignmentFlag.AlignLeft | middle, self._label(number, label.width()))
        colours = theme.kind(self._kind)
        left = self._x(area, role.first)
        right = max(left + px(8), self._x(area, role.last + timedelta(days=1)))
        box = QRectF(min(left, area.right() - px(8)), top + px(7), right - left, px(10))
        painter.setPen(QPen(colours.line, 1))
        painter.setBrush(colours.fill)
        painter.drawRoundedRect(box.intersected(area.adjusted(0, 0, 0, self.height())), px(5), px(5))

    def _label(self, number: int, width: float) -> str:
        """A role cut to a width: at its end, or at its beginning where another one would then read the same."""
        metrics = QFontMetricsF(self._theme.serif_font(14))
        cut = [elide_words(one.role, metrics, width) for one in self._roles]
        role = self._roles[number].role
        if cut.count(cut[number]) == 1 or cut[number] == role:
            return cut[number]
        words = role.split()
        return next(
            (rest for first in range(1, len(words)) if metrics.horizontalAdvance(rest := "…" + " ".join(words[first:])) <= width),
            cut[number],
        )

    # -- time

    def _x(self, area: QRectF, day: date) -> float:
        first, last = self._bars[0].start, self._bars[-1].end
        share = (day - first).days / max(1, (last - first).days)
        return area.left() + min(1.0, max(0.0, share)) * area.width()

    def _months_a_tick(self, area: QRectF) -> int:
        first, last = self._bars[0].start, self._bars[-1].end
        months = max(1, (last - first).days / 30.4)
        for step in (1, 3, 6, 12, 24, 60, 120):
            if area.width() / months * step >= self._theme.px(_MONTH_WIDTH):
                return step
        return 240

    def _ticks(self, area: QRectF) -> list[date]:
        """First days of months, at a distance that leaves room for their names."""
        step = self._months_a_tick(area)
        first, last = self._bars[0].start, self._bars[-1].end
        ticks = []
        month = first.year * 12 + first.month - 1
        if first.day > 1:
            month += 1
        while step < 12 and month % step:
            month += 1
        while (day := date(month // 12, month % 12 + 1, 1)) < last:
            ticks.append(day)
            month += step
        return ticks

    # -- words

    def _bar_words(self, bar: Bar) -> str:
        day = self._day_words(bar.start)
        until = bar.end - timedelta(days=1)
        if until > bar.start:
            day = self.tr("{first} to {last}").format(first=day, last=self._day_words(until))
        return f"{day}: {self.tr('%Ln mention(s)', '', bar.mentions)}"

    def _role_words(self, role: RoleSpan) -> str:
        return self.tr("{role}, {first} to {last}, {n}").format(
            role=role.role,
            first=self._day_words(role.first),
            last=self._day_words(role.last),
            n=self.tr("%Ln mention(s)", "", role.mentions),
        )

    def _day_words(self, day: date) -> str:
        return self._locale.toString(QDate(day.year, day.month, day.day), "d MMM yyyy")

    def _spoken(self) -> str:
        bars = [self._bar_words(bar) for bar in self._bars if bar.mentions]
        return ". ".join([*bars, *(self._role_words(role) for role in self._roles)])

    def event(self, event: QEvent) -> bool:
        """Tool tips for what the pointer is over."""
        if isinstance(event, QHelpEvent):
            words = self._words_at(event.pos().x(), event.pos().y())
            if words:
                QToolTip.showText(event.globalPos(), plain_tip(words), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def _words_at(self, x: float, y: float) -> str:
        if not self._bars:
            return ""
        area = self._area()
        if y <= area.bottom():
            for bar in self._bars:
                if self._x(area, bar.start) <= x < self._x(area, bar.end):
                    return self._bar_words(bar) if bar.mentions else ""
            return ""
        number = int((y - area.bottom() - self._theme.px(_GAP)) // self._theme.px(_ROW))
        return self._role_words(self._roles[number]) if 0 <= number < len(self._roles) else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the tool tip follow."""
        event.ignore()
