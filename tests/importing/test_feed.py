"""RSS and Atom files: what the file holds of each entry, and nothing from anywhere else."""

from __future__ import annotations

import socket
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.errors import DamagedFileError, EmptyFileError, ImportFileError
from newsreader.importing.formats import find_format, find_reader
from newsreader.importing.story import BrokenEntry, GivenFile, Story

RSS = """<?xml version="1.0" encoding="utf-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Evening Post &amp; Mail</title><link>http://127.0.0.1:9/</link>
<item><title>Harbour &lt;b&gt;reopens&lt;/b&gt;</title><link>http://127.0.0.1:9/a</link><dc:creator>Ann Lee</dc:creator>
<pubDate>Tue, 03 May 2011 23:10:00 +0200</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The harbour &amp; port “reopened”.</p><script>x</script><img src="http://127.0.0.1:9/x.png"><p>It was shut.</p>]]></content:encoded></item>
<item><title>Only a title</title><link>http://127.0.0.1:9/b</link></item>
<item><title>Port closes</title><guid>c-3</guid><description>The port closed, said &lt;i&gt;Bob&lt;/i&gt;.</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Agency</title>
<entry><title type="html">A &amp;amp; B</title><id>urn:1</id><updated>2011-05-03T10:15:00Z</updated>
<author><name>Ann Lee</name></author><author><name>Bob Ray</name></author>
<content type="text">The harbour reopened.
It was 1 &lt; 2 days shut.</content></entry></feed>"""


def read(data: bytes, name: str = "feed.xml") -> list[Story | BrokenEntry]:
    file = GivenFile(name, data)
    return list(find_reader(file)(file))


def test_rss() -> None:
    first, bare, third = read(RSS.encode())
    assert isinstance(first, Story)
    assert first.text == "The harbour & port “reopened”.\n\nIt was shut.\n"
    assert (first.title, first.author, first.source) == ("Harbour reopens", "Ann Lee", "Evening Post & Mail")
    assert (first.published, first.entry) == ("2011-05-03T23:10", "http://127.0.0.1:9/a")
    assert isinstance(bare, BrokenEntry)
    assert "only its title" in bare.sentence
    assert isinstance(third, Story)
    assert (third.text, third.entry) == ("The port closed, said Bob.\n", "c-3")


def test_atom() -> None:
    (one,) = read(ATOM.encode(), "x.atom")
    assert isinstance(one, Story)
    assert one.text == "The harbour reopened.\nIt was 1 < 2 days shut."
    assert (one.title, one.author, one.source) == ("A & B", "Ann Lee, Bob Ray", "Agency")
    assert one.published == "2011-05-03T10:15"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1252"])
def test_encodings(encoding: str) -> None:
    data = RSS.replace('encoding="utf-8"', f'encoding="{encoding.removesuffix("-sig")}"').encode(encoding)
    assert find_format(GivenFile("x.txt", data)).name == "RSS or Atom feed"
    first = read(data, "x.txt")[0]
    assert isinstance(first, Story)
    assert "“reopened”" in first.text


def test_nothing_is_fetched_or_opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_arguments: object, **_named: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    (tmp_path / "secret.txt").write_text("secret words")
    secret = (tmp_path / "secret.txt").as_uri()
    entity = RSS.replace("<!-- made by hand -->", f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret}">]>').replace("Short", "&x;")
    with pytest.raises(DamagedFileError, match="entities"):
        read(entity.encode())
    linked = RSS.replace("<!-- made by hand -->", f'<!DOCTYPE rss SYSTEM "{secret}">')
    assert len(read(linked.encode())) == 3
    assert not any("secret" in one.text for one in read(linked.encode()) if isinstance(one, Story))
    # neither a file's name nor an address
    with pytest.raises(EmptyFileError):
        read(str(tmp_path / "secret.txt").encode(), "x.rss")


def test_broken_xml_gives_what_can_be_read() -> None:
    got = read(RSS.replace("</channel></rss>", "<item><title>x</title><description>& <b> broken").encode())
    assert isinstance(got[0], Story)
    with pytest.raises(EmptyFileError, match="without the entries"):
        read(b"<config><a>1</a></config>", "x.xml")


def test_the_time_grows_with_the_length() -> None:
    item = RSS[RSS.index("<item>") : RSS.index("</channel>")]

    def seconds(times: int) -> float:
        data = RSS.replace("</channel>", item * times + "</channel>").encode()
        before = time.process_time()
        read(data)
        return time.process_time() - before

    seconds(10)
    assert seconds(400) < 4 * 3 * max(seconds(100), 0.05)


@settings(max_examples=60, deadline=3_000)
@given(st.data())
def test_no_mutation_does_more_than_fail(draw: st.DataObject) -> None:
    data = bytearray(draw.draw(st.sampled_from([RSS, ATOM])).encode())
    for _ in range(draw.draw(st.integers(1, 10))):
        at = draw.draw(st.integers(0, len(data) - 1))
        data[at : at + draw.draw(st.integers(0, 3))] = draw.draw(st.sampled_from([b"<", b">", b"&", b'"', b"]]>", b"\xff"]))
    try:
        read(bytes(data))
    except ImportFileError as error:
        assert str(error).endswith(".")
