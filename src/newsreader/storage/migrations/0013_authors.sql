-- Authors are searched for by name: their names are read from this index alone.

CREATE INDEX article_by_author ON article (author) WHERE author IS NOT NULL;
