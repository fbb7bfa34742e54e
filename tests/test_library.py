"""The facade: analyses become entities across articles, whatever comes first, and survive every end."""

from __future__ import annotations

import itertools
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import (
    Named,
    add,
    add_analysed,
    analysis,
    article,
    open_library,
    organisation,
    person,
    place,
)
from newsreader.errors import CancelledError, LibraryError
from newsreader.library import Library, default_library_path
from newsreader.model.annotation import Analysis, Kind
from newsreader.model.article import AnalysisState, ArticleId, KindCounts
from newsreader.model.entity import EntityId, Strength
from newsreader.model.query import ArticleFilter, ArticleOrder

STORY = "Joe Biden spoke. “We will win,” Joe Biden said. Biden left Paris."
BRIEF = "Mr. Biden, J. Biden and Biden met Acme."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = open_library(tmp_path / "library.newsreader")
    yield opened
    opened.close()


def _story(library: Library) -> ArticleId:
    return add_analysed(
        library,
        article(STORY, path="/story.txt", source="AP", published="2020-01-02"),
        person("Joe Biden", "Biden"),
        place("Paris"),
        said=[("“We will win,”", "Joe Biden")],
    )


def _brief(library: Library) -> ArticleId:
    incoming = article(BRIEF, path="/brief.txt", published="2020-03-04")
    return add_analysed(library, incoming, person("J. Biden"), person("Biden"), organisation("Acme"))


def _entity(library: Library, name: str, kind: Kind = Kind.PERSON) -> EntityId:
    return next(row.entity.id for row in library.list_entities(kind) if row.entity.name == name)


def test_the_default_library_follows_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert default_library_path().name == "library.newsreader"
    monkeypatch.setenv("NEWSREADER_LIBRARY", str(tmp_path / "mine"))
    assert default_library_path() == tmp_path / "mine"


def test_an_analysis_comes_back_as_it_was_saved(library: Library) -> None:
    number = _story(library)
    names = (person("Joe Biden", "Biden"), place("Paris"))
    assert library.get_analysis(number) == analysis(STORY, *names, said=[("“We will win,”", "Joe Biden")])
    stored = library.get_article(number)
    assert stored is not None
    assert (stored.analysis_state, stored.language) == (AnalysisState.DONE, "en")
    (row,) = library.list_summaries([number])
    assert row.counts == KindCounts(people=1, places=1, organisations=0, quotes=1)


def test_an_analysis_of_a_gone_article_is_passed_over(library: Library) -> None:
    assert not library.save_analyses([(ArticleId(99), analysis("x"))])


def test_changes_name_articles_and_entities(library: Library) -> None:
    (number,) = add(library, article(STORY))
    changes = library.save_analyses([(number, analysis(STORY, person("Joe Biden", "Biden")))])
    assert changes.analysed == (number,)
    assert changes.entities == (_entity(library, "Joe Biden"),)


def test_entities_of_an_article_lead_to_the_others(library: Library) -> None:
    story, brief = _story(library), _brief(library)
    biden, paris = library.list_entities_in_article(story)
    assert (biden.entity.name, biden.variants, biden.here, biden.other_articles, biden.first_start) == (
        "Joe Biden",
        ("Biden",),
        3,
        1,
        0,
    )
    assert (paris.entity.kind, paris.other_articles) == (Kind.PLACE, 0)
    assert library.list_chain_entities(story) == {0: biden.entity.id, 1: paris.entity.id}
    here, there = library.list_occurrences(biden.entity.id)
    assert (here.article_id, here.mentions, there.article_id, there.mentions) == (brief, 3, story, 3)
    assert [(context.left, context.keyword, context.strength) for context in here.contexts] == [
        ("Mr. ", "Biden", Strength.PROBABLE),
        ("Mr. Biden, ", "J. Biden", Strength.CERTAIN),
        ("Mr. Biden, J. Biden and ", "Biden", Strength.PROBABLE),
    ]
    assert library.list_occurrences(biden.entity.id, except_article=story, contexts_per_article=1)[0].contexts == (
        here.contexts[:1]
    )
    assert [found.article_id for found in library.list_occurrences(biden.entity.id, limit=1, offset=1)] == [story]
    assert list(library.list_article_ids(ArticleFilter(entity=biden.entity.id), ArticleOrder.NEWEST)) == [brief, story]
    assert library.find_mention(brief, biden.entity.id) == (11, 19)
    assert library.find_mention(brief, paris.entity.id) is None


