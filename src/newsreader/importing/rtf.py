"""RTF: its text in the code pages of its fonts, its footnotes, and what its ``info`` group says.

A document is groups in braces, control words and text. Groups that hold no text of the document (pictures, fonts, styles)
are passed over as a whole.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import field, replace

from newsreader.errors import DamagedFileError
from newsreader.importing.details import authors_of, day_of, title_of
from newsreader.importing.signatures import is_rtf
from newsreader.importing.story import GivenFile, Story
from newsreader.model.values import dataclass

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?"  # 1, 2: a control word and its figure
    rb"|\\'([0-9a-fA-F]{2})"  # 3: a byte
    rb"|\\([^a-zA-Z])"  # 4: a control sign
    rb"|([{}])"  # 5: the edge of a group
    rb"|([^\\{}\r\n]+)"  # 6: text
    rb"|[\r\n]+|\\",
)

_PASSED_OVER = frozenset(
    "annotation atnauthor atndate atnicn atnid atnparent atnref atntime atrfend atrfstart aftncn aftnsep aftnsepc background"
    " bkmkend bkmkstart blipuid colorschememapping colortbl comment datafield datastore defchp defpap do docvar factoidname"
    " falt filetbl fldinst fonttbl footer footerf footerl footerr ftncn ftnsep ftnsepc generator header headerf headerl"
    " headerr hlinkbase htmltag keywords latentstyles listname listoverridetable listpicture listtable lsdlockedexcept"
    " mhtmltag mmathpr nonshppict objclass objdata objname panose passwordhash pgptbl picprop pict pnseclvl pntxta pntxtb"
    " private protusertbl revtbl rsidtbl sp stylesheet tc template themedata userprops wgrffmtfilter writereservhash xe"
    " xmlnstbl xmlopen".split()
)
_INFO = frozenset("title author operator subject creatim revtim company".split())
_NOTES = frozenset(("footnote",))

_SIGNS = {
    "par": "\n\n", "sect": "\n\n", "page": "\n\n", "column": "\n\n", "softpage": "", "line": "\n", "softline": "", "row": "\n",
    "nestrow": "\n", "cell": "\t", "nestcell": "\t", "tab": "\t", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emdash": "—", "endash": "–", "emspace": "\u2003", "enspace": "\u2002",
    "qmspace": "\u2005", "zwj": "\u200d", "zwnj": "\u200c", "zwbo": "\u200b", "ltrmark": "\u200e", "rtlmark": "\u200f",
}  # fmt: skip
_CONTROL_SIGNS = {
    b"~": "\xa0",
    b"_": "\u2011",
    b"-": "",
    b"\\": "\\",
    b"{": "{",
    b"}": "}",
    b"\n": "\n\n",
    b"\r": "\n\n",
    b"\t": "\t",
}

_CHARSETS = {
    0: "cp1252", 1: "", 2: "symbol", 77: "mac-roman", 78: "cp932", 80: "gb18030", 81: "big5", 128: "cp932", 129: "cp949",
    130: "johab", 134: "gb18030", 136: "big5", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256",
    186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
"""``\\fcharset`` → code page. A document's own page holds for 1, "the default"."""
_PAGES = {
    10000: "mac-roman",
    10001: "cp932",
    10006: "mac-greek",
    10007: "mac-cyrillic",
    936: "gb18030",
    65001: "utf-8",
    1361: "johab",
}
_MOST_DEEP = 10_000
_BLANK_LINES = re.compile(r"\n{3,}")
_HIGH_HALF = range(0xD800, 0xDC00)


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds in one group, and is back when it ends. ``target`` is where its text goes; "" nowhere."""

    target: str = "text"
    font: int | None = None
    after_unicode: int = 1
    is_hidden: bool = False


@dataclass(slots=True)
class _Document:
    """The text in the making."""

    page: str = "cp1252"
    fonts: dict[int, str] = field(default_factory=dict)
    parts: dict[str, list[str]] = field(default_factory=dict)
    dates: dict[str, dict[str, int]] = field(default_factory=dict)
    notes: list[list[str]] = field(default_factory=list)
    is_cut_off: bool = False


def read_rtf(file: GivenFile) -> Iterator[Story]:
    """The one story of a document. Raises DamagedFileError, EmptyFileError."""
    if not is_rtf(file.data):
        raise DamagedFileError("is no RTF document, or its beginning is lost. Look for another copy.")
    document = _Reading(file.data).document
    text = _tidied("".join(document.parts.get("text", ())))
    footnotes = [f"[{number}] {_tidied(''.join(note))}" for number, note in enumerate(document.notes, start=1)]
    yield Story(
        "\n\n".join([text, *footnotes]) + "\n" if text else "\n\n".join(footnotes),
        document.page,
        title=title_of(_joined(document, "title"), file.name),
        author=authors_of([_joined(document, "author")]),
        made=_day(document.dates.get("creatim")) or _day(document.dates.get("revtim")),
        notes=("The document breaks off; what there is of it was read.",) if document.is_cut_off else (),
    )


def _joined(document: _Document, part: str) -> str | None:
    return "".join(document.parts.get(part, ())) or None


def _day(figures: dict[str, int] | None) -> str | None:
    if not figures:
        return None
    year, month, day = (figures.get(name, 0) for name in ("yr", "mo", "dy"))
    return day_of(f"{year:04}-{month:02}-{day:02}")


def _tidied(text: str) -> str:
    # by lines: an expression would try each space of a long run anew
    lines = (line.strip(" \t") for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


class _Reading:
    """One pass over the tokens of a document."""

    def __init__(self, data: bytes) -> None:
        self.document = _Document()
        self._group = _Group()
        self._around: list[_Group] = []
        self._bytes = bytearray()
        self._skip = 0
        self._half: int | None = None
        self._is_starred = False
        self._at = 0
        self._read(data)
        self._flush()
        self.document.is_cut_off = bool(self._around)

    def _read(self, data: bytes) -> None:
        while match := _TOKEN.match(data, self._at):
            self._at = match.end()
            kind = match.lastindex
            if match[1]:
                self._word(match[1].decode("ascii"), int(match[2]) if match[2] else None)
            elif kind == 3:
                self._byte(int(match[3], 16))
            elif kind == 4:
                self._sign(match[4])
            elif kind == 5:
                self._edge(match[5])
                if not self._around:
                    return
            elif kind == 6:
                self._text(match[6])

    def _edge(self, edge: bytes) -> None:
        self._flush()
        self._skip = 0
        if edge == b"{":
            if len(self._around) >= _MOST_DEEP:
                raise DamagedFileError("is a damaged RTF document: its groups never end. Look for another copy.")
            self._around.append(self._group)
        elif self._around:
            self._group = self._around.pop()

    def _word(self, word: str, figure: int | None) -> None:
        if word == "bin":
            # so many raw bytes follow
            self._at += max(0, figure or 0)
            return
        if word == "u":
            self._unicode((figure or 0) & 0xFFFF)
            return
        if self._skip:
            self._skip -= 1
            return
        is_starred, self._is_starred = self._is_starred, False
        if word in _PASSED_OVER or (is_starred and word not in ("shppict", "fldrslt", "shptxt", "footnote", "ud")):
            self._turn("fonts" if word == "fonttbl" else "")
        elif word in _INFO:
            self._turn(word if self._group.target == "info" else self._group.target)
        elif word == "info":
            self._turn("info")
        elif word in _NOTES and self._group.target == "text":
            self._flush()
            self.document.notes.append([])
            self._put(f"[{len(self.document.notes)}]")
            self._turn("note")
        elif word in _SIGNS:
            self._put(_SIGNS[word])
        else:
            self._setting(word, figure)

    def _setting(self, word: str, figure: int | None) -> None:
        number = figure if figure is not None else 1
        if word == "uc":
            self._change(after_unicode=max(0, min(number, 100)))
        elif word == "ansicpg":
            self.document.page = _codec(number) or self.document.page
        elif word in ("mac", "pc", "pca"):
            self.document.page = {"mac": "mac-roman", "pc": "cp437", "pca": "cp850"}[word]
        elif word in ("f", "plain"):
            self._flush()
            self._change(font=number if word == "f" else None)
        elif word == "fcharset" and self._group.target == "fonts" and self._group.font is not None:
            self.document.fonts[self._group.font] = _CHARSETS.get(number, "")
        elif word == "v":
            self._flush()
            self._change(is_hidden=number != 0)
        elif word in ("yr", "mo", "dy"):
            self.document.dates.setdefault(self._group.target, {})[word] = number

    def _turn(self, target: str) -> None:
        """From here to the end of the group text goes elsewhere; out of a group that is passed over nothing leads."""
        self._flush()
        if self._group.target or target == "fonts":
            self._group = replace(self._group, target=target)

    def _change(self, **settings: int | bool | None) -> None:
        self._group = replace(self._group, **settings)  # type: ignore[arg-type]

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self._is_starred = True
        elif self._skip:
            self._skip -= 1
        else:
            self._put(_CONTROL_SIGNS.get(sign, ""))

    def _byte(self, byte: int) -> None:
        if self._skip:
            self._skip -= 1
        else:
            self._bytes.append(byte)

    def _text(self, text: bytes) -> None:
        if self._skip:
            skipped = min(self._skip, len(text))
            self._skip -= skipped
            text = text[skipped:]
        self._bytes += text

    def _unicode(self, unit: int) -> None:
        """A UTF-16 unit; the signs after it say the same for programs that do not know it."""
        self._flush()
        self._skip = self._group.after_unicode
        if unit in _HIGH_HALF:
            self._half = unit
        elif self._half is not None and 0xDC00 <= unit < 0xE000:
            self._put(chr(0x10000 + ((self._half - 0xD800) << 10) + unit - 0xDC00))
            self._half = None
        else:
            self._put(chr(unit))

    def _flush(self) -> None:
        """Decode the bytes that have come together."""
        if self._bytes:
            page = self.document.fonts.get(self._group.font or 0) if self._group.font is not None else None
            text = _decoded(bytes(self._bytes), page or self.document.page)
            self._bytes.clear()
            self._put(text)

    def _put(self, text: str) -> None:
        if self._bytes:
            self._flush()
        target = self._group.target
        if not target or self._group.is_hidden:
            return
        if target == "note":
            self.document.notes[-1].append(text)
        else:
            self.document.parts.setdefault(target, []).append(text)


def _codec(page: int) -> str | None:
    """Python's name of a Windows code page."""
    name = _PAGES.get(page, f"cp{page}")
    try:
        return name if codecs.lookup(name)._is_text_encoding else None
    except LookupError:
        return None


def _decoded(data: bytes, page: str) -> str:
    if page == "symbol":
        # letters drawn as Greek and signs; as such they mean nothing
        page = "cp1252"
    return data.decode(page, "replace")
