"""E-mail: one message, its text, and what is attached to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.errors import MessageError
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from newsreader.errors import BinaryFileError, DamagedFileError, EmptyFileError
from newsreader.importing.allowance import Allowance
from newsreader.importing.details import title_of
from newsreader.importing.encoding import Decoded, decode_declared
from newsreader.importing.inner import InnerNames, allowance_of, is_wanted, read_inner
from newsreader.importing.mail_headers import (
    header_words,
    list_name,
    sender_names,
    sent_date,
)
from newsreader.importing.markup import parse_html, text_of
from newsreader.importing.story import BrokenEntry, GivenFile, Story

_DEEPEST_PART = 20
_MOST_PARTS = 500
_HARDLY_ANY = 200
"""Characters. "Your program cannot show this message" is shorter, and then the page beside it holds the text."""
_APPLE = re.compile(rb"(\d{1,9})[ \t]{0,20}\r?\n")
"""Apple Mail writes the message's length above it and a list of its own below."""
_BAD_MESSAGE = (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What the parser of ``email`` is known to raise for messages that keep to no standard."""


@dataclass
class _Content:
    """What a message is made of, in its order."""

    plain: list[Message] = field(default_factory=list)
    pages: list[Message] = field(default_factory=list)
    attached: list[Message] = field(default_factory=list)
    parts_left: int = _MOST_PARTS


def read_mail(file: GivenFile) -> Iterator[Story | BrokenEntry]:
    """The message of a file, then what is attached to it. Raises ImportFileError."""
    data = file.data
    if match := _APPLE.match(data):
        data = data[match.end() : match.end() + int(match[1])]
    yield from read_message(file, allowance_of(file), data)


def read_message(
    file: GivenFile, allowance: Allowance, data: bytes, *, entry: str | None = None
) -> Iterator[Story | BrokenEntry]:
    """The message in ``data``, which is ``entry`` of the file, then what is attached to it. Raises ImportFileError."""
    try:
        message = BytesParser(policy=compat32).parsebytes(data)
        content = _Content()
        _sort_parts(message, content, 0)
        text = _body(content)
    except _BAD_MESSAGE as error:
        raise DamagedFileError(
            "is a message that makes no sense. Open it in a mail program and save its text."
        ) from error
    author = sender_names(message)
    attached = list(_attachments(file, allowance, content.attached, entry))
    if text is not None:
        yield Story(
            text.text,
            text.encoding,
            title=title_of(header_words(message, "subject")),
            author=author,
            source=list_name(message) or author,
            published=sent_date(message),
            entry=entry,
            original=None if entry is None else data,
            notes=text.notes,
        )
    elif not attached:
        raise EmptyFileError("is a message without text. Choose another.")
    yield from attached


def _sort_parts(part: Message, content: _Content, depth: int) -> None:
    content.parts_left -= 1
    if depth > _DEEPEST_PART or content.parts_left < 0:
        return
    kind = part.get_content_type()
    inside = part.get_payload()
    if kind == "message/rfc822" and depth > 0:
        content.attached.append(part)
    elif kind == "multipart/alternative" and isinstance(inside, list):
        _sort_alternatives([one for one in inside if isinstance(one, Message)], content, depth)
    elif isinstance(inside, list):
        for one in inside:
            if isinstance(one, Message):
                _sort_parts(one, content, depth + 1)
    elif part.get_content_disposition() == "attachment" or (part.get_filename() and depth > 0):
        content.attached.append(part)
    elif kind == "text/html":
        content.pages.append(part)
    elif kind.startswith("text/") and kind not in ("text/calendar", "text/css", "text/x-amp-html", "text/vcard"):
        content.plain.append(part)


def _sort_alternatives(parts: list[Message], content: _Content, depth: int) -> None:
    """The same text in several forms: the plain one, unless it only says that there is another."""
    forms = _Content(parts_left=content.parts_left)
    for part in parts:
        _sort_parts(part, forms, depth + 1)
    content.parts_left = forms.parts_left
    content.attached += forms.attached
    words = _joined(forms.plain, is_page=False)
    if forms.plain and forms.pages and len(words.text if words else "") < _HARDLY_ANY:
        page = _joined(forms.pages, is_page=True)
        if page is not None and len(page.text) > 3 * len(words.text if words else ""):
            content.pages += forms.pages
            return
    if words is not None:
        content.plain += forms.plain
    else:
        content.pages += forms.pages


def _body(content: _Content) -> Decoded | None:
    return _joined(content.plain, is_page=False) or _joined(content.pages, is_page=True)


def _joined(parts: list[Message], *, is_page: bool) -> Decoded | None:
    """The text of parts one after the other; None when there is none."""
    texts = [_page_text(part) if is_page else _plain_text(part) for part in parts]
    texts = [one for one in texts if one.text.strip()]
    if not texts:
        return None
    notes = tuple(dict.fromkeys(note for one in texts for note in one.notes))
    return Decoded("\n\n".join(one.text.strip("\r\n") for one in texts) + "\n", texts[0].encoding, notes)


def _plain_text(part: Message) -> Decoded:
    decoded = _decoded(part)
    if str(part.get_param("format") or "").lower() != "flowed":
        return decoded
    text = _unflowed(decoded.text, joins_words=str(part.get_param("delsp") or "").lower() == "yes")
    return Decoded(text, decoded.encoding, decoded.notes)


def _page_text(part: Message) -> Decoded:
    decoded = _decoded(part)
    root = parse_html(decoded.text)
    return Decoded("" if root is None else text_of(root), decoded.encoding, decoded.notes)


def _decoded(part: Message) -> Decoded:
    """A part's text by the charset it names, or by what its bytes are; nothing where they are no text."""
    data = _bytes_of(part)
    if not data:
        return Decoded("", "utf-8")
    charset = part.get_param("charset")
    try:
        return decode_declared(data, charset if isinstance(charset, str) else None)
    except BinaryFileError:
        return Decoded("", "utf-8")


def _bytes_of(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _unflowed(text: str, *, joins_words: bool) -> str:
    """RFC 3676: a line that ends in a space goes on in the next, at the same depth of quoting."""
    lines: list[str] = []
    goes_on = False
    depth_before = 0
    for line in text.replace("\r\n", "\n").split("\n"):
        bare = line.lstrip(">")
        depth = len(line) - len(bare)
        bare = bare.removeprefix(" ")
        is_signature = bare == "-- "
        if goes_on and depth == depth_before and not is_signature:
            lines[-1] += bare
        else:
            lines.append(f"{'>' * depth} {bare}" if depth else bare)
        goes_on = bare.endswith(" ") and not is_signature
        if goes_on and joins_words:
            lines[-1] = lines[-1][:-1]
        depth_before = depth
    return "\n".join(line if line == "-- " else line.rstrip(" ") for line in lines)


def _attachments(
    file: GivenFile, allowance: Allowance, parts: list[Message], entry: str | None
) -> Iterator[Story | BrokenEntry]:
    """The stories of attached files whose format can be imported, and of attached messages."""
    names = InnerNames()
    for part in parts:
        try:
            name, data = _attached_file(part)
        except _BAD_MESSAGE:
            continue
        name = names.clean(name)
        if not data or not is_wanted(name):
            continue
        allowance.take_file()
        allowance.take_bytes(len(data))
        yield from read_inner(file, allowance, f"{entry}/{name}" if entry else name, data)


def _attached_file(part: Message) -> tuple[str, bytes]:
    """Name and bytes. An attached message has its subject for a name."""
    if part.get_content_type() != "message/rfc822":
        return re.split(r"[/\\]", str(part.get_filename() or ""))[-1], _bytes_of(part)
    inside = part.get_payload()
    message = inside[0] if isinstance(inside, list) and inside else None
    if not isinstance(message, Message):
        return "", b""
    subject = re.sub(r"[/\\]", "-", header_words(message, "subject") or "message")
    return f"{subject}.eml", message.as_bytes(policy=compat32)
