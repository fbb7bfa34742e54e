"""Newsreader: who is in a story, who said what, and where else do they appear."""

__version__ = "0.1.0"
