-- What formats other than plain text bring: several articles from one file, and authors.

ALTER TABLE article ADD COLUMN author          TEXT;
ALTER TABLE article ADD COLUMN author_known_by TEXT;

ALTER TABLE copy ADD COLUMN entry TEXT;                  -- where in the file, such as 'chapter 3'; NULL: all of it
DROP INDEX copy_by_place;
CREATE INDEX copy_by_place ON copy (byte_hash, path, entry);
