"""The jobs process killed at random moments of import and analysis, as the window runs it: 0 lost, 0 half, 0 doubled.

A short run; ``NEWSREADER_KILLS=200`` makes it a long one.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
from pathlib import Path
from threading import Event, Thread
from time import monotonic

import pytest

from newsreader.jobs.command import worker_command
from newsreader.jobs.frames import BrokenFrameError, read_frame, write_frame
from newsreader.jobs.protocol import AnalysisFinished, Done, ImportPaths, Numbered, Request, Resume
from newsreader.library import Library
from newsreader.model.article import AnalysisState, ArticleId
from newsreader.model.query import ArticleFilter, ArticleOrder

KILLS = int(os.environ.get("NEWSREADER_KILLS", "10"))
STORIES = 100
LONGEST_LIFE = 1.5
PATIENCE = 60

pytestmark = [
    pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL"),
    pytest.mark.timeout(120 + 5 * KILLS),
]


class Life:
    """One run of the jobs process."""

    def __init__(self, library: Path) -> None:
        self.process = subprocess.Popen(
            worker_command("jobs", str(library)), stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.is_done = Event()
        self.is_asked = Event()
        self._listening = Thread(target=self._listen, daemon=True)
        self._listening.start()

    def send(self, *requests: Request | Numbered) -> None:
        assert self.process.stdin is not None
        for request in requests:
            write_frame(self.process.stdin, request)

    def end(self) -> None:
        """Kill it as a crash would."""
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self._listening.join(PATIENCE)
        for pipe in (self.process.stdin, self.process.stdout):
            assert pipe is not None
            pipe.close()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        try:
            while (event := read_frame(self.process.stdout)) is not None:
                if isinstance(event, Done):
                    self.is_asked.set()
                if isinstance(event, AnalysisFinished):
                    self.is_done.set()
        except BrokenFrameError:
            return


def test_kills_at_any_moment_lose_halve_and_double_nothing(tmp_path: Path) -> None:
    chance = random.Random(KILLS)
    kills = rounds = 0
    while kills < KILLS:
        rounds += 1
        folder = tmp_path / f"news {rounds}"
        texts = written(folder, rounds)
        path = tmp_path / f"{rounds}.library"
        kills += kill_until_done(path, folder, chance, KILLS - kills)
        check(path, texts)


def written(folder: Path, seed: int) -> dict[str, str]:
    """Stories by title."""
    folder.mkdir()
    texts = {}
    for number in range(STORIES):
        title = f"Story {seed} of {number}"
        text = f"{title}\n\n" + f"Mayor Anna Lee said “we reopen pier {number}” in Porto on Monday.\n" * (1 + number % 7)
        (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")
        texts[title] = text
    return texts


def kill_until_done(path: Path, folder: Path, chance: random.Random, most: int) -> int:
    """Start it again and again; gives how often it was killed before everything was done."""
    kills = 0
    is_asked = False
    while True:
        life = Life(path)
        life.send(Resume())
        if not is_asked:
            # the window asks again for what was not told as done
            life.send(Numbered(1, ImportPaths((str(folder),))))
        until = monotonic() + (chance.uniform(0, LONGEST_LIFE) if kills < most else PATIENCE)
        is_over = life.is_done.wait(max(0.0, until - monotonic()))
        is_asked = is_asked or life.is_asked.is_set()
        life.end()
        if is_over:
            return kills
        assert kills < most, "does not come to an end"
        kills += 1
        look(path, STORIES if is_asked else 0)
        if is_asked and has_nothing_left(path):
            # killed between the last article and the word that it was the last
            return kills


def has_nothing_left(path: Path) -> bool:
    """Whether another life would have nothing to do, nor to tell."""
    library = Library.open(path)
    is_so = not library.count_queued() and not library.list_waiting(1) and not library.list_unsketched(1)
    library.close()
    return is_so


def look(path: Path, least: int) -> None:
    """Nothing is half at any time, and nothing that was asked for is forgotten."""
    if not path.exists():
        assert not least
        return
    library = Library.open(path)
    stored = library.count_articles(ArticleFilter())
    # a folder stands in the queue for all that it holds
    has_folder = any("/./" not in line for _number, line in library.list_queued(10))
    assert has_folder or stored + library.count_queued() >= least
    (verdict,) = library._database.rows("PRAGMA quick_check")
    assert verdict == ("ok",)
    library.close()


def check(path: Path, texts: dict[str, str]) -> None:
    library = Library.open(path)
    ids = [ArticleId(one) for one in library.list_article_ids(ArticleFilter(), ArticleOrder.ADDED)]
    found: dict[str, str] = {}
    for one in ids:
        article = library.get_article(one)
        assert article is not None
        assert article.title not in found, "stored twice"
        found[article.title] = article.text
        assert len(article.copies) == 1
        assert article.analysis_state is AnalysisState.DONE
        analysis = library.get_analysis(one)
        assert analysis is not None
        assert {article.text[mention.start : mention.end] for mention in analysis.mentions} >= {"Anna Lee", "Porto"}
        assert analysis.quotes
    assert found == texts
    assert library.count_queued() == 0
    counts = library.counts()
    assert (counts.articles, counts.waiting) == (len(texts), 0)
    words = ArticleFilter(search="Porto")
    assert library.count_articles(words) == len(texts)
    (verdict,) = library._database.rows("PRAGMA integrity_check")
    assert verdict == ("ok",)
    library.close()
