"""PDF documents: reading order, whole paragraphs, no running lines; and those that cannot be read."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from importing.made_files import LOCKED_PDF, Placed, format_name, pdf, read_only
from newsreader.errors import DamagedFileError, EmptyFileError, UnreadableFileError
from newsreader.model.article import KnownBy, Published

LEFT = (
    "The harbour of Porto will open again next week,",
    "the mayor said on Monday. A storm had closed it",
    "for ten days and cost the fishermen of the town",
    "more than two million euros, as their own commit-",
    "tee has reckoned, and nobody knows who will pay.",
)
RIGHT = (
    "Some of them had sold their boats before help",
    "came. The council meets on Friday to speak about",
    "a fund, which the opposition calls well-meant but",
    "late. Nobody was hurt in the storm, and that is",
    "what counts, the mayor added before she left.",
)
READ_LEFT = (
    "The harbour of Porto will open again next week, the mayor said on Monday. A storm had closed it for ten days and cost"
    " the fishermen of the town more than two million euros, as their own committee has reckoned, and nobody knows who will pay."
)
READ_RIGHT = (
    "Some of them had sold their boats before help came. The council meets on Friday to speak about a fund, which the"
    " opposition calls well-meant but late. Nobody was hurt in the storm, and that is what counts, the mayor added before she left."
)


def column(lines: Sequence[str], left: float, top: float = 680, size: float = 10) -> list[Placed]:
    return [(left, top - 12 * number, size, line) for number, line in enumerate(lines)]


def text_of(*pages: Sequence[Placed]) -> str:
    return read_only(pdf(pages), "a.pdf").text


def test_columns_are_read_one_after_the_other() -> None:
    title = (50, 720, 22, "Harbour opens again after the storm")
    assert text_of([title, *column(LEFT, 50), *column(RIGHT, 310)]) == (
        f"Harbour opens again after the storm\n\n{READ_LEFT}\n\n{READ_RIGHT}\n"
    )


def test_columns_whose_lines_were_written_row_by_row() -> None:
    rows = [placed for pair in zip(column(LEFT, 50), column(RIGHT, 310), strict=True) for placed in pair]
    assert text_of(rows) == f"{READ_LEFT}\n\n{READ_RIGHT}\n"


def test_columns_whose_lines_are_not_level_or_come_last_first() -> None:
    assert text_of([*column(RIGHT, 310, 675), *column(LEFT, 50)]) == f"{READ_LEFT}\n\n{READ_RIGHT}\n"


def test_a_story_across_the_page_below_one_in_columns() -> None:
    below = [" ".join(pair) for pair in zip(LEFT, RIGHT, strict=True)]
    found = text_of([*column(LEFT, 50), *column(RIGHT, 310), *column(below, 50, 560)])
    assert found.startswith(
        f"{READ_LEFT}\n\n{READ_RIGHT}\n\nThe harbour of Porto will open again next week, Some of them"
    )


def test_a_table_is_read_row_by_row() -> None:
    rows = [(left, 700 - 12 * number, 10, words) for number, row in enumerate((("Town", "Boats"), ("Porto", "12"), ("Faro", "7")))
            for left, words in zip((50, 300), row, strict=True)]  # fmt: skip
    assert text_of(rows) == "Town\tBoats\n\nPorto\t12\n\nFaro\t7\n"


def test_paragraphs_by_indent_by_distance_and_by_size() -> None:
    lines = column(LEFT, 50)
    indented = [
        (65 if number == 2 else left, bottom, size, words) for number, (left, bottom, size, words) in enumerate(lines)
    ]
    assert text_of(indented).count("\n\n") == 1
    apart = [
        (left, bottom - (12 if number > 2 else 0), size, words)
        for number, (left, bottom, size, words) in enumerate(lines)
    ]
    assert text_of(apart).count("\n\n") == 1
    assert text_of([(50, 700, 14, "A heading"), *lines]).startswith("A heading\n\nThe harbour")


def test_running_lines_and_page_numbers_are_dropped_and_paragraphs_go_on_over_pages() -> None:
    def sheet(number: int, lines: Sequence[str]) -> list[Placed]:
        return [
            (50, 770, 9, f"Evening Post, 3 May 2021, page {number}"),
            *column(lines, 50, 700),
            (290, 30, 9, f"– {number} –"),
        ]

    found = text_of(sheet(1, LEFT), sheet(2, ("and this sentence goes on after the page.",)), sheet(3, RIGHT))
    assert "Evening Post" not in found
    assert "– 2 –" not in found
    assert found == f"{READ_LEFT}\n\nand this sentence goes on after the page.\n\n{READ_RIGHT}\n"
    broken_off = text_of(sheet(1, LEFT[:4]), sheet(2, LEFT[4:]), sheet(3, RIGHT))
    assert broken_off == f"{READ_LEFT}\n\n{READ_RIGHT}\n"


def test_a_large_first_letter_is_part_of_its_word() -> None:
    lines = [
        (left + (22 if number < 2 else 0), bottom, size, words)
        for number, (left, bottom, size, words) in enumerate(column(LEFT, 50))
    ]
    lines[0] = (*lines[0][:3], lines[0][3][1:])
    assert text_of([(50, 666, 30, "T"), *lines]) == f"{READ_LEFT}\n"


def test_a_line_that_one_page_alone_has_stays() -> None:
    assert "By Ann Lee" in text_of([(50, 780, 10, "By Ann Lee"), *column(LEFT, 50)])


def test_a_hyphen_of_its_own_is_kept() -> None:
    lines = (
        "It was a well-known fact that the harbour and the well-",
        "known fishermen of Porto had lost three mil-",
        "lion euros, said Anna-",
        "Maria Lee.",
    )
    assert text_of(column(lines, 50)) == (
        "It was a well-known fact that the harbour and the well-known fishermen of Porto had lost three million euros, said Anna-Maria Lee.\n"
    )


@pytest.mark.parametrize(("matrix", "turned"), [("0 1 -1 0 300 50", 90), ("-1 0 0 -1 500 300", 180), ("0 -1 1 0 300 750", 270),
                                                ("0 1 -1 0 300 50", 0)])  # fmt: skip
def test_a_sheet_that_lies_on_its_side(matrix: str, turned: int) -> None:
    lines = "".join(
        f"BT {matrix} Tm /F1 12 Tf 0 {-14 * number} Td ({words}) Tj ET\n" for number, words in enumerate(LEFT)
    )
    data = pdf([[]], drawn=lines, turned=turned)
    assert read_only(data, "a.pdf").text == f"{READ_LEFT}\n"


def test_details() -> None:
    info = "/Title (Harbour opens again) /Author (Ann Lee) /CreationDate (D:20210503101530+02'00')"
    found = read_only(pdf([column(LEFT, 50)], info=info), "a.pdf")
    assert (found.structure.title, found.title_known_by, found.author) == (
        "Harbour opens again",
        KnownBy.FILE_DETAILS,
        "Ann Lee",
    )
    assert found.published == Published("2021-05-03", KnownBy.FILE_DETAILS)
    untold = read_only(pdf([column(LEFT, 50)], info="/Title (Microsoft Word - story.doc) /Author (user)"), "a.pdf")
    assert (untold.title_known_by, untold.author) == (None, None)


def test_a_scan_says_that_it_has_no_text() -> None:
    with pytest.raises(EmptyFileError, match="OCR"):
        read_only(pdf([[], []]), "a.pdf")


def test_a_locked_one_says_so() -> None:
    with pytest.raises(UnreadableFileError, match="password"):
        read_only(LOCKED_PDF, "a.pdf")


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", pdf([])[:200], b"%PDF-1.4" + bytes(range(256)) * 20]
)
def test_a_damaged_one_says_so(data: bytes) -> None:
    with pytest.raises(DamagedFileError, match="damaged PDF"):
        read_only(data, "a.txt")


def test_one_whose_end_is_lost_is_read_all_the_same() -> None:
    data = pdf([column(LEFT, 50)])
    assert read_only(data[: data.index(b"startxref")], "a.pdf").text == f"{READ_LEFT}\n"


def test_it_is_known_by_its_content() -> None:
    assert format_name(pdf([[]]), "a.txt") == "PDF document"


@pytest.mark.parametrize(
    "edges",
    [
        [(24, 775, 8, "11/25/26, 12:35 AM"), (280, 775, 8, "Harbour opens"), (24, 12, 8, "https://example.org/a/1"), (570, 12, 8, "1/1")],
        [(24, 775, 8, "Harbour opens"), (400, 775, 8, "https://example.org/a/1"), (24, 12, 8, "1 of 1"), (500, 12, 8, "25.11.2026, 00:35")],
    ],
)  # fmt: skip
def test_what_a_browser_prints_along_the_edges_of_the_only_page_is_dropped(edges: list[Placed]) -> None:
    title = (50, 720, 22, "Harbour opens again after the storm")
    wanted = f"Harbour opens again after the storm\n\n{READ_LEFT}\n\n{READ_RIGHT}\n"
    assert text_of([*edges[:2], title, *column(LEFT, 50), *column(RIGHT, 310), *edges[2:]]) == wanted


def test_a_moment_alone_at_the_head_of_a_page_is_the_story_s_own() -> None:
    assert text_of([(50, 770, 10, "25.11.2026, 00:35"), *column(LEFT, 50)]).startswith("25.11.2026, 00:35\n\n")


def test_a_column_that_begins_a_line_higher_than_the_one_beside_it() -> None:
    title = (50, 720, 22, "Harbour opens again after the storm")
    assert text_of([title, *column(LEFT, 50), *column(RIGHT, 310, 692)]) == (
        f"Harbour opens again after the storm\n\n{READ_LEFT}\n\n{READ_RIGHT}\n"
    )


def test_a_figure_that_begins_a_line_in_mid_sentence_begins_no_list() -> None:
    lines = ("He had been a collector of guitars since the age", "17. He sold it to another collector in the spring.")
    assert text_of([*column(LEFT, 50), *column(lines, 50, 608)]).endswith(
        "of guitars since the age 17. He sold it to another collector in the spring.\n"
    )


def test_indented_paragraphs_of_one_line_stay_paragraphs() -> None:
    lines = column(("The Home Office made no comment.", "The mayor of Porto did not either, and said so."), 70, 608)
    assert text_of([*column(LEFT, 50), *lines]).count("\n\n") == 2


def test_a_span_of_figures_over_two_lines_keeps_its_hyphen() -> None:
    lines = ("The festival of the fishermen is on the days 24-", "26 June, as it has been for a hundred years now.")
    assert "the days 24-26 June" in text_of(column(lines, 50))
