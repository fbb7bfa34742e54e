"""What is written out of an article, and how."""

import pytest

from newsreader.model.annotation import Analysis, ChainNumber, Kind, Mention, Quote, QuoteStyle, Speaker
from newsreader.model.article import AnalysisState, Article, ArticleId, Aside, Structure
from newsreader.writing.html_page import story_page, story_piece
from newsreader.writing.markdown import story_markdown
from newsreader.writing.plain import story_text
from newsreader.writing.story import Story, story_of

TEXT = (
    "Ferry <b>stops</b>\n\nBy Ann Lee\n\nPORTO — Mayor Tom\nReed said: “We *wait*,\nand wait.”\n\n"
    "1. Boats stay in.\n\nPicture: the harbour"
)
SOURCE = "Harbour Post, 3 May 2024"


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def paragraphs() -> tuple[tuple[int, int], ...]:
    return tuple(span(part) for part in TEXT.split("\n\n"))


def article() -> Article:
    structure = Structure(
        "Ferry <b>stops</b>", span("Ferry <b>stops</b>"), span("By Ann Lee"), None, None, paragraphs(),
        (Aside(*span("Picture: the harbour"), "picture captions"),),
    )  # fmt: skip
    return Article(
        ArticleId(1), TEXT, "hash", "Ferry <b>stops</b>", "Harbour Post", None, None, "2026-01-02T03:04:05",
        structure, "en", AnalysisState.DONE, None, False, False, (), (),
    )  # fmt: skip


def analysis() -> Analysis:
    reed = ChainNumber(0)
    speaker = Speaker(*span("Mayor Tom\nReed"), "Tom Reed", reed, 0.9, "cue")
    return Analysis(
        "test", "en", article().structure,
        (Mention(*span("PORTO"), Kind.PLACE, "Porto", None), Mention(*span("Tom\nReed"), Kind.PERSON, "Tom Reed", reed)),
        (Quote(*span("“We *wait*,\nand wait.”"), QuoteStyle.SPEECH, speaker),), (),
    )  # fmt: skip


def whole() -> Story:
    return story_of(article(), analysis(), SOURCE)


def test_a_story_has_its_head_once_and_no_asides() -> None:
    assert story_text(whole()) == (
        "Ferry <b>stops</b>\nBy Ann Lee\nHarbour Post, 3 May 2024\n\n"
        "PORTO — Mayor Tom Reed said: “We *wait*, and wait.”\n\n1. Boats stay in.\n"
    )


def test_a_passage_says_where_it_stands() -> None:
    start, end = span("Reed said: “We *wait*,\nand")
    story = story_of(article(), analysis(), SOURCE, passage=(start, end))
    assert story_text(story) == "Reed said: “We *wait*, and\n— “Ferry <b>stops</b>”, Harbour Post, 3 May 2024\n"
    marks = [(run.text, run.name is not None, run.quote is not None) for run in story.paragraphs[0]]
    assert marks == [("Reed", True, False), (" said: ", False, False), ("“We *wait*, and", False, True)]


def test_a_passage_may_lie_in_an_aside() -> None:
    story = story_of(article(), None, "", passage=span("the harbour"))
    assert story_text(story) == "the harbour\n— “Ferry <b>stops</b>”\n"


@pytest.mark.parametrize(("kinds", "marks"), [(frozenset(Kind), 3), ({Kind.PLACE}, 1), (frozenset[Kind](), 0)])
def test_only_shown_kinds_are_marked(kinds: frozenset[Kind], marks: int) -> None:
    page = story_page(story_of(article(), analysis(), SOURCE, kinds))
    assert page.count("</mark>") + page.count("</q>") == marks


def test_a_page_shows_markup_of_the_text_as_characters() -> None:
    page = story_page(whole())
    assert "<b>" not in page
    assert page.count("Ferry &lt;b&gt;stops&lt;/b&gt;") == 2, "in the head of the page and as its heading"
    assert '<q class="quote" title="Tom Reed">“We *wait*, and wait.”</q>' in page


def test_a_pasted_piece_carries_its_colours() -> None:
    piece = story_piece(whole())
    assert piece.startswith("<h1>Ferry &lt;b&gt;stops&lt;/b&gt;</h1>")
    assert piece.count("background-color") == 3
    assert "class=" not in piece


def test_markdown_reads_nothing_in_a_text_as_markup() -> None:
    assert story_markdown(whole()) == (
        "# Ferry \\<b\\>stops\\</b\\>\n\n*By Ann Lee*\n\n*Harbour Post, 3 May 2024*\n\n"
        "PORTO — Mayor Tom Reed said: “We \\*wait\\*, and wait.”\n\n1\\. Boats stay in.\n"
    )


@pytest.mark.parametrize(
    ("words", "written"),
    [("# a", "\\# a"), ("- a", "\\- a"), ("12) a", "12\\) a"), ("2024 was", "2024 was"), ("a_b", "a\\_b"), ("+", "\\+")],
)
def test_markdown_at_the_start_of_a_paragraph(words: str, written: str) -> None:
    one = Article(
        ArticleId(1), words, "hash", "T", None, None, None, "2026-01-02T03:04:05",
        Structure("T", None, None, None, None, ((0, len(words)),), ()), "en", AnalysisState.DONE, None, False, False,
        (), (),
    )  # fmt: skip
    assert story_markdown(story_of(one, None, "")) == f"# T\n\n{written}\n"


def test_a_passage_in_markdown_is_quoted() -> None:
    story = story_of(article(), analysis(), SOURCE, passage=span("1. Boats stay in."))
    assert story_markdown(story) == "> 1\\. Boats stay in.\n>\n> — “Ferry \\<b\\>stops\\</b\\>”, Harbour Post, 3 May 2024\n"
