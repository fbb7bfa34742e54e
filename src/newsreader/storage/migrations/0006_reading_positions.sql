-- Where the reader left each article: the code point with which the first line in view began.

CREATE TABLE reading_position (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    place      INTEGER NOT NULL
);
