"""Training: a recipe and a folder of labelled text in, a checkpoint out. The same recipe gives the same run."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from model.examples import draw_examples
from model.inputs import Batch, encode, make_batches
from model.mending import mend_labels
from model.name_lists import read_name_lists
from model.network import new_network
from model.recipe import Recipe
from model.sentences import read_sentences
from model.swapping import collect_stock
from newsreader.analysis.entities.wordpiece import WordPieces, read_vocabulary
from newsreader.resources import resource

if TYPE_CHECKING:
    import torch
    from transformers import BertForTokenClassification

CHECKPOINT = "weights.pt"
REPORT_EVERY = 20


def draw_epochs(folder: Path, recipe: Recipe) -> list[list[Batch]]:
    """The batches of each epoch, drawn anew for each; of a last part of an epoch only that share."""
    sets = [read_sentences(folder / f"{name}.jsonl") for name in recipe.data]
    if recipe.mended:
        sets = [mend_labels(sentences) for sentences in sets]
    given, surnames = read_name_lists() if recipe.swapped else ((), ())
    stock = collect_stock((sentence for sentences in sets for sentence in sentences), given, surnames)
    pieces = WordPieces(read_vocabulary(resource("models/vocab.txt")))
    chance = random.Random(recipe.seed)
    epochs: list[list[Batch]] = []
    left = recipe.epochs
    while left > 0:
        examples = [encode(example, pieces) for example in draw_examples(sets, recipe, stock, chance)]
        batches = make_batches(examples, recipe.batch_pieces, chance)
        epochs.append(batches[: max(1, round(len(batches) * min(1.0, left)))])
        left -= 1
    return epochs


def rate_at(step: int, steps: int, warm_up: int) -> float:
    """The share of the full rate at a step counted from 0: a linear rise, then a linear fall to nothing."""
    if step < warm_up:
        return (step + 1) / warm_up
    return (steps - step) / max(1, steps - warm_up)


def train(folder: Path, out: Path, recipe: Recipe, threads: int) -> Path:
    """Train, write the recipe, a log and the checkpoint into ``out``; give the checkpoint's path."""
    import torch

    torch.set_num_threads(threads)
    torch.manual_seed(recipe.seed)
    out.mkdir(parents=True, exist_ok=True)
    recipe.save(out / "recipe.json")
    epochs = draw_epochs(folder, recipe)
    steps = min(sum(map(len, epochs)), recipe.steps or 10**9)
    network = new_network()
    network.train()
    optimiser = _optimiser(network, recipe)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: rate_at(step, steps, recipe.warm_up_steps))
    averaged = torch.optim.swa_utils.AveragedModel(network) if recipe.averaged else None
    started, shown = time.monotonic(), 0.0
    with (out / "log.txt").open("w", encoding="utf-8") as log:
        for step, batch in zip(range(steps), _in_order(epochs), strict=False):
            shown += _step(network, batch, optimiser)
            schedule.step()
            if averaged is not None and step >= steps * (1 - recipe.averaged):
                averaged.update_parameters(network)
            if (step + 1) % REPORT_EVERY == 0 or step + 1 == steps:
                count = step % REPORT_EVERY + 1
                line = f"step {step + 1}/{steps}  loss {shown / count:.4f}  {time.monotonic() - started:.0f} s"
                print(line, file=log, flush=True)
                shown = 0.0
    trained = network if averaged is None else averaged.module
    torch.save(trained.state_dict(), out / CHECKPOINT)
    return out / CHECKPOINT


def _in_order(epochs: list[list[Batch]]) -> Iterator[Batch]:
    for batches in epochs:
        yield from batches


def _optimiser(network: BertForTokenClassification, recipe: Recipe) -> torch.optim.Optimizer:
    """AdamW; what starts from nothing, the head and the case table, learns faster."""
    import torch

    named = [(name, value) for name, value in network.named_parameters() if value.requires_grad]
    fast = [value for name, value in named if name.startswith("classifier") or "token_type" in name]
    slow = [value for name, value in named if not (name.startswith("classifier") or "token_type" in name)]
    groups = [{"params": slow, "lr": recipe.rate}, {"params": fast, "lr": recipe.rate * recipe.fast_factor}]
    return torch.optim.AdamW(groups, weight_decay=recipe.weight_decay)


def _step(network: BertForTokenClassification, batch: Batch, optimiser: torch.optim.Optimizer) -> float:
    """One step over one batch; its loss."""
    import torch

    with torch.autocast("cpu", dtype=torch.bfloat16):
        result = network(
            input_ids=torch.tensor(batch.ids),
            token_type_ids=torch.tensor(batch.cases),
            attention_mask=torch.tensor(batch.mask),
        )
    labels = torch.tensor(batch.labels).flatten()
    loss = torch.nn.functional.cross_entropy(result.logits.float().flatten(0, 1), labels)
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimiser.step()
    return float(loss.detach())
