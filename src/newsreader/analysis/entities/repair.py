"""Repairs of the names that the model found: small pure functions, applied in the order of a table.

Each takes the text and its names in reading order and gives names in reading order, none overlapping.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from newsreader.analysis.entities import consistency, edges, institutions, known_names, people, place_names
from newsreader.analysis.entities.engine import Name
from newsreader.analysis.entities.kind_evidence import judge_by_neighbours
from newsreader.analysis.entities.peoples import drop_peoples
from newsreader.analysis.entities.sport import teams_named_like_cities
from newsreader.analysis.spans import Names, without_overlaps
from newsreader.model.annotation import Kind
from newsreader.model.article import Dateline
from newsreader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Repair:
    """One step: what it is called and what it does."""

    name: str
    run: Callable[[str, Names], Names]


REPAIRS: tuple[Repair, ...] = (
    Repair("join hyphens", edges.join_hyphens),
    Repair("labels", edges.cut_labels),
    Repair("whole words", edges.whole_words),
    Repair("nicknames", people.join_nicknames),
    Repair("trim edges", edges.trim_edges),
    Repair("trim small words", edges.trim_small_words),
    Repair("initials", people.take_initials),
    Repair("particles", people.join_particles),
    Repair("given names", people.take_given_names),
    Repair("family first", people.join_family_first),
    Repair("cut titles", edges.cut_titles),
    Repair("scorecards", people.split_scorecards),
    Repair("peoples before names", people.cut_peoples),
    Repair("people before and", people.mark_people_before_and),
    Repair("groups of people", institutions.join_groups),
    Repair("small institutions", institutions.join_small_institutions),
    Repair("mark institutions", institutions.mark_institutions),
    Repair("extend institutions", institutions.extend_institutions),
    Repair("extend places", place_names.extend_places),
    Repair("offices of places", place_names.take_offices_of_places),
    Repair("people of institutions", institutions.take_people_of_institutions),
    Repair("generic words", institutions.drop_generic_words),
    Repair("known names", known_names.mark_known_names),
    Repair("known organisations", known_names.known_organisations_are_no_people),
    Repair("drop noise", edges.drop_noise),
    Repair("peoples", drop_peoples),
    Repair("pairs", place_names.split_pairs),
    Repair("known places", place_names.known_places),
    Repair("bracketed names", consistency.bracketed_names),
    Repair("buildings", place_names.buildings_entered),
    Repair("vote on kinds", consistency.vote_on_kinds),
    Repair("neighbours", judge_by_neighbours),
    Repair("seats of power", known_names.mark_seats_of_power),
    Repair("surnames are people", consistency.surnames_are_people),
    Repair("mark pairs", place_names.mark_pairs),
    Repair("mark known places", place_names.mark_known_places),
    Repair("teams", teams_named_like_cities),
    Repair("repeat names", consistency.repeat_names),
    Repair("datelines inside", place_names.datelines_inside),
    Repair("glued datelines", place_names.glued_datelines),
    Repair("drop addresses", edges.drop_addresses),
)


def repair_names(text: str, names: Names) -> Names:
    """All repairs in their order. Where the model found nothing, or was not asked, the rules mark nothing either."""
    if not names:
        return []
    for step in REPAIRS:
        names = step.run(text, names)
    return names


def place_dateline(names: Names, dateline: Dateline) -> Names:
    """Names in a dateline's place are places, and there is at least one."""
    inside = [name for name in names if name.start < dateline.end and dateline.start < name.end]
    if not inside:
        return without_overlaps([*names, Name(dateline.start, dateline.end, Kind.PLACE)])
    return [replace(name, kind=Kind.PLACE) if name in inside else name for name in names]
