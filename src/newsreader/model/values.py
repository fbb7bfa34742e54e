"""The decorator of the program's frozen values: a dataclass whose methods are made when they are first needed.

The standard library compiles six methods from text for each frozen dataclass when its module is imported. That takes
half a millisecond a class, and the window's process knows more than two hundred of them before it shows an article. Here
one method is compiled, ``__init__``, and only of a class that has several instances; the others are the same few
functions for all classes, and what a dataclass tells of its fields comes from the standard library when it is asked for. A value behaves
as one of ``dataclasses.dataclass(frozen=True, slots=True)`` does.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field
from inspect import get_annotations
from operator import attrgetter
from reprlib import recursive_repr
from threading import RLock
from typing import TYPE_CHECKING, TypeVar

T = TypeVar("T")
_making = RLock()
_COMPILED_FROM = 4
"""Instances of a class from which on its ``__init__`` is compiled: that takes as long as to fill some dozens by hand."""

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(kind: type | None = None, /, **options: bool) -> object:
        """``dataclasses.dataclass``; classes that are frozen and have slots, and nothing else, are made quickly."""
        if kind is None and options == {"frozen": True, "slots": True}:
            return _frozen
        return dataclasses.dataclass(kind, **options) if kind else dataclasses.dataclass(**options)


def _frozen(written: type[T]) -> type[T]:
    """The class as it is used, with slots, in place of the one that stands in the source."""
    own = [name for name, note in get_annotations(written).items() if "ClassVar" not in str(note)]
    names = tuple(dict.fromkeys((*getattr(written, "__match_args__", ()), *own)))
    defaults = {name: written.__dict__[name] for name in own if name in written.__dict__}
    if not all(map(_is_plain, defaults.values())):
        return dataclasses.dataclass(frozen=True, slots=True)(written)
    inherited = {slot for base in written.__mro__ for slot in base.__dict__.get("__slots__", ())}
    body = {name: what for name, what in written.__dict__.items() if name not in (*own, "__dict__", "__weakref__")}
    methods = {
        "__init__": _filled,
        "__repr__": _repr,
        "__setattr__": _refuse_setting,
        "__delattr__": _refuse_deleting,
        "__getstate__": _state,
        "__setstate__": _restore,
        "__dataclass_fields__": _Told(written),
        "__dataclass_params__": _Told(written),
        "__match_args__": names,
        "__slots__": tuple(name for name in own if name not in inherited),
        "_instances": 0,
        "_field_defaults": {**getattr(written, "_field_defaults", {}), **defaults},
    }
    if "__eq__" not in body:
        methods |= _comparing(names)
    make_class: Callable[[str, tuple[type, ...], dict[str, object]], type[T]] = type(written)
    made = make_class(written.__name__, written.__bases__, methods | body)
    made.__qualname__ = written.__qualname__
    return made


def _is_plain(default: object) -> bool:
    """Whether a field differs from others in its default alone."""
    return not isinstance(default, Field) or (
        default.init and default.repr and default.compare and default.hash is None and default.kw_only is not True
    )


def _comparing(names: tuple[str, ...]) -> dict[str, object]:
    values: Callable[[object], object] = attrgetter(*names) if names else lambda _: ()

    def is_equal(self: object, other: object) -> object:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hash_of(self: object) -> int:
        return hash(values(self))

    return {"__eq__": is_equal, "__hash__": hash_of}


@recursive_repr()
def _repr(self: object) -> str:
    fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in _names(self))
    return f"{self.__class__.__qualname__}({fields})"


def _names(value: object) -> tuple[str, ...]:
    names: tuple[str, ...] = value.__match_args__  # type: ignore[attr-defined]  # every class that is made here has them
    return names


def _refuse_setting(_self: object, name: str, _value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_deleting(_self: object, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: object) -> list[object]:
    return [getattr(self, name) for name in _names(self)]


def _restore(self: object, state: list[object]) -> None:
    for name, value in zip(_names(self), state, strict=True):
        object.__setattr__(self, name, value)


# -- what is made at the first need


def _filled(self: object, /, *arguments: object, **named: object) -> None:
    """The ``__init__`` of a class that has few instances; what does not fit is refused by the compiled one."""
    for kind in type(self).__mro__:
        if kind.__dict__.get("__init__") is _filled:
            break
    else:  # compiled meanwhile by another thread
        self.__init__(*arguments, **named)  # type: ignore[misc]
        return
    names, defaults = _names(kind), _defaults(kind)
    given = dict(zip(names, arguments, strict=False)) | named
    is_fitting = len(given) == len(arguments) + len(named) and set(names) == given.keys() | defaults.keys()
    kind._instances += 1  # type: ignore[attr-defined]  # every class that is made here has it
    if not is_fitting or kind._instances >= _COMPILED_FROM:  # type: ignore[attr-defined]
        kind.__init__ = _compiled_init(kind)  # type: ignore[misc]  # takes the place of this one
        self.__init__(*arguments, **named)  # type: ignore[misc]
        return
    for name in names:
        object.__setattr__(self, name, given[name] if name in given else _made(defaults[name]))
    if hasattr(kind, "__post_init__"):
        self.__post_init__()  # type: ignore[attr-defined]


def _defaults(kind: type) -> Mapping[str, object]:
    defaults: Mapping[str, object] = kind._field_defaults  # type: ignore[attr-defined]  # every class made here has them
    return defaults


def _made(default: object) -> object:
    if not isinstance(default, Field):
        return default
    return default.default if default.default_factory is MISSING else default.default_factory()


def _compiled_init(kind: type) -> Callable[..., None]:
    """Sets the fields of an instance. Compiled, as it is called for each of thousands of values."""
    defaults = _defaults(kind)
    known: dict[str, object] = {"_set": object.__setattr__, "_missing": MISSING}
    taken, lines = ["self"], []
    for name in _names(kind):
        default = defaults.get(name, MISSING)
        parameter, value = name, name
        if isinstance(default, Field) and default.default_factory is not MISSING:
            known[f"_make_{name}"] = default.default_factory
            parameter, value = f"{name}=_missing", f"_make_{name}() if {name} is _missing else {name}"
        elif default is not MISSING:
            known[f"_default_{name}"] = _made(default)
            parameter = f"{name}=_default_{name}"
        taken.append(parameter)
        lines.append(f"_set(self, {name!r}, {value})")
    if hasattr(kind, "__post_init__"):
        lines.append("self.__post_init__()")
    exec(f"def __init__({', '.join(taken)}):\n  " + "\n  ".join(lines or ["pass"]), known)
    init: Callable[..., None] = known["__init__"]  # type: ignore[assignment]  # what was just defined
    init.__qualname__ = f"{kind.__qualname__}.__init__"
    return init


class _Told:
    """Stands in for what a dataclass knows of its fields, until it is asked for."""

    def __init__(self, written: type) -> None:
        self._written = written

    def __set_name__(self, kind: type, name: str) -> None:
        self._name = name

    def __get__(self, value: object, kind: type) -> object:
        with _making:
            for base in kind.__mro__:
                if base.__dict__.get(self._name) is self:
                    told = dataclasses.dataclass(frozen=True, init=False, repr=False, eq=False)(self._written)
                    for name in ("__dataclass_fields__", "__dataclass_params__"):
                        setattr(base, name, told.__dict__[name])
        return getattr(kind, self._name)
