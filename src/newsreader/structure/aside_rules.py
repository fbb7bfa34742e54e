"""What single lines are asides: share links, plugs, notices, pointers to other stories, credits.

Two tables. A *sure* rule needs only its words at the line's beginning. A *weak* rule begins with words that a story's
sentence can begin with too ("Sign up for the navy, his father said."), so it does not count for a whole sentence unless
a word that gives it away ("newsletter", "inbox") is in it. Every pattern is bounded and sees one short line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

TEASERS = "pointers to other stories"
SHARING = "share links"
COPYRIGHT = "copyright notice"
PLUG = "newsletter plug"
ADVERTISEMENT = "advertisement"
CREDITS = "who reported and edited this story"
AUTHOR = "about the author"
PUBLICATION = "a note on where this was published"
PAGE = "page furniture"

LONGEST = 420
"""No aside of one line is longer; text before and after is not looked at."""


@dataclass(frozen=True, slots=True)
class LineRule:
    """A line of at most ``longest`` characters that begins so is an aside. ``is_weak``: see the module's words."""

    why: str
    longest: int
    pattern: re.Pattern[str]
    is_weak: bool = False


def _rule(why: str, longest: int, *beginnings: str, weak: bool = False) -> LineRule:
    return LineRule(why, longest, re.compile("|".join(beginnings), re.IGNORECASE), weak)


_ALONE = r"\s{0,3}[:|»>]{0,2}$"
_SITES = (
    r"(?:facebook|twitter|x\b|instagram|telegram|whatsapp|youtube|linkedin|tiktok|threads|mastodon|bluesky|spotify"
    r"|apple (?:podcasts|news)|google news|social media)"
)
_BUTTON = rf"(?:share|tweet|e-?mail|print|save|copy link|comments?|{_SITES})"
_PIECE = r"(?:article|story|report|piece|post|column|op-ed|interview|dispatch|feature|essay|analysis|commentary)"
_CREW = r"(?:report(?:ing|ed)|writ(?:ing|ten)|edit(?:ing|ed)|compil(?:ing|ed)|production|graphics|photograph(?:y|s))"