def test_totals_variants_pointers_and_company(library: Library) -> None:
    _story(library)
    _brief(library)
    joe, lone = _entity(library, "Joe Biden"), _entity(library, "Biden")
    totals = library.get_totals(joe)
    assert totals is not None
    assert (totals.articles, totals.mentions, totals.quotes) == (2, 4, 1)
    assert (totals.first_seen, totals.last_seen, totals.probable_articles) == ("2020-01-02", "2020-03-04", 0)
    assert [(form.surface, form.mentions) for form in library.list_variants(joe)] == [
        ("Joe Biden", 2),
        ("Biden", 1),
        ("J. Biden", 1),
    ]
    short = library.list_variants(joe)[1]
    assert [reason.text for reason in short.reasons] == ["short for “Joe Biden” in this article", "same surname"]
    (pointer,) = library.list_pointers(joe)
    assert (pointer.from_entity.id, pointer.to_entity.id, pointer.reason.code) == (lone, joe, "only-holder")
    assert library.list_pointers(lone) == [pointer]
    company = [(row.entity.name, shared) for row, shared in library.list_companions(joe)]
    assert company == [("Acme", 1), ("Biden", 1), ("Paris", 1)]


def test_an_article_that_only_probably_means_somebody_is_counted_apart(library: Library) -> None:
    _story(library)
    add_analysed(library, article("Biden again."), person("Biden"))
    joe = _entity(library, "Joe Biden")
    totals = library.get_totals(joe)
    assert totals is not None
    assert (totals.articles, totals.probable_articles) == (1, 1)
    assert library.list_entities_in_article(ArticleId(1))[0].other_articles == 1
    assert len(library.list_occurrences(joe)) == 2


def test_the_table_of_people_is_searched_without_case_and_accents(library: Library) -> None:
    add_analysed(library, article("Šefčovič and Joe Biden"), person("Maroš Šefčovič", "Šefčovič"), person("Joe Biden"))
    assert [row.entity.name for row in library.list_entities(Kind.PERSON)] == ["Joe Biden", "Maroš Šefčovič"]
    assert [row.entity.name for row in library.list_entities(Kind.PERSON, search="MAROS sef")] == ["Maroš Šefčovič"]
    assert library.list_entities(Kind.PERSON, search="'; DROP TABLE %_") == []
    assert len(library.list_entities(Kind.PERSON, limit=1)) == 1
    assert library.list_entities(Kind.PLACE) == []


def test_quotes_newest_first_by_speaker_and_by_words(library: Library) -> None:
    text = "“Nobody knows.” “We stay,” Jane Roe said. “A café,” a spokesman said."
    said = [("“Nobody knows.”", None), ("“We stay,”", "Jane Roe"), ("“A café,”", "a spokesman")]
    story = _story(library)
    other = add_analysed(library, article(text, published="2021-01-01"), person("Jane Roe"), said=said)
    found = library.list_quotes()
    assert [(quote.article_id, quote.speaker, quote.text) for quote in found] == [
        (other, None, "“Nobody knows.”"),
        (other, "Jane Roe", "“We stay,”"),
        (other, "a spokesman", "“A café,”"),
        (story, "Joe Biden", "“We will win,”"),
    ]
    joe = _entity(library, "Joe Biden")
    assert library.list_quotes(entity=joe) == [found[3]]
    assert (found[3].entity_id, found[3].cue, found[2].entity_id, found[0].certainty) == (joe, "said", None, 0.0)
    assert library.list_quotes(search="cafe") == [found[2]]
    assert library.list_quotes(search="roe stay") == [found[1]]
    assert library.list_quotes(search="moscow") == []
    assert library.list_quotes(limit=2, offset=1) == found[1:3]
    assert library.counts().quotes == 4


