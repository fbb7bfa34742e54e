"""Words and bounds of noun phrases, told by small words alone: where one begins, where it ends, what may be skipped."""

from __future__ import annotations

import re


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


WORD = re.compile(r"[^\W_][\w’'´.\-&]*")
STOP_SIGN = re.compile(r"[,;:.!?()\[\]“”\"—–\n_]")
STOP_BUT_DOT = re.compile(r"[,;:!?()\[\]“”\"—–\n_]")

PRONOUN_END = re.compile(r"\b(he|she|they|we|I|it|who)$", re.IGNORECASE)
PRONOUN_START = re.compile(r"(he|she|they|we|I|it)\b", re.IGNORECASE)

BREAKERS = _words(
    "that and but or when as while because if which who whom whose where after before since until although though so "
    "than then said says say told tells is was are were has have had to what how why whether yet nor be been being "
    "with by from into against about over under like just even will would can could may might must should did does do "
    "he she they we i it him them me us there here don't didn't doesn't can't won't wouldn't couldn't shouldn't isn't "
    "wasn't aren't weren't hasn't haven't hadn't he's she's they're it's that's"
)
"""Words that no noun phrase holds."""

DETERMINERS = _words(
    "the a an another one his her their its our my this that these those some many several most other others two three "
    "four five six both each every no any few"
)
PREPOSITIONS = _words("of for at in from with on to by against about under over between behind near unlike like")
GOVERNING = _words("of for at from with in to")
PHRASE_ENDS = _words("in on at during of for to and but")
RUN_UP_STOPS = _words(
    "in on at during after before to by with from that when as about reporters and but while he she they it if whether "
    "which who"
)
TIME_WORD = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\w*\.?|last|this|"
    r"late|early|earlier|today|yesterday|tonight|recently|then|there|here|so|that|when|as|if|it|not|\w+ly)\b",
    re.IGNORECASE,
)
SUBORDINATE = _words(
    "after although amid as at because before by despite during even following for from given if in like on once since "
    "speaking though through throughout to under unlike until upon when whenever where whereas while with without asked "
    "pressed instead later earlier meanwhile still but and yet so or also then now"
)
"""Words that open what stands before the subject of a sentence."""

_LY_NOUNS = r"(?!(?:famil|al|ral|bul|rep|supp|assemb|fl|Ju|Ital|jel|bel|lil|monopol|anomal|homi?l)(?:ly|y)\b)"

SKIPPED = re.compile(
    r"(?:\b(?:also|then|later|earlier|again|once|now|just|even|still|never|not|only|first|often|always|sometimes|soon|"
    rf"instead|recently|{_LY_NOUNS}\w{{2,20}}ly|has|have|had|was|is|are|were|been|be|will|would|could|can|may|might|"
    r"did|does|do|(?:did|does|do|wo|ca|would|could|should|has|have|had|is|was)n['’]t|should|must|further|however|too|since|already|ever|"
    r"today|yesterday|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?|"
    r"went on to|in turn|at the time|in part|of course|both|all|famously|himself|herself|themselves|"
    r"(?:(?:less|more) than |about |just |nearly |only )?(?:an?|\d{1,3}|two|three|four|five|six|several) "
    r"(?:hour|day|week|month|year|minute)s? (?:ago|later|earlier|before)|"
    r"(?:on|late|early|last|this|next) \w{2,12}(?: (?:morning|afternoon|evening|night|week|month|year))?|"
    r"in (?:a|an|the|his|her|their) [\w \-]{2,30}|in \d{4}|during [\w \-]{2,40}|at (?:a|an|the) [\w \-]{2,30}|"
    r"on (?:\w+ )?\d{1,2}(?: \w+)?))$",
    re.IGNORECASE,
)
"""What stands between a subject and its cue and says nothing about either."""

