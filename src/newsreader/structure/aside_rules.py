"""What single lines are asides: share links, plugs, notices, pointers to other stories, credits.

A rule is words at a line's beginning and what else must hold. A *weak* rule begins with words that a story's sentence
can begin with too ("Sign up for the navy today."), so it does not count for a whole sentence unless a word that gives it
away ("newsletter", "inbox") is in it. A *credit* holds nothing but names and the words of a credit. What somebody says
or asks in the line (", she said") makes it the story's. Every pattern is bounded and sees one short line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from newsreader.model.values import dataclass

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
    """A line of at most ``longest`` characters that begins so is an aside, if it ``fits``.

    ``holds`` are words, in small letters, of which every such line has one; empty where its beginning tells enough.
    """

    why: str
    longest: int
    beginnings: str
    fits: Callable[[str], bool]
    holds: Sequence[str] = ()


_GIVEAWAY = re.compile(
    r"\b(?:newsletters?|inbox|e-?mails? (?:alerts?|updates?)|alerts?|breaking news|podcasts?|itunes|soundcloud|app|whatsapp"
    r"|telegram|twitter|facebook|instagram|youtube|here|click|website|subscription|e-?mail from|independent journalism"
    r"|(?:the|your) comments|comments below|google news)\b|@\w|https?:|www\.|\.(?:com|org|net|co)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?…][\"”’')\]]{0,3}$")
_CREDIT_WORDS = frozenset(
    "a additional agencies agency also an and at bureau by compiled correspondents desk edited editing extra files for from"
    " further graphics in input inputs material of on original other photographs photography photos production report"
    " reported reporters reporting research staff the through translated translation via wire wires with writer writers"
    " writing written".split()
)


def _always(_line: str) -> bool:
    return True


def _no_sentence(line: str) -> bool:
    """No whole sentence, or one that gives itself away as a plug."""
    return _SENTENCE.search(line) is None or _GIVEAWAY.search(line) is not None


def _names_only(line: str) -> bool:
    """Nothing but names and the words of a credit: "Reporting by Ann Lee in Oslo; Editing by Bo Rao"."""
    return all(word in _CREDIT_WORDS or not word[0].islower() for word in _WORD.findall(line))


def _rule(
    why: str,
    longest: int,
    *beginnings: str,
    fits: Callable[[str], bool] = _always,
    holds: Sequence[str] = (),
) -> LineRule:
    return LineRule(why, longest, "|".join(beginnings), fits, holds)


@cache  # only lines that are asides come as far as here, and to compile all takes longer than to read some hundred files
def _pattern(beginnings: str) -> re.Pattern[str]:
    return re.compile(beginnings, re.IGNORECASE)


_WORD = re.compile(r"[^\W\d_][\w’']*")
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
        r"(?:also )?(?:read|see|watch|listen)\s{0,2}[|»]|also (?:see|watch|listen)\s{0,2}:|listen to this (?:article|story)\W*$",
        r"related (?:\w+ ){0,2}links\W*$|around the (?:bbc|web)\W*$|explore more on (?:this|these)\b",
        r"(?:don['’]t miss|in case you missed it|icymi|see (?:more|also)|explore more|find out more|learn more)\s{0,3}[:|]",
        rf"(?:continue|keep) reading{_ALONE}|click here\b(?! and\b)",
        r"\[?(?:in pictures|(?:also )?watch(?: now| live| more| here)?|listen(?: now| here)?)\s{0,3}:\s",
    ),
    _rule(
        TEASERS,
        160,
        r"more (?:from|on|about|stories)\b|read more\b(?! than)|read on\b|see also\b|also read\b|must read\b|recommended\b",
        r"(?:you (?:may|might) also (?:like|enjoy|be interested in)|we recommend)\b",
        r"(?:to|for) (?:the latest|learn more|read more|find out more|watch|see more|more)\b[^.!?]{0,80}"
        r",? (?:click|tap|swipe|follow (?:us|our|@)|visit our|subscribe|sign up|download)\b",
        r"\[?(?:video|photos?|gallery|podcast|live updates?|explainer|fact ?box|timeline)\s{0,3}:\s",
        r"(?:watch|listen to|see|view) (?:the |our )(?:full |whole |live )?(?:video|interview|programme|program|gallery"
        r"|photos|podcast|episode|speech)\b",
        fits=_no_sentence,
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
        fits=_no_sentence,
    ),
    _rule(
        COPYRIGHT,
        400,
        r"©|\(c\) ?\d{4}|\(?copyright (?:©|\(c\)|\d{4}|(?-i:by [A-Z]))",
        r"all rights reserved|(?:this (?:material|document|content|article)|reproduction)[^.]{0,60}"
        r"(?:may not be|is subject to copyright|is prohibited|without (?:prior |written )?permission)",
    ),
    _rule(
        COPYRIGHT,
        400,
        r"[^.]{0,200}(?:not be published, broadcast|all rights reserved\.?\W{0,3}$)",
        holds="not be published, broadcast|all rights reserved".split("|"),
    ),
    _rule(
        PLUG,
        260,
        r"(?:sign|signing) up (?:here|now|today)\b|subscribe (?:now|here|today|for free)\b",
        r"(?:get|receive|want) [^.\n]{0,90}(?:newsletter|in your inbox|to your inbox|sent to your phone|straight to your)",
        r"don['’]t miss our\b|get our (?:\w+ ){0,3}app\b|to continue reading(?:,| this| please|$)|unlock this (?:article|story)\W*$",
        rf"this {_PIECE} is (?:only )?(?:for|available to) (?:our )?(?:\w+ )?subscribers\b",
        r"send (?:us )?(?:your )?[\w’' ]{1,40} to \S{1,60}@",
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
        r"(?:do|have|has|are|what|got|did|were) [^.?!]{3,90}\? (?:please )?(?:e-?mail|write to|tell|contact|send|let|get in touch)\b",
        r"(?:tell|let) us (?:know )?(?:[\w’' ]{1,30} )?(?:in|below|at|what you think)\b[^.!?]{0,40}\.?$",
        r"check out (?:our|the)\b|catch (?:all )?the\b|stay (?:tuned|connected|up to date)\b",
        r"support (?:us|our|the)\b|donate\b|become a member\b|get the (?:latest|best|top|day)|stay (?:informed|updated)\b",
        r"for more (?:information|details|news|stories|on this|coverage)\b[^.]{0,80}(?:visit|go to|click|contact|see|call)",
        fits=_no_sentence,
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
        rf"(?:with )?(?:additional |further |extra |original )?{_CREW} (?:by|from) ",
        r"(?:with |- ?)?(?:additional |further )?(?:reporting|files|inputs?|material) (?:by|from) ",
        r"with (?:agency|agencies|wire|wires|bureau)\b",
        fits=_names_only,
    ),
    _rule(
        CREDITS,
        420,
        r"[^.!?]{3,160} (?:also )?contributed (?:reporting |research )?to (?:this|the) (?:report|story|article|piece)\W{0,3}$",
        r"[^!?]{3,160} contributed (?:to )?(?:this |the )?(?:reporting|research)"
        r"(?: to this \w{4,8}| (?:from|in) [^.]{2,60})?\W{0,2}$",
        holds=("contributed",),
    ),
    _rule(CREDITS, 420, rf"the following people contributed to this {_PIECE}"),
    _rule(
        PUBLICATION,
        420,
        rf"(?:this|a version of this|an? (?:earlier|longer|shorter) version of this) {_PIECE}"
        r" (?:was |has been |is |also )*(?:originally|first) (?:published|appeared|produced|ran|aired)\b",
        rf"(?:this|a version of this) {_PIECE} (?:was |has been |is |also )*(?:published|republished|syndicated|produced)"
        r" (?:from a|with (?:the )?(?:kind )?permission|in partnership|in (?:association|collaboration)|under)\b",
        rf"(?:a|an? (?:earlier|longer|shorter)) version of this {_PIECE} appear(?:s|ed) (?:on|in)\b",
        rf"this {_PIECE} (?:was|has been|is) (?:auto-?generated|automatically)\b",
        r"(?:originally|first) (?:published|appeared) (?:on|in|at|by) [^,]{2,80}$|the post .{3,160} appeared first on ",
        r"(?:the )?(?:views|opinions) (?:and (?:views|opinions) )?[^.]{0,80}(?:author|writer|contributor|do(?:es)? not"
        r"(?: necessarily)? (?:reflect|represent))",
        r"(?:except for the headline, )this story has not been",
        r"disclaimer\s{0,2}: [^.]{0,120}(?:views|opinions|content|information|advice|author)",
    ),
    _rule(
        PUBLICATION,
        420,
        r"(?:\w+ ){0,5}(?:story|article|report) has not been edited by\b",
        holds="has not been edited by".split("|"),
    ),
    _rule(
        PAGE,
        160,
        r"(?:tags?|topics?|filed under|posted in|categor(?:y|ies)|keywords|labels)\s{0,3}:\s[^.!?]{0,150}$",
        rf"(?:\d{{1,6}} )?comments?(?: \(\d{{1,6}}\))?{_ALONE}|(?:view|show|read|leave|post|add|load)"
        rf"(?: (?:a|all|your|more|\d{{1,6}}))? comments?{_ALONE}|comments? (?:are|have been) (?:closed|disabled)\W*$",
        rf"(?:back to top|skip to (?:main )?content|load more|show more|print this(?: page)?|image source|enlarge this image"
        rf"|toggle caption|hide caption|play video|loading|close|accept(?: all)? cookies){_ALONE}|loading\W{{1,3}}$",
        rf"(?:topics?|tags|newsletters?|log ?in|sign ?in|menu|search|print|e-?mail|copy link|save|subscribe|donate|more"
        rf"|(?:next|previous|prev)(?: (?:article|story|post))?|reuse this content|privacy policy|about us|contact us){_ALONE}",
        r"(?:terms (?:of|and) (?:use|service|conditions)|privacy(?: policy)?|about us|contact us)\s{0,2}[|·•/]",
        r"(?:we use|this (?:web)?site uses) cookies\b[^.]{0,80}(?:$|experience|site|browser|policy|consent)",
        r"our standards\s?:|\d{1,3} of \d{1,3}\W*$",
        r"(?:updated |posted |published )?\d{1,2} (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?) ago\W*$",
        r"\d{1,3}[ -]min(?:ute)?s?[ -]read\W*$|(?:reading|read) time\s{0,2}:?\s{0,2}\d",
    ),
)
"""Looked through in order; the first that fits gives its reason."""

# the one capital that a rule asks for is its own to look for
_ANY = re.compile("|".join(rule.beginnings for rule in RULES if not rule.holds).replace("(?-i:by [A-Z])", "by "))
"""Most lines begin as no rule says, and one look is quicker than many; for small letters it is quicker still."""
_HELD = tuple(words for rule in RULES for words in rule.holds)

_SAID = re.compile(
    r",[”\"’']? (?:[\w’'.]+ ){1,5}(?:said|says|told|tells|asked|asks|wrote|writes|called|shouted|added|recalled|ordered)\b"
)
_LEADING = "-–—•*>[(|»·▶► \t\xa0"


@lru_cache(maxsize=1 << 12)  # the same lines stand in story after story of a site
def why_aside(line: str) -> str | None:
    """Why one line is an aside, or None. The line is at most ``LONGEST`` characters long, white space stripped."""
    line = line.lstrip(_LEADING)
    if line[:1] in '“"' and line[-1:] in '”"':
        line = line[1:-1]
    small = line.lower()
    if (_ANY.match(small) is None and not any(words in small for words in _HELD)) or (_SENTENCE.search(line) and _SAID.search(line)):
        return None
    for rule in RULES:
        if len(line) <= rule.longest and _pattern(rule.beginnings).match(line) and rule.fits(line):
            return rule.why
    return None