RULES: tuple[LineRule, ...] = (
    _rule(
        TEASERS,
        200,
        r"(?:also read|must read|read also|see also|more on this|most (?:read|popular|viewed|shared))\s{0,3}(?:[:|»>–—-]|$)",
        rf"read (?:more|next|also|on){_ALONE}|read (?:more|next|also)\s{{0,3}}[:|»>–—-]",
        r"read (?:it all|the (?:full|rest|whole|original|entire)) ?(?:here\b|(?:story|article|report|piece|thing)\b|of th)",
        r"read (?:more|the rest)(?: [\w’'-]+){0,6} (?:here|at|on|in)\b[^.]{0,60}\.?$",
        r"(?:related|recommended)(?: (?:stor(?:y|ies)|articles?|content|topics?|links?|news|coverage|reading|video|posts?))?"
        r"\s{0,3}(?:[:|]|$)",
        rf"(?:(?:recommended|stories|picked) for you|trending(?: now)?|editor['’]?s['’]? (?:picks?|choice)|top stories"
        rf"|latest (?:news|stories)|in other news|up next|more stories|you might have missed){_ALONE}",
        r"(?:don['’]t miss|in case you missed it|icymi|see (?:more|also)|explore more|find out more|learn more)\s{0,3}[:|]",
        rf"(?:continue|keep) reading{_ALONE}|click here\b",
        r"\[?(?:in pictures|(?:also )?watch(?: now| live| more| here)?|listen(?: now| here)?)\s{0,3}:\s",
    ),
    _rule(
        TEASERS,
        160,
        r"more (?:from|on|about|stories)\b|read more\b(?! than)|read on\b|see also\b|also read\b|must read\b|recommended\b",
        r"(?:you (?:may|might) also (?:like|enjoy|be interested in)|we recommend)\b",
        r"\[?(?:video|photos?|gallery|podcast|live updates?|explainer|fact ?box|timeline)\s{0,3}:\s",
        r"(?:watch|listen to|see|view) (?:the |our )(?:full |whole |live )?(?:video|interview|programme|program|gallery"
        r"|photos|podcast|episode|speech)\b",
        weak=True,
    ),
    _rule(
        SHARING,
        120,
        rf"share (?:this|on|via|the (?:{_PIECE}|page|link|post))\b[^.]{{0,60}}$|share{_ALONE}|tweet(?: this)?{_ALONE}",
        rf"{_BUTTON}(?:\s{{0,3}}[|/·•,]?\s{{0,3}}{_BUTTON}){{2,8}}[\s|]{{0,3}}$",
        rf"{_BUTTON}\s{{0,3}}[|/·•]\s{{0,3}}{_BUTTON}[\s|]{{0,3}}$",
    ),
    _rule(
        SHARING,
        240,
        rf"(?:you can )?(?:follow|like|find|join|connect with|subscribe to) [^.!?\n]{{1,90}}? on (?:our )?{_SITES}"
        rf"(?=\s{{0,3}}(?:$|[.:,;!@(&|/\xa0]| @| at\b| here\b| for\b| (?:and|or) {_SITES}| channel\b| page\b))",
        r"follow @\w{2,20}|(?:twitter|instagram)\s{0,2}:\s{0,2}@\w{2,30}\W*$",
        weak=True,
    ),
    _rule(
        COPYRIGHT,
        400,
        r"©|\(c\) ?\d{4}|\(?copyright (?:©|\(c\)|\d{4}|by\b|of\b)",
        r"all rights reserved|(?:this (?:material|document|content|article)|reproduction)[^.]{0,60}"
        r"(?:may not be|is subject to copyright|is prohibited|without (?:prior |written )?permission)",
        r"[^.]{0,200}(?:not be published, broadcast|all rights reserved\.?\W{0,3}$)",
    ),
    _rule(
        PLUG,
        260,
        r"(?:sign|signing) up (?:here|now|today)\b|subscribe (?:now|here|today|for free)\b",
        r"(?:get|receive|want) [^.\n]{0,90}(?:newsletter|in your inbox|to your inbox|sent to your phone|straight to your)",
        r"download (?:our|the) (?:\w+ ){0,3}app\b|support (?:our|independent|quality) (?:\w+ ){0,2}journalism",
        r"(?:already a|not a|become a|for) subscribers?\b[^.]{0,60}$|log in to (?:read|continue)|create (?:a|your) free account",
        r"(?:this|our) (?:daily|weekly|morning|evening|free) newsletter\b",
        r"(?:have|got) (?:a|any) (?:story|tip|news tip|question|comment)s?(?: [\w’']+){0,8}\?",
        r"(?:contact|e-?mail) (?:us|the (?:author|writer|reporter|newsroom|editor))\b[^.]{0,30}(?::|\bat\b|@)",
        r"(?:write|send) (?:us|a letter|your (?:tips|letters|stories|comments))\b",
    ),
    _rule(
        PLUG,
        260,
        r"sign(?:ing)? up\b|subscribe (?:to|for)\b|join (?:our|us|the) [^.]{0,40}(?:channel|group|community|newsletter)",
        r"support (?:us|our|the)\b|donate\b|become a member\b|get the (?:latest|best|top|day)|stay (?:informed|updated)\b",
        r"for more (?:information|details|news|stories|on this|coverage)\b[^.]{0,80}(?:visit|go to|click|contact|see|call)",
        weak=True,
    ),
    _rule(
        ADVERTISEMENT,
        60,
        r"(?:advertisements?|advert|ad|story continues(?: below)?(?: [\w’']+){0,2}|article continues (?:below|after)"
        r"(?: [\w’']+){0,3}|(?:sponsored|paid|promoted|partner)(?: (?:content|post))?)\W*$",
        r"scroll (?:down )?(?:to continue|for more)\b",
    ),
    _rule(
        CREDITS,
        420,
        rf"(?:with )?(?:additional |further |extra |original )?{_CREW} (?:by|from) [A-Z\[]",
        r"(?:with |- ?)?(?:additional |further )?(?:reporting|files|inputs?|material) (?:by|from) [^.]{2,120}\.?\W{0,2}$",
        r"with (?:agency|agencies|wire|wires|bureau)\b[^.]{0,40}\W{0,2}$",
        r"[^.!?]{3,160} (?:also )?contributed (?:reporting |research )?to (?:this|the) (?:report|story|article|piece)\W{0,3}$",
        r"[^!?]{3,160} contributed (?:to )?(?:this |the )?(?:reporting|research)(?: to this \w{4,8}| (?:from|in) [^.]{2,60})?\W{0,2}$",
        rf"the following people contributed to this {_PIECE}",
    ),
    _rule(
        PUBLICATION,
        420,
        rf"(?:this|a version of this|an? (?:earlier|longer|shorter) version of this) {_PIECE}"
        r" (?:was |has been |is |originally |first |also )*(?:originally |first |also )?"
        r"(?:published|appeared|produced|provided|syndicated|republished|supplied|ran|featured|auto-generated|translated)\b",
        r"(?:originally|first) (?:published|appeared) (?:on|in|at|by)\b|the post .{3,160} (?:appeared first|first appeared) on ",
        rf"(?:the )?(?:views|opinions) (?:and (?:views|opinions) )?(?:expressed|in this {_PIECE})",
        r"(?:except for the headline, )?this (?:story|article|report) has not been edited by",
        r"disclaimer\s{0,2}:",
    ),
    _rule(
        PAGE,
        160,
        r"(?:tags?|topics?|filed under|posted in|categor(?:y|ies)|keywords|labels)\s{0,3}:\s",
        rf"(?:\d{{1,6}} )?comments?(?: \(\d{{1,6}}\))?{_ALONE}|(?:view|show|read|leave|post|add|load)"
        rf"(?: (?:a|all|your|more|\d{{1,6}}))? comments?{_ALONE}|comments? (?:are|have been) (?:closed|disabled)\W*$",
        rf"(?:back to top|skip to (?:main )?content|load more|show more|print this(?: page)?|image source|enlarge this image"
        rf"|toggle caption|hide caption|play video|loading|close|accept(?: all)? cookies){_ALONE}|loading\W{{1,3}}$",
        r"\d{1,3}[ -]min(?:ute)?s?[ -]read\W*$|(?:reading|read) time\s{0,2}:?\s{0,2}\d",
    ),
)
"""Looked through in order; the first that fits gives its reason."""

_GIVEAWAY = re.compile(
    r"\b(?:newsletters?|inbox|e-?mails? (?:alerts?|updates?)|alerts?|breaking news|podcasts?|itunes|soundcloud|app|whatsapp"
    r"|telegram|twitter|facebook|instagram|youtube|here|click|website|subscription|e-?mail from|independent journalism)\b"
    r"|@\w|https?:|www\.|\.(?:com|org|net|co)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?…][\"”’')\]]{0,3}$")
_LEADING = "-–—•*>[(|»·▶► \t\xa0"


def why_aside(line: str) -> str | None:
    """Why one line is an aside, or None. The line is at most ``LONGEST`` characters long, white space stripped."""
    line = line.lstrip(_LEADING)
    if line[:1] in '“"' and line[-1:] in '”"':
        line = line[1:-1]
    for rule in RULES:
        if len(line) <= rule.longest and rule.pattern.match(line) and not (rule.is_weak and _is_sentence(line)):
            return rule.why
    return None


def _is_sentence(line: str) -> bool:
    """A whole sentence that gives no sign of a plug can be the story's own."""
    return _SENTENCE.search(line) is not None and _GIVEAWAY.search(line) is None
