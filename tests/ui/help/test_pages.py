"""Markup, pages and search of the help."""

import pytest

from newsreader.ui.help.markup import Form, Piece, Style, read_blocks, read_pieces
from newsreader.ui.help.page import PageWriter
from newsreader.ui.help.search import find_topics, words_of
from newsreader.ui.help.topics import HelpBook, Topic


class Words:
    """A program with one command that has a key and one that has none."""

    def key(self, command: str) -> str:
        return {"a.do": "Ctrl+D", "a.rare": ""}[command]

    def command(self, command: str) -> str:
        return {"a.do": "File › Do", "a.rare": "File › Rare"}[command]

    def setting(self, key: str) -> str:
        return {"a.size": "Size"}[key]

    def path(self, name: str) -> str:
        return {"library": "/shelf/<news>"}[name]


def book(*topics: tuple[str, str, str]) -> HelpBook:
    return HelpBook(tuple(Topic(name, title, "", ("nickname",) if name == "a" else (), text) for name, title, text in topics))


def html(text: str) -> str:
    given = book(("a", "A & B", text))
    return PageWriter(given, Words(), lambda command: f"({command})").html(given["a"])


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("one\ntwo\n\nthree", [Form.PARAGRAPH, Form.PARAGRAPH]),
        ("## head\ntext", [Form.HEADING, Form.PARAGRAPH]),
        ("- one\n- two\n  goes on", [Form.ITEM, Form.ITEM]),
        ("1. one\n2. two\n> note", [Form.STEP, Form.STEP, Form.NOTE]),
        ("| a | b |\n| c | d |", [Form.ROW, Form.ROW]),
        ("", []),
    ],
)
def test_blocks(text: str, forms: list[Form]) -> None:
    assert [block.form for block in read_blocks(text)] == forms


def test_pieces() -> None:
    assert read_pieces("a **b** `c` [d](e_f) [g](do:h.i) {key:j.k}") == (
        Piece(Style.PLAIN, "a "),
        Piece(Style.STRONG, "b"),
        Piece(Style.PLAIN, " "),
        Piece(Style.TYPED, "c"),
        Piece(Style.PLAIN, " "),
        Piece(Style.LINK, "d", "e_f"),
        Piece(Style.PLAIN, " "),
        Piece(Style.DO, "g", "h.i"),
        Piece(Style.PLAIN, " "),
        Piece(Style.KEY, "", "j.k"),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<img src=x>", "<p>&lt;img src=x&gt;</p>"),
        ("{path:library}", "<p>/shelf/&lt;news&gt;</p>"),
        ("{key:a.do}", '<p><span class="key">&nbsp;Ctrl+D&nbsp;</span></p>'),
        ("{key:a.rare}", "<p>(File › Rare)</p>"),
        ("[here](do:a.do)", '<p><a href="do:a.do">here&nbsp;›</a></p>'),
        ("[here](a)", '<p><a href="topic:a">here</a></p>'),
        ("- one\n- two", "<ul><li>one</li><li>two</li></ul>"),
        ("{setting:a.size}", '<p><span class="strong">Size</span></p>'),
    ],
)
def test_pages(text: str, expected: str) -> None:
    assert html(text) == "<h1>A &amp; B</h1>\n" + expected


def test_a_table_without_words_in_its_head_has_none() -> None:
    assert html("| | |\n| a | b |").count("<tr>") == 1
    assert "<th>a</th>" in html("| a | b |\n| c | d |")


@pytest.mark.parametrize("text", ["[x](nowhere)", "[x](do:a.none)", "{key:a.none}", "{setting:none}", "{path:none}"])
def test_a_dead_end_is_an_error(text: str) -> None:
    with pytest.raises(KeyError):
        html(text)


def test_hits_are_ranked_and_bring_the_best_passage() -> None:
    given = book(
        ("a", "Other things", "First.\n\nHow to undo a merge.\n\nEnd."),
        ("b", "Undo", "Takes it back, also a merge."),
        ("c", "Nothing", "Here."),
    )
    plain = PageWriter(given, Words(), str).plain
    hits = find_topics(given, "how do I undo a merge", plain)
    assert [(hit.topic.id, hit.passage) for hit in hits] == [
        ("b", "Takes it back, also a merge."),
        ("a", "How to undo a merge."),
    ]
    assert [hit.topic.id for hit in find_topics(given, "nickn", plain)] == ["a"]
    assert find_topics(given, "undo zebra", plain) == []
    assert find_topics(given, "  ", plain) == []


def test_a_question_of_small_words_alone_is_still_asked() -> None:
    assert words_of("what is it") == ["what", "is", "it"]
    assert words_of("what is a Ledger") == ["ledger"]
