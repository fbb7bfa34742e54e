"""Where the program's own files lie: beside the package when installed, at the top of a checkout otherwise."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def _roots() -> tuple[Path, Path]:
    """(resources, seeds)."""
    package = Path(__file__).resolve().parent
    installed = package / "_resources"
    if installed.is_dir():
        return installed, installed / "seeds"
    checkout = package.parent.parent
    return checkout / "resources", checkout / "seeds"


def resource(name: str) -> Path:
    """Path of a resource by its name under ``resources/``, for example ``icons/newsreader.svg``."""
    return _roots()[0] / name


def seeds_folder() -> Path:
    """Folder of the sample articles."""
    return _roots()[1]
