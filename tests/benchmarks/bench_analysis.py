"""Time the whole analysis and the bare names model on the same stories, stage by stage, and weigh a worker.

    python tests/benchmarks/bench_analysis.py [FOLDER]

The stories are those of tests/accuracy and seeds/, or the first 300 text files of FOLDER. Seconds are those of the
processor, so that a busy machine disturbs little. Each round has a fresh model: it remembers pieces that come again.
"""

from __future__ import annotations

import resource
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from accuracy.story_markup import read_stories
from newsreader.analysis.document import Document
from newsreader.analysis.entities.engine import OnnxNamesEngine
from newsreader.analysis.pipeline import STAGES
from newsreader.jobs.command import worker_command
from newsreader.jobs.executor import WorkerPool
from newsreader.jobs.tasks import AnalyseTexts, TextsAnalysed
from newsreader.structure.finder import find_structure

PROJECT = Path(__file__).resolve().parents[2]
ROUNDS = 5
BATCH = 8
MOST_FILES = 300
WORDS_WANTED = 5000
RATIO_WANTED = 0.8
MEGABYTES_WANTED = 160


@dataclass(frozen=True, slots=True)
class Round:
    """Seconds of each stage and of the model alone, on all stories once."""

    stages: dict[str, float]
    bare: float

    @property
    def whole(self) -> float:
        """Seconds of the whole analysis."""
        return sum(self.stages.values())


def read_texts(folder: Path | None) -> list[str]:
    """The stories to analyse."""
    if folder is not None:
        files = sorted(folder.rglob("*.txt"))[:MOST_FILES]
        return [path.read_text(encoding="utf-8", errors="replace") for path in files]
    seeds = sorted((PROJECT / "seeds").glob("*.txt"))
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in seeds]
    return texts + [story.text for story in read_stories()]


def _seconds(step: Callable[[], object]) -> float:
    started = time.process_time()
    step()
    return time.process_time() - started


def run_round(texts: Sequence[str]) -> Round:
    """Analyse all texts once, and find their names once more with nothing around the model."""
    engine = OnnxNamesEngine()
    engine.find_names(["The first run of a model takes longer than those that follow."])
    started = time.process_time()
    documents = [Document(text, find_structure(text)) for text in texts]
    stages = {"structure": time.process_time() - started}
    for stage in STAGES:
        started = time.process_time()
        documents = stage.run(engine, documents)
        stages[stage.name] = time.process_time() - started
    bare_engine = OnnxNamesEngine()
    bare_engine.find_names(["The first run of a model takes longer than those that follow."])
    return Round(stages, _seconds(lambda: bare_engine.find_names(texts)))


def weigh_worker(texts: Sequence[str]) -> float:
    """Megabytes that a worker process takes at most while it analyses all texts in batches.

    To be called before this process loads the model: a new process may be counted with its parent's size.
    """
    pool = WorkerPool(worker_command("analysis"), 1)
    for first in range(0, len(texts), BATCH):
        answer = pool.send(AnalyseTexts(tuple(texts[first : first + BATCH]))).result()
        assert isinstance(answer, TextsAnalysed)
        if answer.problem:
            raise SystemExit(answer.problem)
    pool.shutdown()
    size = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return size / (1_000_000 if sys.platform == "darwin" else 1000)


def main() -> None:
    """Print the figures."""
    texts = read_texts(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    words = sum(len(text.split()) for text in texts)
    megabytes = weigh_worker(texts)
    rounds = [run_round(texts) for _ in range(ROUNDS)]
    whole = statistics.median(words / each.whole for each in rounds)
    bare = statistics.median(words / each.bare for each in rounds)
    ratio = statistics.median(each.bare / each.whole for each in rounds)
    print(f"{len(texts)} stories, {words} words, median of {ROUNDS} rounds on one core")
    print(f"whole analysis {whole:9.0f} words/s   (≥ {WORDS_WANTED} wanted)")
    print(f"bare model     {bare:9.0f} words/s")
    print(f"whole to bare  {100 * ratio:9.0f} %         (≥ {100 * RATIO_WANTED:.0f} wanted)")
    print(f"a worker takes {megabytes:9.0f} MB        (≤ {MEGABYTES_WANTED} wanted)")
    for name in rounds[0].stages:
        print(f"  {name:16}{100 * statistics.median(each.stages[name] / each.whole for each in rounds):6.1f} %")


if __name__ == "__main__":
    main()
