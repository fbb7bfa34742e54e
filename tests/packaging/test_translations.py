"""The German interface: nothing missing, nothing glued together, the made files in step with the sources."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from i18n import FOLDER, LANGUAGES, PATTERNS, carry_over, read_translations, write_translations
from i18n import Translation as Translated
from strings import CORE, SOURCES, String, list_strings, placeholders
from untranslated import find_untranslated

SAME_IN_BOTH = frozenset(
    "Name|&Name|Organisation|Person|Newsreader|Newsreader {version}|Text|Sepia|Serif|en, de, fr|Version|Orange|Problem|System|English|Deutsch|Unicode|s|%".split("|")
)


@pytest.fixture(scope="module")
def strings() -> list[String]:
    return list_strings()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_string_has_a_translation(strings: list[String], language: str) -> None:
    known = read_translations(FOLDER / f"newsreader_{language}.ts")
    missing = [f"{one.context}: {one.source}" for one in strings if one.key not in known or not known[one.key].is_finished]
    assert not missing, "translate these in resources/i18n (make i18n adds them)"
    assert not known.keys() - {one.key for one in strings}, "make i18n takes these out"


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_and_ends_agree(strings: list[String], language: str) -> None:
    known = read_translations(FOLDER / f"newsreader_{language}.ts")
    for one in strings:
        forms = known[one.key].forms
        assert len(forms) == (2 if one.is_counted else 1), one
        for form in forms:
            assert placeholders(form) == placeholders(one.source), one
            assert form[:1].isspace() == one.source[:1].isspace(), one
            assert form.endswith(("…", ":", ".", "?")) == one.source.endswith(("…", ":", ".", "?")), (one, form)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_that_is_loaded_is_in_step(qapp: QCoreApplication, strings: list[String], language: str) -> None:
    known = read_translations(FOLDER / f"newsreader_{language}.ts")
    made = QTranslator()
    assert made.load(str(FOLDER / f"newsreader_{language}.qm"))
    for one in strings:
        counts = (1, 2) if one.is_counted else (-1,)
        forms = tuple(made.translate(one.context, one.source, one.disambiguation, n) for n in counts)
        assert forms == known[one.key].forms, "make i18n makes it anew"


def test_the_patterns_of_the_core_are_in_step(strings: list[String]) -> None:
    patterns = sorted({one.source for one in strings if one.context == CORE})
    assert PATTERNS.read_text(encoding="utf-8").splitlines() == patterns, "make i18n writes them anew"


def test_german_is_german(strings: list[String]) -> None:
    known = read_translations(FOLDER / "newsreader_de.ts")
    same = {one.source for one in strings if known[one.key].forms == (one.source,) and any(map(str.isalpha, one.source))}
    with_words = {source for source in same if placeholders(source) == [] or len(source) > 24}
    assert with_words <= SAME_IN_BOTH


def test_nothing_is_shown_past_translation() -> None:
    found = [line for path in sorted((SOURCES / "ui").rglob("*.py")) for line in find_untranslated(path)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ('label.setText("Hello there")', 1),
        ('label.setText(self.tr("Hello there"))', 0),
        ('label.setText(f"{n} articles")', 1),
        ('label.setText(f"{n} · {m}")', 0),
        ('label.setText("Open" if new else self.tr("Close"))', 1),
        ('words = self.tr("Found") + ": " + what', 0),
        ('words = self.tr("Found") + " nothing"', 1),
        ('words = self.tr("Found {n}").format(n=1) + self.tr("more")', 1),
        ('words = self.tr(f"{n} articles")', 1),
        ('QLabel("Newsreader")', 0),
    ],
)
def test_what_counts_as_untranslated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str, count: int) -> None:
    monkeypatch.setattr("untranslated.SOURCES", tmp_path)
    path = tmp_path / "pane.py"
    path.write_text(line, encoding="utf-8")
    assert len(list(find_untranslated(path))) == count


def test_a_string_that_moved_keeps_its_translation(tmp_path: Path) -> None:
    moved, other, counted = String("NewPane", "Close"), String("Other", "Open"), String("Pane", "%n article(s)")
    known = {
        ("OldPane", "Close", ""): Translated(("Schließen",)),
        ("A", "Open", ""): Translated(("Öffnen",)),
        ("B", "Open", ""): Translated(("Offen",)),
        ("Pane", "%n article(s)", ""): Translated(("%n Artikel", "%n Artikel")),
    }
    carried = carry_over([moved, other, counted], known)
    assert carried[moved.key].forms == ("Schließen",)
    assert other.key not in carried

    path = tmp_path / "newsreader_de.ts"
    write_translations(path, "de", [moved, other, counted], carried)
    again = read_translations(path)
    assert again[counted.key].forms == ("%n Artikel", "%n Artikel")
    assert not again[other.key].is_finished
