"""``newsreader annotate``: analyse files without a library."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from newsreader.analysis.pipeline import Analyser
from newsreader.cli.annotated_text import lines_of
from newsreader.errors import ImportFileError, ModelMissingError, NewsreaderError
from newsreader.importing.paths import entry_place, name_to_text
from newsreader.importing.reading import read_file, read_given
from newsreader.importing.story import BrokenEntry, GivenFile
from newsreader.model.annotation import Analysis, Mention, Quote
from newsreader.model.values import dataclass
from newsreader.writing.html_page import page_of
from newsreader.writing.printable import printable

_BATCH_LETTERS = 200_000


@dataclass(frozen=True, slots=True)
class Annotated:
    """One input with what was found in it; ``entry`` is where in a file of many articles it stands."""

    name: str
    encoding: str
    text: str
    analysis: Analysis
    entry: str | None = None


def run_annotate(files: Sequence[str], batch: Path | None, form: str) -> int:
    """Print each input annotated; 1 when some could not be read."""
    analyser = _load_analyser()
    if batch is not None:
        return _run_batch(analyser, batch)
    failed = shown = 0
    pages: list[tuple[str, Analysis]] = []
    for file in files:
        try:
            for annotated in _annotate(analyser, file):
                if isinstance(annotated, BrokenEntry):
                    _tell(entry_place(file, annotated.entry), annotated.sentence)
                    failed = 1
                elif form == "html":
                    pages.append((annotated.text, annotated.analysis))
                else:
                    _print_one(annotated, form, is_first=not shown)
                    shown += 1
        except ImportFileError as error:
            _tell(file, str(error))
            failed = 1
    if pages:
        print(page_of(pages))
    return failed


def _tell(name: str, sentence: str) -> None:
    print(f"newsreader: {printable(name)} {sentence}", file=sys.stderr)


def _print_one(annotated: Annotated, form: str, *, is_first: bool) -> None:
    if form == "jsonl":
        print(json.dumps(as_row(annotated), ensure_ascii=False), flush=True)
        return
    if not is_first:
        print()
    print("\n".join(lines_of(annotated.text, annotated.analysis, colour=_wants_colour())), flush=True)


def as_row(annotated: Annotated) -> dict[str, object]:
    """One JSON object for an article, as the README describes it; ``entry`` is there only in files of many articles."""
    analysis = annotated.analysis
    structure = analysis.structure
    dateline = structure.dateline
    return {
        "file": annotated.name,
        **({} if annotated.entry is None else {"entry": annotated.entry}),
        "encoding": annotated.encoding,
        "language": analysis.language,
        "text": annotated.text,
        "title": structure.title,
        "dateline": dateline
        and {
            "start": dateline.start,
            "end": dateline.end,
            "place": dateline.place,
            "agency": dateline.agency,
            "date": dateline.date,
        },
        "asides": [{"start": aside.start, "end": aside.end, "why": aside.why} for aside in structure.asides],
        "entities": [_entity_row(mention) for mention in analysis.mentions],
        "quotes": [_quote_row(quote) for quote in analysis.quotes],
    }


def _entity_row(mention: Mention) -> dict[str, object]:
    """A name; ``stands_for`` is there only for one that stands for somebody else."""
    row: dict[str, object] = {
        "start": mention.start,
        "end": mention.end,
        "kind": str(mention.kind),
        "name": mention.name,
        "chain": mention.chain,
    }
    return row if mention.stands_for is None else {**row, "stands_for": mention.stands_for}


def _quote_row(quote: Quote) -> dict[str, object]:
    speaker, cue = quote.speaker, quote.cue
    return {
        "start": quote.start,
        "end": quote.end,
        "style": str(quote.style),
        "speaker": speaker
        and {
            "name": speaker.name,
            "start": speaker.start,
            "end": speaker.end,
            "chain": speaker.chain,
            "certainty": round(speaker.certainty, 3),
            "rule": speaker.rule,
        },
        "cue": cue and {"start": cue.start, "end": cue.end},
    }


def _load_analyser() -> Analyser:
    """The analyser, also where the model is missing: quotes are found without it."""
    try:
        return Analyser.load()
    except ModelMissingError as error:
        print(f"newsreader: {error}", file=sys.stderr)
        return Analyser(None)


def _annotate(analyser: Analyser, file: str) -> Iterator[Annotated | BrokenEntry]:
    """Raises ImportFileError."""
    if file == "-":
        articles = read_given(GivenFile("", sys.stdin.buffer.read()))
    else:
        articles = read_file(Path(file))
    for one in articles:
        if isinstance(one, BrokenEntry):
            yield one
            continue
        analysis = analyser.analyse(one.text, structure=one.structure)
        yield Annotated(name_to_text(file), one.encoding, one.text, analysis, one.entry)


def _run_batch(analyser: Analyser, path: Path) -> int:
    """Lines in, lines out, in order; the text of a line is taken as it is. A bad line is named and left out."""
    waiting: list[tuple[str | int, str]] = []
    letters = 0
    failed = 0
    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue
        given = _given(line)
        if given is None:
            form = '{"id": …, "text": …}'
            print(f"newsreader: line {number} of {path} is not of the form {form}, mend it.", file=sys.stderr)
            failed = 1
            continue
        waiting.append(given)
        letters += len(given[1])
        if letters > _BATCH_LETTERS:
            _print_batch(analyser, waiting)
            waiting, letters = [], 0
    _print_batch(analyser, waiting)
    return failed


def _lines(path: Path) -> Iterator[str]:
    """Split at line feeds alone: a text may hold other characters that end lines elsewhere."""
    try:
        with path.open(encoding="utf-8-sig", newline="\n") as lines:
            yield from lines
    except (OSError, UnicodeDecodeError) as error:
        raise NewsreaderError(f"{path} cannot be read: {error}") from error


def _given(line: str) -> tuple[str | int, str] | None:
    try:
        row = json.loads(line)
    except ValueError:
        return None
    if isinstance(row, dict) and isinstance(row.get("id"), str | int) and isinstance(row.get("text"), str):
        return row["id"], row["text"]
    return None


def _print_batch(analyser: Analyser, waiting: list[tuple[str | int, str]]) -> None:
    analyses = analyser.analyse_batch([text for _key, text in waiting])
    for (key, text), analysis in zip(waiting, analyses, strict=True):
        row = as_row(Annotated(str(key), "utf-8", text, analysis))
        print(json.dumps({"id": key, **row}, ensure_ascii=False))


def _wants_colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
