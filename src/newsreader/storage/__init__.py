"""The library's file: one SQLite database, opened, migrated, written and read here and nowhere else.

Each module is one table or one question. They take a ``Database`` and give frozen values of ``model``; they decide
nothing about names or links, which ``library`` brings in from outside.
"""
