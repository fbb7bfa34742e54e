"""Articles written out for elsewhere: plain words, HTML and Markdown."""
