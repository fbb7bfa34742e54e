"""Flips single bits of a library's file and asks what a full check says.

    python tests/bit_flips.py [FLIPS] [SEED]

Each flip is made in a copy. It is *found* when the check says so, or the file cannot be opened; *harmless* when
everything that the library holds reads as before; *derived* when only what can be made again differs; *silent* when
something that cannot be made again differs and nobody says so.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from builders import add_analysed, article, open_library, organisation, person, place
from newsreader.errors import NewsreaderError
from newsreader.library import Library
from newsreader.model.own_highlight import HighlightColour
from newsreader.model.query import ArticleOrder
from newsreader.model.tag import TagColour
from newsreader.storage.checking import check, open_to_check
from newsreader.storage.connection import Database
from newsreader.storage.guards import GUARDED
from newsreader.storage.opening import open_database

_WORDS = ("harbour", "council", "ferry", "storm", "boat", "night", "price", "school", "bridge", "vote", "naïve", "Łódź")


def make_library(path: Path, articles: int) -> None:
    """A library with something in every table that is guarded."""
    source = random.Random(4)
    library = open_library(path)
    ids = []
    for number in range(articles):
        words = " ".join(source.choice(_WORDS) for _ in range(source.randint(40, 400)))
        text = f"Ann Lee and Tom Reed met in Porto {number}.\n\n“It is late,” Lee said. {words}.\n\nThe Post has more.\n"
        incoming = article(text, path=f"/news/{number}.txt", source="Post", published="2026-03-05", notes=("a note",))
        names = (person("Ann Lee", "Lee"), person("Tom Reed"), place("Porto"), organisation("The Post"))
        ids.append(add_analysed(library, incoming, *names, said=[("“It is late,”", "Ann Lee")]))
        if number % 5 == 0:
            library.add_articles([article(text, path=f"/elsewhere/{number}.txt")])
    for number, one in enumerate(ids):
        library.tag_articles(("Harbour", "Votes", "Later")[number % 3], [one], TagColour.GREEN)
        library.set_article_note(one, f"look at {number}")
        library.add_highlight(one, 3, 9, HighlightColour.YELLOW, "mine")
        library.keep_reading_position(one, number)
    library.set_starred(ids[::3], True)
    library.save_search("Lee", "person:lee", ArticleOrder.TITLE)
    library.decide(*library.draft_no_quote(ids[1], *_quote(library, ids[1])))
    library.delete_articles(ids[:2])
    library._database.run("PRAGMA wal_checkpoint(TRUNCATE)")
    library.close()


def _quote(library: Library, number: int) -> tuple[int, int]:
    analysis = library.get_analysis(number)  # type: ignore[arg-type]  # it is an article's id
    assert analysis is not None
    return analysis.quotes[0].start, analysis.quotes[0].end


def flips(path: Path, count: int, seed: int) -> Iterator[tuple[int, str]]:
    """(bit, what became of it) for random bits of the file."""
    data = path.read_bytes()
    whole = _content(path)
    source = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        flipped = Path(folder) / "flipped"
        for _ in range(count):
            bit = source.randrange(len(data) * 8)
            changed = bytearray(data)
            changed[bit // 8] ^= 1 << (bit % 8)
            for file in Path(folder).iterdir():
                file.unlink()
            flipped.write_bytes(changed)
            yield bit, _outcome(flipped, whole)


def _outcome(path: Path, whole: dict[str, object]) -> str:
    try:
        open_database(path, read_only=True).close()
        database = open_to_check(path)
        try:
            report = check(database, lambda _done, _total: None)
        finally:
            database.close()
    except NewsreaderError:
        return "found"
    if not report.is_sound:
        return "found"
    differing = {table for table, rows in _content(path).items() if rows != whole[table]}
    if differing & set(GUARDED):
        return "silent"
    return "derived" if differing else "harmless"


def _content(path: Path) -> dict[str, object]:
    """Every table that is not an index's own, whole; the indexes of words by what they find."""
    database = Database(path, read_only=True)
    try:
        tables = [
            row[0]
            for row in database.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
            if "_search_" not in row[0] and row[0] != "guard"
        ]
        content: dict[str, object] = {}
        for table in tables:
            try:
                content[table] = database.rows(f"SELECT * FROM {table} NOT INDEXED")
            except (NewsreaderError, UnicodeDecodeError) as error:
                content[table] = str(error)
        for word in _WORDS:
            sql = "SELECT rowid FROM article_search WHERE article_search MATCH ? ORDER BY rowid"
            content[f"search {word}"] = database.rows(sql, (word,))
        return content
    finally:
        database.close()


def main(count: int, seed: int) -> None:
    """Print how many of each."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.library"
        make_library(path, 120)
        outcomes = Counter[str]()
        print(f"{path.stat().st_size:,} bytes")
        for bit, outcome in flips(path, count, seed):
            outcomes[outcome] += 1
            if outcome in ("silent", "derived"):
                print(f"bit {bit} of byte {bit // 8}: {outcome}")
        print(dict(outcomes))


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:3]]
    main(*(numbers + [300, 1][len(numbers) :]))
