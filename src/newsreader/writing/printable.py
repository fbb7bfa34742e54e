"""Text from files made harmless for terminals and pages."""

from __future__ import annotations


def printable(text: str) -> str:
    """The text without power over a terminal: control characters and what turns text round are shown as such."""
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() or letter in "\n\t" else _shown(letter) for letter in text)


def _shown(letter: str) -> str:
    code = ord(letter)
    if code < 0x20:
        return chr(0x2400 + code)
    if letter.isspace():
        return " "
    return f"<U+{code:04X}>"
