"""Small files of every format, written by hand so that a test says what is in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from newsreader.importing.formats import find_format
from newsreader.importing.reading import read_given
from newsreader.importing.story import BrokenEntry, GivenFile
from newsreader.model.article import IncomingArticle

STORY = (
    "Mayor José Müller said on Monday that the harbour of Porto would open again next week, after a storm that had closed"
    " it for ten days and cost the town’s fishermen more than two million euros."
)
MORE = (
    "“Nobody was hurt, and that is what counts,” she added before the council met. Fishermen had asked for help since the"
    " first day of the storm, and some of them had sold their boats."
)

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'


def read_all(data: bytes, name: str) -> list[IncomingArticle]:
    """The articles in bytes under a file's name; none may be broken."""
    found = list(read_given(GivenFile(name, data)))
    assert not [one for one in found if isinstance(one, BrokenEntry)]
    return [one for one in found if isinstance(one, IncomingArticle)]


def read_only(data: bytes, name: str) -> IncomingArticle:
    """The one article in bytes."""
    (found,) = read_all(data, name)
    return found


def format_name(data: bytes, name: str) -> str:
    """What a file is taken for."""
    return find_format(GivenFile(name, data)).name


def zipped(parts: Mapping[str, str | bytes], first: str | None = None) -> bytes:
    """A zip archive; ``first`` is what an uncompressed first part ``mimetype`` says."""
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        if first is not None:
            archive.writestr(ZipInfo("mimetype"), first)
        for name, content in parts.items():
            archive.writestr(name, content)
    return held.getvalue()


def docx(
    body: str,
    *,
    core: str = "",
    parts: Mapping[str, str | bytes] = {},
    main: str = "word/document.xml",
) -> bytes:
    """A Word document of the XML in its body, with the elements of its core properties."""
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override'
        f' PartName="/{main}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
        "</Types>"
    )
    return zipped(
        {
            "[Content_Types].xml": types,
            main: f"<w:document {_W}><w:body>{body}</w:body></w:document>",
            "docProps/core.xml": f'<cp:coreProperties xmlns:cp="core" {_DC}>{core}</cp:coreProperties>',
            **{
                name: content.replace("W_NAMESPACE", _W) if isinstance(content, str) else content
                for name, content in parts.items()
            },
        }
    )


def word(text: str, style: str | None = None) -> str:
    """A paragraph of a Word document."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def odt(body: str, *, meta: str = "", styles: str = "", parts: Mapping[str, str | bytes] = {}) -> bytes:
    """An OpenDocument text of the XML in its body, with the elements of its meta data."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table", "style", "meta", "draw")
    )
    return zipped(
        {
            "content.xml": f"<office:document-content {spaces}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
            "meta.xml": f"<office:document-meta {spaces} {_DC}><office:meta>{meta}</office:meta></office:document-meta>",
            **parts,
        },
        "application/vnd.oasis.opendocument.text",
    )


def epub(
    pages: Mapping[str, str],
    *,
    metadata: str = "<dc:title>The Harbour</dc:title><dc:creator>Ann Lee</dc:creator>",
    contents: Sequence[tuple[str, str]] = (),
    parts: Mapping[str, str | bytes] = {},
) -> bytes:
    """An EPUB book: file → body of its page in the order of reading, and (file, label) of its table of contents."""
    items = "".join(
        f'<item id="i{number}" href="{name}" media-type="application/xhtml+xml"/>' for number, name in enumerate(pages)
    )
    order = "".join(f'<itemref idref="i{number}"/>' for number in range(len(pages)))
    links = "".join(f'<li><a href="{name}">{label}</a></li>' for name, label in contents)
    html = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
    return zipped(
        {
            "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
            "OEBPS/content.opf": f'<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" {_DC}>'
            f'<metadata>{metadata}</metadata><manifest>{items}<item id="nav" href="nav.xhtml" properties="nav"'
            f' media-type="application/xhtml+xml"/></manifest><spine>{order}</spine></package>',
            "OEBPS/nav.xhtml": f'<html {html}><body><nav epub:type="toc"><ol>{links}</ol></nav></body></html>',
            **{
                f"OEBPS/{name}": f'<?xml version="1.0"?><html {html}><head><title/></head><body>{body}</body></html>'
                for name, body in pages.items()
            },
            **parts,
        },
        "application/epub+zip",
    )


def page(body: str, *, head: str = "", charset: str = "utf-8") -> bytes:
    """A web page that names its encoding."""
    source = f'<!DOCTYPE html><html><head><meta charset="{charset}">{head}</head><body>{body}</body></html>'
    return source.encode(charset)


Placed = tuple[float, float, float, str]
"""Left and bottom in points from the page's lower left corner, size of the letters, words."""


def pdf(
    pages: Sequence[Sequence[Placed]], *, info: str = "", trailer: str = "", turned: int = 0, drawn: str = ""
) -> bytes:
    """A PDF document of words at places, on pages of 600 by 800 points; ``drawn`` are operators for each page."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids: list[int] = []
    for placed in pages:
        content = drawn + "\n".join(
            f"BT /F1 {size} Tf {left} {bottom} Td ({_escaped(words)}) Tj ET" for left, bottom, size, words in placed
        )
        objects.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Rotate {turned} /Contents {len(objects)} 0 R"
            " /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding"
            " >> >> >> >>"
        )
        kids.append(len(objects))
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] /Count {len(kids)} >>"
    objects.append(f"<< {info} >>")
    written = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    places: list[int] = []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n"
        f"<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R {trailer} >>\nstartxref\n{len(written)}\n%%EOF\n"
    )
    return written + end.encode("cp1252")


def _escaped(words: str) -> str:
    return words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


LOCKED_PDF = pdf(
    [[(50, 700, 12, "locked")]],
    trailer=f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'41' * 32}> /U <{'42' * 32}> >> /ID [<{'00' * 16}> <{'00' * 16}>]",
)
"""A PDF document whose password is not the empty one."""


def written(path: Path, data: bytes) -> Path:
    """A file with these bytes, its folders made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
