"""Asides: text in the file that is not this story.

``aside_rules`` knows single lines. Here are the rules that need their surroundings: lists of pointers, the notes on the
author at the end, and captions of other stories, which are known as a run at the end of the file. A caption of this
story names what the story names, and stays.
"""

from __future__ import annotations

import re
from functools import cache

from newsreader.model.article import Aside
from newsreader.structure.agencies import agency_names, is_known_agency
from newsreader.structure.aside_rules import AUTHOR, CREDITS, LONGEST, TEASERS, why_aside
from newsreader.structure.paragraphs import Paragraph

CAPTIONS = "captions of other stories, cut off at an ellipsis"
CREDITED_CAPTIONS = "captions of other stories"

_FIRST_WORDS_LONGEST = 3
_CUT_OFF = re.compile(r"(?:\.\.\.|…)\s*$")
_TAIL = 120
_CAPTION_LONGEST = 500
_RUN_SHORTEST = 2
_TEASER_LONGEST = 130
_TEASER_FEWEST_WORDS = 4
_TEASERS_IN_STORY = 6
_TEASERS_AT_END = 400
_LISTS_FROM = re.compile(
    r"\W{0,3}(?:related|more (?:from|stories|on)|(?:also |must )?read(?: (?:more|next|also))?|see also|most (?:read|popular|viewed)"
    r"|recommended|trending|top stories|latest|in other news|don['’]t miss|you (?:may|might) also)\b",
    re.IGNORECASE,
)
_SURE_LISTS = re.compile(
    r"\W{0,3}(?:related|most (?:read|popular|viewed)|recommended|trending|top stories|in other news|more stories)\b",
    re.IGNORECASE,
)
_AUTHOR_WITHIN = 3
"""A note on the author stands within this many paragraphs from the end."""
_AUTHOR = re.compile(
    r"\W{0,3}(?:the (?:writer|author|contributor|columnist) (?:is|can be|teaches|works|writes)\b"
    r"|(?:[A-Z][\w.'’\-]{0,20} ){2,4}(?:is|was|writes|covers|reports|can be)\b)"
)
_CONTACT = re.compile(
    r"[\w.\-]{1,60}@[\w\-]{1,40}\.\w|\s@\w{2,30}|(?:[Ff]ollow|[Cc]ontact|[Rr]each) (?:him|her|them|[A-Z]\w{1,20})\b"
)
_CONTRIBUTED = re.compile(
    r"[A-Z][^.!?]{3,160} contributed (?:to )?(?:this )?(?:reporting|research|report|story|article)"
    r"(?:\.? ?$|\. [A-Z]| (?:from|in) [A-Z])"
)
_REPORTED_FROM = re.compile(
    r"\W{0,3}(?:[A-Z][\w.'’\-]{0,20},? (?:and )?){1,8}reported from (?:[A-Z]|th)[^.]{1,80}\.\W{0,2}$"
)
_CONTACT_ONLY = re.compile(
    r"\W{0,3}(?:e-?mail\W{0,3})?[\w.\-]{1,60}@[\w\-]{1,40}(?:\.\w{2,12}){1,3}\W{0,3}$", re.IGNORECASE
)
_AGENCY_ALONE = re.compile(
    r"[(\[—–\- ]{0,4}(?:(?:with|source|via|from)\s?:? )?(?P<agency>[\w./ ]{2,40}?)(?: inputs?)?[)\].]{0,2}$",
    re.IGNORECASE,
)

_NAME_WORD = re.compile(r"(?<=[\w,;)] )[A-Z][\w'’]{2,}")
_SHARED = 0.5
"""A caption of this story has at least this share of its names from the story."""

Reasons = list[str | None]


def find_asides(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Aside, ...]:
    """Asides in order, neighbours of one kind joined. The first paragraph is never an aside."""
    reasons: Reasons = [None] * len(paragraphs)
    for index, paragraph in enumerate(paragraphs):
        if index and _FIRST_WORDS_LONGEST <= paragraph.end - paragraph.start <= LONGEST + 20:
            reasons[index] = why_aside(text[paragraph.start : paragraph.end].strip())
    _mark_lists(text, paragraphs, reasons)
    _mark_author(text, paragraphs, reasons)
    _mark_captions_at_end(text, paragraphs, reasons)
    return _joined(paragraphs, reasons)


def _joined(paragraphs: tuple[Paragraph, ...], reasons: Reasons) -> tuple[Aside, ...]:
    found: list[Aside] = []
    for index, (paragraph, why) in enumerate(zip(paragraphs, reasons, strict=True)):
        if why is None:
            continue
        if found and found[-1].why == why and reasons[index - 1] == why:
            found[-1] = Aside(found[-1].start, paragraph.end, why)
        else:
            found.append(Aside(paragraph.start, paragraph.end, why))
    return tuple(found)


def _mark_lists(text: str, paragraphs: tuple[Paragraph, ...], reasons: Reasons) -> None:
    """After "Related stories:" short lines without a full stop are teasers too: to the end, or up to the story."""
    headings = [index for index, why in enumerate(reasons) if why == TEASERS]
    ends_in_teasers = _teasers_to_end(text, paragraphs, reasons) if headings else len(paragraphs)
    for index in headings:
        line = text[paragraphs[index].start : paragraphs[index].end].strip()
        if not _LISTS_FROM.match(line):
            continue
        if index + 1 >= ends_in_teasers:
            following = [other for other in range(index + 1, len(paragraphs)) if reasons[other] is None]
            if _SURE_LISTS.match(line) or all(_has_words(text, paragraphs[other]) for other in following):
                for other in following:
                    reasons[other] = TEASERS
                return
        if line.endswith(":"):
            _mark_list_in_story(text, paragraphs, reasons, index + 1)


