"""What a screen reader is told: the tree of a running program over AT-SPI, as JSON. Run by the system's Python.

Usage: spoken_tree.py PROGRAM [COMMAND…]. Commands, in order: ``tree`` prints every object that shows;
``focus NAME`` gives the keyboard to the first control of that name; ``act NAME`` does its first action; ``keys KEYS``
presses keys by xdotool and prints what is announced within two seconds.
Prints one JSON value a command, a line each. Needs python3-gi and gir1.2-atspi-2.0.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

_MOST_CHILDREN = 60
"""A list of a hundred thousand rows is asked for its first ones only."""
_DEEPEST = 30
_STATES = ("FOCUSABLE", "FOCUSED", "CHECKABLE", "CHECKED", "EXPANDABLE", "EXPANDED", "SELECTED", "SHOWING", "ENABLED", "EDITABLE")


def main() -> int:
    """Do the commands; 2 when the program is not on the bus."""
    program, *commands = sys.argv[1:]
    root = _find_program(program)
    if root is None:
        print("not on the bus", file=sys.stderr)
        return 2
    while commands:
        command = commands.pop(0)
        if command == "tree":
            print(json.dumps(_tree(root, 0)))
            continue
        if command == "keys":
            print(json.dumps(_heard(commands.pop(0))))
            continue
        found = _find(root, commands.pop(0), 0)
        done = False
        if found is not None and command == "focus":
            done = bool(found.get_component_iface().grab_focus())
        elif found is not None and command == "act":
            done = bool(found.get_action_iface().do_action(0))
        time.sleep(1)
        print(json.dumps(done))
    return 0


def _heard(keys: str) -> list[str]:
    """What the program announces after keys were pressed."""
    said: list[str] = []
    listener = Atspi.EventListener.new(lambda event: said.append(event.any_data))
    listener.register("object:announcement")
    subprocess.run(["xdotool", "key", "--clearmodifiers", keys], check=True)
    GLib.timeout_add(2000, Atspi.event_quit)
    Atspi.event_main()
    listener.deregister("object:announcement")
    return [words for words in said if isinstance(words, str)]


def _find_program(name: str) -> Any:
    for _attempt in range(60):
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(number)
            if child is not None and name.lower() in (child.get_name() or "").lower() and child.get_child_count():
                return child
        time.sleep(0.5)
    return None


def _tree(node: Any, depth: int) -> dict[str, Any]:
    states = node.get_state_set()
    told = [name for name in _STATES if states.contains(getattr(Atspi.StateType, name))]
    answer: dict[str, Any] = {
        "role": node.get_role_name(),
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "states": told,
    }
    box = node.get_component_iface()
    if box is not None:
        extents = box.get_extents(Atspi.CoordType.SCREEN)
        answer["box"] = [extents.x, extents.y, extents.width, extents.height]
    children = []
    if depth < _DEEPEST:
        for number in range(min(node.get_child_count(), _MOST_CHILDREN)):
            child = node.get_child_at_index(number)
            if child is not None:
                children.append(_tree(child, depth + 1))
    answer["children"] = children
    return answer


def _find(node: Any, name: str, depth: int) -> Any:
    if depth > _DEEPEST:
        return None
    if (node.get_name() or "") == name and node.get_state_set().contains(Atspi.StateType.SHOWING):
        return node
    for number in range(min(node.get_child_count(), _MOST_CHILDREN)):
        child = node.get_child_at_index(number)
        found = None if child is None else _find(child, name, depth + 1)
        if found is not None:
            return found
    return None


if __name__ == "__main__":
    sys.exit(main())