def test_a_new_analysis_takes_the_place_of_the_old(library: Library) -> None:
    story = _story(library)
    old = _entity(library, "Joe Biden")
    library.request_analysis([story])
    assert library.list_entities_in_article(story)
    changes = library.save_analyses([(story, analysis(STORY, person("Paris")))])
    assert set(changes.entities) >= {old, _entity(library, "Paris")}
    assert [row.entity.name for row in library.list_entities(Kind.PERSON)] == ["Paris"]
    assert library.list_entities(Kind.PLACE) == []
    assert library.get_totals(old) is None
    counts = library.counts()
    assert (counts.people, counts.places, counts.quotes, counts.waiting) == (1, 0, 0, 0)


def test_an_entity_keeps_its_id_when_articles_come_and_change(library: Library) -> None:
    story = _story(library)
    joe = _entity(library, "Joe Biden")
    brief = _brief(library)
    library.save_analyses([(story, analysis(STORY, person("Joe Biden", "Biden")))])
    assert _entity(library, "Joe Biden") == joe
    library.save_analyses([(brief, analysis(BRIEF, person("J. Biden")))])
    assert [(row.entity.id, row.articles) for row in library.list_entities(Kind.PERSON)] == [(joe, 2)]
    assert library.list_pointers(joe) == []


def test_the_same_again_changes_no_figure(library: Library) -> None:
    _story(library)
    brief = _brief(library)
    before = (library.counts(), library.list_entities(Kind.PERSON), library.list_quotes())
    library.save_analyses([(brief, analysis(BRIEF, person("J. Biden"), person("Biden"), organisation("Acme")))])
    library.relink_all()
    after = (library.counts(), library.list_entities(Kind.PERSON), library.list_quotes())
    assert before == after


MADE: tuple[tuple[str, tuple[Named, ...]], ...] = (
    ("Joe Biden met Jill Biden.", (person("Joe Biden"), person("Jill Biden"))),
    ("Biden said so. Biden went.", (person("Biden"),)),
    ("J. Biden and Kamala Harris.", (person("J. Biden"), person("Kamala Harris"))),
    ("joe biden again, Harris too.", (person("joe biden"), person("Harris"))),
)


@pytest.mark.parametrize("order", list(itertools.permutations(range(4))))
@pytest.mark.parametrize("batch", [1, 4])
def test_the_order_of_import_does_not_matter(tmp_path: Path, order: tuple[int, ...], batch: int) -> None:
    library = open_library(tmp_path / "l")
    results: list[tuple[ArticleId, Analysis]] = []
    for number in order:
        text, names = MADE[number]
        (stored,) = add(library, article(text, published=f"2020-01-0{number + 1}"))
        results.append((stored, analysis(text, *names)))
    for first in range(0, 4, batch):
        library.save_analyses(results[first : first + batch])
    rows = library.list_entities(Kind.PERSON)
    assert [(row.entity.name, row.variants, row.articles, row.mentions) for row in rows] == [
        ("Joe Biden", ("J. Biden", "Jill Biden", "joe biden"), 3, 4),
        ("Biden", (), 1, 2),
        ("Harris", (), 1, 1),
        ("Kamala Harris", (), 1, 1),
    ]
    library.close()


def test_an_emoji_before_a_name_shifts_nothing(library: Library) -> None:
    text = "🙂🙂 Rain. 😀 Jane Roe 🙂 left."
    number = add_analysed(library, article(text), person("Jane Roe"))
    (jane,) = library.list_entities_in_article(number)
    assert text[jane.first_start :].startswith("Jane Roe")
    (found,) = library.list_occurrences(jane.entity.id)
    (context,) = found.contexts
    assert (text[context.start : context.end], context.left, context.right) == ("Jane Roe", "😀 ", " 🙂 left.")


