"""The model that ships, its check, and what happens without it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from newsreader.analysis.entities import engine
from newsreader.analysis.entities.engine import OnnxNamesEngine
from newsreader.errors import ModelMissingError
from newsreader.model.annotation import Kind


@pytest.fixture(scope="module")
def names() -> OnnxNamesEngine:
    return OnnxNamesEngine()


def test_finds_names_of_each_kind(names: OnnxNamesEngine) -> None:
    text = "Angela Merkel flew from Berlin to Paris and met officials of the World Bank."
    found = [(text[name.start : name.end], name.kind) for name in names.find_names([text])[0]]
    assert found == [
        ("Angela Merkel", Kind.PERSON),
        ("Berlin", Kind.PLACE),
        ("Paris", Kind.PLACE),
        ("World Bank", Kind.ORGANISATION),
    ]


def test_texts_do_not_disturb_each_other(names: OnnxNamesEngine) -> None:
    texts = ["Angela Merkel is in Berlin.", "", "No names here at all.", "Paris is calm."]
    assert names.find_names(texts) == [names.find_names([text])[0] for text in texts]


def test_a_repeated_line_is_asked_once_and_read_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    names = OnnxNamesEngine()
    asked: list[engine._Piece] = []
    ask = names._ask

    def ask_and_count(piece: engine._Piece) -> list[list[float]]:
        asked.append(piece)
        return ask(piece)

    monkeypatch.setattr(names, "_ask", ask_and_count)
    line = "Angela Merkel is in Berlin, and so are all the others who were asked to come.\n"
    found = names.find_names([line * 3, "Paris is calm.\n" + line])
    assert [(name.start, name.end, name.kind) for name in found[0]] == [
        (number * len(line) + start, number * len(line) + end, kind)
        for number in range(3)
        for start, end, kind in ((0, 13, Kind.PERSON), (20, 26, Kind.PLACE))
    ]
    assert len(found[1]) == 3
    assert len(asked) == 2


def test_no_name_runs_over_the_end_of_a_line(names: OnnxNamesEngine) -> None:
    text = "Angela Merkel\nBoris Johnson\nBerlin\nParis"
    found = [text[name.start : name.end] for name in names.find_names([text])[0]]
    assert found == ["Angela Merkel", "Boris Johnson", "Berlin", "Paris"]


def test_every_name_has_a_capital(names: OnnxNamesEngine) -> None:
    assert names.find_names(["angela merkel went to berlin.\n12 34 56"]) == [[]]


def test_scores_are_probabilities(names: OnnxNamesEngine) -> None:
    assert all(0 < name.score <= 1 for name in names.find_names(["Angela Merkel is in Berlin."])[0])


@pytest.mark.parametrize(
    "text", ["", "\n\n", "…" * 3000, "word " * 400, "a" * 5000, "Ω≈ç√∫˜µ≤≥÷", "\x00\ud7ff 👩‍👩‍👧‍👦"]
)
def test_odd_texts(text: str, names: OnnxNamesEngine) -> None:
    assert all(0 <= name.start < name.end <= len(text) for name in names.find_names([text])[0])


def test_a_changed_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "vocab.txt").write_text("[PAD]\n")
    monkeypatch.setattr(engine, "resource", tmp_path.joinpath)
    with pytest.raises(ModelMissingError, match=r"vocab\.txt is not the one"):
        OnnxNamesEngine()


def test_a_missing_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "resource", tmp_path.joinpath)
    with pytest.raises(ModelMissingError, match=r"vocab\.txt is missing"):
        OnnxNamesEngine()


def test_importing_the_analysis_loads_no_heavy_package() -> None:
    code = "import sys, newsreader.analysis.pipeline; sys.exit('numpy' in sys.modules or 'onnxruntime' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
