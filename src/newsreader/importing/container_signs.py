"""What the first bytes of files look like that hold other files, messages or many stories."""

from __future__ import annotations

import json
import re

from newsreader.importing.signatures import after_prolog

_HEAD = 1 << 16
_HEADER_LINE = re.compile(rb"[!-9;-~]{1,70}:")
_MAIL_BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?(?:[!-9;-~]{1,70}:|[ \t\r\n])")
"""Quicker to ask than to part the lines, and true of few other files."""
_MAIL_FROM = re.compile(rb"^from:", re.IGNORECASE | re.MULTILINE)
_MAIL_SURE = re.compile(rb"^(?:message-id|mime-version|received|list-id|return-path):", re.IGNORECASE | re.MULTILINE)
_MAIL_BOX = re.compile(rb"From \S[^\r\n]{0,200}\d{4}[^\r\n]{0,20}\r?\n(?:>?[!-9;-~]{1,70}:)")
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]")
_BOM = b"\xef\xbb\xbf"
_TAR_HEADER = 512
_TAR_CHECKSUM = 148
_TAR_FIGURES = b" \x0001234567\x80\xff"
"""What a figure in such a header begins with."""


def is_zip(data: bytes) -> bool:
    """A zip archive, whole, empty or cut off. Documents that are one are to be told before."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def is_compressed(data: bytes) -> bool:
    """gzip, bzip2, xz or Zstandard."""
    if data.startswith((b"\x1f\x8b\x08", b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd")):
        return True
    return data.startswith(b"BZh") and data[4:10] in (b"1AY&SY", b"\x17rE8P\x90")


def is_tar(data: bytes) -> bool:
    """A tar archive: the first block is a header whose checksum is right."""
    if len(data) < _TAR_HEADER or data[_TAR_CHECKSUM] not in _TAR_FIGURES:
        return False
    import tarfile  # here, as the window knows the formats' names and reads no files

    try:
        tarfile.TarInfo.frombuf(data[:_TAR_HEADER], "utf-8", "surrogateescape")
    except (tarfile.TarError, ValueError):
        return False
    return True


def is_mail_box(data: bytes) -> bool:
    """A line "From somebody, with a year", and a header below it."""
    return _MAIL_BOX.match(data, 0, 2_000) is not None


def is_mail(data: bytes) -> bool:
    """Nothing but header lines up to the first empty line, with a sender and something that only the post writes."""
    if _MAIL_BEGINS.match(data) is None:
        return False
    head = data[:_HEAD].removeprefix(_BOM).replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    lines = head.split(b"\n")
    if len(lines) < 3 or not all(_HEADER_LINE.match(line) or line[:1] in (b" ", b"\t") for line in lines[:-1]):
        return False
    return _MAIL_FROM.search(head) is not None and _MAIL_SURE.search(head) is not None


def is_feed(data: bytes) -> bool:
    """RSS or Atom: its root element, after what may stand before it."""
    return _FEED.match(after_prolog(data[:8_000])) is not None


def is_json_lines(data: bytes) -> bool:
    """The first line is a JSON object with at least two fields, and the next line begins one as well."""
    head = data[: 16 * _HEAD].removeprefix(_BOM).lstrip()
    first, _, rest = head.partition(b"\n")
    if not first.startswith(b"{") or rest.lstrip()[:1] != b"{":
        return False
    try:
        record = json.loads(first)
    except (ValueError, RecursionError):
        return False
    return isinstance(record, dict) and len(record) > 1
