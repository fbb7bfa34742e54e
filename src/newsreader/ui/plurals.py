"""English plurals: the sources say "%n article(s)", the screen says "1 article" or "7 articles"."""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator

_IRREGULAR = {"person": "people"}
_FORMS = re.compile(r"(\w*?)(y?)\((ies|s|es)\)")


class EnglishPlurals(QTranslator):
    """Stands in for a translation file where the interface is English; Qt itself puts the number in."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The form of ``source`` for ``n``; the source itself where there is no number."""
        if n < 0 or "(" not in source:
            return source
        return english_form(source, n)

    def isEmpty(self) -> bool:
        """Never: Qt leaves an empty translator out."""
        return False


def english_form(source: str, n: int) -> str:
    """``source`` with its "(s)", "y(ies)" and "person(s)" resolved for ``n``."""

    def resolved(match: re.Match[str]) -> str:
        stem, y, ending = match.groups()
        if n == 1:
            return stem + y
        if stem in _IRREGULAR:
            return _IRREGULAR[stem]
        return stem + ending if ending == "ies" else stem + y + ending

    return _FORMS.sub(resolved, source)
