"""Versions of what finds names and quotes, stored with each analysis. Cheap to import: the model is not."""

from __future__ import annotations

MODEL_NAME = "names-en"
MODEL_VERSION = "1.1"
"""Raised with other weights, or another way to read their answers."""
RULES_VERSION = "4"
"""Raised when the rules of any stage give other results."""


def engine_name(model: str) -> str:
    """What is stored with an analysis; ``model`` is the names model's name and version."""
    return f"{model}, rules {RULES_VERSION}"


SHIPPED_ENGINE = engine_name(f"{MODEL_NAME} {MODEL_VERSION}")
"""What an analysis with the model that ships is stored under."""
