"""A dialog that asks what does not belong to an entity: some of its names, or its mentions in some articles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from newsreader.model.anchor import NameAnchor
from newsreader.model.article import ArticleId
from newsreader.model.entity import EntityTotals, Occurrence, Variant
from newsreader.ui.dialogs.fitting import fit_dialog
from newsreader.ui.dialogs.tick_list import TickList, TickRow
from newsreader.ui.entity_words import DOT, origin, quoted, translated
from newsreader.ui.panes.fact_words import variant_reasons
from newsreader.ui.text_lines import shortened
from newsreader.ui.theme import Theme


class SplitDialog(QDialog):
    """``names_split`` tells name anchors, ``articles_split`` article ids."""

    names_split = Signal(object)
    articles_split = Signal(object)

    def __init__(
        self,
        theme: Theme,
        totals: EntityTotals,
        variants: Sequence[Variant],
        occurrences: Sequence[Occurrence],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        name, kind = totals.entity.name, totals.entity.kind
        self.setWindowTitle(self.tr("Split {name}").format(name=shortened(name)))
        sentence = QLabel(self.tr("Tick what is somebody or something else. You can undo this at any time."))
        sentence.setWordWrap(True)
        sentence.setFont(theme.ui_font(13))
        self._tabs = QTabWidget()
        self._names = TickList(theme, self.tr("Names"), kind, _name_rows(variants))
        self._articles = TickList(theme, self.tr("Articles"), kind, [_article_row(one) for one in occurrences])
        self._tabs.addTab(self._names, self.tr("Names"))
        self._tabs.addTab(self._articles, self.tr("Articles"))
        if self._names.count() < 2:
            self._tabs.setTabEnabled(0, False)
            self._tabs.setTabToolTip(0, self.tr("There is only one name."))
            self._tabs.setCurrentWidget(self._articles)
        self._hint = QLabel()
        self._hint.setFont(theme.ui_font(12))
        self._hint.setStyleSheet(f"color: {theme.colour('muted').name()}")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._split = self._buttons.addButton(self.tr("Split off"), QDialogButtonBox.ButtonRole.AcceptRole)
        # Enter in the lists presses it; as a default button, Cancel would take its place while it is disabled
        for button in self._buttons.buttons():
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(10))
        for part in (sentence, self._tabs, self._hint, self._buttons):
            column.addWidget(part)
        column.setStretchFactor(self._tabs, 1)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self._tabs.currentChanged.connect(lambda _tab: self._show_state())
        for ticks in (self._names, self._articles):
            ticks.ticks_changed.connect(self._show_state)
            ticks.done.connect(self._split.click)
        fit_dialog(self, theme, 620, 520)
        self._current().setFocus()
        self._show_state()

    def suggest(self, articles: Sequence[ArticleId]) -> None:
        """Open on the articles with these ticked; the reader looks and decides."""
        self._tabs.setCurrentWidget(self._articles)
        self._articles.tick(frozenset(articles))
        self._articles.setFocus()

    def _current(self) -> TickList:
        return self._articles if self._tabs.currentWidget() is self._articles else self._names

    def _show_state(self) -> None:
        ticked, whole = len(self._current().ticked()), self._current().count()
        # splitting off everything would leave nobody
        self._split.setEnabled(0 < ticked < whole)
        if 0 < ticked == whole:
            self._hint.setText(self.tr("Leave at least one: what stays keeps this page."))
        else:
            self._hint.setText(self.tr("%Ln of {all} ticked", "", ticked).format(all=QLocale().toString(whole)))

    def _on_accepted(self) -> None:
        ticked = self._current().ticked()
        self.accept()
        if self._current() is self._names:
            self.names_split.emit([name for name in ticked if isinstance(name, NameAnchor)])
        else:
            self.articles_split.emit([ArticleId(int(str(article))) for article in ticked])


def _name_rows(variants: Sequence[Variant]) -> list[TickRow]:
    """The full names of an entity, each with the short forms that stand for it: a short form cannot go by itself."""
    names: dict[str, NameAnchor] = {}
    forms: dict[str, list[Variant]] = {}
    for variant in variants:
        for name in variant.names:
            names.setdefault(name.key, name)
            forms.setdefault(name.key, []).append(variant)
    rows = []
    for key, standing in forms.items():
        name = names[key]
        own = next((one for one in standing if one.surface == name.surface), None)
        others = [quoted(one.surface) for one in standing if one is not own]
        count = "" if own is None else translated("%Ln mention(s)", own.mentions)
        also = translated("also as {names}").format(names=", ".join(others)) if others else ""
        reason = "" if own is None else variant_reasons(own)
        rows.append(TickRow(quoted(name.surface), count, DOT.join(part for part in (also, reason) if part), name))
    return rows


def _article_row(one: Occurrence) -> TickRow:
    where = DOT.join(part for part in origin(one.source, one.published, one.added, QLocale()) if part)
    context = one.contexts[0] if one.contexts else None
    sentence = "" if context is None else " ".join(f"{context.left}{context.keyword}{context.right}".split())
    return TickRow(one.title, where, sentence, one.article_id, context)
