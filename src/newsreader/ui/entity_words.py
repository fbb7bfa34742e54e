"""Words about entities, as the sidebar shows them and as a screen reader speaks a whole row."""

from __future__ import annotations

from datetime import date, datetime
from unicodedata import bidirectional

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from newsreader.model.annotation import Kind
from newsreader.model.article import Published
from newsreader.model.entity import EntityInArticle, EntityTotals, Strength
from newsreader.ui.dates import words_of_adding, words_of_date

DOT = "  ·  "


def translated(source: str, n: int = -1) -> str:
    """A string of the sidebar in the interface's language, with ``n`` put in where there is one."""
    return QCoreApplication.translate("MentionsPane", source, None, n)


def group_title(kind: Kind) -> str:
    """Head of a group of entities."""
    titles = {
        Kind.PERSON: translated("People"),
        Kind.PLACE: translated("Places"),
        Kind.ORGANISATION: translated("Organisations"),
    }
    return titles[kind]


def kind_word(kind: Kind) -> str:
    """One of a kind."""
    words = {
        Kind.PERSON: translated("person"),
        Kind.PLACE: translated("place"),
        Kind.ORGANISATION: translated("organisation"),
    }
    return words[kind]


def reasons_title(kind: Kind, *, is_many: bool) -> str:
    """Head of the section that says why names were linked."""
    if not is_many:
        return translated("Who else this may be") if kind is Kind.PERSON else translated("What else this may be")
    titles = {
        Kind.PERSON: translated("Why these are one person"),
        Kind.PLACE: translated("Why these are one place"),
        Kind.ORGANISATION: translated("Why these are one organisation"),
    }
    return titles[kind]


def strength_word(strength: Strength) -> str:
    """How sure a link is."""
    words = {
        Strength.CERTAIN: translated("certain"),
        Strength.PROBABLE: translated("probable"),
        Strength.SUGGESTED: translated("suggested"),
    }
    return words[strength]


def totals_parts(totals: EntityTotals, locale: QLocale) -> list[str]:
    """ "42 articles", "187 mentions", "18 quotes", "since Feb 2025"; without quotes or date where there are none."""
    parts = [
        translated("%Ln article(s)", totals.articles),
        translated("%Ln mention(s)", totals.mentions),
    ]
    if totals.quotes:
        parts.append(translated("%Ln quote(s)", totals.quotes))
    month = _month(totals.first_seen, locale)
    if month and totals.articles > 1:
        parts.append(translated("since {month}").format(month=month))
    return parts


def _month(when: str | None, locale: QLocale) -> str:
    try:
        day = datetime.fromisoformat(when or "")
    except ValueError:
        return ""
    return locale.toString(QDate(day.year, day.month, 1), "MMM yyyy")


def origin(source: str | None, published: Published | None, added: str, locale: QLocale) -> tuple[str, str]:
    """Source (or "") and date of an article in short words."""
    today = date.today()
    if published is None:
        return source or "", words_of_adding(added, today, locale)
    return source or "", words_of_date(published.when, today, locale)


def capitalised(text: str) -> str:
    """``text`` with a capital at its start and nothing else changed."""
    return text[:1].upper() + text[1:]


def quoted(name: str) -> str:
    """A name as it stands in a text, in marks of the interface's language."""
    return translated("“{name}”").format(name=isolated(name))


def isolated(text: str) -> str:
    """``text`` so wrapped that right-to-left words leave those around it in their order."""
    if any(bidirectional(character) in ("R", "AL") for character in text):
        return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"
    return text


def listed(names: tuple[str, ...]) -> str:
    """Names in one line."""
    return ", ".join(isolated(name) for name in names)


def spoken_entity(row: EntityInArticle, *, is_selected: bool) -> str:
    """A row of the upper part in one sentence."""
    elsewhere = (
        translated("in %Ln other article(s)", row.other_articles)
        if row.other_articles
        else translated("only in this article")
    )
    parts = [
        row.entity.name,
        translated("selected") if is_selected else "",
        translated("%Ln mention(s) here", row.here),
        elsewhere,
        translated("also {names}").format(names=", ".join(row.variants)) if row.variants else "",
    ]
    return ", ".join(part for part in parts if part)
