"""The page of an empty library: what the program answers, where to drop, and the sample articles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from newsreader.model.annotation import Kind
from newsreader.ui.format_words import list_formats
from newsreader.ui.icons import pixmap
from newsreader.ui.text_lines import plain_tip
from newsreader.ui.theme import Theme, draw_cue, draw_mark

_COLUMN = 700
_MOST_RECENT = 3


class WelcomePage(QWidget):
    """Shown in place of list, reader and sidebar while the library has no article."""

    import_files_requested = Signal()
    import_folder_requested = Signal()
    samples_requested = Signal()
    library_requested = Signal(object)
    command_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headline = QLabel(self.tr("Who is in this story, who said what,\nand where else do they appear?"))
        self._headline.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence = _MarkedSentence(theme)
        self._tray = QLabel()
        self._drop_title = QLabel(self.tr("Drop articles here"))
        self._drop_hint = QLabel(
            self.tr("Files, folders or text. Paste works too.") + "\n" + self.tr("Text, web pages, PDF, Word, EPUB and more")
        )
        self._drop_hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._drop_hint.setToolTip(list_formats())
        self._files = QPushButton(self.tr("Import files…"))
        self._files.setObjectName("primary")
        self._folder = QPushButton(self.tr("Import a folder…"))
        self._samples_hint = QLabel(self.tr("Nothing at hand?"))
        self._samples = QPushButton(self.tr("Open the sample articles"))
        self._samples.setObjectName("link")
        self._private = QLabel(self.tr("Everything stays on this machine. No account, no network."))
        self._help = QPushButton(self.tr("How it works"))
        self._help.setObjectName("link")
        self._help.clicked.connect(partial(self.command_requested.emit, "help.open"))
        self._recent_hint = QLabel(self.tr("Or open another library:"))
        self._recent = QHBoxLayout()
        self._area = _DropArea(theme)
        for button in (self._files, self._folder, self._samples, self._help):
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            # Enter presses it too, as Space does
            button.setAutoDefault(True)
        self._files.clicked.connect(self.import_files_requested)
        self._folder.clicked.connect(self.import_folder_requested)
        self._samples.clicked.connect(self.samples_requested)
        self._lay_out(theme)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._headline.setFont(theme.serif_font(34, 600))
        self._drop_title.setFont(theme.ui_font(15, 600))
        for label, size in ((self._drop_hint, 12.5), (self._samples_hint, 12.5), (self._recent_hint, 12.5), (self._private, 12.5)):
            label.setFont(theme.ui_font(size))
            label.setStyleSheet(f"color: {theme.colour('muted').name()}")
        ratio = self.devicePixelRatioF()
        self._tray.setPixmap(pixmap("tray", theme.colour("muted"), theme.px(26), ratio))
        self._area.set_theme(theme)
        self._sentence.set_theme(theme)
        self.update()

    def set_recent(self, libraries: Sequence[Path]) -> None:
        """Offer the libraries that were open lately; none hides the line."""
        while self._recent.count():
            taken = self._recent.takeAt(0)
            if taken is not None and (widget := taken.widget()) is not None and widget is not self._recent_hint:
                widget.deleteLater()
        self._recent_hint.setVisible(bool(libraries))
        self._recent.addStretch()
        self._recent.addWidget(self._recent_hint)
        for path in libraries[:_MOST_RECENT]:
            # an ampersand would become the mark of an access key
            button = QPushButton(path.stem.replace("&", "&&"))
            button.setObjectName("link")
            button.setToolTip(plain_tip(str(path)))
            button.setAccessibleDescription(str(path))
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(partial(self.library_requested.emit, path))
            self._recent.addWidget(button)
        self._recent.addStretch()

    def set_dragged_over(self, is_over: bool) -> None:
        """Something that can be dropped is over the window, or has left it."""
        self._drop_title.setText(self.tr("Let go to import") if is_over else self.tr("Drop articles here"))
        self._area.set_dragged_over(is_over)

    def focus_first(self) -> None:
        """Put the keyboard on the first button."""
        self._files.setFocus()

    def _lay_out(self, theme: Theme) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(10))
        buttons.addStretch()
        buttons.addWidget(self._files)
        buttons.addWidget(self._folder)
        buttons.addStretch()
        area = QVBoxLayout(self._area)
        area.setContentsMargins(*(theme.px(32),) * 4)
        area.setSpacing(theme.px(8))
        for widget in (self._tray, self._drop_title, self._drop_hint):
            area.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        area.addSpacing(theme.px(8))
        area.addLayout(buttons)
        samples = QHBoxLayout()
        samples.addStretch()
        samples.addWidget(self._samples_hint)
        samples.addWidget(self._samples)
        samples.addWidget(self._help)
        samples.addStretch()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addSpacing(theme.px(12))
        column.addStretch(2)
        column.addWidget(self._headline)
        column.addSpacing(theme.px(12))
        column.addSpacerItem(_gap(theme.px(28)))
        column.addLayout(_centred(self._sentence))
        column.addSpacing(theme.px(12))
        column.addSpacerItem(_gap(theme.px(32)))
        column.addLayout(_centred(self._area))
        column.addSpacing(theme.px(12))
        column.addSpacerItem(_gap(theme.px(12)))
        column.addLayout(samples)
        column.addSpacing(theme.px(6))
        column.addLayout(self._recent)
        column.addSpacing(theme.px(8))
        column.addStretch(3)
        column.addWidget(self._private, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.px(16))
        self._area.setMaximumWidth(theme.px(_COLUMN))
        self._sentence.setMaximumWidth(theme.px(_COLUMN))
        ground = QWidget()
        ground.setObjectName("welcomeGround")
        scroll = QScrollArea()
        scroll.setObjectName("welcomeScroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(ground)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        outer = QHBoxLayout(ground)
        outer.setContentsMargins(theme.px(24), 0, theme.px(24), 0)
        outer.addStretch(1)
        outer.addLayout(column, 100)
        outer.addStretch(1)


def _gap(height: int) -> QSpacerItem:
    """Room of this height, less where the window is low."""
    return QSpacerItem(0, height, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Maximum)


def _centred(widget: QWidget) -> QHBoxLayout:
    """The widget in the middle, as wide as it may be."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget, 1000)
    row.addStretch(1)
    return row


