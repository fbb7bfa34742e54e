"""Builders of values for tests: an incoming article, an analysis marked by the words themselves, a library."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from newsreader.analysis.versions import SHIPPED_ENGINE
from newsreader.importing.reading import read_file
from newsreader.library import Library, Linking
from newsreader.model.annotation import (
    Analysis,
    Chain,
    ChainNumber,
    Cue,
    Kind,
    Mention,
    Quote,
    QuoteStyle,
    Speaker,
)
from newsreader.model.article import ArticleId, IncomingArticle, KnownBy, Published, Structure
from newsreader.model.entity import EntityId, Reason, Strength
from newsreader.model.linking import (
    EntityName,
    EntityPointer,
    NameId,
    NameIndex,
    NameLink,
    NameRecord,
    Resolution,
)
from newsreader.storage.name_keys import NameKeys
from newsreader.storage.opening import open_database

EARLIER_ENGINE = "test 1"
"""What an earlier version would have put its name to."""

def structure(text: str, title: str | None = None) -> Structure:
    """A structure with paragraphs at blank lines; the title is the first line, or a headline when it is given."""
    paragraphs = tuple(match.span() for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text))
    return Structure(
        title=title or text.strip().partition("\n")[0],
        headline=(text.index(title), text.index(title) + len(title)) if title and title in text else None,
        byline=None,
        dateline=None,
        published=None,
        paragraphs=paragraphs,
        asides=(),
    )


def article(
    text: str,
    *,
    path: str | None = None,
    original: bytes | None = None,
    title: str | None = None,
    source: str | None = None,
    published: str | None = None,
    notes: tuple[str, ...] = (),
) -> IncomingArticle:
    """An article on its way in; everything but the text has a plain default."""
    return IncomingArticle(
        text=text,
        original=text.encode("utf-8", "replace") if original is None else original,
        encoding="utf-8",
        path=path,
        structure=structure(text, title),
        source=source,
        source_known_by=KnownBy.TEXT if source else None,
        published=Published(published, KnownBy.TEXT) if published else None,
        notes=notes,
    )


def read_one(path: Path, *, in_folder: bool = False) -> IncomingArticle:
    """The only article in a file."""
    (found,) = read_file(path, in_folder=in_folder)
    assert isinstance(found, IncomingArticle)
    return found


@dataclass(frozen=True)
class Named:
    """A chain to mark: its name first, then the other forms it is written in."""

    kind: Kind
    forms: tuple[str, ...]


def person(*forms: str) -> Named:
    """A person under these forms, the full name first."""
    return Named(Kind.PERSON, forms)


def place(*forms: str) -> Named:
    """A place under these forms."""
    return Named(Kind.PLACE, forms)


def organisation(*forms: str) -> Named:
    """An organisation under these forms."""
    return Named(Kind.ORGANISATION, forms)


def analysis(
    text: str,
    *names: Named,
    said: Sequence[tuple[str, str | None]] = (),
    language: str | None = "en",
    engine: str = SHIPPED_ENGINE,
) -> Analysis:
    """An analysis that marks every occurrence of the names' forms, longest first, and the quotes in ``said``.

    ``said`` are (words of the quote with their marks, name of who said it or None). It is of this version, so that nobody
    offers to read the article again.
    """
    chains = tuple(Chain(ChainNumber(number), named.kind, named.forms[0]) for number, named in enumerate(names))
    forms = sorted(
        ((form, chain) for chain, named in zip(chains, names, strict=True) for form in named.forms),
        key=lambda item: -len(item[0]),
    )
    taken: list[tuple[int, int]] = []
    mentions: list[Mention] = []
    for form, chain in forms:
        rule = "" if form == chain.name else f"short for “{chain.name}” in this article"
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                mentions.append(Mention(*match.span(), chain.kind, chain.name, chain.number, rule))
    return Analysis(
        engine=engine,
        language=language,
        structure=structure(text),
        mentions=tuple(sorted(mentions, key=lambda mention: mention.start)),
        quotes=tuple(_quote(text, words, speaker, chains) for words, speaker in said),
        chains=chains,
    )


def _quote(text: str, words: str, name: str | None, chains: Sequence[Chain]) -> Quote:
    start = text.index(words)
    end = start + len(words)
    if name is None:
        return Quote(start, end, QuoteStyle.SPEECH)
    number = next((chain.number for chain in chains if chain.name == name), None)
    place_of_name = max(text.find(name), 0)
    speaker = Speaker(place_of_name, place_of_name + len(name), name, number, 0.9, "cue after the quote")
    said = text.find("said", end)
    return Quote(start, end, QuoteStyle.SPEECH, speaker, Cue(said, said + 4) if said >= 0 else None)


# -- a library whose linking is so simple that a test can say beforehand what comes out


def simple_key(kind: Kind, surface: str) -> str:
    """Small letters."""
    return surface.casefold()


def simple_keys(kind: Kind, surface: str) -> set[str]:
    """The surname: the last word."""
    return {surface.casefold().split()[-1]} if surface.split() else set()


def simple_surname(kind: Kind, surface: str) -> str | None:
    """The last of several words of a person's name."""
    words = simple_key(kind, surface).split()
    return words[-1] if kind is Kind.PERSON and len(words) > 1 else None


