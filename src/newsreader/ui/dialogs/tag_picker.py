"""Which tags the chosen articles have: typed or ticked, all by keyboard."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from newsreader.model.tag import TagCount, TagId
from newsreader.ui.tag_colours import tag_dot
from newsreader.ui.theme import Theme

_LONGEST = 60
_SHOWN_ROWS = 9
_ROW_PX = 28


class TagPicker(QDialog):
    """``tagged`` tells a tag's name to put on, ``untagged`` a tag's id to take off, each as soon as it is chosen.

    ``on_all`` and ``on_some`` are the tags that all chosen articles have, and those that some have.
    """

    tagged = Signal(str)
    untagged = Signal(object)

    def __init__(
        self,
        theme: Theme,
        tags: Sequence[TagCount],
        on_all: Collection[TagId],
        on_some: Collection[TagId],
        articles: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Tags of %Ln article(s)", "", articles))
        self.field = QLineEdit()
        self.field.setMaxLength(_LONGEST)
        self.field.setPlaceholderText(self.tr("Type a tag, old or new"))
        self.field.setAccessibleName(self.tr("Tag"))
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Tags"))
        self.list.setFont(theme.ui_font(13))
        self.list.setUniformItemSizes(True)
        self.hint = QLabel()
        self.hint.setFont(theme.ui_font(12))
        self.hint.setWordWrap(True)
        self.hint.setStyleSheet(f"color: {theme.colour('muted').name()}")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.accept)
        for button in buttons.buttons():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(12))
        column.setSpacing(theme.px(8))
        for part in (self.field, self.list, self.hint, buttons):
            column.addWidget(part)
        for one in tags:
            state = Qt.CheckState.PartiallyChecked if one.tag.id in on_some else Qt.CheckState.Unchecked
            self._add_row(one, Qt.CheckState.Checked if one.tag.id in on_all else state)
        self._new = QListWidgetItem()
        self._new.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        self.list.addItem(self._new)
        self.list.installEventFilter(self)
        self.list.itemActivated.connect(self._on_activated)
        self.list.itemChanged.connect(self._on_item_changed)
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(self._on_return_pressed)
        self.list.setMinimumHeight(theme.px(_ROW_PX * min(max(len(tags), 3), _SHOWN_ROWS)))
        self._filter("")
        self.resize(theme.px(340), self.sizeHint().height())
        self.field.setFocus()

    def _add_row(self, one: TagCount, state: Qt.CheckState) -> None:
        item = QListWidgetItem(QIcon(tag_dot(self._theme, one.tag.colour, self.devicePixelRatioF())), one.tag.name)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(state)
        item.setData(Qt.ItemDataRole.UserRole, one.tag.id)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, one.tag.name)
        self.list.addItem(item)

    def _rows(self) -> list[QListWidgetItem]:
        """The tags that were there, without the row that makes one."""
        return [self.list.item(row) for row in range(self.list.count() - 1)]

    def _filter(self, typed: str) -> None:
        """Show the tags that begin with what was typed, or have a word that does; the first is what Enter means."""
        wanted = " ".join(typed.split()).casefold()
        shown: list[QListWidgetItem] = []
        for item in self._rows():
            name = item.text().casefold()
            fits = name.startswith(wanted) or any(word.startswith(wanted) for word in name.split())
            item.setHidden(not fits)
            if fits:
                shown.append(item)
        exact = next((item for item in shown if item.text().casefold() == wanted), None)
        chosen = exact or (shown[0] if wanted and shown else None)
        self._new.setText(self.tr("New tag “{name}”").format(name=" ".join(typed.split())))
        self._new.setHidden(not wanted or exact is not None)
        self.list.setCurrentItem(chosen)  # type: ignore[arg-type]  # None: no row
        self.hint.setText(self._words(wanted, " ".join(typed.split()), chosen))

    def _words(self, wanted: str, typed: str, chosen: QListWidgetItem | None) -> str:
        if not wanted:
            if not self._rows():
                return self.tr("No tags yet. Type one and press Enter.")
            return self.tr("Space ticks a tag, Enter adds it, Alt+1 to Alt+9 tick the first ones.")
        if chosen is None:
            return self.tr("Enter makes the tag “{name}”.").format(name=typed)
        if chosen.checkState() is Qt.CheckState.Checked:
            return self.tr("Enter takes “{name}” off.").format(name=chosen.text())
        return self.tr("Enter puts “{name}” on.").format(name=chosen.text())

    def _on_return_pressed(self) -> None:
        typed = " ".join(self.field.text().split())
        if not typed:
            self.accept()
            return
        self._choose(self.list.currentItem())

    def _on_activated(self, item: QListWidgetItem) -> None:
        self._choose(item)

    def _choose(self, chosen: QListWidgetItem | None) -> None:
        """Put a tag on or take it off, and leave; without a row, or with the last one, make what was typed."""
        if chosen is None or chosen.isHidden() or chosen is self._new:
            self.tagged.emit(" ".join(self.field.text().split()))
        elif chosen.checkState() is Qt.CheckState.Checked:
            self.untagged.emit(chosen.data(Qt.ItemDataRole.UserRole))
        else:
            self.tagged.emit(chosen.text())
        self.accept()

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        if item is self._new:
            return
        if item.checkState() is Qt.CheckState.Checked:
            self.tagged.emit(item.text())
        else:
            self.untagged.emit(item.data(Qt.ItemDataRole.UserRole))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the field walk through the list; digits tick, in the list bare, in the field with Alt."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._ticks_by(event, watched):
            return True
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            shown = [item for item in (*self._rows(), self._new) if not item.isHidden()]
            if step is not None and shown:
                current = self.list.currentItem()
                at = shown.index(current) if current in shown else -1 if step > 0 else len(shown)
                self.list.setCurrentItem(shown[max(0, min(len(shown) - 1, at + step))])
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _ticks_by(self, event: QKeyEvent, watched: QObject) -> bool:
        number = event.key() - int(Qt.Key.Key_1)
        is_meant = watched is self.list or bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        shown = [item for item in self._rows() if not item.isHidden()]
        if not is_meant or not 0 <= number < min(len(shown), _SHOWN_ROWS):
            return False
        item = shown[number]
        is_on = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked)
        return True
