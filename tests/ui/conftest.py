"""Fixtures of the window's tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from newsreader.model.annotation import Analysis, Chain, ChainNumber, Kind, Mention, Quote, QuoteStyle, Speaker
from newsreader.model.article import Article, Aside
from newsreader.model.entity import EntityId
from newsreader.ui.plurals import EnglishPlurals
from newsreader.ui.theme import Theme, load_fonts
from ui_story import TEXT, article_of, span, structure_of


@pytest.fixture(autouse=True)
def english(request: pytest.FixtureRequest) -> Iterator[None]:
    """The interface speaks English, "1 article" and "2 articles", whatever this machine's language is."""
    if "qapp" not in request.fixturenames and "qtbot" not in request.fixturenames:
        yield
        return
    app = request.getfixturevalue("qapp")
    plurals = EnglishPlurals()
    app.installTranslator(plurals)
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)
    app.removeTranslator(plurals)


@pytest.fixture
def theme(qapp: object) -> Theme:
    load_fonts()
    return Theme(is_dark=False)


@pytest.fixture
def story() -> tuple[Article, Analysis, dict[int, EntityId]]:
    """An emoji, three chains, three quotes (sure, probable, open), one aside with a name."""
    aside = Aside(TEXT.index("A picture"), len(TEXT), "picture captions")
    structure = structure_of(TEXT, (aside,))
    lee, reed, porto = ChainNumber(0), ChainNumber(1), ChainNumber(2)
    mentions = (
        Mention(*span("Anna Lee"), Kind.PERSON, "Anna Lee", lee),
        Mention(*span("Tom Reed"), Kind.PERSON, "Tom Reed", reed),
        Mention(*span("Porto"), Kind.PLACE, "Porto", porto),
        Mention(*span("Lee", 1), Kind.PERSON, "Anna Lee", lee),
        Mention(*span("Reed", 1), Kind.PERSON, "Tom Reed", reed),
        Mention(*span("Paris"), Kind.PLACE, "Paris", None),
    )
    said = Speaker(*span("Lee", 1), "Anna Lee", lee, 0.95, "cue")
    maybe = Speaker(*span("Lee", 1), "Anna Lee", lee, 0.6, "carried")
    quotes = (
        Quote(*span("“We are fine,”"), QuoteStyle.SPEECH, said),
        Quote(*span("“All of us.”"), QuoteStyle.SPEECH, maybe),
        Quote(*span("“No.”"), QuoteStyle.SPEECH, None),
    )
    chains = (
        Chain(lee, Kind.PERSON, "Anna Lee"),
        Chain(reed, Kind.PERSON, "Tom Reed"),
        Chain(porto, Kind.PLACE, "Porto"),
    )
    analysis = Analysis("test", "en", structure, mentions, quotes, chains)
    return article_of(TEXT, structure), analysis, {0: EntityId(10), 1: EntityId(11), 2: EntityId(12)}
