"""Fill a library with made-up articles and time the reads a window does.

    python tests/benchmarks/bench_library.py [ARTICLES] [FOLDER]

Each read is timed five times on a connection of its own; the median and the worst are printed in milliseconds.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from builders import Named, analysis, article, open_library, organisation, person, place
from newsreader.library import Library
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId, IncomingArticle
from newsreader.model.query import ArticleFilter, ArticleOrder, ArticleView
from newsreader.search.query import Field

BATCH = 100
_SYLLABLES = ("ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "za", "del", "fen", "gor", "hal", "jun", "kra")


def _word(number: int) -> str:
    word = ""
    while number or not word:
        word += _SYLLABLES[number % len(_SYLLABLES)]
        number //= len(_SYLLABLES)
    return word


def _rank(source: random.Random, most: int) -> int:
    """A number below ``most``; small ones far more often, as with words and names in news."""
    return min(int(source.paretovariate(0.5)) - 1, most - 1)


def make_article(number: int) -> tuple[IncomingArticle, tuple[Named, ...], list[tuple[str, str | None]]]:
    """An article of about 400 words with four people, three places, two organisations and two quotes."""
    source = random.Random(number)
    people = [_rank(source, 50_000) for _ in range(4)]
    names = [
        person(f"{_word(one % 97).title()} {_word(one).title()}", _word(one).title()) for one in dict.fromkeys(people)
    ]
    places = [place(_word(_rank(source, 3000) + 11).title() + "ville") for _ in range(3)]
    bodies = [organisation(_word(_rank(source, 3000) + 17).title() + " Corp") for _ in range(2)]
    everyone = tuple(dict.fromkeys((*names, *places, *bodies)))
    words = [_word(_rank(source, 30_000)) for _ in range(400)]
    for one in everyone:
        for form in one.forms:
            words[source.randrange(len(words))] = form
    speaker = names[0].forms[0]
    quotes = [f"“{_word(number)} {_word(source.randrange(9000))} {part},”" for part in ("yes", "no")]
    text = f"{' '.join(words[:8])}\n\n{' '.join(words)}. {quotes[0]} {speaker} said. {quotes[1]} he said."
    day = f"{2000 + number % 25}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    incoming = article(text, path=f"/news/{number}.txt", source=f"Agency {number % 40}", published=day)
    return incoming, everyone, [(quotes[0], speaker), (quotes[1], speaker)]


def fill(library: Library, articles: int) -> None:
    """Store and analyse; prints how long each took."""
    storing = linking = 0.0
    for first in range(0, articles, BATCH):
        made = [make_article(number) for number in range(first, min(first + BATCH, articles))]
        started = time.perf_counter()
        added = library.add_articles([incoming for incoming, _, _ in made]).added
        storing += time.perf_counter() - started
        results = [
            (number, analysis(incoming.text, *names, said=said))
            for number, (incoming, names, said) in zip(added, made, strict=True)
        ]
        started = time.perf_counter()
        library.save_analyses(results)
        last = time.perf_counter() - started
        linking += last
        if (first // BATCH) % 100 == 99:
            print(f"  {first + BATCH:>8} articles, last batch of analyses {last * 1000:.0f} ms", flush=True)
    print(f"stored {articles} in {storing:.1f} s, analyses saved and linked in {linking:.1f} s")


def questions(library: Library) -> Iterator[tuple[str, Callable[[], object]]]:
    """The reads of a window, by name."""
    busiest = library.list_entities(Kind.PERSON, limit=1)[0].entity.id
    middle = ArticleId(library.counts().articles // 2)
    everything = library.list_article_ids(ArticleFilter(), ArticleOrder.NEWEST, 500)
    page = [ArticleId(number) for number in everything[:100]]
    yield "counts", library.counts
    yield "ids, newest, first 500", lambda: library.list_article_ids(ArticleFilter(), ArticleOrder.NEWEST, 500)
    yield "ids, newest, all", lambda: library.list_article_ids(ArticleFilter(), ArticleOrder.NEWEST)
    yield "ids, unread", lambda: library.list_article_ids(ArticleFilter(view=ArticleView.UNREAD), ArticleOrder.NEWEST)
    yield "ids, one source", lambda: library.list_article_ids(ArticleFilter(source="Agency 7"), ArticleOrder.NEWEST)
    searches = (
        *("b*", "ba", "ba ke", "gorfen", "zazaza x", '"ke ba"', "-ba", "(ba OR ke) -mo", "title:ba"),
        *("person:bake", 'person:"baba ba"', "person:ba*", "speaker:ke", "ba person:ke", "gorfen OR person:ke"),
        *("source:7", "-source:7", "after:2020", "before:2003 ba", "is:unread ba", "has:quotes", "place:ba* after:2010"),
    )
    for words in searches:
        searched = ArticleFilter(search=words)
        yield f"search {words!r}, newest 500", partial(library.list_article_ids, searched, ArticleOrder.NEWEST, 500)
        yield f"search {words!r}, counted", partial(library.count_articles, searched)
    yield (
        "search 'ba', by relevance",
        lambda: library.list_article_ids(ArticleFilter(search="ba"), ArticleOrder.RELEVANCE, 500),
    )
    marked = [ArticleId(number) for number in library.list_article_ids(ArticleFilter(search="gorfen"), ArticleOrder.NEWEST, 64)]
    yield "64 summaries with marks", lambda: library.list_summaries(marked, found_by="gorfen")
    yield "completion of 'person:ba'", lambda: library.list_suggestions(Field.PERSON, "ba")
    yield "titles that begin with 'ba'", lambda: library.find_titles("ba")
    yield "100 summaries", lambda: library.list_summaries(page)
    yield "article and analysis", lambda: (library.get_article(middle), library.get_analysis(middle))
    yield "entities in article", lambda: library.list_entities_in_article(middle)
    yield "occurrences of the busiest", lambda: library.list_occurrences(busiest)
    yield "company of the busiest", lambda: library.list_companions(busiest)
    yield "variants of the busiest", lambda: library.list_variants(busiest)
    yield "quotes of the busiest", lambda: library.list_quotes(entity=busiest)
    yield "newest quotes", library.list_quotes
    yield "quotes with a word", lambda: library.list_quotes(search="gorfen")
    yield "people, first 500", lambda: library.list_entities(Kind.PERSON, limit=500)
    yield "people, all", lambda: library.list_entities(Kind.PERSON)
    yield "people with 'fen'", lambda: library.list_entities(Kind.PERSON, search="fen", limit=500)


def main() -> None:
    """Fill a library and time the reads."""
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    with tempfile.TemporaryDirectory(dir=sys.argv[2] if len(sys.argv) > 2 else None) as folder:
        path = Path(folder) / "library.newsreader"
        library = open_library(path)
        fill(library, articles)
        library.close()
        print(f"file {path.stat().st_size / 1e6:.0f} MB")
        reader = open_library(path, read_only=True)
        for name, question in questions(reader):
            times = []
            for _ in range(5):
                started = time.perf_counter()
                question()
                times.append((time.perf_counter() - started) * 1000)
            print(f"{name:42} {statistics.median(times):9.2f} {max(times):9.2f}")
        reader.close()


if __name__ == "__main__":
    main()
