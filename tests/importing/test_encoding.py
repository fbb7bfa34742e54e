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


SPANISH = (
    "El alcalde pidió calma tras la tormenta. «Había más señales de daños en años pasados», dijo José Núñez. "
    "La información económica saldrá mañana según el próximo comunicado.\n"
)


def test_spanish_of_an_old_mac_has_letters_where_windows_has_dashes() -> None:
    assert decode(SPANISH.encode("mac_roman")).text == SPANISH
    assert decode(SPANISH.encode("cp1252")).text == SPANISH


@pytest.mark.parametrize(
    "text",
    [
        "The mayor—who won’t resign—said “no”. It’s his town’s choice; the O’Briens can’t object—yet.\n",
        "Jusqu’ici, l’eau de l’école n’a rien dit à l’élu d’Angers.\n",
        "Nell’articolo dell’anno scorso quest’uomo non c’è.\n",
    ],
)
def test_dashes_and_apostrophes_between_letters(text: str) -> None:
    for encoding in ("cp1252", "mac_roman"):
        assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866"])
def test_some_lines_of_another_script_in_an_english_text(encoding: str) -> None:
    text = "Wire copy from the Moscow desk, for editors only. The translation follows in the afternoon.\n" * 3
    text += "Мэр города сказал, что вода уходит и школы откроются завтра.\n"
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text", ["市长说，学校明天开门，水位正在下降。\n记者李安报道。\n", "市長は「学校は明日開く」と語った。\n", "시장은 내일 학교가 문을 연다고 말했다.\n"]
)
def test_east_asian_utf_16_without_a_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text
