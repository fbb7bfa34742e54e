"""Scores of names and when a recipe counts as better."""

from __future__ import annotations

from pathlib import Path

import pytest

from model.compare import is_better, load_runs, save_runs, show_change
from model.measure import Measured
from model.scores import Score, Span, score_names
from model.train import rate_at


@pytest.mark.parametrize(
    ("gold", "found", "exact", "overlap"),
    [
        ([(0, 3, "PER")], [(0, 3, "PER")], 100.0, 100.0),
        ([(0, 3, "PER")], [(0, 4, "PER")], 0.0, 100.0),
        ([(0, 3, "PER")], [(0, 3, "LOC")], 0.0, 0.0),
        ([(0, 3, "PER"), (5, 8, "PER")], [(0, 3, "PER")], 200 / 3, 200 / 3),
        # what overlaps an ignored span is neither right nor wrong
        ([(0, 3, "PER"), (5, 8, "IGNORE")], [(0, 3, "PER"), (5, 7, "PER")], 100.0, 100.0),
        # one long name over two: one right of one, two reached of two
        ([(0, 3, "PER"), (4, 7, "PER")], [(0, 7, "PER")], 0.0, 100.0),
    ],
)
def test_scores(gold: list[Span], found: list[Span], exact: float, overlap: float) -> None:
    score = score_names([gold], [found])["PER"]
    assert [score.exact, score.overlap] == pytest.approx([exact, overlap])


def test_documents_are_kept_apart() -> None:
    assert score_names([[(0, 3, "PER")], []], [[], [(0, 3, "PER")]])["PER"] == Score(0.0, 0.0)


def measured(name: str, exact: float) -> Measured:
    return Measured(name, {"PER": Score(exact, exact)}, {"PER": Score(exact, exact)}, 9000)


@pytest.mark.parametrize(
    ("before", "one", "other", "better"),
    [
        ((80.0, 80.0), (81.0, 81.0), (81.4, 81.2), True),
        ((80.0, 80.0), (80.3, 81.0), (81.4, 81.2), False),  # the seeds differ by more than the gain
        ((80.0, 80.0), (83.0, 79.0), (83.1, 79.1), False),  # worse on one set
    ],
)
def test_a_recipe_is_better_by_more_than_its_seeds_differ(
    before: tuple[float, float], one: tuple[float, float], other: tuple[float, float], better: bool
) -> None:
    runs = [[measured("news", first), measured("web", second)] for first, second in (before, one, other)]
    assert is_better(*runs) is better


def test_figures_are_kept(tmp_path: Path) -> None:
    run = [measured("news", 80.25)]
    save_runs(run, tmp_path / "run.json")
    assert load_runs(tmp_path / "run.json") == run
    assert show_change(run, [measured("news", 81)]).split() == ["news", "PER", "80.2", "→", "81.0"]


@pytest.mark.parametrize(("step", "rate"), [(0, 0.1), (9, 1.0), (10, 1.0), (55, 0.5), (99, 1 / 90)])
def test_the_rate_rises_and_falls(step: int, rate: float) -> None:
    assert rate_at(step, steps=100, warm_up=10) == pytest.approx(rate)