class _DropArea(QFrame):
    """The dashed field around the drop hint."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_dragged_over = False

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_dragged_over(self, is_over: bool) -> None:
        self._is_dragged_over = is_over
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.colour("accent" if self._is_dragged_over else "strong"), 1.5)
        if not self._is_dragged_over:
            pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(self._theme.colour("selection" if self._is_dragged_over else "sunk"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)


_SENTENCE = (
    "“We will publish the figures, all of them,” said Ilona Varšek of the Nordic Grid Council, on a visit to Rotterdam."
)
_MARKS = (
    ("“We will publish the figures, all of them,”", Kind.QUOTE),
    ("Ilona Varšek", Kind.PERSON),
    ("Nordic Grid Council", Kind.ORGANISATION),
    ("Rotterdam", Kind.PLACE),
)
_LEGEND = (("quote", Kind.QUOTE), ("person", Kind.PERSON), ("organisation", Kind.ORGANISATION), ("place", Kind.PLACE))


class _MarkedSentence(QWidget):
    """One marked sentence: picture and legend of the marks at once."""

    _PX, _LINE, _GUTTER = 20, 33, 18

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Example: quotes, people, organisations and places are marked in the text"))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFixedHeight(theme.px(self._LINE * 2 + 40))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = min(self.width(), theme.px(560))
        left = (self.width() - width) / 2 + theme.px(self._GUTTER)
        font = theme.serif_font(self._PX)
        layout = QTextLayout(_SENTENCE, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width - theme.px(self._GUTTER))
            line.setPosition(QPointF(left, y))
            y += theme.px(self._LINE)
        layout.endLayout()
        for words, kind in _MARKS:
            self._draw_piece(painter, layout, words, kind)
        painter.setPen(theme.colour("text"))
        layout.draw(painter, QPointF(0, 0))
        self._draw_legend(painter, left, y + theme.px(12))

    def _draw_piece(self, painter: QPainter, layout: QTextLayout, words: str, kind: Kind) -> None:
        theme = self._theme
        start = _SENTENCE.index(words)
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            begin = max(start, line.textStart())
            end = min(start + len(words), line.textStart() + line.textLength())
            if begin >= end:
                continue
            x1, x2 = (_x(line.cursorToX(at)) for at in (begin, end))
            base = line.y() + line.ascent()
            px = theme.px(self._PX)
            if kind is Kind.QUOTE:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.kind(kind).fill)
                painter.drawRoundedRect(QRectF(x1 - 3, base - px * 1.05, x2 - x1 + 6, px * 1.5), 4, 4)
                painter.setBrush(theme.kind(kind).line)
                bar = QRectF(x1 - theme.px(self._GUTTER), base - px, 3 * theme.scale, px * 1.4)
                painter.drawRoundedRect(bar, 1.5, 1.5)
            else:
                draw_mark(painter, theme, kind, QRectF(x1 - 1.2, base - px * 0.8, x2 - x1 + 1.6, px * 1.1))

    def _draw_legend(self, painter: QPainter, left: float, top: float) -> None:
        theme = self._theme
        font = theme.ui_font(12)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        x = left
        for label, kind in _LEGEND:
            shown = self.tr(label)
            width = metrics.horizontalAdvance(shown)
            painter.drawPixmap(
                round(x),
                round(top),
                pixmap(KIND_ICONS[kind], theme.kind(kind).line, theme.px(14), self.devicePixelRatioF()),
            )
            x += theme.px(20)
            painter.setPen(theme.colour("muted"))
            painter.drawText(QRectF(x, top - 1, width + 2, theme.px(17)), int(Qt.AlignmentFlag.AlignVCenter), shown)
            draw_cue(painter, theme, kind, x, x + width, top + theme.px(18))
            x += width + theme.px(24)


KIND_ICONS = {Kind.PERSON: "user", Kind.PLACE: "pin", Kind.ORGANISATION: "org", Kind.QUOTE: "quote"}


def _x(found: object) -> float:
    # PySide6 answers (x, position) for cursorToX, older versions x alone
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]
