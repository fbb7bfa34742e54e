"""The topics that ship: every command, setting, path and link in them exists, and every place has its topic."""

import importlib
import pkgutil
from pathlib import Path

import pytest

import newsreader.ui
from newsreader.resources import resource
from newsreader.search.operators import OPERATORS
from newsreader.settings import SETTINGS
from newsreader.ui.commands.table import COMMANDS
from newsreader.ui.help.contexts import FIRST_TOPIC, TOPICS, topic_for
from newsreader.ui.help.markup import Style, read_blocks
from newsreader.ui.help.topics import read_book, read_topic

BOOK = read_book()
COMMAND_IDS = {command.id for command in COMMANDS}
SETTING_KEYS = {setting.key for setting in SETTINGS if setting.label}


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("topic", [topic.id for topic in BOOK.topics])
def test_what_a_topic_names_exists(topic: str, language: str) -> None:
    known = {
        Style.KEY: COMMAND_IDS,
        Style.COMMAND: COMMAND_IDS,
        Style.DO: COMMAND_IDS,
        Style.LINK: {topic.id for topic in BOOK.topics},
        Style.SETTING: SETTING_KEYS,
        Style.PATH: {"library", "settings", "log"},
    }
    pieces = [piece for block in read_blocks(read_book(language)[topic].text) for cell in block.cells for piece in cell]
    unknown = [piece for piece in pieces if piece.style in known and piece.target not in known[piece.style]]
    assert not unknown
    # a mark that was not understood stays in the text as it is
    assert not [piece for piece in pieces if piece.style is Style.PLAIN and ("](" in piece.words or "{" in piece.words)]


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_file_is_in_the_contents_once(language: str) -> None:
    files = sorted(path.stem for path in resource(f"help/{language}").glob("*.md"))
    assert sorted(topic.id for topic in read_book(language).topics) == files


def test_the_german_help_has_every_topic_in_its_place() -> None:
    german = read_book("de")
    assert [topic.id for topic in german.topics] == [topic.id for topic in BOOK.topics]
    assert not {topic.title for topic in german.topics} & {topic.title for topic in BOOK.topics}


def test_every_place_that_has_a_topic_is_a_class_of_the_window() -> None:
    classes: set[str] = set()
    for module in pkgutil.walk_packages(newsreader.ui.__path__, "newsreader.ui."):
        classes.update(vars(importlib.import_module(module.name)))
    assert set(TOPICS) <= classes
    assert {*TOPICS.values(), FIRST_TOPIC} <= {topic.id for topic in BOOK.topics}


@pytest.mark.parametrize(
    ("classes", "topic"),
    [
        (["QLineEdit", "SearchBox", "ArticleListPane", "MainWindow"], "searching"),
        (["ArticleTable", "ArticleListPane", "MainWindow"], "lists"),
        (["MainWindow"], FIRST_TOPIC),
        ([], FIRST_TOPIC),
    ],
)
def test_the_innermost_place_gives_the_topic(classes: list[str], topic: str) -> None:
    assert topic_for(classes) == topic


def test_a_topic_that_a_language_lacks_comes_from_english(tmp_path: Path) -> None:
    for language, name, text in (
        ("en", "contents.txt", "# One\nfirst\n\n# Two\nsecond\n"),
        ("en", "first.md", "# First\nwords: a, b\n\nText.\n"),
        ("en", "second.md", "# Second\n"),
        ("de", "first.md", "# Erstes\n"),
    ):
        (tmp_path / language).mkdir(exist_ok=True)
        (tmp_path / language / name).write_text(text, encoding="utf-8")
    assert [topic.title for topic in read_book("de", tmp_path).topics] == ["Erstes", "Second"]
    assert [(group, [topic.id for topic in topics]) for group, topics in read_book("en", tmp_path).groups()] == [
        ("One", ["first"]),
        ("Two", ["second"]),
    ]
    (tmp_path / "en" / "second.md").unlink()
    with pytest.raises(FileNotFoundError):
        read_book("fr", tmp_path)


def test_a_topic_without_a_title_is_refused() -> None:
    with pytest.raises(ValueError, match="no title"):
        read_topic("x", "", "Text without a title\n")


def test_every_operator_of_the_search_is_explained() -> None:
    text = BOOK["searching"].text
    assert not [operator.name for operator in OPERATORS if f"`{operator.name}:" not in text]
