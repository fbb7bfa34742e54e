"""One setting as a row of the settings dialog: what it is called, its control by its type, help, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette, QWheelEvent
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QWidget,
)

from newsreader.model.values import dataclass
from newsreader.settings import Setting, Value
from newsreader.ui.controls.choice_field import ChoiceField
from newsreader.ui.controls.tick_box import TickBox
from newsreader.ui.icons import icon
from newsreader.ui.theme import Theme

_STEPS, _PERCENT = 1000, 100
Offer = tuple[str, str]
"""A value and what it is called."""


@dataclass(frozen=True, slots=True)
class RowWords:
    """What a setting is called and explained by, in the interface's language; ``choices`` are (value, words)."""

    label: str
    help: str
    choices: tuple[Offer, ...] = ()


class SettingRow(QWidget):
    """``changed`` tells a value that the reader chose, ``reset_requested`` that the default is wanted."""

    changed = Signal(object)
    reset_requested = Signal()

    def __init__(self, theme: Theme, setting: Setting, words: RowWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting = setting
        self.words = words
        self._label = QLabel(words.label)
        self._help = QLabel(words.help)
        for label in (self._label, self._help):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._control = _control_of(theme, setting, words, self.changed.emit)
        for widget in self._control.widgets:
            widget.setAccessibleName(words.label)
            widget.setAccessibleDescription(words.help)
        self._label.setBuddy(self._control.widgets[0])
        self._reset = QPushButton()
        self._reset.setObjectName("tool")
        self._reset.setAutoDefault(False)
        self._reset.clicked.connect(self._give_back)
        tip = self.tr("Put back {setting}").format(setting=words.label)
        self._reset.setToolTip(tip)
        self._reset.setAccessibleName(tip)
        policy = self._reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(policy)
        self._grid = QGridLayout(self)
        self._grid.addWidget(self._label, 0, 0)
        self._grid.addWidget(self._control.whole, 0, 1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self._reset, 0, 2)
        self._grid.addWidget(self._help, 1, 0, 1, 2)
        self._grid.setColumnStretch(0, 1)
        self.set_theme(theme)

    @property
    def control(self) -> QWidget:
        """What takes the keyboard first."""
        return self._control.widgets[0]

    def show_value(self, value: Value, *, is_default: bool) -> None:
        """Show what is set now, telling nothing."""
        self._control.show(value)
        self._reset.setVisible(not is_default)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        px = theme.px
        self._grid.setContentsMargins(0, px(8), 0, px(8))
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(2))
        self._label.setFont(theme.ui_font(13, 500))
        self._help.setFont(theme.ui_font(12))
        palette = self._help.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.colour("muted"))
        self._help.setPalette(palette)
        self._reset.setIcon(icon("undo", theme, 14))
        self._reset.setIconSize(QSize(px(14), px(14)))
        self._reset.setFixedSize(px(26), px(26))
        for widget in self._control.widgets:
            if isinstance(widget, ChoiceField | TickBox | _CalmNumber):
                widget.set_theme(theme)

    def _give_back(self) -> None:
        self.reset_requested.emit()
        # the button goes, the keyboard stays at the setting
        self.control.setFocus(Qt.FocusReason.OtherFocusReason)


@dataclass(frozen=True, slots=True)
class _Control:
    """``whole`` is what stands in the row, ``widgets`` those of it that take the keyboard, ``show`` shows a value."""

    whole: QWidget
    widgets: Sequence[QWidget]
    show: Callable[[Value], None]


def _control_of(theme: Theme, setting: Setting, words: RowWords, tell: Callable[[Value], None]) -> _Control:
    if isinstance(setting.default, bool):
        return _check_box(theme, tell)
    if isinstance(setting.default, int | float):
        return _number(theme, setting, tell)
    if words.choices:
        return _choice(theme, words.choices, tell)
    return _line(theme, tell)


def _check_box(theme: Theme, tell: Callable[[Value], None]) -> _Control:
    box = TickBox(theme)
    box.clicked.connect(lambda is_on: tell(bool(is_on)))

    def show(value: Value) -> None:
        box.setChecked(bool(value))

    return _Control(box, (box,), show)


