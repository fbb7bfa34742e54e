"""The one value that the stages hand on: a text and what was found in it so far."""

from __future__ import annotations

from newsreader.analysis.entities.engine import Name
from newsreader.analysis.speech.quotes import Quoted
from newsreader.model.annotation import Chain, Mention, Quote
from newsreader.model.article import Structure
from newsreader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its structure and, stage by stage, what it says. What no stage has found yet is empty.

    ``reading_text`` has the length of ``text`` and is what the model and the name rules read (see ``casing``).
    """

    text: str
    structure: Structure
    language: str | None = None
    reading_text: str = ""
    names: tuple[Name, ...] = ()
    quoted: tuple[Quoted, ...] = ()
    mentions: tuple[Mention, ...] = ()
    chains: tuple[Chain, ...] = ()
    quotes: tuple[Quote, ...] = ()
