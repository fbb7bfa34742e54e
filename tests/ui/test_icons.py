"""One set of icons: every file of the same make, every name that is used there."""

import gc
import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap

from newsreader.resources import resource
from newsreader.ui.commands.command_icons import COMMAND_ICONS
from newsreader.ui.commands.table import COMMANDS
from newsreader.ui.icons import icon, pixmap, program_picture
from newsreader.ui.theme import Theme

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg") if path.stem != "newsreader")
HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none"'
    ' stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">'
)


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_of_the_set(name: str) -> None:
    source = resource(f"icons/{name}.svg").read_text("utf-8")
    assert source.startswith(HEAD)
    assert not re.search(r"#[0-9A-Fa-f]{3}|url\(|<image|<style", source)


@pytest.mark.parametrize("size", [13, 14, 16, 18, 32])
def test_every_icon_draws_in_the_colour_asked_for_and_within_its_box(qapp: object, size: int) -> None:
    red = QColor("#FF0000")
    for name in NAMES:
        for ratio in (1.0, 2.0):
            image: QImage = pixmap(name, red, size, ratio).toImage()
            edge = round(size * ratio)
            assert (image.width(), image.height()) == (edge, edge)
            drawn = [image.pixelColor(x, y) for x in range(edge) for y in range(edge)]
            seen = [colour for colour in drawn if colour.alpha() > 60]
            assert len(seen) >= size * ratio / 3, name
            assert all(colour.red() > 200 and colour.green() < 40 and colour.blue() < 40 for colour in seen), name


@pytest.mark.parametrize("size", [16, 22, 24, 32, 44, 48, 64])
def test_the_programs_icon_is_sharp_at_the_sizes_of_panels(qapp: object, size: int) -> None:
    """Its plate ends and its lines of text lie on whole pixels: no row of either is a mixture."""
    image = program_picture(size).toImage()
    assert (image.width(), image.height()) == (size, size)
    middle = [image.pixelColor(size // 2, y) for y in range(size)]
    plain = [QColor("#0F62B5"), QColor("#FFC04D"), QColor("#3A2500"), QColor("#FFFFFF")]
    assert all(colour.alpha() == 0 or colour in plain for colour in middle)
    assert {colour.name() for colour in middle if colour.alpha()} == {colour.name() for colour in plain}


def test_commands_have_icons_that_are_there() -> None:
    assert set(COMMAND_ICONS) <= {command.id for command in COMMANDS}
    assert set(COMMAND_ICONS.values()) <= set(NAMES)


def test_an_icon_is_drawn_in_the_size_and_colour_that_is_asked_for(qapp: object) -> None:
    theme = Theme(is_dark=False)
    made = icon("star", theme, 20)
    assert made.actualSize(QSize(50, 50)) == QSize(20, 20)
    sharp = made.pixmap(QSize(20, 20), 3.0)
    assert (sharp.width(), sharp.devicePixelRatio()) == (60, 3.0)
    assert made.pixmap(QSize(50, 50), 2.0).width() == 40
    for mode, state, colour in (
        (QIcon.Mode.Normal, QIcon.State.Off, theme.colour("muted")),
        (QIcon.Mode.Normal, QIcon.State.On, theme.colour("accent")),
        (QIcon.Mode.Disabled, QIcon.State.Off, theme.disabled()),
    ):
        image = made.pixmap(QSize(20, 20), 1.0, mode, state).toImage()
        wanted = pixmap("star", colour, 20).toImage()
        assert image == wanted


def test_an_icon_may_be_copied_and_changed(qapp: object) -> None:
    made = icon("star", Theme(is_dark=False))
    copied = QIcon(made)
    copied.addPixmap(QPixmap(3, 3))
    del made
    gc.collect()
    assert not copied.pixmap(16, 16).isNull()
