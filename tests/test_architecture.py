"""What holds the program together as a whole: its imports, its processes, its files."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
SAMPLE = CHECKOUT / "seeds" / "000_0a09b8f14b032e3c.txt"

MACHINE_PATH = re.compile(r"(?<![\w./])/(?:home|root|work|Users)/[a-z]")


def run_python(code: str, *arguments: str) -> str:
    """What a fresh interpreter prints for the code; its errors fail the test."""
    result = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False, timeout=60
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_import_contracts_hold() -> None:
    result = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("arguments", [("annotate", "--format", "jsonl", str(SAMPLE)), ("annotate", "--help")])
def test_commands_without_a_window_never_load_qt(arguments: tuple[str, ...]) -> None:
    code = """
import sys
from newsreader.cli.main import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
loaded = sorted(name for name in sys.modules if name.split(".")[0] in ("PySide6", "shiboken6"))
print(loaded, file=sys.stderr)
sys.exit(bool(loaded))
"""
    printed = run_python(code, *arguments)
    if "jsonl" in arguments:
        assert json.loads(printed)["dateline"]["place"]


def test_void_qt_calls_keep_the_count_of_none() -> None:
    """PySide6 6.12.0 on Python 3.11 loses one reference to None with each such call, until the process dies."""
    code = """
import sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None)
for _ in range(200):
    thing.setObjectName("x")
print(before - sys.getrefcount(None))
"""
    assert abs(int(run_python(code))) < 20


def tracked_texts() -> list[Path]:
    """The text files of the checkout that are ours: code, documents, settings and scripts."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=CHECKOUT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    kinds = {".py", ".md", ".toml", ".txt", ".sh", ".sql", ".desktop", ".lock", ".svg", ""}
    paths = [CHECKOUT / name for name in listed.stdout.split("\0") if name]
    return [path for path in paths if path.suffix in kinds and path.is_file() and path != Path(__file__).resolve()]


def test_no_file_names_a_machine() -> None:
    guilty = [
        f"{path.relative_to(CHECKOUT)}: {match.group()}"
        for path in tracked_texts()
        for match in [MACHINE_PATH.search(path.read_text("utf-8", errors="replace"))]
        if match
    ]
    assert not guilty


@pytest.mark.parametrize(
    ("folders", "before", "caught"),
    [(("home", "anna"), "see /", True), (("Users", "anna"), "in /", True), (("home", "b"), "a/", False)],
)
def test_the_pattern_of_machine_paths(folders: tuple[str, str], before: str, caught: bool) -> None:
    """Put together here: written out, the paths would be what they are examples of."""
    assert bool(MACHINE_PATH.search(before + "/".join((*folders, "x")))) is caught


def test_locks_hold_hashes_and_no_addresses() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        lines = (CHECKOUT / name).read_text("utf-8").splitlines()
        assert not [line for line in lines if "://" in line or "index-url" in line]
        names = [line for line in lines if re.match(r"[a-z]", line)]
        assert names
        assert all("==" in line and line.endswith("\\") for line in names)


PATTERNS_IN_THE_WINDOW = {
    "commands/reserved_keys.py": "keys",
    "core_words.py": "a sentence of the core",
    "dates.py": "a form of dates",
    "display_text.py": "one part of an article, and single characters or runs alone",
    "finding/naming.py": "a title",
    "help/markup.py": "a help topic",
    "help/page_view.py": "a help page",
    "help/search.py": "a help topic",
    "mention_rows.py": "the words around a mention",
    "models/quote_facts.py": "one quote",
    "panes/difference_view.py": "one piece of a difference",
    "panes/find_words.py": "an article: words that were typed, escaped, with nothing that is tried twice",
    "panes/hover_card.py": "a figure",
    "plurals.py": "one string",
    "style_sheet.py": "the style sheet",
    "unseen_characters.py": "single characters",
}
"""Module of the window that uses regular expressions → what they look at. None may run away over a long text there."""


def test_regular_expressions_in_the_window_are_known_and_look_at_little() -> None:
    window = CHECKOUT / "src" / "newsreader" / "ui"
    using = {
        path.relative_to(window).as_posix()
        for path in window.rglob("*.py")
        if re.search(r"^\s*(?:import re$|from re import)", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert using == PATTERNS_IN_THE_WINDOW.keys(), "say what it looks at, and let nothing heavy run in the window"
