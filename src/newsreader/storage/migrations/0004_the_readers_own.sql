-- What the reader puts on articles: tags, notes, highlights of his own, titles and sources of his own; and the bin.

ALTER TABLE article ADD COLUMN binned_at TEXT;           -- in the bin, or replaced by others: takes no part anywhere
ALTER TABLE article ADD COLUMN title_known_by TEXT;      -- 'reader' where he set it; else it follows the analysis

CREATE TABLE tag (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    name   TEXT    NOT NULL UNIQUE COLLATE NOCASE,
    colour TEXT    NOT NULL                              -- a word of newsreader.model.tag.TagColour
);

CREATE TABLE article_tag (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    tag_id     INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
    PRIMARY KEY (article_id, tag_id)
) WITHOUT ROWID;
CREATE INDEX article_tag_by_tag ON article_tag (tag_id, article_id);

CREATE TABLE article_note (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    note       TEXT NOT NULL,
    changed_at TEXT NOT NULL
);

CREATE TABLE own_highlight (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    start      INTEGER NOT NULL,
    end        INTEGER NOT NULL,
    colour     TEXT    NOT NULL,                         -- a word of newsreader.model.own_highlight.HighlightColour
    note       TEXT    NOT NULL DEFAULT '',
    made_at    TEXT    NOT NULL
);
CREATE INDEX own_highlight_by_article ON own_highlight (article_id, start);

-- Articles that take no part, why, and what was found in them: it comes back with them. `homes` is JSON: which entity
-- each of their names had.
CREATE TABLE bin (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    reason     TEXT NOT NULL,                            -- a word of newsreader.storage.article_bin.Reason
    analysis   BLOB,                                     -- compressed; NULL: it had none
    homes      TEXT NOT NULL
);

-- Lists walk along indexes of what is not in the bin. The columns that are asked for stand in them, so that no row is read.
DROP INDEX article_by_date;
DROP INDEX article_by_added;
DROP INDEX article_by_title;
DROP INDEX article_by_source;
DROP INDEX article_unread;
DROP INDEX article_starred;
DROP INDEX article_waiting;
CREATE INDEX article_by_date   ON article (sort_date, id, binned_at)         WHERE binned_at IS NULL;
CREATE INDEX article_by_added  ON article (added, id, binned_at)             WHERE binned_at IS NULL;
CREATE INDEX article_by_title  ON article (title_key, id, binned_at)         WHERE binned_at IS NULL;
CREATE INDEX article_by_source ON article (source, sort_date, id, binned_at) WHERE binned_at IS NULL;
CREATE INDEX article_unread    ON article (sort_date, id, is_read, binned_at)     WHERE is_read = 0 AND binned_at IS NULL;
CREATE INDEX article_starred   ON article (sort_date, id, is_starred, binned_at)  WHERE is_starred = 1 AND binned_at IS NULL;
CREATE INDEX article_waiting   ON article (id)                    WHERE state = 'waiting' AND binned_at IS NULL;
CREATE INDEX article_binned    ON article (binned_at, id)         WHERE binned_at IS NOT NULL;

-- The navigator's figures leave out what is in the bin.
INSERT INTO counter VALUES ('bin', 0);

DROP TRIGGER article_removed;
DROP TRIGGER article_changed;
DROP TRIGGER article_source_changed;

CREATE TRIGGER article_left AFTER UPDATE OF binned_at ON article
WHEN old.binned_at IS NULL AND new.binned_at IS NOT NULL BEGIN
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

CREATE TRIGGER article_returned AFTER UPDATE OF binned_at ON article
WHEN old.binned_at IS NOT NULL AND new.binned_at IS NULL BEGIN
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

-- Only articles in the bin are ever removed for good, so that nothing is left to count.
CREATE TRIGGER article_removed BEFORE DELETE ON article WHEN old.binned_at IS NULL BEGIN
    SELECT raise(ABORT, 'only an article in the bin can be removed');
END;

CREATE TRIGGER article_changed AFTER UPDATE OF is_read, is_starred, state, quotes ON article
WHEN new.binned_at IS NULL AND old.binned_at IS NULL BEGIN
    UPDATE counter SET value = value + old.is_read - new.is_read
        WHERE name = 'unread' AND old.is_read <> new.is_read;
    UPDATE counter SET value = value + new.is_starred - old.is_starred
        WHERE name = 'starred' AND old.is_starred <> new.is_starred;
    UPDATE counter SET value = value + (new.state = 'waiting') - (old.state = 'waiting')
        WHERE name = 'waiting' AND old.state <> new.state;
    UPDATE counter SET value = value + new.quotes - old.quotes
        WHERE name = 'quotes' AND old.quotes <> new.quotes;
END;

CREATE TRIGGER article_source_changed AFTER UPDATE OF source ON article
WHEN old.source IS NOT new.source AND new.binned_at IS NULL BEGIN
    UPDATE source_count SET articles = articles - 1 WHERE source = old.source;
    DELETE FROM source_count WHERE source = old.source AND articles <= 0;
    INSERT INTO source_count SELECT new.source, 1 WHERE new.source IS NOT NULL
        ON CONFLICT DO UPDATE SET articles = articles + 1;
END;

CREATE TRIGGER bin_filled AFTER INSERT ON bin WHEN new.reason = 'deleted' BEGIN
    UPDATE counter SET value = value + 1 WHERE name = 'bin';
END;
CREATE TRIGGER bin_emptied AFTER DELETE ON bin WHEN old.reason = 'deleted' BEGIN
    UPDATE counter SET value = value - 1 WHERE name = 'bin';
END;
