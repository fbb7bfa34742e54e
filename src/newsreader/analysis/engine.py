"""The names model: which words of a text name a person, a place or an organisation.

Weights and vocabulary were trained for this program (``resources/models/NOTICE.txt``). onnxruntime runs them on one
thread; it and numpy are imported when the model is loaded, not before.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from newsreader.analysis.wordpiece import END_ID, PADDING, START_ID, WordPieces, read_vocabulary
from newsreader.analysis.words import find_pieces
from newsreader.errors import ModelMissingError
from newsreader.model.annotation import Kind
from newsreader.resources import resource

MODEL_NAME = "names-en"
MODEL_VERSION = "1"
_WEIGHTS = "models/names-en.onnx"
_VOCABULARY = "models/vocab.txt"
_SHA256 = {
    _WEIGHTS: "b96a9aac1de55a6a358cafe1663d27fcce929a1797937fc739c036ce7e00aaa9",
    _VOCABULARY: "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
}
_TAGS: tuple[tuple[Kind | None, bool], ...] = (
    (None, False),
    (Kind.PERSON, True),
    (Kind.PERSON, False),
    (Kind.PLACE, True),
    (Kind.PLACE, False),
    (Kind.ORGANISATION, True),
    (Kind.ORGANISATION, False),
)
"""The model's seven labels: (kind, whether the word begins a name)."""

_LONGEST_INPUT = 384
_MOST_ANSWERS = 500
"""Answers kept: enough for a text that says the same over and over, about 3 MB."""


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
    """One input of the model: word spans, ids and case classes, and where each word's first piece lies."""

    words: list[tuple[int, int]]
    ids: list[int]
    cases: list[int]
    first: list[int]


class OnnxNamesEngine:
    """The model that ships, run by onnxruntime.

    Raises ModelMissingError when weights or vocabulary are missing, are not the ones that ship, or cannot be run.
    """

    def __init__(self) -> None:
        self._pieces = WordPieces(read_vocabulary(_checked(_VOCABULARY)))
        weights = _checked(_WEIGHTS)
        try:
            import onnxruntime
        except ImportError as error:
            raise ModelMissingError("Names cannot be found: the package onnxruntime is not installed.") from error
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        self._answers: dict[tuple[tuple[int, ...], tuple[int, ...]], tuple[list[int], list[float]]] = {}
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
            piece = self._encode(text, words)
            found.extend(_decode(piece, *self._run(piece)))
        return found

    def _encode(self, text: str, words: list[tuple[int, int]]) -> _Piece:
        ids, cases, first = [START_ID], [PADDING], []
        for start, end in words:
            pieces, case = self._pieces.encode(text[start:end])
            first.append(len(ids))
            ids.extend(pieces)
            cases.extend([case] * len(pieces))
        ids, cases = ids[: _LONGEST_INPUT - 1], cases[: _LONGEST_INPUT - 1]
        return _Piece(words, [*ids, END_ID], [*cases, PADDING], first)

    def _run(self, piece: _Piece) -> tuple[list[int], list[float]]:
        """Best label of each word piece and its probability, remembered for pieces that a text repeats."""
        key = tuple(piece.ids), tuple(piece.cases)
        answer = self._answers.get(key)
        if answer is None:
            if len(self._answers) >= _MOST_ANSWERS:
                self._answers.clear()
            answer = self._answers[key] = self._ask(piece)
        return answer

    def _ask(self, piece: _Piece) -> tuple[list[int], list[float]]:
        """What the model says.

        One piece a run: the 8-bit weights scale a whole batch together, so in a larger one a piece's labels would
        depend on the others and on padding, and a text's names on the texts analysed beside it. It costs no time.
        """
        import numpy

        ids, cases = numpy.array([piece.ids], numpy.int64), numpy.array([piece.cases], numpy.int64)
        logits = self._session.run(None, {"ids": ids, "ty": cases, "am": numpy.ones_like(ids)})[0][0]
        labels: list[int] = logits.argmax(-1).tolist()
        scores: list[float] = (1 / numpy.exp(logits - logits.max(-1, keepdims=True)).sum(-1)).tolist()
        return labels, scores


def _decode(piece: _Piece, labels: list[int], scores: list[float]) -> Iterator[Name]:
    """Names from the labels at each word's first piece; a name goes on only through inside labels of its kind."""
    start = end = 0
    current: Kind | None = None
    score = 0.0
    for (word_start, word_end), position in zip(piece.words, piece.first, strict=True):
        kind, begins = _TAGS[labels[position]] if position < len(piece.ids) - 1 else (None, False)
        if kind is not None and kind is current and not begins:
            end, score = word_end, min(score, scores[position])
            continue
        if current is not None:
            yield Name(start, end, current, score)
        current, start, end = kind, word_start, word_end
        score = scores[position] if position < len(scores) else 0.0
    if current is not None:
        yield Name(start, end, current, score)


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
