"""How the rows of an entity's page are put into words."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from newsreader.ui.pages import page_rows
from newsreader.ui.pages.page_rows import QuoteCard, QuotePainter
from newsreader.ui.theme import Theme
from sidebar_story import quote


@pytest.mark.parametrize("speaker", ["", "Anna Lee"])
def test_one_space_lies_on_both_sides_of_each_dot(theme: Theme, monkeypatch: pytest.MonkeyPatch, speaker: str) -> None:
    told: list[str] = []

    def paint_text(painter: QPainter, box: QRectF, text: str, *args: object) -> float:
        told.append(text)
        return 40

    monkeypatch.setattr(page_rows, "paint_text", paint_text)
    image = QImage(400, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    QuotePainter().paint(painter, QuoteCard(quote(1), speaker), theme, QRectF(0, 0, 400, 100))
    painter.end()
    parts = "".join(told).split("  ·  ")
    assert parts[:-1] == [*filter(None, (speaker, "Harbour Post"))]
    assert [part.strip() for part in parts] == parts
