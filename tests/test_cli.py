"""The command line: formats that stay stable, exit codes, and harmless output."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsreader import __version__
from newsreader.cli import main
from newsreader.cli.annotated_text import lines_of
from newsreader.model.annotation import Analysis, ChainNumber, Kind, Mention, Quote, QuoteStyle, Speaker
from newsreader.structure.finder import find_structure
from newsreader.writing.html_page import page_of
from newsreader.writing.printable import printable

STORY = "The winter is near\n\nLISBON (Reuters) – Mayor Ann Lee said: “We are ready for the winter.”\n"
PROGRAM = [sys.executable, "-m", "newsreader"]
Output = pytest.CaptureFixture[str]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("library")
    story, path = folder / "story.txt", folder / "x.newsreader"
    story.write_text(STORY, encoding="utf-8")
    done = subprocess.run([*PROGRAM, "import", str(story), "--library", str(path)], check=True, capture_output=True)
    assert done.stdout == b"1 added\n"
    return path


def run(arguments: list[str], given: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program as a shell starts it."""
    variables = {**os.environ, **environment}
    return subprocess.run([*PROGRAM, *arguments], input=given, capture_output=True, env=variables, timeout=60)


def rows(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.split("\n") if line]


# -- annotate


def test_annotate_jsonl_has_the_documented_shape(story: Path, capsys: Output) -> None:
    assert main(["annotate", str(story), "--format", "jsonl"]) == 0
    (row,) = rows(capsys.readouterr().out)
    assert list(row) == ["file", "encoding", "language", "text", "title", "dateline", "asides", "entities", "quotes"]
    assert (row["file"], row["encoding"], row["text"]) == (str(story), "utf-8", STORY)
    dateline = row["dateline"]
    assert isinstance(dateline, dict)
    assert (STORY[dateline["start"] : dateline["end"]], dateline["agency"]) == ("LISBON", "Reuters")
    entities = row["entities"]
    assert isinstance(entities, list)
    assert all(set(entity) == {"start", "end", "kind", "name", "chain"} for entity in entities)
    assert ("person", "Ann Lee") in [(entity["kind"], entity["name"]) for entity in entities]
    quotes = row["quotes"]
    assert isinstance(quotes, list)
    (quote,) = quotes
    assert STORY[quote["start"] : quote["end"]] == "“We are ready for the winter.”"
    assert quote["style"] == "speech"
    assert {"name", "start", "end", "chain", "certainty"} <= set(quote["speaker"])
    assert quote["speaker"]["name"] == "Ann Lee"
    assert STORY[quote["cue"]["start"] : quote["cue"]["end"]] == "said"


def test_annotate_reads_standard_input() -> None:
    done = run(["annotate", "-", "--format", "jsonl"], STORY.encode("windows-1252"))
    (row,) = rows(done.stdout.decode("utf-8"))
    assert (done.returncode, row["file"], row["encoding"], row["text"]) == (0, "-", "windows-1252", STORY)


