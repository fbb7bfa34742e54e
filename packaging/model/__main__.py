"""Train, export, measure and compare names models: ``python -m model STEP …``; see the README beside this file."""

from __future__ import annotations

import argparse
from dataclasses import MISSING, fields
from pathlib import Path

from model.compare import is_better, load_runs, save_runs, show_change
from model.measure import Measured, measure, read_gold, show
from model.recipe import Recipe


def main() -> None:
    """Run one step, or all of them."""
    parser = argparse.ArgumentParser(prog="model", description=__doc__)
    steps = parser.add_subparsers(dest="step", required=True)
    for name, summary in (("train", "labelled text to a checkpoint"), ("all", "train, export and measure")):
        step = steps.add_parser(name, help=summary)
        step.add_argument("data", type=Path, help="folder of the labelled sets")
        step.add_argument("out", type=Path, help="folder to write into")
        step.add_argument("--threads", type=int, default=2)
        _add_recipe(step)
        if name == "all":
            step.add_argument("--gold", type=Path, nargs="+", required=True)
    step = steps.add_parser("export", help="a checkpoint to the 8-bit file that ships")
    step.add_argument("checkpoint", type=Path)
    step.add_argument("out", type=Path)
    step = steps.add_parser("measure", help="a weights file, or the one that ships, on gold sets")
    step.add_argument("gold", type=Path, nargs="+")
    step.add_argument("--weights", type=Path)
    step.add_argument("--save", type=Path, help="keep the figures here, for compare")
    step = steps.add_parser("compare", help="whether two seeds of a recipe beat what ships")
    step.add_argument("before", type=Path)
    step.add_argument("seeds", type=Path, nargs=2)
    _run(parser.parse_args())


def _add_recipe(step: argparse.ArgumentParser) -> None:
    """An option for each figure of a recipe, with its usual value."""
    for field in fields(Recipe):
        name, usual = f"--{field.name.replace('_', '-')}", field.default
        if usual is MISSING:
            continue
        if isinstance(usual, bool):
            step.add_argument(name, action=argparse.BooleanOptionalAction, default=usual)
        elif isinstance(usual, tuple):
            # not to be taken for the folder, which is called data too
            step.add_argument("--sets", nargs="+", default=usual)
        else:
            step.add_argument(name, type=int if usual is None else type(usual), default=usual)


def _recipe(given: argparse.Namespace) -> Recipe:
    options = {field.name: getattr(given, field.name) for field in fields(Recipe) if field.name != "data"}
    return Recipe(data=tuple(given.sets), **options)


def _run(given: argparse.Namespace) -> None:
    if given.step in ("train", "all"):
        from model.train import train

        checkpoint = train(given.data, given.out, _recipe(given), given.threads)
    if given.step in ("export", "all"):
        from model.export import export

        weights = export(checkpoint if given.step == "all" else given.checkpoint, given.out)
    if given.step == "all":
        _measure(given.gold, weights, given.out / "measured.json")
    elif given.step == "measure":
        _measure(given.gold, given.weights, given.save)
    elif given.step == "compare":
        _compare(load_runs(given.before), [load_runs(path) for path in given.seeds])


def _measure(gold: list[Path], weights: Path | None, save: Path | None) -> None:
    measured = [measure(weights, read_gold(path)) for path in gold]
    print(show(measured))
    if save is not None:
        save_runs(measured, save)


def _compare(before: list[Measured], seeds: list[list[Measured]]) -> None:
    for seed in seeds:
        print(show_change(before, seed))
    print("better on every set" if is_better(before, *seeds) else "not better on every set by more than the seeds differ")


if __name__ == "__main__":
    main()
