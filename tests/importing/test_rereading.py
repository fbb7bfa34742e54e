import codecs

import pytest

from newsreader.errors import ImportFileError
from newsreader.importing.rereading import is_plain, preview, read_anew
from newsreader.model.reading_anew import ENCODINGS, ReadingAnew

TEXT = "Мэр сказал\r\nвсё.\n"


@pytest.mark.parametrize("encoding", [one.name for one in ENCODINGS])
def test_every_encoding_that_is_offered_can_be_read(encoding: str) -> None:
    codecs.lookup(encoding)
    assert read_anew("Plain words.\n".encode(encoding), ReadingAnew(encoding)).text == "Plain words.\n"
    assert preview("Plain words.\n".encode(encoding), ReadingAnew(encoding)).text == "Plain words.\n"


def test_the_same_bytes_in_two_encodings() -> None:
    data = TEXT.encode("koi8-r")
    assert read_anew(data, ReadingAnew("koi8-r")).text == "Мэр сказал\nвсё.\n"
    assert preview(data, ReadingAnew("koi8-r")).text == "Мэр сказал\nвсё.\n"
    assert read_anew(data, ReadingAnew("windows-1252")).text != read_anew(data, ReadingAnew("koi8-r")).text


def test_a_byte_order_mark_is_no_text() -> None:
    for encoding, mark in (("utf-8", codecs.BOM_UTF8), ("utf-16-le", codecs.BOM_UTF16_LE)):
        data = mark + TEXT.encode(encoding)
        assert read_anew(data, ReadingAnew(encoding)).text.startswith("Мэр")
        assert preview(data, ReadingAnew(encoding)).text.startswith("Мэр")


def test_a_preview_counts_what_is_not_valid_and_not_what_stands_in_the_file() -> None:
    assert preview("a \N{REPLACEMENT CHARACTER} b".encode(), ReadingAnew("utf-8")).bad == 0
    assert preview(b"a \xff b \xfe", ReadingAnew("utf-8")).bad == 2


def test_a_preview_cuts_no_character_in_two() -> None:
    data = ("é" * 40_000).encode()
    assert preview(b"a" + data, ReadingAnew("utf-8")).bad == 0


def test_an_encoding_nobody_knows_is_told() -> None:
    with pytest.raises(ImportFileError, match="klingon"):
        read_anew(b"abc", ReadingAnew("klingon"))
    with pytest.raises(ImportFileError, match="hex"):
        preview(b"abc", ReadingAnew("hex"))


def test_only_plain_text_depends_on_its_encoding() -> None:
    assert is_plain("a.txt", b"words")
    assert is_plain("", b"words")