def test_a_reader_sees_what_a_writer_stores_and_cannot_write(library: Library, tmp_path: Path) -> None:
    reader = open_library(tmp_path / "library.newsreader", read_only=True)
    assert reader.counts().articles == 0
    _story(library)
    assert reader.counts().people == 1
    with pytest.raises(LibraryError, match="cannot be written"):
        reader.set_read([ArticleId(1)], True)
    reader.close()
    reader.close()
    reader.interrupt()


def test_reads_that_nobody_wants_any_more_stop(library: Library) -> None:
    wanted = [True]
    library.stop_when(lambda: not wanted[0])
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT {most}) SELECT count(*) FROM n"
    assert library._database.row(endless.format(most=300_000)) == (300_000,)
    wanted[0] = False
    for _ in range(2):
        with pytest.raises(CancelledError):
            library._database.row(endless.format(most=-1))
    wanted[0] = True
    assert library._database.row(endless.format(most=300_000)) == (300_000,)


def test_a_running_read_is_interrupted_from_another_thread(library: Library) -> None:
    add(library, *(article(f"word {number}") for number in range(3000)))
    stopped = threading.Event()

    def interrupt() -> None:
        while not stopped.is_set():
            library.interrupt()
            time.sleep(0.001)

    thread = threading.Thread(target=interrupt)
    thread.start()
    with pytest.raises(CancelledError):
        for _ in range(2000):
            library.list_article_ids(ArticleFilter(search="w*"), ArticleOrder.RELEVANCE)
    stopped.set()
    thread.join()
    assert len(library.list_article_ids(ArticleFilter(search="w*"), ArticleOrder.NEWEST)) == 3000


IMPORTER = """
import sys
from pathlib import Path
sys.path[:0] = {paths!r}
from builders import article, open_library
library = open_library(Path({library!r}))
print("ready", flush=True)
while queued := library.list_queued(7):
    incoming = [article(f"text of {{path}} " * 200, path=path) for _, path in queued]
    library.add_articles(incoming, finished=[number for number, _ in queued])
    print(len(queued), flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize("batches", [1, 3, 8])
def test_a_kill_in_the_middle_of_an_import_halves_and_doubles_nothing(tmp_path: Path, batches: int) -> None:
    path = tmp_path / "library.newsreader"
    paths = [f"/news/{number}.txt" for number in range(400)]
    library = open_library(path)
    library.queue_paths(paths)
    library.close()
    program = IMPORTER.format(paths=[entry for entry in sys.path if entry], library=str(path))
    process = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE)
    assert process.stdout is not None
    for _ in range(1 + batches):
        process.stdout.readline()
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()

    library = open_library(path)
    stored = list(library.list_article_ids(ArticleFilter(), ArticleOrder.OLDEST))
    assert 7 * batches <= len(stored) < 400
    assert library.counts().articles == len(stored)
    assert len(stored) + library.count_queued() == 400
    for number in stored:
        one = library.get_article(ArticleId(number))
        assert one is not None
        assert library.get_original(ArticleId(number)) == one.text.encode()
        assert list(library.list_article_ids(ArticleFilter(search=one.copies[0].path or ""), ArticleOrder.NEWEST))
    while queued := library.list_queued(100):
        library.add_articles(
            [article(f"text of {name} " * 200, path=name) for _, name in queued], finished=[row for row, _ in queued]
        )
    ids = [ArticleId(number) for number in library.list_article_ids(ArticleFilter(), ArticleOrder.OLDEST)]
    copies = [copy.path for number in ids if (one := library.get_article(number)) for copy in one.copies]
    assert sorted(filter(None, copies)) == sorted(paths)
    library.close()
