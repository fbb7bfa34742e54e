-- Acts on very many articles are several writes: rows of the history that are one act, and what is left to do of it.

ALTER TABLE history ADD COLUMN act INTEGER;              -- NULL: the row is the whole act
CREATE TABLE act_waiting (
    article_id INTEGER PRIMARY KEY
);
