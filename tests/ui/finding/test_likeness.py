import pytest

from newsreader.ui.finding.likeness import likeness


def _best_first(query: str, titles: list[str]) -> list[str]:
    found = [(likeness(query, title), title) for title in titles]
    return [title for fits, title in sorted(found, key=lambda one: -(one[0].score if one[0] else -1)) if fits]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        # whole, beginning, word starts, initials, parts, typing errors
        ("print", ["Print", "Print preview", "Show print", "Blueprints", "Prunt"]),
        ("pp", ["PP", "ppm", "Print preview", "Zapped"]),
        ("imp fil", ["Import files", "Files to import"]),
        ("clitnon", ["Hillary Clinton"]),
        ("obam", ["Obama", "Barack Obama"]),
    ],
)
def test_better_fits_come_first(query: str, titles: list[str]) -> None:
    assert _best_first(query, titles[::-1]) == titles


@pytest.mark.parametrize(
    ("query", "title"), [("xyz", "Import"), ("import zebra", "Import files"), ("ab", "Ba"), ("q", "Unique")]
)
def test_what_does_not_fit(query: str, title: str) -> None:
    assert likeness(query, title) is None


@pytest.mark.parametrize(
    ("query", "title", "found"),
    [
        ("imp fil", "Import files…", ["Imp", "fil"]),
        ("safarik", "Pavol Šafařík", ["Šafařík"]),
        ("lodz", "Mayor of Łódź", ["Łódź"]),
        ("strasse", "Die Straße", ["Straße"]),
        ("if", "Import files", ["I", "f"]),
        ("𝒜nna", "Anna Lee", ["Anna"]),
    ],
)
def test_found_letters_are_told_where_they_stand(query: str, title: str, found: list[str]) -> None:
    fits = likeness(query, title)
    assert fits is not None
    assert [title[start:end] for start, end in fits.spans] == found


def test_words_beside_a_title_help_less() -> None:
    beside = likeness("preferences", "Settings…", ("preferences options",))
    assert beside is not None
    assert beside.spans == ()
    within = likeness("preferences", "My preferences", ())
    assert within is not None and within.score > beside.score


def test_nothing_typed_fits_everything() -> None:
    assert likeness(" ", "Anything") is not None


def test_odd_text_never_raises() -> None:
    for odd in ("", "\0", "é", "😀", "…", "a\u0301" * 50, "ﬁ"):
        likeness(odd, odd)
        likeness("fi", odd)
        likeness(odd, "Import files", (odd,))
