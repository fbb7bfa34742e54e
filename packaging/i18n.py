"""Keep the interface's translations: ``make i18n`` after strings were added or reworded.

Reads every string from the sources (``strings``), brings each ``resources/i18n/newsreader_LANGUAGE.ts`` up to date (what
is gone goes, what is new comes in unfinished), makes the ``.qm`` that the program loads, and writes the patterns of the
core's sentences to ``core.txt``. Prints what lacks a translation; exits with 1 if anything does.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from strings import CORE, ROOT, String, contexts_of, list_strings

FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("de",)
PATTERNS = FOLDER / "core.txt"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


@dataclass(frozen=True, slots=True)
class Translation:
    """The forms of one string: one, or one for each number that the language tells apart; empty when unfinished."""

    forms: tuple[str, ...]

    @property
    def is_finished(self) -> bool:
        """Whether every form is there."""
        return bool(self.forms) and all(self.forms)


Key = tuple[str, str, str]


def read_translations(path: Path) -> dict[Key, Translation]:
    """What a ``.ts`` file has, by context, source and disambiguation."""
    found: dict[Key, Translation] = {}
    if not path.is_file():
        return found
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            element = message.find("translation")
            if element is None:
                continue
            forms = [form.text or "" for form in element.iter("numerusform")] or [element.text or ""]
            key = (name, message.findtext("source", ""), message.findtext("comment", ""))
            found[key] = Translation(tuple(forms) if any(forms) else ())
    return found


def carry_over(strings: list[String], known: dict[Key, Translation]) -> dict[Key, Translation]:
    """Translations for these strings; one that moved to another class keeps its own, if all agree on it."""
    by_source: dict[tuple[str, str], set[Translation]] = {}
    for (_, source, disambiguation), translation in known.items():
        if translation.is_finished:
            by_source.setdefault((source, disambiguation), set()).add(translation)
    carried = dict(known)
    for string in strings:
        elsewhere = by_source.get((string.source, string.disambiguation), set())
        if not carried.get(string.key, Translation(())).is_finished and len(elsewhere) == 1:
            carried[string.key] = next(iter(elsewhere))
    return carried


def write_translations(path: Path, language: str, strings: list[String], known: dict[Key, Translation]) -> None:
    """Write a ``.ts`` file with exactly these strings."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for name, members in contexts_of(strings).items():
        context = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(context, "name").text = name
        for string in members:
            _add_message(context, string, known.get(string.key, Translation(())))
    ElementTree.indent(root, " ")
    body = ElementTree.tostring(root, encoding="unicode", short_empty_elements=False)
    path.write_text(f"{_HEAD}{body}\n", encoding="utf-8")


def _add_message(context: ElementTree.Element, string: String, translation: Translation) -> None:
    message = ElementTree.SubElement(context, "message")
    if string.is_counted:
        message.set("numerus", "yes")
    ElementTree.SubElement(message, "source").text = string.source
    if string.disambiguation:
        ElementTree.SubElement(message, "comment").text = string.disambiguation
    element = ElementTree.SubElement(message, "translation")
    if not translation.is_finished:
        element.set("type", "unfinished")
    if string.is_counted:
        for form in translation.forms or ("", ""):
            ElementTree.SubElement(element, "numerusform").text = form
    elif translation.forms:
        element.text = translation.forms[0]


def release(source: Path) -> None:
    """Make the ``.qm`` beside a ``.ts`` with Qt's own tool, which comes with PySide6."""
    import PySide6

    folder = Path(PySide6.__file__).parent
    tool = next(path for path in (folder / "lrelease", folder / "lrelease.exe") if path.is_file())
    command = [str(tool), "-silent", "-nounfinished", str(source), "-qm", str(source.with_suffix(".qm"))]
    subprocess.run(command, check=True)


def main() -> int:
    """Bring everything up to date; the exit code."""
    strings = list_strings()
    FOLDER.mkdir(exist_ok=True)
    patterns = sorted({string.source for string in strings if string.context == CORE})
    PATTERNS.write_text("".join(f"{pattern}\n" for pattern in patterns), encoding="utf-8")
    missing = 0
    for language in LANGUAGES:
        path = FOLDER / f"newsreader_{language}.ts"
        before = read_translations(path)
        known = carry_over(strings, before)
        write_translations(path, language, strings, known)
        release(path)
        lacking = [string for string in strings if not known.get(string.key, Translation(())).is_finished]
        for string in lacking:
            print(f"{language}: {string.context}: {string.source!r} ({string.where})")
        gone = len(before.keys() - {string.key for string in strings})
        print(f"{path.name}: {len(strings)} strings, {len(lacking)} without translation, {gone} gone")
        missing += len(lacking)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "src"))
    sys.exit(main())
