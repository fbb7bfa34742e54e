import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QTextLayout
from PySide6.QtWidgets import QLabel, QMenuBar, QPushButton
from pytestqt.qtbot import QtBot

from newsreader.model.annotation import NAME_KINDS, Kind
from newsreader.ui.icons import icon, pixmap
from newsreader.ui.style_sheet import style_sheet
from newsreader.ui.theme import TEXT_FAMILY, UI_FAMILY, Theme, draw_mark, elide_words, load_fonts, palette_of
from newsreader.ui.theme_colours import Variant

THEMES = (Theme(is_dark=False), Theme(is_dark=True))


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(first: QColor, second: QColor) -> float:
    """WCAG 2.1 contrast ratio."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_fonts_ship_whole(qapp: object) -> None:
    assert {UI_FAMILY, TEXT_FAMILY} <= set(load_fonts())
    theme = Theme(is_dark=False)
    for font in (theme.ui_font(), theme.serif_font()):
        layout = QTextLayout("Šefčovič Łódź Путин ÅØßœ “”‘’–—…", font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        assert {run.rawFont().familyName() for run in layout.glyphRuns()} == {font.family()}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_sheet_and_palette_take_every_token(qapp: object, theme: Theme) -> None:
    assert theme.colour("accent").name() in style_sheet(theme)
    assert "{" + "accent" not in style_sheet(theme)
    assert palette_of(theme).window().color() == theme.colour("window")


@pytest.mark.parametrize("variant", list(Variant))
@pytest.mark.parametrize("is_dark", [False, True], ids=["light", "dark"])
def test_a_switch_that_is_on_stands_out(qtbot: QtBot, variant: Variant, is_dark: bool) -> None:
    theme = Theme(is_dark=is_dark, variant=variant)
    switch = QPushButton("Aa")
    qtbot.addWidget(switch)
    switch.setObjectName("tool")
    switch.setCheckable(True)
    switch.setStyleSheet(style_sheet(theme))
    switch.resize(34, 30)
    inside, edge = (4, 15), (0, 15)
    off = switch.grab().toImage()
    switch.setChecked(True)
    on = switch.grab().toImage()
    assert on.pixelColor(*inside) == theme.colour("idle") != off.pixelColor(*inside)
    if theme.is_contrast:
        assert on.pixelColor(*edge) == theme.colour("edge")


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_librarys_name_stands_on_the_line_of_the_menus(qtbot: QtBot, scale: float) -> None:
    bar, name = QMenuBar(), QLabel("HHH")
    qtbot.addWidget(bar)
    name.setObjectName("libraryName")
    bar.setStyleSheet(style_sheet(Theme(is_dark=False, scale=scale)))
    bar.addAction("HHH")
    bar.setCornerWidget(name)
    bar.resize(600, bar.sizeHint().height())
    bar.show()
    menu = bar.actionGeometry(bar.actions()[0])
    assert (name.y(), name.height()) == (menu.y(), menu.height())
    words = name.contentsRect().translated(name.pos())
    assert abs(words.center().y() - menu.center().y()) <= 0.5


def test_words_are_cut_at_their_ends(qapp: object) -> None:
    metrics = QFontMetricsF(Theme(is_dark=False).ui_font())
    text = "Officials in Poland, are considering whether"
    cut = elide_words(text, metrics, metrics.horizontalAdvance("Officials in Poland, ar"))
    assert cut == "Officials in Poland…"
    assert elide_words(text, metrics, 10_000) == text
    assert metrics.horizontalAdvance(elide_words("Donaudampfschifffahrt", metrics, 60)) <= 60


@pytest.mark.parametrize("kind", NAME_KINDS)
def test_a_mark_has_fill_and_cue(qapp: object, kind: Kind) -> None:
    theme = Theme(is_dark=False)
    image = QImage(60, 30, QImage.Format.Format_RGB32)
    image.fill(theme.colour("page"))
    painter = QPainter(image)
    draw_mark(painter, theme, kind, QRectF(5, 5, 50, 20))
    painter.end()
    assert image.pixelColor(30, 12) == theme.kind(kind).fill
    cue_rows = [image.pixelColor(x, 23) for x in range(8, 52)]
    assert any(contrast(colour, theme.kind(kind).fill) > 2 for colour in cue_rows)


@pytest.mark.parametrize(
    "name",
    [
        "inbox",
        "dot",
        "star",
        "clock",
        "review",
        "user",
        "pin",
        "org",
        "quote",
        "folder",
        "tag",
        "search",
        "plus",
        "left",
        "right",
        "down",
        "up",
        "sidebar",
        "nav",
        "more",
        "note",
        "filter",
        "export",
        "open",
        "copy",
        "page",
        "tray",
        "lock",
        "x",
        "check",
        "undo",
    ],
)
def test_every_icon_draws_something_in_its_colour(qapp: object, name: str) -> None:
    image = pixmap(name, QColor("#ff0000"), 16, 2.0).toImage()
    assert image.width() == 32
    drawn = [image.pixelColor(x, y) for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() > 200]
    assert drawn
    assert all(colour.red() > 200 and colour.blue() < 50 for colour in drawn)
    assert not icon(name, Theme(is_dark=True)).isNull()
