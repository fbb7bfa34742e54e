-- A hash for each row that cannot be made again, so that a check finds a flipped bit in any of them (storage.guards).
-- Rows that are here already get theirs from the program.

CREATE TABLE guard (
    part   TEXT    NOT NULL,                             -- the table that is guarded
    first,                                               -- its key
    second,                                              -- the second column of the key, or 0
    hash   INTEGER NOT NULL,
    PRIMARY KEY (part, first, second)
) WITHOUT ROWID;
