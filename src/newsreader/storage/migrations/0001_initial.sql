-- The library as it first was. Dates are ISO 8601; offsets are code points; flags are 0 or 1.
-- Enumerations are stored by their words (see newsreader.model). Lists inside a cell are JSON.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- Articles: the row that lists read, and apart from it the long text that only the reader needs.

CREATE TABLE article (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    text_hash          BLOB    NOT NULL UNIQUE,          -- SHA-256 of the text in UTF-8
    title              TEXT    NOT NULL,
    title_key          TEXT    NOT NULL,                 -- what the title is sorted by
    source             TEXT,
    source_known_by    TEXT,
    published          TEXT,
    published_known_by TEXT,
    sort_date          TEXT    NOT NULL,                 -- published, or added where that is unknown
    added              TEXT    NOT NULL,
    language           TEXT,
    state              TEXT    NOT NULL DEFAULT 'waiting',
    problem            TEXT,
    engine             TEXT,
    is_read            INTEGER NOT NULL DEFAULT 0,
    is_starred         INTEGER NOT NULL DEFAULT 0,
    people             INTEGER NOT NULL DEFAULT 0,
    places             INTEGER NOT NULL DEFAULT 0,
    organisations      INTEGER NOT NULL DEFAULT 0,
    quotes             INTEGER NOT NULL DEFAULT 0,
    words              INTEGER NOT NULL,
    snippet            TEXT    NOT NULL,
    row_hash           BLOB    NOT NULL                  -- SHA-256 of what cannot be derived again (articles.row_hash)
);
CREATE INDEX article_by_date   ON article (sort_date, id);
CREATE INDEX article_by_added  ON article (added, id);
CREATE INDEX article_by_title  ON article (title_key, id);
CREATE INDEX article_by_source ON article (source, sort_date, id);
CREATE INDEX article_unread    ON article (sort_date, id) WHERE is_read = 0;
CREATE INDEX article_starred   ON article (sort_date, id) WHERE is_starred = 1;
CREATE INDEX article_waiting   ON article (id) WHERE state = 'waiting';

CREATE TABLE article_text (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    text       TEXT NOT NULL,
    structure  TEXT NOT NULL
);

CREATE TABLE copy (
    id         INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    path       BLOB,                                     -- a BLOB where the name is not valid Unicode; NULL: pasted
    byte_hash  BLOB    NOT NULL,                         -- SHA-256 of the bytes as imported
    size       INTEGER NOT NULL,
    encoding   TEXT    NOT NULL,
    original   BLOB    NOT NULL,                         -- those bytes, compressed with zlib
    added      TEXT    NOT NULL,
    notes      TEXT    NOT NULL
);
CREATE INDEX copy_by_article ON copy (article_id);
CREATE INDEX copy_by_place   ON copy (byte_hash, path);

CREATE TABLE import_queue (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    path BLOB NOT NULL UNIQUE
);

-- Full text search. The index keeps no text of its own: snippets come from the article.

CREATE VIRTUAL TABLE article_search USING fts5 (
    title, body,
    content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '2 3'
);

-- What the analysis found. Everything from here to `decision` can be made again from texts and decisions.

CREATE TABLE chain (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    number     INTEGER NOT NULL,
    kind       TEXT    NOT NULL,
    surface    TEXT    NOT NULL,
    roles      TEXT    NOT NULL,
    gender     TEXT,
    name_id    INTEGER NOT NULL REFERENCES name (id),
    entity_id  INTEGER REFERENCES entity (id),           -- as the name's link says, kept here for speed
    sort_date  TEXT    NOT NULL,                         -- as the article's, kept here for speed
    mentions   INTEGER NOT NULL,
    quotes     INTEGER NOT NULL,
    PRIMARY KEY (article_id, number)
) WITHOUT ROWID;
CREATE INDEX chain_by_entity ON chain (entity_id, sort_date, article_id, mentions, quotes);
CREATE INDEX chain_by_name   ON chain (name_id);

CREATE TABLE mention (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    number     INTEGER NOT NULL,
    start      INTEGER NOT NULL,
    end        INTEGER NOT NULL,
    kind       TEXT    NOT NULL,
    chain      INTEGER,
    name       TEXT,                                     -- NULL: the chain's surface
    rule       TEXT    NOT NULL,
    PRIMARY KEY (article_id, number)
) WITHOUT ROWID;

