-- Files of watched folders wait for import without anybody having asked for them.
ALTER TABLE import_queue ADD COLUMN is_watched INTEGER NOT NULL DEFAULT 0;