def _teasers_to_end(text: str, paragraphs: tuple[Paragraph, ...], reasons: Reasons) -> int:
    """The first paragraph from which on there is nothing but asides and what looks like teasers."""
    index = len(paragraphs)
    first = max(1, index - _TEASERS_AT_END)
    while index > first and (reasons[index - 1] is not None or _is_teaser(text, paragraphs[index - 1])):
        index -= 1
    return index


def _mark_list_in_story(text: str, paragraphs: tuple[Paragraph, ...], reasons: Reasons, first: int) -> None:
    last = first
    while last < min(len(paragraphs), first + _TEASERS_IN_STORY) and _is_teaser(text, paragraphs[last], in_story=True):
        last += 1
    for index in range(first, last):
        reasons[index] = reasons[index] or TEASERS


def _is_teaser(text: str, paragraph: Paragraph, *, in_story: bool = False) -> bool:
    if paragraph.end - paragraph.start > _TEASER_LONGEST:
        return False
    line = text[paragraph.start : paragraph.end].rstrip()
    if in_story and (line.endswith(":") or not _has_words(text, paragraph)):
        return False
    return not line.endswith((".", "”", '"', "!"))


def _has_words(text: str, paragraph: Paragraph) -> bool:
    """Whether a line has enough words for a headline; lines of fewer can be a table that ends the story."""
    return len(text[paragraph.start : paragraph.end].split()) >= _TEASER_FEWEST_WORDS


def _mark_author(text: str, paragraphs: tuple[Paragraph, ...], reasons: Reasons) -> None:
    """Among the last paragraphs: "Ann Lee is a columnist. Follow her at @annlee", "Lee reported from Oslo."."""
    left = _AUTHOR_WITHIN
    for index in range(len(paragraphs) - 1, 0, -1):
        if reasons[index] is not None:
            continue
        left -= 1
        paragraph = paragraphs[index]
        if paragraph.end - paragraph.start <= LONGEST:
            line = text[paragraph.start : paragraph.end].strip()
            if _REPORTED_FROM.match(line) or _CONTRIBUTED.match(line) or _is_agency_alone(line):
                reasons[index] = CREDITS
            elif _CONTACT_ONLY.match(line) or (_AUTHOR.match(line) and _CONTACT.search(line)):
                reasons[index] = AUTHOR
        if not left:
            return


def _is_agency_alone(line: str) -> bool:
    """Whether a line is an agency's name and nothing else: "(AFP)", "— Reuters", "With AP inputs"."""
    match = _AGENCY_ALONE.match(line)
    return match is not None and is_known_agency(match["agency"])


def _mark_captions_at_end(text: str, paragraphs: tuple[Paragraph, ...], reasons: Reasons) -> None:
    """The last paragraphs are captions of other stories when several are cut off, or end in an agency's credit."""
    run: list[int] = []
    cut: set[int] = set()
    credited = False
    for index in range(len(paragraphs) - 1, 0, -1):
        if reasons[index] is not None:
            continue
        paragraph = paragraphs[index]
        tail = text[max(paragraph.start, paragraph.end - _TAIL) : paragraph.end].rstrip()
        is_cut = _CUT_OFF.search(tail) is not None
        is_credited = paragraph.end - paragraph.start <= _CAPTION_LONGEST and _credit().search(tail) is not None
        if not is_cut and not is_credited:
            break
        run.append(index)
        credited |= is_credited
        if is_cut:
            cut.add(index)
    if len(cut) < _RUN_SHORTEST:
        # Whole captions can be this story's own: those that name others than it does are not.
        others = [
            index
            for index in run
            if not _is_of_this_story(text, paragraphs[index], paragraphs[run[-1]].start, is_cut=index in cut)
        ]
        run = others if credited and (cut or len(others) >= _RUN_SHORTEST) else []
    for index in run:
        reasons[index] = CAPTIONS if cut else CREDITED_CAPTIONS


def _is_of_this_story(text: str, paragraph: Paragraph, story_end: int, *, is_cut: bool) -> bool:
    """Whether at least half of the names in a caption stand in the story; without names, whether it is whole."""
    names = set(_NAME_WORD.findall(text[paragraph.start : min(paragraph.end, paragraph.start + _CAPTION_LONGEST)]))
    if not names:
        return not is_cut
    return sum(text.find(name, 0, story_end) >= 0 for name in names) >= _SHARED * len(names)


@cache
def _credit() -> re.Pattern[str]:
    """How a picture's credit ends a text: "— AFP/File", "(AP Photo/Ann Lee)", "Photo: Reuters"."""
    names = sorted((re.escape(form) for form in agency_names().values()), key=len, reverse=True)
    agency = rf"(?:{'|'.join(names)})(?!\w)"
    label = r"(?i:photo(?:graph)?s?|image|picture|pic|credit|source)"
    more = r"(?:\s?[/|]\s?[\w .'’\-]{1,40}){0,3}"
    end = r"(?i:\s(?:file )?(?:photo|images?))?\)?[\w: ]{0,24}(?:\.\.\.|…|\.)?$"
    return re.compile(
        rf"(?:[—–]\s?|\s-\s?){agency}{more}{end}"
        rf"|[(\[]{agency}(?:\s(?i:photo|images?|pictures?|file)|\s?/)[^()]{{0,60}}[)\]]{end}"
        rf"|{label}(?i: by| courtesy)?(?: of)?\s?[:/]\s?(?:[\w.]{{1,20}} ){{0,3}}{agency}{more}{end}"
    )
