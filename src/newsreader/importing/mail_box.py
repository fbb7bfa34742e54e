"""Mailboxes in the mbox form: messages one after the other, each below a line that begins with "From "."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

from newsreader.errors import ArchiveLimitError, ImportFileError
from newsreader.importing.allowance import Allowance
from newsreader.importing.inner import LARGEST_INNER, allowance_of, with_few_faults
from newsreader.importing.mail import read_message
from newsreader.importing.story import BrokenEntry, GivenFile, Story

_LONGEST_LINE = 1 << 20
_BEGIN = re.compile(rb"From \S[^\r\n]{0,200}\d{4}[^\r\n]{0,20}\r?\n")
_QUOTED = re.compile(rb">{1,50}From ")


def read_mail_box(file: GivenFile) -> Iterator[Story | BrokenEntry]:
    """The messages of a mailbox, each with what is attached to it."""
    yield from with_few_faults(_read_messages(file, allowance_of(file)))


def _read_messages(file: GivenFile, allowance: Allowance) -> Iterator[Story | BrokenEntry]:
    for number, data in enumerate(_messages(file.data), 1):
        entry = f"message {number}"
        allowance.take_file()
        if data is None:
            yield BrokenEntry(entry, f"is larger than {LARGEST_INNER // 1_000_000} MB. Save it by itself.")
            continue
        try:
            yield from read_message(file, allowance, data, entry=entry)
        except ArchiveLimitError:
            raise
        except ImportFileError as error:
            yield BrokenEntry(entry, str(error))


def _messages(data: bytes) -> Iterator[bytes | None]:
    """Each message without its "From " line, and lines quoted for it as they were; None for one that is too large."""
    stream = BytesIO(data)
    held: list[bytes] | None = None
    size = 0
    is_after_blank = True
    while line := stream.readline(_LONGEST_LINE):
        if is_after_blank and line.startswith(b"From ") and _BEGIN.fullmatch(line):
            if held is not None:
                yield b"".join(held) if size <= LARGEST_INNER else None
            held, size = [], 0
        else:
            # what stands before the first message belongs to none
            size += len(line)
            if held is not None and size <= LARGEST_INNER:
                held.append(line[1:] if line.startswith(b">") and _QUOTED.match(line) else line)
        is_after_blank = line in (b"\n", b"\r\n")
    if held is not None:
        yield b"".join(held) if size <= LARGEST_INNER else None
