"""Articles as Markdown (CommonMark): title, source, paragraphs; nothing in a text is read as markup."""

from __future__ import annotations

import re

from newsreader.writing.printable import printable
from newsreader.writing.story import Story

_INSIDE = re.compile(r"[\\`*_\[\]<>&~|]")
_AT_START = re.compile(r"^(\s*)([#>+=-]|\d{1,9}(?=[.)]))")


def story_markdown(story: Story) -> str:
    """A story with its head, or a passage as a block quotation and where it stands."""
    paragraphs = [_escaped("".join(run.text for run in paragraph)) for paragraph in story.paragraphs]
    if story.is_passage:
        where = ", ".join(part for part in (f"“{_escaped(story.title)}”", _escaped(story.source)) if part)
        return "\n>\n".join(f"> {words}" for words in [*paragraphs, f"— {where}"]) + "\n"
    head = [f"# {_escaped(story.title)}", *(f"*{_escaped(line)}*" for line in (story.byline, story.source) if line)]
    return "\n\n".join([*head, *paragraphs]) + "\n"


def _escaped(text: str) -> str:
    """One line whose characters all show as themselves."""
    line = _INSIDE.sub(lambda found: "\\" + found[0], " ".join(printable(text).split()))
    start = _AT_START.match(line)
    if start is None:
        return line
    # a number at the start is a list by its full stop, anything else by itself
    at = start.end() if start[2].isdigit() else start.start(2)
    return f"{line[:at]}\\{line[at:]}"
