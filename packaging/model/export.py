"""Export: a checkpoint to the 8-bit file that the program runs, with the encoder's operations fused."""

from __future__ import annotations

import math
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from model.network import load_network

if TYPE_CHECKING:
    from transformers import BertForTokenClassification
    from transformers.models.bert.modeling_bert import BertSelfAttention

OPSET = 17
WEIGHTS = "names-en.onnx"
FUSED = {"QAttention": 6, "SkipLayerNormalization": 12, "QEmbedLayerNormalization": 1, "BiasGelu": 6}
"""What fusion and quantisation must leave in the graph of six layers; with less the model runs slower."""

_FAR = -10000.0
"""Added to the attention of padding. The mask is written out because fusion knows only this old form of it."""


def export(checkpoint: Path, out: Path) -> Path:
    """Write ``WEIGHTS`` into ``out`` and give its path. Raises SystemExit when an operation was not fused."""
    network = load_network(checkpoint)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        plain, fused = Path(name) / "plain.onnx", Path(name) / "fused.onnx"
        _write_plain(network, plain)
        _fuse(plain, fused, network.config.num_attention_heads, network.config.hidden_size)
        _quantise(fused, out / WEIGHTS)
    _check(out / WEIGHTS)
    return out / WEIGHTS


def _write_plain(network: BertForTokenClassification, path: Path) -> None:
    """The graph in 32 bits: ``ids``, ``ty`` (case classes) and ``am`` (mask) to ``logits``, all (batch, pieces)."""
    import torch

    class Plain(torch.nn.Module):
        """The network in the words of old BERT, the only ones from which fusion makes its attention."""

        def __init__(self) -> None:
            super().__init__()
            self.m = network

        def forward(self, ids: torch.Tensor, ty: torch.Tensor, am: torch.Tensor) -> torch.Tensor:
            mask = (1.0 - am[:, None, None, :].to(torch.float32)) * _FAR
            states = self.m.bert.embeddings(input_ids=ids, token_type_ids=ty)
            for layer in self.m.bert.encoder.layer:
                states = layer.attention.output(self.attend(layer.attention.self, states, mask), states)
                states = layer.output(layer.intermediate(states), states)
            logits: torch.Tensor = self.m.classifier(states)
            return logits

        def attend(self, attention: BertSelfAttention, states: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
            heads = [self.split(part(states)) for part in (attention.query, attention.key, attention.value)]
            scores = torch.matmul(heads[0], heads[1].transpose(-1, -2)) / math.sqrt(heads[0].size(-1))
            joined = torch.matmul(torch.nn.functional.softmax(scores + mask, dim=-1), heads[2])
            joined = joined.permute(0, 2, 1, 3).contiguous()
            return joined.view((*joined.size()[:-2], states.size(-1)))

        def split(self, states: torch.Tensor) -> torch.Tensor:
            count = self.m.config.num_attention_heads
            return states.view((*states.size()[:-1], count, states.size(-1) // count)).permute(0, 2, 1, 3)

    example = torch.ones(2, 9, dtype=torch.int64)
    axes = {name: {0: "b", 1: "n"} for name in ("ids", "ty", "am", "logits")}
    with torch.no_grad():
        torch.onnx.export(
            Plain().eval(), (example, example, example), str(path), opset_version=OPSET, dynamo=False,
            input_names=["ids", "ty", "am"], output_names=["logits"], dynamic_axes=axes,
        )  # fmt: skip


def _fuse(source: Path, target: Path, heads: int, width: int) -> None:
    from onnxruntime.transformers import optimizer

    optimizer.optimize_model(
        str(source), model_type="bert", num_heads=heads, hidden_size=width, opt_level=0
    ).save_model_to_file(str(target))


def _quantise(source: Path, target: Path) -> None:
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        str(source), str(target), per_channel=True, weight_type=QuantType.QInt8,
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},  # fused operations tell no types
    )  # fmt: skip


def _check(path: Path) -> None:
    import onnx

    counts = Counter(node.op_type for node in onnx.load(str(path)).graph.node)
    missing = {name: (counts[name], wanted) for name, wanted in FUSED.items() if counts[name] < wanted}
    if missing:
        raise SystemExit(f"not fused (found, wanted): {missing}; in the graph: {dict(counts)}")
