"""The page of a help topic: our own HTML in a QTextBrowser that loads nothing from anywhere."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from newsreader.ui.theme import Theme

_BODY_PX, _COLUMN_PX, _SIDE_PX = 14.5, 640, 36
_SHEET = """
h1 {{ font-size: {h1}px; font-weight: 600; color: {text}; margin-top: 0px; margin-bottom: {gap}px; }}
h2 {{ font-size: {h2}px; font-weight: 600; color: {text}; margin-top: {wide}px; margin-bottom: {small}px; }}
p {{ margin-top: 0px; margin-bottom: {gap}px; line-height: 145%; }}
li {{ margin-bottom: {small}px; line-height: 140%; }}
ul, ol {{ margin-top: 0px; margin-bottom: {gap}px; }}
a {{ color: {accent}; text-decoration: none; font-weight: 500; }}
code {{ font-family: monospace; background-color: {sunk}; }}
.key {{ background-color: {track}; font-weight: 500; }}
.strong {{ font-weight: 600; }}
.note {{ background-color: {sunk}; margin-bottom: {gap}px; }}
.rows {{ margin-bottom: {gap}px; border-collapse: collapse; }}
.rows th {{ text-align: left; font-weight: 600; color: {muted}; border-bottom: 1px solid {strong}; }}
.rows td {{ border-bottom: 1px solid {line}; }}
"""


class HelpPage(QTextBrowser):
    """Shows one page; ``link_followed`` tells "topic:…" and "do:…" links."""

    link_followed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._zoom = 1.0
        self._html = ""
        self._marked: tuple[str, ...] = ()
        self._found: list[tuple[int, int]] = []
        self.setObjectName("helpPage")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.anchorClicked.connect(lambda url: self.link_followed.emit(url.toString()))
        self.set_theme(theme)

    def show_page(self, title: str, html: str, marked: tuple[str, ...] = ()) -> None:
        """Show a page from its top, with these words marked."""
        self._html = html
        self._marked = marked
        self.setAccessibleName(title)
        self._draw()
        self.verticalScrollBar().setValue(0)
        if self._found:
            first = QTextCursor(self.document())
            first.setPosition(self._found[0][0])
            self.setTextCursor(first)
            self.ensureCursorVisible()

    def found(self) -> list[str]:
        """The marked words as they stand in the page."""
        text = self.document().toPlainText()
        return [text[start:end] for start, end in self._found]

    def set_zoom(self, zoom: float) -> None:
        """The size of its text; 1 is 100 %."""
        self._zoom = zoom
        self._draw()
        self._set_column()

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        self._draw()
        self._set_column()

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Nothing: pages have words alone."""
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines at a length that reads well."""
        self._set_column()
        super().resizeEvent(event)

    def _set_column(self) -> None:
        least = self._theme.px(_SIDE_PX)
        width = round(_COLUMN_PX * self._theme.scale * self._zoom)
        side = max(least, (self.width() - width) // 2)
        self.setViewportMargins(min(side, least * 3), self._theme.px(24), max(least, self.width() - width - side), 0)

    def _draw(self) -> None:
        theme = self._theme
        size = theme.scale * self._zoom
        place = self.verticalScrollBar().value()
        document = self.document()
        document.setDefaultFont(replace(theme, scale=size).ui_font(_BODY_PX))
        tokens = ("text", "muted", "accent", "sunk", "track", "strong", "line")
        sizes = {"h1": 25, "h2": 16.5, "gap": 12, "wide": 22, "small": 5}
        document.setDefaultStyleSheet(
            _SHEET.format(
                **{name: round(px * size) for name, px in sizes.items()},
                **{token: theme.colour(token).name() for token in tokens},
            )
        )
        self.setHtml(self._html)
        self._mark_words()
        self.verticalScrollBar().setValue(place)

    def _mark_words(self) -> None:
        self._found = []
        if self._marked:
            found = re.compile("|".join(rf"\b{re.escape(word)}\w*" for word in self._marked), re.IGNORECASE)
            # our pages have no character beyond the first plane, so that Qt counts as Python does
            self._found = [match.span() for match in found.finditer(self.document().toPlainText())]
        look = QTextCharFormat()
        look.setBackground(self._theme.colour("selection"))
        look.setFontUnderline(True)
        selections = []
        for start, end in self._found:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format = look
            selections.append(selection)
        self.setExtraSelections(selections)
