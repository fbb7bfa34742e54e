"""The formats that can be imported: one line each, name, suffixes, reader, and how to tell one by its content."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath

from newsreader.errors import BinaryFileError
from newsreader.importing import container_signs, signatures
from newsreader.importing.story import GivenFile, Reader
from newsreader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """``name`` is for people, ``suffixes`` are in lower case, ``reader`` is "module:function", imported when it is used.

    ``sniff`` tells from a file's bytes alone that it is in this format, whatever it is called; None where that cannot
    be told. ``is_telling``: a file that does not look so is not in this format, and may well be plain text.
    ``is_streamed``: it is read piece by piece, however large the file is.
    """

    name: str
    suffixes: tuple[str, ...]
    reader: str
    sniff: Callable[[bytes], bool] | None = None
    is_telling: bool = False
    is_streamed: bool = False

    def load(self) -> Reader:
        """The reader itself. The first use imports its module, and the library behind it."""
        module, _, function = self.reader.partition(":")
        reader: Reader = getattr(import_module(f"newsreader.importing.{module}"), function)
        return reader


PLAIN = Format("Plain text", (".txt", ".text"), "plain:read_plain")
FORMATS: tuple[Format, ...] = (
    PLAIN,
    Format("PDF document", (".pdf",), "pdf:read_pdf", signatures.is_pdf, is_telling=True),
    Format("RTF document", (".rtf",), "rtf:read_rtf", signatures.is_rtf, is_telling=True),
    Format("Word document", (".docx", ".docm", ".dotx"), "docx:read_docx", signatures.is_docx, is_telling=True),
    Format("OpenDocument text", (".odt", ".ott"), "odt:read_odt", signatures.is_odt, is_telling=True),
    Format("EPUB book", (".epub",), "epub:read_epub", signatures.is_epub, is_telling=True),
    Format("Web page", (".html", ".htm", ".xhtml", ".shtml"), "html:read_html", signatures.is_html),
    Format("Saved web page", (".mhtml", ".mht"), "saved_page:read_mhtml", signatures.is_mhtml, is_telling=True),
    Format(
        "Safari web archive",
        (".webarchive",),
        "saved_page:read_web_archive",
        signatures.is_web_archive,
        is_telling=True,
    ),
    Format("Markdown text", (".md", ".markdown", ".mdown", ".mkd"), "markdown:read_markdown"),
    Format("Zip archive", (".zip",), "zip_archive:read_zip", container_signs.is_zip, is_telling=True, is_streamed=True),
    Format(
        "Compressed file",
        (".gz", ".tgz", ".bz2", ".tbz", ".tbz2", ".xz", ".txz", ".zst", ".tzst"),
        "compressed:read_compressed",
        container_signs.is_compressed,
        is_telling=True,
        is_streamed=True,
    ),
    Format(
        "Mailbox",
        (".mbox", ".mbx"),
        "mail_box:read_mail_box",
        container_signs.is_mail_box,
        is_telling=True,
        is_streamed=True,
    ),
    Format("E-mail", (".eml", ".emlx"), "mail:read_mail", container_signs.is_mail),
    Format("RSS or Atom feed", (".rss", ".atom", ".xml"), "feed:read_feed", container_signs.is_feed),
    Format(
        "JSON",
        (".jsonl", ".ndjson", ".json"),
        "json_stories:read_json",
        container_signs.is_json_lines,
        is_streamed=True,
    ),
    Format("Table", (".csv", ".tsv", ".tab"), "delimited:read_delimited", is_streamed=True),
    Format("Tar archive", (".tar",), "tar_archive:read_tar", container_signs.is_tar, is_telling=True, is_streamed=True),
)
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
    by_suffix = _BY_SUFFIX.get(PurePath(file.name).suffix.lower(), PLAIN)
    return PLAIN if by_suffix.is_telling and _is_text(file.data) else by_suffix


def find_reader(file: GivenFile) -> Reader:
    """The reader of the file's format. Raises BinaryFileError, UnreadableFileError for kinds of files without text."""
    one = find_format(file)
    if one.sniff is None or not one.sniff(file.data):
        signatures.refuse_binary(file.data)
    elif one.sniff is container_signs.is_zip:
        signatures.refuse_office(file.data)
    return one.load()


def _is_text(data: bytes) -> bool:
    # the window's process asks this table for names and suffixes alone
    from newsreader.importing.encoding import decode_as_is

    try:
        decode_as_is(data)
    except BinaryFileError:
        return False
    return True
