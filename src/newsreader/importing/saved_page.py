"""Pages saved whole in one file: MHTML of Chrome and Edge (also Word's), web archives of Safari."""

from __future__ import annotations

import plistlib
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import Message
from email.policy import compat32
from xml.parsers.expat import ExpatError

from newsreader.errors import DamagedFileError, EmptyFileError
from newsreader.importing.encoding import decode_declared
from newsreader.importing.html import declared_encoding, story_of_page
from newsreader.importing.signatures import is_mhtml, refuse_binary
from newsreader.importing.story import GivenFile, Story

_MOST_PARTS = 10_000
_BROKEN_ARCHIVE = "is a damaged web archive. Open the page in a browser, save it again and import that."


def read_mhtml(file: GivenFile) -> Iterator[Story]:
    """The one story of a page saved as MHTML. Raises DamagedFileError, EmptyFileError, BinaryFileError."""
    refuse_binary(file.data)
    message = message_from_bytes(file.data, policy=compat32)
    address = message.get("Snapshot-Content-Location")
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            break
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            yield _story(file, _bytes_of(part), _charset_of(part), str(address or part.get("Content-Location") or ""))
            return
    if not is_mhtml(file.data):
        raise DamagedFileError(_BROKEN_ARCHIVE)
    raise EmptyFileError(
        "is a saved page without the page in it. Save the page from the browser again and import that."
    )


def read_web_archive(file: GivenFile) -> Iterator[Story]:
    """The one story of a page saved by Safari. Raises DamagedFileError, EmptyFileError, BinaryFileError."""
    refuse_binary(file.data)
    try:
        archive = plistlib.loads(file.data)
        main = archive["WebMainResource"]
        page, charset, address = (
            main["WebResourceData"],
            main.get("WebResourceTextEncodingName"),
            main.get("WebResourceURL"),
        )
    except (plistlib.InvalidFileException, ExpatError, LookupError, TypeError, ValueError, AttributeError, OverflowError,
            RecursionError, MemoryError) as error:  # fmt: skip
        # a property list can break in as many ways as there are types in it
        raise DamagedFileError(_BROKEN_ARCHIVE) from error
    if not isinstance(page, bytes):
        raise DamagedFileError(_BROKEN_ARCHIVE)
    yield _story(file, page, charset if isinstance(charset, str) else None, address if isinstance(address, str) else "")


def _story(file: GivenFile, page: bytes, charset: str | None, address: str) -> Story:
    decoded = decode_declared(page, charset or declared_encoding(page))
    return replace(story_of_page(decoded.text, file.name, address), encoding=decoded.encoding, notes=decoded.notes)


def _bytes_of(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _charset_of(part: Message) -> str | None:
    charset = part.get_param("charset")
    return charset if isinstance(charset, str) else None
