-- Notes of the program about how a text was read that the reader does not want to see any more.
CREATE TABLE hidden_note (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    note       TEXT    NOT NULL,
    PRIMARY KEY (article_id, note)
) WITHOUT ROWID;
