"""The index of names: a library from before it, names filed anew by new rules, and figures kept by difference."""

from __future__ import annotations

import random
from pathlib import Path

from builders import Named, add_analysed, analysis, article, organisation, person
from newsreader.library import Library
from newsreader.model.annotation import Analysis, Kind
from newsreader.model.article import ArticleId
from newsreader.storage.connection import Database
from newsreader.storage.migrations import shipped_migrations
from newsreader.storage.opening import open_database

OLD_ROWS = """
INSERT INTO article (id, text_hash, title, title_key, sort_date, added, words, snippet, state, row_hash)
    VALUES (1, x'01', 'Old', 'old', '2020-01-01', '2020-01-01', 3, '', 'done', x'');
INSERT INTO article_text (article_id, text, structure) VALUES (1, 'Hillary Clinton spoke.', '{"title":"Old","paragraphs":[]}');
INSERT INTO name (id, kind, key, surface, articles, mentions) VALUES (1, 'person', 'hillary clinton', 'Hillary Clinton', 1, 1);
INSERT INTO name_key (kind, key, name_id) VALUES ('person', 'an old rule', 1);
INSERT INTO form (name_id, surface, rule, chains, mentions) VALUES (1, 'Hillary Clinton', '', 1, 1);
INSERT INTO entity (id, kind, name, articles, mentions) VALUES (77, 'person', 'Hillary Clinton', 1, 1);
INSERT INTO link (name_id, entity_id, strength, reasons) VALUES (1, 77, 'certain', '[]');
INSERT INTO chain (article_id, number, kind, surface, roles, name_id, entity_id, sort_date, mentions, quotes)
    VALUES (1, 0, 'person', 'Hillary Clinton', '[]', 1, 77, '2020-01-01', 1, 0);
INSERT INTO mention (article_id, number, start, end, kind, chain, rule) VALUES (1, 0, 0, 15, 'person', 0, '');
"""


def test_a_library_of_the_first_version_keeps_its_entities_and_finds_new_spellings(tmp_path: Path) -> None:
    path = tmp_path / "library.newsreader"
    old = open_database(path, read_only=False, migrations=shipped_migrations()[:1])
    old.run(OLD_ROWS)
    old.close()
    library = Library.open(path)
    (before,) = library.list_entities(Kind.PERSON)
    assert (before.entity.id, before.articles) == (77, 1)
    add_analysed(library, article("Hilary Clinton lost."), person("Hilary Clinton"))
    (row,) = library.list_entities(Kind.PERSON)
    assert (row.entity.id, row.articles, row.mentions) == (77, 2, 2)
    library.close()


def test_no_key_is_left_of_a_name_that_is_gone_or_written_otherwise(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "l")
    for surface in ("JANE ROE", "Jane Roe", "Jane Roe"):
        number = add_analysed(library, article(f"{surface} {random.random()}"), person(surface))
        library.save_analyses([(number, analysis("Nobody."))])
    database = open_database(tmp_path / "l", read_only=True)
    assert database.rows("SELECT * FROM name_key") == []
    database.close()
    library.close()


def _figures(database: Database) -> dict[int, tuple[object, ...]]:
    rows = database.rows(
        "SELECT id, articles, mentions, quotes, first_seen, last_seen, probable_articles FROM entity WHERE retired_at IS NULL"
    )
    return {row[0]: row[1:] for row in rows}


def test_figures_kept_by_difference_are_those_counted_anew(tmp_path: Path) -> None:
    source = random.Random(5)
    names = [
        person("Tony Blair", "Blair"), person("Blair"), person("Cherie Blair"), person("Ann Poe", "Poe"), person("Poe"),
        person("Anne Poe"), organisation("Acme Holdings"), organisation("Acme Holding"), person("T. Blair"),
    ]  # fmt: skip
    library = Library.open(tmp_path / "l")
    numbers: list[ArticleId] = []
    for step in range(60):
        chosen = list(dict.fromkeys(source.choices(names, weights=(9, 3, 1, 1, 1, 1, 1, 1, 1), k=source.randint(0, 4))))
        text = f"Story {step}. " + " ".join(form for each in chosen for form in each.forms)
        said = [(f"“Yes {step},”", chosen[0].forms[0])] if chosen and step % 3 == 0 else []
        text += "".join(words for words, _ in said)
        day = f"20{source.randint(10, 20)}-01-02"
        if numbers and source.random() < 0.3:
            again = source.choice(numbers)
            library.save_analyses([(again, _of_text(library, again, names))])
            continue
        (number,) = library.add_articles([article(text, published=day)]).added
        library.save_analyses([(number, analysis(text, *chosen, said=said))])
        numbers.append(number)
    library.close()
    database = open_database(tmp_path / "l", read_only=False)
    kept = _figures(database)
    database.close()
    library = Library.open(tmp_path / "l")
    library.relink_all()
    library.close()
    database = open_database(tmp_path / "l", read_only=True)
    assert _figures(database) == kept
    assert any(figures[-1] for figures in kept.values())
    database.close()


def _of_text(library: Library, number: ArticleId, names: list[Named]) -> Analysis:
    found = library.get_article(number)
    assert found is not None
    return analysis(found.text, *names[:3])
