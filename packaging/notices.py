"""The notices of everything a bundle carries that is not ours, in one text."""

from __future__ import annotations

import platform
import re
import sysconfig
from importlib.metadata import Distribution, distribution
from pathlib import Path

BUNDLED = ("PySide6-Essentials", "shiboken6", "apsw", "numpy", "onnxruntime", "platformdirs", "rapidfuzz")
"""The packages the program imports and their own requirements that the bundle takes along."""

LICENCE_FILE = re.compile(r"(?:licen[cs]e|copying|notice|thirdparty)", re.IGNORECASE)
LICENCES = Path(__file__).resolve().parent / "licences"
RULE = "\n" + "=" * 100 + "\n"

QT_NOTE = """Qt and Qt for Python are used under the GNU Lesser General Public License, version 3. They are in this bundle as
separate shared libraries, which may be replaced by other builds of the same versions. The sources are at
https://download.qt.io/official_releases/. The texts of the licence follow.
"""


def name_licence(package: Distribution) -> str:
    """The licence as the package's metadata state it, in one line."""
    fields = package.metadata.json
    stated = fields.get("license_expression") or fields.get("license") or "in the text below"
    return str(stated).splitlines()[0]


def read_licences(package: Distribution) -> list[str]:
    """The texts of the licence files that the package brings, in the order of their paths."""
    files = [path for path in package.files or () if LICENCE_FILE.search(path.name) and path.suffix not in (".py", ".pyc")]
    return [Path(str(path.locate())).read_text("utf-8", errors="replace") for path in sorted(files, key=str)]


def python_licence() -> str:
    """The licence text of the Python that is bundled, or where to read it when this Python came without."""
    folder = Path(sysconfig.get_paths()["stdlib"])
    for path in (folder / "LICENSE.txt", folder.parents[1] / "LICENSE.txt"):
        if path.is_file():
            return path.read_text("utf-8")
    return "https://docs.python.org/3/license.html\n"


def collect_notices(resources: Path) -> str:
    """Every package with its version, licence and licence texts, then the fonts, the icons and the names model."""
    parts = ["Newsreader contains the following works of others.\n"]
    for name in BUNDLED:
        package = distribution(name)
        parts.append(f"{name} {package.version}\nLicence: {name_licence(package)}\n")
        if name == "PySide6-Essentials":
            parts.append(QT_NOTE)
            parts.extend((LICENCES / f"{name}.txt").read_text("utf-8") for name in ("LGPL-3", "GPL-3"))
        parts.extend(read_licences(package))
    parts.append(f"Python {platform.python_version()}\nLicence: Python-2.0\n\n{python_licence()}")
    for pattern in ("fonts/*LICENSE*", "icons/LICENSE", "models/NOTICE.txt", "lexicons/*NOTICE.txt"):
        paths = sorted(resources.glob(pattern))
        parts.extend(f"{path.relative_to(resources)}\n\n{path.read_text('utf-8')}" for path in paths)
    return RULE.join(parts)
