"""What the hover card says about a mark."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from newsreader.model.annotation import Analysis, Kind
from newsreader.ui.panes.marks import Mark, Sureness


def words_of_mark(mark: Mark, analysis: Analysis, elsewhere: str) -> tuple[str, str]:
    """Name and facts of a name or a quote; ``elsewhere`` says in how many other articles the entity is."""
    if mark.kind is Kind.QUOTE:
        return _words_of_quote(mark)
    mention = analysis.mentions[mark.number]
    kind = {
        Kind.PERSON: _tr("Person"),
        Kind.PLACE: _tr("Place"),
        Kind.ORGANISATION: _tr("Organisation"),
        Kind.QUOTE: _tr("Quote"),
    }[mention.kind]
    if mention.chain is None:
        here = _tr("not part of this story")
    else:
        count = sum(other.chain == mention.chain for other in analysis.mentions)
        here = _tr("%n time(s) here", count)
    return mention.name, "  ·  ".join(fact for fact in (kind, here, elsewhere) if fact)


def _words_of_quote(mark: Mark) -> tuple[str, str]:
    if mark.sureness is Sureness.OPEN:
        return _tr("Unattributed"), _tr("Quote  ·  no sure speaker")
    if mark.sureness is Sureness.PROBABLE:
        return mark.speaker, _tr("Quote  ·  probable speaker")
    return mark.speaker, _tr("Quote  ·  speaker")


def _tr(source: str, count: int = -1) -> str:
    return QCoreApplication.translate("MarkWords", source, "", count)
