"""Power cuts on the program's own storage code: what was acknowledged is there, what was not is whole or absent.

A short run; ``NEWSREADER_POWER_CUTS=200`` makes it a long one.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from builders import article
from newsreader.errors import LibraryError
from newsreader.library import Library
from newsreader.model.article import ArticleId
from newsreader.model.query import ArticleFilter, ArticleOrder
from newsreader.storage import connection
from power_cut import PowerCutDisk, power_cut_disk

CUTS = int(os.environ.get("NEWSREADER_POWER_CUTS", "12"))
MOST_OPERATIONS = 600


def story(number: int, chance: random.Random) -> str:
    words = " ".join("".join(chance.choices("abcdefghij", k=5)) for _ in range(chance.randrange(10, 900)))
    return f"Story {number}\n\nMayor Lee said: unique{number} {words}.\n"


def write_until_the_power_goes(path: Path, disk: PowerCutDisk, chance: random.Random) -> tuple[dict[int, str], set[int]]:
    """Store batches; gives the acknowledged stories and the numbers of those that were acknowledged as read."""
    acknowledged: dict[int, str] = {}
    read: set[int] = set()
    number = 0
    library = Library.open(path)
    disk.cut_at = disk.operations + chance.randrange(1, MOST_OPERATIONS)
    try:
        while disk.operations < MOST_OPERATIONS:
            batch = {number + at: story(number + at, chance) for at in range(chance.randrange(1, 12))}
            number += len(batch)
            library.queue_paths(f"/news/{one}.txt" for one in batch)
            queued = [line for line, _path in library.list_queued(100)]
            incoming = [article(text, path=f"/news/{one}.txt") for one, text in batch.items()]
            added = library.add_articles(incoming, finished=queued).added
            acknowledged |= batch
            if chance.random() < 0.3:
                library.set_read(added[:1], True)
                read.add(min(batch))
    except LibraryError:
        assert disk.is_off
    if not disk.is_off:
        disk.cut()
    library.close()
    return acknowledged, read


def put_back(folder: Path, disk: PowerCutDisk) -> None:
    """The folder as it is found after the cut; the shared memory beside the journal was never on the disk."""
    for file in folder.iterdir():
        file.unlink()
    assert disk.survivors is not None
    for name, data in disk.survivors.items():
        Path(name).write_bytes(data)


def check(path: Path, acknowledged: dict[int, str], read: set[int]) -> None:
    library = Library.open(path)
    ids = [ArticleId(one) for one in library.list_article_ids(ArticleFilter(), ArticleOrder.ADDED)]
    found = {}
    for one in ids:
        stored = library.get_article(one)
        assert stored is not None
        assert len(stored.copies) == 1
        number = int(stored.title.split()[-1])
        assert number not in found, "stored twice"
        found[number] = stored
        assert library.get_original(one) == stored.text.encode()
        words = ArticleFilter(search=f"unique{number}")
        assert list(library.list_article_ids(words, ArticleOrder.ADDED)) == [one]
    assert {number: found[number].text for number in acknowledged if number in found} == acknowledged
    assert all(found[number].is_read for number in read)
    # what was stored in the moment of the cut has left the queue with it, what was not still waits
    queued = {int(Path(line).stem) for _number, line in library.list_queued(1_000)}
    assert not queued & found.keys()
    (verdict,) = library._database.rows("PRAGMA integrity_check")
    assert verdict == ("ok",)
    library.close()


@pytest.mark.parametrize("seed", range(CUTS))
def test_a_power_cut_loses_nothing_that_was_acknowledged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    # so that pages move from the journal into the file many times, as they do in a long import
    monkeypatch.setattr(connection, "_CHECKPOINT_PAGES", 24)
    chance = random.Random(seed)
    path = tmp_path / "x.library"
    Library.open(path).close()
    with power_cut_disk(f"power{seed}", seed) as disk:
        acknowledged, read = write_until_the_power_goes(path, disk, chance)
    put_back(tmp_path, disk)
    check(path, acknowledged, read)


def test_the_disk_does_lose_what_is_not_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The measure itself can fail: without syncs an acknowledged article is lost sooner or later."""
    lost = 0
    for seed in range(6):
        path = tmp_path / f"{seed}" / "x.library"
        Library.open(path).close()
        with power_cut_disk(f"unsynced{seed}", seed) as disk:
            monkeypatch.setattr(connection.Database, "prepare", _prepare_without_syncs)
            acknowledged, read = write_until_the_power_goes(path, disk, random.Random(seed))
            monkeypatch.undo()
        put_back(path.parent, disk)
        try:
            check(path, acknowledged, read)
        except (AssertionError, LibraryError, KeyError):
            lost += 1
    assert lost


_prepare = connection.Database.prepare


def _prepare_without_syncs(database: connection.Database) -> None:
    _prepare(database)
    database.run("PRAGMA synchronous = OFF")
