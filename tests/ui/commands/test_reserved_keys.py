import pytest

from newsreader.ui.commands.reserved_keys import Reserved, reserved_for


@pytest.mark.parametrize(
    ("keys", "platform", "why"),
    [
        ("Tab", "linux", Reserved.IMPOSSIBLE),
        ("Shift+Tab", "darwin", Reserved.IMPOSSIBLE),
        ("Down", "win32", Reserved.IMPOSSIBLE),
        ("Ctrl+Down", "linux", None),
        ("Alt+F4", "linux", Reserved.SYSTEM),
        ("Alt+F4", "darwin", None),
        ("Ctrl+Q", "darwin", Reserved.SYSTEM),
        ("Ctrl+Q", "linux", None),
        ("Meta+D", "win32", Reserved.SYSTEM),
        ("Ctrl+A", "linux", Reserved.FIELD),
        ("Ctrl+Shift+A", "linux", None),
        ("Del", "linux", Reserved.FIELD),
        ("J", "linux", Reserved.BARE),
        ("F2", "linux", None),
        ("Ctrl+A, Ctrl+B", "linux", Reserved.FIELD),
    ],
)
def test_poor_choices(keys: str, platform: str, why: Reserved | None) -> None:
    assert reserved_for(keys, platform) is why
