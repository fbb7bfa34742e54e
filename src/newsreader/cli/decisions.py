"""``newsreader decisions export|import``: sharing what was ruled, as a plain file."""

from __future__ import annotations

import sys
from pathlib import Path

from newsreader.cli.holding import held_to_write
from newsreader.errors import NewsreaderError
from newsreader.jobs.rulings import read_lines
from newsreader.library import Library, default_library_path
from newsreader.model.decision import DecisionImport
from newsreader.writing.printable import printable


def run_decisions(part: str, file: Path | None, library_path: Path | None) -> int:
    """Export or import; 1 when some decisions of a file were left out."""
    path = library_path or default_library_path()
    if part == "export":
        return _export(path, file)
    assert file is not None
    lines = read_lines(file)
    with held_to_write(path):
        library = Library.open(path)
        try:
            _, report = library.import_decisions(lines)
        finally:
            library.close()
    return _tell(report)


def _export(path: Path, file: Path | None) -> int:
    library = Library.open(path, read_only=True)
    try:
        text = library.export_decisions()
    finally:
        library.close()
    if file is None:
        print(text, end="")
        return 0
    try:
        # written aside first: a file that is there already is replaced whole or not at all
        unfinished = file.with_name(f".{file.name}.new")
        unfinished.write_text(text, encoding="utf-8", newline="\n")
        unfinished.replace(file)
    except OSError as error:
        raise NewsreaderError(f"{file} cannot be written ({error.strerror}). Choose another place.") from error
    return 0


def _tell(report: DecisionImport) -> int:
    for number, wrong in report.bad_lines:
        print(f"newsreader: line {number} is left out: {printable(wrong)}.", file=sys.stderr)
    for conflict in report.conflicts:
        print(f"newsreader: left out: {printable(conflict.reason)}", file=sys.stderr)
    parts = [f"{report.added} added"]
    for count, words in (
        (report.known, "known"),
        (report.revoked_here, "taken back here before"),
        (len(report.conflicts), "contradicting"),
        (len(report.bad_lines), "unreadable"),
    ):
        if count:
            parts.append(f"{count} {words}")
    print(", ".join(parts))
    return 1 if report.conflicts or report.bad_lines else 0
