"""What the window's process loads and makes before its first article can be read, and what it leaves for later."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from harbour_library import fill

MOST_MODULES = 335
"""Of ours, loaded at the first paint. A part that nothing shows of before somebody asks is loaded when it is asked for."""
LATER = (
    "newsreader.analysis",
    "newsreader.importing.encoding",
    "newsreader.importing.reading",
    "newsreader.library.care",
    "newsreader.linking",
    "newsreader.storage.backups",
    "newsreader.structure",
    "newsreader.writing.html_page",
    "newsreader.ui.article_output",
    "newsreader.ui.dialogs",
    "newsreader.ui.finding",
    "newsreader.ui.help",
    "newsreader.ui.hints.card",
    "newsreader.ui.panes.text_popup",
    "newsreader.ui.printing",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "calendar",
    "csv",
    "html",
    "logging.handlers",
    "lxml",
    "numpy",
    "onnxruntime",
    "rapidfuzz",
    "tarfile",
)
LOOK = """
import builtins, gc, json, os, sys
plain = builtins.__import__
from newsreader.cli import main
from newsreader.ui import app
from PySide6.QtCore import QCoreApplication, QProcess, QTimer

opened = app.Program.open

def slow_values(named):
    name, module = named
    if not name.startswith("newsreader"):
        return ""
    kinds = [one for one in vars(module).values() if isinstance(one, type) and one.__module__ == name]
    frozen = [kind for kind in kinds if {"__dataclass_fields__", "__slots__"} <= vars(kind).keys()]
    slow = [kind for kind in frozen if "_field_defaults" not in vars(kind) and kind.__dataclass_params__.frozen]
    return name if slow else ""

def open_and_look(program, path, files=(), holding=None):
    assert opened(program, path, files, holding)
    window = program.window
    def look():
        told["rows"] = len(window.listing.ids)
        told["title"] = window.flow.article.title if window.flow.article is not None else None
        told["modules"] = sorted(sys.modules)
        told["started"] = window.jobs._process.state() is not QProcess.ProcessState.NotRunning
        told["collects"] = gc.isenabled()
        told["import"] = builtins.__import__ is plain
        told["slow_values"] = sorted(filter(None, map(slow_values, list(sys.modules.items()))))
        window.reader.caught_up.disconnect(look)
    def leave():
        told["collects_later"] = gc.isenabled()
        told["listens_later"] = program.is_listening
        told["started_later"] = window.jobs._process.state() is not QProcess.ProcessState.NotRunning
        window.close()
        QCoreApplication.quit()
    window.reader.caught_up.connect(look)
    window.session.stood.connect(lambda: QTimer.singleShot(0, leave))
    return True

told = {}
app.Program.open = open_and_look
main(["--library", sys.argv[1]])
print(json.dumps(told))
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What a program of its own tells of its start."""
    home = tmp_path_factory.mktemp("home")
    fill(home / "x.library")
    places = ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
    environment = {**os.environ, **dict.fromkeys(places, str(home)), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", LOOK, str(home / "x.library")],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    answer: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return answer


def modules(told: dict[str, object]) -> list[str]:
    found = told["modules"]
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("name", LATER)
def test_the_window_shows_without(told: dict[str, object], name: str) -> None:
    assert [one for one in modules(told) if f"{one}.".startswith(f"{name}.")] == []


def test_few_modules_are_loaded_before_the_window_shows(told: dict[str, object]) -> None:
    assert len([one for one in modules(told) if one.startswith("newsreader")]) <= MOST_MODULES


def test_values_are_made_in_the_quick_way(told: dict[str, object]) -> None:
    assert told["slow_values"] == [], "take dataclass from newsreader.model.values in these modules"


def test_no_module_is_read_a_second_time(told: dict[str, object]) -> None:
    assert told["import"]


def test_processes_and_garbage_wait_until_the_window_stands(told: dict[str, object]) -> None:
    assert (told["rows"], bool(told["title"])) == (3, True)
    assert (told["started"], told["collects"]) == (False, False)
    assert (told["started_later"], told["collects_later"], told["listens_later"]) == (True, True, True)
