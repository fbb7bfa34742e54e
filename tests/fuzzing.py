"""Odd input for everything that reads it, made up by hypothesis: what is read, from what, and a long run.

    python tests/fuzzing.py SECONDS [NAME…]     each target for so many seconds of CPU; tells what fails or takes too long
"""

from __future__ import annotations

import io
import json
import random
import sys
import tarfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from email.message import EmailMessage
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from newsreader.analysis.pipeline import Analyser
from newsreader.errors import ImportFileError
from newsreader.importing.encoding import decode
from newsreader.importing.formats import FORMATS
from newsreader.importing.reading import read_given
from newsreader.importing.story import BrokenEntry, GivenFile
from newsreader.linking.keys import keys_of, queries_of, surname_key_of
from newsreader.model.annotation import Kind
from newsreader.model.article import IncomingArticle
from newsreader.names.fold import fold
from newsreader.names.keys import name_key
from newsreader.names.parse import parse_name
from newsreader.search.parsing import as_typed, parse
from newsreader.storage.search import searchable
from newsreader.structure.finder import find_structure

TOO_LONG = 2.0
"""Seconds of CPU for one small input."""

PIECES = (
    "“", "”", '"', "‘", "’", "'", "«", "»", "„", "``", "''", "(", ")", "[", "]", "\n", "\n\n", "\r\n", "\t", " ", "  ", ", ", ".", "…",
    "—", " – ", "-", ":", ";", "/", "|", "@", "#", "\x00", "\u200b", "\u202e", "\ufeff", "\u2028", "e\u0301", "😀", "İ", "ß", "ŉ", "\ud800",
    "said", " said ", "he told Reuters", "By Ann Lee", "BY ANN LEE", "LONDON (Reuters) - ", "PARIS, May 3", "Nov 6, 2024", "2024-11-06",
    "12/13/2024", "Published: ", "Read more:", "Related stories:", "(AP)", "AFP", "© 2024", "https://example.org/2024/05/03/x", "www.",
    "Mr", "Mrs.", "Dr", "Sir", "van der", "de la", "al-", "O'", "Jr.", "III", "J.K.", "Ann", "Lee", "Putin", "US", "U.S.", "the", "of",
    "Minister", "President", "Inc", "Ltd", "FC", "United", "word ", "A", "a", "1", "99", "%", "<b>", "&amp;", "{", "}", "\\", "^", "*", "~",
    "person:", "place:", "is:unread", "after:2024", "-", "OR", "AND", "NOT", "NEAR", "tag:", "quote:", "..", "before:",
)  # fmt: skip


def words() -> st.SearchStrategy[str]:
    """Texts of telling pieces in any order, some of them many times."""
    piece = st.one_of(st.sampled_from(PIECES), st.text(max_size=6))
    many = st.tuples(piece, st.integers(1, 40)).map(lambda drawn: drawn[0] * drawn[1])
    return st.lists(st.one_of(piece, piece, many), max_size=60).map("".join)


@st.composite
def mutated(draw: st.DrawFn, whole: tuple[bytes, ...]) -> bytes:
    """A good file with some of its bytes changed, cut out or doubled."""
    data = bytearray(draw(st.sampled_from(whole)))
    for _ in range(draw(st.integers(0, 8))):
        at, length = draw(st.integers(0, len(data))), draw(st.integers(0, 30))
        match draw(st.sampled_from(("put", "cut", "double", "end"))):
            case "put":
                data[at : at + length] = draw(st.binary(max_size=20))
            case "cut":
                del data[at : at + length]
            case "double":
                data[at:at] = bytes(data[at : at + length]) * draw(st.integers(1, 60))
            case _:
                del data[at:]
    return bytes(data)


@dataclass(frozen=True)
class Target:
    """What reads an input, and what inputs it gets. Anything raised is a fault."""

    name: str
    read: Callable[[str], None] | Callable[[bytes], None]
    inputs: st.SearchStrategy[str] | st.SearchStrategy[bytes]


def read_bytes(data: bytes) -> None:
    try:
        text = decode(data).text
    except ImportFileError as error:
        assert str(error).endswith(".")
    else:
        text.encode("utf-8")
        assert "\r" not in text
        assert "\x00" not in text


def read_structure(text: str) -> None:
    structure = find_structure(text, file_name="2024-05-03 story.txt")
    last = 0
    for start, end in structure.paragraphs:
        assert last <= start < end <= len(text)
        last = end
    for aside in structure.asides:
        assert 0 <= aside.start < aside.end <= len(text)
    assert len(structure.title) <= 300


def read_quotes(text: str) -> None:
    """Everything of the analysis that needs no model."""
    found = _ANALYSER.analyse(text)
    for quote in found.quotes:
        assert 0 <= quote.start < quote.end <= len(text)


def read_name(text: str) -> None:
    parse_name(text)
    fold(text)
    searchable(text)
    for kind in (Kind.PERSON, Kind.PLACE, Kind.ORGANISATION):
        for file_under in (name_key, keys_of, queries_of, surname_key_of):
            file_under(kind, text)


def read_search(text: str) -> None:
    parsed = parse(text, _TODAY)
    for problem in parsed.problems:
        assert 0 <= problem.start <= problem.end <= len(text)
    assert not parse(as_typed(text, _TODAY), _TODAY).is_open


