"""Every test runs without a screen, in a home of its own, and fails on a word of warning from Qt."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ALLOWED_QT_WORDS = (
    # the offscreen platform has none of these
    "This plugin does not support propagateSizeHints",
    "This plugin does not support raise",
    "This plugin does not support grabbing the keyboard",
)


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, libraries and logs of a test never touch the user's."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    monkeypatch.delenv("NEWSREADER_LIBRARY", raising=False)
    return home


@pytest.fixture(autouse=True)
def no_words_from_qt(request: pytest.FixtureRequest) -> Iterator[None]:
    """A Qt warning fails the test that caused it."""
    if "qapp" not in request.fixturenames and "qtbot" not in request.fixturenames:
        yield
        return
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    words: list[str] = []

    def keep(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not any(allowed in text for allowed in ALLOWED_QT_WORDS):
            words.append(text)

    before = qInstallMessageHandler(keep)
    yield
    qInstallMessageHandler(before)
    assert not words, "Qt warned:\n" + "\n".join(words)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests on a real X screen: skipped loudly without Xvfb, failing where CI is set."""
    if shutil.which("Xvfb") or os.environ.get("CI"):
        return
    for item in items:
        if "xscreen" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="NO REAL SCREEN TESTED: Xvfb is not installed"))
