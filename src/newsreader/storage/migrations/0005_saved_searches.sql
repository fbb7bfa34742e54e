-- Searches that the reader keeps in the navigator, and an index of names for searches by them.

CREATE TABLE saved_search (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT    NOT NULL,
    query    TEXT    NOT NULL,
    sort     TEXT    NOT NULL,                           -- a word of newsreader.model.query.ArticleOrder
    position INTEGER NOT NULL                            -- place in the navigator, from 0
);

-- Words of all names of an entity as they are compared: folded, so that the tokenizer has no accents to take off.
CREATE VIRTUAL TABLE entity_search USING fts5 (
    names,
    content = '', contentless_delete = 1, detail = none,
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '1 2 3'
);
INSERT INTO entity_search (rowid, names) SELECT id, search_text FROM entity WHERE retired_at IS NULL;

-- A library with articles is filed anew by the program where its rules for letters such as ł have changed.
INSERT INTO meta SELECT 'search_rules', '1' WHERE NOT EXISTS (SELECT 1 FROM article);

CREATE TRIGGER entity_spelled AFTER UPDATE OF search_text, retired_at ON entity
WHEN old.search_text <> new.search_text OR (old.retired_at IS NULL) <> (new.retired_at IS NULL) BEGIN
    DELETE FROM entity_search WHERE rowid = old.id;
    INSERT INTO entity_search (rowid, names) SELECT new.id, new.search_text WHERE new.retired_at IS NULL;
END;
