"""How a news text is laid out: headline, title, byline, dateline, date of publication, paragraphs and asides.

Everything here reads plain text and nothing else. Patterns are bounded and each looks at a bounded piece of a line, so
the time is linear in the text however odd it is. The entrance is ``finder.find_structure``.
"""
