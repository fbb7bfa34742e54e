"""Word pieces against the tokenizer that the vocabulary comes from, and case classes."""

from __future__ import annotations

import pytest
from tokenizers import BertWordPieceTokenizer

from newsreader.analysis.entities import wordpiece
from newsreader.analysis.entities.wordpiece import WordPieces, case_class, read_vocabulary
from newsreader.resources import resource

VOCABULARY = resource("models/vocab.txt")
WORDS = (
    "the Harbour Skerrin's Łódź Šefčovič Путин Antananarivo 2024 naïve café 東京 don't e-mail unbelievableness Zürich "
    "McAllister O'Neill ÉCOLE straße ½ ☃ COVID-19 xqzjv"
).split()


@pytest.fixture(scope="module")
def pieces() -> WordPieces:
    return WordPieces(read_vocabulary(VOCABULARY))


@pytest.mark.parametrize("word", [part for word in WORDS for part in word.replace("-", " ").replace("'", " ").split()])
def test_same_pieces_as_the_reference(word: str, pieces: WordPieces) -> None:
    reference = BertWordPieceTokenizer(str(VOCABULARY), lowercase=True, strip_accents=True, handle_chinese_chars=False)
    expected = reference.encode(word, add_special_tokens=False).ids
    assert list(pieces.encode(word)[0]) == expected[: wordpiece.MOST_PIECES]


def test_vocabulary_has_its_special_pieces() -> None:
    vocabulary = read_vocabulary(VOCABULARY)
    assert len(vocabulary) == 30_522
    expected = (wordpiece.UNKNOWN_ID, wordpiece.START_ID, wordpiece.END_ID)
    assert tuple(vocabulary[piece] for piece in ("[UNK]", "[CLS]", "[SEP]")) == expected


def test_long_words_are_unknown_or_cut(pieces: WordPieces) -> None:
    assert pieces.encode("a" * 101)[0] == (wordpiece.UNKNOWN_ID,)
    assert len(pieces.encode("zx" * 40)[0]) <= wordpiece.MOST_PIECES


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("2024", wordpiece.DIGITS),
        ("…", wordpiece.NO_LETTERS),
        ("harbour", wordpiece.LOWER),
        ("Harbour", wordpiece.TITLE),
        ("UN", wordpiece.UPPER),
        ("McCoy", wordpiece.MIXED),
        ("A", wordpiece.SINGLE_CAPITAL),
    ],
)
def test_case_class(word: str, expected: int) -> None:
    assert case_class(word) == expected
