"""Frozen values behave as the standard library's frozen dataclasses with slots do."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, field
from threading import Barrier, Thread
from typing import ClassVar

import pytest

from newsreader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    line: int
    words: tuple[str, ...] = ()
    most: ClassVar[int] = 80

    def is_empty(self) -> bool:
        return not self.words


@dataclass(frozen=True, slots=True)
class MarkedPlace(Place):
    marks: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class CheckedPlace:
    line: int

    def __post_init__(self) -> None:
        if self.line < 0:
            raise ValueError(self.line)


@dataclass(frozen=True, slots=True)
class Nothing:
    pass


@dataclasses.dataclass(frozen=True, slots=True)
class PlainPlace:
    line: int
    words: tuple[str, ...] = ()


def test_defaults_and_names_fill_the_fields() -> None:
    assert (Place(3).line, Place(3).words) == (3, ())
    assert Place(line=3, words=("a",)) == Place(3, ("a",))
    assert Place.most == 80
    assert Place(3).is_empty()


def test_the_first_instances_are_as_the_later_ones() -> None:
    @dataclass(frozen=True, slots=True)
    class Fresh(Place):
        marks: list[int] = field(default_factory=list)

        def __post_init__(self) -> None:
            self.marks.append(len(self.words))

    for _ in range(10):
        assert Fresh(3, marks=[1]) == Fresh(line=3, words=(), marks=[1])
        assert Fresh(3).marks == [0]
    with pytest.raises(TypeError):
        Fresh()  # type: ignore[call-arg]  # wrong on purpose


def test_every_instance_gets_a_default_of_its_own() -> None:
    first, second = MarkedPlace(1), MarkedPlace(1)
    first.marks.append(5)
    assert second.marks == []


@pytest.mark.parametrize(("arguments", "named"), [((), {}), ((1, (), 2), {}), ((1,), {"line": 2}), ((1,), {"size": 2})])
def test_wrong_arguments_are_refused_also_the_first_time(
    arguments: tuple[object, ...], named: dict[str, object]
) -> None:
    @dataclass(frozen=True, slots=True)
    class Fresh:
        line: int
        words: tuple[str, ...] = ()

    with pytest.raises(TypeError):
        Fresh(*arguments, **named)  # type: ignore[arg-type]  # wrong on purpose


def test_equal_values_of_one_class_are_equal_and_hash_alike() -> None:
    assert Place(1, ("a",)) == Place(1, ("a",))
    assert Place(1) != Place(2)
    assert hash(Place(1, ("a",))) == hash(Place(1, ("a",)))
    assert len({Place(1), Place(1), Place(2)}) == 2
    same: object = PlainPlace(1)
    assert Place(1) != same
    assert Nothing() == Nothing()
    with pytest.raises(TypeError):
        hash(MarkedPlace(1))


def test_a_value_cannot_be_changed() -> None:
    place = Place(1)
    with pytest.raises(FrozenInstanceError):
        place.line = 2  # type: ignore[misc]  # wrong on purpose
    with pytest.raises(FrozenInstanceError):
        del place.line
    assert not hasattr(place, "__dict__")


def test_it_shows_itself_as_the_standard_library_would() -> None:
    assert repr(Place(1, ("a",))) == "Place(line=1, words=('a',))"
    assert repr(MarkedPlace(1)) == "MarkedPlace(line=1, words=(), marks=[])"
    assert repr(Nothing()) == "Nothing()"


def test_fields_are_told_without_an_instance() -> None:
    @dataclass(frozen=True, slots=True)
    class Fresh(Place):
        marks: int = 0

    assert dataclasses.is_dataclass(Fresh)
    assert [one.name for one in dataclasses.fields(Fresh)] == ["line", "words", "marks"]
    assert Fresh(1, marks=4).marks == 4


def test_replace_copy_and_pickle_give_equal_values() -> None:
    marked = MarkedPlace(1, ("a",), [7])
    assert dataclasses.replace(marked, line=2) == MarkedPlace(2, ("a",), [7])
    for same in (copy.copy(marked), copy.deepcopy(marked), pickle.loads(pickle.dumps(marked))):
        assert same == marked
        assert same is not marked
    assert dataclasses.asdict(marked) == {"line": 1, "words": ("a",), "marks": [7]}


def test_a_value_can_be_matched_by_place() -> None:
    match MarkedPlace(1, ("a",), [2]):
        case MarkedPlace(line, words, marks):
            assert (line, words, marks) == (1, ("a",), [2])


def test_what_a_class_checks_is_checked_from_the_first_instance_on() -> None:
    for _ in range(2):
        with pytest.raises(ValueError, match="-1"):
            CheckedPlace(-1)
    assert CheckedPlace(1).line == 1


def test_methods_of_its_own_stay() -> None:
    @dataclass(frozen=True, slots=True)
    class Folded:
        word: str

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Folded) and other.word.lower() == self.word.lower()

        def __hash__(self) -> int:
            return hash(self.word.lower())

        def __repr__(self) -> str:
            return f"<{self.word}>"

    assert Folded("A") == Folded("a")
    assert len({Folded("A"), Folded("a")}) == 1
    assert repr(Folded("A")) == "<A>"


def test_other_dataclasses_are_the_standard_librarys() -> None:
    @dataclass
    class Open:
        line: int

    @dataclass(slots=True)
    class Changing:
        line: int

    for kind in (Open, Changing):
        made = kind(1)
        made.line = 2
        assert made.line == 2


def test_fields_of_another_kind_are_left_to_the_standard_library() -> None:
    @dataclass(frozen=True, slots=True)
    class Named:
        word: str
        seen: int = field(default=0, compare=False)
        count: int = field(default=0, kw_only=True)

    assert Named("a", 1) == Named("a", 2)
    assert Named("a", count=2).count == 2
    with pytest.raises(TypeError):
        Named("a", 1, 2)  # type: ignore[call-arg]  # wrong on purpose


def test_threads_may_make_the_first_instance_together() -> None:
    for _ in range(20):

        @dataclass(frozen=True, slots=True)
        class Fresh:
            line: int
            words: tuple[str, ...] = ()

        made: list[int] = []
        barrier = Barrier(4)

        def make(number: int, kind: type[Fresh] = Fresh, start: Barrier = barrier, into: list[int] = made) -> None:
            start.wait()
            into.append(kind(number).line)

        threads = [Thread(target=make, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(made) == [0, 1, 2, 3]