def simple_resolve(
    kind: Kind,
    changed: Collection[NameRecord],
    index: NameIndex,
    new_entity_id: Callable[[], EntityId],
    renewed: Collection[NameId] = (),
) -> Resolution:
    """Names of one surname belong together when the initials of their first words agree.

    A lone surname has an entity of its own that points to the only other holder.
    """
    keys = {key for name in changed for key in simple_keys(kind, name.surface)}
    groups: dict[tuple[str, str], list[NameRecord]] = {}
    found = {name.id: name for names in index.find_names(kind, keys).values() for name in names}
    for name in sorted(found.values(), key=lambda name: name.key):
        words = name.key.split()
        groups.setdefault((words[-1], words[0][0] if len(words) > 1 else ""), []).append(name)
    links: list[NameLink] = []
    entities: list[EntityName] = []
    ids: dict[tuple[str, str], EntityId] = {}
    old: set[EntityId] = set()
    for group, members in sorted(groups.items()):
        held = [name for name in members if name.entity_id is not None and name.entity_id not in ids.values()]
        old |= {name.entity_id for name in members if name.entity_id is not None}
        keeper = max(held, key=lambda name: (name.mentions, name.key), default=None)
        ids[group] = (keeper.entity_id if keeper else None) or new_entity_id()
        shown = max(members, key=lambda name: (name.articles, len(name.surface), name.surface)).surface
        entities.append(EntityName(ids[group], kind, shown))
        reasons = (Reason("surname", "same surname", 1.0),)
        links += (NameLink(name.id, ids[group], Strength.CERTAIN, reasons) for name in members)
    pointers = [
        EntityPointer(ids[group], ids[others[0]], Reason("only-holder", "the only one of this surname", 0.7))
        for group in groups
        if not group[1] and len(others := [other for other in groups if other[0] == group[0] and other[1]]) == 1
    ]
    return Resolution(tuple(links), tuple(entities), tuple(pointers), tuple(sorted(old - set(ids.values()))))


def simple_linking() -> Linking:
    """The rules above."""
    return Linking(NameKeys(simple_key, simple_keys, simple_keys, simple_surname), simple_resolve)


def open_library(path: Path, *, read_only: bool = False) -> Library:
    """A library with the simple rules; made when it is missing."""
    return Library(open_database(path, read_only=read_only), simple_linking)


def add(library: Library, *incoming: IncomingArticle) -> tuple[ArticleId, ...]:
    """Store articles and give their ids."""
    return library.add_articles(incoming).added


def add_analysed(
    library: Library,
    incoming: IncomingArticle,
    *names: Named,
    said: Sequence[tuple[str, str | None]] = (),
    engine: str = SHIPPED_ENGINE,
) -> ArticleId:
    """Store one article with the analysis of ``analysis``."""
    (number,) = add(library, incoming)
    library.save_analyses([(number, analysis(incoming.text, *names, said=said, engine=engine))])
    return number
