"""The works of others that the program contains or runs on: name, version, licence and the licence's text.

Read from the packages' own metadata and from the notices that lie beside fonts, icons, model and gazetteer.
"""

from __future__ import annotations

import platform
import re
import sysconfig
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from newsreader.model.values import dataclass
from newsreader.resources import resource

PACKAGES = (
    "PySide6-Essentials",
    "shiboken6",
    "apsw",
    "charset-normalizer",
    "numpy",
    "onnxruntime",
    "platformdirs",
    "rapidfuzz",
    "feedparser",
    "feedparser-sgmllib",
    "ftfy",
    "wcwidth",
    "lxml",
    "lxml-html-clean",
    "pypdfium2",
    "typing-extensions",
    "rensa",
    "trafilatura",
    "courlan",
    "htmldate",
    "justext",
    "babel",
    "certifi",
    "dateparser",
    "python-dateutil",
    "pytz",
    "regex",
    "tld",
    "tzlocal",
    "urllib3",
)
"""The packages that the program imports, and those that the readers of formats bring along."""

_LICENCE_FILE = re.compile(r"(?:licen[cs]e|copying|notice|thirdparty)", re.IGNORECASE)
_QT_NOTE = """Qt and Qt for Python are used under the GNU Lesser General Public License, version 3. They are separate
shared libraries, which may be replaced by other builds of the same versions. The sources are at
https://download.qt.io/official_releases/. The texts of the licence follow.
"""
_RULE = "\n" + "=" * 80 + "\n"
_NOTICES: tuple[tuple[str, str, str], ...] = (
    ("Inter", "OFL-1.1", "fonts/Inter-LICENSE.txt"),
    ("Source Serif 4", "OFL-1.1", "fonts/SourceSerif4-LICENSE.txt"),
    ("Names model", "CC-BY-SA-4.0", "models/NOTICE.txt"),
    ("GeoNames gazetteer", "CC-BY-4.0", "lexicons/GEONAMES-NOTICE.txt"),
)


@dataclass(frozen=True, slots=True)
class Work:
    """One work; ``version`` is empty where it has none, ``text`` whole licence texts."""

    name: str
    version: str
    licence: str
    text: str


def list_works() -> list[Work]:
    """Everything that is not ours: packages, Python, fonts, model data and gazetteer."""
    works = [work for name in PACKAGES if (work := _read_package(name)) is not None]
    works.append(Work("Python", platform.python_version(), "Python-2.0", _python_licence()))
    works.extend(Work(name, "", licence, resource(path).read_text("utf-8")) for name, licence, path in _NOTICES)
    return works


def own_licence() -> str:
    """The licence of the program itself."""
    return resource("licences/Newsreader.txt").read_text("utf-8")


def version_of(package: str) -> str:
    """A package's version; empty where its metadata did not come along."""
    try:
        return distribution(package).version
    except PackageNotFoundError:
        return ""


def _read_package(name: str) -> Work | None:
    try:
        package = distribution(name)
    except PackageNotFoundError:
        # a bundle made without the metadata; its notices lie in THIRD_PARTY.txt
        return None
    fields = package.metadata.json
    stated = fields.get("license_expression") or fields.get("license") or "in the text below"
    texts = list(_licence_texts(package))
    if name in ("PySide6-Essentials", "shiboken6"):
        texts = [_QT_NOTE, *(resource(f"licences/{file}.txt").read_text("utf-8") for file in ("LGPL-3", "GPL-3")), *texts]
    return Work(name, package.version, str(stated).splitlines()[0], _RULE.join(texts))


def _licence_texts(package: Distribution) -> Iterator[str]:
    """The licence files that the package brings, in the order of their paths."""
    for path in sorted(package.files or (), key=str):
        whole = Path(str(path.locate()))
        # a package of several works keeps their licences, under the works' names, in a folder called so
        if _LICENCE_FILE.search(path.as_posix()) and path.suffix not in (".py", ".pyc") and whole.is_file():
            yield whole.read_text("utf-8", errors="replace")


def _python_licence() -> str:
    """The licence of the running Python, or where to read it when it came without."""
    folder = Path(sysconfig.get_paths()["stdlib"])
    for path in (folder / "LICENSE.txt", folder.parents[1] / "LICENSE.txt"):
        if path.is_file():
            return path.read_text("utf-8")
    return "https://docs.python.org/3/license.html\n"
