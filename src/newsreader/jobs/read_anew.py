"""Reading the bytes of an article in another way: another encoding, or repaired."""

from __future__ import annotations

from dataclasses import replace

from newsreader.errors import ImportFileError, LibraryError
from newsreader.importing.encoding import Decoded
from newsreader.importing.kept_pieces import find_kept_pieces
from newsreader.importing.reading import frame_decoded
from newsreader.importing.rereading import is_plain, read_anew
from newsreader.library import Library
from newsreader.model.article import Article, ArticleId, IncomingArticle, KnownBy, StoredOriginal
from newsreader.model.article_details import TextMove
from newsreader.model.changes import Changes
from newsreader.model.reading_anew import ReadingAnew

_STAYS = (KnownBy.READER, KnownBy.FOLDER)
"""How a source is known that does not depend on the text."""


def read_article_anew(library: Library, article: ArticleId, way: ReadingAnew) -> Changes:
    """An article of the same bytes, read in another way, in the place of one; files with the same bytes come along.

    What the reader put on words that are the same in both stays on them. Raises LibraryError.
    """
    before, originals = library.get_article(article), library.list_originals(article)
    if before is None or not originals:
        return Changes()
    name = originals[0].name
    if not is_plain(name, originals[0].data):
        raise LibraryError(f"{name} states its encoding itself. Only plain text can be read with another one.")
    read = _read(originals[0], way)
    if read.text == before.text:
        raise LibraryError("The text is the same when it is read so. Nothing was changed.")
    parts = [_part(before, one, read) for one in originals if one.data == originals[0].data]
    moves = [
        TextMove(article, piece.start, piece.end, 0, piece.at) for piece in find_kept_pieces(before.text, read.text)
    ]
    label = "Repair text" if way.is_repaired else "Reopen with encoding"
    # the whole note of the reader comes along with a piece: with an empty one where no words are the same
    return library.replace_articles([article], parts, moves or [TextMove(article, 0, 0, 0, 0)], label, is_read_anew=True)


def _read(original: StoredOriginal, way: ReadingAnew) -> Decoded:
    try:
        return read_anew(original.data, way)
    except ImportFileError as error:
        raise LibraryError(f"{original.name} {error}") from error


def _part(before: Article, original: StoredOriginal, read: Decoded) -> IncomingArticle:
    """The text framed anew; what is known from elsewhere than the text stays."""
    framed = frame_decoded(read, original.name if original.entry is None else None)
    structure = framed.structure
    if before.title_known_by is KnownBy.READER:
        structure = replace(structure, title=before.title)
    takes_source = framed.source is not None and before.source_known_by not in _STAYS
    keeps_date = before.published is not None and before.published.known_by is KnownBy.READER
    return IncomingArticle(
        text=framed.text,
        original=original.data,
        encoding=framed.encoding,
        path=original.path,
        structure=structure,
        title_known_by=before.title_known_by if before.title_known_by is KnownBy.READER else None,
        source=framed.source if takes_source else before.source,
        source_known_by=framed.source_known_by if takes_source else before.source_known_by,
        published=before.published if keeps_date else framed.published or before.published,
        notes=framed.notes,
        author=before.author,
        author_known_by=before.author_known_by,
        entry=original.entry,
    )
