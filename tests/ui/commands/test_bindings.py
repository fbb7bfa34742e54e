from collections.abc import Mapping

import pytest

from newsreader.ui.commands.bindings import (
    Keys,
    is_bare,
    owner_of,
    read_changes,
    reset,
    resolve,
    with_keys,
    written_changes,
)

DEFAULTS: dict[str, Keys] = {"a.open": ("Ctrl+O", "O"), "b.print": ("Ctrl+P",), "c.rename": ("F2",), "d.none": ()}


@pytest.mark.parametrize(
    ("keys", "bare"),
    [
        ("J", True), ("?", True), ("Shift+J", True), ("Space", True), ("+", True), ("F2", False), ("Shift+F3", False),
        ("Ctrl+J", False), ("Alt+1", False), ("Meta+J", False), ("Del", False), ("PgDown", False),
    ],
)  # fmt: skip
def test_keys_that_write_a_character(keys: str, bare: bool) -> None:
    assert is_bare(keys) is bare


def test_changes_survive_the_settings() -> None:
    changes: dict[str, Keys] = {"c.rename": ("Ctrl+=", "Ctrl+K, Ctrl+S"), "a.open": ()}
    assert written_changes(changes) == ["a.open", "c.rename\tCtrl+=\tCtrl+K, Ctrl+S"]
    assert read_changes(written_changes(changes)) == changes


def test_odd_lines_are_left_out() -> None:
    assert read_changes(["", "\tCtrl+A", "a.open\t\tCtrl+A\tCtrl+A"]) == {"a.open": ("Ctrl+A",)}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, DEFAULTS),
        ({"a.open": ("Ctrl+R",)}, {**DEFAULTS, "a.open": ("Ctrl+R",)}),
        # what the reader chose comes before what another command came with
        ({"d.none": ("Ctrl+P",)}, {**DEFAULTS, "b.print": (), "d.none": ("Ctrl+P",)}),
        # nobody can type the longer one any more
        ({"d.none": ("F2, F2",)}, {**DEFAULTS, "c.rename": (), "d.none": ("F2, F2",)}),
        # two lines of a hand-edited file claim one key
        ({"a.open": ("F9",), "b.print": ("F9",)}, {**DEFAULTS, "a.open": ("F9",), "b.print": ()}),
        ({"x.unknown": ("F2",)}, DEFAULTS),
    ],
)
def test_each_key_is_one_commands(changes: Mapping[str, Keys], expected: Mapping[str, Keys]) -> None:
    assert resolve(DEFAULTS, changes) == expected


def test_the_owner_of_a_key() -> None:
    assert owner_of(DEFAULTS, "F2") == "c.rename"
    assert owner_of(DEFAULTS, "F2", but="c.rename") is None
    assert owner_of(DEFAULTS, "Ctrl+P, Ctrl+X") == "b.print"
    assert owner_of(DEFAULTS, "Ctrl+Shift+P") is None


def test_a_key_is_taken_from_its_owner() -> None:
    changes = with_keys(DEFAULTS, {}, "d.none", ("F2",))
    assert changes == {"d.none": ("F2",)}
    assert resolve(DEFAULTS, changes)["c.rename"] == ()


def test_a_key_is_taken_from_who_was_given_it() -> None:
    changes = with_keys(DEFAULTS, {"a.open": ("F9", "F8")}, "b.print", ("F9",))
    assert changes == {"a.open": ("F8",), "b.print": ("F9",)}


def test_what_makes_no_difference_is_not_kept() -> None:
    assert with_keys(DEFAULTS, {}, "c.rename", ("F2",)) == {}
    assert with_keys(DEFAULTS, {"d.none": ("F2",)}, "d.none", ()) == {}


def test_putting_back_takes_the_key_from_the_other() -> None:
    changes = with_keys(DEFAULTS, {}, "d.none", ("F2", "F8"))
    assert reset(DEFAULTS, changes, "c.rename") == {"d.none": ("F8",)}


def test_ids_of_a_newer_version_stay() -> None:
    changes: dict[str, Keys] = {"x.unknown": ("F2",)}
    assert with_keys(DEFAULTS, changes, "a.open", ("F9",)) == {"x.unknown": ("F2",), "a.open": ("F9",)}
    assert reset(DEFAULTS, changes, "a.open") == changes
