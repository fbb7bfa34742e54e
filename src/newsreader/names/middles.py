"""Middle names side by side."""

from __future__ import annotations

from newsreader.names.likeness import Likeness, compare_givens


def middles_fit(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether two rows of middle names can be one person's: missing ones fit, "W." and "H. W." contradict.

    The shorter row must be met in order from the front, each by an equal or like name or its initial; a row written
    out may also be the other's ending ("Manuel López" beside "López").
    """
    if not first or not second:
        return True
    shorter, longer = sorted((first, second), key=len)
    if _all_fit(shorter, longer):
        return True
    return (
        len(shorter) < len(longer)
        and all(len(part) > 1 for part in shorter)
        and _all_fit(shorter, longer[-len(shorter) :])
    )


def _all_fit(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    return all(
        compare_givens(one, other).likeness is not Likeness.DIFFERENT for one, other in zip(first, second, strict=False)
    )
