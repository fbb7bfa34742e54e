"""The core's sentences in the interface's language.

The core, its logs and the library speak English; link reasons, undo labels and warnings are kept as they were made. The
window knows the pattern of each (``resources/i18n/core.txt``), recognises it, and fills the translated pattern with the
values. What is not recognised stays as it is.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from newsreader.model.values import dataclass
from newsreader.resources import resource
from newsreader.ui.entity_words import translated

_CONTEXT = "Core"
_DEEPEST = 4
_NAME = re.compile(r"\{(\w+)\}")
_QUOTED = re.compile(r"“([^“”]*)”")
_ROUND_OTHERS = "{label}"
"""What such a pattern is put round is another sentence: it comes first."""


@dataclass(frozen=True, slots=True)
class _Pattern:
    """``{name} said {span}.`` and the expression that recognises it."""

    source: str
    expression: re.Pattern[str]


def in_words(text: str) -> str:
    """A sentence, label or reason of the core as the reader's language has it; anything else unchanged."""
    if not text or _is_english():
        return text
    return _translated(text, _DEEPEST)


def _is_english() -> bool:
    # asked anew each time: the language can be set after this module is loaded
    return QCoreApplication.translate(_CONTEXT, "same name") == "same name"


def _translated(text: str, depth: int) -> str:
    whole = QCoreApplication.translate(_CONTEXT, text)
    if whole != text or depth == 0:
        return whole
    if match := _QUOTED.fullmatch(text):
        return translated("“{name}”").format(name=match[1])
    for pattern in _patterns():
        match = pattern.expression.fullmatch(text)
        if match is None:
            continue
        words = QCoreApplication.translate(_CONTEXT, pattern.source)
        values = {name: _translated(value, depth - 1) for name, value in match.groupdict().items()}
        return words.format_map(values)
    return text


@cache
def _patterns() -> tuple[_Pattern, ...]:
    """Every pattern with a value in it, the most telling first."""
    lines = resource("i18n/core.txt").read_text(encoding="utf-8").split("\n")
    sources = sorted((line for line in lines if "{" in line), key=_weight)
    return tuple(_Pattern(source, _expression(source)) for source in sources)


def _weight(source: str) -> tuple[bool, int, str]:
    return _ROUND_OTHERS not in source, -len(_NAME.sub("", source)), source


def _expression(source: str) -> re.Pattern[str]:
    pieces: list[str] = []
    end = 0
    seen: set[str] = set()
    for match in _NAME.finditer(source):
        pieces.append(re.escape(source[end : match.start()]))
        name = match[1]
        pieces.append(f"(?P={name})" if name in seen else rf"(?P<{name}>[\d.,]+)" if name == "n" else f"(?P<{name}>.*)")
        seen.add(name)
        end = match.end()
    return re.compile("".join((*pieces, re.escape(source[end:]))), re.DOTALL)
