"""Where Tab leads: through what is on the screen in the order in which it is read, whatever was made first.

Qt keeps a chain in the order in which widgets were made; pages that are made late and arranged anew leave parts of a
window out of it.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_SAME_LINE = 0.5
"""Two boxes stand in one line when they share at least this much of the lower one's height."""


def tab_stops(root: QWidget) -> list[QWidget]:
    """What can have the keyboard by Tab and is shown: box by box, down line by line, from the leading side within a line.

    What lies in a text or list that scrolls comes after it, also while it is scrolled away.
    """
    boxes: list[tuple[QRect, list[QWidget]]] = []
    for child in root.children():
        if isinstance(child, QWidget) and not child.isWindow() and not child.isHidden():
            inner = tab_stops(child)
            stops = [child, *inner] if _can_stop_at(child) else inner
            if stops:
                boxes.append((child.geometry(), stops))
    return [stop for _box, stops in _in_reading_order(boxes, is_mirrored=root.isRightToLeft()) for stop in stops]


def step_by_tab(root: QWidget, direction: int) -> bool:
    """Put the keyboard on the next (1) or previous (-1) stop, round and round; False where there is none."""
    stops = tab_stops(root)
    if not stops:
        return False
    focused = root.focusWidget()
    at = next((number for number, stop in enumerate(stops) if stop is focused), None)
    if at is None and focused is not None:
        # a part of a control, such as the field of a number: its innermost control counts
        around = [number for number, stop in enumerate(stops) if stop.isAncestorOf(focused)]
        at = around[-1] if around else None
    if at is None:
        at = -1 if direction > 0 else 0
    reason = Qt.FocusReason.TabFocusReason if direction > 0 else Qt.FocusReason.BacktabFocusReason
    stops[(at + direction) % len(stops)].setFocus(reason)
    return True


def _can_stop_at(widget: QWidget) -> bool:
    # parts of a text or list are one with it
    is_inner = isinstance(widget.parentWidget(), QAbstractScrollArea)
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus)
    return takes and not is_inner and widget.isEnabled() and widget.focusProxy() is None


def _in_reading_order(
    boxes: list[tuple[QRect, list[QWidget]]], *, is_mirrored: bool
) -> list[tuple[QRect, list[QWidget]]]:
    lines: list[list[tuple[QRect, list[QWidget]]]] = []
    for box in sorted(boxes, key=lambda one: one[0].top()):
        before = lines[-1][0][0] if lines else None
        if before is not None and _share_a_line(before, box[0]):
            lines[-1].append(box)
        else:
            lines.append([box])
    for line in lines:
        line.sort(key=lambda one: -one[0].right() if is_mirrored else one[0].left())
    return [box for line in lines for box in line]


def _share_a_line(first: QRect, second: QRect) -> bool:
    shared = min(first.bottom(), second.bottom()) - max(first.top(), second.top()) + 1
    return shared >= _SAME_LINE * min(first.height(), second.height())
