"""``make screenshots``: pictures of every screen and state of the real window, in ``screenshots/LOOK/SCENE.png``.

A scene is one line of ``SCENES`` (in ``screenshot_scenes``), a look one line of ``LOOKS``; every scene is taken in every
look. Runs offscreen in a home of its own, each look in a process of its own, as many at a time as there are cores:
``python packaging/screenshots.py [--scene NAME]… [--look NAME]… [FOLDER-OR-FILE…]``; the paths are other articles.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from newsreader.ui.main_window import MainWindow

CHECKOUT = Path(__file__).resolve().parent.parent
TARGET = CHECKOUT / "screenshots"
SETTLE_MS = 700
"""Long enough for panes to ask the library, be answered and paint."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the window is shown: a theme, a size in pixels of the picture, a scale, a language."""

    name: str
    theme: str
    width: int = 1600
    height: int = 1000
    scale: int = 1
    language: str = "en"


LOOKS: tuple[Look, ...] = (
    Look("light", "light"),
    Look("dark", "dark"),
    Look("sepia", "sepia"),
    Look("contrast_light", "contrast_light"),
    Look("contrast_dark", "contrast_dark"),
    Look("light_small", "light", 1024, 640),
    Look("dark_small", "dark", 1024, 640),
    Look("light_200", "light", 3200, 2000, scale=2),
    Look("light_200_tight", "light", 1600, 1000, scale=2),
    Look("dark_200_small", "dark", 2048, 1280, scale=2),
    Look("german", "light", language="de"),
    Look("german_small", "light", 1024, 640, language="de"),
)


def fill_library(library: Path, paths: Sequence[Path]) -> None:
    """Import and analyse the articles as the command line does."""
    command = [sys.executable, "-m", "newsreader", "import", "--library", str(library), *map(str, paths)]
    subprocess.run(command, check=True)


@contextmanager
def home_of_its_own() -> Iterator[Path]:
    """A new home for settings, logs and the library, so that no picture shows anybody's own."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = folder
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
            path = Path(folder, name.lower())
            path.mkdir(mode=0o700)
            os.environ[name] = str(path)
        yield Path(folder)


def settle(milliseconds: int = SETTLE_MS) -> None:
    """Let the window work for a while."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def run_look(look: Look, home: Path, library: Path, scenes: Sequence[str]) -> None:
    """Take a look in a process of its own, on a copy: a library that two have open is read-only for the second."""
    own = home / look.name / library.name
    own.parent.mkdir()
    shutil.copyfile(library, own)
    words = [word for scene in scenes for word in ("--scene", scene)]
    command = [sys.executable, __file__, "--one-look", look.name, str(home), str(own), *words]
    # dialogs fit themselves to the screen: one that the window fills
    screen = {"name": "screen", "x": 0, "y": 0, "width": look.width, "height": look.height, "dpr": 1}
    screens = own.with_name("screens.json")
    screens.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    shown = {"QT_SCALE_FACTOR": str(look.scale), "QT_QPA_PLATFORM": f"offscreen:configfile={screens}"}
    subprocess.run(command, check=True, env={**os.environ, **shown})


def take_look(look: Look, home: Path, library: Path, scenes: Sequence[str]) -> bool:
    """All scenes in one look, each in a window of its own; False where this version does not have the look."""
    from PySide6.QtWidgets import QApplication

    from newsreader.settings import SETTINGS, Settings
    from newsreader.ui.app import Program
    from screenshot_scenes import SCENES

    by_key = {setting.key: setting for setting in SETTINGS}
    wanted: dict[str, str] = {"look.theme": look.theme}
    if look.language != "en":
        wanted["look.language"] = look.language
    if any(key not in by_key or (by_key[key].choices and value not in by_key[key].choices) for key, value in wanted.items()):
        return False
    app = QApplication(["newsreader"])
    folder = TARGET / look.name
    folder.mkdir(parents=True, exist_ok=True)
    program: Program | None = None
    for scene in SCENES:
        if scenes and scene.name not in scenes:
            continue
        if program is not None and program.window is not None:
            program.window.close()
            settle(100)
        # settings of its own: no scene is to begin where another ended
        own = home / look.name / scene.name
        own.mkdir(parents=True)
        settings = Settings(own / "settings.json")
        settings.put(**{key.replace(".", "__"): value for key, value in wanted.items()})
        program = Program(app, settings)
        path = home / f"empty-{look.name}.library" if scene.is_empty else library
        if not program.open(path) or program.window is None:
            raise SystemExit(f"{path} could not be opened")
        window = program.window
        window.resize(look.width // look.scale, look.height // look.scale)
        settle(1200)
        scene.show(window, settle)
        settle()
        target = folder / f"{scene.name}.png"
        if not picture_of(window).save(str(target)):
            raise OSError(f"{target} could not be written")
        print(target.relative_to(CHECKOUT), flush=True)
        close_others(window)
    if program is not None and program.window is not None:
        program.window.close()
        settle(300)
    return True


def picture_of(window: MainWindow) -> QPixmap:
    """The window with everything that lies over it: dialogs, menus, the help."""
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QColor, QPainter
    from PySide6.QtWidgets import QApplication

    picture = window.grab()
    painter = QPainter(picture)
    for other in QApplication.topLevelWidgets():
        if other is window or not other.isVisible() or other.width() < 20:
            continue
        middle = window.rect().center() - other.rect().center()
        at = window.mapFromGlobal(other.pos())
        is_popup = other.windowType() in (Qt.WindowType.Popup, Qt.WindowType.ToolTip)
        place = at if is_popup else middle
        painter.drawPixmap(place, other.grab())
        # the frame that a window manager would draw
        painter.setPen(QColor(128, 128, 128))
        painter.drawRect(QRect(place, other.size()).adjusted(-1, -1, 0, 0))
    painter.end()
    return picture


def close_others(window: MainWindow) -> None:
    """Close dialogs and menus that a scene has opened."""
    from PySide6.QtWidgets import QApplication

    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            other.close()
    settle(100)


def draw_icon_sheet() -> None:
    """Every icon at every size it is used in, at 100 % and 200 %, in two themes."""
    from PySide6.QtGui import QGuiApplication

    from icon_sheet import draw_sheet

    application = QGuiApplication.instance() or QGuiApplication([])
    for name in ("light", "dark"):
        path = TARGET / f"icons_{name}.png"
        if not draw_sheet(is_dark=name == "dark").save(str(path)):
            raise OSError(f"{path} could not be written")
        print(path.relative_to(CHECKOUT), flush=True)
    del application


def main(arguments: Sequence[str]) -> int:
    """Take all pictures; the articles are those of ``seeds/`` unless others are given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, help="other articles than the samples")
    parser.add_argument("--scene", action="append", default=[], help="only this scene")
    parser.add_argument("--look", action="append", default=[], help="only this look")
    parser.add_argument("--one-look", nargs=3, metavar=("LOOK", "HOME", "LIBRARY"), help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    TARGET.mkdir(exist_ok=True)
    if asked.one_look:
        name, home, library = asked.one_look
        look = next(look for look in LOOKS if look.name == name)
        if not take_look(look, Path(home), Path(library), asked.scene):
            print(f"{name}: not in this version", flush=True)
        return 0
    with home_of_its_own() as home:
        library = home / "Sample.library"
        fill_library(library, [path.resolve() for path in asked.paths] or sorted((CHECKOUT / "seeds").glob("*.txt")))
        looks = [look for look in LOOKS if not asked.look or look.name in asked.look]
        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            list(pool.map(lambda look: run_look(look, home, library, asked.scene), looks))
    if not asked.scene:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        draw_icon_sheet()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
