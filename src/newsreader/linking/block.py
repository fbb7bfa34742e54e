"""The closed block of names that have to be settled together, gathered from an index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from newsreader.linking.forms import Form, core_of, form_of, is_full
from newsreader.linking.keys import full_form_keys_of
from newsreader.linking.neighbours import Neighbours, is_near
from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId
from newsreader.model.linking import Holders, NameDecision, NameId, NameIndex, NameRecord
from newsreader.model.values import dataclass

MOST_FULL_FORMS = 30
"""An initial form or an acronym that more full names fit than this is nobody's."""
MOST_HOLDERS = 16
"""Holders of a surname that are looked at: who is meant by it alone is among those in most articles, or nobody."""


@dataclass(frozen=True, slots=True)
class Block:
    """``names`` are settled anew, ordered by key; ``outside`` full names keep their entities and only inform.

    ``near`` says for each name which others have to be looked at together with it, both ways. Only initial forms and
    lone surnames of ``names`` have near names outside. ``crowded`` are initial forms that too many full names fit;
    ``holders`` are those of each lone surname in ``names``.
    """

    kind: Kind
    names: tuple[NameRecord, ...]
    outside: tuple[NameRecord, ...]
    near: Mapping[NameId, frozenset[NameId]]
    decisions: tuple[NameDecision, ...]
    crowded: frozenset[NameId]
    holders: Mapping[NameId, Holders]


def collect_block(
    kind: Kind, changed: Collection[NameRecord], index: NameIndex, renewed: Collection[NameId] = ()
) -> Block:
    """Follow near names, fellow names of one entity and decisions until nothing is added.

    ``renewed`` are those of the changed names that are written in another way now, and so find other names.
    """
    return _Collector(kind, index, frozenset(renewed)).collect(changed)


class _Collector:
    """Breadth-first search over the index. Initial forms and lone surnames are ends: nothing is followed through them."""

    def __init__(self, kind: Kind, index: NameIndex, renewed: Collection[NameId]) -> None:
        self._kind = kind
        self._index = index
        self._inside: dict[NameId, NameRecord] = {}
        self._outside: dict[NameId, NameRecord] = {}
        self._near: dict[NameId, set[NameId]] = defaultdict(set)
        self._crowded: set[NameId] = set()
        self._holders: dict[NameId, Holders] = {}
        self._waiting: list[NameRecord] = []
        self._entities: set[EntityId] = set()
        self._neighbours = Neighbours(kind, index, lambda name: name.entity_id is None or name.id in renewed)

    def collect(self, changed: Collection[NameRecord]) -> Block:
        """The block of the changed names."""
        self._take(changed)
        while self._waiting:
            # one question to the index for everything that the last answers brought
            names, self._waiting = self._waiting, []
            self._follow_likeness([name for name in names if is_full(name)])
            for name in names:
                self._follow_short(name)
            self._follow_entities(names)
            self._follow_decisions(names)
        self._complete_outside()
        inside = sorted(self._inside.values(), key=lambda name: name.key)
        outside = [name for name in self._outside.values() if name.id not in self._inside]
        outside.sort(key=lambda name: name.key)
        near = {name: frozenset(others) for name, others in self._near.items()}
        keys = {name.key for name in (*inside, *outside)}
        # one question for all, as the order in which rulings were made counts
        decisions = self._index.list_decisions(self._kind, keys) if keys else []
        return Block(
            self._kind,
            tuple(inside),
            tuple(outside),
            near,
            tuple(decisions),
            frozenset(self._crowded),
            self._holders,
        )

    def _take(self, names: Iterable[NameRecord]) -> None:
        for name in names:
            if name.id not in self._inside:
                self._inside[name.id] = name
                self._waiting.append(name)

    def _follow_likeness(self, names: Collection[NameRecord]) -> None:
        """What full names find: like full names, and the short forms whose place depends on them."""
        self._neighbours.look_at(names)
        for name in names:
            for alike in self._neighbours.of(name):
                if self._neighbours.counts(name, alike):
                    self._note_near(name, alike.other)
                    self._take([alike.other])
                elif self._neighbours.counted(name, alike):
                    # it stood by this one until now
                    self._take([alike.other])

    def _follow_short(self, name: NameRecord) -> None:
        """What short forms find: the full names that they may stand for, which stay where they are."""
        form = form_of(self._kind, name.surface)
        if form is Form.LONE:
            self._holders[name.id] = self._index.list_holders(self._kind, core_of(name), MOST_HOLDERS)
        if form is not Form.INITIAL:
            return
        found = self._index.find_few(self._kind, full_form_keys_of(self._kind, name.surface), MOST_FULL_FORMS)
        if found is None:
            self._crowded.add(name.id)
            return
        for other in found:
            if not is_near(name, other):
                continue
            self._note_near(name, other)
            if other.entity_id is None:
                self._take([other])
            elif other.id not in self._inside:
                self._outside[other.id] = other

    def _note_near(self, name: NameRecord, other: NameRecord) -> None:
        self._near[name.id].add(other.id)
        self._near[other.id].add(name.id)

    def _follow_entities(self, names: Collection[NameRecord]) -> None:
        new = {name.entity_id for name in names if name.entity_id is not None} - self._entities
        if new:
            self._entities |= new
            self._take(self._index.list_names_of(sorted(new)))

    def _follow_decisions(self, names: Collection[NameRecord]) -> None:
        keys = {name.key for name in names}
        decisions = self._index.list_decisions(self._kind, keys)
        others = {key for each in decisions for key in (each.first_key, each.second_key)} - keys
        if others:
            self._take(self._index.find_by_key(self._kind, others))

    def _complete_outside(self) -> None:
        """All full names of the entities outside: a form must fit every one of them."""
        entities = {name.entity_id for name in self._outside.values() if name.entity_id is not None}
        for name in self._index.list_names_of(sorted(entities)) if entities else []:
            if is_full(name):
                self._outside[name.id] = name