def test_finding_names_leaves_nothing_in_the_users_folders(tmp_path: Path) -> None:
    """The package that runs the names model would keep a number for this machine and an account of each run."""
    home = tmp_path / "home"
    home.mkdir()
    environment = {name: str(home) for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    done = run(["annotate", "-"], b"Ann Lee came to Porto.\n", **environment)
    assert done.returncode == 0
    assert list(home.rglob("*")) == []


def test_annotate_batch_answers_in_order_and_leaves_the_texts_alone(tmp_path: Path, capsys: Output) -> None:
    texts = ["One\r\ntwo\u2028three\x85", STORY, "", "half \ud83d a character", "😀 Ann Lee"]
    batch = tmp_path / "list.jsonl"
    batch.write_text("".join(json.dumps({"id": f"n{n}", "text": text}) + "\n" for n, text in enumerate(texts)), "ascii")
    assert main(["annotate", "--batch", str(batch), "--format", "jsonl"]) == 0
    answered = rows(capsys.readouterr().out)
    assert [(row["id"], row["text"]) for row in answered] == [(f"n{n}", text) for n, text in enumerate(texts)]


def test_a_bad_line_of_a_batch_is_named_and_the_others_go_on(tmp_path: Path, capsys: Output) -> None:
    batch = tmp_path / "list.jsonl"
    batch.write_text('{"id": "a", "text": "x"}\nno json\n{"id": "b"}\n[]\n{"id": "c", "text": "y"}\n', "ascii")
    assert main(["annotate", "--batch", str(batch)]) == 1
    told = capsys.readouterr()
    assert [row["id"] for row in rows(told.out)] == ["a", "c"]
    assert [line.split()[2] for line in told.err.splitlines()] == ["2", "3", "4"]


def test_annotate_names_what_failed_and_goes_on(story: Path, tmp_path: Path, capsys: Output) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    assert main(["annotate", str(empty), str(tmp_path / "gone.txt"), str(story), "--format", "jsonl"]) == 1
    told = capsys.readouterr()
    assert len(rows(told.out)) == 1
    assert f"{empty} is empty" in told.err
    assert "gone.txt is not there" in told.err


def test_annotate_text_marks_kinds_without_colour(story: Path, capsys: Output) -> None:
    assert main(["annotate", str(story)]) == 0
    out = capsys.readouterr().out
    assert "Mayor [Ann Lee] said: “We are ready" in out
    assert "  Ann Lee: “We are ready for the winter.”" in out
    assert "\x1b" not in out


# -- output that does no harm

HOSTILE = "\x1b]0;owned\x07 <b>\u202eAnn\u2028</b> & “\x9b31mx” \x7f\n"


def hostile_analysis() -> Analysis:
    at = HOSTILE.index("\u202e")
    mention = Mention(at, at + 4, Kind.PERSON, "\x1b[31m<i>Ann</i>", ChainNumber(1))
    opened, closed = HOSTILE.index("“"), HOSTILE.index("”") + 1
    speaker = Speaker(at, at + 4, '"><script>\x1b[2J', ChainNumber(1), 1.0, "")
    quote = Quote(opened, closed, QuoteStyle.SPEECH, speaker)
    return Analysis("test", "en", find_structure(HOSTILE), (mention,), (quote,), ())


@pytest.mark.parametrize("colour", [True, False])
def test_the_terminal_obeys_nothing_from_a_text(colour: bool) -> None:
    shown = "\n".join(lines_of(HOSTILE, hostile_analysis(), colour=colour))
    ours = {"\x1b[0m", "\x1b[1m", "\x1b[1;34m", "\x1b[35m"} if colour else set()
    for sequence in ours:
        shown = shown.replace(sequence, "")
    assert not set(shown) & {"\x1b", "\x07", "\x9b", "\x7f", "\u202e", "\u2028"}
    assert printable("a\tb\nc") == "a\tb\nc"


def test_a_page_shows_markup_as_characters() -> None:
    page = page_of([(HOSTILE, hostile_analysis())])
    assert "<b>" not in page
    assert "<i>" not in page
    assert "<script>" not in page
    assert page.count("<mark ") == page.count("</mark>") == 1


@pytest.mark.parametrize(
    ("name", "marks"),
    [((1, 3), 1), ((0, 4), 1), ((0, 6), 0), ((3, 6), 0), ((4, 6), 1), ((2, 2), 0)],
)
def test_marks_in_a_page_nest(name: tuple[int, int], marks: int) -> None:
    quote = Quote(0, 4, QuoteStyle.SPEECH)
    mention = Mention(*name, Kind.PERSON, "A", ChainNumber(1))
    analysis = Analysis("test", "en", find_structure("abcdefgh"), (mention,), (quote,), ())
    page = page_of([("abcdefgh", analysis)])
    assert page.count("<mark") == marks


# -- the library's tables


@pytest.mark.parametrize("command", ["people", "places", "organisations", "quotes"])
@pytest.mark.parametrize("form", ["table", "csv", "jsonl"])
def test_tables_have_their_three_forms(command: str, form: str, library: Path, capsys: Output) -> None:
    assert main([command, "--library", str(library), "--format", form]) == 0
    out = capsys.readouterr().out
    if command in ("people", "quotes"):
        assert "Ann Lee" in out
    if form == "jsonl":
        assert all("name" in row or "quote" in row for row in rows(out))
    if form == "csv":
        read = list(csv.reader(io.StringIO(out)))
        assert len({len(row) for row in read}) == 1


def test_search_finds_and_options_may_stand_before_the_command(library: Path, capsys: Output) -> None:
    assert main(["--library", str(library), "search", "winter", "--format", "jsonl"]) == 0
    assert [row["title"] for row in rows(capsys.readouterr().out)] == ["The winter is near"]
    assert main(["search", "NEAR", "lisbon:", "--library", str(library)]) == 0


def test_a_search_in_the_whole_syntax(library: Path, capsys: Output) -> None:
    def found(*query: str) -> list[str]:
        assert main(["search", *query, "--library", str(library), "--format", "jsonl"]) == 0
        return [str(row["title"]) for row in rows(capsys.readouterr().out)]

    everything = found("winter", "OR", "-winter")
    assert found("-winter") == [title for title in everything if title != "The winter is near"]
    assert found("person:Ann Lee", "winter") == ["The winter is near"]
    assert found('person:"lee ann" winter') == ["The winter is near"]
    assert found("winter", "-person:Ann Lee") == []


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        (["after:spring"], "“after:” needs a date such as 2024-03-01, 2024-03, yesterday or 7d; “spring” is none."),
        (["winter", "is:"], "“is:” needs one of these after it: unread, read, starred, recent, waiting."),
        (["persn:Lee"], "There is no “persn:” to search by. Is “person:” meant?"),
    ],
)
def test_what_is_wrong_with_a_search_is_said(library: Path, capsys: Output, query: list[str], sentence: str) -> None:
    assert main(["search", *query, "--library", str(library)]) == 2
    assert capsys.readouterr().err == f"newsreader search: {sentence}\n"


