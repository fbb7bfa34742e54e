"""What the hover card says about a mark, and what it offers to do."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from newsreader.model.annotation import Analysis, Kind
from newsreader.model.own_highlight import OwnHighlight
from newsreader.model.values import dataclass
from newsreader.ui.panes.marks import Mark, Sureness


class CardAction(StrEnum):
    """What can be done from the card."""

    OPEN_PAGE = "open page"
    NEXT = "next"
    MEANS_ANOTHER = "means another"
    ASK_SPEAKER = "ask speaker"
    CORRECT = "correct"
    """All that can be corrected: the menu of the words."""
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class CardWords:
    """Who or what it is, what the article calls them beside the name, figures in words, and actions with their words.

    ``body`` is what the reader wrote, over as many lines as it needs.
    """

    name: str
    role: str = ""
    facts: tuple[str, ...] = ()
    actions: tuple[tuple[CardAction, str], ...] = ()
    body: str = ""


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
        facts: tuple[str, ...] = (kind, _tr("not part of this story"))
        return CardWords(mention.name, facts=facts, actions=((CardAction.CORRECT, _tr("Correct…")),))
    here = _tr("%Ln time(s) here", sum(other.chain == mention.chain for other in analysis.mentions))
    said = sum(quote.speaker is not None and quote.speaker.chain == mention.chain for quote in analysis.quotes)
    quotes = _tr("%Ln quote(s)", said) if said else ""
    roles = next((chain.roles for chain in analysis.chains if chain.number == mention.chain), ())
    facts = tuple(fact for fact in (kind, here, quotes, elsewhere) if fact)
    return CardWords(mention.name, roles[0] if roles else "", facts, _actions_of_name(mark))


def words_of_note(one: OwnHighlight) -> CardWords:
    """Words for a highlight of the reader's own: what was noted there."""
    actions = (
        (CardAction.NOTE, _tr("Change the note…")),
        (CardAction.NEXT, _tr("Next highlight")),
        (CardAction.CORRECT, _tr("More…")),
    )
    return CardWords(_tr("Your note"), actions=actions, body=one.note)


def _actions_of_name(mark: Mark) -> tuple[tuple[CardAction, str], ...]:
    other = {
        Kind.PLACE: _tr("Not this place…"),
        Kind.ORGANISATION: _tr("Not this organisation…"),
    }.get(mark.kind, _tr("Not this person…"))
    known = ((CardAction.OPEN_PAGE, _tr("Open page")), (CardAction.NEXT, _tr("Next mention")))
    corrections = ((CardAction.MEANS_ANOTHER, other), (CardAction.CORRECT, _tr("Correct…")))
    return corrections if mark.entity is None else (*known, *corrections)


def _words_of_quote(mark: Mark) -> CardWords:
    page = ((CardAction.OPEN_PAGE, _tr("Open page")),) if mark.entity is not None else ()
    actions = (
        *page,
        (CardAction.NEXT, _tr("Next quote")),
        (CardAction.ASK_SPEAKER, _tr("Said by…")),
        (CardAction.CORRECT, _tr("Correct…")),
    )
    if mark.sureness is Sureness.OPEN:
        return CardWords(_tr("Unattributed"), "", (_tr("Quote"), _tr("no sure speaker")), actions)
    if mark.sureness is Sureness.PROBABLE:
        return CardWords(mark.speaker, "", (_tr("Quote"), _tr("probable speaker")), actions)
    return CardWords(mark.speaker, "", (_tr("Quote"), _tr("speaker")), actions)


def _tr(source: str, count: int = -1) -> str:
    return QCoreApplication.translate("MarkWords", source, "", count)
