"""What the hover card says about a mark."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from newsreader.model.annotation import Analysis, Kind
from newsreader.model.values import dataclass
from newsreader.ui.panes.marks import Mark, Sureness


@dataclass(frozen=True, slots=True)
class CardWords:
    """Who or what it is, what the article calls them beside the name, and figures in words."""

    name: str
    role: str = ""
    facts: tuple[str, ...] = ()


def words_of_mark(mark: Mark, analysis: Analysis, elsewhere: str) -> CardWords:
    """Words for a name or a quote; ``elsewhere`` says in how many other articles the entity is."""
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
        return CardWords(mention.name, facts=(kind, _tr("not part of this story")))
    here = _tr("%n time(s) here", sum(other.chain == mention.chain for other in analysis.mentions))
    said = sum(quote.speaker is not None and quote.speaker.chain == mention.chain for quote in analysis.quotes)
    quotes = _tr("%n quote(s)", said) if said else ""
    roles = next((chain.roles for chain in analysis.chains if chain.number == mention.chain), ())
    facts = tuple(fact for fact in (kind, here, quotes, elsewhere) if fact)
    return CardWords(mention.name, roles[0] if roles else "", facts)


def _words_of_quote(mark: Mark) -> CardWords:
    if mark.sureness is Sureness.OPEN:
        return CardWords(_tr("Unattributed"), facts=(_tr("Quote"), _tr("no sure speaker")))
    if mark.sureness is Sureness.PROBABLE:
        return CardWords(mark.speaker, facts=(_tr("Quote"), _tr("probable speaker")))
    return CardWords(mark.speaker, facts=(_tr("Quote"), _tr("speaker")))


def _tr(source: str, count: int = -1) -> str:
    return QCoreApplication.translate("MarkWords", source, "", count)
