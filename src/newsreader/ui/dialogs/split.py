"""A dialog that asks what does not belong to an entity: some of its names, or its mentions in some articles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from newsreader.model.anchor import NameAnchor
from newsreader.model.article import ArticleId
from newsreader.model.entity import EntityTotals, Occurrence, Variant
from newsreader.ui.entity_words import origin, quoted, translated
from newsreader.ui.theme import Theme

_VALUE = Qt.ItemDataRole.UserRole


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
        name = totals.entity.name
        self.setWindowTitle(self.tr("Split {name}").format(name=name))
        sentence = QLabel(self.tr("Tick what is somebody or something else. You can undo this at any time."))
        sentence.setWordWrap(True)
        sentence.setFont(theme.ui_font(13))
        self._tabs = QTabWidget()
        self._names = self._list(self.tr("Names"))
        for variant in variants:
            anchors = tuple(anchor for anchor in variant.names)
            if not anchors:
                continue
            words = f"{quoted(variant.surface)}  ·  {translated('%Ln mention(s)', variant.mentions)}"
            self._add(self._names, words, anchors)
        self._articles = self._list(self.tr("Articles"))
        for one in occurrences:
            where = "  ·  ".join(part for part in origin(one.source, one.published, one.added, QLocale()) if part)
            self._add(self._articles, f"{one.title}\n{where}", one.article_id)
        self._tabs.addTab(self._names, self.tr("Names"))
        self._tabs.addTab(self._articles, self.tr("Articles"))
        if self._names.count() < 2:
            self._tabs.setCurrentWidget(self._articles)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._split = self._buttons.addButton(self.tr("Split off"), QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(10))
        for part in (sentence, self._tabs, self._buttons):
            column.addWidget(part)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self._tabs.currentChanged.connect(lambda _tab: self._show_state())
        self.resize(theme.px(520), theme.px(480))
        self._show_state()

    def tick(self, words: str) -> None:
        """Tick the row that begins with these words, as a click does."""
        for number in range(self._current().count()):
            item = self._current().item(number)
            if item.text().startswith(words):
                item.setCheckState(Qt.CheckState.Checked)

    def _list(self, name: str) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(name)
        made.itemChanged.connect(lambda _item: self._show_state())
        return made

    def _add(self, target: QListWidget, words: str, value: object) -> None:
        item = QListWidgetItem(words)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
        item.setData(_VALUE, value)
        target.addItem(item)

    def _current(self) -> QListWidget:
        return self._articles if self._tabs.currentWidget() is self._articles else self._names

    def _ticked(self) -> list[object]:
        rows = [self._current().item(number) for number in range(self._current().count())]
        return [row.data(_VALUE) for row in rows if row.checkState() == Qt.CheckState.Checked]

    def _show_state(self) -> None:
        # splitting off everything would leave nobody
        self._split.setEnabled(0 < len(self._ticked()) < max(1, self._current().count()))

    def _on_accepted(self) -> None:
        ticked = self._ticked()
        self.accept()
        if self._current() is self._names:
            names: list[NameAnchor] = []
            for anchors in ticked:
                assert isinstance(anchors, tuple)
                names.extend(anchor for anchor in anchors if anchor not in names)
            self.names_split.emit(names)
        else:
            self.articles_split.emit([ArticleId(int(str(article))) for article in ticked])
