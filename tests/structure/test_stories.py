from itertools import permutations
from pathlib import Path

import pytest

from newsreader.structure.stories import StorySign, find_story_starts

SEEDS = Path(__file__).parent.parent.parent / "seeds"
BODY = "The council met in the evening and spoke of nothing else, as everybody in the town had expected it would. " * 3
LAST = "Others were less sure of it, and said so at some length, one after the other, until it was dark outside. " * 3


def _starts(*pieces: str) -> list[tuple[str, StorySign]]:
    return [(start.title, start.sign) for start in find_story_starts("\n\n".join(pieces))]


@pytest.mark.parametrize(
    ("between", "title", "sign"),
    [
        (("Bridge opens to traffic", "By Anna Lee"), "Bridge opens to traffic", StorySign.HEADLINE),
        (("Bridge opens to traffic", "12 May 2024"), "Bridge opens to traffic", StorySign.HEADLINE),
        (("***", "Bridge opens to traffic"), "Bridge opens to traffic", StorySign.SEPARATOR),
        (("\n\nBridge opens to traffic",), "Bridge opens to traffic", StorySign.GAP),
    ],
)
def test_a_second_story_is_found_by_what_stands_above_it(between: tuple[str, ...], title: str, sign: StorySign) -> None:
    assert _starts("Ferry stops", BODY, BODY, *between, LAST, LAST) == [(title, sign)]


def test_a_dateline_begins_a_story_that_has_no_headline() -> None:
    ((title, sign),) = _starts("PARIS (Reuters) - " + BODY, "LONDON (Reuters) - " + LAST)
    assert sign is StorySign.DATELINE
    assert title.startswith("Others were less sure of it")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n\n",
        "***\n\n***",
        "One line",
        f"Ferry stops\n\n{BODY}\n\nWhat they said\n\n{LAST}",
        f"Ferry stops\n\n{BODY}\n\n***\n\nand then it went on as before. {LAST}",
        f"{BODY}\n\nPictured: the ferry off the point. Photograph by Anna Lee\n\nBy Anna Lee",
        # too short to be a story
        f"Ferry stops\n\n{BODY}\n\nBridge opens\n\nBy Anna Lee\n\nSoon.",
        "Title\n\nBy Anna Lee\n\n" * 400,
    ],
)
def test_one_story_stays_one(text: str) -> None:
    assert len(find_story_starts(text)) <= (0 if len(text) < 3_000 else 200)


def _seeds() -> list[str]:
    texts = []
    for path in sorted(SEEDS.glob("*.txt")):
        data = path.read_bytes()
        texts.append(data.decode("cp1252" if "1252" in path.name else "utf-8").replace("\r\n", "\n").strip())
    return texts


def test_no_sample_article_is_taken_for_several() -> None:
    assert [find_story_starts(text) for text in _seeds()] == [()] * len(_seeds())


@pytest.mark.parametrize("between", ["\n\n\n\n", "\n\n***\n\n", "\n\n----------\n\n"])
def test_sample_articles_in_one_file_are_told_apart(between: str) -> None:
    for texts in list(permutations(_seeds(), 2))[::5]:
        whole = between.join(texts)
        assert [start.offset for start in find_story_starts(whole)] == [len(texts[0]) + len(between)]
