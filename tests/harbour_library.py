"""A real library file with a few analysed stories of a harbour town, for the tests of the library-wide pages."""

from __future__ import annotations

from pathlib import Path

from builders import add_analysed, article, organisation, person, place
from newsreader.analysis.versions import SHIPPED_ENGINE
from newsreader.library import Library

VOTE = (
    "Mayor Anna Lee met Tom Reed in Porto. “We can be a harbour,” Anna Lee said. Lee left early. "
    "“Never,” Tom Reed said of Lee."
)
COURT = "Anna Lee went to court in Porto. “The deed is old,” Tom Reed said. “It holds.” Nobody said who spoke."
STORM = "A storm hit Porto. Anna Lea called Harbour Board. “Stay inside,” Anna Lea said."


def fill(path: Path, engine: str = SHIPPED_ENGINE) -> None:
    """Three stories: Anna Lee in two, Anna Lea (misspelt) in the third, Tom Reed in two, one quote of nobody."""
    library = Library.open(path)
    people = (person("Anna Lee", "Lee"), person("Tom Reed"), place("Porto"))
    add_analysed(
        library,
        article(VOTE, path="/news/vote.txt", title="Vote", source="Post", published="2024-03-04"),
        *people,
        said=[("“We can be a harbour,”", "Anna Lee"), ("“Never,”", "Tom Reed")],
        engine=engine,
    )
    add_analysed(
        library,
        article(COURT, path="/news/court.txt", title="Court", source="Post", published="2024-05-01"),
        *people,
        said=[("“The deed is old,”", "Tom Reed"), ("“It holds.”", None)],
        engine=engine,
    )
    add_analysed(
        library,
        article(STORM, path="/news/storm.txt", title="Storm", source="Wire", published="2025-01-09"),
        person("Anna Lea"),
        organisation("Harbour Board"),
        place("Porto"),
        said=[("“Stay inside,”", "Anna Lea")],
        engine=engine,
    )
    library.close()
