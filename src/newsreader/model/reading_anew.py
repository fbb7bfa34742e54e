"""Other ways in which the bytes of an article can be read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Encoding:
    """``name`` is what Python and the library call it, ``title`` what the reader sees, ``script`` what is written in it."""

    name: str
    title: str
    script: str


@dataclass(frozen=True, slots=True)
class ReadingAnew:
    """``encoding`` is a name of ``ENCODINGS``, None for what the rules find; ``is_repaired`` undoes a double encoding."""

    encoding: str | None = None
    is_repaired: bool = False


ENCODINGS: tuple[Encoding, ...] = (
    Encoding("utf-8", "UTF-8", "Unicode"),
    Encoding("utf-16-le", "UTF-16 LE", "Unicode"),
    Encoding("utf-16-be", "UTF-16 BE", "Unicode"),
    Encoding("utf-32-le", "UTF-32 LE", "Unicode"),
    Encoding("utf-32-be", "UTF-32 BE", "Unicode"),
    Encoding("windows-1252", "Windows-1252", "Western European"),
    Encoding("iso-8859-1", "ISO 8859-1", "Western European"),
    Encoding("iso-8859-15", "ISO 8859-15", "Western European"),
    Encoding("mac-roman", "Mac Roman", "Western European"),
    Encoding("cp850", "DOS 850", "Western European"),
    Encoding("cp437", "DOS 437", "Western European"),
    Encoding("windows-1250", "Windows-1250", "Central European"),
    Encoding("iso-8859-2", "ISO 8859-2", "Central European"),
    Encoding("mac-latin2", "Mac Central European", "Central European"),
    Encoding("cp852", "DOS 852", "Central European"),
    Encoding("windows-1257", "Windows-1257", "Baltic"),
    Encoding("iso-8859-13", "ISO 8859-13", "Baltic"),
    Encoding("windows-1254", "Windows-1254", "Turkish"),
    Encoding("iso-8859-9", "ISO 8859-9", "Turkish"),
    Encoding("windows-1251", "Windows-1251", "Cyrillic"),
    Encoding("koi8-r", "KOI8-R", "Cyrillic"),
    Encoding("koi8-u", "KOI8-U", "Cyrillic"),
    Encoding("iso-8859-5", "ISO 8859-5", "Cyrillic"),
    Encoding("cp866", "DOS 866", "Cyrillic"),
    Encoding("mac-cyrillic", "Mac Cyrillic", "Cyrillic"),
    Encoding("windows-1253", "Windows-1253", "Greek"),
    Encoding("iso-8859-7", "ISO 8859-7", "Greek"),
    Encoding("windows-1255", "Windows-1255", "Hebrew"),
    Encoding("iso-8859-8", "ISO 8859-8", "Hebrew"),
    Encoding("windows-1256", "Windows-1256", "Arabic"),
    Encoding("iso-8859-6", "ISO 8859-6", "Arabic"),
    Encoding("windows-1258", "Windows-1258", "Vietnamese"),
    Encoding("cp874", "Windows-874", "Thai"),
    Encoding("shift_jis", "Shift JIS", "Japanese"),
    Encoding("cp932", "Windows-932", "Japanese"),
    Encoding("euc_jp", "EUC-JP", "Japanese"),
    Encoding("iso2022_jp", "ISO 2022-JP", "Japanese"),
    Encoding("gb18030", "GB 18030", "Chinese"),
    Encoding("big5", "Big5", "Chinese"),
    Encoding("cp949", "Windows-949", "Korean"),
    Encoding("johab", "Johab", "Korean"),
)
"""What texts of news are found in, by script; the same that the rules and the detector of the import know, and a few more."""
