-- How many bytes of words FTS5 collects before it writes them out, instead of 1 MB: the words of one transaction of some
-- hundred articles then make one piece of index instead of several, which are merged again and again later.
INSERT INTO article_search (article_search, rank) VALUES ('hashsize', 8388608);