def read_file(name: str) -> Callable[[bytes], None]:
    """A file of this name."""

    def read(data: bytes) -> None:
        try:
            for one in read_given(GivenFile(name, data)):
                if isinstance(one, BrokenEntry):
                    assert one.sentence.endswith(".")
                elif isinstance(one, IncomingArticle):
                    assert one.text.strip()
        except ImportFileError as error:
            assert str(error).endswith(".")

    return read


_ANALYSER = Analyser(None)
_TODAY = date(2024, 5, 3)

STORY = "Harbour reopens\n\nBy Ann Lee\n\nOSLO, June 2 – Mayor Bo Rao said: “It’s done.”\n\n“We waited,” he added.\n"


def _mail() -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"] = "Grüße from Oslo", "Ann Lee <ann@example.org>"
    message["Date"] = "Mon, 02 Jun 2025 10:00:00 +0200"
    message.set_content(STORY)
    message.add_alternative(f"<p>{STORY}</p>", subtype="html")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    return bytes(message)


def _zip() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("a.txt", "deep/b.txt", "../c.txt"):
            archive.writestr(name, STORY)
    return target.getvalue()


def _tar(mode: str) -> bytes:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode=mode) as archive:  # type: ignore[call-overload]
        for name in ("a.txt", "b/c.txt"):
            entry = tarfile.TarInfo(name)
            entry.size = len(STORY.encode())
            archive.addfile(entry, io.BytesIO(STORY.encode()))
    data: bytes = target.getvalue()
    return data


_ITEM = "<item><title>Harbour</title><link>http://x.org/1</link><description>It &lt;b&gt;reopened&lt;/b&gt;.</description></item>"
_ROWS = json.dumps({"title": "Harbour", "text": STORY, "date": "2025-06-02"})
FILES: dict[str, tuple[bytes, ...]] = {
    "a.txt": (STORY.encode(), STORY.encode("cp1252"), STORY.encode("utf-16"), STORY.encode("koi8-r", "replace")),
    "a.eml": (_mail(),),
    "a.mbox": (b"From ann@example.org Mon Jun  2 10:00:00 2025\n" + _mail() + b"\nFrom bo@example.org x\n" + _mail(),),
    "a.zip": (_zip(),),
    "a.tar": (_tar("w"),),
    "a.tar.gz": (_tar("w:gz"), _tar("w:bz2"), _tar("w:xz")),
    "a.rss": (f'<?xml version="1.0"?><rss version="2.0"><channel><title>X</title>{_ITEM * 2}</channel></rss>'.encode(),),
    "a.jsonl": (f"{_ROWS}\n{_ROWS}\n".encode(), f"[{_ROWS}, {_ROWS}]".encode()),
    "a.csv": (b'title,text,date\nHarbour,"It reopened, at last.",2025-06-02\nPier,"It ""sank"".",x\n',),
    "a.html": (f"<html><head><title>H</title></head><body><article><h1>H</h1><p>{STORY * 3}</p></article></body></html>".encode(),),
    "a.md": (f"---\ntitle: x\n---\n# Harbour\n\n* [a](b) **c**\n\n{STORY}".encode(),),
    "a.rtf": (rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 A;}}{\info{\title T}}\f0 It\'92s done.\par\u8364? and more\par}",),
}  # fmt: skip

TARGETS: tuple[Target, ...] = (
    Target("decoding", read_bytes, st.one_of(st.binary(max_size=400), mutated(FILES["a.txt"]))),
    Target("structure", read_structure, words()),
    Target("quotes", read_quotes, words()),
    Target("names", read_name, st.one_of(words(), st.text(max_size=80))),
    Target("search", read_search, st.one_of(words(), st.text(max_size=80))),
    *(Target(name, read_file(name), mutated(whole)) for name, whole in FILES.items()),
)


def run(target: Target, examples: int, chance: int | None = None) -> float:
    """Read so many inputs; gives the most CPU seconds that one took. A fault raises, with the input that shows it."""
    slowest = 0.0

    def read(data: str | bytes) -> None:
        nonlocal slowest
        before = time.process_time()
        target.read(data)  # type: ignore[arg-type]
        slowest = max(slowest, time.process_time() - before)

    check = given(target.inputs)(read)
    if chance is not None:
        check = seed(chance)(check)
    settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=chance is None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.explicit, Phase.generate, Phase.target, Phase.shrink],
    )(check)()
    return slowest


def main() -> int:
    """The long run."""
    seconds, names = float(sys.argv[1]), sys.argv[2:]
    is_bad = False
    for target in TARGETS:
        if names and target.name not in names:
            continue
        begun, slowest, runs = time.process_time(), 0.0, 0
        while time.process_time() - begun < seconds:
            try:
                slowest = max(slowest, run(target, 500, random.randrange(2**32)))
            except Exception as error:  # noqa: BLE001  # whatever it is, it is told and the others go on
                print(f"{target.name}: {type(error).__name__}: {error} {getattr(error, '__notes__', '')}", flush=True)
                is_bad = True
                break
            runs += 500
        is_bad |= slowest > TOO_LONG
        print(f"{target.name}: {runs:,} inputs, at most {slowest:.2f} s", flush=True)
    return int(is_bad)


assert {Path(name).suffix for name in FILES} <= {suffix for one in FORMATS for suffix in one.suffixes}

if __name__ == "__main__":
    sys.exit(main())
