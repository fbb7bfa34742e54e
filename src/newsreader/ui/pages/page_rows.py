"""How the rows of an entity's page look: quotes, articles with their sentences, names, companions."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from newsreader.model.annotation import Kind
from newsreader.model.entity import Context, Entity, QuoteRecord, Strength, Variant
from newsreader.model.entity_page import MentionLine
from newsreader.model.values import dataclass
from newsreader.ui.core_words import in_words
from newsreader.ui.entity_words import capitalised, kind_word, origin, quoted, strength_word, translated
from newsreader.ui.icons import pixmap
from newsreader.ui.mirroring import draw_upright, following
from newsreader.ui.models.entity_fact_rows import PointerRow
from newsreader.ui.pages.page_list import RowPainter
from newsreader.ui.panes.context_line import PAGE_LOOK, paint_context
from newsreader.ui.panes.fact_words import pointer_words, variant_reasons
from newsreader.ui.panes.marks import PROBABLE_BELOW
from newsreader.ui.panes.sidebar_rows import paint_text
from newsreader.ui.text_lines import TextLines, lay_out_lines, paint_lines
from newsreader.ui.theme import Theme, draw_strength, elide_words

KIND_ICONS = {Kind.PERSON: "user", Kind.PLACE: "pin", Kind.ORGANISATION: "org", Kind.QUOTE: "quote"}
_BAR_GAP = 13
_MOST_QUOTE_LINES = 4
_NAME_SHARE = 0.64


@dataclass(frozen=True, slots=True)
class QuoteCard:
    """A quote; ``speaker`` is named where the page is not the speaker's own."""

    quote: QuoteRecord
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """Title, source and date of the article in which ``line`` stands."""

    line: MentionLine


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """One mention in its sentence."""

    kind: Kind
    line: MentionLine


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name form with its link; ``is_first`` is the entity's commonest."""

    kind: Kind
    variant: Variant
    is_first: bool


@dataclass(frozen=True, slots=True)
class CompanionCard:
    """Who else is in ``shared`` of its articles; ``share`` is that figure beside the largest of the list, 0 to 1."""

    entity: Entity
    shared: int
    share: float


@dataclass(frozen=True, slots=True)
class MoreCard:
    """Shows more of its list; ``left`` says how many there are."""

    left: int


def context_of(line: MentionLine) -> Context:
    """The sentence of a mention as it is laid out on one line."""
    return Context(line.start, line.end, line.left, line.keyword, line.right, line.strength)


class QuotePainter(RowPainter):
    """A bar, the words in the text's face, and where they stand."""

    def height(self, row: object, theme: Theme, width: float) -> int:
        """Lines of the quote and one of its origin."""
        if isinstance(row, MoreCard):
            return theme.px(28)
        assert isinstance(row, QuoteCard)
        return len(self._lines(row, theme, width).lines) * theme.px(21) + theme.px(32)

    def paint(self, painter: QPainter, row: object, theme: Theme, box: QRectF) -> None:
        """One quote."""
        if isinstance(row, MoreCard):
            _paint_more(painter, row, theme, box)
            return
        assert isinstance(row, QuoteCard)
        px = theme.px
        lines = self._lines(row, theme, box.width())
        top, x = box.top() + px(4), box.left() + px(_BAR_GAP)
        height = len(lines.lines) * px(21)
        paint_quote_bar(painter, theme, QRectF(box.left(), top + 2, px(3), height + px(17)), row.quote.certainty)
        painter.setFont(theme.serif_font(15))
        painter.setPen(theme.colour("text"))
        paint_lines(painter, lines, x, top, box.width() - px(_BAR_GAP), px(21))
        source, day = origin(row.quote.source, row.quote.published, row.quote.added, QLocale())
        metrics, width = QFontMetricsF(theme.ui_font(11.5)), box.width() - px(_BAR_GAP)
        speaker = elide_words(row.speaker, metrics, width / 2)
        taken = metrics.horizontalAdvance(f"{speaker}  ·    ·  {day}")
        source = elide_words(source, metrics, max(width - taken, width / 4))
        place = QRectF(x, top + height + 1, box.width() - px(_BAR_GAP), px(17))
        if row.speaker:
            used = paint_text(painter, place, speaker, theme.ui_font(11.5, 500), theme.colour("text"))
            place = place.adjusted(used, 0, 0, 0)
        words = "  ·  ".join(part for part in (source, day) if part)
        if row.speaker and words:
            words = following(painter, f"  ·  {words}")
        paint_text(painter, place, words, theme.ui_font(11.5), theme.colour("muted"))

    def _lines(self, row: QuoteCard, theme: Theme, width: float) -> TextLines:
        return lay_out_lines(row.quote.text, theme.serif_font(15), width - theme.px(_BAR_GAP), _MOST_QUOTE_LINES)


