"""What a screen reader is told of the real window: names and roles over AT-SPI, on an X screen with a bus of its own."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from newsreader.library import Library
from newsreader.resources import seeds_folder

pytestmark = [pytest.mark.xscreen, pytest.mark.timeout(300)]

SYSTEM_PYTHON = "/usr/bin/python3"
NAMELESS = frozenset(("filler", "layered pane", "split pane", "panel", "separator", "menu bar", "application", "viewport", "scroll bar"))
"""Roles that only hold others: their children speak."""

Node = dict[str, Any]


def lacking() -> str:
    """Why this machine cannot listen; empty when it can."""
    if not Path("/usr/libexec/at-spi-bus-launcher").is_file():
        return "at-spi2-core is not installed"
    if shutil.which("dbus-daemon") is None:
        return "dbus is not installed"
    asks = "import gi; gi.require_version('Atspi', '2.0')"
    answer = subprocess.run([SYSTEM_PYTHON, "-c", asks], capture_output=True, check=False)
    return "" if answer.returncode == 0 else "python3-gi or gir1.2-atspi-2.0 is not installed"


@pytest.fixture
def listening(screen: dict[str, str], own_home: Path) -> Iterator[dict[str, str]]:
    """The environment of a screen with a session bus, where programs tell what they show."""
    if why := lacking():
        assert not os.environ.get("CI"), why
        pytest.skip(f"NOTHING WAS LISTENED TO: {why}")
    runtime = own_home / "runtime"
    runtime.mkdir(mode=0o700)
    read, write = os.pipe()
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", f"--print-address={write}"],
        pass_fds=[write],
        env={**screen, "XDG_RUNTIME_DIR": str(runtime)},
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        address = told.readline().strip()
    yield {
        **screen,
        "XDG_RUNTIME_DIR": str(runtime),
        "DBUS_SESSION_BUS_ADDRESS": address,
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    bus.terminate()
    bus.wait(10)


def ask(environment: dict[str, str], *commands: str) -> list[Any]:
    """The answers to commands of ``spoken_tree.py``."""
    script = Path(__file__).with_name("spoken_tree.py")
    answer = subprocess.run(
        [SYSTEM_PYTHON, "-W", "ignore", str(script), "newsreader", *commands],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert answer.returncode == 0, answer.stderr
    return [json.loads(line) for line in answer.stdout.splitlines()]


def shown(node: Node) -> Iterator[Node]:
    """Every object that shows, the parents first."""
    if "SHOWING" in node["states"] or node["role"] == "application":
        yield node
        for child in node["children"]:
            yield from shown(child)


@pytest.fixture
def window(
    listening: dict[str, str], tmp_path: Path, started: Callable[..., subprocess.Popen[str]]
) -> dict[str, str]:
    """The window on the sample articles; gives the environment to ask in."""
    path = tmp_path / "spoken.library"
    Library.open(path).close()
    run = [sys.executable, "-m", "newsreader"]
    subprocess.run([*run, "import", str(seeds_folder()), "--library", str(path)], env=listening, check=True)
    started([*run, "--library", str(path)], env=listening)
    return listening


def test_every_control_has_a_name_and_rows_are_spoken_whole(window: dict[str, str]) -> None:
    tree = ask(window, "tree")[0]
    nodes = check(tree)
    said = {(node["role"], node["name"]) for node in nodes}
    for menu in ("File", "Edit", "View", "Article", "Mentions", "Help"):
        assert ("menu item", menu) in said
    for pane in ("Navigator", "Article list", "Article", "Mentions in this article"):
        assert ("filler", pane) in said or ("panel", pane) in said
    assert ("list item", "All articles, 12 articles") in said
    rows = [node["name"] for node in nodes if node["role"] == "table cell"]
    assert len(rows) > 3
    for row in rows:
        # title, source, date and counts in one breath
        assert re.search(r"\. .*\d (person|people|quotes?)", row), row
    assert any(". unread. " in row for row in rows)
    chips = {node["name"]: node["states"] for node in nodes if node["role"] == "check box"}
    assert "CHECKED" in chips["Show people, 5"]
    assert "CHECKED" not in chips["Star this article"]
    mentions = [name for role, name in said if role == "list item" and "mentions here" in name]
    assert "Eleanor Whitcombe, 4 mentions here, in 4 other articles, also Whitcombe" in mentions


def check(tree: Node) -> list[Node]:
    """Everything that shows, after every control among it has proved to have a name and a role."""
    nodes = list(shown(tree))
    nameless = [node for node in nodes if not node["name"] and node["role"] not in NAMELESS]
    assert not nameless, [(node["role"], node["box"]) for node in nameless]
    # Qt tells of the border between panes by a role that AT-SPI does not know
    unclear = [node for node in nodes if node["role"] in ("unknown", "invalid") and "Border" not in node["name"]]
    assert not unclear
    assert not [node for node in nodes if "<qt>" in node["description"]]
    return nodes


def test_pages_are_spoken(window: dict[str, str]) -> None:
    commands = ["keys", "ctrl+5", "tree", "keys", "Return", "tree", "keys", "ctrl+8", "tree", "keys", "ctrl+9", "tree"]
    people, page, quotes, review = ask(window, *commands)[1::2]
    rows = [node["name"] for node in check(people) if node["role"] == "table cell"]
    assert any(re.match(r"Margaret Hollis, also .*, 10 articles, 16 mentions, 13 quotes, first seen ", row) for row in rows)
    said = {(node["role"], node["name"]) for node in check(page)}
    assert ("push button", "Merge…") in said
    assert any(role == "list item" and "together in 10 articles" in name for role, name in said)
    charts = [node for node in check(page) if node["name"] == "Mentions a month"]
    assert ": 5 mentions" in charts[0]["description"]
    rows = [node["name"] for node in check(quotes) if node["role"] == "table cell"]
    assert any(row.startswith("Eleanor Whitcombe. certain. ") for row in rows)
    said = {(node["role"], node["name"]) for node in check(review)}
    assert any(role == "push button" and name.startswith("1: Same person. ") for role, name in said)


def test_mentions_are_spoken_when_reached_and_listed_in_reading_order(window: dict[str, str]) -> None:
    done, first, second, _silent, tree = ask(
        window, "focus", "Article text", "keys", "alt+Down", "keys", "alt+Down", "keys", "ctrl+shift+j", "tree"
    )
    assert done
    assert first == ["Port Skerrin, place, 2 of 3"]
    assert second == ["Coastal News Agency, organisation, 1 of 2"]
    rows = [node["name"] for node in shown(tree) if node["role"] == "list item" and " of " in node["name"]]
    assert rows[0] == "Eleanor Whitcombe, person, 1 of 4. Whitcombe elected mayor of Port Skerrin"
    assert any(row.startswith("Eleanor Whitcombe, quote, 1 of 6. ") for row in rows)
    chosen = [node["name"] for node in shown(tree) if "FOCUSED" in node["states"] and node["role"] == "list item"]
    assert any(name.startswith("Coastal News Agency, organisation, 1 of 2. ") for name in chosen)
