"""Title, author, source and date of one article, or author, source and date of several."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from newsreader.model.article import Article, KnownBy
from newsreader.model.article_details import DetailsChange
from newsreader.search.days import typed_days
from newsreader.ui.theme import Theme

_LONGEST = 500


class ArticleDetailsDialog(QDialog):
    """``chosen`` tells a DetailsChange. Of several articles a field is changed only where its box is ticked."""

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, articles: Sequence[Article], sources: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._articles = articles
        first = articles[0]
        is_one = len(articles) == 1
        self.setWindowTitle(self.tr("Details of %Ln article(s)", "", len(articles)))
        self._title = self._field(theme, self.tr("Title"), first.title)
        self._author = self._field(theme, self.tr("Author"), _shared(articles, _author_of))
        self._author.setPlaceholderText(self.tr("Such as Ann Lee, Bob Ray, or nothing"))
        self._source = self._field(theme, self.tr("Source"), _shared(articles, _source_of))
        self._source.setCompleter(QCompleter(list(sources), self))
        self._date = self._field(theme, self.tr("Date"), _shown_day(_shared(articles, _date_of)))
        self._date.setPlaceholderText(self.tr("Such as 3 Nov 2026, or nothing"))
        self._known = QLabel(self._words_of(first) if is_one else "")
        self._known.setFont(theme.ui_font(11.5))
        self._known.setWordWrap(True)
        self._known.setStyleSheet(f"color: {theme.colour('muted').name()}")
        self._ticks = {field: QCheckBox() for field in (self._author, self._source, self._date)}
        form = QFormLayout()
        form.setHorizontalSpacing(theme.px(12))
        form.setVerticalSpacing(theme.px(8))
        if is_one:
            form.addRow(self._label(theme, self.tr("Title")), self._title)
        rows = (
            (self._author, self.tr("Author")),
            (self._source, self.tr("Source")),
            (self._date, self.tr("Date")),
        )
        for field, words in rows:
            if is_one:
                form.addRow(self._label(theme, words), field)
                continue
            tick = self._ticks[field]
            tick.setText(words)
            tick.setFont(theme.ui_font(13))
            tick.setAccessibleName(self.tr("Change: {field}").format(field=words))
            field.textEdited.connect(lambda _text, box=tick: box.setChecked(True))
            form.addRow(tick, field)
        form.addRow("", self._known)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(12))
        column.addLayout(form)
        column.addWidget(self._buttons)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        for field in (self._title, self._date):
            field.textChanged.connect(self._show_state)
        self.resize(theme.px(480), self.sizeHint().height())
        (self._title if is_one else self._author).setFocus()
        self._show_state()

    def _field(self, theme: Theme, name: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setMaxLength(_LONGEST)
        field.setFont(theme.ui_font(13))
        field.setAccessibleName(name)
        field.setCursorPosition(0)
        return field

    def _label(self, theme: Theme, words: str) -> QLabel:
        label = QLabel(words)
        label.setFont(theme.ui_font(13))
        return label

    def _words_of(self, article: Article) -> str:
        """How title, author, source and date are known, as far as anybody said."""
        known = {
            KnownBy.READER: self.tr("set by you"),
            KnownBy.FILE_DETAILS: self.tr("the file's own details"),
            KnownBy.TEXT: self.tr("stated in the text"),
            KnownBy.FILE_NAME: self.tr("from the file's name"),
            KnownBy.FOLDER: self.tr("from the folder's name"),
            KnownBy.FILE_DATE: self.tr("the file's date"),
        }
        fields = (
            (self.tr("Title"), article.title_known_by),
            (self.tr("Author"), article.author_known_by),
            (self.tr("Source"), article.source_known_by),
            (self.tr("Date"), article.published.known_by if article.published else None),
        )
        alike: dict[KnownBy, list[str]] = {}
        for name, how in fields:
            if how is not None:
                alike.setdefault(how, []).append(name)
        listed = ((QLocale().createSeparatedList(names), known[how]) for how, names in alike.items())
        return " ".join(self.tr("{what}: {how}.").format(what=what, how=how) for what, how in listed)

    def _day(self) -> str | None:
        """The typed day as ISO 8601, "" for none; None for words that are no date."""
        typed = self._date.text().strip()
        if typed == _shown_day(_shared(self._articles, _date_of)):
            return _shared(self._articles, _date_of)
        if not typed:
            return ""
        days = typed_days(typed, date.today())
        return days[0].isoformat() if days else None

    def _show_state(self) -> None:
        is_good = self._day() is not None and (len(self._articles) > 1 or bool(self._title.text().strip()))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(is_good)
        if self._day() is None:
            self._known.setText(self.tr("“{words}” is no date.").format(words=self._date.text().strip()))
        elif len(self._articles) == 1:
            self._known.setText(self._words_of(self._articles[0]))
        else:
            self._known.setText(self.tr("Only what is ticked is changed."))

    def _on_accepted(self) -> None:
        is_one = len(self._articles) == 1
        wanted = DetailsChange(
            title=self._title.text() if is_one else None,
            author=self._author.text() if is_one or self._ticks[self._author].isChecked() else None,
            source=self._source.text() if is_one or self._ticks[self._source].isChecked() else None,
            published=self._day() if is_one or self._ticks[self._date].isChecked() else None,
        )
        self.accept()
        self.chosen.emit(wanted)


def _source_of(article: Article) -> str:
    return article.source or ""


def _author_of(article: Article) -> str:
    return article.author or ""


def _date_of(article: Article) -> str:
    return article.published.when if article.published else ""


def _shared(articles: Sequence[Article], value_of: object) -> str:
    """What all articles have alike; "" where they differ."""
    assert callable(value_of)
    values = {str(value_of(article)) for article in articles}
    return values.pop() if len(values) == 1 else ""


def _shown_day(when: str) -> str:
    day = QDate.fromString(when[:10], "yyyy-MM-dd")
    return QLocale().toString(day, "d MMM yyyy") if day.isValid() else when
