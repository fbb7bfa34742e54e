"""Above the text and scrolling with it: source, author and date, title, byline, tags, kind chips, a quiet line of state."""

from __future__ import annotations

from urllib.parse import quote, unquote

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from newsreader.model.annotation import Analysis
from newsreader.model.article import DOUBLY_ENCODED, AnalysisState, Article
from newsreader.model.tag import Tag
from newsreader.ui.controls.plain_label import PlainLabel
from newsreader.ui.core_words import in_words
from newsreader.ui.full_dates import full_date
from newsreader.ui.panes.also_in import AlsoIn
from newsreader.ui.panes.article_title import ArticleTitle
from newsreader.ui.panes.kind_chips import RING, KindChips
from newsreader.ui.tag_colours import tag_colour
from newsreader.ui.text_lines import as_markup
from newsreader.ui.text_style import TextStyle
from newsreader.ui.theme import Theme, elide_words
from newsreader.ui.unseen_characters import show_unseen

_WORDS_A_MINUTE = 230
"""Silent reading of English non-fiction: 238 words a minute on average (Brysbaert 2019), rounded down."""

_MOST_MINUTES = 100
_LONGEST_TAG = 220
"""px at 100 %."""


class ArticleHeader(QWidget):
    """A column as wide as the text and ``RING`` wider on the left: so chips' fills stand at the text's edge.

    ``tag_requested`` tells the name of a tag whose articles are wanted. The notes on how the text was read ask by
    ``repair_requested`` to be followed and by ``hide_notes_requested`` to go.
    """

    tag_requested = Signal(str)
    repair_requested = Signal()
    hide_notes_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.meta = _selectable(PlainLabel())
        self.also_in = AlsoIn(theme)
        self.title = ArticleTitle(theme)
        self.byline = _selectable(PlainLabel())
        self.tags = QLabel()
        self.tags.setWordWrap(True)
        self.tags.setTextFormat(Qt.TextFormat.RichText)
        self.tags.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.tags.linkActivated.connect(lambda link: self.tag_requested.emit(unquote(link)))
        self._theme = theme
        self._tags: tuple[Tag, ...] = ()
        self._notes: tuple[str, ...] = ()
        self._words = ""
        self._article: Article | None = None
        self._analysis: Analysis | None = None
        self._is_resting = False
        self.state = QLabel()
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)
        self.state.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.state.linkActivated.connect(self._on_link)
        self.chips = KindChips(theme)
        self._above, self._below = QVBoxLayout(), QVBoxLayout()
        for label in (self.meta, self.also_in, self.title, self.byline, self.tags):
            self._above.addWidget(label)
        self._below.addWidget(self.state)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._above)
        self._column.addWidget(self.chips)
        self._column.addLayout(self._below)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        px = theme.px
        self._theme = theme
        self.tags.setFont(theme.ui_font(12))
        self._show_tags()
        self._show_state()
        self.meta.setFont(theme.ui_font(12))
        self.also_in.set_theme(theme)
        self.title.set_theme(theme)
        self.byline.setFont(theme.ui_font(12.5))
        self.state.setFont(theme.ui_font(12.5))
        for label in (self.meta, self.byline, self.state):
            label.setStyleSheet(f"color: {theme.colour('muted').name()}")
        self.chips.set_theme(theme)
        self._column.setContentsMargins(0, px(12), 0, px(20))
        for column in (self._column, self._above, self._below):
            column.setSpacing(px(8))
        self._above.setContentsMargins(RING, 0, 0, 0)
        self._below.setContentsMargins(RING, 0, 0, 0)

    def set_style(self, style: TextStyle) -> None:
        """Set the title as the text is set."""
        self.title.set_style(style)

    def show_article(self, article: Article, analysis: Analysis | None) -> None:
        """Fill in what is known; what is not takes no room."""
        self.meta.setText("  ·  ".join(self._meta(article)))
        self.also_in.show_copies(article.id, article.copies)
        self.title.setText(show_unseen(article.whole_title))
        byline = article.structure.byline
        self.byline.setText(show_unseen(" ".join(article.text[slice(*byline)].split())) if byline else "")
        self.byline.setVisible(bool(byline))
        self.set_tags(article.tags)
        self.chips.setVisible(analysis is not None)
        self._article, self._analysis = article, analysis
        self._notes, self._words = article.notes, self._state(article, analysis)
        self._show_state()

    def set_resting(self, is_resting: bool) -> None:
        """Whether nobody looks for the names of an article that has none yet."""
        self._is_resting = is_resting
        if self._article is not None:
            self._words = self._state(self._article, self._analysis)
            self._show_state()

    def _show_state(self) -> None:
        """A sentence about the article, else the notes on how its text was read with what can be done about them."""
        self.state.setVisible(bool(self._words or self._notes))
        if self._words or not self._notes:
            self.state.setTextFormat(Qt.TextFormat.PlainText)
            self.state.setText(self._words)
            return
        acts = [("repair", self.tr("Look at the repair…"))] if DOUBLY_ENCODED in self._notes else []
        acts.append(("hide", self.tr("Hide")))
        colour = self._theme.colour("accent").name()
        links = " &nbsp; ".join(
            f'<a href="{act}" style="color:{colour};text-decoration:none">{as_markup(words).replace(" ", "&nbsp;")}</a>'
            for act, words in acts
        )
        self.state.setTextFormat(Qt.TextFormat.RichText)
        notes = as_markup(" ".join(map(in_words, self._notes)))
        self.state.setText(" &nbsp; ".join((notes, links)))

    def _on_link(self, act: str) -> None:
        if act == "repair":
            self.repair_requested.emit()
        else:
            self.hide_notes_requested.emit()

    def set_tags(self, tags: tuple[Tag, ...]) -> None:
        """The tags of the article, each a dot and its name."""
        self._tags = tags
        self._show_tags()

    def _show_tags(self) -> None:
        muted = self._theme.colour("muted").name()
        metrics, longest = QFontMetricsF(self.tags.font()), self._theme.px(_LONGEST_TAG)
        # the space within a name keeps dot and name on one line
        self.tags.setText(
            " &nbsp; ".join(
                f'<span style="color:{tag_colour(self._theme, tag.colour).name()}">●</span>&nbsp;'
                f'<a href="{quote(tag.name, safe="")}" style="color:{muted};text-decoration:none">'
                f"{as_markup(elide_words(tag.name, metrics, longest)).replace(' ', '&nbsp;')}</a>"
                for tag in self._tags
            )
        )
        self.tags.setVisible(bool(self._tags))
        names = QLocale().createSeparatedList([tag.name for tag in self._tags])
        self.tags.setAccessibleName(self.tr("Tags: {names}").format(names=names))

    def height_for(self, width: int) -> int:
        """Height of what is filled in now; layouts would answer for lines that have just been hidden."""
        for column in (self.also_in.layout(), self._above, self._below, self._column):
            if column is not None:
                column.invalidate()
        return self._column.heightForWidth(width)

    def _meta(self, article: Article) -> list[str]:
        parts = [article.source] if article.source else []
        byline = article.structure.byline
        if article.author and not (byline and article.author in article.text[slice(*byline)]):
            parts.append(article.author)
        if article.published is not None:
            parts.append(full_date(article.published, QLocale()))
        # as good as counting the words, and quicker in very long texts
        words = article.text.count(" ") + article.text.count("\n")
        minutes = max(1, round(words / _WORDS_A_MINUTE))
        if minutes < _MOST_MINUTES:
            parts.append(self.tr("{minutes} min read").format(minutes=QLocale().toString(minutes)))
        else:
            parts.append(self.tr("{hours} h read").format(hours=QLocale().toString(round(minutes / 60))))
        return parts

    def _state(self, article: Article, analysis: Analysis | None) -> str:
        if article.analysis_state is AnalysisState.FAILED:
            return in_words(article.analysis_problem or "") or self.tr(
                "Names and quotes could not be found; the text is complete."
            )
        if analysis is None:
            if self._is_resting:
                return self.tr("Names and quotes have not been looked for yet.")
            return self.tr("Finding names and quotes…")
        if analysis.language not in (None, "en") and not analysis.mentions:
            return self.tr("This text does not seem to be English, so only quotes are marked.")
        return ""


def _selectable(label: PlainLabel) -> PlainLabel:
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
