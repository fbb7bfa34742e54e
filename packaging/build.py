"""``make package``: a folder in ``dist/`` that holds the whole program and runs where there is no Python.

The window, the jobs process and the analysis workers are all its one executable. Beside it lie a ``.desktop`` file,
icons in the sizes that desktops ask for, and the notices of everything that is not ours.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from i18n import LANGUAGES
from newsreader.bundled_works import PACKAGES

CHECKOUT = Path(__file__).resolve().parent.parent
BUNDLE = CHECKOUT / "dist" / "newsreader"
ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256)

EXCLUDED_MODULES = (
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtQuickWidgets",
    "PySide6.QtSql",
    "PySide6.QtTest",
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
    "PySide6.QtDesigner",
    "PySide6.QtHelp",
    "PySide6.QtUiTools",
    "tkinter",
    "sqlite3",
    "unittest",
    "pytest",
    "tokenizers",
    "huggingface_hub",
    # guesses dates out of words in two hundred languages, which the reader of web pages does not ask for
    "dateparser",
    "regex",
    "pytz",
    "tzlocal",
)
"""What no code of ours imports but a hook or a dependency would drag in."""

UNNEEDED_FILES = (
    "PySide6/Qt/qml",
    "PySide6/Qt/plugins/networkinformation",
    "PySide6/Qt/plugins/tls",
    "PySide6/Qt/plugins/egldeviceintegrations",
    "PySide6/Qt/plugins/platforms/libqeglfs.so",
    "PySide6/Qt/plugins/platforms/libqlinuxfb.so",
    "PySide6/Qt/plugins/platforms/libqvnc.so",
    "PySide6/Qt/plugins/platforms/libqvkkhrdisplay.so",
    "PySide6/Qt/lib/libQt6EglFSDeviceIntegration.so.6",
    "PySide6/Qt/lib/libQt6EglFsKmsSupport.so.6",
    # GTK of the machine that builds would not fit the GTK of the machine that runs; the portal tells the colour scheme
    "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
    "libgtk-3.so.0",
    "libgdk-3.so.0",
    # names of languages in all languages, by which addresses of translated pages could be told
    "babel/locale-data",
)
"""Parts of Qt that come along with its plug-ins, and of other packages; relative to the bundle's library folder."""

DATA_PACKAGES = ("trafilatura", "justext", "tld")
"""Packages that read files of their own."""


def run_pyinstaller() -> None:
    """Freeze the program with its resources and sample articles where ``resources.py`` looks for them."""
    command = [
        sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN",
        "--name", "newsreader", "--onedir", "--noupx",
        "--distpath", str(BUNDLE.parent), "--workpath", str(CHECKOUT / "build"), "--specpath", str(CHECKOUT / "build"),
        "--paths", str(CHECKOUT / "src"),
        "--collect-submodules", "newsreader",
        "--add-data", f"{CHECKOUT / 'resources'}{os.pathsep}newsreader/_resources",
        "--add-data", f"{CHECKOUT / 'seeds'}{os.pathsep}newsreader/_resources/seeds",
        "--add-data", f"{CHECKOUT / 'src/newsreader/storage/migrations'}{os.pathsep}newsreader/storage/migrations",
    ]  # fmt: skip
    for package in PACKAGES:
        # About shows their versions and licences
        command += ["--copy-metadata", package]
    for package in DATA_PACKAGES:
        command += ["--collect-data", package]
    for module in EXCLUDED_MODULES:
        command += ["--exclude-module", module]
    subprocess.run([*command, str(CHECKOUT / "packaging" / "entry.py")], check=True)


def remove_unneeded() -> None:
    """Delete the parts of Qt that the program never loads."""
    for name in UNNEEDED_FILES:
        path = BUNDLE / "_internal" / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    # Qt's own words in the languages that the window speaks
    wanted = {f"qtbase_{language}.qm" for language in LANGUAGES}
    for path in (BUNDLE / "_internal" / "PySide6" / "Qt" / "translations").glob("*.qm"):
        if path.name not in wanted:
            path.unlink()


def draw_icons(folder: Path) -> None:
    """Write the program's icon as SVG and PNG into the folders of the hicolor theme."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from newsreader.ui.icons import program_picture

    application = QGuiApplication.instance() or QGuiApplication([])
    source = CHECKOUT / "resources" / "icons" / "newsreader.svg"
    scalable = folder / "scalable" / "apps"
    scalable.mkdir(parents=True)
    shutil.copy(source, scalable)
    for size in ICON_SIZES:
        target = folder / f"{size}x{size}" / "apps" / "newsreader.png"
        target.parent.mkdir(parents=True)
        if not program_picture(size).save(str(target)):
            raise OSError(f"{target} could not be written")
    del application


def add_desktop_files() -> None:
    """Put the ``.desktop`` file, the metainfo, the icons, our licence and the notices of others beside the executable."""
    from notices import collect_notices

    share = BUNDLE / "share"
    applications = share / "applications"
    applications.mkdir(parents=True)
    shutil.copy(CHECKOUT / "packaging" / "linux" / "newsreader.desktop", applications)
    metainfo = share / "metainfo"
    metainfo.mkdir()
    shutil.copy(CHECKOUT / "packaging" / "linux" / "newsreader.metainfo.xml", metainfo)
    draw_icons(share / "icons" / "hicolor")
    shutil.copy(CHECKOUT / "LICENSE", BUNDLE)
    (BUNDLE / "THIRD_PARTY.txt").write_text(collect_notices(), "utf-8")


def main() -> int:
    """Build the bundle and say where it is and how large."""
    print("Building the bundle (about a minute) ...", flush=True)
    run_pyinstaller()
    remove_unneeded()
    add_desktop_files()
    size = sum(path.lstat().st_size for path in BUNDLE.rglob("*") if not path.is_symlink())
    print(f"{BUNDLE.relative_to(CHECKOUT)}/newsreader starts the program; the folder has {size / 1e6:.0f} MB.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
