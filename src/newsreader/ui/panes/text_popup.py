"""The pop-up of the reader's "Aa": theme, typeface, size, width and line height, each with effect at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from newsreader.ui.controls.choice_field import ChoiceField
from newsreader.ui.controls.stepper import Stepper
from newsreader.ui.panes.theme_swatches import ThemeSwatches
from newsreader.ui.text_style import HEIGHTS, SANS, SERIF, SYSTEM, WIDTHS, ZOOMS, TextStyle, typefaces
from newsreader.ui.theme import Theme, ThemeChoice


class TextPopup(QFrame):
    """Closes on Escape and on a click elsewhere.

    ``style_chosen`` tells the TextStyle, ``theme_chosen`` the ThemeChoice that the reader wants now.
    """

    style_chosen = Signal(object)
    theme_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAccessibleName(self.tr("Text and theme"))
        self._theme = theme
        self._style = TextStyle()
        self.swatches = ThemeSwatches(theme, self._theme_words())
        self.typeface = ChoiceField(theme)
        self.typeface.setAccessibleName(self.tr("Typeface"))
        self.text_size = Stepper(theme, self.tr("Smaller text"), self.tr("Larger text"))
        self.line_width = Stepper(theme, self.tr("Narrower text"), self.tr("Wider text"))
        self.line_height = Stepper(theme, self.tr("Lines closer together"), self.tr("Lines further apart"))
        self.reset = QPushButton(self.tr("Back to normal"))
        self.reset.setObjectName("link")
        self._labels = (
            QLabel(self.tr("Typeface")),
            QLabel(self.tr("Text size")),
            QLabel(self.tr("Width")),
            QLabel(self.tr("Line height")),
        )
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.swatches)
        self._grid = QGridLayout()
        rows = (self.typeface, self.text_size, self.line_width, self.line_height)
        for number, (label, control) in enumerate(zip(self._labels, rows, strict=True)):
            label.setBuddy(control)
            self._grid.addWidget(label, number, 0)
            self._grid.addWidget(control, number, 1)
        self._grid.setColumnStretch(0, 1)
        self._column.addLayout(self._grid)
        self._column.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignTrailing)
        self._wire()
        self.set_theme(theme)

    def _theme_words(self) -> dict[ThemeChoice, str]:
        return {
            ThemeChoice.SYSTEM: self.tr("As the system has it"),
            ThemeChoice.LIGHT: self.tr("Light"),
            ThemeChoice.SEPIA: self.tr("Sepia"),
            ThemeChoice.DARK: self.tr("Dark"),
            ThemeChoice.CONTRAST_LIGHT: self.tr("High contrast, light"),
            ThemeChoice.CONTRAST_DARK: self.tr("High contrast, dark"),
        }

    def _wire(self) -> None:
        self.swatches.chosen.connect(self.theme_chosen)
        self.typeface.activated.connect(self._on_typeface_activated)
        self.text_size.stepped.connect(lambda direction: self._choose(self._style.zoomed(direction)))
        self.line_width.stepped.connect(lambda direction: self._choose(self._style.widened(direction)))
        self.line_height.stepped.connect(lambda direction: self._choose(self._style.opened(direction)))
        self.reset.clicked.connect(lambda: self._choose(TextStyle()))

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        px = theme.px
        self._column.setContentsMargins(px(16), px(14), px(16), px(10))
        self._column.setSpacing(px(12))
        self._grid.setHorizontalSpacing(px(20))
        self._grid.setVerticalSpacing(px(8))
        for label in self._labels:
            label.setFont(theme.ui_font(13))
        self.typeface.set_theme(theme)
        self.typeface.setFixedWidth(px(168))
        self.reset.setFont(theme.ui_font(12, 500))
        self.swatches.set_theme(theme)
        for stepper in (self.text_size, self.line_width, self.line_height):
            stepper.set_theme(theme)
        self.update()

    def open_at(self, corner: QPoint, style: TextStyle, choice: ThemeChoice) -> None:
        """Open with its upper trailing corner at a global point, with the keyboard in it."""
        if not self.typeface.count():
            # reading the names of all families takes a while where there are many
            words = {SERIF: self.tr("Serif"), SANS: self.tr("Sans serif"), SYSTEM: self.tr("The system's")}
            for family in typefaces():
                self.typeface.addItem(words.get(family, family), family)
            self.typeface.insertSeparator(len(words))
        self.show_choices(style, choice)
        self.adjustSize()
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = self.screen().availableGeometry()
        x = corner.x() if is_mirrored else corner.x() - self.width()
        x = min(max(x, room.left() + 8), room.right() - self.width() - 8)
        self.move(x, min(corner.y(), room.bottom() - self.height() - 8))
        self.show()
        self.swatches.swatch(choice).setFocus(Qt.FocusReason.PopupFocusReason)

    def show_choices(self, style: TextStyle, choice: ThemeChoice) -> None:
        """Show what holds now."""
        self._style = style
        self.swatches.set_choice(choice)
        at = self.typeface.findData(style.typeface)
        self.typeface.setCurrentIndex(max(0, at))
        figures = QLocale()
        percent = self.tr("{figure} %").format(figure=figures.toString(round(style.zoom * 100)))
        self.text_size.show_figure(percent, can_less=style.zoom > ZOOMS[0], can_more=style.zoom < ZOOMS[1])
        self.line_width.show_figure(
            self.tr("{figure} letters").format(figure=figures.toString(round(style.line_width))),
            can_less=style.line_width > WIDTHS[0],
            can_more=style.line_width < WIDTHS[1],
        )
        self.line_height.show_figure(
            figures.toString(style.line_height, "f", 1),
            can_less=style.line_height > HEIGHTS[0],
            can_more=style.line_height < HEIGHTS[1],
        )
        self.reset.setEnabled(style != TextStyle())

    def _choose(self, style: TextStyle) -> None:
        self._style = style
        self.style_chosen.emit(style)

    def _on_typeface_activated(self, _index: int) -> None:
        self._choose(replace(self._style, typeface=str(self.typeface.currentData())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground up to the edge, as menus have it: where nothing composes windows, what is left out is black."""
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.colour("strong"), 1))
        painter.setBrush(self._theme.colour("card"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