CREATE TABLE quote (
    article_id    INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    number        INTEGER NOT NULL,
    start         INTEGER NOT NULL,
    end           INTEGER NOT NULL,
    style         TEXT    NOT NULL,
    speaker_start INTEGER,
    speaker_end   INTEGER,
    speaker       TEXT,
    chain         INTEGER,
    certainty     REAL,
    rule          TEXT,
    cue_start     INTEGER,
    cue_end       INTEGER,
    PRIMARY KEY (article_id, number)
) WITHOUT ROWID;

-- Names across the library, their entities and the links between them.

CREATE TABLE name (
    id       INTEGER PRIMARY KEY,
    kind     TEXT    NOT NULL,
    key      TEXT    NOT NULL,
    surface  TEXT    NOT NULL,
    articles INTEGER NOT NULL DEFAULT 0,
    mentions INTEGER NOT NULL DEFAULT 0,
    UNIQUE (kind, key)
);

CREATE TABLE name_key (
    kind    TEXT    NOT NULL,
    key     TEXT    NOT NULL,
    name_id INTEGER NOT NULL REFERENCES name (id) ON DELETE CASCADE,
    PRIMARY KEY (kind, key, name_id)
) WITHOUT ROWID;
CREATE INDEX name_key_by_name ON name_key (name_id);

-- How a name is written in texts: `chains` counts articles that have this form as the fullest, `mentions` every use.
CREATE TABLE form (
    name_id  INTEGER NOT NULL REFERENCES name (id) ON DELETE CASCADE,
    surface  TEXT    NOT NULL,
    rule     TEXT    NOT NULL,
    chains   INTEGER NOT NULL,
    mentions INTEGER NOT NULL,
    PRIMARY KEY (name_id, surface, rule)
) WITHOUT ROWID;

CREATE TABLE entity (
    id                INTEGER PRIMARY KEY,               -- random, 63 bits, never reused
    kind              TEXT    NOT NULL,
    name              TEXT    NOT NULL,
    articles          INTEGER NOT NULL DEFAULT 0,
    probable_articles INTEGER NOT NULL DEFAULT 0,        -- further articles, of entities that point to this one
    mentions          INTEGER NOT NULL DEFAULT 0,
    quotes            INTEGER NOT NULL DEFAULT 0,
    first_seen        TEXT,
    last_seen         TEXT,
    variants          TEXT    NOT NULL DEFAULT '[]',
    search_text       TEXT    NOT NULL DEFAULT '',
    retired_at        TEXT                               -- a tombstone: no name is left
);
CREATE INDEX entity_by_articles ON entity (kind, articles DESC, mentions DESC, name, id) WHERE retired_at IS NULL;

CREATE TABLE link (
    name_id   INTEGER PRIMARY KEY REFERENCES name (id) ON DELETE CASCADE,
    entity_id INTEGER NOT NULL REFERENCES entity (id),
    strength  TEXT    NOT NULL,
    reasons   TEXT    NOT NULL
);
CREATE INDEX link_by_entity ON link (entity_id);

CREATE TABLE pointer (
    from_entity INTEGER NOT NULL REFERENCES entity (id),
    to_entity   INTEGER NOT NULL REFERENCES entity (id),
    reason      TEXT    NOT NULL,
    PRIMARY KEY (from_entity, to_entity)
) WITHOUT ROWID;
CREATE INDEX pointer_by_target ON pointer (to_entity);

-- What the reader ruled: rows are only added and revoked, never changed. Anchors are entities, name keys with their
-- kind, or a span of a text.

CREATE TABLE decision (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    made_at       TEXT NOT NULL,
    action        TEXT NOT NULL,
    kind          TEXT,
    first_key     TEXT,
    second_key    TEXT,
    first_entity  INTEGER,
    second_entity INTEGER,
    text_hash     BLOB,
    start         INTEGER,
    end           INTEGER,
    surface       TEXT,
    value         TEXT,
    row_hash      BLOB NOT NULL,                         -- SHA-256 of the row without revoked_at
    revoked_at    TEXT
);
CREATE INDEX decision_by_first_key  ON decision (kind, first_key)  WHERE revoked_at IS NULL;
CREATE INDEX decision_by_second_key ON decision (kind, second_key) WHERE revoked_at IS NULL;