OPENS_PARENTHESIS = re.compile(
    r"(?:who|whom|whose|which|where|when|while|a|an|the|one|now|then|speaking|himself|herself|himself|also|in|on|at|"
    r"from|of|for|during|with|like|after|before|\d+|once|currently|formerly|\w+ing|\w+ed|R-|D-|his|her|their)\b",
    re.IGNORECASE,
)
"""First words of what stands between commas behind a subject."""

_PAST = _words(
    "used spoke sent went came took made gave got began became held kept left led lost met paid put ran saw sat set shot stood "
    "struck swept taught threw told thought won wore wrote built bought brought broke caught chose cut drew drove fell "
    "felt fought found flew grew heard hit knew laid let rose sang sold shook shut slept spent spread stole stuck swore "
    "understood hung bore beat bent bid bound dealt dug fed fled forgave forgot froze hid hurt lent meant quit rode sank "
    "sought shed shone sped spun split sprang swam swung tore wept woke wound withdrew"
)
_AUXILIARY = _words(
    "is are was were has have had will would can could may might must should does do did isn't wasn't hasn't hadn't won't "
    "wouldn't can't couldn't didn't doesn't don't also never"
)


def is_verb(word: str) -> bool:
    """Whether a word in small letters is surely a verb's form: an auxiliary or a past."""
    return word in _AUXILIARY or word in _PAST or (word.endswith("ed") and len(word) > 4 and word not in _ED_NOUNS)


_ED_NOUNS = _words("united hundred sacred embed naked wicked biped unarmed retired alleged so-called")

LONGEST_PHRASE = 9
"""Words in a noun phrase."""


def phrase_start(words: list[re.Match[str]]) -> int | None:
    """Where the noun phrase of the last words begins: at its last article, or behind the last small word."""
    begin = 0
    for index in range(len(words) - 1, -1, -1):
        word = words[index].group().lower().replace("’", "'")
        if word in BREAKERS:
            begin = index + 1
            break
        if word in DETERMINERS and index < len(words) - 1:
            if index and words[index - 1].group().lower() in PREPOSITIONS and index > 1:
                continue
            begin = index
            break
    chosen = words[begin:]
    if chosen and chosen[0].group().lower() not in DETERMINERS:
        verbs = [place for place, word in enumerate(chosen[:-1]) if is_verb(word.group().lower())]
        chosen = chosen[verbs[-1] + 1 :] if verbs else chosen
    if not chosen or len(chosen) > LONGEST_PHRASE:
        return None
    return chosen[0].start()


def noun_end(hidden: str, start: int, limit: int) -> int:
    """Where the noun phrase that begins at ``start`` ends: before a preposition, a small word or a sign."""
    end = start
    for word in WORD.finditer(hidden, start, limit):
        lowered = word.group().lower()
        if end > start and (lowered in BREAKERS or lowered in PHRASE_ENDS or TIME_WORD.match(lowered)):
            break
        end = word.end()
    return end


def subject_end(hidden: str, start: int, limit: int) -> int:
    """Where the noun phrase that begins a clause ends: as ``noun_end``, or before its verb."""
    end = start
    for word in WORD.finditer(hidden, start, noun_end(hidden, start, limit)):
        if end > start and is_verb(word.group().lower()):
            break
        end = word.end()
    return end


def last_stop(hidden: str, start: int, position: int) -> int:
    """Behind the last sign between ``start`` and ``position`` that ends a phrase; a full stop inside a name does not."""
    stops = list(STOP_SIGN.finditer(hidden, start, position))
    dotted = [stop for stop in stops if stop.group() != "." or hidden[stop.end() : stop.end() + 1].isupper()]
    return dotted[-1].end() if dotted else start


def is_run_up(words: str) -> bool:
    """Whether the words between a cue and a name are a title or role: few, no preposition but "of" or "for"."""
    parts = words.lower().split()
    if len(parts) > LONGEST_PHRASE or (parts and TIME_WORD.match(parts[0])):
        return False
    return not any(part.strip(".,") in RUN_UP_STOPS for part in parts)
