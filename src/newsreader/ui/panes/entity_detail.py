"""The sidebar's lower part: one entity across the library, with the sentences it stands in and why it was linked."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from newsreader.library import Library
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId, Published
from newsreader.model.entity import (
    Context,
    EntityId,
    EntityRow,
    EntityTotals,
    Occurrence,
    Pointer,
    QuoteRecord,
    Strength,
    Variant,
)
from newsreader.ui.full_dates import full_date
from newsreader.ui.theme import Theme, draw_mark, draw_strength, elide_words

_QUOTES, _VARIANTS, _COMPANIONS = 12, 24, 12
_KEYWORD_AT = 0.40


@dataclass(frozen=True, slots=True)
class EntityFacts:
    """Everything the lower part shows of one entity."""

    totals: EntityTotals
    occurrences: list[Occurrence]
    has_more: bool
    quotes: list[QuoteRecord]
    variants: list[Variant]
    pointers: list[Pointer]
    companions: list[tuple[EntityRow, int]]


def read_facts(library: Library, entity: EntityId, article: ArticleId | None, limit: int) -> EntityFacts | None:
    """Read them; ``article`` is the one on screen and left out of the list. None when the entity is gone."""
    totals = library.get_totals(entity)
    if totals is None:
        return None
    occurrences = library.list_occurrences(entity, except_article=article, limit=limit + 1)
    return EntityFacts(
        totals,
        occurrences[:limit],
        len(occurrences) > limit,
        library.list_quotes(entity=entity, limit=_QUOTES),
        library.list_variants(entity)[:_VARIANTS],
        library.list_pointers(entity),
        library.list_companions(entity, _COMPANIONS),
    )


class EntityDetail(QWidget):
    """A column of sections: in other articles, quotes, why these are one, appears with."""

    entity_chosen = Signal(object)
    mention_requested = Signal(object, int, int)
    more_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detail")
        self._theme = theme
        self._facts: EntityFacts | None = None
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._body: QWidget | None = None

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.show_facts(self._facts)

    def articles_shown(self) -> int:
        """How many other articles are listed."""
        return 0 if self._facts is None else len(self._facts.occurrences)

    def show_facts(self, facts: object) -> None:
        """Fill the column anew."""
        self._facts = facts if isinstance(facts, EntityFacts) else None
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        px = self._theme.px
        body.setContentsMargins(px(16), px(12), px(16), px(16))
        body.setSpacing(0)
        if self._facts is not None:
            self._add_head(body, self._facts)
            self._add_occurrences(body, self._facts)
            self._add_quotes(body, self._facts)
            self._add_reasons(body, self._facts)
            self._add_companions(body, self._facts)
        body.addStretch(1)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._body)

    def _add_head(self, body: QVBoxLayout, facts: EntityFacts) -> None:
        totals = facts.totals
        body.addWidget(self._label(totals.entity.name, 17, 600))
        parts = [self.tr("%n article(s)", "", totals.articles), self.tr("%n mention(s)", "", totals.mentions)]
        if totals.quotes:
            parts.append(self.tr("%n quote(s)", "", totals.quotes))
        body.addWidget(self._label("  ·  ".join(parts), 12, 400, "muted"))
        for pointer in facts.pointers:
            self._add_pointer(body, totals, pointer)
        body.addSpacing(self._theme.px(12))

    def _add_pointer(self, body: QVBoxLayout, totals: EntityTotals, pointer: Pointer) -> None:
        is_from = pointer.from_entity.id == totals.entity.id
        other = pointer.to_entity if is_from else pointer.from_entity
        words = self.tr("Probably {name}") if is_from else self.tr("“{name}” alone is probably the same")
        button = self._link(words.format(name=other.name))
        button.setToolTip(pointer.reason.text)
        button.clicked.connect(lambda: self.entity_chosen.emit(other.id))
        body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_occurrences(self, body: QVBoxLayout, facts: EntityFacts) -> None:
        others = max(0, facts.totals.articles - 1)
        self._add_section(body, self.tr("In other articles"), f"{others:,}" if others else "")
        if not facts.occurrences:
            body.addWidget(self._label(self.tr("Only in this article"), 12, 400, "muted"))
        kind = facts.totals.entity.kind
        for occurrence in facts.occurrences:
            body.addWidget(self._label(_origin(occurrence.source, occurrence.published), 11.5, 400, "muted"))
            first = occurrence.contexts[0] if occurrence.contexts else None
            title = _TitleLine(self._theme, occurrence.title)
            if first is not None:
                title.chosen.connect(
                    lambda article=occurrence.article_id, at=first: self.mention_requested.emit(
                        article, at.start, at.end
                    )
                )
            body.addWidget(title)
            for context in occurrence.contexts:
                line = ContextLine(self._theme, kind, context)
                line.chosen.connect(
                    lambda article=occurrence.article_id, at=context: self.mention_requested.emit(
                        article, at.start, at.end
                    )
                )
                body.addWidget(line)
            body.addSpacing(self._theme.px(10))
        if facts.has_more:
            more = self._link(self.tr("Show more"))
            more.clicked.connect(self.more_requested)
            body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_quotes(self, body: QVBoxLayout, facts: EntityFacts) -> None:
        if not facts.quotes:
            return
        self._add_section(body, self.tr("Quotes"), f"{facts.totals.quotes:,}")
        for quote in facts.quotes:
            line = _QuoteLine(self._theme, quote)
            line.chosen.connect(lambda at=quote: self.mention_requested.emit(at.article_id, at.start, at.end))
            body.addWidget(line)
            body.addSpacing(self._theme.px(6))

    def _add_reasons(self, body: QVBoxLayout, facts: EntityFacts) -> None:
        if not facts.variants:
            return
        words = {
            Kind.PERSON: self.tr("Why these are one person"),
            Kind.PLACE: self.tr("Why these are one place"),
            Kind.ORGANISATION: self.tr("Why these are one organisation"),
        }
        kind = facts.totals.entity.kind
        self._add_section(body, words[kind], "")
        for variant in facts.variants:
            body.addWidget(_ReasonLine(self._theme, kind, variant))

    def _add_companions(self, body: QVBoxLayout, facts: EntityFacts) -> None:
        if not facts.companions:
            return
        self._add_section(body, self.tr("Appears with"), "")
        for row, shared in facts.companions:
            button = self._link(f"{row.entity.name}  ·  {self.tr('%n article(s)', '', shared)}")
            button.clicked.connect(lambda _checked=False, other=row.entity.id: self.entity_chosen.emit(other))
            body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_section(self, body: QVBoxLayout, title: str, count: str) -> None:
        body.addSpacing(self._theme.px(8))
        label = self._label(f"{title}   {count}".rstrip(), 12, 600)
        label.setContentsMargins(0, 0, 0, self._theme.px(4))
        body.addWidget(label)

    def _label(self, text: str, px: float, weight: int, token: str = "text") -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(self._theme.ui_font(px, weight, tabular=True))
        label.setStyleSheet(f"color: {self._theme.colour(token).name()}")
        return label

    def _link(self, text: str) -> QPushButton:
        button = QPushButton(text.replace("&", "&&"))
        button.setObjectName("link")
        button.setFont(self._theme.ui_font(12.5, 500))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button


def _origin(source: str | None, published: Published | None) -> str:
    parts = [source] if source else []
    if published is not None:
        parts.append(full_date(published, QLocale()))
    return "  ·  ".join(parts)


class _Line(QWidget):
    """A line that can be chosen by pointer or key."""

    chosen = Signal()

    def __init__(self, theme: Theme, spoken: str, height: int) -> None:
        super().__init__()
        self.theme = theme
        self._is_hovered = False
        self.setFixedHeight(theme.px(height))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(60)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(spoken)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_hovered = True
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._is_hovered = False
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def draw_ground(self, painter: QPainter) -> None:
        """Hover and focus, drawn under everything."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("hover"))
            painter.drawRoundedRect(box, 5, 5)
        if self.hasFocus():
            painter.setPen(QPen(self.theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 5, 5)


class _TitleLine(_Line):
    """An article's title; opens it at its first mention."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme, title, 20)
        self._title = title
        self.setToolTip(title)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw_ground(painter)
        font = self.theme.ui_font(12.5, 500)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self.theme.colour("text"))
        base = self.height() / 2 + metrics.ascent() / 2 - 1
        painter.drawText(QPointF(0, base), elide_words(self._title, metrics, self.width()))


class ContextLine(_Line):
    """A keyword in its sentence: the keyword starts at 40 % of the width, whole words are dropped at the edges."""

    def __init__(self, theme: Theme, kind: Kind, context: Context) -> None:
        sure = "" if context.strength is Strength.CERTAIN else f" ({context.strength})"
        super().__init__(theme, f"{context.left} {context.keyword} {context.right}{sure}", 22)
        self._kind = kind
        self._context = context

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw_ground(painter)
        theme, context = self.theme, self._context
        font, bold = theme.serif_font(13), theme.serif_font(13, 600)
        plain, strong = QFontMetricsF(font), QFontMetricsF(bold)
        space = plain.horizontalAdvance(" ")
        x = self.width() * _KEYWORD_AT
        base = self.height() / 2 + plain.ascent() / 2 - 2
        keyword = elide_words(context.keyword, strong, self.width() - x)
        width = strong.horizontalAdvance(keyword)
        size = theme.px(13)
        box = QRectF(x - 1.2, base - size * 0.85, width + 2.4, size * 1.2)
        draw_mark(painter, theme, self._kind, box, weak=context.strength is not Strength.CERTAIN)
        painter.setFont(bold)
        painter.setPen(theme.colour("text"))
        painter.drawText(QPointF(x, base), keyword)
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        indent = 0.0
        if context.strength is not Strength.CERTAIN:
            draw_strength(
                painter, theme, QPointF(theme.px(5), self.height() / 2), context.strength, theme.colour("muted")
            )
            indent = theme.px(14)
            painter.setPen(theme.colour("muted"))
        left = _last_words(context.left, plain, x - space - indent)
        painter.drawText(QPointF(x - plain.horizontalAdvance(left) - space, base), left)
        after = x + width + (space if context.right[:1].isalnum() or context.right[:1] in "“‘(—–" else 0)
        painter.drawText(QPointF(after, base), _first_words(context.right, plain, self.width() - after))


def _last_words(text: str, metrics: QFontMetricsF, width: float) -> str:
    words = text.split()
    while words and metrics.horizontalAdvance(" ".join(words)) > width:
        words.pop(0)
    return " ".join(words)


def _first_words(text: str, metrics: QFontMetricsF, width: float) -> str:
    words = text.split()
    while words and metrics.horizontalAdvance(" ".join(words)) > width:
        words.pop()
    return " ".join(words)


class _QuoteLine(_Line):
    """A quote with its bar, its source and date below."""

    def __init__(self, theme: Theme, quote: QuoteRecord) -> None:
        origin = _origin(quote.source or quote.title, quote.published)
        super().__init__(theme, f"{quote.text} {origin}", 58)
        self._words = " ".join(quote.text.split())
        self._origin = origin
        self.setToolTip(self._words if len(self._words) < 600 else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw_ground(painter)
        theme = self.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.kind(Kind.QUOTE).line)
        painter.drawRoundedRect(QRectF(1, 3, 3 * theme.scale, self.height() - 6), 1.5, 1.5)
        left, width = theme.px(12), self.width() - theme.px(12)
        font = theme.serif_font(14)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        first = _first_words(self._words, metrics, width) or elide_words(self._words, metrics, width)
        rest = self._words[len(first) :].strip()
        painter.drawText(QPointF(left, theme.px(15)), first)
        if rest:
            painter.drawText(QPointF(left, theme.px(34)), elide_words(rest, metrics, width))
        font = theme.ui_font(11.5)
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        painter.drawText(
            QPointF(left, theme.px(52 if rest else 34)), elide_words(self._origin, QFontMetricsF(font), width)
        )


class _ReasonLine(QWidget):
    """A name form, how sure it is and why it belongs here."""

    def __init__(self, theme: Theme, kind: Kind, variant: Variant) -> None:
        super().__init__()
        self._theme, self._kind, self._variant = theme, kind, variant
        self._why = "; ".join(reason.text for reason in variant.reasons)
        self.setFixedHeight(theme.px(38 if self._why else 22))
        self.setToolTip(self._why)
        self.setAccessibleName(f"{variant.surface}, {variant.mentions}, {variant.strength}. {self._why}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, variant = self._theme, self._variant
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(theme.px(5), theme.px(10))
        draw_strength(painter, theme, centre, variant.strength, theme.kind(self._kind).line)
        font = theme.serif_font(13.5)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        left = theme.px(18)
        name = elide_words(f"“{variant.surface}”", QFontMetricsF(font), self.width() - left - theme.px(50))
        painter.drawText(QPointF(left, theme.px(14)), name)
        font = theme.ui_font(11.5, tabular=True)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        count = f"{variant.mentions:,}"
        painter.drawText(QPointF(self.width() - metrics.horizontalAdvance(count), theme.px(14)), count)
        painter.drawText(QPointF(left, theme.px(31)), elide_words(self._why, metrics, self.width() - left))