def test_the_help_of_search_explains_the_syntax(capsys: Output) -> None:
    with pytest.raises(SystemExit):
        main(["search", "--help"])
    help_text = capsys.readouterr().out
    for words in ("person:", "after:2024-03-01", "Paris OR Berlin", "minist*"):
        assert words in help_text


def test_a_spreadsheet_runs_nothing(tmp_path: Path, capsys: Output) -> None:
    story = tmp_path / "formula.txt"
    story.write_text("=cmd|' /C calc'!A0\n\nThe winter is near, Ann Lee said in Lisbon.\n", encoding="utf-8")
    library = tmp_path / "x.newsreader"
    run(["import", str(story), "--library", str(library)])
    assert main(["search", "winter", "--library", str(library), "--format", "csv"]) == 0
    cells = [cell for row in csv.reader(io.StringIO(capsys.readouterr().out)) for cell in row]
    assert any(cell.startswith("'=cmd") for cell in cells)
    assert not any(cell[:1] in "=+-@" for cell in cells if cell)


# -- import


def test_import_counts_and_names_failures(story: Path, tmp_path: Path) -> None:
    library = str(tmp_path / "x.newsreader")
    copy = tmp_path / "copy.txt"
    copy.write_text(STORY, encoding="utf-8")
    (tmp_path / "binary.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    first = run(["import", str(tmp_path), "--library", library])
    assert (first.returncode, first.stdout) == (1, b"1 added, 1 copy, 1 failed\n")
    assert b"binary.txt is a PNG picture" in first.stderr
    again = run(["import", str(story)], NEWSREADER_LIBRARY=library)
    assert (again.returncode, again.stdout, again.stderr) == (0, b"0 added, 1 unchanged\n", b"")


# -- link


def test_link_answers_every_mention(tmp_path: Path, capsys: Output) -> None:
    names = ["Hillary Clinton", "Hilary Clinton", "Ann Lee"]
    path = tmp_path / "mentions.jsonl"
    with path.open("w", encoding="utf-8") as lines:
        for number, name in enumerate(names):
            mentions = [
                {"start": 0, "end": len(name), "surface": name, "type": "PER"},
                {"start": 0, "end": 3, "surface": name[:3], "type": "DATE"},
            ]
            lines.write(json.dumps({"doc": str(number), "text": None, "mentions": mentions}) + "\n")
    assert main(["link", "--mentions", str(path)]) == 0
    documents = rows(capsys.readouterr().out)
    assert [document["doc"] for document in documents] == ["0", "1", "2"]
    answered = [document["mentions"] for document in documents]
    clusters = [mentions[0]["cluster"] for mentions in answered if isinstance(mentions, list)]
    assert clusters[0] == clusters[1] != clusters[2]
    assert all(mentions[1]["cluster"] is None for mentions in answered if isinstance(mentions, list))
    path.write_text('{"doc": "x"}\n', encoding="utf-8")
    assert main(["link", "--mentions", str(path)]) == 1
    assert "line 1" in capsys.readouterr().err


# -- mentions and decisions


def test_mentions_of_a_name_come_in_context(library: Path, capsys: Output) -> None:
    assert main(["mentions", "ann lee", "--library", str(library), "--format", "jsonl"]) == 0
    (row,) = rows(capsys.readouterr().out)
    assert (row["name"], row["kind"], row["mention"], row["strength"]) == ("Ann Lee", "person", "Ann Lee", "certain")
    assert str(row["before"]).endswith("– Mayor ")
    assert str(row["after"]).startswith(" said")
    assert main(["mentions", "Lee", "--kind", "person", "--library", str(library)]) == 0
    assert "Ann Lee" in capsys.readouterr().out


def test_a_name_that_nobody_bears_is_said(library: Path, capsys: Output) -> None:
    assert main(["mentions", "Nobody Here", "--library", str(library)]) == 1
    assert "called “Nobody Here”" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (["--speaker", "lee"], 1),
        (["--speaker", "reed"], 0),
        (["--unattributed"], 0),
        (["--style", "speech"], 1),
        (["--style", "fragment"], 0),
        (["--search", "winter lee"], 1),
        (["--since", "2020-01-01"], 1),
        (["--until", "2019-12-31"], 0),
        (["--limit", "0"], 0),
    ],
)
def test_quotes_are_filtered(library: Path, capsys: Output, options: list[str], count: int) -> None:
    assert main(["quotes", "--library", str(library), "--format", "jsonl", *options]) == 0
    assert len(rows(capsys.readouterr().out)) == count