def _choice(theme: Theme, choices: Sequence[Offer], tell: Callable[[Value], None]) -> _Control:
    field = _CalmChoice(theme)
    for value, words in choices:
        field.addItem(words, value)
    field.setMinimumWidth(theme.px(200))
    field.activated.connect(lambda at: tell(str(field.itemData(at))))

    def show(value: Value) -> None:
        at = field.findData(value)
        if at < 0:
            # a name that nobody offers, such as a typeface of another machine
            field.addItem(str(value), value)
            at = field.count() - 1
        field.setCurrentIndex(at)

    return _Control(field, (field,), show)


def _number(theme: Theme, setting: Setting, tell: Callable[[Value], None]) -> _Control:
    """A slider for the eye and a field for the exact figure."""
    assert setting.at_least is not None and setting.at_most is not None, "a number is shown with its limits"
    low, high = setting.at_least, setting.at_most
    shown = _PERCENT if setting.unit == "%" else 1
    is_whole = isinstance(setting.default, int)
    field = _CalmNumber(theme)
    field.setDecimals(0 if is_whole or shown == _PERCENT else 1)
    field.setRange(low * shown, high * shown)
    field.setSingleStep(setting.step * shown)
    field.setSuffix({"": "", "%": " %"}.get(setting.unit, f" {setting.unit}"))
    field.setKeyboardTracking(False)
    field.setFixedSize(theme.px(92), theme.px(30))
    slider = _CalmSlider(Qt.Orientation.Horizontal)
    slider.setRange(0, _STEPS)
    slider.setSingleStep(max(1, round(_STEPS * setting.step / (high - low))))
    slider.setFixedWidth(theme.px(150))

    def place_of(value: float) -> int:
        return round((value - low) / (high - low) * _STEPS)

    def value_of(number: float) -> Value:
        return round(number) if is_whole else round(number, 3)

    def stepped(place: int) -> float:
        number = low + (high - low) * place / _STEPS
        return min(high, max(low, round(number / setting.step) * setting.step))

    def show(value: Value) -> None:
        assert isinstance(value, int | float)
        for widget in (field, slider):
            widget.blockSignals(True)
        field.setValue(value * shown)
        if stepped(slider.value()) != value:
            slider.setValue(place_of(value))
        for widget in (field, slider):
            widget.blockSignals(False)

    field.valueChanged.connect(lambda number: tell(value_of(number / shown)))
    slider.valueChanged.connect(lambda place: tell(value_of(stepped(place))))
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(10))
    row.addWidget(slider)
    row.addWidget(field)
    return _Control(whole, (slider, field), show)


def _line(theme: Theme, tell: Callable[[Value], None]) -> _Control:
    line = QLineEdit()
    line.setMinimumWidth(theme.px(200))
    line.editingFinished.connect(lambda: tell(line.text().strip()))

    def show(value: Value) -> None:
        if not line.hasFocus():
            line.setText(str(value))

    return _Control(line, (line,), show)


class _CalmChoice(ChoiceField):
    """The wheel scrolls the dialog, and changes no setting that the pointer happens to be over."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _CalmNumber(QDoubleSpinBox):
    """As above; without little arrows, since the slider beside it and the arrow keys do the same."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        # padding of a style sheet would go to the buttons
        self.lineEdit().setTextMargins(theme.px(7), 0, theme.px(7), 0)
        edge, accent, field = (theme.colour(token).name() for token in ("edge", "accent", "field"))
        self.setStyleSheet(
            f"QDoubleSpinBox {{ background: {field}; border: 1px solid {edge}; border-radius: 6px; }}"
            f"QDoubleSpinBox:focus {{ border: 2px solid {accent}; }}"
            # where buttons are switched off instead, a style sheet leaves the figure no room
            "QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { width: 0; border: none; }"
            "QDoubleSpinBox QLineEdit, QDoubleSpinBox QLineEdit:focus { background: transparent; border: none; padding: 0; }"
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _CalmSlider(QSlider):
    """As above."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
