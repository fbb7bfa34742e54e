"""The notices of everything a bundle carries that is not ours, in one text."""

from __future__ import annotations

from newsreader.bundled_works import list_works

RULE = "\n" + "=" * 100 + "\n"


def collect_notices() -> str:
    """Every work with its version, licence and licence texts."""
    parts = ["Newsreader contains the following works of others.\n"]
    parts.extend(f"{work.name} {work.version}\nLicence: {work.licence}\n\n{work.text}" for work in list_works())
    return RULE.join(parts)
