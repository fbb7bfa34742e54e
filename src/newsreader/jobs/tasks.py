"""What a worker is asked and what it answers: ``AnalyseTexts`` with ``TextsAnalysed``, ``Call`` with ``Returned``.

An exception in place of an answer is that task's error.
"""

from __future__ import annotations

from collections.abc import Callable

from newsreader.model.annotation import Analysis
from newsreader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class AnalyseTexts:
    """Analyse each of the texts."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextsAnalysed:
    """The analyses in the order of the texts. ``problem`` is a sentence when the names model could not be used."""

    analyses: tuple[Analysis, ...]
    problem: str | None


@dataclass(frozen=True, slots=True)
class Call:
    """Call a function of a module with these arguments; it travels by name."""

    function: Callable[..., object]
    arguments: tuple[object, ...]
    named: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class Returned:
    """What the function of a ``Call`` returned, also when that is None, which in a pipe means its end."""

    value: object
