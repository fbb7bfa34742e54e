"""The bytes of an article read in another way than the one that was found: as the reader says, or repaired."""

from __future__ import annotations

import codecs
from dataclasses import replace

from newsreader.errors import UnreadableFileError
from newsreader.importing.double_encoding import repair
from newsreader.importing.encoding import REPLACEMENT, Decoded, decode, decode_as, tidy
from newsreader.importing.formats import PLAIN, find_format
from newsreader.importing.press_exports import story_of_document
from newsreader.importing.story import GivenFile
from newsreader.model.article import DOUBLY_ENCODED
from newsreader.model.reading_anew import ENCODINGS, ReadingAnew
from newsreader.model.values import dataclass

_PREVIEWED = 1 << 16
"""Bytes that a preview looks at."""
_SHOWN = 6_000
"""Code points of a preview."""
REPAIRED = "The text had been encoded twice and was repaired."


@dataclass(frozen=True, slots=True)
class Preview:
    """The head of a text, and in how many places of it the bytes are not valid in the encoding."""

    text: str
    bad: int


def is_plain(name: str, original: bytes) -> bool:
    """Whether a file's text depends on nothing but its encoding."""
    return find_format(GivenFile(name, original)) is PLAIN


def read_anew(original: bytes, way: ReadingAnew) -> Decoded:
    """All of the bytes read in one way. Raises ImportFileError."""
    decoded = decode(original) if way.encoding is None else tidy(decode_as(original, _known(way.encoding)))
    decoded = replace(decoded, text=story_of_document(decoded.text))
    if not way.is_repaired:
        return decoded
    notes = (REPAIRED, *(note for note in decoded.notes if note != DOUBLY_ENCODED))
    return Decoded(repair(decoded.text), decoded.encoding, notes)


def preview(original: bytes, way: ReadingAnew) -> Preview:
    """How the head of the bytes looks when they are read so. Raises ImportFileError."""
    head = original[:_PREVIEWED]
    if way.encoding is None:
        text = decode(head).text
    else:
        text = _decoded_head(head, way.encoding, "replace")
    text = text[:_SHOWN]
    encoding = way.encoding or "utf-8"
    bad = text.count(REPLACEMENT)
    if bad:
        # some may stand in the file as such
        bad = max(0, bad - _decoded_head(head, encoding, "ignore")[:_SHOWN].count(REPLACEMENT))
    return Preview(repair(text) if way.is_repaired else text, bad)


def _decoded_head(head: bytes, encoding: str, errors: str) -> str:
    # no end is told, so that a character that it would cut off is not taken for a bad one
    text = codecs.getincrementaldecoder(_known(encoding))(errors).decode(head).removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\N{SYMBOL FOR NULL}")


def _known(encoding: str) -> str:
    if all(encoding != one.name for one in ENCODINGS):
        raise UnreadableFileError(
            f"cannot be read as {encoding}, which this program does not know. Choose another encoding."
        )
    return encoding
