"""Asides: text in the file that is not this story.

Each rule looks at one paragraph; the captions of other stories are known only as a run at the end of the file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsreader.model.article import Aside
from newsreader.structure.paragraphs import Paragraph

CAPTIONS = "captions of other stories, cut off at an ellipsis"
TEASERS = "pointers to other stories"


@dataclass(frozen=True, slots=True)
class _LineRule:
    """A paragraph of at most ``longest`` characters that begins so is an aside."""

    why: str
    longest: int
    pattern: re.Pattern[str]


def _rule(why: str, longest: int, *beginnings: str) -> _LineRule:
    return _LineRule(why, longest, re.compile("|".join(beginnings), re.IGNORECASE))


_ALONE = r"\s{0,3}[:|]?$"
_RULES: tuple[_LineRule, ...] = (
    _rule(
        TEASERS,
        200,
        r"read (?:more|next|also|the (?:full|rest)|on)\b",
        r"(?:also read|see also|more on this|more (?:from|stories)|most (?:read|popular|viewed))\b",
        r"related(?: (?:stories|articles|content|topics|links|news|coverage))?\s{0,3}(?:[:|]|$)",
        rf"(?:recommended(?: stories| for you)?|trending(?: now)?){_ALONE}",
        r"don['’]t miss\s{0,3}[:|]",
        r"(?:you (?:may|might) also like|continue reading|click here|up next)\b",
        r"(?:in pictures|watch(?: now| live| more)?|listen(?: now)?)\s{0,3}:",
    ),
    _rule(
        "share links",
        120,
        rf"share (?:this|on|via|the)\b|share{_ALONE}|tweet(?: this)?$",
        r"(?:follow|like|find|join) \w+(?: \w+){0,4} on"
        r" (?:facebook|twitter|x|instagram|telegram|whatsapp|youtube|linkedin)\b",
        r"facebook\s{0,3}[|/]?\s{0,3}twitter",
    ),
    _rule(
        "copyright notice",
        400,
        r"©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4}|by\b)",
        r"all rights reserved|this material may not be published",
    ),
    _rule(
        "newsletter plug",
        260,
        r"(?:sign|signing) up (?:for|to|here|now)\b|subscribe (?:to|now|here|for)\b",
        r"(?:get|receive) [^.\n]{0,80}(?:newsletter|in your inbox|to your inbox)",
        r"download (?:our|the) (?:free )?app\b|support (?:our|independent) journalism",
    ),
    _rule("advertisement", 60, r"(?:advertisements?|story continues below(?: \w+)?|sponsored(?: content)?)\W*$"),
)

_LONGEST_ASIDE = max(rule.longest for rule in _RULES)

_CUT_OFF = re.compile(r"(?:\.\.\.|…)\s*$")
_AGENCIES = r"(?:AFP|AP|Reuters|EPA|Getty|Xinhua|UPI|DPA|ANI|PA|TASS|ANSA|EFE|APP)\b"
_CREDIT = re.compile(
    r"(?:[—–-]|\(|photo(?:graph)?s?(?: by)?:?|image:?|picture:?|credit:?)\s{0,2}"
    rf"{_AGENCIES}(?:\s?/\s?[\w ]{{1,20}}){{0,3}}\)?\s*(?:\.\.\.|…)?$"
)
_TAIL = 120
_RUN_SHORTEST = 2
_TEASER_LONGEST = 130
_LISTS_FROM = re.compile(
    r"(?:related|more (?:from|stories)|read (?:more|next)|most (?:read|popular|viewed)|recommended|trending)\b",
    re.IGNORECASE,
)


def find_asides(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Aside, ...]:
    """Asides in order, neighbours of one kind joined. The first paragraph is never an aside."""
    reasons = [None, *(_why(text, paragraph) for paragraph in paragraphs[1:])]
    _mark_lists_at_end(text, paragraphs, reasons)
    _mark_captions_at_end(text, paragraphs, reasons)
    found: list[Aside] = []
    for index, (paragraph, why) in enumerate(zip(paragraphs, reasons, strict=False)):
        if why is None:
            continue
        if found and found[-1].why == why and reasons[index - 1] == why:
            found[-1] = Aside(found[-1].start, paragraph.end, why)
        else:
            found.append(Aside(paragraph.start, paragraph.end, why))
    return tuple(found)


def _why(text: str, paragraph: Paragraph) -> str | None:
    length = paragraph.end - paragraph.start
    if length > _LONGEST_ASIDE + 20:
        return None
    line = text[paragraph.start : paragraph.end].strip().lstrip("-–—•*>[(| ")
    return next((rule.why for rule in _RULES if len(line) <= rule.longest and rule.pattern.match(line)), None)


def _mark_lists_at_end(text: str, paragraphs: tuple[Paragraph, ...], reasons: list[str | None]) -> None:
    """After "Related stories:" the short lines without a full stop up to the end are teasers too."""
    for index, paragraph in enumerate(paragraphs):
        if reasons[index] != TEASERS or not _LISTS_FROM.match(text[paragraph.start : paragraph.end].strip()):
            continue
        following = range(index + 1, len(paragraphs))
        if all(reasons[other] is not None or _is_teaser(text, paragraphs[other]) for other in following):
            for other in following:
                reasons[other] = reasons[other] or TEASERS
            return


def _is_teaser(text: str, paragraph: Paragraph) -> bool:
    if paragraph.end - paragraph.start > _TEASER_LONGEST:
        return False
    return not text[paragraph.start : paragraph.end].rstrip().endswith((".", "”", '"', "!"))


def _mark_captions_at_end(text: str, paragraphs: tuple[Paragraph, ...], reasons: list[str | None]) -> None:
    """The last paragraphs are captions of other stories when several are cut off, or one with an agency's credit."""
    first = len(paragraphs)
    cut = credited = 0
    for index in range(len(paragraphs) - 1, 0, -1):
        if reasons[index] is not None:
            continue
        tail = text[max(paragraphs[index].start, paragraphs[index].end - _TAIL) : paragraphs[index].end]
        is_cut, is_credited = _CUT_OFF.search(tail) is not None, _CREDIT.search(tail.rstrip()) is not None
        if not is_cut and not (is_credited and cut):
            break
        cut += is_cut
        credited += is_cut and is_credited
        first = index
    if cut >= _RUN_SHORTEST or credited:
        for index in range(first, len(paragraphs)):
            reasons[index] = reasons[index] or CAPTIONS
