"""Commands about what is chosen: the selected entities, the name or the quote at the keyboard, the table in front."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMainWindow

from newsreader.model.annotation import NAME_KINDS, Kind
from newsreader.model.decision import Scope
from newsreader.model.entity import EntityId
from newsreader.ui.decision_desk import DecisionDesk
from newsreader.ui.window.front import Front
from newsreader.ui.window.parts import WindowParts

ENTITY_MENU: tuple[str | None, ...] = (
    "entity.open_page", "entity.list_articles", "entity.show_quotes", None, "entity.merge", "entity.split", "entity.never",
    "entity.rename", None, "entity.is_person", "entity.is_place", "entity.is_organisation",
)  # fmt: skip
"""Commands of the menu on a person, a place or an organisation, in its order; None is a line."""

QUOTE_MENU: tuple[str | None, ...] = (
    "edit.copy", None, "quote.ask_speaker", "quote.no_speaker", "quote.not_a_quote", None, "entity.open_page",
    "entity.show_quotes",
)  # fmt: skip
"""Commands of the menu on a row of the quotes, in its order."""


class ChosenDesk(QObject):
    """Finds what a command is about, on the page in front or among the panes, and says so where there is nothing."""

    said = Signal(str)

    def __init__(self, window: QMainWindow, parts: WindowParts, front: Front, decisions: DecisionDesk) -> None:
        super().__init__(window)
        self._flow, self._reading = parts.flow, parts.reading
        self._front = front
        self._decisions = decisions
        decisions.merge_asked.connect(self._on_merge_asked)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What this does for commands."""
        kinds = {f"entity.is_{kind}": partial(self.act, kind) for kind in NAME_KINDS}
        return {
            **kinds,
            "entity.open_page": partial(self._with_entity, self._front.open_entity),
            "entity.show_quotes": partial(self._with_entity, self._front.open_quotes_of),
            "entity.merge": partial(self.act, "merge"),
            "entity.split": partial(self.act, "split"),
            "entity.never": partial(self.act, "never"),
            "entity.rename": partial(self.act, "rename"),
            "mention.not_a_name": self._not_a_name,
            "quote.ask_speaker": partial(self._with_quotes, self._decisions.ask_speaker),
            "quote.no_speaker": partial(self._with_quotes, self._decisions.no_speaker),
            "quote.not_a_quote": partial(self._with_quotes, self._decisions.not_a_quote),
            "library.export_table": self._export_table,
            "view.reset_columns": self._reset_columns,
            "edit.copy": self._copy,
        }

    def act(self, action: str) -> None:
        """Merge, split, never the same, rename: of what is selected on the page in front, or in the sidebar."""
        if chosen := self.entities():
            self._decisions.act(action, chosen)

    def entities(self) -> list[EntityId]:
        """Who or what is selected, the current one first; none, said in words, when nothing is."""
        page = self._front.page
        if page is not None:
            chosen = page.chosen_entities()
        else:
            entity = self._at_keyboard() or self._flow.entity
            chosen = [] if entity is None else [entity]
        if not chosen:
            self.said.emit(self.tr("Select a person, place or organisation first."))
        return chosen

    def _at_keyboard(self) -> EntityId | None:
        """Whom the name means that the keyboard is on; what was selected before counts in every other pane."""
        target = self._reading.target()
        is_name = target is not None and target.kind in NAME_KINDS
        return target.entity if target is not None and is_name and self._reading.view.hasFocus() else None

    def _with_entity(self, act: Callable[[EntityId], None]) -> None:
        for chosen in self.entities()[:1]:
            act(chosen)

    def _not_a_name(self) -> None:
        target = self._reading.target()
        if target is None or target.kind in (None, Kind.QUOTE):
            self.said.emit(self.tr("Go to a highlighted name first."))
        else:
            self._decisions.not_a_name(target, Scope.CHAIN)

    def _with_quotes(self, act: Callable[..., None]) -> None:
        page = self._front.page
        target = self._reading.quote_target() if page is None else None
        targets = ([] if target is None else [target]) if page is None else page.quote_targets()
        if not targets:
            self.said.emit(self.tr("Go to a quote first."))
        else:
            act(*targets)

    def _export_table(self) -> None:
        page = self._front.page
        if page is None:
            self.said.emit(self.tr("Open People, Places, Organisations or Quotes to export a table."))
        else:
            page.export()

    def _reset_columns(self) -> None:
        if self._front.page is not None:
            self._front.page.reset_columns()

    def _copy(self) -> None:
        page = self._front.page
        copy = getattr(QApplication.focusWidget(), "copy", None)
        if callable(copy):
            copy()
        elif page is not None:
            page.copy()

    def _on_merge_asked(self, into: EntityId) -> None:
        page = self._front.page
        if page is not None:
            page.follow(into)
