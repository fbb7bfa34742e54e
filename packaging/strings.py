"""Every string that the window can show, read from the sources: for the translation file and for the test of it.

In ``ui``, whatever a call of ``tr`` gets as a literal: ``self.tr`` belongs to the context of its class, every other
``tr`` and the tables outside Qt to the shared one. In the core, sentences and parts of sentences of the modules that
make them; an f-string becomes a pattern with ``{placeholders}``.
"""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "src" / "newsreader"

SHARED = "Newsreader"
CORE = "Core"
MENU_BAR = "MenuBar"

TABLES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("newsreader.ui.commands.table", "COMMANDS", ("text", "keywords", "submenu")),
    ("newsreader.ui.commands.table", "Menu", ("value",)),
    ("newsreader.settings", "SETTINGS", ("label", "group", "help", "words", "unit")),
    ("newsreader.search.operators", "OPERATORS", ("meaning",)),
    ("newsreader.search.syntax_help", "EXAMPLES", ("meaning",)),
    ("newsreader.search.problems", "SENTENCES", ("",)),
    ("newsreader.model.reading_anew", "ENCODINGS", ("script",)),
)
"""Module, table and fields of its rows that are shown; a field may hold one string or several.

A table that is a dict gives its values; the field "" is the row itself.
"""

CORE_MODULES = (
    "analysis/entities/engine.py",
    "analysis/language.py",
    "analysis/speech/coreference.py",
    "analysis/speech/cue_subjects.py",
    "analysis/speech/near_subjects.py",
    "analysis/speech/sentence_rules.py",
    "analysis/speech/speakers.py",
    "analysis/speech/subjects.py",
    "importing/allowance.py",
    "importing/code_pages.py",
    "importing/columns.py",
    "importing/compressed.py",
    "importing/delimited.py",
    "importing/docx.py",
    "importing/encoding.py",
    "importing/epub.py",
    "importing/feed.py",
    "importing/file_bytes.py",
    "importing/html.py",
    "importing/inner.py",
    "importing/json_stories.py",
    "importing/mail.py",
    "importing/mail_box.py",
    "importing/markup.py",
    "importing/odt.py",
    "importing/paths.py",
    "importing/pdf.py",
    "importing/press_exports.py",
    "importing/reading.py",
    "importing/rereading.py",
    "importing/rtf.py",
    "importing/saved_page.py",
    "importing/signatures.py",
    "importing/table_stories.py",
    "importing/tar_archive.py",
    "importing/zip_archive.py",
    "importing/zipped.py",
    "jobs/analyse_articles.py",
    "jobs/article_requests.py",
    "jobs/context.py",
    "jobs/cut_and_join.py",
    "jobs/executor.py",
    "jobs/export_tables.py",
    "jobs/import_articles.py",
    "jobs/read_anew.py",
    "jobs/reading_lane.py",
    "jobs/reading_worker.py",
    "jobs/rulings.py",
    "jobs/service.py",
    "jobs/watch_folders.py",
    "library/acts.py",
    "library/corrected_names.py",
    "library/corrected_story.py",
    "library/deciding.py",
    "library/keeping.py",
    "library/marking.py",
    "library/moving.py",
    "library/reviewing.py",
    "library/saved_searches.py",
    "library/sentences.py",
    "library/sharing.py",
    "library/watching.py",
    "linking/evidence.py",
    "linking/pointers.py",
    "linking/resolve.py",
    "linking/score.py",
    "linking/two_people.py",
    "names/short_organisations.py",
    "names/short_people.py",
    "names/short_places.py",
    "storage/backups.py",
    "storage/checking.py",
    "storage/damaged_rows.py",
    "storage/failures.py",
    "storage/holding.py",
    "storage/library_export.py",
    "storage/library_import.py",
    "storage/migrations.py",
    "storage/opening.py",
    "storage/repairing.py",
    "storage/replacing.py",
    "structure/aside_rules.py",
    "structure/asides.py",
)

CORE_WORDS = (
    # one word, or put together from parts, so that no rule below tells them from keys
    "Star",
    "Highlight",
    "The text looks as if it had been encoded twice. The repair shows it as it was meant.",
    "advertisement",
    "“{shown}”, {rule}",
    "both appear with {shown}{more}",
    "{first} and {second}",
    "{names} and {n} more",
    "as the article also names {names}",
    "surname",
    "given name",
)

_TR = frozenset(("tr", "_tr", "translated", "translate"))
_LOGS = frozenset(("debug", "info", "warning", "error", "exception", "critical"))
_NOT_SHOWN = frozenset(("ValueError", "TypeError", "RuntimeError", "KeyError", "AssertionError"))
_CONTEXT = re.compile(r"(?:[A-Z][a-z]+){2,}")
_WORDS = re.compile(r"[A-Za-z]{2,}")
_NO_SENTENCE = re.compile(
    r"\b(?:SELECT|INSERT|UPDATE|DELETE|PRAGMA|WHERE|FROM|JOIN|VALUES|ORDER BY|LIMIT|AND|BEGIN|ATTACH)\b|\(\?|PIECE|\\[bswd]"
)


