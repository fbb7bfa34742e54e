"""What stands in the folder of an export, for whoever finds it."""

from __future__ import annotations

EXPORT_README = """\
This folder holds a whole Newsreader library. Newsreader makes a library of it again with
"File, Library care, Import exported library…", or: newsreader import FOLDER --library NEW.library

texts/       the text of each article: its number, then its title
originals/   the files as they were imported: the number of the copy
tables/      everything else, as JSON lines: one row a line
  article.jsonl, article_text.jsonl, copy.jsonl           articles, their texts and where they came from
  tag, article_tag, article_note, own_highlight           what you put on articles
  decision.jsonl                                          what you ruled
  bin, saved_search, reading_position, review_answer      the bin, your searches, where you were, the review
  mention, quote, chain, name, entity, link, pointer …    what was found: start and end count Unicode code points
export.json  what there should be, with SHA-256 of each table
"""
