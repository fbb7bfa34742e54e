"""The evaluation sets beside the project, run through their own ``run.py`` when they are there."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from accuracy.typos import with_typos

PROJECT = Path(__file__).resolve().parents[2]
VARIABLE = "NEWSREADER_EVAL"
_BESIDE = PROJECT.parent / "shared" / "eval"
_PARTS = ("entities", "quotes", "links", "pairs", "seed")
_TYPO_SET = "aida_dev"
_NOT_FIGURES = frozenset(
    "set type documents words words_per_second seconds quotes found mentions same different".split()
)
"""A row's fields that describe the set or the machine."""

_NAMES_OF_THREE = ("P", "R", "F")

Figures = dict[str, float]
"""Figure by its name ("entities, worldwide_newswire_300, PER exact"): percent, or a number of errors."""


class EvaluationError(Exception):
    """The sets' own script failed; its words follow."""


def find_sets(given: Path | None) -> Path | None:
    """The folder of sets: the one given, that of the environment variable, or the one beside the project."""
    folder = given or (Path(named) if (named := os.environ.get(VARIABLE)) else _BESIDE)
    return folder if (folder / "run.py").is_file() else None


def evaluate(folder: Path, part: str) -> Figures:
    """The figures of one part of the sets; training sets are left out. Raises EvaluationError."""
    names = sorted(path.stem for path in (folder / part).glob("*.jsonl") if not path.stem.endswith("_train"))
    chosen = ["--set", *names] if part in ("entities", "quotes") else []
    return _run(folder, part, [part, *chosen], part)


def evaluate_all(folder: Path) -> Iterator[tuple[str, Figures]]:
    """(part, its figures), one part after the other. Raises EvaluationError."""
    for part in _PARTS:
        yield part, evaluate(folder, part)
    links = folder / "links" / f"{_TYPO_SET}.jsonl"
    if links.is_file():
        yield "typos", evaluate_typos(folder, links)


def evaluate_typos(folder: Path, links: Path) -> Figures:
    """The figures of a set of links with one typo in a tenth of its people's full names. Raises EvaluationError."""
    with tempfile.TemporaryDirectory() as data:
        rows = [json.loads(line) for line in links.read_text(encoding="utf-8").split("\n") if line.strip()]
        lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in with_typos(rows))
        (Path(data) / links.name).write_text("".join(lines), encoding="utf-8")
        figures = _run(folder, "links with typos", ["links", "--data", data], "links with typos")
    return {name: figure for name, figure in figures.items() if ", PER" in name}


def _run(folder: Path, part: str, arguments: list[str], prefix: str) -> Figures:
    command = shlex.join([sys.executable, "-m", "newsreader"])
    done = subprocess.run(
        [sys.executable, str(folder / "run.py"), *arguments, "--command", command],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(PROJECT / "src")},
    )
    if done.returncode:
        raise EvaluationError(f"{part}: {done.stderr.strip()[-2000:]}")
    figures: Figures = {}
    for line in done.stdout.split("\n"):
        if line.strip():
            figures.update(_figures(json.loads(line), prefix))
    return figures


def _figures(row: Mapping[str, object], prefix: str) -> Figures:
    """A row's figures by name; a list of errors counts as their number."""
    head = ", ".join([prefix, *(str(row[key]) for key in ("set", "type") if key in row)])
    figures: Figures = {}
    for key, value in row.items():
        if key not in _NOT_FIGURES:
            figures.update({f"{head}, {name}": figure for name, figure in _flat(key, value)})
    return figures


def _flat(key: str, value: object) -> Iterator[tuple[str, float]]:
    key = key.removesuffix("_P_R_F").replace("_", " ")
    if isinstance(value, int | float):
        yield key, float(value)
    elif isinstance(value, dict):
        yield from ((f"{key} {way}", float(figure)) for way, figure in value.items())
    elif isinstance(value, list) and len(value) == len(_NAMES_OF_THREE) and all(isinstance(v, float) for v in value):
        yield from ((f"{key} {name}", v) for name, v in zip(_NAMES_OF_THREE, value, strict=True))
    elif isinstance(value, list):
        yield key, float(len(value))
