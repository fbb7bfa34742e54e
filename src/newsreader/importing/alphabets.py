"""Code pages of Latin alphabets beyond Western Europe, told by which language's letters a page makes of the bytes.

The byte that is "ø" in windows-1252 is "ř" in windows-1250. A page wins over the Western one when the text's letters
outside ASCII are those of one language that uses that page, and of no Western language.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

_WESTERN: tuple[str, ...] = (
    "àâæçèéêëîïôœùûüÿ",  # French
    "äöüß",  # German
    "áéíñóúüªº¿¡",  # Spanish
    "áâãàçéêíóôõúü",  # Portuguese
    "àèéìíîòóù",  # Italian
    "åäöé",  # Swedish
    "æøåé",  # Danish, Norwegian
    "äöåšž",  # Finnish
    "áæðéíóöúýþ",  # Icelandic
    "ëïéèöüáóíú",  # Dutch
    "àçèéíïòóúü·",  # Catalan
    "áéíóú",  # Irish
)
_OTHERS: Mapping[str, tuple[str, ...]] = {
    "windows-1250": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž", "äöüß"),
    "iso-8859-2": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž"),
    "windows-1254": ("çğıöşüâîû",),
    "windows-1257": ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"),
}
"""Code page → the alphabets written in it: Polish, Czech, Slovak, Hungarian, Romanian, Croatian, Turkish, Baltic."""

_PUNCTUATION = frozenset("“”„‘’‚«»‹›–—…•·§°€£©®™\xa0\xad½¼¾%´")
_FEWEST = 5
"""Letters outside ASCII that a verdict needs."""
_FEWEST_DIFFERENT = 3
_FITS = 0.97
_LEAD = 0.04
"""A page's language leads the best Western one by this share of the letters. Where the letters fit several pages, as
German ones do, the pages mostly agree on what the bytes are."""


def find_latin_page(data: bytes, western_page: str) -> str | None:
    """The page beyond Western Europe that makes one language of the bytes, or None. ``data`` is some kilobytes.

    ``western_page`` is the likeliest of the Western pages.
    """
    western, _distinct = _best_fit(data.decode(western_page, "replace"), _WESTERN)
    best: tuple[float, str] | None = None
    for page, alphabets in _OTHERS.items():
        fit, different = _best_fit(data.decode(page, "replace"), alphabets)
        if fit >= max(_FITS, western + _LEAD) and different >= _FEWEST_DIFFERENT and (best is None or fit > best[0]):
            best = fit, page
    return best[1] if best else None


def _best_fit(text: str, alphabets: tuple[str, ...]) -> tuple[float, int]:
    """(largest share of the characters outside ASCII that one alphabet has, how many different ones they are)."""
    counts = Counter(letter for letter in text if letter > "\x7f" and letter not in _PUNCTUATION)
    total = counts.total()
    if total < _FEWEST:
        return 1.0, 0
    share = max(
        sum(
            count
            for letter, count in counts.items()
            if letter.lower() in alphabet or (letter == "İ" and "ı" in alphabet)
        )
        for alphabet in alphabets
    )
    return share / total, len(counts)
