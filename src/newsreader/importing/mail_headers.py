"""What the headers of a message say: words in any encoding, people, dates, the list it came over.

Read here rather than by the policies of ``email``: these headers come from spam, from archives of the nineties and from
programs that keep to no standard, and whatever is in them, something can be shown.
"""

from __future__ import annotations

import binascii
import re
from email.message import Message
from email.utils import getaddresses

from newsreader.errors import ImportFileError
from newsreader.importing.details import plain_words
from newsreader.importing.encoding import decode_declared
from newsreader.importing.written_dates import read_date

_LONGEST = 4_000
_MOST_PEOPLE = 8
_ENCODED = re.compile(r"=\?([\w.:\-+*]{1,60})\?([bBqQ])\?([^?\s]{0,2000})\?=")
_FOLD = re.compile(r"[\r\n]+[ \t]*")
_SENDER_VIA = re.compile(r"(?:\s+via\s.{1,100}|\s*\([^()]{0,100}\))$", re.IGNORECASE)


def header_words(message: Message, name: str) -> str | None:
    """The words of the first header of that name, on one line; None when there are none."""
    raw = _raw_header(message, name)
    return plain_words(_decoded(raw)) if raw else None


def sender_names(message: Message) -> str | None:
    """Who wrote it: names, or addresses where there are no names, with commas between."""
    raw = _raw_header(message, "from") or _raw_header(message, "sender")
    if not raw:
        return None
    try:
        people = getaddresses([raw])
    except (ValueError, IndexError, TypeError):
        # an address that the parser was not made for
        return plain_words(_decoded(raw))
    names: dict[str, None] = {}
    for name, address in people[:_MOST_PEOPLE]:
        shown = plain_words(_SENDER_VIA.sub("", _decoded(name).strip(" \"'"))) or plain_words(address)
        if shown:
            names.setdefault(shown)
    return ", ".join(names) or plain_words(_decoded(raw))


def list_name(message: Message) -> str | None:
    """The mailing list or the newsgroup that a message came over."""
    raw = _raw_header(message, "list-id")
    if raw:
        words, _, address = _decoded(raw).partition("<")
        return plain_words(words.strip(" \t\"'")) or plain_words(address.strip("<> \t"))
    groups = _raw_header(message, "newsgroups")
    return plain_words(_decoded(groups).partition(",")[0]) if groups else None


def sent_date(message: Message) -> str | None:
    """When it was sent, ISO 8601 by the sender's clock; None where that is not said."""
    raw = _raw_header(message, "date") or _raw_header(message, "resent-date")
    return read_date(_decoded(raw)) if raw else None


def _raw_header(message: Message, name: str) -> str:
    """As it stands there, bytes beyond ASCII as surrogates; a long one is cut."""
    for key, value in message.raw_items():
        if key.lower() == name:
            return _FOLD.sub(" ", str(value)[:_LONGEST])
    return ""


def _decoded(raw: str) -> str:
    """Encoded words and bare bytes as text. Neighbours of one charset are joined first: letters may be cut between."""
    pieces: list[str] = []
    waiting = b""
    charset = ""
    end = 0
    for match in _ENCODED.finditer(raw):
        between = raw[end : match.start()]
        data = _unpacked(match[2], match[3])
        is_next = end > 0 and not between.strip()
        if is_next and match[1].lower() == charset:
            waiting += data
        else:
            pieces.append(_text(waiting, charset))
            if not is_next:
                pieces.append(_bare(between))
            waiting, charset = data, match[1].lower()
        end = match.end()
    return "".join((*pieces, _text(waiting, charset), _bare(raw[end:])))


def _unpacked(form: str, words: str) -> bytes:
    data = words.encode("ascii", "ignore")
    if form in "qQ":
        return binascii.a2b_qp(data, header=True)
    try:
        return binascii.a2b_base64(data + b"=" * (-len(data) % 4))
    except binascii.Error:
        return b""


def _text(data: bytes, charset: str | None) -> str:
    """By the charset that is named, or by what the bytes are."""
    try:
        return decode_declared(data, charset).text
    except ImportFileError:
        return data.decode("ascii", "replace")


def _bare(words: str) -> str:
    """Words that stand there as they are; bytes beyond ASCII were never allowed, and are met."""
    if words.isascii():
        return words
    return _text(words.encode("utf-8", "surrogateescape"), None)
