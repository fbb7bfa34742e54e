"""A short run of ``fuzzing``: odd input is read without a fault, always the same."""

from __future__ import annotations

import pytest

from fuzzing import TARGETS, Target, run


@pytest.mark.parametrize("target", TARGETS, ids=[target.name for target in TARGETS])
def test_odd_input_is_read(target: Target) -> None:
    run(target, 60)