def test_people_are_searched_and_sorted(library: Path, capsys: Output) -> None:
    assert main(["people", "--library", str(library), "--search", "lee", "--sort", "last_seen", "--format", "jsonl"]) == 0
    assert [row["name"] for row in rows(capsys.readouterr().out)] == ["Ann Lee"]
    assert main(["people", "--library", str(library), "--search", "nobody", "--format", "jsonl"]) == 0
    assert capsys.readouterr().out == ""


def test_decisions_go_out_and_come_in(library: Path, tmp_path: Path, capsys: Output) -> None:
    file = tmp_path / "decisions.jsonl"
    ruling = {"action": "rename", "scope": "everywhere", "kind": "person", "name": "ann lee", "value": "Mayor Lee"}
    file.write_text(json.dumps(ruling) + "\n", encoding="utf-8")
    assert main(["decisions", "import", str(file), "--library", str(library)]) == 0
    assert capsys.readouterr().out == "1 added\n"
    assert main(["people", "--library", str(library), "--format", "jsonl"]) == 0
    assert [row["name"] for row in rows(capsys.readouterr().out)] == ["Mayor Lee"]
    assert main(["decisions", "list", "--library", str(library)]) == 0
    assert "“ann lee” is shown as “Mayor Lee”." in capsys.readouterr().out
    out = tmp_path / "out.jsonl"
    assert main(["decisions", "export", str(out), "--library", str(library)]) == 0
    assert main(["--library", str(library), "decisions", "export"]) == 0
    assert capsys.readouterr().out == out.read_text("utf-8")
    out.write_text(out.read_text("utf-8") + json.dumps(ruling | {"value": "Other"}) + "\nno json\n", encoding="utf-8")
    assert main(["decisions", "import", str(out), "--library", str(library)]) == 1
    told = capsys.readouterr()
    assert told.out == "0 added, 1 known, 1 contradicting, 1 unreadable\n"
    assert "You ruled otherwise" in told.err
    assert "line 4" in told.err


