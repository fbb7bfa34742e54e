"""Zip and tar archives and compressed files: what is inside comes in, whatever the archive is like."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import tarfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.errors import ArchiveLimitError, DamagedFileError, EmptyFileError, ImportFileError
from newsreader.importing import inner
from newsreader.importing.allowance import Allowance
from newsreader.importing.formats import find_reader
from newsreader.importing.story import BrokenEntry, GivenFile, Story

STORY = "Harbour reopens\n\nThe harbour reopened on Friday, the mayor said.\n"


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2016, 9, 12, 1, 2, 4)), content, method)
    return data.getvalue()


def tarred(files: dict[str, bytes], *, form: int = tarfile.PAX_FORMAT) -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w", format=form) as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            info.mtime = 1_473_642_000
            archive.addfile(info, io.BytesIO(content))
    return data.getvalue()


def texts(count: int) -> dict[str, bytes]:
    return {f"story {n}.txt": f"{n}. {STORY}".encode() for n in range(count)}


def read(name: str, data: bytes) -> list[Story | BrokenEntry]:
    file = GivenFile(name, data)
    return list(find_reader(file)(file))


def read_until_it_breaks(name: str, data: bytes) -> tuple[list[Story | BrokenEntry], str]:
    """What came before the error, and its sentence."""
    file = GivenFile(name, data)
    got: list[Story | BrokenEntry] = []
    try:
        got.extend(find_reader(file)(file))
    except ImportFileError as error:
        return got, str(error)
    return got, ""


def entries(stories: Iterable[Story | BrokenEntry]) -> list[str | None]:
    return [one.entry for one in stories]


@pytest.mark.parametrize(
    "data",
    [
        zipped(texts(3)),
        zipped(texts(3), zipfile.ZIP_STORED),
        zipped(texts(3), zipfile.ZIP_BZIP2),
        tarred(texts(3)),
        tarred(texts(3), form=tarfile.USTAR_FORMAT),
        gzip.compress(tarred(texts(3))),
        bz2.compress(tarred(texts(3))),
        lzma.compress(tarred(texts(3))),
    ],
)
@pytest.mark.parametrize("name", ["news.bin", "news.txt"])
def test_every_kind_of_archive_is_told_by_its_content(name: str, data: bytes) -> None:
    got = read(name, data)
    assert entries(got) == ["story 0.txt", "story 1.txt", "story 2.txt"]
    assert all(isinstance(one, Story) and one.text.endswith(STORY) and one.original == one.text.encode() for one in got)
    assert all(isinstance(one, Story) and one.made == "2016-09-12" for one in got)


def test_a_single_compressed_file() -> None:
    (one,) = read("story.txt.gz", gzip.compress(STORY.encode()))
    assert isinstance(one, Story)
    assert (one.text, one.entry) == (STORY, "story.txt")
    joined = gzip.compress(b"Harbour reopens\n\n") + gzip.compress(b"The harbour reopened.\n")
    (one,) = read("story.gz", joined)
    assert isinstance(one, Story)
    assert one.text == "Harbour reopens\n\nThe harbour reopened.\n"


def test_archives_in_archives_up_to_a_depth() -> None:
    data = zipped({"a.txt": STORY.encode(), "deep/b.tar": tarred({"c/d.txt": STORY.encode()})})
    assert entries(read("x.zip", data)) == ["a.txt", "deep/b.tar/c/d.txt"]
    nest = zipped({"a.txt": STORY.encode()})
    for _ in range(inner.DEEPEST + 2):
        nest = zipped({"more.zip": nest})
    (one,) = read("x.zip", nest)
    assert isinstance(one, BrokenEntry)
    assert "Unpack the outer ones" in one.sentence


def test_names_that_lead_outside_are_made_harmless() -> None:
    names = ["../../evil.txt", "/abs.txt", "..\\..\\evil.txt", "ok/a.txt", "C:\\x.txt", "a/../../b.txt", "C:drive.txt"]
    wanted = ["evil.txt", "abs.txt", "evil (2).txt", "ok/a.txt", "x.txt", "a/b.txt", "drive.txt"]
    given_files = {name: STORY.encode() for name in names}
    for data in (zipped(given_files), tarred(given_files)):
        assert entries(read("x.zip", data)) == wanted


def test_names_hold_nothing_that_cannot_be_shown() -> None:
    names = inner.InnerNames()
    assert names.clean("a\x1b[31m\u202e.txt") == "a\N{REPLACEMENT CHARACTER}[31m\N{REPLACEMENT CHARACTER}.txt"
    assert names.clean("\udce9.txt") == "\N{REPLACEMENT CHARACTER}.txt"
    assert names.clean("../..") == "file"
    assert len(names.clean("x" * 10_000 + ".txt")) <= 200


def test_hidden_files_and_other_formats_are_passed_over() -> None:
    data = zipped({"__MACOSX/a.txt": b"x", ".hidden.txt": b"x", "a.jpg": b"x", "dir/": b"", "b.txt": STORY.encode()})
    assert entries(read("x.zip", data)) == ["b.txt"]
    with pytest.raises(EmptyFileError, match="no files of a kind"):
        read("x.zip", zipped({"a.jpg": b"x"}))


def test_names_in_utf_8_without_the_flag() -> None:
    data = zipped({"Sao-Tome-xx.txt": STORY.encode()}, zipfile.ZIP_STORED)
    data = data.replace(b"Sao-Tome-xx", "São-Tomé".encode() + b"-")
    assert entries(read("x.zip", data)) == ["São-Tomé-.txt"]


def test_links_and_devices_in_a_tar_are_passed_over() -> None:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        for name, kind in (("link.txt", tarfile.SYMTYPE), ("hard.txt", tarfile.LNKTYPE), ("null.txt", tarfile.CHRTYPE)):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
        info = tarfile.TarInfo("a" * 150 + "/real.txt")
        info.size = len(STORY)
        archive.addfile(info, io.BytesIO(STORY.encode()))
    (one,) = read("x.tar", data.getvalue())
    assert isinstance(one, Story)
    assert one.text == STORY
    assert str(one.entry).endswith("aaa/real.txt")


def test_a_bomb_is_told_and_what_is_beside_it_comes_in() -> None:
    for data in (
        zipped({"big.txt": b"0" * 50_000_000, "a.txt": STORY.encode()}),
        gzip.compress(zipped({"big.txt": b"0" * 50_000_000, "a.txt": STORY.encode()})),
    ):
        bomb, story = read("x.zip", data)
        assert isinstance(bomb, BrokenEntry)
        assert "would grow to 50 MB" in bomb.sentence
        assert isinstance(story, Story)


def test_a_compressed_bomb_is_not_expanded() -> None:
    (one,) = read("big.txt.gz", gzip.compress(b"0" * 90_000_000))
    assert isinstance(one, BrokenEntry)
    assert "as only a trap does" in one.sentence
    bomb = gzip.compress(tarred({"a.txt": STORY.encode(), "big.jpg": bytes(150_000_000), "b.txt": STORY.encode()}), 1)
    got, sentence = read_until_it_breaks("bomb.tar.gz", bomb)
    assert entries(got) == ["a.txt"]
    assert "far more than its size" in sentence


def test_the_allowance_is_shared_by_nested_archives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inner, "Allowance", lambda size: Allowance(size, files=5))
    data = zipped({"1.zip": zipped(texts(2)), "2.zip": zipped(texts(2))})
    got, sentence = read_until_it_breaks("x.zip", data)
    assert len(got) == 3
    assert "more than 5 files" in sentence
    with pytest.raises(ArchiveLimitError):
        read("x.zip", data)


def test_locked_files_are_told() -> None:
    data = bytearray(zipped({"a.txt": STORY.encode(), "b.txt": STORY.encode()}))
    first = data.index(b"PK\x01\x02")
    data[first + 8] |= 1
    locked, story = read("x.zip", bytes(data))
    assert isinstance(locked, BrokenEntry)
    assert "password" in locked.sentence
    assert isinstance(story, Story)


def test_one_damaged_file_in_a_zip_does_not_stop_the_others() -> None:
    noise = {f"{n}.txt": os.urandom(2_000).hex().encode() for n in range(3)}
    data = bytearray(zipped(noise))
    data[data.index(b"1.txt") + 400] ^= 0xFF
    got = read("x.zip", bytes(data))
    assert [type(one) for one in got] == [Story, BrokenEntry, Story]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_zip_whose_end_is_missing_gives_what_it_has(method: int) -> None:
    data = zipped(texts(20), method)
    got, sentence = read_until_it_breaks("x.zip", data[: data.index(b"story 15.txt") + 20])
    assert entries(got) == [f"story {n}.txt" for n in range(15)]
    assert "is damaged. What could be read" in sentence
    with pytest.raises(DamagedFileError, match="nothing can be read"):
        read("x.zip", b"PK\x03\x04" + bytes(200))


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress, bytes])
def test_a_tar_that_is_cut_off_gives_what_it_has(pack: object) -> None:
    assert callable(pack)
    files = {f"{n}.txt": os.urandom(3_000).hex().encode() for n in range(300)}
    data = pack(tarred(files))
    got, sentence = read_until_it_breaks("x.tar", data[: len(data) * 2 // 3])
    assert 20 < len(got) < 300
    assert "is damaged" in sentence


def test_a_tar_with_a_damaged_header_goes_on_behind_it() -> None:
    data = bytearray(tarred(texts(3), form=tarfile.USTAR_FORMAT))
    data[data.index(b"story 1.txt")] ^= 0x10
    got, sentence = read_until_it_breaks("x.tar", bytes(data))
    assert entries(got) == ["story 0.txt", "story 2.txt"]
    assert "is damaged" in sentence


def test_many_faults_are_counted(tmp_path: Path) -> None:
    got = read("x.zip", zipped({f"{n}.txt": b" " for n in range(3)} | {f"{n}.txt.gz": b"xx" for n in range(60)}))
    broken = [one for one in got if isinstance(one, BrokenEntry)]
    assert len(broken) <= 51
    assert not list(tmp_path.iterdir())


@settings(max_examples=60, deadline=2_000)
@given(st.data())
def test_no_mutation_does_more_than_fail(draw: st.DataObject) -> None:
    samples = [zipped(texts(3)), gzip.compress(tarred(texts(3))), tarred(texts(2)), bz2.compress(STORY.encode())]
    data = bytearray(draw.draw(st.sampled_from(samples)))
    for _ in range(draw.draw(st.integers(1, 8))):
        at = draw.draw(st.integers(0, len(data) - 1))
        data[at] = draw.draw(st.integers(0, 255))
    cut = draw.draw(st.integers(0, len(data)))
    for mutated in (bytes(data), bytes(data[:cut])):
        if mutated:
            got, _sentence = read_until_it_breaks("x.zip", mutated)
            assert all(one.entry for one in got if isinstance(one, BrokenEntry))
