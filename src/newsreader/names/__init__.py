"""What a name is: how it is folded, parsed, keyed and shortened.

Knows nothing of articles or libraries. The analysis uses it within one document, linking across documents; both see the
same parts of a name and the same likeness of two parts, so a link in the sidebar and a chain in the text never disagree
about what a name says.
"""
