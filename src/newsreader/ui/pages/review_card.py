"""The card of one question: two names with their differences, where each stands, what speaks for and against."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from newsreader.model.annotation import Kind
from newsreader.model.entity import Reason
from newsreader.model.entity_page import MentionLine
from newsreader.model.review import ReviewItem, ReviewKind, ReviewSide
from newsreader.ui.controls.plain_label import LineLabel, PlainLabel
from newsreader.ui.controls.wrapped_text import Tint, WrappedText
from newsreader.ui.core_words import in_words
from newsreader.ui.entity_words import DOT, capitalised, origin, translated
from newsreader.ui.mirroring import draw_words, is_mirrored, mirror
from newsreader.ui.name_difference import Span, differences
from newsreader.ui.text_lines import TextLines, lay_out_lines
from newsreader.ui.theme import Theme

_MOST_LINES = 3
HINTS = frozenset(
    {
        "same_role",
        "same_company",
        "same_places",
        "other_field",
        "other_gender",
        "other_company",
        "other_time",
        "two_in_one_article",
        "two_genders",
    }
)
"""Codes of reasons beyond the name: they settle close calls and have no weight of their own to show."""
_NAME_SIZE, _LEAST_NAME_SIZE, _MOST_NAME_LINES = 30.0, 15.0, 12
_AGAINST = frozenset({"middle_missing", "suffix_missing", "two_in_one_article", "two_genders"})


class ReviewCard(QFrame):
    """A click on a sentence goes to it, a click on a name to its page."""

    mention_requested = Signal(object, int, int)
    entity_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._item: ReviewItem | None = None
        self._question = QLabel()
        self._question.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._question.setWordWrap(True)
        self._sides = (_Side(theme), _Side(theme))
        for side in self._sides:
            side.mention_requested.connect(self.mention_requested)
            side.entity_requested.connect(self.entity_requested)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for side in self._sides:
            self._both.addWidget(side, 1)
        self._for, self._against = _Reasons(theme), _Reasons(theme)
        self._why = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._why.addWidget(self._for, 1)
        self._why.addWidget(self._against, 1)
        self._lost = PlainLabel()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._question)
        self._column.addLayout(self._both)
        self._line = QFrame()
        self._line.setFixedHeight(1)
        self._column.addWidget(self._line)
        self._column.addLayout(self._why)
        self._column.addWidget(self._lost)
        self.set_theme(theme)

    def show_item(self, item: ReviewItem) -> None:
        """Lay a question on the table."""
        self._item = item
        first, second = item.first, item.second
        is_pair = first is not None and second is not None
        for part in (*self._sides, self._line, self._for, self._against):
            part.setVisible(is_pair)
        self._lost.setVisible(item.lost is not None)
        self._question.setText(self._question_words(item))
        if first is not None and second is not None:
            left, right = differences(first.name.surface, second.name.surface)
            self._sides[0].show_side(first, left)
            self._sides[1].show_side(second, right)
            pro = [one for one in item.reasons if not is_against(one)]
            contra = [one for one in item.reasons if is_against(one)]
            self._for.show_reasons(translated("For"), pro, against=False)
            self._against.show_reasons(translated("Against"), contra, against=True)
        if item.lost is not None:
            self._lost.setText(in_words(item.lost.sentence))
        names = " / ".join(side.name.surface for side in (first, second) if side is not None)
        self.setAccessibleName(f"{self._question.text()} {names}")
        self.setAccessibleDescription(". ".join(capitalised(in_words(one.text)) for one in item.reasons))

    def set_stacked(self, is_stacked: bool) -> None:
        """One side under the other where there is no room for both."""
        direction = QBoxLayout.Direction.TopToBottom if is_stacked else QBoxLayout.Direction.LeftToRight
        self._both.setDirection(direction)
        self._why.setDirection(direction)

    def set_theme(self, theme: Theme) -> None:
        """Draw with other colours or at another scale."""
        self._theme = theme
        px = theme.px
        self._question.setFont(theme.ui_font(14, 600))
        self._lost.setFont(theme.serif_font(18))
        self._line.setStyleSheet(f"background: {theme.colour('line').name()};")
        self._column.setContentsMargins(px(36), px(20), px(36), px(28))
        self._column.setSpacing(px(18))
        for box in (self._both, self._why):
            box.setSpacing(px(36))
        for part in (*self._sides, self._for, self._against):
            part.set_theme(theme)
        if self._item is not None:
            self.show_item(self._item)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card's ground."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("strong" if theme.is_dark else "line"), 1))
        painter.setBrush(theme.colour("card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(12), theme.px(12))

    def _question_words(self, item: ReviewItem) -> str:
        if item.kind is ReviewKind.LOST:
            return self.tr("This decision has lost its place. Take it back?")
        kind = item.first.name.kind if item.first is not None else Kind.PERSON
        same = {
            Kind.PERSON: self.tr("Are these the same person?"),
            Kind.PLACE: self.tr("Are these the same place?"),
            Kind.ORGANISATION: self.tr("Are these the same organisation?"),
        }[kind]
        before = {
            ReviewKind.LINK: self.tr("Joined for now."),
            ReviewKind.POINTER: self.tr("Probably."),
            ReviewKind.SPLIT: self.tr("One name, maybe two."),
        }.get(item.kind, "")
        return f"{before} {same}".strip()


def is_against(reason: Reason) -> bool:
    """Whether a reason speaks against one person, place or organisation."""
    return reason.code in _AGAINST or reason.code.startswith("other_") or reason.weight < 0


class _Side(QWidget):
    """One name: its letters, its figures, its sentences."""

    mention_requested = Signal(object, int, int)
    entity_requested = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._side: ReviewSide | None = None
        self._name = _DifferingName(theme)
        self._name.clicked.connect(self._on_name_clicked)
        self._facts = PlainLabel()
        self._lines = [_Sentence(theme) for _ in range(_MOST_LINES)]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._name)
        self._column.addWidget(self._facts)
        for line in self._lines:
            line.activated.connect(self.mention_requested)
            self._column.addWidget(line)
        self._column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_side(self, side: ReviewSide, different: tuple[Span, ...]) -> None:
        self._side = side
        self._name.show_name(side.name.surface, different)
        seen = " – ".join(dict.fromkeys(day for day in (_month(side.first_seen), _month(side.last_seen)) if day))
        parts = [
            translated("%Ln article(s)", side.articles),
            translated("%Ln mention(s)", side.mentions),
            seen,
            ", ".join(side.roles[:3]),
        ]
        self._facts.setText(DOT.join(part for part in parts if part))
        for number, widget in enumerate(self._lines):
            widget.setVisible(number < len(side.lines))
            if number < len(side.lines):
                widget.show_line(side.lines[number], side.name.kind)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._column.setSpacing(theme.px(10))
        self._name.set_theme(theme)
        self._facts.setFont(theme.ui_font(12.5))
        self._facts.setStyleSheet(f"color: {theme.colour('muted').name()}")
        for line in self._lines:
            line.set_theme(theme)

    def _on_name_clicked(self) -> None:
        if self._side is not None and self._side.entity is not None:
            self.entity_requested.emit(self._side.entity.id)


class _DifferingName(QPushButton):
    """A name in large letters, those that the other has not marked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._name = ""
        self._different: tuple[Span, ...] = ()
        self._size, self._lines = _NAME_SIZE, TextLines((), False, False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_name(self, name: str, different: tuple[Span, ...]) -> None:
        self._name, self._different = name, different
        self.setAccessibleName(name)
        self.setToolTip(self.tr("Open page"))
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """As large as fits into one line; a name for which even small letters are too large takes several."""
        theme, width = self._theme, self.width() - 4
        size = _NAME_SIZE
        while size > _LEAST_NAME_SIZE and QFontMetricsF(theme.serif_font(size, 600)).horizontalAdvance(self._name) > width:
            size -= 1
        self._size = size
        self._lines = lay_out_lines(self._name, theme.serif_font(size, 600), width, _MOST_NAME_LINES)
        self.setFixedHeight(theme.px(42) + (len(self._lines.lines) - 1) * self._line_height())
        self.update()

    def _line_height(self) -> int:
        return round(self._size * 1.4 * self._theme.scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme.serif_font(self._size, 600)
        metrics = QFontMetricsF(font)
        first = (theme.px(42) + metrics.ascent() - metrics.descent()) / 2
        for number, (line, start) in enumerate(zip(self._lines.lines, self._lines.starts, strict=True)):
            painter.save()
            if is_mirrored(self):
                painter.translate(self.width() - metrics.horizontalAdvance(line), 0)
            base = first + number * self._line_height()
            self._paint_differences(painter, metrics, line, start, base)
            painter.setFont(font)
            painter.setPen(theme.colour("text"))
            painter.drawText(QPointF(0, base), line)
            painter.restore()
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2 * theme.scale))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.px(6), theme.px(6))

    def _paint_differences(self, painter: QPainter, metrics: QFontMetricsF, line: str, at: int, base: float) -> None:
        """What lies in one line, whose letters are those of the name from ``at`` on."""
        theme, em = self._theme, self._size * self._theme.scale
        painter.setPen(Qt.PenStyle.NoPen)
        for start, end in self._different:
            low, high = max(start - at, 0), min(end - at, len(line))
            if low >= high:
                continue
            left = metrics.horizontalAdvance(line[:low]) - 1
            right = metrics.horizontalAdvance(line[:high]) + 1
            painter.setBrush(theme.colour("diff_fill"))
            painter.drawRoundedRect(QRectF(left - 1, base - em * 0.82, right - left, em * 1.12), 4, 4)
            painter.setBrush(theme.colour("diff_line"))
            painter.drawRoundedRect(QRectF(left - 0.5, base + em * 0.2, right - left - 1, 3), 1.5, 1.5)


