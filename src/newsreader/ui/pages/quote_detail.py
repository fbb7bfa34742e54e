"""The ledger's detail: one quote in full, how sure its speaker is, who else may have said it, and where it stands."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from newsreader.model.annotation import Kind
from newsreader.model.entity import Strength
from newsreader.model.values import dataclass
from newsreader.ui.controls.plain_label import PlainLabel
from newsreader.ui.controls.segmented_control import SegmentedControl
from newsreader.ui.controls.wrapped_text import Tint, WrappedText
from newsreader.ui.core_words import in_words
from newsreader.ui.entity_words import DOT, capitalised
from newsreader.ui.full_dates import full_date
from newsreader.ui.icons import icon, pixmap
from newsreader.ui.mirroring import draw_upright, draw_words, mirror
from newsreader.ui.models.quote_facts import Candidate, QuoteFacts
from newsreader.ui.models.quote_table_model import speaker_words, sureness_words
from newsreader.ui.pages.page_list import PageList, RowPainter
from newsreader.ui.pages.page_rows import KIND_ICONS, QuoteCard, QuotePainter, paint_quote_bar, spoken_row
from newsreader.ui.pages.section_head import SectionHead
from newsreader.ui.panes.marks import PROBABLE_BELOW
from newsreader.ui.panes.sidebar_rows import paint_text
from newsreader.ui.panes.thin_scroll_bar import ThinScrollBar
from newsreader.ui.theme import Theme, draw_strength

_MARGIN = 20
_ALSO_AT_FIRST = 6


class QuoteDetail(QWidget):
    """``action_chosen`` tells "speaker", "nobody" or "no_quote"; ``candidate_chosen`` an entity's id."""

    action_chosen = Signal(str)
    candidate_chosen = Signal(object)
    mention_requested = Signal(object, int, int)
    entity_requested = Signal(object)
    copy_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._facts: QuoteFacts | None = None
        self._build()
        self._wire()
        self.set_theme(theme)
        self.show_facts(None)

    @property
    def facts(self) -> QuoteFacts | None:
        """What is shown."""
        return self._facts

    def show_facts(self, facts: QuoteFacts | None) -> None:
        """Show a quote; None leaves a hint."""
        self._facts = facts
        self._hint.setVisible(facts is None)
        self._scroll.setVisible(facts is not None)
        self._foot.setVisible(facts is not None)
        if facts is None:
            return
        quote = facts.quote
        self._who.show_speaker(speaker_words(quote), quote.speaker is not None)
        self._page.setVisible(quote.entity_id is not None)
        self._words.show_text(quote.text)
        self._quote_box.show_bar(quote.certainty, has_speaker=quote.speaker is not None)
        self._sureness.show_words(
            self._sureness_sentence(facts), quote.certainty, has_speaker=quote.speaker is not None
        )
        self._actions.set_words("speaker", self.tr("Another speaker…") if quote.speaker else self.tr("Said by…"))
        self._actions.set_enabled("nobody", quote.speaker is not None)
        shown = [_CandidateRow(number, one) for number, one in enumerate(self.candidates(), 1)]
        self._candidates.set_rows(shown)
        self._candidates_box.setVisible(bool(shown))
        where = [quote.source or "", full_date(quote.published, QLocale()) if quote.published else ""]
        self._title.show_text(quote.title)
        self._where.setText(DOT.join(part for part in where if part))
        tint = self._theme.kind(Kind.QUOTE).fill
        self._context.show_text(facts.context, [Tint(facts.start, facts.end, tint)])
        also = [QuoteCard(one, speaker_words(one)) for one in facts.others]
        self._also.set_rows(also[:_ALSO_AT_FIRST])
        self._also_head.set_count(len(also))
        self._also_box.setVisible(bool(also))
        self._scroll.verticalScrollBar().setValue(0)

    def candidates(self) -> list[Candidate]:
        """Who is offered by figures: others than the speaker, and only while the speaker is not certain."""
        if self._facts is None:
            return []
        quote = self._facts.quote
        if quote.speaker is not None and quote.certainty >= PROBABLE_BELOW:
            return []
        return [one for one in self._facts.candidates if one.entity.id != quote.entity_id]

    def set_theme(self, theme: Theme) -> None:
        """Draw with other colours or at another scale."""
        self._theme = theme
        px = theme.px
        # before the parts: another style sheet gives those below it the colours back that they had before it
        ground = theme.colour("window").name()
        self._content.setStyleSheet(f"#detail {{ background: {ground}; }}")
        self._scroll.setStyleSheet(f"QScrollArea {{ background: {ground}; }}")
        for part in self._themed:
            part.set_theme(theme)
        self._where.setFont(theme.ui_font(11.5))
        self._where.setStyleSheet(f"color: {theme.colour('muted').name()}")
        self._page.setFont(theme.ui_font(12, 500))
        self._hint.setFont(theme.ui_font(13))
        self._hint.setStyleSheet(f"color: {theme.colour('muted').name()}")
        for box in self._indented:
            box.setContentsMargins(px(_MARGIN), 0, px(_MARGIN), 0)
        self._column.setContentsMargins(0, px(16), 0, px(20))
        self._column.setSpacing(px(12))
        self._words_row.setContentsMargins(px(16), 0, 0, 0)
        self._foot_row.setContentsMargins(px(_MARGIN), px(8), px(_MARGIN), px(8))
        for button, name in ((self._copy, "copy"), (self._open, "page")):
            button.setFont(theme.ui_font(12, 500))
            button.setIcon(icon(name, theme, 15))
            button.setIconSize(QSize(px(15), px(15)))
        if self._facts is not None:
            self.show_facts(self._facts)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and the line at the left edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("window"))
        painter.fillRect(0, 0, 1, self.height(), self._theme.colour("line"))
        if self._foot.isVisibleTo(self):
            painter.fillRect(0, self._foot.y(), self.width(), 1, self._theme.colour("line"))

    # -- building

    def _build(self) -> None:
        theme = self._theme
        self._who = _Who(theme)
        self._page = _link(self.tr("Open page"))
        self._words = WrappedText(theme, 20, 29, 14)
        self._quote_box = _BarredBox(theme)
        self._sureness = _Sureness(theme)
        self._actions = SegmentedControl(
            theme,
            (
                ("speaker", self.tr("Another speaker…")),
                ("nobody", self.tr("No speaker")),
                ("no_quote", self.tr("Not a quote")),
            ),
            fills=True,
        )
        self._candidates_head = SectionHead(theme, self.tr("Who said it? A figure key settles it"))
        self._candidates = PageList(theme, _CandidatePainter(), _spoken_candidate, self.tr("Possible speakers"))
        self._place_head = SectionHead(theme, self.tr("In the article"), self.tr("Open"))
        self._title = WrappedText(theme, 15, 21, 3, weight=600)
        self._where = PlainLabel()
        self._context = WrappedText(theme, 15, 24, 16)
        self._where.setContentsMargins(0, 0, 0, 6)
        self._also_head = SectionHead(theme, self.tr("Also in this article"))
        self._also = PageList(theme, QuotePainter(), spoken_row, self.tr("Also in this article"))
        for part in (self._candidates, self._also):
            part.use_ground("window")
            part.set_margin(_MARGIN)
        self._themed = (
            self._quote_box,
            self._who,
            self._words,
            self._sureness,
            self._actions,
            self._candidates_head,
            self._candidates,
            self._place_head,
            self._title,
            self._context,
            self._also_head,
            self._also,
        )
        self._hint = QLabel(self.tr("Choose a quote to see it in its article."))
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        self._indented: list[QHBoxLayout] = []
        self._content = QWidget()
        self._content.setObjectName("detail")
        self._column = QVBoxLayout(self._content)
        head = self._indent(self._column)
        head.addWidget(self._who, 1)
        head.addWidget(self._page)
        self._words_row = QHBoxLayout(self._quote_box)
        self._words_row.addWidget(self._words)
        self._indent(self._column).addWidget(self._quote_box)
        self._indent(self._column).addWidget(self._sureness)
        self._indent(self._column).addWidget(self._actions)
        self._candidates_box = self._section(self._candidates_head, self._candidates)
        self._section(self._place_head, self._title, self._where, self._context)
        self._also_box = self._section(self._also_head, self._also)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName(self.tr("The quote in its article"))
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = ThinScrollBar(theme, self)
        self._scroll.setVerticalScrollBar(bar)
        self._scroll.setWidget(self._content)
        self._foot = QWidget()
        self._foot_row = QHBoxLayout(self._foot)
        self._copy = QPushButton(" " + self.tr("Copy with source"))
        self._open = QPushButton(" " + self.tr("Open in article"))
        for button in (self._copy, self._open):
            button.setAccessibleName(button.text().strip())
        for button in (self._copy, self._open):
            self._foot_row.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._hint, 1)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._foot)

    def _indent(self, column: QVBoxLayout) -> QHBoxLayout:
        row = QHBoxLayout()
        self._indented.append(row)
        column.addLayout(row)
        return row

    def _section(self, *parts: QWidget) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in parts:
            if isinstance(part, PageList):
                column.addWidget(part)
            else:
                self._indent(column).addWidget(part)
        self._column.addWidget(box)
        return box

    def _wire(self) -> None:
        self._page.clicked.connect(self._on_page_clicked)
        self._actions.chosen.connect(self.action_chosen)
        self._place_head.link_activated.connect(self._on_open_clicked)
        self._open.clicked.connect(self._on_open_clicked)
        self._copy.clicked.connect(self.copy_requested)
        self._candidates.row_activated.connect(lambda row: self.candidate_chosen.emit(row.candidate.entity.id))
        self._also.row_activated.connect(self._on_other_clicked)

    # -- inside

    def _sureness_sentence(self, facts: QuoteFacts) -> str:
        word = capitalised(sureness_words(facts.quote))
        return f"{word}: {in_words(facts.rule)}" if facts.rule else f"{word}."

    def _on_page_clicked(self) -> None:
        if self._facts is not None and self._facts.quote.entity_id is not None:
            self.entity_requested.emit(self._facts.quote.entity_id)

    def _on_open_clicked(self) -> None:
        if self._facts is not None:
            quote = self._facts.quote
            self.mention_requested.emit(quote.article_id, quote.start, quote.end)

    def _on_other_clicked(self, row: object) -> None:
        if isinstance(row, QuoteCard):
            self.mention_requested.emit(row.quote.article_id, row.quote.start, row.quote.end)


