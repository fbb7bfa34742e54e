"""How right the analysis is on short stories of our own: prints found, missed and wrong names, quotes and speakers.

Run by ``make accuracy``. The stories are marked in ``stories.txt`` beside this file; its head says how.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from newsreader.analysis.pipeline import Analyser
from newsreader.model.annotation import Kind

_STORIES = Path(__file__).with_name("stories.txt")
_MARK = re.compile(r"\{([^|{}]+)\|(person|place|organisation)\}|«([^«»]+)»\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Story:
    """A story's text with the spans that a careful reader would mark."""

    text: str
    names: frozenset[tuple[int, int, Kind]]
    speakers: dict[tuple[int, int], str | None]


def read_story(marked: str) -> Story:
    """Take the marks out of a story."""
    text, position = "", 0
    names: set[tuple[int, int, Kind]] = set()
    speakers: dict[tuple[int, int], str | None] = {}
    for match in _MARK.finditer(marked):
        text += marked[position : match.start()]
        start = len(text)
        text += match[1] or match[3]
        if match[1]:
            names.add((start, len(text), Kind(match[2])))
        else:
            speakers[start, len(text)] = None if match[4] == "-" else match[4]
        position = match.end()
    return Story(text + marked[position:], frozenset(names), speakers)


def read_stories() -> list[Story]:
    """The stories of the file, without its head."""
    lines = [line for line in _STORIES.read_text(encoding="utf-8").split("\n") if not line.startswith("#")]
    return [read_story(block) for block in "\n".join(lines).strip().split("\n\n")]


def main() -> int:
    """Print the table and what went wrong; 1 when anything did."""
    analyser = Analyser.load()
    counts: Counter[tuple[str, str]] = Counter()
    problems: list[str] = []
    for story in read_stories():
        found = analyser.analyse(story.text)
        names = {(m.start, m.end, m.kind) for m in found.mentions}
        for kind in (Kind.PERSON, Kind.PLACE, Kind.ORGANISATION):
            wanted, got = ({span for span in group if span[2] is kind} for group in (story.names, names))
            counts[kind, "found"] += len(wanted & got)
            counts[kind, "missed"] += len(wanted - got)
            counts[kind, "wrong"] += len(got - wanted)
        problems += [f"missed {story.text[s:e]} ({kind})" for s, e, kind in sorted(story.names - names)]
        problems += [f"wrong {story.text[s:e]} ({kind})" for s, e, kind in sorted(names - story.names)]
        speakers = {(q.start, q.end): q.speaker.name if q.speaker else None for q in found.quotes}
        for what, wanted_set, got_set in (
            ("quote", set(story.speakers), set(speakers)),
            ("speaker", set(story.speakers.items()), set(speakers.items())),
        ):
            counts[what, "found"] += len(wanted_set & got_set)
            counts[what, "missed"] += len(wanted_set - got_set)
            counts[what, "wrong"] += len(got_set - wanted_set)
        problems += [
            f"{story.text[start:end]} was said by {story.speakers.get((start, end), 'nobody')}, not {speaker}"
            for (start, end), speaker in speakers.items()
            if story.speakers.get((start, end), "") != speaker
        ]
    sys.stdout.write(f"{'':14}{'found':>7}{'missed':>8}{'wrong':>7}\n")
    for what in ("person", "place", "organisation", "quote", "speaker"):
        row = [counts[what, column] for column in ("found", "missed", "wrong")]
        sys.stdout.write(f"{what:14}{row[0]:7}{row[1]:8}{row[2]:7}\n")
    sys.stdout.write("".join(f"  {problem}\n" for problem in problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
