"""What desktops and bundles need: a valid desktop file, an icon, samples in their encodings, scripts that run."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from newsreader.resources import resource, seeds_folder

CHECKOUT = Path(__file__).resolve().parent.parent


@pytest.mark.skipif(
    shutil.which("desktop-file-validate") is None and not os.environ.get("CI"), reason="desktop-file-utils is missing"
)
def test_the_desktop_file_is_valid() -> None:
    file = CHECKOUT / "packaging" / "linux" / "newsreader.desktop"
    result = subprocess.run(["desktop-file-validate", str(file)], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout) == (0, "")


@pytest.mark.parametrize("path", sorted(resource("icons").glob("*.svg")), ids=lambda path: path.stem)
def test_an_icon_is_drawn_on_its_grid(path: Path) -> None:
    root = ElementTree.fromstring(path.read_text("utf-8"))
    if path.stem == "newsreader":
        assert root.get("viewBox") == "0 0 128 128"
    else:
        assert (root.get("viewBox"), root.get("stroke"), root.get("stroke-width")) == ("0 0 24 24", "currentColor", "1.7")


def test_samples_are_what_their_readme_says() -> None:
    listed = (seeds_folder() / "README").read_text("utf-8")
    files = sorted(seeds_folder().glob("*.txt"))
    assert len(files) == 12
    assert all(f"`{file.name}`" in listed for file in files)
    old = (seeds_folder() / "skerrin-4-the-buyer-windows-1252.txt").read_bytes()
    with pytest.raises(UnicodeDecodeError):
        old.decode("utf-8")
    assert "José Arrieta" in old.decode("cp1252")


@pytest.mark.parametrize("script", ["packaging/set_up.sh", "packaging/lock.sh", ".ci/run"])
def test_a_script_parses(script: str) -> None:
    shell = "bash" if script == ".ci/run" else "sh"
    assert subprocess.run([shell, "-n", CHECKOUT / script], check=False).returncode == 0


def test_the_metainfo_names_the_desktop_file() -> None:
    root = ElementTree.parse(CHECKOUT / "packaging" / "linux" / "newsreader.metainfo.xml").getroot()
    launched = root.findtext("launchable")
    assert launched is not None
    assert (CHECKOUT / "packaging" / "linux" / launched).is_file()
    assert root.findtext("icon") == "newsreader"
    summary, desktop = root.findtext("summary"), (CHECKOUT / "packaging" / "linux" / launched).read_text("utf-8")
    assert f"Comment={summary}\n" in desktop
