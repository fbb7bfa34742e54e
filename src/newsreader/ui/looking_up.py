"""Who is called what the selected words say: leads to the page of an entity, or lets the reader choose among several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from newsreader.model.annotation import NAME_KINDS, Kind
from newsreader.model.entity import EntityId, EntityRow
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.panes.text_target import TextTarget
from newsreader.ui.text_lines import shortened
from newsreader.ui.theme import ThemeKeeper

if TYPE_CHECKING:
    from newsreader.ui.finding.naming import Named

_KINDS: tuple[Kind, ...] = (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE)


class LookUpDesk(QObject):
    """``entity_requested`` tells whose page is wanted, ``said`` a sentence where nobody is called so.

    ``target`` tells what is selected in the article, or the name that the keyboard is on.
    """

    entity_requested = Signal(object)
    said = Signal(str)

    def __init__(
        self, window: QWidget, reader: LibraryReader, themes: ThemeKeeper, target: Callable[[], TextTarget | None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reader = reader
        self._themes = themes
        self._target = target

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What this does for commands."""
        return {"entity.look_up": self.look_up_selected}

    def look_up_selected(self) -> None:
        """The selected words, else the name that the keyboard is on."""
        target = self._target()
        if target is not None:
            self.look_up(target)

    def look_up(self, target: TextTarget) -> None:
        """A name that is known leads to its page; words are sought among all names, typing errors forgiven."""
        if target.kind in NAME_KINDS and target.entity is not None:
            self.entity_requested.emit(target.entity)
            return
        from newsreader.ui.finding.naming import find_named

        words = " ".join(target.words.split())
        self._reader.ask("look_up", lambda library: find_named(library, words), lambda found: self._show(words, found))

    def _show(self, words: str, found: Named) -> None:
        if not found.rows:
            sentence = self.tr("Nobody and nothing in the library is called “{words}”, nor nearly so.")
            self.said.emit(sentence.format(words=words))
        elif found.is_sure:
            self.entity_requested.emit(found.rows[0].entity.id)
        else:
            self._ask(words, found.rows)

    def _ask(self, words: str, rows: Sequence[EntityRow]) -> None:
        from newsreader.ui.dialogs.entity_picker import EntityPicker

        picker = EntityPicker(
            self._themes.current,
            self._reader,
            self.tr("Look up “{words}”").format(words=shortened(words)),
            self.tr("Several come near. Whose page shall be opened?"),
            _KINDS,
            likeliest=lambda _library: list(rows),
            parent=self._window,
        )
        picker.picked.connect(lambda entity: self.entity_requested.emit(EntityId(entity)))
        picker.open()
