"""What the reader is offered to pick from."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from newsreader.importing.formats import FORMATS
from newsreader.ui.import_desk import ImportDesk


def test_the_dialog_for_files_offers_every_format(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    offered: list[str] = []

    def ask(_parent: object, _title: str, _folder: str, filters: str) -> tuple[list[str], str]:
        offered.extend(filters.split(";;"))
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", ask)
    ImportDesk(window).ask_files()
    assert all(f"*{suffix}" in offered[0] for one in FORMATS for suffix in one.suffixes)
    assert "PDF document (*.pdf)" in offered
    assert offered[-1] == "All files (*)"
    assert len(offered) == len(FORMATS) + 2
