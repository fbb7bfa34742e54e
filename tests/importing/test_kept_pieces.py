import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.importing.kept_pieces import Piece, find_kept_pieces

BEFORE = "Mayor seeks â€œcalmâ€ after\n\nAnn Lee met JosÃ© today.\nNobody was hurt."


def test_what_another_encoding_leaves_alone_is_found() -> None:
    after = "Mayor seeks “calm” after\n\nAnn Lee met José today.\nNobody was hurt."
    pieces = find_kept_pieces(BEFORE, after)
    assert [BEFORE[one.start : one.end] for one in pieces] == [
        "Mayor seeks ",
        "after\n\nAnn Lee met ",
        "today.\nNobody was hurt.",
    ]
    for one in pieces:
        assert after[one.at : one.at + one.end - one.start] == BEFORE[one.start : one.end]


def test_the_same_text_is_one_piece() -> None:
    assert find_kept_pieces("a b\nc", "a b\nc") == [Piece(0, 5, 0)]
    assert find_kept_pieces("", "") == []


def test_texts_with_other_lines_keep_their_ends() -> None:
    before, after = "Head line and more text at the end", "Head line\nis new text at the end"
    kept = [before[one.start : one.end] for one in find_kept_pieces(before, after)]
    assert kept == ["Head ", " text at the end"]


def test_a_line_of_very_many_words_keeps_its_ends() -> None:
    before = "word " * 3_000 + "Ã© " + "word " * 3_000
    kept = find_kept_pieces(before, before.replace("Ã©", "é"))
    assert sum(one.end - one.start for one in kept) > 0.99 * 30_000


@pytest.mark.parametrize("lines", [1, 3])
@given(data=st.data())
def test_every_piece_stands_in_both(lines: int, data: st.DataObject) -> None:
    line = st.lists(st.sampled_from(["a", "b", "é", "Ã©", " ", "  "]), max_size=12).map("".join)
    before = "\n".join(data.draw(line) for _ in range(lines))
    after = "\n".join(data.draw(line) for _ in range(data.draw(st.sampled_from([lines, lines + 1]))))
    pieces = find_kept_pieces(before, after)
    last = there = 0
    for one in pieces:
        assert last <= one.start < one.end <= len(before)
        assert there <= one.at
        assert before[one.start : one.end] == after[one.at : one.at + one.end - one.start]
        last, there = one.end, one.at + one.end - one.start
