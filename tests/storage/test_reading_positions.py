from pathlib import Path

from builders import add, article, open_library
from newsreader.model.article import ArticleId


def test_a_place_is_kept_for_each_article_until_the_head_is_reached(tmp_path: Path) -> None:
    library = open_library(tmp_path / "x.newsreader")
    first, second = add(library, article("One story."), article("Another story."))
    assert library.get_reading_position(first) == 0
    library.keep_reading_position(first, 4)
    library.keep_reading_position(second, 7)
    library.keep_reading_position(first, 5)
    assert (library.get_reading_position(first), library.get_reading_position(second)) == (5, 7)
    library.keep_reading_position(first, 0)
    assert library.get_reading_position(first) == 0
    library.close()
    reopened = open_library(tmp_path / "x.newsreader", read_only=True)
    assert reopened.get_reading_position(second) == 7
    reopened.close()


def test_a_place_is_no_act_and_an_article_that_is_gone_keeps_none(tmp_path: Path) -> None:
    library = open_library(tmp_path / "x.newsreader")
    library.keep_reading_position(ArticleId(99), 12)
    assert library.get_reading_position(ArticleId(99)) == 0
    assert library.get_history().undo is None
    library.close()
