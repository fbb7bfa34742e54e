"""One article as the reader shows it: folded asides, the part that is laid out, its marks and stops. No Qt here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from newsreader.model.annotation import Analysis, Kind
from newsreader.model.article import Article
from newsreader.model.entity import EntityId
from newsreader.ui.display_text import DisplayText
from newsreader.ui.panes.asides import AsideGroup, group_asides, span_with_space
from newsreader.ui.panes.find_words import FindableText, Span
from newsreader.ui.panes.marks import Mark, Marks, marks_of
from newsreader.ui.panes.stepping import Stops
from newsreader.ui.panes.text_target import TextTarget, target_of_mark, target_of_quote, target_of_words
from newsreader.writing.wrapped_lines import join_wrapped_lines


class ShownArticle:
    """Offsets are code points of the article; ``display`` turns those of the part that is shown into widget positions.

    Without an article it shows nothing.
    """

    def __init__(
        self,
        article: Article | None = None,
        analysis: Analysis | None = None,
        entities: Mapping[int, EntityId] | None = None,
    ) -> None:
        self.article, self.analysis = article, analysis
        self.entities: Mapping[int, EntityId] = entities or {}
        self.text = join_wrapped_lines(article.text, article.structure.paragraphs) if article else ""
        self.groups = group_asides(article.text, article.structure.asides) if article else ()
        self.open_groups: frozenset[int] = frozenset()
        self.display = DisplayText("")
        self.marks = Marks()
        self.stops = Stops(None, {}, ())

    def lay_out(self, part: int) -> tuple[Span, ...]:
        """Turn to a part, with the asides folded that are; the widget ranges of those that are not."""
        hidden = self.in_header()
        hidden.extend((group.start, group.end) for group in self.groups if group.start not in self.open_groups)
        self.display = display = DisplayText(self.text, hidden, part, [group.start for group in self.groups])
        self.marks = Marks() if self.analysis is None else marks_of(self.analysis, self.entities, display)
        self.stops = Stops(self.analysis, self.entities, hidden)
        opened = (display.range_of(group.start, group.end) for group in self.groups)
        return tuple(span for span in opened if span is not None)

    def in_header(self) -> list[Span]:
        """Spans that the header shows and the text therefore leaves out."""
        if self.article is None:
            return []
        structure = self.article.structure
        spans = (structure.headline_under(self.article.title, self.article.text), structure.byline)
        return [span_with_space(self.article.text, span) for span in spans if span is not None]

    def findable(self) -> FindableText:
        """The text made ready for finding."""
        return FindableText(self.text, self.in_header())

    def part_showing(self, offset: int) -> int | None:
        """The part to lay out so that an offset is shown, its aside unfolded; None when it is shown now."""
        around = next((group.start for group in self.groups if group.start <= offset < group.end), None)
        part = self.display.part_of(offset)
        if around is not None and around not in self.open_groups:
            self.open_groups |= {around}
            return part
        return part if part != self.display.part else None

    def group_at(self, start: int) -> AsideGroup | None:
        """The group of asides that starts there."""
        return next((group for group in self.groups if group.start == start), None)

    def asides_of(self, group: AsideGroup) -> list[Span]:
        """The asides that are folded together."""
        asides = self.article.structure.asides if self.article else ()
        return [(one.start, one.end) for one in asides if group.start <= one.start < group.end]

    def counts(self) -> dict[Kind, int]:
        """Different people, places and organisations (chains), and quotes; nothing before the analysis."""
        if self.analysis is None:
            return {}
        counts = Counter(chain.kind for chain in self.analysis.chains)
        counts[Kind.QUOTE] = len(self.analysis.quotes)
        return dict(counts)

    def target(self, mark: Mark | None, selection: Span | None) -> TextTarget | None:
        """What a command is about: the selected widget range, else the mark."""
        if self.article is None:
            return None
        if selection is not None:
            start, end = (self.display.to_article(at) for at in selection)
            return target_of_words(self.article, start, end)
        if mark is None or self.analysis is None:
            return None
        return target_of_mark(self.article, self.analysis, self.entities, mark)

    def quote_of(self, target: TextTarget | None) -> TextTarget | None:
        """The quote around a target."""
        if target is None or target.quote is None or self.analysis is None or self.article is None:
            return None
        found = [quote for quote in self.analysis.quotes if (quote.start, quote.end) == target.quote]
        return target_of_quote(self.article, self.entities, found[0]) if found else None
