"""The fonts that ship: families, weights, and names from all of Europe shaped in one face."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QTextLayout
from PySide6.QtWidgets import QApplication

from newsreader.resources import resource

NAMES = ("Šefčovič", "Łódź", "Путин", "José Ñandú", "Nguyễn", "“quoted” – and…")


@pytest.fixture(autouse=True)
def bundled_fonts(qapp: QApplication) -> None:
    for path in sorted(resource("fonts").glob("*.otf")):
        assert QFontDatabase.addApplicationFont(str(path)) >= 0, path.name


@pytest.mark.parametrize(
    "family, weight, italic, style",
    [
        ("Inter", 400, False, "Regular"),
        ("Inter", 500, False, "Medium"),
        ("Inter", 600, False, "Semi Bold"),
        ("Source Serif 4", 400, False, "Regular"),
        ("Source Serif 4", 600, False, "Semibold"),
        ("Source Serif 4", 400, True, "Italic"),
    ],
)
@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_shaped_in_one_face(family: str, weight: int, italic: bool, style: str, name: str) -> None:
    layout = QTextLayout(name, QFont(family, 12, weight, italic))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    faces = {(run.rawFont().familyName(), run.rawFont().styleName()) for run in layout.glyphRuns()}
    assert faces == {(family, style)}


def test_licences_lie_beside_the_fonts() -> None:
    for name in ("Inter-LICENSE.txt", "SourceSerif4-LICENSE.txt"):
        assert "SIL Open Font License" in resource("fonts").joinpath(name).read_text("utf-8")
