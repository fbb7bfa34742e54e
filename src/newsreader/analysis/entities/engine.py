"""The names model: which words of a text name a person, a place or an organisation.

Weights and vocabulary were trained for this program (``resources/models/NOTICE.txt``). onnxruntime runs them on one
thread; it and numpy are imported when the model is loaded, not before.
"""

from __future__ import annotations

import hashlib
import math
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Protocol

from newsreader.analysis.entities.decoding import LABELS, best_labels
from newsreader.analysis.entities.wordpiece import END_ID, PADDING, START_ID, WordPieces, read_vocabulary
from newsreader.analysis.entities.words import find_pieces
from newsreader.analysis.versions import MODEL_NAME, MODEL_VERSION
from newsreader.errors import ModelMissingError
from newsreader.model.annotation import Kind
from newsreader.model.values import dataclass
from newsreader.resources import resource

_WEIGHTS = "models/names-en.onnx"
_VOCABULARY = "models/vocab.txt"
_SHA256 = {
    _WEIGHTS: "b96a9aac1de55a6a358cafe1663d27fcce929a1797937fc739c036ce7e00aaa9",
    _VOCABULARY: "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
}
_LONGEST_INPUT = 384
_MOST_ANSWERS = 100
"""Answers kept: enough for a text that says the same over and over, about 2 MB."""

_SURELY_OUTSIDE = [0.0] + [-math.inf] * (len(LABELS) - 1)


@dataclass(frozen=True, slots=True)
class Name:
    """A span of a text that the model or a rule takes for a name. ``score`` is how sure that is, 0 to 1."""

    start: int
    end: int
    kind: Kind
    score: float = 1.0


class NamesEngine(Protocol):
    """Finds names in texts."""

    @property
    def name(self) -> str:
        """Engine and version, stored with each analysis."""
        ...

    def find_names(self, texts: Sequence[str]) -> list[list[Name]]:
        """Names of each text in reading order, none overlapping."""
        ...


@dataclass(frozen=True, slots=True)
class _Piece:
    """One input of the model: ids and case classes, and where each word's first piece lies."""

    ids: list[int]
    cases: list[int]
    first: list[int]


class OnnxNamesEngine:
    """The model that ships, run by onnxruntime.

    ``weights``: another file of the same shape, to measure it; it is not checked.
    Raises ModelMissingError when weights or vocabulary are missing, are not the ones that ship, or cannot be run.
    """

    def __init__(self, weights: Path | None = None) -> None:
        self._pieces = WordPieces(read_vocabulary(_checked(_VOCABULARY)))
        weights = weights or _checked(_WEIGHTS)
        # it would keep a number for this machine and an account of each run in the user's folder, to be sent
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"
        try:
            import onnxruntime
        except ImportError as error:
            raise ModelMissingError("Names cannot be found: the package onnxruntime is not installed.") from error
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        self._answers: dict[tuple[tuple[int, ...], ...], list[list[float]]] = {}
        self._session = onnxruntime.InferenceSession(str(weights), options, providers=["CPUExecutionProvider"])

    @property
    def name(self) -> str:
        """Engine and version."""
        return f"{MODEL_NAME} {MODEL_VERSION}"

    def find_names(self, texts: Sequence[str]) -> list[list[Name]]:
        """Names of each text in reading order, none overlapping."""
        return [self._find_in(text) for text in texts]

    def _find_in(self, text: str) -> list[Name]:
        found: list[Name] = []
        for words in find_pieces(text):
            if not any(map(str.isupper, text[words[0][0] : words[-1][1]])):
                continue  # names have capitals; without any the model need not be asked
            chances = self._run(self._encode(text, words))
            for first, last in _lines(text, words):
                found.extend(_decode(words[first:last], chances[first:last]))
        return found

    def _encode(self, text: str, words: list[tuple[int, int]]) -> _Piece:
        ids, cases, first = [START_ID], [PADDING], []
        for start, end in words:
            pieces, case = self._pieces.encode(text[start:end])
            first.append(len(ids))
            ids.extend(pieces)
            cases.extend([case] * len(pieces))
        ids, cases = ids[: _LONGEST_INPUT - 1], cases[: _LONGEST_INPUT - 1]
        return _Piece([*ids, END_ID], [*cases, PADDING], first)

    def _run(self, piece: _Piece) -> list[list[float]]:
        """What the model says of a piece, remembered for a while: hostile texts say the same over and over."""
        key = tuple(piece.ids), tuple(piece.cases), tuple(piece.first)
        answer = self._answers.get(key)
        if answer is None:
            if len(self._answers) >= _MOST_ANSWERS:
                self._answers.clear()
            answer = self._answers[key] = self._ask(piece)
        return answer

    def _ask(self, piece: _Piece) -> list[list[float]]:
        """Log-probability of each label, for each word of the piece; a word past the longest input is outside.

        One piece a run: the 8-bit weights scale a whole batch together, so in a larger one a piece's labels would
        depend on the others and on padding, and a text's names on the texts analysed beside it. It costs no time.
        """
        import numpy

        ids, cases = numpy.array([piece.ids], numpy.int64), numpy.array([piece.cases], numpy.int64)
        logits = self._session.run(None, {"ids": ids, "ty": cases, "am": numpy.ones_like(ids)})[0][0]
        read = logits[[position for position in piece.first if position < len(piece.ids) - 1]]
        read = read - read.max(-1, keepdims=True)
        chances: list[list[float]] = (read - numpy.log(numpy.exp(read).sum(-1, keepdims=True))).tolist()
        return chances + [_SURELY_OUTSIDE] * (len(piece.first) - len(chances))


def _lines(text: str, words: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """(first word, word after the last) of each line of a piece: no name runs over a line's end."""
    if "\n" not in text[words[0][0] : words[-1][1]]:
        return [(0, len(words))]
    breaks = [index for index in range(1, len(words)) if "\n" in text[words[index - 1][1] : words[index][0]]]
    return list(pairwise([0, *breaks, len(words)]))


def _decode(words: list[tuple[int, int]], chances: list[list[float]]) -> Iterator[Name]:
    """Names of one line from its words' log-probabilities; a name is as sure as the least sure of its words."""
    name: Name | None = None
    for (start, end), label, row in zip(words, best_labels(chances), chances, strict=True):
        kind, begins = LABELS[label]
        score = math.exp(row[label])
        if name is not None and not begins and kind is name.kind:
            name = replace(name, end=end, score=min(name.score, score))
            continue
        if name is not None:
            yield name
        name = Name(start, end, kind, score) if kind is not None else None
    if name is not None:
        yield name


def _checked(name: str) -> Path:
    """Path of a model file whose hash is right."""
    path = resource(name)
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise ModelMissingError(
            f"Names cannot be found: the file {path.name} is missing. Install the program again to get it back."
        ) from error
    if digest != _SHA256[name]:
        raise ModelMissingError(
            f"Names cannot be found: the file {path.name} is not the one that came with the program. Install it again."
        )
    return path
