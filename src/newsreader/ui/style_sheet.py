"""The style sheet of plain controls: buttons, fields, menus, scroll bars, tool tips."""

from __future__ import annotations

import re

from newsreader.ui.theme import Theme

_SHEET = """
QMainWindow, QDialog {{ background: {window}; }}
QMenuBar {{ background: {side}; border-bottom: 1px solid {line}; padding: 2px 6px; }}
QMenuBar::item {{ padding: 4px 9px; border-radius: 5px; background: transparent; }}
QMenuBar::item:selected {{ background: {hover}; }}
#libraryName {{ color: {muted}; padding: 4px 14px 4px 8px; }}
QMenu {{ background: {card}; border: 1px solid {strong}; border-radius: 8px; padding: 5px; }}
QMenu::item {{ padding: 5px 26px 5px 12px; border-radius: 5px; }}
QMenu::item:selected {{ background: {selection}; }}
QMenu::item:disabled {{ color: {disabled}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 5px 8px; }}
QMenu::indicator {{ left: 6px; }}
QMenu::icon {{ margin-left: 7px; }}
QPushButton, QToolButton, QMenu {{ icon-size: 16px; }}
QPushButton {{ background: {button}; border: 1px solid {strong}; border-radius: 6px; padding: 5px 13px; color: {text}; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 4px 12px; }}
QPushButton:disabled {{ color: {disabled}; }}
QPushButton#primary {{ background: {accent}; border-color: {accent}; color: {on_accent}; font-weight: 600; }}
QPushButton#primary:focus {{ border: 2px solid {text}; padding: 4px 12px; }}
QPushButton#link {{ background: transparent; border: 1px solid transparent; color: {accent}; padding: 2px 4px; font-weight: 500; }}
QPushButton#link:hover {{ text-decoration: underline; }}
QPushButton#link:focus {{ border: 2px solid {accent}; padding: 1px 3px; }}
QPushButton#tool {{ background: transparent; border: 1px solid transparent; padding: 4px; }}
QPushButton#tool:hover {{ background: {hover}; }}
QPushButton#tool:checked {{ background: {idle}; border-color: {marked}; border-radius: 6px; }}
QPushButton#tool:focus {{ border: 2px solid {accent}; padding: 3px; }}
QPushButton#step {{ padding: 0; }}
QPushButton#step:focus {{ padding: 0; }}
QComboBox QAbstractItemView {{ background: {card}; border: 1px solid {strong}; selection-background-color: {selection}; selection-color: {text}; }}
QLineEdit {{ background: {field}; border: 1px solid {edge}; border-radius: 6px; padding: 4px 8px; selection-background-color: {selection}; selection-color: {text}; }}
QLineEdit:focus {{ border: 2px solid {accent}; padding: 3px 7px; }}
QLineEdit:disabled {{ color: {disabled}; }}
QPlainTextEdit {{ background: {field}; border: 1px solid {edge}; border-radius: 6px; padding: 5px; selection-background-color: {selection}; selection-color: {text}; }}
QPlainTextEdit:focus {{ border: 2px solid {accent}; padding: 4px; }}
QSlider {{ border: 2px solid transparent; border-radius: 6px; }}
QSlider:focus {{ border-color: {accent}; }}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {edge}; margin: 0 2px; }}
QSlider::sub-page:horizontal {{ background: {accent}; border-radius: 2px; margin: 0 2px; }}
QSlider::handle:horizontal {{ width: 12px; height: 12px; margin: -6px 0; border: 2px solid {accent}; border-radius: 8px; background: {button}; }}
QSlider::handle:horizontal:hover {{ background: {selection}; }}
QToolTip {{ background: {toast}; color: {toast_text}; border: none; padding: 5px 8px; }}
QTreeWidget {{ background: {page}; border: 1px solid {line}; border-radius: 6px; }}
QHeaderView::section {{ background: {sunk}; border: none; border-bottom: 1px solid {line}; padding: 5px 8px; color: {muted}; }}
QHeaderView::section:first {{ padding-left: 22px; }}
QHeaderView::section:hover {{ color: {text}; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {line}; }}
QTabBar {{ qproperty-drawBase: 0; }}
QTabBar::tab {{ background: transparent; color: {muted}; padding: 7px 14px 6px 14px; margin: 0 2px; border: 2px solid transparent; border-radius: 6px; }}
QTabBar::tab:hover {{ color: {text}; background: {hover}; }}
QTabBar::tab:selected {{ color: {text}; background: {idle}; }}
QTabBar::tab:selected:focus {{ border-color: {accent}; background: {selection}; }}
QListWidget {{ background: {page}; border: 1px solid {edge}; border-radius: 6px; outline: none; padding: 4px; }}
QListWidget:focus {{ border: 2px solid {accent}; padding: 3px; }}
QListWidget::item {{ padding: 6px 8px; border: 1px solid transparent; border-radius: 6px; }}
QListWidget::item:selected {{ background: {idle}; border-color: {marked}; color: {text}; }}
QListWidget::item:selected:focus {{ background: {selection}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QSplitter::handle {{ background: {line}; }}
#notice {{ background: {sunk}; border-bottom: 1px solid {line}; }}
#notice[problem="true"] {{ background: {diff_fill}; }}
#noticeDetails {{ background: {page}; border: 1px solid {strong}; border-radius: 6px; padding: 4px 6px; }}
#noticeDetails:focus {{ border: 2px solid {accent}; padding: 3px 5px; }}
#welcome, #welcomeScroll, #welcomeGround {{ background: {page}; }}
#helpSide {{ background: {side}; }}
#helpMain {{ background: {page}; }}
#helpPage {{ background: {page}; color: {text}; border: none; }}
#helpContents, #helpContents:focus {{ background: transparent; border: none; padding: 0; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {strong}; border-radius: 4px; min-height: 28px; margin: 1px; }}
QScrollBar::handle:vertical:hover {{ background: {edge}; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {strong}; border-radius: 4px; min-width: 28px; margin: 1px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none; border: none; width: 0; height: 0; }}
"""
_PIXELS = re.compile(r"\b([2-9]|[1-9]\d+)px")
_TOKENS = [
    "window",
    "side",
    "page",
    "text",
    "muted",
    "line",
    "accent",
    "selection",
    "on_accent",
    "hover",
    "button",
    "card",
    "field",
    "edge",
    "strong",
    "sunk",
    "toast",
    "toast_text",
    "diff_fill",
    "idle",
]


def style_sheet(theme: Theme) -> str:
    """The application's style sheet in the colours of a theme and at its scale; hairlines stay one pixel."""
    colours = {token: theme.colour(token).name() for token in _TOKENS}
    colours["disabled"] = theme.disabled().name()
    # fills are faint in high contrast: a line goes round what is chosen
    colours["marked"] = colours["edge"] if theme.is_contrast else "transparent"
    sheet = _SHEET.format(**colours)
    return _PIXELS.sub(lambda match: f"{theme.px(int(match[1]))}px", sheet)
