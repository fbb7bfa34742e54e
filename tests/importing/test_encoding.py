import pytest

from newsreader.errors import EmptyFileError
from newsreader.importing.encoding import decode

BODY = (
    "Mayor seeks “calm” after storm\n\nBy Ann Lee\n\nPORTO, May 3 – Mayor José Núñez said: “We’re fine.” "
    "It cost £5m, or €6m.\n\n“Nobody was hurt,” she added.\n"
)


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("cp1252", b""),
        ("mac_roman", b""),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("utf-32-le", b"\xff\xfe\x00\x00"),
        ("utf-32-be", b"\x00\x00\xfe\xff"),
    ],
)
def test_the_same_story_in_every_encoding(encoding: str, mark: bytes) -> None:
    assert decode(mark + BODY.encode(encoding)).text == BODY


def test_latin_1_letters() -> None:
    text = "José Müller met François in Zürich.\n"
    assert decode(text.encode("latin-1")).text == text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (b"Title\r\rOne\rTwo\r", "Title\n\nOne\nTwo\n"),
        ("a\u2028b\x85c".encode(), "a\u2028b\x85c"),
    ],
)
def test_line_ends(data: bytes, text: str) -> None:
    assert decode(data).text == text


def test_a_few_bad_bytes_are_replaced_and_told() -> None:
    decoded = decode(BODY.encode()[:40] + b" \x92 " + BODY.encode()[40:])
    assert "\N{REPLACEMENT CHARACTER}" in decoded.text
    assert "José Núñez" in decoded.text
    assert "1 place" in decoded.notes[0]


def test_a_zero_character_is_shown() -> None:
    decoded = decode(b"Title\n\nBefore\x00After\n")
    assert "Before\N{SYMBOL FOR NULL}After" in decoded.text
    assert decoded.notes


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf", b" \t\r\n\n\xc2\xa0\n"])
def test_nothing_is_refused(data: bytes) -> None:
    with pytest.raises(EmptyFileError):
        decode(data)