class SentencePainter(RowPainter):
    """Articles with their sentences, the keyword in the middle."""

    def height(self, row: object, theme: Theme, width: float) -> int:
        """Heads have air above."""
        if isinstance(row, ArticleHead):
            return theme.px(34)
        return theme.px(25 if isinstance(row, SentenceRow) else 30)

    def paint(self, painter: QPainter, row: object, theme: Theme, box: QRectF) -> None:
        """One line."""
        if isinstance(row, SentenceRow):
            paint_context(painter, theme, row.kind, context_of(row.line), box, PAGE_LOOK)
        elif isinstance(row, MoreCard):
            _paint_more(painter, row, theme, box)
        elif isinstance(row, ArticleHead):
            self._paint_head(painter, row, theme, box.adjusted(0, theme.px(10), 0, 0))

    def _paint_head(self, painter: QPainter, row: ArticleHead, theme: Theme, box: QRectF) -> None:
        one = row.line
        font = theme.ui_font(11.5)
        # a source of any length leaves half of the line to the title; the date is never cut
        source, day = origin(one.source, one.published, one.added, QLocale())
        metrics = QFontMetricsF(font)
        rest = box.width() / 2 - metrics.horizontalAdvance(f"  ·  {day}")
        words = "  ·  ".join(part for part in (elide_words(source, metrics, rest), day) if part)
        room = metrics.horizontalAdvance(words) + theme.px(16)
        paint_text(painter, box, words, font, theme.colour("muted"), to_right=True, is_cut=False)
        paint_text(painter, box.adjusted(0, 0, -room, 0), one.title, theme.ui_font(12.5, 500), theme.colour("text"))


class NamePainter(RowPainter):
    """A disc for the link's strength, the name, its count, and the reason below; pointers to and from others too."""

    def height(self, row: object, theme: Theme, width: float) -> int:
        """The name and the lines of its reason."""
        return theme.px(26) + len(self._lines(row, theme, width).lines) * theme.px(16)

    def paint(self, painter: QPainter, row: object, theme: Theme, box: QRectF) -> None:
        """One name."""
        px = theme.px
        top = box.top() + px(3)
        is_pointer = isinstance(row, PointerRow)
        strength = Strength.PROBABLE if is_pointer else row.variant.strength  # type: ignore[attr-defined]
        kind = row.other.kind if isinstance(row, PointerRow) else row.kind  # type: ignore[attr-defined]
        disc = QPointF(box.left() + px(5), top + px(10))
        draw_strength(painter, theme, disc, strength, theme.kind(kind).line)
        line = QRectF(box.left() + px(20), top, box.width() - px(20), px(20))
        if isinstance(row, PointerRow):
            paint_text(painter, line, pointer_words(row), theme.ui_font(12.5, 500), theme.colour("accent"))
        elif isinstance(row, NameRow):
            self._paint_name(painter, row, theme, line)
        painter.setFont(theme.ui_font(11.5))
        painter.setPen(theme.colour("muted"))
        paint_lines(painter, self._lines(row, theme, box.width()), line.left(), top + px(19), line.width(), px(16))

    def _paint_name(self, painter: QPainter, row: NameRow, theme: Theme, line: QRectF) -> None:
        figure = QLocale().toString(row.variant.mentions)
        paint_text(
            painter,
            line,
            figure,
            theme.ui_font(12, 500, tabular=True),
            theme.colour("muted"),
            to_right=True,
            is_cut=False,
        )
        font = theme.serif_font(14.5, 600 if row.is_first else 400)
        paint_text(painter, line.adjusted(0, 0, -theme.px(48), 0), row.variant.surface, font, theme.colour("text"))

    def _lines(self, row: object, theme: Theme, width: float) -> TextLines:
        words = ""
        if isinstance(row, NameRow):
            words = variant_reasons(row.variant)
        elif isinstance(row, PointerRow):
            words = capitalised(in_words(row.pointer.reason.text))
        return lay_out_lines(words, theme.ui_font(11.5), width - theme.px(20), 3)


