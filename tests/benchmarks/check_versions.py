"""How well versions of a story are found: real stories of a folder, and made changes of some of them.

``check_versions.py FOLDER`` prints the groups that were found with each pair's likeness, for looking at by eye; how many of
the pairs that are alike share a band; of each sort of made change how many are found; and the time for an article.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from time import process_time

from newsreader.analysis.story_likeness import ALIKE_FROM, find_likeness
from newsreader.analysis.story_sketch import sketch_of
from newsreader.analysis.story_words import runs_of, story_words
from newsreader.errors import ImportFileError
from newsreader.importing.find import find_files
from newsreader.importing.reading import read_file
from newsreader.importing.story import BrokenEntry
from newsreader.library import Library
from newsreader.model.article import ArticleId, IncomingArticle
from newsreader.model.query import ArticleFilter, ArticleOrder
from newsreader.storage.versions import read_stories

_CHANGED, _SEED, _BATCH = 150, 7, 100
Change = Callable[[list[str], Random, list[str]], list[str]]


def _edit(share: float) -> Change:
    def edit(words: list[str], chance: Random, others: list[str]) -> list[str]:
        kept: list[str] = []
        for word in words:
            throw = chance.random()
            if throw >= share / 3:
                kept.append(chance.choice(others) if throw < share * 2 / 3 else word)
            if share * 2 / 3 <= throw < share:
                kept.append(chance.choice(others))
        return kept

    return edit


CHANGES: dict[str, Change] = {
    "5 % of the words": _edit(0.05),
    "10 % of the words": _edit(0.10),
    "15 % of the words": _edit(0.15),
    "another headline": lambda words, chance, others: others[:8] + words,
    "as much again after it": lambda words, chance, others: words + others[: len(words)],
    "as much again before it": lambda words, chance, others: others[: len(words)] + words,
    "cut to a half": lambda words, chance, others: words[: len(words) // 2],
    "cut to a third": lambda words, chance, others: words[: len(words) // 3],
    "cut to a quarter": lambda words, chance, others: words[: len(words) // 4],
    "its second half": lambda words, chance, others: words[len(words) // 2 :],
    "without its middle": lambda words, chance, others: words[: len(words) // 4] + words[len(words) * 3 // 4 :],
}


def main(folder: Path) -> int:
    """Measure; the figures go to standard output."""
    with tempfile.TemporaryDirectory() as temporary:
        library = Library.open(Path(temporary) / "library")
        _fill(library, folder)
        _find(library)
        _print_groups(library)
        ids = library.list_article_ids(ArticleFilter(), ArticleOrder.ADDED)
        whole = (library.get_article(ArticleId(number)) for number in ids)
        texts = [article.text for article in whole if article is not None]
        library.close()
    _print_changes(texts)
    return 0


def _fill(library: Library, folder: Path) -> None:
    incoming: list[IncomingArticle] = []
    for found in find_files([folder]):
        try:
            incoming += [one for one in read_file(found.path, in_folder=True) if not isinstance(one, BrokenEntry)]
        except ImportFileError as error:
            print(f"{found.path} {error}", file=sys.stderr)
    result = library.add_articles(incoming)
    print(f"{len(result.added)} articles, {len(result.copies)} further copies")


def _find(library: Library) -> None:
    library.follow_sketch_rules()
    waiting = library.list_unsketched(10_000_000)
    started = process_time()
    sketches = [(article, sketch_of(text)) for article, text in waiting]
    sketched = process_time()
    for first in range(0, len(sketches), _BATCH):
        library.save_sketches(sketches[first : first + _BATCH])
    stored, number = process_time(), max(1, len(sketches))
    print(f"{(sketched - started) / number * 1e3:.2f} ms an article to sketch, {(stored - sketched) / number * 1e3:.2f} ms to store and compare")


def _print_groups(library: Library) -> None:
    stories: dict[int, list[int]] = {}
    for article, story in read_stories(library._database).items():
        stories.setdefault(story, []).append(article)
    print(f"{len(stories)} stories with versions, by size {dict(Counter(map(len, stories.values())))}")
    for group in sorted(stories.values()):
        for one in library.list_versions(ArticleId(group[0])):
            share = "      " if one.likeness is None else f"{one.likeness:6.2f}"
            print(f"  {share}  {one.title}")
        print()


def _print_changes(texts: list[str]) -> None:
    chance = Random(_SEED)
    long_enough = [text for text in texts if len(text.split()) >= 120]
    sample = chance.sample(long_enough, min(_CHANGED, len(long_enough)))
    for name, change in CHANGES.items():
        found = alike = 0
        for text in sample:
            # a paragraph of its own for a headline, so that none is taken for one
            words = story_words(text)
            others = story_words(chance.choice(long_enough)) * 3
            before, after = "\n\n".join((" ".join(words), "")), " ".join(change(words, chance, others))
            if find_likeness(runs_of(words), runs_of(story_words(after))).part < ALIKE_FROM:
                continue
            alike += 1
            found += bool(set(sketch_of(before).bands) & set(sketch_of(after).bands))
        print(f"{name}: {found} of {alike} that are still alike are found")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("check_versions.py FOLDER")
    sys.exit(main(Path(sys.argv[1])))
