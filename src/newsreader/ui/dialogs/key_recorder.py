"""A field that takes the next keys that are pressed, whatever they mean elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_MODIFIER_KEYS = frozenset(
    {
        Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_unknown,
        Qt.Key.Key_Hyper_L, Qt.Key.Key_Hyper_R, Qt.Key.Key_Menu, Qt.Key.Key_Mode_switch, Qt.Key.Key_Multi_key,
    }
)  # fmt: skip


class KeyRecorder(QLineEdit):
    """``recorded`` tells keys in Qt's portable text; ``given_up`` that Esc was pressed or the keyboard went elsewhere."""

    recorded = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAccessibleName(self.tr("New keys"))
        self.setAccessibleDescription(self.tr("Press the keys you want. Esc gives up."))
        self.setPlaceholderText(self.tr("Press the keys you want; Esc gives up"))

    def event(self, event: QEvent) -> bool:
        """Tab and the keys of commands come here as well."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.keyPressEvent(event)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell what was pressed; modifiers alone wait for more."""
        event.accept()
        keys = portable_keys(event)
        if event.key() == Qt.Key.Key_Escape and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.given_up.emit()
        elif keys:
            self.setText(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
            self.recorded.emit(keys)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Looking elsewhere ends it."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.given_up.emit()


def portable_keys(event: QKeyEvent) -> str:
    """What was pressed, in Qt's portable text; "" for modifiers alone.

    Shift counts only where it is not what makes the character: "?" is "?", however the keyboard has it.
    """
    key = Qt.Key(event.key())
    if key in _MODIFIER_KEYS:
        return ""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.GroupSwitchModifier
    text = event.text()
    if text and text.isprintable() and not text.isalnum() and not text.isspace():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    elif key == Qt.Key.Key_Backtab:
        key = Qt.Key.Key_Tab
    return QKeySequence(QKeyCombination(modifiers, key)).toString(QKeySequence.SequenceFormat.PortableText)
