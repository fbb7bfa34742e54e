"""The bytes that a library keeps of each article give its text once more."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from importing.made_files import docx, epub, odt, page, read_all, word, zipped
from newsreader.importing.originals import read_original
from newsreader.importing.reading import read_text
from newsreader.importing.rereading import read_anew
from newsreader.model.article import IncomingArticle, StoredOriginal
from newsreader.model.reading_anew import ReadingAnew

STORY = "The ferry to Bergen sank in the harbour on Tuesday, the council said. Nobody was hurt, and the price stays."
MAIL = (
    "From: Ann Lee <ann@post.example>\nSubject: Harbour\nContent-Type: text/plain; charset=iso-8859-1\n\n"
    f"{STORY} Caf\xe9.\n"
).encode("latin-1")

FILES = {
    "a.txt": f"Ferry sinks\r\n\r\n{STORY}\r\n".encode(),
    "b.txt": f"{STORY} Caf\xe9 \x93yes\x94.\n".encode("latin-1"),
    "c.md": f"# Ferry *sinks*\n\n{STORY}\n".encode(),
    "d.html": page(f"<article><h1>Ferry</h1><p>{STORY}</p><p>{STORY} Again.</p></article>"),
    "e.docx": docx(word(STORY)),
    "f.odt": odt(f"<text:p>{STORY}</text:p>"),
    "g.epub": epub({"one.xhtml": f"<h1>One</h1><p>{STORY}</p>", "two.xhtml": f"<h1>Two</h1><ul><li>{STORY}</li></ul>"}),
    "h.csv": f'title,text\nOne,"{STORY}\nAnd ""more""."\nTwo,{STORY.replace(",", ";")}\n'.encode(),
    "i.json": json.dumps([{"title": "One", "body": STORY}, {"title": "Two", "body": f"<p>{STORY}</p>"}]).encode(),
    "j.jsonl": "".join(json.dumps({"title": str(n), "body": f"{STORY} {n}"}) + "\n" for n in range(3)).encode(),
    "k.eml": MAIL,
    "l.rtf": rf"{{\rtf1\ansi {STORY}\par}}".encode(),
    "m.zip": zipped({"in/a.txt": STORY, "b.html": page(f"<p>{STORY}</p>"), "c.csv": f"title,text\nOne,{STORY!r}\n"}),
    "n.mbox": b"From ann Mon Mar  2 10:00:00 2026\n" + MAIL + b"\nFrom ann Mon Mar  2 11:00:00 2026\n" + MAIL,
}


def stored(incoming: IncomingArticle, path: str | None) -> StoredOriginal:
    return StoredOriginal(path, incoming.entry, incoming.encoding, incoming.original)


def texts(original: StoredOriginal) -> Iterator[str]:
    return (one.text for one in read_original(original))


@pytest.mark.parametrize("name", FILES)
def test_each_article_of_a_file_is_found_in_the_bytes_that_are_kept_of_it(name: str) -> None:
    articles = read_all(FILES[name], name)
    assert articles
    for incoming in articles:
        assert incoming.text in texts(stored(incoming, f"/news/{name}")), incoming.entry


def test_so_are_pasted_texts_and_files_that_were_read_in_another_way() -> None:
    pasted = read_text(STORY)
    assert next(texts(stored(pasted, None))) == pasted.text
    for data, way in (
        ("Мэр сказал всё.\n".encode("koi8-r"), ReadingAnew("windows-1252")),
        (
            "He said “yes” to the café’s owner.\n".encode().decode("cp1252", "replace").encode(),
            ReadingAnew(is_repaired=True),
        ),
    ):
        read = read_anew(data, way)
        incoming = replace(pasted, text=read.text, encoding=read.encoding, original=data)
        assert incoming.text in texts(stored(incoming, "/news/a.txt"))


def test_an_encoding_that_nobody_knows_and_no_bytes_at_all_give_nothing() -> None:
    assert list(texts(StoredOriginal("/a.txt", None, "no such encoding", b""))) == []
    assert list(texts(StoredOriginal("/a.docx", "row 3", "no such encoding", b"PK\x03\x04")))[:0] == []
