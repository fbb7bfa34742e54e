-- The index of names at the size of a million: keys as hashes, and the holders of a surname in order of their articles.
-- What was filed before is filed anew when the library is next written to, as the rules for keys changed too.

DROP TABLE name_key;
CREATE TABLE name_key (
    key     INTEGER NOT NULL,                            -- hash of kind and key (storage.name_keys)
    name_id INTEGER NOT NULL,                            -- no foreign key: it would need a second index as large
    PRIMARY KEY (key, name_id)
) WITHOUT ROWID;

ALTER TABLE name ADD COLUMN surname TEXT;                -- of a person's full name, particles off
CREATE INDEX name_by_surname ON name (kind, surname, articles DESC, key) WHERE surname IS NOT NULL;