class _Sentence(QWidget):
    """Source and date, and the sentence with the name marked."""

    activated = Signal(object, int, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._line: MentionLine | None = None
        self._kind = Kind.PERSON
        self._origin = LineLabel()
        self._words = WrappedText(theme, 16, 26, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._origin)
        column.addWidget(self._words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_line(self, line: MentionLine, kind: Kind) -> None:
        self._line, self._kind = line, kind
        source, day = origin(line.source, line.published, line.added, QLocale())
        self._origin.setText(DOT.join(part for part in (source, day) if part))
        text = f"{line.left}{line.keyword}{line.right}"
        fill: QColor = self._theme.kind_selected_fill(kind)
        self._words.show_text(text, [Tint(len(line.left), len(line.left) + len(line.keyword), fill, kind)])
        self.setToolTip(self.tr("Go to this sentence"))
        spoken = " ".join(text.split())
        self.setAccessibleName(f"{self._origin.text()}. {spoken}")
        self.setAccessibleDescription(self.tr("Enter goes to this sentence"))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._origin.setFont(theme.ui_font(11.5, 500))
        self._origin.setContentsMargins(0, theme.px(6), 0, 0)
        self._origin.setStyleSheet(f"color: {theme.colour('muted').name()}")
        self._words.set_theme(theme)
        if self._line is not None:
            self.show_line(self._line, self._kind)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._activate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._activate()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("accent"), 2 * self._theme.scale))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), self._theme.px(6), self._theme.px(6))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _activate(self) -> None:
        if self._line is not None:
            self.activated.emit(self._line.article_id, self._line.start, self._line.end)


