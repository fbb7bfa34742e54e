"""Letters in which two names differ."""

import pytest

from newsreader.ui.name_difference import differences


@pytest.mark.parametrize(
    ("first", "second", "left", "right"),
    [
        ("Lindqvist", "Lindquist", ["v"], ["u"]),
        ("Anna Lee", "Anna M. Lee", [], ["M."]),
        ("Hilary", "Hillary", [], ["l"]),
        ("anna lee", "Anna Lee", [], []),
        ("José", "Jose", ["é"], ["e"]),
        ("İpek", "Ipek", ["İ"], ["I"]),
    ],
)
def test_what_the_other_has_not_is_marked(first: str, second: str, left: list[str], right: list[str]) -> None:
    one, other = differences(first, second)
    assert [first[start:end] for start, end in one] == left
    assert [second[start:end] for start, end in other] == right
