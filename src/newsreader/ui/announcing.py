"""Words for a screen reader that come by themselves, not from the control that has the keyboard.

What Qt has for it is loaded with the first words: its many states and roles take long.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str, *, at_once: bool = False) -> None:
    """Let a screen reader say something, ``at_once`` in the middle of what it says; nothing where none listens."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if words and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(widget, words)
        if at_once:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)


def alert(widget: QWidget) -> None:
    """Tell that a note has come up; a screen reader says its name."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))
