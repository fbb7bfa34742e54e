"""What reading hostile files opens, as the system sees it: the given file, the program's own, and no socket."""

from __future__ import annotations

import os
import re
import shutil
import sys
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path
from time import monotonic

import pytest

from newsreader.importing.paths import FoundFile, found_to_text
from newsreader.jobs.command import worker_command
from newsreader.jobs.reading_lane import ReadingLane
from newsreader.resources import resource
from newsreader.storage.ready_articles import ReadyArticle

pytestmark = pytest.mark.skipif(
    shutil.which("strace") is None, reason="NOT SEEN WHAT IS OPENED: strace is not installed"
)

PATIENCE = 60
CALLS = "openat,open,creat,socket,connect,execve,fork,unlink,unlinkat,rename,mkdir"
SECRET = "words of a file that nobody asked for"
PARAGRAPH = (
    "The harbour reopened on Monday, Mayor Ann Lee said, and the ferries sailed again after three weeks of repairs. "
)


def hostile_page(secret: Path) -> str:
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://127.0.0.1:9/page.dtd" [
<!ENTITY told SYSTEM "{secret.as_uri()}">]>
<?xml-stylesheet href="{secret.as_uri()}"?>
<html xmlns:xi="http://www.w3.org/2001/XInclude"><head><title>Harbour reopens</title><base href="http://127.0.0.1:9/">
<meta http-equiv="refresh" content="0;url={secret.as_uri()}"><link rel="stylesheet" href="{secret.as_uri()}">
<link rel="canonical" href="http://127.0.0.1:9/canonical"><script src="http://127.0.0.1:9/x.js"></script></head>
<body onload="fetch('http://127.0.0.1:9')"><xi:include href="{secret.as_uri()}" parse="text"/>
<article><h1>Harbour reopens</h1><p>{PARAGRAPH * 3}&told;</p><img src="{secret.as_uri()}">
<iframe src="{secret.as_uri()}"></iframe><object data="http://127.0.0.1:9/o"></object>
<p>{PARAGRAPH * 3}</p></article></body></html>"""


def write_page(path: Path, secret: Path) -> None:
    path.write_text(hostile_page(secret))


def write_mail(path: Path, secret: Path) -> None:
    message = EmailMessage()
    message["Subject"] = "Harbour reopens"
    message["From"] = "Ann Lee <ann@example.org>"
    message["Date"] = "Mon, 02 Jun 2025 10:00:00 +0200"
    message.add_header("List-Archive", "<http://127.0.0.1:9/list>")
    message.set_content(PARAGRAPH * 5)
    message.add_alternative(hostile_page(secret), subtype="html")
    message.add_attachment(b"x", maintype="message", subtype="external-body", filename=f"../../{secret.name}")
    path.write_bytes(bytes(message))


def write_book(path: Path, secret: Path) -> None:
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        book.writestr(
            "META-INF/container.xml",
            '<?xml version="1.0"?><!DOCTYPE container SYSTEM "http://127.0.0.1:9/c.dtd"><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="o/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        )
        book.writestr(
            "o/book.opf",
            f'<?xml version="1.0"?><?xml-stylesheet href="{secret.as_uri()}"?><package'
            ' xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Harbours</dc:title></metadata><manifest>'
            '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>'
            '<item id="d" href="d.xhtml" media-type="application/xhtml+xml"/>'
            f'<item id="b" href="{secret.as_uri()}" media-type="application/xhtml+xml"/>'
            '<item id="c" href="../../../../../../../../etc/hosts" media-type="application/xhtml+xml"/></manifest>'
            '<spine><itemref idref="a"/><itemref idref="d"/><itemref idref="b"/><itemref idref="c"/></spine></package>',
        )
        book.writestr("o/a.xhtml", re.sub(r"<!DOCTYPE.*?\]>|&told;", "", hostile_page(secret), flags=re.DOTALL))
        book.writestr("o/d.xhtml", hostile_page(secret))


@pytest.mark.parametrize(
    ("name", "write"), [("page.html", write_page), ("letter.eml", write_mail), ("book.epub", write_book)]
)
def test_a_hostile_file_opens_nothing_but_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, write: Callable[[Path, Path], None]
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET)
    path = tmp_path / "given" / name
    path.parent.mkdir()
    write(path, secret)
    log = tmp_path / "calls"
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    articles: list[ReadyArticle] = []
    with ReadingLane(
        ["strace", "-f", "-qq", "-s", "300", "-e", f"trace={CALLS}", "-o", str(log), *worker_command("reading")]
    ) as lane:
        lane.send([(1, found_to_text(FoundFile(path, in_folder=False)))])
        until = monotonic() + PATIENCE
        while not lane.is_idle and monotonic() < until:
            if portion := lane.take(0.1):
                articles += portion.articles
    assert articles
    assert "harbour reopened" in articles[0].text
    assert not any(SECRET in article.text for article in articles)
    calls = log.read_text(errors="replace").splitlines()
    begun = next(at for at, call in enumerate(calls) if str(path) in call)
    foreign = [call for call in calls[begun:] if not is_own(call, path)]
    assert foreign == []


def is_own(call: str, path: Path) -> bool:
    """Whether a call opens the given file or one of the program's own, for reading alone."""
    opened = re.search(r' open(?:at)?\([^"]*"([^"]*)", ([A-Z_|]+)', call)
    if opened is None:
        # what a process is told and how it ends; not a call of those that were asked for
        return re.search(r"^\d+ +(?:---|\+\+\+|<\.\.\. )", call) is not None
    place, flags = Path(opened[1]), opened[2]
    if "O_WRONLY" in flags or "O_RDWR" in flags or "O_CREAT" in flags:
        return False
    own = (
        path,
        Path(sys.prefix),
        Path(sys.base_prefix),
        Path(sys.base_exec_prefix),
        *map(Path, sys.path[1:]),
        resource("."),
        *SYSTEM,
    )
    places = {place, Path(os.path.realpath(place))}
    return any(one.is_relative_to(mine) or one.is_relative_to(os.path.realpath(mine)) for one in places for mine in own)


SYSTEM = tuple(
    map(
        Path,
        (
            "/usr/lib",
            "/lib",
            "/lib64",
            "/usr/local/lib",
            "/usr/share/zoneinfo",
            "/etc/ld.so.cache",
            "/etc/localtime",
            "/proc/self",
            "/etc/mime.types",
        ),
    )
)
"""Libraries that are loaded when they are first used, and how late it is here."""
