"""What decides about names, brought in from outside so that the library itself knows no rule about them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId
from newsreader.model.linking import Appearance, NameId, NameIndex, NameRecord, Resolution, TwoPeople
from newsreader.model.values import dataclass
from newsreader.storage.name_keys import NameKeys

Resolve = Callable[[Kind, Collection[NameRecord], NameIndex, Callable[[], EntityId], Collection[NameId]], Resolution]
FindTwoPeople = Callable[[Sequence[Appearance]], TwoPeople | None]


@dataclass(frozen=True, slots=True)
class Linking:
    """How names are told apart and filed, and which entity each belongs to.

    A library that was linked by another ``version`` of the rules is linked anew by the next write that links.
    """

    keys: NameKeys
    resolve: Resolve
    version: int = 1
    find_two_people: FindTwoPeople | None = None


def program_linking() -> Linking:
    """The program's own rules. They are loaded when first needed: who only reads a library needs none of them."""
    from newsreader.linking import RULES_VERSION
    from newsreader.linking.keys import keys_of, queries_of, surname_key_of
    from newsreader.linking.resolve import resolve
    from newsreader.linking.two_people import find_two_people
    from newsreader.names.keys import name_key

    return Linking(NameKeys(name_key, keys_of, queries_of, surname_key_of), resolve, RULES_VERSION, find_two_people)
