"""Every work in the program has a licence to show."""

from pathlib import Path

from newsreader.bundled_works import PACKAGES, list_works, own_licence


def test_every_work_brings_its_licence() -> None:
    works = list_works()
    assert {work.name for work in works} >= {*PACKAGES, "Python", "Inter", "Source Serif 4", "Names model"}
    assert not [work.name for work in works if not work.licence or len(work.text) < 20]


def test_the_programs_licence_is_the_checkouts() -> None:
    assert own_licence() == (Path(__file__).parent.parent / "LICENSE").read_text("utf-8")
