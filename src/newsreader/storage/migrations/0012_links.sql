-- Saving an article writes fewer pages: an index that has every figure of an entity changed with each article that names it.
-- Sorting by a figure reads the rows themselves.

DROP INDEX entity_by_figures;
CREATE INDEX entity_by_name ON entity (kind, sort_name) WHERE retired_at IS NULL;

-- Keys of names on their way into `name_key`, while all names are filed anew a step at a time.
CREATE TABLE name_key_waiting (
    key     INTEGER NOT NULL,
    name_id INTEGER NOT NULL
);