# -- usage


@pytest.mark.parametrize(
    "arguments",
    [
        ["annotate"],
        ["annotate", "a.txt", "--batch", "b.jsonl"],
        ["--worker"],
        ["--worker", "jobs"],
        ["link"],
        ["people", "--format", "x"],
        ["people", "--sort", "x"],
        ["quotes", "--since", "yesterday"],
        ["quotes", "--limit", "-1"],
        ["mentions"],
        ["decisions"],
        ["decisions", "import"],
    ],
)
def test_wrong_usage_is_2(arguments: list[str], capsys: Output) -> None:
    try:
        code = main(arguments)
    except SystemExit as ended:
        code = int(ended.code or 0)
    assert code == 2
    assert capsys.readouterr().err


def test_version(capsys: Output) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert not ended.value.code
    assert capsys.readouterr().out == f"newsreader {__version__}\n"


def test_no_library_yet(tmp_path: Path, capsys: Output) -> None:
    assert main(["people", "--library", str(tmp_path / "none.newsreader")]) == 1
    assert capsys.readouterr().err.startswith("newsreader: ")
    assert not (tmp_path / "none.newsreader").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_no_display_is_said(monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    # a file that has the name of a command is still a file when it does not come first
    assert main(["story.txt", "people"]) == 1
    assert "annotate" in capsys.readouterr().err


def test_a_closed_pipe_is_no_error(story: Path) -> None:
    command = f"{sys.executable} -m newsreader annotate {' '.join([str(story)] * 40)} --format jsonl | head -c 10"
    done = subprocess.run(["sh", "-c", command], capture_output=True, timeout=60)
    assert (len(done.stdout), done.stderr) == (10, b"")


# -- watch


@pytest.mark.parametrize("part", ["list", "rescan", "remove"])
def test_watch_makes_no_library_that_is_not_there(tmp_path: Path, part: str) -> None:
    library = tmp_path / "mistyped.newsreader"
    done = run(["watch", part, *([str(tmp_path)] if part == "remove" else []), "--library", str(library)])
    assert done.returncode != 0
    assert b"There is no library at" in done.stderr
    assert not library.exists()


def test_watch_adds_lists_looks_and_removes(tmp_path: Path) -> None:
    library = str(tmp_path / "x.newsreader")
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(STORY, encoding="utf-8")
    os.utime(folder / "a.txt", (1_600_000_000, 1_600_000_000))
    added = run(["watch", "add", str(folder), "--library", library])
    assert (added.returncode, added.stdout, added.stderr) == (0, b"1 added\n", b"")
    listed = run(["--library", library, "watch", "list"])
    assert listed.stdout.decode() == f"{folder}  (1 file, with subfolders)\n"
    (folder / "a.txt").rename(folder / "b.txt")
    looked = run(["watch", "rescan", "--library", library])
    assert (looked.returncode, looked.stdout) == (0, b"0 added\n1 moved, 0 missing\n")
    (folder / "b.txt").unlink()
    folder.rmdir()
    gone = run(["watch", "rescan", "--library", library])
    assert gone.returncode == 1
    assert b"cannot be reached" in gone.stderr
    assert run(["watch", "remove", str(folder), "--library", library]).returncode == 0
    assert run(["watch", "list", "--library", library]).stdout == b""
    again = run(["watch", "remove", str(folder), "--library", library])
    assert (again.returncode, b"is not watched" in again.stderr) == (1, True)
