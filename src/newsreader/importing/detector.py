"""The last step of decoding: a general detector for texts that are not in a Latin alphabet."""

from __future__ import annotations

import re

_LOOK_AT = 1 << 15
"""Bytes given to the detector; it samples them again."""
_ENCODINGS = [
    "cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp866", "mac_cyrillic", "cp1253", "iso8859_7", "cp1255", "iso8859_8",
    "cp1256", "iso8859_6", "cp874", "cp932", "euc_jp", "gb18030", "big5", "cp949", "johab",
]  # fmt: skip
"""What news is found in; rarer pages are decoded the same way by one of these, or only ever guessed wrongly."""

_ISO_2022 = re.compile(rb"\x1b\$[@AB]|\x1b\$\)C|\x1b\([JI]")
_LETTERS = re.compile(rb"[A-Za-z]")
_HIGH = re.compile(rb"[\x80-\xff]")
NOT_LATIN = 0.4
"""In Latin alphabets at most every fifth letter is outside ASCII; in others nearly all are."""
_SOME = 0.05
_TOGETHER = 0.75
_RUN = re.compile(rb"[\x80-\xff]{3,}")

_GREEK_ALPHA = "\N{GREEK CAPITAL LETTER ALPHA WITH TONOS}"


def is_shifted(data: bytes) -> bool:
    """Whether a text of seven-bit bytes switches to Japanese by escape sequences (ISO-2022-JP)."""
    return _ISO_2022.search(data, 0, _LOOK_AT) is not None


def is_beyond_latin(data: bytes, share: float = NOT_LATIN) -> bool:
    """Whether at least ``share`` of the letters are outside ASCII; in no Latin alphabet they are ``NOT_LATIN``.

    Or fewer, in a text of two scripts, where they stand side by side: in Latin words one stands alone among others.
    """
    head = data[:_LOOK_AT]
    high = len(_HIGH.findall(head))
    letters = high + len(_LETTERS.findall(head))
    if high > share * letters:
        return True
    return high > _SOME * letters and sum(map(len, _RUN.findall(head))) > _TOGETHER * high


def detect(data: bytes) -> str | None:
    """The likeliest of the encodings beyond the Latin alphabet, or None. Same bytes, same answer."""
    # a fiftieth of a second that most files never need
    from charset_normalizer import from_bytes

    best = from_bytes(_whole_lines(data), cp_isolation=_ENCODINGS, threshold=0.3).best()
    if best is None:
        return None
    if best.encoding in ("cp1253", "iso8859_7"):
        return _greek_page(data[:_LOOK_AT])
    return best.encoding


def _whole_lines(data: bytes) -> bytes:
    """The head of the data, cut where no character of several bytes can be."""
    head = data[:_LOOK_AT]
    if len(head) == len(data):
        return head
    cut = max(head.rfind(b"\n"), head.rfind(b" "))
    return head[: cut + 1] if cut > 0 else head


def _greek_page(data: bytes) -> str:
    """The two Greek pages differ in one capital and in what stands at its place in the other."""
    windows, iso = data.decode("cp1253", "replace"), data.decode("iso8859_7", "replace")
    return "iso8859_7" if iso.count(_GREEK_ALPHA) > windows.count(_GREEK_ALPHA) else "cp1253"