def _link(words: str) -> QPushButton:
    made = QPushButton(words)
    made.setObjectName("link")
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


class _BarredBox(QWidget):
    """Room with the quote's bar at its left."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._certainty, self._has_speaker = 1.0, True

    def show_bar(self, certainty: float, *, has_speaker: bool) -> None:
        self._certainty, self._has_speaker = certainty, has_speaker
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0.6, 3, self._theme.px(3), self.height() - 6)
        paint_quote_bar(painter, self._theme, bar, self._certainty, has_speaker=self._has_speaker)


class _Who(QWidget):
    """The speaker's name with the icon of a person."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._name = ""
        self._is_known = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_speaker(self, name: str, is_known: bool) -> None:
        self._name, self._is_known = name, is_known
        self.setAccessibleName(name)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFixedHeight(theme.px(26))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, self.rect(), self)
        colour = theme.kind(Kind.PERSON).line if self._is_known else theme.colour("muted")
        size = px(16)
        drawn = pixmap("user", colour, size, self.devicePixelRatioF())
        draw_upright(painter, QPointF(0, (self.height() - size) // 2), drawn)
        box = QRectF(px(24), 0, self.width() - px(24), self.height())
        font = theme.ui_font(14, 600 if self._is_known else 400)
        paint_text(painter, box, self._name, font, theme.colour("text" if self._is_known else "muted"))


class _Sureness(QWidget):
    """A disc, or "?", and the sentence that says how sure the speaker is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._certainty, self._has_speaker = 1.0, True
        self._words = PlainLabel()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words)

    def show_words(self, words: str, certainty: float, *, has_speaker: bool) -> None:
        self._certainty, self._has_speaker = certainty, has_speaker
        self._words.setText(words)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._row.setContentsMargins(theme.px(18), 0, 0, 0)
        self._words.setFont(theme.ui_font(12.5))
        self._words.setStyleSheet(f"color: {theme.colour('muted').name()}")

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._has_speaker:
            box = QRectF(0, 0, px(14), px(18))
            paint_text(painter, box, "?", theme.ui_font(13, 600), theme.kind(Kind.QUOTE).line, is_cut=False)
            return
        strength = Strength.PROBABLE if self._certainty < PROBABLE_BELOW else Strength.CERTAIN
        draw_strength(painter, theme, QPointF(px(5), px(9)), strength, theme.colour("muted"))


@dataclass(frozen=True, slots=True)
class _CandidateRow:
    """A possible speaker and the figure that chooses it."""

    figure: int
    candidate: Candidate


def _spoken_candidate(row: object) -> str:
    return f"{row.figure}, {row.candidate.entity.name}" if isinstance(row, _CandidateRow) else ""


class _CandidatePainter(RowPainter):
    """A key, the kind's icon and the name."""

    def height(self, row: object, theme: Theme, width: float) -> int:
        return theme.px(28)

    def paint(self, painter: QPainter, row: object, theme: Theme, box: QRectF) -> None:
        if not isinstance(row, _CandidateRow):
            return
        px = theme.px
        key = QRectF(box.left(), box.center().y() - px(9), px(18), px(18))
        painter.setPen(theme.colour("strong"))
        painter.setBrush(theme.colour("sunk"))
        painter.drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        painter.setPen(theme.colour("muted"))
        painter.setFont(theme.ui_font(11, 500))
        draw_words(painter, key, Qt.AlignmentFlag.AlignCenter, str(row.figure))
        entity = row.candidate.entity
        size = px(14)
        drawn = pixmap(
            KIND_ICONS[entity.kind], theme.kind(entity.kind).line, size, painter.device().devicePixelRatioF()
        )
        draw_upright(painter, QPointF(box.left() + px(28), box.center().y() - size / 2), drawn)
        name = box.adjusted(px(50), 0, 0, 0)
        paint_text(painter, name, entity.name, theme.ui_font(13, 500), theme.colour("text"))
