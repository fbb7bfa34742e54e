"""What files of each format look like from their bytes, whatever they are called. Quick, and without the readers' libraries."""

from __future__ import annotations

import re
import struct
from io import BytesIO
from itertools import repeat

from newsreader.errors import BinaryFileError, UnreadableFileError

_HEAD = 8_192
_WHITE_SPACE = b" \t\r\n\x0c\x00"
_MARK = b"\xef\xbb\xbf"
_PAGE = re.compile(rb"<!doctype html|<html[\s>]", re.IGNORECASE)
_RELATED = re.compile(rb"^content-type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)
_SENT = re.compile(rb"^(?:to|received|message-id|delivered-to):", re.IGNORECASE | re.MULTILINE)

_ZIP_END = b"PK\x05\x06"
_ZIP_END_WITHIN = 66_000
MOST_ENTRIES = 20_000
"""More parts than this no document has."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_OTHER_OFFICE = (("xl/", "a spreadsheet", ".csv"), ("ppt/", "a presentation", ".txt"))
_REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (_OLE, "an old office document"),
    (b"SQLite format 3\x00", "a database"),
)
"""First bytes of the files without text that most often carry a wrong suffix."""


def is_pdf(data: bytes) -> bool:
    """Whether bytes are a PDF document."""
    return data[:64].removeprefix(_MARK).lstrip(_WHITE_SPACE).startswith(b"%PDF-")


def is_rtf(data: bytes) -> bool:
    """Whether bytes are an RTF document."""
    return data[:64].removeprefix(_MARK).lstrip(_WHITE_SPACE).startswith(b"{\\rtf")


def is_epub(data: bytes) -> bool:
    """Whether bytes are an EPUB book."""
    return data.startswith(b"PK") and (
        _states_type(data, b"application/epub+zip") or _has_part(data, "META-INF/container.xml")
    )


def is_docx(data: bytes) -> bool:
    """Whether bytes are a Word document; also of one of which the end is lost."""
    return data.startswith(b"PK") and (
        _has_part(data, "word/document.xml") or (_has_part(data, "[Content_Types].xml") and _has_part(data, "word/"))
    )


def is_odt(data: bytes) -> bool:
    """Whether bytes are an OpenDocument text or a template of one."""
    return _states_type(data, b"application/vnd.oasis.opendocument.text")


def is_html(data: bytes) -> bool:
    """Whether bytes are a whole page; a mere tag at the beginning of a text is not enough."""
    head = data[:_HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head[2:].replace(b"\x00", b"")
    return _PAGE.match(after_prolog(head)) is not None


def after_prolog(head: bytes) -> bytes:
    """A document in markup without what may stand before its root: declaration, instructions, comments."""
    at = len(_MARK) if head.startswith(_MARK) else 0
    while True:
        while head[at : at + 1].isspace():
            at += 1
        end = b"-->" if head.startswith(b"<!--", at) else b">" if head.startswith(b"<?", at) else None
        if end is None:
            return head[at:]
        stop = head.find(end, at)
        if stop < 0:
            return b""
        at = stop + len(end)


def is_mhtml(data: bytes) -> bool:
    """Whether bytes are a page with all its parts as one message; a message that somebody sent has other fields."""
    head = data[:_HEAD]
    if b"ultipart/related" not in head or not _RELATED.search(head):
        return False
    return b"\nsnapshot-content-location:" in head.lower() or _SENT.search(head) is None


def is_web_archive(data: bytes) -> bool:
    """Whether bytes are what Safari saves."""
    return data.startswith(b"bplist00") and b"WebMainResource" in data


def is_packed(data: bytes) -> bool:
    """Whether bytes hold text in a form that people cannot read as it stands."""
    return is_pdf(data) or data.startswith((b"PK\x03\x04", b"bplist00", b"\x1f\x8b\x08"))


def refuse_binary(data: bytes) -> None:
    """Raise BinaryFileError for files of the kinds that are known and hold no text, UnreadableFileError for locked ones."""
    if data.startswith(_OLE) and _LOCKED in data:
        raise UnreadableFileError("is locked with a password. Open it, save it without one and import that.")
    for signature, what in _REFUSED:
        if data.startswith(signature):
            raise BinaryFileError(f"is {what}, which is not read. Save or export its text as a .txt file and import that.")


def refuse_office(data: bytes) -> None:
    """Raise BinaryFileError for office documents whose parts are no stories, though they are archives."""
    for folder, what, suffix in _OTHER_OFFICE:
        if _has_part(data, "[Content_Types].xml") and _has_part(data, folder):
            raise BinaryFileError(f"is {what}, which holds no story. Save its text as a {suffix} file and import that.")


def count_entries(data: bytes) -> int:
    """How many entries a zip archive states to have; 0 for what is no such archive."""
    at = data.rfind(_ZIP_END, max(0, len(data) - _ZIP_END_WITHIN))
    if at < 0 or at + 12 > len(data):
        return 0
    entries = int(struct.unpack_from("<H", data, at + 10)[0])
    # the largest figure stands for more as well
    return MOST_ENTRIES + 1 if entries == 0xFFFF else entries


def _states_type(data: bytes, kind: bytes) -> bool:
    """Whether the first part of a zip archive states the document's type, as EPUB and OpenDocument ask for."""
    return data.startswith(b"PK\x03\x04") and data[30:38] == b"mimetype" and data[38:].startswith(kind)


def _has_part(data: bytes, name: str) -> bool:
    """Whether a zip archive has a part, or parts in a folder ("word/"); in one that has lost its end, whether the name is there."""
    from zipfile import BadZipFile, ZipFile

    if count_entries(data) > MOST_ENTRIES:
        return False
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = archive.namelist()
    except (BadZipFile, ValueError, OSError, EOFError, struct.error, NotImplementedError, OverflowError):
        return name.encode("ascii") in data
    return any(map(str.startswith, parts, repeat(name))) if name.endswith("/") else name in parts
