from dataclasses import replace

import pytest
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

from newsreader.ui.text_style import HEIGHTS, WIDTHS, ZOOMS, TextStyle, typefaces
from newsreader.ui.theme import TEXT_FAMILY, UI_FAMILY, Theme, load_fonts

PROSE = (
    "Officials in Poland are considering whether the plan for a common market would bring down what households pay for"
    " heat and light, and which of the neighbours would have to share their reserves when the winter turns out colder"
    " than the forecasts of the past few years had led most of the engineers in charge of the network to expect. "
) * 6


@pytest.mark.parametrize("typeface", ["serif", "sans", "system"])
@pytest.mark.parametrize("zoom", [0.6, 1.0, 2.0])
def test_a_line_holds_as_many_letters_as_were_asked_for(theme: Theme, typeface: str, zoom: float) -> None:
    style = TextStyle(zoom=zoom, typeface=typeface)
    layout = QTextLayout(PROSE, style.font(theme))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    lengths = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(style.column_px(theme))
        lengths.append(line.textLength())
    layout.endLayout()
    assert sum(lengths[:-1]) / (len(lengths) - 1) == pytest.approx(68, abs=3.5)


def test_small_letters_are_as_high_in_every_typeface(theme: Theme) -> None:
    serif, sans = (
        QFontMetricsF(TextStyle(zoom=3.0, typeface=one).font(theme)).xHeight() for one in ("serif", "sans")
    )
    assert sans == pytest.approx(serif, rel=0.03)


def test_a_typeface_that_is_gone_is_set_in_the_serif(qapp: object) -> None:
    load_fonts()
    assert TextStyle(typeface="No Such Face").family() == TEXT_FAMILY
    assert TextStyle(typeface="sans").family() == UI_FAMILY
    assert typefaces()[:3] == ("serif", "sans", "system")


def test_steps_lead_out_and_back_and_end_at_the_limits() -> None:
    style = TextStyle()
    assert style.zoomed(1).zoomed(-1) == style
    assert style.widened(1).line_width > style.line_width > style.widened(-1).line_width
    assert style.opened(1).opened(-1) == style
    for direction in (-1, 1):
        reached = style
        for _ in range(60):
            reached = reached.zoomed(direction).widened(direction).opened(direction)
        end = 0 if direction < 0 else 1
        assert (reached.zoom, reached.line_width, reached.line_height) == (ZOOMS[end], WIDTHS[end], HEIGHTS[end])


def test_an_odd_zoom_of_another_version_steps_on() -> None:
    assert replace(TextStyle(), zoom=1.05).zoomed(1).zoom > 1.05
    assert replace(TextStyle(), zoom=1.05).zoomed(-1).zoom < 1.05
