"""From a file, or from pasted text, to articles on their way into the library."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from newsreader.errors import EmptyFileError
from newsreader.importing.encoding import Decoded, tidy
from newsreader.importing.file_bytes import look_at_large, read_bytes, refuse_large
from newsreader.importing.formats import find_format
from newsreader.importing.paths import name_to_text, path_to_text
from newsreader.importing.stories import read_stories
from newsreader.importing.story import BrokenEntry, GivenFile, Story
from newsreader.model.article import IncomingArticle, KnownBy, Published, Structure
from newsreader.model.tables import ColumnChoice
from newsreader.structure.finder import find_structure
from newsreader.structure.headline import given_title, with_title
from newsreader.structure.source import find_agency


def read_file(
    path: Path,
    *,
    in_folder: bool = False,
    alive: Callable[[], None] = lambda: None,
    choices: tuple[ColumnChoice, ...] = (),
) -> Iterator[IncomingArticle | BrokenEntry]:
    """The articles in one file, in their order. ``in_folder``: found in a folder, whose name then stands for the source.

    ``choices`` say what the columns of tables hold. ``alive`` is called now and then while a slow disk gives a long file.
    Raises ImportFileError, also after some articles; its words go on after the file's name and say what happened and
    what to do.
    """
    folder = name_to_text(path.absolute().parent.name) if in_folder else ""
    if (large := look_at_large(path, alive)) is not None:
        file, changed = large
        if not find_format(file).is_streamed:
            refuse_large(file)
    else:
        data, changed = read_bytes(path, alive)
        file = GivenFile(name_to_text(path.name), data)
    return read_given(replace(file, choices=choices), path=path_to_text(path), changed=changed, folder=folder)


def read_given(
    file: GivenFile, *, path: str | None = None, changed: str | None = None, folder: str = ""
) -> Iterator[IncomingArticle | BrokenEntry]:
    """The articles in bytes that are there already; ``changed`` is the day the file was last changed (ISO 8601).

    Raises ImportFileError.
    """
    has_any = False
    for story in read_stories(file):
        has_any = True
        if isinstance(story, BrokenEntry):
            yield story
            continue
        try:
            yield _article(file, story, path=path, changed=changed, folder=folder)
        except EmptyFileError as error:
            if story.entry is None:
                raise
            yield BrokenEntry(story.entry, str(error))
    if not has_any:
        raise EmptyFileError("has no text in it. Choose another file.")


def read_text(text: str) -> IncomingArticle:
    """Make an article of pasted or dropped text. Raises EmptyFileError."""
    return _article(None, Story(text))


def frame_decoded(decoded: Decoded, file_name: str | None) -> IncomingArticle:
    """An article of a text that is decoded already, without bytes and path. Raises EmptyFileError."""
    story = Story(decoded.text, decoded.encoding, notes=decoded.notes)
    return replace(_article(None, story, file_name=file_name), original=b"")


def _article(
    file: GivenFile | None,
    story: Story,
    *,
    path: str | None = None,
    changed: str | None = None,
    folder: str = "",
    file_name: str | None = None,
) -> IncomingArticle:
    """One story framed. What its format says stands before what the text says, but for the day the file was made."""
    decoded = tidy(Decoded(story.text, story.encoding, story.notes))
    if file is not None and story.entry is None:
        file_name = file.name
    structure = find_structure(decoded.text, file_name=file_name)
    title_known_by = None
    if story.title and (title := given_title(story.title)):
        structure = with_title(decoded.text, structure, title)
        title_known_by = KnownBy.FILE_DETAILS
    if file is None:
        original = decoded.text.encode("utf-8")
    else:
        original = file.data if story.original is None else story.original
    author = " ".join(story.author.split()) if story.author else None
    source, source_known_by = _source(decoded.text, structure, story.source, folder)
    return IncomingArticle(
        text=decoded.text,
        original=original,
        encoding=decoded.encoding,
        path=path,
        structure=structure,
        source=source,
        source_known_by=source_known_by,
        published=_published(story, structure, changed),
        notes=decoded.notes,
        title_known_by=title_known_by,
        author=author or None,
        author_known_by=KnownBy.FILE_DETAILS if author else None,
        entry=story.entry,
    )


def _published(story: Story, structure: Structure, changed: str | None) -> Published | None:
    if story.published:
        return Published(story.published, KnownBy.FILE_DETAILS)
    if structure.published:
        return structure.published
    if story.made:
        return Published(story.made, KnownBy.FILE_DETAILS)
    return Published(changed, KnownBy.FILE_DATE) if changed else None


def _source(text: str, structure: Structure, stated: str | None, folder: str) -> tuple[str | None, KnownBy | None]:
    """The agency that the text names, else what the format states, else the folder."""
    if agency := find_agency(text, structure):
        return agency, KnownBy.TEXT
    if stated and (name := " ".join(stated.split())):
        return name, KnownBy.FILE_DETAILS
    return (folder, KnownBy.FOLDER) if folder else (None, None)
