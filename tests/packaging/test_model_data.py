"""What the names model is trained on: labelled words, joined, recased, swapped and mended. None of it needs torch."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from model.examples import draw_examples, in_capitals, in_title_case, join_sentences
from model.inputs import IGNORED, Encoded, encode, make_batches
from model.mending import mend_labels
from model.recipe import Recipe
from model.sentences import Sentence, read_sentences, to_sentence
from model.swapping import collect_stock, swap_names
from newsreader.analysis.entities.wordpiece import END_ID, START_ID, WordPieces, read_vocabulary
from newsreader.resources import resource


def sentence(marked: str) -> Sentence:
    """``Ann/PER_Lee`` is one name of two words; unmarked words are outside."""
    text, names = "", []
    for word in marked.split():
        surface, _, rest = word.partition("/")
        kind, _, more = rest.partition("_")
        surface = f"{surface} {more}".strip().replace("_", " ")
        if kind:
            names.append((len(text), len(text) + len(surface), kind))
        text += surface + " "
    return to_sentence(text, names)


def marked_names(given: Sentence) -> list[str]:
    return [f"{' '.join(given.words[start:end])}/{kind}" for start, end, kind in given.names()]


@pytest.mark.parametrize(
    ("text", "names", "labels"),
    [
        ("Ann Lee sails.", [(0, 7, "PER")], ["B-PER", "I-PER", "O", "O"]),
        ("Oslo Vik", [(0, 4, "LOC"), (5, 8, "LOC")], ["B-LOC", "B-LOC"]),
        ("Oslo-based", [(0, 4, "LOC")], ["B-LOC", "O", "O"]),
        ("preOslo", [(3, 7, "LOC")], ["B-LOC"]),  # a word that a name cuts belongs to it
        ("Vik Bank", [(0, 8, "ORG"), (0, 3, "LOC")], ["B-LOC", "O"]),  # the first in reading order wins
        ("nobody", [], ["O"]),
    ],
)
def test_words_and_labels(text: str, names: list[tuple[int, int, str]], labels: list[str]) -> None:
    assert list(to_sentence(text, names).labels) == labels


def test_reading_a_data_file(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    row = '{"text": "Ann sails.", "entities": [{"start": 0, "end": 3, "label": "PER"}]}'
    path.write_text(row + '\n\n{"text": " ", "entities": []}\n', encoding="utf-8")
    assert read_sentences(path) == [Sentence(("Ann", "sails", "."), ("B-PER", "O", "O"))]


def test_joined_sentences_hold_every_word_once_and_in_order() -> None:
    sentences = [Sentence((str(number), "sails"), ("O", "O")) for number in range(50)]
    joined = list(join_sentences(sentences, most=4, longest=7, chance=random.Random(1)))
    assert [word for each in joined for word in each.words] == [word for each in sentences for word in each.words]
    assert {len(each.words) for each in joined} == {2, 4, 6}


def test_a_sentence_that_is_too_long_is_cut() -> None:
    (cut,) = join_sentences([Sentence(("a",) * 9, ("O",) * 9)], most=1, longest=5, chance=random.Random(1))
    assert len(cut.words) == len(cut.labels) == 5


def test_recased_examples_keep_their_labels() -> None:
    given = sentence("Ann/PER_Lee saw o'neill/PER")
    assert in_capitals(given).words == ("ANN", "LEE", "SAW", "O", "'", "NEILL")
    assert in_title_case(given).words == ("Ann", "Lee", "Saw", "O", "'", "Neill")
    assert in_capitals(given).labels == in_title_case(given).labels == given.labels


def test_the_same_seed_draws_the_same_examples() -> None:
    sets = [[sentence("Ann/PER_Lee left Oslo/LOC"), sentence("Vik/ORG_Bank pays Lee/PER")] * 20]
    stock = collect_stock(sets[0])
    recipe = Recipe(swapped=0.5)
    drawn = [draw_examples(sets, recipe, stock, random.Random(seed)) for seed in (1, 1, 2)]
    assert drawn[0] == drawn[1] != drawn[2]


def test_swapped_names_keep_kind_and_place() -> None:
    given = sentence("Yesterday Ann/PER_Lee left Oslo/LOC for Vik/ORG_Bank and Oslo/LOC again")
    stock = collect_stock([given], ["Bo"], ["Rao"])
    for seed in range(30):
        swapped = swap_names(given, stock, random.Random(seed))
        kinds = [kind for _, _, kind in swapped.names()]
        outside = [word for word, label in zip(swapped.words, swapped.labels, strict=True) if label == "O"]
        assert kinds == ["PER", "LOC", "ORG", "LOC"]
        assert outside == ["Yesterday", "left", "for", "and", "again"]
        first, second = (swapped.words[s:e] for s, e, kind in swapped.names() if kind == "LOC")
        assert first == second


def test_abbreviations_are_swapped_for_abbreviations() -> None:
    given = sentence("the UN/ORG met")
    stock = collect_stock([given])
    assert all(swap_names(given, stock, random.Random(seed)).words[1].isupper() for seed in range(20))


@pytest.mark.parametrize(
    ("marked", "mended"),
    [
        ("France/ORG won", ["France/LOC"]),
        ("a Russian/LOC ship", []),
        ("the Tories/ORG lost", []),
        ("President/PER_Ann_Lee spoke", ["Ann Lee/PER"]),
        ("The/ORG_Globe wrote", ["Globe/ORG"]),
        ("Vik/ORG_Bank pays", ["Vik Bank/ORG"]),
    ],
)
def test_mended_labels(marked: str, mended: list[str]) -> None:
    assert marked_names(mend_labels([sentence(marked)])[0]) == mended


def test_forgotten_names_are_marked_unless_they_are_part_of_more() -> None:
    often = [sentence("in New/LOC_Vik today")] * 3
    kept, longer = mend_labels([*often, sentence("to New Vik again"), sentence("the New Vik Marathon")])[3:]
    assert (marked_names(kept), marked_names(longer)) == (["New Vik/LOC"], [])


def test_seldom_marked_names_are_not_taken_for_forgotten() -> None:
    assert marked_names(mend_labels([sentence("in New/LOC_Vik today"), sentence("to New Vik again")])[1]) == []


def test_encoding_labels_each_words_first_piece() -> None:
    pieces = WordPieces(read_vocabulary(resource("models/vocab.txt")))
    encoded = encode(sentence("Šefčovič/PER left"), pieces)
    count = len(pieces.encode("Šefčovič")[0])
    assert (encoded.ids[0], encoded.ids[-1]) == (START_ID, END_ID)
    assert encoded.labels == (IGNORED, 1, *[IGNORED] * (count - 1), 0, IGNORED)
    assert len(encoded.ids) == len(encoded.cases) == len(encoded.labels)


def test_batches_hold_every_example_and_keep_their_size() -> None:
    chance = random.Random(1)
    lengths = [chance.randint(3, 40) for _ in range(300)]
    examples = [Encoded((number,) * length, (1,) * length, (0,) * length) for number, length in enumerate(lengths, 1)]
    batches = make_batches(examples, most_pieces=200, chance=chance)
    assert all(len(batch.ids) * len(batch.ids[0]) <= 200 for batch in batches)
    assert sorted(row[0] for batch in batches for row in batch.ids) == list(range(1, 301))
    assert sum(sum(map(sum, batch.mask)) for batch in batches) == sum(lengths)
