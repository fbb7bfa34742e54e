-- Tables of stories: what the reader said their columns hold, and files that wait to be told.

CREATE TABLE column_choice (
    columns TEXT PRIMARY KEY,             -- names all tables with these columns
    roles   TEXT NOT NULL                 -- JSON: [[role, column], …]
);

CREATE TABLE waiting_table (
    id       INTEGER PRIMARY KEY,
    path     TEXT NOT NULL,               -- a line of import_queue, to be put back there
    columns  TEXT NOT NULL,
    question TEXT NOT NULL,               -- JSON: names of the columns, the first rows, a guess
    UNIQUE (path, columns)
);