-- Figures of the navigator, kept by triggers so that showing them reads a few rows.

CREATE TABLE counter (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO counter VALUES ('articles', 0), ('unread', 0), ('starred', 0), ('waiting', 0), ('quotes', 0),
                           ('person', 0), ('place', 0), ('organisation', 0);

CREATE TABLE source_count (
    source   TEXT PRIMARY KEY,
    articles INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE day_count (
    day      TEXT PRIMARY KEY,                           -- the day articles were added
    articles INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
    UPDATE counter SET value = value + 1          WHERE name = 'articles';
    UPDATE counter SET value = value + 1          WHERE name = 'unread'  AND new.is_read = 0;
    UPDATE counter SET value = value + 1          WHERE name = 'starred' AND new.is_starred = 1;
    UPDATE counter SET value = value + 1          WHERE name = 'waiting' AND new.state = 'waiting';
    UPDATE counter SET value = value + new.quotes WHERE name = 'quotes'  AND new.quotes > 0;
    INSERT INTO day_count VALUES (substr(new.added, 1, 10), 1)
        ON CONFLICT DO UPDATE SET articles = articles + 1;
    INSERT INTO source_count SELECT new.source, 1 WHERE new.source IS NOT NULL
        ON CONFLICT DO UPDATE SET articles = articles + 1;
END;

CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN
    UPDATE counter SET value = value - 1          WHERE name = 'articles';
    UPDATE counter SET value = value - 1          WHERE name = 'unread'  AND old.is_read = 0;
    UPDATE counter SET value = value - 1          WHERE name = 'starred' AND old.is_starred = 1;
    UPDATE counter SET value = value - 1          WHERE name = 'waiting' AND old.state = 'waiting';
    UPDATE counter SET value = value - old.quotes WHERE name = 'quotes'  AND old.quotes > 0;
    UPDATE day_count SET articles = articles - 1 WHERE day = substr(old.added, 1, 10);
    DELETE FROM day_count WHERE day = substr(old.added, 1, 10) AND articles <= 0;
    UPDATE source_count SET articles = articles - 1 WHERE source = old.source;
    DELETE FROM source_count WHERE source = old.source AND articles <= 0;
END;

CREATE TRIGGER article_changed AFTER UPDATE OF is_read, is_starred, state, quotes ON article BEGIN
    UPDATE counter SET value = value + old.is_read - new.is_read
        WHERE name = 'unread' AND old.is_read <> new.is_read;
    UPDATE counter SET value = value + new.is_starred - old.is_starred
        WHERE name = 'starred' AND old.is_starred <> new.is_starred;
    UPDATE counter SET value = value + (new.state = 'waiting') - (old.state = 'waiting')
        WHERE name = 'waiting' AND old.state <> new.state;
    UPDATE counter SET value = value + new.quotes - old.quotes
        WHERE name = 'quotes' AND old.quotes <> new.quotes;
END;

CREATE TRIGGER article_source_changed AFTER UPDATE OF source ON article WHEN old.source IS NOT new.source BEGIN
    UPDATE source_count SET articles = articles - 1 WHERE source = old.source;
    DELETE FROM source_count WHERE source = old.source AND articles <= 0;
    INSERT INTO source_count SELECT new.source, 1 WHERE new.source IS NOT NULL
        ON CONFLICT DO UPDATE SET articles = articles + 1;
END;

CREATE TRIGGER article_date_changed AFTER UPDATE OF sort_date ON article WHEN old.sort_date <> new.sort_date BEGIN
    UPDATE chain SET sort_date = new.sort_date WHERE article_id = new.id;
END;

CREATE TRIGGER entity_added AFTER INSERT ON entity WHEN new.retired_at IS NULL BEGIN
    UPDATE counter SET value = value + 1 WHERE name = new.kind;
END;

CREATE TRIGGER entity_changed AFTER UPDATE OF retired_at, kind ON entity BEGIN
    UPDATE counter SET value = value - 1 WHERE name = old.kind AND old.retired_at IS NULL;
    UPDATE counter SET value = value + 1 WHERE name = new.kind AND new.retired_at IS NULL;
END;
