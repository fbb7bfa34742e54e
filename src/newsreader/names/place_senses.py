"""Places that share a name: which of them an article means, by the other places that it names."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from newsreader.model.values import dataclass
from newsreader.names.lexicons import read_entries
from newsreader.names.places import bare_place, capitals, is_place_name, place_key

if TYPE_CHECKING:
    from collections.abc import Mapping

_NEAR = 2
"""Points for the region itself or a place in it."""
_FAR = 1
"""Points for the country that the region is in, which many other places are in too."""
_ENOUGH_FOR_FAMOUS = 4
"""Points from which another place than a well-known city is meant: one place near it may be named for any reason."""


@dataclass(frozen=True, slots=True)
class PlaceSense:
    """One of several places of a name. ``name`` is how it is shown and filed: the best known one by its name alone."""

    name: str
    region: str
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Region:
    """Keys of a region's names, of them and the places in it, and of the country around it."""

    names: frozenset[str]
    near: frozenset[str]
    far: str


@cache
def _regions() -> Mapping[str, _Region]:
    regions: dict[str, _Region] = {}
    for line in read_entries("places_by_region.txt"):
        name, others, country, inside = line.split("|")
        own = _keys(name, *others.split(","))
        regions[name] = _Region(own, own | _keys(*inside.split(",")), place_key(country) if country else "")
    return MappingProxyType(regions)


def _keys(*names: str) -> frozenset[str]:
    return frozenset(key for name in names if name for key in (bare_place(name), place_key(name)))


@cache
def _senses() -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """Key of a name that several places share → the name and their regions, the best known first."""
    table: dict[str, tuple[str, tuple[str, ...]]] = {}
    for line in read_entries("place_senses.txt"):
        name, *regions = line.split("|")
        table[bare_place(name)] = (name, tuple(filter(None, regions)))
    return MappingProxyType(table)


def is_shared(key: str) -> bool:
    """Whether several places bear the name with this key."""
    return key in _senses()


def sense_of(key: str, others: Collection[str]) -> PlaceSense | None:
    """Which place of a shared name an article means that also names the ``others`` (keys of places).

    The best known one, unless the other places speak more for another; None for a name that no two places share.
    """
    if key not in _senses():
        return None
    name, regions = _senses()[key]
    present = set(others) - {key}
    points = [_points(region, present) for region in regions]
    best = max(range(len(regions)), key=lambda number: points[number])
    enough = _ENOUGH_FOR_FAMOUS if is_place_name(name) else _NEAR
    if points[best] < max(enough, points[0] + 1):
        best = 0
    because = sorted(each for each in present if each in _near(regions[best]))
    return PlaceSense(_shown(name, regions, best), regions[best], tuple(because))


def located_key(surface: str) -> str:
    """Key of a place that may be written with where it is: of "Paris, France" that of "Paris", of "Paris, Texas" its own.

    Where no two places of note share the name, what follows a comma tells nothing: "Tulsa, Oklahoma" is Tulsa.
    """
    before, comma, behind = surface.partition(",")
    if not comma or not before.strip() or not behind.strip():
        return place_key(surface)
    key = place_key(before)
    shown = sense_in(key, behind)
    if shown is not None:
        return place_key(shown)
    return key if is_place_name(before) and not is_shared(key) else place_key(surface)


def sense_in(key: str, region: str) -> str | None:
    """The name of the place that stands before its region: "Moscow" in "Moscow, Russia", "Moscow, Idaho" as it is.

    None when the name is not known to be shared, or not by a place there.
    """
    if key not in _senses():
        return None
    name, regions = _senses()[key]
    wanted = {bare_place(region), place_key(region)}
    for number, each in enumerate(regions):
        if wanted & _names_of(each):
            return _shown(name, regions, number)
    return None


def _names_of(region: str) -> frozenset[str]:
    """Keys of the region's own names: what stands behind a comma when it says where a place is."""
    own = {place_key(region), bare_place(_plain(region))}
    return frozenset(own | (_regions()[region].names if region in _regions() else frozenset()))


def _shown(name: str, regions: tuple[str, ...], number: int) -> str:
    return name if number == 0 else f"{name}, {_plain(regions[number])}"


def _plain(region: str) -> str:
    """A region as it is shown: "Georgia" for the one that is told apart as a state."""
    return region.removesuffix(" (U.S. state)").removesuffix(" state") if region != "U.S. state" else region


def _points(region: str, present: Collection[str]) -> int:
    """How much the places of an article speak for a region."""
    far = _regions()[region].far if region in _regions() else ""
    near = _near(region)
    return sum(_NEAR for each in present if each in near) + (_FAR if far and far in present else 0)


@cache
def _near(region: str) -> frozenset[str]:
    """Keys of the region's names and of the places in it; of a country its capital and its large cities."""
    own = {place_key(region), *capitals().get(place_key(region), ())}
    own |= _large_cities().get(place_key(region), frozenset())
    return frozenset(own | (_regions()[region].near if region in _regions() else frozenset()))


@cache
def _large_cities() -> Mapping[str, frozenset[str]]:
    """Key of a country → keys of its large cities, without names that cities of other countries have too."""
    countries: dict[str, str] = {}
    holders: dict[str, set[str]] = {}
    for line in read_entries("gazetteer.txt"):
        kind, name, code, _, plain = line.split("|")
        if kind == "country":
            countries[code] = place_key(name)
        elif kind == "city":
            for each in filter(None, (name, plain)):
                holders.setdefault(bare_place(each), set()).add(code)
    cities: dict[str, set[str]] = {}
    for city, codes in holders.items():
        if len(codes) == 1 and city not in _senses():
            cities.setdefault(countries.get(next(iter(codes)), ""), set()).add(city)
    return MappingProxyType({country: frozenset(names) for country, names in cities.items()})
