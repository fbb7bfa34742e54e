"""Finds words that would stay English in a translated window: literals shown past ``tr``, and sentences glued together.

A heuristic over the syntax of ``ui``: what setters of text get, what is added to a translated string, f-strings handed
to ``tr``. Signs, ids and object names are no words.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from strings import SOURCES, pattern_of

SHOWING = frozenset(
    (
        "addAction", "addButton", "addItem", "addMenu", "addTab", "appendPlainText", "drawText", "insertPlainText", "offer",
        "say", "setAccessibleDescription", "setAccessibleName", "setDetailedText", "setInformativeText", "setLabelText",
        "setPlaceholderText", "setPlainText", "setStatusTip", "setTabText", "setText", "setTitle", "setToolTip",
        "setWhatsThis", "setWindowTitle", "QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction",
        "QToolButton", "QMenu",
    )
)  # fmt: skip
"""Methods and widgets whose arguments a reader sees or hears."""

_TR = frozenset(("tr", "_tr", "translated"))
_WORD = re.compile(r"[A-Za-z]{2,}")
_KEYS = re.compile(r"(?:Ctrl|Alt|Shift|Meta)\+\S+|F\d+")
_NAMES = frozenset(("Newsreader", "Aa"))


def find_untranslated(path: Path) -> Iterator[str]:
    """One line for each finding: file, line and the words."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    name = str(path.relative_to(SOURCES))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = _called(node)
            if called in SHOWING:
                for argument in node.args:
                    for words in _shown_literals(argument):
                        yield f"{name}:{node.lineno}: {called} shows {words!r} untranslated"
            if called in _TR and node.args and isinstance(node.args[0], ast.JoinedStr | ast.BinOp):
                yield f"{name}:{node.lineno}: an f-string or a sum in {called} cannot be found"
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            for side, other in ((node.left, node.right), (node.right, node.left)):
                if _is_translation(side) and (_has_words(other) or _is_translation(other)):
                    yield f"{name}:{node.lineno}: a translation is glued to other words"
                    break


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _is_translation(node: ast.expr) -> bool:
    """``tr("…")``, also with ``.format(…)`` behind it."""
    if not isinstance(node, ast.Call):
        return False
    if _called(node) == "format" and isinstance(node.func, ast.Attribute):
        return _is_translation(node.func.value)
    return _called(node) in _TR


def _shown_literals(node: ast.expr) -> Iterator[str]:
    """Words in an argument that no call stands between: literals, f-strings, both arms of a condition."""
    if isinstance(node, ast.IfExp):
        yield from _shown_literals(node.body)
        yield from _shown_literals(node.orelse)
    elif isinstance(node, ast.BinOp):
        yield from _shown_literals(node.left)
        yield from _shown_literals(node.right)
    elif _has_words(node):
        assert isinstance(node, ast.Constant | ast.JoinedStr)
        yield pattern_of(node)


def _has_words(node: ast.expr) -> bool:
    if not isinstance(node, ast.JoinedStr) and not (isinstance(node, ast.Constant) and isinstance(node.value, str)):
        return False
    bare = _KEYS.sub("", re.sub(r"\{[^}]*\}", "", pattern_of(node)))
    return any(word not in _NAMES for word in _WORD.findall(bare))
