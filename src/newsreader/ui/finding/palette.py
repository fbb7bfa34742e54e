"""The palette: any command by a few letters of its name, its menu or a word like it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QObject, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from newsreader.model.values import dataclass
from newsreader.settings import Settings
from newsreader.ui.commands.actions import Actions, menu_title
from newsreader.ui.commands.command_icons import COMMAND_ICONS
from newsreader.ui.commands.keymap import native
from newsreader.ui.commands.table import COMMANDS, Command
from newsreader.ui.finding.finder import Finder
from newsreader.ui.finding.finder_rows import (
    RIGHT,
    TEXT_LEFT,
    paint_found,
    paint_icon,
    paint_keycaps,
    paint_row_ground,
)
from newsreader.ui.finding.likeness import Span, likeness
from newsreader.ui.models.row_list_model import ROW
from newsreader.ui.panes.sidebar_rows import Index, SidebarList, paint_text
from newsreader.ui.theme import Theme, ThemeKeeper

_ROW_HEIGHT, _SHOWN_KEYS, _RECENT = 36, 2, 12
_BETTER_RECENT, _WORSE_DISABLED = 30.0, 250.0
_RECENT_KEY = "commands.recent"
_OPENS_ITSELF = "go.command"


@dataclass(frozen=True, slots=True)
class CommandRow:
    """One command. ``path`` are the menus it stands in; ``reason`` says why it cannot be used, "" when it can."""

    id: str
    words: str
    path: str
    keys: tuple[str, ...]
    reason: str
    icon: str
    is_checked: bool | None
    is_recent: bool = False
    spans: tuple[Span, ...] = ()


def ranked(query: str, rows: Sequence[CommandRow], keywords: Mapping[str, str]) -> list[CommandRow]:
    """The rows that fit, best first; those that cannot be used come below what fits as well and can.

    ``rows`` come recent ones first. Without a query they stay in their order.
    """
    found: list[tuple[float, int, CommandRow]] = []
    for place, row in enumerate(rows):
        fits = likeness(query, row.words, (row.path, keywords.get(row.id, "")))
        if fits is not None:
            score = fits.score + (_BETTER_RECENT if row.is_recent else 0) - (_WORSE_DISABLED if row.reason else 0)
            found.append((-score, place, _with_spans(row, fits.spans)))
    return [row for _score, _place, row in sorted(found, key=lambda one: one[:2])]


def _with_spans(row: CommandRow, spans: tuple[Span, ...]) -> CommandRow:
    return CommandRow(
        row.id, row.words, row.path, row.keys, row.reason, row.icon, row.is_checked, row.is_recent, spans
    )


class PaletteDesk(QObject):
    """Opens the palette, runs what is chosen and remembers it: ids of commands, never what was typed."""

    def __init__(self, window: QWidget, settings: Settings, themes: ThemeKeeper, actions: Callable[[], Actions]) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._themes = themes
        self._actions = actions
        self.finder: Finder | None = None

    def open(self) -> None:
        """Come up, or go when it is up."""
        if self.finder is not None:
            self.finder.close_card()
            return
        rows = list(self._rows())
        keywords = {command.id: self.tr(command.keywords) for command in COMMANDS if command.keywords}
        finder = self.finder = _Palette(self._window, self._themes.current, self.tr("Find a command"))
        foot = self.tr("↑ ↓ choose   Enter runs   Esc closes")
        nothing = self.tr("No command is called that. Try another word, or look through the menus.")
        finder.typed.connect(lambda words: finder.show_rows(ranked(words, rows, keywords), nothing, foot))
        finder.chosen.connect(lambda row, _is_apart: self._run(row))
        finder.closed.connect(self._forget)
        finder.show_rows(ranked("", rows, keywords), nothing, foot)
        finder.open()

    def _rows(self) -> Iterator[CommandRow]:
        actions = self._actions()
        recent = self._settings.texts(_RECENT_KEY)
        places = {command_id: place for place, command_id in enumerate(recent)}
        for command in sorted(COMMANDS, key=lambda one: places.get(one.id, len(places))):
            if command.id != _OPENS_ITSELF:
                keys = actions.keymap.working_keys(command.id)[:_SHOWN_KEYS]
                yield CommandRow(
                    command.id,
                    actions.words(command.id),
                    self._path(command),
                    tuple(map(native, keys)),
                    actions.reason(command.id),
                    COMMAND_ICONS.get(command.id, ""),
                    actions[command.id].isChecked() if command.is_checkable else None,
                    command.id in places,
                )

    def _path(self, command: Command) -> str:
        menu = menu_title(command.menu)
        if not command.submenu:
            return menu
        return self.tr("{menu} › {submenu}").format(menu=menu, submenu=self.tr(command.submenu))

    def _run(self, row: CommandRow) -> None:
        recent = [row.id, *(other for other in self._settings.texts(_RECENT_KEY) if other != row.id)]
        self._settings.put(commands__recent=recent[:_RECENT])
        self._actions().trigger(row.id)

    def _forget(self) -> None:
        if self.finder is not None:
            self.finder.deleteLater()
            self.finder = None


class _Palette(Finder):
    def __init__(self, window: QWidget, theme: Theme, name: str) -> None:
        super().__init__(window, theme, name, name)
        self.set_up(self._spoken, _Delegate(self.list))

    def refusal(self, row: object) -> str:
        return row.reason if isinstance(row, CommandRow) else ""

    def _spoken(self, row: object) -> str:
        if not isinstance(row, CommandRow):
            return ""
        tick = {None: "", True: self.tr("on"), False: self.tr("off")}[row.is_checked]
        unusable = self.tr("not now: {reason}").format(reason=row.reason) if row.reason else ""
        parts = (row.words, tick, self.tr("menu {path}").format(path=row.path), *row.keys, unusable)
        return ", ".join(part for part in parts if part)


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: SidebarList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._view.theme.px(_ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, theme, box = index.data(ROW), self._view.theme, QRectF(option.rect)
        if not isinstance(row, CommandRow):
            return
        px, muted = theme.px, theme.colour("muted")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, self._view, option, index)
        line = box.adjusted(px(TEXT_LEFT), 0, -px(RIGHT), 0)
        colour = theme.colour("text", 0.45) if row.reason else theme.colour("text")
        paint_icon(painter, theme, box, "check" if row.is_checked else row.icon, colour if row.reason else muted)
        taken = paint_keycaps(painter, theme, line, row.keys, is_faint=bool(row.reason)) if row.keys else 0
        line.setRight(line.right() - taken - px(10))
        used = paint_found(painter, theme, line, row.words, row.spans, colour)
        rest = line.adjusted(used + px(10), 0, 0, 0)
        if rest.width() > px(60):
            paint_text(painter, rest, row.reason or row.path, theme.ui_font(12), muted if not row.reason else colour)
        painter.restore()
