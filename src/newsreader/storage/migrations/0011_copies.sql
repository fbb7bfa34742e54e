-- What each copy says of itself and where its file is now; articles that are versions of one story; watched folders.

ALTER TABLE copy ADD COLUMN source             TEXT;     -- as this file has it: two papers may have run one text
ALTER TABLE copy ADD COLUMN source_known_by    TEXT;
ALTER TABLE copy ADD COLUMN published          TEXT;
ALTER TABLE copy ADD COLUMN published_known_by TEXT;
ALTER TABLE copy ADD COLUMN was_at             BLOB;     -- the path before its file was moved
ALTER TABLE copy ADD COLUMN lost               TEXT;     -- a word of newsreader.model.article.Lost; NULL: it is there
ALTER TABLE copy ADD COLUMN lost_at            TEXT;
CREATE INDEX copy_by_path ON copy (path) WHERE path IS NOT NULL;

-- Of articles from before, the first copy is the one that their source and date came from.
UPDATE copy SET (source, source_known_by, published, published_known_by) =
    (SELECT source, source_known_by, published, published_known_by FROM article WHERE article.id = article_id)
WHERE id IN (SELECT min(id) FROM copy GROUP BY article_id);

-- Versions. A sketch stands for a text: texts that are much alike share one of its bands. `bands` has 8 bytes for each.
ALTER TABLE article ADD COLUMN is_sketched INTEGER NOT NULL DEFAULT 0;
CREATE INDEX article_unsketched ON article (id) WHERE is_sketched = 0 AND binned_at IS NULL;

CREATE TABLE article_sketch (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    bands      BLOB NOT NULL
);

CREATE TABLE sketch_band (
    band       INTEGER NOT NULL,
    article_id INTEGER NOT NULL,                         -- no foreign key: it would need a second index as large
    PRIMARY KEY (band, article_id)
) WITHOUT ROWID;

-- Articles that are alike, the smaller id first. `is_by_band` 0: they stood in the same file one after the other.
CREATE TABLE version_pair (
    first_id   INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    second_id  INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    likeness   REAL    NOT NULL,                         -- how much of the shorter text stands in the longer one
    closeness  REAL    NOT NULL,                         -- how much of both texts they share
    is_by_band INTEGER NOT NULL,
    PRIMARY KEY (first_id, second_id)
) WITHOUT ROWID;
CREATE INDEX version_pair_by_second ON version_pair (second_id);

-- What follows from pairs and decisions: articles of one story have the same number.
CREATE TABLE story_version (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    story      INTEGER NOT NULL
);
CREATE INDEX story_version_by_story ON story_version (story, article_id);

-- A decision about two texts has the hash of the second, in hex, as its value.
CREATE INDEX decision_by_second_text ON decision (value) WHERE action IN ('versions', 'not versions');

-- Watched folders, and what their files were like when they were last looked at. `name` is the path below the folder.
CREATE TABLE watched_folder (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    path           BLOB    NOT NULL UNIQUE,
    has_subfolders INTEGER NOT NULL DEFAULT 1,
    is_paused      INTEGER NOT NULL DEFAULT 0,
    added          TEXT    NOT NULL,
    looked_at      TEXT,
    device         TEXT,                                 -- the file system that it was on then
    problem        TEXT                                  -- why it could not be looked at, in a sentence
);

CREATE TABLE watched_file (
    folder_id INTEGER NOT NULL REFERENCES watched_folder (id) ON DELETE CASCADE,
    name      BLOB    NOT NULL,
    size      INTEGER NOT NULL,
    mtime_ns  INTEGER NOT NULL,
    inode     INTEGER NOT NULL,                          -- 63 bits of it; 0: not known
    PRIMARY KEY (folder_id, name)
) WITHOUT ROWID;
