"""The closed block of names that have to be settled together, gathered from an index."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from newsreader.linking.forms import Form, core_of, form_of, is_full
from newsreader.linking.keys import LIMIT_PER_KEY, exact_key, queries_of
from newsreader.linking.score import compare
from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId
from newsreader.model.linking import NameDecision, NameId, NameIndex, NameRecord


@dataclass(frozen=True, slots=True)
class Block:
    """``names`` are settled anew, ordered by key; ``outside`` full names keep their entities and only inform.

    ``near`` says for each name which others have to be looked at together with it, both ways. Only initial forms and
    lone surnames of ``names`` have near names outside.
    """

    kind: Kind
    names: tuple[NameRecord, ...]
    outside: tuple[NameRecord, ...]
    near: Mapping[NameId, frozenset[NameId]]
    decisions: tuple[NameDecision, ...]


def collect_block(kind: Kind, changed: Collection[NameRecord], index: NameIndex) -> Block:
    """Follow near names, fellow names of one entity and decisions until nothing is added."""
    return _Collector(kind, index).collect(changed)


class _Collector:
    """Breadth-first search over the index. Initial forms and lone surnames are ends: nothing is followed through them."""

    def __init__(self, kind: Kind, index: NameIndex) -> None:
        self._kind = kind
        self._index = index
        self._inside: dict[NameId, NameRecord] = {}
        self._outside: dict[NameId, NameRecord] = {}
        self._near: dict[NameId, set[NameId]] = defaultdict(set)
        self._waiting: deque[NameRecord] = deque()
        self._entities: set[EntityId] = set()

    def collect(self, changed: Collection[NameRecord]) -> Block:
        """The block of the changed names."""
        self._take(changed)
        while self._waiting:
            name = self._waiting.popleft()
            self._follow_likeness(name)
            self._follow_entity(name)
            self._follow_decisions(name)
        self._complete_outside()
        inside = sorted(self._inside.values(), key=lambda name: name.key)
        outside = [name for name in self._outside.values() if name.id not in self._inside]
        outside.sort(key=lambda name: name.key)
        near = {name: frozenset(others) for name, others in self._near.items()}
        keys = {name.key for name in (*inside, *outside)}
        # one question for all, as the order in which rulings were made counts
        decisions = self._index.list_decisions(self._kind, keys) if keys else []
        return Block(self._kind, tuple(inside), tuple(outside), near, tuple(decisions))

    def _take(self, names: Iterable[NameRecord]) -> None:
        for name in names:
            if name.id not in self._inside:
                self._inside[name.id] = name
                self._waiting.append(name)

    def _follow_likeness(self, name: NameRecord) -> None:
        queries = queries_of(self._kind, name.surface)
        if not queries:
            return
        form = form_of(self._kind, name.surface)
        for found in self._index.find_names(self._kind, queries, LIMIT_PER_KEY):
            if found.id == name.id or not _concern(name, form, found):
                continue
            self._near[name.id].add(found.id)
            self._near[found.id].add(name.id)
            if found.id in self._inside:
                continue
            if form is Form.FULL or found.entity_id is None:
                self._take([found])
            else:
                self._outside[found.id] = found

    def _follow_entity(self, name: NameRecord) -> None:
        if name.entity_id is not None and name.entity_id not in self._entities:
            self._entities.add(name.entity_id)
            self._take(self._index.list_names_of([name.entity_id]))

    def _follow_decisions(self, name: NameRecord) -> None:
        for decision in self._index.list_decisions(self._kind, [name.key]):
            other = decision.second_key if decision.first_key == name.key else decision.first_key
            found = self._index.find_names(self._kind, [exact_key(other)], LIMIT_PER_KEY)
            self._take(record for record in found if record.key == other)

    def _complete_outside(self) -> None:
        """All full names of the entities outside: a form must fit every one of them."""
        entities = {name.entity_id for name in self._outside.values() if name.entity_id is not None}
        for name in self._index.list_names_of(sorted(entities)) if entities else []:
            if is_full(name):
                self._outside[name.id] = name


def _concern(name: NameRecord, form: Form, found: NameRecord) -> bool:
    """Whether a found name has to be looked at together with this one."""
    found_form = form_of(found.kind, found.surface)
    if Form.LONE in (form, found_form):
        return form is not found_form and core_of(name) == core_of(found)
    if form is Form.INITIAL and found_form is Form.INITIAL:
        return False
    comparison = compare(name.kind, name.surface, found.surface)
    if form is Form.FULL and found_form is Form.FULL:
        return comparison.links
    return comparison.by_initial or comparison.links
