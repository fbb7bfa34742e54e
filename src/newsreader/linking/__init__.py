"""Linking: which names of different articles mean the same person, place or organisation, and why.

Pure: it asks a ``NameIndex`` for candidates and answers with a ``Resolution``. It touches no database, no file and no
clock, and its answer depends on names and decisions alone, never on the order in which articles came.
"""

RULES_VERSION = 6
"""Raised whenever keys or rules change: libraries that were linked by earlier ones are linked anew."""
