"""PDF documents with text: columns in order, paragraphs whole, without headers, footers and page numbers.

pdfium reads them; forms, scripts and links of a document are never run or followed.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2.raw as pdfium

from newsreader.errors import DamagedFileError, EmptyFileError, ImportFileError, UnreadableFileError
from newsreader.importing.details import authors_of, day_of, title_of
from newsreader.importing.pdf_layout import Line, lines_of
from newsreader.importing.pdf_page import read_page
from newsreader.importing.pdf_printed import without_printed_edges
from newsreader.importing.pdf_text import paragraphs_of, without_running_lines
from newsreader.importing.signatures import refuse_binary
from newsreader.importing.story import GivenFile, Story

_MOST_PAGES = 3_000
_MOST_SIGNS = 2_000_000
"""About six hundred pages of a book; what comes after is left out, and said."""
_LONGEST_FIELD = 4_096


def read_pdf(file: GivenFile) -> Iterator[Story]:
    """The one story of a document. Raises DamagedFileError, UnreadableFileError, EmptyFileError, BinaryFileError."""
    refuse_binary(file.data)
    # pdfium reads from this memory as long as the document is open
    held = ctypes.create_string_buffer(file.data, len(file.data))
    document = pdfium.FPDF_LoadMemDocument64(held, len(file.data), None)
    if not document:
        raise _why(pdfium.FPDF_GetLastError())
    try:
        yield _story(document, file.name)
    finally:
        pdfium.FPDF_CloseDocument(document)


def _story(document: pdfium.FPDF_DOCUMENT, file_name: str) -> Story:
    pages, notes = _pages(document)
    paragraphs = paragraphs_of(without_running_lines(pages))
    if not any(map(str.isalnum, "".join(paragraphs))):
        raise EmptyFileError(
            "is a PDF document of pictures without text, such as a scan. Let a text recognition program (OCR) read it first."
        )
    return Story(
        "\n\n".join(paragraphs) + "\n",
        title=title_of(_field(document, b"Title"), file_name),
        author=authors_of([_field(document, b"Author")]),
        made=day_of(_field(document, b"CreationDate")) or day_of(_field(document, b"ModDate")),
        notes=notes,
    )


def _pages(document: pdfium.FPDF_DOCUMENT) -> tuple[list[tuple[list[Line], float]], tuple[str, ...]]:
    """The lines of each page with its height, and what there is to say. Raises DamagedFileError when no page opens."""
    count = pdfium.FPDF_GetPageCount(document)
    pages: list[tuple[list[Line], float]] = []
    broken: list[str] = []
    left = _MOST_SIGNS
    for number in range(min(count, _MOST_PAGES)):
        read = read_page(document, number, left)
        if read is None:
            broken.append(str(number + 1))
            continue
        page, signs = read
        pages.append((lines_of(without_printed_edges(page), number), page.height))
        left -= signs
        if left <= 0:
            break
    if not pages:
        raise _damaged()
    notes = [f"Page {', '.join(broken[:20])} of the document is damaged and was left out."] if broken else []
    if len(pages) + len(broken) < count:
        notes.append(f"Only the first {len(pages) + len(broken)} pages of the document were read.")
    return pages, tuple(notes)


def _field(document: pdfium.FPDF_DOCUMENT, name: bytes) -> str | None:
    """An entry of the document's information."""
    size = pdfium.FPDF_GetMetaText(document, name, None, 0)
    if not 2 < size <= _LONGEST_FIELD:
        return None
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDF_GetMetaText(document, name, buffer, size)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\x00") or None


def _why(error: int) -> ImportFileError:
    if error in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        return UnreadableFileError("is locked with a password. Open it, save it without one and import that.")
    return _damaged()


def _damaged() -> DamagedFileError:
    return DamagedFileError("is a damaged PDF document. Look for another copy.")
