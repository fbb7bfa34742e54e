"""Annotations: mentions, quotes, speakers, and the chains that tie an article's mentions together."""

from __future__ import annotations

from enum import StrEnum
from typing import NewType

from newsreader.model.article import Structure
from newsreader.model.values import dataclass

ChainNumber = NewType("ChainNumber", int)


class Kind(StrEnum):
    """What an annotation marks in the reader."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    QUOTE = "quote"


NAME_KINDS: tuple[Kind, ...] = (Kind.PERSON, Kind.PLACE, Kind.ORGANISATION)


class QuoteStyle(StrEnum):
    """Whole sentences spoken, or a cued piece of speech inside somebody else's sentence."""

    SPEECH = "speech"
    FRAGMENT = "fragment"


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names somebody or something.

    ``name`` is the chain's name ("Vladimir Putin" for "Putin"). ``chain`` is None inside asides: those mentions
    stay out of chains, links and counts. ``rule`` says why the mention belongs to its chain, in words for the reader.
    ``stands_for`` is what a seat of power means in news ("Russian government" for "the Kremlin"), None for other names.
    """

    start: int
    end: int
    kind: Kind
    name: str
    chain: ChainNumber | None
    rule: str = ""
    stands_for: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said a quote: the phrase that names the speaker, who that is, and how sure that is.

    ``start``/``end`` span the phrase ("he", "the Russian leader"); ``name`` and ``chain`` say who it is, ``chain`` is
    None when the phrase stands for nobody named in the article ("a spokesman"). ``certainty`` is 0 to 1.
    """

    start: int
    end: int
    name: str
    chain: ChainNumber | None
    certainty: float
    rule: str


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that report speech, such as "said" or "according to"."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quote:
    """Words inside quotation marks that somebody said; the span takes its marks in."""

    start: int
    end: int
    style: QuoteStyle
    speaker: Speaker | None = None
    cue: Cue | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """The mentions in one article that mean the same.

    ``name`` is the fullest form in the article; ``roles`` are titles and descriptions found beside its names;
    ``gender`` is "m", "f" or None. ``namesake`` is empty, or what the reader's ruling calls those who bear the name but
    are not who it commonly means.
    """

    number: ChainNumber
    kind: Kind
    name: str
    roles: tuple[str, ...] = ()
    gender: str | None = None
    namesake: str = ""


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything the analysis found in one article. Mentions, quotes and chains are in reading order."""

    engine: str
    language: str | None
    structure: Structure
    mentions: tuple[Mention, ...]
    quotes: tuple[Quote, ...]
    chains: tuple[Chain, ...]
