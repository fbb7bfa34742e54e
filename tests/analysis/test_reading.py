"""How a text is read: sentences, pieces for the model, capitals, language, cues, roles."""

from __future__ import annotations

import pytest

from newsreader.analysis.entities.casing import prepare_for_model
from newsreader.analysis.entities.words import LONGEST_PIECE, find_pieces, find_sentences
from newsreader.analysis.language import find_language, has_names_model
from newsreader.analysis.speech.cues import find_cues
from newsreader.analysis.speech.roles import gender_of_role, head_noun, roles_of
from newsreader.structure.finder import find_structure


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("We sail. You stay.", 2),
        ("Mr. Lee of St. Vik sails.", 1),
        ("The U.S. Navy sails at 5 p.m. daily.", 1),
        ("“We sail.” She left.", 2),
        ("One line\nanother line", 2),
        ("", 0),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(list(find_sentences(text))) == count


def test_pieces_hold_every_word_once() -> None:
    text = "We sail at noon. " * 40 + "\n" + "word " * 200 + "\n" + "word " * LONGEST_PIECE * 2
    pieces = list(find_pieces(text))
    assert [text[start:end] for piece in pieces for start, end in piece] == text.replace(".", " .").split()
    assert max(map(len, pieces)) <= LONGEST_PIECE


def test_short_lines_share_a_piece() -> None:
    long_line = "We sail on at noon and come back at six. " * 2
    text = "One\nTwo words\n\nThree\n" + long_line + "\nFour\nFive"
    words = [[text[start:end] for start, end in piece] for piece in find_pieces(text)]
    assert [piece[0] for piece in words] == ["One", "We", "Four"]
    assert words[0] == ["One", "Two", "words", "Three"]
    assert len(list(find_pieces("a\n" * 1000))) == 13


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("OSLO: The UN met.", "Oslo: The UN met."),
        ("ANNA BERG WINS EU PRIZE\n\nThe UN met.", "Anna Berg wins EU Prize\n\nThe UN met."),
        ("SEA SAFE AS KIM MEETS THE UN ABOUT IT\n\nIt said the Sea was safe, Kim says.", "Sea safe as Kim meets the UN about it\n\nIt said the Sea was safe, Kim says."),
        ("Lee´s boat", "Lee's boat"),
        ("The NATO met.", "The NATO met."),
    ],
)
def test_reading_text_keeps_its_length(text: str, read: str) -> None:
    assert prepare_for_model(text, find_structure(text)) == read
    assert len(read) == len(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ferry to the island was late again on Friday, and the crew said that it had been a hard week for them.", "en"),
        ("Die Fähre zu der Insel war am Freitag wieder spät, und die Besatzung sagte, dass es eine schwere Woche war.", "de"),
        ("Le bac pour l'île est encore en retard et les marins disent que la semaine a été dure pour eux et pour nous.", "fr"),
        ("El barco de la isla llegó tarde otra vez y los marineros dicen que la semana ha sido muy dura para todos.", "es"),
        ("Паром на остров снова опоздал, и команда сказала, что неделя была трудной для всех.", "ru"),
        ("Oslo 5, Vik 3", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert find_language(text) == language
    assert has_names_model(language, text) is (language in ("en", None))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Lee said and later added", ["said", "added"]),
        ("according to Ann Lee", ["according to"]),
        ("the report and his claims and Lee's remarks", []),
        ("Ann Lee reported and claims", ["reported", "claims"]),
        ("she wants to say", []),
    ],
)
def test_cues(text: str, words: list[str]) -> None:
    cues = find_cues(text, 0, len(text))
    assert [cue.word for cue in cues if not (cue.noun or cue.infinitive)] == words


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("Russian President Ann Lee came", "Ann Lee", ["Russian President"]),
        ("the Japanese foreign minister Ann Lee came", "Ann Lee", ["Japanese foreign minister"]),
        ("Ann Lee, the mayor of Vik, came", "Ann Lee", ["mayor of Vik"]),
        ("Asked about Ann Lee, the mayor said no", "Ann Lee", []),
        ("On Friday Ann Lee came", "Ann Lee", []),
        ("Ann Lee, a dentist from Vik, came", "Ann Lee", ["dentist from Vik"]),
        ("Ann Lee, a former dentist, came", "Ann Lee", ["former dentist"]),
        ("Ann Lee (R-Ohio), a lawyer who sails, came", "Ann Lee", ["lawyer"]),
        ("Roe openly admires Russian President Ann Lee", "Ann Lee", ["Russian President"]),
        ("If President Ann Lee came", "Ann Lee", ["President"]),
        ("Ann Lee, the report said, came", "Ann Lee", []),
        ("Ann Lee, an hour later, came", "Ann Lee", []),
        ("Ann Lee, the shot missing, came", "Ann Lee", []),
    ],
)
def test_roles(text: str, name: str, found: list[str]) -> None:
    start = text.index(name)
    assert roles_of(text, start, start + len(name)) == found


def test_role_nouns() -> None:
    assert head_noun("the former prime minister") == "prime minister"
    assert head_noun("the ferry") is None
    assert [gender_of_role(role) for role in ("spokeswoman", "police spokesman", "mayor")] == ["f", "m", ""]
