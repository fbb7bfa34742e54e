"""Sentences of the core in the interface's language."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from newsreader.library.sentences import label_of, sentence_of
from newsreader.model.anchor import NameAnchor
from newsreader.model.annotation import Kind
from newsreader.model.decision import Action, Decision, Scope
from newsreader.resources import resource
from newsreader.ui.core_words import in_words
from newsreader.ui.language import Translations, choose_language


@pytest.fixture
def german(qapp: QCoreApplication) -> Iterator[None]:
    ours = Translations()
    assert ours.load(str(resource("i18n/newsreader_de.qm")))
    qapp.installTranslator(ours)
    yield
    qapp.removeTranslator(ours)


ANNA = NameAnchor(Kind.PERSON, "anna lee", "Anna Lee")
LEE = NameAnchor(Kind.PERSON, "lee", "Lee")


@pytest.mark.parametrize(
    ("text", "german_text"),
    [
        ("same name", "gleicher Name"),
        (label_of([Decision(Action.SAME, Scope.EVERYWHERE, LEE, ANNA)]), "„Lee“ mit „Anna Lee“ verbinden"),
        (
            label_of([Decision(Action.RENAME, Scope.EVERYWHERE, LEE, None, None, "Al")] * 3),
            "„Lee“ in „Al“ umbenennen und 2 weitere",
        ),
        (
            sentence_of(Decision(Action.KIND, Scope.EVERYWHERE, LEE, None, None, "organisation")),
            "„Lee“ ist eine Organisation.",
        ),
        ("both appear with “Tom Reed” and “Jan Ito” and 3 more", "beide kommen vor mit „Tom Reed“ und „Jan Ito“ und 3 weiteren"),
        ("surname “Lee” is one letter from “Leo”: 0.80", "Nachname „Lee“ liegt einen Buchstaben neben „Leo“: 0.80"),
        ("“he”, pronoun before the cue", "„he“, Pronomen vor dem Redeverb"),
        ("captions of other stories", "Bildunterschriften anderer Artikel"),
        ("is a PNG picture, which is not read. Save or export its text as a .txt file and import that.", None),
        ("/tmp/a.library is not a Newsreader library. Choose another file.", None),
        ("Hello, says nobody here", "Hello, says nobody here"),
        ("", ""),
    ],
)
def test_in_german(german: None, text: str, german_text: str | None) -> None:
    told = in_words(text)
    if german_text is None:
        assert told != text
        assert "Wählen Sie" in told or "ein PNG-Bild" in told
    else:
        assert told == german_text


def test_in_english_nothing_changes(qapp: QCoreApplication) -> None:
    assert in_words("same name") == "same name"
    assert in_words("“Lee” is a person.") == "“Lee” is a person."


def test_a_context_without_a_string_asks_the_shared_ones(german: None) -> None:
    assert QCoreApplication.translate("NoSuchClass", "Merge…") == "Verbinden …"
    assert QCoreApplication.translate("NoSuchClass", "No such words") == "No such words"
    assert QCoreApplication.translate("MentionsPane", "%Ln mention(s)", None, 1) == "1 Erwähnung"
    assert QCoreApplication.translate("MentionsPane", "%Ln mention(s)", None, 0) == "0 Erwähnungen"


@pytest.mark.parametrize(
    ("asked", "system", "code"),
    [
        ("system", "de_AT", "de"),
        ("system", "en_US", "en"),
        ("system", "fr_FR", "en"),
        ("en", "de_DE", "en"),
        ("de", "en_GB", "de"),
        ("tlh", "de_DE", "de"),
    ],
)
def test_which_language(asked: str, system: str, code: str) -> None:
    assert choose_language(asked, QLocale(system)) == code


def test_names_of_steps_have_one_capital() -> None:
    lines = resource("i18n/core.txt").read_text(encoding="utf-8").split("\n")
    odd = [
        line
        for line in lines
        if not line.endswith((".", "?", ":")) and re.search(r"(?<=\S )[A-Z][a-z]", re.sub(r"[.:] [A-Z]", "", line))
    ]
    assert odd == ["a Word document", "an OpenDocument text", "{value_1} You ruled otherwise on {value_2}: {value_3}"]
