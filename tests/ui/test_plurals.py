import pytest
from PySide6.QtCore import QCoreApplication, QObject

from newsreader.ui.plurals import EnglishPlurals, english_form


@pytest.mark.parametrize(
    ("source", "n", "expected"),
    [
        ("%n article(s) added", 1, "%n article added"),
        ("%n article(s) added", 0, "%n articles added"),
        ("%n further copy(ies) of articles", 1, "%n further copy of articles"),
        ("%n further copy(ies) of articles", 3, "%n further copies of articles"),
        ("%n file(s) (in a folder)", 2, "%n files (in a folder)"),
    ],
)
def test_forms(source: str, n: int, expected: str) -> None:
    assert english_form(source, n) == expected


def test_qt_puts_the_number_in(qapp: QCoreApplication) -> None:
    plurals = EnglishPlurals()
    qapp.installTranslator(plurals)
    try:
        assert QObject().tr("%n article(s)", "", 1) == "1 article"
        assert QObject().tr("%n article(s)", "", 2095) == "2095 articles"
        assert QObject().tr("Find (quickly)") == "Find (quickly)"
    finally:
        qapp.removeTranslator(plurals)
