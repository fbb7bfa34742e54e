"""Examples of one epoch: consecutive sentences joined, some of them recased or with their names swapped."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

from model.recipe import Recipe
from model.sentences import Sentence
from model.swapping import NameStock, swap_names


def join_sentences(sentences: Sequence[Sentence], most: int, longest: int, chance: random.Random) -> Iterator[Sentence]:
    """Each sentence once, 1 to ``most`` consecutive ones joined while they hold at most ``longest`` words.

    A sentence longer than that is cut to it.
    """
    index = 0
    while index < len(sentences):
        wanted = chance.randint(1, most)
        words, labels = list(sentences[index].words), list(sentences[index].labels)
        index += 1
        for following in sentences[index : index + wanted - 1]:
            if len(words) + len(following.words) > longest:
                break
            words += following.words
            labels += following.labels
            index += 1
        yield Sentence(tuple(words[:longest]), tuple(labels[:longest]))


def in_capitals(sentence: Sentence) -> Sentence:
    """As a headline in capitals would have it."""
    return replace(sentence, words=tuple(word.upper() for word in sentence.words))


def in_title_case(sentence: Sentence) -> Sentence:
    """As a headline with a capital on each word would have it."""
    return replace(sentence, words=tuple(word[:1].upper() + word[1:] for word in sentence.words))


def draw_examples(
    sets: Sequence[Sequence[Sentence]], recipe: Recipe, stock: NameStock, chance: random.Random
) -> list[Sentence]:
    """One epoch's examples over all sets, in random order. Sentences are joined within their set only."""
    drawn: list[Sentence] = []
    for sentences in sets:
        for example in join_sentences(sentences, recipe.most_sentences, recipe.longest_example, chance):
            if chance.random() < recipe.swapped:
                example = swap_names(example, stock, chance)
            draw = chance.random()
            if draw < recipe.capitals:
                example = in_capitals(example)
            elif draw < recipe.capitals + recipe.title_case:
                example = in_title_case(example)
            drawn.append(example)
    chance.shuffle(drawn)
    return drawn