class _Reasons(QWidget):
    """Reasons with their weights; a hint has no bar, since it is not counted."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = QLabel()
        self._rows = QGridLayout()
        self._shown: tuple[str, list[Reason], bool] = ("", [], False)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._title)
        self._column.addLayout(self._rows)
        self._column.addStretch(1)
        self._rows.setColumnStretch(0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_reasons(self, title: str, reasons: list[Reason], *, against: bool) -> None:
        self._shown = (title, reasons, against)
        self._title.setText(title if reasons else "")
        self._title.setVisible(bool(reasons))
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for number, reason in enumerate(reasons):
            words = PlainLabel(capitalised(in_words(reason.text)), self._theme.ui_font(13))
            self._rows.addWidget(words, number, 0)
            self._rows.addWidget(self._weight_of(reason, against=against), number, 1)

    def _weight_of(self, reason: Reason, *, against: bool) -> QWidget:
        if reason.code not in HINTS:
            return _Weight(self._theme, reason.weight, is_factor=against)
        hint = QLabel(self.tr("a hint"))
        hint.setToolTip(self.tr("Counts only where the names alone do not settle it"))
        hint.setAlignment(Qt.AlignmentFlag.AlignRight)
        hint.setFont(self._theme.ui_font(12))
        hint.setStyleSheet(f"color: {self._theme.colour('muted').name()}")
        return hint

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._title.setFont(theme.ui_font(12, 600))
        self._rows.setVerticalSpacing(theme.px(7))
        self._rows.setHorizontalSpacing(theme.px(12))
        title, reasons, against = self._shown
        self.show_reasons(title, reasons, against=against)


class _Weight(QWidget):
    """A bar from 0 to 1 and its figure; what speaks against is a factor by which the score is lowered."""

    def __init__(self, theme: Theme, weight: float, *, is_factor: bool) -> None:
        super().__init__()
        self._theme = theme
        self._weight = min(1.0, max(0.0, weight))
        self._is_factor = is_factor
        self.setFixedSize(theme.px(112), theme.px(20))
        self.setAccessibleName(f"{self._weight:.2f}")

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, self.rect(), self)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(0, self.height() / 2 - 2.5, px(64), 5)
        painter.setBrush(theme.colour("track"))
        painter.drawRoundedRect(track, 2.5, 2.5)
        painter.setBrush(theme.colour("diff_line" if self._is_factor else "accent"))
        share = 1 - self._weight if self._is_factor else self._weight
        track.setWidth(max(5.0, track.width() * share))
        painter.drawRoundedRect(track, 2.5, 2.5)
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.ui_font(12, 500, tabular=True))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        figure = QLocale().toString(self._weight, "f", 2)
        draw_words(painter, self.rect(), right, f"× {figure}" if self._is_factor else figure)


def _month(when: str | None) -> str:
    if not when:
        return ""
    day = QDate.fromString(when[:10], Qt.DateFormat.ISODate)
    return QLocale().toString(day, "MMM yyyy") if day.isValid() else ""
