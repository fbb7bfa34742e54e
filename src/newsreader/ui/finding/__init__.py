"""Finding by a few letters: the palette of commands and the quick way to articles, names, sources and searches."""
