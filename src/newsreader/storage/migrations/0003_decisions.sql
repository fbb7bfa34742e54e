-- Decisions in full: how far each reaches, how its names are shown, whether it ever took effect; undo; the review.

ALTER TABLE decision ADD COLUMN scope          TEXT NOT NULL DEFAULT 'everywhere';
ALTER TABLE decision ADD COLUMN first_surface  TEXT;
ALTER TABLE decision ADD COLUMN second_surface TEXT;
ALTER TABLE decision ADD COLUMN was_placed     INTEGER NOT NULL DEFAULT 0;
ALTER TABLE decision ADD COLUMN is_undone      INTEGER NOT NULL DEFAULT 0; -- out of force as if it had never been made
CREATE INDEX decision_by_text   ON decision (text_hash) WHERE revoked_at IS NULL AND text_hash IS NOT NULL;
CREATE INDEX decision_by_action ON decision (action)    WHERE revoked_at IS NULL;
CREATE INDEX decision_unplaced  ON decision (id)        WHERE revoked_at IS NULL AND was_placed = 0;
CREATE INDEX decision_by_matter ON decision (action, text_hash, start);

UPDATE decision SET first_surface = first_key, second_surface = second_key;

-- Where decisions changed what the analysis had found: by article, and what had been found, compressed.
CREATE TABLE decision_use (
    decision_id INTEGER NOT NULL REFERENCES decision (id),
    article_id  INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    PRIMARY KEY (decision_id, article_id)
) WITHOUT ROWID;
CREATE INDEX decision_use_by_article ON decision_use (article_id);

CREATE TABLE uncorrected (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    analysis   BLOB NOT NULL
);

-- What the reader did, for undo and redo, oldest first; `step` is JSON (storage.history).
CREATE TABLE history (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    label     TEXT    NOT NULL,
    step      TEXT    NOT NULL,
    is_undone INTEGER NOT NULL DEFAULT 0
);

-- Answers to questions of the review: 'later' in the order in which they were put off, 'same' and 'never'.
CREATE TABLE review_answer (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    key    TEXT NOT NULL UNIQUE,
    answer TEXT NOT NULL
);

-- Names that men and women bear: perhaps two people of one name.
CREATE INDEX chain_by_gender ON chain (name_id, gender) WHERE gender IS NOT NULL;

-- People of one name whom the reader told apart.
ALTER TABLE chain ADD COLUMN namesake TEXT NOT NULL DEFAULT '';

-- Sorting the tables of people, places and organisations reads this index alone.
ALTER TABLE entity ADD COLUMN sort_name TEXT NOT NULL DEFAULT '';
UPDATE entity SET sort_name = lower(name);
CREATE INDEX entity_by_figures ON entity (kind, sort_name, articles, mentions, quotes, first_seen, last_seen)
    WHERE retired_at IS NULL;

-- Links the review asks about.
CREATE INDEX link_unsure ON link (strength) WHERE strength <> 'certain';