@dataclass(frozen=True, slots=True, order=True)
class String:
    """One string as the sources have it; ``where`` is a file and line, for people."""

    context: str
    source: str
    disambiguation: str = ""
    where: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What a translation belongs to."""
        return self.context, self.source, self.disambiguation

    @property
    def is_counted(self) -> bool:
        """Whether it has a form for each number."""
        return "%n" in self.source or "%Ln" in self.source


def list_strings() -> list[String]:
    """Every string, each once, sorted by context and source."""
    found: dict[tuple[str, str, str], String] = {}
    for string in (*window_strings(), *table_strings(), *core_strings()):
        found.setdefault(string.key, string)
    return sorted(found.values())


def window_strings() -> Iterator[String]:
    """What is translated in ``ui`` by a call."""
    for path in sorted((SOURCES / "ui").rglob("*.py")):
        yield from _called(ast.parse(path.read_text(encoding="utf-8")), path)


def table_strings() -> Iterator[String]:
    """What tables outside Qt hold for the window to show."""
    for module, name, fields in TABLES:
        table = getattr(importlib.import_module(module), name)
        for row in table.values() if isinstance(table, dict) else table:
            for field in fields:
                value = getattr(row, field, ()) if field else row
                for source in (value,) if isinstance(value, str) else value:
                    if source:
                        yield String(SHARED, source, where=f"{module}.{name}")
                        if name == "Menu":
                            # in the bar a letter is marked that no other menu has
                            yield String(MENU_BAR, source, where=f"{module}.{name}")


def core_strings() -> Iterator[String]:
    """Sentences, and parts of them, that the core makes."""
    for name in CORE_MODULES:
        path = SOURCES / name
        if path.is_file():
            for node in _Sentences.of(ast.parse(path.read_text(encoding="utf-8"))):
                yield String(CORE, pattern_of(node), where=f"{name}:{node.lineno}")
    for words in CORE_WORDS:
        yield String(CORE, words)


def pattern_of(node: ast.Constant | ast.JoinedStr) -> str:
    """A literal as it is; an f-string with each value as ``{name}``, numbered where a name comes twice or there is none.

    A length is ``{n}``, which stands for figures alone.
    """
    if isinstance(node, ast.Constant):
        return str(node.value)
    parts: list[str] = []
    names: list[str] = []
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        elif isinstance(part, ast.FormattedValue):
            name = _name_of(part.value)
            if not name or name in names:
                name = f"{name or 'value'}_{len(names) + 1}"
            names.append(name)
            parts.append("{" + name + "}")
    return "".join(parts)


def _name_of(value: ast.expr) -> str:
    if isinstance(value, ast.Name):
        return value.id.strip("_")
    if isinstance(value, ast.Attribute):
        return value.attr.strip("_")
    if any(isinstance(part, ast.Call) and getattr(part.func, "id", "") == "len" for part in ast.walk(value)):
        return "n"
    return ""


def _called(tree: ast.Module, path: Path) -> Iterator[String]:
    for node, classes in _with_classes(tree, ()):
        if not isinstance(node, ast.Call):
            continue
        function = node.func
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        if name not in _TR or not node.args:
            continue
        literals = [arg.value if isinstance(arg, ast.Constant) else None for arg in node.args[:3]]
        is_own = isinstance(function, ast.Attribute) and getattr(function.value, "id", "") == "self"
        context = classes[-1] if is_own and classes else SHARED
        if name == "translate" and isinstance(literals[0], str) and len(literals) > 1:
            context, literals = literals[0], literals[1:]
        if len(literals) > 1 and literals[1] is None and _CONTEXT.fullmatch(str(literals[0])):
            # the words come from a table
            continue
        if literals and isinstance(literals[0], str) and literals[0]:
            second = literals[1] if len(literals) > 1 else None
            disambiguation = second if isinstance(second, str) else ""
            yield String(context, literals[0], disambiguation, f"{path.relative_to(SOURCES)}:{node.lineno}")


def _with_classes(node: ast.AST, classes: tuple[str, ...]) -> Iterator[tuple[ast.AST, tuple[str, ...]]]:
    for child in ast.iter_child_nodes(node):
        inner = (*classes, child.name) if isinstance(child, ast.ClassDef) else classes
        yield child, inner
        yield from _with_classes(child, inner)


class _Sentences(ast.NodeVisitor):
    """Literals of a core module that are words for a reader, by what they look like and where they stand."""

    def __init__(self) -> None:
        self.found: list[ast.Constant | ast.JoinedStr] = []

    @classmethod
    def of(cls, tree: ast.Module) -> list[ast.Constant | ast.JoinedStr]:
        visitor = cls()
        visitor.visit(tree)
        return visitor.found

    def visit_Expr(self, node: ast.Expr) -> None:
        # a docstring, or the note below a constant
        if not isinstance(node.value, ast.Constant):
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in _NOT_SHOWN or (isinstance(node.func, ast.Attribute) and name in _LOGS):
            return
        if name in ("split", "compile", "startswith", "endswith", "join", "TypeVar", "getLogger", "replace"):
            for arg in node.args:
                if isinstance(arg, ast.GeneratorExp):
                    self.visit(arg)
            return
        if name == "Reason":
            # the first is a code
            for arg in node.args[1:]:
                self.visit(arg)
            return
        self.generic_visit(node)

    def visit_keyword(self, node: ast.keyword) -> None:
        # what a rule looks for in a text is said by the text
        if node.arg != "holds":
            self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str) and _is_sentence(node.value):
            self.found.append(node)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        if _is_sentence(pattern_of(node), is_pattern=True):
            self.found.append(node)
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self.visit(part.value)


def _is_sentence(text: str, *, is_pattern: bool = False) -> bool:
    bare = re.sub(r"\{[^}]*\}", " ", text) if is_pattern or "{" in text else text
    return " " in text.strip() and not text.endswith(" ") and bool(_WORDS.search(bare)) and not _NO_SENTENCE.search(text)


def placeholders(text: str) -> list[str]:
    """The names in braces, sorted, with %n where a number goes in."""
    found = re.findall(r"\{[a-z_0-9]*\}", text) + re.findall(r"%L?n", text)
    return sorted(found)


def contexts_of(strings: Iterable[String]) -> dict[str, list[String]]:
    """Strings by context, in their order."""
    grouped: dict[str, list[String]] = {}
    for string in strings:
        grouped.setdefault(string.context, []).append(string)
    return grouped
