"""Markdown: marks off, words on; what front matter says."""

from __future__ import annotations

import pytest

from importing.made_files import read_only
from newsreader.model.article import KnownBy, Published

FRONT = """---
title: "Harbour *opens* again"
authors:
  - name: Ann Lee
  - Bob Ray
tags: [a, b]
date: 2021-05-03 10:15
publisher: Evening Post
---

"""


def text_of(source: str) -> str:
    return read_only(source.encode(), "a.md").text


def test_front_matter_gives_the_details() -> None:
    found = read_only((FRONT + "The harbour *opens*.\n").encode(), "a.md")
    assert found.text == "The harbour opens.\n"
    assert (found.structure.title, found.author, found.source) == (
        "Harbour opens again",
        "Ann Lee, Bob Ray",
        "Evening Post",
    )
    assert found.published == Published("2021-05-03T10:15", KnownBy.FILE_DETAILS)


@pytest.mark.parametrize(
    ("source", "title", "author"),
    [
        ("+++\ntitle = 'Of TOML'\nauthor = \"Ann Lee\"\n+++\nText.", "Of TOML", "Ann Lee"),
        ("# At the head #\n\nText of a story that goes on.", "At the head", None),
        ("---\nauthor: [Ann Lee, Bob Ray]\n...\n\n# Head\n\nText.", "Head", "Ann Lee, Bob Ray"),
        (
            "---\n\nNo front matter, a rule: as some begin.\n\n---\n\nText.",
            "No front matter, a rule: as some begin.",
            None,
        ),
    ],
)
def test_titles_and_authors(source: str, title: str, author: str | None) -> None:
    found = read_only(source.encode(), "a.md")
    assert (found.structure.title, found.author) == (title, author)


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("One **two** *three* __four__ _five_ ***six***", "One two three four five six"),
        ("par**tial** and snake_case_name, 2 * 3 * 4, a_b", "partial and snake_case_name, 2 * 3 * 4, a_b"),
        (
            "[the map](http://x.org/a_(b) 'title') and [other][ref] and <https://x.org>",
            "the map and other and https://x.org",
        ),
        ("![picture](a.png) seen", " seen".strip()),
        (r"\*kept\* and `code_*x*`", "*kept* and code_*x*"),
        ("a ~~gone~~ <b>bold</b> <img src='file:///x'> 1 < 2", "a gone bold  1 < 2"),
        ("Head\n====\n\nSub\n---\nText", "Head\n\nSub\n\nText"),
        ("# Head\nText\n## Sub ##\nMore", "Head\n\nText\n\nSub\n\nMore"),
        ("* one\n* two\n  - [x] three\n\n1. first", "• one\n• two\n  • three\n\n1. first"),
        ("> “quoted”\n> > twice", "“quoted”\ntwice"),
        ("| a | b |\n|---|:-:|\n| 1 | 2 |", "a\tb\n1\t2"),
        ("```\n**as it is**\n```\nafter", "**as it is**\nafter"),
        ("one\n\n***\n\ntwo", "one\n\ntwo"),
        ('text\n\n[ref]: http://x.org "t"', "text"),
        ("A [bracketed] word, [sic] and [1]: not a link", "A [bracketed] word, [sic] and [1]: not a link"),
    ],
)
def test_marks_come_off(source: str, plain: str) -> None:
    assert text_of(source).strip() == plain


def test_a_text_file_keeps_its_marks() -> None:
    assert read_only(b"# Not **Markdown**\n\nbody\n", "a.txt").text == "# Not **Markdown**\n\nbody\n"


def test_unpaired_marks_take_no_longer_than_others() -> None:
    for mark in ("*a", "[a", "`a", "_a_", "**a", "<b", "![", "[a](", "> ", "\\"):
        text_of(f"x {mark * 20_000}")


def test_quotes_within_quotes_without_end() -> None:
    assert read_only(b"> " * 500_000 + b"deep", "a.md").text.split() == ["deep"]
