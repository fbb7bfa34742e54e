import pytest

from newsreader.model.article import Aside
from newsreader.ui.panes.asides import AsideGroup, group_asides

TEXT = "Story.\n\nCaption one...\nCaption two...\n\nMore story.\nRead more: this"


def aside(words: str, why: str) -> Aside:
    start = TEXT.index(words)
    return Aside(start, start + len(words), why)


@pytest.mark.parametrize(
    ("asides", "groups"),
    [
        ((), []),
        (
            (aside("Caption one...", "captions"), aside("Caption two...", "captions")),
            [("Caption one...\nCaption two...\n\n", ("captions",))],
        ),
        (
            (aside("Caption one...", "captions"), aside("Caption two...", "share links")),
            [("Caption one...\nCaption two...\n\n", ("captions", "share links"))],
        ),
        (
            (aside("Caption one...", "captions"), aside("Read more: this", "teasers")),
            [("Caption one...\n", ("captions",)), ("Read more: this", ("teasers",))],
        ),
    ],
)
def test_neighbours_fold_together(asides: tuple[Aside, ...], groups: list[tuple[str, tuple[str, ...]]]) -> None:
    found = group_asides(TEXT, asides)
    assert [(TEXT[group.start : group.end], group.whys) for group in found] == groups
    assert all(isinstance(group, AsideGroup) for group in found)
