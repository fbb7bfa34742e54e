"""The letters that open entries of a menu, one for each and none twice, in whatever language. No Qt here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def with_mnemonics(texts: Sequence[str]) -> list[str]:
    """The texts with "&" before the letter that opens each; plain "&" are doubled.

    Wanted first are the first letter of the text, then first letters of its words, then capitals, then any letter. An
    entry whose letters are all taken makes others move on where they can (a matching by augmenting paths), so one goes
    without only where there are not enough letters for all.
    """
    wanted = [list(_candidates(text)) for text in texts]
    owners: dict[str, int] = {}

    def place(entry: int, seen: set[str]) -> bool:
        free = next((letter for letter, _at in wanted[entry] if letter not in owners), None)
        if free is not None:
            owners[free] = entry
            return True
        for letter, _at in wanted[entry]:
            if letter in seen:
                continue
            seen.add(letter)
            if place(owners[letter], seen):
                owners[letter] = entry
                return True
        return False

    # first letters go to the first entry that begins with them, before anything else is settled
    for entry, candidates in enumerate(wanted):
        if candidates and candidates[0][0] not in owners:
            owners[candidates[0][0]] = entry
    placed = set(owners.values())
    for entry in range(len(texts)):
        if entry not in placed:
            place(entry, set())
    letters = {entry: letter for letter, entry in owners.items()}
    return [_marked(text, wanted[entry], letters.get(entry)) for entry, text in enumerate(texts)]


def without_mnemonic(text: str) -> str:
    """The text of a menu entry as it is read: "&&" is an "&", a single one marks the letter after it."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _candidates(text: str) -> Iterator[tuple[str, int]]:
    """(letter, its place), best first."""
    starts = [at for at, letter in enumerate(text) if letter.isalnum() and (at == 0 or not text[at - 1].isalnum())]
    capitals = [at for at, letter in enumerate(text) if letter.isupper()]
    rest = [at for at, letter in enumerate(text) if letter.isalnum()]
    once: set[str] = set()
    for at in (*starts, *capitals, *rest):
        letter = text[at].casefold()
        if letter not in once and len(letter) == 1:
            once.add(letter)
            yield letter, at


def _marked(text: str, candidates: list[tuple[str, int]], letter: str | None) -> str:
    at = next((place for one, place in candidates if one == letter), None)
    if at is None:
        return text.replace("&", "&&")
    return f"{text[:at].replace('&', '&&')}&{text[at:].replace('&', '&&')}"
