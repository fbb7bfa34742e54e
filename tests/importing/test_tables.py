"""News exports: CSV and its like, JSON lines and arrays, with columns told by name, by choice or not at all."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.errors import DamagedFileError, EmptyFileError, ImportFileError
from newsreader.importing.formats import find_reader
from newsreader.importing.story import BrokenEntry, GivenFile, Story, UnknownTable
from newsreader.importing.written_dates import read_date
from newsreader.model.tables import ColumnChoice, ColumnRole

TEXT = "The harbour reopened on Friday, the mayor said.\nIt had been “shut” for a week; nobody knew why."
OTHER = "The port closed on Monday. Boats, nets and crates were left behind, and so was the mayor."
Rows = list[list[str]]


def table(rows: Rows, delimiter: str = ",", line_end: str = "\r\n") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=line_end).writerows(rows)
    return out.getvalue()


def read(name: str, data: bytes, *choices: ColumnChoice) -> list[Story | BrokenEntry]:
    file = GivenFile(name, data, choices=choices)
    return list(find_reader(file)(file))


def stories(name: str, data: bytes, *choices: ColumnChoice) -> list[Story]:
    got = read(name, data, *choices)
    assert all(isinstance(one, Story) for one in got), got
    return [one for one in got if isinstance(one, Story)]


HEADER = ["id", "headline", "byline", "publication", "date", "body"]
ROWS = [
    ["1", "Harbour reopens", "By Ann Lee", "Evening Post", "2011-05-03", TEXT],
    ["2", "Port closes", "Bob Ray; Cy Dow", "Evening Post", "May 4, 2011", OTHER],
]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1252", "utf-16", "utf-16-le"])
def test_delimiters_line_ends_and_encodings(delimiter: str, line_end: str, encoding: str) -> None:
    first, second = stories("news.csv", table([HEADER, *ROWS], delimiter, line_end).encode(encoding))
    assert (first.text, first.title, first.author) == (TEXT, "Harbour reopens", "Ann Lee")
    assert (first.source, first.published, first.entry) == ("Evening Post", "2011-05-03", "row 2")
    assert (second.text, second.author, second.published, second.entry) == (OTHER, "Bob Ray, Cy Dow", "2011-05-04", "row 3")
    assert first.original is not None
    assert "Harbour reopens" in first.original.decode(first.encoding)


@pytest.mark.parametrize(
    "names",
    [
        ("Title", "Full Text", "Publication Date"),
        ("headline", "article_text", "published_at"),
        ("Überschrift", "Volltext", "Datum"),
        ("TITRE", "Contenu", "Jour"),
        ("newsTitle", "fields.bodyText", "pubDate"),
    ],
)
def test_columns_are_told_by_name(names: tuple[str, str, str]) -> None:
    rows = [list(names), ["Harbour reopens", TEXT, "2011-05-03"], ["Port closes", OTHER, "2011-05-04"]]
    if names[0] == "TITRE":
        # not one of the names that are known
        (question,) = read("x.csv", table(rows).encode())
        assert isinstance(question, UnknownTable)
        return
    first, second = stories("x.csv", table(rows).encode())
    assert (first.text, first.title, first.published) == (TEXT, "Harbour reopens", "2011-05-03")
    assert second.text == OTHER


def test_what_is_unclear_is_asked_with_a_guess_and_the_first_rows() -> None:
    rows = [["a", "b", "when"], ["Harbour reopens", TEXT, "2011-05-03"], ["Port closes", OTHER, "2011-05-04"]]
    data = table(rows).encode()
    (one,) = read("x.csv", data)
    assert isinstance(one, UnknownTable)
    assert one.sentence == "needs to know which column holds the text. Its columns are: a, b, when."
    assert (one.question.columns, dict(one.question.guess)) == (("a", "b", "when"), {ColumnRole.TEXT: "b"})
    assert one.question.rows[1] == ("Port closes", OTHER, "2011-05-04")
    chosen = ColumnChoice(one.question.table, ((ColumnRole.TEXT, "b"), (ColumnRole.TITLE, "a"), (ColumnRole.DATE, "when")))
    first, _second = stories("x.csv", data, chosen)
    assert (first.text, first.title, first.published) == (TEXT, "Harbour reopens", "2011-05-03")
    other = table([["a", "b", "c"], *rows[1:]]).encode()
    assert isinstance(read("x.csv", other, chosen)[0], UnknownTable)


def test_a_choice_for_all_tables_keeps_what_names_say() -> None:
    rows = [["Headline", "notes", "more"], ["Harbour reopens", TEXT, OTHER], ["Port closes", OTHER, TEXT]]
    (first, _) = stories("x.csv", table(rows).encode(), ColumnChoice("", ((ColumnRole.TEXT, "Notes"),)))
    assert (first.text, first.title) == (TEXT, "Harbour reopens")


def test_two_columns_that_could_be_the_text_are_asked_for_unless_one_is_clearly_longer() -> None:
    rows = [["title", "content", "body"], ["x", TEXT, OTHER], ["y", OTHER, TEXT]]
    assert isinstance(read("x.csv", table(rows).encode())[0], UnknownTable)
    rows = [["title", "content", "body"], ["x", "web", OTHER], ["y", "print", TEXT]]
    assert [one.text for one in stories("x.csv", table(rows).encode())] == [OTHER, TEXT]


def test_a_table_without_a_header() -> None:
    rows = [[TEXT, "2011-05-03", "Ann Lee"], [OTHER, "2011-05-04", "Bob Ray"]]
    (one,) = read("x.csv", table(rows).encode())
    assert isinstance(one, UnknownTable)
    assert one.question.columns == ("column 1", "column 2", "column 3")
    assert len(one.question.rows) == 2
    (other,) = read("y.csv", table(rows).encode())
    assert isinstance(other, UnknownTable)
    assert other.question.table != one.question.table


def test_figures_alone_are_no_stories() -> None:
    with pytest.raises(EmptyFileError, match="without texts"):
        read("x.csv", table([["year", "votes"], *[[str(n), "1,204"] for n in range(9)]]).encode())


def test_prose_in_a_csv_file_is_read_as_the_text_it_is() -> None:
    text = f"Harbour reopens\n\n{TEXT}\n\n{OTHER} {OTHER}\n"
    (one,) = stories("x.csv", text.encode())
    assert (one.text, one.entry) == (text, None)


def test_a_single_column_that_says_what_it_is() -> None:
    assert [one.text for one in stories("x.csv", table([["text"], [TEXT], [OTHER]]).encode())] == [TEXT, OTHER]


def test_excel_may_state_the_delimiter() -> None:
    data = "sep=;\r\n" + table([["title", "text"], ["x, y", TEXT]], ";")
    (one,) = stories("x.csv", data.encode())
    assert (one.text, one.title, one.entry) == (TEXT, "x, y", "row 3")


def test_rows_without_text_are_told_together() -> None:
    rows = [["title", "text"], ["a", TEXT], *[["b", " "]] * 300, ["c", OTHER]]
    *rest, told = read("x.csv", table(rows).encode())
    assert [type(one) for one in rest] == [Story, Story]
    assert told == BrokenEntry("row 3", "has no text, nor have 299 other rows.")


def test_a_quotation_mark_that_is_never_closed_costs_one_row() -> None:
    lines = ["title,text", f'a,"{OTHER}"', 'b,"never closed', *[f'{n},"Row {n}. {OTHER}"' for n in range(5)]]
    got = read("x.csv", "\n".join(lines).encode())
    assert sum(isinstance(one, Story) for one in got) >= 5
    lines = ["title,text", *[f"{n},Row {n}. No comma in it" for n in range(5)], '5,"never closed', "6,The last"]
    got = read("x.csv", "\n".join(lines).encode())
    assert [one.entry for one in got if isinstance(one, BrokenEntry)] == ["row 7"]
    assert [one.text for one in got if isinstance(one, Story)][-1] == "The last"


def test_zero_characters_and_huge_cells() -> None:
    huge = "word " * 600_000
    first, second = stories("x.csv", table([["title", "text"], ["a", f"x\x00y {TEXT}"], ["b", huge]]).encode())
    assert first.text.startswith("x\x00y")
    assert second.text == huge
    broken, last = read("x.csv", table([["title", "text"], ["b", huge * 2], ["c", TEXT]]).encode())
    assert isinstance(broken, BrokenEntry)
    assert isinstance(last, Story)


def test_an_encoding_that_shows_late_in_the_file() -> None:
    rows = [["title", "text"], *[["plain", "Only plain letters here. " * 10]] * 2_000, ["late", "“José” said — so."]]
    assert stories("x.csv", table(rows).encode("windows-1252"))[-1].text == "“José” said — so."


def test_cells_that_are_pages_become_text() -> None:
    page = "<p>The harbour &amp; port <b>reopened</b>.</p><p>It was shut.</p>"
    plain = "He wrote <b>bold</b> & <p>."
    one, two = stories("x.csv", table([["title", "text"], ["A &amp; B", page], ["b", plain]]).encode())
    assert (one.text, one.title) == ("The harbour & port reopened.\n\nIt was shut.\n", "A & B")
    assert two.text == plain


def test_the_site_of_an_address_stands_for_the_source() -> None:
    (one,) = stories("x.csv", table([["url", "text"], ["https://www.example.org/a?b=1", TEXT]]).encode())
    assert one.source == "example.org"


RECORDS = [
    {"title": "Harbour reopens", "text": TEXT, "date": 1304467800, "authors": ["Ann Lee", "Bob Ray"]},
    {"title": "Port closes", "text": OTHER, "date": "2011-05-04T10:15:00Z", "authors": [{"name": "Cy Dow"}]},
]


@pytest.mark.parametrize(
    ("name", "text", "entries"),
    [
        ("x.jsonl", "\n".join(map(json.dumps, RECORDS)), ["line 1", "line 2"]),
        ("x.txt", "\r\n".join(map(json.dumps, RECORDS)), ["line 1", "line 2"]),
        ("x.json", json.dumps(RECORDS, indent=1), ["item 1", "item 2"]),
        ("x.json", json.dumps({"status": "ok", "articles": RECORDS}), ["item 1", "item 2"]),
        ("x.json", json.dumps({"a": [{"x": 1}], "response": {"docs": RECORDS}}), ["item 1", "item 2"]),
    ],
)
def test_json_in_its_forms(name: str, text: str, entries: list[str]) -> None:
    first, second = stories(name, text.encode())
    assert [first.entry, second.entry] == entries
    assert (first.text, first.title, first.author) == (TEXT, "Harbour reopens", "Ann Lee, Bob Ray")
    assert (first.published, second.published, second.author) == ("2011-05-04T00:10", "2011-05-04T10:15", "Cy Dow")


def test_one_object_is_one_story() -> None:
    record = {"maintext": TEXT, "headline": {"main": "Harbour reopens"}, "images": [{"url": "x"}], "date_publish": None}
    (one,) = stories("x.json", json.dumps(record, indent=2).encode())
    assert (one.text, one.title, one.entry, one.original) == (TEXT, "Harbour reopens", None, None)


def test_inner_fields_and_paragraphs() -> None:
    record = {"title": {"rendered": "A &amp; B"}, "content": {"rendered": f"<p>{TEXT}</p>", "protected": False}}
    first, _ = stories("x.json", json.dumps([record, record]).encode())
    assert (first.title, first.text.split("\n")[0]) == ("A & B", TEXT.replace("\n", " "))
    record = {"title": "x", "body": [TEXT, OTHER]}
    assert stories("x.jsonl", f"{json.dumps(record)}\n{json.dumps(record)}".encode())[0].text == f"{TEXT}\n\n{OTHER}"


def test_a_large_object_with_a_list_is_read_item_by_item(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsreader.importing.json_stories._HELD_WHOLE", 10)
    text = json.dumps({"meta": {"n": [1, 2]}, "s": "x [{", "response": {"docs": RECORDS}})
    assert [one.entry for one in stories("x.json", text.encode())] == ["item 1", "item 2"]


def test_bad_lines_are_told_and_the_others_come_in() -> None:
    good = json.dumps(RECORDS[0])
    got = read("x.jsonl", f"{good}\n{{broken\n[1]\n\n{good}\n".encode())
    assert [(type(one).__name__, one.entry) for one in got] == [
        ("Story", "line 1"),
        ("BrokenEntry", "line 2"),
        ("BrokenEntry", "line 3"),
        ("Story", "line 5"),
    ]


def test_an_array_that_breaks_off_gives_what_it_has() -> None:
    text = json.dumps(RECORDS * 3)
    file = GivenFile("x.json", text[: len(text) // 2 + 50].encode())
    got: list[Story | BrokenEntry] = []
    with pytest.raises(DamagedFileError, match="behind item 3"):
        got.extend(find_reader(file)(file))
    assert [one.entry for one in got] == ["item 1", "item 2", "item 3"]


def test_unknown_json_is_asked_for_and_settings_are_no_stories() -> None:
    (one,) = read("x.json", json.dumps([{"t": TEXT}, {"t": OTHER}]).encode())
    assert isinstance(one, UnknownTable)
    with pytest.raises(EmptyFileError):
        read("package.json", json.dumps({"name": "x", "version": "1.0", "scripts": {"a": "b"}}).encode())
    with pytest.raises(ImportFileError):
        read("x.json", b"[" * 100_000)


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("2011-05-03", "2011-05-03"),
        ("2011-05-03T00:00:00Z", "2011-05-03"),
        ("2011-05-03 14:05:59.123", "2011-05-03T14:05"),
        ("20110503", "2011-05-03"),
        ("20110503T1405", "2011-05-03T14:05"),
        ("1304467800", "2011-05-04T00:10"),
        ("1304467800000", "2011-05-04T00:10"),
        ("Tue, 3 May 2011 23:10:00 -0700", "2011-05-03T23:10"),
        ("3 May 2011", "2011-05-03"),
        ("03.05.2011", "2011-05-03"),
        ("03/05/2011", None),
        ("yesterday", None),
        ("", None),
        ("2011-13-03", None),
    ],
)
def test_dates_as_programs_write_them(words: str, when: str | None) -> None:
    assert read_date(words) == when


@settings(max_examples=80, deadline=3_000)
@given(st.data())
def test_no_mutation_does_more_than_fail(draw: st.DataObject) -> None:
    samples = [
        ("x.csv", table([HEADER, *ROWS * 3])),
        ("x.tsv", table([HEADER, *ROWS], "\t")),
        ("x.jsonl", "\n".join(map(json.dumps, RECORDS))),
        ("x.json", json.dumps({"articles": RECORDS})),
    ]
    name, text = draw.draw(st.sampled_from(samples))
    data = bytearray(text.encode())
    for _ in range(draw.draw(st.integers(1, 10))):
        at = draw.draw(st.integers(0, len(data) - 1))
        data[at : at + draw.draw(st.integers(0, 2))] = draw.draw(st.sampled_from([b'"', b"\n", b",", b"{", b"[", b"\x00", b"\xff", b"\\u"]))
    try:
        read(name, bytes(data))
    except ImportFileError as error:
        assert str(error).endswith(".")
