from newsreader.model.article import ArticleId
from newsreader.ui.history import History, Stop
from newsreader.ui.places import ArticlePlace


def visited(*articles: int) -> History:
    history = History()
    for article in articles:
        history.visit(ArticlePlace(ArticleId(article)), left_at=0.0)
    return history


def test_back_and_forward_keep_the_scroll() -> None:
    history = visited(1, 2)
    assert history.step(-1, left_at=0.7) == Stop(ArticlePlace(ArticleId(1)))
    assert history.step(1, left_at=0.2) == Stop(ArticlePlace(ArticleId(2)), 0.7)
    assert history.step(-1, left_at=0.0) == Stop(ArticlePlace(ArticleId(1)), 0.2)


def test_going_somewhere_new_forgets_what_lay_ahead() -> None:
    history = visited(1, 2, 3)
    history.step(-1, left_at=0)
    history.step(-1, left_at=0)
    history.visit(ArticlePlace(ArticleId(9)), left_at=0)
    assert not history.can_step(1)
    assert history.step(-1, left_at=0) == Stop(ArticlePlace(ArticleId(1)))


def test_the_same_article_again_is_no_new_stop() -> None:
    assert not visited(1, 1).can_step(-1)


def test_ends_have_nothing() -> None:
    history = History()
    assert history.step(-1, left_at=0) is None
    assert history.step(1, left_at=0) is None


def test_removed_articles_are_forgotten() -> None:
    history = visited(1, 2, 3)
    history.forget(frozenset({ArticleId(2), ArticleId(3)}))
    assert not history.can_step(-1)
    history.visit(ArticlePlace(ArticleId(4)), left_at=0)
    assert history.step(-1, left_at=0) == Stop(ArticlePlace(ArticleId(1)))
