"""Tables of a real library as files."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from builders import open_library
from harbour_library import fill
from newsreader.errors import ExportError
from newsreader.jobs.export_tables import entity_table, quote_table, write_table
from newsreader.library import Library
from newsreader.model.annotation import Kind
from newsreader.model.query import QuoteFilter


@pytest.fixture
def library(tmp_path: Path) -> Library:
    fill(tmp_path / "x.library")
    return open_library(tmp_path / "x.library", read_only=True)


def test_people_as_csv(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    assert write_table(path, entity_table(library, library.list_entity_ids(Kind.PERSON))) == 3
    with path.open(encoding="utf-8-sig", newline="") as source:
        rows = list(csv.DictReader(source))
    assert [row["name"] for row in rows] == ["Anna Lee", "Tom Reed", "Anna Lea"]
    assert rows[0]["variants"] == "Lee"
    assert rows[0]["articles"] == "2"


@pytest.mark.parametrize("suffix", [".json", ".jsonl"])
def test_quotes_as_json(library: Library, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"quotes{suffix}"
    assert write_table(path, quote_table(library, library.list_quote_ids(QuoteFilter()))) == 5
    text = path.read_text("utf-8")
    rows = json.loads(text) if suffix == ".json" else [json.loads(line) for line in text.splitlines()]
    assert rows[0]["quote"] == "“Stay inside,”"
    assert rows[0]["speaker"] == "Anna Lea"
    assert [row["certainty"] for row in rows if row["speaker"] is None] == [None]


def test_an_empty_table_is_valid_json(tmp_path: Path) -> None:
    assert write_table(tmp_path / "x.json", (("name",), [])) == 0
    assert json.loads((tmp_path / "x.json").read_text()) == []


def test_a_cell_like_a_formula_is_harmless_in_a_spreadsheet(tmp_path: Path) -> None:
    write_table(tmp_path / "x.csv", (("name", "n"), [("=1+1", 3), (["-a", "b"], None)]))
    assert (tmp_path / "x.csv").read_text("utf-8-sig").splitlines() == ["name,n", "'=1+1,3", '"\'-a, b",']


def test_a_file_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"must end in \.csv"):
        write_table(tmp_path / "x.xls", (("a",), [("b",)]))
    (tmp_path / "x.csv").mkdir()
    with pytest.raises(ExportError, match="could not be written"):
        write_table(tmp_path / "x.csv", (("a",), [("b",)]))
    assert [path.name for path in tmp_path.iterdir()] == ["x.csv"]
