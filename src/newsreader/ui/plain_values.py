"""Frozen values as what JSON can hold, and back; no Qt here.

What does not fit its type (a file edited by hand, or of another version) leaves the field's default in place, so that a
value is as complete as what was kept of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from types import NoneType, UnionType
from typing import TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


class MisfitError(ValueError):
    """What was kept is no value of the type."""


def to_plain(value: object) -> object:
    """The dataclass, enum, tuple or mapping as dicts, lists, strings and numbers."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(key): to_plain(one) for key, one in value.items()}
    if isinstance(value, tuple | list | frozenset):
        return [to_plain(one) for one in value]
    return value


def from_plain(kind: type[T], plain: object) -> T:
    """The value of a dataclass type that ``to_plain`` wrote. Raises MisfitError where ``plain`` is no dict at all."""
    return cast("T", _read(kind, plain))


def _read(kind: object, plain: object) -> object:
    kind = getattr(kind, "__supertype__", kind)
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _read_union(get_args(kind), plain)
    if origin is tuple:
        return _read_tuple(get_args(kind), plain)
    if origin in (dict, Mapping):
        return _read_mapping(get_args(kind), plain)
    if isinstance(kind, type) and is_dataclass(kind):
        return _read_fields(kind, plain)
    if isinstance(kind, type) and issubclass(kind, Enum):
        try:
            return kind(plain)
        except ValueError as error:
            raise MisfitError(str(error)) from error
    return _read_simple(kind, plain)


def _read_simple(kind: object, plain: object) -> object:
    if kind is float and isinstance(plain, int | float) and not isinstance(plain, bool):
        return float(plain)
    if isinstance(kind, type) and type(plain) is kind:
        return plain
    raise MisfitError(f"{plain!r:.80} is no {kind}")


def _read_union(kinds: tuple[object, ...], plain: object) -> object:
    if plain is None and NoneType in kinds:
        return None
    for kind in kinds:
        try:
            return _read(kind, plain)
        except MisfitError:
            continue
    raise MisfitError(f"{plain!r:.80} is none of {kinds}")


def _read_tuple(kinds: tuple[object, ...], plain: object) -> object:
    if not isinstance(plain, list):
        raise MisfitError(f"{plain!r:.80} is no list")
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_read(kinds[0], one) for one in plain)
    if len(kinds) != len(plain):
        raise MisfitError(f"{len(plain)} values instead of {len(kinds)}")
    return tuple(_read(kind, one) for kind, one in zip(kinds, plain, strict=True))


def _read_mapping(kinds: tuple[object, ...], plain: object) -> object:
    if not isinstance(plain, dict):
        raise MisfitError(f"{plain!r:.80} is no mapping")
    return {_read(kinds[0], key): _read(kinds[1], one) for key, one in plain.items()}


def _read_fields(kind: type, plain: object) -> object:
    if not isinstance(plain, dict):
        raise MisfitError(f"{plain!r:.80} is no {kind.__name__}")
    hints = get_type_hints(kind)
    known: dict[str, object] = {}
    for field in fields(kind):
        if field.name in plain:
            try:
                known[field.name] = _read(hints[field.name], plain[field.name])
            except MisfitError:
                continue
    try:
        return kind(**known)
    except TypeError as error:
        raise MisfitError(f"{kind.__name__} lacks a field") from error
