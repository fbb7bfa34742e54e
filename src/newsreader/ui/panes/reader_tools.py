"""The reader's tool bar: back, forward, text and theme, star, sidebar."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from newsreader.ui.commands.actions import stand_for
from newsreader.ui.icons import icon, pixmap
from newsreader.ui.theme import Theme, elide_words

_BAR_PX, _BUTTON_PX, _ICON_PX, _LIST_PX, _NAMED_FROM_PX = 48, 30, 16, 180, 440


class ReaderTools(QWidget):
    """Buttons as high as the other panes' top bands."""

    list_requested = Signal()
    back_requested = Signal()
    forward_requested = Signal()
    text_looks_requested = Signal()
    star_toggled = Signal(bool)
    sidebar_toggled = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._back = _tool(self.tr("Back"))
        self._forward = _tool(self.tr("Forward"))
        self._text_looks = _tool(self.tr("Text and theme"))
        self._text_looks.setText("Aa")
        self._star = _tool(self.tr("Star this article"), is_checkable=True)
        # its picture is filled when it is on: it needs no ground as other switches do
        self._star.setStyleSheet("QPushButton#tool:checked:!hover { background: transparent; }")
        self._sidebar = _tool(self.tr("Show mentions"), is_checkable=True)
        # bordered, unlike the tools: it is the way to a pane that is not there
        self._list = QPushButton()
        self._list_name = ""
        self._list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._list.hide()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._back)
        self._row.addWidget(self._forward)
        self._row.addWidget(self._list)
        self._row.addStretch(1)
        self._row.addWidget(self._text_looks)
        self._row.addWidget(self._star)
        self._row.addWidget(self._sidebar)
        self._list.clicked.connect(self.list_requested)
        self._back.clicked.connect(self.back_requested)
        self._forward.clicked.connect(self.forward_requested)
        self._text_looks.clicked.connect(self.text_looks_requested)
        self._star.clicked.connect(self.star_toggled)
        self._sidebar.clicked.connect(self.sidebar_toggled)
        for button, command in (
            (self._back, "history.back"),
            (self._forward, "history.forward"),
            (self._list, "focus.list"),
            (self._star, "article.toggle_star"),
            (self._sidebar, "view.toggle_sidebar"),
        ):
            stand_for(button, command)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        px = theme.px
        self.setFixedHeight(px(_BAR_PX))
        self._row.setContentsMargins(px(12), 0, px(12), 0)
        self._row.setSpacing(px(4))
        named = {"left": self._back, "right": self._forward, "star": self._star, "sidebar": self._sidebar}
        for name, button in named.items():
            button.setFixedSize(px(_BUTTON_PX), px(_BUTTON_PX))
            button.setIconSize(QSize(px(_ICON_PX), px(_ICON_PX)))
            button.setIcon(icon(name, theme, _ICON_PX))
        self._list.setFont(theme.ui_font(12.5, 500))
        self._list.setIcon(icon("nav", theme, _ICON_PX))
        self._list.setIconSize(QSize(px(_ICON_PX), px(_ICON_PX)))
        self._show_list_name()
        self._text_looks.setFixedSize(px(_BUTTON_PX + 4), px(_BUTTON_PX))
        self._text_looks.setFont(theme.serif_font(16))
        self._star.setIcon(_star_icon(theme))

    def text_looks_corner(self) -> QPoint:
        """The lower trailing corner of the "Aa" button, in global pixels."""
        button = self._text_looks
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return button.mapToGlobal(button.rect().bottomLeft() if is_mirrored else button.rect().bottomRight())

    def set_list_name(self, name: str) -> None:
        """Name the articles that are listed."""
        self._list_name = name
        self._list.setAccessibleName(name)
        self._show_list_name()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the way to the list is its icon alone."""
        super().resizeEvent(event)
        self._show_list_name()

    def _show_list_name(self) -> None:
        px = self._theme.px
        has_room = self.width() >= px(_NAMED_FROM_PX)
        words = elide_words(self._list_name, QFontMetricsF(self._list.font()), px(_LIST_PX)) if has_room else ""
        self._list.setText(words.replace("&", "&&"))

    def set_list_folded(self, is_folded: bool) -> None:
        """Whether there is no room for the list: then a button leads to it."""
        self._list.setVisible(is_folded)

    def set_can_go(self, back: bool, forward: bool) -> None:
        """Whether back and forward lead somewhere."""
        self._back.setEnabled(back)
        self._forward.setEnabled(forward)

    def set_sidebar_shown(self, is_shown: bool) -> None:
        """Draw the sidebar's button on or off."""
        self._sidebar.setChecked(is_shown)

    def set_starred(self, is_starred: bool) -> None:
        """Draw the star on or off."""
        self._star.setChecked(is_starred)

    def set_article_shown(self, is_shown: bool) -> None:
        """Whether there is an article to star."""
        self._star.setEnabled(is_shown)


def _tool(label: str, *, is_checkable: bool = False) -> QPushButton:
    button = QPushButton()
    button.setObjectName("tool")
    button.setToolTip(label)
    button.setAccessibleName(label)
    button.setCheckable(is_checkable)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _star_icon(theme: Theme) -> QIcon:
    """An outline, filled when on: its colour alone would not tell."""
    made = icon("star", theme, _ICON_PX)
    for ratio in (1.0, 2.0, 3.0):
        drawn = pixmap("star", theme.colour("accent"), theme.px(_ICON_PX), ratio, filled=True)
        made.addPixmap(drawn, QIcon.Mode.Normal, QIcon.State.On)
    return made
