"""Text that was encoded twice: "â€œcalmâ€\N{REPLACEMENT CHARACTER}" for "“calm”".

Somebody took UTF-8 for a code page and wrote what he saw as UTF-8. What that gives is known for each code page, and
``ftfy`` knows it; its care not to touch honest text is why the repair is offered and never made by itself.
"""

from __future__ import annotations

import re

LOOK_AT = 200_000
"""Code points in which signs of it are looked for."""

_HINT = re.compile("[ÂÃÐÑâãåæçèéÎÏØÙ×√¬‚ΓĂÄŚŻ├┬╨╤вГР][^\x00-\x7f]")
"""What UTF-8's first bytes are in code pages of Western and Central Europe, Mac, DOS and Cyrillic, with a second one."""
_LOST_QUOTE, _CLOSING = re.compile("â€\N{REPLACEMENT CHARACTER}"), "â€\x9d"
"""windows-1252 has no character for the last byte of “”’s second half. The other four marks that end in a byte without
a character there (em quad, joiner, direction mark, a rare hyphen) are found in no news."""

_PAGES = ("sloppy-windows-1252", "latin-1", "mac-roman", "cp437", "sloppy-windows-1251", "sloppy-windows-1250")
"""``ftfy`` brings the sloppy ones: windows-1252 as browsers read it, with controls where it has no characters."""


def is_doubly_encoded(text: str) -> bool:
    """Whether the head of a text has lines that the repair would change."""
    if text.isascii():
        return False
    return any(_repaired(line) != line for line in text[:LOOK_AT].split("\n") if _HINT.search(line))


def repair(text: str) -> str:
    """The text as it was meant; lines without signs of it stay as they are, so do all line ends.

    A line too short to tell by itself follows the code page that the others were taken for.
    """
    lines = text.split("\n")
    suspects = [number for number, line in enumerate(lines) if _HINT.search(line)]
    repaired = {number: _repaired(lines[number]) for number in suspects}
    changed = [number for number in suspects if repaired[number] != lines[number]]
    page = next((page for page in _PAGES for number in changed if _as_utf8(lines[number], page) is not None), None)
    for number in suspects:
        if page is not None and repaired[number] == lines[number]:
            repaired[number] = _as_utf8(lines[number], page) or lines[number]
    return "\n".join(repaired.get(number, line) for number, line in enumerate(lines))


def _as_utf8(line: str, page: str) -> str | None:
    """What the line's bytes in a code page say as UTF-8, if they do."""
    try:
        return _LOST_QUOTE.sub(_CLOSING, line).encode(page).decode("utf-8")
    except UnicodeError:
        return None


def _repaired(line: str) -> str:
    # a tenth of a second that few files need
    from ftfy import TextFixerConfig, fix_encoding

    config = TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_c1_controls=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
        explain=False,
    )
    return fix_encoding(_LOST_QUOTE.sub(_CLOSING, line), config)
