"""Names in doubt become what stands beside them."""

from __future__ import annotations

import pytest

from marked_text import names_after
from newsreader.analysis.entities.kind_evidence import judge_by_neighbours


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("the newspaper {Vikos|person} wrote", ["Vikos|organisation"]),
        ("{Vikos|person}, the operator of ships, paid.", ["Vikos|organisation"]),
        ("at {KAVIK|person} they study", ["KAVIK|organisation"]),
        ("{Vikos|person} shareholders met", ["Vikos|organisation"]),
        ("They told {Vikos|person} so", ["Vikos|organisation"]),
        ("the village {Odda|person} burnt", ["Odda|place"]),
        ("{Vikos Group|organisation} grew. {Vikos|person} fell", ["Vikos Group|organisation", "Vikos|organisation"]),
        ("{Vikos|person} said so. The company {Vikos|person} paid.", ["Vikos|organisation"] * 2),
        ("the platform {Vikos|place} closed", ["Vikos|organisation"]),
        ("{Vikos|person} has said it will sue. The lawyer praised {Vikos|person}.", ["Vikos|organisation"] * 2),
        ("{Vikos|person}' shareholders met", ["Vikos|organisation"]),
        # people stay people
        ("{Roe|person} said he had told {Roe|person} so", ["Roe|person"] * 2),
        ("told {Ann Roe|person}; told {Roe|person}", ["Ann Roe|person", "Roe|person"]),
        ("told Mr {Roe|person}; told {Hillary|person}", ["Roe|person", "Hillary|person"]),
        ("the {Roe|person} family; {Rao|person}, 24, won", ["Roe|person", "Rao|person"]),
        ("{Ann Lim Oss|person} ({ALO|person})", ["Ann Lim Oss|person", "ALO|person"]),
        ("ROE WINS THE CUP, {ROE|person} SAYS", ["ROE|person"]),
        # places that the gazetteer knows stay places
        ("the company {Oslo|place} closed", ["Oslo|place"]),
    ],
)
def test_names_in_doubt(marked: str, expected: list[str]) -> None:
    assert names_after(judge_by_neighbours, marked) == expected
