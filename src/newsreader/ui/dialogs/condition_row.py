"""One condition of a smart list as a row of controls: about what, whether or whether not, and the value."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QStackedWidget, QWidget

from newsreader.model.suggestion import Suggestion
from newsreader.model.values import dataclass
from newsreader.search.conditions import TEXT, Condition
from newsreader.search.query import Field, Having, State
from newsreader.ui.controls.choice_field import ChoiceField
from newsreader.ui.icons import icon
from newsreader.ui.theme import Theme

AskValues = Callable[[Field, str, Callable[[list[Suggestion]], None]], None]
"""Asks the library for values of a field that begin as typed, and hands them over."""

_NAME_FIELDS = {
    str(field): field
    for field in (Field.PERSON, Field.PLACE, Field.ORGANISATION, Field.SPEAKER, Field.SOURCE, Field.AUTHOR, Field.TAG)
}


@dataclass(frozen=True, slots=True)
class _Subject:
    words: str
    yes: str
    no: str
    example: str = ""


class ConditionRow(QWidget):
    """``changed`` tells that the condition is another one, ``removed`` that the row is not wanted any more."""

    changed = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, condition: Condition, ask: AskValues, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self.is_gone = False
        """Answers that come now come too late."""
        self._subjects = self._make_subjects()
        self._subject = ChoiceField(theme)
        for key, subject in self._subjects.items():
            self._subject.addItem(subject.words, key)
        self._subject.setAccessibleName(self.tr("About what"))
        self._sign = ChoiceField(theme)
        self._sign.setAccessibleName(self.tr("Is it so or not"))
        self._value = QLineEdit()
        self._completer = QCompleter(QStringListModel(self), self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._value.setCompleter(self._completer)
        self._choice = ChoiceField(theme)
        self._values = QStackedWidget()
        for part in (self._value, self._choice):
            self._values.addWidget(part)
            part.setAccessibleName(self.tr("Value"))
        self._remove = QPushButton()
        self._remove.setObjectName("tool")
        self._remove.setIcon(icon("x", theme, 14))
        self._remove.setAccessibleName(self.tr("Remove this condition"))
        self._remove.setToolTip(self.tr("Remove this condition"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._subject)
        row.addWidget(self._sign)
        row.addWidget(self._values, 1)
        row.addWidget(self._remove)
        self._value.setFont(theme.ui_font(13))
        self._value.setFixedHeight(theme.px(30))
        self._values.setFixedHeight(theme.px(30))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._subject.setFixedWidth(theme.px(160))
        self._sign.setFixedWidth(theme.px(160))
        self.show_condition(condition)
        self._subject.currentIndexChanged.connect(self._on_subject_changed)
        self._sign.currentIndexChanged.connect(self.changed)
        self._choice.currentIndexChanged.connect(self.changed)
        self._value.textChanged.connect(self.changed)
        self._value.textEdited.connect(self._on_typed)
        self._remove.clicked.connect(self.removed)

    @property
    def condition(self) -> Condition:
        """What the row says now."""
        key = str(self._subject.currentData())
        value = str(self._choice.currentData()) if key in ("is", "has") else self._value.text()
        return Condition(key, value, self._sign.currentIndex() == 1)

    def show_condition(self, condition: Condition) -> None:
        """Show a condition in the controls."""
        self._subject.setCurrentIndex(max(self._subject.findData(condition.operator), 0))
        self._show_subject()
        self._sign.setCurrentIndex(int(condition.is_excluded))
        if condition.operator in ("is", "has"):
            self._choice.setCurrentIndex(max(self._choice.findData(condition.value), 0))
        else:
            self._value.setText(condition.value)

    def focus_value(self) -> None:
        """Give the value the keyboard."""
        (self._choice if self._values.currentIndex() == 1 else self._value).setFocus()

    def _on_subject_changed(self, _index: int) -> None:
        was_excluded = self._sign.currentIndex() == 1
        self._show_subject()
        self._sign.setCurrentIndex(int(was_excluded))
        self.changed.emit()

    def _show_subject(self) -> None:
        key = str(self._subject.currentData())
        subject = self._subjects[key]
        for control in (self._sign, self._choice):
            control.blockSignals(True)
        self._sign.clear()
        self._sign.addItems([subject.yes, subject.no])
        self._choice.clear()
        for value, words in (self._states() if key == "is" else self._havings() if key == "has" else {}).items():
            self._choice.addItem(words, value)
        for control in (self._sign, self._choice):
            control.blockSignals(False)
        self._value.setPlaceholderText(subject.example)
        self._values.setCurrentWidget(self._choice if key in ("is", "has") else self._value)

    def _on_typed(self, typed: str) -> None:
        field = _NAME_FIELDS.get(str(self._subject.currentData()))
        if field is not None:
            self._ask(field, typed, partial(self._show_values, typed))

    def _show_values(self, typed: str, values: list[Suggestion]) -> None:
        if self.is_gone:
            return
        model = self._completer.model()
        if not isinstance(model, QStringListModel) or typed != self._value.text():
            return
        model.setStringList([one.value for one in values])
        if values and self._value.hasFocus():
            self._completer.complete()

    def _make_subjects(self) -> dict[str, _Subject]:
        contains, contains_not = self.tr("contains"), self.tr("does not contain")
        named, not_named = self.tr("is mentioned"), self.tr("is not mentioned")
        yes, no = self.tr("is"), self.tr("is not")
        day = self.tr("2024-03-01, 2024-03, 2024, yesterday")
        return {
            TEXT: _Subject(self.tr("Text"), contains, contains_not, self.tr("words in order, or start*")),
            "title": _Subject(self.tr("Title"), contains, contains_not),
            "person": _Subject(self.tr("Person"), named, not_named),
            "place": _Subject(self.tr("Place"), named, not_named),
            "org": _Subject(self.tr("Organisation"), named, not_named),
            "speaker": _Subject(self.tr("Speaker"), self.tr("is quoted"), self.tr("is not quoted")),
            "source": _Subject(self.tr("Source"), yes, no),
            "author": _Subject(self.tr("Author"), yes, no),
            "tag": _Subject(self.tr("Tag"), yes, no),
            "after": _Subject(self.tr("Date"), self.tr("is on or after"), self.tr("is not on or after"), day),
            "before": _Subject(self.tr("Date before"), yes, no, day),
            "date": _Subject(self.tr("Day, month or year"), yes, no, day),
            "added": _Subject(self.tr("Added in"), yes, no, self.tr("7d, 2w, 3m, today, 2024-03")),
            "language": _Subject(self.tr("Language"), yes, no, self.tr("en, de, fr")),
            "is": _Subject(self.tr("Article"), yes, no),
            "has": _Subject(self.tr("Article with"), self.tr("has"), self.tr("does not have")),
        }

    def _states(self) -> dict[str, str]:
        return {
            State.UNREAD: self.tr("unread"),
            State.READ: self.tr("read"),
            State.STARRED: self.tr("starred"),
            State.RECENT: self.tr("recently added"),
            State.WAITING: self.tr("waiting for its names to be found"),
        }

    def _havings(self) -> dict[str, str]:
        return {
            Having.QUOTES: self.tr("quotes"),
            Having.PEOPLE: self.tr("people"),
            Having.PLACES: self.tr("places"),
            Having.ORGANISATIONS: self.tr("organisations"),
            Having.TAG: self.tr("a tag"),
            Having.NOTE: self.tr("a note"),
            Having.HIGHLIGHT: self.tr("a highlight of yours"),
            Having.SOURCE: self.tr("a source"),
            Having.DATE: self.tr("a date"),
            Having.COPIES: self.tr("several copies"),
            Having.VERSIONS: self.tr("other versions"),
        }
