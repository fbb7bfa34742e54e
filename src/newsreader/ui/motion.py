"""Whether things may move on the screen. The application's own switch for effects holds the answer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

_EFFECTS = (
    Qt.UIEffect.UI_General,
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


def set_motion(app: QApplication, choice: str) -> None:
    """Put the reader's choice into force: "reduced", "full", or "system", which leaves what the system told Qt.

    Reduced, menus and tips appear at once and the caret does not blink. (Where a desktop tells Qt nothing, Qt takes it
    that nothing may move.)
    """
    if choice == "system":
        return
    moves = choice == "full"
    for effect in _EFFECTS:
        app.setEffectEnabled(effect, moves)
    if not moves:
        app.setCursorFlashTime(0)


def may_move() -> bool:
    """Whether an animation may run; where not, show its end at once."""
    return bool(QApplication.isEffectEnabled(Qt.UIEffect.UI_General))
