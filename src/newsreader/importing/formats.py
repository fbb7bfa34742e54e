"""The formats that can be imported: one line each, name, suffixes, what its first bytes look like, reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath

from newsreader.importing.story import GivenFile, Reader


@dataclass(frozen=True, slots=True)
class Format:
    """``name`` is for the reader, ``suffixes`` are in lower case, ``reader`` is "module:function", imported when used.

    ``sniff`` tells from a file's bytes alone that it is in this format, whatever it is called; None where that cannot
    be told.
    """

    name: str
    suffixes: tuple[str, ...]
    reader: str
    sniff: Callable[[bytes], bool] | None = None

    def read(self) -> Reader:
        """The reader itself. The first use imports its module, and the library behind it."""
        module, _, function = self.reader.partition(":")
        reader: Reader = getattr(import_module(module), function)
        return reader


PLAIN = Format("plain text", (".txt", ".text"), "newsreader.importing.plain:read_plain")
FORMATS: tuple[Format, ...] = (PLAIN,)
"""In the order in which their content is looked at. In a folder the files with these suffixes are imported."""

_BY_SUFFIX = {suffix: one for one in FORMATS for suffix in one.suffixes}
_SNIFFED = tuple((one.sniff, one) for one in FORMATS if one.sniff is not None)

SUFFIXES = frozenset(_BY_SUFFIX)
"""All suffixes in lower case, each with its dot."""


def find_format(file: GivenFile) -> Format:
    """By the content where it is telling, then by the suffix; a file of any other name is tried as plain text."""
    for sniff, one in _SNIFFED:
        if sniff(file.data):
            return one
    return _BY_SUFFIX.get(PurePath(file.name).suffix.lower(), PLAIN)


def find_reader(file: GivenFile) -> Reader:
    """The reader of the file's format."""
    return find_format(file).read()