class CompanionPainter(RowPainter):
    """The kind's icon, the name, and a bar against the most frequent one."""

    def height(self, row: object, theme: Theme, width: float) -> int:
        """All alike."""
        return theme.px(26)

    def paint(self, painter: QPainter, row: object, theme: Theme, box: QRectF) -> None:
        """One companion."""
        if isinstance(row, MoreCard):
            _paint_more(painter, row, theme, box)
            return
        assert isinstance(row, CompanionCard)
        px = theme.px
        colour = theme.kind(row.entity.kind).line
        size = px(15)
        drawn = pixmap(KIND_ICONS[row.entity.kind], colour, size, painter.device().devicePixelRatioF())
        draw_upright(painter, QPoint(int(box.left()), int(box.center().y() - size / 2)), drawn)
        bar_left = box.left() + box.width() * _NAME_SHARE
        name = QRectF(box.left() + px(22), box.top(), bar_left - box.left() - px(30), box.height())
        paint_text(painter, name, row.entity.name, theme.ui_font(13), theme.colour("text"))
        track = QRectF(bar_left, box.center().y() - px(2), box.right() - px(36) - bar_left, px(4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("track"))
        painter.drawRoundedRect(track, 2 * theme.scale, 2 * theme.scale)
        painter.setBrush(colour)
        track.setWidth(max(track.height(), track.width() * row.share))
        painter.drawRoundedRect(track, 2 * theme.scale, 2 * theme.scale)
        figure = QLocale().toString(row.shared)
        font = theme.ui_font(12, tabular=True)
        paint_text(painter, box, figure, font, theme.colour("muted"), to_right=True, is_cut=False)


def paint_quote_bar(
    painter: QPainter, theme: Theme, bar: QRectF, certainty: float, *, has_speaker: bool = True
) -> None:
    """The bar beside a quote: full for a certain speaker, hollow for a probable one, dashed for none."""
    line = theme.kind(Kind.QUOTE).line
    radius = 1.5 * theme.scale
    if not has_speaker:
        pen = QPen(line, 2 * theme.scale)
        pen.setDashPattern([2.0, 1.4])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(bar.center().x(), bar.top()), QPointF(bar.center().x(), bar.bottom()))
        return
    is_probable = certainty < PROBABLE_BELOW
    painter.setPen(QPen(line, 1.2 * theme.scale) if is_probable else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if is_probable else line)
    painter.drawRoundedRect(bar, radius, radius)


def _paint_more(painter: QPainter, row: MoreCard, theme: Theme, box: QRectF) -> None:
    paint_text(painter, box, _more_words(row), theme.ui_font(12, 500), theme.colour("accent"))


def _more_words(row: MoreCard) -> str:
    if not row.left:
        return translated("Show more")
    return translated("Show more ({count} left)").format(count=QLocale().toString(row.left))


def spoken_row(row: object) -> str:
    """Everything a row says, for screen readers and tool tips."""
    parts: tuple[str, ...]
    match row:
        case QuoteCard(quote=quote, speaker=speaker):
            doubt = translated("speaker probable") if quote.certainty < PROBABLE_BELOW else ""
            parts = (quote.text, speaker, doubt, *origin(quote.source, quote.published, quote.added, QLocale()))
        case ArticleHead(line=one):
            parts = (one.title, *origin(one.source, one.published, one.added, QLocale()))
        case SentenceRow(line=line):
            sentence = " ".join(f"{line.left}{line.keyword}{line.right}".split())
            certain = line.strength is Strength.CERTAIN
            parts = ("" if certain else capitalised(strength_word(line.strength)), sentence)
        case NameRow(variant=variant):
            count = translated("%Ln mention(s)", variant.mentions)
            parts = (quoted(variant.surface), count, strength_word(variant.strength), variant_reasons(variant))
        case PointerRow(pointer=pointer):
            parts = (pointer_words(row), capitalised(in_words(pointer.reason.text)))
        case CompanionCard(entity=entity, shared=shared):
            parts = (entity.name, kind_word(entity.kind), translated("together in %Ln article(s)", shared))
        case MoreCard():
            parts = (_more_words(row),)
        case _:
            parts = ()
    return ". ".join(part for part in parts if part)
