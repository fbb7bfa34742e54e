"""Articles as plain words."""

from __future__ import annotations

from newsreader.writing.story import Story


def story_text(story: Story) -> str:
    """A story with its head, or a passage in its own words and where it stands."""
    if story.is_passage:
        where = ", ".join(part for part in (f"“{story.title}”", story.source) if part)
        return f"{story.text()}\n— {where}\n"
    head = [line for line in (story.title, story.byline, story.source) if line]
    return "\n".join(head) + "\n\n" + story.text() + "\n"
