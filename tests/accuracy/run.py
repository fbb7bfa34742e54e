"""How right the analysis is: on stories of our own and, where they are there, on the evaluation sets.

Run by ``make accuracy``; README.md beside this file describes the stories and the arguments.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from accuracy.baseline import Baseline, gone_wrong, read_baseline, write_baseline
from accuracy.evaluation import VARIABLE, EvaluationError, Figures, evaluate_all, find_sets
from accuracy.scoring import Result, add_up, compare
from accuracy.story_markup import Story, StoryError, read_stories
from accuracy.table import set_lines, story_lines
from newsreader.analysis.pipeline import Analyser


def run_stories(stories: Sequence[Story]) -> dict[str, Result]:
    """Each story's result by its name."""
    analyser = Analyser.load()
    return {story.name: compare(story, analyser.analyse(story.text)) for story in stories}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; 1 when a story that was right in the baseline is not, 2 when something cannot be read."""
    given = _parser().parse_args(arguments)
    before = read_baseline()
    try:
        stories = [story for story in read_stories() if given.only.casefold() in story.name.casefold()]
        results = run_stories(stories)
        _print_stories(results, before, errors=given.errors)
        figures = {} if given.only or given.stories_only else _print_sets(given.sets, before)
    except (StoryError, EvaluationError) as error:
        print(f"accuracy: {error}", file=sys.stderr)
        return 2
    if given.update_baseline:
        right = frozenset(name for name, result in results.items() if not result.errors)
        now = Baseline(add_up(results.values()), right, {**before.sets, **figures})
        write_baseline(replace(now, counts=before.counts, right=before.right | right) if given.only else now)
    return 1 if gone_wrong(before, results) and not given.update_baseline else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make accuracy", description=__doc__)
    parser.add_argument("--errors", action="store_true", help="list every error in the stories")
    parser.add_argument("--only", default="", metavar="WORDS", help="only stories whose name holds these words")
    parser.add_argument("--stories-only", action="store_true", help="leave the evaluation sets out")
    parser.add_argument("--sets", type=Path, metavar="FOLDER", help=f"evaluation sets (default: {VARIABLE})")
    parser.add_argument("--update-baseline", action="store_true", help="keep the figures as the new baseline")
    return parser


def _print_stories(results: dict[str, Result], before: Baseline, *, errors: bool) -> None:
    for line in story_lines(add_up(results.values()), before.counts):
        print(line)
    right = sum(not result.errors for result in results.values())
    print(f"{right} of {len(results)} stories without an error ({len(before.right)} in the baseline)")
    for name, result in results.items():
        if result.errors and (errors or name in before.right):
            print(f"\n{name}" + ("   WAS RIGHT IN THE BASELINE" if name in before.right else ""))
            print("\n".join(f"  {error}" for error in result.errors))


def _print_sets(given: Path | None, before: Baseline) -> Figures:
    folder = find_sets(given)
    if folder is None:
        print(f"\nNo evaluation sets here (--sets FOLDER or {VARIABLE} names them); left out.")
        return {}
    every: Figures = {}
    for _part, figures in evaluate_all(folder):
        print()
        for line in set_lines(figures, before.sets):
            print(line, flush=True)
        every |= figures
    return every


if __name__ == "__main__":
    sys.exit(main())
